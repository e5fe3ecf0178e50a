import Text

/// What a name from outside the grammar can be; patterns use these words as classes.
public enum OutsideName: String, CaseIterable, Sendable {
  /// A name or alias of an entity of the reference data.
  case entity
  /// A word for a metric of the reference data.
  case referenceMetric = "reference-metric"
  /// A widely known organization that the grammar lists itself (`words organization-name`).
  case knownOrganization = "known-organization"
}

/// Names that come from outside the grammar: the reference data's entities and metrics.
public protocol NameSource: Sendable {
  /// Every name in a text: its tokens, and a number of the source's own.
  func names(in tokens: Tokens, bytes: [UInt8], found: (OutsideName, _ tokens: Range<Int>, _ id: Int32) -> Void)
}
