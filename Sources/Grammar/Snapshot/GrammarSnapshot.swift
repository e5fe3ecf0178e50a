import Text

/// What the files of a language are compiled to as text, so that a program can carry it; reading it takes far less than
/// compiling.
enum GrammarSnapshot {
  static func text(of tables: GrammarTables, _ seal: Seal) -> String? {
    var tables = tables
    var archive = Archive()
    tables.pass(through: &archive)
    return String(validating: seal.text(on: archive.bytes, from: 0) + archive.bytes, as: UTF8.self)
  }

  /// nil unless the snapshot is as it was written, and for the same files.
  static func tables(in snapshot: String, _ seal: Seal) -> GrammarTables? {
    let bytes = Array(snapshot.utf8)
    let start = Seal.length
    guard bytes.count > start, seal.text(on: bytes, from: start).elementsEqual(bytes[..<start]) else { return nil }
    var archive = Archive(reading: bytes, from: start)
    var tables = GrammarTables()
    tables.pass(through: &archive)
    return tables
  }

  /// Depends on all of the snapshot and of what it was made of.
  struct Seal {
    static let length = 16
    private let hash: UInt64

    /// - Parameters:
    ///   - wanted: the kinds and lists of words that were asked for, nil for all.
    ///   - files: those of other languages as well: their classes count as known.
    init(_ language: String, finding wanted: Set<String>?, _ files: [GrammarFile]) {
      var hash = Tokens.hash(of: language.utf8)
      for name in wanted?.sorted() ?? [] { hash = GrammarSnapshot.mixed(hash, Tokens.hash(of: name.utf8)) }
      for file in files {
        hash = GrammarSnapshot.hash(file.bytes, from: 0, Tokens.hash(of: file.source.path.utf8) &+ hash)
      }
      self.hash = hash
    }

    fileprivate func text(on bytes: [UInt8], from start: Int) -> [UInt8] {
      let hash = GrammarSnapshot.hash(bytes, from: start, hash)
      return (0..<Self.length).map { UInt8(ascii: "a") + UInt8(hash >> UInt64(4 * $0) & 0x0F) }
    }
  }

  /// Many bytes at a time: there are a million.
  fileprivate static func hash(_ bytes: [UInt8], from start: Int, _ seed: UInt64) -> UInt64 {
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
