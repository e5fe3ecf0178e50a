import Text

/// All words of the active languages by their folded spelling; forms of several words in one trie.
final class Lexicon: Sendable {
  /// What a form is: a member of a class with a value.
  struct Entry: Sendable {
    var wordClass: ClassID
    /// Index into the grammar's values, -1 for none.
    var value: Int32
    var letterCase: GrammarFile.LetterCase
    /// Where the exact spelling stands in ``spellings``; empty if case does not matter.
    var exact: Range<Int32>
    var next: Int32

    static let blank = Entry(wordClass: -1, value: -1, letterCase: .any, exact: 0..<0, next: -1)
  }

  /// Where forms end, and go on.
  struct Node: Sendable {
    /// -1 for none.
    var firstEntry: Int32 = -1
    /// The words that the forms go on with as bits, which others share.
    var following: UInt64 = 0

    var hasChildren: Bool { following != 0 }

    @inline(__always)
    func mayGoOn(with word: Int32) -> Bool { word >= 0 && following & Self.bit(word) != 0 }

    @inline(__always)
    static func bit(_ word: Int32) -> UInt64 { 1 << UInt64(UInt32(bitPattern: word) & 63) }
  }

  /// One word of forms.
  struct Word: Sendable {
    /// Where its folded spelling stands in ``spellings``.
    var spelling: Range<Int32>
    /// The node of the forms that begin with it, -1 for none.
    var root: Int32 = -1

    var bytes: Range<Int> { Int(spelling.lowerBound)..<Int(spelling.upperBound) }
  }

  /// The words' numbers, by the hash of their folded spellings.
  private let numbers: FlatMap
  private let words: [Word]
  private let spellings: [UInt8]
  private let edges: FlatMap
  let nodes: [Node]
  let entries: [Entry]
  private let suffixes: AffixTrie
  private let prefixes: AffixTrie
  /// Folded spellings that end with a full stop without ending a sentence.
  let abbreviations: Set<UInt64>

  init(_ builder: LexiconBuilder) {
    numbers = builder.numbers
    words = builder.words
    spellings = builder.spellings
    edges = builder.edges
    nodes = builder.nodes
    entries = builder.entries
    suffixes = builder.suffixes
    prefixes = builder.prefixes
    abbreviations = builder.abbreviations
  }

  /// What begins with a word, or is the word: looked up once for all of its occurrences.
  struct Forms: Sendable {
    /// The word's own number, -1 for a word that stands in no form.
    fileprivate(set) var word: Int32 = -1
    /// The node of the forms that begin with it, -1 for none.
    fileprivate(set) var root: Int32 = -1
    /// The entries of its longest ending and beginning, -1 for none.
    fileprivate(set) var suffix: Int32 = -1
    fileprivate(set) var prefix: Int32 = -1

    var isEmpty: Bool { root < 0 && suffix < 0 && prefix < 0 }
  }

  func forms(of token: Int, in tokens: Tokens) -> Forms {
    var forms = Forms()
    let word = numbers[tokens[token].hash]
    // Equal hashes are near certain to be equal words; their spelling makes it certain.
    if word >= 0, tokens.isSpelled(token, like: spellings, words[Int(word)].bytes) {
      forms.word = word
      forms.root = words[Int(word)].root
    }
    if tokens[token].kind == .word {
      let spelling = tokens.foldedBytes(token)
      forms.suffix = suffixes.longest(in: spelling)
      forms.prefix = prefixes.longest(in: spelling)
    }
    return forms
  }

  /// The entries of one word that hold wherever it stands, in the order in which they are found; nil where its capitals
  /// decide. Of a word that longer forms begin with without those of its ending and beginning, which come behind them.
  func plainEntries(of forms: Forms) -> [Entry]? {
    var found: [Entry] = []
    let root = forms.root >= 0 ? nodes[Int(forms.root)].firstEntry : -1
    for first in isBeginning(forms) ? [root] : [root, forms.suffix, forms.prefix] {
      var index = first
      while index >= 0 {
        let entry = entries[Int(index)]
        guard entry.letterCase == .any else { return nil }
        found.append(entry)
        index = entry.next
      }
    }
    return found
  }

  /// The classes of some words, by their hashes.
  func classes(of hashes: some Sequence<UInt64>) -> Set<ClassID> {
    var found: Set<ClassID> = []
    for hash in hashes {
      let word = numbers[hash]
      guard word >= 0, words[Int(word)].root >= 0 else { continue }
      var index = nodes[Int(words[Int(word)].root)].firstEntry
      while index >= 0 {
        found.insert(entries[Int(index)].wordClass)
        index = entries[Int(index)].next
      }
    }
    return found
  }

  /// Whether longer forms begin with a word.
  func isBeginning(_ forms: Forms) -> Bool { forms.root >= 0 && nodes[Int(forms.root)].hasChildren }

  /// Where the forms go on with a word that stands behind a node, -1 for nowhere.
  @inline(__always)
  func child(of node: Int32, word: Int32, isJoined: Bool) -> Int32 {
    guard nodes[Int(node)].mayGoOn(with: word) else { return -1 }
    return edges[Self.key(node, word, isJoined: isJoined)]
  }

  /// Whether some tokens are written as an entry asks for.
  @inline(__always)
  func isSpelled(_ entry: Entry, _ start: Int, _ end: Int, _ tokens: Tokens) -> Bool {
    switch entry.letterCase {
    case .any: true
    case .capitalised: tokens[start].flags.contains(.capitalised)
    case .exact: isSpelled(entry.exact, start, end, tokens)
    }
  }

  // MARK: Words

  private func isSpelled(_ exact: Range<Int32>, _ start: Int, _ end: Int, _ tokens: Tokens) -> Bool {
    var index = Int(exact.lowerBound)
    for token in start..<end {
      for byte in tokens.text[tokens.bytes(token..<(token + 1))] {
        guard index < Int(exact.upperBound), spellings[index] == byte else {
          return isEquivalent(exact, start, end, tokens)
        }
        index += 1
      }
    }
    return index == Int(exact.upperBound)
  }

  /// Spelled with combining marks what the form spells with composed letters, or the other way round.
  private func isEquivalent(_ exact: Range<Int32>, _ start: Int, _ end: Int, _ tokens: Tokens) -> Bool {
    let form = spellings[Int(exact.lowerBound)..<Int(exact.upperBound)]
    guard form.contains(where: { $0 >= 0x80 }) else { return false }
    var written: [UInt8] = []
    for token in start..<end { written += tokens.text[tokens.bytes(token..<(token + 1))] }
    return String(decoding: written, as: UTF8.self) == String(decoding: form, as: UTF8.self)
  }

  /// What a form writes together must stand together: "A$" is not "A $".
  @inline(__always)
  static func key(_ node: Int32, _ word: Int32, isJoined: Bool) -> UInt64 {
    UInt64(UInt32(bitPattern: node)) << 33 | UInt64(UInt32(bitPattern: word)) << 1 | (isJoined ? 1 : 0)
  }

  static func nodeAndWord(of key: UInt64) -> (node: Int32, word: Int32) {
    (Int32(truncatingIfNeeded: key >> 33), Int32(truncatingIfNeeded: key >> 1))
  }
}
