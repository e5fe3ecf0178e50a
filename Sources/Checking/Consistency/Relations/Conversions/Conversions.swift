import Recognition
import Reference
import Values

extension Checker {
  /// Amounts that the text gives once more in another currency: "2,1 Milliarden Euro (2,44 Milliarden Dollar)".
  func conversions(in draft: DraftFigures, among own: Range<Int>, today: CalendarDate?) -> [Relation] {
    own.compactMap { index in
      let originals = draft.originals(of: index)
      if let relation = byStatedRate(index, draft) ?? besideOther(index, originals, draft, today) { return relation }
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
    func ratesOf(_ from: String, _ to: String) -> [ExchangeRate] {
      days.compactMap { day in reference.rate(from: from, to: to, on: today.map { min($0, day) } ?? day) }
    }
    var rates = from == to ? [] : ratesOf(from, to)
    if rates.isEmpty {
      // "14.6 billion crowns (€1.3 billion)": those of the fact, else the crowns of which the reference tells a rate.
      let known = draft.claim(of: original)?.facts.first.flatMap { fact in
        if case .currency(let code) = fact.unit { code } else { nil }
      }
      let meant = known.map { [$0] } ?? currencies(of: from, written: draft.text(original))
      rates = meant.flatMap { first in
        currencies(of: to, written: draft.text(converted)).filter { $0 != first }.flatMap { ratesOf(first, $0) }
      }
    }
    guard var rate = rates.first else { return beyondAllRates(relation, draft, today) }
    var verdicts = rates.map { compareConversion(of: first.quantity, to: second.quantity, at: $0) }
    if !verdicts.contains(.supported), let other = rateOfKin(original, converted, draft, ratesOf) {
      (rate, verdicts) = (other, [.supported])
    }
    // "Then about $101 million": the rate of another day contradicts nothing.
    if !verdicts.contains(.supported), draft.isConvertedAtTime(converted, original) {
      return beyondAllRates(relation, draft, today)
    }
    relation.verdict =
      verdicts.contains(.supported) ? .supported : verdicts.contains(.imprecise) ? .imprecise : .contradicted
    // "3.9 million euros (£437,000)" where it was kroner: with another currency of the reference the amount before is right.
    if relation.verdict == .contradicted, draft.opensBracket(converted),
      isRightInAnother(first, second, from, to, ratesOf)
    {
      (relation.derived, relation.operands) = (original, [converted])
      relation.right = (second.quantity.low * rate.denominator).divided(by: rate.numerator, places: 6)
      let number = rate.denominator.divided(by: rate.numerator, places: 4)
      relation.arguments["rate"] = number.map { recognizer.spelled($0, places: 4) } ?? ""
      relation.source = rate.facts.first
      return relation
    }
    relation.right = (first.quantity.low * rate.numerator).divided(by: rate.denominator, places: 6)
    let number = rate.numerator.divided(by: rate.denominator, places: 4)
    relation.arguments["rate"] = number.map { recognizer.spelled($0, places: 4) } ?? ""
    relation.source = rate.facts.first
    return relation
  }

  /// "€40 million ($66.2 million)" where the reference counts in Australian dollars as well: a rate between currencies that
  /// the signs or words may mean besides, by which the conversion is right.
  private func rateOfKin(
    _ original: Int, _ converted: Int, _ draft: DraftFigures, _ rates: (String, String) -> [ExchangeRate]
  ) -> ExchangeRate? {
    guard case .money(let from) = draft[original].unit, case .money(let to) = draft[converted].unit else { return nil }
    for first in currencies(of: from, written: draft.text(original)) {
      for second in currencies(of: to, written: draft.text(converted)) where second != first {
        let right = rates(first, second).first {
          compareConversion(of: draft[original].quantity, to: draft[converted].quantity, at: $0) == .supported
        }
        if let right { return right }
      }
    }
    return nil
  }

  private func isRightInAnother(
    _ first: DraftFigure, _ second: DraftFigure, _ from: String, _ to: String,
    _ rates: (String, String) -> [ExchangeRate]
  ) -> Bool {
    first.hedge == .none && second.hedge == .none && second.quantity.significantDigits > 2
      && reference.currencies.contains { currency in
        currency != from && currency != to
          && rates(currency, to).contains {
            compareConversion(of: first.quantity, to: second.quantity, at: $0) == .supported
          }
      }
  }

  /// Without a rate only what no rate of the years that may be meant allows is wrong.
  private func beyondAllRates(_ relation: Relation, _ draft: DraftFigures, _ today: CalendarDate?) -> Relation? {
    guard let original = relation.operands.first, case .money(let from) = draft[original].unit,
      case .money(let to) = draft[relation.derived].unit,
      let ratio = draft[relation.derived].interval.divided(by: draft[original].interval)
    else { return nil }
    let years = draft.conversionYears(relation.derived, original, today)
    var ranges: [Interval] = []
    for first in currencies(of: from, written: draft.text(original)) {
      for second in currencies(of: to, written: draft.text(relation.derived)) where first != second {
        guard let range = plausibleRates(from: first, to: second, in: years) else { return nil }
        ranges.append(range)
      }
    }
    guard let range = hull(ranges) else { return nil }
    var relation = relation
    relation.message = "implausible-conversion"
    relation.verdict = ratio.high < range.low || ratio.low > range.high ? .contradicted : .unverified
    return relation
  }
}

extension DraftFigures {
  /// The amounts that an amount may convert; none unless the words say that it converts one.
  func originals(of index: Int) -> [Int] {
    let figure = figures[index]
    // "47 cents a share" converts nothing.
    if figure.precedes(.denominator, within: 0) { return [] }
    guard figure.isMoney, !figure.quantity.isRange || opensBracket(index) else { return [] }
    // "At the rate of $1.20 to the euro": the rate itself is not converted.
    let left = before(index, limit: 3).filter {
      isOtherCurrency($0, index) && !figures[$0].precedes(.denominator, within: 0)
    }
    if opensBracket(index), let first = left.first, first == index - 1,
      figure.start - figures[first].tokens.upperBound <= 2
    {
      return figures[first].quantity.isRange == figure.quantity.isRange ? [first] : []
    }
    if let first = left.first, first == index - 1, isConvertedAtTime(index, first) { return [first] }
    let says = figure.follows(.relation, ["converted"], within: 2) || isFollowedByConverted(index)
    if !says, let first = left.first, first == index - 1, isConvertedPair(first, index) { return [first] }
    if left.isEmpty, before(index).isEmpty, figure.before.contains(where: \.saysConverted) {
      // "Converted, the winner can hope for $3 million."
      let others = toldNow(before(index, sentences: 1, limit: 3).filter { figures[$0].isMoney })
      return others.count == 1 ? others.filter { isOtherCurrency($0, index) } : []
    }
    guard says || figure.follows(.relation, ["so"], within: 1) else { return [] }
    // "9.6 million francs (€10.3 million), or 15 francs a visitor": what brackets hold is converted already.
    if let first = left.first { return first == index - 1 && !opensBracket(first) ? [first] : [] }
    // "70 percent of that, so 200 million euros", "10 percent, for which it paid the equivalent of $30 million": another
    // figure of the sentence is what it restates.
    if !before(index, limit: 1).isEmpty { return [] }
    // "So the valuation rises to $1.4 billion": another amount than the one before.
    if role(index) != nil { return [] }
    return toldNow(before(index, sentences: 1, limit: 3).filter { isOtherCurrency($0, index) })
  }

