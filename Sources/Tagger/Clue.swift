/// What rules and lists of words say of a token; the tagger weighs it with all else. What the numbers mean is the
/// caller's affair, as long as they mean the same in training and in use.
public struct Clue: Equatable, Sendable {
  /// What a rule takes the token for; 0 where none matches.
  public var rule: UInt16
  /// The lists in which the word stands; 0 for none.
  public var lists: UInt16

  public static let none = Clue(rule: 0, lists: 0)

  public init(rule: UInt16, lists: UInt16) {
    self.rule = rule
    self.lists = lists
  }
}
