import Recognition
import Values

extension DraftFigures {
  /// "It manages 9 billion; three years ago it was 4.5 billion. The volume has doubled since": the only two levels of their
  /// kind in the sentence of a multiple, or in it and the one beside it. Words have to say which is the earlier, or that one
  /// is compared with the other; nil where other figures may as well be meant.
  /// - Parameter own: the figures of the sentence, or of the one beside it where it has none.
  func levelsOfGroup(
    around word: Passage.Cue, _ factor: Decimal, in sentence: Int, beside own: Range<Int>
  ) -> (first: Int, second: Int)? {
    let near = figures(near: own, sentence)
    let levels = near.filter { mayBeMultiplied($0, word, sentence) }
    if near.contains(where: { figures[$0].sentence == sentence && isChange($0) }) { return nil }
    var pairs: [[Int]] = []
    var left = namedFirst(levels)
    while let first = left.first {
      let alike = left.filter { isCounted($0, as: first) || areAlike($0, first) }.sorted()
      left.removeAll { alike.contains($0) }
      if let pair = pair(among: alike, word, sentence) { pairs.append(pair) }
    }
    guard pairs.count == 1, let ends = ends(among: pairs[0], word, factor, sentence),
      areOfOneThing(ends.first, ends.second, toldIn: sentence, beside: nil), isPlausible(ends, factor)
    else { return nil }
    return ends
  }

  private static let nearLimit = 8

  /// The figures of a sentence and of those beside it.
  private func figures(near own: Range<Int>, _ sentence: Int) -> [Int] {
    if own.count > Self.nearLimit { return [] }
    return (own.lowerBound - Self.nearLimit..<own.upperBound + Self.nearLimit)
      .clamped(to: ranges[figures[own.lowerBound].section])
      .filter { abs(figures[$0].sentence - sentence) <= 1 }
  }

  private func mayBeMultiplied(_ other: Int, _ word: Passage.Cue, _ sentence: Int) -> Bool {
    let level = figures[other]
    let isOwn = level.sentence == sentence
    if isChange(other) || level.quantity.isRange || level.isFraction || level.isPercentage { return false }
    if isOwn, level.tokens.overlaps(word.tokens) { return false }
    return level.unit != .count("") || role(other) != nil || ![nil, .planned].contains(time(beside: other, nil))
      || level.quantity.low >= (isOwn ? Decimal(13) : Decimal(100)) && !isBeforeName(other)
  }

  private func pair(among alike: [Int], _ word: Passage.Cue, _ sentence: Int) -> [Int]? {
    let own = alike.filter { figures[$0].sentence == sentence }
    let sides = [alike.filter { figures[$0].sentence < sentence }, alike.filter { figures[$0].sentence > sentence }]
    switch own.count {
    case 2: return own
    case 1:
      let single = sides.filter { $0.count == 1 }
      let earlier = single.count == 1 ? single : single.filter { time(beside: $0[0], nil) == .past }
      return earlier.count == 1 ? (own + earlier[0]).sorted() : nil
    case 0:
      if sides[0].count == 2, sides[1].count != 2 { return sides[0] }
      // "“Halved” is the word. Claims fell to 21,500 from 43,000, with 3,000 pending".
      let moved = sides[1].filter { role($0) == .start || role($0) == .end }
      if sides[0].isEmpty, moved.count == 2, role(moved[0]) != role(moved[1]), abs(moved[1] - moved[0]) == 1 {
        return moved
      }
      return sides[1].count == 2 && sides[0].isEmpty
        && areApart(sides[1].map { time(beside: $0, nil) })
        ? sides[1] : nil
    default: return nil
    }
  }

