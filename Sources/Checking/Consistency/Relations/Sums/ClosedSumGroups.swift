import Recognition
import Values

extension DraftFigures {
  private static let memberLimit = 8

  /// The groups of figures that a sentence closes: all of one kind in it, else with those of the sentence before; each
  /// with what may be meant instead of all.
  func closedSums(in sentence: Range<Int>) -> [ClosedSum] {
    guard let first = sentence.first else { return [] }
    let own = sentence.filter(mayBelong)
    if let points = sentence.last(where: { figures[$0].unit == .points && tellsDifference($0) }) {
      // "The one stands at 31 percent, the other at 24, a gap of seven points".
      let rates = sentence.filter { figures[$0].unit == .percent && !figures[$0].isChange && !figures[$0].isFraction }
      if rates.count == 2, points > rates[1], let sum = closedSum(rates + [points]) { return [sum] }
    }
    // "48 million. By June 31 million had been paid out. The remaining 17 million".
    let isRest = own.contains { isTold($0, by: ["left", "difference", "rest"]) }
    let isConcluded = own.last.map { isTold($0, by: ["left", "rest", "in-all", "together"]) } ?? false
    let earlier =
      own.count < 3 || isConcluded || isRest
      ? before(first, sentences: isRest || isConcluded ? 2 : 1, limit: Self.memberLimit).reversed().filter(mayBelong)
      : []
    guard let last = own.last, own.count + earlier.count >= 3 else { return [] }
    var found: [ClosedSum] = []
    var rest = own
    while let one = rest.last {
      var members = own.filter { $0 == one || isOfOneKind($0, one) }
      rest.removeAll(where: members.contains)
      let others = earlier.filter { isOfOneKind($0, one) }
      if members.count < 3 {
        members = others + members
      } else if let near = others.last {
        // "6.4 million. It is the third loss: 5.8 million in 2024 and 7.1 million in 2023, which makes 19.3 million in all".
        found += closedSums(amongst: [near] + members)
      }
      if !members.allSatisfy({ left in members.allSatisfy { $0 <= left || isOfOneKind($0, left) } }) { continue }
      found += closedSums(amongst: members)
    }
    for index in own {
      let three = Array(own.drop { $0 < index }.prefix(3))
      if isInTurn(three), let sum = closedSum(three) { found.append(sum) }
    }
    // "38 flats, 52 maisonettes and 14 houses, 104 homes in all", "540 teachers and 475 posts. This gap of 65 people …".
    let isBehindOthers =
      own.count < 3
      && (tellsDifference(last) || isTakenTogether(own, earlier) || own.contains { isTold($0, by: ["difference"]) })
    let counts = (isBehindOthers ? earlier + own : own).filter { figures[$0].isCount }
    return found + closedSums(amongst: counts, isMixed: true)
  }

  /// All of some figures, and all but the last or the first where that hardly counts the same.
  private func closedSums(amongst members: [Int], isMixed: Bool = false) -> [ClosedSum] {
    guard members.count >= 3, let first = members.first, let last = members.last else { return [] }
    func isOdd(_ index: Int, beside others: some Sequence<Int>) -> Bool {
      let most = others.map { figures[$0].quantity.low }.max() ?? .zero
      return isChange(index) || figures[index].quantity.low < 13 || figures[index].quantity.low > most * 100
    }
    var found = [closedSum(members, isMixed: isMixed)]
    // "17 seats for the one and 22 for the other, so it has 39 of the 71".
    let told = members.filter { index in
      !members.contains { $0 + 1 == index && $0 != first && isToldAsWhole(index, of: $0) }
    }
    if told.count < members.count { found.append(closedSum(told, isMixed: isMixed)) }
    if isOdd(last, beside: members.dropLast()) { found.append(closedSum(members.dropLast(), isMixed: isMixed)) }
    if isOdd(first, beside: members.dropFirst()) {
      found.append(closedSum(Array(members.dropFirst()), isMixed: isMixed))
    }
    return found.compactMap(\.self)
  }

