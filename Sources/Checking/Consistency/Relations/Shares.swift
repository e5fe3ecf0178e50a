import Recognition
import Text
import Values

extension Checker {
  /// A part, its whole and the share: "930 jobs, or about 4 percent of its 23,400 positions".
  func shares(in draft: DraftFigures, among own: Range<Int>) -> [Relation] {
    own.compactMap { index in
      let share = draft[index]
      if share.unit == .percent {
        if let fraction = draft.restatedFraction(index) { return restatement(of: fraction, by: index, draft) }
        return draft.share(index).flatMap { relation($0, draft) } ?? shareOfMetric(index, draft)
          ?? (draft.sharesOfSaid(index) + draft.sharesOfTotal(index)).compactMap { relation($0, draft) }.likeliest(
            draft)
      }
      return partOfSmaller(index, draft)
    }
  }

  private func restatement(of fraction: Int, by share: Int, _ draft: DraftFigures) -> Relation {
    let exact = draft[fraction].quantity.low
    return Relation(
      derived: share, operands: [fraction],
      verdict: verdict(of: draft[share], allowing: Interval(exact, exact).widened(by: .one)), right: exact,
      message: "wrong-share")
  }

  private func relation(_ found: DraftFigures.Share, _ draft: DraftFigures) -> Relation? {
    let (share, part, whole) = (draft[found.share], draft[found.part], draft[found.whole])
    guard let interval = part.interval.divided(by: whole.interval, times: 100) else { return nil }
    var verdict = verdict(of: share, allowing: interval)
    if verdict == .contradicted,
      self.verdict(of: share, allowing: interval.widened(by: Decimal(5, exponent: -1))) != .contradicted
    {
      verdict = .imprecise
    }
    if verdict != .contradicted, let slip = exchangedDigits(found, draft) { return slip }
    if let percentage = (part.quantity.low * 100).divided(by: whole.quantity.low, places: 6),
      share.isOtherFraction(than: percentage), [part, whole].allSatisfy({ $0.hedge == .none })
    {
      verdict = .contradicted
    }
    let right =
      found.isPartDerived
      ? (whole.quantity.low * share.quantity.low).divided(by: 100, places: 6)
      : (part.quantity.low * 100).divided(by: whole.quantity.low, places: 6)
    return Relation(
      derived: found.isPartDerived ? found.part : found.share,
      operands: found.isPartDerived ? [found.share, found.whole] : [found.part, found.whole], verdict: verdict,
      right: right,
      message: "wrong-share", isSure: found.isSure)
  }

  /// A round share is only roughly that of its part, and exactly that of the part with two digits exchanged.
  private func exchangedDigits(_ found: DraftFigures.Share, _ draft: DraftFigures) -> Relation? {
    let (share, part, whole) = (draft[found.share], draft[found.part], draft[found.whole])
    guard !share.isFraction, [share, part, whole].allSatisfy({ $0.hedge == .none }),
      let actual = (part.quantity.low * 100).divided(by: whole.quantity.low, places: 6),
      (actual - share.quantity.low).magnitude > .one,
      let right = (whole.quantity.low * share.quantity.low).divided(by: 100, places: 6),
      part.hasExchangedDigits(of: right)
    else { return nil }
    return Relation(
      derived: found.part, operands: [found.share, found.whole], verdict: .contradicted, right: right,
      message: "wrong-share")
  }

  /// How many figures back the whole of a share may stand, and how many sections.
  private static let wholeReach = 32
  static let sectionReach = 8

  /// "417 Millionen Dollar für Forschung, also 15 Prozent des Umsatzes": the whole is the metric's own figure.
  private func shareOfMetric(_ index: Int, _ draft: DraftFigures) -> Relation? {
    let share = draft[index]
    guard draft.isApposed(index), let of = share.cue(behind: .relation, ["of"], within: 0),
      let metric = share.after.first(where: { $0.kind == .metric && $0.tokens.lowerBound == of.tokens.upperBound })?
        .value,
      let part = draft.before(index).first, draft[part].isMoney
    else { return nil }
    func isWhole(_ other: Int) -> Bool {
      draft[other].isComparable(to: draft[part]) && draft.claim(of: other)?.metric == metric
    }
    let near = draft.before(part, sentences: 1).filter(isWhole)
    if near.count == 1, let whole = near.first {
      return relation(DraftFigures.Share(share: index, part: part, whole: whole, isSure: false), draft)
    }
    let all = (max(0, part - Self.wholeReach)..<part).filter {
      draft[$0].section + Self.sectionReach >= draft[part].section && isWhole($0) && draft.role($0) != .start
        && !draft.isChange($0)
    }
    if all.count == 1, let whole = all.first {
      return relation(DraftFigures.Share(share: index, part: part, whole: whole, isSure: false), draft)
    }
    // The metric's figure of the same organization and time, further back.
    guard let own = draft.claim(of: part), let period = own.period else { return nil }
    let far = all.filter {
      guard let time = draft[$0].period,
        draft[$0].subject?.entity == own.entity ?? ""
      else { return false }
      return time.first <= period.last && period.first <= time.last
    }
    guard far.count == 1, let whole = far.first else { return nil }
    let isSure = draft[whole].isOfKnownEntity && period.isYears && draft[whole].period?.isYears ?? false
    return relation(DraftFigures.Share(share: index, part: part, whole: whole, isSure: isSure), draft)
  }

