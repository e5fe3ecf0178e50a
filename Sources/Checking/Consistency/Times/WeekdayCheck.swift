import Recognition
import Text
import Values

extension Checker {
  /// Weekdays and days such as "yesterday" that the text sets beside a date: "on 12 January 2026, a Thursday", "Saturday
  /// evening (Sept. 8)", "the feast fell on a Friday". Needs no reference.
  func dayFindings(in section: Section, today: CalendarDate?) -> [Finding] {
    let days = StatedDays(section, today: today)
    return days.weekdays.prefix(StatedDays.limit).compactMap { weekday, isSaid in
      guard let day = days.day(of: weekday, isSaid), let right = days.mismatch(weekday, day) else { return nil }
      return weekdayMismatch(
        right, section.text(of: weekday.span), weekday.span, section.block.source(of: weekday.span), section)
    } + days.relativeDays.prefix(StatedDays.limit).compactMap { otherDay($0.relative, $0.day, section) }
      + days.retoldDays.map { retoldDay($0.day, $0.earlier, section) }
  }

  /// "It opens on 12 October. … that 21 October": a day that the words say has been named, and has not.
  private func retoldDay(_ day: PlacedDate, _ earlier: PlacedDate, _ section: Section) -> Finding {
    Finding(
      code: .inconsistentFigures, severity: .warning, span: section.block.source(of: day.span),
      message: Message(
        "finding.repeated", ["draft": section.text(of: day.span), "operands": section.text(of: earlier.span)]),
      places: [
        Finding.Place(span: section.block.source(of: earlier.span), message: Message("related.earlier-figure"))
      ])
  }

  /// "Yesterday (Sept. 19)", told on the 18th. A draft may lie a day before it appears.
  private func otherDay(_ relative: PlacedDate, _ day: PlacedDate, _ section: Section) -> Finding? {
    guard let told = relative.date.period?.first, let named = day.date.period?.first else { return nil }
    let distances = [told.year - 1, told.year, told.year + 1].compactMap {
      CalendarDate(year: $0, month: named.month, day: named.day).map { abs(told.dayNumber - $0.dayNumber) }
    }
    guard let distance = distances.min(), (2...Self.reach).contains(distance),
      !section.names(day) || named.year == told.year
    else { return nil }
    return Finding(
      code: .wrongArithmetic, severity: .error, span: section.block.source(of: day.span),
      message: Message(
        "finding.wrong-years",
        [
          "draft": section.text(of: day.span), "operands": section.text(of: relative.span),
        ], terms: ["value": .time(Period(day: told))]),
      places: [Finding.Place(span: section.block.source(of: relative.span), message: Message("related.operand"))])
  }

  /// Days further away mean another time.
  private static let reach = 60
}

/// The days that a passage names, and the weekdays beside them.
private struct StatedDays {
  private let section: Section
  private let today: CalendarDate?
  private let dates: [PlacedDate]

  static let limit = 16

  /// What the words before a weekday say of it.
  enum Saying: String {
    /// ", a Monday": of the date right before it.
    case apposed = "is-weekday"
    /// "fell on a Monday": of the one date of its sentence.
    case fell = "fell-on-weekday"
    /// "14 June was a Monday".
    case was = "was-weekday"
    /// "It was a Monday": of the date of the sentence before.
    case it = "it-was-weekday"
    /// "An jenem Montag": likewise.
    case that = "that-weekday"
    /// "An diesem Montag": likewise, unless that date is near today's.
    case this = "this-weekday"
  }

  init(_ section: Section, today: CalendarDate?) {
    self.section = section
    self.today = today
    let passage = section.passage
    dates = passage.sentences.isEmpty ? [] : passage.dates(in: 0..<Int.max)
  }

  private var passage: Passage { section.passage }

  /// The weekdays without a date of their own.
  var weekdays: [(PlacedDate, Saying?)] {
    if dates.count < 2 { return [] }
    return dates.filter { $0.date.weekday != nil && $0.date.isRelative && $0.isOneDay }.compactMap { weekday in
      if section.text(of: weekday.span).contains(where: \.isNumber) { return nil }
      let words = passage.cues.last {
        $0.kind == .relation && $0.tokens.lowerBound == weekday.tokens.lowerBound && Saying(rawValue: $0.value) != nil
      }
      return (weekday, words.flatMap { Saying(rawValue: $0.value) })
    }
  }

