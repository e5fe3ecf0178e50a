import Recognition
import Text
import Values

extension Passage.Cue {
  /// The years that a number of years parts.
  struct ToldYears {
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
  func years(
    _ length: StatedLength, among own: [PlacedDate], before: [PlacedDate], _ today: CalendarDate?, in section: Section
  ) -> ToldYears? {
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
        year < today.year, length.years.map({ $0 <= Decimal(Int128((today.year - year) * 5 + 10)) }) ?? true
      else { return nil }
      return ToldYears(years: [year, today.year], dates: [near], isSure: isNear && kind == .yearsAgo)
    case .yearsLong:
      if let range = near.date.range ?? near.date.period, range.first.year < range.last.year {
        let ends = own.filter { $0.date.range == range || $0 == near }
        let (isOnly, gap) = (ends.count == own.count, range.last.year - range.first.year)
        return ToldYears(
          years: [range.first.year, range.last.year], dates: ends,
          isSure: isNear && (!length.isLoose || isNearly(gap, length, in: section))
            || isOnly && (length.isClosed || section.areApposed(ends) && isNearly(gap, length, in: section)),
          isAdjacent: (0...Self.adjacency).contains(tokens.lowerBound - near.tokens.upperBound) || isNear && isOnly)
      }
      if own.count == 1, let today, let told = since(own, length, today, section) { return told }
      // "He has led the house since 1998. After 26 years he steps down in 2024."
      if own.count == 1, before.count == 1, isNear, !length.isLoose, section.isBeginning(before[0]),
        (before[0].years.first ?? 0) < (own[0].years.first ?? 0)
      {
        return pair(
          before + own, isSure: length.isClosed || isTensOff((before + own).gap, length, in: section))
      }
      return pair(
        own, isSure: length.isClosed && !section.areListed(own) || isBeside(own, length, in: section))
    default:
      if own.count == 1 {
        // "In 1945 the town lay in ruins. Eighty years later, in 2025, it is booming."
        let isNext = before.count == 1 && (0...Self.adjacency).contains(own[0].tokens.lowerBound - tokens.upperBound)
        return pair(before + own, isSure: isNext) ?? unreached(own, length, today, section)
      }
      // "closed 66 years later, in 2024".
      return pair(
        own,
        isSure: length.isClosed && own.count == 2
          || own.contains {
            (0...Self.reach).contains($0.tokens.lowerBound - tokens.upperBound)
              || length.isLater && (0...1).contains(tokens.lowerBound - $0.tokens.upperBound)
          })
    }
  }

  /// "Founded in 1925, it celebrates its 100th anniversary", "135 years have passed since the bank opened in 1890": from the
  /// one year that the words name until today.
  private func since(
    _ dates: [PlacedDate], _ length: StatedLength, _ today: CalendarDate, _ section: Section
  ) -> ToldYears? {
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
    return ToldYears(years: [year, today.year], dates: dates, isSure: true)
  }

