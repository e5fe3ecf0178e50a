/// The same numbers after the same seed everywhere (SplitMix64).
struct SeededRandom: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
    return mixed ^ (mixed >> 31)
  }

  /// A number below a limit; 0 if the limit is.
  mutating func below(_ limit: Int) -> Int {
    limit > 0 ? Int(truncatingIfNeeded: (next() >> 16) % UInt64(limit)) : 0
  }
}

extension Array {
  /// In an order that depends on the seed alone.
  mutating func shuffle(_ random: inout SeededRandom) {
    for index in indices.dropFirst().reversed() { swapAt(index, random.below(index + 1)) }
  }
}
