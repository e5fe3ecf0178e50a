import Text

/// Collects the spellings of a language's words.
struct LexiconBuilder {
  private(set) var words = FlatMap(capacity: 8192)
  private(set) var wordSpellings: [Range<Int32>] = []
  private(set) var spellings: [UInt8] = []
  private(set) var edges = FlatMap(capacity: 4096)
  private(set) var roots: [Int32] = []
  private(set) var nodes: [Lexicon.Node] = []
  private(set) var entries: [Lexicon.Entry] = []
  private(set) var suffixes = AffixTrie(.suffix)
  private(set) var prefixes = AffixTrie(.prefix)
  private(set) var abbreviations: Set<UInt64> = []

  init() {
    wordSpellings.reserveCapacity(1 << 13)
    roots.reserveCapacity(1 << 13)
    nodes.reserveCapacity(1 << 13)
    entries.reserveCapacity(1 << 14)
    spellings.reserveCapacity(1 << 16)
  }

  /// Adds the spellings and takes them out of where they were gathered.
  mutating func take(_ spellings: inout Spellings) {
    let tokens = Tokens(spellings.bytes)
    spellings.forEach(in: tokens) { spelling, span in add(spelling, span, tokens) }
    spellings.removeAll()
  }

  private mutating func add(_ spelling: Spellings.Spelling, _ span: Range<Int>, _ tokens: Tokens) {
    let member = spelling.member
    var letterCase = spelling.isExact ? .exact : member.letterCase
    if letterCase == .exact, span.allSatisfy({ tokens.isWrittenInOneWay($0) }) { letterCase = .any }
    let exact = letterCase == .exact ? store(span, tokens) : 0..<0
    let number = Int32(truncatingIfNeeded: entries.count)
    let before: Int32
    switch spelling.affix {
    case .suffix: before = suffixes.add(tokens.foldedBytes(span.lowerBound), entry: number)
    case .prefix: before = prefixes.add(tokens.foldedBytes(span.lowerBound), entry: number)
    case nil:
      var node = root(intern(tokens, span.lowerBound))
      for token in span.dropFirst() {
        node = added(to: node, word: intern(tokens, token), isJoined: tokens.isJoined(token))
      }
      before = nodes[Int(node)].firstEntry
      nodes[Int(node)].firstEntry = number
      if span.count >= 2, tokens.ascii(span.upperBound - 1) == UInt8(ascii: ".") {
        abbreviations.insert(tokens[span.upperBound - 2].hash)
      }
    }
    entries.append(
      Lexicon.Entry(
        wordClass: member.wordClass, value: member.value, letterCase: letterCase, exact: exact, next: before))
  }

  // MARK: Words

  private mutating func intern(_ tokens: Tokens, _ token: Int) -> Int32 {
    let new = Int32(truncatingIfNeeded: wordSpellings.count)
    let word = words.number(of: tokens[token].hash, orAdding: new)
    if word == new {
      let start = Int32(truncatingIfNeeded: spellings.count)
      spellings.append(contentsOf: tokens.foldedBytes(token))
      wordSpellings.append(start..<Int32(truncatingIfNeeded: spellings.count))
      roots.append(-1)
    }
    return word
  }

  private mutating func store(_ span: Range<Int>, _ tokens: Tokens) -> Range<Int32> {
    let start = Int32(spellings.count)
    for token in span { spellings.append(contentsOf: tokens.text[tokens.bytes(token..<(token + 1))]) }
    return start..<Int32(spellings.count)
  }

  // MARK: Trie

  /// The node of the forms that begin with a word.
  private mutating func root(_ word: Int32) -> Int32 {
    let known = roots[Int(word)]
    if known >= 0 { return known }
    roots[Int(word)] = newNode()
    return roots[Int(word)]
  }

  private mutating func newNode() -> Int32 {
    nodes.append(Lexicon.Node())
    return Int32(truncatingIfNeeded: nodes.count - 1)
  }

  private mutating func added(to node: Int32, word: Int32, isJoined: Bool) -> Int32 {
    let new = Int32(truncatingIfNeeded: nodes.count)
    let next = edges.number(of: Lexicon.key(node, word, isJoined: isJoined), orAdding: new)
    if next == new {
      nodes.append(Lexicon.Node())
      nodes[Int(node)].following |= Lexicon.Node.bit(word)
    }
    return next
  }
}

extension Tokens {
  /// Digits and all signs but those that typography has forms of.
  fileprivate func isWrittenInOneWay(_ token: Int) -> Bool {
    switch self[token].kind {
    case .word: false
    case .digits: true
    case .sign: ![UInt8(ascii: "'"), UInt8(ascii: "\""), UInt8(ascii: "-")].contains(ascii(token))
    }
  }
}
