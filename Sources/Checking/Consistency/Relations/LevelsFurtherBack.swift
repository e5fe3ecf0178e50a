import Recognition
import Values

extension DraftFigures {
  private static let farReach = 16

  /// "The reduction of 46 million euros, or 20 percent": the one pair of levels further back that differ by so much.
  func levelsFarBack(of index: Int) -> Levels? {
    guard isSibling(index), figures[index].unit == .percent else { return nil }
    let step = figures[index - 1]
    let falls = sentence(of: index, has: ["down"])
    if falls == sentence(of: index, has: ["up"]) || step.quantity.isRange { return nil }
    let levels = (max(0, index - 2 * Self.farReach)..<index - 1).suffix(Self.farReach).filter {
      figures[$0].section + Checker.sectionReach >= step.section && figures[$0].isComparable(to: step)
        && !figures[$0].quantity.isRange && !isChange($0) && !figures[$0].precedes(.denominator, within: 1)
    }
    var pairs: [(low: Int, high: Int)] = []
    for (place, first) in levels.enumerated() {
      for second in levels[(place + 1)...] {
        let (low, high) = figures[first].quantity.low < figures[second].quantity.low ? (first, second) : (second, first)
        if figures[high].quantity.low - figures[low].quantity.low == step.quantity.low,
          !pairs.contains(where: { figures[$0.low].quantity.low == figures[low].quantity.low })
        {
          pairs.append((low, high))
        }
      }
    }
    guard pairs.count == 1, let pair = pairs.first else { return nil }
    let (start, end) = falls ? (pair.high, pair.low) : (pair.low, pair.high)
    // The share may be one of another whole.
    let isOfAnother = levels.contains { other in
      guard ![pair.low, pair.high].contains(other), figures[other].quantity.low != figures[start].quantity.low,
        let share = step.interval.divided(by: figures[other].interval, times: 100)
      else { return false }
      return compare(figures[index].precise, hedge: .about, withLow: share.low, high: share.high) == .supported
    }
    return isOfAnother ? nil : self.levels(figures[index], from: start, to: end)
  }

  /// "Damit ist das Projekt um 41 Millionen Euro teurer": the ends stand in the sentences before.
  func concluded(_ index: Int, _ left: [Int]) -> Levels? {
    let change = figures[index]
    // "2023 lag das Minus bei 35,8 Millionen Euro; es schrumpfte also um 8,5 Millionen".
    if left.count == 1, let start = left.first,
      let end = before(start, sentences: 2).first(where: { figures[$0].isComparable(to: figures[start]) }),
      figures[start].isEarlier(than: figures[end]), !change.hasOwnMetric
    {
      return levels(change, fromEarlier: start, to: end)
    }
    // "A year earlier it was 12.9 billion, so it has grown by 1.3 billion."
    if left.count == 1, let start = left.first, role(start) == .start, !figures[start].hasOwnMetric {
      let ends = before(start, sentences: 1).filter { figures[$0].sentence < change.sentence && !isChange($0) }
      if ends.count == 1, let end = ends.first, figures[end].isComparable(to: figures[start]) {
        var found = levels(change, from: start, to: end)
        found?.isSure = false
        return found
      }
    }
    guard left.isEmpty else { return nil }
    // "41 Millionen Euro, 2023 waren es 26 Millionen. Das entspricht einem Plus von 58 Prozent."
    let last = before(index, sentences: 1)
    if last.count == 2, figures[last[0]].isEarlier(than: figures[last[1]]), !isChange(last[0]), !isChange(last[1]),
      figures[last[0]].isComparable(to: figures[last[1]])
    {
      return levels(change, fromEarlier: last[0], to: last[1])
    }
    let earlier = before(index, sentences: 2, limit: 8).filter {
      figures[$0].sentence < change.sentence && !isChange($0) && !figures[$0].precedes(.denominator, within: 1)
        && (change.isPercentage ? figures[$0].isMoney || figures[$0].isCount : figures[$0].isComparable(to: change))
    }
    guard earlier.count == 2, figures[earlier[0]].isComparable(to: figures[earlier[1]]) else { return nil }
    let starts = earlier.filter { role($0) == .start }
    if starts.count == 1, let start = starts.first, let end = earlier.first(where: { $0 != start }),
      !sentence(of: index, has: [figures[start].quantity.low < figures[end].quantity.low ? "down" : "up"])
    {
      var found = levels(change, from: start, to: end)
      found?.isSure =
        figures[end].sentence + 1 == change.sentence && !figures[max(start, end)].hasOwnMetric
        && !change.hasOwnMetric
      return found
    }
    let rises = sentence(of: index, has: ["up"])
    let isLess = figures[earlier[0]].quantity.low < figures[earlier[1]].quantity.low
    var found = levels(change, from: earlier[isLess == rises ? 0 : 1], to: earlier[isLess == rises ? 1 : 0])
    found?.isSure = false
    return found
  }

