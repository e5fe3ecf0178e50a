import Recognition
import Text
import Values

extension Checker {
  /// "More than doubled to $2 billion from $870 million", "1,460 spills, twice as many as the 730".
  func multiples(in draft: DraftFigures, among figures: Range<Int>) -> [Relation] {
    var found: [Relation] = []
    var figures = figures
    while let first = figures.first {
      let own = figures.prefix { draft[$0].sentence == draft[first].sentence }
      figures = own.upperBound..<figures.upperBound
      found += draft.sentences(around: own).compactMap { multiple(in: $0, own, draft) }
    }
    return found
  }

  /// - Parameter own: the figures of the sentence, or of the one beside it where it has none.
  private func multiple(in sentence: Int, _ own: Range<Int>, _ draft: DraftFigures) -> Relation? {
    let cues = draft.sentences[sentence]
    // Several multiples in one sentence have their figures elsewhere.
    let words = cues.filter { $0.kind == .multiple }
    guard let word = words.first, words.allSatisfy({ $0.tokens == word.tokens }),
      let factor = Decimal(parsing: word.value),
      !cues.contains(where: { $0.kind == .relation && $0.value == "adjusted" })
    else { return nil }
    // "It managed 73 percent with almost twice the patients": of something that has no figure.
    let isBehindWith = cues.contains {
      $0.kind == .relation && $0.value == "with" && (0...1).contains(word.tokens.lowerBound - $0.tokens.upperBound)
    }
    let isLast = !own.contains { draft[$0].tokens.lowerBound >= word.tokens.upperBound }
    if isBehindWith, isLast, word.tokens.count > 1 { return nil }
    if draft[own.lowerBound].sentence == sentence {
      if let ends = draft.ends(of: word, factor, among: own) { return relation(word, factor, ends, draft) }
      if let range = draft.range(beside: word, among: own) { return relation(word, factor, ofRange: range, draft) }
    }
    return draft.levelsOfGroup(around: word, factor, in: sentence, beside: own)
      .flatMap { relation(word, factor, $0, draft) }
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
    // "More than halved": less than half is left.
    let hedge = word.tokens.count == 1 && factor < .one ? word.hedge.mirrored : word.hedge
    var verdict = compare(claim, hedge: hedge, withLow: ratio.low, high: ratio.high)
    let exact = second.quantity.low.divided(by: first.quantity.low, places: 6) ?? ratio.low
    if hedge == .none || hedge == .about, verdict != .supported {
      verdict = ratio.isNear(multiple: factor, exact: exact) ? .imprecise : .contradicted
    }
    // "Of 60 it has risen to six times as many, 360": what stands first is not always what is multiplied.
    if verdict == .contradicted, base, draft.role(ends.first) != .start, ratio.isInverse(of: factor) { return nil }
    let section = draft.sections[second.section]
    let found = Relation(
      derived: ends.second, operands: [ends.first], verdict: verdict == .supported ? .imprecise : verdict, right: nil,
      message: "wrong-multiple",
      arguments: [
        "multiple": section.text(of: word.span),
        "ratio": shown(ends, draft),
      ],
      span: section.block.source(of: word.span))
    guard verdict == .contradicted else { return found }
    // Where the exchanged digits of one figure would put it right, that figure is what is wrong.
    func holds(_ first: Interval, _ second: Interval) -> Bool {
      guard let ratio = second.divided(by: first) else { return false }
      return compare(claim, hedge: hedge, withLow: ratio.low, high: ratio.high) == .supported
    }
    let firsts = first.meant { holds($0, second.interval) }
    let seconds = second.meant { holds(first.interval, $0) }
    // No word is mistaken by a power of ten; of two figures that may be, the later one has been added.
    let isFirst = seconds.isEmpty || !firsts.isEmpty && ends.first > ends.second
    guard let meant = isFirst ? firsts.first : seconds.first else { return found }
    let (slip, other) = isFirst ? (ends.first, ends.second) : (ends.second, ends.first)
    return found.blaming(slip, beside: [other], meant, "wrong-end-of-multiple")
  }

