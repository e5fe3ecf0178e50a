import Recognition
import Values

extension Checker {
  /// "180 Millionen Euro … 1.000 Megawatt, das macht 180.000 Euro je Megawatt".
  func quotients(in draft: DraftFigures, among own: Range<Int>) -> [Relation] {
    own.compactMap { index in
      let quotient = draft[index]
      guard quotient.isMoney, draft.isApposed(index) || draft.isConclusion(index),
        let per = quotient.cue(behind: .denominator, within: 0) ?? draft.denominator(before: index),
        per.tokens.count >= 2
      else { return nil }
      let noun = draft.lastWord(of: per, in: quotient.section)
      let near = draft.before(index, sentences: 1, limit: 6)
      // "$24 for each of the 3.6 million devices".
      let next = draft.behind(index, limit: 1).filter {
        draft[$0].isCount && (0...2).contains(draft[$0].start - per.tokens.upperBound)
      }
      guard let count = next.first ?? near.first(where: { draft[$0].counts(noun) }) else { return nil }
      func isTotal(_ other: Int) -> Bool {
        draft[other].unit == quotient.unit && !draft[other].precedes(.denominator, within: 1)
      }
      let told = near.filter(isTotal)
      let totals =
        told.isEmpty && !next.isEmpty
        ? draft.statedTotals(before: quotient.section, like: index).suffix(1).filter(isTotal) : told
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
