/// Collects the patterns of one level.
struct AutomatonBuilder {
  private(set) var states: [Automaton.State] = []
  private(set) var transitions: [(from: Int32, to: Int32)] = []
  private(set) var starts: [Automaton.Start] = []
  /// Sets of classes of which a match must have a member; see ``Automaton/guards``.
  private(set) var guardGroups: [[ClassID]] = []
  private var guardOfGroup: [[ClassID]: Int] = [:]
  /// Those of the pattern that is being added.
  private var atoms: [Automaton.State] = []
  private var budget = 0

  /// What one pattern may take: steps that build it, and links from state to state.
  static let budget = 200_000

  /// Adds a pattern; throws if it could match nothing at all or is too large.
  /// - Parameter atoms: the states of its atoms.
  mutating func add(_ pattern: Pattern, atoms: [Automaton.State]) throws(PatternError) {
    self.atoms = atoms
    let (stateCount, transitionCount) = (states.count, transitions.count)
    budget = Self.budget
    do throws(PatternError) {
      let outline = try build(pattern)
      guard !outline.isNullable, !outline.first.isEmpty else {
        throw PatternError(offset: 0, message: "this pattern could match nothing at all")
      }
      let guards = guardBits(requirement(of: pattern))
      for state in outline.first { starts.append(Automaton.Start(state: state, guards: guards)) }
      for state in outline.last { states[Int(state)].isFinal = true }
    } catch {
      states.removeLast(states.count - stateCount)
      transitions.removeLast(transitions.count - transitionCount)
      throw error
    }
  }

  private struct Outline {
    var first: [Int32] = []
    var last: [Int32] = []
    var isNullable = true
  }

  private mutating func spend(_ count: Int) throws(PatternError) {
    budget -= count
    if budget < 0 {
      throw PatternError(offset: 0, message: "this pattern stands for too many sequences; split it or repeat less")
    }
  }

  private mutating func build(_ pattern: Pattern) throws(PatternError) -> Outline {
    try spend(1)
    switch pattern {
    case .atom(let atom):
      let index = Int32(states.count)
      states.append(atoms[atom])
      return Outline(first: [index], last: [index], isNullable: false)
    case .sequence(let parts):
      var whole = Outline()
      for part in parts { try join(&whole, try build(part)) }
      return whole
    case .alternatives(let branches):
      var whole = Outline(isNullable: false)
      for branch in branches {
        let outline = try build(branch)
        whole.first += outline.first
        whole.last += outline.last
        whole.isNullable = whole.isNullable || outline.isNullable
      }
      return whole
    case .optional(let inner):
      var outline = try build(inner)
      outline.isNullable = true
      return outline
    case .repeated(let inner, let low, let high):
      var whole = Outline()
      for _ in 0..<low { try join(&whole, try build(inner)) }
      if let high {
        for _ in low..<high {
          var again = try build(inner)
          again.isNullable = true
          try join(&whole, again)
        }
        return whole
      }
      var loop = try build(inner)
      try link(loop.last, loop.first)
      loop.isNullable = true
      try join(&whole, loop)
      return whole
    }
  }

  private mutating func join(_ left: inout Outline, _ right: Outline) throws(PatternError) {
    try link(left.last, right.first)
    if left.isNullable { left.first += right.first }
    left.last = right.isNullable ? left.last + right.last : right.last
    left.isNullable = left.isNullable && right.isNullable
  }

  private mutating func link(_ left: [Int32], _ right: [Int32]) throws(PatternError) {
    try spend(left.count * right.count)
    for last in left { for first in right { transitions.append((last, first)) } }
  }

  // MARK: Guards

  /// Classes of which every match of the pattern has a member; nil if there is no such set. Classes that are told from
  /// the token itself are in every text and make no set.
  private func requirement(of pattern: Pattern) -> [ClassID]? {
    switch pattern {
    case .atom(let atom):
      let wordClass = atoms[atom].wordClass
      return LanguageGrammar.isTokenClass(wordClass) ? nil : [wordClass]
    case .sequence(let parts):
      // What stands last is the surest sign: "<Word>+ GmbH".
      for part in parts.reversed() { if let required = requirement(of: part) { return required } }
      return nil
    case .alternatives(let branches):
      var whole: [ClassID] = []
      for branch in branches {
        guard let required = requirement(of: branch) else { return nil }
        whole += required
      }
      return whole
    case .optional: return nil
    case .repeated(let inner, let low, _): return low > 0 ? requirement(of: inner) : nil
    }
  }

  /// The bit of a set; all bits if there is none or if there are more sets than bits.
  private mutating func guardBits(_ group: [ClassID]?) -> UInt64 {
    guard let group = group.map({ Array(Set($0)).sorted() }) else { return .max }
    if let known = guardOfGroup[group] { return 1 << UInt64(known) }
    guard guardGroups.count < UInt64.bitWidth else { return .max }
    guardOfGroup[group] = guardGroups.count
    guardGroups.append(group)
    return 1 << UInt64(guardGroups.count - 1)
  }
}
