import Recognition
import Values

extension Checker {
  /// "The price falls from 34.8 to 31.9 cents a kilowatt-hour. Who uses 3,500 kilowatt-hours will pay 101.50 euros less": what
  /// the change of a rate makes for so many.
  func changeInAll(_ terms: [RatedFigure], _ draft: DraftFigures) -> Relation? {
    guard let total = terms.last?.index, draft[total].isMoney, draft.isTotalChange(total),
      let end = terms.first(where: { $0.isMoney && $0.index.map { draft.role($0) == .end } ?? false }),
      let start = terms.first(where: { $0.isMoney && $0.index.map { draft.role($0) == .start } ?? false }),
      let number = terms.first(where: { !$0.isMoney }), let size = end.size(of: number),
      let first = start.index, let second = end.index, let count = number.index,
      Set([first, second, count, total]).count == 4,
      draft[first].unit == draft[total].unit, draft[second].unit == draft[total].unit,
      draft.tendency(of: total) == (start.exact < end.exact)
    else { return nil }
    let step = start.interval.distance(to: end.interval)
    let exact = (end.exact - start.exact).magnitude
    guard let interval = step.times(number.interval, over: size),
      let right = (exact * number.exact).divided(by: size, places: 6)
    else { return nil }
    let written = draft[total].quantity.low
    return Relation(
      derived: total, operands: [first, second, count], verdict: verdict(of: draft[total], allowing: interval),
      right: right, message: "wrong-quotient", isSure: written < right * 20 && right < written * 20)
  }
}

extension RatedFigure {
  /// For how much of what a number counts the figure is told; nil where it is told for something else.
  fileprivate func size(of number: RatedFigure) -> Decimal? {
    switch per {
    case .measure(let kind, let amount): number.unit == .measure(kind) ? amount : nil
    case .noun(let noun): !number.noun.isEmpty && number.noun.isSameNoun(as: noun) ? .one : nil
    default: nil
    }
  }
}

extension RateProduct {
  /// "At most 6.80 euros a square metre, so at most 510 for 75 of them": what bends both bends neither.
  func isBentAlike(_ last: Int, _ draft: DraftFigures) -> Bool {
    let others = [rate.index, number.index, total.index].compactMap(\.self).filter { $0 != last }
    return draft[last].hedge != .none && others.contains { draft[$0].hedge == draft[last].hedge }
  }
}
