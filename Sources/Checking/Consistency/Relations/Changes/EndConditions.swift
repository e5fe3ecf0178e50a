import Recognition
import Values

/// What has to be so of the ends of a change beyond where they stand; see ``EndPlaces``.
extension DraftFigures {
  // MARK: The change

  /// Nothing that may be an end stands before the change in its sentence.
  func isFirst(_ ends: Ends) -> Bool { ends.surroundings.before.isEmpty }

  /// Nothing that may be an end stands behind the change.
  func isLast(_ ends: Ends) -> Bool { ends.surroundings.behind.isEmpty }

  /// No other metric is named before the change.
  func isChangePlain(_ ends: Ends) -> Bool { !figures[ends.change].hasOwnMetric }

  /// What the change is told against stands behind it.
  func isAgainstNothingBehind(_ ends: Ends) -> Bool { !isToldAgainstTime(ends.change) }

  /// "Up 4 percent": the change stands right behind a word for where it went.
  func isDirected(_ ends: Ends) -> Bool { figures[ends.change].follows(.relation, ["up", "down"], within: 1) }

  /// "…, 1 million more than planned", "… and so 1 million more than planned": what is more has been told; not "with a
  /// budget of 38 million it spent 1 million more than planned".
  func isSetOff(_ ends: Ends) -> Bool {
    isBehindSign(ends.change) || isApposed(ends.change) || joinsLast(ends.change) || isConcluded(ends)
  }

  /// A word concludes the change from what was told.
  func isConcluded(_ ends: Ends) -> Bool { sentence(of: ends.change, has: ["so"]) }

  // MARK: The start

  /// "From $74 million", "in 2023 it was 306 million".
  func isStartTold(_ ends: Ends) -> Bool {
    if !isStartInSentence(ends), isStartYearsBefore(ends) || hasStartOfItsOwn(ends.start) { return false }
    // "Fell 13.2 percent to 88.3 million in 2024; in the record year of 2021 it had been 119.4 million".
    if ends.start > ends.end, hasClause(between: ends.end, and: ends.start), isStartYearsBefore(ends),
      !figures[ends.start].follows(.level, DraftFigure.from, within: 1)
    {
      return false
    }
    return role(ends.start) == .start || isToldOfEarlier(ends.start, than: ends.end) && !isStartYearsBefore(ends)
  }

  /// "Jumped 31 percent to $40. The $41 offer is 33 percent more than Monday's close of $30.70": whether a level is itself
  /// compared with one that its sentence tells.
  private func hasStartOfItsOwn(_ level: Int) -> Bool {
    let next = behind(level, limit: 2).filter { isInSentence($0, of: level) }
    return next.count == 2 && figures[next[0]].unit == .percent && figures[next[1]].isComparable(to: figures[level])
  }

  /// No clause ends between the start and the change.
  func isStartInClause(_ ends: Ends) -> Bool { !hasClause(between: ends.start, and: ends.change) }

  func isStartInSentence(_ ends: Ends) -> Bool { isInSentence(ends.start, of: ends.change) }

  /// The start stands in the sentence of the change, or the words date it before the end.
  func isStartNear(_ ends: Ends) -> Bool {
    let start = figures[ends.start]
    return isStartInSentence(ends) && !isParted(ends.end, ends.start)
      || start.follows(.shift, within: 2)
      || start.isOfKnownEntity && start.isEarlier(than: figures[ends.end])
      || ends.start == ends.end + 1 && start.follows(.relation, ["formerly"], within: 2)
  }

  /// "In 2024 it rose 17 percent to $28 million. In 2023 it was $24 million"; of what was in 2021 no change is told. The end
  /// may have been told months after its year.
  private func isStartYearsBefore(_ ends: Ends) -> Bool { isYearsBefore(ends.start, figures[ends.end].period) }

  /// Whether a level is of a time years before another one's, or before the draft.
  func isYearsBefore(_ level: Int, _ period: Period?, atLeast years: Int = 2) -> Bool {
    guard let end = period?.first ?? today, let next = figures[level].period?.shifted(months: 12 * years) else {
      return false
    }
    return next.last < end
  }

  /// "Up 4 percent from $50"; "up 4 percent, after opening at $50"; "down 40 percent from their peak of $1.2 billion".
  func isStartRightBehind(_ ends: Ends) -> Bool {
    let start = figures[ends.start]
    if figures[ends.change].precedes(.level, ["from"], within: 0), start.follows(.level, ["from"], within: 4) {
      return true
    }
    return start.start - figures[ends.change].tokens.upperBound
      <= (start.follows(.relation, ["formerly"], within: 0) ? 5 : 3)
  }

