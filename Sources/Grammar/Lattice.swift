import Text
import Values

/// What a paragraph's tokens may be read as: words, numbers and matches as edges from token to token.
public struct Lattice: Sendable {
  public let tokens: Tokens
  let bytes: [UInt8]
  let grammar: LanguageGrammar
  private(set) var heads: [Int32]
  private(set) var edges: [Edge] = []
  private(set) var numerals: [Numeral] = []
  private(set) var matches: [Match] = []

  struct Edge: Sendable {
    var wordClass: ClassID
    var end: Int32
    /// By class: an index into the grammar's values, an integer, an index into ``numerals`` or into ``matches``.
    var value: Int32
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
    var slot: Int16
    /// The edge that was taken; -1 for a class told from the token itself.
    var edge: Int32
    var tokens: Range<Int32>
  }

  init(_ bytes: [UInt8], grammar: LanguageGrammar) {
    self.bytes = bytes
    self.grammar = grammar
    tokens = Tokens(bytes)
    heads = Array(repeating: -1, count: tokens.count)
    readWords()
  }

  // MARK: Edges

  @inline(__always)
  mutating func add(_ wordClass: ClassID, from start: Int, to end: Int, value: Int32) {
    edges.append(Edge(wordClass: wordClass, end: Int32(end), value: value, next: heads[start]))
    heads[start] = Int32(edges.count - 1)
  }

  mutating func add(_ numeral: Numeral, _ wordClass: ClassID, from start: Int, to end: Int) {
    numerals.append(numeral)
    add(wordClass, from: start, to: end, value: Int32(numerals.count - 1))
  }

  mutating func add(_ match: Match) {
    matches.append(match)
    add(match.kind, from: match.span.lowerBound, to: match.span.upperBound, value: Int32(matches.count - 1))
  }

  // MARK: Words and numbers

  private mutating func readWords() {
    let (grammar, tokens, bytes) = (grammar, tokens, bytes)
    let builtin = (
      digits: LanguageGrammar.Builtin.digits.classID, numeral: LanguageGrammar.Builtin.numeral.classID,
      one: LanguageGrammar.Builtin.one.classID
    )
    for token in 0..<tokens.count {
      grammar.lexicon.forms(at: token, in: tokens, bytes: bytes) { end, entry in
        add(entry.wordClass, from: token, to: end, value: entry.value)
      }
      switch tokens.kinds[token] {
      case .word:
        if let (numeral, end) = grammar.numbers.words(at: token, in: tokens) {
          let isOne = numeral.value == .one && end == token + 1
          add(numeral, isOne ? builtin.one : builtin.numeral, from: token, to: end)
        }
      case .digits:
        if let (numeral, end) = grammar.numbers.digits(at: token, in: tokens) {
          add(numeral, builtin.digits, from: token, to: end)
          // The "2" of "May 2,000 people" is no day.
          if end > token + 1, tokens.isJoined(token + 1) { continue }
        }
        readInteger(token, tokens)
      case .sign: break
      }
    }
  }

  private mutating func readInteger(_ token: Int, _ tokens: Tokens) {
    let digits = tokens.foldedBytes(token)
    guard digits.count <= 4 else { return }
    let value = digits.reduce(0) { $0 * 10 + Int($1 & 0x0F) }
    for wordClass in grammar.integerClasses {
      guard case .integer(let range, let width) = grammar.classes[Int(wordClass)].content, range.contains(value),
        width == nil || width == digits.count
      else { continue }
      add(wordClass, from: token, to: token + 1, value: Int32(value))
    }
  }
}
