import Recognition
import Text
import Values

extension DraftFigures {
  /// "Landings came in at 4,400 tonnes. In 2023 the fleet had landed 5,500 tonnes, 25 percent more": the only two levels
  /// of their kind that stand with a change in its sentence, or in it and the one beside it. Words or times have
  /// to say which is the earlier; nil where other figures may as well be meant.
  func levelsOfGroup(around index: Int) -> Levels? {
    guard mayTellChange(index), let pair = levelsAlone(with: index) else { return nil }
    var group = ClosedGroup(change: index, start: pair[0], end: pair[1])
    guard let isKnown = order(&group) ?? orderByTendency(&group), isOfOneThing(group),
      !isOfRates(group) || isInPoints(group)
    else { return nil }
    if figures[index].unit == .percent, isAhead(group) { return nil }
    // "Of 84 schools 12 have closed, a quarter of the teachers has gone".
    if figures[index].isFraction, isGone(index) != nil,
      group.levels.contains(where: { time(beside: $0, index) == nil })
    {
      return nil
    }
    var found = levels(
      figures[index], from: group.start, to: group.end,
      isOfKind: isOfKind(index, group.start) || isTakenUp(index) && figures[index].isCount)
    found?.isSure = isKnown && isOfOneMetric(group) && !isFarBack(group)
    return found
  }

  /// "Prices rose 5 percent in March. A loaf now costs 4.20 euros; a year ago it was 3.80": levels told behind the sentence
  /// of a percentage may be of one thing among many, unless that sentence is hardly more than "up 5 percent".
  private func isAhead(_ group: ClosedGroup) -> Bool {
    let change = figures[group.change]
    let opening = section(of: group.change).passage.tokens(ofSentenceHolding: change.tokens.lowerBound).lowerBound
    return change.start - opening > 1 && group.levels.allSatisfy { figures[$0].sentence > change.sentence }
  }

  /// A change and its two levels.
  struct ClosedGroup {
    var change: Int
    var start: Int
    var end: Int

    var levels: [Int] { [start, end] }
  }

  private static let reach = 8
  private static let crowd = Decimal(100)
  private static let few = Decimal(13)

  /// A percentage between two others, and nothing like "by 1 percent".
  private func isOfRates(_ group: ClosedGroup) -> Bool {
    figures[group.change].unit == .percent && figures[group.end].unit == .percent
      && !figures[group.change].follows(.change, DraftFigure.before, within: 0)
  }

  /// "From 20 to 25 percent; that is 5 percent": just as many points.
  private func isInPoints(_ group: ClosedGroup) -> Bool {
    let (start, end) = (figures[group.start].quantity.low, figures[group.end].quantity.low)
    return (start - end).magnitude == figures[group.change].quantity.magnitude.low
  }

  /// Whether the words beside a figure make it by how much something changed or differs, if they have two levels beside it.
  private func mayTellChange(_ index: Int) -> Bool {
    let figure = figures[index]
    if figure.quantity.isRange || role(index) == .start || role(index) == .end || isClockTime(index) { return false }
    return isChange(index)
      || figure.isPercentage && figure.precedes(.relation, ["up", "down"], within: max(1, figure.nounLength))
      || isAdded(index)
  }

  /// "12:32".
  private func isClockTime(_ index: Int) -> Bool {
    let bytes = sections[figures[index].section].block.reading.bytes
    let end = figures[index].readingSpan.upperBound
    return end + 1 < bytes.count && bytes[end] == UInt8(ascii: ":")
      && (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[end + 1])
  }

  /// "20 euros more", "has lost 140", "a loss of 2,300 people": a change where both levels stand beside it; "a loss of $3
  /// million" is a level.
  func isAdded(_ index: Int) -> Bool {
    let figure = figures[index]
    if isChange(index) { return false }
    return figure.precedes(.change, ["after"], within: max(1, figure.nounLength)) || isGone(index) != nil
      || figure.follows(.relation, ["up", "down"], within: figure.isMoney && !isApposedChange(index) ? 0 : 1)
      || figure.precedes(.relation, ["up", "down"], within: figure.unit == .points ? figure.nounLength : 0)
  }

