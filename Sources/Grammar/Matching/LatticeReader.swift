import Text
import Values

/// A lattice in the making.
struct LatticeReader: ~Copyable {
  let tokens: Tokens
  let grammar: LanguageGrammar
  /// Parts of the grammar, at hand: what is reached through a class is copied to be called.
  private let lexicon: Lexicon
  private let uses: [LanguageGrammar.ClassUse]
  private let notes: [Threads.Note]
  private let numbers: NumberConventions
  var places: [Lattice.Place]
  private(set) var edges: [Lattice.Edge]
  /// Those of the vocabulary, once all words are read.
  private var edgesOfWords: [Lattice.Edge] = []
  var numerals: [Numeral]
  var matches: [Lattice.Match]
  var captures: [Lattice.Capture]
  /// The levels, as bits, at which a match may begin with one of the edges.
  var levels: UInt64 = 0
  let levelCount: Int

  typealias Chunks = MutableSpan<Threads.Chunk>
  /// See ``Threads/board``.
  typealias Board = MutableSpan<Int64>

  init(_ tokens: Tokens, _ grammar: LanguageGrammar, using storage: inout Lattice.Storage) {
    self.tokens = tokens
    self.grammar = grammar
    lexicon = grammar.lexicon
    uses = grammar.uses
    notes = grammar.notes
    numbers = grammar.numbers
    levelCount = grammar.levels.count
    places = Self.emptied(&storage.places, for: tokens.count)
    edges = Self.emptied(&storage.edges, for: tokens.count)
    numerals = Self.emptied(&storage.numerals, for: tokens.count / 8)
    matches = Self.emptied(&storage.matches, for: tokens.count / 4)
    captures = Self.emptied(&storage.captures, for: tokens.count / 3)
  }

  private static func emptied<Element>(_ storage: inout [Element], for count: Int) -> [Element] {
    var taken: [Element] = []
    swap(&taken, &storage)
    if !taken.isEmpty { taken.removeAll(keepingCapacity: true) }
    if taken.capacity < count { taken.reserveCapacity(count) }
    return taken
  }

  // MARK: Edges

  mutating func add(_ wordClass: ClassID, from start: Int, to end: Int, value: Int32, _ chunks: inout Chunks) {
    let use = uses[Int(wordClass)]
    var place = places[start]
    edges.append(
      Lattice.Edge(
        wordClass: wordClass, end: Int32(truncatingIfNeeded: end), value: value, next: place.firstEdge,
        beginnings: use.beginningsOfEdges))
    place.firstEdge = Int32(truncatingIfNeeded: edges.count - 1)
    place.classes |= use.bit
    places[start] = place
    levels |= use.beginnings
    for index in use.notes { chunks.add(notes[Int(index)], at: start, of: levelCount) }
  }

  mutating func add(
    _ numeral: Numeral, _ wordClass: ClassID, from start: Int, to end: Int, _ chunks: inout Chunks
  ) {
    numerals.append(numeral)
    add(wordClass, from: start, to: end, value: Int32(truncatingIfNeeded: numerals.count - 1), &chunks)
  }

  /// The edge with a number, which begins at a token.
  @inline(__always)
  func edge(_ number: Int32, at token: Int) -> Lattice.Edge { Lattice.edge(number, at: token, edges, edgesOfWords) }

  // MARK: Words, numbers and names

  /// Reads every word, number and name that begins at a token.
  mutating func readWords(_ names: (any NameSource)?, _ vocabulary: inout Vocabulary, _ threads: inout Threads) {
    var chunks = threads.chunks.mutableSpan
    lookUpWords(names, &vocabulary, &chunks)
    for token in 0..<places.count where !places[token].traits.contains(.settled) {
      let word = vocabulary.words[Int(places[token].word)]
      if !word.traits.contains(.plain), !word.traits.contains(.beginning) || mayGoOn(word, behind: token, vocabulary) {
        addForms(word.forms, isBegun: word.traits.contains(.beginning), at: token, &vocabulary, &chunks)
      }
      if word.traits.contains(.number), let (numeral, end) = numbers.words(at: token, in: tokens) {
        let isOne = numeral.value == .one && end == token + 1
        add(numeral, isOne ? LanguageGrammar.one : LanguageGrammar.numeral, from: token, to: end, &chunks)
      }
      if tokens[token].kind == .digits { readDigits(token, word.integers, &vocabulary, &chunks) }
      if word.traits.contains(.name), let names { readNames(names, token, &chunks) }
    }
    edgesOfWords = vocabulary.edges
  }

