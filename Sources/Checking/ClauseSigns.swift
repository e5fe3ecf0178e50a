import Recognition

/// The names under which `grammar/` files the signs that end a clause.
extension Passage.Cue {
  static let comma = "comma"
  static let colon = "colon"
  static let dash = "dash"
  /// Of a bracket.
  static let opening = "opening"
  static let closing = "closing"
}
