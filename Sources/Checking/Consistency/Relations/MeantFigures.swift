import Recognition
import Values

extension DraftFigure {
  /// The numbers of which the figure may be a slip, with two digits next to each other exchanged or a decimal mark moved,
  /// that would put something right; none where a fact bears the figure out.
  /// - Parameter holds: whether a number would, given with its rounding.
  func meant(where holds: (Interval) -> Bool) -> [Decimal] {
    guard !isConfirmed, !quantity.isRange, hedge == .none || hedge == .about else { return [] }
    return quantity.slips.filter { number in
      let isMoved = number.exponent < quantity.lowUnit.exponent
      let unit = isMoved ? Decimal.power(of: number.exponent) : quantity.lowUnit
      return holds(interval(of: Quantity(number, unit: unit), bentBy: hedge))
    }
  }
}

extension DraftFigure {
  /// Whether two digits of a number next to each other are exchanged in the figure.
  func hasExchangedDigits(of right: Decimal) -> Bool {
    !isConfirmed && !quantity.isRange && !quantity.low.isNegative && quantity.exchanged.contains(right)
  }
}

extension Quantity {
  /// Numbers of which this one may be a slip.
  fileprivate var slips: [Decimal] {
    guard !low.isZero, !low.isNegative else { return [] }
    return exchanged + [-3, 3, -1, 1].map { low * .power(of: $0) }
  }

  /// The number with two digits next to each other exchanged.
  fileprivate var exchanged: [Decimal] {
    let digits = Array(low.significand.description.utf8)
    guard digits.count <= Self.digitLimit else { return [] }
    return digits.indices.dropLast().compactMap { place in
      guard digits[place] != digits[place + 1], place > 0 || digits[place + 1] != UInt8(ascii: "0") else { return nil }
      var other = digits
      other.swapAt(place, place + 1)
      let number = other.reduce(Int128.zero) { $0 * 10 + Int128($1 &- UInt8(ascii: "0")) }
      return Decimal(number, exponent: low.exponent)
    }
  }

  private static let digitLimit = 12
}

extension Relation {
  /// The same with another of its figures blamed.
  func blaming(_ figure: Int, beside others: [Int], _ right: Decimal, _ message: String = "wrong-quotient") -> Relation
  {
    var relation = self
    (relation.derived, relation.operands, relation.right) = (figure, others, right)
    relation.message = message
    relation.verdict = .contradicted
    relation.span = nil
    relation.isSure = true
    return relation
  }
}

extension [Relation] {
  /// Of what a figure may be meant to follow from, what it does follow from; else what it looks like a slip of, and else
  /// the first.
  func likeliest(_ draft: DraftFigures) -> Relation? {
    first { $0.verdict != .contradicted }
      ?? first { isTellingSlip(draft[$0.derived].quantity, of: $0.right) } ?? first
  }
}
