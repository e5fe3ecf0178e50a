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

  /// Adds the spellings and takes them out of where they were gathered.
  mutating func take(_ spellings: inout Spellings) {
    let tokens = Tokens(spellings.bytes)
    spellings.forEach(in: tokens) { spelling, span in add(spelling, span, tokens) }
    spellings.removeAll()
  }

  private mutating func add(_ spelling: Spellings.Spelling, _ span: Range<Int>, _ tokens: Tokens) {
    let exactCase = spelling.isExact || spelling.member.letterCase == .exact
    var entry = Lexicon.Entry(
      wordClass: spelling.member.wordClass, value: spelling.member.value,
      letterCase: exactCase ? .exact : spelling.member.letterCase, exact: 0..<0, next: -1)
    if exactCase { entry.exact = store(span, tokens) }
    switch spelling.affix {
    case .suffix:
      entry.next = suffixes.add(tokens.foldedBytes(span.lowerBound), entry: Int32(entries.count))
      entries.append(entry)
    case .prefix:
      entry.next = prefixes.add(tokens.foldedBytes(span.lowerBound), entry: Int32(entries.count))
      entries.append(entry)
    case nil:
      var node: Int32 = 0
      for token in span {
        let word = intern(tokens, token)
        node = token == span.lowerBound ? root(word) : added(to: node, word: word, isJoined: tokens.isJoined(token))
      }
      entry.next = nodes[Int(node)].firstEntry
      entries.append(entry)
      nodes[Int(node)].firstEntry = Int32(entries.count - 1)
      if span.count >= 2, tokens.ascii(span.upperBound - 1) == UInt8(ascii: ".") {
        abbreviations.insert(tokens[span.upperBound - 2].hash)
      }
    }
  }

  // MARK: Words

  private mutating func intern(_ tokens: Tokens, _ token: Int) -> Int32 {
    let known = words[tokens[token].hash]
    if known >= 0 { return known }
    let word = Int32(wordSpellings.count)
    let start = Int32(spellings.count)
    spellings.append(contentsOf: tokens.foldedBytes(token))
    wordSpellings.append(start..<Int32(spellings.count))
    roots.append(-1)
    words[tokens[token].hash] = word
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
    if roots[Int(word)] < 0 { roots[Int(word)] = newNode() }
    return roots[Int(word)]
  }

  private mutating func newNode() -> Int32 {
    nodes.append(Lexicon.Node())
    return Int32(nodes.count - 1)
  }

  private mutating func added(to node: Int32, word: Int32, isJoined: Bool) -> Int32 {
    let known = edges[Lexicon.key(node, word, isJoined: isJoined)]
    if known >= 0 { return known }
    let new = newNode()
    nodes[Int(node)].following |= Lexicon.Node.bit(word)
    edges[Lexicon.key(node, word, isJoined: isJoined)] = new
    return new
  }
}
