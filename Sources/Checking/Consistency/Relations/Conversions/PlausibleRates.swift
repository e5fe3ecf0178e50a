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
    return hull(years.map { rates(from: from, to: to, in: $0)?.scaledApart(by: Self.margin) ?? ever }) ?? ever
  }

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

  /// The currencies that an amount may be of: those of the same bare name as well ("500 crowns").
  func currencies(of currency: String, written text: String) -> [String] {
    guard let word = text.split(whereSeparator: { $0.isWhitespace }).last, word.count > 3, word.allSatisfy(\.isLetter)
    else { return [currency] }
    let kin = recognizer.grammar.setting("kin \(currency)")?.split(separator: " ").map(String.init) ?? []
    return [currency] + kin
  }
}

extension Interval {
  /// With its ends moved apart, each by a factor.
  fileprivate func scaledApart(by factor: Decimal) -> Interval {
    Interval(low.divided(by: factor, places: 9) ?? low, high * factor)
  }
}
