import Values

/// How an amount in one currency converts to another: `amount × numerator / denominator`.
public struct ExchangeRate: Hashable, Sendable {
  public var numerator: Decimal
  public var denominator: Decimal
  /// The facts it rests on: one, or two where it goes through the euro.
  public var facts: [Fact]

  public init(numerator: Decimal, denominator: Decimal, facts: [Fact]) {
    self.numerator = numerator
    self.denominator = denominator
    self.facts = facts
  }
}

extension ReferenceData {
  /// The rate between two currencies (ISO 4217) on a day: as given, inverted, or through the euro. Each given rate is
  /// that of the nearest day at most a week before, else at most a week after, else of the shortest month, quarter or
  /// year around the day.
  public func rate(from: String, to: String, on day: CalendarDate) -> ExchangeRate? {
    guard index.hasFacts(metric: Metric.exchangeRate) else { return nil }
    if let direct = givenRate(from: from, to: to, on: day) { return direct }
    guard from != "EUR", to != "EUR", from != to,
      let first = givenRate(from: from, to: "EUR", on: day), let second = givenRate(from: "EUR", to: to, on: day)
    else { return nil }
    return ExchangeRate(
      numerator: first.numerator * second.numerator, denominator: first.denominator * second.denominator,
      facts: first.facts + second.facts)
  }

  private func givenRate(from: String, to: String, on day: CalendarDate) -> ExchangeRate? {
    if let (value, fact) = quote(of: from, in: to, on: day) {
      return ExchangeRate(numerator: value, denominator: .one, facts: [fact])
    }
    if let (value, fact) = quote(of: to, in: from, on: day) {
      return ExchangeRate(numerator: .one, denominator: value, facts: [fact])
    }
    return nil
  }

  /// The fact that serves best, and its value; among equally good ones that with the newest `as_of`.
  private func quote(of base: String, in currency: String, on day: CalendarDate) -> (Decimal, Fact)? {
    let today = day.dayNumber
    let candidates = index.rows(
      entity: base, metric: Metric.exchangeRate, unit: currency, startingIn: (today - 366)...(today + 7))
    let usable = candidates.filter { rank(index.rows[$0], today) != nil }
    let best = usable.min { left, right in
      let (left, right) = (index.rows[left], index.rows[right])
      return (rank(left, today) ?? .max, -left.asOfDay) < (rank(right, today) ?? .max, -right.asOfDay)
    }
    guard let best, let fact = index.fact(best), case .number(let low, let high) = fact.value, low == high, low > 0
    else { return nil }
    return (low, fact)
  }

  /// Smaller is better; nil for a row that says nothing of the day.
  private func rank(_ row: FactIndex.Row, _ day: Int) -> Int? {
    guard row.isActual else { return nil }
    let (first, last) = (Int(row.firstDay), Int(row.lastDay))
    if first == last {
      if first > day - 8, first <= day { return day - first }
      return first > day && first < day + 8 ? 10 + first - day : nil
    }
    return first <= day && day <= last && last - first < 366 ? 20 + last - first : nil
  }
}
