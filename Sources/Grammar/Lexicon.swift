import Text

/// All words of the active languages by their folded spelling; forms of several words in one trie.
struct Lexicon: Sendable {
  /// What a form is: a member of a class with a value.
  struct Entry: Sendable {
    var wordClass: ClassID
    /// Index into the grammar's values, -1 for none.
    var value: Int32
    var letterCase: GrammarFile.LetterCase
    /// Where the exact spelling stands in ``spellings``; empty if case does not matter.
    var exact: Range<Int32>
    var next: Int32
  }

  private var words = FlatMap(capacity: 4096)
  private var wordSpellings: [Range<Int32>] = []
  private var spellings: [UInt8] = []
  private var edges = FlatMap(capacity: 1024)
  /// By word: the node of the forms that begin with it, -1 for none.
  private var roots: [Int32] = []
  private var firstEntry: [Int32] = []
  private var hasChildren: [Bool] = []
  private var entries: [Entry] = []
  private var suffixes = AffixTrie(.suffix)
  private var prefixes = AffixTrie(.prefix)
  /// Folded spellings that end with a full stop without ending a sentence.
  private(set) var abbreviations: Set<UInt64> = []

  mutating func add(_ spellings: Spellings) {
    let tokens = Tokens(spellings.bytes)
    spellings.forEach(in: tokens) { spelling, span in add(spelling, span, tokens, spellings.bytes) }
  }

