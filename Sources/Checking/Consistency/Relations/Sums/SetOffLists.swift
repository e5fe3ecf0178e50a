import Recognition
import Text
import Values

extension Checker {
  /// A total and the list of its parts that signs set off from it: "the choir's 74 members (26 sopranos, 21 altos and 27
  /// basses)", "57 bands – 24 here, 18 there and 15 elsewhere –", "six years here, nine there and 14 elsewhere – 29 years".
  func setOffLists(in draft: DraftFigures, among own: Range<Int>) -> [Relation] {
    var found: [Relation] = []
    var rest = own
    while let first = rest.first {
      let sentence = rest.prefix { draft[$0].sentence == draft[first].sentence }
      rest = sentence.upperBound..<rest.upperBound
      guard sentence.count >= 2, let sum = draft.setOffSum(in: sentence), let relation = relation(sum, draft) else {
        continue
      }
      found.append(relation)
    }
    return found
  }
}

extension DraftFigures {
  private static let partLimit = 12
  private static let partReach = 16
  /// In bytes, with spaces.
  private static let longestSign = 6
  private static let dashes = [" –", " —", " - "].map { Array($0.utf8) }

  /// The first list of a sentence that is set off from its total.
  fileprivate func setOffSum(in sentence: Range<Int>) -> Sum? {
    let own = sentence.filter { !figures[$0].isPercentage || !opensBracket($0) }
    // A total and two parts are the least that signs can tell apart.
    if own.count < 3 { return sumMadeUp(of: own) }
    var place = 0
    while place < own.count {
      let run = own[place...].prefix(Self.partLimit).listed { part, next in
        next.map { continuesList(part, $0) } ?? isListed(part)
      }
      if run.count >= 2, let sum = setOffSum(of: Array(run), in: own) { return sum }
      place += max(1, run.count - 1)
    }
    return sumMadeUp(of: own)
  }

  /// "It was ordered to pay $48 million. The award is made up of $12.6 million in damages and $35.4 million in interest":
  /// all figures of a sentence behind such a word, and the only one of their kind in the sentence before.
  private func sumMadeUp(of all: [Int]) -> Sum? {
    let own = all.filter { !figures[$0].isPercentage }
    guard let first = own.first, let last = own.last, figures[first].isMoney || figures[first].isCount,
      isMadeUp(from: first), joinsLast(last)
    else { return nil }
    let run = own.listed { part, next in next.map { continuesList(part, $0) } ?? isListed(part) }
    let told = near(before: first).filter {
      figures[$0].isComparable(to: figures[first]) && !isChange($0) && !isNamedStart($0)
    }
    guard run.count >= 2, run.count == own.count, told.count == 1, let whole = told.first, var sum = sum(whole, run)
    else { return nil }
    // The total has been told before anybody split it.
    sum.isPartFirst = true
    return sum
  }

  /// "Is made up of $12.6 million": whether such a word stands before the first of the parts.
  private func isMadeUp(from first: Int) -> Bool { figures[first].follows(.relation, ["made-up"], within: 2) }

  /// The total before a run of parts, or behind it.
  private func setOffSum(of run: [Int], in own: [Int]) -> Sum? {
    guard let first = run.first, let last = run.last else { return nil }
    let behind = own.first { $0 > last }
    if let whole = own.last(where: { $0 < first }), let sign = opening(from: whole, to: first),
      closes(sign, last, behind), sign == .bracket || joinsLast(last), let sum = sum(whole, run)
    {
      return sum
    }
    // The run may have begun with the total: "74 members, 26 sopranos …" is none, "74 members (26 sopranos, …" is one.
    if run.count >= 3, let sign = opening(from: first, to: run[1]), closes(sign, last, behind),
      sign == .bracket || joinsLast(last), let sum = sum(first, Array(run.dropFirst()))
    {
      return sum
    }
    // "… – 29 years in all", "The choir (26 …, 21 … and 27 …) has 74 members".
    guard let behind, run.count >= 3, own.first == first, joinsLast(last) else { return nil }
    guard isInBrackets(first) ? holds(.bracketEnd, last, behind) : isRightBehindSign(behind) else { return nil }
    return figures[behind].nounLength > 0 || isTime(behind) ? sum(behind, run) : nil
  }

  private func sum(_ whole: Int, _ parts: [Int]) -> Sum? {
    let total = figures[whole]
    let members = parts + [whole]
    let all = parts.reduce(Decimal.zero) { $0 + figures[$1].quantity.low }
    guard isListed(whole), total.hedge == .none, total.quantity.low > .one, !isBoundToWord(whole),
      total.isMoney || total.nounLength > 0 || isTime(whole) || isCalledSum(whole, members.sorted()),
      parts.allSatisfy({ isOfKind($0, whole: whole) && figures[$0].quantity.low < total.quantity.low * 2 }),
      !parts.dropFirst().contains(where: { figures[$0].follows(.relation, ["of-which"], within: 3) }),
      !isOpen(total.sentence, members.sorted(), false), !isMove(members.sorted()), !isToldOfMore(behind: parts)
    else { return nil }
    // What is far from adding up to it is no list of its parts; of two parts there may be more.
    let missing = total.quantity.low - all
    let isSlip = hasOneOtherDigit(total.quantity, all) || total.hasExchangedDigits(of: all)
    let isAll = parts.first.map(isMadeUp) ?? false
    guard missing.magnitude * 2 <= total.quantity.low, parts.count > 2 || missing <= .zero || isSlip || isAll else {
      return nil
    }
    return Sum(total: whole, parts: parts, isSure: true, isComplete: true, isPartFirst: false)
  }

