import Recognition
import Values

/// The words beside a level, and the time that they tell it to be of.
extension DraftFigures {
  /// From the earlier to the later.
  enum LevelTime: Int { case past, now, end, planned }

  /// Whether the words tell that two levels are of two times, and which is the earlier.
  func areApart(_ times: [LevelTime?]) -> Bool {
    times[0] != times[1] && (times.contains(.past) || times.contains(.now) && !times.contains(nil))
  }

  /// Whether the words beside a level tell that it is of an earlier time, or of now.
  func time(beside level: Int, _ change: Int?) -> LevelTime? {
    let cues = cues(beside: level, change)
    // "Having added 14 to the 28 it offered last summer".
    if role(level) == .end, figures[level].follows(.repetition, within: 0),
      time(in: cues.filter { $0.tokens.lowerBound >= figures[level].tokens.upperBound }) == .past
    {
      return .past
    }
    // "Up 5 percent from the previous quarter to $120 million".
    if role(level) == .end, isRightBehind(change, level) { return .end }
    // "What had cost 12.50 francs now costs 14".
    if time(in: cues.filter { $0.tokens.upperBound <= figures[level].start }) == .past { return .past }
    if let told = time(in: cues) { return told }
    // "It was 150 tonnes then".
    if figures[level].precedes(.relation, ["then-told"], within: 1 + figures[level].nounLength) { return .past }
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
    // "Yesterday": later than what is further back, and before now.
    var lately: LevelTime?
    for cue in cues {
      switch cue.kind {
      case .relation where cue.value == "now": return .now
      case .relation where cue.value == "from-now-on": return .end
      case .relation where cue.value == "lately": lately = .end
      case .relation where ["formerly", "past", Self.yet].contains(cue.value): found = .past
      case .shift where cue.value.hasPrefix("-"), .yearsAgo: found = .past
      default: break
      }
    }
    return found ?? lately
  }

  /// Whether the words beside a figure tell that it was before: "had come to", "a year ago".
  func isToldAsFormer(_ index: Int) -> Bool {
    cues(beside: index, nil).contains { cue in
      switch cue.kind {
      case .yearsAgo: true
      case .shift: cue.value.hasPrefix("-")
      case .relation: cue.value == "formerly"
      default: false
      }
    }
  }

  private func isRightBehind(_ change: Int?, _ level: Int) -> Bool {
    change.map { level == $0 + 1 && isInSentence(level, of: $0) && !hasClause(between: $0, and: level) } ?? false
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
    // "As many as in the year before", "a third of last year's figure": what is compared is not of that time.
    found.removeAll { cue in
      (cue.kind == .shift || cue.kind == .relation && cue.value == "past")
        && figure.before.contains {
          let gap = cue.tokens.lowerBound - $0.tokens.upperBound
          return $0.kind == .level && $0.value == "compared" && (0...1).contains(gap)
            || $0.kind == .multiple && (0...2).contains(gap)
        }
    }
    let right = figure.after.filter { $0.tokens.lowerBound >= figure.tokens.upperBound }
    let next = hasFigureBehind(level) ? figures[level + 1] : nil
    if let sign = right.firstIndex(where: { $0.kind == .clause }) {
      found += right[..<sign]
    } else if let next {
      found += right.filter {
        let gap = next.start - $0.tokens.upperBound
        // "5.10 pounds instead of the 4.50": what was before is the next.
        let isOfNext = $0.kind == .relation && $0.value == "formerly" && (0...1).contains(gap)
        return !isOfNext && $0.tokens.lowerBound - figure.tokens.upperBound < gap
      }
    } else {
      found += right
    }
    return found
  }
}

extension Passage.Cue {
  /// "The year before", "a decade ago", "until then": what stands beside it may be of a time other than now.
  var tellsFormer: Bool {
    kind == .shift || kind == .yearsAgo || kind == .relation && ["past", "formerly"].contains(value)
  }
}