  /// Which of two levels is so many times the other.
  private func ends(
    among pair: [Int], _ word: Passage.Cue, _ factor: Decimal, _ sentence: Int
  ) -> (first: Int, second: Int)? {
    let times = times(of: pair, word, sentence)
    let areBefore = pair.allSatisfy { isTold($0, before: word, sentence) }
    let areBehind = pair.allSatisfy { !isTold($0, before: word, sentence) }
    if times.contains(.past) || times.contains(.now), areApart(times), word.tokens.count == 1 || areBefore || areBehind
    {
      return (times[0] ?? .end).rawValue > (times[1] ?? .end).rawValue ? (pair[1], pair[0]) : (pair[0], pair[1])
    }
    let isMore = figures[pair[0]].quantity.low < figures[pair[1]].quantity.low
    let byFactor = isMore == (factor > .one) ? (pair[0], pair[1]) : (pair[1], pair[0])
    if word.tokens.count == 1 {
      // "Halving its workforce to 1,700, the carmaker, which employed 3,400 people".
      let ends = pair.filter { role($0) == .end && !isTold($0, before: word, sentence) }
      if ends.count == 1, pair.allSatisfy({ ends.contains($0) || role($0) == nil && isAside($0) }) {
        return ends[0] == pair[0] ? (pair[1], pair[0]) : (pair[0], pair[1])
      }
      // "Membership tripled: 310 when she took over, 930 when she left".
      if areBehind, pair.allSatisfy({ figures[$0].sentence == sentence }), isColon(behind: word, before: pair[0]) {
        return byFactor
      }
    }
    // "Last year's crop filled 14 barges. This year there was five times as much, and 70 barges were needed".
    if word.tokens.count > 1, times[0] == .past, times[1] != .past, figures[pair[0]].sentence < sentence,
      figures[pair[1]].sentence == sentence, !isTold(pair[1], before: word, sentence),
      figures[pair[0]].isComparable(to: figures[pair[1]]), figures[pair[0]].nounLength > 0,
      time(in: sentences[sentence].prefix(Self.cueLimit).filter { $0.tokens.upperBound <= word.tokens.lowerBound })
        == .now
    {
      return (pair[0], pair[1])
    }
    // "It was making ten times that, 80,000".
    if word.tokens.count > 1, figures[pair[0]].sentence < sentence, figures[pair[1]].sentence == sentence,
      figures[pair[1]].start - word.tokens.upperBound == 1, isBehindSign(pair[1])
    {
      return (pair[0], pair[1])
    }
    // "Twice as much as the county, namely 8.4 million, comes from London; the county gives 4.2 million".
    if word.tokens.count > 1, areBehind, figures[pair[0]].sentence == sentence,
      figures[pair[0]].follows(.relation, ["so"], within: 0)
    {
      return (pair[1], pair[0])
    }
    // "Das Fünffache", "twice as many" compares what was told before; "doubled" tells what became of one thing.
    guard word.tokens.count > 1, areBefore,
      sentences[sentence].prefix(Self.cueLimit).contains(where: { $0.kind == .relation && $0.value == "so" })
        || figures[pair[1]].sentence < sentence && opens(word, section(of: pair[1]).passage)
    else { return nil }
    return byFactor
  }

  /// "The carmaker, which employed 3,400 people".
  private func isAside(_ index: Int) -> Bool {
    figures[index].before.contains {
      $0.kind == .clause && $0.value == "relative" && $0.tokens.upperBound <= figures[index].start
    }
  }

  /// Whether a colon stands between a word and a figure.
  private func isColon(behind word: Passage.Cue, before index: Int) -> Bool {
    let bytes = sections[figures[index].section].block.reading.bytes
    guard word.span.upperBound < figures[index].readingSpan.lowerBound else { return false }
    return bytes[(word.span.upperBound..<figures[index].readingSpan.lowerBound).clamped(to: bytes.indices)]
      .contains(UInt8(ascii: ":"))
  }

  private func times(of pair: [Int], _ word: Passage.Cue, _ sentence: Int) -> [LevelTime?] {
    // "Twice as many as last year, 86 instead of 43".
    let starts = pair.map { role($0) == .start && figures[$0].follows(.relation, ["formerly"], within: 1) }
    if starts[0] != starts[1] { return starts.map { $0 ? .past : .end } }
    // "24 people were killed, after 42 in 2022".
    if isBehindAfter(pair[1], pair[0]) { return [.end, .past] }
    return withPastYear(
      pair,
      pair.map { level in
        // "It had doubled by June to 1,400".
        let isResult = role(level) == .end && !isTold(level, before: word, sentence)
        return isResult && figures[level].sentence == sentence ? .end : time(beside: level, nil)
      })
  }

  /// Whether "after" alone stands between a sign and a figure that counts what the one before it does.
  private func isBehindAfter(_ later: Int, _ first: Int) -> Bool {
    guard later == first + 1, hasFigureBefore(later),
      let word = figures[later].before.last(where: { $0.tokens.upperBound == figures[later].start }),
      word.kind == .clause, word.value == DraftFigure.nextStatement
    else { return false }
    return figures[later].before.contains {
      $0.kind == .clause && $0.tokens.upperBound == word.tokens.lowerBound && isSign($0, of: later)
    } && !figures[later].precedes(.relation, ["time-noun"], within: 0)
  }

  private func isTold(_ level: Int, before word: Passage.Cue, _ sentence: Int) -> Bool {
    figures[level].sentence < sentence
      || figures[level].sentence == sentence && figures[level].tokens.upperBound <= word.tokens.lowerBound
  }

  /// Whether a sentence begins with a word.
  private func opens(_ word: Passage.Cue, _ passage: Passage) -> Bool {
    word.tokens.lowerBound - passage.tokens(ofSentenceHolding: word.tokens.lowerBound).lowerBound <= 2
  }

  /// Whether two levels are near enough to what a multiple makes of them to be its ends, or miss it by a power of ten.
  private func isPlausible(_ ends: (first: Int, second: Int), _ factor: Decimal) -> Bool {
    let (first, second) = (figures[ends.first].quantity.low * factor, figures[ends.second].quantity.low)
    func isNear(_ right: Decimal, by most: Decimal) -> Bool { right <= second * most && second <= right * most }
    if figures[ends.first].quantity.low == second { return false }
    let tenth = Decimal(1, exponent: -1)
    return isNear(first, by: 6)
      || [first * 10, first * tenth].contains { isNear($0, by: Decimal(12, exponent: -1)) }
  }
}
