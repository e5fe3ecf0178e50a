import Reference
import Values

/// What the figures of a draft tell of each other's facts.
extension Judge {
  /// The fact that a figure tells rightly, and how well its words link it to that; nil without one.
  func telling(_ judgement: Judgement, _ context: FigureContext) -> Telling? {
    switch judgement.state {
    case .told(let best, _, _):
      let isLoose = section.block.isHeading || context.annotation.hedge.leavesAnEndOpen
      return Telling(fact: FactKey(best.fact), teller: Teller(best, isSure: isSure(best, context), isLoose: isLoose))
    case .settled:
      guard case .date = context.annotation.value, let claim = judgement.claim, let fact = claim.facts.first else {
        return nil
      }
      return Telling(fact: FactKey(fact))
    case .open, .date: return nil
    }
  }

  /// The facts that contradict a figure which equals a fact that another figure tells with better words, while its own
  /// words leave no doubt that it is about a fact that contradicts it and that no figure tells: "raised $1.4 billion at a
  /// valuation of $1.4 billion". nil for any other figure.
  func borrowed(_ judgement: Judgement, _ context: FigureContext) -> [Candidate]? {
    // "Of the 612 beds 48 will go by the end of 2027": so many there were before.
    if context.isWhole { return nil }
    if let outcomes = outcomes(judgement, context) { return outcomes }
    guard case .told(let best, let candidates, let quantity) = judgement.state else { return nil }
    if let facts = ofParallelTime(best, context, quantity) { return facts }
    guard let own = telling(judgement, context)?.teller, let surest = told.surest(FactKey(best.fact)),
      own < surest || section.block.isHeading && candidates.contains(where: { isToldNow($0, unlike: best) })
        || isPassed(best, candidates, context)
    else { return nil }
    let facts = ownFacts(candidates, context, unlike: best)
    // The noun that a count counts may name a metric where the verb names another: "completed 184 flats".
    if case .count = context.annotation.value, let facts, facts.contains(where: { $0.fact.metric != best.fact.metric })
    {
      return nil
    }
    return facts
  }

  /// What has become of a plan or forecast that a figure equals which is told as done, where nobody tells the outcome.
  private func outcomes(_ judgement: Judgement, _ context: FigureContext) -> [Candidate]? {
    guard case .told(let best, let candidates, _) = judgement.state, best.fact.status != .actual,
      best.status == .different, context.status == .actual, !context.mayBePlanned
    else { return nil }
    let outcomes = candidates.filter { $0.fact.isOutcome(of: best.fact) && $0.fact.period == best.fact.period }
    let isClear = outcomes.allSatisfy {
      $0.verdict == .contradicted && $0.period == .fits && isSure($0, context) && !told.contains(FactKey($0.fact))
    }
    return !outcomes.isEmpty && isClear ? outcomes : nil
  }

  /// The facts that a figure must be about, whatever else it equals; nil unless all of them contradict and no figure
  /// tells one.
  private func ownFacts(
    _ candidates: [Candidate], _ context: FigureContext, unlike best: Candidate
  ) -> [Candidate]? {
    let sure = surest(candidates, context).filter {
      $0.rate == nil
        && ($0.entity.strength == .clause || $0.fact.entity == best.fact.entity
          // "Halden reported assets of 2 billion for 2024 and a profit of 3 million", where 3 million are Nordlicht's.
          || best.entity.isCarried && !$0.entity.isCarried && !$0.entity.isBehind && $0.period == .fits)
    }
    guard let key = keys(of: sure).first,
      let facts = contradicting(
        candidates.filter {
          $0.fact.metric == key.fact.metric && $0.fact.entity == key.fact.entity
            && $0.status == .same && FactKey($0.fact) != FactKey(best.fact)
        }, context),
      facts.allSatisfy({
        $0.period == .fits || !$0.fact.isOfSameKey(as: best.fact) || isNewer($0.fact, than: best.fact)
      }),
      // A heading tells what the text tells.
      section.block.isHeading && !context.isFormer && facts.allSatisfy({ isNewer($0.fact, than: best.fact) })
        || facts.allSatisfy({ !told.contains(FactKey($0.fact)) || isRetold($0, context) })
    else { return nil }
    return facts
  }

