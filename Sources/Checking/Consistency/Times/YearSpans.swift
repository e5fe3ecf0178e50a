import Recognition
import Text
import Values

extension Checker {
  /// Numbers of years that do not go with the years beside them: "founded in 1998, 72 years ago", "21 years, from 2013
  /// to 2025". Needs no reference. What any two years nearby bear out is left alone.
  func yearSpanFindings(in section: Section, today: CalendarDate?) -> [Finding] {
    var found: [Finding] = []
    var last = 0..<0
    for cue in section.passage.cues.lazy.filter({ $0.kind.isNumberOfYears }).prefix(Self.spanLimit)
    where cue.tokens != last && !section.tellsAge(cue) {
      let years = YearSpan(cue, in: section, today: today).flatMap { finding($0, section) }
      if let finding = years ?? daySpanFinding(cue, in: section, today: today) {
        found.append(finding)
        last = cue.tokens
      }
    }
    return found
  }

  private static let spanLimit = 16

  private func finding(_ span: YearSpan, _ section: Section) -> Finding? {
    guard span.isSure || span.cue.hedge == .none && !span.isLoose && (span.isLengthSlipped || span.slippedYear != nil)
    else {
      return nil
    }
    let (draft, operands, value) = told(by: span, section)
    let others = [span.cue.span] + span.dates.map(\.span)
    return Finding(
      code: .wrongArithmetic, severity: .error, span: section.block.source(of: draft),
      message: Message(
        "finding.wrong-years",
        ["draft": section.text(of: draft), "operands": operands.joined(separator: ", "), "value": String(value)]),
      places: others.filter { $0 != draft }.map {
        Finding.Place(span: section.block.source(of: $0), message: Message("related.operand"))
      })
  }

  /// What is blamed, the years, and what it should be.
  private func told(by span: YearSpan, _ section: Section) -> (draft: Range<Int>, operands: [String], value: Int) {
    if let slip = span.slippedYear, !span.isLengthSlipped {
      let other = slip.year == span.first ? span.second : span.first
      return (slip.date.span, [section.text(of: span.cue.span), String(other)], slip.right)
    }
    return (span.cue.span, [String(span.first), String(span.second)], span.second - span.first)
  }
}

/// A number of years, and the two years between which the text says that they lie.
private struct YearSpan {
  let cue: Passage.Cue
  let length: Int
  /// The earlier and the later year.
  let first: Int
  let second: Int
  /// Where the text names them; the later one may be the publication date's.
  let dates: [PlacedDate]
  /// The words leave no doubt that these two are meant.
  let isSure: Bool
  let isLoose: Bool

  init?(_ cue: Passage.Cue, in section: Section, today: CalendarDate?) {
    guard let stated = StatedLength(cue), !stated.isBetween, let years = stated.years,
      let length = Int(years.description), Self.lengths.contains(length)
    else { return nil }
    let passage = section.passage
    let number = passage.sentence(holding: cue.tokens.lowerBound)
    let sentence = passage.sentences[number]
    let last = passage.sentences[min(number + 1, passage.sentences.count - 1)]
    // "27 years ago" is a date as well.
    let near = passage.dates(in: passage.sentences[max(0, number - 1)].lowerBound..<last.upperBound).filter {
      !$0.tokens.overlaps(cue.tokens)
    }
    let named = near.filter(section.names)
    let own = named.filter { sentence.contains($0.tokens.lowerBound) }
    let before = named.filter { $0.tokens.upperBound <= sentence.lowerBound }
    let all = Set(near.flatMap(\.years) + (today.map { [$0.year] } ?? []))
    guard let told = cue.years(stated, among: own, before: before, today, in: section),
      // Both ends stand right beside it, or no other two years bear it out.
      !(told.isAdjacent ? Set(told.years) : all).hasPair(where: { stated.allows($0, bentBy: cue.hedge) }),
      let first = told.years.min(), let second = told.years.max(), first < second
    else { return nil }
    (self.cue, self.length, self.first, self.second) = (cue, length, first, second)
    (dates, isSure, isLoose) = (told.dates, told.isSure, stated.isLoose)
  }

  private static let lengths = 2...3_000

  /// Counted from year to year, it may be one more or less.
  var isLengthSlipped: Bool {
    (second - first - 1...second - first + 1).contains { length.hasDigits(of: $0) }
      || length.isOneDigitOff(second - first)
  }

