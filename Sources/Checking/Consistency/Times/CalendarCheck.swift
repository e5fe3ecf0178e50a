import Recognition
import Values

extension Checker {
  /// Days that no calendar has, and weekdays that do not fall on their date. Needs no reference.
  /// - Parameter today: the publication date.
  func calendarFindings(in section: Section, today: CalendarDate?) -> [Finding] {
    section.passage.mentions.compactMap { mention in
      guard case .date(let date) = mention.annotation.value else { return nil }
      let span = section.block.source(of: mention.annotation.span)
      let draft = section.text(of: mention.annotation.span)
      if date.isImpossible || today.map({ section.isOfNoYear(date, at: mention.annotation.span, near: $0) }) ?? false {
        return Finding(
          code: .impossibleDate, severity: .error, span: span,
          message: Message("finding.impossible-date", ["draft": draft]))
      }
      guard let weekday = date.weekday, let period = date.period, period.days == 1, period.first.weekday != weekday
      else { return nil }
      return weekdayMismatch(period.first, draft, mention.annotation.span, span, section)
    } + reversedSpans(in: section) + reversedRanges(in: section)
  }

  /// "Open from 5 May to 3 April 2025": days that fit into the named year the other way round, and from the year before
  /// would make all but a year.
  private func reversedRanges(in section: Section) -> [Finding] {
    section.passage.mentions.compactMap { mention in
      guard case .date(let date) = mention.annotation.value, let period = date.period, !date.isRelative,
        period.first.year + 1 == period.last.year, Self.almostAYear.contains(period.days)
      else { return nil }
      let text = section.text(of: mention.annotation.span)
      let numbers = text.split { !$0.isNumber }
      // The two days and the one year.
      guard numbers.count == 3, !numbers.contains(Substring(String(period.first.year))),
        [period.first.day, period.last.day, period.last.year].allSatisfy({ numbers.contains(Substring(String($0))) })
      else { return nil }
      return Finding(
        code: .impossibleDate, severity: .error, span: section.block.source(of: mention.annotation.span),
        message: Message("finding.end-before-start", ["draft": text]))
    }
  }

  private static let almostAYear = 280...363

  /// "From June 2025 to May 2025": an end before its start. Days that the text leaves to the publication date may mean
  /// another year.
  private func reversedSpans(in section: Section) -> [Finding] {
    let dates = section.passage.mentions.filter { if case .date = $0.annotation.value { true } else { false } }
    let ends = DateEnds(section.passage.cues)
    return zip(dates, dates.dropFirst()).compactMap { start, end in
      guard case .date(let first) = start.annotation.value, case .date(let second) = end.annotation.value,
        ends.connect(start.tokens, end.tokens), isReversed(first, second)
      else { return nil }
      let text = start.annotation.span.lowerBound..<end.annotation.span.upperBound
      return Finding(
        code: .impossibleDate, severity: .error, span: section.block.source(of: end.annotation.span),
        message: Message("finding.end-before-start", ["draft": section.text(of: text)]),
        places: [
          Finding.Place(span: section.block.source(of: start.annotation.span), message: Message("related.operand"))
        ])
    }
  }

  /// Whether a date ends before another begins. Of days without a year only those of one month tell.
  private func isReversed(_ first: DateValue, _ second: DateValue) -> Bool {
    guard let from = first.period, let to = second.period else { return false }
    if !first.isRelative, !second.isRelative { return to.last < from.first }
    return from.days == 1 && to.days == 1 && from.first.month == to.first.month && to.first.day < from.first.day
      && first.weekday == nil && second.weekday == nil
  }

