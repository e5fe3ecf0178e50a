import Recognition
import Values

/// What the times of a sentence hold for.
extension SentenceWords {
  /// "Quarterly profit", "Halbjahresverlust": the duration stands right beside the metric's word or in it.
  mutating func takeDurations(_ durations: [Placed<Int>]) {
    var rest = durations[...]
    for index in metrics.indices {
      let metric = metrics[index].tokens
      while let next = rest.first, next.tokens.upperBound < metric.lowerBound { rest.removeFirst() }
      if let next = rest.first, next.tokens.lowerBound <= metric.upperBound { metrics[index].months = next.target }
    }
  }

  /// "Founded in Halden in 1908", "1908 in Halden gegründet": the time that a founding has in its clause, by its first token.
  func ownDate(of event: Placed<String>, among dates: [Range<Int>], _ cues: ArraySlice<Passage.Cue>) -> Int? {
    if event.isOwn { return nil }
    let next = dates.firstIndex(from: event.tokens.upperBound, \.self)
    let near = [next - 1, next].filter(dates.indices.contains).map { dates[$0] }
    func gap(_ date: Range<Int>) -> Range<Int> {
      date.lowerBound >= event.tokens.upperBound
        ? event.tokens.upperBound..<date.lowerBound
        : min(date.upperBound, event.tokens.lowerBound)..<event.tokens.lowerBound
    }
    guard let date = near.min(by: { gap($0).count < gap($1).count }), gap(date).count <= Self.eventReach else {
      return nil
    }
    let isParted = cues[cues.firstIndex(from: gap(date).lowerBound, \.tokens)...]
      .prefix { $0.tokens.lowerBound < gap(date).upperBound }.contains { $0.kind == .clause }
    return isParted ? nil : date.lowerBound
  }

  /// Two places and who did it.
  private static let eventReach = 8

  /// Whether a time stands so near to the word for an event that it is hardly anything else's: "opened in 1974". Where the
  /// word has a time of its own, that of another clause is no second one: "1974 eröffnet, zählte im Vorjahr".
  func isNear(
    _ date: Range<Int>, to event: Range<Int>, among dates: [Range<Int>], _ cues: ArraySlice<Passage.Cue>
  ) -> Bool {
    func touches(_ date: Range<Int>) -> Bool { abs(event.upperBound - date.lowerBound) <= Self.nearReach }
    func isParted(_ date: Range<Int>) -> Bool {
      let gap = min(date.upperBound, event.upperBound)..<max(date.lowerBound, event.lowerBound)
      return cues[cues.firstIndex(from: gap.lowerBound, \.tokens)...].prefix { $0.tokens.lowerBound < gap.upperBound }
        .contains { $0.kind == .clause }
    }
    guard touches(date) else { return false }
    let place = dates.firstIndex(from: event.lowerBound, \.self)
    return !isParted(date) || !dates[max(0, place - 1)...].prefix(2).contains { touches($0) && !isParted($0) }
  }

  private static let nearReach = 3

  /// Whether a time stands right behind a word, or behind a comma and a preposition.
  func hasDate(behind word: Range<Int>) -> Bool {
    let next = dates.firstIndex(from: word.upperBound, \.tokens)
    return next < dates.count && dates[next].tokens.lowerBound - word.upperBound <= 2
  }

  /// Whether a time stands right behind or before a word, with a comma between.
  func hasDate(beside word: Range<Int>) -> Bool {
    if hasDate(behind: word) { return true }
    let before = dates[..<dates.firstIndex(from: word.lowerBound, \.tokens)].last
    return before.map { (0...1).contains(word.lowerBound - $0.tokens.upperBound) } ?? false
  }

  /// Whether a time stands right before a word.
  func hasDate(before word: Range<Int>) -> Bool {
    dates[..<dates.firstIndex(from: word.lowerBound, \.tokens)].last.map { $0.tokens.upperBound == word.lowerBound }
      ?? false
  }

  /// "Fewer than in 2024", "compared with 2024", "at the level of 2024"; but not "from January to March".
  func isCompared(_ date: Range<Int>, isRange: Bool, _ cues: ArraySlice<Passage.Cue>) -> Bool {
    func touches(_ word: Range<Int>?, within reach: Int = 2) -> Bool {
      word.map { (0...reach).contains(date.lowerBound - $0.upperBound) } ?? false
    }
    let change = changes[..<changes.firstIndex(from: date.lowerBound, \.tokens)].last
    let origin = origins[..<origins.firstIndex(from: date.lowerBound, \.tokens)].last
    return change?.target == .after && touches(change?.tokens)
      || !isRange && origin?.target == .always && touches(origin?.tokens, within: 1)
        // "Three years before, in 2021,".
        && !(origin.map { hasClause(at: $0.tokens.upperBound, cues) } ?? false)
      || touches(comparisons[..<comparisons.firstIndex(from: date.lowerBound, \.self)].last)
  }

