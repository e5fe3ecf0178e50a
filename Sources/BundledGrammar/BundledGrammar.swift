/// The files of `grammar/` as they were when the program was built.
public enum BundledGrammar {
  /// Each file's path within `grammar/` ("de/money.tick") and its text, sorted by path.
  public static var files: [(path: String, text: String)] { embedded }

  /// The bytes of a model, which are no text ("de/organizations.model"); nil if there is none of this path.
  public static func model(at path: String) -> [UInt8]? {
    guard let packed = embeddedModels.first(where: { $0.path == path })?.text else { return nil }
    // Seven bits a character, the lowest first.
    let characters = Array(packed.utf8)
    var bytes: [UInt8] = []
    bytes.reserveCapacity(characters.count)
    var buffer: UInt32 = 0
    var filled: UInt32 = 0
    for character in characters {
      buffer |= UInt32(character) << filled
      filled += 7
      if filled >= 8 {
        bytes.append(UInt8(truncatingIfNeeded: buffer))
        buffer >>= 8
        filled -= 8
      }
    }
    return bytes
  }
}
