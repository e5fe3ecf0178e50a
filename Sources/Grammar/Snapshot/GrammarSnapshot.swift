import Text

/// What the files of a language are compiled to as text, so that a program can carry it; reading it takes far less than
/// compiling.
enum GrammarSnapshot {
  static func text(of tables: GrammarTables, _ language: String, _ files: [GrammarFile]) -> String? {
    var tables = tables
    var archive = Archive()
    tables.pass(through: &archive)
    return String(validating: seal(of: archive.bytes, from: 0, language, files) + archive.bytes, as: UTF8.self)
  }

  /// nil unless the snapshot is as it was written, and for the same files.
  static func tables(in snapshot: String, _ language: String, _ files: [GrammarFile]) -> GrammarTables? {
    let bytes = Array(snapshot.utf8)
    let start = sealLength
    guard bytes.count > start, seal(of: bytes, from: start, language, files).elementsEqual(bytes[..<start]) else {
      return nil
    }
    var archive = Archive(reading: bytes, from: start)
    var tables = GrammarTables()
    tables.pass(through: &archive)
    return tables
  }

  private static let sealLength = 16

  /// Depends on all of the snapshot and of the files, those of other languages as well: their classes count as known.
  private static func seal(
    of bytes: [UInt8], from start: Int, _ language: String, _ files: [GrammarFile]
  ) -> [UInt8] {
    var hash = Tokens.hash(of: language.utf8)
    for file in files { hash = Self.hash(file.bytes, from: 0, Tokens.hash(of: file.source.path.utf8) &+ hash) }
    hash = Self.hash(bytes, from: start, hash)
    return (0..<sealLength).map { UInt8(ascii: "a") + UInt8(hash >> UInt64(4 * $0) & 0x0F) }
  }

  /// Many bytes at a time: there are a million.
  private static func hash(_ bytes: [UInt8], from start: Int, _ seed: UInt64) -> UInt64 {
    var (hash, other) = (seed, UInt64(bytes.count - start))
    var at = start
    while at + 32 <= bytes.count {
      let words = unsafe bytes.span.bytes.unsafeLoadUnaligned(fromByteOffset: at, as: SIMD4<UInt64>.self)
      hash = mixed(hash ^ words[0], words[1])
      other = mixed(other ^ words[2], words[3])
      at += 32
    }
    for byte in bytes[at...] { hash = mixed(hash, UInt64(byte)) }
    return mixed(hash, other)
  }

  @inline(__always)
  private static func mixed(_ left: UInt64, _ right: UInt64) -> UInt64 {
    let product = left.multipliedFullWidth(by: right ^ 0x9e37_79b9_7f4a_7c15)
    return product.high ^ product.low
  }
}
