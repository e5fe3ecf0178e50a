import Text
import Values

/// A lattice in the making.
struct LatticeReader {
  let tokens: Tokens
  let bytes: [UInt8]
  let grammar: LanguageGrammar
  var heads: [Int32]
  var edges: [Lattice.Edge] = []
  var numerals: [Numeral] = []
  var matches: [Lattice.Match] = []
  /// For each token the levels, as bits, at which a match may begin with one of its edges.
  var beginnings: [UInt64]
  var threads: Threads

  init(_ bytes: [UInt8], _ grammar: LanguageGrammar) {
    self.bytes = bytes
    self.grammar = grammar
    tokens = Tokens(bytes)
    heads = Array(repeating: -1, count: tokens.count)
    beginnings = Array(repeating: 0, count: tokens.count)
    threads = Threads(states: grammar.mostStates)
  }

  // MARK: Edges

  @inline(__always)
  mutating func add(_ wordClass: ClassID, from start: Int, to end: Int, value: Int32) {
    edges.append(
      Lattice.Edge(
        wordClass: wordClass, end: Int32(truncatingIfNeeded: end), value: value, next: heads[start]))
    heads[start] = Int32(truncatingIfNeeded: edges.count - 1)
    beginnings[start] |= grammar.beginnings[Int(wordClass)]
  }

  mutating func add(_ numeral: Numeral, _ wordClass: ClassID, from start: Int, to end: Int) {
    numerals.append(numeral)
    add(wordClass, from: start, to: end, value: Int32(truncatingIfNeeded: numerals.count - 1))
  }

  // MARK: Words, numbers and names

  mutating func readWords() {
    let (grammar, tokens, bytes) = (grammar, tokens, bytes)
    let (lexicon, numbers) = (grammar.lexicon, grammar.numbers)
    let beginsWithAnyToken = LanguageGrammar.tokenClasses.contains { grammar.beginnings[Int($0)] != 0 }
    for token in 0..<tokens.count {
      if beginsWithAnyToken {
        for wordClass in LanguageGrammar.tokenClasses where tokens.isMember(token, of: wordClass) {
          beginnings[token] |= grammar.beginnings[Int(wordClass)]
        }
      }
      lexicon.forms(at: token, in: tokens, bytes: bytes) { end, entry in
        add(entry.wordClass, from: token, to: end, value: entry.value)
      }
      switch tokens.kinds[token] {
      case .word:
        if let (numeral, end) = numbers.words(at: token, in: tokens) {
          let isOne = numeral.value == .one && end == token + 1
          add(numeral, isOne ? LanguageGrammar.one : LanguageGrammar.numeral, from: token, to: end)
        }
      case .digits:
        if let (numeral, end) = numbers.digits(at: token, in: tokens) {
          add(numeral, LanguageGrammar.digits, from: token, to: end)
          // The "2" of "May 2,000 people" is no day.
          if end > token + 1, tokens.isJoined(token + 1) { continue }
        }
        readInteger(token)
      case .sign: break
      }
    }
  }

  private mutating func readInteger(_ token: Int) {
    let digits = tokens.foldedBytes(token)
    guard digits.count <= IntegerClass.longest else { return }
    let value = digits.reduce(0) { $0 * 10 + Int($1 & 0x0F) }
    for integer in grammar.integerClasses where integer.contains(value, digits: digits.count) {
      add(integer.wordClass, from: token, to: token + 1, value: Int32(truncatingIfNeeded: value))
    }
  }

  mutating func readNames(_ names: any NameSource) {
    let tokens = tokens
    let classes = grammar.outsideClasses
    names.names(in: tokens, bytes: bytes) { name, span, id in
      guard let wordClass = classes[name], span.lowerBound >= 0, !span.isEmpty, span.upperBound <= tokens.count else {
        return
      }
      add(wordClass, from: span.lowerBound, to: span.upperBound, value: id)
    }
  }
}
