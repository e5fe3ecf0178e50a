import Recognition
import Values

extension DraftFigures {
  /// "361 pence a share, a premium of 22 percent to Friday's closing price of 296 pence": the price of its clause, and
  /// the nearest amount before that is about as high.
  func levels(aroundPremium index: Int) -> Levels? {
    let change = figures[index]
    guard change.unit == .percent,
      change.follows(.relation, ["premium"], within: 2) || change.precedes(.relation, ["premium"], within: 0),
      let base = behind(index, limit: 1).first, figures[base].isMoney,
      !hasClause(between: index, and: base) || isBracketed(base, behind: index)
    else { return nil }
    // "10 percent above the $25 that another put on the table": what something else is compared with is not offered.
    let left = before(index, sentences: 1).filter {
      figures[$0].isComparable(to: figures[base]) && !isChange($0) && !figures[$0].quantity.isRange
        && !figures[$0].follows(.relation, ["than", "over"], within: 2)
    }
    let price = figures[base].quantity.low
    guard
      let end = left.first(where: { figures[$0].quantity.low <= price * 4 && price <= figures[$0].quantity.low * 4 })
    else { return nil }
    var found = levels(change, from: base, to: end)
    found?.isSure = figures[end].sentence == change.sentence || left.count == 1
    return found
  }

  /// "20 percent to Tuesday's close ($112)"; not "a premium of 20 percent ($4 million)".
  private func isBracketed(_ base: Int, behind premium: Int) -> Bool {
    opensBracket(base)
      && Self.bracketReach.contains(figures[base].start - figures[premium].tokens.upperBound)
  }

  private static let bracketReach = 3...10
}
