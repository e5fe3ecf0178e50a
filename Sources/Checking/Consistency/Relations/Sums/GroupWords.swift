import Recognition
import Text
import Values

extension DraftFigures {
  private static let memberLimit = 12
  private static let wordReach = 8
  private static let wordReachBehind = 10
  /// What says that there is more than is told, or that the figures are reckoned in another way.
  private static let open = ["partial", "no", "adjusted", "unlisted", "average", "each", "apiece"]

  struct GroupWord {
    var kind: SumGroup.Kind
    var isStrong: Bool
    /// The figure is where something has got to.
    var isGrowth = false
    /// Without a whole that the words call one, all may be parts of one that is told elsewhere.
    var isOfNamedWhole = false
    /// Of another sentence it may be another one.
    var isInSentence = false
  }

  /// What the words beside a figure make of it, the strongest first.
  func groupWords(of index: Int) -> [GroupWord] {
    let figure = figures[index]
    var found: [GroupWord] = []
    let isChange = isChange(index)
    if !isChange {
      if isTold(index, by: Self.totals) || isLast(index, behind: Self.totals)
        || figure.follows(.relation, ["total"], within: 0)
      {
        found.append(GroupWord(kind: .total, isStrong: true))
      }
      if role(index) == .end, figure.before.contains(where: { $0.kind == .relation && $0.value == "grown" }) {
        found.append(GroupWord(kind: .either, isStrong: true, isGrowth: true))
      }
    }
    if !figure.isPercentage && isTold(index, by: ["difference"])
      || isTold(index, by: ["left"]) && !figure.follows(.relation, ["with"], within: 1)
    {
      found.append(GroupWord(kind: .rest, isStrong: true))
    }
    if isTold(index, by: ["rest"]) { found.append(GroupWord(kind: .rest, isStrong: true, isOfNamedWhole: true)) }
    if !figure.isPercentage, isTold(index, by: ["still"]) { found.append(GroupWord(kind: .rest, isStrong: false)) }
    if isTold(index, by: ["balance"]) { found.append(GroupWord(kind: .rest, isStrong: false, isInSentence: true)) }
    if isChange || figure.isPercentage { return found }
    if isTold(index, by: ["total"]) || figure.follows(.relation, ["all"], within: 1) || isCountedOff(index)
      || !joinsLast(index) && isLast(index, behind: ["fronted", "with"])
        && before(index, limit: 2).contains(where: joinsLast)
        && !before(index, limit: 1).contains(where: { isWhole(index, of: $0) })
    {
      found.append(GroupWord(kind: .total, isStrong: false))
    }
    // "Bought for 7 million and sold for 9 million, it brought him 2 million".
    let words = role(index) == nil ? ["so", "result", "grown"] : ["so", "result"]
    if figure.follows(.relation, words, within: Self.wordReach) {
      found.append(GroupWord(kind: .either, isStrong: false))
    }
    if found.isEmpty, role(index) == nil, !joinsLast(index), isLastOfThree(index) {
      found.append(GroupWord(kind: .either, isStrong: false))
    }
    return found
  }

  private static let totals = ["together", "in-all", "sum"]

  /// Whether such a word stands before a figure, or right behind it, with no clause between.
  func isTold(_ index: Int, by values: [String]) -> Bool {
    let figure = figures[index]
    if figure.follows(.relation, values, within: Self.wordReach) || isApposed(index, to: values) { return true }
    guard let word = figure.cue(behind: .relation, values, within: Self.wordReachBehind) else { return false }
    // "Spent 92 million; it faces a gap of 14 million": the word is the next figure's.
    let isOfNext = behind(index, limit: 1).contains {
      !isFew($0) && figures[$0].start - word.tokens.upperBound < word.tokens.lowerBound - figure.tokens.upperBound
    }
    return !isOfNext
      && !figure.after.contains { $0.kind == .clause && $0.tokens.lowerBound < word.tokens.lowerBound }
  }

  /// "The 255 meters that lie between the two".
  private func isFew(_ index: Int) -> Bool { figures[index].unit == .count("") && figures[index].quantity.low <= 9 }

  /// "The rest, 36 percent, …".
  func isApposed(_ index: Int, to values: [String]) -> Bool {
    guard let sign = sign(before: index) else { return false }
    return figures[index].before.contains {
      $0.kind == .relation && values.contains($0.value) && $0.tokens.upperBound == sign.tokens.lowerBound
    }
  }