  /// No other metric is named before the start, but for what stands before its bracket.
  func isStartPlain(_ ends: Ends) -> Bool {
    !figures[ends.start].hasOwnMetric || isBracketedEarlier(ends.start)
  }

  func isStartEarlier(_ ends: Ends) -> Bool { figures[ends.start].isEarlier(than: figures[ends.end]) }

  /// Of an organization that the reference does not know, figures may as well be of two.
  func isOfKnownEntity(_ ends: Ends) -> Bool { figures[ends.start].isOfKnownEntity }

  /// The start was planned and the end is not; "more than planned", but not "more than a year before".
  func isStartPlanned(_ ends: Ends) -> Bool {
    !figures[ends.change].precedes(.shift, within: 5)
      && [ClaimStatus.planned, .forecast].contains(claim(of: ends.start)?.status)
      && claim(of: ends.end)?.status == .actual && !figures[ends.end].hasOwnMetric
  }

  /// A word concludes the change from what was told, or one before the start says that it is one.
  func isConcludedOrFromStart(_ ends: Ends) -> Bool {
    isConcluded(ends)
      || sentences[figures[ends.change].sentence].contains {
        $0.kind == .level && DraftFigure.from.contains($0.value) && $0.tokens.upperBound <= figures[ends.start].start
      }
  }

  // MARK: The end

  /// "From 28 to 25 percent, a loss of 3 points"; not "from 28 to 25 percent, the Greens lost 2 points": where a clause has a
  /// subject of its own, its change is that one's.
  func hasNoOtherSubject(_ ends: Ends) -> Bool {
    let change = figures[ends.change]
    guard
      let direction = change.before.last(where: {
        $0.kind == .relation && ["up", "down"].contains($0.value) && $0.tokens.upperBound <= change.start
      }),
      let sign = change.before.last(where: {
        $0.kind == .clause && $0.tokens.lowerBound >= figures[ends.end].tokens.upperBound
          && $0.tokens.upperBound <= direction.tokens.lowerBound && isSign($0, of: ends.change)
      })
    else { return true }
    return isApposed(ends.change) || change.follows(.change, DraftFigure.before, within: 1)
      || direction.tokens.lowerBound - sign.tokens.upperBound <= 1
  }

  // MARK: Both ends

  /// They stand beside each other, or with the change between.
  func areNear(_ ends: Ends) -> Bool { abs(ends.end - ends.start) <= 2 }

  func areOnlyOnesBefore(_ ends: Ends) -> Bool { ends.surroundings.before.count == 2 }

  func isStartOnlyOneBefore(_ ends: Ends) -> Bool { ends.surroundings.before.count == 1 }

  /// "21 percent more than a year ago ($1.52 billion) and 4 percent more than the quarter before ($1.76 billion)".
  func isEndOutsideBrackets(_ ends: Ends) -> Bool { !opensBracket(ends.end) }

  /// "The vote was 52-35, eight short of the 60 needed".
  func isEndNoScore(_ ends: Ends) -> Bool {
    let bytes = sections[figures[ends.end].section].block.reading.bytes
    let place = figures[ends.end].readingSpan.lowerBound
    return place == 0 || place > bytes.count || bytes[place - 1] != UInt8(ascii: "-")
  }

  /// Both are of one metric, as far as the words name any.
  func areOfOneMetric(_ ends: Ends) -> Bool {
    let metrics = [ends.start, ends.end].map { claim(of: $0)?.metric }
    let isOne = metrics[0] == metrics[1]
    if figures[ends.change].unit == .points { return isOne && metrics[0] != nil }
    return isOne || metrics.contains(nil) && isChangePlain(ends)
  }

  /// The start is of an earlier time, and no other figure before is of a later one than the end.
  func isEndLatest(_ ends: Ends) -> Bool {
    guard isStartEarlier(ends), let latest = figures[ends.end].period?.last else { return false }
    return figures(of: .earlier, ends.surroundings).allSatisfy {
      !figures[ends.start].isEarlier(than: figures[$0]) || figures[$0].period.map { $0.last <= latest } ?? true
    }
  }

  /// The words say that the end is of a later time than the start.
  func isEndLater(_ ends: Ends) -> Bool {
    let change = figures[ends.change]
    return change.unit == .points || isStartEarlier(ends)
      || change.before.contains { $0.kind == .shift && !$0.value.hasPrefix("-") }
  }

