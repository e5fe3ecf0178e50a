import Recognition
import Text
import Values

/// Shares of a whole that is told further back, so that several figures may be it.
extension DraftFigures {
  /// "14,6 Milliarden Euro. Ein Viertel davon, 3,65 Milliarden Euro, …", "70 Prozent davon, also 200 Millionen Euro", "70
  /// Prozent davon trägt das Land, also 200 Millionen Euro": of what was last, or of what comes before ("310 million: 190
  /// for pipes, 120 for pumps. 40 percent of that, or 124 million").
  func sharesOfLast(_ index: Int) -> [Share] {
    guard let of = figures[index].cue(behind: .relation, ["of-which"], within: 0), let part = behind(index).first,
      figures[part].start - of.tokens.upperBound <= 1 || isConcluded(part), !figures[part].quantity.isRange,
      !figures[part].isPercentage
    else { return [] }
    return before(index, sentences: 1).filter {
      !isApposed($0) && figures[$0].isComparable(to: figures[part]) && !figures[$0].quantity.isRange
    }.map { Share(share: index, part: part, whole: $0, isPartDerived: true) }
  }

  /// "…, or 200 million": whether a word right before a figure says that it is told once more in other terms.
  private func isConcluded(_ index: Int) -> Bool {
    let figure = figures[index]
    return figure.follows(.relation, ["so"], within: 0) && isBehindSign(before: index) && role(index) == nil
      && !isChange(index) && !figure.precedes(.relation, ["greater", "smaller"], within: figure.nounLength)
  }

  /// Whether a comma stands before the word that concludes a figure.
  private func isBehindSign(before index: Int) -> Bool {
    guard
      let word = figures[index].before.last(where: {
        $0.kind == .relation && $0.value == "so" && $0.tokens.upperBound == figures[index].start
      })
    else { return false }
    return figures[index].before.contains {
      $0.kind == .clause && $0.tokens.upperBound == word.tokens.lowerBound && isSign($0, of: index)
    }
  }

  /// "The budget is 96 million euros. Of that, staff takes 27 million, or 28 percent.", "27 million of that, 28 percent, …":
  /// of the figures of its sentence and the one before, each that may be the whole.
  func sharesOfSaid(_ index: Int) -> [Share] {
    guard isApposed(index) || isBetweenSigns(index), !isChange(index),
      !figures[index].precedes(.relation, ["of", "out-of"], within: 0),
      let part = before(index, limit: 1).first, !isChange(part), isOfSaid(part, index)
    else { return [] }
    let wholes = wholesSaid(before: part).filter {
      isPart(part, of: $0) && figures[part].quantity.low < figures[$0].quantity.low
    }
    return wholes.map { Share(share: index, part: part, whole: $0, isSure: wholes.count == 1) }
  }

  /// "Revenue leapt to $486 million. Net profit of $188 million amounts to 39 percent of it": of what its sentence says
  /// nothing of.
  func sharesOfIt(_ index: Int) -> [Share] {
    guard !isChange(index), figures[index].precedes(.relation, ["of-which"], within: 0),
      let part = before(index, limit: 2).first(where: { !isRestatement($0) }), !isChange(part),
      // Not "it raised $5 million, 20 percent of it abroad".
      isEqualed(part, index) || isApposed(index) || figures[index].follows(.relation, ["equals"], within: 2)
    else { return [] }
    let wholes = wholesSaid(before: part).filter {
      isPart(part, of: $0)
        && (figures[part].quantity.low < figures[$0].quantity.low)
          == (figures[index].quantity.low < 100)
    }
    return wholes.map { Share(share: index, part: part, whole: $0, isSure: wholes.count == 1) }
  }

  /// "A profit of 1.9 million. Of that the town, which owns 60 percent, is due 1.14 million", "the state, which holds 55
  /// percent, can look forward to 66 million, the banks with their 45 percent to 54 million": what falls to each holder of
  /// what was told before, where the sentence tells nothing else.
  func sharesTaken(_ index: Int) -> [Share] {
    guard !isChange(index), !figures[index].isFraction, let pairs = holders(inSentenceOf: index),
      let own = pairs.first(where: { $0.share == index }), !isWhole(own.part, of: index)
    else { return [] }
    let wholes = wholesSaid(before: pairs[0].share).filter { isPartTaken(own.part, of: $0) }
    return wholes.map { whole in
      // "Of that the town, which owns 60 percent, gets 0.9 million" may be what it has agreed to.
      let isSure =
        wholes.count == 1 && isRoughly(own, of: whole)
        && (sentence(of: index, has: Self.consequences + ["in-return"])
          || pairs.contains { $0.part != own.part && isExactly($0, of: whole) })
      return Share(share: index, part: own.part, whole: whole, isPartDerived: true, isSure: isSure)
    }
  }

