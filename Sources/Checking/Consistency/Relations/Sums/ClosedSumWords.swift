import Recognition
import Values

extension DraftFigures {
  private static let conclusionReach = 6
  private static let now = "now"

  /// "340 of the 480", "of the 480", "480, of which 340".
  func isToldOfWhole(_ members: [Int], _ whole: Int) -> Bool {
    namedWhole(of: members) == whole || isWholeBefore(whole) && whole != members.last
      || members.contains {
        $0 != whole && (isWhole(whole, of: $0) || figures[$0].follows(.relation, ["of-which"], within: 3))
      }
  }

  /// The figure of which the words say that the others are parts: "of the 480", "480, of which", "12 of whom".
  func namedWhole(of members: [Int]) -> Int? {
    let wholes = members.enumerated().filter { place, index in
      guard index != members.last else { return false }
      let next = members[place + 1]
      return isWholeBefore(index) || members.contains { $0 + 1 == index && isToldAsWhole(index, of: $0) }
        || isPartOfBefore(next) && figures[next].sentence == figures[index].sentence
    }
    return wholes.count == 1 ? wholes.first?.element : nil
  }

  /// "340 of the 480": nothing but what is counted between.
  func isToldAsWhole(_ whole: Int, of part: Int) -> Bool {
    figures[part].precedes(.relation, ["of", "out-of"], within: figures[part].nounLength) && isWhole(whole, of: part)
  }

  /// "Of which 340", "340 of them".
  func isPartOfBefore(_ index: Int) -> Bool {
    figures[index].follows(.relation, ["of-which"], within: 3)
      || figures[index].precedes(.relation, ["of-which"], within: figures[index].nounLength)
  }

  /// Whether all but one of some figures stand in a row as the parts of a list do, to the end of their sentence, to their
  /// total or behind it: "840: 310 here, 220 there and 310 abroad".
  func isList(_ members: [Int], _ whole: Int) -> Bool {
    let parts = members.filter { $0 != whole }
    guard let first = parts.first, let last = parts.last, last - first == parts.count - 1,
      parts.dropLast().allSatisfy({ hasClause(between: $0, and: $0 + 1) || joinsLast($0 + 1) })
    else { return false }
    let isJoined =
      endsList(last)
      && (parts.count > 2 || isPartOfBefore(first) || isBehindSign(first)
        || figures[first].follows(.relation, ["so"], within: 1))
    if whole > last { return isJoined && (parts.count > 2 || concludes(whole, members)) }
    let isSetOff =
      hasColon(between: whole, and: first) || isPartOfBefore(first) || isWholeBefore(whole)
      || isCalledSum(whole, members) || figures[first].follows(.relation, ["so"], within: 1)
      || isDivided(whole, first) || isBracketed(parts)
    // "512 animals, 274 cats, 189 dogs, 49 rabbits".
    let isRow = parts.count > 2 && parts.allSatisfy { isBehindSign($0) && figures[$0].nounLength > 0 }
    return whole + 1 == first && (isSetOff || isRow) && (!hasFigureBehind(last) || isBracketed(parts))
      && (isJoined || isRow
        || hasColon(between: whole, and: first) && (parts.count > 2 || isCalledSum(whole, members)))
  }

  /// "74 members (26 sopranos, 21 altos, 12 tenors and 15 basses)": a bracket that opens before the first and closes behind
  /// the last of some figures.
  private func isBracketed(_ parts: [Int]) -> Bool {
    guard let first = parts.first, let last = parts.last, opensBracket(first), parts.count > 1 else { return false }
    return parts.dropFirst().allSatisfy { isInOneBracket($0 - 1, $0) }
      && !(hasFigureBehind(last) && isInOneBracket(last, last + 1))
  }

  func isInOneBracket(_ left: Int, _ right: Int) -> Bool {
    !bytes(between: left, and: right).contains { $0 == UInt8(ascii: "(") || $0 == UInt8(ascii: ")") }
  }

