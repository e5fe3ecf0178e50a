import Recognition
import Values

/// The words of one sentence that tell what its figures are about, each kind in the order of the text.
struct SentenceWords {
  struct Placed<Target> {
    var target: Target
    var tokens: Range<Int>
    var isCoreference = false
    /// ", the Federal Statistical Office said": it tells the figure, which need not be about it.
    var isSpeaker = false
    /// "Owned by Nordlicht": nothing behind it stands for that name.
    var isOblique = false
    /// Of an entity: a hyphen joins it to what follows.
    var isInCompound = false
    var isPartial = false
    /// Of a metric: the word is the reference's own.
    var isOwn = false
    /// Of a time: the only one of its sentence, at its beginning.
    var isFronted = false
    /// Of a time: that of the level before a change.
    var isOfFormer = false
    /// Of a time: behind a word that compares with it, "fewer than in".
    var isCompared = false
    /// Of a time: it stands before all figures of the sentence.
    var lead = TimeLead.none
    /// Of "a year ago": the months around that day, where it counts from the publication.
    var window: Period?
    /// Of a time: by its end something has happened, "by 2028".
    var isEnd = false
    /// Of a metric: the months that a word such as "quarterly" says it spans.
    var months: Int?
    /// The tokens whose figures alone it speaks of; nil: those of the whole sentence.
    var scope: Range<Int>?
    /// Bytes of the reading.
    var span = 0..<0
  }

  var entities: [Placed<String>] = []
  var metrics: [Placed<String>] = []
  var dates: [Placed<DateValue>] = []
  var statuses: [Placed<ClaimStatus>] = []
  /// Those that hold of a whole statement, however far its figures stand: "denied", "if".
  var wideStatuses: [Placed<WideStatus>] = []
  var changes: [Placed<Side>] = []
  /// With the clause boundaries that may part each from a figure behind it; nil for one that stands behind its figure.
  var denominators: [Placed<Int?>] = []
  /// "In Poland", "among the young"; the latter only of figures behind it.
  var regions: [Placed<RegionSide>] = []
  /// "Adjusted", "organic".
  var bases: [Placed<BasisSide>] = []
  var negatives: [Placed<Void>] = []
  var shifts: [Placed<Int>] = []
  /// "Waren es": the metric of the sentence before.
  var metricReferences: [Placed<Void>] = []
  /// "Nationwide": the figure is another one's, unless somebody is named beside it.
  var elsewhere: [Placed<Void>] = []
  /// "Of its": the figure behind is what others are a part of.
  var wholes: [Placed<Whole>] = []
  /// "The remaining": the figure right behind is what is left over.
  var rests: [Placed<Void>] = []
  /// "from", "nach": the level before a change follows.
  var origins: [Placed<Origin>] = []
  /// "to", "auf": the level after it follows.
  var destinations: [Placed<Void>] = []
  /// "As in", "at the level of": a time follows that something is compared with.
  var comparisons: [Range<Int>] = []
  /// A word says that something rose or fell.
  var tellsMove = false
  /// "Collects milk from 1,130 farms": nothing tells of a change, nor of another figure.
  var hasOneLevel = false
  /// "Until", "by": a time follows by whose end something has happened.
  var ends: [Range<Int>] = []
  /// "Currently": the times of other figures are not those of the one beside it.
  var presents: [Range<Int>] = []
  /// "Now", "this year": so it is at the day of publication.
  var nows: [Placed<Void>] = []
  /// "…, which had peaked at 1.3 million in 2022, …": what is said there is said of nothing outside.
  var asides: [Range<Int>] = []
  /// Those that are clause boundaries.
  var commas: [Range<Int>] = []
  /// "…, when it was €300 million": what goes on about the time right before it.
  var timeClauses: [Range<Int>] = []
  /// The first names that are not only about one figure: of a known entity, and of another.
  var firstEntity: Int?
  var firstStranger: Int?
  var firstFigure: Int?
  /// Those that are quantities, in the order of the text.
  var figures: [Range<Int>] = []
  /// The first token of the item or line of a list; nil in running text.
  var itemStart: Int?