  /// The shares of those who own something, each with the amount that falls to them behind it, as all that a sentence tells.
  private func holders(inSentenceOf index: Int) -> [(share: Int, part: Int)]? {
    let around = before(index, limit: Self.holderLimit).reversed() + [index] + behind(index, limit: Self.holderLimit)
    let own = around.filter { !isRestatement($0) }
    guard own.count <= Self.holderLimit, own.count.isMultiple(of: 2),
      sentence(of: index, has: Self.consequences + ["due", "in-return"]),
      figures[own[0]].before.contains(where: { $0.kind == .relation && $0.value == "of-which" })
        || sentence(of: index, has: ["holder"])
    else { return nil }
    var pairs: [(share: Int, part: Int)] = []
    for place in stride(from: 0, to: own.count, by: 2) {
      let (share, part) = (own[place], own[place + 1])
      guard figures[share].unit == .percent, !figures[share].quantity.isRange, !figures[part].isPercentage,
        !figures[part].quantity.isRange, !isChange(part), role(part) != .start
      else { return nil }
      pairs.append((share, part))
    }
    return pairs
  }

  private static let holderLimit = 6

  private func isPartTaken(_ part: Int, of whole: Int) -> Bool {
    (isPart(part, of: whole)
      || figures[whole].isMoney && figures[part].unit == .count("") && isLikelyMoney(figures[part], figures[whole]))
      && figures[part].quantity.low < figures[whole].quantity.low * 3
  }

  private func isRoughly(_ pair: (share: Int, part: Int), of whole: Int) -> Bool {
    let (part, right) = (
      figures[pair.part].quantity.low * 100, figures[whole].quantity.low * figures[pair.share].quantity.low
    )
    return part * 2 >= right && part <= right * 2
  }

  private func isExactly(_ pair: (share: Int, part: Int), of whole: Int) -> Bool {
    figures[pair.part].quantity.low * 100 == figures[whole].quantity.low * figures[pair.share].quantity.low
  }

  private static let consequences = ["so", "result", "average", "makes"]

  /// What a word such as "of that" may mean: the levels of the sentence and the one before; not those before a change
  /// where the one behind it is told as well, and no figure once more.
  private func wholesSaid(before index: Int) -> [Int] {
    withoutStarts(
      before(index, sentences: 1, limit: 6).filter {
        !isChange($0) && !isRestatement($0) && !figures[$0].isPercentage
      })
  }

  /// The levels of now, where a change has told both its ends.
  func withoutStarts(_ levels: [Int]) -> [Int] {
    levels.contains { role($0) == .end } ? levels.filter { role($0) != .start } : levels
  }

  /// Whether a word such as "of that" stands with a part: before it, right behind it, or right behind its share.
  private func isOfSaid(_ part: Int, _ share: Int) -> Bool {
    if figures[share].precedes(.relation, ["of-which"], within: 0) { return isApposed(share) }
    if figures[part].precedes(.relation, ["of-which"], within: figures[part].nounLength) { return true }
    guard
      let word = figures[part].before.last(where: {
        $0.kind == .relation && $0.value == "of-which" && $0.tokens.upperBound <= figures[part].start
      })
    else { return false }
    return figures[part].start - word.tokens.upperBound <= Self.saidReach
      && !figures[part].before.contains {
        $0.kind == .clause && $0.tokens.lowerBound > word.tokens.upperBound
          && $0.tokens.upperBound <= figures[part].start
      }
  }

  private static let saidReach = 7

  private static let sentenceReach = 3

  /// "Taxes bring in $171 million, about 35 percent of the total": of the larger figures of its paragraph, else of those
  /// before it.
  func sharesOfTotal(_ index: Int) -> [Share] {
    guard let of = figures[index].cue(behind: .relation, ["of"], within: 0), !isChange(index),
      figures[index].after.contains(where: {
        $0.kind == .relation && $0.value == "total" && (0...1).contains($0.tokens.lowerBound - of.tokens.upperBound)
      }),
      let part = before(index, limit: 1).first, !isChange(part), isApposed(index) || isBehindSign(index)
    else { return [] }
    let near = before(part, sentences: Self.sentenceReach, limit: 12).filter { mayBeWhole($0, of: part) }
    let stated = near.isEmpty ? statedTotals(before: figures[part].section, like: part) : []
    let far = stated.filter { mayBeWhole($0, of: part) }
    let totals = near + far.prefix { figures[$0].section == figures[far[0]].section }
    // What is less than another may be a part as well.
    let most = totals.max { figures[$0].quantity.low < figures[$1].quantity.low }
    return totals.map { total in
      Share(
        share: index, part: part, whole: total,
        isSure: totals.count == 1 || total == most && isRoughly((index, part), of: total))
    }
  }
}
