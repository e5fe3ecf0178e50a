import Recognition
import Reference
import Text
import Values

/// Decides on each figure: which facts it may be about, and what they make of it.
///
/// Support may rest on little, for a figure that equals a fact of an entity in its sentence is hardly about something
/// else. A contradiction must rest on much: entity and metric named, no other reading near, and comparable in status,
/// kind and period.
struct Judge {
  private let checker: Checker
  private let sections: [Section]
  private let today: CalendarDate?
  private var factsOf: [String: [Fact]] = [:]

  init(_ checker: Checker, sections: [Section], today: CalendarDate?) {
    self.checker = checker
    self.sections = sections
    self.today = today
  }

  struct Judgement {
    var claim: Claim?
    var finding: Finding?
  }

  mutating func judge(_ context: FigureContext) -> Judgement {
    if case .date(let date) = context.annotation.value { return judgeDate(context, date) }
    guard let quantity = context.annotation.quantity else { return Judgement() }
    if case .percent(_, _, fraction: true) = context.annotation.value {
      return Judgement(claim: unverified(context, "reason.fraction"))
    }
    if context.status == .denied { return Judgement(claim: unverified(context, "reason.denied")) }
    if context.status == .rumoured { return Judgement(claim: unverified(context, "reason.rumoured")) }
    if context.isChange { return Judgement(claim: unverified(context, "reason.change")) }
    if context.isOfAnotherKind { return Judgement(claim: unverified(context, "reason.other-kind")) }
    let candidates = candidates(for: context, quantity)
    if let best = supporting(candidates, context, quantity) {
      return Judgement(claim: claim(context, best.verdict, [best], reason(best)))
    }
    if let contradiction = contradiction(candidates, context) {
      return contradicted(contradiction, candidates, context, quantity)
    }
    return Judgement(claim: unverified(context, reasonForSilence(candidates, context), about: candidates.first))
  }

  // MARK: Candidates

  /// An entity with more facts is looked up by its metrics only.
  private static let factLimit = 400

  private mutating func candidates(for context: FigureContext, _ quantity: Quantity) -> [Candidate] {
    var found: [Candidate] = []
    let wantedMetrics = context.metrics.filter { isCompatible($0.target, context.annotation) }
    for entity in context.entities.prefix(6) {
      for fact in facts(of: entity.target, wantedMetrics.map(\.target)) {
        let metric = wantedMetrics.first { $0.target == fact.metric } ?? nounLink(fact, context)
        if let candidate = candidate(fact, entity, metric, context, quantity) { found.append(candidate) }
      }
    }
    return found.sorted { $0.evidence > $1.evidence }
  }

  private mutating func facts(of entity: String, _ metrics: [String]) -> [Fact] {
    if let known = factsOf[entity] { return known }
    let names = checker.reference.metrics(of: entity)
    var facts: [Fact] = []
    for metric in names.count > Self.factLimit ? metrics : names {
      facts += checker.reference.facts(entity: entity, metric: metric).prefix(Self.factLimit)
      if facts.count > Self.factLimit, names.count <= Self.factLimit { break }
    }
    if names.count <= Self.factLimit { factsOf[entity] = facts }
    return facts
  }

  /// "236 stores": the counted noun names the metric.
  private func nounLink(_ fact: Fact, _ context: FigureContext) -> Link<String>? {
    guard case .count(_, let unit) = context.annotation.value, !unit.isEmpty else { return nil }
    let noun = unit.lowercased()
    var words = [fact.metric.lowercased()]
    if case .count(let counted) = fact.unit { words.append(counted.lowercased()) }
    return words.contains(noun) ? Link(target: fact.metric, strength: .clause, cost: 0) : nil
  }

  private func isCompatible(_ metric: String, _ annotation: Annotation) -> Bool {
    guard let unit = checker.vocabulary.unitClass(of: metric) else { return true }
    return switch annotation.value {
    case .money: unit == .money
    case .percent: unit == .percent || unit == .ratio
    case .count: unit == .count
    case .date: unit == .date
    case .organization: false
    }
  }

