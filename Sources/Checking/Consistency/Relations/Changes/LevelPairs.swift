import Recognition
import Values

extension DraftFigures {
  /// "2015 gab es 800 Höfe, 2025 nur noch 600, ein Rückgang um 25 Prozent", "… Damit ist das Projekt um 41 Millionen Euro
  /// teurer": the only two levels that were told before a change. Their times and the words beside them say which is the
  /// earlier, else the word for where it went, else their order.
  func pair(before surroundings: Surroundings) -> Ends? {
    let change = figures[surroundings.change]
    let isConcluded = sentence(of: surroundings.change, has: ["so"])
    let near = surroundings.before.filter { isLevel($0, of: surroundings) }
    guard near.first == surroundings.before.first else { return nil }
    let levels = near.count < 2 ? near + levelsBefore(surroundings, atLeast: 2 - near.count) : near
    guard levels.count == 2, let last = levels.first, let first = levels.last,
      figures[last].isComparable(to: figures[first]),
      !figures[last].isPercentage || change.unit == .points || role(surroundings.change) == .change
    else { return nil }
    var order = order(first, last)
    var ends = Ends(surroundings, start: order == false ? last : first, end: order == false ? first : last)
    guard isToldOf(ends, isOrdered: order != nil) else { return nil }
    let tendency =
      tendency(of: surroundings.change) ?? (isConcluded ? tendencyOfSentence(of: surroundings.change) : nil)
    if let rises = tendency, rises != (figures[ends.start].quantity.low < figures[ends.end].quantity.low) {
      // "Under the new estimate it costs 128 million": in other sentences the word may be none for a level before.
      if near.isEmpty { order = nil }
      if order == nil { (ends.start, ends.end) = (ends.end, ends.start) } else { ends.isReversed = true }
    }
    ends.isSure = false
    if !ends.isReversed, order != nil, !figures[last].hasOwnMetric {
      ends.isSure =
        near.count == 2
        ? tendency != nil || change.precedes(.change, ["after"], within: 0)
        : near.isEmpty && isConcluded && figures[ends.end].sentence + 1 == change.sentence && !change.hasOwnMetric
    }
    // "The mayor, with 38 percent, trails her rival, who got 43, by five points": which is the earlier is all the same.
    if change.unit == .points, near.count == 2, sentence(of: surroundings.change, has: ["trailing"]),
      sentence(of: surroundings.change, has: ["lies"])
    {
      (ends.isSure, ends.isReversed) = (true, false)
    }
    // A figure of one digit is like others by chance.
    return ends.isSure || change.quantity.significantDigits > 1 || figures[last].unit == .percent ? ends : nil
  }

  /// The levels of the sentence before; where those are too few, of all sentences that may tell of the change.
  private func levelsBefore(_ surroundings: Surroundings, atLeast count: Int) -> [Int] {
    let all = figures(of: .earlier, surroundings).filter { isLevel($0, of: surroundings) }
    let last = all.filter { figures[$0].sentence + 1 >= figures[surroundings.change].sentence }
    return last.count < count ? all : last
  }

  /// Whether a figure may be a level before or after a change.
  private func isLevel(_ other: Int, of surroundings: Surroundings) -> Bool {
    let (level, change) = (figures[other], figures[surroundings.change])
    if isChange(other) || level.quantity.isRange { return false }
    // "33 cents a mile instead of 36 cents": of what is paid for each, the level before is told beside it.
    if level.precedes(.denominator, within: 1), !surroundings.before.contains(where: { role($0) == .start }) {
      return false
    }
    return change.isPercentage ? change.unit == .percent || level.unit == .percent : level.isComparable(to: change)
  }

  /// Whether words say that the change is one of what was told before.
  private func isToldOf(_ ends: Ends, isOrdered: Bool) -> Bool {
    let change = figures[ends.change]
    // "exceeded the level of last year by 6 percent": compared with what the text does not give.
    if !isFirst(ends) {
      return isChangePlain(ends) && hasNoOtherSubject(ends)
        && !change.before.contains { $0.kind == .shift && $0.tokens.upperBound <= change.start }
    }
    if isConcluded(ends) { return true }
    // "The gap has widened by £4.5m."
    return isOrdered && (role(ends.change) == .change || isSibling(ends.change))
      && (isChangePlain(ends) || change.subject.map { $0.metric == figures[ends.end].subject?.metric } ?? true)
  }

  /// Whether the first of two levels is the earlier one; nil where nothing says which is.
  private func order(_ first: Int, _ last: Int) -> Bool? {
    let starts = [first, last].filter { role($0) == .start }
    if starts.count == 1 { return starts == [first] }
    if isLater(last, than: first) { return true }
    return isLater(first, than: last) ? false : nil
  }

  /// Whether the text gives two levels disjoint times, the first the later; in two sentences it does for one metric.
  private func isLater(_ later: Int, than other: Int) -> Bool {
    // "Which stood at 118,000 in March, had slipped to 103,000 by September": months without their years.
    if isInSentence(later, of: other), clausePeriod(later) != nil, clausePeriod(other) != nil {
      return isEarlier(other, than: later) == true
    }
    let (later, other) = (figures[later], figures[other])
    if later.sentence != other.sentence { return other.isEarlier(than: later) }
    guard let period = later.period, let end = other.period else { return false }
    return end.last < period.first
  }

  /// Whether the word beside a change says that something rose or fell; nil where none does.
  func tendency(of index: Int) -> Bool? {
    let figure = figures[index]
    func says(_ value: String, _ comparison: String) -> Bool {
      figure.follows(.relation, [value], within: 3)
        || figure.precedes(.relation, [value], within: 0)
        || figure.precedes(.relation, [comparison], within: max(1, figure.nounLength))
    }
    if let isGone = isGone(index) { return !isGone }
    let rises = says("up", "greater")
    return rises == says("down", "smaller") ? nil : rises
  }

  /// Whether words anywhere in the sentence say so.
  func tendencyOfSentence(of index: Int) -> Bool? {
    let rises = sentence(of: index, has: ["up"])
    return rises == sentence(of: index, has: ["down"]) ? nil : rises
  }
}
