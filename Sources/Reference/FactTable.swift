import Values

/// A `facts.csv` whose rows become facts when they are asked for.
struct FactTable: Sendable {
  let table: Table
  private let columns: Columns

  /// What the index needs of a row that can be used.
  struct Key {
    var entity: String
    var metric: String
    var unit: Int
    var period: Period?
    var status: Fact.Status
    var asOf: CalendarDate?
    var value: Fact.Value
  }

  /// The columns of the format, by position.
  private struct Columns {
    let id, entity, metric, period, value, low, high, unit, status, sourceTitle, sourceURL, asOf, note: Int?
    let other: [(name: String, index: Int)]
  }

  /// nil if the table lacks a column that facts need.
  init?(path: String, bytes: [UInt8], delimiter: UInt8? = nil, report: (Defect) -> Void) {
    guard
      let table = Table(
        path: path, bytes: bytes, delimiter: delimiter, required: ["entity", "metric", "unit"], report: report)
    else { return nil }
    self.table = table
    columns = Columns(
      id: table.column("id"), entity: table.column("entity"), metric: table.column("metric"),
      period: table.column("period"), value: table.column("value"), low: table.column("value_min"),
      high: table.column("value_max"), unit: table.column("unit"), status: table.column("status"),
      sourceTitle: table.column("source_title"), sourceURL: table.column("source_url"), asOf: table.column("as_of"),
      note: table.column("note"),
      other: table.otherColumns(than: [
        "id", "entity", "metric", "period", "value", "value_min", "value_max", "unit", "status", "source_title",
        "source_url", "as_of", "note",
      ]))
    if columns.value == nil && (columns.low == nil || columns.high == nil) {
      report(Defect(.missingColumns, path: table.path, ["columns": "value"]))
      return nil
    }
  }

  /// Where the value of a row stands, or the lower end of its range.
  func valueCell(_ row: FactIndex.Row) -> ReferenceCell? {
    let row = table.row(at: row.offset, line: row.line)
    let cells = [columns.value, columns.low].compactMap { $0.flatMap { table.cell(row, $0) } }
    return cells.first { !$0.text.isEmpty }
  }

  /// Checks every field of a row; nil if the row cannot be used. `ids` gathers the ids of the file.
  func check(
    _ row: CSVRow, units: inout UnitTable, periods: inout PeriodTable, ids: inout SeenTexts,
    report: (Defect) -> Void
  ) -> Key? {
    if let id = table.content(row, columns.id), !id.isEmpty, !ids.insert(id) {
      report(table.defect(.repeatedID, row, columns.id, ["id": table.text(row, columns.id)]))
    }
    let asOfText = table.text(row, columns.asOf)
    let asOf = CalendarDate(iso: asOfText)
    if !asOfText.isEmpty, asOf == nil {
      report(table.defect(.badAsOf, row, columns.asOf, ["date": asOfText]))
    }
    let entity = required("entity", columns.entity, row, report)
    let metric = required("metric", columns.metric, row, report)
    let unit = unit(of: row, &units, report)
    let value = unit.flatMap { self.value(of: row, in: $0.meaning, report: report) }
    // Without its period or its status, a fact would say more than its row does.
    var period: Period?
    let hasPeriod = readPeriod(of: row, into: &period, report: report, read: { periods.period($0) })
    let status = status(of: row, report: report)
    guard let entity, let metric, let unit, let value, hasPeriod, let status else { return nil }
    if metric != Metric.exchangeRate { reportGrouping(value, row, in: unit.meaning, report) }
    return Key(
      entity: entity, metric: metric, unit: unit.number, period: period, status: status, asOf: asOf, value: value)
  }

  /// The fact of a row that ``check(_:units:periods:ids:report:)`` found usable.
  func fact(_ row: CSVRow, unit: Fact.Unit) -> Fact? {
    guard let value = value(of: row, in: unit, report: { _ in }) else { return nil }
    let id = table.text(row, columns.id)
    var period: Period?
    _ = readPeriod(of: row, into: &period, report: { _ in }, read: { Period(edtf: $0) })
    return Fact(
      id: id.isEmpty ? "row-\(row.line)" : id,
      entity: table.text(row, columns.entity),
      metric: table.text(row, columns.metric),
      period: period,
      value: value,
      unit: unit,
      status: status(of: row, report: { _ in }) ?? .actual,
      sourceTitle: table.text(row, columns.sourceTitle),
      sourceURL: table.text(row, columns.sourceURL),
      asOf: CalendarDate(iso: table.text(row, columns.asOf)),
      note: table.text(row, columns.note),
      extra: table.columns(columns.other, of: row),
      path: table.path,
      line: row.line)
  }

  func defectOfEntity(_ row: CSVRow, _ entity: String) -> Defect {
    table.defect(.unknownEntity, row, columns.entity, ["entity": entity])
  }

