import Recognition
import Text
import Values

/// A figure of the draft, with what connects it to its neighbours.
struct DraftFigure {
  var section: Int
  /// Counted over all sections.
  var sentence: Int
  /// The position of its claim; nil for a number that is no annotation.
  var claim: Int?
  var told: Told

  /// What is told of a figure wherever its section stands. Shared: figures are handed from relation to relation.
  final class Told: Sendable {
    let unit: Unit
    /// What the words and figures of its sentence make of it; see ``DraftFigures/role(_:)``.
    let role: DraftFigures.Role?
    let isChange: Bool
    /// How many tokens the noun right behind a count has.
    let nounLength: Int
    let tokens: Range<Int>
    /// The byte span in the block's reading, and in the draft from the section's start.
    let readingSpan: Range<Int>
    let span: Range<Int>
    let hedgeTokens: Range<Int>?
    /// Bytes of the reading.
    let hedgeSpan: Range<Int>?
    let quantity: Quantity
    let hedge: Hedge
    /// "a third": known only roughly, however it is meant.
    let isFraction: Bool
    /// What it is a figure of, and when; nil where the draft does not say, or for what is no claim.
    let subject: Subject?
    let period: Period?
    /// A fact of the reference supports it.
    let isConfirmed: Bool
    /// The cues of its sentence up to the figure before it, and up to the one behind it.
    let before: ArraySlice<Passage.Cue>
    let after: ArraySlice<Passage.Cue>

    init(
      _ mention: Passage.Mention, _ quantity: Quantity, at span: Range<Int>, _ claim: Claim?, nounLength: Int,
      between before: ArraySlice<Passage.Cue>, and after: ArraySlice<Passage.Cue>
    ) {
      let annotation = mention.annotation
      (unit, role, isChange) = (Unit(of: annotation), nil, false)
      self.nounLength = nounLength
      (tokens, readingSpan, self.span) = (mention.tokens, annotation.span, span)
      (hedgeTokens, hedgeSpan) = (mention.hedgeTokens, annotation.hedgeSpan)
      (self.quantity, hedge, isFraction) = (quantity, annotation.hedge, annotation.isFraction)
      (subject, period) = (claim?.subject, claim?.period)
      isConfirmed = claim.map { $0.verdict == .supported && !$0.facts.isEmpty } ?? false
      (self.before, self.after) = (before, after)
    }

    /// The same but for what the figures beside it make of it.
    init(_ other: Told, unit: Unit, role: DraftFigures.Role?, isChange: Bool, quantity: Quantity? = nil) {
      (self.unit, self.role, self.isChange) = (unit, role, isChange)
      nounLength = other.nounLength
      (tokens, readingSpan, span) = (other.tokens, other.readingSpan, other.span)
      (hedgeTokens, hedgeSpan) = (other.hedgeTokens, other.hedgeSpan)
      (self.quantity, hedge, isFraction) = (quantity ?? other.quantity, other.hedge, other.isFraction)
      (subject, period, isConfirmed) = (other.subject, other.period, other.isConfirmed)
      (before, after) = (other.before, other.after)
    }
  }

  /// Tells what the figures beside it make of it.
  mutating func take(unit: Unit? = nil, role: DraftFigures.Role? = nil, isChange: Bool = false) {
    let (unit, role, isChange) = (unit ?? self.unit, role ?? self.role, isChange || self.isChange)
    // Most are what they are by themselves.
    if unit == self.unit, role == self.role, isChange == self.isChange { return }
    told = Told(told, unit: unit, role: role, isChange: isChange)
  }

  /// Takes the scale of another figure: "from 50 to 47 million".
  mutating func take(scale: Decimal) {
    let scaled = Quantity(
      low: quantity.low * scale, high: quantity.high * scale, lowUnit: quantity.lowUnit * scale,
      highUnit: quantity.highUnit * scale)
    told = Told(told, unit: unit, role: role, isChange: isChange, quantity: scaled)
  }

