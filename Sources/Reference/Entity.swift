/// Somebody or something that facts are about: a row of `entities.csv`, or just an id that facts name.
public struct Entity: Hashable, Sendable {
  public var id: String
  /// The id where the reference names no other.
  public var name: String
  public var aliases: [String]
  /// Empty where the reference names none.
  public var kind: String
  /// Columns that the format does not know, in the file's order.
  public var extra: [Fact.Column]
  /// The file as it was named when it was read, and the 1-based line on which the row starts; empty and 0 for what only
  /// facts name.
  public var path: String
  public var line: Int

  public init(
    id: String, name: String, aliases: [String] = [], kind: String = "", extra: [Fact.Column] = [], path: String = "",
    line: Int = 0
  ) {
    self.id = id
    self.name = name
    self.aliases = aliases
    self.kind = kind
    self.extra = extra
    self.path = path
    self.line = line
  }
}

/// A row of `metrics.csv`.
public struct Metric: Hashable, Sendable {
  public enum Kind: String, CaseIterable, Hashable, Sendable {
    /// Adds up over its period (revenue).
    case flow
    /// Holds on a day (debt).
    case stock
    /// Happens once (an acquisition).
    case event
  }

  public var id: String
  /// nil: the row names none.
  public var kind: Kind?
  public var unitClass: String
  /// The words for it by language ("de"), as written.
  public var words: [String: [String]]
  /// Columns that are no language, in the file's order.
  public var extra: [Fact.Column]

  public init(
    id: String, kind: Kind? = nil, unitClass: String = "", words: [String: [String]] = [:], extra: [Fact.Column] = []
  ) {
    self.id = id
    self.kind = kind
    self.unitClass = unitClass
    self.words = words
    self.extra = extra
  }

  /// The metric of exchange rates: entity and unit are the two currencies.
  public static let exchangeRate = "exchange-rate"
}
