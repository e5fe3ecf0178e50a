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
    let byWish = (tokens..<max(tokens, classes)).sorted { (-wanted[$0], $0) < (-wanted[$1], $1) }
    var bits: [UInt64] = (0..<classes).map { $0 < tokens ? 1 << UInt64($0) : 0 }
    let own = UInt64.bitWidth - 1 - Self.shared - tokens
    for (place, wordClass) in byWish.enumerated() {
      bits[wordClass] = 1 << UInt64(tokens + (place < own ? place : own + (place - own) % Self.shared))
    }
    self.bits = bits
  }

  /// For each form of tokens the bits of the classes that are told from the token itself.
  static let ofTokens: [UInt64] = Tokens.Token.forms.map { kind, flags in
    LanguageGrammar.tokenClasses.filter { kind.isMember(of: $0, flags) }.reduce(0) { $0 | 1 << UInt64($1) }
  }
}
