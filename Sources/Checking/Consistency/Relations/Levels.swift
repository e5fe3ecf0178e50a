import Recognition
import Values

/// The two ends of a change.
struct Levels {
  var figures: [Int]
  var unit: DraftFigure.Unit
  var first: Interval
  var second: Interval
  var exactFirst: Decimal
  var exactSecond: Decimal
  /// The words say which end is which.
  var isSure = true
  /// The words say that it rose, where it fell, or the other way round: one of the two is wrong.
  var isReversed = false
  /// One is a profit, the other a loss.
  var isAcrossZero = false
}

extension DraftFigures {
  /// The two figures between which a change lies; nil where the text does not say.
  func levels(of index: Int) -> Levels? {
    let change = figures[index]
    let right = others(behind(index, sentences: 1), beside: index)
    // "Fell to 412 million from 448 million after it wrote down the plant by 95 million": by how much something else did.
    let isOfOther = !change.isPercentage && change.isBehindConjunction
    let left = isOfOther ? [] : others(before(index), beside: index).filter { !isParted($0, index) }
    if isCompared(index) { return compared(index, left, right) }
    if let levels = levels(aroundPremium: index) { return levels }
    // "from the previous quarter": compared with what the text does not give.
    if let from = change.cue(behind: .level, DraftFigure.from, within: 1),
      right.first.map({ figures[$0].start - from.tokens.upperBound > 3 }) ?? true,
      change.cue(behind: .shift, DraftFigure.yearBefore, within: 4) == nil
    {
      return nil
    }
    if let distance = change.distance(after: .level, DraftFigure.from), distance <= 4,
      change.distance(after: .shift, DraftFigure.yearBefore) == nil
    {
      return nil
    }
    let ownRight = right.filter { figures[$0].sentence == change.sentence }
    if let end = ownRight.first(where: { role($0) == .end }) {
      // "2023 waren es 306 Millionen Euro": the same metric of an earlier year.
      if let start = right.first(where: {
        figures[$0].isComparable(to: figures[end])
          && (role($0) == .start || role($0) == nil && isToldOfEarlier($0, than: end))
      }),
        !startsAnother(start, behind: end)
      {
        var found = levels(change, from: start, to: end)
        if figures[start].sentence != change.sentence || isParted(end, start),
          !figures[start].follows(.shift, within: 2),
          !figures[start].isOfKnownEntity || !figures[start].isEarlier(than: figures[end]),
          start != end + 1 || !figures[start].follows(.relation, ["formerly"], within: 2)
        {
          found?.isSure = false
        }
        return found
      }
      if let start = left.first, role(start) == .start, figures[start].isComparable(to: figures[end]),
        !hasClause(between: start, and: index)
      {
        return levels(change, from: start, to: end)
      }
      return levelBefore(index, to: end, left)
    }
    if let range = ownRight.first, figures[range].quantity.isRange,
      figures[range].follows(.level, DraftFigure.from, within: 0)
    {
      return levels(change, ofRange: range)
    }
    // "$52, up 4 percent from $50", "…, up 4 percent, after opening at $50".
    if let start = ownRight.first, role(start) == .start,
      figures[start].start - change.tokens.upperBound
        <= (figures[start].follows(.relation, ["formerly"], within: 0) ? 5 : 3),
      let end = left.first,
      figures[start].isComparable(to: figures[end]), role(end) != .start,
      change.follows(.relation, ["up", "down"], within: 1)
    {
      return levels(change, from: start, to: end)
    }
    if let range = left.first, figures[range].quantity.isRange,
      figures[range].follows(.level, DraftFigure.from, within: 0)
    {
      return levels(change, ofRange: range)
    }
    if let end = left.first(where: { role($0) == .end }), let start = left.first(where: { role($0) == .start }),
      abs(end - start) <= 2, figures[start].isComparable(to: figures[end]), !change.hasOwnMetric
    {
      return levels(change, from: start, to: end)
    }
    // "6,2 Prozent; vor einem Jahr waren es 5,8 Prozent, ein Anstieg um 0,4 Punkte".
    if left.count == 2, role(left[0]) == .start, role(left[1]) == nil,
      !figures[left[0]].hasOwnMetric || isBracketedEarlier(left[0]),
      !change.hasOwnMetric, figures[left[0]].isComparable(to: figures[left[1]])
    {
      return levels(change, from: left[0], to: left[1])
    }
    // "… auf 92,5 Millionen Euro. Im Vorjahr waren es 74 Millionen Euro, ein Plus von 25 Prozent."
    if left.count == 1, let start = left.first, role(start) == .start, !figures[start].hasOwnMetric,
      !change.hasOwnMetric
    {
      let ends = before(start, sentences: 1).filter { !figures[$0].isPercentage }
      if ends.count == 1, let end = ends.first, role(end) == .end, figures[start].isComparable(to: figures[end]) {
        return levels(change, from: start, to: end)
      }
    }
    let earlier = sentence(of: index, has: ["so"]) ? concluded(index, left) : comparedWithEarlier(index, left)
    return earlier ?? paired(index, left) ?? pairedBefore(index, left)
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

  /// Whether a level belongs to another change than the one that an end closes: another metric stands between them, or an
  /// end of its own follows ("… auf 10 Millionen, der Gewinn von 2 auf 3 Millionen").
  private func startsAnother(_ start: Int, behind end: Int) -> Bool {
    guard start > end else { return false }
    // "to $126 million, or 77 percent of revenue, from $107 million": the aside about the end tells of no other.
    if start == end + 2, isApposed(end + 1), figures[start].follows(.level, ["from"], within: 0),
      role(start) == .start, hasClause(between: end + 1, and: start)
    {
      return false
    }
    if (end + 1...start).contains(where: { figures[$0].hasOwnMetric }) { return true }
    if (end + 1..<start).contains(where: { role($0) == .end }) { return true }
    if figures[start].before.contains(where: { $0.kind == .relation && ($0.value == "and" || $0.value == "so") }) {
      return true
    }
    return behind(start, limit: 1).first.map { role($0) == .end && !hasClause(between: start, and: $0) } ?? false
  }

  /// The figures around a change that may be its ends: up to the next change.
  private func others(_ neighbours: [Int], beside index: Int) -> [Int] {
    var found: [Int] = []
    for other in neighbours {
      if isChange(other) {
        if abs(other - index) == 1, isSibling(max(other, index)) { continue }
        break
      }
      found.append(other)
    }
    return found
  }

  /// "48,50 Euro, 31 Prozent mehr als den Schlusskurs von 37 Euro".
  private func compared(_ index: Int, _ left: [Int], _ right: [Int]) -> Levels? {
    let change = figures[index]
    if right.isEmpty, let start = left.first(where: { role($0) == .start }),
      let end = left.first(where: { role($0) == nil && figures[$0].isComparable(to: figures[start]) })
    {
      return levels(change, from: start, to: end)
    }
    // "It had set aside 3 million and spent 4 million, 1 million more than planned."
    if right.isEmpty, left.count == 2, figures[left[0]].isComparable(to: figures[left[1]]), !isChange(left[1]) {
      // "It was to cost 85 million and ended up at 119 million, 40 percent more than planned."
      var found = levels(change, from: left[1], to: left[0])
      found?.isSure =
        [ClaimStatus.planned, .forecast].contains(claim(of: left[1])?.status)
        && claim(of: left[0])?.status == .actual && !figures[left[0]].hasOwnMetric
      return found
    }
    guard
      let start = right.first(where: {
        change.isPercentage && figures[$0].unit == .percent || !figures[$0].isPercentage
      }),
      start == right.first, isBase(start, of: index)
    else { return nil }
    // "That is 12 million more than the budget of 300 million": what is more stands in the sentence before.
    let ends = left.isEmpty && sentence(of: index, has: ["so"]) ? levelBefore(index, like: start) : left
    // "21 percent more than a year ago ($1.52 billion) and 4 percent more than the quarter before ($1.76 billion)".
    guard let end = ends.first(where: { figures[$0].isComparable(to: figures[start]) }), end == ends.first,
      role(end) != .start, !opensBracket(end)
    else { return nil }
    // The word that compares is no hedge of the figure behind it.
    var found = levels(change, from: start, to: end)
    if figures[start].sentence != change.sentence { found?.isSure = false }
    return found
  }

  /// The figure of the sentence before a change, if there is just one of its kind.
  private func levelBefore(_ index: Int, like other: Int) -> [Int] {
    let earlier = before(index, sentences: 1).filter {
      figures[$0].sentence < figures[index].sentence && figures[$0].isComparable(to: figures[other]) && !isChange($0)
    }
    return earlier.count == 1 ? earlier : []
  }

  /// Whether what a figure is compared with stands in its clause, right behind the words that compare, or in brackets
  /// shortly behind them, or is told as the level before.
  private func isBase(_ start: Int, of change: Int) -> Bool {
    let base = figures[start]
    guard base.sentence == figures[change].sentence else {
      return start == change + 1
        && (base.follows(.relation, ["formerly"], within: 4) || isOfEarlierTime(start, than: change))
    }
    // "16 percent fewer than in 2023, when 258,800 were approved".
    if start == change + 1, let than = figures[change].cue(behind: .relation, ["than"], within: 0),
      base.start - than.tokens.upperBound <= Self.timeReach,
      base.start - than.tokens.upperBound <= Self.nearReach
        || base.before.contains(where: { $0.kind == .clause && $0.value == "time" })
    {
      return true
    }
    if role(start) == .start || !hasClause(between: change, and: start) { return true }
    if base.follows(.relation, ["than"], within: 2) { return true }
    return opensBracket(start) && start == change + 1
      && base.start - figures[change].tokens.upperBound <= Self.bracketReach
  }

  private static let timeReach = 8
  private static let nearReach = 3

  /// "2024 waren es 8,7 Millionen": whether a figure is of a time before that of the last one before a change.
  private func isOfEarlierTime(_ start: Int, than change: Int) -> Bool {
    guard let time = figures[start].period, let end = before(change, limit: 1).first, let period = figures[end].period,
      figures[start].isComparable(to: figures[end])
    else { return false }
    let metrics = [start, end].compactMap { figures[$0].subject?.metric }
    if figures[start].hasOwnMetric, Set(metrics).count != 1 || metrics.count != 2 { return false }
    return time.last < period.first
  }

  /// "…, 380 fewer than a year before (3,330)".
  private static let bracketReach = 12

  /// "The rate is 2.75 percent. It may be cut by 50 basis points, to 2.25 percent": the one level of the sentence before,
  /// if both are of one metric, or a word says that the end is of a later time.
  private func levelBefore(_ index: Int, to end: Int, _ left: [Int]) -> Levels? {
    guard left.isEmpty else { return nil }
    let earlier = before(index, sentences: 1).filter {
      (figures[$0].sentence < figures[index].sentence || isParted($0, index))
        && figures[$0].isComparable(to: figures[end])
    }
    guard earlier.count == 1, let start = earlier.first, !isChange(start), role(start) != .start else { return nil }
    let metrics = [start, end].map { claim(of: $0)?.metric }
    let isOfOneMetric = metrics[0] == metrics[1]
    guard isOfOneMetric || metrics.contains(nil) && !figures[index].hasOwnMetric else { return nil }
    if figures[index].unit == .points, metrics[0] == nil || !isOfOneMetric { return nil }
    var found = levels(figures[index], from: start, to: end)
    found?.isSure =
      figures[index].unit == .points || figures[start].isEarlier(than: figures[end])
      || figures[index].before.contains { $0.kind == .shift && !$0.value.hasPrefix("-") }
    return found
  }

  func levels(_ change: DraftFigure, from start: Int, to end: Int) -> Levels? {
    let (first, second) = (figures[start], figures[end])
    if !change.isPercentage, !first.isComparable(to: change) { return nil }
    // Between two rates only "by 1 percent" is a change; "growth of 5 percent to 7 percent" are two rates.
    let isHedgeOfComparison = change.precedes(.relation, ["than"], within: 1)
    if change.unit == .percent, second.unit == .percent, !isHedgeOfComparison,
      !change.follows(.change, DraftFigure.before, within: 1) && !change.follows(.relation, ["up", "down"], within: 0)
        || end > start && change.tokens.upperBound + 1 == second.start
    {
      return nil
    }
    if first.precedes(.relation, ["no", "adjusted"], within: 1)
      || second.precedes(.relation, ["no", "adjusted"], within: 1)
    {
      return nil
    }
    // "Up 8.5 percent to $5.1 billion in fiscal 2025. In calendar 2024 it was $4.9 billion."
    if [first, second].contains(where: {
      $0.sentence != change.sentence && $0.follows(.relation, ["adjusted"], within: 4)
    }) {
      return nil
    }
    // "By 0.2 points within a month to 5.2 percent; a year ago it had been 4.8 percent".
    if let own = change.nearestShift, let other = first.nearestShift, own != other { return nil }
    // "7.9 billion, 4 percent less than in 2024, 2.3 billion of it with parts".
    if first.follows(.relation, ["of-which"], within: 3) || second.follows(.relation, ["of-which"], within: 3) {
      return nil
    }
    if first.quantity.isRange || second.quantity.isRange || change.unit == .points && first.unit != .percent {
      return nil
    }
    if first.unit == .points { return nil }
    // "The ten films earned 12 percent more than the top ten": nobody tells a change between equals.
    if first.quantity.low == second.quantity.low { return nil }
    return Levels(
      figures: [start, end], unit: second.unit,
      first: first.interval(bentBy: isHedgeOfComparison ? .none : first.hedge),
      second: second.interval, exactFirst: first.quantity.magnitude.low, exactSecond: second.quantity.magnitude.low,
      isAcrossZero: first.isOpposite(to: second))
  }

  /// "from $3 million to $4 million", written like a range.
  private func levels(_ change: DraftFigure, ofRange index: Int) -> Levels? {
    let range = figures[index]
    guard change.unit != .points || range.unit == .percent else { return nil }
    if !change.isPercentage, !range.isComparable(to: change) { return nil }
    let bounds = [
      Bounds(rounding: Quantity(range.quantity.low, unit: range.quantity.lowUnit)),
      Bounds(rounding: Quantity(range.quantity.high, unit: range.quantity.highUnit)),
    ].map { Interval($0.low ?? .zero, $0.high ?? .zero) }
    return Levels(
      figures: [index], unit: range.unit, first: bounds[0], second: bounds[1], exactFirst: range.quantity.low,
      exactSecond: range.quantity.high)
  }
}
