import Recognition
import Values

/// Which of two levels is the earlier; see ``DraftFigures/levelsOfGroup(around:)``.
extension DraftFigures {
  /// Puts the earlier level first; nil where nothing says which is, else whether words leave no doubt.
  func order(_ group: inout ClosedGroup) -> Bool? {
    if let start = levelToldFrom(by: group) {
      if start == group.end { swap(&group.start, &group.end) }
      return true
    }
    let told = group.levels.map { time(beside: $0, group.change) }
    let times = withPastYear(group.levels, told)
    var isDated = areApart(times)
    // "In 2015 there were 800 farms, in 2025 only 600; their land grew by 5 percent": dates alone do not tell of what.
    if isDated, !areApart(withPastYear(group.levels, told, byDates: false)),
      group.levels.allSatisfy({ $0 < group.change }),
      !isSetOffBehind(group)
    {
      isDated = false
    }
    // "Landings came in at 4,400 tonnes. In 2023 it had been 5,500 tonnes, 25 percent more".
    if let told = levelSetOff(by: group) {
      if told == group.start { swap(&group.start, &group.end) }
      let isConcluded = figures[group.change].follows(.relation, ["so"], within: 3) && goesAsTold(group)
      return isDated || levelCompared(by: group) == group.start || isToldOfComparedTime(group)
        || isSetOffBehind(group) && (isConcluded || times.contains(.now) || isFirstEarlier(group) == true)
    }
    // "1,700 fewer than in the last season, when guests booked 10,000".
    if let told = levelCompared(by: group) {
      if told == group.end { swap(&group.start, &group.end) }
      return true
    }
    if isDated {
      // "Which stood at 11.40 euros in 2019, had reached 14.80 by last autumn": the other may be of a time before it.
      let isOpen = times.contains(nil) && group.levels.allSatisfy { role($0) != .start }
      if isOpen, tendency(of: group.change) != nil { return orderByTendency(&group) != nil }
      if (times[0] ?? .end).rawValue > (times[1] ?? .end).rawValue { swap(&group.start, &group.end) }
      return true
    }
    guard let isFirstEarlier = isFirstEarlier(group) else { return nil }
    if !isFirstEarlier { swap(&group.start, &group.end) }
    return isSetOffBehind(group)
  }

  /// "512 pupils in 2015, … and is down to 372", "it holds 2,150 now; in June there were 2,460": beside a level of now a
  /// date is an earlier one.
  func withPastYear(_ levels: [Int], _ times: [LevelTime?], byDates: Bool = true) -> [LevelTime?] {
    var times = times
    // "In March 500 families were waiting, in November it was 1,350".
    if byDates, times.contains(nil) || times == [.past, .past], levels.count == 2,
      isInSentence(levels[0], of: levels[1]), !isParted(levels[0], levels[1]),
      let isFirstEarlier = isEarlier(levels[0], than: levels[1])
    {
      let (earlier, later) = isFirstEarlier ? (0, 1) : (1, 0)
      times[earlier] = times[earlier] ?? .past
      if times[earlier] == .past { times[later] = .end }
    }
    // "Nach 18.600 im Februar zählte die Agentur noch 17.900": beside what was before, it is what is left of it.
    if times == [.past, .past], let later = levels.indices.first(where: { isOnlyYet(levels[$0]) }),
      levels.indices.contains(where: { $0 != later && role(levels[$0]) == .start && !isOnlyYet(levels[$0]) })
    {
      times[later] = .end
      return times
    }
    // "23,700 had been finished by December; in the preceding year they had managed 21,750": of the two the later.
    let shifted = levels.indices.filter { isToldBefore(levels[$0]) }
    if times == [.past, .past], shifted.count == 1 { times[1 - shifted[0]] = .end }
    guard times.contains(.end) || times.contains(.now), let place = times.firstIndex(of: nil), let first = levels.first
    else { return times }
    let isPast =
      times.contains(.now)
      ? isDated(levels[place])
      : levels.allSatisfy { isInSentence($0, of: first) } && isOfPastYear(levels[place])
    if isPast { times[place] = .past }
    return times
  }

  /// Whether nothing but "noch" tells that a level is of an earlier time.
  private func isOnlyYet(_ level: Int) -> Bool {
    role(level) != .start && time(in: cues(beside: level, nil).filter { $0.value != Self.yet }) == nil
  }

  static let yet = "yet"

  /// "In the preceding year": of the time before another's.
  private func isToldBefore(_ level: Int) -> Bool {
    cues(beside: level, nil).contains { $0.kind == .shift && $0.value.hasPrefix("-") }
  }

  private func isOfPastYear(_ level: Int) -> Bool {
    guard let next = (figures[level].period ?? clausePeriod(level))?.shifted(months: 12), let today else {
      return false
    }
    return next.last < today
  }

  /// "The output of 640,000 litres came to 512,000 in the second year, a drop of 20 percent": where nothing else tells which
  /// is the earlier, the word for where it went does; sure where the change is set off behind both.
  func orderByTendency(_ group: inout ClosedGroup) -> Bool? {
    let change = group.change
    guard let rises = tendency(of: change) ?? tendencyOfSentence(of: change),
      group.levels.contains(where: { time(beside: $0, change) != nil || isDated($0) })
        || isSetOffBehind(group) && rises == (figures[group.start].quantity.low < figures[group.end].quantity.low)
    else { return nil }
    let isInOrder = rises == (figures[group.start].quantity.low < figures[group.end].quantity.low)
    if !isInOrder { swap(&group.start, &group.end) }
    if group.levels.contains(change + 1), isExplained(change) { return true }
    return isSetOffBehind(group) && isInOrder
  }

