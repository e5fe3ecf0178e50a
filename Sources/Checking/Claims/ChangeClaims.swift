import Recognition
import Reference
import Values

/// Changes that the facts of two times tell: "revenue grew by 12 percent", "by 23 million".
extension Judge {
  /// What two facts make of a figure that tells by how much something changed; nil where no two are surely meant.
  func judgeChange(_ context: FigureContext, _ quantity: Quantity) -> Judgement? {
    guard context.status == .actual, !quantity.isRange, !context.isAdjusted, !context.isOfRegion, !context.isPart,
      !context.isRest, !context.isConversion, !context.isOfAnotherKind, let metric = metricOfChange(context),
      let entity = context.entities.first(where: { isNearestEntity($0, context, metric) }),
      tellsOneYear(context)
    else { return nil }
    let facts = lookup.facts(of: entity.target, metric: metric.target).filter {
      $0.status == .actual && $0.isPoint && isInUnit(of: context, $0)
    }
    guard let end = end(of: facts, metric, context) else { return nil }
    let starts = facts.filter { $0.isBefore(end) && areDated(from: $0, to: end, context) }
    let verdicts = starts.map { verdict(of: quantity, context, from: $0, to: end) }
    if let place = verdicts.firstIndex(of: .supported) ?? verdicts.firstIndex(of: .imprecise) {
      let verdict = verdicts[place] ?? .unverified
      return Judgement(claim: changeClaim(context, verdict, "reason.change-told", from: starts[place], to: end))
    }
    guard starts.count == 1, verdicts == [.contradicted], let right = change(from: starts[0], to: end, context),
      isNearChange(quantity, right)
    else { return nil }
    let claim = changeClaim(context, .contradicted, "finding.wrong-change", from: starts[0], to: end)
    return Judgement(
      claim: claim,
      finding: Finding(
        code: .wrongValue, severity: .error, span: context.span, message: claim.reason, facts: claim.facts,
        fixes: [fix(of: context, to: right.magnitude.rounded(to: quantity.lowUnit))].compactMap(\.self)))
  }

  /// "Rose 12 percent", "12 percent more": whether the words right beside a percentage say where it went.
  func tellsMove(_ context: FigureContext) -> Bool {
    guard case .percent = context.annotation.value else { return false }
    let figure = section.passage.mentions[context.mention].tokens
    return section.passage.cues(in: max(0, figure.lowerBound - Self.moveReach)..<figure.upperBound + 1).contains {
      $0.kind == .relation && ["up", "down"].contains($0.value)
        && ($0.tokens.upperBound == figure.lowerBound || $0.tokens.lowerBound == figure.upperBound)
        || $0.kind == .change && $0.value == "after" && $0.tokens.lowerBound == figure.upperBound
    }
  }

  private static let moveReach = 3

  /// What changed: the one metric that the clause names.
  private func metricOfChange(_ context: FigureContext) -> Link<String>? {
    let named = context.metrics.filter {
      $0.strength > .inherited && !$0.isPartial && !checker.vocabulary.isChange($0.target)
    }
    let own = named.filter { $0.strength == .clause }
    // "Revenue was 421 million, 6 percent more than a year before": what all of the sentence is about.
    let isOfSentence = own.isEmpty && Set((toldIn[sentence(of: context)] ?? []).map(\.metric)) == [named.first?.target]
    guard let metric = isOfSentence ? named.first : own.first, !metric.isBehind,
      (isOfSentence ? named : own).allSatisfy({ $0.target == metric.target || $0.isBehind && $0.cost > metric.cost })
    else { return nil }
    let unit = checker.vocabulary.unitClass(of: metric.target)
    switch context.annotation.value {
    case .percent(_, let points, fraction: false): return points == (unit == .percent) && unit != .date ? metric : nil
    case .money: return unit == .money ? metric : nil
    case .count: return unit == .count ? metric : nil
    default: return nil
    }
  }

