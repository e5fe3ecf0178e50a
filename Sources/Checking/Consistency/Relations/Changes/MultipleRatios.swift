import Recognition
import Values

extension Interval {
  /// Nobody says "2.2-fold": what is near a multiple is near enough; "two and a half times" is told more exactly.
  /// - Parameter exact: the ratio of the figures as they are written, which may have been rounded.
  func isNear(multiple factor: Decimal, exact: Decimal) -> Bool {
    let isWhole = factor == factor.rounded(to: .one)
    let (least, most): (Int128, Int128) = isWhole ? (90, factor < Decimal(3) ? 114 : 113) : (92, 108)
    func times(_ percent: Int128) -> Decimal { factor * Decimal(percent, exponent: -2) }
    return exact >= times(least) && exact <= times(most) || high >= times(97) && low <= times(103)
  }

  /// Whether the ratio the other way round is just what the word says.
  func isInverse(of factor: Decimal) -> Bool {
    let one = Interval(.one, .one)
    guard let inverse = one.divided(by: self), factor != .one else { return false }
    return inverse.high >= factor * Decimal(95, exponent: -2) && inverse.low <= factor * Decimal(105, exponent: -2)
  }
}

extension Hedge {
  /// What it is of what is left, where it is said of what went.
  var mirrored: Hedge {
    switch self {
    case .over: .under
    case .under: .over
    case .nearly: .slightlyOver
    case .slightlyOver: .nearly
    case .atLeast: .atMost
    case .atMost: .atLeast
    case .none, .about, .upTo, .range: self
    }
  }
}

extension Quantity {
  var rounding: Interval? {
    let bounds = Bounds(rounding: self)
    guard let low = bounds.low, let high = bounds.high else { return nil }
    return Interval(low, high)
  }
}
