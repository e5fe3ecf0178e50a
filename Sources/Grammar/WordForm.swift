/// The spellings that one written form stands for: `Million(en)`, `kanadisch{adjective} Dollar`, `Mio.`, `*ministerium`.
struct WordForm {
  var spellings: [Spelling]

  struct Spelling {
    var text: String
    /// `*ministerium`: the end of a longer word; `Bundes*`: its beginning.
    var affix: Affix?
    /// Written in quotes or in capitals: no other case is the same word.
    var isExact: Bool
  }

  enum Affix { case suffix, prefix }

  /// A form stands for at most this many spellings.
  static let limit = 200

  init(_ form: String, endings: [String: [String]]) throws(PatternError) {
    if form.count >= 2, form.hasPrefix("\""), form.hasSuffix("\"") {
      spellings = [Spelling(text: String(form.dropFirst().dropLast()), affix: nil, isExact: true)]
      return
    }
    // Most forms are spelled one way.
    if !form.utf8.contains(where: { Self.marks.contains($0) }) {
      spellings = [Spelling(text: form, affix: nil, isExact: Self.isCapitals(form))]
      return
    }
    var texts = [""]
    var rest = Substring(form)
    var affix: Affix?
    if rest.hasPrefix("*") {
      affix = .suffix
      rest.removeFirst()
    }
    while let mark = rest.first {
      if mark == "(" || mark == "{" {
        let close: Character = mark == "(" ? ")" : "}"
        guard let end = rest.firstIndex(of: close) else {
          throw PatternError(offset: form.utf8.count - rest.utf8.count, message: "this “\(mark)” is not closed")
        }
        let inner = rest[rest.index(after: rest.startIndex)..<end]
        let choices: [String]
        if mark == "(" {
          choices = [""] + inner.split(separator: "|").map { $0.trimmed }
        } else if let named = endings[String(inner)] {
          choices = [""] + named
        } else {
          throw PatternError(offset: form.utf8.count - rest.utf8.count, message: "no endings are called “\(inner)”")
        }
        texts = texts.flatMap { text in choices.map { text + $0 } }
        guard texts.count <= Self.limit else {
          throw PatternError(offset: 0, message: "too many spellings in one form")
        }
        rest = rest[rest.index(after: end)...]
      } else if mark == "*", rest.count == 1 {
        affix = .prefix
        rest.removeFirst()
      } else {
        texts = texts.map { $0 + String(mark) }
        rest.removeFirst()
      }
    }
    var seen: Set<String> = []
    texts = texts.filter { seen.insert($0).inserted }
    // The full stop of an abbreviation may be left out.
    for text in texts where text.hasSuffix(".") && text.count > 2 && !text.dropLast().contains(".") {
      texts.append(String(text.dropLast()))
    }
    spellings = texts.filter { !$0.isEmpty }.map { text in
      Spelling(text: text, affix: affix, isExact: Self.isCapitals(text))
    }
  }

  private static let marks = Array("({*.".utf8)

  private static func isCapitals(_ text: String) -> Bool {
    if text.utf8.contains(where: { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) }) { return false }
    let letters = text.filter(\.isLetter)
    return letters.count >= 2 && letters.allSatisfy(\.isUppercase)
  }
}
