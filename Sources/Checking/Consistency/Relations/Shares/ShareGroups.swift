import Recognition
import Text
import Values

extension Checker {
  /// A share, its part and its whole that no place tells from each other: the only percentage of a sentence, with a word for
  /// a share beside it, and the only two figures of one kind there or in the sentence before.
  func shareGroups(in draft: DraftFigures, among own: Range<Int>) -> [Relation] {
    own.compactMap { index in
      (draft.shareGroup(of: index) ?? draft.metricGroup(of: index)).flatMap { relation($0, draft) }
    }
  }

  private func relation(_ group: DraftFigures.ShareGroup, _ draft: DraftFigures) -> Relation? {
    if draft.areOpposed(group.part, group.whole, retellingWords) {
      return shareOfBallot(group.share, [group.part, group.whole], draft)
    }
    let (share, part, whole) = (draft[group.share], draft[group.part], draft[group.whole])
    guard let interval = part.interval.divided(by: whole.interval, times: 100),
      let right = (part.quantity.low * 100).divided(by: whole.quantity.low, places: 6)
    else { return nil }
    var relation = Relation(
      derived: group.share, operands: [group.part, group.whole], verdict: verdict(of: share, allowing: interval),
      right: right, message: "wrong-share")
    if relation.verdict == .supported { return relation }
    guard !isShare(share, interval), mayMean(right, share.quantity),
      !isExplained(group, draft)
    else { return nil }
    relation.verdict = .contradicted
    // "Two thirds of the 90 pupils, or 70": the number says more than the fraction; "71 percent of assets, or 14.1
    // trillion": what stands last follows from the others.
    if share.isFraction || group.part > group.share && draft.isApposed(group.part),
      let number = (whole.quantity.low * share.quantity.low).divided(by: 100, places: 6)
    {
      return relation.blaming(group.part, beside: [group.share, group.whole], number, "wrong-share")
    }
    return relation
  }

  /// Whether a share may be meant for one of some interval, with the rounding of both.
  private func isShare(_ share: DraftFigure, _ interval: Interval) -> Bool {
    let rounding = share.isFraction ? share.quantity.low * Decimal(5, exponent: -2) : Decimal(5, exponent: -1)
    return share.interval.widened(by: rounding).overlaps(interval)
  }

  /// Whether a share is not too far from another to be meant, or is the rest of it.
  private func mayMean(_ right: Decimal, _ written: Quantity) -> Bool {
    if isTellingSlip(written, of: right) || hasOneOtherDigit(written, right) { return true }
    if (Decimal(100) - right - written.low).magnitude < 2 { return true }
    return written.low * 5 >= right * 2 && written.low * 2 <= right * 5
  }

  /// Whether a share is right of any two figures near it, or of what lies between them.
  private func isExplained(_ group: DraftFigures.ShareGroup, _ draft: DraftFigures) -> Bool {
    let near = draft.before(group.share, sentences: 2, limit: 6) + draft.behind(group.share, sentences: 1, limit: 3)
    let share = draft[group.share]
    let pair = [group.part, group.whole]
    // "46 percent of her claim" is no change; "it lost 25 percent of its shops" is.
    let isOf =
      share.precedes(.relation, ["of"], within: 0)
      && !draft.sentence(of: group.share, has: ["up", "down", "gone", "grown", "off"])
    let (part, whole) = (draft[group.part].interval, draft[group.whole].interval)
    // How much more the one is than the other, and how much less: "61 percent, measured by the 248 million a year ago".
    let difference = part.distance(to: whole)
    if !isOf, !group.isOfWhole || share.quantity.lowUnit <= .one,
      let growth = difference.divided(by: part, times: 100), isShare(share, growth)
    {
      return true
    }
    if !isOf, !group.isOfWhole, let loss = difference.divided(by: whole, times: 100), isShare(share, loss) {
      return true
    }
    let others = near.filter { !draft[$0].isPercentage && draft[$0].quantity.low > .zero }
    for whole in others {
      for part in others where part != whole && !(pair.contains(part) && pair.contains(whole)) {
        guard let ratio = draft[part].interval.divided(by: draft[whole].interval, times: 100) else { continue }
        if isShare(share, ratio) || !isOf && isShare(share, ratio.distance(to: Interval(100, 100))) { return true }
      }
    }
    return false
  }
}

