import Grammar
import Values

/// How a holiday's day follows from the year; the grammar's words carry this as `easter 1`, `month 12, day 25` or
/// `month 11, weekday 4, nth 4`.
struct Holiday {
  private enum Rule {
    /// So many days after Easter Sunday.
    case easter(Int)
    case fixed(month: Int, day: Int)
    /// The nth such weekday from a day of a month on; with a negative number, back from it.
    case weekday(Int, nth: Int, month: Int, day: Int?)
  }

  private var rule: Rule
  /// The year of a day that there was once ("9/11").
  let year: Int?

  init?(_ value: GrammarValue) {
    func part(_ name: String) -> Int? { value[name]?.number.flatMap { Int(calendar: $0) } }
    year = part("year")
    if let days = part("easter") {
      rule = .easter(days)
    } else if let month = part("month"), let weekday = part("weekday"), let nth = part("nth"), nth != 0, abs(nth) < 10 {
      rule = .weekday(weekday, nth: nth, month: month, day: part("day"))
    } else if let month = part("month"), let day = part("day") {
      rule = .fixed(month: month, day: day)
    } else {
      return nil
    }
  }

  func day(in year: Int) -> CalendarDate? {
    switch rule {
    case .easter(let days): return CalendarDate.easter(year)?.adding(days: days)
    case .fixed(let month, let day): return CalendarDate(year: year, month: month, day: day)
    case .weekday(let weekday, let nth, let month, let day):
      let anchor = day ?? (nth > 0 ? 1 : CalendarDate.days(inMonth: month, of: year))
      guard let start = CalendarDate(year: year, month: month, day: anchor) else { return nil }
      return nth > 0
        ? start.adding(days: (weekday - start.weekday + 7) % 7 + 7 * (nth - 1))
        : start.adding(days: -((start.weekday - weekday + 7) % 7) + 7 * (nth + 1))
    }
  }
}

extension CalendarDate {
  /// Easter Sunday of the Gregorian calendar, after Gauss and Lichtenberg.
  static func easter(_ year: Int) -> CalendarDate? {
    let century = year / 100
    let moonShift = 15 + (3 * century + 3) / 4 - (8 * century + 13) / 25
    let sunShift = 2 - (3 * century + 3) / 4
    let cycle = year % 19
    let seed = (19 * cycle + moonShift) % 30
    let fullMoon = 21 + seed - (seed + cycle / 11) / 29
    let sunday = 7 - (year + year / 4 + sunShift) % 7
    let dayOfMarch = fullMoon + 7 - ((fullMoon - sunday) % 7 + 7) % 7
    return CalendarDate(year: year, month: 3, day: 1)?.adding(days: dayOfMarch - 1)
  }

  /// Monday to Sunday around the day.
  var week: Period {
    let monday = adding(days: 1 - weekday)
    return Period(from: Period(day: monday), to: Period(day: monday.adding(days: 6))) ?? Period(day: self)
  }

  /// The first day of an ISO week; nil if the year has no such week.
  static func monday(ofWeek week: Int, year: Int) -> CalendarDate? {
    guard (1...53).contains(week), let fourth = CalendarDate(year: year, month: 1, day: 4) else { return nil }
    let monday = fourth.adding(days: 1 - fourth.weekday + 7 * (week - 1))
    return monday.adding(days: 3).year == year ? monday : nil
  }

  func days(to other: CalendarDate) -> Int { other.dayNumber - dayNumber }

  /// The day so many units later; the last day of a month that is too short.
  func adding(_ count: Int, _ unit: String) -> CalendarDate? {
    switch unit {
    case "day": return adding(days: count)
    case "week": return adding(days: 7 * count)
    case "month", "quarter", "half", "year":
      let months = year * 12 + month - 1 + count * (["quarter": 3, "half": 6, "year": 12][unit] ?? 1)
      guard months > 0 else { return nil }
      let (year, month) = (months / 12, months % 12 + 1)
      return CalendarDate(year: year, month: month, day: min(day, CalendarDate.days(inMonth: month, of: year)))
    default: return nil
    }
  }
}

extension Period {
  /// The nth such weekday inside; -1 is the last.
  func day(_ weekday: Int, nth: Int) -> Period? {
    let day =
      nth > 0
      ? first.adding(days: (weekday - first.weekday + 7) % 7 + 7 * (nth - 1))
      : last.adding(days: -((last.weekday - weekday + 7) % 7) + 7 * (nth + 1))
    return first <= day && day <= last ? Period(day: day) : nil
  }

  /// The nth day, week, weekend, fortnight, month, quarter or half-year inside; -1 is the last.
  func part(_ nth: Int, unit: String) -> Period? {
    guard nth != 0, abs(nth) <= 366 else { return nil }
    if unit == "half", first.month == last.month, first.year == last.year {
      let middle = first.adding(days: 14)
      return nth == 1
        ? Period(from: Period(day: first), to: Period(day: middle))
        : nth == 2 || nth == -1 ? Period(from: Period(day: middle.adding(days: 1)), to: Period(day: last)) : nil
    }
    if let step = ["month": 1, "quarter": 3, "half": 6][unit] {
      let months = 12 * (last.year - first.year) + last.month - first.month + 1
      let index = nth > 0 ? nth - 1 : months / step + nth
      guard months % step == 0, index >= 0, index < months / step else { return nil }
      let month = first.year * 12 + first.month - 1 + index * step
      return step == 1
        ? Period(year: month / 12, month: month % 12 + 1)
        : Period(year: month / 12, month: month % 12 + 1, months: step)
    }
    if unit == "week" {
      // The first week is the one that holds the fourth day, the last one the last that ends inside.
      let week =
        nth > 0
        ? first.adding(days: 3 + 7 * (nth - 1)).week
        : last.adding(days: -(last.weekday % 7) + 7 * (nth + 1)).week
      return week.overlaps(self) ? week : nil
    }
    if unit == "weekend" {
      // That of the nth Saturday.
      return day(6, nth: nth).flatMap { Period(from: $0, to: Period(day: $0.first.adding(days: 1))) }
    }
    if unit == "fortnight" {
      // The first fifteen days of a month, and the rest.
      guard let middle = CalendarDate(year: first.year, month: first.month, day: 15), days < 32, first.day == 1 else {
        return nil
      }
      let second = Period(from: Period(day: middle.adding(days: 1)), to: Period(day: last))
      return nth == 1 ? Period(from: Period(day: first), to: Period(day: middle)) : abs(nth) < 3 ? second : nil
    }
    guard unit == "day" else { return nil }
    let day = nth > 0 ? first.adding(days: nth - 1) : last.adding(days: nth + 1)
    return contains(Period(day: day)) ? Period(day: day) : nil
  }
}
