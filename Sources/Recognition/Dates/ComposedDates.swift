import Grammar
import Values

/// Dates that another date is part of, or counted from.
extension DateResolver {
  /// The labels under which a rule hands on that other date.
  static let composers: [SlotName] = ["within", "week-of", "base"]

  func composed(_ fields: Fields) -> DateValue? {
    if let outer = fields.under("within") { return part(of: outer, fields) }
    if let inner = fields.under("week-of") { return week(around: inner, fields) }
    return fields.under("base").flatMap { counted(from: $0, fields) }
  }

  /// "letzter Montag im März", "erste Woche 2025", "the last three months of 2023", "rest of June".
  private func part(of outer: Fields, _ fields: Fields) -> DateValue? {
    guard let frame = resolve(outer) else { return nil }
    guard let period = frame.period else { return open }
    let found: Period?
    if fields.has("rest") {
      guard let today else { return open }
      found = Period(from: Period(day: max(today, period.first)), to: Period(day: period.last))
    } else if let nth = fields.integer("nth") {
      let unit = fields.term("calendar-unit") ?? "day"
      if let weekday = fields.integer("weekday") {
        found = period.day(weekday, nth: nth)
      } else if let count = fields.integer("number") {
        found = abs(nth) == 1 ? period.parts(count * nth, unit: unit) : nil
      } else {
        found = period.part(nth, unit: unit)
      }
    } else {
      found = nil
    }
    return found.map { DateValue(period: $0, isRelative: frame.isRelative) }
  }

  /// "week of March 4"; "Memorial Day weekend".
  private func week(around inner: Fields, _ fields: Fields) -> DateValue? {
    guard let frame = resolve(inner) else { return nil }
    guard let day = frame.period?.first else { return open }
    return DateValue(period: fields.has("weekend") ? day.weekend : day.week, isRelative: frame.isRelative)
  }

  /// "3 days after Christmas"; "two weeks starting on May 20".
  private func counted(from base: Fields, _ fields: Fields) -> DateValue? {
    guard let number = fields.integer("number"), number > 0, number <= 1000, let unit = fields.term("calendar-unit")
    else { return nil }
    let direction = fields.integer("direction") ?? 1
    // "a week from Friday": the Friday to come.
    let isAhead = direction > 0 && base.has("weekday") && !base.has("month")
    guard let frame = (isAhead ? DateResolver(today: today) { .future } : self).resolve(base) else { return nil }
    guard let period = frame.period else { return open }
    guard let end = period.first.adding(number * direction, unit) else { return nil }
    let counted =
      fields.has("stretch")
      ? Period(from: Period(day: period.first), to: Period(day: end.adding(days: -1))) : Period(day: end)
    return counted.map { DateValue(period: $0, isRelative: frame.isRelative) }
  }
}

extension CalendarDate {
  /// The weekend that a day makes longer: Saturday to Monday for a Monday, Thursday to Sunday for a Thursday.
  fileprivate var weekend: Period? {
    let saturday = adding(days: weekday <= 2 ? -1 - weekday : 6 - weekday)
    let first = weekday == 4 || weekday == 5 ? self : saturday
    return Period(from: Period(day: first), to: Period(day: max(saturday.adding(days: 1), weekday <= 2 ? self : first)))
  }
}

extension Period {
  /// The first so many days, weeks, months or quarters inside; the last ones with a negative number.
  fileprivate func parts(_ count: Int, unit: String) -> Period? {
    guard let outer = part(count > 0 ? 1 : -1, unit: unit), let inner = part(count, unit: unit) else { return nil }
    return count > 0 ? Period(from: outer, to: inner) : Period(from: inner, to: outer)
  }
}
