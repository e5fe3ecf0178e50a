/// Collects the patterns of one level.
struct AutomatonBuilder {
  private(set) var states: [Automaton.State] = []
  private(set) var transitions: [(from: Int32, to: Int32)] = []
  private(set) var starts: [Automaton.Start] = []
  /// Sets of classes of which a match must have a member; see ``Automaton/guards``.
  private(set) var guardGroups: [[ClassID]] = []
  private var guardOfGroup: [[ClassID]: Int] = [:]

  /// Adds a pattern whose slots and classes are those of the grammar.
  mutating func add(_ pattern: Pattern) {
    let base = Int32(states.count)
    states += pattern.states
    for (from, to) in pattern.transitions { transitions.append((base + from, base + to)) }
    let guards = guardBits(pattern.required)
    for state in pattern.first {
      starts.append(
        Automaton.Start(state: base + state, guards: guards, isGlued: states[Int(base + state)].isGlued))
    }
    for state in pattern.last { states[Int(base + state)].isFinal = true }
  }

  /// The bit that every place has: of patterns that may begin anywhere.
  static let unguarded: UInt64 = 1 << 63

  /// The bit of a set; the one that every place has if there is no set or if there are more sets than bits.
  private mutating func guardBits(_ required: [ClassID]?) -> UInt64 {
    guard var group = required else { return Self.unguarded }
    if group.count > 1 { group = Array(Set(group)).sorted() }
    if let known = guardOfGroup[group] { return 1 << UInt64(known) }
    guard guardGroups.count < UInt64.bitWidth - 1 else { return Self.unguarded }
    guardOfGroup[group] = guardGroups.count
    guardGroups.append(group)
    return 1 << UInt64(guardGroups.count - 1)
  }
}