  /// "11,740 dollars, a third more than the 8,805 of January. Converted, that is": without the levels of before, if there are
  /// others.
  private func toldNow(_ others: [Int]) -> [Int] {
    let now = others.filter { role($0) != .start }
    return now.isEmpty ? others : now
  }

  /// "80 lira, just under $2, at the market", "converted, the 75 million shekels come to $22 million": the only two amounts
  /// of their sentence, of which one is said once more by the other.
  private func isConvertedPair(_ original: Int, _ index: Int) -> Bool {
    let figure = figures[index]
    guard !isChange(index), !isChange(original), before(index, limit: 8).count(where: { figures[$0].isMoney }) == 1,
      !behind(index, limit: 8).contains(where: { figures[$0].isMoney }),
      !figure.precedes(.relation, ["of-which"], within: 2), !figure.precedes(.portion, within: 2)
    else { return false }
    if (figures[original].before + figure.before).contains(where: \.saysConverted) { return true }
    if role(index) != nil { return false }
    if figure.follows(.relation, ["so", "worth"], within: 1) || figure.precedes(.relation, ["worth"], within: 0) {
      return true
    }
    return isEnclosed(index, behind: original)
  }

  /// "80 lira, just under $2, at the market": between two signs, right behind the amount and what it is for.
  private func isEnclosed(_ index: Int, behind original: Int) -> Bool {
    let figure = figures[index]
    let signs = figure.before.filter {
      $0.kind == .clause && $0.tokens.lowerBound >= figures[original].tokens.upperBound
    }
    // "80 lira, today about $2".
    let time = figure.before.last {
      $0.kind == .relation && $0.value == "at-time" && $0.tokens.upperBound == figure.start
    }
    let start = time?.tokens.lowerBound ?? figure.start
    guard signs.count == 1, let sign = signs.first, sign.tokens.upperBound == start, isSign(sign, of: index),
      figure.start - figures[original].tokens.upperBound <= 4
    else {
      return false
    }
    let close = figure.after.first { $0.kind == .clause && $0.tokens.lowerBound == figure.tokens.upperBound }
    if figure.hedge == .none { return sign.value == Passage.Cue.dash && close?.value == Passage.Cue.dash }
    let passage = sections[figure.section].passage
    let end = passage.tokens(ofSentenceHolding: figure.tokens.lowerBound).upperBound
    guard let close else { return end - figure.tokens.upperBound <= 1 }
    return !figure.after.contains {
      $0.kind == .relation && $0.value == "and" && $0.tokens.lowerBound == close.tokens.upperBound
    }
  }

