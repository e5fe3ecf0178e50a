import Grammar
import Values

/// Figures that leave their currency or noun to the text around them, and numbers that have none.
extension Recognizer {
  /// "6,78 Milliarden entfielen auf BP": a scaled number without currency means the currency of the amount before it,
  /// or else of one that soon follows ("1,1 Milliarden nach 0,9 Milliarden Euro").
  func impliedMoney(
    _ lattice: Lattice, beside mentions: [Passage.Mention], _ hedges: HedgeFinder
  ) -> [Passage.Mention] {
    let composer = FigureComposer(families: families)
    var taken = TokenSet(mentions.map(\.tokens))
    var found = mentions
    var amounts = mentions.filter { $0.annotation.kind == "money" }[...]
    var before: Passage.Mention?
    for match in lattice.matches(of: ["bare-amount"]).sorted(by: { $0.span.lowerBound < $1.span.lowerBound })
    where taken.isDisjoint(with: match.span) {
      while let next = amounts.first, next.tokens.upperBound <= match.span.lowerBound {
        before = next
        amounts.removeFirst()
      }
      let following = amounts.first.flatMap { $0.tokens.lowerBound - match.span.upperBound <= 12 ? $0 : nil }
      guard case .money(_, let currency, _)? = (before ?? following)?.annotation.value,
        let quantity = composer.quantity(Fields(match, in: lattice)), quantity.high >= Decimal.power(of: 6)
      else { continue }
      taken.formUnion(match.span)
      found.append(mention(.money(quantity, currency: currency, implied: true), match.span, lattice, hedges))
    }
    return found.sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
  }

  /// "426.594 vollelektrisch", "up from 126,400": a large number without a noun counts what the figure before it counts,
  /// or the noun that stands before it ("die Zahl der Mitglieder liegt bei 22.000").
  func impliedCounts(
    _ lattice: Lattice, beside mentions: [Passage.Mention], _ silent: [Range<Int>], _ hedges: HedgeFinder
  ) -> [Passage.Mention] {
    let composer = FigureComposer(families: families)
    var taken = TokenSet(mentions.map(\.tokens) + silent)
    var found = mentions
    // A percentage between a count and its like is looked past.
    var rest = mentions.filter { $0.annotation.kind == "count" || $0.annotation.kind == "money" }[...]
    /// The nearest figure before, and the one before that.
    var (before, earlier): (Passage.Mention?, Passage.Mention?)
    for match in lattice.matches(of: ["bare-amount"]).sorted(by: { $0.span.lowerBound < $1.span.lowerBound })
    where taken.isDisjoint(with: match.span) {
      while let next = rest.first, next.tokens.upperBound <= match.span.lowerBound {
        (before, earlier) = (next, before)
        rest.removeFirst()
      }
      let fields = Fields(match, in: lattice)
      guard fields.numeral("number")?.mayBeYear != true, let quantity = composer.quantity(fields),
        quantity.low.exponent >= 0,
        quantity.low >= Decimal.power(of: 3)
          || quantity.low >= 10 && before.flatMap(countedUnit) != nil
            && lattice.hasWord(of: "part-cue", before: match.span.lowerBound),
        let unit = wholeNoun(of: quantity, at: match.span.lowerBound, before, earlier)
          ?? countedNoun(before: match.span.lowerBound, after: before, lattice)
      else { continue }
      taken.formUnion(match.span)
      let mention = mention(.count(quantity, unit: unit), match.span, lattice, hedges)
      found.append(mention)
      // What lies between the whole and its parts counts for none of them.
      if unit != earlier.flatMap(countedUnit) { earlier = before }
      before = mention
    }
    return found.sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
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
      if let noun = lattice.words(of: "count-noun", at: candidate).first {
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
    _ lattice: Lattice, beside mentions: [Passage.Mention], _ hedges: HedgeFinder
  ) -> [Passage.Mention] {
    let composer = FigureComposer(families: families)
    var taken = Set(mentions.flatMap { Array($0.tokens) })
    var found: [Passage.Mention] = []
    for match in lattice.matches(of: ["bare-amount"]).sorted(by: { $0.span.lowerBound < $1.span.lowerBound })
    where taken.isDisjoint(with: match.span) {
      let fields = Fields(match, in: lattice)
      guard fields.numeral("number")?.mayBeYear != true, let quantity = composer.quantity(fields) else { continue }
      taken.formUnion(match.span)
      found.append(mention(.count(quantity, unit: ""), match.span, lattice, hedges))
    }
    return found
  }
}