  /// "Tripled, from 1,400 to 4,210", written like a range.
  private func relation(
    _ word: Passage.Cue, _ factor: Decimal, ofRange index: Int, _ draft: DraftFigures
  ) -> Relation? {
    let range = draft[index].quantity
    guard let first = Quantity(range.low, unit: range.lowUnit).rounding,
      let second = Quantity(range.high, unit: range.highUnit).rounding,
      let ratio = second.divided(by: first), let exact = range.high.divided(by: range.low, places: 1)
    else { return nil }
    let claim = Quantity(factor, unit: factor * Decimal(1, exponent: -1))
    guard !ratio.isNear(multiple: factor, exact: range.high.divided(by: range.low, places: 6) ?? exact),
      compare(claim, hedge: word.hedge, withLow: ratio.low, high: ratio.high) == .contradicted
    else {
      return nil
    }
    let section = draft.section(of: index)
    return Relation(
      derived: index, operands: [index], verdict: .contradicted, right: nil, message: "wrong-multiple",
      arguments: ["multiple": section.text(of: word.span), "ratio": recognizer.spelled(exact, exact, unit: "")],
      span: section.block.source(of: word.span))
  }

  private func shown(_ ends: (first: Int, second: Int), _ draft: DraftFigures) -> String {
    let ratio = draft[ends.second].quantity.low.magnitude.divided(
      by: draft[ends.first].quantity.low.magnitude, places: 1)
    return ratio.map { recognizer.spelled($0, $0, unit: "") } ?? ""
  }
}

extension DraftFigures {
  /// The sentence of some figures, and those beside it that have none: before it only where no other figures stand there.
  fileprivate func sentences(around own: Range<Int>) -> [Int] {
    let (sentence, section) = (figures[own.lowerBound].sentence, figures[own.lowerBound].section)
    let (all, inSection) = (sentenceRanges[section], ranges[section])
    let before = own.lowerBound > inSection.lowerBound ? figures[own.lowerBound - 1].sentence : -1
    let behind = own.upperBound < inSection.upperBound ? figures[own.upperBound].sentence : sentences.count
    var found = [sentence]
    if all.contains(sentence + 1), behind > sentence + 1 { found.append(sentence + 1) }
    if all.contains(sentence - 1), before < max(all.lowerBound, sentence - 2) { found.append(sentence - 1) }
    return found
  }

  /// The one figure of a sentence with a multiple, if it gives both ends: "from 1,400 to 4,210".
  fileprivate func range(beside word: Passage.Cue, among own: Range<Int>) -> Int? {
    guard own.count == 1, let index = own.first, figures[index].quantity.isRange, !figures[index].isPercentage,
      figures[index].follows(.level, DraftFigure.from, within: 0), !figures[index].tokens.overlaps(word.tokens)
    else { return nil }
    return index
  }

