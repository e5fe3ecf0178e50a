import Recognition
import Values

extension Checker {
  /// One change told as an amount and as a percentage, with the level that came of it: "£18.6 million, £4.2 million or 29
  /// percent more than planned", "rose by $60 million, or 25 percent, to $300 million".
  func changesInTwoTerms(in draft: DraftFigures, among own: Range<Int>) -> [Relation] {
    own.compactMap { index in
      guard let told = draft.changeInTwoTerms(index) else { return nil }
      let (step, level) = (draft[told.step], draft[told.level])
      func percent(_ step: Interval, _ level: Interval) -> Interval? {
        let base = told.rises ? Interval(level.low - step.high, level.high - step.low) : level + step
        return step.divided(by: base, times: 100)
      }
      let exact = Interval(step.quantity.magnitude.low, step.quantity.magnitude.low)
      guard let ratio = percent(step.interval, level.interval),
        let right = percent(exact, Interval(level.quantity.low, level.quantity.low))?.low,
        // An amount that is no change of this level.
        right < Self.mostGrowth
      else { return nil }
      let verdict = verdict(of: draft[index], allowing: ratio)
      let around = self.verdict(of: draft[index], allowing: Interval(right, right).widened(by: .one))
      return Relation(
        derived: index, operands: [told.step, told.level],
        verdict: verdict == .contradicted && around != .contradicted ? .imprecise : verdict, right: right,
        message: "wrong-percent-change", isSure: told.isSure)
    }
  }

  private static let mostGrowth = Decimal(300)
}

extension DraftFigures {
  /// A change with the amount that it comes to and the level that it led to.
  fileprivate struct ChangeInTwoTerms {
    var step: Int
    var level: Int
    var rises: Bool
    /// The words leave no doubt that both tell of one change.
    var isSure: Bool
  }

  fileprivate func changeInTwoTerms(_ index: Int) -> ChangeInTwoTerms? {
    let change = figures[index]
    guard change.unit == .percent, !change.quantity.isRange, !change.isFraction, !isAdjusted(index),
      role(index) != .start, role(index) != .end, !change.precedes(.relation, ["of", "out-of", "of-which"], within: 0)
    else { return nil }
    // "£4.2 million or 29 percent".
    if isSibling(index), let rises = tendency(of: index) ?? tendency(of: index - 1) ?? tendencyOfSentence(of: index),
      let level = levelOfStep(index - 1, behind: index)
    {
      return ChangeInTwoTerms(step: index - 1, level: level, rises: rises, isSure: true)
    }
    // "£4.2 million more than planned. … The rise of 29 percent".
    guard isTakenUp(index) || isSetOff(index) || sentence(of: index, has: ["so"]), let rises = tendency(of: index),
      !isCompared(index), !isToldAgainstTime(index),
      let step = near(before: index).prefix(Self.stepReach).first(where: { !isRestatement($0) }),
      isChange(step), isCompared(step), figures[step].isMoney || figures[step].isCount, tendency(of: step) == rises,
      let level = levelOfStep(step, behind: step)
    else { return nil }
    return ChangeInTwoTerms(
      step: step, level: level, rises: rises, isSure: isTakenUp(index) || figures[step].sentence == change.sentence)
  }

  /// ", a rise of 29 percent".
  private func isSetOff(_ index: Int) -> Bool {
    let figure = figures[index]
    guard let word = figure.before.last(where: { $0.kind == .change && $0.tokens.upperBound == figure.start }) else {
      return isBehindSign(index)
    }
    return figure.before.contains {
      $0.kind == .clause && (0...1).contains(word.tokens.lowerBound - $0.tokens.upperBound) && isSign($0, of: index)
    }
  }

  private static let stepReach = 2
  private static let levelReach = 3

  /// The level that an amount has led to: right before it, or behind the change where the words say so; nil where a level
  /// before is told as well, from which the change is reckoned.
  private func levelOfStep(_ step: Int, behind change: Int) -> Int? {
    let own = before(step, limit: Self.levelReach) + behind(change, limit: Self.levelReach)
    let levels = own.filter { !isRestatement($0) && figures[$0].isComparable(to: figures[step]) }
    guard !figures[step].quantity.isRange, levels.count == 1, let level = levels.first, !isChange(level),
      !figures[level].quantity.isRange, role(level) != .start,
      figures[level].quantity.low > figures[step].quantity.magnitude.low
    else { return nil }
    if level > change { return role(level) == .end && level == change + 1 ? level : nil }
    // "18.6 million, 4.2 million more than", "18.6 million, which is 4.2 million more than".
    guard isCompared(step), hasClause(between: level, and: step),
      figures[step].start - figures[level].tokens.upperBound - figures[level].nounLength <= Self.asideReach,
      !figures[step].hasOwnMetric
    else { return nil }
    return level
  }

  /// ", which is".
  private static let asideReach = 4
}
