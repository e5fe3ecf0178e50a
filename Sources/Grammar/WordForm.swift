/// The spellings that one written form stands for: `Million(en)`, `kanadisch{adjective} Dollar`, `Mio.`, `*ministerium`.
struct WordForm {
  /// The plainest first.
  private(set) var spellings: [Spelling] = []

  struct Spelling {
    /// UTF-8.
    var bytes: [UInt8]
    /// `*ministerium`: the end of a longer word; `Bundes*`: its beginning.
    var affix: Affix?
    /// Written in quotes or in capitals: no other case is the same word.
    var isExact: Bool

    var text: String { String(decoding: bytes, as: UTF8.self) }
  }

  enum Affix { case suffix, prefix }

  /// A form stands for at most this many spellings.
  static let limit = 200

  init(_ form: String, endings: [String: [String]]) throws(PatternError) {
    let bytes = Array(form.utf8)
    if bytes.count >= 2, bytes.first == UInt8(ascii: "\""), bytes.last == UInt8(ascii: "\"") {
      spellings = [Spelling(bytes: Array(bytes.dropFirst().dropLast()), affix: nil, isExact: true)]
      return
    }
    var reader = FormReader(bytes, endings)
    try reader.read()
    var texts = reader.texts
    // The full stop of an abbreviation may be left out.
    for text in texts where text.count > 2 && text.firstIndex(of: UInt8(ascii: ".")) == text.count - 1 {
      texts.append(text.dropLast())
    }
    for (place, text) in texts.enumerated() where !text.isEmpty && !texts[..<place].contains(text) {
      spellings.append(Spelling(bytes: text, affix: reader.affix, isExact: Self.isCapitals(text)))
    }
  }

  /// At least two letters, all of them capitals.
  private static func isCapitals(_ text: [UInt8]) -> Bool {
    if text.contains(where: { (0x61...0x7A).contains($0) }) { return false }
    let letters = String(decoding: text, as: UTF8.self).unicodeScalars.filter(\.properties.isAlphabetic)
    return letters.count >= 2 && letters.allSatisfy(\.properties.isUppercase)
  }
}

private struct FormReader {
  private let bytes: [UInt8]
  private let endings: [String: [String]]
  private var at = 0
  private(set) var texts: [[UInt8]] = [[]]
  private(set) var affix: WordForm.Affix?

  init(_ bytes: [UInt8], _ endings: [String: [String]]) {
    self.bytes = bytes
    self.endings = endings
  }

  mutating func read() throws(PatternError) {
    if bytes.first == UInt8(ascii: "*") {
      affix = .suffix
      at = 1
    }
    while at < bytes.count {
      switch bytes[at] {
      case UInt8(ascii: "("):
        let inner = try inner(until: UInt8(ascii: ")"))
        try choose(inner.split(separator: UInt8(ascii: "|")).map { Array($0.trimmed.utf8) })
      case UInt8(ascii: "{"):
        let start = at
        let name = try inner(until: UInt8(ascii: "}")).trimmed
        guard let named = endings[name] else {
          throw PatternError(offset: start, message: "no endings are called “\(name)”")
        }
        try choose(named.map { Array($0.utf8) })
      case UInt8(ascii: "*") where at == bytes.count - 1:
        affix = .prefix
        at += 1
      default:
        for index in texts.indices { texts[index].append(bytes[at]) }
        at += 1
      }
    }
  }

  private mutating func inner(until close: UInt8) throws(PatternError) -> ArraySlice<UInt8> {
    let start = at
    guard let end = bytes[at...].firstIndex(of: close) else {
      throw PatternError(
        offset: start, message: "this “\(String(decoding: [bytes[start]], as: UTF8.self))” is not closed")
    }
    at = end + 1
    return bytes[(start + 1)..<end]
  }

  /// Goes on without an ending and with each.
  private mutating func choose(_ choices: [[UInt8]]) throws(PatternError) {
    guard texts.count * (choices.count + 1) <= WordForm.limit else {
      throw PatternError(offset: 0, message: "this form stands for more than \(WordForm.limit) spellings")
    }
    texts = texts.flatMap { text in [text] + choices.map { text + $0 } }
  }
}

extension ArraySlice<UInt8> {
  /// As a text without spaces at both ends.
  fileprivate var trimmed: String { String(decoding: self, as: UTF8.self).trimmed }
}