  /// "2023 waren es 306 Millionen Euro": of an earlier time, and of no other metric.
  func isToldOfEarlier(_ start: Int, than end: Int) -> Bool {
    if figures[start].isEarlier(than: figures[end]) { return true }
    guard start == end + 1, let time = figures[start].period else { return false }
    let metrics = [start, end].compactMap { figures[$0].subject?.metric }
    if Set(metrics).count > 1 { return false }
    guard let period = figures[end].period else { return !figures[start].hasOwnMetric }
    return time.last < period.first
  }

  /// No word begins another statement between a change and its end.
  func isEndOfChange(_ ends: Ends) -> Bool { !isOfNextStatement(ends.end, behind: ends.change) }

  /// "Shares rose 14 percent after it lifted its dividend to 6.5 cents from 4 cents": whether a word begins another statement
  /// between a change and the figure right behind it, and what rose or fell is told there.
  func isOfNextStatement(_ level: Int, behind change: Int) -> Bool {
    let between = figures[level].before
    guard level == change + 1, isInSentence(level, of: change),
      let word = between.last(where: {
        $0.kind == .clause && $0.value == DraftFigure.nextStatement
          && $0.tokens.lowerBound >= figures[change].tokens.upperBound
      })
    else { return false }
    return between.contains {
      $0.kind == .relation && ["up", "down"].contains($0.value) && $0.tokens.lowerBound >= word.tokens.upperBound
    }
  }

  /// A level belongs to another change than the one that the end closes where another metric stands between them, or an
  /// end of its own follows ("… auf 10 Millionen, der Gewinn von 2 auf 3 Millionen").
  func isOfNoOtherChange(_ ends: Ends) -> Bool {
    let (start, end) = (ends.start, ends.end)
    // "to $126 million, or 77 percent of revenue, from $107 million": the aside about the end tells of no other.
    if start < end
      || start == end + 2 && isApposed(end + 1) && figures[start].follows(.level, ["from"], within: 0)
        && role(start) == .start && hasClause(between: end + 1, and: start)
    {
      return true
    }
    if (end + 1...start).contains(where: { figures[$0].hasOwnMetric }) { return false }
    if (end + 1..<start).contains(where: { role($0) == .end }) { return false }
    if figures[start].before.contains(where: { $0.kind == .relation && ($0.value == "and" || $0.value == "so") }) {
      return false
    }
    return behind(start, limit: 1).first.map { role($0) != .end || hasClause(between: start, and: $0) } ?? true
  }

  // MARK: What a figure is compared with

  /// Whether what the change is compared with stands in its clause, right behind the words that compare, or in brackets
  /// shortly behind them, or is told as the level before.
  func isStartBase(_ ends: Ends) -> Bool {
    let (change, start) = (figures[ends.change], figures[ends.start])
    let isNext = ends.start == ends.change + 1
    if change.isPercentage ? start.unit == .points : start.isPercentage { return false }
    // "$90 more than now, or about $1.74 a week": the change once more.
    if isNext, start.follows(.relation, ["so", "converted"], within: 2) { return false }
    // "240 fewer than a year before and well below the 13,900 of 2008": a comparison of its own.
    if change.precedes(.shift, within: 4), start.follows(.relation, ["than", "over"], within: 1) {
      return false
    }
    guard isStartInSentence(ends) else {
      return isNext
        && (start.follows(.relation, ["formerly"], within: 4) || isOfEarlierTime(ends.start, than: ends.change))
    }
    // "16 percent fewer than in 2023, when 258,800 were approved".
    if isNext, let than = change.cue(behind: .relation, ["than"], within: 0),
      start.start - than.tokens.upperBound <= Self.timeReach,
      start.start - than.tokens.upperBound <= Self.nearReach
        || start.before.contains(where: { $0.kind == .clause && $0.value == "time" })
    {
      return true
    }
    return role(ends.start) == .start || !hasClause(between: ends.change, and: ends.start)
      || start.follows(.relation, ["than"], within: 2)
      || isNext && opensBracket(ends.start) && start.start - change.tokens.upperBound <= Self.bracketReach
  }

  private static let timeReach = 8
  private static let nearReach = 3
  /// "…, 380 fewer than a year before (3,330)".
  private static let bracketReach = 12

  /// "2024 waren es 8,7 Millionen": whether a figure is of a time before that of the last one before a change.
  private func isOfEarlierTime(_ start: Int, than change: Int) -> Bool {
    guard let time = figures[start].period, let end = before(change, limit: 1).first, let period = figures[end].period,
      figures[start].isComparable(to: figures[end])
    else { return false }
    let metrics = [start, end].compactMap { figures[$0].subject?.metric }
    if figures[start].hasOwnMetric, Set(metrics).count != 1 || metrics.count != 2 { return false }
    return time.last < period.first
  }
}