  /// The year whose digits are exchanged, if one is.
  var slippedYear: (date: PlacedDate, year: Int, right: Int)? {
    for date in dates {
      guard let year = date.years.first, year == date.years.last else { continue }
      let others = year == first ? [second - length, second - length - 1] : [first + length, first + length + 1]
      if let right = others.first(where: { year.hasDigits(of: $0) }) { return (date, year, right) }
    }
    return nil
  }
}

extension CueKind {
  var isNumberOfYears: Bool {
    switch self {
    case .yearsAgo, .yearsApart, .yearsLong, .jubilee: true
    default: false
    }
  }
}

extension Passage.Cue {
  fileprivate struct Told {
    var years: [Int]
    var dates: [PlacedDate]
    var isSure: Bool
    /// "From 1998 to 2016, a span of 18 years".
    var isAdjacent = false
  }

  /// The tokens that may lie between a number of years and the year that tells the same.
  private static let reach = 5
  private static let farReach = 14
  private static let adjacency = 4

  /// The years between which a number of years lies, as the sentence has it.
  /// - Parameters:
  ///   - own: the dates of the sentence.
  ///   - before: those of the sentence before.
  fileprivate func years(
    _ length: StatedLength, among own: [PlacedDate], before: [PlacedDate], _ today: CalendarDate?, in section: Section
  ) -> Told? {
    let isBack = kind == .yearsAgo || kind == .jubilee
    if own.isEmpty, isBack, !length.isLoose, let today { return since(before, length, today, section) }
    guard let near = own.min(by: { $0.distance(to: tokens) < $1.distance(to: tokens) }), own.count <= 3 else {
      return kind == .yearsApart ? unreached(before, length, today, section) : nil
    }
    let distance = near.distance(to: tokens)
    let isNear = distance <= Self.reach
    guard distance <= Self.farReach || length.isClosed || isBack else { return nil }
    switch kind {
    case .yearsAgo, .jubilee:
      // "They married in 1965. In 2025 they celebrate their 50th anniversary."
      if kind == .jubilee, own.count == 1, before.count == 1, (before[0].years.first ?? 0) < (own[0].years.first ?? 0),
        section.isBeginning(before[0]), !section.isOfAnother(self)
      {
        return pair(before + own, isSure: true)
      }
      if kind == .jubilee,
        let told = pair(
          own,
          isSure: own.contains { (0...Self.reach).contains($0.tokens.lowerBound - tokens.upperBound) }
            || own.min { ($0.years.first ?? 0) < ($1.years.first ?? 0) }.map(section.isBeginning) ?? false)
      {
        return told
      }
      if let today, let told = since(own, length, today, section) { return told }
      guard distance <= Self.farReach, let today, let year = near.years.first, year == near.years.last,
        year < today.year
      else { return nil }
      return Told(years: [year, today.year], dates: [near], isSure: isNear && kind == .yearsAgo)
    case .yearsLong:
      if let range = near.date.range ?? near.date.period, range.first.year < range.last.year {
        return Told(
          years: [range.first.year, range.last.year], dates: own.filter { $0.date.range == range || $0 == near },
          isSure: isNear && (!length.isLoose || isNearly(range.last.year - range.first.year, length, in: section))
            || length.isClosed && own.allSatisfy { $0.date.range == range || $0 == near },
          isAdjacent: (0...Self.adjacency).contains(tokens.lowerBound - near.tokens.upperBound)
            || isNear && own.allSatisfy { $0.date.range == range || $0 == near })
      }
      if own.count == 1, let today, let told = since(own, length, today, section) { return told }
      return pair(own, isSure: length.isClosed || isBeside(own, length, in: section))
    default:
      if own.count == 1 {
        // "In 1945 the town lay in ruins. Eighty years later, in 2025, it is booming."
        let isNext = before.count == 1 && (0...Self.adjacency).contains(own[0].tokens.lowerBound - tokens.upperBound)
        return pair(before + own, isSure: isNext) ?? unreached(own, length, today, section)
      }
      // "closed 66 years later, in 2024".
      return pair(
        own,
        isSure: own.contains {
          (0...Self.reach).contains($0.tokens.lowerBound - tokens.upperBound)
            || length.isLater && (0...1).contains(tokens.lowerBound - $0.tokens.upperBound)
        })
    }
  }

