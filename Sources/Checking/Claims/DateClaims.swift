import Recognition
import Reference
import Values

/// Dates that facts are about: "founded in 2016".
extension Judge {
  /// "gegründet 2016": a date that a fact is about.
  func judge(_ date: DateValue, _ context: FigureContext) -> Judgement {
    guard let period = date.period else { return Judgement() }
    for metric in context.metrics where metric.strength > .inherited {
      guard checker.vocabulary.unitClass(of: metric.target) == .date else { continue }
      let isSetOff = isSetOff(context, metric)
      if metric.cost > Self.dateReach, !isSetOff { continue }
      for entity in context.entities.prefix(4) + soleEntity(of: metric, context) {
        let facts = checker.reference.facts(entity: entity.target, metric: metric.target)
        let verdicts = facts.compactMap { fact -> (Fact, Verdict)? in
          guard case .date(let days) = fact.value else { return nil }
          return (fact, isBirthday(period, of: days, context) ? .supported : compare(period, with: days))
        }
        guard let first = verdicts.first else { continue }
        if let supported = verdicts.first(where: { $0.1 == .supported }) {
          return Judgement(claim: dateClaim(context, metric.target, supported.0, .supported))
        }
        // "The club, founded in 1908, plans …": what is past is no plan.
        let isPast = today.map { period.last < $0 } ?? false
        guard context.status == .actual || first.0.status != .actual || isPast,
          entity.isSole || isNearestEntity(entity, context)
            || entity.strength > .inherited && isYear(period, slipOf: first.0),
          // "Founded were Halden in 1921, Nordlicht 33 years later": only a slip is about what stands so far off.
          // "Founded in Halden, it sold 3 million last year": nothing is founded last year in another clause.
          metric.strength == .clause || metric.cost <= 9 && !date.isRelative || isSetOff
            || isYear(period, slipOf: first.0),
          verdicts.allSatisfy({ $0.1 == .contradicted })
        else { continue }
        let claim = dateClaim(context, metric.target, first.0, .contradicted)
        let finding = Finding(
          code: .wrongDate, severity: .error, span: context.span, message: claim.reason, facts: [first.0],
          fixes: dateFixes(first.0, period, context.span))
        return Judgement(claim: claim, finding: finding, state: .date(first.0, cost: metric.cost))
      }
    }
    return ofBeginning(date, period, context) ?? Judgement()
  }

  /// "Since 1857 Halden has built pianos": what a house does it has done since it was founded, opened or the like. Of
  /// another year only one with the same digits in another order tells anything.
  private func ofBeginning(_ date: DateValue, _ period: Period, _ context: FigureContext) -> Judgement? {
    guard date.isBeginning, period.days > 300, let entity = context.entities.first, entity.strength == .clause,
      entity.target != SentenceWords.stranger,
      !context.metrics.contains(where: {
        $0.strength > .inherited && checker.vocabulary.unitClass(of: $0.target) == .date
      })
    else { return nil }
    let facts = checker.reference.metrics(of: entity.target)
      .filter { checker.vocabulary.unitClass(of: $0) == .date }
      .flatMap { checker.reference.facts(entity: entity.target, metric: $0) }
    for fact in facts {
      guard case .date(let days) = fact.value, compare(period, with: days) == .supported else { continue }
      return Judgement(claim: dateClaim(context, fact.metric, fact, .supported))
    }
    let start = section.passage.mentions[context.mention].tokens.lowerBound
    let opening = section.passage.tokens(ofSentenceHolding: start).lowerBound
    guard facts.count == 1, let fact = facts.first, isYear(period, slipOf: fact), start - opening <= Self.signReach,
      today.map({ $0.year - period.first.year >= Self.leastAge }) ?? false
    else { return nil }
    let claim = dateClaim(context, fact.metric, fact, .contradicted)
    let finding = Finding(
      code: .wrongDate, severity: .error, span: context.span, message: claim.reason, facts: [fact],
      fixes: dateFixes(fact, period, context.span))
    return Judgement(claim: claim, finding: finding, state: .date(fact, cost: Self.dateReach))
  }

