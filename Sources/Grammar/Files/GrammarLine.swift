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
    var high = bytes.count
    var end = bytes.count
    var quoted = false
    var colon: Int?
    scanning: for at in low..<bytes.count {
      let byte = bytes[at]
      // Letters and most signs come after the few bytes that mean something here.
      if byte > UInt8(ascii: ":") { continue }
      switch byte {
      case 0x0A:
        end = at
        break scanning
      case UInt8(ascii: "\""): quoted.toggle()
      case UInt8(ascii: ":"): if !quoted, colon == nil, high == bytes.count { colon = at }
      case UInt8(ascii: "#"):
        if !quoted, high == bytes.count, at == low || bytes[at - 1] == 0x20 { high = at }
      default: break
      }
    }
    high = min(high, end)
    while high > low, bytes[high - 1] <= 0x20 { high -= 1 }
    content = low..<high
    isIndented = low > start
    self.colon = colon
    next = end + 1
  }

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

  /// A range without spaces at both ends.
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    var (low, high) = (range.lowerBound, range.upperBound)
    while low < high, self[low] == 0x20 { low += 1 }
    while high > low, self[high - 1] == 0x20 { high -= 1 }
    return low..<high
  }

  /// The parts of a range between commas outside quotes, without spaces at their ends; empty ones are left out.
  func commaSeparated(_ range: Range<Int>) -> CommaSeparated { CommaSeparated(bytes: self, range: range) }

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

/// The parts of a list.
struct CommaSeparated: Sequence, IteratorProtocol {
  fileprivate let bytes: [UInt8]
  fileprivate var range: Range<Int>

  mutating func next() -> Range<Int>? {
    while !range.isEmpty {
      var end = range.lowerBound
      var quoted = false
      while end < range.upperBound, quoted || bytes[end] != UInt8(ascii: ",") {
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
