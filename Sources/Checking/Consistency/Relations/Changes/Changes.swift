import Recognition
import Values

extension Checker {
  /// Changes with both ends in the text: "rose 25 percent to $92.5 million, from $74 million", "um 41 Millionen teurer".
  func changes(in draft: DraftFigures, among own: Range<Int>) -> [Relation] {
    own.compactMap { index in
      guard !draft.isAdjusted(index), let levels = draft.ends(of: index, isNarrowed: isNarrowed(index, draft)),
        levels.figures.first.map({ draft.isOfOtherTime($0, thanComparedIn: index) }) != true
      else { return nil }
      let found = relation(index, levels, draft)
      // Where it fell though the words say that it rose, only an end that looks like a slip is told.
      return levels.isReversed && found?.derived == index ? nil : found
    }
  }

  /// "The rise of 23 percent in freight": one of a part.
  private func isNarrowed(_ index: Int, _ draft: DraftFigures) -> Bool {
    draft.section(of: index).word(behind: draft[index].readingSpan.upperBound).map {
      retellingWords.restricts($0.text)
    } ?? false
  }

  private func relation(_ index: Int, _ levels: Levels, _ draft: DraftFigures) -> Relation? {
    let levels = sharpened(levels, draft)
    guard let found = magnitude(index, levels, draft) else { return nil }
    if found.verdict != .contradicted { return draft.isReversed(index, levels) ? found.reversed : found }
    return found.blamingResult(of: index, levels, draft) ?? found
  }

  /// "Where 14 carriages ran there are ten": things of which there are few have been counted, and no number is rounded.
  /// "It fell to 40 percent from 52": nor is a rate beside another rounded to tens.
  private func sharpened(_ levels: Levels, _ draft: DraftFigures) -> Levels {
    guard levels.figures.count == 2, !levels.isAcrossZero else { return levels }
    var levels = levels
    if levels.figures.allSatisfy({ isCounted(draft[$0]) }) {
      levels.first = Interval(levels.exactFirst, levels.exactFirst).widened(by: doubt(of: draft[levels.figures[0]]))
      levels.second = Interval(levels.exactSecond, levels.exactSecond).widened(by: doubt(of: draft[levels.figures[1]]))
    }
    func isTens(_ figure: DraftFigure) -> Bool {
      figure.unit == .percent && figure.hedge == .none && figure.quantity.lowUnit > .one
    }
    let half = Decimal(5, exponent: -1)
    if isTens(draft[levels.figures[0]]) {
      levels.first = Interval(levels.exactFirst, levels.exactFirst).widened(by: half)
    }
    if isTens(draft[levels.figures[1]]) {
      levels.second = Interval(levels.exactSecond, levels.exactSecond).widened(by: half)
    }
    // "It stands at 2 percent, until now it was 1.75": a rate is told as finely as the one beside it.
    let (first, second) = (draft[levels.figures[0]], draft[levels.figures[1]])
    if first.unit == .percent, second.unit == .percent, first.hedge == .none, second.hedge == .none {
      let unit = min(first.quantity.lowUnit, second.quantity.lowUnit)
      if unit < first.quantity.lowUnit, unit < .one {
        levels.first = Interval(levels.exactFirst, levels.exactFirst).widened(by: unit.half)
      }
      if unit < second.quantity.lowUnit, unit < .one {
        levels.second = Interval(levels.exactSecond, levels.exactSecond).widened(by: unit.half)
      }
    }
    return levels
  }

  private func isCounted(_ figure: DraftFigure) -> Bool {
    guard case .count(let noun) = figure.unit, !noun.isEmpty, figure.hedge == .none else { return false }
    return figure.quantity.low < 1_000 && figure.quantity.low == figure.quantity.low.rounded(to: .one)
      && measure(noun) == nil
  }

  /// Of hundreds the last digit may have been left out.
  private func doubt(of figure: DraftFigure) -> Decimal {
    figure.quantity.low < 100 || figure.quantity.lowUnit <= .one
      ? .zero : min(figure.quantity.lowUnit, Decimal(10)) * Decimal(25, exponent: -2)
  }