  var unit: Unit { told.unit }
  var role: DraftFigures.Role? { told.role }
  var isChange: Bool { told.isChange }
  var nounLength: Int { told.nounLength }
  var tokens: Range<Int> { told.tokens }
  var readingSpan: Range<Int> { told.readingSpan }
  var span: Range<Int> { told.span }
  var hedgeTokens: Range<Int>? { told.hedgeTokens }
  var hedgeSpan: Range<Int>? { told.hedgeSpan }
  var quantity: Quantity { told.quantity }
  var hedge: Hedge { told.hedge }
  var isFraction: Bool { told.isFraction }
  var subject: Subject? { told.subject }
  var period: Period? { told.period }
  var isConfirmed: Bool { told.isConfirmed }
  var before: ArraySlice<Passage.Cue> { told.before }
  var after: ArraySlice<Passage.Cue> { told.after }

  enum Unit: Hashable, Sendable {
    case money(String)
    case percent
    case points
    /// The counted noun as written; empty for a bare number.
    case count(String)

    fileprivate init(of annotation: Annotation) {
      self =
        switch annotation.value {
        case .money(_, let currency, _): .money(currency)
        case .percent(_, let points, _): points ? .points : .percent
        case .count(_, let unit): .count(unit.lowercased())
        case .date, .organization: .count("")
        }
    }
  }

  /// A metric of an entity, which is empty where the reference does not know it.
  struct Subject: Hashable, Sendable {
    var entity: String
    var metric: String
  }

  /// Whether two figures are of one metric of an entity, this one of the earlier time.
  func isEarlier(than other: DraftFigure) -> Bool {
    guard let subject, subject == other.subject, let period, let end = other.period else { return false }
    return period.last < end.first
  }

  var isOfKnownEntity: Bool { subject.map { !$0.entity.isEmpty } ?? false }

  var isMoney: Bool { if case .money = unit { true } else { false } }
  var isCount: Bool { if case .count = unit { true } else { false } }
  var isPercentage: Bool { unit == .percent || unit == .points }

  /// Whether two figures may be added or compared: the same currency, the same noun, or a number beside a count.
  func isComparable(to other: DraftFigure) -> Bool {
    if case .count(let noun) = unit, case .count(let otherNoun) = other.unit {
      if !noun.isEmpty, !otherNoun.isEmpty { return noun.isSameNoun(as: otherNoun) }
      // "27 centimeters short of the record of 6.10": what is counted whole is not what is measured in parts.
      let (bare, named) = noun.isEmpty ? (self, other) : (other, self)
      return noun == otherNoun || bare.quantity.lowUnit >= .one || named.quantity.lowUnit < .one
    }
    return unit == other.unit
  }

  // MARK: Words beside it

  /// Cues for the level before a change; of those for a change the ones that stand before its figure.
  static let from = ["from", "of"]
  static let before = ["before"]
  /// Those for the time a year before; its figure is the level that a change is told from.
  static let yearBefore = ["-12"]
  static let nextStatement = "next"
  private static let colon = ":"

  /// Where the figure begins with the words that bend it.
  var start: Int { min(hedgeTokens?.lowerBound ?? tokens.lowerBound, tokens.lowerBound) }

  /// Whether a cue stands before the figure, at most `reach` tokens from it.
  func follows(_ kind: CueKind, _ values: [String] = [], within reach: Int) -> Bool {
    distance(after: kind, values).map { $0 <= reach } ?? false
  }

  /// The tokens between the nearest such cue before the figure and the figure with its hedge.
  func distance(after kind: CueKind, _ values: [String] = []) -> Int? {
    // Where the last clause before the figure is opened.
    var clause = Int.min
    let (start, cues) = (start, told.before)
    for place in cues.indices.reversed() where cues[place].tokens.upperBound <= start {
      let tokens = cues[place].tokens
      if cues[place].kind == kind, cues[place].isOne(of: values) {
        return clause < tokens.upperBound ? start - tokens.upperBound : nil
      }
      // "(bisher: 50 Millionen)": the colon behind a label ends nothing.
      if cues[place].kind == .clause, cues[place].value != Self.colon || start > tokens.upperBound {
        clause = max(clause, tokens.lowerBound)
      }
    }
    return nil
  }

  /// What says how far before a told time the figure's own lies: in front of it, else right behind it.
  var nearestShift: String? {
    (before.last { $0.kind == .shift && $0.tokens.upperBound <= start } ?? cue(behind: .shift, within: 4))?.value
  }