  private mutating func add(_ spelling: Spellings.Spelling, _ span: Range<Int>, _ tokens: Tokens, _ bytes: [UInt8]) {
    let exactCase = spelling.isExact || spelling.member.letterCase == .exact
    var entry = Entry(
      wordClass: spelling.member.wordClass, value: spelling.member.value,
      letterCase: exactCase ? .exact : spelling.member.letterCase, exact: 0..<0, next: -1)
    if exactCase { entry.exact = store(span, tokens, bytes) }
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
        node = token == span.lowerBound ? root(word) : child(of: node, word: word, isJoined: tokens.isJoined(token))
      }
      entry.next = firstEntry[Int(node)]
      entries.append(entry)
      firstEntry[Int(node)] = Int32(entries.count - 1)
      if span.count >= 2, tokens.ascii(span.upperBound - 1) == UInt8(ascii: ".") {
        abbreviations.insert(tokens.hashes[span.upperBound - 2])
      }
    }
  }

  /// Calls `found` with the end token and the entry of every form that begins at a token.
  @inline(__always)
  func forms(at token: Int, in tokens: Tokens, bytes: [UInt8], found: (Int, Entry) -> Void) {
    let first = words[tokens.hashes[token]]
    if first >= 0, matches(first, tokens, token) { walk(from: first, token, tokens, bytes, found) }
    if tokens.kinds[token] == .word {
      let word = tokens.foldedBytes(token)
      report(suffixes.longest(in: word), token, token + 1, tokens, bytes, found)
      report(prefixes.longest(in: word), token, token + 1, tokens, bytes, found)
    }
  }

  private func walk(from word: Int32, _ start: Int, _ tokens: Tokens, _ bytes: [UInt8], _ found: (Int, Entry) -> Void) {
    var node = roots[Int(word)]
    var at = start + 1
    while node >= 0 {
      report(firstEntry[Int(node)], start, at, tokens, bytes, found)
      guard hasChildren[Int(node)], at < tokens.count, at - start < Lattice.reach else { return }
      let next = words[tokens.hashes[at]]
      var target: Int32 = -1
      if next >= 0, matches(next, tokens, at) {
        target = edges[Self.key(node, next, isJoined: tokens.isJoined(at))]
      }
      // A compound may hyphenate what the form writes apart.
      if target < 0, tokens.flags[at].contains(.hyphen), tokens.isJoined(at), at + 1 < tokens.count,
        tokens.isJoined(at + 1)
      {
        at += 1
        let after = words[tokens.hashes[at]]
        if after >= 0, matches(after, tokens, at) { target = edges[Self.key(node, after, isJoined: false)] }
      }
      node = target
      at += 1
    }
  }

  private func report(
    _ first: Int32, _ start: Int, _ end: Int, _ tokens: Tokens, _ bytes: [UInt8], _ found: (Int, Entry) -> Void
  ) {
    var index = first
    while index >= 0 {
      let entry = entries[Int(index)]
      switch entry.letterCase {
      case .any: found(end, entry)
      case .capitalised: if tokens.flags[start].contains(.capitalised) { found(end, entry) }
      case .exact: if isSpelled(entry.exact, start, end, tokens, bytes) { found(end, entry) }
      }
      index = entry.next
    }
  }

  // MARK: Words

  private mutating func intern(_ tokens: Tokens, _ token: Int) -> Int32 {
    let known = words[tokens.hashes[token]]
    if known >= 0 { return known }
    let word = Int32(wordSpellings.count)
    let start = Int32(spellings.count)
    spellings.append(contentsOf: tokens.foldedBytes(token))
    wordSpellings.append(start..<Int32(spellings.count))
    roots.append(-1)
    words[tokens.hashes[token]] = word
    return word
  }

  /// Equal hashes are near certain to be equal words; this makes it certain.
  private func matches(_ word: Int32, _ tokens: Tokens, _ token: Int) -> Bool {
    let spelling = wordSpellings[Int(word)]
    return tokens.foldedBytes(token).elementsEqual(spellings[Int(spelling.lowerBound)..<Int(spelling.upperBound)])
  }

  private mutating func store(_ span: Range<Int>, _ tokens: Tokens, _ bytes: [UInt8]) -> Range<Int32> {
    let start = Int32(spellings.count)
    for token in span { spellings.append(contentsOf: bytes[tokens.bytes(token..<(token + 1))]) }
    return start..<Int32(spellings.count)
  }

  private func isSpelled(_ exact: Range<Int32>, _ start: Int, _ end: Int, _ tokens: Tokens, _ bytes: [UInt8]) -> Bool {
    var index = Int(exact.lowerBound)
    for token in start..<end {
      for byte in bytes[tokens.bytes(token..<(token + 1))] {
        guard index < Int(exact.upperBound), spellings[index] == byte else {
          return isEquivalent(exact, start, end, tokens, bytes)
        }
        index += 1
      }
    }
    return index == Int(exact.upperBound)
  }

  /// Spelled with combining marks what the form spells with composed letters, or the other way round.
  private func isEquivalent(_ exact: Range<Int32>, _ start: Int, _ end: Int, _ tokens: Tokens, _ bytes: [UInt8]) -> Bool
  {
    let form = spellings[Int(exact.lowerBound)..<Int(exact.upperBound)]
    guard form.contains(where: { $0 >= 0x80 }) else { return false }
    var written: [UInt8] = []
    for token in start..<end { written += bytes[tokens.bytes(token..<(token + 1))] }
    return String(decoding: written, as: UTF8.self) == String(decoding: form, as: UTF8.self)
  }

  // MARK: Trie

  /// The node of the forms that begin with a word.
  private mutating func root(_ word: Int32) -> Int32 {
    if roots[Int(word)] < 0 { roots[Int(word)] = newNode() }
    return roots[Int(word)]
  }

  private mutating func newNode() -> Int32 {
    firstEntry.append(-1)
    hasChildren.append(false)
    return Int32(firstEntry.count - 1)
  }

  private mutating func child(of node: Int32, word: Int32, isJoined: Bool) -> Int32 {
    let known = edges[Self.key(node, word, isJoined: isJoined)]
    if known >= 0 { return known }
    let new = newNode()
    hasChildren[Int(node)] = true
    edges[Self.key(node, word, isJoined: isJoined)] = new
    return new
  }

  /// What a form writes together must stand together: "A$" is not "A $".
  private static func key(_ node: Int32, _ word: Int32, isJoined: Bool) -> UInt64 {
    UInt64(UInt32(bitPattern: node)) << 33 | UInt64(UInt32(bitPattern: word)) << 1 | (isJoined ? 1 : 0)
  }
}