  /// The figures of a sentence that a multiple connects.
  fileprivate func ends(of word: Passage.Cue, _ factor: Decimal, among own: Range<Int>) -> (first: Int, second: Int)? {
    let others = own.prefix(8).filter { !figures[$0].tokens.overlaps(word.tokens) }
    if let ends = closing(word, others) { return ends }
    let levels = others.filter { !figures[$0].isPercentage && !figures[$0].quantity.isRange }
    let starts = levels.filter { role($0) == .start }
    let ends = levels.filter { role($0) == .end }
    if starts.count == 1, ends.count == 1, figures[starts[0]].isComparable(to: figures[ends[0]]),
      !(min(starts[0], ends[0]) + 1...max(starts[0], ends[0])).contains(where: { figures[$0].hasOwnMetric }),
      !isParted(figures[starts[0]], from: word)
    {
      return (starts[0], ends[0])
    }
    // "Doubled to 64 million; in 2018 it was 32 million".
    if levels.count == 2, starts.isEmpty, ends == [levels[0]], figures[levels[1]].isComparable(to: figures[levels[0]]),
      isToldOfEarlier(levels[1], than: levels[0]), !isParted(figures[levels[1]], from: word)
    {
      return (levels[1], levels[0])
    }
    if let ends = restated(word, levels) ?? told(word, levels) ?? compared(word, factor, levels) { return ends }
    // "1,460 spills in 2024, twice as many as the 730 recorded in 2023".
    guard word.tokens.count > 1,
      let first = levels.first(where: { figures[$0].tokens.lowerBound >= word.tokens.upperBound }),
      let second = levels.last(where: { figures[$0].tokens.upperBound <= word.tokens.lowerBound && !isOfShare($0) }),
      figures[first].start - word.tokens.upperBound <= 2, !isParted(figures[first], behind: word), role(second) == nil,
      role(first) == nil || role(first) == .start,
      figures[first].isComparable(to: figures[second]) || figures[first].isCount && figures[second].isCount
    else { return nil }
    return (first, second)
  }

  /// "A quarter of the profit of $160 million and twice the $20 million of 2019": what a share is taken of is compared with
  /// nothing.
  private func isOfShare(_ index: Int) -> Bool {
    guard let share = before(index, limit: 1).first else { return false }
    return figures[share].unit == .percent && figures[share].precedes(.relation, ["of", "out-of"], within: 0)
      && !hasClause(between: share, and: index)
  }

  /// "In 2015 it had 120 members, today it has 610, about five times as many": the two figures of the sentence before the
  /// words that end it.
  private func closing(_ word: Passage.Cue, _ own: [Int]) -> (first: Int, second: Int)? {
    guard word.tokens.count > 1, own.count == 2, let first = own.first, let second = own.last,
      !own.contains(where: {
        figures[$0].isPercentage || figures[$0].quantity.isRange || isChange($0)
      }), figures[first].isComparable(to: figures[second]), isOfOneMetric(first, second),
      figures[second].tokens.upperBound <= word.tokens.lowerBound, isLast(word, in: figures[second].section)
    else { return nil }
    // "One of 36,000" is no level before: the words say only that one is more.
    let isMore = figures[first].quantity.low < figures[second].quantity.low
    guard let factor = Decimal(parsing: word.value) else { return nil }
    return isMore == (factor > .one) ? (first, second) : (second, first)
  }

  /// Whether no other metric is named before the second of two figures.
  private func isOfOneMetric(_ first: Int, _ second: Int) -> Bool {
    guard figures[second].hasOwnMetric else { return true }
    let metric = claim(of: second)?.metric
    return metric != nil && metric == claim(of: first)?.metric
  }

