import Recognition
import Text
import Values

extension DraftFigures {
  private static let memberLimit = 12
  private static let poolLimit = 8
  private static let between = ["difference", "between", "balance", "gap"]

  /// The group that a figure concludes; nil where no word says so.
  func sumGroup(of index: Int) -> SumGroup? {
    let figure = figures[index]
    guard !figure.isFraction, figure.unit != .points, !figure.quantity.isRange, figure.quantity.low > .zero,
      !isBoundToWord(index), !figure.precedes(.denominator, within: 1), !figure.follows(.relation, ["than"], within: 4),
      !isStartOfMove(index)
    else { return nil }
    for word in groupWords(of: index) {
      if isOfOtherTime(index), word.kind != .total || !word.isStrong { continue }
      guard let found = groupMembers(of: index, word), found.members.count >= 2,
        found.members.count < Self.memberLimit
      else { continue }
      let sentences = Set(([index] + found.members).map { figures[$0].sentence })
      guard
        sentences.allSatisfy({
          !isOpen($0, [index] + found.members, isBetween: word.kind == .rest && self.isTold(index, by: Self.between))
        }), word.isGrowth || isNamed(index, found.members),
        !word.isOfNamedWhole || haveNamedWhole(found.members), isAsMany(found.members, index),
        !word.isInSentence || isInOneSentence(index, found.members),
        // "Of 120 places 75 are taken. 55 children are still on the list".
        word.isStrong || word.kind != .rest || figure.nounLength == 0
          || found.members.allSatisfy({ figures[$0].isComparable(to: figure) || isOfKind($0, index) }),
        !isMean(index, of: found.members)
      else {
        continue
      }
      // "To 418 million, while the other's grew to 306": of what has grown, one says where from.
      let isTold = !word.isGrowth || found.members.contains { role($0) == .start }
      return SumGroup(
        derived: index, kind: word.kind, members: found.members.sorted(),
        isStrong: word.isStrong && found.isStrong && isTold)
    }
    return nil
  }

  /// Bare numbers are often numbers of something else.
  private func isNamed(_ index: Int, _ members: [Int]) -> Bool {
    ([index] + members).contains { figures[$0].unit != .count("") }
      || zip(members, members.dropFirst()).contains { isWhole($1, of: $0) }
  }

  /// A percentage among others is rather their average.
  private func isMean(_ index: Int, of members: [Int]) -> Bool {
    let values = members.map { figures[$0].quantity.low }
    guard figures[index].isPercentage, let low = values.min(), let high = values.max() else { return false }
    return low <= figures[index].quantity.low && figures[index].quantity.low <= high
  }

  /// Whether a figure stands in the sentence of others, or in one that says that it follows from them.
  private func isInOneSentence(_ index: Int, _ members: [Int]) -> Bool {
    sentence(of: index, has: ["so", "result"])
      || members.allSatisfy {
        figures[$0].sentence == figures[index].sentence && !isParted(min($0, index), max($0, index))
      }
  }

  /// "From 2 to 3 million".
  func isStartOfMove(_ index: Int) -> Bool {
    role(index) == .start && behind(index, limit: 1).contains { role($0) == .end }
  }

  // MARK: Members

  /// The figures from which one follows: those before it in its sentence, else those behind it there, else those of the
  /// sentence before.
  private func groupMembers(of index: Int, _ word: GroupWord) -> (members: [Int], isStrong: Bool)? {
    // What is joined to one list is counted in it, whatever its nouns.
    let isJoined = before(index, limit: 3).first { isGroupMember($0, of: index, false) }.map(joinsLast) ?? false
    for isStrict in isJoined && word.kind == .total ? [false] : [true, false] {
      func isMember(_ other: Int) -> Bool {
        isGroupMember(other, of: index, isStrict) && (word.kind != .total || !isOpposed(other))
          && !(word.isGrowth && role(other) == .end)
      }
      let left = before(index, limit: Self.memberLimit).filter(isMember)
      let right = behind(index, limit: Self.memberLimit).filter(isMember)
      let earlier = figuresBefore(left.last ?? index).filter(isMember)
      switch word.kind {
      case .total:
        if isStrict, word.isStrong, left.isEmpty, right.isEmpty, let members = membersOfMetric(of: index) {
          return (members, false)
        }
        if left.count >= 2 { return (left, true) }
        if left.isEmpty, right.count >= 2, word.isStrong, isDivided(index, right[0]) { return (right, true) }
        if left.isEmpty, earlier.count >= 2, figures[earlier[0]].sentence + 1 == figures[index].sentence,
          isStrict || joinsLast(earlier[0]) || figures[index].follows(.relation, ["all"], within: 1)
        {
          return (earlier, joinsLast(earlier[0]))
        }
        if left.count == 1, earlier.count == 1 { return (left + earlier, false) }
      case .rest, .either:
        // "Once these 48 and those 62 are let, 50 of the 140 homes will be empty".
        if word.kind == .rest, right.count == 1, let whole = right.first, !left.isEmpty, isToldAsWhole(whole, of: index)
        {
          return (left + right, true)
        }
        if left.isEmpty, !right.isEmpty { continue }
        if word.kind == .either, !word.isGrowth, !right.isEmpty { continue }
        if left.count + right.count == 2 { return (left + right, true) }
        if left.count > 2, right.isEmpty, word.kind == .rest { return (left, true) }
        if right.isEmpty, left.count + earlier.count == 2 { return (left + earlier, true) }
      }
    }
    return nil
  }

