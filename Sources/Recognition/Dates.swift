import Grammar
import Values

/// Turns what a date rule captured into days. Relative and year-less dates are resolved from the publication date,
/// towards the past unless the wording says future.
struct DateResolver {
  /// The publication date; nil leaves relative dates open.
  let today: CalendarDate?
  /// The wording says that the date lies ahead.
  var isFuture = false

  func resolve(_ fields: Fields) -> DateValue? {
    let weekday = fields.integer("weekday")
    var value = calendar(fields, weekday) ?? relative(fields, weekday)
    if let part = fields.term("part") { value = value.map { narrow($0, to: part) } }
    value?.weekday = weekday
    return value
  }

  // MARK: Dates that name their parts

  private func calendar(_ fields: Fields, _ weekday: Int?) -> DateValue? {
    let year = fields.integer("year") ?? fields.integer("short-year").map { $0 + ($0 < 50 ? 2000 : 1900) }
    if let low = fields.integer("low-year") {
      let high = fields.integer("high-year") ?? fields.integer("high-short-year").map { low - low % 100 + $0 }
      guard let high, low < high, high - low < 200, let start = Period(year: low), let end = Period(year: high) else {
        return nil
      }
      return Period(from: start, to: end).map { DateValue(period: $0) }
    }
    if let decade = fields.integer("decade"), decade % 10 == 0, decade >= 1000 {
      return Period(edtf: "\(decade / 10)X").map { DateValue(period: $0) }
    }
    if let fiscal = fields.integer("fiscal") { return Period(year: fiscal).map { DateValue(period: $0) } }
    if let quarter = fields.integer("quarter"), (1...4).contains(quarter) {
      return months(3 * (quarter - 1) + 1, 3, year ?? statedYear(fields))
    }
    if let half = fields.integer("half"), (1...2).contains(half) {
      return months(6 * (half - 1) + 1, 6, year ?? statedYear(fields))
    }
    if let lowMonth = fields.integer("low-month"), let highMonth = fields.integer("high-month") {
      guard let year = year ?? nearestYear(ofMonth: highMonth), lowMonth < highMonth,
        let start = Period(year: year, month: lowMonth), let end = Period(year: year, month: highMonth)
      else { return DateValue(period: nil, isRelative: true) }
      return Period(from: start, to: end).map { DateValue(period: $0, isRelative: fields.integer("year") == nil) }
    }
    guard let month = fields.integer("month") else {
      return year.flatMap { Period(year: $0) }.map { DateValue(period: $0) }
    }
    if fields.has("direction") { return nil }
    if let day = fields.integer("day") { return self.day(day, month, year, from: fields.integer("low-day"), weekday) }
    guard let year = year ?? nearestYear(ofMonth: month) else { return DateValue(period: nil, isRelative: true) }
    return DateValue(period: Period(year: year, month: month), isRelative: fields.integer("year") == nil)
  }

  /// "im dritten Quartal des vergangenen Jahres"
  private func statedYear(_ fields: Fields) -> Int? {
    guard fields.term("calendar-unit") == "year", let direction = fields.integer("direction") else { return nil }
    return today.map { $0.year + direction }
  }

  private func months(_ month: Int, _ count: Int, _ year: Int?) -> DateValue {
    if let year { return DateValue(period: Period(year: year, month: month, months: count)) }
    guard let today else { return DateValue(period: nil, isRelative: true) }
    let year = isFuture || month <= today.month ? today.year : today.year - 1
    return DateValue(period: Period(year: year, month: month, months: count), isRelative: true)
  }

  private func day(_ day: Int, _ month: Int, _ year: Int?, from lowDay: Int?, _ weekday: Int?) -> DateValue {
    // No year has a 31 September; 29 February needs the year.
    guard day <= (month == 2 ? 29 : CalendarDate.days(inMonth: month, of: 2024)) else {
      return DateValue(period: nil, isImpossible: true, isRelative: year == nil)
    }
    guard let year = year ?? nearestYear(ofMonth: month, day: day, byWeekday: weekday != nil) else {
      return DateValue(period: nil, isRelative: true)
    }
    guard let date = CalendarDate(year: year, month: month, day: day) else {
      return DateValue(period: nil, isImpossible: true)
    }
    if let lowDay {
      guard lowDay < day, let low = CalendarDate(year: year, month: month, day: lowDay) else {
        return DateValue(period: nil)
      }
      return DateValue(period: Period(from: Period(day: low), to: Period(day: date)))
    }
    return DateValue(period: Period(day: date), isRelative: false)
  }

