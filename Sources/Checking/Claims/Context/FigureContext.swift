import Recognition
import Text
import Values

/// What the words around a figure say of it: the candidates for its entity, metric and period, nearest first.
struct FigureContext {
  /// Index into the section's mentions.
  var mention: Int
  var annotation: Annotation
  /// Byte span in the draft, as its section counts.
  var span: Range<Int>
  var entities: [Link<String>]
  var metrics: [Link<String>]
  var periods: [Link<DateValue>]
  var status: ClaimStatus
  /// "um 41 Millionen teurer": a difference, not a level.
  var isChange: Bool
  /// "je Aktie", "davon": another quantity than the metric's total.
  var isOfAnotherKind: Bool
  /// "in Poland": perhaps only a part of the metric's total.
  var isOfRegion: Bool
  /// "Adjusted", "before tax": reckoned in another way than the figure reported, or of another time.
  var isAdjusted: Bool
  /// "Verlust von 87 Millionen": the figure stands for -87 million.
  var isNegative: Bool
  /// The metric that a word for a loss right before the figure stands for.
  var lossMetric: String?
  /// A word for a plan or the like stands somewhere in the sentence.
  var mayBePlanned: Bool
  /// A word for a loss stands somewhere in the sentence.
  var mayBeNegative: Bool
  /// "from 103 million": the level before a change, whose time need not be that of the sentence.
  var isFormer: Bool
  /// In brackets behind an amount in another currency, which it only tells once more.
  var isConversion = false
  /// "Its 198 members sold": a count that is told as known; the time of the clause is that of what they did.
  var isGiven = false
  /// A count whose noun does not stand behind it, but was told before.
  var isNounImplied = false
  /// "Of its 1,900 jobs": what others are a part of, whatever the verb says of them.
  var whole: SentenceWords.Whole?
  var isWhole: Bool { whole != nil }
  /// "The remaining 3 million", "half of it, namely 3 million": what is left over of another figure, or a share of it.
  var isRest = false
  /// "273 of 310", "a third of them, 40 people": a part of what another figure tells.
  var isPart = false
  /// The day of publication, where words beside the figure tell that it is so now.
  var now: CalendarDate?
  /// The last time of some weeks or more that the text has told before the sentence.
  var told: Period?
  /// Of an amount: the currencies that the draft has named so far.
  var currencies: Set<String> = []
  /// "a year earlier": the months by which the figure's period lies beside the one that the sentence names.
  var shift = 0
}

/// Whether a time that stands before all figures of its sentence holds for each of them.
enum TimeLead {
  case none
  /// It stands in the clause of the first.
  case maybe
  /// It stands in a clause of its own.
  case surely
}

/// A candidate with the evidence for it.
struct Link<Target> {
  enum Strength: Int, Comparable {
    /// From an earlier sentence or the headline.
    case inherited
    case sentence
    case clause

    static func < (left: Strength, right: Strength) -> Bool { left.rawValue < right.rawValue }
  }

  var target: Target
  var strength: Strength
  /// Tokens between, with a surcharge for each boundary.
  var cost: Int
  /// The number of its clause in the passage; nil for what stands in no word of the sentence.
  var clause: Int?
  /// It stands behind the figure.
  var isBehind = false
  /// It stands in no word of the sentence, which names nobody and goes on about what was said before.
  var isCarried = false
  /// It is carried, and what the text is about first of all.
  var isTopic = false
  /// Of an entity: no other one has facts on the figure's metric.
  var isSole = false
  /// Of an entity: earlier sentences or the headline have named it as well.
  var isKnown = false
  /// Only one word of the phrase stands there.
  var isPartial = false
  /// Of a metric: the months that a word such as "quarterly" says it spans.
  var months: Int?
  /// Of a metric: another figure of the same kind stands between.
  var isShadowed = false
  /// Of a metric: that other figure stands right behind its word, in the same clause as the figure.
  var isTaken = false
  /// Of a metric: its word is the noun that the figure counts.
  var isCountedNoun = false
  /// Of a metric: one of its words is the noun that the figure counts, wherever it stands: "a fleet of 3,800".
  var namesNoun = false
  /// Of an entity: it is quoted, or tells the figure.
  var isSpeaker = false
  /// What is said of it is said of other figures alone.
  var isOutside = false
  /// Of an entity: behind "unlike", "more than".
  var isOblique = false
  /// Of an entity: "the company", "it".
  var isCoreference = false
  /// Of an entity: "it", "its".
  var isPronoun = false
  /// Of a time: the one that the sentence begins with, and no other stands before the figure.
  var isFronted = false
  /// Of a time: it stands before all figures of the sentence.
  var lead = TimeLead.none
  /// Of "a year ago": the months around that day, where it counts from the publication.
  var window: Period?
  /// Of a time: it begins behind the day of publication.
  var isAhead = false
  /// Of a time: by its end something has happened, "by 2028".
  var isEnd = false
  /// Of a time: the figure is only compared with it.
  var isCompared = false

