import Recognition
import Text
import Values

extension Checker {
  /// Numbers of a heading that stand nowhere in the text below, while its first sentences tell one of the same kind: "banned
  /// for two years" over "suspended for four years", "kills 17" over "27 lives". Lengths and ages included, which are no
  /// figures of their own.
  /// - Parameters:
  ///   - draft: the heading and the sections below it that belong to it.
  ///   - end: where the heading ends in the reading of the first section.
  func headlineNumbers(in draft: DraftFigures, until end: Int) -> [PlacedFinding] {
    guard let first = draft.sections.first, first.passage.language == recognizer.grammar.language else { return [] }
    func numbers(of section: Int) -> [HeadlineNumber] {
      draft.sections[section].toldFigures.map {
        HeadlineNumber($0, in: draft.sections[section], section, retellingWords, measureWords)
      }
    }
    let own = numbers(of: 0)
    let heading = own.prefix { $0.figure.mention.annotation.span.upperBound <= end }
    if heading.isEmpty || heading.count > Self.headingLimit { return [] }
    var body = Array(own.dropFirst(heading.count))
    var below = (1..<max(1, min(draft.sections.count, Self.bodyLimit)))[...]
    while body.isEmpty, let section = below.popFirst() { body += numbers(of: section) }
    let lead = Array(body.prefix { draft.isLead($0, behind: body.first) }.prefix(Self.leadLimit))
    // Most headings need no look at the rest.
    let told = heading.filter { number in
      lead.contains { $0.hasExchangedDigits(of: number) }
        || number.mayBeRetold && lead.contains { $0.isAlike(number, retellingWords) }
    }
    if told.isEmpty { return [] }
    body += below.flatMap(numbers)
    return told.compactMap { number in
      if let meant = exchanged(number, heading, lead, body) { return finding(number, meant, draft) }
      guard number.mayBeRetold, let meant = meant(by: number, heading, lead, body, draft) else { return nil }
      return finding(number, meant, draft)
    }
  }

  private static let bodyLimit = 40
  private static let headingLimit = 4
  private static let leadLimit = 12

  private func meant(
    by number: HeadlineNumber, _ heading: ArraySlice<HeadlineNumber>, _ lead: [HeadlineNumber],
    _ body: [HeadlineNumber], _ draft: DraftFigures
  ) -> HeadlineNumber? {
    guard heading.count(where: { $0.isAlike(number, retellingWords) }) == 1 else { return nil }
    let alike = lead.filter { $0.isAlike(number, retellingWords) }
    guard let meant = alike.first, alike.allSatisfy({ $0.figure.quantity.low == meant.figure.quantity.low }),
      meant.mayBeRetold || meant.mayBeAbout(number), !draft.contrasts(meant, retellingWords),
      number.differs(from: meant), meant.differs(from: number)
    else { return nil }
    return isToldSomehow(number, in: body) ? nil : meant
  }

  /// Whether the text tells a number anywhere, alone, in another unit of time or together with something else.
  private func isToldSomehow(_ number: HeadlineNumber, in body: [HeadlineNumber]) -> Bool {
    let values = body.filter { $0.isComparable(number) }.map(\.figure.quantity.low).prefix(Self.valueLimit)
    let value = number.figure.quantity.low
    if body.contains(where: { $0.figure.quantity.low == value || bears($0, out: number) }) { return true }
    return values.indices.contains { left in
      values[..<left].contains { [$0 + values[left], ($0 - values[left]).magnitude].contains(value) }
    }
  }

  private static let valueLimit = 24

