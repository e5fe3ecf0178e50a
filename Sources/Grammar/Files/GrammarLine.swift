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
    let text = bytes.span
    let means = Self.means
    var low = start
    while low < text.count, text[low] == 0x20 || text[low] == 0x09 { low += 1 }
    var high = text.count
    var end = text.count
    var quoted = false
    var colon: Int?
    scanning: for at in low..<text.count {
      let byte = text[at]
      if !means[Int(byte)] { continue }
      switch byte {
      case 0x0A:
        end = at
        break scanning
      case UInt8(ascii: "\""): quoted.toggle()
      case UInt8(ascii: ":"): if !quoted, colon == nil, high == text.count { colon = at }
      case UInt8(ascii: "#"):
        if !quoted, high == text.count, at == low || text[at - 1] == 0x20 { high = at }
      default: break
      }
    }
    high = min(high, end)
    while high > low, text[high - 1] <= 0x20 { high -= 1 }
    content = low..<high
    isIndented = low > start
    self.colon = colon
    next = end + 1
  }

  /// Whether a byte means something in a line.
  private static let means: [Bool] = (0..<256).map { [0x0A, 0x22, 0x23, 0x3A].contains($0) }

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
  func hash(of range: Range<Int>) -> UInt64 { Tokens.hash(of: self[range]) }

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
