import Recognition
import Values

extension Checker {
  /// What is left of a whole when a share of it is gone: "two thirds of the 90 exhibits are on loan; the 30 others", "three
  /// quarters, $9 million, has been paid; the outstanding $3 million".
  func restsOfShares(in draft: DraftFigures, among own: Range<Int>) -> [Relation] {
    own.compactMap { index in draft.restOfShare(index).flatMap { relation($0, draft) } }
  }

  private func relation(_ rest: DraftFigures.RestOfShare, _ draft: DraftFigures) -> Relation? {
    let (figure, share, other) = (draft[rest.rest], draft[rest.share], draft[rest.other])
    let percentage = share.quantity.low
    let rounding = share.isFraction ? percentage * Decimal(5, exponent: -2) : share.quantity.lowUnit.half
    let gone = Interval(percentage, percentage).widened(by: rounding)
    let kept = Interval(Decimal(100) - gone.high, Decimal(100) - gone.low)
    guard kept.low > .zero, let hundredth = other.quantity.low.divided(by: 100, places: 6) else { return nil }
    func times(_ interval: Interval) -> Interval {
      Interval(hundredth * interval.low, hundredth * interval.high)
    }
    let (allowed, right): (Interval?, Decimal?) =
      rest.isOfWhole
      ? (times(kept), hundredth * (Decimal(100) - percentage))
      : (
        other.interval.divided(by: Interval(gone.low, gone.high)).map {
          Interval($0.low * kept.low, $0.high * kept.high)
        }, (other.quantity.low * (Decimal(100) - percentage)).divided(by: percentage, places: 6)
      )
    guard let allowed, let right, right > .zero else { return nil }
    var relation = Relation(
      derived: rest.rest, operands: [rest.share, rest.other], verdict: .supported, right: right,
      message: "wrong-remainder")
    if figure.interval.overlaps(allowed) { return relation }
    // "Of the 90, 60 are on loan": the share itself.
    if rest.isOfWhole, figure.interval.overlaps(times(gone)) { return nil }
    guard figure.quantity.low <= right * 2, right <= figure.quantity.low * 2 else { return nil }
    relation.verdict = .contradicted
    return relation
  }
}

extension DraftFigures {
  struct RestOfShare {
    var rest: Int
    var share: Int
    /// The whole, or the part that the share is.
    var other: Int
    var isOfWhole: Bool
  }

  private static let figureLimit = 4

  /// A figure that is called the rest, with the only share and the only figure of its kind in its sentence, or else in that
  /// and the one before.
  fileprivate func restOfShare(_ index: Int) -> RestOfShare? {
    let figure = figures[index]
    guard figure.isMoney || figure.isCount, figure.hedge == .none, !figure.quantity.isRange, !isBoundToWord(index),
      isTold(index, by: ["left", "difference", "rest", "other"])
        || figure.isWithoutNoun && isTold(index, by: ["still"])
        || figure.precedes(.relation, ["other"], within: 0)
    else { return nil }
    let own = before(index, limit: Self.figureLimit + 1)
    let near = own.isEmpty ? before(index, sentences: 1, limit: Self.figureLimit + 1) : own
    guard near.count <= Self.figureLimit, behind(index, limit: 1).isEmpty || figure.isMoney else { return nil }
    let shares = near.filter { figures[$0].isPercentage }
    let others = near.filter { !figures[$0].isPercentage }
    guard shares.count == 1, others.count == 1, let share = shares.first, let other = others.first,
      figures[share].unit == .percent, [.none, .about].contains(figures[share].hedge), !isChange(share),
      !figures[share].quantity.isRange, role(share) == nil,
      // "46 million, 25 percent of the fund, is deducted; 140 million will remain".
      share + 1 == other || other + 1 == share && (isApposed(share) || isBehindSign(share)),
      figures[other].hedge == .none, !figures[other].quantity.isRange, !isChange(other),
      figures[other].isMoney ? figures[other].unit == figure.unit : figure.isCount
    else { return nil }
    let isOfWhole = isWhole(other, of: share)
    guard isOfWhole || share > other || isApposed(other) || isBehindSign(other) else { return nil }
    return RestOfShare(rest: index, share: share, other: other, isOfWhole: isOfWhole)
  }
}
