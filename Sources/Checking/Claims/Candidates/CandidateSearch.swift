import Recognition
import Reference
import Values

/// Finds the facts that a figure may be about.
extension Judge {
  func candidates(for context: FigureContext, _ quantity: Quantity) -> [Candidate] {
    var found: [Candidate] = []
    let wantedMetrics = context.metrics.filter { isCompatible($0.target, context.annotation) }
    let equals = EqualValues(quantity, hedge: context.annotation.hedge)
    for entity in context.entities.prefix(8) where entity.target != SentenceWords.stranger {
      var hasOther = false
      let runs = lookup.runs(of: entity.target, wantedMetrics.map(\.target))
      let nouns = MetricsByNoun(runs, for: context.annotation, besides: wantedMetrics, checker)
      // An entity of earlier sentences matters where the figure equals one of its facts, and then that metric as a whole.
      let equalMetrics =
        entity.strength > .inherited
        ? nil
        : Set(
          runs.lazy.filter { run in
            let isNamed = entity.isTopic && wantedMetrics.contains { $0.target == run.metric && $0.strength == .clause }
            return run.places.contains {
              equals.mayContain(valueAt: $0, lookup) || isNamed && equals.mayContainScaled(valueAt: $0, lookup)
            }
          }.map(\.metric))
      for run in runs {
        let isOther = equalMetrics.map { !$0.contains(run.metric) } ?? false
        if hasOther, isOther { continue }
        let metric =
          wantedMetrics.first {
            $0.target == run.metric && !($0.isCountedNoun && nouns.isShared)
              && !(nouns.tellAnother($0.target) && !(context.isNounImplied && $0.strength == .clause)
                && !(isOwn($0) && $0.strength == .clause && isOpenNoun(context)))
          } ?? nounLink(run, of: entity.target, nouns, context)
        for place in run.places {
          if hasOther, isOther, !(context.namesPeriod && metric?.strength == .clause) { break }
          // Of the facts that no word speaks of, one tells that there are some; beyond that only equal ones matter.
          if metric == nil, hasOther, !equals.mayContain(valueAt: place, lookup),
            entity.strength < .clause
              || !equals.mayContainScaled(valueAt: place, lookup) && !equals.mayBeMistyped(valueAt: place, lookup)
          {
            continue
          }
          guard let fact = lookup.fact(at: place), let candidate = candidate(fact, entity, metric, context, quantity)
          else { continue }
          // Of the facts on the metric that the clause names also that of the period that it names.
          if hasOther, isOther, candidate.period != .fits { continue }
          found.append(candidate)
          hasOther = hasOther || metric == nil || equalMetrics != nil
        }
      }
    }
    if !found.contains(where: { $0.metric != nil }), let only = onlyEntity(with: wantedMetrics, context) {
      for run in lookup.runs(of: only.target, wantedMetrics.map(\.target)) {
        guard let metric = wantedMetrics.first(where: { $0.target == run.metric }) else { continue }
        found += run.places.compactMap { lookup.fact(at: $0) }.compactMap {
          candidate($0, only, metric, context, quantity)
        }
      }
    }
    settlePlans(&found, context)
    preferNamedPeriods(&found, context)
    let order = found.map(\.evidence).enumerated().sorted { ($1.element, $0.offset) < ($0.element, $1.offset) }
    return order.map { found[$0.offset] }
  }

  /// The one entity for which the reference has facts on the figure's metric, where the text need not name it: "inflation
  /// fell to 2.0 percent". Of amounts and counts that everybody has, such as revenue, it tells nothing.
  func onlyEntity(with metrics: [Link<String>], _ context: FigureContext) -> Link<String>? {
    guard let metric = metrics.first, metric.strength > .inherited, !metric.isPartial,
      context.entities.first?.target != SentenceWords.stranger,
      let entity = checker.reference.soleEntity(of: metric.target),
      checker.vocabulary.unitClass(of: metric.target) == .percent || isOwn(metric)
        || context.entities.contains(where: { $0.target == entity })
    else { return nil }
    return Link(target: entity, strength: .sentence, cost: 45, isSole: true)
  }