  /// Whether the words call the largest of some figures the whole of the others.
  func haveNamedWhole(_ members: [Int]) -> Bool {
    guard let whole = members.max(by: { figures[$0].quantity.low < figures[$1].quantity.low }) else { return false }
    return figures[whole].follows(.relation, ["of", "out-of"], within: 1)
      || members.contains {
        $0 != whole && (isWhole(whole, of: $0) || figures[$0].follows(.relation, ["of-which"], within: 3))
      }
  }

  /// "Together the four made 19 million": whether no number says that there are more or fewer.
  func isAsMany(_ members: [Int], _ index: Int) -> Bool {
    !before(index, limit: 1).contains {
      isNumberOf($0, index) && figures[$0].quantity.low != Decimal(Int128(members.count), exponent: 0)
    }
  }

  /// "Together, the north (18 tons) and the south (7 tons) yield 25 tons": the last figure of a sentence that begins so.
  func isLast(_ index: Int, behind values: [String]) -> Bool {
    let sentence = figures[index].sentence
    guard !hasFigureBehind(index),
      let start = sentences[sentence].first, let first = before(index, limit: Self.memberLimit).last,
      let word = sentences[sentence].first(where: { $0.kind == .relation && values.contains($0.value) })
    else { return false }
    return word.tokens.lowerBound - start.tokens.lowerBound <= 2
      && (values != Self.totals || figures[first].start - word.tokens.upperBound >= 2)
  }

  /// "The two sales' £60.2m": as many figures stand before.
  private func isCountedOff(_ index: Int) -> Bool {
    guard let number = before(index, limit: 1).first, isNumberOf(number, index) else { return false }
    return true
  }

  /// Whether a small number right before a figure says how many others it is made of.
  func isNumberOf(_ number: Int, _ index: Int) -> Bool {
    guard number + 1 == index, hasFigureBehind(number) else { return false }
    return figures[number].unit == .count("") && figures[number].quantity.low <= 9 && figures[number].quantity.low >= 2
      && figures[index].start - figures[number].tokens.upperBound <= 3
      && !hasClause(between: number, and: index) && !isWhole(index, of: number) && !isChange(number)
      && role(number) == nil
      // "After five had been sold seven were left".
      && !figures[number].precedes(.relation, ["past", "formerly"], within: 0)
  }

  /// Whether a figure is the last of three of one kind, told in a sentence that holds no others, or behind two that the
  /// words take together.
  private func isLastOfThree(_ index: Int) -> Bool {
    let same = before(index, limit: 4)
    guard behind(index, limit: 1).isEmpty, figures[index].quantity.significantDigits >= 2,
      figures[index].quantity.low >= 10 || figures[index].isMoney
    else { return false }
    let near = same.count == 2 ? same : before(index, sentences: 1, limit: 4)
    guard near.count == 2, near.contains(where: { figures[$0].unit != .count("") }),
      near.allSatisfy({ figures[$0].isComparable(to: figures[index]) && role($0) == nil && !isChange($0) })
    else { return false }
    if haveNamedWhole(near) { return true }
    return figures[index].quantity.significantDigits >= 3 && (same.count == 2 || joinsLast(near[0]))
  }

  /// "Each year 4,100 dogs and 6,300 cats arrive": at the head of a sentence it holds for all that is told there.
  func isOfWholeSentence(_ cue: Passage.Cue, _ sentence: Int) -> Bool {
    cue.kind == .denominator && cue.tokens.lowerBound == sentences[sentence].first?.tokens.lowerBound
      && sentences[sentence].contains {
        $0.kind == .relation && $0.value.hasPrefix("per-") && $0.tokens.lowerBound == cue.tokens.lowerBound
      }
  }

  func isOpen(_ sentence: Int, _ members: [Int], isBetween: Bool) -> Bool {
    let cues = sentences[sentence]
    return cues.contains { cue in
      switch cue.kind {
      case .denominator: !isOfWholeSentence(cue, sentence)
      case .multiple, .yearsAgo: true
      case .relation:
        Self.open.contains(cue.value) && !(isBetween && cue.value == "average")
          && (cue.value != "partial" || isOpened(by: cue, sentence, members))
          && !cues.contains { $0.kind == .relation && $0.value == "plus" && $0.tokens == cue.tokens }
      default: false
      }
    }
  }
}
