/// The words, numbers and signs of a reading, as parallel arrays: one pass, no strings.
///
/// White space is no token; it shows in the flags of the token after it. Letters and digits are always separate tokens,
/// so "Q2", "5bn" and "2nd" are two tokens of which the second is joined to the first.
public struct Tokens: Sendable {
  public enum Kind: UInt8, Sendable {
    /// Letters, combining marks included.
    case word
    /// ASCII digits.
    case digits
    /// One punctuation mark, symbol or anything else that is visible.
    case sign
  }

  public struct Flags: OptionSet, Hashable, Sendable {
    public let rawValue: UInt8
    public init(rawValue: UInt8) { self.rawValue = rawValue }

    /// White space stands before the token.
    public static let spaceBefore = Flags(rawValue: 1)
    /// A line break stands before the token.
    public static let newlineBefore = Flags(rawValue: 2)
    /// A word that begins with a capital.
    public static let capitalised = Flags(rawValue: 4)
    /// A word of at least two letters, all capitals.
    public static let allCapitals = Flags(rawValue: 8)
    /// A word with a capital after its first letter ("TotalEnergies").
    public static let innerCapital = Flags(rawValue: 16)
    /// The white space before is exactly one space of whatever width.
    public static let singleSpaceBefore = Flags(rawValue: 32)
    /// A hyphen of any form.
    public static let hyphen = Flags(rawValue: 64)
  }

  /// Byte offsets in the reading, half-open.
  public private(set) var starts: [Int32] = []
  public private(set) var ends: [Int32] = []
  public private(set) var kinds: [Kind] = []
  public private(set) var flags: [Flags] = []
  /// A hash of the case-folded bytes of each token; equal words have equal hashes.
  public private(set) var hashes: [UInt64] = []
  /// The reading's bytes, case-folded without changing any length.
  public private(set) var folded: [UInt8]

  public var count: Int { starts.count }

  /// The byte range of a run of tokens; empty for an empty run.
  public func bytes(_ tokens: Range<Int>) -> Range<Int> {
    guard tokens.lowerBound >= 0, tokens.upperBound <= count, !tokens.isEmpty else { return 0..<0 }
    return Int(starts[tokens.lowerBound])..<Int(ends[tokens.upperBound - 1])
  }

  /// No white space stands between the token and the one before it.
  public func isJoined(_ token: Int) -> Bool {
    token > 0 && token < count && !flags[token].contains(.spaceBefore)
  }

  /// The folded bytes of one token.
  public func foldedBytes(_ token: Int) -> ArraySlice<UInt8> {
    folded[Int(starts[token])..<Int(ends[token])]
  }

  /// The token's only byte, for signs of ASCII; nil otherwise.
  public func ascii(_ token: Int) -> UInt8? {
    guard token >= 0, token < count, kinds[token] == .sign, ends[token] - starts[token] == 1 else { return nil }
    return folded[Int(starts[token])]
  }

  /// Offsets are 32 bits wide: a reading beyond 2 GB is read as far as they reach.
  public init(_ bytes: [UInt8]) {
    folded = bytes.count < Int(Int32.max) ? bytes : Array(bytes.prefix(Int(Int32.max) - 1))
    scan(bytes)
  }

  public static func hash(of folded: some Sequence<UInt8>) -> UInt64 {
    var hash = seed
    for byte in folded { hash = step(hash, byte) }
    return hash
  }

  /// The hash of a word without its last byte: the way back from ``hash(of:)``.
  @inline(__always)
  public static func hash(_ hash: UInt64, without byte: UInt8) -> UInt64 {
    // The inverse of the factor in `step`, modulo 2 to the 64th.
    (hash &* 0xce96_5057_aff6_957b) ^ UInt64(byte)
  }

