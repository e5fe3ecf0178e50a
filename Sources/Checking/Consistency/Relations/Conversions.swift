import Recognition
import Reference
import Values

extension Checker {
  /// Amounts that the text gives once more in another currency: "2,1 Milliarden Euro (2,44 Milliarden Dollar)".
  func conversions(in draft: DraftFigures, among own: Range<Int>, today: CalendarDate?) -> [Relation] {
    own.compactMap { index in
      let originals = draft.originals(of: index)
      let relations = originals.compactMap { relation($0, index, draft, today) }
      return relations.first { $0.verdict == .supported } ?? relations.first { $0.verdict == .imprecise }
        ?? relations.first
    }
  }

  private func relation(
    _ original: Int, _ converted: Int, _ draft: DraftFigures, _ today: CalendarDate?
  ) -> Relation? {
    let (first, second) = (draft[original], draft[converted])
    guard case .money(let from) = first.unit, case .money(let to) = second.unit else { return nil }
    var relation = Relation(
      derived: converted, operands: [original], verdict: .contradicted, right: nil, code: .wrongConversion,
      message: "wrong-conversion")
    // The day of publication, or the end of the period that the amount is of.
    let days = [today, draft.claim(of: original)?.period?.last].compactMap { $0 }
    var rates: [ExchangeRate] = []
    for day in days {
      if let rate = reference.rate(from: from, to: to, on: today.map { min($0, day) } ?? day) { rates.append(rate) }
    }
    guard let rate = rates.first else { return beyondAllRates(relation, first, second, from, to) }
    let verdicts = rates.map { compareConversion(of: first.quantity, to: second.quantity, at: $0) }
    // "Then about $101 million": the rate of another day contradicts nothing.
    if !verdicts.contains(.supported), draft.isConvertedAtTime(converted, original) {
      return beyondAllRates(relation, first, second, from, to)
    }
    relation.verdict =
      verdicts.contains(.supported) ? .supported : verdicts.contains(.imprecise) ? .imprecise : .contradicted
    relation.right = (first.quantity.low * rate.numerator).divided(by: rate.denominator, places: 6)
    relation.arguments["rate"] = rate.numerator.divided(by: rate.denominator, places: 4)?.description ?? ""
    relation.arguments["source"] = rate.facts.first.map { source(of: $0) } ?? ""
    return relation
  }

  /// Without a rate only what no rate of the last decades allows is wrong.
  private func beyondAllRates(
    _ relation: Relation, _ first: DraftFigure, _ second: DraftFigure, _ from: String, _ to: String
  ) -> Relation? {
    guard let range = plausibleRates(from: from, to: to), let ratio = second.interval.divided(by: first.interval) else {
      return nil
    }
    var relation = relation
    relation.message = "implausible-conversion"
    relation.verdict = ratio.high < range.low || ratio.low > range.high ? .contradicted : .unverified
    return relation
  }

  /// The grammar's line "rate EUR USD: 0.8 1.7", or the inverse of such a line.
  private func plausibleRates(from: String, to: String) -> Interval? {
    func range(_ first: String, _ second: String) -> Interval? {
      let numbers =
        recognizer.grammar.setting("rate \(first) \(second)")?.split(separator: " ").compactMap { Decimal(parsing: $0) }
        ?? []
      return numbers.count == 2 ? Interval(numbers[0], numbers[1]) : nil
    }
    return range(from, to) ?? range(to, from).flatMap { Interval(.one, .one).divided(by: $0) }
  }
}

extension DraftFigures {
  /// The amounts that an amount may convert; none unless the words say that it converts one.
  fileprivate func originals(of index: Int) -> [Int] {
    let figure = figures[index]
    // "47 cents a share" converts nothing.
    if figure.precedes(.denominator, within: 0) { return [] }
    guard figure.isMoney, !figure.quantity.isRange || opensBracket(index) else { return [] }
    let left = before(index, limit: 3).filter { isOtherCurrency($0, index) }
    if opensBracket(index), let first = left.first, first == index - 1,
      figure.start - figures[first].tokens.upperBound <= 2
    {
      return figures[first].quantity.isRange == figure.quantity.isRange ? [first] : []
    }
    if let first = left.first, first == index - 1, isConvertedAtTime(index, first) { return [first] }
    let says = figure.follows(.relation, ["converted"], within: 2) || isFollowedByConverted(index)
    guard says || figure.follows(.relation, ["so"], within: 1) else { return [] }
    // "9.6 million francs (€10.3 million), or 15 francs a visitor": what brackets hold is converted already.
    if let first = left.first { return first == index - 1 && !opensBracket(first) ? [first] : [] }
    // "70 percent of that, so 200 million euros", "10 percent, for which it paid the equivalent of $30 million": another
    // figure of the sentence is what it restates.
    if !before(index, limit: 1).isEmpty { return [] }
    // "So the valuation rises to $1.4 billion": another amount than the one before.
    if role(index) != nil { return [] }
    return before(index, sentences: 1, limit: 3).filter { isOtherCurrency($0, index) }
  }

  /// "74 million euros at current exchange rates"; but "87 million dollars, the equivalent of 74 million euros".
  private func isFollowedByConverted(_ index: Int) -> Bool {
    guard let word = figures[index].cue(behind: .relation, ["converted"], within: 2) else { return false }
    return !behind(index, limit: 1).contains {
      isOtherCurrency($0, index) && figures[$0].start - word.tokens.upperBound <= 2
    }
  }

  /// "€95 million (then about $101 million)": nothing but the word for the time stands before the amount in its bracket.
  func isConvertedAtTime(_ index: Int, _ original: Int) -> Bool {
    guard !figures[index].quantity.isRange, !figures[original].quantity.isRange,
      let time = figures[index].before.last(where: { $0.kind == .relation && $0.value == "at-time" }),
      figures[index].start - time.tokens.upperBound <= 1
    else { return false }
    let bytes = sections[figures[index].section].block.reading.bytes
    let gap =
      (figures[original].readingSpan
      .upperBound..<max(
        figures[original].readingSpan.upperBound, time.span.lowerBound)).clamped(to: bytes.indices)
    return bytes[gap].filter { $0 != 0x20 && $0 != 0xC2 && $0 != 0xA0 }.elementsEqual([UInt8(ascii: "(")])
  }

  private func isOtherCurrency(_ other: Int, _ index: Int) -> Bool {
    figures[other].isMoney && figures[other].unit != figures[index].unit
  }
}
