import Recognition
import Values

extension Checker {
  /// What lies between the ends of a range: "the bids ran from $3.1 million to $8.6 million, so that $5.5 million lay between
  /// them".
  func rangeSpans(in draft: DraftFigures, among own: Range<Int>) -> [Relation] {
    own.compactMap { index in
      guard let range = draft.range(spannedBy: index) else { return nil }
      let (figure, ends) = (draft[index], draft[range].quantity)
      let low = Interval(ends.low, ends.low).widened(by: ends.lowUnit.half)
      let high = Interval(ends.high, ends.high).widened(by: ends.highUnit.half)
      let right = ends.high - ends.low
      var relation = Relation(
        derived: index, operands: [range], verdict: verdict(of: figure, allowing: low.distance(to: high)), right: right,
        message: "wrong-difference")
      if relation.verdict != .supported, right != figure.quantity.low {
        relation.verdict = .contradicted
        guard hasOneOtherDigit(figure.quantity, right) || isTellingSlip(figure.quantity, of: right) else { return nil }
      }
      return relation
    }
  }
}

extension DraftFigures {
  /// The only range of a figure's unit in its sentence, where the words say that the figure lies between two others.
  fileprivate func range(spannedBy index: Int) -> Int? {
    let figure = figures[index]
    guard figure.isMoney || figure.isCount && figure.nounLength > 0, !figure.quantity.isRange, figure.hedge == .none,
      !isChange(index),
      hasFigureBefore(index),
      isTold(index, by: ["difference", "between"]) || sentence(of: index, has: ["between", "so"])
    else { return nil }
    let near = before(index, limit: 4).filter { figures[$0].isComparable(to: figure) }
    guard near.count == 1, let range = near.first, figures[range].quantity.isRange, figures[range].hedge == .range,
      behind(index, limit: 2).allSatisfy({ !figures[$0].isComparable(to: figure) })
    else { return nil }
    return range
  }
}
