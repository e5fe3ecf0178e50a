import Recognition
import Values

/// What a change is told against by words, and whether that is what another figure tells.
extension DraftFigures {
  /// "4,000 more than in July. The July figure had been 48,000": whether the earlier level, told in the sentence behind
  /// that of a comparison, is of the time that is compared.
  func isToldOfComparedTime(_ group: ClosedGroup) -> Bool {
    let (change, start) = (figures[group.change], figures[group.start])
    guard let word = change.cue(behind: .relation, ["than"], within: 1), start.sentence == change.sentence + 1,
      isInSentence(group.end, of: group.change), group.end < group.change,
      time(beside: group.start, group.change) == .past || !clauseDates(group.start).isEmpty
    else { return false }
    let passage = section(of: group.change).passage
    let sentence = passage.tokens(ofSentenceHolding: word.tokens.lowerBound)
    let sign = change.after.first { $0.kind == .clause && $0.tokens.lowerBound >= word.tokens.upperBound }
    let behind = word.tokens.upperBound..<max(word.tokens.upperBound, sign?.tokens.lowerBound ?? sentence.upperBound)
    let periods = dates(in: behind, passage).map(\.period)
    let cues = change.after.filter { behind.contains($0.tokens.lowerBound) }
    let isOfTime =
      !periods.isEmpty
      || cues.contains { $0.kind == .shift || $0.kind == .yearsAgo || $0.kind == .relation && $0.value == "past" }
    guard isOfTime else { return false }
    let own = cues.first { $0.kind == .shift }?.value
    let other = start.nearestShift
    if let own, let other { return own == other }
    let times = dates(in: passage.tokens(ofSentenceHolding: start.tokens.lowerBound), passage).map(\.period)
    if !periods.isEmpty, !times.isEmpty { return times.contains { time in periods.contains { $0.overlaps(time) } } }
    // "Than before the reform. Ten years ago it was 120": of a time that the words before do not name.
    return times.isEmpty && other == nil
      && !self.cues(beside: group.start, group.change).contains { $0.kind == .yearsAgo }
  }

  /// "47,000 fewer than in 2023, and a far cry from the 410,000 of 2021": whether a level is of another time than the one
  /// that a change is told against.
  func isOfOtherTime(_ level: Int, thanComparedIn index: Int) -> Bool {
    let change = figures[index]
    guard let word = change.cue(behind: .relation, ["than"], within: 1), let own = clausePeriod(level) else {
      return false
    }
    let passage = section(of: index).passage
    let sentence = passage.tokens(ofSentenceHolding: word.tokens.lowerBound)
    let end = behind(index, limit: 1).first.map { figures[$0].start } ?? sentence.upperBound
    let told = dates(
      in: word.tokens.upperBound..<min(max(word.tokens.upperBound, end), word.tokens.upperBound + 4), passage)
    return !told.isEmpty && !told.contains { $0.period.overlaps(own) }
  }

  /// "7,350 births, 5 percent more than the year before, when 7,000 children were born": the figure before a comparison and
  /// the only one behind it, in the clause about the time that it is compared with.
  func pairCompared(with index: Int) -> [Int]? {
    guard isCompared(index), let end = before(index, limit: 1).first, let start = behind(index, limit: 2).first,
      behind(index, limit: 2).count == 1, figures[end].isCount, figures[start].isCount,
      ![end, start].contains(where: { figures[$0].quantity.isRange || isChange($0) }),
      hasClause(between: index, and: start),
      figures[start].before.contains(where: {
        $0.kind == .clause && $0.value == Self.sameTime && $0.tokens.upperBound <= figures[start].start
      }) || isComparedLevel(start, of: index),
      figures[start].quantity.low <= figures[end].quantity.low * 5,
      figures[end].quantity.low <= figures[start].quantity.low * 5
    else { return nil }
    return [end, start]
  }

  /// "Had expected 30; it got 48, 18 more than anticipated": whether a change is told against what was hoped for.
  func isToldAgainstAim(_ change: Int, _ word: Passage.Cue) -> Bool {
    figures[change].after.contains {
      ($0.kind == .relation && $0.value == "aim" || $0.kind == .status)
        && (0...1).contains($0.tokens.lowerBound - word.tokens.upperBound)
    }
  }

  private func dates(in tokens: Range<Int>, _ passage: Passage) -> [(period: Period, isRelative: Bool)] {
    passage.mentions(from: tokens.lowerBound).prefix(Self.cueLimit).prefix {
      $0.tokens.lowerBound < tokens.upperBound
    }.compactMap {
      guard case .date(let date) = $0.annotation.value else { return nil }
      return (date.period ?? date.range).map { ($0, date.isRelative) }
    }
  }

  /// Whether a date that has passed stands in the clause of a level.
  func isDated(_ level: Int) -> Bool {
    guard let today else { return false }
    return clauseDates(level).contains { $0.period.first <= today }
  }

  /// The one time that is told in the clause of a level.
  func clausePeriod(_ level: Int) -> Period? { clauseDate(level)?.period }

  /// Whether the clause of one level tells an earlier time than that of another; nil where they do not tell two times.
  func isEarlier(_ level: Int, than other: Int) -> Bool? {
    guard let first = clauseDate(level), let second = clauseDate(other), !first.period.overlaps(second.period) else {
      return nil
    }
    let isEarlier = first.period.last < second.period.first
    // "In March it was 500, in November 1,350": of months without their years the first may be that of this year.
    let isOfOneYear = first.period.first.year == second.period.first.year
    return first.isRelative && second.isRelative && !isOfOneYear && isEarlier != (level < other) ? nil : isEarlier
  }

  private func clauseDate(_ level: Int) -> (period: Period, isRelative: Bool)? {
    let dates = clauseDates(level)
    return dates.count == 1 ? dates[0] : nil
  }

  /// The times in the clause of a level, with the one that it goes on about: "in 2010, when a flat cost $700".
  private func clauseDates(_ level: Int) -> [(period: Period, isRelative: Bool)] {
    let figure = figures[level]
    let passage = section(of: level).passage
    let sentence = passage.tokens(ofSentenceHolding: figure.tokens.lowerBound)
    let signs = sentences[figure.sentence].filter { $0.kind == .clause }
    let opening = signs.last { $0.tokens.upperBound <= figure.start }
    var start = opening?.tokens.upperBound ?? sentence.lowerBound
    if let opening, opening.value == Self.sameTime {
      start = max(sentence.lowerBound, opening.tokens.lowerBound - Self.dateReach)
    }
    let end = signs.first { $0.tokens.lowerBound >= figure.tokens.upperBound }?.tokens.lowerBound ?? sentence.upperBound
    return dates(in: start..<max(start, end), passage)
  }

  private static let sameTime = "time"
  private static let dateReach = 4
}
