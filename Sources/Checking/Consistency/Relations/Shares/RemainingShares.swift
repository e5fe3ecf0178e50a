import Recognition
import Values

extension Checker {
  /// Shares of a sentence that make a hundred with the rest: "41 percent were for it, 37 percent against, the remaining 22
  /// percent undecided".
  func remainingShares(in draft: DraftFigures, among own: Range<Int>) -> [Relation] {
    own.compactMap { index in
      guard let others = draft.sharesBeside(rest: index) else { return nil }
      let hundred = Interval(100, 100)
      // Rounded shares may miss it by more than half a point.
      let sum = others.reduce(Interval(.zero, .zero)) { $0 + draft[$1].interval }.widened(by: draft[index].margin)
      let right = others.reduce(Decimal(100)) { $0 - draft[$1].quantity.low }
      guard right > .zero else { return nil }
      var verdict = verdict(of: draft[index], allowing: sum.distance(to: hundred))
      // "80 percent" and "30 percent" are not rounded from shares that make a hundred.
      let unit = ([index] + others).map { draft[$0].quantity.lowUnit }.min() ?? .one
      if verdict == .imprecise, ([index] + others).allSatisfy({ draft[$0].hedge == .none }),
        (right - draft[index].quantity.low).magnitude >= max(unit, 3)
      {
        verdict = .contradicted
      }
      return Relation(
        derived: index, operands: others, verdict: verdict, right: right, message: "wrong-remainder",
        isSure: others.count > 1 || hasOneOtherDigit(draft[index].quantity, right))
    }
  }
}

extension DraftFigure {
  fileprivate var margin: Decimal { quantity.lowUnit < .one ? quantity.lowUnit : .one }
}

extension DraftFigures {
  /// "While 25 percent, everybody else, …": between signs.
  private func isBesideRest(_ index: Int) -> Bool {
    let figure = figures[index]
    guard let word = figure.cue(behind: .relation, ["rest"], within: 1) else { return false }
    let signs = figure.after.filter { $0.kind == .clause && isSign($0, of: index) }
    return signs.contains { $0.tokens.lowerBound == figure.tokens.upperBound }
      && signs.contains { $0.tokens.lowerBound == word.tokens.upperBound }
  }

  /// The other percentages of the sentence of one that is called the rest; nil where they may be of something else.
  fileprivate func sharesBeside(rest index: Int) -> [Int]? {
    let figure = figures[index]
    guard figure.unit == .percent, figure.hedge == .none, !figure.quantity.isRange,
      figure.follows(.relation, ["rest"], within: 2) || isApposed(index, to: ["rest"])
        || figure.precedes(.relation, ["left"], within: 2) || isBesideRest(index),
      !figure.precedes(.relation, ["of-which"], within: 1)
    else { return nil }
    // "Three owners share it: …": what is counted before all shares is none.
    let left = before(index, limit: 8)
    let shares = left.prefix { figures[$0].unit == .percent }
    guard !shares.isEmpty, behind(index, limit: 1).isEmpty,
      left.dropFirst(shares.count).allSatisfy({ figures[$0].isCount }),
      shares.allSatisfy({
        [.none, .about].contains(figures[$0].hedge) && !figures[$0].quantity.isRange && !isChange($0)
          && !figures[$0].isFraction
          // "Three partners hold ten percent each".
          && !figures[$0].precedes(.relation, ["average"], within: 0)
          && !figures[$0].follows(.relation, ["each", "each-right"], within: 1)
      })
    else { return nil }
    return Array(shares)
  }
}