  /// Looks up every word, and adds what it is read as wherever it stands, all at once.
  private mutating func lookUpWords(
    _ names: (any NameSource)?, _ vocabulary: inout Vocabulary, _ chunks: inout Chunks
  ) {
    let (grammar, tokens) = (grammar, tokens)
    vocabulary.prepare()
    let tokenBits = ClassBits.ofTokens
    places.append(addingCapacity: tokens.count) { places in
      for index in 0..<tokens.count {
        let token = tokens[index]
        places.append(
          Lattice.Place(
            classes: tokenBits[token.form], word: vocabulary.guess(token.hash),
            form: UInt8(truncatingIfNeeded: token.form)))
      }
    }
    var beginnings: UInt64 = 0
    let levelCount = levelCount
    var places = places.mutableSpan
    for token in places.indices {
      var place = places[token]
      place.word = vocabulary.index(of: token, in: tokens, guessed: place.word, grammar, names)
      let word = vocabulary.words[Int(place.word)]
      place.traits = word.traits
      if word.traits.contains(.compoundHyphen), !tokens.isCompoundHyphen(token) { place.traits.remove(.compoundHyphen) }
      if word.plain >= 0 {
        let readings = vocabulary.sets[Int(word.plain)]
        place.beginnings = readings.beginnings
        place.firstEdge = Lattice.ofWord(readings.edges.lowerBound)
        place.classes |= readings.use.bit
        beginnings |= readings.use.beginnings
        let notes = vocabulary.notes.span
        for index in readings.notes { chunks.add(notes[Int(index)], at: token, of: levelCount, isOfWord: true) }
      }
      places[token] = place
    }
    levels |= beginnings
  }

  // MARK: Forms

  /// Adds what some digits are read as wherever they stand.
  /// - Parameter set: an index into the vocabulary's sets.
  private mutating func addIntegers(_ set: Int32, at token: Int, _ vocabulary: inout Vocabulary, _ chunks: inout Chunks)
  {
    let readings = vocabulary.sets[Int(set)]
    var place = places[token]
    let isOfWord = place.firstEdge == -1
    if isOfWord {
      place.firstEdge = Lattice.ofWord(readings.edges.lowerBound)
      place.beginnings = readings.beginnings
    } else {
      for index in readings.edges.reversed() {
        var edge = vocabulary.edges[Int(index)]
        edge.end = Int32(truncatingIfNeeded: token + 1)
        edge.next = place.firstEdge
        edges.append(edge)
        place.firstEdge = Int32(truncatingIfNeeded: edges.count - 1)
      }
    }
    place.classes |= readings.use.bit
    places[token] = place
    let notes = vocabulary.notes.span
    for index in readings.notes { chunks.add(notes[Int(index)], at: token, of: levelCount, isOfWord: isOfWord) }
    levels |= readings.use.beginnings
  }

  /// Whether a word that longer forms begin with may be more at a token than by itself.
  @inline(__always)
  private func mayGoOn(_ word: Vocabulary.Word, behind token: Int, _ vocabulary: borrowing Vocabulary) -> Bool {
    guard token + 1 < places.count, word.forms.suffix < 0, word.forms.prefix < 0 else { return true }
    let next = places[token + 1]
    return next.traits.contains(.compoundHyphen)
      || lexicon.nodes[Int(word.forms.root)].mayGoOn(with: vocabulary.words[Int(next.word)].forms.word)
  }

  /// Adds every form of the lexicon that begins at a token.
  /// - Parameter isBegun: those of the one word have been added.
  private mutating func addForms(
    _ forms: Lexicon.Forms, isBegun: Bool, at start: Int, _ vocabulary: inout Vocabulary, _ chunks: inout Chunks
  ) {
    var node = forms.root
    var end = start + 1
    while node >= 0 {
      let known = node
      let place = lexicon.nodes[Int(known)]
      if !isBegun || end > start + 1 { addEntries(place.firstEntry, from: start, to: end, &chunks) }
      guard place.hasChildren, end < tokens.count, end - start < Lattice.reach else { break }
      node = lexicon.child(of: known, word: word(at: end, &vocabulary), isJoined: tokens.isJoined(end))
      // A compound may hyphenate what the form writes apart.
      if node < 0, places[end].traits.contains(.compoundHyphen) {
        end += 1
        node = lexicon.child(of: known, word: word(at: end, &vocabulary), isJoined: false)
      }
      end += 1
    }
    addEntries(forms.suffix, from: start, to: start + 1, &chunks)
    addEntries(forms.prefix, from: start, to: start + 1, &chunks)
  }

  /// The lexicon's number for the word at a token.
  private func word(at token: Int, _ vocabulary: inout Vocabulary) -> Int32 {
    vocabulary.words[Int(places[token].word)].forms.word
  }

  @inline(__always)
  private mutating func addEntries(_ first: Int32, from start: Int, to end: Int, _ chunks: inout Chunks) {
    var index = first
    while index >= 0 {
      let entry = lexicon.entries[Int(index)]
      if lexicon.isSpelled(entry, start, end, tokens) {
        add(entry.wordClass, from: start, to: end, value: entry.value, &chunks)
      }
      index = entry.next
    }
  }

  // MARK: Digits and names

  private mutating func readDigits(
    _ token: Int, _ integers: Int32, _ vocabulary: inout Vocabulary, _ chunks: inout Chunks
  ) {
    let number = numbers.digits(at: token, in: tokens)
    // The "2" of "May 2,000 people" is no day.
    if integers >= 0, number.map({ $0.end == token + 1 || !tokens.isJoined(token + 1) }) ?? true {
      addIntegers(integers, at: token, &vocabulary, &chunks)
    }
    if let (numeral, end) = number { add(numeral, LanguageGrammar.digits, from: token, to: end, &chunks) }
  }

  private mutating func readNames(_ names: any NameSource, _ token: Int, _ chunks: inout Chunks) {
    let (grammar, count) = (grammar, tokens.count)
    names.names(at: token, in: tokens) { name, end, id in
      guard let wordClass = grammar.outsideClasses[name], end > token, end <= count else { return }
      add(wordClass, from: token, to: end, value: id, &chunks)
    }
  }
}
