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
  /// Facts that some figure of the draft tells rightly.
  private var told: Set<FactKey> = []

  init(_ checker: Checker, sections: [Section], today: CalendarDate?) {
    self.checker = checker
    self.sections = sections
    self.today = today
  }

  struct Judgement {
    enum State {
      case settled
      /// No fact supports the figure; whether one contradicts it depends on what the other figures tell.
      case open([Candidate], Quantity)
    }

    var claim: Claim?
    var finding: Finding?
    var state = State.settled
  }

  private struct FactKey: Hashable {
    var path: String
    var line: Int

    init(_ fact: Fact) { (path, line) = (fact.path, fact.line) }
  }

  /// Decides on all figures of a draft: first which facts are told, then which figures contradict one.
  mutating func judge(_ contexts: [FigureContext]) -> [Judgement] {
    var judgements = contexts.map { judge($0) }
    for (index, context) in contexts.enumerated() {
      guard case .open(let candidates, let quantity) = judgements[index].state else { continue }
      judgements[index] = settle(context, candidates, quantity)
    }
    return judgements
  }

  private mutating func judge(_ context: FigureContext) -> Judgement {
    if case .date(let date) = context.annotation.value { return judgeDate(context, date) }
    guard let quantity = context.annotation.quantity else { return Judgement() }
    if case .percent(_, _, fraction: true) = context.annotation.value {
      return Judgement(claim: unverified(context, "reason.fraction"))
    }
    if let reason = incomparable(context) { return Judgement(claim: unverified(context, reason)) }
    let candidates = candidates(for: context, quantity)
    if let best = supporting(candidates, context, quantity) {
      told.insert(FactKey(best.fact))
      return Judgement(claim: claim(context, best.verdict, [best], reason(best)))
    }
    return Judgement(state: .open(candidates, quantity))
  }

  /// Why a figure can be compared with no fact, whatever its value.
  private func incomparable(_ context: FigureContext) -> String? {
    if context.status == .denied { return "reason.denied" }
    if context.status == .rumoured { return "reason.rumoured" }
    if context.isChange { return "reason.change" }
    return context.isOfAnotherKind ? "reason.other-kind" : nil
  }

  private func settle(_ context: FigureContext, _ candidates: [Candidate], _ quantity: Quantity) -> Judgement {
    if let facts = contradiction(candidates, context, quantity) {
      return contradicted(facts, candidates, context, quantity)
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
      fact: fact, entity: entity, metric: metric,
      period: PeriodFit(of: fact, to: context, kind: checker.vocabulary.kind(of: fact.metric)), verdict: .contradicted,
      rate: nil,
      equalsInOtherCurrency: false, status: statusFit(fact, context))
    let plain = compare(claim, hedge: hedge, withLow: low, high: high, status: fact.status)
    switch (context.annotation.value, fact.unit) {
    case (.money(_, let currency, _), .currency(let other)) where currency != other:
      candidate.equalsInOtherCurrency = plain == .supported
      guard let day = exchangeDay(fact), let rate = checker.reference.rate(from: other, to: currency, on: day),
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

  /// The day whose rate holds for a fact: the end of its period, but no day that is yet to come.
  private func exchangeDay(_ fact: Fact) -> CalendarDate? {
    guard let last = fact.period?.last else { return today }
    return today.map { min($0, last) } ?? last
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
    let sure = surest(candidates, context)
    func best(_ verdict: Verdict) -> Candidate? {
      candidates.first { candidate in
        guard candidate.verdict == verdict, candidate.period != .apart, isStatusCompatible(candidate, context) else {
          return false
        }
        if verdict == .imprecise { return isSure(candidate, context) && isNear(candidate, quantity) }
        if let metric = candidate.metric, metric.strength > .inherited, !(metric.isPartial && metric.strength < .clause)
        {
          return true
        }
        // Words that name another metric, for which there is a fact, outweigh an equal value.
        return sure.isEmpty && isTelling(candidate, context, quantity)
      }
    }
    return best(.supported) ?? best(.imprecise)
  }

  /// A plan is not what was done.
  private func isStatusCompatible(_ candidate: Candidate, _ context: FigureContext) -> Bool {
    candidate.status == .same || context.status == .actual
  }

  /// Whether equality alone says that a figure is about a fact: an exact figure of some size.
  private func isTelling(_ candidate: Candidate, _ context: FigureContext, _ quantity: Quantity) -> Bool {
    guard case .number(let low, let high) = candidate.fact.value, candidate.rate == nil else { return false }
    switch context.annotation.value {
    case .money: return context.annotation.hedge == .none || low == quantity.low && high == quantity.high
    case .count: return quantity.low.magnitude >= 100 && context.annotation.hedge == .none
    default: return false
    }
  }

  /// "More than 5" is true of 500, but hardly about it.
  private func isNear(_ candidate: Candidate, _ quantity: Quantity) -> Bool {
    guard case .number(let low, let high) = candidate.fact.value, candidate.rate == nil else { return true }
    return high.magnitude <= quantity.high.magnitude * 2 && quantity.low.magnitude <= low.magnitude * 2
  }

  // MARK: Contradiction

  /// Whether the words around a figure leave no doubt that it is about a fact's entity and metric.
  private func isSure(_ candidate: Candidate, _ context: FigureContext) -> Bool {
    guard let metric = candidate.metric, metric.strength == .clause || metric.cost <= 9, !metric.isPartial else {
      return false
    }
    return isNearestMetric(metric, context) && isNearestEntity(candidate.entity, context)
  }

  /// Whether the sentence speaks of a fact's entity and metric, and of no other metric that the figure could be of.
  private func isLikely(_ candidate: Candidate, _ context: FigureContext) -> Bool {
    guard let metric = candidate.metric, metric.strength > .inherited else { return false }
    return isNearestMetric(metric, context) && isNearestEntity(candidate.entity, context)
  }

  private func isNearestMetric(_ metric: Link<String>, _ context: FigureContext) -> Bool {
    let first = context.metrics.first { isCompatible($0.target, context.annotation) }
    return metric.cost == 0 || metric.target == first?.target
  }

  private func isNearestEntity(_ entity: Link<String>, _ context: FigureContext) -> Bool {
    entity.strength > .inherited && entity.target == context.entities.first?.target
  }

  private func surest(_ candidates: [Candidate], _ context: FigureContext) -> [Candidate] {
    candidates.filter { isSure($0, context) && isStatusCompatible($0, context) && $0.period != .apart }
  }

  /// The facts that a figure must be about and that all contradict it. Where the words leave a doubt, or another figure
  /// of the draft tells the fact rightly, the figure must look like a slip of the fact's value.
  private func contradiction(
    _ candidates: [Candidate], _ context: FigureContext, _ quantity: Quantity
  ) -> [Candidate]? {
    for (isLinked, needsSlip) in [(isSure, false), (isLikely, true)] {
      let linked = candidates.filter { isLinked($0, context) && $0.status == .same }
      guard let first = linked.first else { continue }
      let sameKey = linked.filter { $0.fact.metric == first.fact.metric && $0.fact.entity == first.fact.entity }
      guard let facts = contradicting(sameKey, context) else { continue }
      let isTold = facts.contains { told.contains(FactKey($0.fact)) }
      if !(needsSlip || isTold)
        || facts.contains(where: { isSlip(quantity, of: $0, context, candidates, isTold: isTold) })
      {
        return facts
      }
    }
    return nil
  }

  /// The facts of one entity and metric that decide, if all of them contradict.
  private func contradicting(_ facts: [Candidate], _ context: FigureContext) -> [Candidate]? {
    let fitting = facts.filter { $0.period == .fits }
    if !fitting.isEmpty { return fitting.allSatisfy { $0.verdict == .contradicted } ? fitting : nil }
    // The text names no period: the newest fact decides.
    let open = facts.filter { $0.period == .open }
    if !open.isEmpty {
      guard open.allSatisfy({ $0.verdict == .contradicted }) else { return nil }
      let newest = open.max { ($0.fact.period?.last.dayNumber ?? 0) < ($1.fact.period?.last.dayNumber ?? 0) }
      return newest.map { [$0] }
    }
    // It names one without a fact: only an event's own value tells that the period is wrong.
    let equal = facts.filter { $0.verdict == .supported && $0.rate == nil }
    let isEvent = facts.first.map { checker.vocabulary.kind(of: $0.fact.metric) == .event } ?? false
    return isEvent && context.annotation.hedge == .none && !equal.isEmpty ? equal : nil
  }

  /// Whether a figure looks like a slip of a fact's value: another power of ten, other digits, another currency, or the
  /// value of another fact about the same entity or metric.
  private func isSlip(
    _ quantity: Quantity, of candidate: Candidate, _ context: FigureContext, _ candidates: [Candidate], isTold: Bool
  ) -> Bool {
    if candidate.equalsInOtherCurrency { return true }
    guard case .number(let low, let high) = candidate.fact.value, candidate.rate == nil else { return false }
    let claim = context.isNegative && high.isNegative ? -quantity : quantity
    if likelySlip(of: claim, hedge: context.annotation.hedge, withLow: low, high: high) != nil { return true }
    return !isTold
      && candidates.contains {
        $0.verdict == .supported && $0.rate == nil && FactKey($0.fact) != FactKey(candidate.fact)
          && ($0.fact.metric == candidate.fact.metric || $0.fact.entity == candidate.fact.entity)
      }
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
      for entity in context.entities.prefix(4) {
        let facts = checker.reference.facts(entity: entity.target, metric: metric.target)
        let verdicts = facts.compactMap { fact -> (Fact, Verdict)? in
          guard case .date(let days) = fact.value else { return nil }
          return (fact, compare(period, with: days))
        }
        guard let first = verdicts.first else { continue }
        if let supported = verdicts.first(where: { $0.1 == .supported }) {
          return Judgement(claim: dateClaim(context, metric.target, supported.0, .supported))
        }
        guard context.status == .actual || first.0.status != .actual, isNearestEntity(entity, context),
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
      period: context.periods.first?.target.period ?? fact?.period,
      status: context.status, verdict: verdict, facts: candidates.map(\.fact), reason: reason)
  }

  private func unverified(_ context: FigureContext, _ reason: String, about candidate: Candidate? = nil) -> Claim {
    let metric = context.metrics.first { isCompatible($0.target, context.annotation) }
    return Claim(
      span: context.span, entity: candidate?.fact.entity ?? context.entities.first?.target,
      metric: candidate?.metric?.target ?? metric?.target, period: context.periods.first?.target.period,
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
