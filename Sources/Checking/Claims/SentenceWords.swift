import Recognition
import Values

/// The words of one sentence that tell what its figures are about, each kind in the order of the text.
struct SentenceWords {
  struct Placed<Target> {
    var target: Target
    var tokens: Range<Int>
    var isCoreference = false
    var isPartial = false
  }

  var entities: [Placed<String>] = []
  var metrics: [Placed<String>] = []
  var dates: [Placed<DateValue>] = []
  var statuses: [Placed<ClaimStatus>] = []
  var changes: [Placed<Side>] = []
  /// With the clause boundaries that may part each from its figure.
  var denominators: [Placed<Int>] = []
  var negatives: [Placed<Void>] = []
  var shifts: [Placed<Int>] = []
  /// "from", "nach": the level before a change follows.
  var origins: [Placed<Origin>] = []
  /// "to", "auf": the level after it follows.
  var destinations: [Placed<Void>] = []

  private static let eventLimit = 4
  /// Stands for every organization that the reference does not know; no entity has this id.
  static let stranger = ""

  enum Origin: String {
    case always = "from"
    /// Only where the level after the change stands right behind the figure.
    case beforeDestination = "of"
  }

  /// Where a word stands, seen from its figure.
  enum Side: String {
    case before, after
  }

  init(
    _ checker: Checker, names: ArraySlice<Passage.NameMention>, strangers: [Range<Int>], cues: ArraySlice<Passage.Cue>,
    dates: [(Range<Int>, DateValue)], topic: String?
  ) {
    for name in names {
      if let entity = checker.entity(Int(name.id)) { entities.append(Placed(target: entity, tokens: name.tokens)) }
    }
    entities += strangers.map { Placed(target: Self.stranger, tokens: $0) }
    entities.sort { $0.tokens.lowerBound < $1.tokens.lowerBound }
    var coreferences: [Range<Int>] = []
    for cue in cues {
      switch cue.kind {
      case .metric: metrics.append(Placed(target: cue.value, tokens: cue.tokens))
      case .referenceMetric:
        if let metric = checker.metric(Int(cue.id)) {
          metrics.append(Placed(target: metric, tokens: cue.tokens, isPartial: cue.isPartial))
        }
      case .status:
        if let status = ClaimStatus(rawValue: cue.value) { statuses.append(Placed(target: status, tokens: cue.tokens)) }
      case .coreference: coreferences.append(cue.tokens)
      case .change:
        if let side = Side(rawValue: cue.value) { changes.append(Placed(target: side, tokens: cue.tokens)) }
      case .denominator: denominators.append(Placed(target: 0, tokens: cue.tokens))
      case .portion: denominators.append(Placed(target: 2, tokens: cue.tokens))
      case .negative: negatives.append(Placed(target: (), tokens: cue.tokens))
      case .shift: if let years = Int(cue.value) { shifts.append(Placed(target: years, tokens: cue.tokens)) }
      case .level:
        if let origin = Origin(rawValue: cue.value) { origins.append(Placed(target: origin, tokens: cue.tokens)) }
        if cue.value == "to" { destinations.append(Placed(target: (), tokens: cue.tokens)) }
      case .clause, .relation, .multiple: break
      }
    }
    // The year of a founding is no period of other figures.
    let events = metrics.filter { checker.vocabulary.unitClass(of: $0.target) == .date }
    self.dates = dates.filter { date in
      !events.prefix(Self.eventLimit).contains { abs($0.tokens.upperBound - date.0.lowerBound) <= 3 }
    }.map { Placed(target: $0.1, tokens: $0.0) }
    entities = Self.resolved(coreferences, among: entities, topic: topic)
  }

  /// "The company" stands for the last name before it in the sentence, else for what the text is about. A name right
  /// behind the noun leaves nothing to stand for ("der Konzern Meta").
  private static func resolved(
    _ coreferences: [Range<Int>], among names: [Placed<String>], topic: String?
  ) -> [Placed<String>] {
    var entities: [Placed<String>] = []
    var rest = names[...]
    for tokens in coreferences {
      while let next = rest.first, next.tokens.lowerBound < tokens.lowerBound { entities.append(rest.removeFirst()) }
      if rest.first?.tokens.lowerBound == tokens.upperBound { continue }
      guard let target = entities.last?.target ?? topic else { continue }
      entities.append(Placed(target: target, tokens: tokens, isCoreference: true))
    }
    return entities + rest
  }
}
