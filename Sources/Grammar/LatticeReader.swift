import Text
import Values

/// A lattice in the making.
struct LatticeReader {
  let tokens: Tokens
  let grammar: LanguageGrammar
  var places: [Lattice.Place]
  var edges: [Lattice.Edge] = []
  var numerals: [Numeral] = []
  var matches: [Lattice.Match] = []
  var captures: [Lattice.Capture] = []
  /// The levels, as bits, at which a match may begin with one of the edges.
  var levels: UInt64 = 0

  init(_ tokens: Tokens, _ grammar: LanguageGrammar) {
    self.tokens = tokens
    self.grammar = grammar
    places = []
    places.reserveCapacity(tokens.count)
    edges.reserveCapacity(tokens.count + tokens.count / 2)
  }

  // MARK: Edges

  @inline(__always)
  mutating func add(_ wordClass: ClassID, from start: Int, to end: Int, value: Int32, _ threads: inout Threads) {
    edges.append(
      Lattice.Edge(
        wordClass: wordClass, end: Int32(truncatingIfNeeded: end), value: value, next: places[start].firstEdge))
    places[start].firstEdge = Int32(truncatingIfNeeded: edges.count - 1)
    let use = grammar.uses[Int(wordClass)]
    places[start].beginnings |= use.beginnings
    places[start].classes |= Automaton.bit(of: wordClass)
    levels |= use.beginnings
    if use.guards != 0 { threads.note(wordClass, at: start, use.guards, grammar) }
  }

  mutating func add(
    _ numeral: Numeral, _ wordClass: ClassID, from start: Int, to end: Int, _ threads: inout Threads
  ) {
    numerals.append(numeral)
    add(wordClass, from: start, to: end, value: Int32(truncatingIfNeeded: numerals.count - 1), &threads)
  }

  // MARK: Words, numbers and names

  /// Reads every word, number and name that begins at a token.
  mutating func readWords(_ names: (any NameSource)?, _ vocabulary: inout Vocabulary, _ threads: inout Threads) {
    let (grammar, tokens) = (grammar, tokens)
    vocabulary.prepare()
    let tokenBits = Automaton.tokenBits
    for token in 0..<tokens.count {
      places.append(
        Lattice.Place(classes: tokenBits[tokens[token].form], word: vocabulary.guess(tokens[token].hash)))
    }
    for token in 0..<tokens.count {
      let word = vocabulary.index(of: token, in: tokens, guessed: places[token].word) {
        grammar.describe($0, in: tokens, names)
      }
      places[token].word = word
      places[token].traits = vocabulary.words[Int(word)].traits
    }
    for token in 0..<tokens.count {
      let word = vocabulary.words[Int(places[token].word)]
      if !word.forms.isEmpty {
        grammar.lexicon.forEach(of: word.forms, at: token, in: tokens) { token in
          vocabulary.words[Int(places[token].word)].forms.word
        } found: { end, entry in
          add(entry.wordClass, from: token, to: end, value: entry.value, &threads)
        }
      }
      if word.traits.contains(.number), let (numeral, end) = grammar.numbers.words(at: token, in: tokens) {
        let isOne = numeral.value == .one && end == token + 1
        add(numeral, isOne ? LanguageGrammar.one : LanguageGrammar.numeral, from: token, to: end, &threads)
      }
      if tokens[token].kind == .digits { readDigits(token, &threads) }
      if word.traits.contains(.name), let names { readNames(names, token, &threads) }
    }
  }

  private mutating func readDigits(_ token: Int, _ threads: inout Threads) {
    if let (numeral, end) = grammar.numbers.digits(at: token, in: tokens) {
      add(numeral, LanguageGrammar.digits, from: token, to: end, &threads)
      // The "2" of "May 2,000 people" is no day.
      if end > token + 1, tokens.isJoined(token + 1) { return }
    }
    let digits = tokens.foldedBytes(token)
    guard digits.count <= IntegerClass.longest else { return }
    let value = digits.reduce(0) { $0 * 10 + Int($1 & 0x0F) }
    for integer in grammar.integerClasses where integer.contains(value, digits: digits.count) {
      add(integer.wordClass, from: token, to: token + 1, value: Int32(truncatingIfNeeded: value), &threads)
    }
  }

  private mutating func readNames(_ names: any NameSource, _ token: Int, _ threads: inout Threads) {
    let (grammar, count) = (grammar, tokens.count)
    names.names(at: token, in: tokens) { name, end, id in
      guard let wordClass = grammar.outsideClasses[name], end > token, end <= count else { return }
      add(wordClass, from: token, to: end, value: id, &threads)
    }
  }
}

extension LanguageGrammar {
  /// What is to be known of the word at a token before it is looked at where it stands.
  fileprivate func describe(_ token: Int, in tokens: Tokens, _ names: (any NameSource)?) -> (Lexicon.Forms, WordTraits)
  {
    let hash = tokens[token].hash
    var traits: WordTraits = []
    if isFrequent(hash) { traits.insert(.frequent) }
    if isAbbreviation(hash) { traits.insert(.abbreviation) }
    if numbers.mayBegin(with: token, in: tokens) { traits.insert(.number) }
    if names?.mayBegin(with: token, in: tokens) == true { traits.insert(.name) }
    return (lexicon.forms(of: token, in: tokens), traits)
  }
}
