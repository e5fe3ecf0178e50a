import Values

/// The numbers that a figure may stand for.
extension DraftFigure {
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
    // "Two thirds" of what is three quarters.
    let margin = Decimal(5, exponent: -1)
    if let other = Self.fractions.first(where: { ($0 - percentage).magnitude < margin }),
      (other - quantity.low).magnitude * 100 > quantity.low * 8, quantity.low > 50, percentage > 50
    {
      return true
    }
    guard let own = Self.simpleFraction(quantity.low), let other = Self.simpleFraction(percentage) else { return false }
    return own != other
  }

  /// A percentage that is just so many parts of at most six, or one of at most ten: 75 of "three quarters".
  private static func simpleFraction(_ share: Decimal) -> [Decimal]? {
    let least = Decimal(2, exponent: -2)
    for parts in (2...10).map({ Decimal($0) }) {
      let number = (share * parts).rounded(to: 100)
      guard number > .zero, number < parts * 100, parts <= 6 || number == 100 else { continue }
      if (share * parts - number).magnitude <= least * parts { return [number, parts] }
    }
    return nil
  }

  /// Those of more than a half that have names.
  private static let fractions = [
    Decimal(60), Decimal(66_667, exponent: -3), Decimal(75), Decimal(80), Decimal(90),
  ]

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
      // "Some 41,650 people" have been counted.
      case .about where magnitude.significantDigits > 3: (99, 101)
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
