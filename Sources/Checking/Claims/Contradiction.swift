import Recognition
import Reference
import Values

/// Whether a figure must be about facts that all contradict it.
extension Judge {
  /// The facts that a figure must be about and that all contradict it. Where the words leave a doubt, or another figure
  /// of the draft tells the fact rightly, the figure must look like a slip of the fact's value.
  func contradiction(
    _ candidates: [Candidate], _ context: FigureContext, _ quantity: Quantity
  ) -> [Candidate]? {
    if context.isRest || section.isCorrection { return nil }
    // A heading has no room to say which metric it means.
    if section.block.isHeading, context.annotation.hedge == .none,
      candidates.contains(where: { $0.verdict == .supported && $0.rate == nil })
    {
      return nil
    }
    // The other end of a change may lie further off in the sentence, but not much.
    let links: [(isLinked: (Candidate, FigureContext) -> Bool, needsSlip: Bool, limit: Decimal)] = [
      // What is counted is often only a part, and where its noun is implied ("borrowed another 940") perhaps something else.
      (
        isSure, false,
        context.isNounImplied || context.isWhole ? Self.retoldLimit : context.annotation.kind == "count" ? 2 : 5
      ),
      (isOtherEnd, false, 2), (isLikely, true, 0),
    ]
    for (isLinked, needsSlip, limit) in links {
      let linked = candidates.filter {
        isLinked($0, context) && ($0.status == .same || $0.status == .perhaps && isOwnSlip(quantity, of: $0, context))
      }
      // Nearest metric first; beyond the first only a telling slip can show what the figure is about.
      for (rank, key) in keys(of: linked).prefix(Self.keyLimit).enumerated() {
        let sameKey = linked.filter { $0.fact.metric == key.fact.metric && $0.fact.entity == key.fact.entity }
        guard var facts = contradicting(sameKey, context) else { continue }
        // "Sees 7.7 billion, after 6.9 billion so far": of several facts on one thing those that are told beside are not meant.
        let all = facts
        let untold = facts.filter { !isToldBeside($0, context) }
        if !untold.isEmpty { facts = untold }
        let isTold = facts.contains { told.contains(FactKey($0.fact)) }
        if isOfOtherPeriod(sameKey, context, isTold: isTold) || isOfSeveral(facts, context, quantity) { continue }
        if isRightElsewhere(facts, candidates, context, quantity) || isOfComparedTime(facts, candidates, context) {
          continue
        }
        let isOwn = facts.contains { isOwnSlip(quantity, of: $0, context) }
        if context.isOfRegion, key.fact.unit == .percent || checker.vocabulary.kind(of: key.fact.metric) != .event,
          !isOwn,
          !facts.contains(where: { isSlightlyMore(quantity, than: $0) })
        {
          continue
        }
        // Adjusted profits are not the reported ones.
        let isAdjusted = context.isAdjusted && !facts.allSatisfy { isOfSeries($0, context) }
        if isAdjusted || context.isOfAnotherKind && key.fact.unit == .percent, !isOwn,
          !facts.contains(where: { isSure($0, context) && isFarOff(quantity, from: $0, context) }),
          // "Won with a bid of 186 million for twelve years", where that is what somebody else bid.
          !isOfOther(quantity, key, context)
        {
          continue
        }
        // What others are a part of, or what stands beside the figure that tells the fact, is likely something else.
        let isOfWhole = context.isWhole && !isOwnWhole(key, context)
        let isTaken =
          (facts.contains { isToldBeside($0, context) } || isWritten(all, among: sameKey, beside: context))
          && !isOfOther(quantity, key, context)
        let isOfPart = context.isPart && !isOwnPart(key, context)
        if !isOwn, isOfWhole || isOfPart || isTaken { continue }
        // "$9.5 million for pain, $3.5 million for bills and $35 million in punitive damages": the fact stands beside.
        if isTaken, !facts.contains(where: { isSure($0, context) }) { continue }
        // "Of the 11,250 people who came, 7,650 were seen": no number of staff that is told elsewhere.
        if isTold, context.isNounImplied, !isOwn { continue }
        // Of the level before a change only a slip tells that the year before is meant.
        let isOpenFormer = context.isFormer && facts.contains { $0.period == .open }
        if isOpenFormer, rank == 0, isYearEarlier(facts, context),
          isPlausible(quantity, facts, context, isTold: isTold, atMost: Self.retoldLimit)
        {
          return facts
        }
        let isRetold = isTold && facts.allSatisfy { self.isRetold($0, context) }
        if !needsSlip, !isOpenFormer, rank == 0,
          isPlausible(
            quantity, facts, context, isTold: isTold && !isRetold, atMost: isRetold ? Self.retoldLimit : limit)
        {
          return facts
        }
        if needsSlip, rank > 0, quantity.significantDigits < 2 { continue }
        if facts.contains(where: { isSlip(quantity, of: $0, context, candidates, isTold: isTold || rank > 0) }) {
          return facts
        }
      }
    }
    let slip =
      scaleSlip(candidates, context, quantity) ?? plainSlip(candidates, context, quantity)
      ?? periodSlip(candidates, context, quantity)
      ?? currencySlip(candidates, context, quantity)
    return slip.map { [$0] }
  }

