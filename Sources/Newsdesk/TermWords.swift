import Checking
import Reference
import Values

/// What a catalogue calls things that are no text of the draft or the reference.
extension MessageCatalog {
  public func words(for term: Message.Term) -> String {
    switch term {
    case .metric(let id): return metricNames[id] ?? texts["metric." + id] ?? id.replacing("-", with: " ")
    case .time(let period): return words(for: period).text
    case .at(let period):
      let (kind, time) = words(for: period)
      return text(Message("time.at-\(kind.rawValue)", ["time": time]))
    case .of(let period):
      let (kind, time) = words(for: period)
      return text(Message("time.of-\(kind.rawValue)", ["time": time]))
    case .weekday(let number): return texts["weekday.\(number)"] ?? ""
    case .syntax(let phrase): return reason(phrase)
    case .source(let fact): return source(of: fact)
    }
  }

  /// A short English phrase of a parser or the file system in this language; as it is where nobody has translated it.
  public func reason(_ phrase: String) -> String { texts["json." + phrase] ?? texts["file." + phrase] ?? phrase }

  /// A source with its date; the row where the reference names none.
  private func source(of fact: Fact) -> String {
    var source = fact.sourceTitle
    if source.isEmpty {
      let file = fact.path.split(separator: "/").last.map(String.init) ?? ""
      source = fact.line > 0 ? text(Message("source.row", ["file": file, "line": String(fact.line)])) : fact.id
    }
    return fact.asOf.map { source + ", " + words(for: .time(Period(day: $0))) } ?? source
  }

  // MARK: Times

  private enum TimeKind: String {
    case year, month, day, part, range
  }

  private func words(for period: Period) -> (kind: TimeKind, text: String) {
    var (kind, time) = exactWords(for: period)
    if period.edtf.hasSuffix("~") { time = text(Message("time.about", ["time": time])) }
    // A range of years takes the words of a range.
    if kind == .year, period.first.year != period.last.year { kind = .range }
    return (kind, time)
  }

  private func exactWords(for period: Period) -> (kind: TimeKind, text: String) {
    let (first, last) = (period.first, period.last)
    let isOfMonths = first.day == 1 && last.day == CalendarDate.days(inMonth: last.month, of: last.year)
    guard isOfMonths else {
      return first == last ? (.day, day(first)) : (.range, range(from: day(first), to: day(last)))
    }
    if first.month == 1, last.month == 12 {
      return (
        .year, first.year == last.year ? String(first.year) : range(from: String(first.year), to: String(last.year))
      )
    }
    guard first.year == last.year else { return (.range, range(from: month(first), to: month(last))) }
    let count = last.month - first.month + 1
    if count == 1 { return (.month, month(first)) }
    for (key, months) in [("time.quarter", 3), ("time.half", 6)]
    where count == months && (first.month - 1) % months == 0 {
      let number = String((first.month - 1) / months + 1)
      return (.part, text(Message(key, ["number": number, "year": String(first.year)])))
    }
    return (.range, range(from: texts["month.\(first.month)"] ?? "", to: month(last)))
  }

  private func range(from start: String, to end: String) -> String {
    text(Message("time.range", ["start": start, "end": end]))
  }

  private func month(_ date: CalendarDate) -> String {
    text(Message("time.month", ["month": texts["month.\(date.month)"] ?? "", "year": String(date.year)]))
  }

  private func day(_ date: CalendarDate) -> String {
    let month = texts["month.\(date.month)"] ?? ""
    return text(Message("time.day", ["day": String(date.day), "month": month, "year": String(date.year)]))
  }
}
