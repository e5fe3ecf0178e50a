import Recognition
import Values

extension Checker {
  /// A price, what is taken off it, and the price after that: "20 percent off the price of $50 makes $40".
  func discounts(in draft: DraftFigures, among own: Range<Int>) -> [Relation] {
    own.compactMap { index in draft.prices(aroundDiscount: index).flatMap { relation(index, $0.old, $0.new, draft) } }
  }

  private func relation(_ discount: Int, _ old: Int, _ new: Int, _ draft: DraftFigures) -> Relation? {
    let (rate, before, after) = (draft[discount], draft[old], draft[new])
    if draft.isChange(new) { return taken(new, off: old, discount, draft) }
    let hundred = Decimal(100)
    guard rate.quantity.low < hundred,
      let share = after.interval.divided(by: before.interval, times: 100)
    else { return nil }
    let taken = Interval(hundred - share.high, hundred - share.low)
    let right = (before.quantity.low * (hundred - rate.quantity.low)).divided(by: hundred, places: 6)
    let relation = Relation(
      derived: new, operands: [discount, old], verdict: verdict(of: rate, allowing: taken), right: right,
      message: "wrong-quotient")
    guard relation.verdict == .contradicted, !isTellingSlip(after.quantity, of: right) else { return relation }
    func holds(_ share: Interval?) -> Bool {
      guard let share else { return false }
      return verdict(of: rate, allowing: Interval(hundred - share.high, hundred - share.low)) == .supported
    }
    let rightRate = (((before.quantity.low - after.quantity.low) * 100).divided(by: before.quantity.low, places: 6))
    if let rightRate, discount > new || isTellingSlip(rate.quantity, of: rightRate) {
      return relation.blaming(discount, beside: [old, new], rightRate)
    }
    let olds = before.meant { holds(after.interval.divided(by: $0, times: 100)) }
    return olds.first.map { relation.blaming(old, beside: [discount, new], $0) } ?? relation
  }
}

extension Checker {
  /// "Nine million less than the court's, a reduction of 25 percent on the original 36 million".
  private func taken(_ amount: Int, off old: Int, _ discount: Int, _ draft: DraftFigures) -> Relation? {
    guard let share = draft[amount].interval.divided(by: draft[old].interval, times: 100) else { return nil }
    return Relation(
      derived: discount, operands: [amount, old], verdict: verdict(of: draft[discount], allowing: share),
      right: (draft[amount].quantity.low * 100).divided(by: draft[old].quantity.low, places: 6),
      message: "wrong-share")
  }
}

extension DraftFigures {
  /// The prices before and after a discount, if nothing else in its sentence or the next may be meant.
  fileprivate func prices(aroundDiscount index: Int) -> (old: Int, new: Int)? {
    let rate = figures[index]
    guard rate.unit == .percent, !rate.isFraction, !rate.quantity.isRange,
      let word = rate.cue(behind: .relation, ["off"], within: 0)
        ?? rate.before.last(where: {
          $0.kind == .relation && $0.value == "off" && rate.start - $0.tokens.upperBound <= 1
        })
    else { return nil }
    let near = (before(index) + behind(index)).filter { figures[$0].isMoney && !figures[$0].quantity.isRange }
    let prices =
      near.count == 1 ? near + behind(index, sentences: 1).filter { !near.contains($0) && figures[$0].isMoney } : near
    guard prices.count == 2, figures[prices[0]].unit == figures[prices[1]].unit else { return nil }
    func isOld(_ price: Int) -> Bool {
      isPriced(price, by: word) || figures[price].follows(.relation, ["formerly"], within: 4)
        || role(price) == .start && prices.contains { role($0) == .end }
    }
    let olds = prices.filter(isOld)
    guard olds.count == 1, let old = olds.first, let new = prices.first(where: { $0 != old }),
      figures[new].quantity.low <= figures[old].quantity.low
    else { return nil }
    return (old, new)
  }

  /// "20 percent off the price of $50": the price from which it is taken.
  private func isPriced(_ price: Int, by word: Passage.Cue) -> Bool {
    let gap = figures[price].start - word.tokens.upperBound
    let isBehindRate =
      price > 0 && figures[price - 1].unit == .percent && figures[price - 1].start > word.tokens.lowerBound
    let isOn =
      isBehindRate && figures[price].start - figures[price - 1].tokens.upperBound <= 3
      && (figures[price].follows(.level, ["to"], within: 2) || figures[price].follows(.relation, ["over"], within: 2))
    return isOn
      || (0...4).contains(gap)
        && (figures[price].follows(.relation, ["of"], within: 0) || figures[price].follows(.level, ["to"], within: 0))
        && !figures[price].before.contains { $0.kind == .clause && $0.tokens.lowerBound >= word.tokens.upperBound }
  }
}
