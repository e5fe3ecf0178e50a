import Recognition
import Values

extension Checker {
  /// What comes in, what goes out, and what is left or missing: "took in $12 million and spent $15 million, a deficit of
  /// $3 million".
  func balances(in draft: DraftFigures, among own: Range<Int>) -> [Relation] {
    own.compactMap { index in
      guard let sides = draft.sides(ofBalance: index) else { return nil }
      let (income, expense) = (draft[sides.income], draft[sides.expense])
      let right = (income.quantity.low - expense.quantity.low).magnitude
      var relation = Relation(
        derived: index, operands: [sides.income, sides.expense],
        verdict: verdict(of: draft[index], allowing: expense.interval.distance(to: income.interval)), right: right,
        message: "wrong-difference", isSure: sides.isSure)
      if relation.verdict == .imprecise, draft[index].hasExchangedDigits(of: right) { relation.verdict = .contradicted }
      return relation
    }
  }
}

extension DraftFigures {
  private static let wordReach = 5
  private static let sideLimit = 3

  /// The income and the expense of which the words say that a figure is the balance, and whether it can be no other one; nil
  /// where more than one of each stands in its sentence and the one before.
  fileprivate func sides(ofBalance index: Int) -> (income: Int, expense: Int, isSure: Bool)? {
    let figure = figures[index]
    guard figure.isMoney, !figure.quantity.isRange, !isChange(index), role(index) != .end,
      figure.follows(.relation, ["balance"], within: Self.wordReach),
      !figure.follows(.relation, ["than"], within: Self.wordReach)
    else { return nil }
    for sentences in 0...1 {
      let left = before(index, sentences: sentences)
      // "A deficit of 47 million: spending of 318 million, revenue of 271 million".
      let near = left.isEmpty && sentences == 0 ? behind(index, limit: Self.sideLimit) : left
      let amounts = near.filter {
        figures[$0].unit == figure.unit && !figures[$0].quantity.isRange && !isChange($0)
          && !figures[$0].precedes(.denominator, within: 0)
      }
      let incomes = amounts.filter { isSide("income", of: $0) }
      let expenses = amounts.filter { isSide("expense", of: $0) }
      if amounts.count == 2, incomes.count == 1, expenses.count == 1, incomes != expenses {
        // "Next year it faces a gap of £14m": of another sentence the balance may be another one.
        return (incomes[0], expenses[0], sentences == 0 || sentence(of: index, has: ["so", "in-all"]))
      }
    }
    return nil
  }

  /// Whether the nearest such word before a figure, or right behind it, says that it comes in or goes out.
  private func isSide(_ value: String, of index: Int) -> Bool {
    let figure = figures[index]
    let near = figure.before.last {
      $0.kind == .relation && ["income", "expense", "balance"].contains($0.value)
        && $0.tokens.upperBound <= figure.start
    }
    if let near, figure.start - near.tokens.upperBound <= Self.wordReach { return near.value == value }
    return figure.precedes(.relation, [value], within: 3)
  }
}