  /// "In February the rate was 1.9 percent. Compared with a year ago, when it was 3.2 percent, it is 1.3 points lower."
  func comparedWithEarlier(_ index: Int, _ left: [Int]) -> Levels? {
    let change = figures[index]
    guard left.count == 1, let start = left.first, !change.hasOwnMetric,
      sentences[change.sentence].contains(where: {
        $0.kind == .level && DraftFigure.from.contains($0.value) && $0.tokens.upperBound <= figures[start].start
      })
    else { return nil }
    let ends = before(start, sentences: 1).filter {
      figures[$0].isComparable(to: figures[start]) && figures[start].isEarlier(than: figures[$0])
    }
    let latest = ends.max { left, right in
      guard let first = figures[left].period, let second = figures[right].period else { return false }
      return first.last < second.last
    }
    return latest.flatMap { levels(change, fromEarlier: start, to: $0) }
  }

  /// Of an organization that the reference does not know, the figures may as well be of two.
  private func levels(_ change: DraftFigure, fromEarlier start: Int, to end: Int) -> Levels? {
    var found = levels(change, from: start, to: end)
    found?.isSure = figures[start].isOfKnownEntity
    return found
  }

  /// "2015 gab es 800 Höfe, 2025 nur noch 600, ein Rückgang um 25 Prozent": the two levels of one thing that stand before.
  func paired(_ index: Int, _ left: [Int]) -> Levels? {
    let change = figures[index]
    // "exceeded the level of last year by 6 percent": compared with what the text does not give.
    if change.hasOwnMetric
      || change.before.contains(where: { $0.kind == .shift && $0.tokens.upperBound <= change.start })
    {
      return nil
    }
    func isLevel(_ other: Int) -> Bool {
      let level = figures[other]
      if isChange(other) || level.quantity.isRange { return false }
      // "33 cents a mile instead of 36 cents": of what is paid for each, the level before is told beside it.
      if level.precedes(.denominator, within: 1), !left.contains(where: { role($0) == .start }) { return false }
      return change.isPercentage ? change.unit == .percent || level.unit == .percent : level.isComparable(to: change)
    }
    var levels = left.filter(isLevel)
    guard let last = levels.first, last == left.first else { return nil }
    let isOneSentence = levels.count == 2
    if levels.count == 1 {
      levels += before(last, sentences: 1).filter { figures[$0].sentence < figures[last].sentence && isLevel($0) }
    }
    guard levels.count == 2, figures[levels[0]].isComparable(to: figures[levels[1]]),
      !figures[levels[0]].isPercentage || change.unit == .points || role(index) == .change
    else { return nil }
    let starts = levels.filter { role($0) == .start }
    let isLater = figures[levels[0]].isOfLaterTime(than: figures[levels[1]])
    let isEarlier = figures[levels[1]].isOfLaterTime(than: figures[levels[0]])
    var (start, end) = (levels[1], levels[0])
    if starts == [levels[0]] || starts.isEmpty && isEarlier { (start, end) = (end, start) }
    let isOrdered = starts.count == 1 || isLater || isEarlier
    let tendency = tendency(of: index)
    if let rises = tendency, rises != (figures[start].quantity.low < figures[end].quantity.low) {
      if isOrdered {
        var found = self.levels(change, from: start, to: end)
        found?.isReversed = true
        return found
      }
      (start, end) = (end, start)
    }
    var found = self.levels(change, from: start, to: end)
    found?.isSure =
      isOneSentence && isOrdered && !figures[levels[0]].hasOwnMetric
      && (tendency != nil || change.precedes(.change, ["after"], within: 0))
    // A figure of one digit is like others by chance.
    return found?.isSure ?? false || change.quantity.significantDigits > 1 || found?.unit == .percent
      ? found : nil
  }

  /// "A loss of £13.7m, compared with £9.2m a year before. The gap has widened by £4.5m.": the two levels of the sentence
  /// before.
  func pairedBefore(_ index: Int, _ left: [Int]) -> Levels? {
    let change = figures[index]
    guard left.isEmpty, role(index) == .change || isSibling(index), change.quantity.significantDigits > 1 else {
      return nil
    }
    let earlier = before(index, sentences: 1)
    guard earlier.count == 2, figures[earlier[0]].isComparable(to: figures[earlier[1]]), !isChange(earlier[0]),
      !isChange(earlier[1]),
      change.isPercentage ? !figures[earlier[0]].isPercentage : figures[earlier[0]].isComparable(to: change)
    else { return nil }
    let starts = earlier.filter { role($0) == .start }
    guard starts.count == 1, let start = starts.first, let end = earlier.first(where: { $0 != start }) else {
      return nil
    }
    if change.hasOwnMetric, let metric = change.subject?.metric, metric != figures[end].subject?.metric { return nil }
    var found = levels(change, from: start, to: end)
    found?.isSure = false
    return found
  }

  /// Whether the word beside a change says that something rose or fell; nil where none does.
  func tendency(of index: Int) -> Bool? {
    let figure = figures[index]
    func says(_ value: String) -> Bool {
      figure.follows(.relation, [value], within: 3) || figure.precedes(.relation, [value], within: 0)
    }
    let rises = says("up")
    return rises == says("down") ? nil : rises
  }
}

extension DraftFigure {
  /// Whether the text gives two figures disjoint times, this one the later.
  fileprivate func isOfLaterTime(than other: DraftFigure) -> Bool {
    guard let period, let end = other.period else { return false }
    return end.last < period.first
  }
}
