import Recognition
import Values

extension Checker {
  /// What a stake costs says what the whole is worth: "15 percent was sold for $108 million, which values the company at
  /// $720 million".
  func valuations(in draft: DraftFigures, among own: Range<Int>) -> [Relation] {
    own.compactMap { index in
      guard draft[index].unit == .percent, let (price, value) = draft.amountsOfStake(at: index),
        let interval = draft[price].interval.divided(by: draft[index].interval, times: 100),
        let right = (draft[price].quantity.low * 100).divided(by: draft[index].quantity.low, places: 6)
      else { return nil }
      let written = draft[value].quantity.low
      return Relation(
        derived: value, operands: [index, price], verdict: verdict(of: draft[value], allowing: interval), right: right,
        message: "wrong-quotient", isSure: written <= right * 3 && right <= written * 3)
    }
  }
}

extension DraftFigures {
  private static let reach = 4

  /// What a stake was sold for, and what that makes of the whole: the only two amounts of its sentence, or of that and the
  /// next.
  fileprivate func amountsOfStake(at index: Int) -> (price: Int, value: Int)? {
    let stake = figures[index]
    // "Bought 12 percent of the maker for $45 million".
    let isOfFirm = stake.precedes(.relation, ["of"], within: 0) && sentence(of: index, has: ["valuing"])
    guard !stake.quantity.isRange, !isChange(index), stake.quantity.low < 100,
      sentence(of: index, has: ["stake"]) || isOfFirm
    else { return nil }
    let all = before(index, limit: Self.reach).reversed() + behind(index, sentences: 1, limit: Self.reach)
    let own = all.filter { isInSentence($0, of: index) }
    let near = own.count { figures[$0].isMoney } == 2 ? own : all
    let amounts = near.filter { figures[$0].isMoney }
    guard amounts.count == 2, !near.contains(where: { figures[$0].isPercentage }),
      figures[amounts[0]].isComparable(to: figures[amounts[1]]),
      amounts.allSatisfy({ !figures[$0].quantity.isRange && !isChange($0) && role($0) != .start })
    else { return nil }
    let concluded = amounts.filter(isConcludedValue)
    let values = concluded.isEmpty ? amounts.filter { isTold($0, as: ["valuing"]) } : concluded
    guard values.count == 1, let value = values.first, let price = amounts.first(where: { $0 != value }),
      figures[price].sentence == stake.sentence, figures[price].quantity.low < figures[value].quantity.low,
      // "It sold 15 percent for $108 million. Last year it was valued at $600 million".
      !cues(beside: value, nil).contains(where: \.tellsFormer)
    else { return nil }
    // "Valuing it at $200 million including debt", "its remaining holding at $300 million".
    let isOfWhole = !sentence(of: value, has: ["partial", "rest", "adjusted", "no"])
    let isConcluded = figures[value].sentence == stake.sentence || sentence(of: value, has: ["so", "result", "makes"])
    return isOfWhole && isConcluded ? (price, value) : nil
  }

  /// "The whole group is thus worth $300 million".
  private func isConcludedValue(_ index: Int) -> Bool {
    figures[index].before.contains {
      $0.kind == .relation && $0.value == "valuing" && $0.tokens.upperBound <= figures[index].start
        && figures[index].start - $0.tokens.upperBound <= Self.valueReach
    }
  }

  /// "Values the whole company at".
  private static let valueReach = 6
}
