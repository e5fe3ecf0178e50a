import Values

/// How a contradicted figure may have come about.
public enum Slip: Hashable, Sendable {
  /// The reference supports the figure times ten to this power: -3 for "billion" instead of "million".
  case powerOfTen(Int)
  /// The same digits in another order; `correct` is the reference, rounded as the figure is.
  case swappedDigits(correct: Decimal)
  /// The reference supports the figure with the other sign.
  case sign
}

/// The likely slip behind a figure that a reference of `low` to `high` contradicts; nil if none suggests itself.
public func likelySlip(of claim: Quantity, hedge: Hedge = .none, withLow low: Decimal, high: Decimal) -> Slip? {
  if claim.low.isZero || claim.high.isZero { return nil }
  // "At most 1,200" is right for nearly everything; a slip is near what was meant.
  let hedge = hedge.isOneSided ? .about : hedge
  func fits(_ candidate: Quantity) -> Bool {
    compare(candidate, hedge: hedge, withLow: low, high: high) == .supported
  }
  if fits(-claim) { return .sign }
  if let power = powersOfTen(from: claim, to: low, high).first(where: { fits(claim * .power(of: $0)) }) {
    return isChance(power, of: claim, hedge, low: low, high: high) ? nil : .powerOfTen(power)
  }
  return low == high ? swappedDigits(of: claim, reference: low) : nil
}

/// The steps between thousand, million and billion first: they are the ones that get mixed up.
private let powersOfTen = [
  -3, 3, -6, 6, -1, 1, -2, 2, -4, 4, -5, 5, -7, 7, -8, 8, -9, 9, -10, 10, -11, 11, -12, 12,
]

/// Those of ``powersOfTen`` by which a figure comes as near to a reference as the widest hedge reaches: mostly one or two,
/// and the exact comparison costs many times as much.
private func powersOfTen(from claim: Quantity, to low: Decimal, _ high: Decimal) -> [Int] {
  let figure = [claim.low, claim.high].map(\.approximation.magnitude)
  let reference = [low, high].map(\.approximation.magnitude)
  guard claim.low.isNegative == claim.high.isNegative, low.isNegative == high.isNegative,
    let least = figure.min(), let most = figure.max(), let lowest = reference.min(), let highest = reference.max(),
    max(claim.lowUnit.approximation, claim.highUnit.approximation) <= least
  else { return powersOfTen }
  return powersOfTen.filter { power in
    let scale = Decimal.power(of: power).approximation
    return highest >= least * scale * 0.49 && lowest <= most * scale * 2.01
  }
}

/// A figure of one digit comes close to nearly everything by some power of ten: "20" to 1,985. Only a whole scale (thousand,
/// million) mixed up is likely then, and any other power where the reference is as round.
private func isChance(_ power: Int, of claim: Quantity, _ hedge: Hedge, low: Decimal, high: Decimal) -> Bool {
  guard hedge == .none, !claim.isRange, claim.significantDigits < 2, !power.isMultiple(of: 3) else {
    return false
  }
  let meant = claim.low * .power(of: power)
  return meant < low || meant > high
}

private func swappedDigits(of claim: Quantity, reference: Decimal) -> Slip? {
  guard !claim.isRange, claim.low.isNegative == reference.isNegative,
    let correct = reference.divided(by: claim.lowUnit, places: 0),
    let written = claim.low.divided(by: claim.lowUnit, places: 0), written != correct
  else { return nil }
  let (digits, correctDigits) = (written.magnitude.description.utf8, correct.magnitude.description.utf8)
  guard digits.count == correctDigits.count, digits.sorted() == correctDigits.sorted() else { return nil }
  return .swappedDigits(correct: correct * claim.lowUnit)
}

/// What a figure may have been before two digits that stand side by side were exchanged.
func withNeighboursSwapped(_ claim: Quantity) -> [Quantity] {
  guard !claim.isRange, let written = claim.low.divided(by: claim.lowUnit, places: 0) else { return [] }
  let digits = Array(written.magnitude.description.utf8)
  return digits.indices.dropLast().compactMap { place in
    var swapped = digits
    swapped.swapAt(place, place + 1)
    guard swapped != digits, let number = Decimal(parsing: String(decoding: swapped, as: UTF8.self)) else { return nil }
    return Quantity(claim.low.isNegative ? -number * claim.lowUnit : number * claim.lowUnit, unit: claim.lowUnit)
  }
}

/// Whether a figure has just two digits of a reference exchanged that stand side by side.
func areNeighboursSwapped(_ claim: Quantity, _ reference: Decimal) -> Bool {
  guard case .swappedDigits(let correct)? = swappedDigits(of: claim, reference: reference),
    let right = correct.divided(by: claim.lowUnit, places: 0),
    let wrong = claim.low.divided(by: claim.lowUnit, places: 0)
  else { return false }
  let digits = zip(right.magnitude.description.utf8, wrong.magnitude.description.utf8)
  let places = digits.enumerated().filter { $0.element.0 != $0.element.1 }.map(\.offset)
  return places.count == 2 && places[1] == places[0] + 1
}

extension Hedge {
  /// Whether it bounds a figure on one side and leaves the other open.
  fileprivate var isOneSided: Bool { self == .atLeast || self == .atMost || self == .upTo }
}

extension Quantity {
  /// Digits that say something: 2 for "18 million", 1 for "20 million".
  var significantDigits: Int { String(low.significand.magnitude).utf8.count }

  /// The same as a figure whose last digit is not zero; nil for one of one digit, or with decimals, which are all meant.
  var withoutLastZeros: Quantity? {
    guard !isRange, significantDigits > 1 else { return nil }
    let unit = Decimal.power(of: low.exponent)
    return lowUnit < unit && lowUnit.exponent.isMultiple(of: 3) ? Quantity(low, unit: unit) : nil
  }
}