  /// "12 of 10 stores".
  private func partOfSmaller(_ index: Int, _ draft: DraftFigures) -> Relation? {
    let part = draft[index]
    guard part.isCount, part.hedge == .none, !draft.isChange(index), draft.role(index) == nil,
      let whole = draft.behind(index).first, draft[whole].isCount, draft[whole].hedge == .none,
      let of = part.cue(behind: .relation, ["out-of"], within: 0), draft[whole].quantity.low >= 3,
      draft[whole].tokens.lowerBound - of.tokens.upperBound <= 0, part.isComparable(to: draft[whole]),
      draft.behind(whole).first.map({ draft.role($0) != .end }) ?? true,
      part.quantity.low > draft[whole].quantity.high, part.quantity.low >= 2, !part.quantity.isRange
    else { return nil }
    return Relation(
      derived: index, operands: [whole], verdict: .contradicted, right: nil, message: "part-exceeds-whole")
  }

  /// "180 Millionen Euro … 1.000 Megawatt, das macht 180.000 Euro je Megawatt".
  func quotients(in draft: DraftFigures, among own: Range<Int>) -> [Relation] {
    own.compactMap { index in
      let quotient = draft[index]
      guard quotient.isMoney, draft.isApposed(index),
        let per = quotient.cue(behind: .denominator, within: 0) ?? draft.denominator(before: index),
        per.tokens.count >= 2
      else { return nil }
      let noun = draft.lastWord(of: per, in: quotient.section)
      let near = draft.before(index, sentences: 1, limit: 6)
      guard let count = near.first(where: { draft[$0].counts(noun) }) else { return nil }
      let totals = near.filter {
        draft[$0].unit == quotient.unit && !draft[$0].precedes(.denominator, within: 1)
      }
      let candidates = totals.compactMap { total in relation(index, total, count, draft) }
      if let holding = candidates.first(where: { $0.verdict != .contradicted }) { return holding }
      guard var first = candidates.first else { return nil }
      first.isSure = candidates.count == 1
      return first
    }
  }

  private func relation(_ index: Int, _ total: Int, _ count: Int, _ draft: DraftFigures) -> Relation? {
    guard let interval = draft[total].interval.divided(by: draft[count].interval) else { return nil }
    return Relation(
      derived: index, operands: [total, count], verdict: verdict(of: draft[index], allowing: interval),
      right: draft[total].quantity.low.divided(by: draft[count].quantity.low, places: 6), message: "wrong-quotient")
  }
}

extension DraftFigures {
  struct Share {
    var share: Int
    var part: Int
    var whole: Int
    var isPartDerived = false
    var isSure = true
  }

  /// A figure that says once more, in other terms, what stands before it: in brackets, or after "or" and "that is".
  func isApposed(_ index: Int) -> Bool {
    opensBracket(index) || figures[index].follows(.relation, ["so", "converted"], within: 2)
  }

  /// "Je Fahrgast sind das 1,55 Euro".
  fileprivate func denominator(before index: Int) -> Passage.Cue? {
    figures[index].before.last {
      $0.kind == .denominator && (0...3).contains(figures[index].start - $0.tokens.upperBound)
    }
  }

  fileprivate func share(_ index: Int) -> Share? {
    let share = figures[index]
    if let share = shareOfLast(index) ?? partOfFraction(index) ?? shareBehind(index) ?? shareExplained(index)
      ?? shareConcluded(index) ?? shareRestated(index) ?? shareEqualed(index) ?? margin(index)
    {
      return share
    }
    let left = before(index, limit: 2)
    let right = behind(index, limit: 2)
    if share.isFraction, !isApposed(index), left.first.map({ !isAddedTo($0, index) }) ?? true { return nil }
    if let whole = right.first, isWhole(whole, of: index) {
      if let part = left.first, isApposed(index) || isAddedTo(part, index), isPart(part, of: whole) {
        return Share(share: index, part: part, whole: whole)
      }
      if right.count > 1, isApposed(right[1]), isPart(right[1], of: whole) {
        return Share(share: index, part: right[1], whole: whole, isPartDerived: true)
      }
      return nil
    }
    // "930 of its 23,400 positions, or about 4 percent", "…, 4 percent, …".
    if left.count > 1, isApposed(index) || isSetOff(index), isWhole(left[0], of: left[1]), isPart(left[1], of: left[0]),
      !share.precedes(.relation, ["of"], within: 1)
    {
      return Share(share: index, part: left[1], whole: left[0])
    }
    return nil
  }

