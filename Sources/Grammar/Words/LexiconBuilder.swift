import Text

/// Collects the spellings of a language's words.
struct LexiconBuilder {
  private(set) var numbers = FlatMap()
  private(set) var words: [Lexicon.Word] = []
  private(set) var spellings: [UInt8] = []
  private(set) var edges = FlatMap()
  private(set) var nodes: [Lexicon.Node] = []
  private(set) var entries: [Lexicon.Entry] = []
  private(set) var suffixes = AffixTrie(.suffix)
  private(set) var prefixes = AffixTrie(.prefix)
  private(set) var abbreviations: Set<UInt64> = []

  mutating func reserve() {
    // More than most languages need: growing would copy all, and memory that is not used costs nothing.
    numbers = FlatMap(capacity: 8192)
    edges = FlatMap(capacity: 4096)
    words.reserveCapacity(1 << 14)
    nodes.reserveCapacity(1 << 15)
    entries.reserveCapacity(1 << 15)
    spellings.reserveCapacity(1 << 17)
  }

  /// Adds the spellings and takes them out of where they were gathered.
  mutating func take(_ spellings: inout Spellings) {
    let tokens = Tokens(spellings.bytes)
    var token = 0
    for index in spellings.all.indices {
      let span = spellings.tokens(of: index, from: &token, in: tokens)
      if !span.isEmpty { add(spellings.all[index], span, tokens) }
    }
    spellings.removeAll()
  }

  private mutating func add(_ spelling: Spellings.Spelling, _ span: Range<Int>, _ tokens: Tokens) {
    let member = spelling.member
    var entry = Lexicon.Entry(
      wordClass: member.wordClass, value: member.value, letterCase: spelling.isExact ? .exact : member.letterCase,
      exact: 0..<0, next: -1)
    if entry.letterCase == .exact {
      if isWrittenInOneWay(span, tokens) { entry.letterCase = .any } else { entry.exact = store(span, tokens) }
    }
    let number = Int32(truncatingIfNeeded: entries.count)
    switch spelling.affix {
    case .suffix: entry.next = suffixes.add(tokens.foldedBytes(span.lowerBound), entry: number)
    case .prefix: entry.next = prefixes.add(tokens.foldedBytes(span.lowerBound), entry: number)
    case nil:
      let node = span.count == 1 ? root(intern(tokens, span.lowerBound)) : node(span, tokens)
      entry.next = nodes[Int(node)].firstEntry
      nodes[Int(node)].firstEntry = number
    }
    entries.append(entry)
  }

  /// The words' numbers, and what nodes are followed by, are told from the rest.
  mutating func pass(through archive: inout Archive) {
    archive.pass(text: &spellings)
    archive.pass(&words, blank: Lexicon.Word(spelling: 0..<0)) { archive, word, before in
      archive.pass(&word.spelling, after: before.spelling)
      archive.pass(&word.root, after: before.root)
    }
    archive.pass(&entries, blank: .blank) { archive, entry, before in
      archive.pass(&entry.wordClass, after: before.wordClass)
      archive.pass(&entry.value, after: before.value)
      archive.pass(&entry.letterCase)
      if entry.letterCase == .exact { archive.pass(&entry.exact, after: 0..<0) }
      archive.pass(&entry.next, after: -1)
    }
    archive.pass(&nodes, blank: Lexicon.Node()) { archive, node, before in
      archive.pass(&node.firstEntry, after: before.firstEntry)
    }
    archive.pass(&edges)
    suffixes.pass(through: &archive)
    prefixes.pass(through: &archive)
    archive.pass(&abbreviations)
    guard archive.isReading else { return }
    numbers = FlatMap(holding: words.count)
    for (number, word) in words.enumerated() {
      numbers[spellings.hash(of: word.bytes)] = Int32(truncatingIfNeeded: number)
    }
    edges.forEachKey { key in
      let (node, word) = Lexicon.nodeAndWord(of: key)
      nodes[Int(node)].following |= Lexicon.Node.bit(word)
    }
  }

  // MARK: Words

  private mutating func intern(_ tokens: Tokens, _ token: Int) -> Int {
    let new = words.count
    let word = Int(numbers.number(of: tokens[token].hash, orAdding: Int32(truncatingIfNeeded: new)))
    if word == new {
      let start = Int32(truncatingIfNeeded: spellings.count)
      tokens.appendFolded(token, to: &spellings)
      words.append(Lexicon.Word(spelling: start..<Int32(truncatingIfNeeded: spellings.count)))
    }
    return word
  }

  private mutating func store(_ span: Range<Int>, _ tokens: Tokens) -> Range<Int32> {
    let start = Int32(truncatingIfNeeded: spellings.count)
    for token in span { spellings.append(tokens.text, tokens.bytes(token..<token + 1)) }
    return start..<Int32(truncatingIfNeeded: spellings.count)
  }

  /// Digits and all signs but those that typography has forms of.
  private func isWrittenInOneWay(_ span: Range<Int>, _ tokens: Tokens) -> Bool {
    for token in span {
      switch tokens[token].kind {
      case .word: return false
      case .digits: break
      case .sign:
        let sign = tokens.ascii(token)
        if sign == UInt8(ascii: "'") || sign == UInt8(ascii: "\"") || sign == UInt8(ascii: "-") { return false }
      }
    }
    return true
  }

  // MARK: Trie

  /// Where a form of several words ends.
  private mutating func node(_ span: Range<Int>, _ tokens: Tokens) -> Int32 {
    var node = root(intern(tokens, span.lowerBound))
    for token in span.dropFirst() {
      node = added(to: node, word: intern(tokens, token), isJoined: tokens.isJoined(token))
    }
    if tokens.ascii(span.upperBound - 1) == UInt8(ascii: ".") {
      abbreviations.insert(tokens[span.upperBound - 2].hash)
    }
    return node
  }

  /// The node of the forms that begin with a word.
  @inline(__always)
  private mutating func root(_ word: Int) -> Int32 {
    let known = words[word].root
    if known >= 0 { return known }
    let new = Int32(truncatingIfNeeded: nodes.count)
    nodes.append(Lexicon.Node())
    words[word].root = new
    return new
  }

  private mutating func added(to node: Int32, word: Int, isJoined: Bool) -> Int32 {
    let word = Int32(truncatingIfNeeded: word)
    let new = Int32(truncatingIfNeeded: nodes.count)
    let next = edges.number(of: Lexicon.key(node, word, isJoined: isJoined), orAdding: new)
    if next == new {
      nodes.append(Lexicon.Node())
      nodes[Int(node)].following |= Lexicon.Node.bit(word)
    }
    return next
  }
}
