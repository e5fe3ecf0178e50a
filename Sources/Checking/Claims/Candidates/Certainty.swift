import Recognition
import Reference
import Values

/// How sure the words around a figure make it what the figure is about.
extension Judge {
  /// Whether the words around a figure leave no doubt that it is about a fact's entity and metric.
  func isSure(_ candidate: Candidate, _ context: FigureContext) -> Bool {
    guard let metric = candidate.metric, metric.strength > .inherited,
      // "Basel receives 3 million, Lausanne 4": what one word of several means, another figure of the sentence tells.
      !metric.isPartial || candidate.entity.strength == .clause && isParallel(candidate, context),
      isNearestMetric(metric, of: candidate.fact.entity, context),
      isNearestEntity(candidate.entity, context, metric) || isToldOfSentence(candidate, context)
    else { return false }
    if candidate.period == .apart, isVague(metric, context), namesPlainly(context) { return false }
    if metric.isTaken, !context.isFormer, context.shift == 0, !context.isDated { return false }
    if metric.strength == .clause || metric.cost <= 9 { return true }
    // "While A had sales of 3 million, B came to 5 million": no other metric is near. "Operating profit (Ebitda) fell by 5
    // percent, to 3 million": it is what the sentence is about.
    let isSubject =
      !metric.isBehind && !metric.isShadowed && metric.cost <= Self.subjectReach && candidate.period == .fits
    guard
      // What the sentence before was about may be told on, but not where nothing but a name says so: "Debts were 4 million.
      // Now the firm builds a hall for 3 million".
      isSubject
        || candidate.entity.strength == .clause
          && (candidate.period == .fits && (metric.clause != nil || context.namesPeriod)
            || isParallel(candidate, context))
        || candidate.period == .fits && isOfSeries(candidate, context)
    else { return false }
    return !context.metrics.contains {
      $0.strength > .inherited && $0.target != metric.target && $0.cost < metric.cost + Self.clearLead
        && isCompatible($0.target, context.annotation) && !($0.isPartial && !metric.isShadowed)
        && !(isVague($0, context) && !hasFittingFacts(candidate.fact.entity, $0, context))
        // "Acquired Halden, a maker of lifts, for 3 million in cash".
        && ($0.cost <= metric.cost && !($0.isBehind && !metric.isBehind)
          || checker.reference.hasFacts(entity: candidate.fact.entity, metric: $0.target))
    }
  }

  /// "It fell to 19.6 billion yen between July and September from 28 billion a year earlier": whether another figure of the
  /// sentence tells the same of an entity that the text has named before, and nobody else is named.
  private func isToldOfSentence(_ candidate: Candidate, _ context: FigureContext) -> Bool {
    guard candidate.entity.strength == .inherited, candidate.period == .fits, context.namesPeriod,
      candidate.metric?.strength == .clause, candidate.entity.target == context.entities.first?.target
    else { return false }
    return toldIn[sentence(of: context)]?.contains {
      $0.entity == candidate.fact.entity && $0.metric == candidate.fact.metric
        && FactKey($0) != FactKey(candidate.fact)
    } ?? false
  }

  /// Whether the clause of a figure names a fact's entity and metric, and a time that fits.
  func namesAll(of candidate: Candidate, _ context: FigureContext) -> Bool {
    candidate.entity.strength == .clause && !candidate.entity.isCoreference && candidate.metric?.strength == .clause
      && candidate.period == .fits && context.namesPeriod && isSure(candidate, context)
  }

  /// By how much the nearest of two metrics must be nearer than the other where both stand far off.
  private static let clearLead = 8
  /// How far what a sentence is about may stand from its figure.
  private static let subjectReach = 26

  /// "Of its 1,900 employees", "of the 1,900 employees of Halden": whether what others are a part of is told as all that an
  /// entity has.
  func isOwnWhole(_ candidate: Candidate, _ context: FigureContext) -> Bool {
    guard !context.isOfRegion, checker.vocabulary.kind(of: candidate.fact.metric) == .stock,
      candidate.metric?.namesNoun ?? false || candidate.metric?.cost == 0
    else { return false }
    return context.whole == .own
      || candidate.entity.strength == .clause && candidate.entity.isBehind && candidate.entity.cost <= Self.ownerReach
  }

  /// A noun, an adjective, an article and the surcharge for what stands behind.
  private static let ownerReach = 6

  /// Whether the sentence speaks of a fact's metric and entity, or of no nearer entity that has facts for the metric.
  func isLikely(_ candidate: Candidate, _ context: FigureContext) -> Bool {
    guard let metric = candidate.metric, metric.strength > .inherited else { return false }
    // "For 60 square meters one pays about 445 euros": one word of several and a round number tell nothing together.
    if metric.isPartial, context.annotation.hedge != .none { return false }
    if isOnlyOne(candidate, metric, context) { return true }
    if candidate.entity.strength == .inherited { return false }
    if let first = context.entities.first, first.target == SentenceWords.stranger, first.strength == .clause {
      return false
    }
    let nearest = context.entities.first { checker.reference.hasFacts(entity: $0.target, metric: metric.target) }
    return (nearest?.target ?? candidate.entity.target) == candidate.entity.target
  }

