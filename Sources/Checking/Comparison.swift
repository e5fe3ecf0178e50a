import Reference
import Values

// The verdicts of figures whose entity, metric, unit and period already agree. All limits are products of exact
// decimals; nothing is divided.

/// Compares a figure with a reference of `low` to `high` (both the same for a single value): supported, imprecise or
/// contradicted, never unverified.
///
/// Negative figures compare by magnitude, so that "a loss of more than 5 million" bends away from zero. A reference of
/// the other sign contradicts. `status` is that of the fact: a plan may exceed an "up to".
public func compare(
  _ claim: Quantity, hedge: Hedge = .none, withLow low: Decimal, high: Decimal, status: Fact.Status = .actual
) -> Verdict {
  let claim = claim.low <= claim.high ? claim : claim.reversed
  let reference = low <= high ? Bounds(low, high) : Bounds(high, low)
  if claim.high < .zero {
    return compare(-claim, hedge: hedge, withLow: -max(low, high), high: -min(low, high), status: status)
  }
  if claim.low > .zero, max(low, high) < .zero { return .contradicted }
  if isFarOff(claim, hedge: hedge, reference) { return .contradicted }
  let tolerance = tolerance(of: claim, hedge: hedge == .none && claim.isRange ? .range : hedge, status: status)
  if tolerance.supported.contains(reference) { return .supported }
  if low != high {
    if reference.contains(tolerance.supported) { return .supported }
    if reference.overlaps(tolerance.supported) { return .imprecise }
  }
  return reference.overlaps(tolerance.imprecise) ? .imprecise : .contradicted
}

/// Whether a reference is so far from a positive figure that no rounding and no hedge with two ends leads there: nearly
/// every fact is, and to compare it exactly takes many times as long.
private func isFarOff(_ claim: Quantity, hedge: Hedge, _ reference: Bounds) -> Bool {
  switch hedge {
  case .none, .about, .nearly, .slightlyOver, .range: break
  case .over, .under, .atLeast, .atMost, .upTo: return false
  }
  guard let low = reference.low, let high = reference.high else { return false }
  let (least, most) = (claim.low.approximation, claim.high.approximation)
  guard least > 0, claim.lowUnit.approximation <= least, claim.highUnit.approximation <= most else { return false }
  // Half of the figure and twice the figure, and a little more, since the numbers are approximate.
  return high.approximation < least * 0.49 || low.approximation > most * 2.01
}

/// The ends of the values that support a figure.
func supportedValues(of claim: Quantity, hedge: Hedge) -> (low: Decimal, high: Decimal) {
  let claim = claim.low <= claim.high ? claim : claim.reversed
  let hedge = hedge == .none && claim.isRange ? .range : hedge
  let magnitude = claim.high < .zero ? -claim : claim
  let bounds = tolerance(of: magnitude, hedge: hedge, status: .actual).supported
  let (low, high) = (bounds.low ?? magnitude.low, bounds.high ?? magnitude.high)
  return claim.high < .zero ? (-high, -low) : (low, high)
}

/// Compares days: one within the other is supported, disjoint ones contradict.
public func compare(_ claim: Period, with reference: Period) -> Verdict {
  if claim.contains(reference) || reference.contains(claim) { return .supported }
  return claim.overlaps(reference) ? .imprecise : .contradicted
}

/// Compares "tripled" (`factor` 3) with two values; nil where they have no ratio: one is zero, or their signs differ.
public func compareMultiple(
  _ factor: Decimal, hedge: Hedge = .none, from first: Decimal, to second: Decimal
) -> Verdict? {
  guard !first.isZero, !second.isZero, first.isNegative == second.isNegative else { return nil }
  let exact = factor * first.magnitude
  if hedge == .over {
    if second.magnitude > exact { return .supported }
    return second.magnitude >= percent(90, exact) ? .imprecise : .contradicted
  }
  // A factor counts as written to a tenth of itself: half of that is 5 %, all of it 10 %.
  let claim = Quantity(exact, unit: percent(10, exact))
  return compare(claim, hedge: hedge, withLow: second.magnitude, high: second.magnitude)
}

