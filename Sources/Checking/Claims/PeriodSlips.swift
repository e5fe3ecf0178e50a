import Recognition
import Reference
import Values

/// Whether a figure is that of another time than the one told with it.
extension Judge {
  /// The fact of the period that the text names, where the figure is that of another period, which nobody tells: figure
  /// and year were mixed up. Only a figure of some digits tells so much, or one of which the words leave no doubt.
  func periodSlip(_ candidates: [Candidate], _ context: FigureContext, _ quantity: Quantity) -> Candidate? {
    // "Of the 612 beds 48 will go by the end of 2027": so many there were before.
    guard quantity.significantDigits > 1, !quantity.isRange, context.namesPeriod, !context.isWhole else { return nil }
    let slip = candidates.first { named in
      guard named.period == .fits, named.status == .same, named.verdict == .contradicted, named.rate == nil,
        let metric = named.metric, !metric.isPartial
      else { return false }
      let isPlain = metric.isBeside && !context.isAdjusted && isSure(named, context)
      guard isPlain || quantity.significantDigits > 2, context.isDated || !told.contains(FactKey(named.fact)) else {
        return false
      }
      return candidates.contains { other in
        (other.period == .apart || other.period == .open && context.namesFixedPeriod)
          && !context.names(partOf: other.fact.period) && other.status == .same
          && other.verdict == .supported && other.rate == nil && !other.isWide
          && other.fact.metric == named.fact.metric && other.fact.entity == named.fact.entity
          && !told.contains(FactKey(other.fact))
      }
    }
    return slip ?? unknownPeriodSlip(candidates, context)
  }

  /// The fact whose value a figure is with whose own words another year stands, of which there is no fact: "in 2022 it made
  /// 398 million", where that is known of 2023.
  private func unknownPeriodSlip(_ candidates: [Candidate], _ context: FigureContext) -> Candidate? {
    guard context.isDated, !context.isFormer, context.shift == 0, context.annotation.hedge == .none,
      let year = context.periods.first(where: { $0.strength == .clause && !$0.isCompared })?.target, !year.isRelative,
      let named = year.period, named.days > 360, named.days < 370
    else { return nil }
    let equal = candidates.first { candidate in
      guard candidate.period == .apart, candidate.status == .same, candidate.verdict == .supported,
        candidate.rate == nil, candidate.fact.period?.wholeYear != nil, let metric = candidate.metric,
        !metric.isPartial,
        isLikely(candidate, context), isNearestMetric(metric, of: candidate.fact.entity, context)
      else { return false }
      return isNearestEntity(candidate.entity, context, metric) && !told.contains(FactKey(candidate.fact))
    }
    guard let equal else { return nil }
    let isKnown = candidates.contains { candidate in
      guard let period = candidate.fact.period else { return false }
      return candidate.fact.isOfSameKey(as: equal.fact) && period.overlaps(named)
    }
    return isKnown ? nil : equal
  }
}

extension Candidate {
  /// "Adjusted profit of 66 million", where 65 to 72 million are forecast: whether many values would do.
  fileprivate var isWide: Bool {
    guard case .number(let low, let high) = fact.value else { return true }
    return low != high
  }
}

extension FigureContext {
  /// Whether the text has named a time of which another is a part: "10.8 million in 2019, 5.1 million of them in the first
  /// six months".
  fileprivate func names(partOf period: Period?) -> Bool {
    guard let period else { return false }
    return periods.contains { link in
      link.target.period.map { $0.contains(period) && $0.days > period.days } ?? false
    }
  }
}