  /// "She retired in 2023 after 35 years", of two years in the sentence: right beside the later one, the only length, and not
  /// far from what it should be.
  private func isBeside(_ dates: [PlacedDate], _ length: StatedLength, in section: Section) -> Bool {
    if section.areListed(dates) || mayBePart(of: dates, length, in: section) { return false }
    if dates.count == 2,
      section.beginsAndEnds(dates) && isOnlyLength(beside: dates, in: section)
        && dates.contains(where: { $0.tokens.upperBound <= tokens.lowerBound })
        || section.explains(self, by: dates),
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

  /// "After 25 years as mayor Jones, elected in 1997, stepped down in 2002": the only two years of a sentence, or of two in a
  /// row, and the only length there, which is some tens off.
  /// - Parameters:
  ///   - own: the dates of the sentence.
  ///   - beside: those of the sentence before, and of the one behind.
  func onlyYears(
    _ length: StatedLength, among own: [PlacedDate], beside: [[PlacedDate]], in section: Section
  ) -> ToldYears? {
    if kind == .yearsAgo || length.isAge { return nil }
    let isNear = own.allSatisfy { $0.distance(to: tokens) <= Self.reach }
    let groups = own.count == 2 ? [own] : own.count < 2 && isNear ? beside.map { own + $0 } : []
    return groups.lazy.filter { dates in
      dates.count == 2 && isOnlyLength(beside: dates, in: section)
        && isTensOff(dates.gap, length, in: section, evenAge: !length.isLoose)
        && !section.areListed(dates) && !mayBePart(of: dates, length, in: section)
    }.compactMap { pair($0, isSure: true) }.first
  }

  /// "He joined in 1990, stayed for six years and died in 2006": a shorter time between two dates, behind which another begins.
  private func mayBePart(of dates: [PlacedDate], _ length: StatedLength, in section: Section) -> Bool {
    guard let first = dates.first, let last = dates.last, let years = length.years,
      years < Decimal(Int128(dates.gap)), first.tokens.upperBound <= tokens.lowerBound,
      tokens.upperBound <= last.tokens.lowerBound
    else { return false }
    return section.passage.cues(in: tokens.upperBound..<last.tokens.lowerBound).contains {
      $0.kind == .relation && $0.value == "and"
    }
  }

  /// Whether no other number of years stands in the sentence, or in those of the dates.
  private func isOnlyLength(beside dates: [PlacedDate], in section: Section) -> Bool {
    let places = [tokens.lowerBound] + dates.map(\.tokens.lowerBound)
    return Set(places.map { section.passage.tokens(ofSentenceHolding: $0) }).allSatisfy { sentence in
      section.passage.cues(in: sentence).allSatisfy {
        !($0.kind.isNumberOfYears || $0.kind == .age) || $0.tokens.overlaps(tokens)
      }
    }
  }

  /// Whether a length may be meant for a number of years: it is not far from it, nor that of something else.
  private func isNearly(
    _ gap: Int, _ length: StatedLength, in section: Section, evenCompound: Bool = false, evenAge: Bool = false
  ) -> Bool {
    guard let years = length.years, let number = Int(years.description), evenCompound || !section.isCompound(self),
      !section.passage.cues.contains(where: {
        ($0.kind == .age && !evenAge || $0.kind == .yearsApart && kind != .yearsApart && length.isLoose)
          && $0.tokens == tokens
      })
    else { return false }
    return number <= gap * 2 && gap <= number * 2 || (gap - number) % 10 == 0 && max(gap, number) < 100
  }

  /// Whether a length is some tens too long or too short, or has the digits of the right one: hardly that of something else.
  private func isTensOff(_ gap: Int, _ length: StatedLength, in section: Section, evenAge: Bool = false) -> Bool {
    guard let years = length.years.flatMap({ Int($0.description) }),
      (gap - years) % 10 == 0 || (gap - 1...gap + 1).contains(where: { years.hasDigits(of: $0) })
    else { return false }
    return isNearly(gap, length, in: section, evenAge: evenAge)
  }

  /// "The law came into force in 2015; 15 years later the council takes stock": a time that has not come yet.
  private func unreached(
    _ dates: [PlacedDate], _ length: StatedLength, _ today: CalendarDate?, _ section: Section
  ) -> ToldYears? {
    guard length.isLater || length.isAfter, dates.count == 1, let today, let year = dates[0].years.first,
      year == dates[0].years.last,
      let years = length.years, Decimal(Int128(year)) + years > Decimal(Int128(today.year + length.yearMargin)),
      length.isAfter
        ? (0...Self.farReach).contains(dates[0].tokens.lowerBound - tokens.upperBound)
        : dates[0].tokens.upperBound <= tokens.lowerBound,
      !section.looksAhead(from: dates[0].tokens.lowerBound, to: tokens)
    else { return nil }
    return ToldYears(years: [year, today.year], dates: dates, isSure: true)
  }

  /// "Built in 1902, it was pulled down in 1977, when it was 75 years old": from the year in which something was made to the
  /// other one of the sentence, or of the next.
  /// - Parameters:
  ///   - own: the dates of the sentence.
  ///   - others: those of the sentences beside it.
  func yearsOfAge(among own: [PlacedDate], beside others: [PlacedDate], in section: Section) -> ToldYears? {
    let dates = own.count == 2 ? own : own + others
    let made = dates.filter { section.isMaking($0, among: dates) && $0.years.first == $0.years.last }
    // "John Smith, 75 years old".
    let isOfPerson = section.passage.cues.contains { $0.kind == .clause && $0.tokens.upperBound == tokens.lowerBound }
    guard made.count == 1, !isOfPerson, let year = made[0].years.first, let event = own.first(where: { $0 != made[0] }),
      own.count - (own.contains(made[0]) ? 1 : 0) == 1, let end = event.years.first, year < end,
      let told = pair([made[0], event], isSure: false)
    else { return nil }
    let isSure = StatedLength(self).map { isTensOff(end - year, $0, in: section, evenAge: true) } ?? false
    return ToldYears(years: told.years, dates: told.dates, isSure: isSure)
  }

  private func pair(_ dates: [PlacedDate], isSure: Bool) -> ToldYears? {
    let years = Set(dates.flatMap(\.years))
    return dates.count == 2 && years.count == 2
      ? ToldYears(years: Array(years), dates: dates, isSure: isSure, isAdjacent: isSure) : nil
  }
}
