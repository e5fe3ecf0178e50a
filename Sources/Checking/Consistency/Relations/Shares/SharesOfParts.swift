import Recognition
import Values

extension DraftFigures {
  /// A share that stands behind its part and its whole: "of its 540 beds, 135 stand empty, or 25 percent", "4,200 members,
  /// of whom 1,050 are women, or 25 percent".
  func sharesBehind(_ index: Int) -> [Share] {
    guard isApposed(index), !figures[index].precedes(.relation, ["of", "out-of", "of-which"], within: 1),
      !isChange(index)
    else { return [] }
    let left = before(index, limit: 3)
    guard left.count >= 2, isPart(left[0], of: left[1]), figures[left[0]].quantity.low < figures[left[1]].quantity.low,
      isWholeBefore(left[1]) || figures[left[1]].follows(.relation, ["of-which"], within: 0)
        || figures[left[0]].follows(.relation, ["of-which"], within: 3)
    else { return [] }
    return [Share(share: index, part: left[0], whole: left[1])]
  }

  /// "A fifth of the 500 jobs, or 100", "every fourth of its 4,000 workers, or 1,000".
  func partsOfFraction(_ index: Int) -> [Share] {
    let right = behind(index, limit: 2)
    guard right.count == 2, figures[index].isFraction,
      figures[index].precedes(.relation, ["of", "out-of"], within: 0),
      figures[right[0]].start - figures[index].tokens.upperBound <= 5, isPart(right[1], of: right[0]),
      isApposed(right[1]) || isInserted(right[1], behind: right[0]) || isCalledAll(right[1], behind: right[0])
    else { return [] }
    return [Share(share: index, part: right[1], whole: right[0], isPartDerived: true)]
  }

  /// "Half of the $84 million, $42 million, …", "42 percent of the 650 bus drivers, 273 of them, …": between commas.
  func isInserted(_ index: Int, behind other: Int, within reach: Int = 2) -> Bool {
    let end = figures[index].cue(behind: .relation, ["of-which"], within: 0)?.tokens.upperBound
    return figures[index].start - figures[other].tokens.upperBound <= reach && isBehindSign(index)
      && figures[index].after.contains {
        $0.kind == .clause && $0.tokens.lowerBound - (end ?? figures[index].tokens.upperBound) <= (end == nil ? 1 : 0)
      }
  }

  /// "… of the 1,500 flats on the estate, 570 in all".
  private static let calledReach = 7

  /// "… of its 1,200 employees, 300 in all, …", "…, insgesamt 300, …".
  func isCalledAll(_ index: Int, behind other: Int) -> Bool {
    let figure = figures[index]
    return figure.start - figures[other].tokens.upperBound <= Self.calledReach && hasClause(between: other, and: index)
      && (figure.precedes(.relation, ["in-all", "exact"], within: figure.nounLength)
        || figure.follows(.relation, ["in-all", "exact"], within: 0))
  }

  /// "In a survey of 2,000 adults 46 percent, or 920, said so", "of the $380 million the north pays 35 percent, or $133
  /// million": the one larger figure before the share.
  func sharesRestated(_ index: Int) -> [Share] {
    guard let part = behind(index, limit: 1).first, !isChange(index), !figures[index].isFraction,
      figures[part].follows(.relation, ["so"], within: 0), figures[part].start - figures[index].tokens.upperBound <= 3,
      !figures[index].precedes(.relation, ["of", "out-of"], within: 2)
    else { return [] }
    let wholes = before(index).filter { isPart(part, of: $0) && figures[$0].quantity.low > figures[part].quantity.low }
    guard wholes.count == 1, let whole = wholes.first, figures[part].isCount || isWholeBefore(whole) else { return [] }
    return [
      Share(
        share: index, part: part, whole: whole, isPartDerived: !figures[part].isCount, isSure: !figures[part].isCount)
    ]
  }

  /// "The grant of $500,000 covers a quarter of the cost of $2 million": the verb stands right between.
  func sharesEqualed(_ index: Int) -> [Share] {
    guard let part = before(index, limit: 1).first, let whole = behind(index, limit: 1).first, !isChange(index),
      isEqualed(part, index),
      isWhole(whole, of: index), isPart(part, of: whole), figures[part].isComparable(to: figures[whole])
    else { return [] }
    return [Share(share: index, part: part, whole: whole)]
  }

  /// "A grant of $18.4 million (about €17 million) is gone. That is 26 percent of the €65.4 million it took in": the part
  /// was told in the sentence before, the whole right behind the share.
  func sharesOfItsWhole(_ index: Int) -> [Share] {
    guard before(index, limit: 1).isEmpty, figures[index].follows(.relation, ["so", "equals"], within: 2),
      !isChange(index), let whole = behind(index, limit: 1).first, isWhole(whole, of: index)
    else { return [] }
    let told = before(index, sentences: 1, limit: 6).filter {
      isPart($0, of: whole) && figures[$0].isComparable(to: figures[whole]) && !isChange($0)
        && figures[$0].quantity.low < figures[whole].quantity.low
    }
    let now = withoutStarts(told)
    return now.map { Share(share: index, part: $0, whole: whole, isSure: now.count == 1) }
  }

