/// How a word beside a figure bends it ("rund", "over"); `range` is a figure with two ends.
public enum Hedge: String, CaseIterable, Hashable, Sendable {
  case none, about, nearly, slightlyOver, over, under, atLeast, atMost, upTo, range
}

/// A number or a range of numbers with the precision in which it was written.
public struct Quantity: Hashable, Sendable {
  public var low: Decimal
  public var high: Decimal
  /// The weight of the last written digit of each end: 0.1e9 for "13.8 billion".
  public var lowUnit: Decimal
  public var highUnit: Decimal

  public init(_ value: Decimal, unit: Decimal) {
    self.init(low: value, high: value, lowUnit: unit, highUnit: unit)
  }

  public init(low: Decimal, high: Decimal, lowUnit: Decimal, highUnit: Decimal) {
    self.low = low
    self.high = high
    self.lowUnit = lowUnit
    self.highUnit = highUnit
  }

  public var isRange: Bool { low != high }
}

/// A span of the draft with a kind and a normalised value.
public struct Annotation: Hashable, Sendable {
  public enum Value: Hashable, Sendable {
    /// `currency` is an ISO 4217 code. `implied`: the currency stands elsewhere in the text.
    case money(Quantity, currency: String, implied: Bool)
    /// In percent, or in percentage points; `fraction`: written as a fraction ("a third").
    case percent(Quantity, points: Bool, fraction: Bool)
    /// `unit` is the counted noun as written; empty where the text leaves it out.
    case count(Quantity, unit: String)
    /// nil where the text and the publication date do not fix the days.
    case date(DateValue)
    /// `entity` is an id of the reference data.
    case organization(entity: String?)

    /// The number of a figure; nil for dates and organizations.
    public var quantity: Quantity? {
      switch self {
      case .money(let quantity, _, _), .percent(let quantity, _, _), .count(let quantity, _): quantity
      case .date, .organization: nil
      }
    }
  }

  /// Half-open byte range in the draft.
  public var span: Range<Int>
  public var value: Value
  public var hedge: Hedge
  /// Where the hedge's words stand; nil without such words.
  public var hedgeSpan: Range<Int>?
  /// How sure it is that this is an organization, in hundredths; nil for every other kind.
  public var confidence: Int?

  public init(
    span: Range<Int>, value: Value, hedge: Hedge = .none, hedgeSpan: Range<Int>? = nil, confidence: Int? = nil
  ) {
    self.span = span
    self.value = value
    self.hedge = hedge
    self.hedgeSpan = hedgeSpan
    self.confidence = confidence
  }

  /// The number of a figure; nil for dates and organizations.
  public var quantity: Quantity? { value.quantity }

  /// The contract's names of the kinds.
  public static let kinds = ["money", "percent", "count", "date", "organization"]

  /// The contract's name of the kind.
  public var kind: String {
    switch value {
    case .money: "money"
    case .percent: "percent"
    case .count: "count"
    case .date: "date"
    case .organization: "organization"
    }
  }
}

/// What a date in the text says, beside the days it means.
public struct DateValue: Hashable, Sendable {
  /// The days; nil where they cannot be told.
  public var period: Period?
  /// The weekday that the text names, ISO 8601 (Monday 1).
  public var weekday: Int?
  /// The text names a day that no calendar has ("31 September").
  public var isImpossible: Bool
  /// The text leaves the year or more to the publication date.
  public var isRelative: Bool
  /// The year of an organization's accounts that the text names ("fiscal 2024"), which need not be the calendar's.
  public var fiscalYear: Int?
  /// A day of the year of accounts that the text counts from the publication's ("this financial year").
  public var accountsDay: CalendarDate?
  /// The text says that a year is the calendar's, not that of an organization's accounts ("calendar 2024").
  public var isCalendarYear = false
  /// The days from the first date to the second where this names both ends ("January to March"), or is one of two dates
  /// that do: the 2025 and the 2030 of "von 2025 bis 2030".
  public var range: Period?
  /// A time begins with it: "since 2018".
  public var isBeginning = false

  public init(period: Period?, weekday: Int? = nil, isImpossible: Bool = false, isRelative: Bool = false) {
    self.period = period
    self.weekday = weekday
    self.isImpossible = isImpossible
    self.isRelative = isRelative
  }
}
