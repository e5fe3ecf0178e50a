import Recognition
import Values

extension Checker {
  /// "$50 million (€45 million, at the agreed rate of 0.90 euros to the dollar)": the only amounts of a sentence are one, the
  /// same in another currency, and the rate between the two.
  func byStatedRate(_ index: Int, _ draft: DraftFigures) -> Relation? {
    guard draft[index].isMoney, !draft[index].precedes(.denominator, within: 0) else { return nil }
    let others = draft.before(index, limit: 6) + draft.behind(index, limit: 6)
    let amounts = others.filter { draft[$0].isMoney }
    guard amounts.count == 2, let rate = amounts.first(where: { draft[$0].precedes(.denominator, within: 0) }),
      let original = amounts.first(where: { $0 != rate }), !draft[original].precedes(.denominator, within: 0),
      draft[original].unit != draft[index].unit, draft.sentence(of: index, has: [Self.exchangeRate]),
      [index, original, rate].allSatisfy({ !draft[$0].quantity.isRange })
    else { return nil }
    // A rate is told in the currency of what it makes.
    let isDerived = draft[rate].unit == draft[index].unit
    guard index > original, isDerived || draft[rate].unit == draft[original].unit else { return nil }
    let (first, factor) = (draft[original].interval, draft[rate].interval)
    let (value, number) = (draft[original].quantity.low, draft[rate].quantity.low)
    guard
      let allowed = isDerived
        ? Interval(first.low * factor.low, first.high * factor.high) : first.divided(by: factor),
      let right = isDerived ? value * number : value.divided(by: number, places: 6)
    else { return nil }
    return Relation(
      derived: index, operands: [original, rate], verdict: verdict(of: draft[index], allowing: allowed), right: right,
      code: .wrongConversion, message: "wrong-quotient")
  }

  private static let exchangeRate = "exchange-rate"

  /// "40 million yen ($270,000), a flat 60 million yen ($504,000)": two amounts of the same time converted at two rates.
  func besideOther(
    _ index: Int, _ originals: [Int], _ draft: DraftFigures, _ today: CalendarDate?
  ) -> Relation? {
    guard originals.count == 1, let original = originals.first, draft.opensBracket(index),
      draft.conversionYears(index, original, today).count == 1
    else { return nil }
    let earlier = draft.before(original, sentences: 1, limit: 6).first { other in
      draft[other].unit == draft[index].unit && draft.opensBracket(other) && other > 0
        && draft[other - 1].unit == draft[original].unit && draft.originals(of: other) == [other - 1]
    }
    guard let earlier, draft.conversionYears(earlier, earlier - 1, today).count == 1,
      [index, original, earlier, earlier - 1].allSatisfy({ !draft[$0].quantity.isRange }),
      let rate = draft[earlier].interval.divided(by: draft[earlier - 1].interval),
      let right = (draft[original].quantity.low * draft[earlier].quantity.low).divided(
        by: draft[earlier - 1].quantity.low, places: 6)
    else { return nil }
    let told = draft[original].interval
    let allowed = Interval(told.low * rate.low, told.high * rate.high).widened(by: right * Self.rateMargin)
    // That it fits proves nothing but that both were converted alike.
    guard verdict(of: draft[index], allowing: allowed) == .contradicted else { return nil }
    return Relation(
      derived: index, operands: [original, earlier - 1, earlier], verdict: .contradicted, right: right,
      isExact: false, code: .wrongConversion, message: "wrong-quotient")
  }

  /// Two amounts of one day may be converted so differently.
  private static let rateMargin = Decimal(4, exponent: -2)
}
