import Recognition
import Reference
import Values

/// Whether a fact bears a figure out.
extension Judge {
  func supporting(_ candidates: [Candidate], _ context: FigureContext, _ quantity: Quantity) -> Candidate? {
    let sure = surest(candidates, context)
    // Where the sentence names an entity before the figure for which there is a fact, those of earlier ones are not meant.
    let isNamed = sure.contains { $0.entity.strength > .inherited && !$0.entity.isCarried && !$0.entity.isBehind }
    let isStrange =
      context.entities.first.map { $0.target == SentenceWords.stranger && $0.strength == .clause } ?? false
    func best(_ verdict: Verdict) -> Candidate? {
      let isMeant = { (candidate: Candidate) -> Bool in
        guard candidate.verdict == verdict, candidate.period != .apart, isStatusCompatible(candidate, context) else {
          return false
        }
        if isNamed, candidate.entity.strength == .inherited { return false }
        // "The remaining 24 million" is what is left of another figure.
        if context.isRest, !isSure(candidate, context) { return false }
        // "At the end of 2024 there were 11,840": so many there were at the end of 2023.
        if candidate.period == .open, sure.contains(where: { $0.isMeantRather(than: candidate, context) }) {
          return false
        }
        // "Fell to 677 million", where 200 million to 1.1 billion are forecast: nobody has told that.
        if candidate.status == .different, candidate.fact.status == .forecast, candidate.isRange, !quantity.isRange {
          return false
        }
        // Of what is said of a stranger only an equal value may be meant for somebody else, and no converted one.
        if isStrange, candidate.rate != nil, candidate.entity.strength < .clause { return false }
        // "Its Ebitda rose to 147 million euros" is about no revenue of 136 million francs.
        if candidate.rate != nil, sure.contains(where: { $0.isMeantRather(thanConverted: candidate) }) { return false }
        if verdict == .imprecise { return isSure(candidate, context) && isNear(candidate, quantity) }
        if let metric = candidate.metric, metric.strength > .inherited, !(metric.isPartial && metric.strength < .clause)
        {
          return true
        }
        if sure.contains(where: { FactKey($0.fact) == FactKey(candidate.fact) }) { return true }
        // Words that name another metric, for which there is a fact, outweigh an equal value.
        return sure.isEmpty && !context.isConversion && isTelling(candidate, context, quantity)
          && !isNamedOtherwise(candidate, candidates, context)
      }
      guard let first = candidates.first(where: isMeant) else { return nil }
      // "Some 640,000 people are insured": where the text names no time, of several values the newest.
      if first.period != .open { return first }
      let newer = candidates.filter { $0.period == .open && isNewer($0.fact, than: first.fact) && isMeant($0) }
      return newer.max { isNewer($1.fact, than: $0.fact) } ?? first
    }
    return best(.supported) ?? best(.imprecise)
  }

  /// "An operating profit of 88 million": whether the word right beside a figure names another metric, of which the
  /// entity has a fact that contradicts it.
  private func isNamedOtherwise(_ candidate: Candidate, _ candidates: [Candidate], _ context: FigureContext) -> Bool {
    let nearest = context.metrics.first { isCompatible($0.target, context.annotation) }
    guard let nearest, nearest.strength == .clause, !nearest.isPartial, !nearest.isCountedNoun,
      nearest.target != candidate.fact.metric,
      nearest.isBeside || isOwn(nearest) && !nearest.isBehind && nearest.cost <= FigureContext.verbCost
    else { return false }
    return candidates.contains {
      $0.metric?.target == nearest.target && $0.fact.entity == candidate.fact.entity && $0.period != .apart
        && $0.verdict == .contradicted && isStatusCompatible($0, context)
    }
  }

  /// A plan is not what was done.
  func isStatusCompatible(_ candidate: Candidate, _ context: FigureContext) -> Bool {
    candidate.status != .different || context.status == .actual
  }

