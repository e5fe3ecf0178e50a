/// Where the source stops being JSON, and why.
public struct JSONError: Error, Hashable, Sendable {
  /// A short phrase, as in "expected a value".
  public var message: String
  /// The byte offset of the first byte that does not fit.
  public var offset: Int
  public var position: JSON.Position

  init(_ message: String, at offset: Int, in bytes: [UInt8]) {
    self.message = message
    self.offset = offset
    self.position = JSON.position(of: offset, in: bytes)
  }
}

extension JSONError: CustomStringConvertible {
  /// `line:column: message`.
  public var description: String { "\(position): \(message)" }
}

extension JSON {
  /// A place for human readers: line and column from 1, the column in code points.
  public struct Position: Hashable, Sendable, CustomStringConvertible {
    public var line: Int
    public var column: Int

    public init(line: Int, column: Int) {
      self.line = line
      self.column = column
    }

    /// `line:column`.
    public var description: String { "\(line):\(column)" }
  }

  /// How many code points the string, number or word at a byte offset has; of an object or array its bracket.
  public static func tokenLength(at offset: Int, in bytes: [UInt8]) -> Int {
    guard bytes.indices.contains(offset) else { return 0 }
    var end = offset + 1
    switch bytes[offset] {
    case UInt8(ascii: "\""):
      while end < bytes.count, bytes[end] != UInt8(ascii: "\"") { end += bytes[end] == UInt8(ascii: "\\") ? 2 : 1 }
      end += 1
    case UInt8(ascii: "{"), UInt8(ascii: "["): break
    default: while end < bytes.count, bytes[end] > 0x20, !",:]}".utf8.contains(bytes[end]) { end += 1 }
    }
    return bytes[offset..<min(end, bytes.count)].count { $0 & 0xC0 != 0x80 }
  }

  /// The position of a byte offset, held inside the source. It reads the source from the start: for messages only.
  public static func position(of offset: Int, in bytes: [UInt8]) -> Position {
    let before = bytes.prefix(max(0, offset))
    let lineStart = before.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    let line = before.count { $0 == 0x0A } + 1
    let column = before[lineStart...].count { $0 & 0xC0 != 0x80 } + 1
    return Position(line: line, column: column)
  }
}
