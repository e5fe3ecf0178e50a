/// Converts byte offsets of a text to offsets in code units from its beginning: one pass over the text, then each
/// conversion in constant time.
public struct OffsetMap: Sendable {
  private let bytes: [UInt8]
  private let encoding: PositionEncoding
  /// The units before the sequence that covers each multiple of `stride`; empty where units are bytes.
  private let unitsBefore: [Int]
  private static let stride = 64

  init(_ bytes: [UInt8], encoding: PositionEncoding) {
    self.bytes = bytes
    self.encoding = encoding
    guard encoding != .utf8, bytes.endOfASCII(in: 0..<bytes.count) < bytes.count else {
      unitsBefore = []
      return
    }
    var units = 0
    var index = 0
    var table: [Int] = []
    table.reserveCapacity(bytes.count / OffsetMap.stride + 1)
    var checkpoint = 0
    while index < bytes.count {
      let end = bytes.endOfASCII(in: index..<bytes.count)
      while checkpoint < end {
        table.append(units + checkpoint - index)
        checkpoint += OffsetMap.stride
      }
      units += end - index
      index = end
      guard index < bytes.count else { break }
      let sequence = bytes.sequence(at: index)
      if index + sequence.length > checkpoint {
        table.append(units)
        checkpoint += OffsetMap.stride
      }
      units += encoding.units(of: sequence)
      index += sequence.length
    }
    if checkpoint <= bytes.count { table.append(units) }
    unitsBefore = table
  }

  /// The offset in code units of a byte offset. One outside the text is clamped, one inside a code point is its start.
  public func callAsFunction(_ byte: Int) -> Int {
    let target = bytes.sequenceStart(at: min(max(0, byte), bytes.count))
    let checkpoint = target / OffsetMap.stride
    guard checkpoint < unitsBefore.count else { return target }
    return unitsBefore[checkpoint] + units(from: bytes.sequenceStart(at: checkpoint * OffsetMap.stride), to: target)
  }

  /// The same for both ends of a range.
  public func callAsFunction(_ range: Range<Int>) -> Range<Int> {
    let start = self(range.lowerBound)
    guard !unitsBefore.isEmpty, range.count < OffsetMap.stride, range.lowerBound >= 0, range.upperBound <= bytes.count
    else { return start..<self(range.upperBound) }
    let (low, high) = (bytes.sequenceStart(at: range.lowerBound), bytes.sequenceStart(at: range.upperBound))
    return start..<start + units(from: low, to: high)
  }

  private func units(from start: Int, to target: Int) -> Int {
    var units = 0
    var index = start
    while index < target {
      let end = bytes.endOfASCII(in: index..<target)
      units += end - index
      index = end
      guard index < target else { break }
      let sequence = bytes.sequence(at: index)
      units += encoding.units(of: sequence)
      index += sequence.length
    }
    return units
  }
}

/// Converts byte offsets of a text to positions: one pass over the text, then each conversion in logarithmic time.
public struct PositionMap: Sendable {
  private let text: SourceText
  private let offsets: OffsetMap

  init(_ text: SourceText, encoding: PositionEncoding) {
    self.text = text
    offsets = OffsetMap(text.bytes, encoding: encoding)
  }

  /// The same as ``SourceText/position(at:in:)``.
  public func callAsFunction(_ byte: Int) -> Position {
    let target = text.bytes.sequenceStart(at: min(max(0, byte), text.bytes.count))
    let line = text.line(at: target)
    return Position(line: line, character: offsets(target) - offsets(text.range(ofLine: line).full.lowerBound))
  }
}

extension SourceText {
  /// A map for many offsets: code points are `utf32`.
  public func offsets(in encoding: PositionEncoding) -> OffsetMap {
    OffsetMap(bytes, encoding: encoding)
  }

  /// A map for many positions.
  public func positions(in encoding: PositionEncoding) -> PositionMap {
    PositionMap(self, encoding: encoding)
  }
}
