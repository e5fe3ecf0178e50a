import Reference
import Values

/// A text of the message catalogue: its key and what fills its `{placeholders}`.
public struct Message: Hashable, Sendable {
  public var key: String
  public var arguments: [String: String]
  /// What the catalogue's own language has words for, whatever the draft's.
  public var terms: [String: Term]

  public init(_ key: String, _ arguments: [String: String] = [:], terms: [String: Term] = [:]) {
    self.key = key
    self.arguments = arguments
    self.terms = terms
  }

  /// Something that each language names in its own way.
  public enum Term: Hashable, Sendable {
    /// By its id.
    case metric(String)
    /// "May 2024"
    case time(Period)
    /// "in May 2024"
    case at(Period)
    /// "for May 2024"
    case of(Period)
    /// Monday is 1.
    case weekday(Int)
    /// Why a file is no JSON, by the reader's phrase for it.
    case syntax(String)
    /// The source of a fact with its date.
    case source(Fact)
  }
}