  /// "… at $220, a loss of $8": nothing but an article between a sign and the word before an amount.
  private func isApposedChange(_ index: Int) -> Bool {
    let figure = figures[index]
    guard let word = figure.before.last(where: { $0.kind == .relation && ["up", "down"].contains($0.value) }) else {
      return false
    }
    return figure.before.contains {
      $0.kind == .clause && $0.value == Passage.Cue.comma && word.tokens.lowerBound - $0.tokens.upperBound == 1
    }
  }

  /// "44 have gone since", "a quarter of the schools has disappeared", "15 sind hinzugekommen": whether a figure counts what
  /// went, or what came on top; nil where nothing says so.
  func isGone(_ index: Int) -> Bool? {
    let figure = figures[index]
    guard !figure.isMoney, figure.unit != .percent || figure.isFraction else { return nil }
    let end = figure.after.first { $0.kind == .clause && $0.tokens.lowerBound >= figure.tokens.upperBound }
    let word = figure.after.last {
      $0.kind == .relation && ["gone", "come"].contains($0.value)
        && $0.tokens.upperBound <= end?.tokens.lowerBound ?? .max
    }
    return word.map { $0.value == "gone" }
  }

  // MARK: The figures

  /// The two levels in the order of the text.
  private func levelsAlone(with index: Int) -> [Int]? {
    let near =
      before(index, sentences: 1, limit: Self.reach).reversed() + behind(index, sentences: 1, limit: Self.reach)
    let own = near.filter { isInSentence($0, of: index) }
    // Another change has levels of its own.
    if own.contains(where: { isChange($0) && !isTwin($0, of: index) }) { return nil }
    let all = near.filter { mayBeLevel($0, of: index) }
    var pairs: [[Int]] = []
    var left = namedFirst(all)
    while let first = left.first {
      let alike = left.filter { areAlike(first, $0) }.sorted()
      left.removeAll { alike.contains($0) }
      if let pair = pair(among: ofOneSize(alike), near: index, near), pair.count == 2 { pairs.append(pair) }
    }
    if pairs.isEmpty, let pair = pairCompared(with: index) { return pair }
    guard pairs.count == 1, let pair = pairs.first else { return nil }
    // "Up 3 percent in Ohio to $340 and 2 percent in Iowa".
    let isBesideOther =
      figures[index].unit == .percent
      && own.contains {
        figures[$0].unit == .percent && !figures[$0].isFraction && !pair.contains($0) && !isTwin($0, of: index)
      }
    return isBesideOther ? nil : pair
  }

  private func pair(among alike: [Int], near index: Int, _ near: [Int]) -> [Int]? {
    let own = alike.filter { isInSentence($0, of: index) }
    let others = [
      alike.filter { figures[$0].sentence < figures[index].sentence },
      alike.filter { figures[$0].sentence > figures[index].sentence },
    ]
    .filter { side in
      // What stands beside a change of its own is an end of that one.
      guard let first = side.first else { return false }
      let sentence = figures[first].sentence
      return !near.contains { figures[$0].sentence == sentence && isChange($0) }
        && !sentences[sentence].prefix(Self.cueLimit).contains { $0.kind == .multiple }
    }
    // "Added 2 gigawatts" may be told of anything else.
    if own.count < 2, isAdded(index), !figures[index].precedes(.change, ["after"], within: 1), !isTakenUp(index),
      isGone(index) == nil, !isToldAhead(index, alike)
    {
      return nil
    }
    switch own.count {
    case 2: return own
    case 1:
      let single = others.filter { $0.count == 1 }
      let earlier = single.count == 1 ? single : single.filter { time(beside: $0[0], index) == .past }
      return earlier.count == 1 ? (own + earlier[0]).sorted() : nil
    case 0: return others.count == 1 && others[0].count == 2 && isToldOf(others[0], index) ? others[0] : nil
    default: return nil
    }
  }

  /// "… That is 22 less", "Plus 150 percent! …": a change that stands apart from its levels. Before it they may be of
  /// anything else, unless the words conclude it from them or its sentence begins with it; behind it they have to be those
  /// of two times.
  private func isToldOf(_ pair: [Int], _ index: Int) -> Bool {
    let change = figures[index]
    let times = withPastYear(pair, pair.map { time(beside: $0, index) })
    if !areApart(times) || change.hasOwnMetric { return false }
    if pair[0] > index { return !times.contains(nil) }
    return isFromFacts(index) && (sentence(of: index, has: ["so"]) || isTakenUp(index) || isWholeSentence(index))
  }

