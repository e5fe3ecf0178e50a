/// The words, numbers and signs of a reading: one pass, no strings.
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
    @inlinable public init(rawValue: UInt8) { self.rawValue = rawValue }

    /// White space stands before the token.
    @inlinable public static var spaceBefore: Flags { Flags(rawValue: 1) }
    /// A line break stands before the token.
    @inlinable public static var newlineBefore: Flags { Flags(rawValue: 2) }
    /// A word that begins with a capital.
    @inlinable public static var capitalised: Flags { Flags(rawValue: 4) }
    /// A word of at least two letters, all capitals.
    @inlinable public static var allCapitals: Flags { Flags(rawValue: 8) }
    /// A word with a capital after its first letter ("TotalEnergies").
    @inlinable public static var innerCapital: Flags { Flags(rawValue: 16) }
    /// The white space before is exactly one space of whatever width.
    @inlinable public static var singleSpaceBefore: Flags { Flags(rawValue: 32) }
    /// A hyphen of any form.
    @inlinable public static var hyphen: Flags { Flags(rawValue: 64) }
  }

  /// One word, number or sign.
  public struct Token: Sendable {
    /// A hash of the folded bytes; equal words have equal hashes.
    public var hash: UInt64
    /// Byte offsets in the reading, half-open.
    public var start: Int32
    public var end: Int32
    @usableFromInline var foldedEnd: Int32
    public var kind: Kind
    public var flags: Flags

    /// In bytes, as written.
    @inlinable public var length: Int { Int(end - start) }
    /// In bytes.
    @inlinable public var foldedLength: Int { Int(foldedEnd - start) }
  }

  /// The reading itself.
  public let text: [UInt8]
  @usableFromInline var tokens: [Token] = []
  /// The reading's bytes; each token's folded spelling stands at its start.
  @usableFromInline var folded: [UInt8]

  @inlinable public var count: Int { tokens.count }

  @inlinable public subscript(token: Int) -> Token { tokens[token] }

  /// The byte range of a run of tokens; empty for an empty run.
  @inlinable public func bytes(_ tokens: Range<Int>) -> Range<Int> {
    guard tokens.lowerBound >= 0, tokens.upperBound <= count, !tokens.isEmpty else { return 0..<0 }
    return Int(self[tokens.lowerBound].start)..<Int(self[tokens.upperBound - 1].end)
  }

  /// No white space stands between the token and the one before it.
  @inlinable public func isJoined(_ token: Int) -> Bool {
    token > 0 && token < count && !tokens[token].flags.contains(.spaceBefore)
  }

  /// The folded spelling of one token: in small letters, composed (u and a combining diaeresis are "ü"), without
  /// invisible characters, and with the typewriter's apostrophes, quotes and hyphens.
  @inlinable public func foldedBytes(_ token: Int) -> ArraySlice<UInt8> {
    folded[Int(tokens[token].start)..<Int(tokens[token].foldedEnd)]
  }

  /// Adds the folded spelling of one token to some bytes.
  @inlinable public func appendFolded(_ token: Int, to bytes: inout [UInt8]) {
    bytes.append(folded, Int(tokens[token].start)..<Int(tokens[token].foldedEnd))
  }

  /// Whether a token's folded spelling is that of a range of some bytes.
  @inlinable @inline(__always)
  public func isSpelled(_ token: Int, like bytes: [UInt8], _ range: Range<Int>) -> Bool {
    let (start, end) = (Int(tokens[token].start), Int(tokens[token].foldedEnd))
    guard end - start == range.count, range.upperBound <= bytes.count else { return false }
    return unsafe folded.span.bytes.extracting(start..<end).isEqual(to: bytes.span.bytes.extracting(range))
  }

  /// The sign of ASCII that a token is or stands for as typewriters have it; nil otherwise.
  @inlinable public func ascii(_ token: Int) -> UInt8? {
    guard token >= 0, token < count, tokens[token].kind == .sign else { return nil }
    let byte = folded[Int(tokens[token].start)]
    return byte < 0x80 ? byte : nil
  }

  /// Offsets are 32 bits wide: a reading beyond 2 GB is read as far as they reach.
  public init(_ bytes: [UInt8]) {
    let bytes = bytes.count < Int(Int32.max) ? bytes : Array(bytes.prefix(Int(Int32.max) - 1))
    text = bytes
    folded = bytes
    scan(bytes)
  }

  /// The hash of a folded spelling.
  @inlinable
  public static func hash(of folded: some Sequence<UInt8>) -> UInt64 {
    var hash = seed
    for byte in folded { hash = step(hash, byte) }
    return hash
  }

  /// The hashes of the tokens of a text.
  public static func hashes(of text: String) -> [UInt64] { Tokens(Array(text.utf8)).tokens.map(\.hash) }

  /// The hash of a word without its last byte: the way back from ``hash(of:)``.
  @inline(__always)
  public static func hash(_ hash: UInt64, without byte: UInt8) -> UInt64 {
    // The inverse of the factor in `step`, modulo 2 to the 64th.
    (hash &* 0xce96_5057_aff6_957b) ^ UInt64(byte)
  }

  /// The hash of a word without an ending, which must leave at least two bytes; nil if the word does not end so.
  ///
  /// - Parameters:
  ///   - count: the bytes at the word's end that are already taken off.
  ///   - hash: that of what they leave.
  public func hash(
    of token: Int, without ending: [UInt8], before count: Int = 0, leaving hash: UInt64? = nil
  ) -> UInt64? {
    let word = tokens[token]
    var at = Int(word.foldedEnd) - count
    guard word.kind == .word, at - ending.count >= Int(word.start) + 2 else { return nil }
    var hash = hash ?? word.hash
    for byte in ending.reversed() {
      at -= 1
      guard folded[at] == byte else { return nil }
      hash = Self.hash(hash, without: byte)
    }
    return hash
  }

  @inlinable static var seed: UInt64 { 0xcbf2_9ce4_8422_2325 }
  @inlinable @inline(__always)
  static func step(_ hash: UInt64, _ byte: UInt8) -> UInt64 {
    (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3
  }
}

extension RawSpan {
  /// Whether as many bytes are the same. Words are short: calling memcmp costs more.
  @inlinable @inline(__always)
  func isEqual(to other: RawSpan) -> Bool {
    // Loads are checked against the bounds of their span.
    func isEqual<Part: FixedWidthInteger & BitwiseCopyable>(_ type: Part.Type, at offset: Int) -> Bool {
      unsafe unsafeLoadUnaligned(fromByteOffset: offset, as: type)
        == other.unsafeLoadUnaligned(fromByteOffset: offset, as: type)
    }
    var offset = 0
    while offset + 8 <= byteCount {
      if !isEqual(UInt64.self, at: offset) { return false }
      offset += 8
    }
    if byteCount & 4 != 0 {
      if !isEqual(UInt32.self, at: offset) { return false }
      offset += 4
    }
    if byteCount & 2 != 0 {
      if !isEqual(UInt16.self, at: offset) { return false }
      offset += 2
    }
    return byteCount & 1 == 0 || isEqual(UInt8.self, at: offset)
  }
}
