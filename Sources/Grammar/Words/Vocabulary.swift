import Text

/// What a grammar and its source of names say about words, looked up once a word: texts repeat theirs.
struct Vocabulary: Sendable {
  struct Word: Sendable {
    /// Where its folded spelling stands in ``spellings``.
    fileprivate var start: Int32
    fileprivate var length: Int32
    var forms: Lexicon.Forms
    var traits: WordTraits
    /// What its forms say, see ``WordTraits/plain`` and ``WordTraits/beginning``, and the numbers within a range that it is: indices into ``sets``, -1
    /// for none.
    var plain: Int32 = -1
    var integers: Int32 = -1

    /// What it is read as wherever it stands, the one or the other.
    var anywhere: Int32 { plain >= 0 ? plain : integers }
  }

  /// What a word is read as wherever it stands.
  struct Readings: Sendable {
    /// A run of ``Vocabulary/edges``, each of which has the next one behind it.
    var edges: Range<Int32> = 0..<0
    /// What the chunk is told that the word stands in: a run of ``Vocabulary/notes``.
    var notes: Range<Int32> = 0..<0
    /// Where what the word may begin at each level stands among ``Vocabulary/beginnings``, -1 for a word that no match
    /// begins with.
    var beginnings: Int32 = -1
    /// What they are and begin; see ``LatticeReader/add(_:from:to:value:_:)``.
    var use = LanguageGrammar.ClassUse()
  }

  /// What a word is read as.
  fileprivate struct Reading: Sendable {
    var wordClass: ClassID
    var value: Int32
  }

  /// What may begin with a word at one level.
  struct Beginning: Sendable {
    /// A run of ``Vocabulary/starts``.
    var starts: Range<Int32>
    /// The groups of them all, and what may come behind any of them; see ``Automaton/Start``.
    var guards: UInt64
    var next: ClassBits.Mask
  }

  /// A state that a match may begin with, entered by one of a word's readings.
  struct Start: Sendable {
    var state: Automaton.Start
    /// The reading's place among the word's edges.
    var edge: Int32
  }

  /// A word by half of its hash, which tells it from nearly every other.
  private struct Slot: Sendable {
    var tag: UInt32
    /// An index into ``words``, -1 for none.
    var word: Int32
  }

  private(set) var words: [Word] = []
  private(set) var sets: [Readings] = []
  /// The words' own edges. They end behind the word, wherever it stands.
  private(set) var edges: [Lattice.Edge] = []
  private(set) var notes: [Threads.Note] = []
  private(set) var beginnings: [Beginning] = []
  private(set) var starts: [Start] = []
  /// The sets' runs of notes and of beginnings, which depend on the classes alone.
  private var known: [[ClassID]: (notes: Range<Int32>, beginnings: Int32)] = [:]
  private var spellings: [UInt8] = []
  /// At least twice as many as words.
  private var slots: [Slot] = []
  private var mask = 0

  /// How many words and bytes are kept from text to text.
  private static let mostWords = 1 << 17
  private static let mostBytes = 1 << 21
  /// Slots that are looked at for one word, so that no choice of words makes looking them up slow.
  private static let reach = 16

  /// Forgets all words if they have become too many. Their indices hold until then.
  mutating func prepare() {
    if words.count > Self.mostWords || spellings.count > Self.mostBytes { self = Vocabulary() }
    if slots.isEmpty { resize(1 << 10) }
  }

  /// The index of a word that probably has a hash, -1 for none. Asking for all words of a text before looking at any lets
  /// the processor fetch them ahead.
  @inline(__always)
  func guess(_ hash: UInt64) -> Int32 {
    let tag = Self.tag(hash)
    let slot = slots[Int(tag) & mask]
    return slot.tag == tag ? slot.word : -1
  }

  /// The index of the word, number or sign at a token.
  @inline(__always)
  mutating func index(
    of token: Int, in tokens: Tokens, guessed word: Int32, _ grammar: LanguageGrammar, _ names: (any NameSource)?
  ) -> Int32 {
    if word >= 0, Self.isSpelled(words[Int(word)], spellings, tokens, token) { return word }
    return find(token, tokens) ?? add(token, tokens, grammar, names)
  }

