import Recognition
import Text
import Values

extension Checker {
  /// Measures that the text gives once more in another unit: "40 miles (64 kilometers)", "7.200 Fuß hoch, also knapp 2.200
  /// Meter", "250 kilowatts, equal to 340 horsepower". Nothing stands between the two but what is measured and a word or a
  /// sign that says that the second is the first.
  func measures(in draft: DraftFigures, among own: Range<Int>) -> [Relation] {
    own.compactMap { index in
      guard draft.mayRestate(index), let (from, to) = units(index - 1, index, draft),
        !draft.isSecondPart(index - 1, of: from.unit.kind, measureWords),
        draft.restatesMeasure(index, behind: from.end, until: to.end, isNegative: draft.isNegative(index, measureWords))
      else { return nil }
      return measure(index, draft, from: from.unit, to: to.unit)
    }
  }

  private func measure(
    _ index: Int, _ draft: DraftFigures, from: MeasureWords.Unit, to: MeasureWords.Unit
  ) -> Relation? {
    let original = draft[index - 1]
    guard let size = from.size, let toSize = to.size,
      let low = (original.interval.low * from.low).divided(by: to.high, places: 9),
      let high = (original.interval.high * from.high).divided(by: to.low, places: 9),
      let right = (original.quantity.low * size).divided(by: toSize, places: 6)
    else { return nil }
    let allowed = Interval(low, high).widened(by: high * Self.margin)
    var relation = Relation(
      derived: index, operands: [index - 1], verdict: verdict(of: draft[index], allowing: allowed), right: right,
      message: "wrong-quotient")
    // "10 degrees warmer (18 Fahrenheit)" tells of a difference.
    if let zero = from.zero, let toZero = to.zero, relation.verdict == .contradicted {
      let value =
        draft.isNegative(index - 1, measureWords) ? Decimal.zero - original.quantity.low : original.quantity.low
      guard let right = (value * size + zero - toZero).divided(by: toSize, places: 3)?.magnitude,
        let unit = (max(.one, original.quantity.lowUnit) * size).divided(by: toSize, places: 3)
      else { return nil }
      let degrees = Quantity(draft[index].quantity.magnitude.low, unit: .one)
      relation.verdict = compare(degrees, hedge: draft[index].hedge, withLow: right - unit, high: right + unit)
      relation.right = right
    }
    return relation
  }

  /// "100 miles (160 kilometers)", "a mile (1.5 kilometers)".
  private static let margin = Decimal(6, exponent: -2)

  private typealias ReadUnit = (unit: MeasureWords.Unit, end: Int)

  /// The units of two figures of one kind, and where they end.
  private func units(_ first: Int, _ second: Int, _ draft: DraftFigures) -> (ReadUnit, ReadUnit)? {
    guard var from = draft.unit(behind: first, measureWords), var to = draft.unit(behind: second, measureWords),
      from.unit.kind == to.unit.kind, from.unit != to.unit
    else { return nil }
    if from.unit.size == nil, let other = measureWords.counterpart(of: to.unit) { from.unit = other }
    if to.unit.size == nil, let other = measureWords.counterpart(of: from.unit) { to.unit = other }
    return (from, to)
  }
}

extension DraftFigures {
  /// Whether a figure stands near enough to the one before it to say it once more.
  fileprivate func mayRestate(_ index: Int) -> Bool {
    guard index > ranges[figures[index].section].lowerBound,
      abs(figures[index - 1].sentence - figures[index].sentence) <= 1,
      figures[index].start - figures[index - 1].tokens.upperBound <= Self.restatementReach
    else { return false }
    return [index - 1, index].allSatisfy {
      (figures[$0].isCount || figures[$0].isMoney) && !figures[$0].quantity.isRange
    }
  }

  private static let restatementReach = 12

  /// "5 feet 10 inches (1.78 m)": whether a figure only goes on with the measure right before it.
  fileprivate func isSecondPart(_ index: Int, of kind: String, _ words: MeasureWords) -> Bool {
    guard index > ranges[figures[index].section].lowerBound, let first = unit(behind: index - 1, words) else {
      return false
    }
    let gap = figures[index].readingSpan.lowerBound - first.end
    return first.unit.kind == kind && (0...Self.longestJoint).contains(gap)
  }

  /// " and ".
  private static let longestJoint = 5

  /// The unit that stands behind a figure, and where in the reading it ends.
  fileprivate func unit(behind index: Int, _ words: MeasureWords) -> (unit: MeasureWords.Unit, end: Int)? {
    let section = section(of: index)
    var start = figures[index].readingSpan.upperBound
    // "485 pounds", which may be money.
    if figures[index].isMoney {
      guard let word = text(index).split(whereSeparator: \.isWhitespace).last else { return nil }
      start -= word.utf8.count
    }
    for end in section.endsOfWords(from: start, limit: MeasureWords.longest).reversed() {
      if let unit = words[section.text(of: end.start..<end.end)] { return (unit, end.end) }
    }
    return nil
  }

