/// A set of the two bytes that words begin or end with: it turns most words away with one look-up.
struct BytePairs: Sendable {
  private var bits = [UInt64](repeating: 0, count: 1024)

  /// Adds a pair; without a second byte, all pairs with the first.
  mutating func insert(_ first: UInt8, _ second: UInt8?) {
    if let second {
      let pair = Self.pair(first, second)
      bits[pair >> 6] |= 1 << UInt64(pair & 63)
    } else {
      for second in UInt8.min...UInt8.max { insert(first, second) }
    }
  }

  @inline(__always)
  func contains(_ first: UInt8, _ second: UInt8) -> Bool {
    let pair = Self.pair(first, second)
    return bits[pair >> 6] & (1 << UInt64(pair & 63)) != 0
  }

  @inline(__always)
  private static func pair(_ first: UInt8, _ second: UInt8) -> Int { Int(first) << 8 | Int(second) }
}