  /// The year of a date that names none: the last one that is not ahead, or the next one if the wording says so. A
  /// date with its weekday lies near, on either side.
  private func nearestYear(ofMonth month: Int, day: Int? = nil, byWeekday: Bool = false) -> Int? {
    guard let today else { return nil }
    let isAhead = (month, day ?? 1) > (today.month, day == nil ? 1 : today.day)
    if byWeekday, let day {
      let candidates = (today.year - 1...today.year + 1).compactMap { CalendarDate(year: $0, month: month, day: day) }
      return candidates.min { abs($0.dayNumber - today.dayNumber) < abs($1.dayNumber - today.dayNumber) }?.year
    }
    if isFuture {
      let isBehind = (month, day ?? 31) < (today.month, today.day)
      return isBehind ? today.year + 1 : today.year
    }
    return isAhead ? today.year - 1 : today.year
  }

  // MARK: Dates that count from the publication date

  private func relative(_ fields: Fields, _ weekday: Int?) -> DateValue? {
    var unit = fields.term("calendar-unit") ?? fields.term("unit")
    var offset = fields.integer("direction") ?? fields.integer("offset")
    if let word = fields.part("relative-day", "unit")?.term {
      unit = word
      offset = fields.integer("relative-day")
    }
    if let month = fields.integer("month"), let offset {
      guard let today else { return DateValue(period: nil, isRelative: true) }
      let isAhead = month > today.month
      let year =
        offset > 0
        ? today.year + (isAhead ? 0 : 1) : offset < 0 && (isAhead || month == today.month) ? today.year - 1 : today.year
      return DateValue(period: Period(year: year, month: month), isRelative: true)
    }
    if let weekday {
      return today.map { DateValue(period: Period(day: day(of: weekday, offset, $0)), isRelative: true) }
        ?? DateValue(period: nil, isRelative: true)
    }
    guard let unit else { return nil }
    guard let today else { return DateValue(period: nil, isRelative: true) }
    if let number = fields.integer("number"), let direction = offset {
      guard number >= 0, number <= 5000 else { return nil }
      return DateValue(period: point(number * direction, unit, today), isRelative: true)
    }
    return DateValue(period: stretch(offset ?? 0, unit, today), isRelative: true)
  }

  private func day(of weekday: Int, _ direction: Int?, _ today: CalendarDate) -> CalendarDate {
    let back = (today.weekday - weekday + 7) % 7
    if let direction, direction > 0 { return today.adding(days: 7 - back) }
    if let direction, direction < 0 { return today.adding(days: back == 0 ? -7 : -back) }
    return isFuture && back != 0 ? today.adding(days: 7 - back) : today.adding(days: -back)
  }

  /// The calendar unit that lies `offset` units from today: "last week", "next quarter".
  private func stretch(_ offset: Int, _ unit: String, _ today: CalendarDate) -> Period? {
    switch unit {
    case "day": return Period(day: today.adding(days: offset))
    case "week":
      let monday = today.adding(days: 1 - today.weekday + 7 * offset)
      return Period(from: Period(day: monday), to: Period(day: monday.adding(days: 6)))
    case "month":
      let month = today.year * 12 + today.month - 1 + offset
      return Period(year: month / 12, month: month % 12 + 1)
    case "quarter":
      let quarter = today.year * 4 + (today.month - 1) / 3 + offset
      return Period(year: quarter / 4, month: quarter % 4 * 3 + 1, months: 3)
    case "half":
      let half = today.year * 2 + (today.month - 1) / 6 + offset
      return Period(year: half / 2, month: half % 2 * 6 + 1, months: 6)
    case "year": return Period(year: today.year + offset)
    case "decade": return Period(edtf: "\((today.year / 10) + offset)X")
    default: return nil
    }
  }

  /// The moment that lies a number of units from today, as precise as the unit: "three years ago".
  private func point(_ offset: Int, _ unit: String, _ today: CalendarDate) -> Period? {
    switch unit {
    case "week": Period(day: today.adding(days: 7 * offset))
    case "quarter": stretch(3 * offset, "month", today)
    case "half": stretch(6 * offset, "month", today)
    case "decade": Period(year: today.year + 10 * offset)
    default: stretch(offset, unit, today)
    }
  }

  /// "Mitte 2026" is about June; the start, middle or end of anything shorter is about that.
  private func narrow(_ value: DateValue, to part: String) -> DateValue {
    guard let period = value.period else { return value }
    var narrowed = value
    let isYear =
      period.first.month == 1 && period.first.day == 1 && period.last.month == 12
      && period.first.year == period.last.year
    if isYear {
      let month = part == "start" ? 1 : part == "middle" ? 6 : 12
      narrowed.period = Period(year: period.first.year, month: month)?.approximate
    } else {
      narrowed.period = period.edtf.contains("/") ? period : period.approximate
    }
    return narrowed
  }
}