  /// How far it is from the one level to the other, whichever way it went.
  private func magnitude(_ index: Int, _ levels: Levels, _ draft: DraftFigures) -> Relation? {
    let change = draft[index]
    // From a profit to a loss it is as far as both together, and no percentage says how far.
    if levels.isAcrossZero, change.isPercentage { return nil }
    // "A loss of 38 million. The year before it had made 12 million, so it is a swing of 50 million".
    if !levels.isAcrossZero, levels.figures.count == 2,
      draft[levels.figures[0]].mayBeOpposite(to: draft[levels.figures[1]]),
      (levels.first + levels.second).overlaps(change.interval)
    {
      return nil
    }
    let difference =
      levels.isAcrossZero ? levels.first + levels.second : levels.second.distance(to: levels.first)
    let exact =
      levels.isAcrossZero
      ? levels.exactFirst + levels.exactSecond : (levels.exactSecond - levels.exactFirst).magnitude
    var found = Relation(
      derived: index, operands: levels.figures, verdict: .contradicted, right: exact, message: "wrong-difference",
      isSure: levels.isSure)
    if change.unit == .percent {
      guard let ratio = difference.divided(by: levels.first, times: 100) else { return nil }
      let relative = (exact * 100).divided(by: levels.exactFirst, places: 6)
      let isRelative = verdict(of: change, allowing: ratio)
      // Within a point it is a matter of rounding, or of figures that the text does not give.
      let margin = change.quantity.lowUnit < .one ? Decimal(8, exponent: -1) : .one
      let around = relative.map { Interval($0, $0).widened(by: margin) } ?? ratio
      let isAround = verdict(of: change, allowing: around)
      let nearly =
        isRelative != .contradicted || isAround == .supported || change.hedge != .none && isAround == .imprecise
      found.verdict = isRelative == .supported ? .supported : nearly ? .imprecise : .contradicted
      if let relative, change.isOtherFraction(than: relative),
        levels.figures.allSatisfy({ draft[$0].hedge == .none })
      {
        found.verdict = .contradicted
      }
      found.right = relative
      found.message = "wrong-percent-change"
      // "By ten points or, in relative terms, by 50 percent".
      let isBesidePoints = draft.isSibling(index) && draft[index - 1].unit == .points
      if levels.unit == .percent, !isBesidePoints {
        // Rates that differ by just as many points: only points can be meant, unless it is that many percent as well.
        if verdict(of: change, allowing: Interval(exact, exact)) == .supported, let relative,
          (relative - exact).magnitude * 2 >= .one,
          verdict(of: change, allowing: Interval(relative, relative)) == .contradicted
        {
          found.verdict = .contradicted
          found.code = .percentOrPoints
          found.message = "points-not-percent"
          found.right = nil
          found.isSure = true
        } else if found.verdict == .contradicted {
          found.right = exact
          found.message = "wrong-difference"
        }
      }
      let blamed = found.blamingEnd(levels, draft) { first, second in
        guard let ratio = second.distance(to: first).divided(by: first, times: 100) else { return false }
        return verdict(of: change, allowing: ratio) == .supported
      }
      let isTooFar = relative.map { isFarOff(change, from: $0) } ?? false
      return isTooFar && blamed.isContradicted(index) ? nil : blamed.sureWhereNear(levels, draft)
    }
    found.verdict = verdict(of: change, allowing: difference)
    if change.unit == .points, found.verdict == .contradicted,
      let ratio = difference.divided(by: levels.first, times: 100), verdict(of: change, allowing: ratio) == .supported
    {
      found.code = .percentOrPoints
      found.message = "percent-not-points"
      found.right = nil
    }
    let blamed = found.blamingEnd(levels, draft) { first, second in
      verdict(of: change, allowing: second.distance(to: first)) == .supported
    }
    return isFarOff(change, from: exact) && blamed.isContradicted(index) ? nil : blamed.sureWhereNear(levels, draft)
  }

  /// Whether two figures lie so far apart that they are hardly the ends of a change, unless it looks like a slip.
  private func isFarOff(_ change: DraftFigure, from right: Decimal) -> Bool {
    let most = change.quantity.magnitude.high * 6 + (change.isPercentage ? 10 : 0)
    // Of less than a twentieth of what was there nobody says that it fell by a third.
    if change.unit == .percent, right > 95, right < 100, change.quantity.high < Decimal(80) { return true }
    return right > most && !isTellingSlip(change.quantity, of: right)
  }
}