  /// Whether an amount is in the currency of a fact.
  private func isInUnit(of context: FigureContext, _ fact: Fact) -> Bool {
    guard case .money(_, let currency, _) = context.annotation.value else { return true }
    return fact.unit == .currency(currency)
  }

  /// Whether nothing in the sentence says that the change is not one of a year: "within five years", "organically".
  private func tellsOneYear(_ context: FigureContext) -> Bool {
    !section.passage.cues(in: sentenceTokens(of: context)).contains {
      switch $0.kind {
      case .shift: $0.value != Self.yearBefore
      case .yearsAgo, .yearsLong: true
      case .relation: Self.otherTimes.contains($0.value)
      default: false
      }
    }
  }

  private static let yearBefore = "-12"
  private static let otherTimes: Set = ["adjusted", "no"]

  /// The fact of the time that the text names, if its sentence tells it or the time is named beside the figure.
  private func end(of facts: [Fact], _ metric: Link<String>, _ context: FigureContext) -> Fact? {
    let told = toldIn[sentence(of: context)] ?? []
    let ends = facts.filter { fact in told.contains { FactKey($0) == FactKey(fact) } }
    if let latest = ends.max(by: { ($0.period?.last.dayNumber ?? 0) < ($1.period?.last.dayNumber ?? 0) }) {
      return isBase(latest, inSentenceOf: context) ? nil : latest
    }
    var plain = context
    (plain.shift, plain.isFormer) = (0, false)
    let kind = checker.vocabulary.kind(of: metric.target)
    let fitting = facts.filter { PeriodFit(of: $0, to: plain, kind: kind, metric: metric) == .fits }
    return fitting.count == 1 && context.namesPeriod ? fitting.first : nil
  }

  /// "Compared with the 39 million of 2024 that is 12 percent more": whether a figure behind a word that compares tells a
  /// fact, so that the change is one since then.
  private func isBase(_ fact: Fact, inSentenceOf context: FigureContext) -> Bool {
    guard case .number(let low, let high) = fact.value else { return false }
    let sentence = sentenceTokens(of: context)
    let cues = section.passage.cues(in: sentence).filter { $0.kind == .level && Self.comparing.contains($0.value) }
    var last = sentence.lowerBound
    for mention in section.passage.mentions(from: sentence.lowerBound)
    where mention.tokens.lowerBound < sentence.upperBound {
      guard let quantity = mention.annotation.quantity else { continue }
      let cue = cues[..<cues.firstIndex(from: mention.tokens.lowerBound, \.tokens)].last
      let isCompared =
        cue.map {
          $0.tokens.lowerBound >= last && mention.tokens.lowerBound - $0.tokens.upperBound <= Self.moveReach
        } ?? false
      last = mention.tokens.upperBound
      if isCompared, compare(quantity, hedge: mention.annotation.hedge, withLow: low, high: high) == .supported {
        return true
      }
    }
    return false
  }

  private static let comparing: Set = ["compared", "from"]

  /// Whether all times that the sentence names are those of the two facts.
  private func areDated(from start: Fact, to end: Fact, _ context: FigureContext) -> Bool {
    if tellsBeginning(context) { return false }
    return context.periods.allSatisfy { date in
      guard date.strength > .inherited, !date.target.isDayOfReport, let told = date.target.period else { return true }
      return (date.isCompared ? start : end).period.map(told.overlaps) ?? false
    }
  }

  /// "Since 2020".
  private func tellsBeginning(_ context: FigureContext) -> Bool {
    let sentence = sentenceTokens(of: context)
    return section.passage.mentions(from: sentence.lowerBound).prefix { $0.tokens.lowerBound < sentence.upperBound }
      .contains {
        if case .date(let date) = $0.annotation.value { date.isBeginning } else { false }
      }
  }

  private func sentenceTokens(of context: FigureContext) -> Range<Int> {
    section.passage.tokens(ofSentenceHolding: section.passage.mentions[context.mention].tokens.lowerBound)
  }

