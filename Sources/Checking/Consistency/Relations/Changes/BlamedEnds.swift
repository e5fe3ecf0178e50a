import Recognition
import Values

/// Which of a change and its ends is wrong where they do not go together.
extension Relation {
  /// What rose by as much as the words say that it fell.
  var reversed: Relation {
    var relation = self
    (relation.verdict, relation.right, relation.message) = (.contradicted, nil, "wrong-direction")
    (relation.code, relation.isSure) = (.wrongArithmetic, true)
    return relation
  }

  /// "Cut $2 billion from its plan of $9 billion, bringing it to $7.5 billion": what comes of it stands last.
  func blamingResult(of index: Int, _ levels: Levels, _ draft: DraftFigures) -> Relation? {
    guard draft.isAdded(index), levels.figures.count == 2, !levels.isAcrossZero, levels.figures[1] > index,
      levels.figures[1] > levels.figures[0], let rises = draft.tendency(of: index)
    else { return nil }
    let (start, change) = (levels.exactFirst, draft[index].quantity.magnitude.low)
    guard rises || start > change else { return nil }
    var found = blaming(
      levels.figures[1], beside: [levels.figures[0], index], rises ? start + change : start - change)
    found.isSure = isSure
    return found
  }

  /// Of levels that words leave open a change is told that comes near to what lies between them: those of something else
  /// are farther apart or closer together.
  func sureWhereNear(_ levels: Levels, _ draft: DraftFigures) -> Relation {
    let written = draft[derived].quantity.magnitude.low
    guard !isSure, let right, verdict == .contradicted, right < written * 2, written < right * 2,
      draft.areOfTwoTimes(levels, beside: derived)
    else { return self }
    var relation = self
    relation.isSure = true
    return relation
  }

  /// Whether just this figure is what is wrong.
  func isContradicted(_ index: Int) -> Bool {
    verdict == .contradicted && derived == index && code == .wrongArithmetic
  }

  /// Where the change looks like no slip and just one of its ends does, that end is what is wrong.
  func blamingEnd(
    _ levels: Levels, _ draft: DraftFigures, holds: (_ first: Interval, _ second: Interval) -> Bool
  ) -> Relation {
    guard verdict == .contradicted, code == .wrongArithmetic, levels.figures.count == 2, !levels.isAcrossZero,
      // One digit goes with the digits of many ends.
      isSure || draft[derived].quantity.significantDigits > 1,
      !isTellingSlip(draft[derived].quantity, of: right)
    else { return self }
    let isTold = draft.sentence(of: derived, has: ["up"]) != draft.sentence(of: derived, has: ["down"])
    let rises = isTold ? draft.sentence(of: derived, has: ["up"]) : levels.exactSecond > levels.exactFirst
    // Where the figures may be of something else, only exchanged digits tell.
    func slips(_ end: Int, holds: (Interval) -> Bool) -> [Decimal] {
      let figure = draft[levels.figures[end]]
      return figure.meant(where: holds).filter { isSure || figure.hasExchangedDigits(of: $0) }
    }
    let firsts = slips(0) { ($0.low < levels.second.low) == rises && holds($0, levels.second) }
    let seconds = slips(1) { (levels.first.low < $0.low) == rises && holds(levels.first, $0) }
    guard firsts.isEmpty != seconds.isEmpty, let meant = firsts.first ?? seconds.first else { return self }
    // "27 percent" for 17, whatever an end with two digits exchanged would give.
    if draft[derived].quantity.significantDigits > 1, let right, hasOneOtherDigit(draft[derived].quantity, right) {
      var relation = self
      relation.isSure = true
      return relation
    }
    let end = firsts.isEmpty ? 1 : 0
    return blaming(levels.figures[end], beside: [levels.figures[1 - end], derived], meant)
  }
}
