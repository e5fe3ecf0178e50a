import Files

/// The files of `grammar/` as they were when the program was built.
public enum BundledGrammar {
  /// Each file's path within `grammar/` ("de/money.tick") and its text, sorted by path.
  public static var files: [(path: String, text: String)] { embedded }

  /// What the grammar of a language was compiled to when the program was built: what `GrammarFiles` calls its snapshot.
  public static func snapshot(of language: String) -> String? { text(of: language, in: embeddedSnapshots) }

  /// The same of as much of the grammar as finds figures and dates.
  public static func figureSnapshot(of language: String) -> String? { text(of: language, in: embeddedFigureSnapshots) }

  /// The bytes of a model, which are no text ("de/organizations.model"); nil if there is none of this path.
  public static func model(at path: String) -> [UInt8]? {
    guard let packed = embeddedModels.first(where: { $0.path == path })?.text else { return nil }
    // Read once; what is made of it stays.
    defer { releasePages(of: packed) }
    return packed.withUTF8Buffer { unsafe unpack($0.span) }
  }

  /// A copy, whose original is hardly ever read again.
  private static func text(of language: String, in texts: [(path: String, text: StaticString)]) -> String? {
    guard let text = texts.first(where: { $0.path == language })?.text else { return nil }
    defer { releasePages(of: text) }
    return text.description
  }

  /// Seven bits a character, the lowest first: eight characters are seven bytes.
  private static func unpack(_ characters: Span<UInt8>) -> [UInt8] {
    let count = characters.count * 7 / 8
    // With room for the empty eighth byte of the last group.
    var bytes = [UInt8](repeating: 0, count: count + 8)
    var span = bytes.mutableSpan
    var target = unsafe span.mutableBytes
    var (read, written) = (0, 0)
    while read + 8 <= characters.count {
      let group = unsafe characters.bytes.unsafeLoadUnaligned(fromByteOffset: read, as: UInt64.self)
      target.storeBytes(of: squeezed(UInt64(littleEndian: group)).littleEndian, toByteOffset: written, as: UInt64.self)
      (read, written) = (read + 8, written + 7)
    }
    var rest: UInt64 = 0
    for place in 0..<characters.count - read { rest |= UInt64(characters[read + place]) << UInt64(8 * place) }
    target.storeBytes(of: squeezed(rest).littleEndian, toByteOffset: written, as: UInt64.self)
    bytes.removeLast(8)
    return bytes
  }

  /// The lower seven bits of each byte side by side.
  private static func squeezed(_ group: UInt64) -> UInt64 {
    let pairs = group & 0x007F_007F_007F_007F | (group & 0x7F00_7F00_7F00_7F00) >> 1
    let fours = pairs & 0x0000_3FFF_0000_3FFF | (pairs & 0x3FFF_0000_3FFF_0000) >> 2
    return fours & 0x0FFF_FFFF | (fours & 0x0FFF_FFFF_0000_0000) >> 4
  }
}
