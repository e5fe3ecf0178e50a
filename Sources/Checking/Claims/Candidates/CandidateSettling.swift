import Reference
import Values

/// What the facts that a figure may be about tell of each other.
extension Judge {
  /// "In the first six months": where there is a fact of just that time, those of the nine months are not meant.
  func preferNamedPeriods(_ found: inout [Candidate], _ context: FigureContext) {
    let named = context.periods.lazy.filter { $0.strength > .inherited && !$0.isCompared }
      .compactMap { context.shift == 0 ? $0.target.period : $0.target.period?.shifted(months: context.shift) }
    if named.isEmpty { return }
    func isNamed(_ candidate: Candidate) -> Bool {
      candidate.period == .fits && named.contains { $0.hasDays(of: candidate.fact.period) }
        && checker.vocabulary.kind(of: candidate.fact.metric) == .flow
    }
    var keys: Set<[String]> = []
    for candidate in found where isNamed(candidate) { keys.insert([candidate.fact.entity, candidate.fact.metric]) }
    if keys.isEmpty { return }
    for index in found.indices
    where found[index].period == .fits && !isNamed(found[index])
      && keys.contains([found[index].fact.entity, found[index].fact.metric])
    {
      found[index].period = .apart
    }
  }

  /// What is agreed or adopted is told as done: "bought", "the budget for 2027 is". Where the reference knows only the plan
  /// of something that has not come to pass, a figure without a word for a plan tells that.
  func settlePlans(_ found: inout [Candidate], _ context: FigureContext) {
    settleAgreements(&found, context)
    guard context.status == .actual, let today else { return }
    for index in found.indices {
      let plan = found[index]
      guard plan.status == .different, plan.fact.status != .actual, let metric = plan.metric,
        metric.strength > .inherited
      else { continue }
      let isEvent = checker.vocabulary.kind(of: plan.fact.metric) == .event
      // "The bridge costs 214 million": that it will, the present tells as well.
      // So does the present of a time that is not over: "its budget is 214 million".
      let isPresent =
        plan.period == .open && metric.isBeside
        && !found.contains { $0.verdict == .supported && $0.fact.entity == plan.fact.entity }
      let isAhead =
        plan.fact.period.map { $0.last >= today && (plan.period == .fits || isPresent && $0.first <= today) } ?? true
      guard isEvent || isAhead, !found.contains(where: { $0.fact.isOutcome(of: plan.fact) }) else { continue }
      found[index].status = .same
    }
  }
}

extension Judge {
  /// "Agreed in May to pay 3 million": what happened in the time that the text names is what was agreed.
  private func settleAgreements(_ found: inout [Candidate], _ context: FigureContext) {
    guard context.status == .planned, let today else { return }
    for index in found.indices {
      let event = found[index]
      guard event.status == .different, event.fact.status == .actual, event.period == .fits, context.namesPeriod,
        checker.vocabulary.kind(of: event.fact.metric) == .event, event.fact.period.map({ $0.last <= today }) ?? false
      else { continue }
      found[index].status = .same
    }
  }
}

extension Fact {
  /// Whether a fact tells what has become of a plan.
  func isOutcome(of plan: Fact) -> Bool {
    guard status == .actual, plan.status != .actual, entity == plan.entity, metric == plan.metric, unit == plan.unit
    else { return false }
    guard let period, let planned = plan.period else { return true }
    return period.overlaps(planned)
  }
}
