import Recognition
import Text
import Values

/// A measure that another one may say once more.
struct RestatedMeasure {
  /// nil where the number is a word that is no figure: "a mile".
  var figure: Int?
  var quantity: Quantity
  var interval: Interval
  var unit: MeasureWords.Unit
  /// Where its unit ends in the reading.
  var end: Int
  var text: String
}

extension DraftFigures {
  func mayBeMeasure(_ index: Int) -> Bool {
    (figures[index].isCount || figures[index].isMoney) && !figures[index].quantity.isRange
  }

  /// The measure of one kind before a figure that it may say once more: that of the figure before it, or one whose number is
  /// a word.
  /// - Parameter unit: the figure's own.
  func original(of index: Int, in unit: MeasureWords.Unit, _ words: MeasureWords) -> RestatedMeasure? {
    let last = index - 1
    guard index > ranges[figures[index].section].lowerBound, mayBeMeasure(last),
      abs(figures[last].sentence - figures[index].sentence) <= 1,
      figures[index].start - figures[last].tokens.upperBound <= Self.restatementReach,
      let from = self.unit(behind: last, words), from.unit.isComparable(to: unit)
    else { return wordedMeasure(before: index, unit, words) }
    if from.unit == unit { return nil }
    if let first = firstPart(of: last, in: from.unit, words) {
      return bothParts(first, last, from, words)
    }
    // "More than 25 miles (40 kilometers)": the bare number is what is converted.
    let hedge = figures[last].hedge == .none ? Hedge.none : .about
    return RestatedMeasure(
      figure: last, quantity: figures[last].quantity, interval: figures[last].interval(bentBy: hedge), unit: from.unit,
      end: from.end, text: text(last))
  }

  private static let restatementReach = 12

  /// "A mile", "half a gallon", right before a figure.
  private func wordedMeasure(before index: Int, _ unit: MeasureWords.Unit, _ words: MeasureWords) -> RestatedMeasure? {
    if !words.mayBeWorded(unit) { return nil }
    let section = section(of: index)
    let bytes = section.block.reading.bytes
    let isBehindOther = index > ranges[figures[index].section].lowerBound
    let end = min(figures[index].readingSpan.lowerBound, figures[index].hedgeSpan?.lowerBound ?? .max, bytes.count)
    var start = max(isBehindOther ? figures[index - 1].readingSpan.upperBound : 0, end - Self.longestWording)
    while start > 0, start < end, bytes[start - 1] > 0x20 { start += 1 }
    var found: RestatedMeasure?
    while start < end {
      let ends = section.endsOfWords(from: start, limit: MeasureWords.longestNumber)
      let next = section.wordedMeasure(from: ends, until: end, unlike: unit, words)
      found = next ?? found
      start = max(start + 1, next?.end ?? ends.first?.end ?? end)
    }
    return found
  }

  /// In bytes.
  private static let longestWording = 60

  /// "5 feet 10 inches (1.78 m)": the unit of the measure right before a figure that only goes on with it.
  private func firstPart(of index: Int, in unit: MeasureWords.Unit, _ words: MeasureWords) -> MeasureWords.Unit? {
    guard index > ranges[figures[index].section].lowerBound, let first = self.unit(behind: index - 1, words),
      first.unit.kind == unit.kind, mayBeMeasure(index - 1)
    else { return nil }
    let gap = figures[index].readingSpan.lowerBound - first.end
    return (0...Self.longestJoint).contains(gap) ? first.unit : nil
  }

  /// The two together, in the unit of the second; nil where one of them is bent or of several sizes.
  private func bothParts(
    _ first: MeasureWords.Unit, _ last: Int, _ second: (unit: MeasureWords.Unit, end: Int), _ words: MeasureWords
  ) -> RestatedMeasure? {
    guard let size = first.size, let own = second.unit.size, first.isExact, second.unit.isExact, size > own,
      [last - 1, last].allSatisfy({ figures[$0].hedge == .none }), figures[last - 1].sentence == figures[last].sentence,
      let more = (figures[last - 1].quantity.low * size).divided(by: own, places: 6)
    else { return nil }
    let (quantity, sum) = (figures[last].quantity, more + figures[last].quantity.low)
    let half = quantity.lowUnit * Decimal(5, exponent: -1)
    return RestatedMeasure(
      figure: last, quantity: Quantity(sum, unit: quantity.lowUnit), interval: Interval(sum - half, sum + half),
      unit: second.unit, end: second.end, text: text(last - 1) + " " + text(last))
  }

  /// " and ".
  private static let longestJoint = 5

  /// The unit that stands behind a figure, and where in the reading it ends.
  func unit(behind index: Int, _ words: MeasureWords) -> (unit: MeasureWords.Unit, end: Int)? {
    var start = figures[index].readingSpan.upperBound
    // "485 pounds", which may be money.
    if figures[index].isMoney {
      let word = text(index).unicodeScalars.reversed().prefix { !$0.isSpace }
      start -= word.reduce(0) { $0 + UTF8.width($1) }
    }
    return section(of: index).unit(from: start, words)
  }

  func isNegative(_ index: Int, _ words: MeasureWords) -> Bool {
    let section = section(of: index)
    let bytes = section.block.reading.bytes
    let start = figures[index].readingSpan.lowerBound
    let before = bytes[max(0, start - Self.signReach)..<min(start, bytes.count)]
    if before.last == UInt8(ascii: "-") || before.suffix(3).elementsEqual([0xE2, 0x88, 0x92]) { return true }
    let word = before.split { $0 == 0x20 || $0 == UInt8(ascii: "(") }.last.map {
      String(decoding: $0, as: UTF8.self).lowercased()
    }
    return word.map(words.isNegative) ?? false
  }