/// Compares a change in percent (negative for a fall) with two values and their rounding, where a `unit` of zero means
/// an exact value; nil where they have no ratio: the first is zero within its rounding, or the signs differ.
public func comparePercentChange(
  _ claim: Quantity, hedge: Hedge = .none, from first: Quantity, to second: Quantity
) -> Verdict? {
  guard first.low.isNegative == second.low.isNegative || second.low.isZero else { return nil }
  let (start, end) = (Bounds(rounding: first.magnitude), Bounds(rounding: second.magnitude))
  guard let startLow = start.low, let startHigh = start.high, let endLow = end.low, let endHigh = end.high,
    startLow > .zero
  else { return nil }
  // Everything is multiplied by the first value, which keeps the change whole: 100 (second - first) against p × first.
  let base = first.low.magnitude
  let change = (second.low.magnitude - base) * 100
  let lowest = (endLow - startHigh) * 100
  let highest = (endHigh - startLow) * 100
  if hedge == .none {
    let stated = Bounds(rounding: claim)
    if let low = stated.low, let high = stated.high, high * startHigh >= lowest, low * startLow <= highest {
      return .supported
    }
  } else {
    let ends = [(lowest, startHigh), (change, base), (highest, startLow)]
    if ends.contains(where: { compare(claim * $1, hedge: hedge, withLow: $0, high: $0) == .supported }) {
      return .supported
    }
  }
  let isNear = change >= (claim.low - 1) * base && change <= (claim.high + 1) * base
  return isNear ? .imprecise : .contradicted
}

/// Compares an amount and the conversion beside it at a rate from the first currency to the second.
public func compareConversion(of first: Quantity, to second: Quantity, at rate: ExchangeRate) -> Verdict {
  let exact = first * rate.numerator
  let written = second * rate.denominator
  let ends = [
    compareConversion(exact.low, exact.lowUnit, written.low, written.lowUnit),
    compareConversion(exact.high, exact.highUnit, written.high, written.highUnit),
  ]
  return ends.contains(.contradicted) ? .contradicted : ends.contains(.imprecise) ? .imprecise : .supported
}

private func compareConversion(
  _ exact: Decimal, _ exactUnit: Decimal, _ written: Decimal, _ writtenUnit: Decimal
) -> Verdict {
  let distance = (written - exact).magnitude
  if distance <= half(exactUnit) + half(writtenUnit) || distance * 200 <= exact.magnitude * 3 { return .supported }
  return distance <= percent(10, exact.magnitude) ? .imprecise : .contradicted
}

/// The reference values that support a claim, and the wider range of those that nearly do.
private struct Tolerance {
  var supported: Bounds
  var imprecise: Bounds
}

/// The table of verdicts. The limits below a claim come from its low end, those above from its high end.
private func tolerance(of claim: Quantity, hedge: Hedge, status: Fact.Status) -> Tolerance {
  let (low, high) = (claim.low, claim.high)
  let below = low - half(claim.lowUnit)
  let above = high + half(claim.highUnit)
  switch hedge {
  case .none:
    return Tolerance(
      supported: Bounds(
        max(below, low - percent(5, low.magnitude)), min(above, high + percent(5, high.magnitude))),
      // A figure of one digit would otherwise hold everything down to zero: "1 trillion" for a billion.
      imprecise: Bounds(low.isZero ? -claim.lowUnit : max(low - claim.lowUnit, percent(50, low)), high + claim.highUnit)
    )
  case .about:
    return Tolerance(
      supported: Bounds(min(below, low - percent(5, low.magnitude)), max(above, high + percent(5, high.magnitude))),
      imprecise: Bounds(min(below, low - percent(10, low.magnitude)), max(above, high + percent(10, high.magnitude))))
  case .nearly:
    return Tolerance(
      supported: Bounds(percent(95, low), high, withoutHigh: true), imprecise: Bounds(percent(90, low), above))
  case .slightlyOver:
    return Tolerance(
      supported: Bounds(low, percent(105, high), withoutLow: true), imprecise: Bounds(below, percent(110, high)))
  case .over:
    return Tolerance(
      supported: Bounds(low, percent(125, high), withoutLow: true), imprecise: Bounds(below, nil))
  case .under:
    return Tolerance(
      supported: Bounds(percent(80, low), high, withoutHigh: true), imprecise: Bounds(nil, above))
  case .atLeast:
    return Tolerance(supported: Bounds(low, high * 2), imprecise: Bounds(below, nil))
  case .atMost:
    return Tolerance(supported: Bounds(half(low), high), imprecise: Bounds(nil, above))
  case .upTo:
    return Tolerance(
      supported: Bounds(half(low), above), imprecise: Bounds(nil, status == .actual ? above : nil))
  case .range:
    return Tolerance(supported: Bounds(below, above), imprecise: Bounds(below, above))
  }
}

private func half(_ value: Decimal) -> Decimal { percent(50, value) }

private func percent(_ percentage: Int128, _ value: Decimal) -> Decimal { Decimal(percentage, exponent: -2) * value }