  /// "Founded in 1925, it celebrates its 100th anniversary", "135 years have passed since the bank opened in 1890": from the
  /// one year that the words name until today.
  private func since(
    _ dates: [PlacedDate], _ length: StatedLength, _ today: CalendarDate, _ section: Section
  ) -> Told? {
    guard dates.count == 1, let year = dates[0].years.first, year == dates[0].years.last,
      length.isAhead ? year > today.year : year < today.year,
      length.isClosed || length.isAhead && dates[0].distance(to: tokens) <= Self.reach
        || (kind == .jubilee || length.isOfBeginning) && section.isBeginning(dates[0]) && !section.isOfAnother(self)
        || dates[0].date.isBeginning && !section.isCompound(self) && !section.isParted(dates[0], self)
          && dates[0].distance(to: tokens) <= (kind == .yearsAgo && !length.isLoose ? Self.farReach : Self.reach)
    else { return nil }
    // "800th" of what was founded 75 years ago is that of another.
    let gap = Decimal(Int128(abs(today.year - year)))
    guard let years = length.years, years <= gap * 2 + 10, gap <= years * 2 + 10 else { return nil }
    return Told(years: [year, today.year], dates: dates, isSure: true)
  }

  /// "She retired in 2023 after 35 years", of two years in the sentence: right beside the later one, the only length, and not
  /// far from what it should be.
  private func isBeside(_ dates: [PlacedDate], _ length: StatedLength, in section: Section) -> Bool {
    if dates.count == 2, section.beginsAndEnds(dates) || section.explains(self, by: dates),
      isNearly(dates.gap, length, in: section, evenCompound: true)
    {
      return true
    }
    guard dates.count == 2, let near = dates.min(by: { $0.distance(to: tokens) < $1.distance(to: tokens) }),
      near.distance(to: tokens) <= Self.reach, near.years.max() == dates.flatMap(\.years).max(),
      section.passage.cues(in: section.passage.tokens(ofSentenceHolding: tokens.lowerBound))
        .allSatisfy({ !$0.kind.isNumberOfYears || $0.tokens == tokens && !$0.value.hasSuffix("open") })
    else { return false }
    return isNearly(dates.gap, length, in: section)
  }

  /// Whether a length may be meant for a number of years: it is not far from it, nor that of something else.
  private func isNearly(
    _ gap: Int, _ length: StatedLength, in section: Section, evenCompound: Bool = false
  ) -> Bool {
    guard let years = length.years, let number = Int(years.description), evenCompound || !section.isCompound(self),
      !section.passage.cues.contains(where: {
        ($0.kind == .age || $0.kind == .yearsApart && kind != .yearsApart) && $0.tokens == tokens
      })
    else { return false }
    return number <= gap * 2 && gap <= number * 2 || (gap - number) % 10 == 0 && max(gap, number) < 100
  }

  /// "The law came into force in 2015; 15 years later the council takes stock": a time that has not come yet.
  private func unreached(
    _ dates: [PlacedDate], _ length: StatedLength, _ today: CalendarDate?, _ section: Section
  ) -> Told? {
    guard length.isLater, dates.count == 1, let today, let year = dates[0].years.first, year == dates[0].years.last,
      let years = length.years, Decimal(Int128(year)) + years > Decimal(Int128(today.year + length.yearMargin)),
      dates[0].tokens.upperBound <= tokens.lowerBound, !section.looksAhead(from: dates[0].tokens.lowerBound, to: tokens)
    else { return nil }
    return Told(years: [year, today.year], dates: dates, isSure: true)
  }

  private func pair(_ dates: [PlacedDate], isSure: Bool) -> Told? {
    let years = Set(dates.flatMap(\.years))
    return dates.count == 2 && years.count == 2
      ? Told(years: Array(years), dates: dates, isSure: isSure, isAdjacent: isSure) : nil
  }
}

extension Set<Int> {
  /// Whether two of the years lie so far apart.
  fileprivate func hasPair(where isLength: (Int) -> Bool) -> Bool {
    contains { year in contains { $0 > year && isLength($0 - year) } }
  }
}

extension Int {
  /// Whether two numbers of at least three digits differ in one of them.
  fileprivate func isOneDigitOff(_ other: Int) -> Bool {
    let (left, right) = (Array(description.utf8), Array(other.description.utf8))
    return left.count >= 3 && left.count == right.count && zip(left, right).count { $0 != $1 } == 1
  }

  /// Whether two different numbers have the same digits in another order.
  func hasDigits(of other: Int) -> Bool {
    self != other && description.utf8.sorted() == other.description.utf8.sorted()
  }
}