  /// Whether the text tells the present value of which another fact is the earlier one.
  private func isToldNow(_ candidate: Candidate, unlike best: Candidate) -> Bool {
    best.period == .open && candidate.status == .same && isNewer(candidate.fact, than: best.fact)
      && told.contains(FactKey(candidate.fact))
  }

  func isNewer(_ fact: Fact, than other: Fact) -> Bool {
    guard fact.entity == other.entity, fact.metric == other.metric, let period = fact.period, let before = other.period
    else { return false }
    return before.last < period.first
  }

  /// Whether a figure that names no time equals an earlier value, in a text that tells other facts of the time of the
  /// newest: only the one that this figure should tell is missing.
  private func isPassed(_ best: Candidate, _ candidates: [Candidate], _ context: FigureContext) -> Bool {
    guard best.period == .open, !context.isFormer, !context.isAdjusted, context.shift == 0, !context.namesPeriod,
      !section.block.isHeading,
      let metric = best.metric, metric.strength > .inherited, isSure(best, context)
    else { return false }
    let newer = candidates.filter {
      // "In the first half of 2025 sales were 3 million. Profit was": the time of the sentence before may hold.
      $0.period != .apart && $0.verdict == .contradicted && isNewer($0.fact, than: best.fact)
    }
    return newer.contains { candidate in
      if told.contains(FactKey(candidate.fact)) { return false }
      return isOfToday(candidate) && !isBehindTimeClause(context)
        || lookup.runs(of: candidate.fact.entity, [metric.target]).contains { run in
          run.places.contains { place in
            guard let fact = lookup.fact(at: place), fact.period == candidate.fact.period else { return false }
            return told.contains(FactKey(fact))
          }
        }
    }
  }

  /// Whether a level was measured within the weeks before the day of publication, so that what is told without a time is it.
  private func isOfToday(_ candidate: Candidate) -> Bool {
    guard let today, let period = candidate.fact.period, period.days <= 31 else { return false }
    return checker.vocabulary.kind(of: candidate.fact.metric) == .stock && candidate.metric?.strength == .clause
      && (0...Self.newWeeks * 7).contains(today.dayNumber - period.first.dayNumber)
  }

  private static let newWeeks = 8

  /// "When he started, in the depths of the crash, it had 900 employees": of which time a clause before a figure tells.
  private func isBehindTimeClause(_ context: FigureContext) -> Bool {
    let figure = section.passage.mentions[context.mention].tokens.lowerBound
    let sentence = section.passage.tokens(ofSentenceHolding: figure)
    return section.passage.cues(in: sentence.lowerBound..<figure).contains {
      $0.kind == .clause && $0.value == SentenceWords.time
    }
  }

  // MARK: Changes

  /// Whether a figure is the other end of a change: its sentence or the one before tells the same metric of another period
  /// rightly, and nobody tells the fact.
  func isOtherEnd(_ candidate: Candidate, _ context: FigureContext) -> Bool {
    guard let metric = candidate.metric, metric.strength > .inherited, !metric.isPartial, candidate.period == .fits,
      isNearestMetric(metric, of: candidate.fact.entity, context), candidate.entity.strength > .inherited,
      context.isFormer || context.shift != 0 || context.isDated, !told.contains(FactKey(candidate.fact))
    else { return false }
    return toldIn.tells(by: sentence(of: context)) { $0.isOfSameKey(as: candidate.fact) }
  }

  /// Whether the figure's sentence tells the same metric of another entity rightly: "Halden sold 300 cars and Nordlicht 400".
  func isParallel(_ candidate: Candidate, _ context: FigureContext) -> Bool {
    toldIn[sentence(of: context)]?.contains {
      $0.entity != candidate.fact.entity && $0.metric == candidate.fact.metric && $0.unit == candidate.fact.unit
        && $0.period == candidate.fact.period
    } ?? false
  }

  /// "Sales rose to 3 million in 2022, 4 million in 2023 and 5 million in 2024": whether another figure of the sentence tells
  /// the same of another period.
  func isOfSeries(_ candidate: Candidate, _ context: FigureContext) -> Bool {
    context.isDated
      && toldIn[sentence(of: context)]?.contains {
        $0.entity == candidate.fact.entity && $0.metric == candidate.fact.metric && $0.unit == candidate.fact.unit
          && $0.period != candidate.fact.period
      } ?? false
  }