  /// "…, a fifth less", "which makes it 25 percent dearer", "– a rise of 35 percent": whether the change is set off behind
  /// both its levels.
  func isSetOffBehind(_ group: ClosedGroup) -> Bool {
    let (index, change) = (group.change, figures[group.change])
    guard group.levels.allSatisfy({ $0 < index && isInSentence($0, of: index) }) else { return false }
    if change.precedes(.change, ["after"], within: 0) {
      return isBehindSign(index) || change.follows(.relation, ["so", "makes"], within: 3)
    }
    guard role(index) == .change, let last = group.levels.max() else { return false }
    // "Which means that the area has contracted by a quarter".
    if change.before.contains(where: {
      $0.kind == .relation && $0.value == "so" && $0.tokens.lowerBound >= figures[last].tokens.upperBound
    }) {
      return true
    }
    // "…, a slight increase of 5 percent"; not "…; their land grew by 5 percent".
    guard
      let noun = change.before.last(where: { $0.kind == .change && $0.tokens.upperBound <= change.start }),
      noun.tokens.count > 1, change.start - noun.tokens.upperBound <= 1
    else { return false }
    return change.before.contains {
      $0.kind == .clause && $0.tokens.lowerBound >= figures[last].tokens.upperBound && isSign($0, of: index)
        && (0...Self.appositionReach).contains(noun.tokens.lowerBound - $0.tokens.upperBound)
    }
  }

  /// ", a slight".
  private static let appositionReach = 2

  /// Whether it went from the one level to the other as the word beside the change says.
  private func goesAsTold(_ group: ClosedGroup) -> Bool {
    tendency(of: group.change) == (figures[group.start].quantity.low < figures[group.end].quantity.low)
  }

  /// "A rise of 14 cents: since July the price has been $1.40": what stands behind the colon explains the change.
  private func isExplained(_ change: Int) -> Bool {
    figures[change].follows(.change, DraftFigure.before, within: 1) && hasColon(between: change, and: change + 1)
      && isInSentence(change + 1, of: change)
  }

  private func isFirstEarlier(_ group: ClosedGroup) -> Bool? {
    if clausePeriod(group.start) != nil, clausePeriod(group.end) != nil {
      return isEarlier(group.start, than: group.end)
    }
    guard let first = figures[group.start].period, let second = figures[group.end].period else { return nil }
    if first.last < second.first { return true }
    return second.last < first.first ? false : nil
  }

  /// "Lost 10 percent from Tuesday's close of $21".
  func levelToldFrom(by group: ClosedGroup) -> Int? {
    figures[group.change].cue(behind: .level, DraftFigure.from, within: 1).flatMap { word in
      group.levels.first { isBehind(word, $0, of: group.change) }
    }
  }

  /// The level behind the time that a change is told against.
  private func levelCompared(by group: ClosedGroup) -> Int? {
    group.levels.first { level in
      (isCompared(group.change) && isComparedLevel(level, of: group.change) || isBehindThan(level, group))
        && !group.levels.contains { $0 != level && role($0) == .start }
    }
  }

  /// "9.2 million cartons. That was 15 percent more fruit than in 2023, when storms held exports to 8 million".
  private func isBehindThan(_ level: Int, _ group: ClosedGroup) -> Bool {
    level == group.change + 1 && isInSentence(level, of: group.change) && isToldAgainstTime(group.change)
      && group.levels.allSatisfy { $0 == level || $0 < group.change }
  }

  /// "15 percent more fruit than in 2023": the level before has yet to be told.
  func isToldAgainstTime(_ change: Int) -> Bool {
    figures[change].unit == .percent && figures[change].precedes(.level, ["compared"], within: 3)
  }

  func isComparedLevel(_ level: Int, of change: Int) -> Bool {
    level == change + 1 && isInSentence(level, of: change)
      && (time(in: figures[level].before) == .past || figures[level].before.contains { $0.kind == .shift })
  }

  /// "5,500 tonnes, 25 percent more": the level of which a change right behind it says how much more it is.
  private func levelSetOff(by group: ClosedGroup) -> Int? {
    let change = figures[group.change]
    guard change.precedes(.change, ["after"], within: 1) || isCompared(group.change),
      let level = group.levels.filter({ $0 < group.change && !isCalledStart($0) }).max(),
      isInSentence(level, of: group.change),
      isBehindSign(group.change) || isApposed(group.change) || change.follows(.relation, ["so"], within: 1)
    else { return nil }
    // "In 2019 there were 104,000, so 15 percent fewer came of late": nor did those come of late.
    if change.before.contains(where: {
      $0.kind == .relation && ["now", "lately"].contains($0.value)
        && $0.tokens.lowerBound >= figures[level].tokens.upperBound
    }) {
      return nil
    }
    // "1,240 thefts, after 1,090 the year before: 150 more": what is more is the level of now.
    if time(beside: level, group.change) == .past, let rises = tendency(of: group.change),
      let other = group.levels.first(where: { $0 != level }), isInSentence(other, of: level),
      time(beside: other, group.change) != .past,
      rises == (figures[level].quantity.low < figures[other].quantity.low)
    {
      return nil
    }
    // "41,300 were sold, after 44,900 the season before; that is 8 percent fewer": what is concluded is told of what is now.
    if !isBehindSign(group.change), time(beside: level, group.change) == .past,
      group.levels.contains(where: {
        $0 != level && (isInSentence($0, of: level) || change.follows(.relation, ["so"], within: 1))
          && time(beside: $0, group.change) != .past
      })
    {
      return nil
    }
    return level
  }

  /// "39 euros instead of 29 euros, ten more".
  private func isCalledStart(_ level: Int) -> Bool {
    figures[level].follows(.level, DraftFigure.from, within: 1)
      || figures[level].follows(.relation, ["formerly"], within: 0)
  }
}