  // Changes nothing, but would be handed a copy if it could not.
  private mutating func find(_ token: Int, _ tokens: Tokens) -> Int32? {
    let tag = Self.tag(tokens[token].hash)
    var index = Int(tag) & mask
    for _ in 0..<Self.reach {
      let slot = slots[index]
      if slot.word < 0 { break }
      if slot.tag == tag, Self.isSpelled(words[Int(slot.word)], spellings, tokens, token) { return slot.word }
      index = (index &+ 1) & mask
    }
    return nil
  }

  private static func tag(_ hash: UInt64) -> UInt32 {
    UInt32(truncatingIfNeeded: (hash ^ (hash >> 29)) &* 0x9e37_79b9_7f4a_7c15 >> 32)
  }

  @inline(__always)
  private static func isSpelled(_ word: Word, _ spellings: [UInt8], _ tokens: Tokens, _ token: Int) -> Bool {
    tokens.isSpelled(token, like: spellings, Int(word.start)..<Int(word.start + word.length))
  }

  private mutating func add(
    _ token: Int, _ tokens: Tokens, _ grammar: LanguageGrammar, _ names: (any NameSource)?
  ) -> Int32 {
    let spelling = tokens.foldedBytes(token)
    let forms = grammar.lexicon.forms(of: token, in: tokens)
    var word = Word(
      start: Int32(truncatingIfNeeded: spellings.count), length: Int32(truncatingIfNeeded: spelling.count),
      forms: forms, traits: grammar.traits(of: token, in: tokens, names))
    if let entries = grammar.lexicon.plainEntries(of: forms) {
      word.plain = add(entries.map { Reading(wordClass: $0.wordClass, value: $0.value) }, grammar)
      word.traits.insert(grammar.lexicon.isBeginning(forms) ? .beginning : .plain)
    }
    if tokens[token].flags.contains(.hyphen) { word.traits.insert(.compoundHyphen) }
    if tokens[token].kind == .digits { word.integers = add(grammar.integers(of: spelling), grammar) }
    if word.traits.contains(.plain), word.traits.isDisjoint(with: [.number, .name]), tokens[token].kind != .digits {
      word.traits.insert(.settled)
    }
    let index = Int32(truncatingIfNeeded: words.count)
    words.append(word)
    spellings.append(contentsOf: spelling)
    if words.count * 2 > slots.count { resize(slots.count * 2) }
    place(Slot(tag: Self.tag(tokens[token].hash), word: index))
    return index
  }

  /// Adds a set; answers its index.
  private mutating func add(_ readings: [Reading], _ grammar: LanguageGrammar) -> Int32 {
    guard !readings.isEmpty else { return -1 }
    var added = Readings()
    let first = Int32(truncatingIfNeeded: edges.count)
    // What is found last is looked at first.
    for reading in readings.reversed() {
      added.use.formUnion(grammar.uses[Int(reading.wordClass)])
      edges.append(
        Lattice.Edge(
          wordClass: reading.wordClass, end: 0, value: reading.value,
          next: Lattice.ofWord(Int32(truncatingIfNeeded: edges.count + 1)),
          beginnings: grammar.uses[Int(reading.wordClass)].beginningsOfEdges))
    }
    edges[edges.count - 1].next = -1
    added.edges = first..<Int32(truncatingIfNeeded: edges.count)
    (added.notes, added.beginnings) = consequences(of: readings.reversed().map(\.wordClass), grammar)
    sets.append(added)
    return Int32(truncatingIfNeeded: sets.count - 1)
  }

