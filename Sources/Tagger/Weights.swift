/// The weights of all features, by row: a bit for each row that has any, and the rows with weights one after another.
package struct Weights: Sendable {
  /// A weight for each label but ``Label/outside``, above the weight of that one: only differences count.
  package typealias Row = SIMD8<Int16>

  private let present: [UInt64]
  /// How many rows stand before each word of bits.
  private let ranks: [UInt32]
  let rows: [Row]

  /// - Parameters:
  ///   - numbers: ascending, without repetition, each below two to the power of ``Sentence/rowBits``.
  ///   - rows: as many.
  init(numbers: [UInt32], rows: [Row]) {
    var present = [UInt64](repeating: 0, count: 1 << (Sentence.rowBits - 6))
    for number in numbers { present[Int(number >> 6)] |= 1 << UInt64(number & 63) }
    var ranks: [UInt32] = []
    ranks.reserveCapacity(present.count)
    var count: UInt32 = 0
    for bits in present {
      ranks.append(count)
      count += UInt32(bits.nonzeroBitCount)
    }
    self.present = present
    self.ranks = ranks
    self.rows = rows
  }

  /// Whether a row speaks for the beginning of an organization.
  func isOrganization(_ number: UInt32) -> Bool {
    sum(of: CollectionOfOne(number))[Label.organizationBegin.rawValue - 1] > 0
  }

  /// The sum of the weights of some rows.
  func sum(of numbers: some Sequence<UInt32>) -> Row {
    var sum = Row(repeating: 0)
    for number in numbers {
      let place = Int(number >> 6)
      let bits = present[place]
      let bit: UInt64 = 1 << UInt64(number & 63)
      guard bits & bit != 0 else { continue }
      sum &+= rows[Int(ranks[place]) + (bits & (bit - 1)).nonzeroBitCount]
    }
    return sum
  }
}