  private func closedSum(_ members: [Int], isMixed: Bool = false) -> ClosedSum? {
    func value(_ index: Int) -> Decimal { figures[index].quantity.low }
    guard (3...Self.memberLimit).contains(members.count), let last = members.last,
      let largest = members.max(by: { value($0) < value($1) }),
      let least = members.min(by: { value($0) < value($1) }), value(least) * 1000 >= value(largest),
      !members.contains(where: { isStartOfMove($0) && !figures[$0].follows(.relation, ["of-which"], within: 0) })
    else { return nil }
    let whole = namedWhole(of: members) ?? largest
    let sentences = Set(members.map { figures[$0].sentence })
    let isList = sentences.count == 1 && isList(members, whole)
    // "24 in May. In June it was 24 again, 12 of them …": one of them is told twice.
    if Set(members.map { value($0).description }).count < members.count, !isList { return nil }
    let isInTurn = !isMixed && isInTurn(members)
    let isOfWhole = isInTurn || (!isMixed || isList) && isToldOfWhole(members, whole)
    let isRest =
      (!isMixed || figures[last].follows(.relation, ["left"], within: 2) || isToldAsWhole(last, of: last - 1))
      && isRestTold(members, whole, isOfWhole)
    if isMove(members) || !losses(among: members.filter { $0 != whole && !isPartOfBefore($0) }).isEmpty { return nil }
    // "Next year it faces a gap of 14 million": of another sentence it may be another one.
    let isTaken =
      sentences.count == 1 && !isParted(members[members.count - 2], last)
      || figures[last].follows(.repetition, ["same", "again"], within: 0)
      // "Nowhere is the disparity of 4.5 years matched".
      || members.count == 3 && figures[last].follows(.relation, ["the-gap"], within: 3)
      || figures[last].follows(.relation, ["both"], within: 3)
      // "It was to cost 64 million. It cost 79 million, an overrun of 15 million".
      || sentences.count == 2 && figures[members[members.count - 2]].sentence == figures[last].sentence
        && hasClause(between: members[members.count - 2], and: last)
    let isBetween =
      members.count == 3 && isTaken && !isJoined(last)
      && (members.contains(where: tellsDifference) || isLessThanOther(members)
        || !isMixed && sentence(of: last, has: ["between"]))
    if !isBetween, !isTold(last, by: ["left", "rest"]), members.contains(where: isChange) { return nil }
    // Of a whole there may be more than two parts.
    let isConcluded = concludes(last, members)
    let isComplete =
      isRest || isBetween || isCalledSum(whole, members) || isConcluded
      || isInTurn && value(members[1]) + value(members[2]) > value(whole)
      || !isOfWhole && members.contains { figures[$0].follows(.relation, ["more"], within: 1) }
        && !sentences.contains(where: isOfTwoTimes)
      || whole == members[0] && isMore(last)
      || sentences.contains(where: isJoining)
    if !isOfWhole && !isComplete && !isList || sentences.contains(where: { isOpen($0, members, isBetween) }) {
      return nil
    }
    let isStrong =
      members.count == 3 && sentences.count == 1
      && (isRest || isInTurn || isBetween && isDifferenceTold(members) || isCalledSum(whole, members) && isList)
      || members.count <= 4 && isOfWhole && (isConcluded || isList)
      || members.count == 3 && isRest && isConcluded && whole == members[0]
    let isSmall = members.contains { figures[$0].isCount && value($0) < 10 && figures[$0].quantity.lowUnit >= .one }
    if isSmall, !isStrong, members.count == 3 || !isComplete && members.allSatisfy({ value($0) < 30 }) { return nil }
    // "Two rejected it and one abstained": a number that is not among them.
    if isStrong, value(largest) < 100, sentences.contains(where: holdsOne) { return nil }
    // Bare numbers are often numbers of something else.
    guard
      isOfWhole || isRest && whole == members[0] || isList && isComplete || sentences.contains(where: isJoining)
        || members.contains(where: { figures[$0].unit != .count("") || isTime($0) })
        || members.allSatisfy({ value($0) >= 100 })
    else { return nil }
    return ClosedSum(
      members, whole: whole, isStrong: isStrong, isComplete: isComplete, isList: isList,
      derived: isInTurn || members.count == 3 && isCalledSum(whole, members)
        ? whole : isBetween ? isDifference(least) ? least : last : last)
  }

