/// A fixed map from hashes of at most 31 bits to small values: the entries in the order of their hashes, and where each
/// group of hashes begins.
package struct HashTable: Sendable {
  package let hashes: [UInt32]
  package let values: [UInt16]
  private let groups: [UInt32]
  private let shift: UInt32

  /// - Parameters:
  ///   - hashes: ascending, without repetition, each below two to the power of `bits`.
  ///   - values: as many.
  package init(hashes: [UInt32], values: [UInt16], bits: Int) {
    self.hashes = hashes
    self.values = values
    // Two entries a group on the average.
    var groupBits = 1
    while groupBits < bits, 2 << groupBits < hashes.count { groupBits += 1 }
    shift = UInt32(bits - groupBits)
    var groups = [UInt32](repeating: 0, count: (1 << groupBits) + 1)
    for hash in hashes { groups[min(groups.count - 1, Int(hash >> shift) + 1)] += 1 }
    for group in 1..<groups.count { groups[group] += groups[group - 1] }
    self.groups = groups
  }

  package var count: Int { hashes.count }

  func value(of hash: UInt32) -> UInt16? {
    let group = Int(hash >> shift)
    guard group + 1 < groups.count else { return nil }
    for index in Int(groups[group])..<Int(groups[group + 1]) where hashes[index] == hash { return values[index] }
    return nil
  }
}
