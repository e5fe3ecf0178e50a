import Recognition
import Values

extension Checker {
  /// An amount for each, how many there are, and what that makes in all: "$24 for each of the 150 million shares" in a
  /// deal of $3.6 billion. The text may tell of other totals as well, so that only a power of ten too many or too few,
  /// or digits that are exchanged, are reported.
  func products(in draft: DraftFigures, among own: Range<Int>) -> [Relation] {
    own.compactMap { index in
      guard let count = draft.count(atAmount: index) else { return nil }
      let relations = draft.totals(ofAmount: index, count).compactMap { relation(index, count, $0, draft) }
      return relations.first { $0.verdict == .supported } ?? relations.first { $0.verdict == .contradicted }
    }
  }

  private func relation(_ index: Int, _ count: Int, _ total: Int, _ draft: DraftFigures) -> Relation? {
    let (amount, number, sum) = (draft[index], draft[count], draft[total])
    guard let interval = sum.interval.divided(by: number.interval),
      let each = sum.quantity.low.divided(by: number.quantity.low, places: 6),
      let right = sum.quantity.low.divided(by: amount.quantity.low, places: 6)
    else { return nil }
    var found = Relation(
      derived: index, operands: [total, count], verdict: verdict(of: amount, allowing: interval), right: each,
      isExact: false, message: "wrong-quotient")
    if found.verdict == .supported || found.verdict == .imprecise {
      found.verdict = .supported
      return found
    }
    let product = amount.quantity.low * number.quantity.low
    // Where the total stands last, it is what follows from the others.
    let isConcluded =
      sum.isMoney
      ? sum.follows(.relation, ["makes", "together", "in-all"], within: 3)
      : draft.sentence(of: total, has: ["so"])
    if total > max(index, count), sum.hasExchangedDigits(of: product) || isConcluded && isSlip(sum, of: product) {
      return found.blaming(total, beside: [index, count], product)
    }
    guard isSlip(amount, of: each) else { return nil }
    // Of the two, the one that is written with its scale is where a scale goes wrong.
    let isCountFirst = number.quantity.lowUnit >= Self.scale && amount.quantity.lowUnit < Self.scale
    if !number.isConfirmed, amount.isConfirmed || isCountFirst {
      (found.derived, found.operands, found.right) = (count, [total, index], right)
    }
    found.verdict = .contradicted
    return found
  }

  private static let scale = Decimal(1_000)

  private func isSlip(_ figure: DraftFigure, of right: Decimal) -> Bool {
    likelySlip(of: figure.quantity.magnitude, hedge: figure.hedge, withLow: right, high: right) != nil
  }
}

extension DraftFigures {
  /// The figure that says among how many an amount falls to each; nil for an amount that is none for each.
  fileprivate func count(atAmount index: Int) -> Int? {
    let amount = figures[index]
    if amount.quantity.isRange { return nil }
    guard amount.isMoney else { return countedBefore(index) }
    if let each = amount.cue(behind: .denominator, within: 1) {
      // "$24 for each of the 150 million shares".
      if let next = behind(index, limit: 1).first, figures[next].isCount,
        figures[next].start - each.tokens.upperBound <= 2, figures[next].start >= each.tokens.lowerBound
      {
        return next
      }
      // "2.250 Euro je Einwohner"; where it is a conclusion ("also 2.250 Euro je Einwohner") it is a quotient.
      guard each.tokens.count >= 2, !isApposed(index) else { return nil }
      let noun = lastWord(of: each, in: amount.section)
      return (before(index, sentences: 1, limit: 6) + behind(index, limit: 2)).first { figures[$0].counts(noun) }
    }
    guard let last = before(index, limit: 1).first, figures[last].isCount, figures[last].unit != .count(""),
      !hasClause(between: last, and: index)
    else { return nil }
    // "For each of the 18,300 residents it is $2,250"; "12,600 tickets at an average of £420".
    return figures[last].follows(.denominator, within: 2) || amount.follows(.relation, ["apiece"], within: 1)
      ? last : nil
  }

  /// "62 cows, each of which gives 7,500 liters": what a figure is for each of; nil where it is for each of none told.
  private func countedBefore(_ index: Int) -> Int? {
    guard figures[index].isCount, figures[index].unit != .count(""), figures[index].quantity.low > .one,
      figures[index].follows(.relation, ["each"], within: 2), let last = before(index, sentences: 1, limit: 1).first,
      figures[last].isCount, figures[last].unit != .count(""), !figures[last].isComparable(to: figures[index]),
      !isChange(last)
    else { return nil }
    return last
  }

  /// The amounts that may be what all have together, the nearest first: of the sentences around, and where the number is
  /// that of all ("each of the") of the blocks before.
  fileprivate func totals(ofAmount index: Int, _ count: Int) -> [Int] {
    let near =
      behind(max(index, count), sentences: figures[index].isMoney ? 0 : 1, limit: 2)
      + before(min(index, count), sentences: 1, limit: 6)
      + (figures[count].follows(.denominator, within: 2)
        ? statedTotals(before: figures[index].section, like: index) : [])
    return Array(
      near.filter {
        figures[$0].unit == figures[index].unit && !figures[$0].quantity.isRange && !isChange($0) && !isTotalChange($0)
          && (!figures[$0].precedes(.denominator, within: 0)
            || figures[$0].precedes(.relation, ["per-year"], within: 0))
      }.prefix(Self.totalLimit))
  }

  /// Of many totals one would be off by a power of ten by chance.
  private static let totalLimit = 4
}
