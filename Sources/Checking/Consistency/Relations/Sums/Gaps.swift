import Recognition
import Values

extension Checker {
  /// What lies between two results of which the words say on which side of zero they are: "a loss of 96 million. The year
  /// before it had made a profit of 14 million. The difference is 110 million".
  func gaps(in draft: DraftFigures, among own: Range<Int>) -> [Relation] {
    own.compactMap { index in
      guard let results = draft.resultsApart(by: index) else { return nil }
      let (first, second) = (draft[results.first], draft[results.second])
      let interval =
        results.isAcrossZero ? first.interval + second.interval : first.interval.distance(to: second.interval)
      let (left, right) = (first.quantity.low.magnitude, second.quantity.low.magnitude)
      return Relation(
        derived: index, operands: [results.first, results.second],
        verdict: verdict(of: draft[index], allowing: interval),
        right: results.isAcrossZero ? left + right : (left - right).magnitude, message: "wrong-difference")
    }
  }
}

extension DraftFigures {
  private static let amountLimit = 8

  /// The only two amounts before a gap, in its sentence or in that and the two before.
  fileprivate func resultsApart(by index: Int) -> (first: Int, second: Int, isAcrossZero: Bool)? {
    let figure = figures[index]
    guard figure.isMoney, !figure.quantity.isRange, figure.follows(.relation, ["gap"], within: 2),
      !figure.precedes(.denominator, within: 0)
    else { return nil }
    for sentences in [0, 2] {
      let amounts = before(index, sentences: sentences, limit: Self.amountLimit).filter {
        figures[$0].unit == figure.unit && !opensBracket($0)
      }
      if amounts.isEmpty { continue }
      guard amounts.count == 2, amounts.allSatisfy({ !figures[$0].quantity.isRange && !isChange($0) }),
        let first = figures[amounts[1]].result, let second = figures[amounts[0]].result,
        first.metric == nil || second.metric == nil || first.metric == second.metric
      else { return nil }
      return (amounts[1], amounts[0], first.isNegative != second.isNegative)
    }
    return nil
  }
}

extension DraftFigure {
  /// On which side of zero a figure lies, as its sign or the word beside it says, and what that word names.
  fileprivate var result: (metric: String?, isNegative: Bool)? {
    if quantity.low.isNegative { return (side?.metric, true) }
    return side.map { ($0.metric, $0.isNegative) }
  }
}

extension DraftFigures {
  /// The losses among some figures of which others are gains; what only goes on with a list is told of the same side as the
  /// figure before it.
  func losses(among parts: [Int]) -> [Int] {
    // Matches are lost as well.
    guard parts.allSatisfy({ figures[$0].isMoney }) else { return [] }
    var losses: [Int] = []
    var last: (index: Int, isNegative: Bool)?
    var isMixed = false
    for index in parts.sorted() {
      let goesOn = last.map { figures[$0.index].sentence == figures[index].sentence && $0.isNegative } ?? false
      let isNegative = figures[index].result?.isNegative ?? goesOn
      if isNegative { losses.append(index) } else { isMixed = true }
      last = (index, isNegative)
    }
    return isMixed ? losses : []
  }
}