  /// It stands in the figure's clause, with a preposition between at most: "a net profit of £37m".
  var isBeside: Bool { strength == .clause && cost <= FigureContext.besideCost }
}

extension Link<String> {
  /// The cost of what was named last, for a sentence that names nobody; of what was named before that it is more.
  static var carriedCost: Int { 40 }
}

extension FigureContext {
  /// Takes what the heads of the figure's row and column say, the nearest first, as said right beside it.
  mutating func take(_ heads: [TableHead]) {
    if heads.isEmpty { return }
    func links<Target>(_ targets: (TableHead) -> [Target]) -> [Link<Target>] {
      heads.enumerated().flatMap { rank, head in
        targets(head).prefix(Self.headLimit).map { Link(target: $0, strength: .clause, cost: rank + 1) }
      }
    }
    func leading(_ named: [Link<String>], _ links: [Link<String>]) -> [Link<String>] {
      let own = links.filter { $0.strength == .clause }
      var carried = links.filter { $0.strength < .clause }
      // A head that names one leaves nothing to those of earlier sentences.
      if !named.isEmpty { for index in carried.indices { carried[index].strength = .inherited } }
      var seen: Set<String> = []
      return (own + named + carried).filter { seen.insert($0.target).inserted }
    }
    entities = leading(links(\.entities), entities)
    metrics = leading(links(\.metrics), metrics)
    let dates = links(\.dates)
    periods =
      periods.filter { $0.strength == .clause } + (dates.isEmpty ? periods.filter { $0.strength < .clause } : dates)
    if status == .actual, let named = heads.lazy.compactMap(\.statuses.first).first { status = named }
    if shift == 0, let named = heads.lazy.map(\.shift).first(where: { $0 != 0 }) { shift = named }
    if heads.contains(where: \.isNegative) { (isNegative, mayBeNegative) = (true, true) }
    // Under "Cloud" or "Change" stands another quantity than the total, unless it equals a fact.
    if heads.contains(where: \.isObscure) {
      for index in entities.indices { entities[index].strength = .inherited }
    }
  }

  private static let headLimit = 2

  /// The entity whose name is nearest; nil where that is an organization which the reference does not know.
  var nearestEntity: String? {
    entities.first.flatMap { $0.target == SentenceWords.stranger ? nil : $0.target }
  }

  /// The figure with the sign that its words give it: a loss is written without one. Where the figure's own clause names
  /// the metric, and above all right beside it ("a profit of"), a word for a loss elsewhere in the sentence says nothing.
  func signed(_ quantity: Quantity, like fact: Decimal, by metric: Link<String>?) -> Quantity {
    // "Profit | -27 million": it has its sign.
    if quantity.low.isNegative { return quantity }
    // "It was 35 million the year before": of what, profit or loss, the sentence before has told.
    guard let metric, metric.strength == .clause, !metric.isCarried else {
      return fact.isNegative ? -quantity : quantity
    }
    if fact.isNegative { return isNegative || mayBeNegative && !metric.isBeside ? -quantity : quantity }
    // "A loss of £37m" is no profit of as much, but a deficit may be.
    return metric.isBeside && lossMetric == metric.target ? -quantity : quantity
  }

  /// "A net profit of £37m": with a preposition between, which counts as four where it may also tell the level before.
  static let besideCost = 4
  /// With a verb, a preposition and a hedge between: "spending on research climbed to just over 350 million".
  static let verbCost = 9
}
