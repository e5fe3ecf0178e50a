import Recognition
import Values

extension Checker {
  /// Measures that the text gives once more in another unit, in brackets: "40 miles (64 kilometers)".
  func measures(in draft: DraftFigures, among own: Range<Int>) -> [Relation] {
    own.compactMap { index in
      guard let original = draft.original(ofMeasure: index), let to = measure(index, draft),
        let from = measure(original, draft), to.kind == from.kind, to.size != from.size,
        let low = (draft[original].interval.low * from.size).divided(by: to.size, places: 9),
        let high = (draft[original].interval.high * from.size).divided(by: to.size, places: 9),
        let right = (draft[original].quantity.low * from.size).divided(by: to.size, places: 6)
      else { return nil }
      return Relation(
        derived: index, operands: [original],
        verdict: verdict(of: draft[index], allowing: Interval(low, high).widened(by: right * Self.margin)),
        right: right, message: "wrong-quotient")
    }
  }

  /// "100 miles (160 kilometers)", "a mile (1.5 kilometers)".
  private static let margin = Decimal(7, exponent: -2)

  /// What a figure's unit measures, and its size in the smallest unit of that kind: the grammar's line "measure miles:
  /// length 1609.344".
  private func measure(_ index: Int, _ draft: DraftFigures) -> (kind: Substring, size: Decimal)? {
    guard let unit = draft.unitWord(index),
      let parts = recognizer.grammar.setting("measure \(unit)")?.split(separator: " "), parts.count == 2,
      let size = Decimal(parsing: parts[1])
    else { return nil }
    return (parts[0], size)
  }
}

extension DraftFigures {
  /// The measure right before one in brackets, both with their units.
  fileprivate func original(ofMeasure index: Int) -> Int? {
    guard index > 0, figures[index - 1].sentence == figures[index].sentence, !figures[index].quantity.isRange,
      !figures[index - 1].quantity.isRange, opensBracket(index), figures[index].isCount || figures[index - 1].isCount,
      unitWord(index) != nil, let unit = unitWord(index - 1)
    else { return nil }
    // Nothing but the unit and the bracket stands between: "nautical miles" are others.
    let words = figures[index - 1].isCount ? unit.utf8.count(where: { $0 == 0x20 }) + 1 : 0
    return figures[index].start - figures[index - 1].tokens.upperBound == words + 1 ? index - 1 : nil
  }

  /// What a figure counts, in small letters; of "485 pounds", which may be money, its last word.
  fileprivate func unitWord(_ index: Int) -> String? {
    switch figures[index].unit {
    case .count(let unit): unit.isEmpty ? nil : unit
    case .money: text(index).split { $0.isWhitespace }.last.map { $0.lowercased() }
    case .percent, .points: nil
    }
  }
}
