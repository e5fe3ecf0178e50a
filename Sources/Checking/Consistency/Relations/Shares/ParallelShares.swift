import Recognition
import Values

extension Checker {
  /// Parts that stand in a row with the share of each: "Berlin gets €215 million (25 percent), Bremen €172 million (20
  /// percent) and Mainz €129 million (15 percent)". Where all but one are shares of one amount that the text has told,
  /// the one is wrong.
  func parallelShares(in draft: DraftFigures, among own: Range<Int>) -> [Relation] {
    var found: [Relation] = []
    var rest = own
    while let first = rest.first {
      let sentence = rest.prefix { draft[$0].sentence == draft[first].sentence }
      rest = sentence.upperBound..<rest.upperBound
      let pairs = draft.sharedParts(among: sentence)
      if pairs.count >= 2, let relation = relation(pairs, draft) { found.append(relation) }
    }
    return found
  }

  private func relation(_ pairs: [DraftFigures.SharedPart], _ draft: DraftFigures) -> Relation? {
    let part = pairs[0].part
    let wholes =
      (draft.before(part, sentences: 4, limit: 12) + draft.statedTotals(before: draft[part].section, like: part))
      .filter { draft[$0].isComparable(to: draft[part]) && !draft[$0].quantity.isRange }
    for whole in wholes.prefix(Self.wholeLimit) {
      let wrong = pairs.filter { !isShare($0, of: whole, draft) }
      guard wrong.count == 1, let pair = wrong.first,
        let right = (draft[pair.part].quantity.low * 100).divided(by: draft[whole].quantity.low, places: 6),
        right <= 100
      else { continue }
      return Relation(
        derived: pair.share, operands: [pair.part, whole], verdict: .contradicted, right: right, message: "wrong-share")
    }
    return nil
  }

  private static let wholeLimit = 12

  private func isShare(_ pair: DraftFigures.SharedPart, of whole: Int, _ draft: DraftFigures) -> Bool {
    guard let ratio = draft[pair.part].interval.divided(by: draft[whole].interval, times: 100) else { return false }
    return verdict(of: draft[pair.share], allowing: ratio.widened(by: Decimal(5, exponent: -1))) != .contradicted
  }
}

extension DraftFigures {
  struct SharedPart {
    var part: Int
    var share: Int
  }

  /// The parts of a sentence that have their share right behind them, all in one unit.
  fileprivate func sharedParts(among sentence: Range<Int>) -> [SharedPart] {
    var found: [SharedPart] = []
    for share in sentence.dropFirst() where figures[share].unit == .percent && isApposed(share) {
      let part = share - 1
      guard !figures[part].isPercentage, !figures[part].quantity.isRange, !isChange(share),
        found.first.map({ figures[$0.part].isComparable(to: figures[part]) }) ?? true
      else { continue }
      found.append(SharedPart(part: part, share: share))
    }
    return found
  }
}