  /// Whether a word begins another statement between the figure before and this one: "after it wrote down".
  var isBehindConjunction: Bool {
    before.last { $0.kind == .clause && $0.tokens.upperBound <= start }?.value == Self.nextStatement
  }

  /// Whether a cue stands behind the figure, at most `reach` tokens from it.
  func precedes(_ kind: CueKind, _ values: [String] = [], within reach: Int) -> Bool {
    place(behind: kind, values, within: reach) != nil
  }

  func cue(behind kind: CueKind, _ values: [String] = [], within reach: Int) -> Passage.Cue? {
    place(behind: kind, values, within: reach).map { after[$0] }
  }

  private func place(behind kind: CueKind, _ values: [String], within reach: Int) -> Int? {
    after.indices.first {
      after[$0].kind == kind && after[$0].tokens.lowerBound - tokens.upperBound <= reach
        && after[$0].isOne(of: values)
    }
  }

  /// Whether another quantity is named between the figure before and this one ("…, der Gewinn von").
  var hasOwnMetric: Bool {
    // "58 percent of cases, compared with 53 percent": the words before the comma are of the other end.
    let words = role == .start && follows(.level, Self.from, within: 0) ? before[clauseStart...] : before
    return words.contains {
      $0.kind == .metric && $0.value != Self.growth || $0.kind == .referenceMetric && !$0.isPartial
    }
  }

  /// Where the cues of the clause that the figure stands in begin.
  private var clauseStart: Int {
    before.lastIndex { $0.kind == .clause && $0.tokens.upperBound <= start } ?? before.startIndex
  }

  /// The metric that the word right before or behind the figure names, and on which side of zero: "a loss of 3 million",
  /// "3 Millionen Euro Verlust"; nil where no such word stands there.
  var side: (metric: String, isNegative: Bool)? {
    if let word = cue(behind: .metric, within: 0) {
      return (word.value, after.contains { $0.kind == .negative && $0.tokens.overlaps(word.tokens) })
    }
    let near = before.filter { $0.tokens.upperBound <= start && start - $0.tokens.upperBound <= Self.sideReach }
    guard let word = near.last(where: { $0.kind == .metric }),
      !near.contains(where: { $0.kind == .clause && $0.tokens.lowerBound >= word.tokens.upperBound })
    else { return nil }
    return (word.value, near.contains { $0.kind == .negative && $0.tokens.overlaps(word.tokens) })
  }

  private static let sideReach = 4

  /// Whether one figure is a profit and the other a loss.
  func isOpposite(to other: DraftFigure) -> Bool {
    guard let side, let otherSide = other.side else { return false }
    return side.metric == otherSide.metric && side.isNegative != otherSide.isNegative
  }

  /// The metric whose words, such as "increase", tell of changes of any other.
  static let growth = "growth"

  // MARK: Rounding

  /// The figure as it counts beside others: "50 euros" is not 45, and hardly 48 percent "50 percent".
  var precise: Quantity { precise(quantity) }

  /// "Exactly 10 percent".
  private var isExact: Bool {
    before.contains {
      $0.kind == .relation && $0.value == "exactly" && (0...1).contains(tokens.lowerBound - $0.tokens.upperBound)
    }
  }

  private func precise(_ quantity: Quantity) -> Quantity {
    let precise = quantity.magnitude.withTwoDigits
    guard unit == .percent, !isExact else { return precise }
    return Quantity(
      low: precise.low, high: precise.high, lowUnit: min(quantity.lowUnit, precise.lowUnit * 4),
      highUnit: min(quantity.highUnit, precise.highUnit * 4))
  }

  /// The numbers that the figure may stand for: its rounding, and what its hedge leaves open.
  var interval: Interval { interval(bentBy: hedge) }

  /// "A fifth" of what is a fourth to the last digit.
  func isOtherFraction(than percentage: Decimal) -> Bool {
    guard isFraction, hedge == .none else { return false }
    func divisor(_ share: Decimal) -> Decimal? {
      guard let divisor = share.isZero ? nil : Decimal(100).divided(by: share, places: 3) else { return nil }
      return divisor == divisor.rounded(to: .one) && divisor <= 10 ? divisor : nil
    }
    guard let own = divisor(quantity.low), let other = divisor(percentage) else { return false }
    return own != other
  }

