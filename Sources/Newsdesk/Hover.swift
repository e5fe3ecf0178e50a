/// What a reader sees over an annotation, as plain text in the reader's language.
public struct Hover: Hashable, Sendable {
  /// The normalised value.
  public var title: String
  /// The claim, its verdict, and the facts with their sources; one a line.
  public var lines: [String]

  public init(title: String, lines: [String]) {
    self.title = title
    self.lines = lines
  }
}