  private func verdict(
    of quantity: Quantity, _ context: FigureContext, from start: Fact, to end: Fact
  ) -> Verdict? {
    guard let first = start.rounded, let second = end.rounded, first.low.isNegative == second.low.isNegative,
      first.low != second.low
    else { return nil }
    let hedge = context.annotation.hedge
    if case .percent(_, points: false, _) = context.annotation.value {
      let falls = second.low.magnitude < first.low.magnitude
      return comparePercentChange(
        falls ? -quantity.magnitude : quantity.magnitude, hedge: hedge, from: first, to: second)
    }
    let distance = (second.low - first.low).magnitude
    let doubt = (first.lowUnit + second.lowUnit) * Decimal(5, exponent: -1)
    return compare(quantity.magnitude, hedge: hedge, withLow: max(distance - doubt, .zero), high: distance + doubt)
  }

  /// By how much it went up or down, in the figure's unit.
  private func change(from start: Fact, to end: Fact, _ context: FigureContext) -> Decimal? {
    guard let first = start.rounded?.low, let second = end.rounded?.low else { return nil }
    guard case .percent(_, points: false, _) = context.annotation.value else { return second - first }
    return ((second - first) * 100).divided(by: first.magnitude, places: 6)
  }

  /// A change as the draft's language writes it, to a digit more than the figure has.
  private func told(_ change: Decimal, _ context: FigureContext) -> String {
    let unit = context.annotation.quantity?.lowUnit ?? .one
    let rounded = change.magnitude.rounded(to: unit * Decimal(1, exponent: -1))
    let recognizer = checker.recognizer(of: section)
    switch context.annotation.value {
    case .percent(_, let points, _): return recognizer.spelled(percentage: rounded, inPoints: points)
    case .money(_, let currency, _):
      return recognizer.spelled(rounded, rounded, unit: recognizer.name(ofCurrency: currency))
    default: return recognizer.spelled(rounded, rounded, unit: "")
    }
  }

  /// Of a change that is another by far the text speaks hardly of these two facts.
  private func isNearChange(_ quantity: Quantity, _ right: Decimal) -> Bool {
    let (told, right) = (quantity.magnitude.low, right.magnitude)
    let rounded = right.rounded(to: quantity.lowUnit)
    return told <= right * 2 && right <= told * 2
      || likelySlip(of: quantity.magnitude, withLow: rounded, high: rounded) != nil
  }

  private func changeClaim(
    _ context: FigureContext, _ verdict: Verdict, _ key: String, from start: Fact, to end: Fact
  ) -> Claim {
    var message = checker.message(key, on: end, draft: bentText(context))
    message.arguments["base"] = checker.spelled(start)
    message.tell("basePeriod", start.period.map { .time($0) })
    message.tell("period", end.period.map { .time($0) })
    message.arguments["change"] = change(from: start, to: end, context).map { told($0, context) } ?? ""
    return Claim(
      span: context.span, entity: end.entity, metric: end.metric, period: end.period, status: context.status,
      verdict: verdict, facts: [end, start], reason: message)
  }
}

extension Fact {
  /// A number, and no range of them, for a known time.
  fileprivate var isPoint: Bool { rounded != nil && period != nil }

  /// Its value, of which zeros at the end may come from rounding, if to no more than half a percent.
  fileprivate var rounded: Quantity? {
    guard case .number(let low, let high) = value, low == high else { return nil }
    return Quantity(low, unit: min(.power(of: low.exponent), low.magnitude * Decimal(5, exponent: -3)))
  }

  /// Whether it is of a year before another, or of the quarter or half-year before.
  fileprivate func isBefore(_ other: Fact) -> Bool {
    guard unit == other.unit, let period, let end = other.period else { return false }
    let months = end.days > 300 || end.days < 15 ? [12] : [12, (end.days + 15) / 30]
    return months.contains { end.shifted(months: -$0).map { $0.hasDays(of: period) } ?? false }
  }
}
