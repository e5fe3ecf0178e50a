import Recognition
import Values

extension Checker {
  /// A part, its whole and the share: "930 jobs, or about 4 percent of its 23,400 positions".
  func shares(in draft: DraftFigures, among own: Range<Int>) -> [Relation] {
    own.compactMap { index in
      guard draft[index].unit == .percent else { return partOfSmaller(index, draft) }
      if let fraction = draft.restatedFraction(index) { return restatement(of: fraction, by: index, draft) }
      return draft.shares(at: index).compactMap { relation($0, draft) }.likeliest(draft)
    }
  }

  private func restatement(of fraction: Int, by share: Int, _ draft: DraftFigures) -> Relation {
    let exact = draft[fraction].quantity.low
    return Relation(
      derived: share, operands: [fraction],
      verdict: verdict(of: draft[share], allowing: Interval(exact, exact).widened(by: .one)), right: exact,
      message: "wrong-share")
  }

  private func relation(_ found: DraftFigures.Share, _ draft: DraftFigures) -> Relation? {
    if draft.areOpposed(found.part, found.whole, retellingWords) {
      return shareOfBallot(found.share, [found.part, found.whole], draft)
    }
    let (share, part, whole) = (draft[found.share], draft[found.part], draft[found.whole])
    guard let interval = part.interval.divided(by: whole.interval, times: 100) else { return nil }
    var verdict = verdict(of: share, allowing: interval)
    if verdict == .contradicted,
      self.verdict(of: share, allowing: interval.widened(by: Decimal(5, exponent: -1))) != .contradicted
    {
      verdict = .imprecise
    }
    if verdict != .contradicted, let slip = exchangedDigits(found, draft) { return slip }
    if let percentage = (part.quantity.low * 100).divided(by: whole.quantity.low, places: 6),
      share.isOtherFraction(than: percentage), [part, whole].allSatisfy({ $0.hedge == .none })
    {
      verdict = .contradicted
    }
    // "Three fifths of the 400 stations, that is 260": the number says more than the fraction.
    if share.isFraction, found.isPartDerived, [share, part, whole].allSatisfy({ $0.hedge == .none }),
      let exact = (whole.quantity.low * share.quantity.low).divided(by: 100, places: 6),
      (part.quantity.low - exact).magnitude * 40 > exact * 3,
      (part.quantity.low - exact).magnitude > part.quantity.lowUnit.half
    {
      verdict = .contradicted
    }
    // "More than half of the 14,600, namely 6,900".
    if share.isFraction, found.isPartDerived, [part, whole].allSatisfy({ $0.hedge == .none }),
      share.hedge == .over && interval.high < share.quantity.low
        || share.hedge == .under && interval.low > share.quantity.low
    {
      verdict = .contradicted
    }
    let right =
      found.isPartDerived
      ? (whole.quantity.low * share.quantity.low).divided(by: 100, places: 6)
      : (part.quantity.low * 100).divided(by: whole.quantity.low, places: 6)
    let relation = Relation(
      derived: found.isPartDerived ? found.part : found.share,
      operands: found.isPartDerived ? [found.share, found.whole] : [found.part, found.whole], verdict: verdict,
      right: right,
      message: "wrong-share", isSure: found.isSure)
    return blamingPart(relation, found, draft)
  }

  /// Where the share looks like no slip, and is that of the part with two digits exchanged to the last digit, the part is
  /// wrong.
  private func blamingPart(_ relation: Relation, _ found: DraftFigures.Share, _ draft: DraftFigures) -> Relation {
    let (share, part, whole) = (draft[found.share], draft[found.part], draft[found.whole])
    guard relation.verdict == .contradicted, relation.derived == found.share, !share.isFraction,
      share.quantity.significantDigits > 1, part.quantity.significantDigits > 2,
      !isTellingSlip(share.quantity, of: relation.right)
    else { return relation }
    let meant = part.meant { _ in true }.first { number in
      guard part.hasExchangedDigits(of: number),
        let actual = (number * 100).divided(by: whole.quantity.low, places: 6)
      else { return false }
      return (actual - share.quantity.low).magnitude * 2 <= share.quantity.lowUnit
    }
    return meant.map { relation.blaming(found.part, beside: [found.share, found.whole], $0, "wrong-share") } ?? relation
  }

  /// A round share is only roughly that of its part, and exactly that of the part with two digits exchanged.
  private func exchangedDigits(_ found: DraftFigures.Share, _ draft: DraftFigures) -> Relation? {
    let (share, part, whole) = (draft[found.share], draft[found.part], draft[found.whole])
    guard !share.isFraction, [share, part, whole].allSatisfy({ $0.hedge == .none }),
      let actual = (part.quantity.low * 100).divided(by: whole.quantity.low, places: 6),
      (actual - share.quantity.low).magnitude > .one,
      let right = (whole.quantity.low * share.quantity.low).divided(by: 100, places: 6),
      part.hasExchangedDigits(of: right)
    else { return nil }
    return Relation(
      derived: found.part, operands: [found.share, found.whole], verdict: .contradicted, right: right,
      message: "wrong-share")
  }

  /// "12 of 10 stores".
  private func partOfSmaller(_ index: Int, _ draft: DraftFigures) -> Relation? {
    let part = draft[index]
    guard part.isCount, part.hedge == .none, !draft.isChange(index), draft.role(index) == nil,
      let whole = draft.behind(index).first, draft[whole].isCount, draft[whole].hedge == .none,
      let of = part.cue(behind: .relation, ["out-of"], within: 0), draft[whole].quantity.low >= 3,
      draft[whole].tokens.lowerBound - of.tokens.upperBound <= 0, part.isComparable(to: draft[whole]),
      draft.behind(whole).first.map({ draft.role($0) != .end }) ?? true,
      part.quantity.low > draft[whole].quantity.high, part.quantity.low >= 2, !part.quantity.isRange
    else { return nil }
    return Relation(
      derived: index, operands: [whole], verdict: .contradicted, right: nil, message: "part-exceeds-whole")
  }
}
