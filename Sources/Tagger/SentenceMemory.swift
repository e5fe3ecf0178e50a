import Text

/// The sentences that a tagger read lately, each with what it found: after an edit most of a paragraph's sentences are
/// the same. What is found does not depend on it.
struct SentenceMemory {
  /// What a tagger says of a sentence; tokens count from its first one.
  struct Reading {
    var organizations: [Tagger.Organization] = []
    /// For each token; see ``Tagging``.
    var margins: [Int32] = []
  }

  /// All that a reading depends on.
  struct Key: Equatable {
    fileprivate var hash: UInt64
    private var count: Int
    private var isJoined: Bool
    private var text: ArraySlice<UInt8>
    private var clues: ArraySlice<Clue>

    init(_ tokens: Tokens, _ range: Range<Int>, _ clues: [Clue]) {
      hash = range.reduce(0) { Hashing.combine($0, tokens[$1].hash) }
      count = range.count
      isJoined = tokens.isJoined(range.lowerBound)
      text = tokens.text[tokens.bytes(range)]
      self.clues = clues[range.clamped(to: clues.indices)]
    }

    /// The same without the rest of the text.
    fileprivate var alone: Key {
      var key = self
      key.text = ArraySlice(Array(text))
      key.clues = ArraySlice(Array(clues))
      return key
    }
  }

  /// By the lowest bits of the keys' hashes; a new sentence takes the place of the one that was there.
  private var entries = [(key: Key, reading: Reading)?](repeating: nil, count: size)

  private static let size = 256

  subscript(key: Key) -> Reading? {
    get {
      guard let entry = entries[Self.place(of: key)], entry.key == key else { return nil }
      return entry.reading
    }
    set { entries[Self.place(of: key)] = newValue.map { (key.alone, $0) } }
  }

  private static func place(of key: Key) -> Int { Int(truncatingIfNeeded: key.hash & UInt64(size - 1)) }
}
