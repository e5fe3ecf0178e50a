/// The files of `grammar/` as they were when the program was built.
public enum BundledGrammar {
  /// Each file's path within `grammar/` ("de/money.tick") and its text, sorted by path.
  public static var files: [(path: String, text: String)] { embedded }

  /// What the grammar of a language was compiled to when the program was built: what `GrammarFiles` calls its snapshot.
  public static func snapshot(of language: String) -> String? {
    embeddedSnapshots.first { $0.path == language }?.text
  }

  /// The bytes of a model, which are no text ("de/organizations.model"); nil if there is none of this path.
  public static func model(at path: String) -> [UInt8]? {
    guard let packed = embeddedModels.first(where: { $0.path == path })?.text else { return nil }
    let bytes = unsafe packed.utf8.withContiguousStorageIfAvailable { unsafe unpack($0.span) }
    return bytes ?? unpack(Array(packed.utf8).span)
  }

  /// Seven bits a character, the lowest first: eight characters are seven bytes.
  private static func unpack(_ characters: Span<UInt8>) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: characters.count * 7 / 8)
    var (read, written) = (0, 0)
    var target = bytes.mutableSpan
    while read < characters.count {
      var group: UInt64 = 0
      for place in 0..<min(8, characters.count - read) {
        group |= UInt64(characters[read + place]) << UInt64(7 * place)
      }
      for place in 0..<min(7, target.count - written) {
        target[written + place] = UInt8(truncatingIfNeeded: group >> UInt64(8 * place))
      }
      (read, written) = (read + 8, written + 7)
    }
    return bytes
  }
}
