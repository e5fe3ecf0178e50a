import Recognition
import Values

/// The dates of a sentence, some of which only the time that was told before them fixes.
extension ContextReader {
  /// A day as long before the publication is mostly that on which something was said: "on Tuesday (5 August)".
  private static let daysOfReport = 0...6

  /// - Parameter mentions: those of the sentence.
  func dates(
    _ mentions: some Collection<Int>, _ cues: ArraySlice<Passage.Cue>, _ passage: Passage
  ) -> [(Range<Int>, DateValue)] {
    // The time that was told last, as long as which "the same period of 2024" is.
    var told = memory.dates.last?.period
    var named = memory.dates.last { !$0.isRelative }?.period
    var years = cues.filter { $0.kind == .coreference && $0.value == SentenceWords.year }[...]
    var dates: [(Range<Int>, DateValue)] = []
    /// "Its profit that year" is of the time that was told before.
    func addYears(before token: Int) {
      while let year = years.first, year.tokens.lowerBound < token {
        years.removeFirst()
        guard let named, named.days > 300 || named.first.year == named.last.year else { continue }
        dates.append((year.tokens, DateValue(period: named.days > 300 ? named : Period(year: named.first.year))))
      }
    }
    for place in mentions {
      guard case .date(let date) = passage.mentions[place].annotation.value, date.period != nil else { continue }
      let tokens = passage.mentions[place].tokens
      addYears(before: tokens.lowerBound)
      let fixed = fixed(date, tokens, by: told, cues)
      told = fixed.period
      if !fixed.isRelative { named = told }
      dates.append((tokens, fixed))
    }
    addYears(before: Int.max)
    return dates
  }

  private func fixed(
    _ date: DateValue, _ tokens: Range<Int>, by told: Period?, _ cues: ArraySlice<Passage.Cue>
  ) -> DateValue {
    var date = date
    date.period = date.range ?? date.period
    if let today, let day = date.period, day.days == 1,
      Self.daysOfReport.contains(today.dayNumber - day.first.dayNumber)
    {
      date.isRelative = true
    }
    if date.isRelative, let today, let year = date.period?.wholeYear,
      cues[cues.firstIndex(from: tokens.lowerBound, \.tokens)...].prefix(Self.reach).contains(where: {
        $0.isOfAccounts && $0.tokens.overlaps(tokens)
      })
    {
      date.accountsDay = Period(day: today).shifted(months: 12 * (year - today.year))?.first
    }
    let before = cues[..<cues.firstIndex(from: tokens.lowerBound, \.tokens)].suffix(Self.reach)
    // "10.8 million in 2019, of which 5.1 million in the first half".
    if date.isRelative, let year = told?.wholeYear, let day = date.period, day.days > 31, day.days < 360,
      before.contains(where: { $0.isOfWhich || $0.isTimeClause && $0.tokens.upperBound <= tokens.lowerBound })
    {
      date.period = day.shifted(months: 12 * (year - day.first.year)) ?? day
    }
    // "In the half-year it was 403 million (2024: 411 million)".
    if let year = date.period?.wholeYear, !date.isRelative,
      let told = told.flatMap({ $0.days > 27 ? $0 : nil }) ?? memory.period, told.days < 300,
      told.last.year == year + 1, cues.hasSign(Passage.Cue.opening, endingAt: tokens.lowerBound),
      cues.hasSign(Passage.Cue.colon, startingAt: tokens.upperBound)
    {
      date.period = told.shifted(months: -12) ?? date.period
    }
    if let told = told ?? memory.period, let year = date.period?.first.year,
      before.contains(where: { $0.isSameLength && (0...1).contains(tokens.lowerBound - $0.tokens.upperBound) })
    {
      date.period = told.shifted(months: 12 * (year - told.first.year)) ?? date.period
    }
    return date
  }
}

extension ArraySlice<Passage.Cue> {
  /// Whether a sign that ends a clause stands right before a token.
  fileprivate func hasSign(_ value: String, endingAt token: Int) -> Bool {
    self[..<firstIndex(from: token, \.tokens)].last {
      $0.kind == .clause
    }.map { $0.value == value && $0.tokens.upperBound == token } ?? false
  }

  /// Whether a sign that ends a clause stands at a token.
  fileprivate func hasSign(_ value: String, startingAt token: Int) -> Bool {
    self[firstIndex(from: token, \.tokens)...].first { $0.kind == .clause }
      .map { $0.value == value && $0.tokens.lowerBound == token } ?? false
  }
}

extension Passage.Cue {
  /// "Financial year".
  fileprivate var isOfAccounts: Bool { kind == .relation && value == "accounts" }

  /// "In the same period of".
  fileprivate var isSameLength: Bool { kind == .shift && value == "same" }

  /// "…, when": of the time before it.
  fileprivate var isTimeClause: Bool { kind == .clause && value == SentenceWords.time }

  /// "Of which".
  fileprivate var isOfWhich: Bool { kind == .relation && value == "of-which" }
}
