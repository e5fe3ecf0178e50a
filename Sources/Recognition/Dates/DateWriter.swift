import Grammar
import Text
import Values

/// Writes dates the way a language writes them.
extension Recognizer {
  /// A day, a month or a year: "21 May 2024", "Mai 2024". nil for other times, and where the language does not say how.
  public func spelled(_ period: Period) -> String? {
    let (first, last) = (period.first, period.last)
    guard first.year == last.year else { return nil }
    let year = String(first.year)
    let isWhole = first.day == 1 && last.day == CalendarDate.days(inMonth: last.month, of: last.year)
    if isWhole, first.month == 1, last.month == 12 { return year }
    guard first.month == last.month, isWhole || first == last, let month = monthName(first.month) else { return nil }
    let pattern = grammar.setting(isWhole ? "month in words" : "day in words")
    let ordinal = first.day == 1 ? grammar.setting("first day") : nil
    return pattern?.replacing("{month}", with: month).replacing("{year}", with: year)
      .replacing("{day}", with: ordinal ?? String(first.day))
  }

  /// The name of a month, counted from 1.
  private func monthName(_ month: Int) -> String? {
    let number = Decimal(Int128(month))
    let line = grammar.lines(of: "month").first { $0.value.number == number }
    return line?.forms.first.flatMap { grammar.spellings(of: $0).first }
  }

  /// The name of a weekday, ISO 8601 (Monday 1).
  public func weekdayName(_ weekday: Int) -> String? {
    let number = Decimal(Int128(weekday))
    for line in grammar.lines(of: "weekday") where line.value.number == number {
      return line.forms.first.flatMap { grammar.spellings(of: $0).first }
    }
    return nil
  }

  /// Where a weekday's name stands in a text, in bytes.
  public func weekday(in text: String) -> Range<Int>? {
    let lattice = Lattice(reading: Array(text.utf8), with: grammar)
    return lattice.readings(of: ClassSet(["weekday"], in: grammar)).first.map { lattice.tokens.bytes($0.tokens) }
  }
}
