import Recognition
import Values

/// What makes the figure of a heading look like a slip of one in the text below.
extension DraftFigure {
  /// Whether the figure of a heading looks like a slip of one below it.
  /// - Parameter isLead: that one is among the first of the text.
  func looksLikeSlip(of other: DraftFigure, isLead: Bool) -> Bool {
    if other.quantity.isRange { return isLead && looksLikeSlip(ofRange: other.quantity) }
    let digits = quantity.low.significand.magnitude.description.utf8.count
    let right = other.quantity.low.rounded(to: quantity.lowUnit)
    switch likelySlip(of: quantity, withLow: other.quantity.low, high: other.quantity.low)
      ?? (right.isZero ? nil : likelySlip(of: quantity, withLow: right, high: right))
    {
    case .powerOfTen(let power):
      // A figure of one digit is like many others.
      return isMoney && (digits >= 2 || isLead && power % 3 == 0 && hedge == other.hedge) || digits >= 3
    case .swappedDigits:
      // A heading has its figures from the text, however far below.
      let isWrittenAlike =
        hedge == .none && other.hedge == .none && quantity.lowUnit == other.quantity.lowUnit
      return digits >= 2 && (isLead || digits >= 3 || isCount || isWrittenAlike)
    case .sign, nil: return isLead && digits >= 2 && isOneDigitOff(other)
    }
  }

  /// "Up to $430 million" over "$290 million to $340 million".
  private func looksLikeSlip(ofRange range: Quantity) -> Bool {
    guard isMoney, quantity.significantDigits >= 2 else { return false }
    let end: Decimal? =
      switch hedge {
      case .upTo, .atMost: range.high
      case .atLeast: range.low
      default: nil
      }
    return end.map { hasExchangedDigits(of: $0) } ?? false
  }

  /// Whether a round count has a zero too many or too few: "9,000 homes" over "90,000 homes".
  func hasOtherZeros(than other: DraftFigure) -> Bool {
    guard isCount, hedge == .none, !other.quantity.isRange,
      // "340 jobs" over "a tenth of its 3,400 jobs".
      !other.before.contains(where: { other.start - $0.tokens.upperBound == 0 && $0.tellsWhole })
    else { return false }
    return Checking.isPowerOfTen(quantity.low, other.quantity.low)
      && min(quantity.low, other.quantity.low) >= 10
  }

  /// Whether two bare figures of one size differ by a single digit: "27 million" over "22 million".
  /// - Parameter orFirst: even by the first one.
  func isOneDigitOff(_ other: DraftFigure, orFirst: Bool = false) -> Bool {
    let isOneRate = unit == .percent && subject != nil && subject == other.subject
    guard isMoney || isCount || isOneRate, unit == other.unit || isCount && other.isCount,
      hedge == .none,
      other.hedge == .none,
      role != .start,
      quantity.lowUnit == other.quantity.lowUnit || orFirst && quantity.lowUnit > other.quantity.lowUnit,
      let left = quantity.low.divided(by: quantity.lowUnit, places: 0)?.description.utf8,
      let right = other.quantity.low.divided(by: quantity.lowUnit, places: 0)?.description.utf8,
      left.count == right.count, left.first == right.first || isOneRate || orFirst
    else { return false }
    return zip(left, right).filter { $0 != $1 }.count == 1
  }

  /// Whether two bare figures have the same digits in another order.
  func hasAllDigits(of other: DraftFigure) -> Bool {
    guard hedge == .none, other.hedge == .none, quantity.lowUnit == other.quantity.lowUnit, !other.quantity.isRange,
      case .swappedDigits = likelySlip(of: quantity, withLow: other.quantity.low, high: other.quantity.low)
    else { return false }
    return true
  }

  /// Whether two digits of another figure, written as finely or rounded, are exchanged in this one.
  func hasExchangedDigits(like other: DraftFigure) -> Bool {
    guard !other.quantity.isRange, quantity.significantDigits >= 2 else { return false }
    return hasExchangedDigits(of: other.quantity.low.rounded(to: quantity.lowUnit))
  }
}

extension Passage.Cue {
  /// "Of the", "its".
  fileprivate var tellsWhole: Bool { kind == .repetition || kind == .relation && ["of", "out-of"].contains(value) }
}
