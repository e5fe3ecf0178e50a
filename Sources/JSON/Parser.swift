extension JSON {
  /// How deep arrays and objects may nest.
  public static let depthLimit = 512

  /// Reads exactly one value as RFC 8259 has it, in time linear in the source and without recursion.
  ///
  /// A byte order mark before the value is skipped. Invalid UTF-8 within strings and lone surrogates become U+FFFD.
  /// - Throws: the first place that is no JSON, or that nests deeper than ``depthLimit``.
  public static func parse(_ bytes: [UInt8]) throws(JSONError) -> JSON {
    var parser = Parser(bytes: bytes)
    return try parser.parse()
  }
}

private struct Parser {
  let bytes: [UInt8]
  var index = 0
  /// The arrays and objects that are still open, outermost first.
  var open: [Container] = []

  init(bytes: [UInt8]) {
    self.bytes = bytes
  }

  struct Container {
    var isObject: Bool
    var offset: Int
    var elements: [JSON] = []
    var members: [JSON.Member] = []
    /// The key whose value comes next.
    var key = ""
    var keyOffset = 0

    mutating func append(_ value: JSON) {
      if isObject {
        members.append(JSON.Member(key, value, keyOffset: keyOffset))
      } else {
        elements.append(value)
      }
    }

    var closed: JSON { JSON(isObject ? .object(members) : .array(elements), offset: offset) }
  }

  mutating func parse() throws(JSONError) -> JSON {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { index = 3 }
    while true {
      skipWhitespace()
      guard var value = try parseScalarOrOpen() else { continue }
      while true {
        skipWhitespace()
        guard !open.isEmpty else {
          guard index == bytes.count else { throw error("expected nothing after the value") }
          return value
        }
        let innermost = open.count - 1
        open[innermost].append(value)
        let isObject = open[innermost].isObject
        switch current {
        case UInt8(ascii: ","):
          index += 1
          if isObject { try parseKey() }
        case UInt8(ascii: "}") where isObject, UInt8(ascii: "]") where !isObject:
          index += 1
          value = open.removeLast().closed
          continue
        default:
          throw error(isObject ? "expected ',' or '}'" : "expected ',' or ']'")
        }
        break
      }
    }
  }

  /// A complete value; nil where an array or object has been opened and its first value comes next.
  private mutating func parseScalarOrOpen() throws(JSONError) -> JSON? {
    let start = index
    switch current {
    case UInt8(ascii: "{"):
      try enter(isObject: true)
      guard current != UInt8(ascii: "}") else {
        index += 1
        return open.removeLast().closed
      }
      try parseKey()
      return nil
    case UInt8(ascii: "["):
      try enter(isObject: false)
      guard current != UInt8(ascii: "]") else {
        index += 1
        return open.removeLast().closed
      }
      return nil
    case UInt8(ascii: "\""): return JSON(.string(try parseString()), offset: start)
    case UInt8(ascii: "t"): return try parseWord("true", .bool(true))
    case UInt8(ascii: "f"): return try parseWord("false", .bool(false))
    case UInt8(ascii: "n"): return try parseWord("null", .null)
    case UInt8(ascii: "-"), 0x30...0x39: return JSON(try parseNumber(), offset: start)
    default: throw error("expected a value")
    }
  }

  private mutating func enter(isObject: Bool) throws(JSONError) {
    guard open.count < JSON.depthLimit else { throw error("nested deeper than \(JSON.depthLimit) levels") }
    open.append(Container(isObject: isObject, offset: index))
    index += 1
    skipWhitespace()
  }

  private mutating func parseKey() throws(JSONError) {
    skipWhitespace()
    guard current == UInt8(ascii: "\"") else { throw error("expected a key in double quotes") }
    let offset = index
    let key = try parseString()
    skipWhitespace()
    guard current == UInt8(ascii: ":") else { throw error("expected ':'") }
    index += 1
    open[open.count - 1].key = key
    open[open.count - 1].keyOffset = offset
  }

  private mutating func parseWord(_ word: StaticString, _ content: JSON.Content) throws(JSONError) -> JSON {
    let text = word.description.utf8
    guard bytes[index...].starts(with: text) else { throw error("expected a value") }
    defer { index += text.count }
    return JSON(content, offset: index)
  }