extension DraftFigures {
  struct ShareGroup {
    var share: Int
    var part: Int
    var whole: Int
    /// The words say that the one is part of the other.
    var isOfWhole: Bool
  }

  private static let figureLimit = 8
  private static let now = "now"
  private static let open = ["partial", "adjusted", "unlisted", "average", "each", "apiece", "more", "rest"]

  fileprivate func shareGroup(of index: Int) -> ShareGroup? {
    guard figures[index].unit == .percent, !figures[index].quantity.isRange, !isChange(index),
      figures[index].quantity.low < 100, isCalledShare(index)
    else { return nil }
    let same = before(index, limit: Self.figureLimit) + behind(index, limit: Self.figureLimit)
    if same.contains(where: { figures[$0].isPercentage }) { return nil }
    let own = same.filter(isPartOrWhole)
    var pair = own
    if own.count < 2 {
      let first = before(index, limit: Self.figureLimit).last ?? index
      let earlier = before(first, sentences: 1, limit: Self.figureLimit).filter {
        figures[$0].sentence < figures[index].sentence
      }
      if earlier.contains(where: { figures[$0].isPercentage }) { return nil }
      pair += earlier.filter(isPartOrWhole)
      // "800 firms were asked. 520 of them export. Their share is 65 percent."
      if let last = pair.last, pair.count == 1, own.isEmpty {
        let far = before(last, sentences: 1, limit: 3).filter { figures[$0].sentence < figures[last].sentence }
        if far.contains(where: { figures[$0].isPercentage }) { return nil }
        pair += far.filter(isPartOrWhole)
      }
    }
    // "57,000 of its 95,000 seats", whatever else is told.
    if own.count > 2 {
      let told = own.filter { own.contains($0 + 1) && isWhole($0 + 1, of: $0) }
      if told.count == 1 { pair = [told[0], told[0] + 1] }
    }
    guard pair.count == 2, pair.contains(where: { figures[$0].unit != .count("") }) || isWhole(pair[1], of: pair[0]),
      let low = pair.min(by: { figures[$0].quantity.low < figures[$1].quantity.low }),
      let high = pair.first(where: { $0 != low }), isPart(low, of: high) || isBareMoney(low, high),
      // "Once 46 million is deducted, 25 percent of the fund, 140 million will remain": no whole.
      !isTold(high, by: ["left", "rest"]),
      figures[low].quantity.low < figures[high].quantity.low,
      Set(pair.map { figures[$0].sentence } + [figures[index].sentence]).allSatisfy({
        !isOpenForShares($0, index, low, high)
      }),
      !figures[index].isFraction || isApposed(low) || isBehindSign(low) || opensBracket(low)
        || hasColon(between: high, and: low) || index < min(low, high) && hasColon(between: index, and: min(low, high))
        || isWhole(high, of: low) && high < index && (isApposed(index) || isBehindSign(index)),
      high > index && isWhole(high, of: index) || !isOfMetric(index),
      // "In its pump division it earned 83 million, a margin of 31 percent".
      !(figures[index].follows(.metric, ["margin"], within: 2) && isOfDivision(index, low)),
      !isCalledMargin(index, within: 4) || claim(of: low)?.metric == nil || isMargin(index, of: low)
    else { return nil }
    let isOfWhole =
      isWhole(high, of: low) || isWholeBefore(high) || figures[low].follows(.relation, ["of-which"], within: 3)
    // "From 120 to 150, a quarter more".
    if !isOfWhole,
      ([index] + pair).contains(where: tellsChange) || !isNamedShare(index) && sentence(of: index, has: ["than"])
    {
      return nil
    }
    // Of two sentences more must agree than numbers.
    if figures[low].sentence != figures[high].sentence, !figures[low].isComparable(to: figures[high]) { return nil }
    return ShareGroup(share: index, part: low, whole: high, isOfWhole: isOfWhole)
  }

