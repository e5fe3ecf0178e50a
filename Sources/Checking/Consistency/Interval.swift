import Values

/// A closed range of numbers above zero.
struct Interval {
  var low: Decimal
  var high: Decimal

  init(_ low: Decimal, _ high: Decimal) {
    self.low = low
    self.high = high
  }

  static func + (left: Interval, right: Interval) -> Interval { Interval(left.low + right.low, left.high + right.high) }

  /// How far two numbers lie apart.
  func distance(to other: Interval) -> Interval {
    let (below, above) = (other.low - high, other.high - low)
    if below.isNegative, !above.isNegative { return Interval(.zero, max(-below, above)) }
    return below.isNegative ? Interval(-above, -below) : Interval(below, above)
  }

  /// The quotient times a factor; nil where the divisor may be zero.
  func divided(by other: Interval, times factor: Decimal = .one) -> Interval? {
    guard other.low > .zero, let least = (low * factor).divided(by: other.high, places: 12),
      let greatest = (high * factor).divided(by: other.low, places: 12)
    else { return nil }
    return Interval(least, greatest)
  }

  func times(_ other: Interval, over size: Decimal) -> Interval? {
    Interval(low * other.low, high * other.high).divided(by: Interval(size, size))
  }

  func overlaps(_ other: Interval) -> Bool { low <= other.high && other.low <= high }

  func widened(by margin: Decimal) -> Interval { Interval(low - margin, high + margin) }
}
