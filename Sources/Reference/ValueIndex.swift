/// The rows of a fact index with a single value, sorted by metric, unit and value.
struct ValueIndex: Sendable {
  /// Positions of rows.
  let positions: [Int32]
  /// By metric and unit: where theirs stand in ``positions``.
  private let ranges: [UInt64: Range<Int>]

  init(_ rows: [FactIndex.Row]) {
    var entries: [(key: UInt64, value: Double, position: Int32)] = []
    entries.reserveCapacity(rows.count)
    for (position, row) in rows.enumerated() {
      guard let value = row.value else { continue }
      entries.append((Self.key(row.metric, row.unit), value, Int32(truncatingIfNeeded: position)))
    }
    entries.sort { ($0.key, $0.value, $0.position) < ($1.key, $1.value, $1.position) }
    var ranges: [UInt64: Range<Int>] = [:]
    var start = 0
    while start < entries.count {
      var end = start
      while end < entries.count, entries[end].key == entries[start].key { end += 1 }
      ranges[entries[start].key] = start..<end
      start = end
    }
    positions = entries.map(\.position)
    self.ranges = ranges
  }

  /// The part of ``positions`` with the values of a range.
  func places(
    metric: UInt32, unit: UInt32, in values: ClosedRange<Double>, of rows: [FactIndex.Row]
  ) -> Range<Int> {
    guard let range = ranges[Self.key(metric, unit)] else { return 0..<0 }
    func first(where holds: (Double) -> Bool) -> Int {
      var (low, high) = (range.lowerBound, range.upperBound)
      while low < high {
        let middle = low + (high - low) / 2
        if holds(rows[Int(positions[middle])].value ?? 0) { high = middle } else { low = middle + 1 }
      }
      return low
    }
    let start = first { $0 >= values.lowerBound }
    return start..<max(start, first { $0 > values.upperBound })
  }

  private static func key(_ metric: UInt32, _ unit: UInt32) -> UInt64 { UInt64(metric) << 32 | UInt64(unit) }
}