  /// Whether equality alone says that a figure is about a fact: an exact figure of some size.
  func isTelling(_ candidate: Candidate, _ context: FigureContext, _ quantity: Quantity) -> Bool {
    guard case .number(let low, let high) = candidate.fact.value, candidate.rate == nil else { return false }
    switch context.annotation.value {
    case .money: return context.annotation.hedge == .none || low == quantity.low && high == quantity.high
    case .count: return quantity.low.magnitude >= 100 && context.annotation.hedge == .none
    default: return false
    }
  }

  /// "More than 5" is true of 500, but hardly about it.
  func isNear(_ candidate: Candidate, _ quantity: Quantity) -> Bool {
    guard case .number(let low, let high) = candidate.fact.value, candidate.rate == nil else { return true }
    return high.magnitude <= quantity.high.magnitude * 2 && quantity.low.magnitude <= low.magnitude * 2
  }

  /// What a journalist may want to know of a figure that is right: that it is coarse, or that a newer value has taken
  /// its place.
  func doubt(
    about best: Candidate, _ context: FigureContext, _ quantity: Quantity, _ candidates: [Candidate]
  ) -> Finding? {
    if best.verdict == .imprecise {
      return finding(.impreciseFigure, "imprecise-figure", best, context, quantity)
    }
    let newer = candidates.filter { other in
      guard let asOf = best.fact.asOf, let date = other.fact.asOf, date > asOf else { return false }
      return other.fact.metric == best.fact.metric && other.fact.entity == best.fact.entity
        && other.fact.period == best.fact.period && other.fact.unit == best.fact.unit
        && other.fact.status == best.fact.status
    }
    guard let newest = newer.max(by: { ($0.fact.asOf?.dayNumber ?? 0) < ($1.fact.asOf?.dayNumber ?? 0) }),
      newest.verdict != .supported
    else { return nil }
    return finding(.staleFigure, "stale-figure", newest, context, quantity)
  }

  /// A figure that a fact bears out. A value that a newer one has replaced is worth a warning, unless the draft tells the
  /// newer one as well.
  func settled(_ judgement: Judgement) -> Judgement {
    var settled = judgement
    settled.state = .settled
    if let finding = judgement.finding, finding.code == .staleFigure, let newest = finding.facts.first,
      newest.status == .actual, !told.contains(FactKey(newest))
    {
      settled.finding?.severity = .warning
    }
    return settled
  }

  private func finding(
    _ code: FindingCode, _ key: String, _ candidate: Candidate, _ context: FigureContext, _ quantity: Quantity
  ) -> Finding {
    Finding(
      code: code, severity: .information, span: context.span,
      message: checker.message("finding." + key, on: candidate.fact, draft: bentText(context)),
      facts: [candidate.fact], fixes: candidate.rate == nil ? fixes(to: candidate.fact, context, quantity) : [])
  }
}

extension Candidate {
  fileprivate var isRange: Bool { if case .number(let low, let high) = fact.value { low != high } else { false } }

  /// Whether a fact in the figure's own currency, of a metric that its clause names, contradicts it, while another is only
  /// equal to it after conversion, and is of a metric that a farther word names.
  fileprivate func isMeantRather(thanConverted other: Candidate) -> Bool {
    guard rate == nil, verdict == .contradicted, let metric, metric.strength == .clause, !metric.isPartial else {
      return false
    }
    return other.metric.map { $0.target != metric.target && ($0.strength < .clause || $0.cost > metric.cost) } ?? true
  }

  /// Whether a fact of the time that the text names contradicts a figure which another one bears out, that is of a time
  /// which the text leaves open.
  fileprivate func isMeantRather(than other: Candidate, _ context: FigureContext) -> Bool {
    period == .fits && verdict == .contradicted && fact.isOfSameKey(as: other.fact) && status == .same
      && (context.namesFixedPeriod || context.now != nil) && !context.isFormer && context.shift == 0
  }
}
