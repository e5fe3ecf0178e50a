/// Tells of most keys that a large map does not hold them, from memory that is small enough to stay near.
struct KeyFilter: Sendable {
  private var bits: [UInt64]
  private let shift: UInt64

  /// Knows no key.
  init() {
    bits = [0]
    shift = 58
  }

  /// - Parameter keys: what the map holds.
  init(_ keys: [UInt64]) {
    // Four to eight bits a key.
    var size: UInt64 = 6
    while size < Self.largest, 1 << size < keys.count * 4 { size += 1 }
    shift = 64 - size
    bits = [UInt64](repeating: 0, count: 1 << Int(size - 6))
    for key in keys {
      let place = place(of: key)
      bits[place >> 6] |= 1 << UInt64(place & 63)
    }
  }

  /// The bits of the largest filter's size.
  private static let largest: UInt64 = 24

  /// False only for keys that the map does not hold.
  @inline(__always)
  func mayHold(_ key: UInt64) -> Bool {
    let place = place(of: key)
    return bits[place >> 6] & (1 << UInt64(place & 63)) != 0
  }

  @inline(__always)
  private func place(of key: UInt64) -> Int {
    Int(truncatingIfNeeded: ((key ^ (key >> 31)) &* 0xd6e8_feb8_6659_fd93) >> shift)
  }
}