  /// "One had a turnover of £318m and a surplus of £41m. The other had a turnover of £121m and debts of £870m. Together: £439m
  /// of turnover": the two of its metric among others of the two sentences before.
  private func membersOfMetric(of index: Int) -> [Int]? {
    guard let metric = figures[index].subject?.metric else { return nil }
    let near = before(index, sentences: 2, limit: Self.memberLimit).filter {
      figures[$0].unit == figures[index].unit && figures[$0].sentence < figures[index].sentence
    }
    let same = near.filter { figures[$0].subject?.metric == metric && !isOfOtherTime($0) && role($0) == nil }
    guard same.count == 2, near.count > 2, figures[same[0]].sentence != figures[same[1]].sentence,
      near.allSatisfy({ figures[$0].subject != nil })
    else { return nil }
    return same
  }

  /// Those of the nearest sentence before that has any, of at most two back.
  func figuresBefore(_ index: Int) -> [Int] {
    let near = before(index, sentences: 2, limit: Self.memberLimit).drop {
      figures[$0].sentence == figures[index].sentence
    }
    guard let first = near.first else { return [] }
    return near.prefix { figures[$0].sentence == figures[first].sentence }
  }

  /// Whether the words say that what follows are a figure's parts.
  func isDivided(_ whole: Int, _ first: Int) -> Bool {
    hasColon(between: whole, and: first)
      || figures[whole].after.contains { $0.kind == .relation && $0.value == "made-up" }
  }

  /// - Parameter isStrict: it must count the same.
  func isGroupMember(_ other: Int, of index: Int, _ isStrict: Bool) -> Bool {
    let (part, figure) = (figures[other], figures[index])
    guard !part.isFraction, part.quantity.low > .zero, !isBoundToWord(other), !isNumberOf(other, other + 1),
      !part.quantity.isRange, !part.precedes(.denominator, within: 1), !part.follows(.relation, ["than"], within: 4),
      part.precedes(.relation, ["time-noun"], within: 0) == figure.precedes(.relation, ["time-noun"], within: 0)
        || part.unit == .count("") && !part.precedes(.relation, ["time-noun"], within: 0)
        || figure.unit == .count("") && part.isWithoutNoun && !isBeforeName(index)
    else { return false }
    if figure.isMoney {
      if part.unit == figure.unit || part.unit == .count("") && isLikelyMoney(part, figure) { return true }
      // "€0.35 million own funds".
      return !isStrict && part.isCount && part.quantity.lowUnit >= 1000 && joinsLast(other)
    }
    if figure.isPercentage { return part.unit == figure.unit && !part.isChange }
    // "1.93 meters and 1.78, those 15 centimeters": what is counted whole is not what is measured in parts.
    return part.isCount
      && (isStrict
        ? part.isComparable(to: figure) : (part.quantity.lowUnit >= .one) == (figure.quantity.lowUnit >= .one))
  }

  /// "31 400 Euro there, 21 900 here".
  func isLikelyMoney(_ part: DraftFigure, _ figure: DraftFigure) -> Bool {
    part.quantity.low >= 50 && part.quantity.low * 50 >= figure.quantity.low
  }

  /// What is compared with other figures, and adds nothing to them.
  private func isOpposed(_ index: Int) -> Bool {
    role(index) == .start && figures[index].follows(.relation, ["formerly"], within: 4) || isOfOtherTime(index)
  }

  private func isOfOtherTime(_ index: Int) -> Bool {
    figures[index].precedes(.shift, within: 2) || figures[index].follows(.shift, within: 2)
  }

  /// "day three": part of a word, of a name or of a time.
  func isBoundToWord(_ index: Int) -> Bool {
    let figure = figures[index]
    guard figure.unit == .count("") else { return false }
    if figure.follows(.relation, ["label"], within: 0) { return true }
    let bytes = sections[figure.section].block.reading.bytes
    let (start, end) = (figure.readingSpan.lowerBound, figure.readingSpan.upperBound)
    // "two-bedroom", "11:21", "70/90", "S600", "760i".
    func isJoint(_ byte: UInt8) -> Bool { "-:/[".utf8.contains(byte) || isLetter(byte) }
    func isLetter(_ byte: UInt8) -> Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20) }
    let isBehind = start > 0 && start <= bytes.count && isJoint(bytes[start - 1])
    guard !isBehind, end < bytes.count, isJoint(bytes[end]) else { return isBehind }
    return bytes[end] == UInt8(ascii: "-") || isLetter(bytes[end]) || end + 1 < bytes.count && bytes[end + 1] > 0x20
  }

  // MARK: Others

  /// Whether some of the figures near make a figure right in any way: it may be told of those.
  func isExplained(_ group: SumGroup) -> Bool {
    let index = group.derived
    let near =
      before(index, sentences: 2, limit: Self.poolLimit) + behind(index, sentences: 1, limit: Self.poolLimit / 2)
    let isBare = figures[index].isWithoutNoun
    let pool = near.filter { isGroupMember($0, of: index, false) || isBare && figures[$0].isMoney }.prefix(
      Self.poolLimit
    ).map { figures[$0] }
    let own = figures[index].interval
    if pool.contains(where: { $0.quantity.low == figures[index].quantity.low }) { return true }
    // The sums of all subsets, with how many and which are in them.
    var sums: [(interval: Interval, members: Int)] = [(Interval(.zero, .zero), 0)]
    for (place, member) in pool.enumerated() {
      for sum in sums {
        let more = (interval: sum.interval + member.interval, members: sum.members | 1 << place)
        if sum.members != 0, more.interval.overlaps(own) { return true }
        let whole = more.interval + own
        for (other, figure) in pool.enumerated() where more.members & 1 << other == 0 {
          if figure.interval.overlaps(whole) { return true }
        }
        sums.append(more)
      }
    }
    return false
  }
}