  private static let seed: UInt64 = 0xcbf2_9ce4_8422_2325
  @inline(__always)
  private static func step(_ hash: UInt64, _ byte: UInt8) -> UInt64 {
    (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3
  }
}

extension Tokens.Flags {
  /// Notes one more white space before the next token.
  fileprivate mutating func formSpace(isNewline: Bool) {
    if contains(.spaceBefore) || isNewline { remove(.singleSpaceBefore) } else { insert(.singleSpaceBefore) }
    insert(isNewline ? [.spaceBefore, .newlineBefore] : .spaceBefore)
  }
}

// MARK: - One pass

extension Tokens {
  private mutating func scan(_ bytes: [UInt8]) {
    let count = folded.count
    let expected = count / 5 + 1
    starts.reserveCapacity(expected)
    ends.reserveCapacity(expected)
    kinds.reserveCapacity(expected)
    flags.reserveCapacity(expected)
    hashes.reserveCapacity(expected)
    var pending: Flags = []
    var at = 0
    while at < count {
      let byte = bytes[at]
      switch ByteClass.table[Int(byte)] {
      case .space:
        pending.formSpace(isNewline: byte == 0x0A || byte == 0x0D)
        at += 1
      case .lower, .upper:
        at = word(bytes, from: at, pending)
        pending = []
      case .digit:
        let start = at
        var hash = Self.seed
        while at < count, bytes[at] >= 0x30, bytes[at] <= 0x39 {
          hash = Self.step(hash, bytes[at])
          at += 1
        }
        append(start, at, .digits, pending, hash)
        pending = []
      case .sign:
        append(at, at + 1, .sign, byte == 0x2D ? pending.union(.hyphen) : pending, Self.step(Self.seed, byte))
        pending = []
        at += 1
      case .wide:
        let scalar = WideScalar(bytes, at: at)
        switch scalar.role {
        case .letter, .mark:
          at = word(bytes, from: at, pending)
          pending = []
        case .space:
          pending.formSpace(isNewline: false)
          at += scalar.length
        case .invisible:
          at += scalar.length
        case .hyphen, .sign:
          let hash = scalar.plain.map { Self.step(Self.seed, $0) } ?? Self.hash(of: bytes[at..<(at + scalar.length)])
          append(at, at + scalar.length, .sign, scalar.role == .hyphen ? pending.union(.hyphen) : pending, hash)
          pending = []
          at += scalar.length
        }
      }
    }
  }

  private mutating func append(_ start: Int, _ end: Int, _ kind: Kind, _ flag: Flags, _ hash: UInt64) {
    starts.append(Int32(truncatingIfNeeded: start))
    ends.append(Int32(truncatingIfNeeded: end))
    kinds.append(kind)
    flags.append(flag)
    hashes.append(hash)
  }

  /// Reads a word from a letter on, folding it in place; answers where it ends.
  private mutating func word(_ bytes: [UInt8], from start: Int, _ pending: Flags) -> Int {
    var at = start
    var hash = Self.seed
    var letters = 0
    var capitals = 0
    var flag = pending
    reading: while at < folded.count {
      let byte = bytes[at]
      switch ByteClass.table[Int(byte)] {
      case .lower:
        hash = Self.step(hash, byte)
        letters += 1
        at += 1
      case .upper:
        let lower = byte | 0x20
        folded[at] = lower
        hash = Self.step(hash, lower)
        if letters == 0 { flag.insert(.capitalised) } else { flag.insert(.innerCapital) }
        letters += 1
        capitals += 1
        at += 1
      case .wide:
        let scalar = WideScalar(bytes, at: at)
        if scalar.role == .invisible {
          // A soft hyphen or joiner inside a word is not read.
          at += scalar.length
          continue reading
        }
        guard scalar.role == .letter || scalar.role == .mark else { break reading }
        if let lower = scalar.lower {
          folded[at] = lower.0
          folded[at + 1] = lower.1
          if letters == 0 { flag.insert(.capitalised) } else { flag.insert(.innerCapital) }
          capitals += 1
        }
        for offset in at..<(at + scalar.length) { hash = Self.step(hash, folded[offset]) }
        if scalar.role == .letter { letters += 1 }
        at += scalar.length
      case .space, .digit, .sign:
        break reading
      }
    }
    if letters >= 2, capitals == letters { flag.insert(.allCapitals) }
    append(start, at, .word, flag, hash)
    return at
  }
}

/// What a byte can be; bytes from 0x80 on begin or continue a wider scalar.
private enum ByteClass: UInt8 {
  case space, lower, upper, digit, sign, wide

  static let table: [ByteClass] = (0..<256).map { byte in
    switch byte {
    case 0...0x20, 0x7F: .space
    case 0x30...0x39: .digit
    case 0x41...0x5A: .upper
    case 0x61...0x7A: .lower
    case 0x80...: .wide
    default: .sign
    }
  }
}

/// A scalar beyond ASCII, or one byte of what is no UTF-8.
private struct WideScalar {
  enum Role { case letter, mark, space, hyphen, invisible, sign }