  /// "The ministry estimates tax revenue at 13.4 billion": whether the metric's own words stand in the clause and nobody else
  /// has facts on it.
  private func isOnlyOne(_ candidate: Candidate, _ metric: Link<String>, _ context: FigureContext) -> Bool {
    isOwn(metric) && candidate.period != .apart && context.entities.first?.target != SentenceWords.stranger
      && isOfSoleEntity(candidate, metric, context)
  }

  /// Whether a word in the figure's clause names what one entity alone has facts on, and no nearer word another thing.
  func isOfSoleEntity(_ candidate: Candidate, _ metric: Link<String>, _ context: FigureContext) -> Bool {
    metric.strength == .clause && !metric.isPartial
      && checker.reference.soleEntity(of: metric.target) == candidate.fact.entity
      && isNearestMetric(metric, of: candidate.fact.entity, context)
  }

  /// "Northgate puts in 3 million. The company is valued at 40 million": whether a word in the figure's clause names what only
  /// one of those whom the text has named has facts on, and no word of the reference's own another thing.
  private func isAloneInMind(_ entity: Link<String>, _ metric: Link<String>, _ context: FigureContext) -> Bool {
    guard metric.strength == .clause, !metric.isPartial else { return false }
    let isNamedOtherwise = context.metrics.contains {
      $0.target != metric.target && $0.strength == .clause && isOwn($0) && isCompatible($0.target, context.annotation)
    }
    return !isNamedOtherwise
      && context.entities.allSatisfy {
        $0.target == entity.target || !checker.reference.hasFacts(entity: $0.target, metric: metric.target)
      }
  }

  func isNearestMetric(_ metric: Link<String>, of entity: String, _ context: FigureContext) -> Bool {
    let isOwn = isOwn(metric)
    // "Customers rose to 862,000, the branches fell": nor is the figure of this clause what the next one tells of.
    if metric.isBehind, metric.strength < .clause, metric.clause != nil,
      context.metrics.contains(where: {
        $0.target != metric.target && $0.strength == .clause && !$0.isBehind && !$0.isPartial
          && isCompatible($0.target, context.annotation) && hasFittingFacts(entity, $0, context)
      })
    {
      return false
    }
    // "9,000 people were waiting for treatment": nobody says that they are employed.
    if metric.isCountedNoun, isOpenNoun(context),
      context.metrics.contains(where: {
        $0.target != metric.target && $0.strength == .clause && !$0.isPartial && isNamed($0, within: metric, context)
      })
    {
      return false
    }
    let first = context.metrics.first { other in
      guard isCompatible(other.target, context.annotation) else { return false }
      // Of what one word may tell, that of which there is a fact of the time.
      if other.isToldBesides(metric), !hasFittingFacts(entity, other, context) { return false }
      // "Profit rose to 3 million, on turnover that was": what stands behind in another clause speaks of its own figure.
      if metric.strength == .clause, !metric.isBehind, other.isBehind, other.strength < .clause { return false }
      if isVague(other, context), !isVague(metric, context), metric.cost <= other.cost + Self.subjectReach,
        !hasFittingFacts(entity, other, context)
      {
        return false
      }
      // "41,650 people were waiting for treatment": "people" counts in nearly every metric.
      if other.isCountedNoun, other.target != metric.target, isOwn, metric.strength == .clause,
        metric.cost <= other.cost + Self.clearLead, isOpenNoun(context)
      {
        return false
      }
      // One word of a phrase is outweighed by the whole of another.
      if other.isPartial, !metric.isPartial, other.target != metric.target { return false }
      if other.target == metric.target || other.strength < metric.strength { return true }
      // "Spent 3 million on acquisitions", "killed 142 people": words that mean much yield to one of the reference's own.
      // "The margin rose to 5 percent": of two that stand side by side that without a fact says nothing.
      let isBeside = other.strength == metric.strength && abs(metric.cost - other.cost) <= 2
      let mayYield = isOwn || other.isCountedNoun || isBeside || other.isBehind && !metric.isBehind
      let lead = other.isBehind && !metric.isBehind ? Self.subjectReach : Self.clearLead
      return !mayYield || metric.cost > other.cost + lead
        || checker.reference.hasFacts(entity: entity, metric: other.target)
    }
    return metric.cost == 0 || metric.target == first?.target
  }

  /// Whether a metric that the reference has words for stands about as near to a figure as another.
  private func isNamed(_ metric: Link<String>, within other: Link<String>, _ context: FigureContext) -> Bool {
    metric.cost <= other.cost + Self.clearLead && isOwn(metric) && isCompatible(metric.target, context.annotation)
  }

  /// Whether nearly everything is counted in the noun of a figure: "people".
  func isOpenNoun(_ context: FigureContext) -> Bool {
    guard case .count(_, let noun) = context.annotation.value else { return false }
    return checker.vocabulary.openNouns.contains(noun.lowercased())
  }

