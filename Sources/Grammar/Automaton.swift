/// All patterns of one level as one position automaton (Glushkov): each atom is a state, and no step consumes nothing.
struct Automaton: Sendable {
  struct State: Sendable {
    var wordClass: ClassID
    /// -1: the value is not kept.
    var slot: Int16
    var isGlued: Bool
    var isInSpan: Bool
    var isFinal: Bool
    /// Index into the grammar's rules, and what the rule finds.
    var rule: Int32
    var kind: ClassID
  }

  private(set) var states: [State] = []
  private var followers: [[Int32]] = []
  /// For each class, the states that a match may begin with.
  private var starts: [[Int32]]

  init(classes: Int) {
    starts = Array(repeating: [], count: classes)
  }

  var isEmpty: Bool { states.isEmpty }

  @inline(__always)
  func starts(with wordClass: ClassID) -> [Int32] { starts[Int(wordClass)] }

  @inline(__always)
  func followers(of state: Int32) -> [Int32] { followers[Int(state)] }

  /// Adds a pattern whose atoms are resolved to states; false if it could match nothing at all.
  mutating func add(_ pattern: Resolved) -> Bool {
    let outline = build(pattern)
    guard !outline.isNullable, !outline.first.isEmpty else { return false }
    for state in outline.first { starts[Int(states[Int(state)].wordClass)].append(state) }
    for state in outline.last { states[Int(state)].isFinal = true }
    return true
  }

  indirect enum Resolved {
    case state(State)
    case sequence([Resolved])
    case alternatives([Resolved])
    case optional(Resolved)
    case repeated(Resolved, low: Int, high: Int?)
  }

  private struct Outline {
    var first: [Int32] = []
    var last: [Int32] = []
    var isNullable = true
  }

  private mutating func build(_ pattern: Resolved) -> Outline {
    switch pattern {
    case .state(let state):
      let index = Int32(states.count)
      states.append(state)
      followers.append([])
      return Outline(first: [index], last: [index], isNullable: false)
    case .sequence(let parts):
      var whole = Outline()
      for part in parts { whole = join(whole, build(part)) }
      return whole
    case .alternatives(let branches):
      var whole = Outline(isNullable: false)
      for branch in branches {
        let outline = build(branch)
        whole.first += outline.first
        whole.last += outline.last
        whole.isNullable = whole.isNullable || outline.isNullable
      }
      return whole
    case .optional(let inner):
      var outline = build(inner)
      outline.isNullable = true
      return outline
    case .repeated(let inner, let low, let high):
      var whole = Outline()
      for _ in 0..<low { whole = join(whole, build(inner)) }
      if let high {
        for _ in low..<high {
          var again = build(inner)
          again.isNullable = true
          whole = join(whole, again)
        }
        return whole
      }
      var loop = build(inner)
      for last in loop.last { followers[Int(last)] += loop.first }
      loop.isNullable = true
      return join(whole, loop)
    }
  }

  private mutating func join(_ left: Outline, _ right: Outline) -> Outline {
    for last in left.last { followers[Int(last)] += right.first }
    return Outline(
      first: left.isNullable ? left.first + right.first : left.first,
      last: right.isNullable ? left.last + right.last : right.last,
      isNullable: left.isNullable && right.isNullable)
  }
}