  /// Whether a clause begins or ends with a token.
  private func hasClause(at token: Int, _ cues: ArraySlice<Passage.Cue>) -> Bool {
    cues[cues.firstIndex(from: token, \.tokens)...].prefix { $0.tokens.lowerBound == token }
      .contains { $0.kind == .clause }
  }

  /// "By 2028".
  func isEnd(_ date: Range<Int>) -> Bool {
    ends[..<ends.firstIndex(from: date.lowerBound, \.self)].last.map { $0.upperBound == date.lowerBound } ?? false
  }

  /// "34,500 flights from 2028": what is yet to come begins then.
  mutating func compareWithNothing(after today: CalendarDate?) {
    guard let today else { return }
    for index in dates.indices where dates[index].target.period.map({ $0.first > today }) ?? false {
      let start = dates[index].tokens.lowerBound
      if origins.contains(where: { $0.tokens.upperBound == start }) { dates[index].isCompared = false }
    }
  }

  /// "Last year sales were 7 million, and the loss came to", "the last strike, in 1996, lasted": a time at the beginning of
  /// the sentence, or between commas behind what it begins with, holds for all of it if there is no other.
  mutating func markFronted(_ start: Int, _ cues: ArraySlice<Passage.Cue>) {
    let times = dates.indices.filter { !dates[$0].target.isDayOfReport }
    guard times.count == 1, let time = times.first else { return }
    let date = dates[time].tokens
    let commas = cues.lazy.filter { $0.kind == .clause }.prefix(2).map(\.tokens.lowerBound)
    let isBetweenCommas =
      commas.first.map { (0...1).contains(date.lowerBound - $0 - 1) } ?? false && commas.last == date.upperBound
    if date.lowerBound - start <= Self.frontReach || isBetweenCommas { dates[time].isFronted = true }
  }

  /// Preposition, article and adjective.
  private static let frontReach = 3

  /// The months around the day a year before one.
  private func yearAgo(from today: CalendarDate?) -> Period? {
    guard let today, let start = Period(day: today).shifted(months: -17),
      let end = Period(day: today).shifted(months: -7)
    else { return nil }
    return Period(from: start, to: end)
  }

  /// "Vor einem Jahr waren es 400 Millionen" counts from the time that was told before; where none was told, it is a date.
  /// - Parameter today: the publication date.
  mutating func keepShiftsOrDates(
    _ hasEarlierDates: Bool, _ cues: ArraySlice<Passage.Cue>, today: CalendarDate?
  ) {
    if shifts.isEmpty || dates.isEmpty { return }
    // "In the year before, 2023, sales were".
    shifts.removeAll { shift in
      let next = dates.firstIndex(from: shift.tokens.upperBound, \.tokens)
      guard next < dates.count, dates[next].tokens.lowerBound == shift.tokens.upperBound + 1 else { return false }
      return [shift.tokens.upperBound, dates[next].tokens.upperBound].allSatisfy { token in
        cues[cues.firstIndex(from: token, \.tokens)...].first.map {
          $0.kind == .clause && $0.tokens.lowerBound == token
        } ?? false
      }
    }
    var places: Set<Int> = []
    for shift in shifts { places.formUnion(shift.tokens) }
    let others = dates.filter { places.isDisjoint(with: $0.tokens) }
    if others.count == dates.count { return }
    let own = dates.last { !places.isDisjoint(with: $0.tokens) }?.target.period
    /// "3 million last year, after 4 million in 2022": no year is counted from an earlier one.
    func isBase(_ date: Placed<DateValue>) -> Bool {
      guard let own, let period = date.target.period else { return !date.target.isDayOfReport }
      return !date.target.isDayOfReport && period.last >= own.first
    }
    if hasEarlierDates || others.contains(where: isBase) {
      dates = others
    } else {
      for index in dates.indices where !places.isDisjoint(with: dates[index].tokens) {
        dates[index].window = yearAgo(from: today)
      }
      let dated = Set(dates.flatMap { Array($0.tokens) })
      shifts.removeAll { !dated.isDisjoint(with: $0.tokens) }
    }
  }
}
