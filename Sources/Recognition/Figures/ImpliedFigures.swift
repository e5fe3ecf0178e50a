import Grammar
import Values

/// Amounts that leave their currency to the text around them, and numbers that mean nothing by themselves.
extension Recognizer {
  /// "6,78 Milliarden entfielen auf BP": a scaled number without currency means the currency of the amount before it,
  /// or else of one that soon follows ("1,1 Milliarden nach 0,9 Milliarden Euro"); but not where a count of millions
  /// stands between.
  func addImpliedMoney(
    to mentions: inout [Passage.Mention], _ amounts: [BareAmount], _ lattice: Lattice, _ hedges: HedgeFinder
  ) {
    var taken = TokenSet()
    var found: [Passage.Mention] = []
    var next = 0
    var before: String?
    var isBehindCount = false
    for amount in amounts where taken.isDisjoint(with: amount.span) {
      while next < mentions.count, mentions[next].tokens.upperBound <= amount.span.lowerBound {
        if let currency = mentions[next].currency {
          if before == nil || !isConversion(mentions[next].tokens, lattice) { before = currency }
          isBehindCount = false
        } else if mentions[next].isCountOfMillions {
          isBehindCount = true
        }
        next += 1
      }
      if isBehindCount { continue }
      let currency =
        before
        ?? mentions[next...].prefix { $0.tokens.lowerBound - amount.span.upperBound <= Self.currencyReach }.lazy
        .compactMap(\.currency).first
      guard let currency, let quantity = amount.quantity, quantity.high >= Decimal.power(of: 6) else { continue }
      taken.formUnion(amount.span)
      found.append(mention(.money(quantity, currency: currency, implied: true), amount.span, lattice, hedges))
    }
    add(found, to: &mentions)
  }

  /// How many tokens behind an amount the one may stand that tells its currency.
  private static let currencyReach = 12

  /// "311 million francs (331 million euros), from 288 million": whether a figure stands in brackets alone, with a few words
  /// at most.
  private func isConversion(_ figure: Range<Int>, _ lattice: Lattice) -> Bool {
    let tokens = lattice.tokens
    guard figure.upperBound < tokens.count, tokens.ascii(figure.upperBound) == UInt8(ascii: ")") else { return false }
    return (max(0, figure.lowerBound - 4)..<figure.lowerBound).contains { tokens.ascii($0) == UInt8(ascii: "(") }
  }

  /// The numbers that no mention holds, but for years.
  func numbers(
    _ lattice: Lattice, _ amounts: [BareAmount], beside mentions: [Passage.Mention], _ hedges: HedgeFinder
  ) -> [Passage.Mention] {
    guard !amounts.isEmpty else { return [] }
    var taken = TokenSet(of: mentions)
    var found: [Passage.Mention] = []
    for amount in amounts where taken.isDisjoint(with: amount.span) {
      guard !amount.mayBeYear, let quantity = amount.quantity else { continue }
      taken.formUnion(amount.span)
      found.append(mention(.count(quantity, unit: ""), amount.span, lattice, hedges))
    }
    return found
  }
}

extension Passage.Mention {
  fileprivate var isCountOfMillions: Bool {
    if case .count(let quantity, _) = annotation.value { quantity.high >= Decimal.power(of: 6) } else { false }
  }
}