  /// Whether a full stop or a comma stands right behind a word.
  private func isLast(_ word: Passage.Cue, in section: Int) -> Bool {
    let bytes = sections[section].block.reading.bytes
    guard word.span.upperBound < bytes.count else { return true }
    return [UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ";")].contains(bytes[word.span.upperBound])
  }

  /// "$31.5 million in compensation and twice as much, $63 million, in punitive damages".
  private func restated(_ word: Passage.Cue, _ levels: [Int]) -> (first: Int, second: Int)? {
    guard word.tokens.count > 1,
      let second = levels.first(where: { figures[$0].tokens.lowerBound >= word.tokens.upperBound }),
      // "$31.5 million, or $250,000 a family": what is hundreds of times as much is something else.
      figures[second].start - word.tokens.upperBound == 1, isBehindSign(second)
    else { return nil }
    let all = levels.filter {
      figures[$0].tokens.upperBound <= word.tokens.lowerBound && isOfSize($0, second) && areAlike($0, second)
    }
    guard let first = all.last(where: { !figures[$0].precedes(.denominator, within: 1) }) ?? all.last else {
      return nil
    }
    return (first, second)
  }

  /// "It is valued at $310 million. Compared with 2022, when the valuation was $155 million, it has doubled."
  private func told(_ word: Passage.Cue, _ levels: [Int]) -> (first: Int, second: Int)? {
    guard levels.count == 1, let first = levels.first, figures[first].tokens.upperBound <= word.tokens.lowerBound,
      sentences[figures[first].sentence].contains(where: {
        $0.kind == .level && DraftFigure.from.contains($0.value) && $0.tokens.upperBound <= figures[first].start
      }),
      let second = before(first, sentences: 1).first(where: {
        figures[first].isEarlier(than: figures[$0]) && figures[first].isComparable(to: figures[$0])
      })
    else { return nil }
    return (first, second)
  }

  /// "9.4 million, twice as much as in 2022, when it was 4.7 million": of two figures the one behind the word is that of an
  /// earlier time or of what is compared.
  private func compared(_ word: Passage.Cue, _ factor: Decimal, _ levels: [Int]) -> (first: Int, second: Int)? {
    guard levels.count == 2, word.tokens.count > 1, let second = levels.first, let first = levels.last,
      figures[second].tokens.upperBound <= word.tokens.lowerBound,
      figures[first].tokens.lowerBound >= word.tokens.upperBound,
      isCounted(first, as: second) || areAlike(first, second), !isNamedStart(second), isOfSize(first, second, factor),
      !figures[first].before.contains(where: {
        $0.tokens.lowerBound >= word.tokens.upperBound
          && ($0.kind == .metric || $0.kind == .relation && ["and", "so"].contains($0.value))
      }), !isBehindSemicolon(figures[first], word)
    else { return nil }
    let isEarlier = figures[first].period.flatMap { time in figures[second].period.map { time.last < $0.first } }
    return isEarlier ?? false || role(first) == .start
      || figures[first].start - word.tokens.upperBound <= Self.comparedReach
      ? (first, second) : nil
  }

  private static let comparedReach = 12

  /// "48,000 spectators, twice as many as the old one with its 24,000 seats": the words compare whatever is counted.
  func isCounted(_ first: Int, as second: Int) -> Bool {
    figures[first].isComparable(to: figures[second]) || figures[first].isCount && figures[second].isCount
  }

  /// Whether one figure may well be a multiple of the other.
  func isOfSize(_ first: Int, _ second: Int, _ factor: Decimal = .one) -> Bool {
    let (low, high) = (figures[first].quantity.low, figures[second].quantity.low)
    let most = max(Decimal(20), factor * 3)
    return low <= high * most && high <= low * most
  }

  /// "Twice as much as in 2022; others had spoken of 300 million".
  private func isBehindSemicolon(_ figure: DraftFigure, _ word: Passage.Cue) -> Bool {
    let bytes = sections[figure.section].block.reading.bytes
    guard word.span.upperBound <= figure.readingSpan.lowerBound else { return false }
    return bytes[(word.span.upperBound..<figure.readingSpan.lowerBound).clamped(to: bytes.indices)]
      .contains(UInt8(ascii: ";"))
  }

  /// Whether a comma stands right behind a word, before a figure; "as" opens a clause as well, but the one of the word.
  private func isParted(_ figure: DraftFigure, behind word: Passage.Cue) -> Bool {
    let bytes = sections[figure.section].block.reading.bytes
    let comma = figure.before.first { $0.kind == .clause && $0.tokens.lowerBound == word.tokens.upperBound }
    return comma.map { bytes[$0.span.clamped(to: bytes.indices)].elementsEqual([UInt8(ascii: ",")]) } ?? false
  }

  /// Whether a clause ends between a figure and a word behind it.
  private func isParted(_ figure: DraftFigure, from word: Passage.Cue) -> Bool {
    figure.after.contains {
      $0.kind == .clause && $0.tokens.lowerBound >= figure.tokens.upperBound
        && $0.tokens.upperBound <= word.tokens.lowerBound
    }
  }
}
