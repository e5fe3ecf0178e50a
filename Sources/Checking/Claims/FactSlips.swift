import Recognition
import Reference
import Values

/// Whether a figure looks like a fact's value mistyped: another power of ten, other digits, another currency, or another
/// fact's value.
extension Judge {
  private static let commonPowers = [-3, 3, -1, 1]

  /// Whether a figure looks like a slip of a fact's value: another power of ten, other digits, another currency, or the
  /// value of another fact about the same entity or metric.
  func isSlip(
    _ quantity: Quantity, of candidate: Candidate, _ context: FigureContext, _ candidates: [Candidate], isTold: Bool
  ) -> Bool {
    if isOwnSlip(quantity, of: candidate, context) || isBentWrongly(quantity, candidate, context) { return true }
    // "No more than 35" is right for much.
    if context.annotation.hedge.leavesAnEndOpen { return false }
    guard case .number(let low, let high) = candidate.fact.value, candidate.rate == nil else { return false }
    let claim = context.signed(quantity, like: high, by: candidate.metric)
    // A rough figure need not hit the fact to be one of its digits too long or too short.
    let isNearMiss = Self.commonPowers.contains { power in
      compare(claim * .power(of: power), hedge: context.annotation.hedge, withLow: low, high: high) == .imprecise
    }
    if isNearMiss, !isTold, quantity.significantDigits > 1 { return true }
    if !isTold, isSure(candidate, context), isRoughlySwapped(claim, low, high, context) { return true }
    if quantity.significantDigits > 1, sameValue(as: quantity, context, besides: candidate.fact) != nil { return true }
    return candidates.contains {
      guard $0.verdict == .supported, $0.rate == nil, FactKey($0.fact) != FactKey(candidate.fact),
        $0.fact.metric == candidate.fact.metric || $0.fact.entity == candidate.fact.entity
      else { return false }
      // Where another figure tells the fact, this one may well be about the other metric, unless no word speaks of it,
      // or the fact is told beside it: "of the 421 million 35 million remained as profit".
      return !isTold
        || isSure(candidate, context) && !isToldBeside(candidate, context)
          && ($0.metric.map { $0.strength == .inherited } ?? true)
    }
  }

  /// Whether a figure has a fact's digits in another order, at another power of ten or in another currency.
  func isOwnSlip(_ quantity: Quantity, of candidate: Candidate, _ context: FigureContext) -> Bool {
    if candidate.equalsInOtherCurrency { return true }
    guard case .number(let low, let high) = candidate.fact.value, candidate.rate == nil else { return false }
    let claim = context.signed(quantity, like: high, by: candidate.metric)
    let slip = likelySlip(of: claim, hedge: context.annotation.hedge, withLow: low, high: high)
    return slip.map { !context.isChance($0, quantity, candidate) } ?? false
  }

  /// The fact of an entity that the text need not name, for the same metric and period, that the figure is right for.
  func sameValue(as quantity: Quantity, _ context: FigureContext, besides fact: Fact) -> Fact? {
    let hedge = context.annotation.hedge
    let range = supportedValues(of: quantity, hedge: hedge)
    let rivals = checker.reference.facts(
      metric: fact.metric, unit: fact.unit, from: range.low, through: range.high, limit: Self.rivalLimit)
    return rivals.first { rival in
      guard rival.entity != fact.entity, case .number(let low, let high) = rival.value else { return false }
      if let period = fact.period, let other = rival.period, !period.overlaps(other) { return false }
      return compare(quantity, hedge: hedge, withLow: low, high: high) == .supported
    }
  }

  /// A value that more facts have tells nothing.
  private static let rivalLimit = 8

  /// A fact of the figure's entity and metric that has its digits with thousands or millions more or less, whatever the
  /// period: nobody writes that by chance.
  func scaleSlip(_ candidates: [Candidate], _ context: FigureContext, _ quantity: Quantity) -> Candidate? {
    guard quantity.significantDigits > 1, !quantity.isRange else { return nil }
    return candidates.first { candidate in
      guard
        isLikely(candidate, context) || isNamedWithPeriod(candidate) || isOfTopic(candidate, context, quantity)
          || isBesideStranger(candidate, context),
        candidate.rate == nil,
        !context.counts(besides: candidate.fact),
        !context.isBareNumber,
        case .number(let low, let high) = candidate.fact.value, low == high
      else { return false }
      let claim = context.signed(quantity, like: high, by: candidate.metric)
      // A heading may tell it rightly: "Council adopts $412 million budget", below it "a $412.3 billion budget".
      let key = FactKey(candidate.fact)
      return isScaled(claim, .none, low, high) && (!told.contains(key) || told.isLoose(key) && !section.block.isHeading)
    }
  }