  /// "Plus 150 percent!", "It grew by 5 percent."; not "A fall of 5 percent counts as a warning", which may be any fall, nor
  /// "Rain fell on 5 percent of days".
  private func isWholeSentence(_ index: Int) -> Bool {
    let change = figures[index]
    let sentence = section(of: index).passage.tokens(ofSentenceHolding: change.tokens.lowerBound)
    let isShort =
      sentence.upperBound - change.tokens.upperBound <= Self.closingReach
      || change.after.contains { $0.kind == .clause && $0.tokens.lowerBound == change.tokens.upperBound }
    return isShort && change.start - sentence.lowerBound <= Self.openingReach
      && (change.distance(after: .change, DraftFigure.before) ?? 0) == 0
  }

  /// "The lake has dropped 1.8 metres. It stood at 14.2 metres in April; now it is 12.4": a change that is all that its
  /// sentence tells, before the only two levels of the next, one of which lies above the other as the words say.
  private func isToldAhead(_ index: Int, _ alike: [Int]) -> Bool {
    let levels = alike.filter { figures[$0].sentence == figures[index].sentence + 1 }
    guard !figures[index].isPercentage, !figures[index].isMoney, levels.count == 2, alike.count == 2,
      !hasFigureBefore(index), !hasFigureBehind(index), let rises = tendency(of: index)
    else { return false }
    let times = withPastYear(levels, levels.map { time(beside: $0, index) })
    guard let first = times[0], let second = times[1], first != second else { return false }
    let isRise = figures[levels[0]].quantity.low < figures[levels[1]].quantity.low
    return rises == (isRise == (first.rawValue < second.rawValue))
  }

  /// "The increase of 35 cents": what became of the levels that were told before.
  func isTakenUp(_ index: Int) -> Bool {
    let figure = figures[index]
    return figure.follows(.relation, ["the-change"], within: 3)
      // "That 10 percent improvement".
      || figure.follows(.repetition, ["same", "again"], within: 0)
        && figure.precedes(.relation, ["up", "down"], within: figure.nounLength)
  }

  private static let openingReach = 3
  private static let closingReach = 2

  /// Whether nothing says that the change is expected or planned.
  private func isFromFacts(_ index: Int) -> Bool {
    !figures[index].before.prefix(Self.cueLimit).contains { $0.kind == .status }
  }

  /// Whether another figure tells the same change, "by 41 million or 47 percent".
  private func isTwin(_ other: Int, of index: Int) -> Bool {
    abs(other - index) == 1
      && (isSibling(max(other, index)) || figures[max(other, index)].follows(.relation, ["so"], within: 1))
  }

  private func mayBeLevel(_ other: Int, of index: Int) -> Bool {
    let (level, change) = (figures[other], figures[index])
    if isChange(other) || level.quantity.isRange || level.isFraction || level.unit == .points { return false }
    if level.unit == .count(""), role(other) == nil, isBeforeName(other) { return false }
    // "Strikes are to blame for 22 million of the 31.2 million drop".
    if other + 1 == index, isToldAsWhole(index, of: other) { return false }
    // "One of them", "the two parties".
    if level.unit == .count(""), role(other) == nil, [nil, .planned].contains(time(beside: other, index)),
      level.quantity.low.exponent >= 0,
      level.quantity.low < (change.isPercentage || !isInSentence(other, of: index) ? Self.crowd : Self.few)
    {
      return false
    }
    switch change.unit {
    case .points: return level.unit == .percent || level.unit == .count("")
    case .percent:
      return level.unit != .percent || change.follows(.change, DraftFigure.before, within: 0) || isChange(index)
    case .money: return level.isComparable(to: change) || level.unit == .count("")
    // "The decline of 24,000 worries the trade": a verb behind the number is none that it counts.
    case .count:
      // "A ticket costs 620 euros this year, 35 more than last year".
      let isOfAmount = change.unit == .count("") && level.isMoney && isChange(index)
      return areAlike(other, index) || level.isCount && isTakenUp(index) || isOfAmount
    }
  }
}
