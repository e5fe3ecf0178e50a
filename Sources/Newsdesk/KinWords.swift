import Grammar

/// The families of words for one thing: a metric whose word is "passengers" is told by "riders" as well, and by "carried".
struct KinWords {
  private struct Family {
    var nouns: [String] = []
    var verbs: [String] = []
  }

  private var families: [String: Family] = [:]
  /// The families of each noun, in small letters.
  private var names: [String: [String]] = [:]
  /// What makes a noun the number of what it names: "passenger count"; joined to it behind a hyphen ("-zahl").
  private var counts: [String] = []
  private var endings: [String] = []

  init() {}

  init(_ grammar: LanguageGrammar) {
    for line in grammar.lines(of: "kin") {
      guard let family = line.value.term else { continue }
      let nouns = line.forms.flatMap { grammar.spellings(of: $0) }
      families[family, default: Family()].nouns += nouns
      for noun in nouns { names[noun.lowercased(), default: []].append(family) }
    }
    for line in grammar.lines(of: "kin-verb") {
      guard let family = line.value.term else { continue }
      families[family, default: Family()].verbs += line.forms.flatMap { grammar.spellings(of: $0) }
    }
    counts = grammar.list("count words")
    endings = grammar.list("noun endings")
  }

  /// What else tells a metric: the other nouns of its words' families, and the verbs, which tell it only where the figure
  /// bears it out.
  /// - Parameter isCounted: whether a number of its words makes sense.
  func words(besides own: [String], isCounted: Bool) -> (nouns: [String], verbs: [String]) {
    var (nouns, verbs): ([String], [String]) = ([], [])
    var known: Set<String> = []
    for family in own.flatMap({ names[$0.lowercased()] ?? [] }) where known.insert(family).inserted {
      nouns += families[family]?.nouns ?? []
      verbs += families[family]?.verbs ?? []
    }
    if isCounted { nouns += (own + nouns).flatMap(numbers) }
    return (nouns, verbs)
  }

  /// "Passenger count", "Besucherzahl".
  private func numbers(of noun: String) -> [String] {
    if noun.contains(" ") || counts.isEmpty { return [] }
    let stems =
      [noun] + endings.filter(noun.hasSuffix).map { String(noun.dropLast($0.count)) } + endings.map { noun + $0 }
    return stems.flatMap { stem in
      counts.map { $0.hasPrefix("-") ? stem + $0.dropFirst() : stem + " " + $0 }
    }
  }
}
