import Recognition
import Values

/// Margins: the profit that the text tells as a share of the revenue that it tells.
extension DraftFigures {
  /// Which profits a word for a margin may be about, by the relation that `grammar/` files it under.
  private static let profitsOfMargins = [
    "margin": ["profit", "operating-profit", "ebitda"], "operating-margin": ["operating-profit"],
    "ebitda-margin": ["ebitda"], "net-margin": ["profit"],
  ]
  private static let margins = Array(profitsOfMargins.keys)
  private static let marginWords = margins + [otherMargin]
  private static let revenue = "revenue"
  private static let otherMargin = "other-margin"

  /// "A margin of 27 percent", "die Marge also 30 Prozent": whether such a word stands right before a percentage.
  func isCalledMargin(_ index: Int, within reach: Int = 0) -> Bool {
    figures[index].follows(.relation, Self.margins, within: reach)
  }

  /// Whether a margin may be of a profit that is told as such.
  func isMargin(_ index: Int, of part: Int) -> Bool {
    guard let word = marginWord(of: index), let kinds = Self.profitsOfMargins[word.value] else { return false }
    return isOne(of: kinds, part)
  }

  /// "Revenue of $780 million and a profit of $117 million, a margin of 15 percent": the two amounts of its sentence.
  func margins(_ index: Int) -> [Share] {
    guard isCalledMargin(index), !isChange(index) else { return [] }
    let amounts = before(index).filter { figures[$0].isMoney && role($0) != .start && !isInBrackets($0) }.sorted {
      figures[$0].quantity.low < figures[$1].quantity.low
    }
    guard amounts.count == 2, isPart(amounts[0], of: amounts[1]), isMargin(index, of: amounts[0]),
      let part = claim(of: amounts[0])?.metric, let whole = claim(of: amounts[1])?.metric, part != whole
    else { return [] }
    return [Share(share: index, part: amounts[0], whole: amounts[1])]
  }

  /// "Operating profit climbed to ¥133.4bn. Sales edged up to ¥1.12tn, which leaves an operating margin of 11.9%": of the
  /// profit and the revenue that the sentences before tell of now.
  func marginsOfTold(_ index: Int) -> [Share] {
    guard figures[index].unit == .percent, !figures[index].quantity.isRange, !figures[index].isFraction,
      !isChange(index), role(index) != .start, let word = marginWord(of: index),
      let kinds = Self.profitsOfMargins[word.value]
    else { return [] }
    let near = before(index, sentences: 2, limit: Self.toldLimit)
    let told = (near + figures(ofParagraphBefore: figures[index].section).suffix(Self.toldLimit).reversed()).filter {
      figures[$0].isMoney && !figures[$0].quantity.isRange && !isChange($0) && !isInBrackets($0) && !isNamedStart($0)
        // "8.2 percent above the £381.2 million it took in 2024".
        && !figures[$0].follows(.relation, ["than", "over"], within: 2) && isToldOfNow($0, beside: index)
    }
    let (parts, wholes) = (told.filter { isOne(of: kinds, $0) }, told.filter { isOne(of: [Self.revenue], $0) })
    let pairs = parts.flatMap { part in
      wholes.filter { isMarginOfOne(part, $0) }.map { Share(share: index, part: part, whole: $0) }
    }
    // A mere "margin" may be of a profit that the text does not tell.
    let isSure = pairs.count == 1 && pairs.allSatisfy { kinds.count == 1 || isNear($0) }
    return pairs.map { Share(share: $0.share, part: $0.part, whole: $0.whole, isSure: isSure) }
  }

  private static let toldLimit = 10

  private static let wordReach = 6

  /// The word before a percentage, or right behind it, that makes it a margin.
  private func marginWord(of index: Int) -> Passage.Cue? {
    let figure = figures[index]
    func isWord(_ cue: Passage.Cue) -> Bool { cue.kind == .relation && Self.marginWords.contains(cue.value) }
    if let behind = figure.after.first(where: {
      isWord($0) && (0...1).contains($0.tokens.lowerBound - figure.tokens.upperBound)
    }) {
      return behind
    }
    guard let before = figure.before.last(where: { isWord($0) && $0.tokens.upperBound <= figure.start }),
      figure.start - before.tokens.upperBound <= Self.wordReach,
      !figure.before.contains(where: {
        $0.kind == .clause && $0.tokens.lowerBound >= before.tokens.upperBound && $0.tokens.upperBound <= figure.start
      })
    else { return nil }
    return before
  }

  private func isNear(_ share: Share) -> Bool {
    let (part, right) = (
      figures[share.part].quantity.low * 100, figures[share.whole].quantity.low * figures[share.share].quantity.low
    )
    return part < right * 2 && right < part * 2
  }

  private func isOne(of metrics: [String], _ index: Int) -> Bool {
    claim(of: index)?.metric.map(metrics.contains) ?? false
      || figures[index].before.contains { $0.kind == .metric && metrics.contains($0.value) }
  }

  /// Whether an amount is told as what is, of the same organization and time as a margin.
  private func isToldOfNow(_ index: Int, beside margin: Int) -> Bool {
    guard let told = claim(of: index), told.status == .actual, let own = claim(of: margin), own.status == .actual else {
      return false
    }
    // "In 2022 sales had come to £5.1 million".
    if isToldAsFormer(index), !isToldAsFormer(margin) { return false }
    if let entity = told.entity, let other = own.entity {
      if entity != other { return false }
    } else if isOfOther(margin, than: index) != false {
      return false
    }
    return isOneTime(told.period, own.period) && ![margin, index].contains { sentenceTellsPortion($0) }
  }

  private func sentenceTellsPortion(_ index: Int) -> Bool {
    sentences[figures[index].sentence].contains { $0.kind == .portion }
  }

  /// Whether two figures may be of one time; the day on which something was told is none.
  private func isOneTime(_ period: Period?, _ other: Period?) -> Bool {
    guard let period, let other, period.days > Self.month, other.days > Self.month else { return true }
    return period == other
  }

  private static let month = 31

  private func isMarginOfOne(_ part: Int, _ whole: Int) -> Bool {
    guard isPart(part, of: whole), figures[part].quantity.low < figures[whole].quantity.low else { return false }
    return isInSentence(part, of: whole) || isOneTime(claim(of: part)?.period, claim(of: whole)?.period)
  }
}