  private func candidate(
    _ fact: Fact, _ entity: Link<String>, _ metric: Link<String>?, _ context: FigureContext, _ quantity: Quantity
  ) -> Candidate? {
    guard case .number(let low, let high) = fact.value else { return nil }
    let claim = context.isNegative && high.isNegative ? -quantity : quantity
    let hedge = context.annotation.hedge
    var candidate = Candidate(
      fact: fact, entity: entity, metric: metric, period: periodFit(fact, context), verdict: .contradicted, rate: nil,
      equalsInOtherCurrency: false, status: statusFit(fact, context))
    let plain = compare(claim, hedge: hedge, withLow: low, high: high, status: fact.status)
    switch (context.annotation.value, fact.unit) {
    case (.money(_, let currency, _), .currency(let other)) where currency != other:
      candidate.equalsInOtherCurrency = plain == .supported
      guard let day = (fact.period?.last ?? today),
        let rate = checker.reference.rate(from: other, to: currency, on: day),
        let convertedLow = convert(low, rate), let convertedHigh = convert(high, rate)
      else { return nil }
      candidate.rate = rate
      candidate.verdict = convertedVerdict(claim, hedge, convertedLow, convertedHigh)
    case (.money, .currency): candidate.verdict = plain
    case (.percent(_, points: false, _), .percent), (.percent(_, points: true, _), .percentagePoints):
      candidate.verdict = plain
    case (.count, .count): candidate.verdict = plain
    default: return nil
    }
    return candidate
  }

  private func convert(_ amount: Decimal, _ rate: ExchangeRate) -> Decimal? {
    // Six places are finer than any rate that is published.
    (amount * rate.numerator).divided(by: rate.denominator, places: 6)
  }

  /// A conversion may be up to 1.5 % off the rate of the day.
  private func convertedVerdict(_ claim: Quantity, _ hedge: Hedge, _ low: Decimal, _ high: Decimal) -> Verdict {
    let margin = Decimal(15, exponent: -3)
    return compare(
      claim, hedge: hedge == .none ? .none : hedge, withLow: low - low.magnitude * margin,
      high: high + high.magnitude * margin)
  }

  private func periodFit(_ fact: Fact, _ context: FigureContext) -> Candidate.PeriodFit {
    guard let period = fact.period else { return .open }
    let near = context.periods.filter { $0.strength == .clause || $0.cost <= 12 }
    guard !near.isEmpty else {
      return context.periods.contains { $0.target.overlaps(period) } ? .fits : .open
    }
    // Of several dates in a sentence, the nearest of each clause may be the figure's.
    if near.prefix(2).contains(where: { $0.target.overlaps(period) }) { return .fits }
    return checker.vocabulary.kind(of: fact.metric) == .stock && near.allSatisfy({ $0.target.days < 40 })
      && period.days > 300
      ? .open : .apart
  }

  private func statusFit(_ fact: Fact, _ context: FigureContext) -> Candidate.StatusFit {
    switch (context.status, fact.status) {
    case (.actual, .actual), (.actual, .estimate), (.planned, .planned), (.planned, .forecast), (.forecast, .forecast),
      (.forecast, .planned), (.forecast, .estimate):
      .same
    default: .different
    }
  }

  // MARK: Support

  private func supporting(_ candidates: [Candidate], _ context: FigureContext, _ quantity: Quantity) -> Candidate? {
    func best(_ verdict: Verdict) -> Candidate? {
      candidates.first { candidate in
        guard candidate.verdict == verdict, candidate.period != .apart || isInherited(candidate, context) else {
          return false
        }
        if candidate.status == .different, context.status != .actual, candidate.fact.status == .actual { return false }
        return candidate.metric.map { $0.strength > .inherited } ?? false
          || verdict == .supported && isTelling(candidate, context, quantity)
      }
    }
    return best(.supported) ?? best(.imprecise)
  }

  /// A date elsewhere in the sentence does not part a figure from a fact that it equals by its own words.
  private func isInherited(_ candidate: Candidate, _ context: FigureContext) -> Bool {
    !context.periods.contains { $0.strength == .clause }
  }

