import Text
import Values

/// What a paragraph's tokens may be read as: words, numbers and matches as edges from token to token.
public final class Lattice: Sendable {
  public let tokens: Tokens
  let grammar: LanguageGrammar
  /// One for each token.
  let places: [Place]
  private let edges: [Edge]
  private let edgesOfWords: [Edge]
  let numerals: [Numeral]
  public let matches: [Match]
  let captures: [Capture]

  /// A match spans at most this many tokens, which makes matching linear in the text whatever the patterns.
  public static let reach = 40

  /// What begins at a token.
  struct Place: Sendable {
    /// The classes that the token and the edges belong to, as bits that others share.
    var classes: ClassBits.Mask
    /// The number of the first edge, -1 for none. The word's own edges, if it has any, come last.
    var firstEdge: Int32 = -1
    /// An index into the words of the vocabulary that the lattice was read with.
    var word: Int32
    /// What a match may begin with of what the word is read as wherever it stands; see ``Vocabulary/Readings``.
    var beginnings: Int32 = -1
    var traits: WordTraits = []
    /// The token's ``Tokens/Token/form``.
    var form: UInt8
  }

  struct Edge: Sendable {
    var wordClass: ClassID
    var end: Int32
    /// By class: an index into the grammar's values, an integer, an index into ``numerals`` or into ``matches``.
    var value: Int32
    /// The number of the next edge that begins at the same token, -1 for none.
    var next: Int32
    /// The levels at which a match may begin with the class, as bits; see ``levelBit(_:)``.
    var beginnings: UInt8

    /// The bit of a level, which the highest ones share.
    @inline(__always)
    static func levelBit(_ level: Int) -> UInt8 { 1 &<< UInt8(truncatingIfNeeded: min(level, 7)) }
  }

  /// The number of an edge that a word has wherever it stands: the others are numbered from 0 on, these from the least
  /// number on, so that -1 is none.
  @inline(__always)
  static func ofWord(_ index: Int32) -> Int32 { Int32.min + index }

  /// The edge with a number, which begins at a token.
  @inline(__always)
  static func edge(_ number: Int32, at token: Int, _ edges: [Edge], _ edgesOfWords: [Edge]) -> Edge {
    if number >= 0 { return edges[Int(number)] }
    var edge = edgesOfWords[Int(number &- Int32.min)]
    edge.end = Int32(truncatingIfNeeded: token + 1)
    return edge
  }

  @inline(__always)
  func edge(_ number: Int32, at token: Int) -> Edge { Self.edge(number, at: token, edges, edgesOfWords) }

  /// What a rule found.
  public struct Match: Sendable {
    var kind: ClassID
    var rule: Int32
    /// The annotated tokens, and all that had to stand there.
    public var span: Range<Int>
    public var extent: Range<Int>
    /// A run of ``Lattice/captures``.
    var captures: Range<Int>
  }

  /// A slot of a match.
  public struct Capture: Sendable {
    var slot: Int32
    /// The number of the edge that was taken; -1 for a class told from the token itself.
    var edge: Int32
    public var tokens: Range<Int32>

    public var span: Range<Int> { Int(tokens.lowerBound)..<Int(tokens.upperBound) }
  }

  /// What readings of many texts with the same grammar and names share: the words that they have met, and memory.
  public struct Workspace: Sendable {
    var vocabulary = Vocabulary()
    var threads = Threads()
    var storage = Storage()

    public init() {}

    /// Takes the memory of a lattice for the next one. One that is still in use costs a copy of its capacity.
    public mutating func reclaim(_ lattice: consuming Lattice) {
      storage = Storage(
        places: lattice.places, edges: lattice.edges, numerals: lattice.numerals, matches: lattice.matches,
        captures: lattice.captures)
    }
  }

  /// Memory for what a lattice holds.
  struct Storage: Sendable {
    var places: [Place] = []
    var edges: [Edge] = []
    var numerals: [Numeral] = []
    var matches: [Match] = []
    var captures: [Capture] = []
  }

  /// Reads a paragraph: its words, then level by level what the rules make of them.
  ///
  /// - Parameter workspace: one that has served no other grammar and names.
  public init(
    reading tokens: Tokens, with grammar: LanguageGrammar, names: (any NameSource)? = nil,
    in workspace: inout Workspace
  ) {
    var reader = LatticeReader(tokens, grammar, using: &workspace.storage)
    workspace.threads.prepare(for: grammar, tokens: tokens.count)
    reader.readWords(names, &workspace.vocabulary, &workspace.threads)
    reader.matchRules(
      &workspace.vocabulary, &workspace.threads.run, board: &workspace.threads.board, chunks: &workspace.threads.chunks)
    self.tokens = tokens
    self.grammar = grammar
    places = reader.places
    edges = reader.edges
    edgesOfWords = workspace.vocabulary.edges
    numerals = reader.numerals
    matches = reader.matches
    captures = reader.captures
  }

  public convenience init(reading bytes: [UInt8], with grammar: LanguageGrammar) {
    var workspace = Workspace()
    self.init(reading: Tokens(bytes), with: grammar, in: &workspace)
  }

  /// Whether the word at a token is one of the language's most frequent.
  public func isFrequent(_ token: Int) -> Bool { places[token].traits.contains(.frequent) }

  /// Whether the word at a token is written with a full stop.
  public func isAbbreviation(_ token: Int) -> Bool { places[token].traits.contains(.abbreviation) }
}