  /// "400 here and 300 there, with other sites to be named later".
  private func isToldOfMore(behind parts: [Int]) -> Bool {
    guard let last = parts.last else { return true }
    return figures[last].after.contains {
      $0.kind == .relation && ["more", "other"].contains($0.value)
        && $0.tokens.lowerBound >= figures[last].tokens.upperBound
    }
  }

  private func isOfKind(_ part: Int, whole: Int) -> Bool {
    let (part, whole) = (figures[part], figures[whole])
    if whole.isMoney { return part.unit == whole.unit || part.isWithoutNoun && isLikelyMoney(part, whole) }
    return whole.isCount && part.isCount && (part.quantity.lowUnit >= .one) == (whole.quantity.lowUnit >= .one)
  }

  // MARK: Parts

  private func isListed(_ index: Int) -> Bool {
    let figure = figures[index]
    return (figure.isMoney || figure.isCount) && !figure.quantity.isRange && figure.quantity.low > .zero
      && !isChange(index) && [.none, .about].contains(figure.hedge) && !isBoundToWord(index)
      && !figure.precedes(.denominator, within: 1) && !figure.precedes(.relation, ["than"], within: 0)
      && !(hasFigureBehind(index) && isToldAsWhole(index + 1, of: index))
      && !figure.follows(.relation, ["than", "partial"], within: 2) && !isBracketedEarlier(index)
  }

  /// Whether a comma or "and" leads from one part to the next.
  private func continuesList(_ part: Int, _ next: Int) -> Bool {
    let (left, right) = (figures[part], figures[next])
    return isListed(part) && isListed(next) && (left.isCount && right.isCount || left.isMoney)
      && right.start - left.tokens.upperBound <= Self.partReach && !isParted(part, next)
      && (joinsLast(next) || left.after.contains { $0.kind == .clause && $0.tokens.upperBound <= right.start })
      && ![Sign.bracketEnd, .dash].contains { holds($0, part, next) }
  }

  // MARK: Signs

  private enum Sign { case colon, dash, bracket, word, bracketEnd }

  /// The sign behind a total, or the words "made up of", from which on its parts stand.
  private func opening(from whole: Int, to first: Int) -> Sign? {
    if hasColon(between: whole, and: first) { return .colon }
    if figures[first].before.contains(where: {
      $0.kind == .relation && $0.value == "made-up" && $0.tokens.lowerBound >= figures[whole].tokens.upperBound
    }) {
      return .word
    }
    return [Sign.bracket, .dash].first { holds($0, whole, first) }
  }

  /// Whether the list ends where it should: with its bracket, with a dash or with its sentence.
  private func closes(_ sign: Sign, _ last: Int, _ behind: Int?) -> Bool {
    guard let behind else { return true }
    switch sign {
    case .bracket: return holds(.bracketEnd, last, behind)
    case .dash: return holds(.dash, last, behind)
    case .colon, .word, .bracketEnd: return false
    }
  }

  /// Whether a sign stands between two figures.
  private func holds(_ sign: Sign, _ left: Int, _ right: Int) -> Bool {
    let gap = bytes(between: left, and: right)
    switch sign {
    case .bracket: return gap.leavesBracketOpen
    case .bracketEnd: return gap.contains(UInt8(ascii: ")"))
    case .dash: return Self.dashes.contains { dash in gap.indices.contains { gap[$0...].starts(with: dash) } }
    case .colon, .word: return false
    }
  }

  /// "– 29 years": whether a dash or a colon stands right before a figure.
  private func isRightBehindSign(_ index: Int) -> Bool {
    let bytes = sections[figures[index].section].block.reading.bytes
    let gap = bytes[..<min(bytes.count, figures[index].readingSpan.lowerBound)].suffix(Self.longestSign).reversed().drop
    { $0 == 0x20 }
    return gap.first == UInt8(ascii: ":")
      || Self.dashes.contains { gap.starts(with: $0.reversed().drop { $0 == 0x20 }) }
  }
}

extension Sequence<Int> {
  /// The first element, and those behind it up to one that does not go on from the one before.
  fileprivate func listed(_ goesOn: (_ part: Int, _ next: Int?) -> Bool) -> [Int] {
    var found: [Int] = []
    for element in self {
      if let last = found.last {
        if !goesOn(last, element) { break }
      } else if !goesOn(element, nil) {
        return [element]
      }
      found.append(element)
    }
    return found
  }
}
