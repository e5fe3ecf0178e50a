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
    return tokens[token].hash
  }

  /// The stems of what each of the last endings leaves of a word that has it.
  func forEachBase(of tokens: Tokens, _ token: Int, _ body: (UInt64) -> Void) {
    for ending in last {
      guard let hash = tokens.hash(of: token, without: ending) else { continue }
      body(stem(of: tokens, token, withoutLast: ending.count, hash: hash))
    }
  }

  private func stem(of tokens: Tokens, _ token: Int, withoutLast count: Int, hash: UInt64) -> UInt64 {
    for ending in inner {
      if let stem = tokens.hash(of: token, without: ending, before: count, leaving: hash) { return stem }
    }
    return hash
  }

  func isBase(_ hash: UInt64, of tokens: Tokens, _ token: Int) -> Bool {
    last.contains { tokens.hash(of: token, without: $0) == hash }
  }
}
