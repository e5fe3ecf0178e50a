import Text
import Values

/// What a paragraph's tokens may be read as: words, numbers and matches as edges from token to token.
public struct Lattice: Sendable {
  public let tokens: Tokens
  let bytes: [UInt8]
  let grammar: LanguageGrammar
  /// The first edge that begins at each token, -1 for none.
  let heads: [Int32]
  let edges: [Edge]
  let numerals: [Numeral]
  let matches: [Match]

  /// A match spans at most this many tokens, which makes matching linear in the text whatever the patterns.
  static let reach = 40

  struct Edge: Sendable {
    var wordClass: ClassID
    var end: Int32
    /// By class: an index into the grammar's values, an integer, an index into ``numerals`` or into ``matches``.
    var value: Int32
    /// The next edge that begins at the same token, -1 for none.
    var next: Int32
  }

  /// What a rule found.
  public struct Match: Sendable {
    var kind: ClassID
    var rule: Int32
    /// The annotated tokens, and all that had to stand there.
    public var span: Range<Int>
    public var extent: Range<Int>
    var captures: [Capture]
  }

  struct Capture: Sendable {
    var slot: Int32
    /// The edge that was taken; -1 for a class told from the token itself.
    var edge: Int32
    var tokens: Range<Int32>
  }

  /// Reads a paragraph: its words, then level by level what the rules make of them.
  public init(reading bytes: [UInt8], with grammar: LanguageGrammar, names: (any NameSource)? = nil) {
    var reader = LatticeReader(bytes, grammar)
    reader.readWords()
    if let names { reader.readNames(names) }
    reader.matchRules()
    self.bytes = bytes
    self.grammar = grammar
    tokens = reader.tokens
    heads = reader.heads
    edges = reader.edges
    numerals = reader.numerals
    matches = reader.matches
  }
}