  private static let retoldLimit = Decimal(15, exponent: -1)

  /// Whether a figure leaves no doubt that it tells a fact once more which another sentence tells rightly: its own words
  /// name the metric and the period, or it stands in a heading. Where only headings and figures such as "more than 60
  /// million" tell it, the text of which they are taken need not name the period again.
  func isRetold(_ candidate: Candidate, _ context: FigureContext) -> Bool {
    guard isSure(candidate, context), !isToldBeside(candidate, context), let metric = candidate.metric,
      metric.strength == .clause
    else { return false }
    if !section.block.isHeading, metric.cost <= FigureContext.verbCost, told.isLoose(FactKey(candidate.fact)),
      candidate.period == .fits || candidate.period == .open && isOnce(candidate)
    {
      return true
    }
    return metric.isBeside && (section.block.isHeading || candidate.period == .fits && context.namesPeriod)
  }

  /// Whether a fact tells what happened once, and the reference has no other on it.
  private func isOnce(_ candidate: Candidate) -> Bool {
    checker.vocabulary.kind(of: candidate.fact.metric) == .event
      && lookup.facts(of: candidate.fact.entity, metric: candidate.fact.metric).count == 1
  }

  /// "Nordlicht was fined 3 million, while Nordlicht was fined 2 million": whether a figure is what the reference has for
  /// somebody else of whom nobody tells it, and its own words leave no doubt of what it is.
  private func isOfOther(_ quantity: Quantity, _ candidate: Candidate, _ context: FigureContext) -> Bool {
    guard quantity.significantDigits > 1, isSure(candidate, context), candidate.metric?.strength == .clause,
      let other = sameValue(as: quantity, context, besides: candidate.fact)
    else { return false }
    return !told.contains(FactKey(other))
  }

  /// "It cut 510 of its 1,650 jobs": whether a fact is what has happened to a part.
  private func isOwnPart(_ candidate: Candidate, _ context: FigureContext) -> Bool {
    checker.vocabulary.kind(of: candidate.fact.metric) == .event
      && candidate.metric.map { $0.isBeside && !$0.isBehind } ?? false && isSure(candidate, context)
  }

  /// A part of a whole is never more than it, but its rate may well be.
  private func isSlightlyMore(_ quantity: Quantity, than candidate: Candidate) -> Bool {
    guard candidate.fact.unit != .percent, case .number(_, let high) = candidate.fact.value,
      let factor = factor(between: quantity, and: candidate)
    else {
      return false
    }
    return quantity.low.magnitude > high.magnitude && factor <= Self.retoldLimit
  }

  /// Whether a figure without a time right beside it is the value of another period than the one that is told elsewhere:
  /// "11 percent more than in the twelve months before (1.66 million)".
  private func isOfOtherPeriod(_ candidates: [Candidate], _ context: FigureContext, isTold: Bool) -> Bool {
    isTold && !context.isDated && candidates.contains { $0.verdict == .supported && $0.rate == nil }
  }

  /// "Not since 2018 have so many come as in 2025: 3.4 million": whether a figure is right for a time with which the sentence
  /// compares others.
  private func isOfComparedTime(_ facts: [Candidate], _ candidates: [Candidate], _ context: FigureContext) -> Bool {
    guard let key = facts.first?.fact else { return false }
    return candidates.contains { candidate in
      guard candidate.verdict == .supported, candidate.fact.isOfSameKey(as: key), let period = candidate.fact.period
      else {
        return false
      }
      return context.periods.contains {
        $0.isCompared && !$0.isBehind && $0.target.period.map(period.overlaps) ?? false
      }
    }
  }

  /// Whether a figure is what two entities of the text have together.
  private func isOfSeveral(_ facts: [Candidate], _ context: FigureContext, _ quantity: Quantity) -> Bool {
    guard let fact = facts.first?.fact, case .number(let low, let high) = fact.value else { return false }
    return context.entities.prefix(Self.keyLimit).contains { entity in
      entity.target != fact.entity
        && lookup.facts(of: entity.target, metric: fact.metric).contains { other in
          guard other.period == fact.period, other.unit == fact.unit, other.status == fact.status,
            case .number(let otherLow, let otherHigh) = other.value
          else { return false }
          return compare(
            quantity, hedge: context.annotation.hedge, withLow: low + otherLow, high: high + otherHigh) == .supported
        }
    }
  }

  private static let keyLimit = 4

  /// One candidate for each entity and metric, the nearest metric first.
  func keys(of candidates: [Candidate]) -> [Candidate] {
    var keys: [Candidate] = []
    for candidate in candidates
    where !keys.contains(where: { $0.fact.metric == candidate.fact.metric && $0.fact.entity == candidate.fact.entity })
    {
      keys.append(candidate)
      if keys.count > 20 { break }
    }
    return keys.sorted { $0.cost < $1.cost }
  }

