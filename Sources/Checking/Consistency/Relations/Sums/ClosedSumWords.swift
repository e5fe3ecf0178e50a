import Recognition
import Values

extension DraftFigures {
  private static let memberLimit = 8
  private static let conclusionReach = 6

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
    let earlier = own.count < 3 ? before(first, sentences: 1, limit: Self.memberLimit).reversed().filter(mayBelong) : []
    guard let last = own.last, own.count + earlier.count >= 3 else { return [] }
    var found: [ClosedSum] = []
    var rest = own
    while let one = rest.last {
      var members = own.filter { $0 == one || isOfOneKind($0, one) }
      rest.removeAll(where: members.contains)
      if members.count < 3 { members = earlier.filter { isOfOneKind($0, one) } + members }
      if !members.allSatisfy({ left in members.allSatisfy { $0 <= left || isOfOneKind($0, left) } }) { continue }
      found += closedSums(amongst: members)
    }
    for index in own {
      let three = Array(own.drop { $0 < index }.prefix(3))
      if isInTurn(three), let sum = closedSum(three) { found.append(sum) }
    }
    // "38 flats, 52 maisonettes and 14 houses, 104 homes in all", "540 teachers and 475 posts. This gap of 65 people …".
    let counts = (own.count < 3 && tellsDifference(last) ? earlier + own : own).filter { figures[$0].isCount }
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
    if isOdd(last, beside: members.dropLast()) { found.append(closedSum(members.dropLast(), isMixed: isMixed)) }
    if isOdd(first, beside: members.dropFirst()) {
      found.append(closedSum(Array(members.dropFirst()), isMixed: isMixed))
    }
    return found.compactMap(\.self)
  }

  private func closedSum(_ members: [Int], isMixed: Bool = false) -> ClosedSum? {
    func value(_ index: Int) -> Decimal { figures[index].quantity.low }
    guard (3...Self.memberLimit).contains(members.count), let last = members.last,
      let whole = members.max(by: { value($0) < value($1) }),
      let least = members.min(by: { value($0) < value($1) }), value(least) * 1000 >= value(whole),
      Set(members.map { value($0).description }).count == members.count,
      !members.contains(where: { isStartOfMove($0) && !figures[$0].follows(.relation, ["of-which"], within: 0) })
    else { return nil }
    let sentences = Set(members.map { figures[$0].sentence })
    let isInTurn = !isMixed && isInTurn(members)
    let isOfWhole = isInTurn || !isMixed && isToldOfWhole(members, whole)
    let isRest = !isMixed && isRestTold(members, whole, isOfWhole)
    if isMove(members) { return nil }
    // "Next year it faces a gap of 14 million": of another sentence it may be another one.
    let isTaken =
      sentences.count == 1 && !isParted(members[members.count - 2], last)
      || figures[last].follows(.repetition, ["same", "again"], within: 0)
    let isBetween =
      members.count == 3 && isTaken && !isJoined(last)
      && (members.contains(where: tellsDifference) || !isMixed && sentence(of: last, has: ["between"]))
    if !isBetween, members.contains(where: isChange) { return nil }
    // Of a whole there may be more than two parts.
    let isComplete =
      isRest || isBetween || isCalledSum(whole, members) || concludes(last, members)
      || isInTurn && value(members[1]) + value(members[2]) > value(whole)
      || !isOfWhole && members.contains { figures[$0].follows(.relation, ["more"], within: 1) }
      || sentences.contains(where: isJoining)
    if !isOfWhole && !isComplete || sentences.contains(where: { isOpen($0, members, isBetween) }) { return nil }
    let isStrong =
      members.count == 3 && sentences.count == 1
      && (isRest || isInTurn || isBetween && whole != last && tellsDifference(last))
    let isSmall = members.contains { figures[$0].isCount && value($0) < 10 }
    if members.count == 3, isSmall, !isStrong { return nil }
    // Bare numbers are often numbers of something else.
    guard
      isOfWhole || isRest && whole == members[0]
        || members.contains(where: { figures[$0].unit != .count("") || isTime($0) })
        || members.allSatisfy({ value($0) >= 100 })
    else { return nil }
    return ClosedSum(members, isStrong: isStrong, isComplete: isComplete, derived: isInTurn ? whole : last, self)
  }

  // MARK: Words

  /// "340 of the 480", "of the 480", "480, of which 340".
  private func isToldOfWhole(_ members: [Int], _ whole: Int) -> Bool {
    isWholeBefore(whole) && whole != members.last
      || members.contains {
        $0 != whole && (isWhole(whole, of: $0) || figures[$0].follows(.relation, ["of-which"], within: 3))
      }
  }

  /// "Eight dead, five in the first and three in the second": bare numbers behind what they count, joined by "and".
  private func isInTurn(_ members: [Int]) -> Bool {
    guard members.count == 3, let whole = members.first, figures[whole].unit != .count(""), joinsLast(members[2]),
      members.allSatisfy({ figures[$0].isCount }), members[2] == whole + 2, !isWholeBefore(whole),
      isBehindSign(members[1]) || hasColon(between: whole, and: members[1])
    else { return false }
    // Not "240 jobs in Leeds, 180 in Hull and 95 in York".
    let isSetOff = figures[whole].after.contains {
      $0.kind == .clause && $0.tokens.lowerBound - figures[whole].tokens.upperBound <= 2
    }
    return (isSetOff || hasColon(between: whole, and: members[1]))
      && members.dropFirst().allSatisfy { part in
        figures[part].hedge == .none && figures[part].quantity.low < figures[whole].quantity.low
          && (figures[part].unit == .count("") || figures[part].nounLength == 0)
          && figures[part].sentence == figures[whole].sentence
      }
  }

  /// "The remaining 60" may be the rest of a whole that is told elsewhere, unless the words call one so.
  private func isRestTold(_ members: [Int], _ whole: Int, _ isOfWhole: Bool) -> Bool {
    let isList = members.count > 3
    return members.contains { index in
      guard index != whole, !figures[index].follows(.relation, ["with"], within: 1) else { return false }
      if isTold(index, by: ["left", "difference"]), !isList || index == members.last { return true }
      guard isTold(index, by: ["rest", "other"]) else { return false }
      // "Ames 24, Duval 19 and the others 38, which made 81".
      if isList { return index == members[members.count - 2] && whole == members.last }
      return isOfWhole
    }
  }

  /// "12,000, 8,000 and 5,000 euros", "35 games and a goal difference of 9"; not "and so won by 300".
  private func isJoined(_ index: Int) -> Bool {
    let words = figures[index].before.filter { $0.kind == .relation && $0.tokens.upperBound <= figures[index].start }
    return words.contains { $0.value == "and" } && !words.contains { $0.value == "so" }
  }

  /// "The remaining 60", "the rest, 60 tons"; not "the rest of the 60".
  private func isCalledRest(_ index: Int) -> Bool {
    figures[index].follows(.relation, ["rest"], within: 1) || isApposed(index, to: ["rest"])
      || figures[index].precedes(.relation, ["rest"], within: 1)
  }

  /// Two of them are the ends of a change, or one is of another time.
  private func isMove(_ members: [Int]) -> Bool {
    members.contains { role($0) == .start && !figures[$0].follows(.relation, ["of-which"], within: 0) }
      && members.contains { role($0) == .end }
      || members.contains { figures[$0].follows(.shift, within: 6) || figures[$0].precedes(.shift, within: 2) }
  }

  private func tellsDifference(_ index: Int) -> Bool {
    let figure = figures[index]
    return isTold(index, by: ["difference", "between", "balance"])
      || figure.precedes(.relation, ["greater", "smaller"], within: figure.nounLength)
        && !figure.precedes(.relation, ["than"], within: figure.nounLength)
  }

  /// Where the total stands first, its parts have to be set off from it.
  private func isCalledSum(_ whole: Int, _ members: [Int]) -> Bool {
    let figure = figures[whole]
    let isCalled =
      isTold(whole, by: ["together", "in-all", "sum"]) || figure.follows(.relation, ["total"], within: 0)
      || figure.follows(.relation, ["all"], within: 1)
      || figure.precedes(.relation, ["total"], within: 2)
    return isCalled
      && (whole != members[0] || isBehindSign(members[1]) || hasColon(between: whole, and: members[1]))
  }

  /// Whether the words make a figure follow from those before: "so", "those 90", "…, a package of 90 million".
  private func concludes(_ last: Int, _ members: [Int]) -> Bool {
    let figure = figures[last]
    if figure.follows(.relation, ["so", "result", "makes", "grown"], within: Self.conclusionReach),
      !figure.follows(.relation, ["with"], within: 1)
    {
      return true
    }
    let before = members[members.count - 2]
    guard endsList(before) else { return false }
    if figure.follows(.repetition, ["same", "again"], within: 0) { return true }
    return figures[before].sentence == figure.sentence
      && (hasColon(between: before, and: last)
        || figure.before.contains {
          $0.kind == .clause && (0...4).contains(figure.start - $0.tokens.upperBound) && isSign($0, of: last)
        })
  }

  /// Whether "and" stands before a figure, as before the last of a list: "and, since May, 95".
  private func endsList(_ index: Int) -> Bool {
    joinsLast(index)
      || figures[index].before.contains { cue in
        cue.kind == .relation && cue.value == "and"
          && figures[index].before.contains { $0.kind == .clause && $0.tokens.lowerBound == cue.tokens.upperBound }
      }
  }

  /// "The 38 joined the 142 already there".
  private func isJoining(_ sentence: Int) -> Bool {
    sentences[sentence].contains { $0.kind == .relation && $0.value == "joining" }
  }

  /// Whether the words say that there is more than is told, or that something else is reckoned with.
  private func isOpen(_ sentence: Int, _ members: [Int], _ isBetween: Bool) -> Bool {
    sentences[sentence].contains { cue in
      switch cue.kind {
      case .multiple, .yearsAgo: true
      case .denominator: !isBetween
      case .relation:
        switch cue.value {
        case "partial": !isAside(cue, in: sentence)
        case "unlisted": true
        case "adjusted", "average": !isBetween
        case "each", "apiece":
          !isBetween && cue.tokens.lowerBound <= (figures[members[members.count - 1]].tokens.upperBound)
        case "rest": !members.contains { figures[$0].sentence == sentence && isCalledRest($0) }
        case "no":
          !sentences[sentence].contains {
            $0.kind == .relation && $0.value == "joining" && $0.tokens.overlaps(cue.tokens)
          }
        default: false
        }
      default: false
      }
    }
  }

  /// "700 passengers, among them 40 children, and a crew of 60": one figure that is part of the one before.
  private func isAside(_ cue: Passage.Cue, in sentence: Int) -> Bool {
    cue.tokens.isEmpty
      || sentences[sentence].contains { $0.kind == .clause && $0.tokens.lowerBound > cue.tokens.upperBound }
  }

  // MARK: Figures

  private func mayBelong(_ index: Int) -> Bool {
    let figure = figures[index]
    return (figure.isMoney || figure.isCount) && !figure.isFraction && !figure.quantity.isRange
      && figure.quantity.low > .zero && !isBoundToWord(index)
      && !isRestated(index) && !isNumberOf(index, index + 1) && !figure.follows(.relation, ["than"], within: 4)
      && !figure.follows(.relation, ["partial", "converted"], within: 2)
      && [.none, .about, .nearly, .slightlyOver].contains(figure.hedge)
  }

  /// "The 35 others" counts what was counted before.
  private func isOfOneKind(_ index: Int, _ other: Int) -> Bool {
    func isBare(_ index: Int) -> Bool { figures[index].cue(behind: .relation, ["other"], within: 0) != nil }
    let (left, right) = (figures[index], figures[other])
    if left.isComparable(to: right) { return isTime(index) == isTime(other) }
    if left.isCount, right.isCount { return isBare(index) || isBare(other) }
    return left.isMoney && right.unit == .count("") && isLikelyMoney(right, left)
      || right.isMoney && left.unit == .count("") && isLikelyMoney(left, right)
  }

  /// "12,000 hectares (29,650 acres)"; not "cattle (1,240), sheep (5,310)".
  private func isRestated(_ index: Int) -> Bool {
    isRestatement(index) && !figures[index].before.contains { $0.kind == .clause && $0.value == "comma" }
  }

  private func isTime(_ index: Int) -> Bool {
    figures[index].precedes(.relation, ["time-noun"], within: 0)
      && !figures[index].precedes(.relation, ["points"], within: 0)
  }
}
