import Grammar
import Values

/// Which way from the publication date the wording points.
enum Tense {
  case past, future, unknown
}

/// Turns what a date rule captured into days. Relative and year-less dates are resolved from the publication date,
/// towards the past unless the wording says future.
struct DateResolver {
  /// The publication date; nil leaves relative dates open.
  let today: CalendarDate?
  /// Asked only where the text leaves the year or the week open.
  let tense: () -> Tense
  /// What one end of a range leaves to the other.
  private var lentYear: Int?
  private var lentMonth: Int?

  init(today: CalendarDate?, tense: @escaping () -> Tense = { .unknown }) {
    self.today = today
    self.tense = tense
  }

  func resolve(_ fields: Fields) -> DateValue? {
    if fields.has("open") { return open }
    if let low = fields.under("low"), let high = fields.under("high") {
      guard var value = range(low, high, of: fields) else { return nil }
      value.range = value.period
      return value
    }
    var value =
      Self.composers.contains { fields.under($0) != nil }
      ? composed(fields) : holiday(fields) ?? calendar(fields) ?? relative(fields)
    if let part = fields.term("part") ?? fields.part("calendar-part", "part")?.term {
      value = value.map { narrow($0, to: part) }
      if fields.integer("direction") == nil, fields.integer("offset") == nil { value = value.map(closed) }
    }
    value?.weekday = fields.integer("weekday")
    if fields.has("calendar") { value?.isCalendarYear = true }
    if fields.has("accounts"), let year = value?.period?.last.year { value?.fiscalYear = year }
    return value
  }

  var open: DateValue { DateValue(period: nil, isRelative: true) }

  // MARK: Ranges

  /// "3. bis 5. Mai": what one end leaves out the other end gives.
  private func range(_ low: Fields, _ high: Fields, of whole: Fields) -> DateValue? {
    if isLonger(low, than: high) { return nil }
    if low.has("weekday"), low.has("direction"), let start = resolve(low) {
      // "nächste Woche von Mittwoch bis Freitag"
      return start.period.flatMap { weekdays($0.first, to: high) }.map { DateValue(period: $0, isRelative: true) }
        ?? open
    }
    var resolver = self
    // "nächsten Monat vom 4. bis 8."
    let month = relativeMonth(whole)
    resolver.lentYear = statedYear(high) ?? statedYear(low) ?? month?.year
    if resolver.lentYear == nil, let current = ongoing(low, high) { return current }
    resolver.lentMonth = low.integer("month") ?? month?.month
    guard let end = resolver.resolve(high) else { return nil }
    guard let endPeriod = end.period else { return end.isImpossible || today == nil ? end : nil }
    resolver.lentYear = endPeriod.last.year
    resolver.lentMonth = high.integer("month") ?? month?.month
    guard var start = resolver.resolve(low) else { return nil }
    if let period = start.period, period.first > endPeriod.last, statedYear(low) == nil {
      // "November bis März 2024"
      resolver.lentYear = endPeriod.last.year - 1
      start = resolver.resolve(low) ?? start
    }
    guard let startPeriod = start.period else { return start }
    if startPeriod.first > endPeriod.first, let week = weekdays(thisSide(of: startPeriod.first), to: high) {
      return DateValue(period: week, isRelative: true)
    }
    guard startPeriod.first < endPeriod.first, startPeriod.last < endPeriod.last else { return nil }
    return Period(from: startPeriod, to: endPeriod).map { DateValue(period: $0, isRelative: end.isRelative) }
  }

  /// "Art of the 17th century until June 30" names no time from the one to the other.
  private func isLonger(_ low: Fields, than high: Fields) -> Bool {
    let sameKind: [SlotName] = ["century", "decade", "relative-day", "calendar-unit"]
    return (low.has("century") || low.has("decade")) && statedYear(high) == nil && !sameKind.contains { high.has($0) }
  }

  /// "Monday to Friday" on a Wednesday: they belong to the last week if the wording is past.
  private func thisSide(of start: CalendarDate) -> CalendarDate {
    tense() == .past ? start.adding(days: -7) : start
  }

  private func weekdays(_ start: CalendarDate, to high: Fields) -> Period? {
    guard let weekday = high.integer("weekday"), !high.has("month"), !high.has("day") else { return nil }
    let end = start.adding(days: (weekday - start.weekday + 7) % 7)
    return Period(from: Period(day: start), to: Period(day: end))
  }

  /// "from August to October" in September: a range of months without year that holds the publication date.
  private func ongoing(_ low: Fields, _ high: Fields) -> DateValue? {
    guard let today, low.has("month"), high.has("month") else { return nil }
    var resolver = self
    resolver.lentYear = today.year
    guard let start = resolver.resolve(low)?.period, let end = resolver.resolve(high)?.period, start.first <= today,
      today <= end.last, start.last < end.last, tense() != .past || end.first <= today
    else { return nil }
    return Period(from: start, to: end).map { DateValue(period: $0, isRelative: true) }
  }

  // MARK: Holidays

