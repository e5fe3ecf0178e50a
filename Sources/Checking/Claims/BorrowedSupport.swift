import Reference
import Values

/// What the figures of a draft tell of each other's facts.
extension Judge {
  /// The figures that equal a fact which another figure tells with better words, while their own words leave no doubt
  /// that they are about a fact that contradicts them and that no figure tells: "raised $1.4 billion at a valuation of
  /// $1.4 billion". With the facts that contradict each, by its position.
  func borrowed(among judgements: [Judgement], _ contexts: [FigureContext]) -> [Int: [Candidate]] {
    var tellers: [FactKey: Teller] = [:]
    for (index, context) in contexts.enumerated() {
      guard case .told(let best, _, _) = judgements[index].state else { continue }
      let teller = Teller(best, isSure: isSure(best, context))
      if let known = tellers[FactKey(best.fact)], !(known < teller) { continue }
      tellers[FactKey(best.fact)] = teller
    }
    var borrowed: [Int: [Candidate]] = [:]
    for (index, context) in contexts.enumerated() {
      // The noun that a count counts may name a metric where the verb names another: "completed 184 flats".
      if case .count = context.annotation.value { continue }
      guard case .told(let best, let candidates, _) = judgements[index].state,
        let teller = tellers[FactKey(best.fact)], Teller(best, isSure: isSure(best, context)) < teller
      else { continue }
      if let facts = ownFacts(candidates, context, unlike: best) { borrowed[index] = facts }
    }
    return borrowed
  }

  /// The facts that a figure must be about, whatever else it equals; nil unless all of them contradict and no figure
  /// tells one.
  private func ownFacts(
    _ candidates: [Candidate], _ context: FigureContext, unlike best: Candidate
  ) -> [Candidate]? {
    let sure = surest(candidates, context).filter {
      $0.rate == nil && ($0.entity.strength == .clause || $0.fact.entity == best.fact.entity)
    }
    guard let key = keys(of: sure).first,
      let facts = contradicting(
        candidates.filter { $0.fact.metric == key.fact.metric && $0.fact.entity == key.fact.entity }, context),
      facts.allSatisfy({ !told.contains(FactKey($0.fact)) })
    else { return nil }
    return facts
  }

  // MARK: Changes

  /// Whether a figure is the other end of a change: its sentence tells the same metric of another period rightly, and
  /// nobody tells the fact.
  func isOtherEnd(_ candidate: Candidate, _ context: FigureContext) -> Bool {
    guard let metric = candidate.metric, metric.strength > .inherited, !metric.isPartial, candidate.period == .fits,
      isNearestMetric(metric, context), candidate.entity.strength > .inherited,
      context.isFormer || context.shift != 0 || context.hasOwnDate, !told.contains(FactKey(candidate.fact))
    else { return false }
    return toldIn[place(of: context)]?.contains { $0.isOfSameKey(as: candidate.fact) } ?? false
  }

  /// Whether another figure of the sentence tells a fact.
  func isToldBeside(_ candidate: Candidate, _ context: FigureContext) -> Bool {
    toldIn[place(of: context)]?.contains { FactKey($0) == FactKey(candidate.fact) } ?? false
  }

  /// Whether a fact is of the year before one that the figure's sentence tells.
  func isYearBefore(_ candidate: Candidate, _ context: FigureContext) -> Bool {
    toldIn[place(of: context)]?.contains { fact in
      guard let period = fact.period, period.days > 27 else { return false }
      return fact.isOfSameKey(as: candidate.fact)
        && period.shifted(years: -1)?.hasDays(of: candidate.fact.period) ?? false
    } ?? false
  }
}

/// How well the words around a figure link it to the fact that it tells.
private struct Teller: Comparable {
  private let rank: (Int, Int, Int)

  init(_ candidate: Candidate, isSure: Bool) {
    rank = (isSure ? 1 : 0, candidate.evidence, -candidate.cost)
  }

  static func < (left: Teller, right: Teller) -> Bool { left.rank < right.rank }
  static func == (left: Teller, right: Teller) -> Bool { left.rank == right.rank }
}

extension Fact {
  /// Whether two facts are of one metric of an entity, in one unit and of different periods.
  fileprivate func isOfSameKey(as other: Fact) -> Bool {
    entity == other.entity && metric == other.metric && unit == other.unit && period != other.period
  }
}

extension FigureContext {
  /// A date stands right beside the figure.
  fileprivate var hasOwnDate: Bool { periods.contains { $0.strength == .clause && $0.cost <= 3 } }
}

extension Period {
  fileprivate func hasDays(of other: Period?) -> Bool { first == other?.first && last == other?.last }
}