  /// "Eight dead, five in the first and three in the second": bare numbers behind what they count, joined by "and".
  func isInTurn(_ members: [Int]) -> Bool {
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
  func isRestTold(_ members: [Int], _ whole: Int, _ isOfWhole: Bool) -> Bool {
    let isList = members.count > 3
    return members.contains { index in
      // "Timber remains the largest with 40 tons", but "it ends up with $14 million in the bank".
      guard index != whole,
        !figures[index].follows(.relation, ["with"], within: 1)
          || figures[index].precedes(.relation, ["difference"], within: 1 + figures[index].nounLength)
      else { return false }
      if isTold(index, by: ["left", "difference"]), !isList || index == members.last { return true }
      // "30 of the block's 140 homes will still be empty".
      if index + 1 == whole, whole == members.last, isToldAsWhole(whole, of: index), isTold(whole, by: ["difference"]),
        hasClause(between: index - 1, and: index), members.first.map({ !hasFigureBefore($0) }) ?? false
      {
        return true
      }
      // "So there is still room for nine".
      if index == members.last, isTold(index, by: ["still"]), concludes(index, members) { return true }
      // "Another 55 children" are others; "so there is space for another eight".
      let isMore = figures[index].follows(.relation, ["more"], within: 1)
      guard isTold(index, by: ["rest", "other"]), !isMore || index == members.last && concludes(index, members) else {
        return false
      }
      if index == members.last, whole == members[0], isOfWhole || !hasLargerTotal(whole) { return true }
      // "Ames 24, Duval 19 and the others 38, which made 81".
      if isList { return index == members[members.count - 2] && whole == members.last }
      return isOfWhole
    }
  }

  /// Whether a larger figure of the blocks before may be what the rest is of.
  private func hasLargerTotal(_ whole: Int) -> Bool {
    statedTotals(before: figures[whole].section, like: whole).contains {
      figures[$0].quantity.low > figures[whole].quantity.low
    }
  }

  /// "12,000, 8,000 and 5,000 euros", "35 games and a goal difference of 9"; not "and so won by 300".
  func isJoined(_ index: Int) -> Bool {
    figures[index].follows(.relation, ["and"], within: 5) && !figures[index].follows(.relation, ["so"], within: 5)
  }

  /// Two of them are the ends of a change, or one is of another time.
  func isMove(_ members: [Int]) -> Bool {
    members.contains { role($0) == .start && !figures[$0].follows(.relation, ["of-which"], within: 0) }
      && members.contains { role($0) == .end }
      || members.contains { index in
        // "So far 64 million have been paid out".
        figures[index].follows(.shift, within: 6) && !figures[index].follows(.shift, [Self.now], within: 6)
          || figures[index].precedes(.shift, within: 2) && !figures[index].precedes(.shift, [Self.now], within: 2)
      }
  }

  func tellsDifference(_ index: Int) -> Bool {
    let figure = figures[index]
    return isTold(index, by: ["difference", "between", "balance"])
      || figure.precedes(.relation, ["greater", "smaller"], within: figure.nounLength)
        && !figure.precedes(.relation, ["than"], within: figure.nounLength)
  }

  /// "2,850 euros, 320 less than their colleagues, who get 3,170": the second of three.
  func isLessThanOther(_ members: [Int]) -> Bool {
    guard members.count == 3 else { return false }
    let figure = figures[members[1]]
    return figure.precedes(.relation, ["greater", "smaller"], within: figure.nounLength)
      && figure.precedes(.relation, ["than"], within: figure.nounLength)
      && figure.quantity.low < figures[members[0]].quantity.low
      && figure.quantity.low < figures[members[2]].quantity.low
      && !sentence(of: members[1], has: ["aim", "past", "formerly"])
  }

  /// "345 more".
  func isMore(_ index: Int) -> Bool {
    let figure = figures[index]
    return figure.precedes(.relation, ["greater"], within: figure.nounLength)
      && !figure.precedes(.relation, ["than"], within: figure.nounLength)
  }

  /// Whether the words call one of three figures, and not the largest, what lies between the others.
  func isDifferenceTold(_ members: [Int]) -> Bool {
    let most = members.map { figures[$0].quantity.low }.max() ?? .zero
    return members.contains { figures[$0].quantity.low < most && isDifference($0) }
  }

  func isDifference(_ index: Int) -> Bool { tellsDifference(index) || isChange(index) }

  /// "One abstained": a number in words that is no figure.
  func holdsOne(_ sentence: Int) -> Bool {
    sentences[sentence].contains { $0.kind == .relation && $0.value == "each-of" }
  }

  /// "The three countries pay 60 million together, Germany 30 million and France 20 million".
  private func isOfOtherNumber(_ members: [Int], _ whole: Int) -> Bool {
    before(whole, limit: 3).contains {
      !members.contains($0) && figures[$0].isCount && (2...9).contains(figures[$0].quantity.low)
        && figures[$0].quantity.low != Decimal(Int128(members.count - 1), exponent: 0)
    }
  }

  /// Where the total stands first, its parts have to be set off from it.
  func isCalledSum(_ whole: Int, _ members: [Int]) -> Bool {
    let figure = figures[whole]
    let isCalled =
      isTold(whole, by: ["together", "in-all", "sum"]) || figure.follows(.relation, ["total"], within: 0)
      || figure.follows(.relation, ["all"], within: 1)
      || figure.precedes(.relation, ["total"], within: 2) || isLast(whole, behind: ["together", "in-all", "sum"])
    return isCalled && !isOfOtherNumber(members, whole)
      && (whole != members[0] || isBehindSign(members[1]) || isPartOfBefore(members[1])
        || hasColon(between: whole, and: members[1])
        || members.count == 3 && isTold(whole, by: ["together"]) && hasClause(between: whole, and: members[1]))
  }

  /// Whether the words make a figure follow from those before: "so", "those 90", "…, a package of 90 million".
  func concludes(_ last: Int, _ members: [Int]) -> Bool {
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

  /// "The 38 joined the 142 already there", "less the 85".
  func isJoining(_ sentence: Int) -> Bool {
    sentences[sentence].contains { $0.kind == .relation && ["joining", "deducted"].contains($0.value) }
  }

  func isTime(_ index: Int) -> Bool {
    figures[index].precedes(.relation, ["time-noun"], within: 0)
      && !figures[index].precedes(.relation, ["points"], within: 0)
  }
}