  /// Whether equality alone says that a figure is about a fact: an exact figure with more than one digit.
  private func isTelling(_ candidate: Candidate, _ context: FigureContext, _ quantity: Quantity) -> Bool {
    guard context.annotation.hedge == .none || context.annotation.hedge == .range,
      candidate.entity.strength > .inherited
    else {
      return false
    }
    switch context.annotation.value {
    case .money: return candidate.rate == nil
    case .count: return quantity.low.magnitude >= 100
    default: return false
    }
  }

  // MARK: Contradiction

  /// The facts that a figure must be about and that all contradict it.
  private func contradiction(_ candidates: [Candidate], _ context: FigureContext) -> [Candidate]? {
    let sure = candidates.filter { candidate in
      guard let metric = candidate.metric, candidate.status == .same || candidate.fact.status == .actual else {
        return false
      }
      guard metric.strength == .clause || metric.cost <= 9 else { return false }
      guard
        metric.target == context.metrics.first(where: { isCompatible($0.target, context.annotation) })?.target
          || metric.cost == 0
      else { return false }
      return candidate.entity.strength > .inherited && candidate.entity.target == context.entities.first?.target
    }
    guard let first = sure.first, first.status == .same else { return nil }
    let sameKey = sure.filter { $0.fact.metric == first.fact.metric && $0.fact.entity == first.fact.entity }
    let fitting = sameKey.filter { $0.period == .fits }
    if !fitting.isEmpty { return fitting.allSatisfy { $0.verdict == .contradicted } ? fitting : nil }
    // The text names no period: the newest fact decides. It names one without a fact: only a value of another period
    // tells that the period is wrong.
    let open = sameKey.filter { $0.period == .open }
    if !open.isEmpty {
      guard open.allSatisfy({ $0.verdict == .contradicted }) else { return nil }
      let newest = open.max { ($0.fact.period?.last.dayNumber ?? 0) < ($1.fact.period?.last.dayNumber ?? 0) }
      return newest.map { [$0] }
    }
    let equal = sameKey.filter { $0.verdict == .supported && $0.rate == nil }
    let isEvent = checker.vocabulary.kind(of: first.fact.metric) != .flow
    return isEvent && context.annotation.hedge == .none && !equal.isEmpty ? equal : nil
  }

  private func contradicted(
    _ facts: [Candidate], _ candidates: [Candidate], _ context: FigureContext, _ quantity: Quantity
  ) -> Judgement {
    guard let best = facts.first else { return Judgement() }
    let diagnosis = Diagnosis(of: context, quantity, by: best, among: candidates)
    let claim = claim(context, .contradicted, facts, diagnosis.message(in: checker, draftText(context)))
    let severity: Severity =
      best.period == .open && diagnosis.code == .wrongValue && best.fact.period != nil ? .warning : .error
    return Judgement(
      claim: claim,
      finding: Finding(
        code: diagnosis.code, severity: severity, span: context.span, message: claim.reason,
        facts: facts.map(\.fact), fixes: diagnosis.fixes(in: checker, draftText(context), context.span)))
  }

  // MARK: Dates

  /// "gegründet 2016": a date that a fact is about.
  private mutating func judgeDate(_ context: FigureContext, _ date: DateValue) -> Judgement {
    guard let period = date.period else { return Judgement() }
    for metric in context.metrics where metric.strength == .clause || metric.cost <= 9 {
      guard checker.vocabulary.unitClass(of: metric.target) == .date else { continue }
      for entity in context.entities.prefix(2) {
        let facts = checker.reference.facts(entity: entity.target, metric: metric.target)
        let verdicts = facts.compactMap { fact -> (Fact, Verdict)? in
          guard case .date(let days) = fact.value else { return nil }
          return (fact, compare(period, with: days))
        }
        guard let first = verdicts.first else { continue }
        if let supported = verdicts.first(where: { $0.1 == .supported }) {
          return Judgement(claim: dateClaim(context, metric.target, supported.0, .supported))
        }
        guard context.status == .actual || first.0.status != .actual, entity.strength > .inherited,
          verdicts.allSatisfy({ $0.1 == .contradicted })
        else { continue }
        let claim = dateClaim(context, metric.target, first.0, .contradicted)
        return Judgement(
          claim: claim,
          finding: Finding(
            code: .wrongDate, severity: .error, span: context.span, message: claim.reason, facts: [first.0],
            fixes: dateFixes(first.0, period, context.span)))
      }
    }
    return Judgement()
  }

