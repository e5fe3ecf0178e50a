import Recognition
import Values

extension Checker {
  /// An amount for each year, and what it makes over some: "$900 million over three years, or $300 million a year".
  func timeRates(in draft: DraftFigures, among own: Range<Int>) -> [Relation] {
    own.compactMap { index in draft.spread(toYearly: index).flatMap { relation(index, $0, draft) } }
  }

  private func relation(_ index: Int, _ spread: DraftFigures.Spread, _ draft: DraftFigures) -> Relation? {
    let total = draft[spread.total]
    guard let interval = total.interval.divided(by: Interval(spread.years, spread.years)) else { return nil }
    return Relation(
      derived: index, operands: [spread.total], verdict: verdict(of: draft[index], allowing: interval),
      right: total.quantity.low.divided(by: spread.years, places: 6), message: "wrong-quotient", isSure: spread.isSure)
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
}