  private static let eventLimit = 4
  /// Stands for every organization that the reference does not know; no entity has this id.
  static let stranger = ""

  /// "Respectively": the figures go with the names in their order.
  var isInTurn = false
  /// "The 1,150 employees will": what stands before a number that is known.
  var articles: [Placed<Void>] = []

  /// - Parameters:
  ///   - start: the first token of the sentence.
  ///   - yardsticks: the first tokens of the names that something else is only compared with.
  ///   - hasEarlierDates: sentences before this one have told a time, which "a year earlier" may be counted from.
  init(
    _ checker: Checker, start: Int, names: ArraySlice<Passage.NameMention>, yardsticks: Set<Int>,
    strangers: [Range<Int>],
    cues: ArraySlice<Passage.Cue>,
    dates: [(Range<Int>, DateValue)], topic: String?, hasEarlierDates: Bool, today: CalendarDate?,
    bearer: (Range<Int>, [String], String) -> String?
  ) {
    for name in names {
      guard let entity = checker.entity(Int(name.id)) else { continue }
      let isYardstick = yardsticks.contains(name.tokens.lowerBound)
      entities.append(
        Placed(target: entity, tokens: name.tokens, isOblique: isYardstick, isInCompound: name.isInCompound))
    }
    entities += strangers.map { Placed(target: Self.stranger, tokens: $0) }
    // "The rival airline".
    var rivals: Set<Range<Int>> = []
    var coreferences: [Range<Int>] = []
    var obliques: [Range<Int>] = []
    var branches: [Range<Int>] = []
    // Whether what they stand before is a source, whatever parts them from the rest.
    var speech: [Placed<Bool>] = []
    var durations: [Placed<Int>] = []
    // "Jahresumsatz", beside "Pumpenumsatz".
    var neutral: Set<Range<Int>> = []
    for cue in cues {
      switch cue.kind {
      // "Hält an 3 Millionen fest" tells no stake.
      case .metric where cue.value == Self.nothing || cue.value == Self.none: break
      // "Gab 3 Millionen aus" may be about more than one.
      case .metric:
        for metric in cue.value.split(separator: "/") {
          metrics.append(Placed(target: String(metric), tokens: cue.tokens, span: cue.span))
        }
      case .referenceMetric:
        if let metric = checker.metric(Int(cue.id)) {
          metrics.append(
            Placed(target: metric, tokens: cue.tokens, isPartial: cue.isPartial, isOwn: true, span: cue.span))
        }
      case .duration: if let months = Int(cue.value) { durations.append(Placed(target: months, tokens: cue.tokens)) }
      case .status:
        if let status = ClaimStatus(rawValue: cue.value) {
          statuses.append(Placed(target: status, tokens: cue.tokens))
        } else if let status = WideStatus(rawValue: cue.value) {
          wideStatuses.append(Placed(target: status, tokens: cue.tokens))
        } else if cue.value == Self.given {
          articles.append(Placed(target: (), tokens: cue.tokens))
        }
      case .coreference where cue.value == Self.metric: metricReferences.append(Placed(target: (), tokens: cue.tokens))
      case .coreference where cue.value == Self.oblique: obliques.append(cue.tokens)
      case .coreference where cue.value == Self.year || cue.value == Self.resumption: break
      case .coreference where cue.value == Self.elsewhere: elsewhere.append(Placed(target: (), tokens: cue.tokens))
      case .coreference where cue.value == Self.inTurn: isInTurn = true
      case .coreference where cue.value == Self.other:
        entities.append(Placed(target: Self.stranger, tokens: cue.tokens))
        rivals.insert(cue.tokens)
      case .coreference: coreferences.append(cue.tokens)
      case .change:
        if let side = Side(rawValue: cue.value) { changes.append(Placed(target: side, tokens: cue.tokens)) }
      case .denominator where cue.value == Self.none: break
      case .denominator:
        denominators.append(Placed(target: cue.value == Self.behind ? nil : 0, tokens: cue.tokens))
      case .portion where cue.value == Self.branch: branches.append(cue.tokens)
      case .portion where cue.value == Self.subsidiary:
        branches.append(cue.tokens)
        if !isNamed(cue.tokens, cues) { denominators.append(Placed(target: 2, tokens: cue.tokens)) }
      // "Übrig blieb ein Gewinn von".
      case .portion where cue.value == Self.none: neutral.insert(cue.tokens)
      case .portion where cue.value == Self.own && (isBeforeName(cue.tokens) || isBeforeMetric(cue.tokens, cues)): break
      case .basis where cue.value == Self.none: neutral.insert(cue.tokens)
      case .basis: bases.append(Placed(target: BasisSide(rawValue: cue.value) ?? .both, tokens: cue.tokens))
      case .region:
        if let side = RegionSide(rawValue: cue.value) ?? (cue.value == Self.none ? nil : .both),
          side != .besideName || isBesideName(cue.tokens)
        {
          regions.append(Placed(target: side, tokens: cue.tokens))
        }
      case .portion: denominators.append(Placed(target: 2, tokens: cue.tokens))
      case .negative: negatives.append(Placed(target: (), tokens: cue.tokens))
      case .shift where cue.value == Self.now: presents.append(cue.tokens)
      case .shift: if let months = Int(cue.value) { shifts.append(Placed(target: months, tokens: cue.tokens)) }
      case .level:
        if let origin = Origin(rawValue: cue.value) { origins.append(Placed(target: origin, tokens: cue.tokens)) }
        if cue.value == Self.rest { rests.append(Placed(target: (), tokens: cue.tokens)) }
        if let whole = Whole(rawValue: cue.value) { wholes.append(Placed(target: whole, tokens: cue.tokens)) }
        if cue.value == Self.until { ends.append(cue.tokens) }
        if cue.value == Self.compared { comparisons.append(cue.tokens) }
        if cue.value == "to" { destinations.append(Placed(target: (), tokens: cue.tokens)) }
      // "Twice the 730 of the year before"; but "doubled to 730".
      case .multiple where cue.value == Self.none: break
      case .multiple: if cue.tokens.count > 1 { origins.append(Placed(target: .always, tokens: cue.tokens)) }
      case .speech: speech.append(Placed(target: cue.value == Self.source, tokens: cue.tokens))
      case .yearsLong: if Int(cue.value) != nil { bases.append(Placed(target: .years, tokens: cue.tokens)) }
      case .relation where cue.value == Self.now: nows.append(Placed(target: (), tokens: cue.tokens))
      case .relation: tellsMove = tellsMove || Self.moves.contains(cue.value)
      case .clause, .repetition, .age, .birth, .yearsAgo, .yearsApart, .jubilee: break
      }
    }
    entities.sort { $0.tokens.lowerBound < $1.tokens.lowerBound }
    coreferences.removeAll { rivals.contains($0) }
    keepOwnMetrics()
    keepDefinitions(cues)
    // What names a metric tells nothing else: "asked for", "cloud revenue".
    let named = Set(metrics.filter { !$0.isPartial }.map(\.tokens))
    statuses.removeAll { word in
      // "In May".
      let next = dates.firstIndex(from: word.tokens.upperBound, \.0)
      return named.contains(word.tokens) || next > 0 && dates[next - 1].0.overlaps(word.tokens)
    }
    // So does a metric of the reference's that is a forecast: "the union had predicted 41 million tonnes".
    if !wideStatuses.isEmpty {
      let own = Set(metrics.filter { $0.isOwn && !$0.isPartial }.map(\.tokens))
      wideStatuses.removeAll { own.contains($0.tokens) }
    }
    denominators.removeAll { named.contains($0.tokens) || neutral.contains($0.tokens) }
    bases.removeAll { base in
      if neutral.contains(base.tokens) { return true }
      let next = metrics.firstIndex(from: base.tokens.upperBound, \.tokens)
      return metrics[..<next].last.map { $0.isOwn && $0.tokens.overlaps(base.tokens) } ?? false
    }
    regions = regions.compactMap { region in
      switch region.target {
      case .topic: isBefore(region.tokens, metrics) || isBefore(region.tokens, entities) ? nil : region
      case .head: nameBehindHead(region.tokens).map { Placed(target: .head, tokens: $0) }
      case .both, .before, .besideName: region
      }
    }
    origins.sort { $0.tokens.lowerBound < $1.tokens.lowerBound }
    takeDurations(durations)
    asides = Self.clauses(beginningWith: Self.relative, among: cues)
    timeClauses = Self.clauses(beginningWith: Self.time, among: cues)
    commas = cues.filter { $0.kind == .clause && $0.value == Passage.Cue.comma }.map(\.tokens)
    // The year of a founding is no period of other figures.
    let events = metrics.filter { checker.vocabulary.unitClass(of: $0.target) == .date }
    let ownDates = Set(events.prefix(Self.eventLimit).compactMap { ownDate(of: $0, among: dates.map(\.0), cues) })
    self.dates = dates.filter { date in
      !ownDates.contains(date.0.lowerBound)
        && !events.prefix(Self.eventLimit).contains { isNear(date.0, to: $0.tokens, among: dates.map(\.0), cues) }
    }.map {
      Placed(
        target: $0.1, tokens: $0.0, isCompared: isCompared($0.0, isRange: $0.1.range != nil, cues), isEnd: isEnd($0.0))
    }
    // "Das Düsseldorfer Haus" looks like a name.
    let places = Set(coreferences.flatMap { Array($0) })
    entities.removeAll { $0.target == Self.stranger && !places.isDisjoint(with: $0.tokens) }
    for word in obliques {
      let next = entities.firstIndex(from: word.upperBound, \.tokens)
      if next < entities.count, entities[next].tokens.lowerBound - word.upperBound <= Self.obliqueReach {
        entities[next].isOblique = true
      }
    }
    markModifiers()
    markSpeakers(speech, cues)
    standForBranches(branches, topic: topic)
    entities = Self.resolved(coreferences, among: entities, topic: topic, asides: asides, bearer: bearer)
    // "It made a minus of 3 million": a loss, not a change.
    changes.removeAll { change in negatives.contains { $0.tokens == change.tokens } }
    // "The current record year 2019".
    presents = presents.filter { !hasDate(behind: $0) }
    keepShiftsOrDates(hasEarlierDates, cues, today: today)
    markFronted(start, cues)
  }

  private static let behind = "behind"
  /// What a word is that stands for the metric of the sentence before.
  static let metric = "metric"
  /// What a word is that stands for the year of the time that was told last.
  static let year = "year"
  /// What a word is that goes on about the figure of the sentence before.
  static let resumption = "resumption"
  private static let oblique = "oblique"
  private static let elsewhere = "elsewhere"
  private static let source = "source"
  private static let rest = "rest"
  private static let moves: Set<String> = ["up", "down"]
  private static let until = "until"
  private static let compared = "compared"
  private static let now = "now"
  private static let subsidiary = "subsidiary"
  private static let branch = "of-parent"
  /// "Owned by Denmark's Nordlicht".
  private static let obliqueReach = 3
  private static let own = "own"
  private static let none = "none"
  private static let nothing = "nothing"
  private static let given = "given"
  private static let other = "other"
  private static let inTurn = "in-turn"

  /// Whether a quantity stands before a word.
  func hasFigure(before word: Range<Int>) -> Bool { firstFigure.map { $0 < word.lowerBound } ?? false }
}
