/// A set of the bytes that words begin or end with: it turns most words away with one look-up. It may hold a few more
/// than were added.
struct WordEnds: Sendable {
  /// How many bytes count.
  let length: Int
  /// Where the outermost byte stands, in bits.
  private let outermost: UInt64
  private var bits = [UInt64](repeating: 0, count: 1024)
  /// The bytes that are an affix by themselves.
  private var single = [Bool](repeating: false, count: 256)

  init(_ length: Int) {
    self.length = length
    outermost = UInt64(8 * (length - 1))
  }

  /// Adds the outermost bytes of an affix; where it has too few, all that continue them.
  mutating func insert(_ bytes: some Collection<UInt8>) {
    guard !bytes.isEmpty else { return }
    insert(bytes.prefix(length).reduce(0) { $0 << 8 | UInt64($1) }, count: min(bytes.count, length))
  }

  /// - Parameter packed: `count` bytes from the outer end, at least one and at most ``length``.
  mutating func insert(_ packed: UInt64, count: Int) {
    guard count < length else {
      let index = Self.index(packed)
      bits[index >> 6] |= 1 << UInt64(index & 63)
      return
    }
    if count == 1 {
      single[Int(packed & 0xFF)] = true
      return
    }
    for next in UInt64(0)...255 { insert(packed << 8 | next, count: count + 1) }
  }

  mutating func pass(through archive: inout Archive) {
    archive.pass(&bits)
    archive.pass(&single, blank: false) { archive, flag, _ in archive.pass(&flag) }
  }

  /// False for most words that no affix matches.
  ///
  /// - Parameter packed: ``length`` bytes from the outer end, the outermost first and highest.
  @inline(__always)
  func contains(_ packed: UInt64) -> Bool {
    let index = Self.index(packed)
    return bits[index >> 6] & (1 << UInt64(index & 63)) != 0 || single[Int(packed >> outermost & 0xFF)]
  }

  /// 16 bits mixed from all.
  @inline(__always)
  private static func index(_ packed: UInt64) -> Int {
    Int(truncatingIfNeeded: (packed &* 0x9e37_79b9_7f4a_7c15) >> 48)
  }
}
