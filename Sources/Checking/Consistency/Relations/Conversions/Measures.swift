import Recognition
import Text
import Values

extension Checker {
  /// Measures that the text gives once more in another unit: "40 miles (64 kilometers)", "7.200 Fuß hoch, also knapp 2.200
  /// Meter", "a gallon, roughly 3.8 litres". Nothing stands between the two but what is measured and a word or a sign that
  /// says that the second is the first; where these leave it open, only what looks like a slip is reported.
  func measures(in draft: DraftFigures, among own: Range<Int>) -> [Relation] {
    own.compactMap { index in
      guard draft.mayBeMeasure(index), let (unit, end) = draft.unit(behind: index, measureWords),
        let original = draft.original(of: index, in: unit, measureWords),
        let isSure = draft.restates(index, original, until: end, isNegative: draft.isNegative(index, measureWords))
      else { return nil }
      let from = original.unit.size == nil ? measureWords.counterpart(of: unit) : nil
      let to = unit.size == nil ? measureWords.counterpart(of: original.unit) : nil
      return measure(
        index, draft, original, from: (from ?? original.unit).told(like: unit),
        to: (to ?? unit).told(like: original.unit),
        isSure: isSure)
    }
  }

  private func measure(
    _ index: Int, _ draft: DraftFigures, _ original: RestatedMeasure, from: MeasureWords.Unit, to: MeasureWords.Unit,
    isSure: Bool
  ) -> Relation? {
    guard let size = from.size, let toSize = to.size,
      let low = (original.interval.low * from.low).divided(by: to.high, places: 9),
      let high = (original.interval.high * from.high).divided(by: to.low, places: 9),
      let right = (original.quantity.low * size).divided(by: toSize, places: 6)
    else { return nil }
    let figure = draft[index]
    let allowed = Interval(low, high).widened(by: high * Self.margin)
    var relation = Relation(
      derived: index, operands: original.figure.map { [$0] } ?? [], verdict: verdict(of: figure, allowing: allowed),
      right: right, message: "wrong-quotient", arguments: ["operands": original.text], isSure: isSure)
    // "10 degrees warmer (18 Fahrenheit)" tells of a difference.
    if let zero = from.zero, let toZero = to.zero {
      if relation.verdict != .contradicted { return relation }
      let isNegative = original.figure.map { draft.isNegative($0, measureWords) } ?? false
      let value = isNegative ? -original.quantity.low : original.quantity.low
      guard let right = (value * size + zero - toZero).divided(by: toSize, places: 3)?.magnitude,
        let unit = (max(.one, original.quantity.lowUnit) * size).divided(by: toSize, places: 3)
      else { return nil }
      let degrees = Quantity(figure.quantity.magnitude.low, unit: .one)
      relation.verdict = compare(degrees, hedge: figure.hedge, withLow: right - unit, high: right + unit)
      relation.right = right
    } else if from.isExact, to.isExact, isNearSlip(figure, of: right) {
      relation.verdict = .contradicted
    }
    return relation
  }

  /// "100 miles (160 kilometers)", "a mile (1.5 kilometers)".
  private static let margin = Decimal(6, exponent: -2)

  /// "3,000 metres (9,480 feet)": near enough to be called rounded, but told to three digits of which one is another or two
  /// are exchanged.
  private func isNearSlip(_ figure: DraftFigure, of right: Decimal) -> Bool {
    let quantity = figure.quantity
    guard figure.hedge == .none || figure.hedge == .about, quantity.significantDigits >= 3 else { return false }
    let distance = (quantity.low - right).magnitude
    return distance > quantity.lowUnit * 2 && distance * 100 > right && slipRank(of: quantity, right) > 0
  }
}
