/// The ASCII bytes that markup is made of.
enum Byte {
  static let tab = UInt8(ascii: "\t")
  static let lineFeed = UInt8(ascii: "\n")
  static let carriageReturn = UInt8(ascii: "\r")
  static let space = UInt8(ascii: " ")
  static let exclamation = UInt8(ascii: "!")
  static let quote = UInt8(ascii: "\"")
  static let hash = UInt8(ascii: "#")
  static let ampersand = UInt8(ascii: "&")
  static let apostrophe = UInt8(ascii: "'")
  static let openParenthesis = UInt8(ascii: "(")
  static let closeParenthesis = UInt8(ascii: ")")
  static let asterisk = UInt8(ascii: "*")
  static let plus = UInt8(ascii: "+")
  static let hyphen = UInt8(ascii: "-")
  static let period = UInt8(ascii: ".")
  static let slash = UInt8(ascii: "/")
  static let colon = UInt8(ascii: ":")
  static let semicolon = UInt8(ascii: ";")
  static let less = UInt8(ascii: "<")
  static let equal = UInt8(ascii: "=")
  static let greater = UInt8(ascii: ">")
  static let question = UInt8(ascii: "?")
  static let at = UInt8(ascii: "@")
  static let openBracket = UInt8(ascii: "[")
  static let backslash = UInt8(ascii: "\\")
  static let closeBracket = UInt8(ascii: "]")
  static let caret = UInt8(ascii: "^")
  static let underscore = UInt8(ascii: "_")
  static let backtick = UInt8(ascii: "`")
  static let pipe = UInt8(ascii: "|")
  static let tilde = UInt8(ascii: "~")

  /// U+FFFC OBJECT REPLACEMENT CHARACTER, the reading of code, a URL or an image.
  static let object: [UInt8] = [0xEF, 0xBF, 0xBC]
  /// The UTF-8 byte order mark.
  static let orderMark: [UInt8] = [0xEF, 0xBB, 0xBF]
}

extension UInt8 {
  var isASCIILetter: Bool { (self | 0x20) &- 0x61 < 26 }
  var isASCIIDigit: Bool { self &- 0x30 < 10 }
  var isASCIIAlphanumeric: Bool { isASCIILetter || isASCIIDigit }
  /// Space, tab, line feed, vertical tab, form feed or carriage return.
  var isWhitespace: Bool { self == 0x20 || self &- 0x09 < 5 }
  var isSpaceOrTab: Bool { self == 0x20 || self == 0x09 }
  var isASCIIPunctuation: Bool { self > 0x20 && self < 0x7F && !isASCIIAlphanumeric }
  /// 10xxxxxx, a byte inside a UTF-8 sequence.
  var isContinuation: Bool { self & 0xC0 == 0x80 }
  var lowercased: UInt8 { self &- 0x41 < 26 ? self | 0x20 : self }
}

extension [UInt8] {
  /// The byte at `offset`; 0 outside the array.
  func at(_ offset: Int) -> UInt8 {
    offset >= 0 && offset < count ? self[offset] : 0
  }

  /// Whether `other` stands at `offset`.
  func hasBytes(_ other: String, at offset: Int) -> Bool {
    var index = offset
    for byte in other.utf8 {
      guard index < count, at(index) == byte else { return false }
      index += 1
    }
    return true
  }

  /// Whether `other`, an ASCII text in lower case, stands at `offset` in whatever case.
  func hasCaseless(_ other: String, at offset: Int) -> Bool {
    var index = offset
    for byte in other.utf8 {
      guard at(index).lowercased == byte else { return false }
      index += 1
    }
    return index <= count
  }

  /// Where `other` first stands in `range`; nil if nowhere.
  func firstOffset(of other: String, in range: Range<Int>) -> Int? {
    guard let first = other.utf8.first else { return nil }
    var index = range.lowerBound
    while true {
      index = Text.offset(of: first, in: self, index..<range.upperBound)
      guard index <= range.upperBound - other.utf8.count else { return nil }
      if hasBytes(other, at: index) { return index }
      index += 1
    }
  }

  /// `range` without white space at either end.
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    var range = range.clamped(to: 0..<count)
    while !range.isEmpty, self[range.lowerBound].isWhitespace { range = range.lowerBound + 1..<range.upperBound }
    while !range.isEmpty, self[range.upperBound - 1].isWhitespace { range = range.lowerBound..<range.upperBound - 1 }
    return range
  }

  /// The bytes of `range` as text, with U+FFFD for what is not UTF-8.
  func string(_ range: Range<Int>) -> String {
    String(decoding: self[range.clamped(to: 0..<count)], as: UTF8.self)
  }
}
