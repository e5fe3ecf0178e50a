import Recognition
import Text
import Values

extension Checker {
  /// A number of days, weeks or months that does not go with the days beside it: "ten days, from August 5 to 25".
  /// - Parameter cue: what tells the length.
  func daySpanFinding(_ cue: Passage.Cue, in section: Section, today: CalendarDate?) -> Finding? {
    guard cue.hedge == .none, let length = StatedLength(cue), let days = length.days,
      let ends = DayEnds(cue, length, in: section, today: today), ends.isWrong(days, within: length.dayMargin)
    else { return nil }
    let value = (ends.days * (Int(length.number.description) ?? 1) + days / 2) / max(days, 1)
    return Finding(
      code: .wrongArithmetic, severity: .error, span: section.block.source(of: cue.span),
      message: Message(
        "finding.wrong-years",
        [
          "draft": section.text(of: cue.span),
          "operands": ends.dates.map { section.text(of: $0.span) }.joined(separator: ", "), "value": String(value),
        ]),
      places: ends.dates.map {
        Finding.Place(span: section.block.source(of: $0.span), message: Message("related.operand"))
      })
  }
}

/// The two days that a length lies between.
private struct DayEnds {
  var dates: [PlacedDate]
  /// From the first to the last, at least and at most.
  private var least: Int
  private var most: Int

  var days: Int { (least + most) / 2 }

  /// nil unless the words leave no doubt which days are meant.
  init?(_ cue: Passage.Cue, _ length: StatedLength, in section: Section, today: CalendarDate?) {
    let passage = section.passage
    guard !passage.sentences.isEmpty else { return nil }
    let sentence = passage.tokens(ofSentenceHolding: cue.tokens.lowerBound)
    let own = passage.dates(in: sentence).filter {
      !$0.tokens.overlaps(cue.tokens) && section.text(of: $0.span).contains(where: \.isNumber)
    }
    let isNear = own.contains { $0.distance(to: cue.tokens) <= Self.reach }
    guard length.isClosed || isNear, let first = own.first, let period = first.date.period else { return nil }
    dates = own
    switch own.count {
    case 1 where cue.kind == .yearsAgo:
      guard let today, period.days <= Self.longestMonth else { return nil }
      (least, most) = (today.dayNumber - period.last.dayNumber, today.dayNumber - period.first.dayNumber)
      if least < 0 { return nil }
    // "From 5 to 25 August".
    case 1
    where cue.kind == .yearsLong && period.days > 1
      && (!period.isWholeMonths || first.date.range != nil && section.namesMonths(first)):
      // "From January to March": to its beginning or to its end.
      (least, most) = (period.days - (period.isWholeMonths ? Self.longestMonth + 1 : 1), period.days)
    case 2 where cue.kind != .yearsAgo && cue.kind != .jubilee:
      guard let end = own[1].date.period, max(period.days, end.days) <= Self.longestMonth else { return nil }
      // "From 3 March 2024 to 24 March": a year that is told is that of both.
      let isOneTold = section.names(first) != section.names(own[1])
      let (start, second) = isOneTold ? section.alignedYears(first, own[1]) ?? (period, end) : (period, end)
      (least, most) = (second.first.dayNumber - start.last.dayNumber, second.last.dayNumber - start.first.dayNumber)
      // "On 2 December, 11 months after work began on 2 January".
      if most < 0, section.names(first), section.names(own[1]) { (least, most) = (-most, -least) }
      // "From 3 December to 7 January".
      if most < 0, !section.names(first) || !section.names(own[1]) {
        (least, most) = (least + Self.year, most + Self.year)
      }
      if least < 0, most <= 0 { return nil }
    default: return nil
    }
  }

  private static let reach = 5
  private static let longestMonth = 31
  private static let year = 365

  /// Whether a number of days lies outside the span, and outside whole years more: dates may leave out their year.
  func isWrong(_ days: Int, within margin: Int) -> Bool {
    !(least - margin...max(most, least) + 1 + margin).contains(days)
  }
}

extension Section {
  /// Two times of which one leaves out its year, in the order of the text and less than a year apart.
  fileprivate func alignedYears(_ first: PlacedDate, _ second: PlacedDate) -> (Period, Period)? {
    guard let start = first.date.period, let end = second.date.period else { return nil }
    if names(first) {
      let other = end.inYear(start.first.year)
      return (other.flatMap { $0.last < start.first ? end.inYear(start.first.year + 1) : $0 }).map { (start, $0) }
    }
    let other = start.inYear(end.first.year)
    return (other.flatMap { end.last < $0.first ? start.inYear(end.first.year - 1) : $0 }).map { ($0, end) }
  }

  /// "January 2021 to December 2022", but no "2021 to 2022".
  fileprivate func namesMonths(_ date: PlacedDate) -> Bool {
    text(of: date.span).split(whereSeparator: \.isWhitespace).count { $0.contains(where: \.isLetter) } >= 3
  }
}

extension Period {
  /// The same days of another year; nil where it crosses a year's end or has a day that the other one lacks.
  fileprivate func inYear(_ year: Int) -> Period? {
    guard first.year == last.year, let start = CalendarDate(year: year, month: first.month, day: first.day),
      let end = CalendarDate(year: year, month: last.month, day: last.day)
    else { return nil }
    return Period(from: Period(day: start), to: Period(day: end))
  }

  fileprivate var isWholeMonths: Bool {
    first.day == 1 && last.day == CalendarDate.days(inMonth: last.month, of: last.year)
  }
}
