/// A stretch of days written in EDTF (ISO 8601-2): `2016`, `2024-05`, `2024-05-21`, `2024-07/2024-09`, `2023/2024`,
/// `201X`, `2024-33` (quarter 1) to `2024-41` (half-year 2), and `2026-06~` (about).
public struct Period: Hashable, Sendable {
  /// The EDTF text.
  public let edtf: String
  /// The first and the last day, both inside.
  public let first: CalendarDate
  public let last: CalendarDate

  /// Reads EDTF; nil for anything that is no stretch of days with two ends.
  public init?(edtf text: some StringProtocol) {
    let sides = String(text).split(separator: "/", omittingEmptySubsequences: false)
    guard let side = sides.first, let first = Self.bounds(side),
      let last = sides.count == 2 ? Self.bounds(sides[1]) : first,
      sides.count <= 2, first.0 <= last.1
    else { return nil }
    self.edtf = String(text)
    self.first = first.0
    self.last = last.1
  }

  public init(day: CalendarDate) {
    self.init(edtf: day.description, first: day, last: day)
  }

  /// nil if the month does not exist.
  public init?(year: Int, month: Int) {
    guard let first = CalendarDate(year: year, month: month, day: 1),
      let last = CalendarDate(year: year, month: month, day: CalendarDate.days(inMonth: month, of: year))
    else { return nil }
    self.init(edtf: "\(padded(year, 4))-\(padded(month, 2))", first: first, last: last)
  }

  /// nil outside the years 1 to 9999.
  public init?(year: Int) {
    guard let first = CalendarDate(year: year, month: 1, day: 1),
      let last = CalendarDate(year: year, month: 12, day: 31)
    else { return nil }
    self.init(edtf: padded(year, 4), first: first, last: last)
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
    guard start.first <= end.last else { return nil }
    self.init(edtf: start.edtf + "/" + end.edtf, first: start.first, last: end.last)
  }

  /// The same days, marked as approximate (`~`).
  public var approximate: Period { Period(edtf: edtf + "~", first: first, last: last) }

  private init(edtf: String, first: CalendarDate, last: CalendarDate) {
    self.edtf = edtf
    self.first = first
    self.last = last
  }

  /// How many days it spans, at least 1.
  public var days: Int { last.dayNumber - first.dayNumber + 1 }

  public func contains(_ other: Period) -> Bool { first <= other.first && other.last <= last }
  public func overlaps(_ other: Period) -> Bool { first <= other.last && other.first <= last }

  private static func bounds(_ text: Substring) -> (CalendarDate, CalendarDate)? {
    var digits = text
    while let mark = digits.last, mark == "~" || mark == "?" || mark == "%" { digits.removeLast() }
    let parts = digits.split(separator: "-", omittingEmptySubsequences: false)
    func number(_ index: Int, width: Int) -> Int? {
      guard index < parts.count, parts[index].utf8.count == width,
        parts[index].utf8.allSatisfy({ (0x30...0x39).contains($0) })
      else { return nil }
      return Int(parts[index])
    }
    if parts.count == 1, digits.utf8.count == 4 {
      let known = digits.prefix { $0 != "X" }
      let unknown = 4 - known.utf8.count
      guard unknown <= 2, digits.dropFirst(known.count).allSatisfy({ $0 == "X" }),
        known.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
        let start = Int(known + String(repeating: "0", count: unknown)),
        let end = Int(known + String(repeating: "9", count: unknown)),
        let first = Period(year: max(start, 1)), let last = Period(year: end)
      else { return nil }
      return (first.first, last.last)
    }
    guard let year = number(0, width: 4), let second = number(1, width: 2) else { return nil }
    if parts.count == 3 {
      guard let third = number(2, width: 2), let day = CalendarDate(year: year, month: second, day: third) else {
        return nil
      }
      return (day, day)
    }
    guard parts.count == 2 else { return nil }
    let span: Period? =
      switch second {
      case 33...36: Period(year: year, month: 3 * (second - 33) + 1, months: 3)
      case 40...41: Period(year: year, month: 6 * (second - 40) + 1, months: 6)
      default: Period(year: year, month: second)
      }
    return span.map { ($0.first, $0.last) }
  }
}

extension Period: CustomStringConvertible {
  public var description: String { edtf }
}
