/// A set of the three bytes that words begin or end with: it turns most words away with one look-up. It may hold a few
/// more than were added.
struct WordEnds: Sendable {
  private var bits = [UInt64](repeating: 0, count: 1024)

  /// Adds the outermost bytes of an affix; where it has fewer than three, all triples that continue them.
  mutating func insert(_ bytes: some Collection<UInt8>) {
    let outer = Array(bytes.prefix(3))
    guard !outer.isEmpty else { return }
    guard outer.count < 3 else { return set(Self.index(outer[0], outer[1], outer[2])) }
    for next in UInt8.min...UInt8.max { insert(outer + [next]) }
  }

  /// False for most words that no affix matches.
  @inline(__always)
  func contains(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> Bool {
    let index = Self.index(first, second, third)
    return bits[index >> 6] & (1 << UInt64(index & 63)) != 0
  }

  private mutating func set(_ index: Int) { bits[index >> 6] |= 1 << UInt64(index & 63) }

  /// 16 bits mixed from 24.
  @inline(__always)
  private static func index(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> Int {
    let packed = UInt32(first) << 16 | UInt32(second) << 8 | UInt32(third)
    return Int((packed &* 0x9e37_79b1) >> 16)
  }
}
