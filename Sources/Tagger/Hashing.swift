/// Hashes of features; all that the tagger knows is filed under them.
package enum Hashing {
  /// A hash of two, which depends on their order.
  @inline(__always)
  package static func combine(_ first: UInt64, _ second: UInt64) -> UInt64 {
    let product = (first ^ 0x9e37_79b9_7f4a_7c15) &* 0xff51_afd7_ed55_8ccd
    return (product ^ (product >> 29)) &+ second &* 0xc4ce_b9fe_1a85_ec53
  }

  /// The highest bits of a hash once all of its bits have had a say.
  @inline(__always)
  package static func top(_ bits: Int, of hash: UInt64) -> UInt32 {
    var mixed = hash ^ (hash >> 32)
    mixed = mixed &* 0xd6e8_feb8_6659_fd93
    mixed ^= mixed >> 32
    mixed = mixed &* 0x9e37_79b9_7f4a_7c15
    return UInt32(truncatingIfNeeded: mixed >> UInt64(64 - bits))
  }
}
