import Grammar

/// The words by which a language tells a figure once more.
struct RetellingWords: Sendable {
  /// Of words that count the same things, by word: "planes" and "aircraft".
  private let kin: [String: String]
  /// What befalls those who are counted, by word: "kills 17", "27 lives".
  private let events: [String: String]
  /// What stands behind a noun to say which of them: "the 26 planes in Ohio".
  private let restrictors: Set<String>
  /// Those that stand behind a comma, and those that say so only where their noun begins the sentence.
  private let restrictorsBehindComma: Set<String>
  private let restrictorsAtStart: Set<String>
  private let participles: [String]
  /// What may be a verb behind an amount, but hardly its noun: "the 5 million goes".
  private let verbs: [String]
  /// "High", "old" behind a measure.
  private let dimensions: Set<String>
  /// What stands behind a number and is no noun: verbs, prepositions.
  private let functionWords: Set<String>
  /// "To" between the votes of two sides.
  private let opposing: Set<String>
  /// "Headline" before a colon.
  private let labels: Set<String>
  /// "Former" before who was something once.
  private let former: Set<String>
  let nounsAreCapitalised: Bool

  init(_ grammar: LanguageGrammar) {
    func values(of words: String) -> [String: String] {
      var values: [String: String] = [:]
      for line in grammar.lines(of: words) {
        guard let value = line.value.term else { continue }
        for word in line.forms.flatMap(grammar.spellings) { values[word.lowercased()] = value }
      }
      return values
    }
    kin = values(of: "counted-kin")
    events = values(of: "event-kin")
    func spellings(of words: String) -> Set<String> {
      Set(grammar.terms(of: words).flatMap(grammar.spellings).map { $0.lowercased() })
    }
    restrictors = spellings(of: "restrictor")
    restrictorsBehindComma = spellings(of: "restrictor-behind-comma")
    restrictorsAtStart = spellings(of: "restrictor-at-start")
    participles = grammar.terms(of: "participle")
    verbs = grammar.terms(of: "verb-like")
    dimensions = spellings(of: "dimension")
    functionWords = spellings(of: "no-count-noun")
    opposing = spellings(of: "opposing")
    labels = spellings(of: "title-label")
    former = spellings(of: "former-word")
    nounsAreCapitalised = grammar.setting("nouns") == "capitalised"
  }

  /// What a word says befell those who are counted.
  func eventKin(_ word: String) -> String? { events[word] }

  func isFunctionWord(_ word: String) -> Bool { functionWords.contains(word) }

  func isDimension(_ word: String) -> Bool { dimensions.contains(word) }

  /// "Based", where a preposition follows.
  func isParticiple(_ word: String) -> Bool { Self.isForm(word, of: participles) }

  func isVerbLike(_ word: String) -> Bool { Self.isForm(word, of: verbs) }

  private static func isForm(_ word: String, of patterns: [String]) -> Bool {
    patterns.contains { $0.hasPrefix("*") ? word.hasSuffix($0.dropFirst()) : word == $0 }
  }

  /// Whether a word behind a noun tells which ones of many are meant.
  func restricts(_ word: String, behindComma: Bool = false, atStart: Bool = false) -> Bool {
    (behindComma ? restrictorsBehindComma : atStart ? restrictorsAtStart : restrictors).contains(word)
  }

  /// Whether a word sets the number behind it against the one before it.
  /// - Parameter word: in small letters.
  func opposes(_ word: String) -> Bool { opposing.contains(word) }

  /// Whether words tell that somebody was something once, and of no other time.
  func isFormer(_ words: String) -> Bool { former.contains(words.lowercased()) }

  /// - Parameter word: in small letters.
  func isLabel(_ word: String) -> Bool { labels.contains(word) }

  /// "Rettungsboote" and "Boote".
  private func isCompound(_ noun: String, _ other: String) -> Bool {
    let (short, long) = noun.utf8.count < other.utf8.count ? (noun, other) : (other, noun)
    return short.utf8.count >= Self.shortestHead && long.utf8.count > short.utf8.count + 2 && long.hasSuffix(short)
  }

  /// In bytes.
  private static let shortestHead = 5

  /// Whether two nouns count the same things.
  func areSame(_ noun: String, _ other: String) -> Bool {
    if noun.isEmpty || other.isEmpty { return false }
    if noun.isSameNoun(as: other) || nounsAreCapitalised && isCompound(noun, other) { return true }
    guard let group = kin[noun] else { return false }
    return group == kin[other]
  }
}