  /// - Parameters:
  ///   - draft: the text that names the weekday.
  ///   - reading: its bytes in the block's reading.
  ///   - span: those in the draft.
  func weekdayMismatch(
    _ day: CalendarDate, _ draft: String, _ reading: Range<Int>, _ span: Range<Int>, _ section: Section
  ) -> Finding {
    let recognizer = recognizer(of: section)
    let right = recognizer.weekdayName(day.weekday)
    var fixes: [Fix] = []
    if let right, let written = recognizer.weekday(in: draft) {
      let start = reading.lowerBound
      let range = section.block.source(of: start + written.lowerBound..<start + written.upperBound)
      fixes = [section.fix(replacing: range, with: right)].compactMap(\.self)
    }
    return Finding(
      code: .weekdayMismatch, severity: .error, span: span,
      message: Message(
        "finding.weekday-mismatch", ["draft": draft],
        terms: ["date": .time(Period(day: day)), "weekday": .weekday(day.weekday)]),
      fixes: fixes)
  }
}

extension Section {
  /// "Can be lodged until 29 February" in a text of January 2025: whether a day without its year is one that the years around
  /// the publication date do not have, where nothing names another year, a birthday or leap years. What lies behind may be
  /// of any year, unless another day beside it is of one of those.
  fileprivate func isOfNoYear(_ date: DateValue, at span: Range<Int>, near today: CalendarDate) -> Bool {
    guard date.weekday == nil, let day = date.period, day.days == 1, day.first.month == 2, day.first.day == 29,
      abs(day.first.dayNumber - today.dayNumber) > 366, text(of: span).filter(\.isNumber) == "29"
    else { return false }
    let others = passage.mentions.compactMap { other -> Period? in
      guard case .date(let date) = other.annotation.value, other.annotation.span != span else { return nil }
      return date.period
    }
    func isNear(_ other: Period) -> Bool {
      [other.first, other.last].contains { abs($0.dayNumber - today.dayNumber) <= 366 }
    }
    return others.allSatisfy(isNear) && (day.first > today || !others.isEmpty)
      && !passage.cues.contains { $0.kind == .birth || $0.kind == .relation && $0.value == "leap-year" }
  }
}

/// The words that make two dates the ends of one time.
private struct DateEnds {
  /// Where a date is a start, and where one is the end by the words that stand between the two.
  private var starts: Set<Int> = []
  private var beginnings: Set<Int> = []
  private var untils: [Int: Int] = [:]
  private var endings: [Int: Int] = [:]
  private var conjunctions: [Int: Int] = [:]
  private var commas: Set<Int> = []

  init(_ words: [Passage.Cue]) {
    for word in words {
      let tokens = word.tokens
      switch (word.kind, word.value) {
      case (.relation, "until"): untils[tokens.lowerBound] = tokens.upperBound
      case (.relation, "since"): starts.insert(tokens.upperBound)
      case (.relation, "began"): beginnings.insert(tokens.upperBound)
      case (.relation, "ended"): endings[tokens.lowerBound] = tokens.upperBound
      case (.relation, "and"): conjunctions[tokens.lowerBound] = tokens.upperBound
      case (.level, let value) where DraftFigure.from.contains(value): starts.insert(tokens.upperBound)
      case (.clause, _) where tokens.count == 1: commas.insert(tokens.lowerBound)
      default: break
      }
    }
  }

  /// "From May 3, 2025, to April 28, 2025", "began on May 3, 2025, and ended on April 28, 2025".
  func connect(_ start: Range<Int>, _ end: Range<Int>) -> Bool {
    let gap = start.upperBound
    let behind = commas.contains(gap) && conjunctions[gap] == nil ? gap + 1 : gap
    if starts.contains(start.lowerBound), untils[behind] == end.lowerBound { return true }
    // A preposition may stand before each date.
    func isBehind(_ word: Int, _ date: Range<Int>) -> Bool { (0...1).contains(date.lowerBound - word) }
    guard beginnings.contains(start.lowerBound) || beginnings.contains(start.lowerBound - 1),
      let verb = conjunctions[behind], let ending = endings[verb]
    else { return false }
    return isBehind(ending, end)
  }
}