  let role: Role
  let length: Int
  /// The typewriter's sign that a typographic apostrophe, quote or hyphen stands for; it has the same hash.
  var plain: UInt8?
  /// The two bytes of the lower-case letter, if this is a capital whose small letter is as long.
  let lower: (UInt8, UInt8)?

  init(_ bytes: [UInt8], at start: Int) {
    func continuation(_ offset: Int) -> UInt32? {
      let index = start + offset
      guard index < bytes.count, bytes[index] & 0xC0 == 0x80 else { return nil }
      return UInt32(bytes[index] & 0x3F)
    }
    let first = UInt32(bytes[start])
    switch first {
    case 0xC2...0xDF:
      guard let second = continuation(1) else { break }
      let value = (first & 0x1F) << 6 | second
      self.init(value, length: 2)
      return
    case 0xE0...0xEF:
      guard let second = continuation(1), let third = continuation(2) else { break }
      self.init((first & 0x0F) << 12 | second << 6 | third, length: 3)
      return
    case 0xF0...0xF4:
      guard let second = continuation(1), let third = continuation(2), let fourth = continuation(3) else { break }
      self.init((first & 0x07) << 18 | second << 12 | third << 6 | fourth, length: 4)
      return
    default: break
    }
    self.init(role: .sign, length: 1)
  }

  private init(role: Role, length: Int) {
    (self.role, self.length, self.lower, plain) = (role, length, nil, nil)
  }

  private init(_ value: UInt32, length: Int) {
    self.length = length
    switch value {
    case 0x2018, 0x2019, 0x02BC, 0xB4: plain = UInt8(ascii: "'")
    case 0x201C...0x201F, 0xAB, 0xBB: plain = UInt8(ascii: "\"")
    case 0x2010, 0x2011: plain = UInt8(ascii: "-")
    default: plain = nil
    }
    switch value {
    case 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000:
      (role, lower) = (.space, nil)
    case 0xAD, 0x200B...0x200F, 0x2060, 0xFEFF, 0x202A...0x202E, 0x2066...0x2069, 0xFE00...0xFE0F:
      (role, lower) = (.invisible, nil)
    case 0x2010, 0x2011: (role, lower) = (.hyphen, nil)
    case 0xAA, 0xB5, 0xBA: (role, lower) = (.letter, nil)
    case 0x80...0xBF, 0xD7, 0xF7: (role, lower) = (.sign, nil)
    case 0xC0...0xDE: (role, lower) = (.letter, Self.two(value + 0x20))
    case 0xDF...0xFF: (role, lower) = (.letter, nil)
    case 0x100...0x17F: (role, lower) = (.letter, Self.latinExtended(value))
    case 0x180...0x2FF, 0x370...0x390, 0x3AA...0x40F, 0x430...0x5FF, 0x620...0x1FFF:
      (role, lower) = (.letter, nil)
    case 0x391...0x3A9: (role, lower) = (.letter, Self.two(value + 0x20))
    case 0x410...0x42F: (role, lower) = (.letter, Self.two(value + 0x20))
    case 0x300...0x36F, 0x1AB0...0x1AFF: (role, lower) = (.mark, nil)
    case 0x2C60...0x2DFF, 0x3041...0xD7FF, 0xF900...0xFDFF, 0xFF21...0xFFDC, 0x10000...0x1EFFF, 0x20000...0x3FFFF:
      (role, lower) = (.letter, nil)
    default: (role, lower) = (.sign, nil)
    }
  }

  /// In Latin Extended-A, capital and small letter alternate; where the pairs begin odd, the parity turns.
  private static func latinExtended(_ value: UInt32) -> (UInt8, UInt8)? {
    switch value {
    case 0x130, 0x131, 0x138, 0x149, 0x17F: nil
    case 0x178: two(0xFF)
    case 0x139...0x148, 0x179...0x17E: value % 2 == 1 ? two(value + 1) : nil
    default: value % 2 == 0 ? two(value + 1) : nil
    }
  }

  private static func two(_ value: UInt32) -> (UInt8, UInt8) {
    (UInt8(truncatingIfNeeded: 0xC0 | value >> 6), UInt8(truncatingIfNeeded: 0x80 | value & 0x3F))
  }
}