  /// "The university took in 3 million. The fund gave 1 million. The whole budget was 5 million": whether what the last
  /// sentence with a known figure told was about an entity.
  func goesOn(about entity: String, _ context: FigureContext) -> Bool {
    toldIn.last(before: sentence(of: context))?.allSatisfy { $0.entity == entity } ?? false
  }

  /// Whether another figure of the sentence tells a fact.
  func isToldBeside(_ candidate: Candidate, _ context: FigureContext) -> Bool {
    toldIn[sentence(of: context)]?.contains { FactKey($0) == FactKey(candidate.fact) } ?? false
  }

  /// "Reserves shrank to 5.3 million, at the end of 2023 they had been 8.9": whether the sentence has the value of one of the
  /// facts that a figure contradicts; "in 2023 to 311 million from 288 a year earlier" is the value of another year, and no
  /// other thing.
  /// - Parameter sameKey: all facts on the same thing.
  func isWritten(_ facts: [Candidate], among sameKey: [Candidate], beside context: FigureContext) -> Bool {
    facts.contains { isWrittenBeside($0, context) }
      && !sameKey.contains { $0.verdict == .supported && $0.rate == nil }
  }

  /// Whether one of the nearest figures of the sentence is just what a fact of which two digits and more are known says.
  private func isWrittenBeside(_ candidate: Candidate, _ context: FigureContext) -> Bool {
    guard case .number(let low, let high) = candidate.fact.value, low == high,
      Quantity(low, unit: .one).significantDigits > 1
    else { return false }
    let (mentions, sentence) = (section.passage.mentions, sentence(of: context))
    let near = max(0, context.mention - Self.nearReach)..<min(mentions.count, context.mention + Self.nearReach + 1)
    return near.contains { place in
      guard place != context.mention, mentions[place].annotation.kind == context.annotation.kind,
        let quantity = mentions[place].annotation.quantity,
        section.passage.sentence(holding: mentions[place].tokens.lowerBound) == sentence
      else { return false }
      return compare(quantity, hedge: .none, withLow: low.magnitude, high: low.magnitude) == .supported
    }
  }

  /// How many mentions on each side are looked at.
  private static let nearReach = 3

  /// "Sales rose from 558 to 612 million": whether the level before a change to what is known of a year must be that of the
  /// year before, since nothing behind it tells another time.
  func isYearEarlier(_ facts: [Candidate], _ context: FigureContext) -> Bool {
    let end = section.passage.mentions[context.mention].tokens.upperBound
    let cues = section.passage.cues
    let next = cues[cues.firstIndex(from: end, \.tokens)...].prefix { $0.tokens.lowerBound == end }
    let isOpen = next.contains {
      $0.kind == .clause && !Self.goingOn.contains($0.value) || $0.kind == .level && $0.value == "to"
    }
    let sentence = section.passage.sentences[sentence(of: context)]
    guard isOpen || end + 1 >= sentence.upperBound else { return false }
    return facts.allSatisfy {
      guard let days = $0.fact.period?.days else { return false }
      return (days > 360 || days == 1) && isYearBefore($0, context)
    }
  }

  /// What begins a clause about what stands before it: "from 350 million before the merger".
  private static let goingOn = ["next", SentenceWords.relative, SentenceWords.time]

  /// Whether a fact is of the year before one that the figure's sentence tells.
  func isYearBefore(_ candidate: Candidate, _ context: FigureContext) -> Bool {
    toldIn[sentence(of: context)]?.contains { fact in
      // "In 2024 their number fell from 301 to 284": at the end of the year before.
      guard let period = fact.period, period.days > 27 || tellsYear(period.last.year, context) else { return false }
      return fact.isOfSameKey(as: candidate.fact)
        && period.shifted(months: -12)?.hasDays(of: candidate.fact.period) ?? false
    } ?? false
  }

  private func tellsYear(_ year: Int, _ context: FigureContext) -> Bool {
    context.periods.contains { $0.strength > .inherited && $0.target.period?.wholeYear == year }
  }
}

extension Fact {
  /// Whether two facts are of one metric of an entity, in one unit and of different periods.
  func isOfSameKey(as other: Fact) -> Bool {
    entity == other.entity && metric == other.metric && unit == other.unit && period != other.period
  }
}

extension Period {
  /// Whether it begins and ends with another.
  func hasDays(of other: Period?) -> Bool { first == other?.first && last == other?.last }
}
