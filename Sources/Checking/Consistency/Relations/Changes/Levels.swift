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
    let surroundings = surroundings(of: index)
    if !isCompared(index) {
      if let levels = levels(aroundPremium: index) { return levels }
      if isToldFromElsewhere(surroundings) { return nil }
      if let range = range(around: surroundings) { return levels(figures[index], ofRange: range) }
    }
    guard let ends = ends(of: surroundings) else { return nil }
    var found = levels(figures[index], from: ends.start, to: ends.end)
    found?.isSure = ends.isSure
    found?.isReversed = ends.isReversed
    return found
  }

  private func ends(of surroundings: Surroundings) -> Ends? {
    let change = surroundings.change
    if isCompared(change) { return ends(of: surroundings, at: EndPlaces.compared) }
    if surroundings.behind.contains(where: { role($0) == .end && isInSentence($0, of: change) }) {
      return ends(of: surroundings, at: EndPlaces.endBehind)
    }
    return ends(of: surroundings, at: EndPlaces.endBefore) ?? pair(before: surroundings)
  }

  /// The ends that stand at the first of some places where there are any.
  private func ends(of surroundings: Surroundings, at places: [EndPlaces]) -> Ends? {
    for place in places {
      guard var ends = ends(of: surroundings, at: place) else { continue }
      ends.isSure = place.isSure(self)(ends)
      return ends
    }
    return nil
  }

  private func ends(of surroundings: Surroundings, at place: EndPlaces) -> Ends? {
    let starts = candidates(place.start, surroundings)
    let pairs = candidates(place.end, surroundings).flatMap { end in
      starts.filter { $0 != end && figures[$0].isComparable(to: figures[end]) }
        .map { Ends(surroundings, start: $0, end: end) }
    }
    if [place.start.choice, place.end.choice].contains(.only), pairs.count > 1 { return nil }
    return pairs.first { ends in place.needs.allSatisfy { $0(self)(ends) } }
  }

  /// The figures that stand at a place, the nearest first.
  private func candidates(_ place: EndPlace, _ surroundings: Surroundings) -> [Int] {
    let all = figures(of: place.area, surroundings)
    switch place.choice {
    case .nearest: return all.prefix(1).filter { place.roles.contains(role($0)) }
    case .first: return Array(all.filter { place.roles.contains(role($0)) }.prefix(1))
    case .any, .only: return all.filter { place.roles.contains(role($0)) }
    }
  }

  func figures(of area: EndPlace.Area, _ surroundings: Surroundings) -> [Int] {
    let change = surroundings.change
    switch area {
    case .before: return surroundings.before
    case .behind: return surroundings.behind.filter { isInSentence($0, of: change) }
    case .behindOrNext: return surroundings.behind
    case .earlier:
      return before(change, sentences: sentence(of: change, has: ["so"]) ? 2 : 1, limit: Self.earlierLimit).filter {
        (!isInSentence($0, of: change) || isParted($0, change)) && !isChange($0) && !isRestatement($0)
      }
    }
  }

  private static let earlierLimit = 8

  func isInSentence(_ other: Int, of index: Int) -> Bool { figures[other].sentence == figures[index].sentence }

  // MARK: Around a change

  private func surroundings(of index: Int) -> Surroundings {
    let change = figures[index]
    // "Fell to 412 million from 448 million after it wrote down the plant by 95 million": by how much something else did.
    let isOfOther = !change.isPercentage && change.isBehindConjunction
    return Surroundings(
      change: index,
      before: isOfOther ? [] : before(change: index).filter { !isParted($0, index) && !isRestatement($0) },
      behind: behind(index, sentences: 1).prefix { !endsSurroundings($0, of: index) }.filter { !isChange($0) })
  }

  /// The figures before a change, up to another; but what that one compares stands before this one as well: "96 million,
  /// 22 percent more than the 79 million of 2023 and 4 percent more than the mean of 92 million".
  private func before(change index: Int) -> [Int] {
    let all = before(index)
    let near = all.prefix { !endsSurroundings($0, of: index) }
    guard near.count == 1, all.count > 2, isCompared(index), isCompared(all[1]), joinsLast(index),
      !hasClause(between: all[1], and: all[0]) || opensBracket(all[0])
    else { return near.filter { !isChange($0) } }
    return all.dropFirst(2).prefix { !endsSurroundings($0, of: all[1]) }.filter { !isChange($0) }
  }

  private func endsSurroundings(_ other: Int, of change: Int) -> Bool {
    isChange(other) && !(abs(other - change) == 1 && isSibling(max(other, change)))
  }

  /// "Up 5 percent from the previous quarter": compared with what the text does not give.
  private func isToldFromElsewhere(_ surroundings: Surroundings) -> Bool {
    let change = figures[surroundings.change]
    if let from = change.cue(behind: .level, DraftFigure.from, within: 1),
      surroundings.behind.first.map({ figures[$0].start - from.tokens.upperBound > 3 }) ?? true,
      change.cue(behind: .shift, DraftFigure.yearBefore, within: 4) == nil
    {
      return true
    }
    return change.follows(.level, DraftFigure.from, within: 4)
      && change.distance(after: .shift, DraftFigure.yearBefore) == nil
  }

  /// "From $3 million to $4 million", written like a range, right beside a change.
  private func range(around surroundings: Surroundings) -> Int? {
    let behind = surroundings.behind.prefix(1).filter { isInSentence($0, of: surroundings.change) }
    return (behind + surroundings.before.prefix(1)).first {
      figures[$0].quantity.isRange && figures[$0].follows(.level, DraftFigure.from, within: 0)
    }
  }

  // MARK: What they are

  /// The levels of a change; nil where the words tell that these two are none.
  /// - Parameter isOfKind: whether the change counts what the levels do, if under another name.
  func levels(_ change: DraftFigure, from start: Int, to end: Int, isOfKind: Bool = false) -> Levels? {
    let first = figures[start].sharingUnit(of: figures[end])
    let second = figures[end].sharingUnit(of: first)
    let change = change.sharingUnit(of: first)
    if !change.isPercentage, !first.isComparable(to: change), !isOfKind { return nil }
    // Between two rates only "by 1 percent" is a change; "growth of 5 percent to 7 percent" are two rates.
    let isHedgeOfComparison = change.precedes(.relation, ["than"], within: 1)
    if change.unit == .percent, second.unit == .percent, !isHedgeOfComparison,
      !change.follows(.change, DraftFigure.before, within: 1) && !change.follows(.relation, ["up", "down"], within: 0)
        || end > start && change.tokens.upperBound + 1 == second.start,
      // "From 20 to 25 percent; that is 5 percent": points, and called percent.
      (first.quantity.low - second.quantity.low).magnitude != change.quantity.magnitude.low
    {
      return nil
    }
    // "Margin 47.3 percent, 1.8 points better than a year ago. Stock up 6 percent": a sentence of its own.
    if change.unit == .percent, second.unit == .percent, ![first.sentence, second.sentence].contains(change.sentence),
      !change.before.contains(where: { $0.kind == .relation && $0.value == "so" })
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
    // "2 terawatt hours, 11 percent less than in the same three months of the year before".
    let times = [first, second].filter {
      $0.isCount && $0.quantity.low <= Self.mostMonths && $0.precedes(.relation, ["time-noun"], within: 0)
    }
    if times.count == 1, first.quantity.lowUnit != second.quantity.lowUnit { return nil }
    // "The ten films earned 12 percent more than the top ten": nobody tells a change between equals.
    if first.quantity.low == second.quantity.low { return nil }
    return Levels(
      figures: [start, end], unit: second.unit,
      first: first.interval(bentBy: isHedgeOfComparison ? .none : first.hedge, beside: second),
      second: second.interval(bentBy: second.hedge, beside: first), exactFirst: first.quantity.magnitude.low,
      exactSecond: second.quantity.magnitude.low,
      isAcrossZero: first.isOpposite(to: second))
  }

  private static let mostMonths = Decimal(12)

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
