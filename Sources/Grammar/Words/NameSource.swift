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
  /// Whether a name can begin with a word, whatever its case and what stands around it; false for most words.
  func mayBegin(with token: Int, in tokens: Tokens) -> Bool

  /// Every name that begins at a token: the token behind it, and a number of the source's own.
  func names(at token: Int, in tokens: Tokens, found: (OutsideName, _ end: Int, _ id: Int32) -> Void)
}
