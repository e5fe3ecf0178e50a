import Values

/// A range of numbers; nil is an open end.
struct Bounds {
  var low: Decimal?
  var high: Decimal?
  /// Whether the end itself lies outside.
  var withoutLow = false
  var withoutHigh = false

  init(_ low: Decimal?, _ high: Decimal?, withoutLow: Bool = false, withoutHigh: Bool = false) {
    self.low = low
    self.high = high
    self.withoutLow = withoutLow
    self.withoutHigh = withoutHigh
  }

  /// All numbers that round to a quantity.
  init(rounding quantity: Quantity) {
    let half = Decimal(5, exponent: -1)
    self.init(quantity.low - quantity.lowUnit * half, quantity.high + quantity.highUnit * half)
  }

  func contains(_ other: Bounds) -> Bool {
    startsNotAfter(other) && other.endsNotAfter(self)
  }

  func overlaps(_ other: Bounds) -> Bool {
    !endsBefore(other) && !other.endsBefore(self)
  }

  private func startsNotAfter(_ other: Bounds) -> Bool {
    guard let low else { return true }
    guard let otherLow = other.low else { return false }
    return low < otherLow || low == otherLow && (!withoutLow || other.withoutLow)
  }

  private func endsNotAfter(_ other: Bounds) -> Bool {
    guard let otherHigh = other.high else { return true }
    guard let high else { return false }
    return high < otherHigh || high == otherHigh && (!other.withoutHigh || withoutHigh)
  }

  private func endsBefore(_ other: Bounds) -> Bool {
    guard let high, let otherLow = other.low else { return false }
    return high < otherLow || high == otherLow && (withoutHigh || other.withoutLow)
  }
}

extension Quantity {
  /// The two ends exchanged.
  var reversed: Quantity { Quantity(low: high, high: low, lowUnit: highUnit, highUnit: lowUnit) }

  var magnitude: Quantity { high < .zero ? -self : self }

  static prefix func - (quantity: Quantity) -> Quantity {
    Quantity(low: -quantity.high, high: -quantity.low, lowUnit: quantity.highUnit, highUnit: quantity.lowUnit)
  }

  /// The quantity and its rounding, scaled by a positive factor.
  static func * (quantity: Quantity, factor: Decimal) -> Quantity {
    Quantity(
      low: quantity.low * factor, high: quantity.high * factor, lowUnit: quantity.lowUnit * factor,
      highUnit: quantity.highUnit * factor)
  }
}