  /// "Ferry carrying 68 sinks" over "a ferry with 86 on board": a number of the first sentences with the same digits in
  /// another order, whatever both count.
  private func exchanged(
    _ number: HeadlineNumber, _ heading: ArraySlice<HeadlineNumber>, _ lead: [HeadlineNumber],
    _ body: [HeadlineNumber]
  ) -> HeadlineNumber? {
    let quantity = number.figure.quantity
    guard quantity.significantDigits >= 2, !isToldSomehow(number, in: body) else { return nil }
    // "To collect 12 million", of 11.8 million.
    let isRounded = body.contains { other in
      let value = other.figure.quantity.low
      return other.isComparable(number)
        && compare(quantity, hedge: number.figure.hedge, withLow: value, high: value) == .supported
    }
    if isRounded { return nil }
    return lead.first { other in
      number.hasExchangedDigits(of: other) && !(other.isLevel && other.figure.unit == .percent && !number.isLevel)
        && !heading.contains { $0.figure.quantity.low == other.figure.quantity.low }
    }
  }

  /// "24 months" in place of two years.
  private func bears(_ other: HeadlineNumber, out number: HeadlineNumber) -> Bool {
    guard let unit = measureWords[number.figure.noun], let otherUnit = measureWords[other.figure.noun],
      number.figure.noun != other.figure.noun, unit.isOfTime, otherUnit.isOfTime,
      let size = unit.told(like: otherUnit).size, let otherSize = otherUnit.told(like: unit).size
    else { return false }
    let (left, right) = (size * number.figure.quantity.low, otherSize * other.figure.quantity.low)
    return (left - right).magnitude * 20 <= left
  }

  private func finding(_ number: HeadlineNumber, _ meant: HeadlineNumber, _ draft: DraftFigures) -> PlacedFinding {
    PlacedFinding(
      draft.place(number.figure, in: number.section), unlike: draft.place(meant.figure, in: meant.section), .heading)
  }
}

/// A number of a heading or of the text below it, with what it tells of.
private struct HeadlineNumber {
  let figure: ToldFigure
  let section: Int
  let sentence: Int
  /// What its noun and the words beside it count: "dead" for "kills 17" and "27 lives".
  private let kin: Set<String>
  private let cues: Set<CueKind>
  private let isPartial: Bool
  /// "From 12 percent": where something stands, and not by how much it changes.
  let isLevel: Bool
  private let isMeasure: Bool

  init(_ figure: ToldFigure, in section: Section, _ number: Int, _ words: RetellingWords, _ measures: MeasureWords) {
    self.figure = figure
    self.section = number
    isMeasure = measures[figure.noun] != nil
    let passage = section.passage
    sentence = passage.sentence(holding: figure.tokens.lowerBound)
    kin = Set(section.words(beside: figure).compactMap(words.eventKin))
    let near = passage.cues(in: figure.tokens.lowerBound - 2..<figure.tokens.upperBound + 3)
    let own = near.filter { $0.tokens.overlaps(figure.tokens) }
    // "For four years after": how long, not when.
    let isLength = own.contains { $0.kind == .yearsLong && StatedLength($0).map { !$0.isLoose } ?? false }
    let isAge = own.contains { $0.kind == .age }
    cues = Set(own.map(\.kind)).subtracting(isLength || isAge ? Self.spans : [])
    isLevel = near.contains { $0.kind == .level && $0.tokens.upperBound == figure.tokens.lowerBound }
    isPartial = near.contains { cue in
      switch cue.kind {
      case .relation:
        ["of-which", "partial", "rest", "greater", "smaller", "more", "than", "out-of"].contains(cue.value)
          // "Six of the 12", but "for eight years because of".
          && !(cue.value == "out-of" && cue.tokens.lowerBound != figure.tokens.upperBound)
      case .shift, .denominator, .change: true
      default: false
      }
    }
  }

  /// Distances in time.
  private static let spans: Set<CueKind> = [.yearsAgo, .yearsApart, .jubilee]

  /// Whether it may be the one figure that a heading has from the text: no part, no distance in time, nothing bent.
  var mayBeRetold: Bool {
    figure.hedge == .none && !isPartial && figure.isNumber && cues.isDisjoint(with: Self.spans)
      && (!figure.noun.isEmpty || !kin.isEmpty || isAge)
  }