  /// What edges of some classes tell their chunk and begin.
  private mutating func consequences(
    of classes: [ClassID], _ grammar: LanguageGrammar
  ) -> (notes: Range<Int32>, beginnings: Int32) {
    if let known = known[classes] { return known }
    let firstNote = Int32(truncatingIfNeeded: notes.count)
    let firstBeginning = beginnings.count
    var isBeginning = false
    for (level, automaton) in grammar.levels.enumerated() {
      let first = Int32(truncatingIfNeeded: starts.count)
      var beginning = Beginning(starts: first..<first, guards: 0, next: 0)
      var guards: UInt64 = 0
      for (edge, wordClass) in classes.enumerated() {
        guards |= automaton.guards[Int(wordClass)]
        guard let more = automaton.starts(with: wordClass) else { continue }
        for index in more.run {
          starts.append(Start(state: automaton.start(index), edge: Int32(truncatingIfNeeded: edge)))
        }
        beginning.guards |= more.guards
        beginning.next |= more.next
      }
      beginning.starts = first..<Int32(truncatingIfNeeded: starts.count)
      beginnings.append(beginning)
      if guards != 0 || !beginning.starts.isEmpty {
        notes.append(Threads.Note(level: level, guards: guards, beginning: beginning.starts.isEmpty ? 0 : 1))
      }
      isBeginning = isBeginning || !beginning.starts.isEmpty
    }
    if !isBeginning { beginnings.removeLast(beginnings.count - firstBeginning) }
    let found = (
      notes: firstNote..<Int32(truncatingIfNeeded: notes.count),
      beginnings: isBeginning ? Int32(truncatingIfNeeded: firstBeginning) : -1
    )
    known[classes] = found
    return found
  }

  private mutating func resize(_ count: Int) {
    let old = slots
    slots = Array(repeating: Slot(tag: 0, word: -1), count: count)
    mask = count - 1
    for slot in old where slot.word >= 0 { place(slot) }
  }

  /// A word without a free slot in reach is described again wherever it stands.
  private mutating func place(_ slot: Slot) {
    var index = Int(slot.tag) & mask
    for _ in 0..<Self.reach {
      if slots[index].word < 0 {
        slots[index] = slot
        return
      }
      index = (index &+ 1) & mask
    }
  }
}

extension LanguageGrammar {
  /// What is to be known of the word at a token before it is looked at where it stands.
  fileprivate func traits(of token: Int, in tokens: Tokens, _ names: (any NameSource)?) -> WordTraits {
    let hash = tokens[token].hash
    var traits: WordTraits = []
    if isFrequent(hash) { traits.insert(.frequent) }
    if isAbbreviation(hash) { traits.insert(.abbreviation) }
    if numbers.mayBegin(with: token, in: tokens) { traits.insert(.number) }
    if names?.mayBegin(with: token, in: tokens) == true { traits.insert(.name) }
    return traits
  }

  /// The classes of numbers within a range that some digits belong to.
  fileprivate func integers(of digits: ArraySlice<UInt8>) -> [Vocabulary.Reading] {
    guard digits.count <= IntegerClass.longest else { return [] }
    let value = digits.reduce(0) { $0 * 10 + Int($1 & 0x0F) }
    return integerClasses.filter { $0.contains(value, digits: digits.count) }.map {
      Vocabulary.Reading(wordClass: $0.wordClass, value: Int32(truncatingIfNeeded: value))
    }
  }
}

/// What a word is by itself, in whatever case, and one thing that its place tells.
struct WordTraits: OptionSet, Sendable {
  let rawValue: UInt8
  /// One of the language's most frequent words.
  static let frequent = WordTraits(rawValue: 1)
  /// Written with a full stop.
  static let abbreviation = WordTraits(rawValue: 2)
  /// A number in words may begin with it.
  static let number = WordTraits(rawValue: 4)
  /// A name may begin with it.
  static let name = WordTraits(rawValue: 8)
  /// It is read alike wherever it stands, and begins no longer form.
  static let plain = WordTraits(rawValue: 16)
  /// By itself it is read alike wherever it stands, and it begins longer forms.
  static let beginning = WordTraits(rawValue: 128)
  /// It is read alike wherever it stands, and nothing longer begins with it.
  static let settled = WordTraits(rawValue: 32)
  /// A hyphen; of a place, one between the parts of a compound.
  static let compoundHyphen = WordTraits(rawValue: 64)
}
