import Recognition

/// Whether a figure is of a region or a group alone, or reckoned in another way than what is reported.
extension ContextReader {
  /// Whether a word for a region, a group or a part, of those that are asked for, speaks of a figure.
  func isOfRegion(
    _ figure: Range<Int>, _ words: SentenceWords, _ distances: Distances,
    where isMeant: (SentenceWords.RegionSide) -> Bool
  ) -> Bool {
    nearest(words.regions, to: figure).contains {
      guard isMeant($0.target) else { return false }
      let isBehind = $0.tokens.lowerBound >= figure.upperBound
      if isBehind, $0.target != .both, $0.target != .besideName { return false }
      let crossed = distances.boundaries(between: $0.tokens, and: figure)
      // "In Poland, the company had …".
      let comma = $0.tokens.upperBound + 1..<$0.tokens.upperBound + 2
      return crossed == 0
        || crossed == 1 && comma.upperBound <= figure.lowerBound
          && distances.boundaries(between: $0.tokens, and: comma) == 1
    }
  }

  /// "Adjusted operating profit was $96 million, a margin of 15 percent": the word speaks of what stands in its clause, of
  /// rates behind it, and of amounts up to the next clause with a metric of its own.
  func isAdjusted(
    _ figure: Range<Int>, _ kind: String, _ words: SentenceWords, _ distances: Distances, isInserted: Bool
  ) -> Bool {
    nearest(words.bases, to: figure).contains { word in
      let boundaries = distances.boundaries(between: word.tokens, and: figure)
      // "Before the pandemic, in 2019,".
      if word.target == .time, words.hasDate(beside: word.tokens) { return false }
      if word.target == .years { return boundaries == 0 && !isReached(figure, words, distances) }
      if word.target == .whole, isInserted { return false }
      if word.tokens.lowerBound >= figure.upperBound { return word.target != .behind && boundaries == 0 }
      if boundaries == 0 { return true }
      // "Excluding acquisitions, the company's revenue was …".
      if words.firstFigure == figure.lowerBound, boundaries <= 2 { return true }
      return kind == "percent"
        || !nearest(words.metrics, to: figure).contains { metric in
          metric.tokens.lowerBound > word.tokens.lowerBound && metric.tokens.upperBound <= figure.lowerBound
            && distances.boundaries(between: word.tokens, and: metric.tokens) > 0
        }
    }
  }
}
