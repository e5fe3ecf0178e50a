/// The weights of all features, by row: a bit for each row that has any, and the rows with weights one after another.
package struct Weights: Sendable {
  /// A weight for each label but ``Label/outside``, above the weight of that one: only differences count.
  package typealias Row = SIMD8<Int16>

  /// A bit for each of 32 numbers that has a row, and above them how many rows stand before.
  private let index: [UInt64]
  /// Behind a row of zeros for the numbers that have none.
  private let rows: [SmallRow]

  /// A row as it is kept: no weight that training finds is beyond half of what a byte holds.
  typealias SmallRow = SIMD8<Int8>

  /// - Parameters:
  ///   - numbers: ascending, without repetition, each below two to the power of ``Sentence/rowBits``.
  ///   - rows: one of zeros, and then as many.
  init(numbers: [UInt32], rows: [SmallRow]) {
    var index = [UInt64](repeating: 0, count: 1 << (Sentence.rowBits - 5))
    for number in numbers { index[Int(number >> 5)] |= 1 << UInt64(number & 31) }
    var count: UInt64 = 0
    for place in index.indices {
      let bits = index[place]
      index[place] |= count << 32
      count += UInt64(bits.nonzeroBitCount)
    }
    self.index = index
    self.rows = rows
  }

  /// Whether a row speaks for the beginning of an organization.
  func isOrganization(_ number: UInt32) -> Bool { rows[place(of: number)][Label.organizationBegin.rawValue - 1] > 0 }

  /// The sum of the weights of some rows.
  func sum(of features: inout FeatureRows) -> Row {
    // First all places, then all rows: so the memory is asked for many at once, which is what takes the time.
    features.replace { UInt32(truncatingIfNeeded: place(of: $0)) }
    var sum = Row(repeating: 0)
    for place in features.numbers { sum &+= Row(truncatingIfNeeded: rows[Int(place)]) }
    return sum
  }

  /// Where a row stands; no branch, as whether it is there cannot be foretold.
  @inline(__always)
  private func place(of number: UInt32) -> Int {
    let entry = index[Int(number >> 5)]
    let bit: UInt64 = 1 << UInt64(number & 31)
    let place = Int(entry >> 32) &+ (entry & (bit &- 1)).nonzeroBitCount &+ 1
    return entry & bit != 0 ? place : 0
  }
}

extension Weights.SmallRow {
  /// - Parameter packed: a weight in each byte, from the lowest on; the first is that of ``Label/outside``, above which the
  ///   others are told.
  @inline(__always)
  init(_ packed: UInt128) {
    let outside = Int16(Int8(truncatingIfNeeded: packed))
    let others = UInt64(truncatingIfNeeded: packed &>> 8).littleEndian
    let weights = Weights.Row(truncatingIfNeeded: unsafe unsafeBitCast(others, to: Self.self))
    self.init(
      truncatingIfNeeded: (weights &- outside).clamped(
        lowerBound: Weights.Row(repeating: Int16(Int8.min)), upperBound: Weights.Row(repeating: Int16(Int8.max))))
  }
}
