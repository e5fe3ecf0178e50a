import Text
import Values

/// A lattice in the making.
struct LatticeReader: ~Copyable {
  let tokens: Tokens
  let grammar: LanguageGrammar
  /// Parts of the grammar, at hand: what is reached through a class is copied to be called.
  private let lexicon: Lexicon
  private let uses: [LanguageGrammar.ClassUse]
  private let numbers: NumberConventions
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
    lexicon = grammar.lexicon
    uses = grammar.uses
    numbers = grammar.numbers
    places = []
    places.reserveCapacity(tokens.count)
    edges.reserveCapacity(tokens.count * 3)
    numerals.reserveCapacity(tokens.count / 8)
    matches.reserveCapacity(tokens.count / 4)
    captures.reserveCapacity(tokens.count / 3)
  }

  // MARK: Edges

  mutating func add(_ wordClass: ClassID, from start: Int, to end: Int, value: Int32, _ threads: inout Threads) {
    let use = uses[Int(wordClass)]
    edges.append(
      Lattice.Edge(
        wordClass: wordClass, end: Int32(truncatingIfNeeded: end), value: value, next: places[start].firstEdge))
    places[start].firstEdge = Int32(truncatingIfNeeded: edges.count - 1)
    places[start].classes |= use.bit
    note(use, at: start, &threads)
    if use.guards != 0 { threads.note(wordClass, at: start, use.guards, grammar) }
  }

  @inline(__always)
  private mutating func note(_ use: LanguageGrammar.ClassUse, at start: Int, _ threads: inout Threads) {
    levels |= use.beginnings
    threads.note(beginnings: use.beginnings, at: start)
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
    let tokenBits = ClassBits.ofTokens
    for token in 0..<tokens.count {
      let form = tokens[token].form
      places.append(
        Lattice.Place(
          classes: tokenBits[form], word: vocabulary.guess(tokens[token].hash),
          form: UInt8(truncatingIfNeeded: form)))
    }
    for token in 0..<tokens.count {
      let word = vocabulary.index(of: token, in: tokens, guessed: places[token].word, grammar, names)
      places[token].word = word
      places[token].traits = vocabulary.words[Int(word)].traits
      if tokens.isCompoundHyphen(token) { places[token].traits.insert(.compoundHyphen) }
    }
    for token in 0..<tokens.count where !places[token].traits.contains(.bare) {
      let word = vocabulary.words[Int(places[token].word)]
      if word.plain >= 0 { add(vocabulary.sets[Int(word.plain)], at: token, &vocabulary, &threads) }
      if !word.traits.contains(.plain) {
        addForms(word.forms, isBegun: word.traits.contains(.beginning), at: token, &vocabulary, &threads)
      }
      if word.traits.contains(.number), let (numeral, end) = numbers.words(at: token, in: tokens) {
        let isOne = numeral.value == .one && end == token + 1
        add(numeral, isOne ? LanguageGrammar.one : LanguageGrammar.numeral, from: token, to: end, &threads)
      }
      if tokens[token].kind == .digits { readDigits(token, word.integers, &vocabulary, &threads) }
      if word.traits.contains(.name), let names { readNames(names, token, &threads) }
    }
  }

  // MARK: Forms

  /// Adds what a word is read as wherever it stands: all at once what the readings begin.
  private mutating func add(
    _ readings: Vocabulary.Readings, at token: Int, _ vocabulary: inout Vocabulary, _ threads: inout Threads
  ) {
    let end = Int32(truncatingIfNeeded: token + 1)
    var first = places[token].firstEdge
    for index in readings.run {
      let reading = vocabulary.readings[Int(index)]
      edges.append(
        Lattice.Edge(wordClass: reading.wordClass, end: end, value: reading.value, next: first))
      first = Int32(truncatingIfNeeded: edges.count - 1)
    }
    places[token].firstEdge = first
    for index in readings.guards { threads.note(vocabulary.guards[Int(index)], at: token) }
    places[token].classes |= readings.use.bit
    note(readings.use, at: token, &threads)
  }

  /// Adds every form of the lexicon that begins at a token.
  /// - Parameter isBegun: those of the one word have been added.
  private mutating func addForms(
    _ forms: Lexicon.Forms, isBegun: Bool, at start: Int, _ vocabulary: inout Vocabulary, _ threads: inout Threads
  ) {
    var node = forms.root
    var end = start + 1
    while node >= 0 {
      let known = node
      let place = lexicon.nodes[Int(known)]
      if !isBegun || end > start + 1 { addEntries(place.firstEntry, from: start, to: end, &threads) }
      guard place.hasChildren, end < tokens.count, end - start < Lattice.reach else { break }
      node = lexicon.child(of: known, word: word(at: end, &vocabulary), isJoined: tokens.isJoined(end))
      // A compound may hyphenate what the form writes apart.
      if node < 0, places[end].traits.contains(.compoundHyphen) {
        end += 1
        node = lexicon.child(of: known, word: word(at: end, &vocabulary), isJoined: false)
      }
      end += 1
    }
    addEntries(forms.suffix, from: start, to: start + 1, &threads)
    addEntries(forms.prefix, from: start, to: start + 1, &threads)
  }

  /// The lexicon's number for the word at a token.
  private func word(at token: Int, _ vocabulary: inout Vocabulary) -> Int32 {
    vocabulary.words[Int(places[token].word)].forms.word
  }

  @inline(__always)
  private mutating func addEntries(_ first: Int32, from start: Int, to end: Int, _ threads: inout Threads) {
    var index = first
    while index >= 0 {
      let entry = lexicon.entries[Int(index)]
      if lexicon.isSpelled(entry, start, end, tokens) {
        add(entry.wordClass, from: start, to: end, value: entry.value, &threads)
      }
      index = entry.next
    }
  }

  // MARK: Digits and names

  private mutating func readDigits(
    _ token: Int, _ integers: Int32, _ vocabulary: inout Vocabulary, _ threads: inout Threads
  ) {
    if let (numeral, end) = numbers.digits(at: token, in: tokens) {
      add(numeral, LanguageGrammar.digits, from: token, to: end, &threads)
      // The "2" of "May 2,000 people" is no day.
      if end > token + 1, tokens.isJoined(token + 1) { return }
    }
    if integers >= 0 { add(vocabulary.sets[Int(integers)], at: token, &vocabulary, &threads) }
  }

  private mutating func readNames(_ names: any NameSource, _ token: Int, _ threads: inout Threads) {
    let (grammar, count) = (grammar, tokens.count)
    names.names(at: token, in: tokens) { name, end, id in
      guard let wordClass = grammar.outsideClasses[name], end > token, end <= count else { return }
      add(wordClass, from: token, to: end, value: id, &threads)
    }
  }
}
