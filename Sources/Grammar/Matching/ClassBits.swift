import Text

/// The classes as bits of a word, which tell at once that nothing of what a pattern wants stands at a token. What patterns
/// want most has a bit of its own, all else shares the rest.
struct ClassBits: Sendable {
  private let bits: [UInt64]

  /// The bit of the end of a match, which may come anywhere.
  static let end: UInt64 = 1 << 63
  /// How many bits several classes share.
  private static let shared = 12

  var count: Int { bits.count }

  @inline(__always)
  subscript(wordClass: ClassID) -> UInt64 { bits[Int(wordClass)] }

  init(_ levels: [AutomatonBuilder], classes: Int) {
    var wanted = [Int](repeating: 0, count: classes)
    for level in levels {
      for (_, to) in level.transitions { wanted[Int(level.states[Int(to)].wordClass)] += 1 }
    }
    let tokens = LanguageGrammar.tokenClasses.count
    let own = UInt64.bitWidth - 1 - Self.shared - tokens
    var bits: [UInt64] = (0..<classes).map { 1 << UInt64($0 < tokens ? $0 : tokens + own + $0 % Self.shared) }
    // What is wanted most comes first, of equals the first class.
    let byWish = (tokens..<max(tokens, classes)).lazy.filter { wanted[$0] > 0 }
      .map { UInt64(UInt32.max - UInt32(truncatingIfNeeded: wanted[$0])) << 32 | UInt64($0) }.sorted()
    for (place, wish) in byWish.prefix(own).enumerated() {
      bits[Int(wish & UInt64(UInt32.max))] = 1 << UInt64(tokens + place)
    }
    self.bits = bits
  }

  /// For each form of tokens the bits of the classes that are told from the token itself.
  static let ofTokens: [UInt64] = Tokens.Token.forms.map { kind, flags in
    LanguageGrammar.tokenClasses.filter { kind.isMember(of: $0, flags) }.reduce(0) { $0 | 1 << UInt64($1) }
  }
}