  /// "Halden stays small beside Nordlicht: the market leader had sales of 1.9 billion in 2024": whether metric and period are
  /// those of the figure, and the sentence names the entity.
  private func isNamedWithPeriod(_ candidate: Candidate) -> Bool {
    candidate.metric.map { $0.strength == .clause && !$0.isPartial } ?? false && candidate.period == .fits
      && candidate.entity.strength > .inherited && !candidate.entity.isCarried
  }

  /// "The agency gives 35 million. Can it afford this? It had income of 1.02 million in 2024": whether metric and time are
  /// those of the figure, and the sentence names nobody, so that it may be about anyone whom the text has named.
  private func isOfTopic(_ candidate: Candidate, _ context: FigureContext, _ quantity: Quantity) -> Bool {
    guard quantity.significantDigits > 2, context.namesPeriod, candidate.period == .fits, candidate.entity.isCarried,
      let metric = candidate.metric, metric.strength == .clause, !metric.isPartial
    else { return false }
    // "The council adopted a budget of 412.3 billion": no four digits of another body are those of the town by chance.
    if candidate.entity.isTopic, quantity.significantDigits > 3 { return true }
    return context.entities.allSatisfy { $0.isCoreference || $0.isCarried }
  }

  /// "Index Partners led the round; the valuation is 1.1 million": whether what the text is about may be meant, since only
  /// somebody in another clause is named.
  private func isBesideStranger(_ candidate: Candidate, _ context: FigureContext) -> Bool {
    guard candidate.entity.isTopic, candidate.period != .apart, let metric = candidate.metric,
      metric.strength == .clause,
      !metric.isPartial
    else { return false }
    return !context.entities.contains { $0.strength == .clause }
  }

  /// "The fund, which bought the club for 30 million in 2019": whether a word right beside the figure names an event of which
  /// one entity alone has a fact.
  private func isOnlyEvent(_ candidate: Candidate, _ context: FigureContext) -> Bool {
    guard let metric = candidate.metric, checker.vocabulary.kind(of: metric.target) == .event else { return false }
    return isOfSoleEntity(candidate, metric, context)
  }

  /// The same of a fact of the entity and period that the clause names, even where no word speaks of the metric. Of three
  /// digits and more nobody writes those of a fact in another order by chance either, where no word names another metric.
  func plainSlip(_ candidates: [Candidate], _ context: FigureContext, _ quantity: Quantity) -> Candidate? {
    guard quantity.significantDigits > (context.namesPeriod ? 1 : 2), !quantity.isRange,
      context.annotation.hedge == .none, !context.isBareNumber, !isNamed(candidates, context)
    else { return nil }
    return candidates.first { candidate in
      guard candidate.metric.map({ $0.strength < .clause && $0.clause == nil }) ?? true, candidate.rate == nil,
        candidate.period == .fits || !context.namesPeriod && candidate.period == .open, candidate.status != .different,
        candidate.entity.strength == .clause && isNearestEntity(candidate.entity, context)
          // "The trade tax is a worry. In 2025 130 million had come in": the sentence before tells of what.
          || candidate.metric != nil && candidate.entity.isTopic && candidate.entity.strength == .sentence,
        case .number(let low, let high) = candidate.fact.value, low == high
      else { return false }
      let value = low.magnitude
      // Without a time only thousands or millions more or less are no chance.
      if !context.namesPeriod {
        return !context.counts(besides: candidate.fact) && candidate.entity.strength == .clause
          && isScaled(quantity, .none, value, value) && !told.contains(FactKey(candidate.fact))
      }
      if context.counts(besides: candidate.fact) {
        return isMistyped(quantity, value, context) && isUnnamedSlip(quantity, of: value, candidate, context)
          && !told.contains(FactKey(candidate.fact))
      }
      return (isScaled(quantity, .none, value, value) || isUnnamedSlip(quantity, of: value, candidate, context))
        && !told.contains(FactKey(candidate.fact))
    }
  }

  /// Whether the sentence itself names what the figure must be about, not only the one before it.
  private func isNamed(_ candidates: [Candidate], _ context: FigureContext) -> Bool {
    surest(candidates, context).contains {
      $0.metric.map { $0.strength == .clause || $0.clause != nil && !$0.isBehind } ?? false
    }
  }

