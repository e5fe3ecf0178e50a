/// How the parts of a pattern make larger ones.
extension PatternReader {
  /// The part at least `low` times; without `high` as often as a match may be long.
  mutating func repeated(
    _ part: Part, _ states: Range<Int>, _ transitions: Range<Int>, low: Int, high: Int?
  ) throws(PatternError) -> Part {
    guard let high else {
      try link(part.last, part.first)
      return low > 0 ? part : optional(part)
    }
    guard high > 0 else {
      patterns.states.removeLast(patterns.states.count - states.lowerBound)
      patterns.transitions.removeLast(patterns.transitions.count - transitions.lowerBound)
      return Part()
    }
    var whole = Part()
    /// What may be left out, each time only behind the time before: one link to the next time is enough.
    var more = Part()
    /// The last time.
    var again = part
    for number in 0..<high {
      let before = again.last
      if number > 0 {
        again = try copy(part, states, transitions, shift: Int32(truncatingIfNeeded: states.count * number))
      }
      if number < low {
        try join(&whole, again)
      } else if number == low {
        more = again
      } else {
        try link(before, again.first)
        more.last = union(more.last, again.last)
      }
    }
    if low < high { try join(&whole, optional(more)) }
    return whole
  }

  private func optional(_ part: Part) -> Part {
    Part(first: part.first, last: part.last, isNullable: true)
  }

  private mutating func copy(
    _ part: Part, _ states: Range<Int>, _ transitions: Range<Int>, shift: Int32
  ) throws(PatternError) -> Part {
    try spend(states.count + transitions.count)
    for state in states { patterns.states.append(patterns.states[state]) }
    for index in transitions {
      let (from, to) = patterns.transitions[index]
      patterns.transitions.append((from + shift, to + shift))
    }
    let first = shifted(part.first, by: shift)
    return Part(
      first: first, last: part.last == part.first ? first : shifted(part.last, by: shift),
      isNullable: part.isNullable, lead: part.lead, required: part.required)
  }

  private mutating func shifted(_ set: Range<Int>, by shift: Int32) -> Range<Int> {
    let start = scratch.count
    for index in set { scratch.append(scratch[index] + shift) }
    return start..<scratch.count
  }

  /// All sets at once: there may be thousands of branches.
  mutating func anyOf(_ branches: [Part]) -> Part {
    var whole = Part(isNullable: false)
    var (isLed, isSure) = (true, true)
    for branch in branches {
      whole.isNullable = whole.isNullable || branch.isNullable
      isLed = isLed && (branch.lead != nil || branch.required != nil)
      isSure = isSure && branch.required != nil
    }
    var start = scratch.count
    for branch in branches { addAgain(branch.first) }
    whole.first = start..<scratch.count
    start = scratch.count
    for branch in branches { addAgain(branch.last) }
    whole.last = start..<scratch.count
    if isLed { whole.lead = anyOf(branches) { Self.surer($0.lead, $0.required) } }
    if isSure { whole.required = anyOf(branches) { $0.required } }
    return whole
  }

  private mutating func anyOf(_ branches: [Part], _ member: (Part) -> Guard?) -> Guard {
    let start = scratch.count
    var rarity = Rarity.list
    for branch in branches {
      guard let one = member(branch) else { continue }
      addAgain(one.classes)
      rarity = min(rarity, one.rarity)
    }
    return Guard(classes: start..<scratch.count, rarity: rarity)
  }

  /// The one that texts have less often, of equals the second: what stands last is the surest sign ("<Word>+ GmbH").
  private static func surer(_ first: Guard?, _ second: Guard?) -> Guard? {
    guard let first, let second else { return first ?? second }
    return second.rarity < first.rarity ? first : second
  }

  /// Copies the members of a set behind the others. A slice would have the whole array copied.
  private mutating func addAgain(_ set: Range<Int>) { for index in set { scratch.append(scratch[index]) } }

  mutating func join(_ left: inout Part, _ right: Part) throws(PatternError) {
    guard !left.first.isEmpty else {
      left = right
      return
    }
    try link(left.last, right.first)
    if left.isNullable {
      left.first = union(left.first, right.first)
      (left.lead, left.required) = (right.lead, right.required)
    } else {
      // What a match begins with says nothing more of it.
      left.required = Self.surer(left.required, Self.surer(right.lead, right.required))
    }
    left.last = right.isNullable ? union(left.last, right.last) : right.last
    left.isNullable = left.isNullable && right.isNullable
  }

  private mutating func link(_ left: Range<Int>, _ right: Range<Int>) throws(PatternError) {
    try spend(left.count * right.count)
    for last in left { for first in right { patterns.transitions.append((scratch[last], scratch[first])) } }
  }

  /// The members of both sets, which have none in common.
  private mutating func union(_ left: Range<Int>, _ right: Range<Int>) -> Range<Int> {
    if left.isEmpty { return right }
    if right.isEmpty { return left }
    if left.upperBound == right.lowerBound { return left.lowerBound..<right.upperBound }
    let start = scratch.count
    addAgain(left)
    addAgain(right)
    return start..<scratch.count
  }
}
