/// A set of tokens of one lattice, a bit each.
struct TokenSet {
  /// The first tokens: most texts have no others.
  private var near: UInt128 = 0
  private var far: [UInt64] = []

  init() {}

  init(_ ranges: some Sequence<Range<Int>>) {
    for range in ranges { formUnion(range) }
  }

  init(of mentions: [Passage.Mention]) {
    // What a mention says need not be copied.
    for index in mentions.indices { formUnion(mentions[index].tokens) }
  }

  func contains(_ token: Int) -> Bool {
    guard token >= UInt128.bitWidth else { return token >= 0 && near & (1 << UInt128(token)) != 0 }
    let index = (token - UInt128.bitWidth) >> 6
    return index < far.count && far[index] & (1 << UInt64(token & 63)) != 0
  }

  mutating func insert(_ token: Int) {
    guard token >= UInt128.bitWidth else {
      if token >= 0 { near |= 1 << UInt128(token) }
      return
    }
    let index = (token - UInt128.bitWidth) >> 6
    while far.count <= index { far.append(0) }
    far[index] |= 1 << UInt64(token & 63)
  }

  mutating func formUnion(_ tokens: Range<Int>) {
    for token in tokens { insert(token) }
  }

  func isDisjoint(with tokens: Range<Int>) -> Bool { !tokens.contains { contains($0) } }
}