  private func holiday(_ fields: Fields) -> DateValue? {
    guard let holiday = fields.holiday else { return nil }
    if let year = holiday.year ?? statedYear(fields) ?? lentYear {
      return DateValue(period: holiday.day(in: year).map { Period(day: $0) })
    }
    guard let today else { return open }
    let days = (today.year - 1...today.year + 1).compactMap { holiday.day(in: $0) }
    let direction = fields.integer("direction")
    let isPast = direction.map { $0 < 0 } ?? !points(ahead: days.first { $0 >= today }, from: today)
    let day = isPast ? days.last { $0 <= today } : days.first { $0 >= today }
    return DateValue(period: day.map { Period(day: $0) }, isRelative: true)
  }

  // MARK: Dates that name their parts

  private func calendar(_ fields: Fields) -> DateValue? {
    let stated = statedYear(fields)
    let year = stated ?? lentYear
    if let season = fields.integer("season"), let low = fields.integer("low-year") { return months(season, 3, low) }
    if let low = fields.integer("low-year") {
      let high = fields.integer("high-year") ?? fields.integer("high-short-year").map { low - low % 100 + $0 }
      guard let high, low < high, high - low < 200, !fields.has("pair") || high == low + 1,
        let start = Period(year: low),
        let end = Period(year: high)
      else { return nil }
      return Period(from: start, to: end).map { DateValue(period: $0) }
    }
    if let decade = fields.integer("decade"), decade % 10 == 0 {
      let century = fields.integer("year-century").map { 100 * $0 } ?? (decade < 30 ? 2000 : 1900)
      let start = decade >= 1000 ? decade : century + decade
      return Period(edtf: "\(start / 10)X").map { DateValue(period: $0) }
    }
    if let century = fields.integer("century"), (1...30).contains(century) {
      return Period(edtf: (century <= 10 ? "0" : "") + "\(century - 1)XX").map { DateValue(period: $0) }
    }
    if let quarter = fields.integer("quarter").map({ $0 < 0 ? 5 + $0 : $0 }) {
      return (1...4).contains(quarter) ? months(3 * (quarter - 1) + 1, 3, year) : nil
    }
    if let half = fields.integer("half").map({ $0 < 0 ? 3 + $0 : $0 }) {
      return (1...2).contains(half) ? months(6 * (half - 1) + 1, 6, year) : nil
    }
    if let count = fields.integer("first-months") {
      return (2...11).contains(count) ? months(1, count, year, isOver: true) : nil
    }
    if let season = fields.integer("season") {
      let isNext = fields.integer("direction").map { $0 > 0 } ?? false
      let offset = isNext && (today.map { season > $0.month } ?? false) ? -1 : 0
      var value = months(season, 3, year.map { $0 + offset } ?? statedSeason(fields, season))
      value.isRelative = year == nil
      return value
    }
    if let week = fields.integer("week"), let year = year ?? today?.year {
      return CalendarDate.monday(ofWeek: week, year: year).map { DateValue(period: $0.week, isRelative: stated == nil) }
    }
    guard let month = fields.integer("month") ?? (fields.has("day") ? lentMonth : nil) else {
      if let day = fields.integer("day") { return self.day(day, weekday: fields.integer("weekday"), fields) }
      guard !fields.has("weekday"), !fields.has("number"), fields.integer("direction") == nil || fields.has("year")
      else { return nil }
      return stated.flatMap { Period(year: $0) }.map { DateValue(period: $0) }
    }
    if let day = fields.integer("day") {
      let year = year ?? pointedYear(ofMonth: month, day: day, fields)
      return self.day(day, month, year, isStated: stated != nil || lentYear != nil, fields.integer("weekday"))
    }
    if fields.has("direction"), stated == nil { return nil }
    guard let year = year ?? nearestYear(ofMonth: month) else { return open }
    return DateValue(period: Period(year: year, month: month), isRelative: stated == nil)
  }

  /// The year that the text names, or counts from the publication date's ("des vergangenen Jahres").
  private func statedYear(_ fields: Fields) -> Int? {
    if let year = fields.integer("year") { return year }
    if let short = fields.integer("short-year") { return short + (short < 40 ? 2000 : 1900) }
    if let century = fields.integer("year-century") {
      // "seventeen thirty-three", "seventeen hundred thirty-three"
      let rest = fields.integer("year-rest") ?? 0
      return rest < 200 ? 100 * century + rest % 100 : nil
    }
    guard fields.term("calendar-unit") == "year", !fields.has("number"), let direction = fields.integer("direction")
    else { return nil }
    // "March two years ago"
    guard let years = fields.has("years") ? fields.integer("years") : 1, (1...1000).contains(years) else { return nil }
    return today.map { $0.year + direction * years }
  }

  /// The month that the wording counts from the publication date's ("nächsten Monat").
  private func relativeMonth(_ fields: Fields) -> CalendarDate? {
    guard fields.term("calendar-unit") == "month", let direction = fields.integer("direction") else { return nil }
    return today?.adding(direction, "month")
  }