  /// "An order book worth 3 million", "the contract is valued at 3 million": whether one word names several metrics, and so
  /// says little of what it is about where a noun beside it names one.
  private func isVague(_ metric: Link<String>, _ context: FigureContext) -> Bool {
    metric.clause != nil && context.metrics.contains { $0.isToldBesides(metric) }
  }

  /// Whether another word of the sentence names one metric alone.
  private func namesPlainly(_ context: FigureContext) -> Bool {
    context.metrics.contains {
      $0.strength > .inherited && $0.clause != nil && isCompatible($0.target, context.annotation)
        && !isVague($0, context)
    }
  }

  /// Whether an entity has facts for a metric in the time that the words around a figure leave open or name.
  private func hasFittingFacts(_ entity: String, _ metric: Link<String>, _ context: FigureContext) -> Bool {
    let kind = checker.vocabulary.kind(of: metric.target)
    return lookup.facts(of: entity, metric: metric.target).contains {
      PeriodFit(of: $0, to: context, kind: kind, metric: metric) != .apart && statusFit($0, context) != .different
    }
  }

  /// Whether a metric tells what one party has to do with another: who owns, buys, fines or pays whom.
  private func isOfTwo(_ metric: Link<String>) -> Bool {
    let kind = checker.vocabulary.kind(of: metric.target)
    return kind == .event || kind == .stock && checker.vocabulary.unitClass(of: metric.target) == .percent
  }

  /// Whether the reference has words of its own for a metric.
  func isOwn(_ metric: Link<String>) -> Bool {
    checker.reference.metric(metric.target).map { !$0.words.isEmpty } ?? false
  }

  /// - Parameter metric: what the figure is about, where a word tells that.
  func isNearestEntity(_ entity: Link<String>, _ context: FigureContext, _ metric: Link<String>? = nil) -> Bool {
    if entity.strength == .inherited || entity.isOblique { return false }
    if entity.isBehind, entity.strength < .clause, !entity.isSpeaker,
      context.entities.contains(where: { $0.isTopic && $0.strength > .inherited && mayBear($0, metric) })
    {
      return false
    }
    if entity.isSole, context.entities.isEmpty { return true }
    let nearest = context.entities.first { other in
      // "Tarn Rail, whose line leads to Halden, had sales of 3 million".
      if other.isOutside, !entity.isCarried, entity.strength > other.strength { return false }
      // "Tarn, founded in 2014, had sales of 388 million last year, a fifth more than in 2022, and a profit of": a name of
      // the sentence goes before those of earlier ones, however far it stands off.
      if other.strength == .inherited, entity.strength > .inherited, !entity.isBehind,
        other.isCarried || entity.strength == .sentence && !entity.isSpeaker
      {
        return false
      }
      // "Sales rose to 3 million, said Anna Kern (CDU)", "helped by the sale of Halden": whom a later clause names is not who
      // the figure is about.
      if other.isBehind, other.strength < .clause, entity.isTopic,
        other.target == SentenceWords.stranger || entity.strength > .inherited
      {
        return false
      }
      if other.isSpeaker, other.target != entity.target, let metric,
        !checker.reference.hasFacts(entity: other.target, metric: metric.target)
      {
        return false
      }
      // "The agency" is the one of which the reference has the metric that its own words name, or of which the text has
      // just told.
      if other.isCarried || other.isCoreference, other.target != entity.target, let metric,
        !checker.reference.hasFacts(entity: other.target, metric: metric.target),
        isOwn(metric) || other.isCarried && entity.isCarried && goesOn(about: entity.target, context)
          || entity.isCarried && !other.isPronoun && isAloneInMind(entity, metric, context)
      {
        return false
      }
      // "The maker of lifts, owned by Nordlicht, made 3 million", "debt to Nordlicht fell to 3 million".
      if other.isOblique, other.target != entity.target,
        entity.isCoreference || entity.isCarried && other.target != SentenceWords.stranger
      {
        return false
      }
      // "Halden belongs to 60 percent to Nordlicht": of two in the clause the one of which the reference has that.
      if let metric, other.strength == .clause, entity.strength == .clause, other.target != SentenceWords.stranger,
        isOfTwo(metric), !checker.reference.hasFacts(entity: other.target, metric: metric.target)
      {
        return false
      }
      // A known name behind the figure says that the sentence is not about the one that was named last.
      return !(other.strength == .inherited && entity.isBehind && entity.isKnown)
    }
    return entity.target == nearest?.target
  }

  private func mayBear(_ entity: Link<String>, _ metric: Link<String>?) -> Bool {
    metric.map { checker.reference.hasFacts(entity: entity.target, metric: $0.target) } ?? true
  }

  func surest(_ candidates: [Candidate], _ context: FigureContext) -> [Candidate] {
    candidates.filter { isSure($0, context) && isStatusCompatible($0, context) && $0.period != .apart }
  }
}

extension Link<String> {
  /// Whether the word for one metric stands for another as well: "worth".
  fileprivate func isToldBesides(_ other: Link<String>) -> Bool {
    target != other.target && cost == other.cost && isBehind == other.isBehind && clause == other.clause
  }
}
