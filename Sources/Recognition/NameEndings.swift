import Text

/// What the words of a name may take at their end: "Metas", "der Deutschen Bank".
struct NameEndings: Sendable {
  private let last: [[UInt8]]
  private let inner: [[UInt8]]

  /// - Parameters:
  ///   - last: what a name may take at its end.
  ///   - inner: what the words of a name of several words may exchange for one another.
  init(last: [String], inner: [String]) {
    // The longest first, so that the first that fits decides.
    self.last = last.map { Array($0.utf8) }.sorted { $0.count > $1.count }
    self.inner = inner.map { Array($0.utf8) }.sorted { $0.count > $1.count }
  }

  /// The hash of a word without the longest inner ending that it has.
  func stem(of tokens: Tokens, _ token: Int) -> UInt64 {
    for ending in inner {
      if let hash = tokens.hash(of: token, without: ending) { return hash }
    }
    return tokens.hashes[token]
  }

  /// Calls `body` with the hash that a word has without each of the last endings that it has.
  func forEachBase(of tokens: Tokens, _ token: Int, _ body: (UInt64, Int) -> Void) {
    for ending in last {
      if let hash = tokens.hash(of: token, without: ending) { body(hash, ending.count) }
    }
  }

  /// The stem of what a last ending leaves.
  func stem(of tokens: Tokens, _ token: Int, withoutLast count: Int, hash: UInt64) -> UInt64 {
    for ending in inner {
      if let stem = tokens.hash(of: token, without: ending, before: count, hash: hash) { return stem }
    }
    return hash
  }

  func isBase(_ hash: UInt64, of tokens: Tokens, _ token: Int) -> Bool {
    last.contains { tokens.hash(of: token, without: $0) == hash }
  }
}

extension Tokens {
  /// The hash of a word without an ending, which must leave at least two bytes; nil if the word does not end so.
  func hash(of token: Int, without ending: [UInt8]) -> UInt64? {
    hash(of: token, without: ending, before: 0, hash: hashes[token])
  }

  /// As above for a word whose last bytes are already taken off.
  fileprivate func hash(of token: Int, without ending: [UInt8], before taken: Int, hash: UInt64) -> UInt64? {
    let bytes = foldedBytes(token)
    var at = bytes.endIndex - taken
    guard kinds[token] == .word, at - ending.count >= bytes.startIndex + 2 else { return nil }
    var hash = hash
    for byte in ending.reversed() {
      at -= 1
      guard bytes[at] == byte else { return nil }
      hash = Tokens.hash(hash, without: byte)
    }
    return hash
  }
}