  private mutating func parseNumber() throws(JSONError) -> JSON.Content {
    let start = index
    if current == UInt8(ascii: "-") { index += 1 }
    let leadsWithZero = current == UInt8(ascii: "0")
    let digits = skipDigits()
    guard digits > 0 else { throw error("expected a digit") }
    guard !leadsWithZero || digits == 1 else {
      index -= digits
      throw error("expected a number without leading zeros")
    }
    var isWhole = true
    if current == UInt8(ascii: ".") {
      isWhole = false
      index += 1
      guard skipDigits() > 0 else { throw error("expected a digit") }
    }
    if current == UInt8(ascii: "e") || current == UInt8(ascii: "E") {
      isWhole = false
      index += 1
      if current == UInt8(ascii: "+") || current == UInt8(ascii: "-") { index += 1 }
      guard skipDigits() > 0 else { throw error("expected a digit") }
    }
    if isWhole, digits <= 18 {
      let magnitude = bytes[(index - digits)..<index].reduce(0) { $0 &* 10 &+ Int($1 & 0x0F) }
      return .integer(bytes[start] == UInt8(ascii: "-") ? -magnitude : magnitude)
    }
    let text = String(decoding: bytes[start..<index], as: UTF8.self)
    if isWhole, let integer = Int(text) { return .integer(integer) }
    return .number(text)
  }

  private mutating func skipDigits() -> Int {
    let start = index
    while index < bytes.count, bytes[index] &- 0x30 < 10 { index += 1 }
    return index - start
  }

  private mutating func parseString() throws(JSONError) -> String {
    index += 1
    let start = index
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "\""):
        defer { index += 1 }
        return String(decoding: bytes[start..<index], as: UTF8.self)
      case UInt8(ascii: "\\"):
        return try parseEscapedString(from: start)
      case 0..<0x20:
        throw error("expected control characters to be escaped")
      default:
        index += 1
      }
    }
    throw error("expected a closing quote")
  }

  /// The rest of a string in which the current byte is the first backslash.
  private mutating func parseEscapedString(from start: Int) throws(JSONError) -> String {
    var text: [UInt8] = []
    var runStart = start
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "\""):
        text += bytes[runStart..<index]
        index += 1
        return String(decoding: text, as: UTF8.self)
      case UInt8(ascii: "\\"):
        text += bytes[runStart..<index]
        try parseEscape(into: &text)
        runStart = index
      case 0..<0x20:
        throw error("expected control characters to be escaped")
      default:
        index += 1
      }
    }
    throw error("expected a closing quote")
  }

  private mutating func parseEscape(into text: inout [UInt8]) throws(JSONError) {
    index += 1
    switch current {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): text.append(bytes[index])
    case UInt8(ascii: "b"): text.append(0x08)
    case UInt8(ascii: "f"): text.append(0x0C)
    case UInt8(ascii: "n"): text.append(0x0A)
    case UInt8(ascii: "r"): text.append(0x0D)
    case UInt8(ascii: "t"): text.append(0x09)
    case UInt8(ascii: "u"):
      index += 1
      text.append(contentsOf: String(try parseCodePoint()).utf8)
      return
    default: throw error("expected an escape such as \\n")
    }
    index += 1
  }

  /// The four digits after `\u`, and the second half of a surrogate pair; U+FFFD for half a pair.
  private mutating func parseCodePoint() throws(JSONError) -> Unicode.Scalar {
    let first = try parseFourDigits()
    guard first & 0xFC00 == 0xD800, current == UInt8(ascii: "\\"), index + 1 < bytes.count,
      bytes[index + 1] == UInt8(ascii: "u")
    else { return Unicode.Scalar(first) ?? "\u{FFFD}" }
    let restart = index
    index += 2
    let second = try parseFourDigits()
    guard second & 0xFC00 == 0xDC00 else {
      index = restart
      return "\u{FFFD}"
    }
    return Unicode.Scalar(0x10000 + (first & 0x3FF) << 10 + (second & 0x3FF)) ?? "\u{FFFD}"
  }

  private mutating func parseFourDigits() throws(JSONError) -> UInt32 {
    var code: UInt32 = 0
    for _ in 0..<4 {
      let digit: UInt8
      switch current {
      case 0x30...0x39: digit = current - 0x30
      case 0x41...0x46, 0x61...0x66: digit = (current | 0x20) - 0x61 + 10
      default: throw error("expected a hexadecimal digit")
      }
      code = code << 4 | UInt32(digit)
      index += 1
    }
    return code
  }

  /// 0, which no token begins with, at the end of the source.
  private var current: UInt8 { index < bytes.count ? bytes[index] : 0 }

  private mutating func skipWhitespace() {
    while index < bytes.count {
      switch bytes[index] {
      case 0x20, 0x0A, 0x0D, 0x09: index += 1
      default: return
      }
    }
  }

  private func error(_ message: String) -> JSONError { JSONError(message, at: index, in: bytes) }
}
