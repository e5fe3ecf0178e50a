import Recognition
import Values

extension Checker {
  /// "A profit of 18.4 million. Sales fell from 512 to 468 million. The owner gets 11 million; the rest of 8.4 million stays":
  /// the rest of the only total near that is about as large as rest and parts together.
  func restOfNearest(_ index: Int, _ draft: DraftFigures) -> Relation? {
    let near = draft.sumsWithRest(index).filter { sum in
      draft.isNear(draft[sum.total].quantity.low, sum.parts.reduce(.zero) { $0 + draft[$1].quantity.low })
    }
    let pairs = near.filter { $0.parts.count == 2 }
    // "Alder gives 25 million, 15 million comes from Birch, the remaining 18 million from others".
    let lists = near.filter { (3...4).contains($0.parts.count) && draft.isInSentence($0.parts, of: index) }
    let sums = pairs.isEmpty ? lists : pairs
    guard let sum = sums.first, draft[index].isMoney,
      sums.allSatisfy({ $0.parts == sum.parts && draft[$0.total].quantity.low == draft[sum.total].quantity.low }),
      ([sum.total] + sum.parts).allSatisfy({ draft[$0].hedge == .none && !draft[$0].quantity.isRange }),
      !sum.parts.contains(where: { draft.sentence(of: $0, has: ["partial"]) }),
      !draft.isStartOfMove(sum.total)
    else { return nil }
    let others = sum.parts.filter { $0 != index }
    let right = others.reduce(draft[sum.total].quantity.low) { $0 - draft[$1].quantity.low }
    guard right > .zero, right == right.rounded(to: draft[index].quantity.lowUnit), right != draft[index].quantity.low,
      hasOneOtherDigit(draft[index].quantity, right) || draft[index].hasExchangedDigits(of: right)
    else { return nil }
    return Relation(
      derived: index, operands: [sum.total] + others, verdict: .contradicted, right: right, message: "wrong-remainder")
  }
}

extension DraftFigures {
  fileprivate func isInSentence(_ parts: [Int], of index: Int) -> Bool {
    parts.allSatisfy { isInSentence($0, of: index) }
  }

  private static let partLimit = 16
  private static let totalLimit = 6

  /// "$100 million and $65 million; the remaining $75 million": the totals that may stand before, and with each what
  /// parts may stand between.
  func sumsWithRest(_ index: Int) -> [Sum] {
    let rest = figures[index]
    guard rest.follows(.relation, ["rest"], within: 2) else { return [] }
    // "$141 million, or about 44 percent of the total, and …".
    let siblings = before(index, limit: Self.partLimit).filter { !figures[$0].isPercentage || !isApposed($0) }
      .prefix { figures[$0].isComparable(to: rest) }
    guard let first = siblings.last else { return allWithRest(index) }
    let earlier = before(first, sentences: 4, limit: Self.partLimit).filter {
      figures[$0].isComparable(to: rest) && !figures[$0].precedes(.denominator, within: 0)
        && !figures[$0].quantity.isRange
    }
    let parts = [index] + siblings
    // "A subsidy of £310 million" told before the other parts.
    let totals = (earlier + statedTotals(before: rest.section, like: index)).prefix(Self.totalLimit)
    return totals.enumerated().flatMap { place, total -> [Sum] in
      let sum = Sum(total: total, parts: parts, isSure: false)
      let between = earlier.prefix(place)
      return between.isEmpty ? [sum] : [sum, Sum(total: total, parts: parts + between, isSure: false)]
    }
  }

  /// "A round of $62 million. Alder put in $28 million and Birch $26 million. The remaining $8 million": with all that the
  /// sentences before tell behind the largest of their figures.
  private func allWithRest(_ index: Int) -> [Sum] {
    let earlier = before(index, sentences: 3, limit: Self.partLimit).filter {
      figures[$0].isComparable(to: figures[index])
    }
    guard before(index, limit: 1).isEmpty,
      let total = earlier.max(by: { figures[$0].quantity.low < figures[$1].quantity.low }),
      isDivisible(total), isDivisible(index)
    else { return [] }
    let parts = earlier.filter { $0 > total }
    guard parts.count >= 2, parts.count < Self.partLimit,
      parts.allSatisfy({ isAddend($0, of: total) && !isApposed($0) && figures[$0].hedge == .none })
    else { return [] }
    return [Sum(total: total, parts: [index] + parts, isSure: false, hasRest: true)]
  }
}
