/// A set of tokens of one lattice, a bit each.
struct TokenSet {
  private var words: [UInt64] = []

  init() {}

  init(_ ranges: some Sequence<Range<Int>>) {
    for range in ranges { formUnion(range) }
  }

  func contains(_ token: Int) -> Bool {
    token >= 0 && token >> 6 < words.count && words[token >> 6] & (1 << UInt64(token & 63)) != 0
  }

  mutating func insert(_ token: Int) {
    guard token >= 0 else { return }
    while words.count <= token >> 6 { words.append(0) }
    words[token >> 6] |= 1 << UInt64(token & 63)
  }

  mutating func formUnion(_ tokens: Range<Int>) {
    for token in tokens { insert(token) }
  }

  func isDisjoint(with tokens: Range<Int>) -> Bool { !tokens.contains { contains($0) } }
}
