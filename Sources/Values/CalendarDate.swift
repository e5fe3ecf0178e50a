/// A day of the proleptic Gregorian calendar, years 1 to 9999.
public struct CalendarDate: Hashable, Comparable, Sendable {
  // Texts and references hold very many.
  private let shortYear: Int16
  private let shortMonth: Int8
  private let shortDay: Int8

  public var year: Int { Int(shortYear) }
  public var month: Int { Int(shortMonth) }
  public var day: Int { Int(shortDay) }

  /// nil unless the day exists.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1, day <= Self.days(inMonth: month, of: year)
    else { return nil }
    shortYear = Int16(truncatingIfNeeded: year)
    shortMonth = Int8(truncatingIfNeeded: month)
    shortDay = Int8(truncatingIfNeeded: day)
  }

  /// Reads `YYYY-MM-DD`; nil for anything else.
  public init?(iso text: some StringProtocol) {
    self.init(isoBytes: Array(text.utf8)[...])
  }

  init?(isoBytes bytes: ArraySlice<UInt8>) {
    let hyphen = UInt8(ascii: "-")
    let start = bytes.startIndex
    guard bytes.count == 10, bytes[start + 4] == hyphen, bytes[start + 7] == hyphen,
      let year = number(bytes[start..<start + 4], digits: 4),
      let month = number(bytes[start + 5..<start + 7], digits: 2),
      let day = number(bytes[start + 8..<start + 10], digits: 2)
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  public static func isLeap(_ year: Int) -> Bool { year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) }

  /// The length of a month, 1...12; 0 for another number.
  public static func days(inMonth month: Int, of year: Int) -> Int {
    switch month {
    case 2: isLeap(year) ? 29 : 28
    case 4, 6, 9, 11: 30
    case 1...12: 31
    default: 0
    }
  }

  /// The same day so many months on, the last of a month as the last of another; nil off the calendar.
  func shifted(months: Int) -> CalendarDate? {
    let (count, overflows) = (year * 12 + month - 1).addingReportingOverflow(months)
    guard !overflows, count > 0 else { return nil }
    let length = Self.days(inMonth: count % 12 + 1, of: count / 12)
    let isLast = day == Self.days(inMonth: month, of: year)
    return CalendarDate(year: count / 12, month: count % 12 + 1, day: isLast ? length : min(day, length))
  }

  /// Days since 1 March of year 0, a count in which leap days fall at the end of a year.
  public var dayNumber: Int {
    let shifted = month > 2 ? year : year - 1
    let monthOfYear = (month + 9) % 12
    return 365 * shifted + shifted / 4 - shifted / 100 + shifted / 400 + (153 * monthOfYear + 2) / 5 + day - 1
  }

  /// The day with a ``dayNumber``; nil outside the years 1 to 9999.
  public init?(dayNumber: Int) {
    guard dayNumber > 0, dayNumber < 3_660_000 else { return nil }
    let era = dayNumber / 146_097
    let dayOfEra = dayNumber % 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthOfYear = (5 * dayOfYear + 2) / 153
    let month = monthOfYear < 10 ? monthOfYear + 3 : monthOfYear - 9
    self.init(
      year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month: month,
      day: dayOfYear - (153 * monthOfYear + 2) / 5 + 1)
  }

  /// ISO 8601: Monday is 1, Sunday is 7.
  public var weekday: Int { (dayNumber + 2) % 7 + 1 }

  /// The day `days` later (earlier if negative), held at the ends of the calendar.
  public func adding(days: Int) -> CalendarDate {
    CalendarDate(dayNumber: dayNumber &+ days) ?? self
  }

  public static func < (left: CalendarDate, right: CalendarDate) -> Bool {
    (left.year, left.month, left.day) < (right.year, right.month, right.day)
  }
}

extension CalendarDate: CustomStringConvertible {
  /// `YYYY-MM-DD`.
  public var description: String { isoText(year, month, day) }
}

/// `YYYY-MM-DD`, or `YYYY-MM` without a day.
func isoText(_ year: Int, _ month: Int, _ day: Int? = nil) -> String {
  // So short a text needs no memory, unless it is an array first.
  unsafe String(unsafeUninitializedCapacity: 10) { buffer in
    var text = unsafe buffer.mutableSpan
    text.write(year, 0..<4)
    text[4] = UInt8(ascii: "-")
    text.write(month, 5..<7)
    guard let day else { return 7 }
    text[7] = UInt8(ascii: "-")
    text.write(day, 8..<10)
    return 10
  }
}

extension MutableSpan<UInt8> {
  /// Writes the last digits of a number.
  fileprivate mutating func write(_ number: Int, _ places: Range<Int>) {
    var rest = number
    for place in places.reversed() {
      self[place] = 0x30 | UInt8(truncatingIfNeeded: rest % 10)
      rest /= 10
    }
  }
}

func padded(_ number: Int, _ width: Int) -> String {
  let digits = String(number)
  let missing = width - digits.utf8.count
  return missing > 0 ? String(repeating: "0", count: missing) + digits : digits
}

/// The value of exactly so many ASCII digits, at most 18.
func number(_ bytes: ArraySlice<UInt8>, digits: Int) -> Int? {
  guard bytes.count == digits else { return nil }
  var value = 0
  for byte in bytes {
    guard byte >= 0x30, byte <= 0x39 else { return nil }
    value = value * 10 + Int(byte - 0x30)
  }
  return value
}