  /// The years at whose rates a conversion may have been made: that of the publication and those that the sentence names;
  /// none where the words leave them open.
  func conversionYears(_ index: Int, _ original: Int, _ today: CalendarDate?) -> Set<Int> {
    let passage = sections[figures[index].section].passage
    guard let today, !isConvertedAtTime(index, original), !passage.sentences.isEmpty else { return [] }
    let sentences = [original, index].map { passage.sentence(holding: figures[$0].tokens.lowerBound) }
    let first = passage.sentences[sentences.min() ?? 0].lowerBound
    let last = passage.sentences[sentences.max() ?? 0].upperBound
    let periods =
      passage.dates(in: first..<last).compactMap(\.date.period) + [original, index].compactMap { figures[$0].period }
    // In January the rate may be that of the year before.
    let current = today.month <= 2 ? [today.year - 1, today.year] : [today.year]
    return Set(current + periods.flatMap { [$0.first.year, $0.last.year] }.filter { $0 < today.year })
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
    figures[other].isMoney
      && (figures[other].unit != figures[index].unit || opensBracket(index) && sign(of: other) != sign(of: index))
  }

  /// "US$" of "US$494 million", beside which a bare "$" is of another country; none where an amount is written otherwise.
  private func sign(of index: Int) -> Substring {
    let text = text(index)
    guard let sign = text.firstIndex(where: \.isCurrencySymbol) else { return "" }
    return text[...sign]
  }
}

extension Passage.Cue {
  fileprivate var saysConverted: Bool { kind == .relation && value == "converted" }
}
