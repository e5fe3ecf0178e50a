import Recognition

/// Which of several words for metrics are meant.
extension SentenceWords {
  /// "Pre-tax profit": where the reference has words of its own, the general ones inside them are not meant.
  mutating func keepOwnMetrics() {
    let own = metrics.filter { $0.isOwn && !$0.isPartial }
    if own.isEmpty { return }
    metrics.removeAll { metric in
      guard !metric.isOwn, let run = own[..<own.firstIndex(from: metric.tokens.lowerBound + 1, \.tokens)].last else {
        return false
      }
      return run.target != metric.target && run.tokens.upperBound >= metric.tokens.upperBound
    }
  }

  /// "Core earnings (EBITDA) of 3 million": what stands in brackets alone right behind a word tells which of several things
  /// it means.
  mutating func keepDefinitions(_ cues: ArraySlice<Passage.Cue>) {
    for cue in cues where cue.kind == .clause && cue.value == Passage.Cue.opening {
      let inner = metrics.firstIndex(from: cue.tokens.upperBound, \.tokens)
      guard inner > 0, inner < metrics.count, metrics[inner].tokens.lowerBound == cue.tokens.upperBound,
        metrics[inner - 1].tokens.upperBound == cue.tokens.lowerBound,
        metrics[inner].isOwn || !metrics[inner - 1].isOwn
      else { continue }
      let end = metrics[inner].tokens.upperBound
      let closing = cues[cues.firstIndex(from: end, \.tokens)...].first
      guard closing?.tokens.lowerBound == end, closing?.value == Passage.Cue.closing else { continue }
      let (general, particular) = (metrics[inner - 1].tokens, metrics[inner].tokens)
      metrics.removeAll { $0.tokens == general }
      for index in metrics.indices where metrics[index].tokens == particular {
        metrics[index].tokens = general.lowerBound..<end + 1
      }
    }
  }

  /// "Betroffen sind 21.000 Reisende", where the reference calls it "Reisende betroffen": two words of a phrase in one clause
  /// are as good as the phrase.
  mutating func joinParts(_ distances: Distances, _ text: (Range<Int>) -> String) {
    func stem(_ index: Int) -> Substring { text(metrics[index].span).lowercased().prefix(Self.stemLength) }
    let parts = metrics.indices.filter { metrics[$0].isPartial }
    for (place, index) in parts.enumerated() {
      let other = parts[..<place].suffix(Self.partReach).last { other in
        metrics[other].target == metrics[index].target && stem(other) != stem(index)
          && distances.boundaries(between: metrics[other].tokens, and: metrics[index].tokens) == 0
      }
      guard let other else { continue }
      (metrics[other].isPartial, metrics[index].isPartial) = (false, false)
    }
  }

  private static let stemLength = 4
  private static let partReach = 4
}
