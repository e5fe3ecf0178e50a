import Recognition
import Values

extension Checker {
  /// "180 Millionen Euro … 1.000 Megawatt, das macht 180.000 Euro je Megawatt", "$62 apiece on 250,000 machines".
  func quotients(in draft: DraftFigures, among own: Range<Int>) -> [Relation] {
    own.compactMap { index in
      let quotient = draft[index]
      guard quotient.isMoney, draft.isApposed(index) || draft.isConclusion(index),
        let per = quotient.cue(behind: .denominator, within: 0) ?? draft.denominator(before: index),
        let count = draft.count(besideQuotient: index, per)
      else { return nil }
      func isTotal(_ other: Int) -> Bool {
        draft[other].unit == quotient.unit && !draft[other].precedes(.denominator, within: 1)
      }
      let told = draft.before(index, sentences: 1, limit: 6).filter(isTotal)
      let totals =
        told.isEmpty && count.index > index
        ? draft.statedTotals(before: quotient.section, like: index).filter(isTotal) : told
      let candidates = totals.compactMap { total in relation(index, total, count.index, draft) }
      if let holding = candidates.first(where: { $0.verdict != .contradicted }) { return holding }
      guard var first = candidates.first(where: { isTellingSlip(quotient.quantity, of: $0.right) }) ?? candidates.first
      else { return nil }
      // A number that is counted by another name may be another one.
      first.isSure =
        candidates.count == 1 && (count.isNamed || first.right.map { isNear(quotient.quantity.low, $0) } ?? false)
      return first
    }
  }

  private func isNear(_ written: Decimal, _ right: Decimal) -> Bool {
    written * 2 < right * 5 && right * 2 < written * 5
  }

  private func relation(_ index: Int, _ total: Int, _ count: Int, _ draft: DraftFigures) -> Relation? {
    guard let interval = draft[total].interval.divided(by: draft[count].interval) else { return nil }
    return Relation(
      derived: index, operands: [total, count], verdict: verdict(of: draft[index], allowing: interval),
      right: draft[total].quantity.low.divided(by: draft[count].quantity.low, places: 6), message: "wrong-quotient")
  }
}

extension DraftFigures {
  /// The number that a quotient divides by: the one right behind it ("$24 for each of the 3.6 million devices", "apiece on
  /// 250,000 machines"), the nearest one of what it is told for each of, else the only one that counts anything.
  fileprivate func count(besideQuotient index: Int, _ per: Passage.Cue) -> (index: Int, isNamed: Bool)? {
    let next = behind(index, limit: 1).filter {
      figures[$0].isCount && (0...2).contains(figures[$0].start - per.tokens.upperBound)
    }
    if let next = next.first { return (next, true) }
    let near = before(index, sentences: 1, limit: 6)
    let noun = lastWord(of: per, in: figures[index].section)
    if per.tokens.count >= 2, let named = near.first(where: { figures[$0].counts(noun) }) { return (named, true) }
    let counted = near.filter {
      figures[$0].isCount && figures[$0].nounLength > 0 && figures[$0].unit != .count("")
        && figures[$0].quantity.low >= Self.leastCount && !figures[$0].quantity.isRange && !isChange($0)
        && role($0) != .start && !isBracketedEarlier($0) && !figures[$0].precedes(.denominator, within: 2)
    }
    guard counted.count == 1, let only = counted.first else { return nil }
    return (only, false)
  }

  private static let leastCount = Decimal(2)

  /// "Je Fahrgast sind das 1,55 Euro".
  fileprivate func denominator(before index: Int) -> Passage.Cue? {
    figures[index].before.last {
      $0.kind == .denominator && (0...3).contains(figures[index].start - $0.tokens.upperBound)
    }
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
