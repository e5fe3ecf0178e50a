import Text

/// What is known of single words from large amounts of text: how frequent they are, and their cluster, a group of words
/// that stand in the same contexts (Brown clusters).
package struct Lexicon: Sendable {
  /// A word's cluster, as an index into ``clusters``, and its frequency class.
  package let words: HashTable
  /// The clusters' paths in the tree of clusters; the lowest bits are nearest to the root.
  package let clusters: [UInt16]

  /// The bits of a word's hash that are kept.
  package static let bits = 26
  /// The bits of a value that hold the frequency class.
  package static let frequencyBits = 4
  /// The bits of a value: the cluster's index above, the frequency class below.
  package static let valueBits = 14
  /// The frequency class of a word that is not listed.
  static let unknown: UInt8 = 31

  package static func key(_ hash: UInt64, _ letterCase: Word.LetterCase) -> UInt32 {
    Hashing.top(bits, of: Hashing.combine(hash, letterCase.rawValue))
  }

  package init(words: HashTable, clusters: [UInt16]) {
    self.words = words
    self.clusters = clusters
  }

  private struct Entry {
    var cluster: UInt16
    var frequency: UInt8
  }

  private func entry(_ hash: UInt64, _ letterCase: Word.LetterCase) -> Entry? {
    guard let value = words.value(of: Self.key(hash, letterCase)) else { return nil }
    let index = Int(value >> UInt16(Self.frequencyBits))
    guard index < clusters.count else { return nil }
    return Entry(
      cluster: clusters[index] &+ 1, frequency: UInt8(truncatingIfNeeded: value & (1 << UInt16(Self.frequencyBits) - 1))
    )
  }

  /// Notes a word's cluster and frequencies.
  func describe(_ word: inout Word, _ tokens: Tokens) {
    word.description.frequency = Self.unknown
    word.description.lowerFrequency = Self.unknown
    var found = entry(word.hash, word.letterCase)
    if let found { word.description.frequency = found.frequency }
    if word.isCapitalised, let lower = entry(word.hash, .lower) {
      word.description.lowerFrequency = lower.frequency
      found = found ?? lower
    }
    let last = word.tokens.upperBound - 1
    if found == nil, word.tokens.count == 1, let base = tokens.hash(of: last, withoutLast: UInt8(ascii: "s")) {
      found = entry(base, word.letterCase)
    }
    if let found { word.description.cluster = found.cluster }
    if let head = word.head {
      word.description.headCluster = entry(Word(tokens, head).hash, .capitalised)?.cluster ?? 0
    } else if found == nil, word.tokens.count == 1 {
      word.description.headCluster = clusterOfEnd(of: last, tokens)
    }
  }

  /// The cluster of the longest listed word that a compound ends in: of "bank" for "Nordseebank".
  private func clusterOfEnd(of token: Int, _ tokens: Tokens) -> UInt16 {
    let bytes = tokens.foldedBytes(token)
    guard tokens[token].kind == .word, bytes.count >= 7 else { return 0 }
    for start in (bytes.startIndex + 3)...(bytes.endIndex - 4) where start >= bytes.endIndex - Word.reach / 2 {
      if bytes[start] & 0xC0 == 0x80 { continue }
      let hash = Tokens.hash(of: bytes[start...])
      if let found = entry(hash, .capitalised) ?? entry(hash, .lower) { return found.cluster }
    }
    return 0
  }
}
