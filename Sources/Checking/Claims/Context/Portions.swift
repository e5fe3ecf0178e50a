import Recognition

/// Words for a part that speak of no figure behind them after all.
extension ContextReader {
  /// "Little of it remained: the net profit fell to 18 million": whether a metric's word begins the figure's own clause behind
  /// the end of another's.
  func isParted(
    _ word: Range<Int>, from figure: Range<Int>, _ words: SentenceWords, _ distances: Distances
  ) -> Bool {
    nearest(words.metrics, to: figure).contains { metric in
      metric.tokens.lowerBound >= word.upperBound && metric.tokens.upperBound <= figure.lowerBound
        && distances.boundaries(between: metric.tokens, and: figure) == 0
        && distances.boundaries(between: word, and: metric.tokens) > 0
    }
  }

  /// "Standing ready were 18 million, of which 11 million were drawn": whether the reference's own word in the clause of a
  /// part names what that is, while the whole is something else.
  func isNamedPart(
    _ word: SentenceWords.Placed<Int?>, _ figure: Range<Int>, _ words: SentenceWords, _ distances: Distances
  ) -> Bool {
    // A portion reaches over clauses, what is told for each of something does not.
    guard word.target ?? 0 > 0 else { return false }
    return nearest(words.metrics, to: figure).contains { metric in
      metric.isOwn && !metric.isPartial && distances.boundaries(between: metric.tokens, and: figure) == 0
        && distances.boundaries(between: metric.tokens, and: word.tokens) == 0
        && distances.cost(metric.tokens, figure) <= Self.ownWordReach
        && !memory.metrics.contains(metric.target)
        && !words.metrics.contains { $0.target == metric.target && $0.tokens.lowerBound < metric.tokens.lowerBound }
    }
  }

  /// A preposition, the surcharge of a figure's other side and a hedge.
  private static let ownWordReach = 9
}
