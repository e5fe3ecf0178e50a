import Reference
import Values

/// By how much a figure may miss a fact that it is about.
extension Judge {
  /// Whether a figure misses a fact by so little that it can be about nothing else: by less than a quarter where another
  /// figure of the draft tells the fact rightly, by half where the text names no period, else by at most `limit` times.
  func isPlausible(
    _ quantity: Quantity, _ facts: [Candidate], _ context: FigureContext, isTold: Bool, atMost limit: Decimal
  ) -> Bool {
    facts.contains { candidate in
      // Small rates are many times each other even where they are near.
      let isTimed = candidate.period == .fits || section.block.isHeading
      if !isTold, isTimed, limit > .one, candidate.isNearRate(quantity) { return true }
      guard let miss = factor(between: quantity, and: candidate) else { return false }
      // Without a period of its own a figure may be of any other year.
      if isTold { return miss <= Decimal(125, exponent: -2) }
      return miss <= (candidate.period == .fits ? limit : min(limit, openLimit(of: candidate, quantity, context)))
    }
  }

  /// How far a figure without a period may miss a fact: an amount right behind its metric's word is hardly about something
  /// else, but what is counted is often a part.
  private func openLimit(of candidate: Candidate, _ quantity: Quantity, _ context: FigureContext) -> Decimal {
    // "Between 190 and 210 million": nothing else is told as a range but what is known as one.
    if quantity.isRange, case .number(let low, let high) = candidate.fact.value, low != high { return Decimal(3) }
    // "The other two fines: 97 million for Halden and 41 million for Nordlicht".
    if isParallel(candidate, context) { return Decimal(3) }
    let isAmount = if case .currency = candidate.fact.unit { true } else { false }
    if isAmount || checker.vocabulary.kind(of: candidate.fact.metric) == .event, let metric = candidate.metric,
      metric.isBeside
    {
      return Decimal(3)
    }
    // "Spending on research climbed to just over 350 million".
    if isAmount, let metric = candidate.metric, metric.strength == .clause, !metric.isBehind,
      metric.cost <= FigureContext.verbCost
    {
      return Decimal(2)
    }
    // "The institute employs a good 800 people": who does so, not where.
    if checker.vocabulary.kind(of: candidate.fact.metric) == .stock, let metric = candidate.metric, isOwnVerb(metric),
      !context.isOfRegion, !context.isNounImplied, candidate.entity.strength == .clause || candidate.entity.isCarried
    {
      return Decimal(2)
    }
    return Decimal(15, exponent: -1)
  }

  /// Whether a word right before a figure tells what it is, and not the noun that it counts.
  private func isOwnVerb(_ metric: Link<String>) -> Bool {
    metric.isBeside && !metric.isBehind && !metric.isPartial && !metric.isCountedNoun
  }

  /// How many times the larger of figure and fact the smaller one is; nil for other signs and zeros.
  func factor(between quantity: Quantity, and candidate: Candidate) -> Decimal? {
    guard case .number(let low, let high) = candidate.fact.value else { return nil }
    let (figure, fact) = ((quantity.low + quantity.high).magnitude, (low + high).magnitude)
    return figure > fact ? figure.divided(by: fact, places: 3) : fact.divided(by: figure, places: 3)
  }

  /// Whether a figure is a thousand or a million times a fact or less than it by as much, roughly: no other way of reckoning
  /// makes that difference. Nor does it between two ranges, which only forecasts have.
  func isFarOff(_ quantity: Quantity, from candidate: Candidate, _ context: FigureContext) -> Bool {
    guard candidate.period == .fits, candidate.rate == nil, case .number(let low, let high) = candidate.fact.value
    else { return false }
    if quantity.isRange { return low != high && context.status != .actual }
    guard low == high, quantity.significantDigits > 1, candidate.fact.unit != .percent,
      let miss = factor(between: quantity, and: candidate)
    else { return false }
    return [3, 6].contains { power in
      (Decimal(85, exponent: power - 2)...Decimal(118, exponent: power - 2)).contains(miss)
    }
  }

  /// "More than 4.8 million" of what was 4.7 million: whether a figure of the fact's time is as good as its value, and the word
  /// that bends it puts it on the wrong side.
  func isBentWrongly(_ quantity: Quantity, _ candidate: Candidate, _ context: FigureContext) -> Bool {
    let hedge = context.annotation.hedge
    guard hedge.leavesAnEndOpen || hedge == .nearly || hedge == .slightlyOver, candidate.period == .fits,
      let metric = candidate.metric, metric.strength == .clause, !metric.isPartial, candidate.rate == nil,
      quantity.significantDigits > 1, case .number(let low, let high) = candidate.fact.value, low == high
    else { return false }
    let claim = context.signed(quantity, like: high, by: metric)
    return (claim.low - low).magnitude * 20 <= low.magnitude
  }

  /// "Nearly 2,900", where 9,120 are known: whether a rough figure fits with two digits side by side exchanged.
  func isRoughlySwapped(
    _ quantity: Quantity, _ low: Decimal, _ high: Decimal, _ context: FigureContext
  ) -> Bool {
    let hedge = context.annotation.hedge
    return hedge != .none
      && withNeighboursSwapped(quantity).contains { compare($0, hedge: hedge, withLow: low, high: high) == .supported }
  }
}

extension Candidate {
  /// Whether a rate and a figure are at most a point apart.
  fileprivate func isNearRate(_ quantity: Quantity) -> Bool {
    guard fact.unit == .percent, case .number(let low, let high) = fact.value else { return false }
    return low - .one <= quantity.high && quantity.low <= high + .one
  }
}
