/// Something wrong in reference data, at a place in a file.
public struct Defect: Hashable, Sendable {
  public enum Severity: String, Hashable, Sendable {
    /// A row or a file is left out, or an id means two rows.
    case error
    /// The row is used; a field is left out or looks mistaken.
    case warning
  }

  public enum Code: String, CaseIterable, Hashable, Sendable {
    case noSuchFile = "no-such-file"
    case unreadable
    case noData = "no-data"
    case badPackage = "bad-package"
    case badResourcePath = "bad-resource-path"
    case otherResource = "other-resource"
    case utf16 = "utf-16"
    case invalidUTF8 = "invalid-utf-8"
    case unclosedQuote = "unclosed-quote"
    case textAfterQuote = "text-after-quote"
    case missingColumns = "missing-columns"
    case repeatedColumn = "repeated-column"
    case tooFewFields = "too-few-fields"
    case tooManyFields = "too-many-fields"
    case missingField = "missing-field"
    case decimalComma = "decimal-comma"
    case groupedDigits = "grouped-digits"
    case notANumber = "not-a-number"
    case threeDecimals = "three-decimals"
    case reversedRange = "reversed-range"
    case valueAndRange = "value-and-range"
    case unknownUnit = "unknown-unit"
    case lowerCaseCurrency = "lower-case-currency"
    case badDate = "bad-date"
    case badPeriod = "bad-period"
    case openPeriod = "open-period"
    case seasonPeriod = "season-period"
    case unknownStatus = "unknown-status"
    case badAsOf = "bad-as-of"
    case repeatedID = "repeated-id"
    case unknownEntity = "unknown-entity"
    case unknownMetric = "unknown-metric"
    case unknownMetricKind = "unknown-metric-kind"
    case sharedName = "shared-name"

    public var severity: Severity {
      switch self {
      case .otherResource, .invalidUTF8, .repeatedColumn, .tooFewFields, .threeDecimals, .valueAndRange,
        .lowerCaseCurrency, .badAsOf,
        .unknownEntity,
        .unknownMetric, .unknownMetricKind, .sharedName:
        .warning
      default: .error
      }
    }
  }

  public var code: Code
  /// The file as it was named when it was read.
  public var path: String
  /// Both from 1; the column counts code points.
  public var line: Int
  public var column: Int
  /// In code points; 0: the rest of the line.
  public var length: Int
  /// What fills the `{placeholders}` of the message.
  public var arguments: [String: String]

  public init(
    _ code: Code, path: String, line: Int = 1, column: Int = 1, length: Int = 0, _ arguments: [String: String] = [:]
  ) {
    self.code = code
    self.path = path
    self.line = line
    self.column = column
    self.length = length
    self.arguments = arguments
  }

  public var severity: Severity { code.severity }
  /// What the field means for sure, in the format's notation; nil where that is not known.
  public var replacement: String? {
    switch code {
    case .decimalComma, .groupedDigits: arguments["plain"]
    default: nil
    }
  }
  /// The message's key in the catalogues (`grammar/<language>/messages.txt`).
  public var key: String { "defect." + code.rawValue }
}
