import Reference
import Values

/// Facts of which a figure without a time of its own is likely not: newer ones may be missing.
extension Judge {
  /// "In the first half of 2025 sales were 3 million. Profit came to 1 million": whether a fact tells what came to so much in
  /// an earlier time, as long as the one that the text has told, or ended so long ago that there must be a newer one.
  func isOutdated(_ candidate: Candidate, _ context: FigureContext) -> Bool {
    guard let period = candidate.fact.period, checker.vocabulary.kind(of: candidate.fact.metric) == .flow, let today,
      !context.isFormer, context.shift == 0
    else { return false }
    if today.dayNumber - period.last.dayNumber > Self.mostDays { return true }
    let times = context.periods.compactMap(\.target.period) + [context.told].compactMap(\.self)
    return times.contains { $0.first > period.last && $0.last <= today && $0.isAsLong(as: period) }
  }

  /// A year, and some weeks until its figures are told.
  private static let mostDays = 410

  /// "Sales were 54 million. A year earlier they had been 50 million": whether another figure of the sentence, or of the one
  /// before, tells of a fact's time, from which the figure's own is counted.
  func isBase(_ candidate: Candidate, of context: FigureContext) -> Bool {
    guard context.shift != 0, let period = candidate.fact.period else { return false }
    return toldIn.tells(by: sentence(of: context)) {
      $0.entity == candidate.fact.entity && $0.metric == candidate.fact.metric && $0.period?.overlaps(period) ?? false
    }
  }
}

extension Period {
  /// Whether it is about as long as another.
  func isAsLong(as other: Period) -> Bool { days * 10 <= other.days * 17 && other.days * 10 <= days * 17 }
}
