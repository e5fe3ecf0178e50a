import Recognition
import Text
import Values

/// A figure of the draft, with what connects it to its neighbours.
struct DraftFigure {
  var section: Int
  /// Counted over all sections.
  var sentence: Int
  /// The position of its claim among those of its section; nil for a number that is no annotation.
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

extension String {
  /// Whether two spellings may be forms of one noun: all but the last letters agree.
  func isSameNoun(as other: String) -> Bool { utf8.isSameNoun(as: other.utf8) }
}

extension Collection<UInt8> {
  func isSameNoun(as other: some Collection<UInt8>) -> Bool {
    var same = 0
    for (own, byte) in zip(self, other) {
      if own != byte { break }
      same += 1
    }
    let longest = Swift.max(count, other.count)
    if same == longest || same >= 3 && same + 2 >= longest { return true }
    // "Families" of "family".
    let (short, long) = count < other.count ? (Array(self), Array(other)) : (Array(other), Array(self))
    return same >= 3 && short.last == UInt8(ascii: "y") && short.count == same + 1 && long.count == same + 3
      && long.last == UInt8(ascii: "s")
  }
}
