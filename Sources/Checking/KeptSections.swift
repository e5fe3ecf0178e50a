/// Which sections of a draft are the very ones of an earlier check of it.
struct KeptSections {
  /// For each section the number it had; -1 for another one. They rise.
  private(set) var origins: [Int]
  /// For each earlier section the number it has now; -1 where it is gone.
  private(set) var targets: [Int]
  /// The sections that are not kept, and those that follow another one than before; in order.
  private(set) var breaks: [Int] = []
  /// Those that are not the same at the beginning and at the end, and those that stood there before.
  let middle: Range<Int>
  let formerMiddle: Range<Int>
  /// How many sections before each one are not kept.
  private var othersBefore: [Int] = []

  /// Looks for passages that are the very objects of an earlier check.
  init(_ passages: [ObjectIdentifier], since earlier: [ObjectIdentifier]) {
    origins = Array(repeating: -1, count: passages.count)
    targets = Array(repeating: -1, count: earlier.count)
    let most = min(passages.count, earlier.count)
    var leading = 0
    while leading < most, passages[leading] == earlier[leading] { leading += 1 }
    let shift = earlier.count - passages.count
    var end = passages.count
    while end > leading, end + shift > leading, passages[end - 1] == earlier[end + shift - 1] { end -= 1 }
    middle = leading..<end
    formerMiddle = leading..<end + shift
    for number in 0..<leading { keep(number, as: number) }
    for number in end..<passages.count { keep(number + shift, as: number) }
    // In between some passages may have changed here and there, where a name is no longer repeated.
    var places: [ObjectIdentifier: Int] = [:]
    for old in formerMiddle { places[earlier[old]] = old }
    var last = leading - 1
    for new in middle {
      guard let old = places[passages[new]], old > last else { continue }
      keep(old, as: new)
      last = old
    }
    for number in leading..<min(end + 1, passages.count)
    where origins[number] < 0 || origins[number] != (number > 0 ? origins[number - 1] : -1) + 1 {
      breaks.append(number)
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