  fileprivate func isNegative(_ index: Int, _ words: MeasureWords) -> Bool {
    let section = section(of: index)
    let bytes = section.block.reading.bytes
    let start = figures[index].readingSpan.lowerBound
    let before = bytes[max(0, start - Self.signReach)..<min(start, bytes.count)]
    if before.last == UInt8(ascii: "-") || before.suffix(3).elementsEqual([0xE2, 0x88, 0x92]) { return true }
    let word = before.split(separator: 0x20).last.map { String(decoding: $0, as: UTF8.self).lowercased() }
    return word.map(words.isNegative) ?? false
  }

  private static let signReach = 10

  /// Whether a figure says the one before it once more.
  /// - Parameters:
  ///   - start: where the unit of the one before ends in the reading.
  ///   - end: where its own does.
  ///   - isNegative: it stands behind a word for less than nothing.
  fileprivate func restatesMeasure(_ index: Int, behind start: Int, until end: Int, isNegative: Bool) -> Bool {
    let figure = figures[index]
    let section = section(of: index)
    let bytes = section.block.reading.bytes
    let gap = start..<max(start, min(figure.readingSpan.lowerBound, figure.hedgeSpan?.lowerBound ?? .max))
    // "3 meters longer", "per second": another figure than the one before it.
    let near = figure.after.filter { section.isRightBehind(end, $0.span) }
    if near.contains(where: \.tellsOther) { return false }
    let next = bytes[min(end, bytes.count)...].first { $0 != 0x20 }
    let isClosed = next == nil || Self.closingSigns.contains(next ?? 0)
    if opensBracket(index) || isInBrackets(index) && isNegative {
      return isClosed && bytes[gap].count { $0 == UInt8(ascii: "(") || $0 == UInt8(ascii: ",") } == 1
        && section.wordCount(in: gap) <= Self.wordsBeforeBracket
    }
    guard figures[index - 1].sentence == figure.sentence || before(index).isEmpty else { return false }
    if let word = figure.before.last(where: { $0.saysSame && (0...1).contains(figure.start - $0.tokens.upperBound) }) {
      // "5 miles or 10 kilometers" leaves the choice.
      return word.tokens.count > 1 || word.value == Self.converted || figure.hedge != .none
        || figure.before.contains { $0.kind == .clause && $0.tokens.upperBound == word.tokens.lowerBound }
    }
    guard figures[index - 1].sentence == figure.sentence else { return false }
    guard section.wordCount(in: gap) <= Self.wordsBeforeSign else { return false }
    if near.contains(where: \.saysSame), figure.before.contains(where: { $0.kind == .clause }) { return true }
    // ", rund 22 Kilometer,"
    guard isClosed, let sign = sign(before: index), bytes[gap].count(where: { $0 == UInt8(ascii: ",") }) <= 1
    else { return false }
    return figure.hedge != .none || sign.value == "dash"
  }

  private static let converted = "converted"
  private static let wordsBeforeBracket = 4
  private static let wordsBeforeSign = 4
  private static let closingSigns = Array(",;:.)!?".utf8) + [0xE2]
}

extension Section {
  /// Where words behind a byte of the reading begin and end, the first alone, with the second and so on; a hyphen parts
  /// them as a space does.
  fileprivate func endsOfWords(from offset: Int, limit: Int) -> [(start: Int, end: Int)] {
    let bytes = block.reading.bytes
    func spaces(at place: Int) -> Int {
      guard place < bytes.count else { return 0 }
      if bytes[place] <= 0x20 || bytes[place] == UInt8(ascii: "-") { return 1 }
      if bytes[place...].starts(with: [0xC2, 0xA0]) { return 2 }
      return bytes[place...].starts(with: [0xE2, 0x80, 0xAF]) ? 3 : 0
    }
    var ends: [(start: Int, end: Int)] = []
    var place = offset
    var start: Int?
    for _ in 0..<limit {
      while case let width = spaces(at: place), width > 0 { place += width }
      let first = start ?? place
      start = first
      let word = place
      while place < bytes.count, spaces(at: place) == 0, !Self.signs.contains(bytes[place]) { place += 1 }
      if place == word { break }
      ends.append((first, place))
    }
    return ends
  }

  private static let signs = Array("(),;:!?\"".utf8) + [UInt8(ascii: ".")]

  /// Whether nothing but a space stands between a byte and a span.
  fileprivate func isRightBehind(_ end: Int, _ span: Range<Int>) -> Bool {
    span.lowerBound >= end && span.lowerBound - end <= 2
  }

  fileprivate func wordCount(in range: Range<Int>) -> Int {
    let bytes = block.reading.bytes
    return bytes[range.clamped(to: bytes.indices)].split { $0 == 0x20 || $0 == UInt8(ascii: "(") }.count
  }
}

extension Passage.Cue {
  /// "Which is", "das sind", "or", "umgerechnet".
  fileprivate var saysSame: Bool { kind == .relation && ["worth", "converted"].contains(value) }

  /// "More", "a second": what makes a figure another one.
  fileprivate var tellsOther: Bool {
    switch kind {
    case .relation: ["greater", "smaller", "than", "each-of"].contains(value) || value.hasPrefix("per-")
    case .denominator: true
    default: false
    }
  }
}
