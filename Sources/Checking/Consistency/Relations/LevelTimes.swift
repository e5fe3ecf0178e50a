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
    let times = withPastYear(group.levels, group.levels.map { time(beside: $0, group.change) })
    let isDated = areApart(times)
    // "Landings came in at 4,400 tonnes. In 2023 it had been 5,500 tonnes, 25 percent more".
    if let told = levelSetOff(by: group) {
      if told == group.start { swap(&group.start, &group.end) }
      return isDated
    }
    if isDated {
      if (times[0] ?? .end).rawValue > (times[1] ?? .end).rawValue { swap(&group.start, &group.end) }
      return true
    }
    guard let isFirstEarlier = isFirstEarlier(group) else { return nil }
    if !isFirstEarlier { swap(&group.start, &group.end) }
    return false
  }

  /// "512 pupils in 2015, … and is down to 372": beside a level of now a year is an earlier one.
  func withPastYear(_ levels: [Int], _ times: [LevelTime?]) -> [LevelTime?] {
    guard times.contains(.end) || times.contains(.now), let place = times.firstIndex(of: nil), let first = levels.first,
      levels.allSatisfy({ isInSentence($0, of: first) }),
      let next = figures[levels[place]].period?.shifted(months: 12), let today, next.last < today
    else { return times }
    var times = times
    times[place] = .past
    return times
  }

  private func isFirstEarlier(_ group: ClosedGroup) -> Bool? {
    guard let first = figures[group.start].period, let second = figures[group.end].period else { return nil }
    if first.last < second.first { return true }
    return second.last < first.first ? false : nil
  }

  /// "Lost 10 percent from Tuesday's close of $21".
  private func levelToldFrom(by group: ClosedGroup) -> Int? {
    figures[group.change].cue(behind: .level, DraftFigure.from, within: 1).flatMap { word in
      group.levels.first { isBehind(word, $0, of: group.change) }
    }
  }

  /// "5,500 tonnes, 25 percent more": the level of which a change right behind it says how much more it is.
  private func levelSetOff(by group: ClosedGroup) -> Int? {
    let change = figures[group.change]
    guard change.precedes(.change, ["after"], within: 1) || isCompared(group.change),
      let level = group.levels.filter({ $0 < group.change && !isCalledStart($0) }).max(),
      isInSentence(level, of: group.change),
      isBehindSign(group.change) || isApposed(group.change) || change.follows(.relation, ["so"], within: 1)
    else { return nil }
    return level
  }

  /// "39 euros instead of 29 euros, ten more".
  private func isCalledStart(_ level: Int) -> Bool { figures[level].follows(.level, DraftFigure.from, within: 1) }

  /// From the earlier to the later.
  enum LevelTime: Int { case past, now, end, planned }

  /// Whether the words tell that two levels are of two times, and which is the earlier.
  func areApart(_ times: [LevelTime?]) -> Bool {
    times[0] != times[1] && (times.contains(.past) || times.contains(.now) && !times.contains(nil))
  }

  /// Whether the words beside a level tell that it is of an earlier time, or of now.
  func time(beside level: Int, _ change: Int?) -> LevelTime? {
    let cues = cues(beside: level, change)
    // "Up 5 percent from the previous quarter to $120 million".
    if role(level) == .end, isRightBehind(change, level) { return .end }
    if let told = time(in: cues) { return told }
    switch role(level) {
    // "Von" alone tells nothing: "ein Wert von 66".
    case .start:
      let isMove = behind(level, limit: 1).contains { role($0) == .end }
      return figures[level].follows(.level, ["of"], within: 3) && !isMove ? nil : .past
    case .end: return .end
    default: return cues.contains { $0.kind == .status && $0.value == "planned" } ? .planned : nil
    }
  }

  func time(in cues: some Sequence<Passage.Cue>) -> LevelTime? {
    var found: LevelTime?
    for cue in cues {
      switch cue.kind {
      case .relation where cue.value == "now": return .now
      case .relation where ["formerly", "past"].contains(cue.value): found = .past
      case .shift where cue.value.hasPrefix("-"), .yearsAgo: found = .past
      default: break
      }
    }
    return found
  }

  private func isRightBehind(_ change: Int?, _ level: Int) -> Bool {
    change.map { level == $0 + 1 && !hasClause(between: $0, and: level) } ?? false
  }

  /// The cues on a level's side of the first clause that ends between it and the figure on either side; without one, the
  /// cues that are nearer to it. Those between the change and it are its own.
  func cues(beside level: Int, _ change: Int?) -> [Passage.Cue] {
    let figure = figures[level]
    var found: [Passage.Cue] = []
    let left = figure.before.filter { $0.tokens.upperBound <= figure.start }
    let isFirst = !hasFigureBefore(level)
    // "A year ago a dozen eggs cost $3.20".
    if !isFirst, level - 1 != change, !hasClause(between: level - 1, and: level),
      !figures[level - 1].isComparable(to: figure)
    {
      found += figures[level - 1].before
    }
    if isFirst || isRightBehind(change, level) {
      found += left
    } else if let sign = left.firstIndex(where: { $0.kind == .clause }) {
      found += left[sign...]
    } else {
      let other = figures[level - 1].tokens.upperBound
      found += left.filter { figure.start - $0.tokens.upperBound <= $0.tokens.lowerBound - other }
    }
    let right = figure.after.filter { $0.tokens.lowerBound >= figure.tokens.upperBound }
    let next = hasFigureBehind(level) ? figures[level + 1] : nil
    if let sign = right.firstIndex(where: { $0.kind == .clause }) {
      found += right[..<sign]
    } else if let next {
      found += right.filter { $0.tokens.lowerBound - figure.tokens.upperBound < next.start - $0.tokens.upperBound }
    } else {
      found += right
    }
    return found
  }
}
