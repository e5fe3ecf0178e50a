/// A fixed map from hashes of at most 31 bits to small values: the entries in the order of their hashes, and where each
/// group of hashes begins.
package struct HashTable: Sendable {
  /// The lower bits of the hashes; the upper ones are their group's number.
  private let tails: [UInt16]
  package let values: [UInt16]
  private let groups: [UInt32]
  private let shift: UInt32

  /// - Parameters:
  ///   - hashes: ascending, without repetition, each below two to the power of `bits`.
  ///   - values: as many.
  package init(hashes: [UInt32], values: [UInt16], bits: Int) {
    self.values = values
    // Two entries a group on the average, or fewer where tails would be too long.
    var groupBits = max(1, bits - UInt16.bitWidth)
    while groupBits < bits, 2 << groupBits < hashes.count { groupBits += 1 }
    shift = UInt32(bits - groupBits)
    var groups = [UInt32](repeating: 0, count: (1 << groupBits) + 1)
    for hash in hashes { groups[min(groups.count - 1, Int(hash >> shift) + 1)] += 1 }
    for group in 1..<groups.count { groups[group] += groups[group - 1] }
    self.groups = groups
    tails = hashes.map { UInt16(truncatingIfNeeded: $0) }
  }

  package var count: Int { values.count }

  package var hashes: [UInt32] {
    let mask: UInt32 = (1 << shift) - 1
    var hashes: [UInt32] = []
    for group in groups.indices.dropLast() {
      for tail in tails[Int(groups[group])..<Int(groups[group + 1])] {
        hashes.append(UInt32(group) << shift | UInt32(tail) & mask)
      }
    }
    return hashes
  }

  func value(of hash: UInt32) -> UInt16? {
    let group = Int(hash >> shift)
    guard group + 1 < groups.count else { return nil }
    // As many bits of the tail as there are tell members of a group apart.
    let tail = UInt16(truncatingIfNeeded: hash)
    for index in Int(groups[group])..<Int(groups[group + 1]) where tails[index] == tail { return values[index] }
    return nil
  }
}
