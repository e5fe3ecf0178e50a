import Recognition

/// The asides of a sentence: "…, which had peaked at 1.3 million in 2022, …".
extension SentenceWords {
  /// What the words are that begin an aside: ", which".
  static let relative = "relative"
  /// What those are that begin a clause about the time before it: "since 2011, when it was".
  static let time = "time"

  /// From each word of a kind that begins a clause to the end of that clause.
  static func clauses(beginningWith kind: String, among cues: ArraySlice<Passage.Cue>) -> [Range<Int>] {
    var clauses: [Range<Int>] = []
    var start: Int?
    for cue in cues where cue.kind == .clause {
      if let start, start < cue.tokens.lowerBound { clauses.append(start..<cue.tokens.lowerBound) }
      start = cue.value == kind ? cue.tokens.lowerBound : nil
    }
    if let start { clauses.append(start..<Int.max) }
    return clauses
  }

  /// The aside around a token if it is about a noun that is neither a known name nor a metric: "smaller than Hagen, which
  /// had revenue of".
  func asideAboutOther(holding token: Int) -> Range<Int>? {
    // "Gifts, of which 9 percent went on": the clause is about what is told before it.
    guard let aside = aside(holding: token), !isPortion(aside.lowerBound) else { return nil }
    // The noun, a comma, the word that begins the aside.
    let noun = aside.lowerBound - 2..<aside.lowerBound - 1
    let isMetric = metrics.contains(overlapping: noun) { _ in true }
    return isMetric || entities.contains(overlapping: noun) { $0.target != Self.stranger } ? nil : aside
  }

  /// The aside around a token that says something of the name right before it.
  func asideAboutName(holding token: Int) -> Range<Int>? {
    guard let aside = aside(holding: token) else { return nil }
    let before = entities[..<entities.firstIndex(from: aside.lowerBound, \.tokens)].last
    return before.map { !$0.isCoreference && (0...1).contains(aside.lowerBound - $0.tokens.upperBound) } ?? false
      ? aside : nil
  }

  /// "Of which", by its last word.
  private func isPortion(_ relative: Int) -> Bool {
    denominators[..<denominators.firstIndex(from: relative, \.tokens)].last?.tokens.contains(relative) ?? false
  }

  /// The aside around a token.
  func aside(holding token: Int) -> Range<Int>? { asides.range(holding: token) }
}

extension [SentenceWords.Placed<String>] {
  /// Whether one of the words, which are in the order of the text, stands in some tokens.
  fileprivate func contains(overlapping range: Range<Int>, where isMeant: (Element) -> Bool) -> Bool {
    self[..<firstIndex(from: range.upperBound, \.tokens)].suffix(4).contains {
      $0.tokens.overlaps(range) && isMeant($0)
    }
  }
}
