import Grammar
import Values

/// Figures that leave their currency or noun to the text around them, and numbers that have none.
extension Recognizer {
  /// "6,78 Milliarden entfielen auf BP": a scaled number without currency means the currency of the amount before it,
  /// or else of one that soon follows ("1,1 Milliarden nach 0,9 Milliarden Euro").
  func addImpliedMoney(
    to mentions: inout [Passage.Mention], _ amounts: [BareAmount], _ lattice: Lattice, _ hedges: HedgeFinder
  ) {
    var taken = TokenSet()
    var found: [Passage.Mention] = []
    var next = 0
    var before: String?
    for amount in amounts where taken.isDisjoint(with: amount.span) {
      while next < mentions.count {
        if let currency = mentions[next].currency {
          guard mentions[next].tokens.upperBound <= amount.span.lowerBound else { break }
          before = currency
        }
        next += 1
      }
      var currency = before
      if currency == nil, next < mentions.count, mentions[next].tokens.lowerBound - amount.span.upperBound <= 12 {
        currency = mentions[next].currency
      }
      guard let currency, let quantity = amount.quantity, quantity.high >= Decimal.power(of: 6) else { continue }
      taken.formUnion(amount.span)
      found.append(mention(.money(quantity, currency: currency, implied: true), amount.span, lattice, hedges))
    }
    add(found, to: &mentions)
  }

  /// "426.594 vollelektrisch", "up from 126,400": a large number without a noun counts what the figure before it counts,
  /// or the noun that stands before it ("die Zahl der Mitglieder liegt bei 22.000").
  func addImpliedCounts(
    to mentions: inout [Passage.Mention], _ amounts: [BareAmount], _ silent: [Range<Int>], _ lattice: Lattice,
    _ hedges: HedgeFinder
  ) {
    var taken = TokenSet(mentions.map(\.tokens) + silent)
    var found: [Passage.Mention] = []
    var next = 0
    /// The nearest figure before, and the one before that.
    var (before, earlier): (Passage.Mention?, Passage.Mention?)
    for amount in amounts where taken.isDisjoint(with: amount.span) {
      while next < mentions.count, mentions[next].tokens.upperBound <= amount.span.lowerBound {
        // A percentage between a count and its like is looked past.
        if mentions[next].isCountOrMoney { (before, earlier) = (mentions[next], before) }
        next += 1
      }
      guard !amount.mayBeYear, let quantity = amount.quantity, quantity.low.exponent >= 0,
        quantity.low >= Decimal.power(of: 3)
          || quantity.low >= 10 && before.flatMap(countedUnit) != nil
            && lattice.hasWord(of: classes.partCue, before: amount.span.lowerBound),
        let unit = wholeNoun(of: quantity, at: amount.span.lowerBound, before, earlier)
          ?? countedNoun(before: amount.span.lowerBound, after: before, lattice)
      else { continue }
      taken.formUnion(amount.span)
      let mention = mention(.count(quantity, unit: unit), amount.span, lattice, hedges)
      found.append(mention)
      // What lies between the whole and its parts counts for none of them.
      if unit != earlier.flatMap(countedUnit) { earlier = before }
      before = mention
    }
    add(found, to: &mentions)
  }

  /// How many tokens a number may stand behind what tells its noun.
  private static let nounReach = 30

  /// "25,500 people in 14 countries, of whom 11,200 in France": a number far above the one before it counts what the
  /// larger one before that counts.
  private func wholeNoun(
    of number: Quantity, at token: Int, _ before: Passage.Mention?, _ earlier: Passage.Mention?
  ) -> String? {
    guard case .count(let few, _)? = before?.annotation.value, few.high * 10 < number.low, let earlier,
      case .count(let whole, let unit) = earlier.annotation.value, whole.high >= number.low,
      token - earlier.tokens.upperBound <= Self.nounReach
    else { return nil }
    return unit
  }

  private func countedUnit(_ mention: Passage.Mention) -> String? {
    if case .count(_, let unit) = mention.annotation.value { unit } else { nil }
  }

  private func countedNoun(before token: Int, after figure: Passage.Mention?, _ lattice: Lattice) -> String? {
    let start = max(figure?.tokens.upperBound ?? 0, token - Self.nounReach / 2)
    for candidate in stride(from: token - 1, through: start, by: -1) {
      if let noun = lattice.words(of: classes.countNoun, at: candidate).first {
        return lattice.text(lattice.tokens.bytes(candidate..<noun.end))
      }
    }
    guard let figure, token - figure.tokens.upperBound <= Self.nounReach,
      case .count(_, let unit) = figure.annotation.value
    else { return nil }
    return unit
  }

  /// The numbers that no mention holds, but for years.
  func numbers(
    _ lattice: Lattice, _ amounts: [BareAmount], beside mentions: [Passage.Mention], _ hedges: HedgeFinder
  ) -> [Passage.Mention] {
    guard !amounts.isEmpty else { return [] }
    var taken = TokenSet(mentions.map(\.tokens))
    var found: [Passage.Mention] = []
    for amount in amounts where taken.isDisjoint(with: amount.span) {
      guard !amount.mayBeYear, let quantity = amount.quantity else { continue }
      taken.formUnion(amount.span)
      found.append(mention(.count(quantity, unit: ""), amount.span, lattice, hedges))
    }
    return found
  }
}
