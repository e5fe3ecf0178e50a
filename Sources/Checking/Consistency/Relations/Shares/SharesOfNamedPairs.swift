import Recognition
import Values

extension Checker {
  /// The only percentage beside a part and a whole that the words call so: "171 of the 225 delegates voted for her. The
  /// result of 76 percent disappointed her". It may be a share of something else, so that only what looks like a slip is
  /// reported, or what is called a share.
  func sharesOfNamedPairs(in draft: DraftFigures, among own: Range<Int>) -> [Relation] {
    own.compactMap { index in
      guard let pair = draft.namedPair(beside: index), !draft.areOpposed(pair.part, pair.whole, retellingWords) else {
        return nil
      }
      let (share, part, whole) = (draft[index], draft[pair.part], draft[pair.whole])
      guard let interval = part.interval.divided(by: whole.interval, times: 100),
        let right = (part.quantity.low * 100).divided(by: whole.quantity.low, places: 6)
      else { return nil }
      var relation = Relation(
        derived: index, operands: [pair.part, pair.whole], verdict: verdict(of: share, allowing: interval),
        right: right, message: "wrong-share")
      if relation.verdict == .supported { return relation }
      let rest = Decimal(100) - right
      let isRest = (rest - share.quantity.low).magnitude < .one
      guard (right - share.quantity.low).magnitude >= 2, !isRest,
        isTellingSlip(share.quantity, of: right) || hasOneOtherDigit(share.quantity, right)
          || pair.isCalledShare && share.quantity.low * 2 >= right && share.quantity.low <= right * 2
      else { return nil }
      relation.verdict = .contradicted
      return relation
    }
  }
}

extension DraftFigures {
  private static let figureLimit = 8

  fileprivate struct NamedPair {
    var part: Int
    var whole: Int
    var isCalledShare: Bool
  }

  /// The part and the whole that the sentence of a percentage tells, or else the one before, where nothing there is compared
  /// and no other percentage stands with them.
  fileprivate func namedPair(beside index: Int) -> NamedPair? {
    let figure = figures[index]
    guard figure.unit == .percent, !figure.isFraction, figure.hedge == .none, !figure.quantity.isRange,
      figure.quantity.low < 100, !isChange(index), role(index) != .end,
      !figure.precedes(.relation, ["of", "out-of", "of-which"], within: 1), !figure.precedes(.denominator, within: 1),
      !sentence(of: index, has: ["up", "down", "grown", "gone", "formerly", "off", "interest"]),
      !figure.precedes(.relation, ["than"], within: 2)
    else { return nil }
    let near = before(index, sentences: 1, limit: Self.figureLimit) + behind(index, limit: Self.figureLimit)
    if near.contains(where: { figures[$0].isPercentage && figures[$0].unit != .points }) { return nil }
    let isCalledShare =
      figure.follows(.relation, ["share"], within: 4) || figure.precedes(.relation, ["share"], within: 4)
    let own = near.filter { isInSentence($0, of: index) }
    let pairs = [own, near.filter { !isInSentence($0, of: index) }].map(namedPairs)
    guard pairs[0].count + pairs[1].count == 1, let pair = pairs[0].first ?? pairs[1].first else { return nil }
    // "Of the 225 delegates 171 came. Unemployment is 8 percent": of another sentence it has to say so.
    let isToldOfPair =
      !pairs[0].isEmpty || isCalledShare || figure.follows(.relation, ["so", "result"], within: 4)
      || figure.follows(.relation, ["with"], within: 1) || figure.follows(.relation, ["outcome"], within: 2)
    guard isToldOfPair, !figure.hasOwnMetric || figure.follows(.relation, ["outcome"], within: 2),
      Set([pair.part, pair.whole].map { figures[$0].sentence }).allSatisfy({ !isOpenForPairs($0, pair) })
    else { return nil }
    return NamedPair(part: pair.part, whole: pair.whole, isCalledShare: isCalledShare)
  }

  /// "171 of the 225", "of the 225, 171", "225, of whom 171".
  private func namedPairs(among near: [Int]) -> [(part: Int, whole: Int)] {
    let members = near.filter { !figures[$0].isPercentage && mayBePart($0) }.sorted()
    return zip(members, members.dropFirst()).compactMap { first, second in
      guard isPart(first, of: second), isInSentence(first, of: second) else { return nil }
      let (low, high) = (figures[first].quantity.low, figures[second].quantity.low)
      if isToldAsWhole(second, of: first) { return low < high ? (first, second) : nil }
      let isOfFirst =
        isWholeBefore(first) || figures[second].follows(.relation, ["of-which"], within: 3)
        || figures[second].precedes(.relation, ["of-which"], within: figures[second].nounLength)
      return isOfFirst && high < low ? (second, first) : nil
    }
  }

  private func mayBePart(_ index: Int) -> Bool {
    let figure = figures[index]
    return !figure.quantity.isRange && figure.quantity.low > .one && figure.hedge == .none && !isChange(index)
      && role(index) != .end && !isBoundToWord(index) && !figure.precedes(.relation, ["time-noun"], within: 0)
  }

  private func isOpenForPairs(_ sentence: Int, _ pair: (part: Int, whole: Int)) -> Bool {
    sentences[sentence].contains { cue in
      switch cue.kind {
      case .multiple, .yearsAgo, .shift: true
      case .relation:
        ["adjusted", "unlisted", "average", "each", "apiece"].contains(cue.value)
          || cue.value == "partial" && isOpened(by: cue, sentence, [pair.part, pair.whole])
      default: false
      }
    }
  }
}