  /// "Income of £6.8 million: - tickets: £2.72 million, which is 40 percent": an item of a list, of the last figure told
  /// before it.
  func sharesOfList(_ index: Int) -> [Share] {
    guard case .listItem = section(of: index).block.kind, isApposed(index) || isBetweenSigns(index), !isChange(index),
      behind(index, limit: 1).isEmpty, !figures[index].precedes(.relation, ["of", "out-of", "of-which"], within: 0)
    else { return [] }
    let own = before(index, limit: 2)
    guard own.count == 1, let part = own.first, figures[part].isMoney || figures[part].isCount, !isChange(part) else {
      return []
    }
    guard let whole = wholeAnnounced(before: listStarts[figures[index].section], of: part) else { return [] }
    return [Share(share: index, part: part, whole: whole)]
  }

  /// "It will spend 8.9 million in all: …. The ministry gives 2.67 million, or 30 percent": the first figures behind a list
  /// or table, of what was told before it.
  func sharesBehindList(_ index: Int) -> [Share] {
    let number = figures[index].section
    guard isApposed(index), !isChange(index), number > 1, case .paragraph = sections[number].block.kind,
      index - ranges[number].lowerBound == 1, behind(index, limit: 1).isEmpty,
      !figures[index].precedes(.relation, ["of", "out-of", "of-which"], within: 0)
    else { return [] }
    let part = index - 1
    guard figures[part].sentence == figures[index].sentence, figures[part].isMoney, !isChange(part),
      !figures[part].quantity.isRange, listStarts[number - 1] + 1 < number,
      let whole = wholeAnnounced(before: listStarts[number - 1], of: part)
    else { return [] }
    return [Share(share: index, part: part, whole: whole)]
  }

  /// The only figure of which a part may be one in a section that announces a list or table.
  private func wholeAnnounced(before list: Int, of part: Int) -> Int? {
    // "Revenue was 1.24 trillion. … Where the money came from:" may be a paragraph of its own.
    guard list > 0,
      let last = ranges[list - 1].last ?? (list > 1 && endsWithColon(list - 1) ? ranges[list - 2].last : nil)
    else { return nil }
    let wholes = ([last] + before(last, limit: 6)).filter {
      figures[$0].isComparable(to: figures[part]) && !figures[$0].quantity.isRange && !isChange($0)
        && role($0) != .start && figures[$0].quantity.low > figures[part].quantity.low
    }
    return wholes.count == 1 && endsWithColon(list - 1) ? wholes.first : nil
  }

  /// Whether a word for what is as much as a share stands right between it and its part, or before both.
  func isEqualed(_ part: Int, _ share: Int) -> Bool {
    let between = figures[share].before.contains {
      $0.kind == .relation && $0.value == "equals"
        && (0...1).contains($0.tokens.lowerBound - figures[part].tokens.upperBound)
        && (0...1).contains(figures[share].start - $0.tokens.upperBound)
    }
    return between
      || figures[part].follows(.relation, ["equals"], within: 2)
        && figures[share].start == figures[part].tokens.upperBound
  }

  /// "35 percent: seven of the 20 members are women", "nearly two thirds of them, 13 of 20".
  func sharesExplained(_ index: Int) -> [Share] {
    let right = behind(index, limit: 2)
    guard right.count == 2, !isChange(index), figures[right[0]].precedes(.relation, ["out-of"], within: 0),
      hasColon(between: index, and: right[0]) && !figures[index].isFraction || opensBracket(right[0])
        || isBehindSign(right[0]),
      isPart(right[0], of: right[1]), figures[right[1]].start - figures[right[0]].tokens.upperBound <= 3
    else { return [] }
    return [Share(share: index, part: right[0], whole: right[1], isPartDerived: !figures[index].isFraction)]
  }

  /// "Of the 1,240 people polled, 806 were in favor. That is 65 percent.": the part and the whole of the sentence before.
  func sharesConcluded(_ index: Int) -> [Share] {
    guard before(index, limit: 1).isEmpty, figures[index].follows(.relation, ["so"], within: 2), !isChange(index),
      !figures[index].precedes(.relation, ["of", "out-of", "of-which"], within: 1), !figures[index].hasOwnMetric
    else { return [] }
    let told = before(index, sentences: 1, limit: 3)
    guard told.count == 2, figures[told[0]].sentence == figures[told[1]].sentence else { return [] }
    // "806 of the 1,240".
    if isPart(told[1], of: told[0]), isWhole(told[0], of: told[1]) {
      return [Share(share: index, part: told[1], whole: told[0])]
    }
    guard isPart(told[0], of: told[1]), isWholeBefore(told[1]),
      figures[told[0]].quantity.low < figures[told[1]].quantity.low
    else { return [] }
    return [Share(share: index, part: told[0], whole: told[1])]
  }

  /// "Three of four customers, or 75 percent": a share said once more in other terms.
  func restatedFraction(_ index: Int) -> Int? {
    guard isApposed(index), !figures[index].isFraction, let fraction = before(index, limit: 1).first,
      figures[fraction].isFraction, !figures[index].quantity.isRange,
      figures[index].start - figures[fraction].tokens.upperBound <= 4
    else { return nil }
    return fraction
  }
}