extension DraftFigures {
  /// The two levels of a change.
  /// - Parameter isNarrowed: only a part is told to have changed; asked of the few figures that take up others, as its
  ///   answer reads the words behind them.
  fileprivate func ends(of index: Int, isNarrowed: @autoclosure () -> Bool) -> Levels? {
    let told = isChange(index) ? levels(of: index) ?? levelsFarBack(of: index) : nil
    // "3.24 million tonnes at its 41 silos": what names a thing of its own goes before a number that names none.
    if let told, told.isSure, !told.figures.contains(where: { figures[$0].unit == .count("") }) { return told }
    if let taken = levelsTakenUp(by: index), !isNarrowed() { return taken }
    guard let group = levelsOfGroup(around: index), isPlausible(figures[index], between: group) else { return told }
    return told == nil || group.isSure ? group : told
  }

  /// "1.7 million came, 200,000 more than the year before (1.5 million). The plus of 13 percent": the levels of the amount
  /// that a percentage takes up.
  private func levelsTakenUp(by index: Int) -> Levels? {
    guard isTakenUp(index), figures[index].unit == .percent, !isCompared(index), !isToldAgainstTime(index),
      let step = before(index, sentences: 1, limit: 3).first(where: { isChange($0) }), !figures[step].isPercentage,
      let levels = levels(of: step), levels.isSure, levels.figures.count == 2, !levels.isAcrossZero,
      levels.first.distance(to: levels.second).overlaps(figures[step].interval),
      tendency(of: index) == (levels.second.low > levels.first.low)
    else { return nil }
    return levels
  }

  /// Whether a change is not many times that between two levels, which may be of something else, unless it looks like a slip.
  private func isPlausible(_ change: DraftFigure, between levels: Levels) -> Bool {
    let difference = (levels.exactSecond - levels.exactFirst).magnitude
    let right = change.unit == .percent ? (difference * 100).divided(by: levels.exactFirst, places: 6) : difference
    guard let right else { return false }
    // "50 percentage points higher, 2.4 instead of 1.6 percent": percent are meant.
    if change.unit == .points, let ratio = (difference * 100).divided(by: levels.exactFirst, places: 6),
      (ratio - change.quantity.magnitude.low).magnitude <= .one
    {
      return true
    }
    return change.quantity.magnitude.low <= right * 6 + (change.isPercentage ? 10 : 0)
      || levels.isAcrossZero || isTellingSlip(change.quantity, of: right)
  }

  /// Whether the words tell that the levels beside a change are those of two times, and not years apart, and that the
  /// change is told against no other.
  func areOfTwoTimes(_ levels: Levels, beside change: Int) -> Bool {
    guard levels.figures.count == 2, !isCompared(change), !isToldAgainstTime(change) else { return false }
    let (start, end) = (levels.figures[0], levels.figures[1])
    let pair = [start, end].sorted()
    // "The quota, which stood at 38,000 tonnes, is cut by a quarter to 28,500 tonnes".
    let isMove =
      start < change && end == change + 1 && role(end) == .end && isInSentence(start, of: end)
      && !hasClause(between: change, and: end) && figures[start].nounLength > 0 && figures[end].nounLength > 0
    return (isMove || areApart(withPastYear(pair, pair.map { time(beside: $0, change) })))
      && !isYearsBefore(start, figures[end].period)
  }

  /// Whether the word beside a change says that it rose where its levels fell, or the other way round.
  fileprivate func isReversed(_ index: Int, _ levels: Levels) -> Bool {
    guard levels.isSure, !levels.isReversed, !levels.isAcrossZero, levels.figures.count == 2,
      let rises = tendency(of: index),
      figures[index].unit != .percent || levels.unit != .percent && !levels.figures.contains(where: isRate),
      !isSaidOfStart(index, levels)
    else { return false }
    let (low, high) = rises ? (levels.first, levels.second) : (levels.second, levels.first)
    return high.high < low.low
  }

  /// "A profit of 355 million; the year before it was 413 million, that is 58 million more": the earlier level is more.
  private func isSaidOfStart(_ index: Int, _ levels: Levels) -> Bool {
    levels.figures.first == index - 1 && isInSentence(index - 1, of: index)
      && !figures[index - 1].follows(.level, DraftFigure.from, within: 3)
      && (isBehindSign(index) || figures[index].follows(.relation, ["so", "makes"], within: 3))
  }

  /// "The yen rose 1 percent to 147.20 per dollar": so many more are worth less.
  private func isRate(_ level: Int) -> Bool {
    figures[level].precedes(.denominator, within: 1)
  }
}
