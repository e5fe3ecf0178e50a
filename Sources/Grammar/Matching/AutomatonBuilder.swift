/// Collects the patterns of one level.
struct AutomatonBuilder {
  private(set) var states: [Automaton.State] = []
  private(set) var transitions: [(from: Int32, to: Int32)] = []
  private(set) var starts: [Automaton.Start] = []
  /// Sets of classes of which a match must have a member; see ``Automaton/guards``.
  private(set) var guardGroups: [[ClassID]] = []
  private var guardOfGroup: [[ClassID]: Int] = [:]
  /// Those of one class.
  private var guardOfClass = FlatMap(capacity: 64)

  /// Adds a pattern whose slots and classes are those of the grammar.
  mutating func add(_ pattern: Pattern, of patterns: Patterns) {
    let shift = Int32(truncatingIfNeeded: states.count - pattern.states.lowerBound)
    states.append(contentsOf: patterns.states[pattern.states])
    for index in pattern.transitions {
      let (from, to) = patterns.transitions[index]
      transitions.append((from + shift, to + shift))
    }
    let guards = guardBits(pattern.required ?? 0..<0, of: patterns.sets)
    for index in pattern.first {
      let state = patterns.sets[index] + shift
      starts.append(Automaton.Start(state: state, guards: guards, isGlued: states[Int(state)].isGlued))
    }
    for index in pattern.last { states[Int(patterns.sets[index] + shift)].isFinal = true }
  }

  /// Sorts the transitions by the state that they come from, and the starts by their class.
  mutating func finish(classes: Int) {
    transitions = Self.sorted(transitions, into: states.count) { Int($0.from) }
    starts = Self.sorted(starts, into: classes) { [states] in Int(states[Int($0.state)].wordClass) }
  }

  /// Sorts elements by the number of their group, those of a group in their old order.
  private static func sorted<Element>(
    _ elements: [Element], into groups: Int, by group: (Element) -> Int
  ) -> [Element] {
    var next = [Int](repeating: 0, count: groups + 1)
    for element in elements { next[group(element) + 1] += 1 }
    for index in 0..<groups { next[index + 1] += next[index] }
    var order = [Int](repeating: 0, count: elements.count)
    for (index, element) in elements.enumerated() {
      order[next[group(element)]] = index
      next[group(element)] += 1
    }
    return order.map { elements[$0] }
  }

  mutating func pass(through archive: inout Archive) {
    archive.pass(&states, blank: .blank) { archive, state, before in
      archive.pass(&state.wordClass, after: before.wordClass)
      archive.pass(&state.slot, after: before.slot)
      var flags: UInt8 = (state.isGlued ? 1 : 0) | (state.isInSpan ? 2 : 0) | (state.isFinal ? 4 : 0)
      archive.pass(&flags)
      (state.isGlued, state.isInSpan, state.isFinal) = (flags & 1 != 0, flags & 2 != 0, flags & 4 != 0)
      archive.pass(&state.rule, after: before.rule)
      archive.pass(&state.kind, after: before.kind)
    }
    archive.pass(&transitions, blank: (0, 0)) { archive, transition, before in
      archive.pass(&transition.from, after: before.from)
      archive.pass(&transition.to, after: transition.from)
    }
    archive.pass(&starts, blank: Automaton.Start(state: 0, guards: 0)) { archive, start, before in
      archive.pass(&start.state, after: before.state)
      archive.pass(&start.guards, after: before.guards)
      archive.pass(&start.isGlued)
    }
    archive.pass(&guardGroups, blank: []) { archive, group, _ in archive.pass(&group) }
  }

  /// The bit that every place has: of patterns that may begin anywhere.
  static let unguarded: UInt64 = 1 << 63

  /// The bit of a group, which others may share.
  static func guardBit(_ index: Int) -> UInt64 { 1 << UInt64(index % (UInt64.bitWidth - 1)) }

  /// The bit of a set; the one that every place has if the set is empty.
  private mutating func guardBits(_ required: Range<Int>, of sets: [ClassID]) -> UInt64 {
    guard let first = required.first else { return Self.unguarded }
    if required.count == 1 {
      let key = UInt64(UInt32(bitPattern: sets[first]))
      let known = guardOfClass[key]
      if known >= 0 { return Self.guardBit(Int(known)) }
      guardOfClass[key] = Int32(guardGroups.count)
      guardGroups.append([sets[first]])
    } else {
      var group: [ClassID] = []
      for wordClass in sets[required].sorted() where wordClass != group.last { group.append(wordClass) }
      if let known = guardOfGroup[group] { return Self.guardBit(known) }
      guardOfGroup[group] = guardGroups.count
      guardGroups.append(group)
    }
    return Self.guardBit(guardGroups.count - 1)
  }
}
