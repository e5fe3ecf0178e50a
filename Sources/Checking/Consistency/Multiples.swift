import Recognition
import Text
import Values

extension Checker {
  /// "More than doubled to $2 billion from $870 million", "1,460 spills, twice as many as the 730".
  func multiples(in draft: DraftFigures, among figures: Range<Int>) -> [Relation] {
    var found: [Relation] = []
    var figures = figures
    while let first = figures.first {
      let cues = draft.sentences[draft[first].sentence]
      let own = figures.prefix { draft[$0].sentence == draft[first].sentence }
      figures = own.upperBound..<figures.upperBound
      // Several multiples in one sentence have their figures elsewhere.
      let words = cues.filter { $0.kind == .multiple }
      guard let word = words.first, words.allSatisfy({ $0.tokens == word.tokens }),
        let factor = Decimal(parsing: word.value),
        !cues.contains(where: { $0.kind == .relation && $0.value == "adjusted" }),
        let ends = draft.ends(of: word, among: own), let relation = relation(word, factor, ends, draft)
      else { continue }
      found.append(relation)
    }
    return found
  }

  private func relation(
    _ word: Passage.Cue, _ factor: Decimal, _ ends: (first: Int, second: Int), _ draft: DraftFigures
  ) -> Relation? {
    let (first, second) = (draft[ends.first], draft[ends.second])
    // "Twice as many as the 730": the words before the number bend nothing.
    let base = second.tokens.upperBound <= word.tokens.lowerBound && first.tokens.lowerBound >= word.tokens.upperBound
    guard let ratio = second.interval.divided(by: first.interval(bentBy: base ? .none : first.hedge)) else {
      return nil
    }
    let claim = Quantity(factor, unit: factor * Decimal(1, exponent: -1))
    var verdict = compare(claim, hedge: word.hedge, withLow: ratio.low, high: ratio.high)
    // Nobody says "2.2-fold": what is nearer to this multiple than to the next is near enough.
    if verdict == .contradicted, word.hedge == .none || word.hedge == .about,
      ratio.high >= factor * Decimal(85, exponent: -2), ratio.low <= factor * Decimal(125, exponent: -2)
    {
      verdict = .imprecise
    }
    let section = draft.sections[second.section]
    let span = section.block.source(of: word.span)
    return Relation(
      derived: ends.second, operands: [ends.first], verdict: verdict == .supported ? .imprecise : verdict, right: nil,
      message: "wrong-multiple",
      arguments: [
        "multiple": section.text(of: word.span),
        "ratio": shown(ends, draft),
      ],
      span: span)
  }

  private func shown(_ ends: (first: Int, second: Int), _ draft: DraftFigures) -> String {
    let ratio = draft[ends.second].quantity.low.magnitude.divided(
      by: draft[ends.first].quantity.low.magnitude, places: 1)
    return ratio.map { recognizer.spelled($0, $0, unit: "") } ?? ""
  }
}

extension DraftFigures {
  /// The figures of a sentence that a multiple connects.
  fileprivate func ends(of word: Passage.Cue, among own: Range<Int>) -> (first: Int, second: Int)? {
    let levels = own.prefix(8).filter { !figures[$0].isPercentage && !figures[$0].quantity.isRange }
    let starts = levels.filter { role($0) == .start }
    let ends = levels.filter { role($0) == .end }
    if starts.count == 1, ends.count == 1, figures[starts[0]].isComparable(to: figures[ends[0]]),
      !figures[max(starts[0], ends[0])].hasOwnMetric, !isParted(figures[starts[0]], from: word)
    {
      return (starts[0], ends[0])
    }
    // "1,460 spills in 2024, twice as many as the 730 recorded in 2023".
    guard word.tokens.count > 1,
      let first = levels.first(where: { figures[$0].tokens.lowerBound >= word.tokens.upperBound }),
      let second = levels.last(where: { figures[$0].tokens.upperBound <= word.tokens.lowerBound }),
      figures[first].start - word.tokens.upperBound <= 2, role(second) == nil,
      role(first) == nil || role(first) == .start,
      figures[first].isComparable(to: figures[second]) || figures[first].isCount && figures[second].isCount
    else { return nil }
    return (first, second)
  }

  /// Whether a clause ends between a figure and a word behind it.
  private func isParted(_ figure: DraftFigure, from word: Passage.Cue) -> Bool {
    figure.after.contains {
      $0.kind == .clause && $0.tokens.lowerBound >= figure.tokens.upperBound
        && $0.tokens.upperBound <= word.tokens.lowerBound
    }
  }
}