  private func dateClaim(_ context: FigureContext, _ metric: String, _ fact: Fact, _ verdict: Verdict) -> Claim {
    var days = ""
    if case .date(let period) = fact.value { days = period.edtf }
    let reason = Message(
      verdict == .supported ? "reason.supported" : "finding.wrong-date",
      ["draft": draftText(context), "value": days, "entity": name(fact.entity), "source": source(fact)])
    var period: Period?
    if case .date(let date) = context.annotation.value { period = date.period }
    return Claim(
      span: context.span, entity: fact.entity, metric: metric, period: period, status: context.status, verdict: verdict,
      facts: [fact], reason: reason)
  }

  private func dateFixes(_ fact: Fact, _ written: Period, _ span: Range<Int>) -> [Fix] {
    // A bare year is rewritten; other dates have too many spellings to guess.
    guard case .date(let days) = fact.value, written.edtf.utf8.count == 4, span.count == 4 else { return [] }
    let year = String(days.first.year)
    return [Fix(title: Message("fix.replace", ["text": year]), edits: [Edit(span: span, newText: year)])]
  }

  // MARK: Claims

  private func claim(
    _ context: FigureContext, _ verdict: Verdict, _ candidates: [Candidate], _ reason: Message
  ) -> Claim {
    let fact = candidates.first?.fact
    return Claim(
      span: context.span, entity: fact?.entity, metric: fact?.metric,
      period: context.periods.first?.target ?? fact?.period,
      status: context.status, verdict: verdict, facts: candidates.map(\.fact), reason: reason)
  }

  private func unverified(_ context: FigureContext, _ reason: String, about candidate: Candidate? = nil) -> Claim {
    let metric = context.metrics.first { isCompatible($0.target, context.annotation) }
    return Claim(
      span: context.span, entity: candidate?.fact.entity ?? context.entities.first?.target,
      metric: candidate?.metric?.target ?? metric?.target, period: context.periods.first?.target,
      status: context.status,
      verdict: .unverified, reason: Message(reason))
  }

  private func reason(_ candidate: Candidate) -> Message {
    Message(
      candidate.verdict == .supported ? "reason.supported" : "reason.imprecise",
      [
        "value": checker.spelled(candidate.fact), "entity": name(candidate.fact.entity),
        "source": source(candidate.fact),
      ])
  }

  private func reasonForSilence(_ candidates: [Candidate], _ context: FigureContext) -> String {
    if context.entities.isEmpty { return "reason.no-entity" }
    if candidates.isEmpty { return "reason.no-fact" }
    if candidates.contains(where: { $0.status == .different && $0.metric != nil }) { return "reason.other-status" }
    return candidates.contains { $0.metric != nil } ? "reason.other-period" : "reason.no-metric"
  }

  private func name(_ entity: String) -> String { checker.reference.entity(entity)?.name ?? entity }

  private func source(_ fact: Fact) -> String { checker.source(of: fact) }

  private func draftText(_ context: FigureContext) -> String {
    let section = sections[context.section]
    return section.text(of: section.passage.mentions[context.mention].annotation.span)
  }
}

extension Section {
  /// The text of a byte range of the reading.
  func text(of range: Range<Int>) -> String {
    let range = range.clamped(to: 0..<block.reading.bytes.count)
    return String(decoding: block.reading.bytes[range], as: UTF8.self)
  }
}

extension Checker {
  /// The source of a fact with its date, for messages.
  func source(of fact: Fact) -> String {
    let title = fact.sourceTitle.isEmpty ? fact.id : fact.sourceTitle
    return fact.asOf.map { "\(title), \($0)" } ?? title
  }
}
