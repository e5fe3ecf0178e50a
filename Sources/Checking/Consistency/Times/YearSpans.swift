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
    let length = Quantity(Decimal(Int128(span.length)), unit: .one)
    if span.slippedYear == nil, isFarOff(length, from: Decimal(Int128(span.second - span.first))) { return nil }
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
    if let slip = span.slippedYear, !span.isLengthSlipped, !(span.second - span.first - span.length).isMultiple(of: 10)
    {
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
    guard let stated = StatedLength(cue), !stated.isBetween || !section.tellsAges(besideYears: cue),
      let years = stated.years,
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
    let behind = named.filter { $0.tokens.lowerBound >= sentence.upperBound }
    var told =
      stated.isAge
      ? cue.yearsOfAge(among: own, beside: before + behind, in: section)
      : cue.years(stated, among: own, before: before, today, in: section)
    if !(told?.isSure ?? false) {
      told = cue.onlyYears(stated, among: own, beside: [before, behind], in: section) ?? told
    }
    guard let told,
      // Both ends stand right beside it, or no other two years bear it out.
      !(told.isAdjacent ? Set(told.years) : all).hasPair(where: { stated.allows($0, bentBy: cue.hedge) }),
      let first = told.years.min(), let second = told.years.max(), first < second
    else { return nil }
    (self.cue, self.length, self.first, self.second) = (cue, length, first, second)
    (dates, isSure, isLoose) = (told.dates, told.isSure, stated.isLoose)
  }

  private static let lengths = 1...3_000

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
