import Grammar
import Text

/// The names of the reference data and those that the grammar lists itself, as one source.
final class NameSources: NameSource {
  private let reference: NameIndex
  private let known: NameIndex

  init(reference: NameIndex?, known: NameIndex) {
    self.reference = reference ?? NameIndex([], nameEndings: [], wordEndings: [])
    self.known = known
  }

  func mayBegin(with token: Int, in tokens: Tokens) -> Bool {
    reference.mayBegin(with: token, in: tokens) || known.mayBegin(with: token, in: tokens)
  }

  func names(at token: Int, in tokens: Tokens, found: (OutsideName, _ end: Int, Int32) -> Void) {
    reference.names(at: token, in: tokens, found: found)
    known.names(at: token, in: tokens, found: found)
  }
}

extension NameIndex {
  /// An index whose names are inflected as a language has it, and found without their legal form as well: "Halvorsen
  /// Instruments" for "Halvorsen Instruments Inc.". An article before two or more words is no part of a name.
  public init(_ names: [Name], in grammar: LanguageGrammar) {
    let legalForms = Set(
      grammar.terms(of: "legal-form").flatMap { $0.split(separator: " ") }.map { Self.withoutSigns($0) })
    let articles = Set(grammar.terms(of: "article"))
    let names = names.map { Self.withoutArticle($0, articles) }
    let full = names.filter { $0.kind != .referenceMetric }
    let short = full.flatMap { name in
      [Self.withoutLegalForm(name, legalForms), Self.withJoinedInitials(name)].compactMap { $0 }
    }
    let stops = (full + short).flatMap { [Self.withoutStops($0), Self.withStops($0)].compactMap { $0 } }
    let heads = grammar.terms(of: "compound-head")
    let ordinary = Set(["common-word", "no-compound"].flatMap { grammar.terms(of: $0) })
    let compounds = (full + short).flatMap { name in
      Self.mayLeadCompound(name.text) && !ordinary.contains(name.text)
        ? heads.map { Name(text: name.text + $0, kind: name.kind, id: name.id) } : []
    }
    let typed = (full + short + compounds).compactMap { Self.asTyped($0) }
    self.init(
      names + short + stops + compounds + typed, nameEndings: grammar.list("name endings"),
      wordEndings: grammar.list("name word endings"), nounEndings: grammar.list("noun endings"),
      conjunctions: grammar.terms(of: "name-ampersand"))
  }

  /// The widely known organizations that a grammar lists itself.
  init(knownTo grammar: LanguageGrammar) {
    let names = grammar.terms(of: "organization-name").sorted()
    self.init(
      names.map { Name(text: $0, kind: .knownOrganization, id: 0) }, nameEndings: grammar.list("name endings"),
      wordEndings: grammar.list("name word endings"), conjunctions: grammar.terms(of: "name-ampersand"))
  }

  /// Whether a name is a plain word long enough to be told in a compound.
  private static func mayLeadCompound(_ name: String) -> Bool {
    name.utf8.count >= 5 && name.first?.isUppercase == true && name.dropFirst().allSatisfy { $0.isLowercase }
  }

  private static func withoutArticle(_ name: Name, _ articles: Set<String>) -> Name {
    let text = name.text
    guard let space = text.utf8.firstIndex(of: Self.space), let last = text.utf8.lastIndex(of: Self.space),
      space < last,
      articles.contains(text[..<space].lowercased())
    else { return name }
    return Name(text: String(text[text.utf8.index(after: space)...]), kind: name.kind, id: name.id)
  }

  private static func withoutLegalForm(_ name: Name, _ legalForms: Set<String>) -> Name? {
    var text = Substring(name.text)
    while let space = text.utf8.lastIndex(of: Self.space) {
      let word = text[text.utf8.index(after: space)...]
      guard word == "&" || word.isEmpty || legalForms.contains(withoutSigns(word)) else { break }
      text = text[..<space]
    }
    guard text.utf8.count < name.text.utf8.count else { return nil }
    if text.utf8.last == UInt8(ascii: ",") { text.removeLast() }
    return Name(text: String(text), kind: name.kind, id: name.id)
  }

  /// "JP Brandt" for "J.P. Brandt" and "J. P. Brandt"; nil for names that begin with fewer than two initials.
  private static func withJoinedInitials(_ name: Name) -> Name? {
    var rest = Array(name.text.utf8)[...]
    var initials: [UInt8] = []
    while rest.count > 2, let first = rest.first, (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(first),
      rest.dropFirst().first == UInt8(ascii: ".")
    {
      initials.append(first)
      rest = rest.dropFirst(2)
      if rest.first == space { rest = rest.dropFirst() }
    }
    guard initials.count > 1, !rest.isEmpty else { return nil }
    let text = String(decoding: initials + [space] + rest, as: UTF8.self)
    return Name(text: text, kind: name.kind, id: name.id)
  }

  /// "Eon" for "E.on" and "US Timber" for "U.S. Timber": without the stops behind letters that stand alone; nil for names
  /// without any.
  private static func withoutStops(_ name: Name) -> Name? {
    let words = name.text.split(separator: " ").map { word in
      let letters = word.split(separator: ".", omittingEmptySubsequences: false)
      let isAbbreviated = letters.count > 1 && letters.dropLast().allSatisfy { $0.count == 1 }
      // "J. Brandt" is not "J Brandt".
      return isAbbreviated && word.count > 2 ? letters.joined() : String(word)
    }
    let text = words.joined(separator: " ")
    return text == name.text ? nil : Name(text: text, kind: name.kind, id: name.id)
  }

  /// "K.L.B." for "KLB", as some papers write what is spelled letter by letter; nil for all other names.
  private static func withStops(_ name: Name) -> Name? {
    guard (3...5).contains(name.text.count), name.text.allSatisfy({ ("A"..."Z").contains($0) }) else { return nil }
    return Name(text: name.text.map { "\($0)." }.joined(), kind: name.kind, id: name.id)
  }

  /// As some type a name: "L'Oreal" for "L'Oréal", "Boerse" for "Börse", "McDonalds" for "McDonald's"; nil where nothing
  /// is typed differently.
  private static func asTyped(_ name: Name) -> Name? {
    var text = ""
    for letter in name.text {
      if letter == "s", let last = text.last, last == "'" || last == "’" { text.removeLast() }
      text += plainLetters[letter] ?? String(letter)
    }
    return text == name.text ? nil : Name(text: text, kind: name.kind, id: name.id)
  }

  /// Letters with signs, and what stands for them.
  private static let plainLetters: [Character: String] = {
    var plain: [Character: String] = [
      "ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "Ä": "Ae", "Ö": "Oe", "Ü": "Ue", "æ": "ae", "œ": "oe",
    ]
    let signed = [
      "a": "áàâãå", "c": "çčć", "e": "éèêëě", "g": "ğ", "i": "íìîï", "l": "ł", "n": "ñńň", "o": "óòôõø", "r": "ř",
      "s": "šśş", "u": "úùûů", "y": "ýÿ", "z": "žźż",
    ]
    for (letter, others) in signed {
      for other in others {
        plain[other] = letter
        if let capital = other.uppercased().first { plain[capital] = letter.uppercased() }
      }
    }
    return plain
  }()

  private static let space = UInt8(ascii: " ")

  private static func withoutSigns(_ word: Substring) -> String {
    let signs: [UInt8] = [UInt8(ascii: "."), UInt8(ascii: ",")]
    return String(decoding: word.utf8.filter { !signs.contains($0) }, as: UTF8.self)
  }
}
