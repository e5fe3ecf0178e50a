import Recognition
import Values

extension Checker {
  /// One amount told for two lengths of time: "$9.99 a month, or $119.88 a year". They may be two prices as well, so that
  /// only what looks like a slip is reported.
  func timeRates(in draft: DraftFigures, among own: Range<Int>) -> [Relation] {
    own.compactMap { index in
      if let spread = draft.spread(toYearly: index) { return relation(index, spread, draft) }
      guard draft[index].isMoney || draft[index].isCount, let left = draft.before(index, limit: 1).first,
        draft[left].unit == draft[index].unit, let days = draft.days(index), let others = draft.days(left),
        days != others
      else { return nil }
      return relation(index, left, days, others, draft)
    }
  }

  /// "$900 million over three years, or $300 million a year".
  private func relation(_ index: Int, _ spread: DraftFigures.Spread, _ draft: DraftFigures) -> Relation? {
    let total = draft[spread.total]
    guard let interval = total.interval.divided(by: Interval(spread.years, spread.years)) else { return nil }
    return Relation(
      derived: index, operands: [spread.total], verdict: verdict(of: draft[index], allowing: interval),
      right: total.quantity.low.divided(by: spread.years, places: 6), message: "wrong-quotient", isSure: spread.isSure)
  }

  private func relation(
    _ index: Int, _ other: Int, _ days: Decimal, _ others: Decimal, _ draft: DraftFigures
  ) -> Relation? {
    let (figure, base) = (draft[index], draft[other])
    guard !figure.quantity.isRange, !base.quantity.isRange,
      let low = (base.interval.low * days).divided(by: others, places: 6),
      let high = (base.interval.high * days).divided(by: others, places: 6),
      let right = (base.quantity.low * days).divided(by: others, places: 6)
    else { return nil }
    // A year has 360, 365 or 366 days, a month 30 or 31.
    let margin = right * Decimal(3, exponent: -2)
    return Relation(
      derived: index, operands: [other],
      verdict: verdict(of: figure, allowing: Interval(low, high).widened(by: margin)), right: right,
      message: "wrong-quotient", isSure: false)
  }
}

extension DraftFigures {
  fileprivate struct Spread {
    var total: Int
    var years: Decimal
    var isSure: Bool
  }

  /// The amount before a figure that is told for each year, and the number of years over which the words spread it; sure
  /// where the figure says the same once more.
  fileprivate func spread(toYearly index: Int) -> Spread? {
    let figure = figures[index]
    let left = before(index)
    guard figure.isMoney || figure.isCount, figure.precedes(.relation, ["per-year"], within: 0),
      !figure.quantity.isRange, !isChange(index), let total = left.first,
      figures[total].unit == figure.unit, figures[total].quantity.low > figure.quantity.low,
      !figures[total].quantity.isRange, !isChange(total), !figures[total].precedes(.denominator, within: 0),
      let word = (figures[total].before + figure.before).last(where: { $0.kind == .yearsLong }),
      let years = StatedLength(word)?.years, years > .one
    else { return nil }
    return Spread(total: total, years: years, isSure: isApposed(index) && left.count == 1)
  }

  /// The days of the time that an amount is told for, as many as fit into a year; nil where it is for none.
  fileprivate func days(_ index: Int) -> Decimal? {
    let lengths: [(String, Decimal)] = [
      ("per-day", 1), ("per-week", 7), ("per-month", Decimal(365).divided(by: 12, places: 12) ?? 30),
      ("per-quarter", Decimal(365).divided(by: 4, places: 12) ?? 91), ("per-year", 365),
    ]
    return lengths.first { figures[index].precedes(.relation, [$0.0], within: 0) }?.1
  }
}
