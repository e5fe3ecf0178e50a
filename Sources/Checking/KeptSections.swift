import Recognition

/// Which sections of a draft are the very ones of an earlier check of it.
struct KeptSections {
  /// For each section the number it had; -1 for another one. They rise.
  private(set) var origins: [Int]
  /// For each earlier section the number it has now; -1 where it is gone.
  private(set) var targets: [Int]
  /// How many sections before each one are not kept.
  private var othersBefore: [Int] = []

  /// Looks for the passages of an earlier check.
  init(_ sections: [Section], since earlier: [JudgedSection]) {
    origins = Array(repeating: -1, count: sections.count)
    targets = Array(repeating: -1, count: earlier.count)
    let most = min(sections.count, earlier.count)
    func isSame(_ new: Int, _ old: Int) -> Bool { sections[new].passage === earlier[old].section.passage }
    var leading = 0
    while leading < most, isSame(leading, leading) {
      keep(leading, as: leading)
      leading += 1
    }
    let shift = earlier.count - sections.count
    var end = sections.count
    while end > leading, end + shift > leading, isSame(end - 1, end - 1 + shift) {
      end -= 1
      keep(end + shift, as: end)
    }
    guard leading < end, leading < end + shift else { return }
    // In between some passages may have changed here and there, where a name is no longer repeated.
    var places: [ObjectIdentifier: Int] = [:]
    for old in leading..<end + shift { places[ObjectIdentifier(earlier[old].section.passage)] = old }
    var last = leading - 1
    for new in leading..<end {
      guard let old = places[ObjectIdentifier(sections[new].passage)], old > last else { continue }
      keep(old, as: new)
      last = old
    }
  }

  private mutating func keep(_ old: Int, as new: Int) {
    origins[new] = old
    targets[old] = new
  }

  /// Gives up a section.
  mutating func discard(_ new: Int) {
    guard origins[new] >= 0 else { return }
    targets[origins[new]] = -1
    origins[new] = -1
  }

  /// To be called when all that is not kept has been given up.
  mutating func settle() {
    othersBefore = [0]
    othersBefore.reserveCapacity(origins.count + 1)
    var others = 0
    for origin in origins {
      if origin < 0 { others += 1 }
      othersBefore.append(others)
    }
  }

  var count: Int { origins.count }
  /// Nothing has been kept.
  var isNew: Bool { targets.isEmpty }

  /// Whether some sections stand in a row as they did, nothing else between them, and if the draft ends within the range
  /// it did so there.
  func areTogether(_ range: Range<Int>) -> Bool {
    let own = range.clamped(to: 0..<count)
    guard let first = own.first, let last = own.last, othersBefore[first] == othersBefore[last + 1],
      origins[last] - origins[first] == last - first
    else { return false }
    if range.lowerBound < 0, origins[first] != 0 { return false }
    return range.upperBound <= count || origins[last] == targets.count - 1
  }
}