  /// Whether another number has the same digits in another order.
  func hasExchangedDigits(of other: HeadlineNumber) -> Bool {
    let (own, right) = (figure.quantity, other.figure.quantity)
    guard isComparable(other), right.lowUnit == own.lowUnit, own.significantDigits >= 2, own.low != right.low,
      case .swappedDigits = likelySlip(of: own, withLow: right.low, high: right.low)
    else { return false }
    return true
  }

  /// "About 600", where 900 are told: no rounding.
  func mayBeAbout(_ other: HeadlineNumber) -> Bool {
    let (low, high) = (
      min(figure.quantity.low, other.figure.quantity.low), max(figure.quantity.low, other.figure.quantity.low)
    )
    return figure.hedge == .about && !isPartial && cues.isDisjoint(with: Self.spans)
      && (!figure.noun.isEmpty || !kin.isEmpty) && (high - low) * 6 >= high
  }

  /// Whether it is another number, however both are rounded: "5,000" is not "6,000".
  func differs(from other: HeadlineNumber) -> Bool {
    let (own, value) = (figure.quantity, other.figure.quantity.low)
    if own.lowUnit == other.figure.quantity.lowUnit, own.low != value, own.significantDigits <= 2 { return true }
    return compare(own, withLow: value, high: value) == .contradicted
  }

  private static let closeness: Decimal = 2

  private var isAge: Bool { cues.contains(.age) }

  func isComparable(_ other: HeadlineNumber) -> Bool { figure.unit == other.figure.unit }

  /// Whether both tell of the same: an age, a length in the same unit, the same noun or the same event.
  func isAlike(_ other: HeadlineNumber, _ words: RetellingWords) -> Bool {
    guard isComparable(other), isAge == other.isAge else { return false }
    if isAge { return true }
    if !kin.isEmpty, kin == other.kin { return true }
    if isMeasure { return words.areSame(figure.noun, other.figure.noun) }
    // "340 jobs" of a firm with 3,400 of them: a part and its whole.
    let (low, high) = (
      min(figure.quantity.low, other.figure.quantity.low), max(figure.quantity.low, other.figure.quantity.low)
    )
    return words.areSame(figure.noun, other.figure.noun)
      && !words.isFunctionWord(figure.noun) && high <= low * Self.closeness
  }
}

extension DraftFigures {
  /// Whether a number stands in the first two sentences of the text below a heading.
  fileprivate func isLead(_ number: HeadlineNumber, behind first: HeadlineNumber?) -> Bool {
    guard let first else { return false }
    return number.section == first.section && number.sentence - first.sentence <= 1
  }

  /// Whether the sentence of a number tells of another time, or compares.
  fileprivate func contrasts(_ number: HeadlineNumber, _ words: RetellingWords) -> Bool {
    let section = sections[number.section]
    let passage = section.passage
    return passage.cues(in: passage.tokens(ofSentenceHolding: number.figure.tokens.lowerBound)).contains { cue in
      switch cue.kind {
      case .shift: true
      // "The former minister" was sentenced today.
      case .relation where cue.value == "past":
        !(words.isFormer(section.text(of: cue.span)) && number.figure.tokens.lowerBound - cue.tokens.upperBound > 1)
      case .relation: ["yet", "formerly", "than"].contains(cue.value)
      case .status: [ClaimStatus.denied, .rumoured].map(\.rawValue).contains(cue.value)
      default: false
      }
    }
  }
}

extension Section {
  /// The words around a number that tell what it counts: three behind it, two before it.
  func words(beside figure: ToldFigure) -> [String] {
    let bytes = block.reading.bytes
    let span = figure.mention.annotation.span
    let before = bytes[max(0, span.lowerBound - 40)..<span.lowerBound].split { $0 == 0x20 || $0 == 0x0A }.suffix(2)
    var found = before.map { String(decoding: $0, as: UTF8.self).lowercased() }
    var end = span.upperBound
    for _ in 0..<4 {
      guard let word = word(behind: end) else { break }
      found.append(word.text)
      end = word.span.upperBound
    }
    return found
  }
}