  /// "From $12.50 to $15": a price beside one with cents is known to the cent.
  func interval(bentBy hedge: Hedge, beside other: DraftFigure) -> Interval {
    let isPrice = isMoney && quantity.lowUnit == .one && other.quantity.lowUnit == Self.cent
    if isPrice, quantity.low < Decimal(1000) {
      return interval(of: Quantity(quantity.low, unit: Self.cent), bentBy: hedge)
    }
    // "From 25 to 27 euros": nobody rounds prices much.
    if isMoney, other.isMoney, hedge == .none, quantity.lowUnit == .one, quantity.low < 100, quantity.low >= 10 {
      return interval(of: Quantity(quantity.low, unit: Decimal(5, exponent: -1)), bentBy: hedge)
    }
    // "From 240,000 to 206,000": of two told in one breath the one is known as well as the other, to one digit more.
    let (own, least) = (quantity.withTwoDigits, quantity.lowUnit * Decimal(1, exponent: -1))
    guard hedge == .none, !isPercentage, !quantity.isRange, other.hedge == .none, other.quantity.lowUnit < own.lowUnit,
      quantity.low <= other.quantity.low * 5, other.quantity.low <= quantity.low * 5
    else { return interval(bentBy: hedge) }
    return interval(of: Quantity(quantity.low, unit: max(other.quantity.lowUnit, least)), bentBy: hedge)
  }

  private static let cent = Decimal(1, exponent: -2)

  func interval(bentBy hedge: Hedge) -> Interval { interval(of: quantity, bentBy: hedge) }

  /// - Parameter quantity: what might be written instead.
  func interval(of quantity: Quantity, bentBy hedge: Hedge) -> Interval {
    let magnitude = isPercentage ? quantity.magnitude : precise(quantity)
    let bounds = Bounds(rounding: magnitude)
    let rounding = Interval(bounds.low ?? magnitude.low, bounds.high ?? magnitude.high)
    let (low, high): (Int128, Int128) =
      switch hedge {
      case .none, .range: (100, 100)
      case .about: (95, 105)
      case .nearly: (95, 100)
      case .slightlyOver: (100, 110)
      case .over: (100, 150)
      case .under, .atMost, .upTo: (50, 100)
      case .atLeast: (100, 200)
      }
    return Interval(
      min(rounding.low, magnitude.low * Decimal(low, exponent: -2)),
      max(rounding.high, magnitude.high * Decimal(high, exponent: -2)))
  }
}

extension Claim {
  fileprivate var subject: DraftFigure.Subject? {
    guard let metric, status == .actual else { return nil }
    return DraftFigure.Subject(entity: entity ?? "", metric: metric)
  }
}

extension Annotation {
  fileprivate var isFraction: Bool { if case .percent(_, _, fraction: true) = value { true } else { false } }
}

extension Passage.Cue {
  /// Whether the cue stands for one of some values; no values: for anything.
  fileprivate func isOne(of values: [String]) -> Bool { values.isEmpty || values.contains(value) }
}

extension String {
  /// Whether two spellings may be forms of one noun: all but the last letters agree.
  func isSameNoun(as other: String) -> Bool { Array(utf8).isSameNoun(as: Array(other.utf8)) }
}

extension [UInt8] {
  func isSameNoun(as other: [UInt8]) -> Bool {
    let same = zip(self, other).prefix { $0 == $1 }.count
    return self == other || same >= 3 && same + 2 >= Swift.max(count, other.count)
  }
}

extension Quantity {
  /// Two digits count, zeros or not.
  fileprivate var withTwoDigits: Quantity {
    func unit(_ value: Decimal, _ unit: Decimal) -> Decimal {
      let digits = value.significand.magnitude.description.utf8.count
      return min(unit, Decimal.power(of: value.exponent + digits - 2))
    }
    return Quantity(low: low, high: high, lowUnit: unit(low, lowUnit), highUnit: unit(high, highUnit))
  }
}