  /// "The game came out on 20 March": who it is about where the reference's own word tells what one alone has a fact on.
  private func soleEntity(of metric: Link<String>, _ context: FigureContext) -> [Link<String>] {
    guard isOwn(metric), metric.strength == .clause, !metric.isPartial, !metric.isBehind,
      metric.cost <= Self.ownDateReach,
      let only = checker.reference.soleEntity(of: metric.target),
      context.entities.contains(where: { $0.target == only && $0.isCarried })
    else { return [] }
    return [Link(target: only, strength: .sentence, cost: Link<String>.carriedCost, isSole: true)]
  }

  /// "Founded here, above a shop in Leeds, in 1974", "in 1974, in a shed, two sisters founded": whether nothing but commas
  /// stands between a date and a metric's word, as what parts it from them stands between commas itself.
  private func isSetOff(_ context: FigureContext, _ metric: Link<String>) -> Bool {
    guard metric.strength == .sentence, metric.cost <= Self.setOffReach else { return false }
    let date = section.passage.mentions[context.mention].tokens
    let sentence = section.passage.tokens(ofSentenceHolding: date.lowerBound)
    let cues = section.passage.cues(in: sentence)
    let words = cues.filter { $0.kind == .metric && $0.value == metric.target }
    guard words.count == 1, let word = words.first?.tokens else { return false }
    let gap = metric.isBehind ? date.upperBound..<word.lowerBound : word.upperBound..<date.lowerBound
    let signs = cues.filter { $0.kind == .clause && gap.contains($0.tokens.lowerBound) }
    guard signs.count == 2, signs.allSatisfy({ $0.value == Passage.Cue.comma }), let first = signs.first,
      let last = signs.last,
      !section.passage.mentions(from: gap.lowerBound).prefix(while: { $0.tokens.lowerBound < gap.upperBound })
        .contains(where: { $0.annotation.kind != "organization" })
    else { return false }
    return metric.isBehind
      ? date.lowerBound - sentence.lowerBound <= Self.signReach && first.tokens.lowerBound == date.upperBound
      : date.lowerBound - last.tokens.upperBound <= Self.signReach
        && (date.upperBound + 1 >= sentence.upperBound
          || cues.contains { $0.kind == .clause && $0.tokens.lowerBound == date.upperBound })
  }

  /// Preposition and article.
  private static let signReach = 2
  private static let setOffReach = 36
  private static let ownDateReach = 6
  /// Of what has been so for less long a house may tell much.
  private static let leastAge = 50
  private static let dateReach = 20

  /// Whether a day without its year is that of an event years ago: "who turned 101 on 3 May".
  private func isBirthday(_ day: Period, of event: Period, _ context: FigureContext) -> Bool {
    day.days == 1 && event.days == 1 && day.first.month == event.first.month && day.first.day == event.first.day
      && !draftText(context).contains(String(day.first.year))
  }

  /// Whether a date is a year with the digits of a fact's in another order: no other event of that year is meant, even
  /// where "157 years ago" tells the right one.
  func isSwapped(_ context: FigureContext, _ fact: Fact) -> Bool {
    guard case .date(let date) = context.annotation.value, let period = date.period else { return false }
    return isYear(period, slipOf: fact)
  }

  /// Whether a year has the digits of a fact's in another order.
  private func isYear(_ period: Period, slipOf fact: Fact) -> Bool {
    guard case .date(let days) = fact.value, period.days > 300, period.first.year == period.last.year else {
      return false
    }
    return String(period.first.year).utf8.sorted() == String(days.first.year).utf8.sorted()
  }

  func dateClaim(_ context: FigureContext, _ metric: String, _ fact: Fact, _ verdict: Verdict) -> Claim {
    let key = verdict == .supported ? "reason.supported" : "finding.wrong-date"
    let reason = checker.message(key, on: fact, draft: draftText(context))
    var period: Period?
    if case .date(let date) = context.annotation.value { period = date.period }
    return Claim(
      span: context.span, entity: fact.entity, metric: metric, period: period, status: context.status, verdict: verdict,
      facts: [fact], reason: reason)
  }

  func dateFixes(_ fact: Fact, _ written: Period, _ span: Range<Int>) -> [Fix] {
    // A bare year is rewritten; other dates have too many spellings to guess.
    guard case .date(let days) = fact.value, written.edtf.utf8.count == 4, span.count == 4 else { return [] }
    let year = String(days.first.year)
    return [Fix(title: Message("fix.replace", ["text": year]), edits: [Edit(span: span, newText: year)])]
  }
}