  /// "14,6 Milliarden Euro. Ein Viertel davon, 3,65 Milliarden Euro, …", "70 Prozent davon, also 200 Millionen Euro".
  private func shareOfLast(_ index: Int) -> Share? {
    let share = figures[index]
    guard let of = share.cue(behind: .relation, ["of-which"], within: 0),
      let part = behind(index).first,
      figures[part].start - of.tokens.upperBound <= (figures[part].follows(.relation, ["so"], within: 0) ? 2 : 1),
      !figures[part].quantity.isRange, !figures[part].isPercentage
    else { return nil }
    let wholes = before(index, sentences: 1).filter { !isApposed($0) && figures[$0].isComparable(to: figures[part]) }
    // "310 million: 190 for pipes, 120 for pumps. 40 percent of that, or 124 million": of the total, not of what was last.
    let whole = wholes.first { isPart(part, of: $0, by: index) } ?? wholes.first
    guard let whole, !figures[whole].quantity.isRange else { return nil }
    return Share(share: index, part: part, whole: whole, isPartDerived: true)
  }

  /// Whether a share of a whole is a part, to the part's last digit.
  private func isPart(_ part: Int, of whole: Int, by share: Int) -> Bool {
    let product = figures[share].quantity.low * figures[whole].quantity.low
    guard let right = product.divided(by: 100, places: 6) else { return false }
    return (right - figures[part].quantity.low).magnitude <= figures[part].quantity.lowUnit
  }

  /// "240 posts, about 7 percent of its 3,400 staff", "1.35 million trips a day, 90 percent of the 1.5 million": nothing
  /// but the counted noun, what it is for each of, and a comma between; not "12 percent of those with two children, 15
  /// percent of those with three".
  private func isAddedTo(_ part: Int, _ share: Int) -> Bool {
    let each = figures[part].cue(behind: .denominator, within: 1)?.tokens.upperBound ?? figures[part].tokens.upperBound
    return !figures[part].isPercentage && part == share - 1
      && !before(part, limit: 1).contains { figures[$0].isPercentage && isWhole(part, of: $0) }
      && sign(before: share).map { $0.tokens.lowerBound - each <= 1 } ?? false
  }

  /// Whether a figure stands between commas, or between one and the end of its sentence.
  private func isSetOff(_ index: Int) -> Bool {
    let figure = figures[index]
    let section = sections[figure.section]
    let end = section.passage.sentences[section.passage.sentence(holding: figure.tokens.lowerBound)].upperBound
    return isBehindSign(index)
      && (end <= figure.tokens.upperBound + 1
        || figure.after.contains {
          $0.kind == .clause && $0.tokens.lowerBound == figure.tokens.upperBound && isSign($0, of: index)
        })
  }

  func isWhole(_ whole: Int, of part: Int) -> Bool {
    guard let of = figures[part].cue(behind: .relation, ["of", "out-of"], within: figures[part].isCount ? 2 : 0) else {
      return false
    }
    // "77 percent of revenue, from £107 million".
    let isParted = figures[part].after.contains {
      $0.kind == .clause && $0.tokens.lowerBound >= of.tokens.upperBound && $0.tokens.upperBound <= figures[whole].start
    }
    return !isParted && !figures[whole].isPercentage && figures[whole].start - of.tokens.upperBound <= 4
      && role(whole) != .end
  }

  func isPart(_ part: Int, of whole: Int) -> Bool {
    let (part, whole) = (figures[part], figures[whole])
    if part.quantity.isRange || whole.quantity.isRange { return false }
    // People may be counted as jobs, but money is no number of people.
    return part.isCount && whole.isCount || part.unit == whole.unit && part.isMoney
  }

  /// "je Megawatt": the unit's name in small letters.
  func lastWord(of cue: Passage.Cue, in section: Int) -> [UInt8] {
    Array((sections[section].text(of: cue.span).split { $0.isWhitespace }.last ?? "").lowercased().utf8)
  }
}

extension DraftFigure {
  /// Whether a figure counts what a noun names, in whatever number and case.
  func counts(_ noun: [UInt8]) -> Bool {
    guard case .count(let word) = unit, !quantity.isRange else { return false }
    return word.withoutUmlauts.isSameNoun(as: String(decoding: noun, as: UTF8.self).withoutUmlauts)
  }
}

extension String {
  /// "Fahrgäste" are of the noun "Fahrgast".
  fileprivate var withoutUmlauts: [UInt8] {
    var bytes: [UInt8] = []
    var isLed = false
    for byte in utf8 {
      switch (isLed, byte) {
      case (false, 0xC3): isLed = true
      case (true, 0xA4): bytes.append(UInt8(ascii: "a"))
      case (true, 0xB6): bytes.append(UInt8(ascii: "o"))
      case (true, 0xBC): bytes.append(UInt8(ascii: "u"))
      case (true, _): bytes += [0xC3, byte]
      case (false, _): bytes.append(byte)
      }
      if byte != 0xC3 { isLed = false }
    }
    return bytes
  }
}

extension Period {
  /// A year or longer, as far as its ends' months tell.
  fileprivate var isYears: Bool { (last.year - first.year) * 12 + last.month - first.month >= 11 }
}