  func defectOfMetric(_ row: CSVRow, _ metric: String) -> Defect {
    table.defect(.unknownMetric, row, columns.metric, ["metric": metric])
  }

  private func required(_ name: String, _ column: Int?, _ row: CSVRow, _ report: (Defect) -> Void) -> String? {
    let text = table.text(row, column)
    if text.isEmpty {
      report(table.defect(.missingField, row, column, ["column": name]))
      return nil
    }
    return text
  }

  private func unit(
    of row: CSVRow, _ units: inout UnitTable, _ report: (Defect) -> Void
  ) -> (number: Int, meaning: Fact.Unit)? {
    guard let text = required("unit", columns.unit, row, report) else { return nil }
    let number = units.number(of: text)
    if units.looksLikeCurrency(number) {
      report(table.defect(.lowerCaseCurrency, row, columns.unit, ["unit": text, "code": text.uppercased()]))
    }
    if let meaning = units[number] { return (number, meaning) }
    report(table.defect(.unknownUnit, row, columns.unit, ["unit": text]))
    return nil
  }

  private func value(of row: CSVRow, in unit: Fact.Unit, report: (Defect) -> Void) -> Fact.Value? {
    let single = table.text(row, columns.value)
    let low = table.text(row, columns.low)
    let high = table.text(row, columns.high)
    if !single.isEmpty {
      if !low.isEmpty || !high.isEmpty {
        report(table.defect(.valueAndRange, row, low.isEmpty ? columns.high : columns.low))
      }
      if unit == .date { return date(single, columns.value, row, report).map { .date($0) } }
      return number(single, columns.value, row, report).map { .number(low: $0, high: $0) }
    }
    if low.isEmpty && high.isEmpty {
      report(table.defect(.missingField, row, columns.value ?? columns.low, ["column": "value"]))
      return nil
    }
    guard let low = required("value_min", columns.low, row, report),
      let high = required("value_max", columns.high, row, report)
    else { return nil }
    let value: Fact.Value?
    if unit == .date {
      guard let first = date(low, columns.low, row, report), let last = date(high, columns.high, row, report)
      else { return nil }
      value = Period(from: first, to: last).map { .date($0) }
    } else {
      guard let first = number(low, columns.low, row, report), let last = number(high, columns.high, row, report)
      else { return nil }
      value = first <= last ? .number(low: first, high: last) : nil
    }
    if value == nil {
      report(table.defect(.reversedRange, row, columns.low, ["low": low, "high": high]))
    }
    return value
  }

  private func number(_ text: String, _ column: Int?, _ row: CSVRow, _ report: (Defect) -> Void) -> Decimal? {
    if let number = Decimal(parsing: text) { return number }
    let problem = problem(ofNumber: text)
    var arguments = ["value": text]
    arguments["plain"] = problem.plain
    report(table.defect(problem.code, row, column, arguments))
    return nil
  }

  /// Amounts and counts have no thousandths: a point before three digits probably groups them.
  private func reportGrouping(_ value: Fact.Value, _ row: CSVRow, in unit: Fact.Unit, _ report: (Defect) -> Void) {
    switch unit {
    case .percent, .percentagePoints, .ratio, .date: return
    case .currency, .count: break
    }
    for column in [columns.value, columns.low, columns.high] {
      let text = table.text(row, column)
      guard let plain = digits(groupedByPoint: text) else { continue }
      report(table.defect(.threeDecimals, row, column, ["value": text, "plain": plain]))
    }
  }

  private func date(_ text: String, _ column: Int?, _ row: CSVRow, _ report: (Defect) -> Void) -> Period? {
    if let date = Period(edtf: text) { return date }
    report(table.defect(.badDate, row, column, ["date": text]))
    return nil
  }

  /// A row without a period is fine; false if it has one that cannot be read.
  private func readPeriod(
    of row: CSVRow, into period: inout Period?, report: (Defect) -> Void, read: (String) -> Period?
  ) -> Bool {
    let text = table.text(row, columns.period)
    period = text.isEmpty ? nil : read(text)
    if text.isEmpty || period != nil { return true }
    report(table.defect(problem(ofPeriod: text), row, columns.period, ["period": text]))
    return false
  }

  private func status(of row: CSVRow, report: (Defect) -> Void) -> Fact.Status? {
    let text = table.text(row, columns.status)
    if text.isEmpty { return .actual }
    if let status = Fact.Status(rawValue: text.lowercased()) { return status }
    let known = Fact.Status.allCases.map(\.rawValue).joined(separator: ", ")
    report(table.defect(.unknownStatus, row, columns.status, ["status": text, "known": known]))
    return nil
  }
}

/// The periods of a file, each of the frequent ones read once.
struct PeriodTable {
  private var known: [String: Period?] = [:]
  private static let limit = 1_000

  mutating func period(_ text: String) -> Period? {
    if let period = known[text] { return period }
    let period = Period(edtf: text)
    if known.count < Self.limit { known[text] = period }
    return period
  }
}
