/// A stretch of days written in EDTF (ISO 8601-2): `2016`, `2024-05`, `2024-05-21`, `2024-07/2024-09`, `2023/2024`,
/// `201X`, `2024-05-XX`, `2024-33` (quarter 1) to `2024-36`, `2024-37` to `2024-39` (thirds of a year), `2024-40` and
/// `2024-41` (half-years), and `2026-06~` (about).
public struct Period: Hashable, Sendable {
  /// The EDTF text.
  public let edtf: String
  /// The first and the last day, both inside.
  public let first: CalendarDate
  public let last: CalendarDate

  /// Reads EDTF; nil for anything that is no stretch of days with two ends.
  public init?(edtf text: some StringProtocol) {
    let bytes = Array(text.utf8)
    // Most periods are years.
    if let year = number(bytes[...], digits: 4) {
      self.init(year: year, edtf: String(text))
      return
    }
    let sides = bytes.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    guard let side = sides.first, let first = Self.bounds(side),
      let last = sides.count == 2 ? Self.bounds(sides[1]) : first,
      sides.count <= 2, first.0 <= last.1
    else { return nil }
    self.init(edtf: String(text), first: first.0, last: last.1)
  }

  public init(day: CalendarDate) {
    self.init(edtf: day.description, first: day, last: day)
  }

  /// nil if the month does not exist.
  public init?(year: Int, month: Int) {
    guard let first = CalendarDate(year: year, month: month, day: 1),
      let last = CalendarDate(year: year, month: month, day: CalendarDate.days(inMonth: month, of: year))
    else { return nil }
    self.init(edtf: isoText(year, month), first: first, last: last)
  }

  /// nil outside the years 1 to 9999.
  public init?(year: Int) { self.init(year: year, edtf: padded(year, 4)) }

  private init?(year: Int, edtf: String) {
    guard let first = CalendarDate(year: year, month: 1, day: 1),
      let last = CalendarDate(year: year, month: 12, day: 31)
    else { return nil }
    self.init(edtf: edtf, first: first, last: last)
  }

  /// `months` months from the first day of a month, written as an interval of months; nil off the calendar.
  public init?(year: Int, month: Int, months: Int) {
    let end = year * 12 + month - 1 + months - 1
    guard months > 0, let start = Period(year: year, month: month),
      let stop = Period(year: end / 12, month: end % 12 + 1)
    else { return nil }
    self.init(edtf: start.edtf + "/" + stop.edtf, first: start.first, last: stop.last)
  }

  /// From the start of one period to the end of another, written `a/b`; nil if the end lies before the start.
  public init?(from start: Period, to end: Period) {
    guard start.first <= end.last, let low = start.edtf.split(separator: "/").first,
      let high = end.edtf.split(separator: "/").last
    else { return nil }
    self.init(edtf: low + "/" + high, first: start.first, last: end.last)
  }

  /// The same days, marked as approximate (`~`).
  public var approximate: Period { Period(edtf: edtf + "~", first: first, last: last) }

  private init(edtf: String, first: CalendarDate, last: CalendarDate) {
    self.edtf = edtf
    self.first = first
    self.last = last
  }

  /// The same days so many months on, a month's last day as the last of another, written as an interval of days; nil off
  /// the calendar.
  public func shifted(months: Int) -> Period? {
    guard let start = first.shifted(months: months), let end = last.shifted(months: months) else { return nil }
    return Period(from: Period(day: start), to: Period(day: end))
  }

  /// How many days it spans, at least 1.
  public var days: Int { last.dayNumber - first.dayNumber + 1 }

  public func contains(_ other: Period) -> Bool { first <= other.first && other.last <= last }
  public func overlaps(_ other: Period) -> Bool { first <= other.last && other.first <= last }

  /// The first and the last day of one side of an interval.
  private static func bounds(_ text: ArraySlice<UInt8>) -> (CalendarDate, CalendarDate)? {
    var text = text
    while let mark = text.last, "~?%".utf8.contains(mark) { text.removeLast() }
    if let day = CalendarDate(isoBytes: text) { return (day, day) }
    let parts = text.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    guard let start = parts.first, let (year, lastYear) = years(start) else { return nil }
    let named = parts.filter { Array($0) != Self.unspecified }
    let span: Period?
    switch (named.count, parts.count) {
    case (1, 1):
      guard let first = Period(year: year), let last = Period(year: lastYear) else { return nil }
      return (first.first, last.last)
    case (1, 2...3): span = year == lastYear ? Period(year: year) : nil
    case (2, 3): span = number(parts[1], digits: 2).flatMap { Period(year: year, month: $0) }
    case (2, 2): span = number(parts[1], digits: 2).flatMap { Period(year: year, code: $0) }
    default: span = nil
    }
    return year == lastYear ? span.map { ($0.first, $0.last) } : nil
  }

  /// The month, quarter, third or half of a year that a number after it stands for.
  private init?(year: Int, code: Int) {
    switch code {
    case 33...36: self.init(year: year, month: 3 * (code - 33) + 1, months: 3)
    case 37...39: self.init(year: year, month: 4 * (code - 37) + 1, months: 4)
    case 40...41: self.init(year: year, month: 6 * (code - 40) + 1, months: 6)
    default: self.init(year: year, month: code)
    }
  }

  /// `2024`, or a decade or century with its last digits left open: `202X`, `20XX`.
  private static func years(_ text: ArraySlice<UInt8>) -> (Int, Int)? {
    let known = text.prefix { $0 != UInt8(ascii: "X") }
    let open = text.dropFirst(known.count)
    guard text.count == 4, open.count <= 2, open.allSatisfy({ $0 == UInt8(ascii: "X") }),
      let start = number(known, digits: known.count)
    else { return nil }
    let width = [1, 10, 100][open.count]
    return (max(start * width, 1), start * width + width - 1)
  }

  private static let unspecified = Array("XX".utf8)
}

extension Period: CustomStringConvertible {
  public var description: String { edtf }
}