  /// "236 stores": the counted noun names the metric.
  private func nounLink(
    _ run: FactRun, of entity: String, _ nouns: MetricsByNoun, _ context: FigureContext
  ) -> Link<String>? {
    guard let noun = nouns.noun else { return nil }
    if run.metric.isSameNoun(as: noun) {
      return Link(target: run.metric, strength: .clause, cost: 0, isPartial: nouns.isShared)
    }
    guard nouns.names(run) else { return nil }
    // "Employs 1,846 people": people are counted by more than one metric, and the clause names another. "Produced 3 million
    // tonnes": tonnes are counted by this alone.
    let isOpen = checker.vocabulary.openNouns.contains(noun)
    let isNamed = context.metrics.contains {
      $0.strength == .clause && $0.target != run.metric && !$0.isCountedNoun
        && isCompatible($0.target, context.annotation)
        && (isOpen || checker.reference.hasFacts(entity: entity, metric: $0.target))
    }
    if isNamed { return nil }
    return Link(target: run.metric, strength: .clause, cost: 0, isPartial: nouns.isShared)
  }

  func isCompatible(_ metric: String, _ annotation: Annotation) -> Bool {
    checker.vocabulary.isCompatible(metric, annotation)
  }

  func candidate(
    _ fact: Fact, _ entity: Link<String>, _ metric: Link<String>?, _ context: FigureContext, _ quantity: Quantity
  ) -> Candidate? {
    let fact = checker.inUnit(of: context.annotation, fact)
    guard case .number(let low, let high) = fact.value else { return nil }
    var claim = context.signed(quantity, like: high, by: metric)
    // "Sales fell 0.9 percent".
    if high.isNegative, case .percent = fact.unit, !claim.low.isNegative, tellsDecline(before: context) {
      claim = -claim
    }
    let hedge = context.annotation.hedge
    var candidate = Candidate(
      fact: fact, entity: entity, metric: metric,
      period: PeriodFit(
        of: fact, to: context, kind: checker.vocabulary.kind(of: fact.metric), metric: metric),
      verdict: .contradicted, rate: nil,
      equalsInOtherCurrency: false, status: statusFit(fact, context))
    let plain = plainVerdict(of: claim, hedge, low: low, high: high, fact.status)
    switch (context.annotation.value, fact.unit) {
    case (.money(_, let currency, let isImplied), .currency(let other)) where currency != other:
      candidate.equalsInOtherCurrency = plain == .supported
      // A bare "crown" may be of any of its countries, a cent of any currency, and "288 million" of any that the text names.
      let isVague =
        isImplied || mayMean(other, written: currency, context)
        || claim.magnitude.high < .one
      if isVague, plain == .supported || likelySlip(of: claim, hedge: hedge, withLow: low, high: high) != nil {
        (candidate.verdict, candidate.equalsInOtherCurrency) = (plain, false)
        return candidate
      }
      let rate = rate(from: other, to: currency, for: fact)
      if rate == nil, isSoleOfFamily(other, written: currency, context),
        !mayBeConverted(claim, Interval(low, high), of: fact, from: other, written: currency, context)
      {
        (candidate.verdict, candidate.equalsInOtherCurrency) = (plain, false)
        return candidate
      }
      if candidate.equalsInOtherCurrency, rate == nil {
        // "421 million dollars" for euros; but a bare "dollar" may be a Canadian one.
        return mayMean(other, written: currency, context) ? nil : candidate
      }
      guard let rate, let convertedLow = convert(low, rate),
        let convertedHigh = convert(high, rate)
      else { return nil }
      candidate.rate = rate
      candidate.verdict = convertedVerdict(claim, hedge, convertedLow, convertedHigh)
      // The same number in another currency is a slip, however near the rate is to one.
      if candidate.equalsInOtherCurrency, candidate.verdict == .imprecise { candidate.verdict = .contradicted }
    case (.money, .currency): candidate.verdict = plain
    case (.percent(_, points: false, _), .percent), (.percent(_, points: true, _), .percentagePoints):
      candidate.verdict = plain
    case (.count, .count): candidate.verdict = plain
    default: return nil
    }
    return candidate
  }

  /// Whether thousands, millions or billions may have been mixed up.
  func isScaled(_ claim: Quantity, _ hedge: Hedge, _ low: Decimal, _ high: Decimal) -> Bool {
    guard claim.significantDigits > 1,
      case .powerOfTen(let power) = likelySlip(of: claim, hedge: hedge, withLow: low, high: high)
    else { return false }
    return power % 3 == 0
  }

  /// Whether a word for a decline stands a few words before a figure.
  private func tellsDecline(before context: FigureContext) -> Bool {
    let figure = section.passage.mentions[context.mention].tokens
    let cues = section.passage.cues
    let end = cues.firstIndex(from: figure.lowerBound, \.tokens)
    return cues[max(0, end - 8)..<end].contains {
      $0.kind == .relation && $0.value == "down" && figure.lowerBound - $0.tokens.upperBound <= 6
    }
  }

