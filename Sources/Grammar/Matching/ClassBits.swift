import Text

/// The classes as bits of a word, which tell at once that nothing of what a pattern wants stands at a token. What frequent
/// words are, and what patterns want most, has a bit of its own; all else shares the rest, what no pattern wants with its
/// like alone.
struct ClassBits: Sendable {
  typealias Mask = UInt128

  private var bits: [Mask] = []

  init() {}

  /// The bit of the end of a match, which may come anywhere. Computed: a stored one would be asked for over and over
  /// whether it is made already.
  @inline(__always)
  static var end: Mask { Mask(1) &<< 127 }
  /// How many bits the classes share that patterns want, and those that none does.
  private static let shared = 24
  private static let unwanted = 4

  var count: Int { bits.count }

  @inline(__always)
  subscript(wordClass: ClassID) -> Mask { bits[Int(wordClass)] }

  /// - Parameter frequent: the classes of frequent words: a bit that one of them shares says next to nothing.
  init(_ levels: [AutomatonBuilder], classes: Int, frequent: Set<ClassID>) {
    var wanted = [Int](repeating: 0, count: classes)
    for level in levels {
      for (_, to) in level.transitions { wanted[Int(level.states[Int(to)].wordClass)] += 1 }
    }
    for wordClass in frequent where wanted[Int(wordClass)] > 0 { wanted[Int(wordClass)] += 1 << 24 }
    let tokens = LanguageGrammar.tokenClasses.count
    let own = Mask.bitWidth - 1 - Self.shared - Self.unwanted - tokens
    bits = (0..<classes).map { wordClass in
      if wordClass < tokens { return 1 << Mask(wordClass) }
      let place = wanted[wordClass] > 0 ? wordClass % Self.shared : Self.shared + wordClass % Self.unwanted
      return 1 << Mask(tokens + own + place)
    }
    // What is wanted most comes first, of equals the first class.
    let byWish = (tokens..<max(tokens, classes)).lazy.filter { wanted[$0] > 0 }
      .map { UInt64(UInt32.max - UInt32(truncatingIfNeeded: wanted[$0])) << 32 | UInt64($0) }.sorted()
    for (place, wish) in byWish.prefix(own).enumerated() {
      bits[Int(wish & UInt64(UInt32.max))] = 1 << Mask(tokens + place)
    }
  }

  mutating func pass(through archive: inout Archive) {
    archive.pass(&bits, blank: 1) { archive, bit, _ in
      var place = UInt8(truncatingIfNeeded: bit.trailingZeroBitCount)
      archive.pass(&place)
      bit = 1 &<< Mask(place)
    }
  }

  /// For each form of tokens the bits of the classes that are told from the token itself.
  static let ofTokens: [Mask] = Tokens.Token.forms.map { kind, flags in
    LanguageGrammar.tokenClasses.filter { kind.isMember(of: $0, flags) }.reduce(0) { $0 | 1 << Mask($1) }
  }
}