  private func statedSeason(_ fields: Fields, _ month: Int) -> Int? {
    guard let today, let direction = fields.integer("direction") else { return nil }
    // A winter belongs to the year in which it begins.
    let current = month == 12 && today.month < 3 ? today.year - 1 : today.year
    let hasPassed = month != 12 && today.month > month + 2
    let hasBegun = month == 12 ? today.month == 12 || today.month < 3 : today.month >= month
    if direction < 0 { return hasPassed ? current : current - 1 }
    if direction > 0 { return hasBegun ? current + 1 : current }
    return current
  }

  /// - Parameter isOver: the last of them must be reached ("the first nine months"), not only the first.
  private func months(_ month: Int, _ count: Int, _ year: Int?, isOver: Bool = false) -> DateValue {
    if let year { return DateValue(period: Period(year: year, month: month, months: count)) }
    guard let today else { return open }
    let year = (isOver ? month + count - 1 : month) <= today.month || tense() == .future ? today.year : today.year - 1
    return DateValue(period: Period(year: year, month: month, months: count), isRelative: true)
  }

  private func day(_ day: Int, _ month: Int, _ year: Int?, isStated: Bool, _ weekday: Int?) -> DateValue {
    // No year has a 31 September; 29 February needs the year.
    guard day <= (month == 2 ? 29 : CalendarDate.days(inMonth: month, of: 2024)) else {
      return DateValue(period: nil, isImpossible: true, isRelative: !isStated)
    }
    guard let year = year ?? nearestYear(ofMonth: month, day: day, weekday) else { return open }
    guard let date = CalendarDate(year: year, month: month, day: day) else {
      return DateValue(period: nil, isImpossible: true)
    }
    return DateValue(period: Period(day: date), isRelative: false)
  }

  /// "Tuesday the 19th", "20th of next month", "on the 15th": the month is the one that fits.
  private func day(_ day: Int, weekday: Int?, _ fields: Fields) -> DateValue? {
    guard let today else { return open }
    let months = today.year * 12 + today.month - 1
    if fields.term("calendar-unit") == "month", let direction = fields.integer("direction") {
      let month = months + direction
      return CalendarDate(year: month / 12, month: month % 12 + 1, day: day).map {
        DateValue(period: Period(day: $0), isRelative: true)
      }
    }
    let candidates = (months - 9...months + 9).compactMap { CalendarDate(year: $0 / 12, month: $0 % 12 + 1, day: day) }
    guard let weekday else {
      guard !fields.has("calendar-unit") else { return nil }
      let date = tense() == .future ? candidates.first { $0 >= today } : candidates.last { $0 <= today }
      return date.map { DateValue(period: Period(day: $0), isRelative: true) }
    }
    let date = candidates.filter { $0.weekday == weekday }.min { abs($0.days(to: today)) < abs($1.days(to: today)) }
    return date.map { DateValue(period: Period(day: $0), isRelative: true) }
  }

  /// The year of a day that a word puts ahead or behind: "le 4 septembre prochain".
  private func pointedYear(ofMonth month: Int, day: Int, _ fields: Fields) -> Int? {
    guard let today, let direction = fields.integer("direction"), direction != 0, fields.term("calendar-unit") == nil
    else { return nil }
    let days = (today.year - 4...today.year + 4).compactMap { CalendarDate(year: $0, month: month, day: day) }
    return direction > 0 ? days.first { $0 > today }?.year : days.last { $0 < today }?.year
  }

  /// The year of a date that names none: the last one that is not ahead, or the next one if the wording says so. A
  /// date with its weekday lies near, on either side; where both sides are about as far, the weekday tells which.
  private func nearestYear(ofMonth month: Int, day: Int? = nil, _ weekday: Int? = nil) -> Int? {
    guard let today else { return nil }
    if let day {
      let candidates = (today.year - 1...today.year + 4).compactMap { CalendarDate(year: $0, month: month, day: day) }
      if let weekday {
        let near = candidates.filter { isWithinReach(today.days(to: $0)) }
        return
          (near.first { $0.weekday == weekday }
          ?? candidates.min { abs($0.days(to: today)) < abs($1.days(to: today)) })?.year
      }
      let next = candidates.first { $0 >= today }
      if points(ahead: next, from: today) { return next?.year }
      return candidates.last { $0 <= today }?.year
        ?? (today.year - 4...today.year).last { CalendarDate.days(inMonth: month, of: $0) >= day }
    }
    if tense() == .future { return month < today.month ? today.year + 1 : today.year }
    return month > today.month ? today.year - 1 : today.year
  }

  /// Whether a date that names its weekday may lie so many days ahead, or behind: less far against what the wording says.
  private func isWithinReach(_ days: Int) -> Bool {
    let isAgainstWording = tense() == (days > 0 ? .past : .future)
    return abs(days) <= (isAgainstWording ? Self.weekdayReach / 2 : Self.weekdayReach)
  }

  /// The days within which a date that names its weekday may lie.
  private static let weekdayReach = 245

  /// Whether a day without year lies ahead: the wording says so, or says nothing and the day is less than a month off.
  private func points(ahead day: CalendarDate?, from today: CalendarDate) -> Bool {
    guard let day else { return false }
    switch tense() {
    case .future: return true
    case .past: return false
    case .unknown: return today.days(to: day) <= 31
    }
  }
}