  private static let signReach = 10

  /// Whether a figure says a measure before it once more: true where the words leave no doubt, false where they may, nil
  /// where they do not.
  /// - Parameters:
  ///   - end: where its own unit ends.
  ///   - isNegative: it stands behind a word for less than nothing.
  func restates(_ index: Int, _ original: RestatedMeasure, until end: Int, isNegative: Bool) -> Bool? {
    let figure = figures[index]
    let section = section(of: index)
    let bytes = section.block.reading.bytes
    let start = original.end
    let gap = start..<max(start, min(figure.readingSpan.lowerBound, figure.hedgeSpan?.lowerBound ?? .max))
    // "3 meters longer", "per second": another figure than the one before it.
    let near = figure.after.filter { section.isRightBehind(end, $0.span) }
    if near.contains(where: \.tellsOther) { return nil }
    let next = bytes[min(end, bytes.count)...].first { $0 != 0x20 }
    let isClosed = next == nil || Self.closingSigns.contains(next ?? 0)
    let wordCount = section.wordCount(in: gap)
    if opensBracket(index) || isInBrackets(index) && isNegative {
      let isOpened = bytes[gap].count { $0 == UInt8(ascii: "(") || $0 == UInt8(ascii: ",") } == 1
      return isClosed && isOpened && wordCount <= Self.wordsBeforeBracket ? true : nil
    }
    let isOneSentence = original.figure.map { figures[$0].sentence == figure.sentence } ?? true
    guard isOneSentence || before(index).isEmpty else { return nil }
    if let word = figure.before.last(where: { $0.saysSame && (0...1).contains(figure.start - $0.tokens.upperBound) }) {
      // "5 miles or 10 kilometers" leaves the choice.
      return word.tokens.count > 1 || word.value == Self.converted || figure.hedge != .none
        || figure.before.contains { $0.kind == .clause && $0.tokens.upperBound == word.tokens.lowerBound }
    }
    guard isOneSentence, wordCount <= Self.wordsBeforeSign else { return nil }
    if near.contains(where: \.saysSame), figure.before.contains(where: { $0.kind == .clause }) { return true }
    // ", rund 22 Kilometer,"
    let isDash = bytes[gap].suffix(3).elementsEqual(" - ".utf8) || sign(before: index)?.value == Passage.Cue.dash
    guard isDash || sign(before: index) != nil,
      bytes[gap].count(where: { $0 == UInt8(ascii: ",") }) <= 1, figure.hedge != .none || isDash
    else { return nil }
    return isClosed
  }

  private static let converted = "converted"
  private static let wordsBeforeBracket = 4
  private static let wordsBeforeSign = 4
  private static let closingSigns = Array(",;:.)!?-".utf8) + [0xE2]
}

extension Section {
  /// A measure whose number is a word, in another unit of one kind.
  /// - Parameters:
  ///   - numbers: where the words may begin and end that are its number, the shortest first.
  ///   - limit: where in the reading it has to have ended.
  fileprivate func wordedMeasure(
    from numbers: [(start: Int, end: Int)], until limit: Int, unlike unit: MeasureWords.Unit, _ words: MeasureWords
  ) -> RestatedMeasure? {
    for number in numbers.reversed() where number.end <= limit {
      guard let value = words.number(text(of: number.start..<number.end)),
        let from = self.unit(from: number.end, words), from.end <= limit, from.unit.kind == unit.kind, from.unit != unit
      else { continue }
      return RestatedMeasure(
        quantity: Quantity(value, unit: value * Decimal(1, exponent: -1)), interval: Interval(value, value),
        unit: from.unit, end: from.end, text: text(of: number.start..<from.end))
    }
    return nil
  }

  /// The unit that the words behind a byte of the reading name, and where it ends.
  fileprivate func unit(from offset: Int, _ words: MeasureWords) -> (unit: MeasureWords.Unit, end: Int)? {
    guard let first = endsOfWords(from: offset, limit: 1).first else { return nil }
    let word = text(of: first.start..<first.end).lowercased()
    if words.begin(with: word) {
      for place in endsOfWords(from: offset, limit: MeasureWords.longest).dropFirst().reversed() {
        if let unit = words[text(of: place.start..<place.end)] { return (unit, place.end) }
      }
    }
    return words[word].map { ($0, first.end) }
  }

  /// Where words behind a byte of the reading begin and end, the first alone, with the second and so on; a hyphen parts
  /// them as a space does.
  fileprivate func endsOfWords(from offset: Int, limit: Int) -> [(start: Int, end: Int)] {
    let bytes = block.reading.bytes
    func spaces(at place: Int) -> Int {
      guard place < bytes.count else { return 0 }
      return switch bytes[place] {
      case ...0x20, UInt8(ascii: "-"): 1
      case 0xC2: bytes[place...].starts(with: [0xC2, 0xA0]) ? 2 : 0
      case 0xE2: bytes[place...].starts(with: [0xE2, 0x80, 0xAF]) ? 3 : 0
      default: 0
      }
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

extension Unicode.Scalar {
  fileprivate var isSpace: Bool { isASCII ? value == 0x20 || (9...13).contains(value) : properties.isWhitespace }
}
