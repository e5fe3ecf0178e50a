import Recognition
import Values

extension Checker {
  /// Between which rates two currencies stood: the grammar's lines "rate EUR USD: 0.8 1.7" for all years and "rate EUR USD
  /// 2024: 1.03 1.13" for single ones, the inverse of such lines, and what goes by way of a third currency; nil where no
  /// line tells it.
  /// - Parameter years: those of which the rate may be; none for any.
  func plausibleRates(from: String, to: String, in years: Set<Int>) -> Interval? {
    guard let ever = rates(from: from, to: to, in: nil) else {
      // Of currencies that lose much of their worth only the years tell.
      let ranges = years.map { rates(from: from, to: to, in: $0) }
      return ranges.contains { $0 == nil } ? nil : hull(ranges.compactMap { $0?.scaledApart(by: Self.margin) })
    }
    return hull(years.map { near(ever, from: from, to: to, in: $0) ?? ever }) ?? ever
  }

  /// The rates of a year, or where no line tells them yet those of the last one before, moved apart for each year since.
  private func near(_ ever: Interval, from: String, to: String, in year: Int) -> Interval? {
    if let range = rates(from: from, to: to, in: year) { return range.scaledApart(by: Self.margin) }
    if ever.high > ever.low * Self.steadiness { return nil }
    var margin = Self.margin
    for year in (year - Self.yearsKnown...year).reversed() {
      if let range = rates(from: from, to: to, in: year)?.scaledApart(by: margin) {
        return Interval(max(range.low, ever.low), min(range.high, ever.high))
      }
      margin = margin * Self.drift
    }
    return nil
  }

  /// So far a rate may move in a year, and so old may the last known one be.
  private static let drift = Decimal(118, exponent: -2)
  private static let yearsKnown = 3
  /// Of currencies whose rate has changed more the last one tells little.
  private static let steadiness: Decimal = 3

  /// A conversion may be that far off the rate of the day.
  private static let margin = Decimal(108, exponent: -2)

  /// All of these together.
  func hull(_ intervals: [Interval]) -> Interval? {
    guard let low = intervals.map(\.low).min(), let high = intervals.map(\.high).max() else { return nil }
    return Interval(low, high)
  }

  private func rates(from: String, to: String, in year: Int?) -> Interval? {
    func line(_ first: String, _ second: String) -> Interval? {
      let key = "rate \(first) \(second)" + (year.map { " \($0)" } ?? "")
      let numbers = recognizer.grammar.setting(key)?.split(separator: " ").compactMap { Decimal(parsing: $0) } ?? []
      return numbers.count == 2 ? Interval(numbers[0], numbers[1]) : nil
    }
    func quoted(_ first: String, _ second: String) -> Interval? {
      line(first, second) ?? line(second, first).flatMap { Interval(.one, .one).divided(by: $0) }
    }
    if let range = quoted(from, to) { return range }
    for pivot in recognizer.grammar.setting("pivot currencies")?.split(separator: " ").map(String.init) ?? [] {
      if let first = quoted(from, pivot), let second = quoted(pivot, to) {
        return Interval(first.low * second.low, first.high * second.high)
      }
    }
    return nil
  }

  /// The currencies that an amount may be of: those of the same bare name as well ("500 crowns"), and those that the
  /// reference counts in where a bare sign is theirs, too ("$66 million" in Australia).
  func currencies(of currency: String, written text: String) -> [String] {
    let isSign = text.indices.contains { index in
      text[index].isCurrencySymbol && (index == text.startIndex || !text[text.index(before: index)].isLetter)
    }
    guard
      isSign
        || text.split(whereSeparator: \.isWhitespace).last.map({ $0.count > 3 && $0.allSatisfy(\.isLetter) }) ?? false
    else { return [currency] }
    let kin = recognizer.grammar.setting((isSign ? "sign kin " : "kin ") + currency)?.split(separator: " ") ?? []
    return [currency] + kin.map(String.init).filter { !isSign || reference.currencies.contains($0) }
  }
}

extension Interval {
  /// With its ends moved apart, each by a factor.
  fileprivate func scaledApart(by factor: Decimal) -> Interval {
    Interval(low.divided(by: factor, places: 9) ?? low, high * factor)
  }
}