  /// "27,300 were out of work, after 26,000 the year before. Another 3,100 were in training."
  private func isOfTwoTimes(_ sentence: Int) -> Bool {
    sentences[sentence].contains(where: \.tellsFormer)
  }

  private func mayBelong(_ index: Int) -> Bool {
    let figure = figures[index]
    return (figure.isMoney || figure.isCount) && !figure.isFraction && !figure.quantity.isRange
      && figure.quantity.low > .zero && !isBoundToWord(index)
      && !isRestated(index) && !isNumberOf(index, index + 1) && !figure.follows(.relation, ["than"], within: 4)
      && !figure.follows(.relation, ["partial", "converted"], within: 2)
      && [.none, .about, .nearly, .slightlyOver].contains(figure.hedge)
  }

  /// "46 teachers here and 38 there. Those 84 absences": a number that takes up those which "and" has joined.
  private func isTakenTogether(_ own: [Int], _ earlier: [Int]) -> Bool {
    guard own.count == 1, let figure = own.first, let last = earlier.last, earlier.count >= 2, joinsLast(last) else {
      return false
    }
    return figures[figure].follows(.repetition, ["same", "again"], within: 0)
  }

  /// "The 35 others" counts what was counted before.
  private func isOfOneKind(_ index: Int, _ other: Int) -> Bool {
    func isBare(_ index: Int) -> Bool { figures[index].cue(behind: .relation, ["other"], within: 0) != nil }
    let (left, right) = (figures[index], figures[other])
    if left.isComparable(to: right) {
      // "Six years as a councillor, nine as mayor and 14 in the Senate".
      let isAmongYears = isTime(index) != isTime(other) && (isInRow(index) || isInRow(other))
      return isTime(index) == isTime(other) || isCut(index) || isCut(other) || isAmongYears
    }
    if left.isCount, right.isCount { return isBare(index) || isBare(other) }
    return left.isMoney && right.isWithoutNoun && isLikelyMoney(right, left)
      || right.isMoney && left.isWithoutNoun && isLikelyMoney(left, right)
  }

  /// A bare number between a sign or "and" and one of the small words behind a unit that is left out.
  private func isInRow(_ index: Int) -> Bool {
    let figure = figures[index]
    return figure.unit == .count("") && figure.nounLength == 0
      && (isBehindSign(index)
        || figure.before.contains { $0.kind == .clause && (0...2).contains(figure.start - $0.tokens.upperBound) })
  }

  /// "94 minutes, on the old line 131.": a bare number at the end of its clause.
  private func isCut(_ index: Int) -> Bool {
    let figure = figures[index]
    let end = section(of: index).passage.tokens(ofSentenceHolding: figure.tokens.lowerBound).upperBound
    return figure.isWithoutNoun
      && (end <= figure.tokens.upperBound + 1
        || figure.after.contains { $0.kind == .clause && $0.tokens.lowerBound == figure.tokens.upperBound })
  }

  /// "12,000 hectares (29,650 acres)"; not "cattle (1,240), sheep (5,310)".
  private func isRestated(_ index: Int) -> Bool {
    isRestatement(index) && !figures[index].before.contains { $0.kind == .clause && $0.value == Passage.Cue.comma }
      && !(hasFigureBehind(index) && isInOneBracket(index, index + 1))
  }
}

extension DraftFigure {
  /// A count that has no noun right behind it.
  var isWithoutNoun: Bool { isCount && nounLength == 0 }
}