  /// "148,300 people came": whether a count in a noun that stands for many things, or of four digits and more, has two
  /// digits of a fact side by side exchanged, which is hardly chance.
  private func isMistyped(_ quantity: Quantity, _ value: Decimal, _ context: FigureContext) -> Bool {
    guard case .count(_, let noun) = context.annotation.value else { return false }
    let digits = checker.vocabulary.openNouns.contains(noun.lowercased()) ? 3 : 4
    return quantity.significantDigits >= digits && areNeighboursSwapped(quantity, value)
  }

  private func isUnnamedSlip(
    _ quantity: Quantity, of value: Decimal, _ candidate: Candidate, _ context: FigureContext
  ) -> Bool {
    guard quantity.significantDigits > 2, !context.isOfRegion, !context.isAdjusted, !context.isFormer,
      context.shift == 0,
      !context.isWhole, !context.isConversion,
      !context.metrics.contains(where: {
        $0.strength == .clause && !$0.isPartial && isCompatible($0.target, context.annotation)
          && (candidate.metric == nil || checker.reference.hasFacts(entity: candidate.fact.entity, metric: $0.target))
      }),
      let slip = likelySlip(of: quantity, withLow: value, high: value)
    else { return false }
    return switch slip {
    case .swappedDigits: areNeighboursSwapped(quantity, value)
    case .powerOfTen(let power): power.magnitude == 1
    case .sign: false
    }
  }

  /// A fact of the entity and period that the clause names, which the figure equals but for its currency: even where no
  /// word speaks of the metric, nobody writes that by chance. Of three digits and more, of no entity of the draft.
  func currencySlip(_ candidates: [Candidate], _ context: FigureContext, _ quantity: Quantity) -> Candidate? {
    guard quantity.significantDigits > 1, !quantity.isRange else { return nil }
    let isTelling = quantity.significantDigits > 2 && context.annotation.hedge == .none && !context.isConversion
    guard isTelling || context.namesPeriod && !isNamed(candidates, context) else { return nil }
    return candidates.first {
      guard $0.equalsInOtherCurrency, $0.verdict == .contradicted, !told.contains(FactKey($0.fact)) else {
        return false
      }
      if isTelling, $0.status != .different, $0.period != .apart { return true }
      return $0.status == .same && $0.period == .fits && context.namesPeriod && !isNamed(candidates, context)
        && ($0.entity.strength == .clause && isNearestEntity($0.entity, context) || isOnlyEvent($0, context))
    }
  }
}

extension Hedge {
  /// Whether it bounds a figure on one side and leaves the other open.
  var leavesAnEndOpen: Bool { [.over, .under, .atLeast, .atMost, .upTo].contains(self) }
}

extension FigureContext {
  /// Whether no noun tells what the figure counts.
  fileprivate var isBareNumber: Bool { if case .count(_, unit: "") = annotation.value { true } else { false } }

  /// Whether the figure counts something else than a fact does: "2.3 square miles", where 23 people are known.
  fileprivate func counts(besides fact: Fact) -> Bool {
    guard case .count(_, let noun) = annotation.value, !noun.isEmpty, case .count(let other) = fact.unit else {
      return false
    }
    return !noun.lowercased().isSameNoun(as: other.lowercased())
  }

  /// Two digits are exchanged by chance where a number is bare, or of something else or another time than what is reported:
  /// "a majority of 31", where 13 seats are known. A round number of something else is a hundred times the other by chance.
  fileprivate func isChance(_ slip: Slip, _ quantity: Quantity, _ candidate: Candidate) -> Bool {
    let noun: String? = if case .count(_, let noun) = annotation.value { noun } else { nil }
    return switch slip {
    case .swappedDigits where quantity.significantDigits < 3:
      isAdjusted || isWhole || noun.map { isChanceSwap($0, quantity, candidate) } ?? false
    // A bare number may be one of thousands.
    case .powerOfTen where noun?.isEmpty ?? false: true
    // "Betis, with revenue of 168.3 million, paid 17 million": what only the sentence before was about.
    case .powerOfTen(let power)
    where power.magnitude < 3 && quantity.significantDigits < 3
      && candidate.metric.map { $0.clause == nil && $0.strength < .clause } ?? true:
      true
    case .powerOfTen:
      (annotation.hedge != .none || quantity.significantDigits < 3) && counts(besides: candidate.fact)
        && !(candidate.metric?.isCountedNoun ?? false) && !(candidate.metric?.namesNoun ?? false)
    case .swappedDigits, .sign: false
    }
  }

  private func isChanceSwap(_ noun: String, _ quantity: Quantity, _ candidate: Candidate) -> Bool {
    let isUnnamed = noun.isEmpty || isNounImplied
    return isUnnamed && quantity.high < Decimal(1000) || quantity.high < Decimal(100) && candidate.period != .fits
  }
}