  /// The date that a weekday is said of.
  func day(of weekday: PlacedDate, _ saying: Saying?) -> PlacedDate? {
    if let day = dayInBrackets(behind: weekday) { return day }
    guard let saying else { return nil }
    let number = passage.sentence(holding: weekday.tokens.lowerBound)
    let sentence = passage.sentences[number]
    let own = dates.filter { sentence.contains($0.tokens.lowerBound) && $0 != weekday }
    let days = own.filter { $0.isOneDay && $0.date.weekday == nil }
    switch saying {
    case .apposed:
      guard isClosed(weekday, sentence),
        let day = own.last(where: { $0.tokens.upperBound <= weekday.tokens.lowerBound }),
        days.contains(day), weekday.tokens.lowerBound - day.tokens.upperBound <= 5, hasSign(at: day.tokens.upperBound)
      else { return nil }
      return day
    case .fell, .was:
      if saying == .was, !isClosed(weekday, sentence) { return nil }
      // "Election day, 5 November 2024, was a Tuesday".
      let told = days.count > 1 ? days.filter(section.names) : days
      guard told.count == 1, let day = told.first else { return nil }
      // "Auf einen Freitag fiel der 13. März".
      let isBehind = saying == .fell && (0...4).contains(day.tokens.lowerBound - weekday.tokens.upperBound)
      return isBehind || day.tokens.upperBound <= weekday.tokens.lowerBound ? day : nil
    case .it, .that, .this:
      // "On 1 September 1939, it was a Friday, they crossed the border".
      if saying == .it, own.count == 1, days.count == 1, let day = days.first, isClosed(weekday, sentence),
        (0...Self.reach).contains(weekday.tokens.lowerBound - day.tokens.upperBound), hasSign(at: day.tokens.upperBound)
      {
        return day
      }
      guard own.isEmpty, number > 0, saying != .it || isClosed(weekday, sentence) else { return nil }
      let before = dates.filter { passage.sentences[number - 1].contains($0.tokens.lowerBound) }
      guard before.count == 1, let day = before.first, day.isOneDay, day.date.weekday == nil else { return nil }
      return saying == .this && !isLongAgo(day) ? nil : day
    }
  }

  /// In tokens.
  private static let reach = 6

  private func isLongAgo(_ day: PlacedDate) -> Bool {
    guard let today, let date = day.date.period?.first else { return false }
    return today.dayNumber - date.dayNumber > Self.weeksAgo
  }

  /// In days.
  private static let weeksAgo = 60

  /// "Saturday evening (Sept. 8)".
  private func dayInBrackets(behind weekday: PlacedDate) -> PlacedDate? {
    let gap = weekday.tokens.upperBound
    guard let day = dates.first(where: { $0.tokens.lowerBound > gap }), day.isOneDay, day.date.weekday == nil,
      day.tokens.lowerBound - gap <= 5, hasSign(at: day.tokens.upperBound, Passage.Cue.closing),
      (gap...gap + 1).contains(where: { hasSign(at: $0, Passage.Cue.opening) })
    else { return nil }
    return day
  }

  private func hasSign(at token: Int, _ value: String? = nil) -> Bool {
    passage.cues.contains {
      $0.kind == .clause && $0.tokens.lowerBound == token && (value == nil || $0.value == value)
        && !section.text(of: $0.span).contains(where: \.isLetter)
    }
  }

  /// Whether nothing goes on behind a weekday, as in "a Sunday newspaper".
  private func isClosed(_ weekday: PlacedDate, _ sentence: Range<Int>) -> Bool {
    weekday.tokens.upperBound >= sentence.upperBound - 1 || hasSign(at: weekday.tokens.upperBound)
  }

  /// A date of which a weekday is said that it does not fall on; nil where it does in a year that may be meant.
  func mismatch(_ weekday: PlacedDate, _ day: PlacedDate) -> CalendarDate? {
    guard let number = weekday.date.weekday, let first = day.date.period?.first else { return nil }
    var candidates = [first]
    if !section.names(day), let today {
      let others = [first.year - 1, first.year + 1].compactMap {
        CalendarDate(year: $0, month: first.month, day: first.day)
      }
      candidates += others.filter { abs($0.dayNumber - today.dayNumber) <= Self.yearReach }
      let years = Set(dates.filter { $0 != day && $0 != weekday && section.names($0) }.flatMap(\.years))
      candidates += years.compactMap { CalendarDate(year: $0, month: first.month, day: first.day) }
    }
    return candidates.contains { $0.weekday == number } ? nil : first
  }

  private static let yearReach = 245

  /// "That 21 October", where the sentence before names one day of that month and no other.
  var retoldDays: [(day: PlacedDate, earlier: PlacedDate)] {
    if dates.count < 2 { return [] }
    return passage.cues.filter { $0.kind == .repetition && $0.value == Self.same }.prefix(Self.limit).compactMap {
      cue in
      let number = passage.sentence(holding: cue.tokens.lowerBound)
      guard number > 0, let day = dates.first(where: { $0.tokens.lowerBound == cue.tokens.upperBound }),
        day.isOneDay, let told = day.date.period?.first
      else { return nil }
      let before = dates.filter { passage.sentences[number - 1].contains($0.tokens.lowerBound) && $0.isOneDay }
      guard before.count == 1, let earlier = before.first, let named = earlier.date.period?.first,
        named.month == told.month, named.day != told.day
      else { return nil }
      return (day, earlier)
    }
  }

  private static let same = "same"

  /// "Yesterday (Sept. 17)".
  var relativeDays: [(relative: PlacedDate, day: PlacedDate)] {
    passage.cues.filter { $0.kind == .relation && $0.value == "relative-day" }.compactMap { word in
      guard let place = dates.firstIndex(where: { $0.tokens == word.tokens }), place + 1 < dates.count,
        dates[place].isOneDay, dates[place + 1].isOneDay,
        dates[place + 1].tokens.lowerBound - word.tokens.upperBound <= 3,
        hasSign(at: dates[place + 1].tokens.upperBound)
      else { return nil }
      return (dates[place], dates[place + 1])
    }
  }
}

extension PlacedDate {
  fileprivate var isOneDay: Bool { date.period?.days == 1 }
}
