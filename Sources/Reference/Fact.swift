import Values

/// A row of `facts.csv`.
public struct Fact: Hashable, Sendable {
  public enum Status: String, CaseIterable, Hashable, Sendable {
    case actual, planned, forecast, estimate
  }

  /// What the value is counted in.
  public enum Unit: Hashable, Sendable {
    /// ISO 4217 code.
    case currency(String)
    case percent, percentagePoints, ratio, date
    /// `count`, or the counted noun as written ("people", "Betten").
    case count(noun: String)
  }

  public enum Value: Hashable, Sendable {
    /// Both ends are equal for a single value.
    case number(low: Decimal, high: Decimal)
    case date(Period)
  }

  /// As written, or `row-N` with the line number where the file has no id.
  public var id: String
  public var entity: String
  public var metric: String
  /// nil: the row names none.
  public var period: Period?
  public var value: Value
  public var unit: Unit
  public var status: Status
  public var sourceTitle: String
  public var sourceURL: String
  public var asOf: CalendarDate?
  public var note: String
  /// Columns that the format does not know, in the file's order.
  public var extra: [Column]
  /// The file as it was named when it was read, and the 1-based line on which the row starts.
  public var path: String
  public var line: Int

  public struct Column: Hashable, Sendable {
    public var name: String
    public var value: String

    public init(name: String, value: String) {
      self.name = name
      self.value = value
    }
  }

  public init(
    id: String, entity: String, metric: String, period: Period?, value: Value, unit: Unit, status: Status = .actual,
    sourceTitle: String = "", sourceURL: String = "", asOf: CalendarDate? = nil, note: String = "",
    extra: [Column] = [],
    path: String = "", line: Int = 0
  ) {
    self.id = id
    self.entity = entity
    self.metric = metric
    self.period = period
    self.value = value
    self.unit = unit
    self.status = status
    self.sourceTitle = sourceTitle
    self.sourceURL = sourceURL
    self.asOf = asOf
    self.note = note
    self.extra = extra
    self.path = path
    self.line = line
  }
}

extension Fact.Unit {
  /// The unit as the column `unit` has it.
  public var columnText: String {
    switch self {
    case .currency(let code): code
    case .percent: "percent"
    case .percentagePoints: "percentage-points"
    case .ratio: "ratio"
    case .date: "date"
    case .count(let noun): noun
    }
  }
}