  /// "Wages took £31 million, or 60 percent of income": of what was told as that before.
  fileprivate func metricGroup(of index: Int) -> ShareGroup? {
    guard !figures[index].quantity.isRange, !figures[index].isFraction, role(index) == nil || isApposed(index),
      let found = shareOfMetric(index), figures[found.part].hedge == .none, figures[found.whole].hedge == .none,
      figures[found.part].quantity.low < figures[found.whole].quantity.low * 2,
      !isOpenForShares(figures[index].sentence, index, found.part, found.whole)
    else { return nil }
    return ShareGroup(share: index, part: found.part, whole: found.whole, isOfWhole: true)
  }

  private func isPartOrWhole(_ index: Int) -> Bool {
    let figure = figures[index]
    return !figure.isPercentage && figure.quantity.low > .zero && !isChange(index)
      && !figure.precedes(.relation, ["time-noun"], within: 0) && !figure.follows(.relation, ["label"], within: 0)
  }

  /// "45 percent of revenue": the whole has a name, and its figure may stand elsewhere.
  private func isOfMetric(_ index: Int) -> Bool {
    guard let of = figures[index].cue(behind: .relation, ["of", "out-of"], within: 0) else { return false }
    return figures[index].after.contains {
      ($0.kind == .metric && $0.value != "none" || $0.kind == .referenceMetric)
        && (0...1).contains($0.tokens.lowerBound - of.tokens.upperBound)
    }
  }

  private func tellsChange(_ index: Int) -> Bool {
    sentence(of: index, has: ["up", "down", "grown", "formerly"])
      || role(index) == .start && figures[index].follows(.level, DraftFigure.from, within: 3)
        && !figures[index].follows(.relation, ["of"], within: 0)
  }

  private func isBareMoney(_ part: Int, _ whole: Int) -> Bool {
    figures[whole].isMoney && figures[part].unit == .count("") && isLikelyMoney(figures[part], figures[whole])
  }

  /// Whether a word for a share, or for what follows, stands beside a percentage, or it is set off as one.
  private func isCalledShare(_ index: Int) -> Bool {
    let figure = figures[index]
    if figure.precedes(.relation, ["of-which"], within: 0) { return false }
    return figure.isFraction || isApposed(index) || isSetOff(index) || isApposed(index, to: ["share"])
      || figure.follows(.relation, ["so", "result"], within: 4) || isCalledMargin(index, within: 4)
      || isNamedShare(index)
  }

  private func isNamedShare(_ index: Int) -> Bool {
    figures[index].follows(.relation, ["share"], within: 4) || figures[index].precedes(.relation, ["share"], within: 4)
  }

  /// ", barely 25 percent", ", a return of 25 percent".
  private func isSetOff(_ index: Int) -> Bool {
    let figure = figures[index]
    let reach = figure.follows(.relation, ["of"], within: 0) ? 4 : 2
    let bytes = sections[figure.section].block.reading.bytes
    // ", in which 86 percent took part"; not ", which at 24 percent of the $3 billion".
    let clauses = figure.before.filter { $0.kind == .clause && $0.tokens.upperBound <= figure.start }
    let aside = clauses.last { word in
      word.value == "relative" && !clauses.contains { $0.tokens.upperBound == word.tokens.lowerBound }
    }
    return figure.before.contains {
      $0.kind == .clause && $0.tokens.lowerBound > aside?.tokens.lowerBound ?? -1
        && bytes.indices.contains($0.span.lowerBound) && bytes[$0.span.lowerBound] != UInt8(ascii: ";")
        && (0...reach).contains(figure.start - $0.tokens.upperBound) && isSign($0, of: index)
    }
  }

  private func isOpenForShares(_ sentence: Int, _ share: Int, _ part: Int, _ whole: Int) -> Bool {
    sentences[sentence].contains { cue in
      switch cue.kind {
      case .multiple, .yearsAgo: true
      case .shift: cue.value != Self.now
      // "When a night cost €38": of none of the three.
      case .denominator:
        !cue.tokens.overlaps(figures[share].tokens)
          && [share, part, whole].contains {
            (-2...2 + figures[$0].nounLength).contains(cue.tokens.lowerBound - figures[$0].tokens.upperBound)
          }
      case .relation:
        // "88 members, among them 22 women; their share is 25 percent": the part itself.
        Self.open.contains(cue.value) && !(figures[share].isFraction && cue.value == "each")
          && !(cue.value == "partial" && (0...1).contains(figures[part].start - cue.tokens.upperBound)
            && isNamedShare(share))
      default: false
      }
    }
  }
}
