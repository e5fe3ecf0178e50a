import Text

/// One line of a grammar file, by byte offsets in it.
struct GrammarLine {
  /// Without indentation, comment and the space before it.
  let content: Range<Int>
  let isIndented: Bool
  /// The first colon outside quotes.
  private let colon: Int?
  /// Where the next line begins.
  let next: Int

  init(_ bytes: [UInt8], from start: Int) {
    var low = start
    while low < bytes.count, bytes[low] == 0x20 || bytes[low] == 0x09 { low += 1 }
    let end = offset(of: 0x0A, in: bytes, low..<bytes.count)
    let signs = GrammarLine.signs(in: bytes, low..<end)
    var high = signs.comment
    while high > low, bytes[high - 1] <= 0x20 { high -= 1 }
    content = low..<high
    isIndented = low > start
    colon = signs.colon
    next = end + 1
  }

  /// The first colon, and where the comment begins or else the line ends; both outside quotes.
  private static func signs(in bytes: [UInt8], _ line: Range<Int>) -> (colon: Int?, comment: Int) {
    let end = line.upperBound
    var comment = offset(of: hash, in: bytes, line)
    while comment < end, comment > line.lowerBound, bytes[comment - 1] != 0x20 {
      comment = offset(of: hash, in: bytes, comment + 1..<end)
    }
    guard offset(of: quote, in: bytes, line) == end else { return signs(around: quote, in: bytes, line) }
    let colon = offset(of: colon, in: bytes, line)
    return (colon < comment ? colon : nil, comment)
  }

  /// The same for a line with quotes.
  private static func signs(around quote: UInt8, in bytes: [UInt8], _ line: Range<Int>) -> (colon: Int?, comment: Int) {
    var quoted = false
    var found: Int?
    for at in line {
      switch bytes[at] {
      case quote: quoted.toggle()
      case colon: if !quoted, found == nil { found = at }
      case hash: if !quoted, at == line.lowerBound || bytes[at - 1] == 0x20 { return (found, at) }
      default: break
      }
    }
    return (found, line.upperBound)
  }

  private static let quote = UInt8(ascii: "\"")
  private static let hash = UInt8(ascii: "#")
  private static let colon = UInt8(ascii: ":")

  /// The first word, and what follows it.
  func firstWord(in bytes: [UInt8]) -> (word: String, rest: Range<Int>) {
    var end = content.lowerBound
    while end < content.upperBound, bytes[end] != 0x20 { end += 1 }
    return (bytes.string(content.lowerBound..<end), bytes.trimmed(end..<content.upperBound))
  }

  /// What stands before the colon of a part of the line, and what stands behind it; nil without a colon.
  func keyAndValue(in bytes: [UInt8], _ part: Range<Int>) -> (key: Range<Int>, value: Range<Int>)? {
    guard let colon, colon >= part.lowerBound else { return nil }
    return (bytes.trimmed(part.lowerBound..<colon), bytes.trimmed(colon + 1..<max(colon + 1, part.upperBound)))
  }
}

extension [UInt8] {
  /// The text of a byte range.
  func string(_ range: Range<Int>) -> String { String(decoding: self[range], as: UTF8.self) }

  /// The hash of a byte range, by which names and literals are told apart.
  func hash(of range: Range<Int>) -> UInt64 {
    unsafe span.extracting(range).withUnsafeBufferPointer { unsafe Tokens.hash(of: $0) }
  }

  /// A range without spaces at both ends.
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    var (low, high) = (range.lowerBound, range.upperBound)
    while low < high, self[low] == 0x20 { low += 1 }
    while high > low, self[high - 1] == 0x20 { high -= 1 }
    return low..<high
  }

  /// The parts of a range between commas outside quotes, without spaces at their ends; empty ones are left out.
  func commaSeparated(_ range: Range<Int>) -> Separated {
    Separated(bytes: self, separator: UInt8(ascii: ","), range: range)
  }

  /// The parts of a range between spaces outside quotes.
  func spaceSeparated(_ range: Range<Int>) -> Separated { Separated(bytes: self, separator: 0x20, range: range) }

  /// What stands before and behind the first place where a sign of two bytes stands; nil if it stands nowhere.
  func halves(of range: Range<Int>, at first: UInt8, _ second: UInt8) -> (Range<Int>, Range<Int>)? {
    for at in range.dropLast() where self[at] == first && self[at + 1] == second {
      return (trimmed(range.lowerBound..<at), trimmed(at + 2..<range.upperBound))
    }
    return nil
  }

  /// A rule's pattern and its meaning, or an example's text and its values; nothing stands for what has no arrow.
  func splitAtArrow(_ range: Range<Int>) -> (text: Range<Int>, meaning: Range<Int>) {
    halves(of: range, at: UInt8(ascii: "="), UInt8(ascii: ">")) ?? (range, range.upperBound..<range.upperBound)
  }
}

/// The parts of a list, without those that are empty.
struct Separated: Sequence, IteratorProtocol {
  fileprivate let bytes: [UInt8]
  fileprivate let separator: UInt8
  fileprivate var range: Range<Int>

  mutating func next() -> Range<Int>? {
    while !range.isEmpty {
      var end = range.lowerBound
      var quoted = false
      while end < range.upperBound, quoted || bytes[end] != separator {
        if bytes[end] == UInt8(ascii: "\"") { quoted.toggle() }
        end += 1
      }
      let part = bytes.trimmed(range.lowerBound..<end)
      range = Swift.min(end + 1, range.upperBound)..<range.upperBound
      if !part.isEmpty { return part }
    }
    return nil
  }
}

/// The parts of a text between commas outside quotes, trimmed.
func commaSeparated(_ text: String) -> [String] {
  let bytes = Array(text.utf8)
  return bytes.commaSeparated(0..<bytes.count).map { bytes.string($0) }
}