  /// The facts of one entity and metric that decide, if all of them contradict.
  func contradicting(_ facts: [Candidate], _ context: FigureContext) -> [Candidate]? {
    let fitting = facts.filter { $0.period == .fits }
    if !fitting.isEmpty { return fitting.allSatisfy { $0.verdict == .contradicted } ? fitting : nil }
    // The text names no period: the newest fact decides, but for what was before.
    let left = facts.filter { $0.period == .open }
    let open = left.filter { !isOutdated($0, context) && !isBase($0, of: context) }
    if open.isEmpty, !left.isEmpty { return nil }
    if !open.isEmpty {
      guard open.allSatisfy({ $0.verdict == .contradicted }) else { return nil }
      if context.isFormer {
        let former = open.filter { isYearBefore($0, context) }
        return former.isEmpty ? nil : former
      }
      let untold = section.block.isHeading ? [] : open.filter { !told.contains(FactKey($0.fact)) }
      let newest = (untold.isEmpty ? open : untold)
        .max { ($0.fact.period?.last.dayNumber ?? 0) < ($1.fact.period?.last.dayNumber ?? 0) }
      return newest.map { [$0] }
    }
    // It names one without a fact: only an event's own value tells that the period is wrong.
    let equal = facts.filter { $0.verdict == .supported && $0.rate == nil }
    let isEvent = facts.first.map { checker.vocabulary.kind(of: $0.fact.metric) == .event } ?? false
    guard isEvent, context.annotation.hedge == .none, !equal.isEmpty else { return nil }
    // "Is to be finished in October and cost 118 million": what is planned has more than one time.
    if equal.contains(where: { $0.fact.status != .actual }) { return nil }
    // "In May" without a year may be that of another.
    // "Must pay 3 million to customers whom it overcharged between 2017 and 2019": nothing happens in years.
    let isOpen =
      equal.contains { context.mayMean($0.fact.period, today: today) }
      || context.periods.first.map { ($0.target.period?.days ?? 0) > 400 } ?? false
    return isOpen ? nil : equal
  }

  /// The claim and the finding of a figure that some facts contradict, best first.
  func contradicted(
    _ facts: [Candidate], _ candidates: [Candidate], _ context: FigureContext, _ quantity: Quantity
  ) -> Judgement {
    guard let best = facts.first else { return Judgement() }
    let diagnosis = Diagnosis(
      of: context, quantity, by: best, among: candidates,
      elsewhere: sameValue(as: quantity, context, besides: best.fact))
    let claim = claim(
      context, .contradicted, facts, diagnosis.message(in: checker, bentText(context)))
    let severity: Severity =
      best.period == .open && diagnosis.code == .wrongValue && best.fact.period != nil ? .warning : .error
    return Judgement(
      claim: claim,
      finding: Finding(
        code: diagnosis.code, severity: severity, span: context.span, message: claim.reason,
        facts: facts.map(\.fact),
        fixes: diagnosis.tellsRight
          ? fixes(to: diagnosis.fact, context, quantity, currency: diagnosis.rightCurrency) : [])
    )
  }
}

extension Section {
  /// "Correction: Monday's letter put revenue at $31 million. It was $310 million": whether the block begins with a word that
  /// says so.
  fileprivate var isCorrection: Bool {
    passage.cues.prefix { $0.tokens.lowerBound == 0 }.contains { $0.kind == .relation && $0.value == "correction" }
  }
}

extension FigureContext {
  /// Whether a time stands right beside the figure, which may be in brackets.
  var isDated: Bool {
    periods.contains {
      !$0.target.isDayOfReport && !$0.isCompared
        && ($0.strength == .clause && $0.cost <= 5 || $0.strength == .sentence && $0.cost <= 7 && !$0.isBehind)
    }
  }

  /// Whether a time without its year may be a period of the year before or behind. One that lies ahead of what has happened
  /// counts from another day than the draft's: "laid off 65 people the next spring".
  fileprivate func mayMean(_ period: Period?, today: CalendarDate?) -> Bool {
    guard let period else { return false }
    return periods.contains { link in
      guard link.target.isRelative, let told = link.target.period else { return false }
      let isAhead = status == .actual && today.map { told.first > $0 } ?? false
      return isAhead || [-12, 12].contains { told.shifted(months: $0)?.overlaps(period) ?? false }
    }
  }

  /// Whether the sentence names a time that it does not count from another: "a year ago" may be that of another day than today.
  var namesFixedPeriod: Bool {
    periods.contains { $0.strength > .inherited && !$0.isCompared && !$0.target.isRelative }
  }

  /// Whether the sentence names a time of its own.
  var namesPeriod: Bool {
    periods.contains { $0.strength > .inherited && !$0.target.isDayOfReport }
  }
}
