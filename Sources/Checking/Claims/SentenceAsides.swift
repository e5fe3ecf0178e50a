import Recognition

/// The asides of a sentence: "…, which had peaked at 1.3 million in 2022, …".
extension SentenceWords {
  /// From each word that begins an aside to the end of its clause.
  static func asides(among cues: ArraySlice<Passage.Cue>) -> [Range<Int>] {
    var asides: [Range<Int>] = []
    var start: Int?
    for cue in cues where cue.kind == .clause {
      if let start, start < cue.tokens.lowerBound { asides.append(start..<cue.tokens.lowerBound) }
      start = cue.value == relative ? cue.tokens.lowerBound : nil
    }
    if let start { asides.append(start..<Int.max) }
    return asides
  }

  private static let relative = "relative"
  private static let time = "time"

  /// From each word that begins a clause about the time before it to the end of that clause: "since 2011, when it was".
  static func timeClauses(among cues: ArraySlice<Passage.Cue>) -> [Range<Int>] {
    var clauses: [Range<Int>] = []
    var start: Int?
    for cue in cues where cue.kind == .clause {
      if let start, start < cue.tokens.lowerBound { clauses.append(start..<cue.tokens.lowerBound) }
      start = cue.value == time ? cue.tokens.lowerBound : nil
    }
    if let start { clauses.append(start..<Int.max) }
    return clauses
  }

  /// The aside around a token if it is about a noun that is neither a known name nor a metric: "smaller than Hagen, which
  /// had revenue of".
  func asideAboutOther(holding token: Int) -> Range<Int>? {
    guard let aside = aside(holding: token) else { return nil }
    // The noun, a comma, the word that begins the aside.
    let noun = aside.lowerBound - 2..<aside.lowerBound - 1
    let isMetric = metrics.contains(overlapping: noun) { _ in true }
    return isMetric || entities.contains(overlapping: noun) { $0.target != Self.stranger } ? nil : aside
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
