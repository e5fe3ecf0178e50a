/// A mistake in a grammar file. What it says to whom stands in the message catalogues.
public struct GrammarProblem: Hashable, Sendable {
  public struct Mistake: Error, Hashable, Sendable {
    public var kind: Kind
    /// What fills the message's placeholders.
    public var arguments: [String: String]

    init(_ kind: Kind, _ arguments: [String: String] = [:]) {
      self.kind = kind
      self.arguments = arguments
    }
  }

  public enum Kind: String, CaseIterable, Sendable {
    // Blocks and their lines.
    case noBlock = "no-block"
    case strayLine = "stray-line"
    case namelessWords = "nameless-words"
    case namelessRule = "nameless-rule"
    case letterCase = "letter-case"
    case digits
    case endings
    case setting
    case noForm = "no-form"
    case takenName = "taken-name"
    // Forms and patterns.
    case unknownName = "unknown-name"
    case unknownEndings = "unknown-endings"
    case notClosed = "not-closed"
    case noPartner = "no-partner"
    case emptyName = "empty-name"
    case repetition
    case matchesNothing = "matches-nothing"
    case nestedTooDeep = "nested-too-deep"
    case tooManySequences = "too-many-sequences"
    case tooManySpellings = "too-many-spellings"
    case circle
  }

  public var origin: String
  /// 1-based; columns count bytes.
  public var line: Int
  public var column: Int
  public var mistake: Mistake

  /// The key of its message in the catalogues.
  public var key: String { "grammar." + mistake.kind.rawValue }
}

extension GrammarProblem: CustomStringConvertible {
  /// For developers: `file:line:column: kind` and the arguments.
  public var description: String { "\(origin):\(line):\(column): \(mistake)" }
}

extension GrammarProblem.Mistake: CustomStringConvertible {
  public var description: String {
    kind.rawValue + arguments.sorted { $0.key < $1.key }.map { " \($0.key)=\($0.value)" }.joined()
  }
}
