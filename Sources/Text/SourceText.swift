#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The bytes of a draft, whatever they are, with an index of their lines.
///
/// A line ends at LF, CR LF or a lone CR, as in the Language Server Protocol. There is always at least one line.
public struct SourceText: Sendable {
  public private(set) var bytes: [UInt8]
  /// The byte offset at which each line starts; the first is 0.
  public private(set) var lineStarts: [Int]

  public init(_ bytes: [UInt8]) {
    self.bytes = bytes
    var starts = [0]
    appendLineStarts(of: bytes, in: 0..<bytes.count, to: &starts)
    lineStarts = starts
  }

  public init(_ string: String) {
    self.init(Array(string.utf8))
  }

  public var lineCount: Int { lineStarts.count }

  /// The 0-based line that holds `offset`; an offset past the end belongs to the last line.
  public func line(at offset: Int) -> Int {
    max(0, lineStarts.partitioningIndex { $0 > offset } - 1)
  }

  /// The bytes of a line, without and with its terminator. A line past the end is the empty range there.
  public func range(ofLine line: Int) -> (content: Range<Int>, full: Range<Int>) {
    guard line >= 0, line < lineStarts.count else { return (bytes.count..<bytes.count, bytes.count..<bytes.count) }
    let start = lineStarts[line]
    let next = line + 1 < lineStarts.count ? lineStarts[line + 1] : bytes.count
    var end = next
    if line + 1 < lineStarts.count {
      end -= 1
      if bytes.at(end) == Byte.lineFeed, end > start, bytes.at(end - 1) == Byte.carriageReturn { end -= 1 }
    }
    return (start..<end, start..<next)
  }

  /// The text after an edit.
  public func replacing(_ range: Range<Int>, with replacement: [UInt8]) -> SourceText {
    var text = self
    text.replace(range, with: replacement)
    return text
  }

  /// Edits the text; in place where nobody else has it. `range` counts bytes and is clamped to the text.
  ///
  /// Only the lines that the edit touches are looked at again.
  public mutating func replace(_ range: Range<Int>, with replacement: [UInt8]) {
    let range = range.clamped(to: 0..<bytes.count)
    replaceBytes(range, with: replacement)

    // A line start strictly before the edit depends on no edited byte. One after the edit depends on kept bytes alone.
    let kept = max(1, lineStarts.partitioningIndex { $0 >= range.lowerBound })
    var starts = [lineStarts[kept - 1]]
    let editEnd = range.lowerBound + replacement.count
    appendLineStarts(of: bytes, in: max(0, range.lowerBound - 1)..<editEnd, to: &starts)
    let shift = replacement.count - range.count
    // The edit itself may end in a line start that stands among the moved ones too.
    let last = starts[starts.count - 1]
    let moved = max(kept, lineStarts.partitioningIndex { $0 > range.upperBound && $0 + shift > last })
    lineStarts.replaceSubrange(kept..<moved, with: starts.dropFirst())
    for line in kept + starts.count - 1..<lineStarts.count { lineStarts[line] += shift }
  }

  private mutating func replaceBytes(_ range: Range<Int>, with replacement: [UInt8]) {
    let count = bytes.count - range.count + replacement.count
    if count <= bytes.capacity { return bytes.replaceSubrange(range, with: replacement) }
    // Grown by itself the array would take twice the room, and an edition keeps the text before the edit as well.
    var grown: [UInt8] = []
    grown.reserveCapacity(count + count / 64)
    grown += bytes[..<range.lowerBound]
    grown += replacement
    grown += bytes[range.upperBound...]
    bytes = grown
  }
}

/// Appends the start of each line whose terminator begins in `range` and that lies after the last known start.
private func appendLineStarts(of bytes: [UInt8], in range: Range<Int>, to starts: inout [Int]) {
  var lineFeed = offset(of: Byte.lineFeed, in: bytes, range)
  var carriageReturn = offset(of: Byte.carriageReturn, in: bytes, range)
  while true {
    let terminator = min(lineFeed, carriageReturn)
    guard terminator < range.upperBound else { return }
    var start = terminator + 1
    if terminator == carriageReturn, bytes.at(start) == Byte.lineFeed { start += 1 }
    if let last = starts.last, start > last { starts.append(start) }
    let rest = min(start, range.upperBound)..<range.upperBound
    if lineFeed < start { lineFeed = offset(of: Byte.lineFeed, in: bytes, rest) }
    if carriageReturn < start { carriageReturn = offset(of: Byte.carriageReturn, in: bytes, rest) }
  }
}

/// Where `byte` first stands in `range`; the range's end if nowhere.
public func offset(of byte: UInt8, in bytes: [UInt8], _ range: Range<Int>) -> Int {
  guard range.lowerBound >= 0, range.upperBound <= bytes.count, !range.isEmpty else { return range.upperBound }
  return unsafe bytes.withUnsafeBytes { buffer in
    guard let base = buffer.baseAddress,
      let found = unsafe memchr(base + range.lowerBound, Int32(byte), range.count)
    else { return range.upperBound }
    return unsafe UnsafeRawPointer(found) - base
  }
}

extension RandomAccessCollection where Index == Int {
  /// The first index whose element fulfils `condition`, which none before and all after it must; else the end index.
  func partitioningIndex(_ condition: (Element) -> Bool) -> Int {
    var low = startIndex
    var high = endIndex
    while low < high {
      let middle = low + (high - low) / 2
      if condition(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
