/// A 0-based line and a 0-based column in code units, as in the Language Server Protocol.
public struct Position: Comparable, Hashable, Sendable {
  public var line: Int
  public var character: Int

  public init(line: Int, character: Int) {
    self.line = line
    self.character = character
  }

  public static func < (left: Position, right: Position) -> Bool {
    (left.line, left.character) < (right.line, right.character)
  }
}

/// The code units that columns and offsets count. `utf32` counts code points.
public enum PositionEncoding: String, CaseIterable, Hashable, Sendable {
  case utf8, utf16, utf32
}

extension SourceText {
  /// The position of a byte offset. An offset outside the text is clamped; one inside a code point is its start.
  ///
  /// Looks at the bytes of one line; for many positions use ``positions(in:)``.
  public func position(at offset: Int, in encoding: PositionEncoding) -> Position {
    let target = bytes.sequenceStart(at: min(max(0, offset), bytes.count))
    let line = line(at: target)
    var index = range(ofLine: line).full.lowerBound
    if encoding == .utf8 { return Position(line: line, character: target - index) }
    var character = 0
    while index < target {
      let end = bytes.endOfASCII(in: index..<target)
      character += end - index
      index = end
      guard index < target else { break }
      let sequence = bytes.sequence(at: index)
      character += encoding.units(of: sequence)
      index += sequence.length
    }
    return Position(line: line, character: character)
  }

  /// The byte offset of a position. A line past the end is the end of the text, a character past the end of the line is
  /// the end of the line before its terminator, one inside a code point is its start.
  public func offset(of position: Position, in encoding: PositionEncoding) -> Int {
    guard position.line >= 0 else { return 0 }
    let content = range(ofLine: position.line).content
    var index = content.lowerBound
    var remaining = max(0, position.character)
    if encoding == .utf8 { return bytes.sequenceStart(at: index + min(remaining, content.count)) }
    while index < content.upperBound {
      let sequence = bytes.sequence(at: index)
      let units = encoding.units(of: sequence)
      guard units <= remaining else { break }
      remaining -= units
      index += sequence.length
    }
    return min(index, content.upperBound)
  }
}