  func statusFit(_ fact: Fact, _ context: FigureContext) -> Candidate.StatusFit {
    // Of a period that has not ended nothing but plans can be told.
    if context.status == .actual, fact.status != .actual, let today,
      let last = context.periods.first(where: { !$0.target.isDayOfReport })?.target.period?.last, last > today
    {
      return .same
    }
    return switch (context.status, fact.status) {
    case (.actual, .actual), (.actual, .estimate), (.planned, .planned), (.planned, .forecast), (.planned, .estimate),
      (.forecast, .forecast),
      (.forecast, .planned), (.forecast, .estimate):
      .same
    case (.planned, .actual), (.forecast, .actual):
      if let today, let last = fact.period?.last, last > today { .perhaps } else { .different }
    default: .different
    }
  }
}

/// The values that support a figure whatever its sign, roughly: a sieve before the exact comparison.
private struct EqualValues {
  private let low: Double
  private let high: Double
  private let middle: Double
  /// That of the last digit; zero for a figure of fewer than three, or one that is bent.
  private let unit: Double

  init(_ quantity: Quantity, hedge: Hedge) {
    middle = quantity.magnitude.low.approximation
    unit = hedge == .none && quantity.significantDigits > 2 ? quantity.lowUnit.approximation : 0
    let range = supportedValues(of: quantity.magnitude, hedge: hedge)
    low = range.low.approximation * (1 - 1e-9)
    high = range.high.approximation * (1 + 1e-9)
  }

  /// Whether they may contain the value of the fact at a place.
  func mayContain(valueAt place: Int, _ lookup: FactLookup) -> Bool { mayContain(valueAt: place, lookup, times: 1) }

  private static let scales = [1e-6, 1e-3, 1e3, 1e6]

  /// Whether thousands or millions may have been mixed up.
  func mayContainScaled(valueAt place: Int, _ lookup: FactLookup) -> Bool {
    Self.scales.contains { mayContain(valueAt: place, lookup, times: $0) }
  }

  /// Whether the digits may stand in another order: then the two differ by a multiple of nine of the last one's unit.
  func mayBeMistyped(valueAt place: Int, _ lookup: FactLookup) -> Bool {
    guard unit > 0, let value = lookup.approximateValue(at: place)?.magnitude, value < 10 * low, low < 10 * value else {
      return false
    }
    return (value / unit - middle / unit).rounded().truncatingRemainder(dividingBy: 9) == 0
  }

  private func mayContain(valueAt place: Int, _ lookup: FactLookup, times factor: Double) -> Bool {
    if let value = lookup.approximateValue(at: place) {
      return value.magnitude * factor >= low && value.magnitude * factor <= high
    }
    guard case .number(let first, let last)? = lookup.fact(at: place)?.value else { return false }
    let ends = (first.approximation.magnitude * factor, last.approximation.magnitude * factor)
    return max(ends.0, ends.1) >= low && min(ends.0, ends.1) <= high
  }
}

/// Which metrics of an entity count in the noun of a figure.
private struct MetricsByNoun {
  /// In small letters; nil for what is no count.
  private(set) var noun: String?
  private var metrics: Set<String> = []
  /// What the noun measures.
  private var measured: String?
  private let checker: Checker

  /// - Parameter named: the metrics that the words around the figure name; the noun itself may be such a word.
  init(_ runs: [FactRun], for annotation: Annotation, besides named: [Link<String>], _ checker: Checker) {
    self.checker = checker
    guard case .count(_, let unit) = annotation.value, !unit.isEmpty else { return }
    let noun = unit.lowercased()
    self.noun = noun
    measured = checker.exactMeasure(noun)?.kind
    let byNoun = Set(named.filter(\.isCountedNoun).map(\.target))
    for run in runs where byNoun.contains(run.metric) || run.metric.isSameNoun(as: noun) || names(run) {
      metrics.insert(run.metric)
    }
  }

  /// Whether the noun is that of the facts' unit.
  func names(_ run: FactRun) -> Bool {
    guard let noun, case .count(let counted) = run.unit else { return false }
    let unit = counted.lowercased()
    return unit.isSameNoun(as: noun) || measured != nil && checker.exactMeasure(unit)?.kind == measured
  }

  /// Whether the noun is that of other metrics alone: "cuts 90 beds" tells nothing of posts, whatever the verb means.
  func tellAnother(_ metric: String) -> Bool { !metrics.isEmpty && !metrics.contains(metric) }

  /// Whether more than one metric counts in the noun, so that it alone tells of none.
  var isShared: Bool { metrics.count > 1 }
}
