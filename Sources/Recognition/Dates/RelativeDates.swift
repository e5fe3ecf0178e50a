import Grammar
import Values

extension DateResolver {
  /// Dates that count from the publication date.
  func relative(_ fields: Fields) -> DateValue? {
    var unit = fields.term("calendar-unit") ?? fields.term("unit") ?? fields.part("calendar-part", "unit")?.term
    var offset = fields.integer("direction") ?? fields.integer("offset")
    if let word = fields.part("relative-day", "unit")?.term {
      unit = word
      offset = fields.integer("relative-day")
    }
    let weekday = fields.integer("weekday")
    guard unit != nil || weekday != nil || fields.has("month") else { return nil }
    guard let today else { return DateValue(period: nil, isRelative: true) }
    let period: Period?
    if let month = fields.integer("month") {
      guard let offset else { return nil }
      let isAhead = month > today.month
      let year =
        offset > 0
        ? today.year + (isAhead ? 0 : 1) : offset < 0 && (isAhead || month == today.month) ? today.year - 1 : today.year
      period = Period(year: year, month: month)
    } else if let weekday {
      if unit == "week", let offset, let weeks = fields.has("number") ? fields.integer("number") : 1, weeks < 1000 {
        period = Period(day: today.adding(days: weekday - today.weekday + 7 * offset * weeks))
      } else {
        period = Period(day: day(of: weekday, offset, times: fields.integer("number"), today))
      }
    } else if fields.has("number"), let direction = offset, let named = unit {
      guard let (number, unit) = count(fields, named), number > 0, number <= 5000 else { return nil }
      // "Sales doubled in two years" tells how long it took.
      if fields.has("ahead"), tense() == .past { return nil }
      if let more = fields.integer("more-number"), let smaller = fields.term("more-unit"), more > 0, more <= 5000 {
        let day = today.adding(number * direction, unit)?.adding(more * direction, smaller)
        period = day.flatMap { stretch(0, smaller == "week" ? "day" : smaller, $0) }
      } else {
        period = fields.has("stretch") ? run(number, direction, unit, today) : point(number * direction, unit, today)
      }
    } else if let unit, fields.has("rest") {
      period = stretch(0, unit, today).flatMap { Period(from: Period(day: today), to: Period(day: $0.last)) }
    } else if let unit, fields.has("elapsed") {
      // Up to the day before, if there is one.
      period = stretch(0, unit, today).flatMap {
        Period(from: Period(day: $0.first), to: Period(day: max($0.first, today.adding(days: -1))))
      }
    } else if let unit {
      period = unit == "weekend" ? weekend(offset, today) : stretch(offset ?? 0, unit, today)
    } else {
      period = nil
    }
    return period.map { DateValue(period: $0, isRelative: true) }
  }

  /// A number of units; half of one counts in smaller ones, a fortnight is two weeks.
  private func count(_ fields: Fields, _ unit: String) -> (Int, unit: String)? {
    guard let number = fields.decimal("number") else { return nil }
    if unit == "fortnight" { return Int(calendar: number).map { (2 * $0, "week") } }
    if let whole = Int(calendar: number) { return (whole, unit) }
    let parts: [String: (Decimal, String)] = ["year": (12, "month"), "decade": (10, "year"), "century": (100, "year")]
    guard let (size, smaller) = parts[unit] else { return nil }
    return Int(calendar: number * size).map { ($0, smaller) }
  }

  private func day(of weekday: Int, _ direction: Int?, times: Int?, _ today: CalendarDate) -> CalendarDate {
    let back = (today.weekday - weekday + 7) % 7
    if let direction, let times, times > 0, times < 100 {
      return direction > 0
        ? today.adding(days: 7 * times - back) : today.adding(days: -back - 7 * (back == 0 ? times : times - 1))
    }
    if direction == 0 {
      // "this Friday" lies in the week of the publication, or ahead by the wording.
      let day = today.adding(days: weekday - today.weekday)
      return day < today && tense() == .future ? day.adding(days: 7) : day
    }
    if let direction, direction > 0 { return today.adding(days: 7 - back) }
    if let direction, direction < 0 { return today.adding(days: back == 0 ? -7 : -back) }
    return back != 0 && tense() == .future ? today.adding(days: 7 - back) : today.adding(days: -back)
  }

  private func weekend(_ direction: Int?, _ today: CalendarDate) -> Period? {
    let saturday = today.adding(days: 6 - today.weekday)
    let isNow = today.weekday >= 6
    let weeks: Int
    if let direction {
      weeks = direction < 0 ? direction : direction > 0 && isNow ? direction : max(0, direction - 1)
    } else {
      weeks = isNow || tense() == .future ? 0 : -1
    }
    let first = saturday.adding(days: 7 * weeks)
    return Period(from: Period(day: first), to: Period(day: first.adding(days: 1)))
  }

  /// The calendar unit that lies `offset` units from today: "last week", "next quarter".
  private func stretch(_ offset: Int, _ unit: String, _ today: CalendarDate) -> Period? {
    switch unit {
    case "day": return Period(day: today.adding(days: offset))
    case "week": return today.adding(days: 7 * offset).week
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
    case "century": return Period(edtf: "\((today.year / 100) + offset)XX")
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

  /// The last or next so many units, without the current one: "the past three years".
  private func run(_ number: Int, _ direction: Int, _ unit: String, _ today: CalendarDate) -> Period? {
    let days = unit == "day" ? number : unit == "week" ? 7 * number : 0
    guard days == 0 else {
      let first = direction < 0 ? today.adding(days: -days) : today.adding(days: 1)
      return Period(from: Period(day: first), to: Period(day: first.adding(days: days - 1)))
    }
    guard let first = stretch(direction < 0 ? -number : 1, unit, today),
      let last = stretch(direction < 0 ? -1 : number, unit, today)
    else { return nil }
    return first == last ? first : Period(from: first, to: last)
  }

  /// "Its debts stood at 3 million at the end of the year": a bare part of the year that lies ahead is that of the last one
  /// where the wording is past.
  func closed(_ value: DateValue) -> DateValue {
    guard let today, value.isRelative, let period = value.period, period.days <= 31, period.first > today,
      period.first.year == today.year, tense() == .past
    else { return value }
    var value = value
    value.period = Period(year: today.year - 1, month: period.first.month)?.approximate
    return value
  }

  /// "Mitte 2026" is about June; the start, middle or end of anything shorter is about that.
  func narrow(_ value: DateValue, to part: String) -> DateValue {
    guard let period = value.period, part != "whole" else { return value }
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
