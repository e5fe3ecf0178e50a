/// The threads that follow one automaton from one token on. They carry their captures as a chain, so nothing is copied on
/// the way. Serves text after text of one grammar.
struct Threads: Sendable {
  /// One step of a thread: the edge that took it into a state.
  struct Step: Sendable {
    /// The step before, -1 for none.
    var parent: Int32
    var state: Int32
    /// -1: a class told from the token itself.
    var edge: Int32
    var start: Int32
    var end: Int32
    /// The next thread that waits at the same token, -1 for none.
    var next: Int32 = -1
  }

  struct Accepted: Sendable {
    var rule: Int32
    var kind: ClassID
    var step: Int32
    var end: Int
  }

  /// The first and the last of some threads, indices into ``steps``; -1 for none.
  struct Queue: Sendable {
    var first: Int32 = -1
    var last: Int32 = -1
  }

  /// Some groups of one level; see ``Automaton/guards``.
  struct Groups: Sendable {
    var level: Int
    var bits: UInt64
  }

  var steps: [Step] = []
  /// For each distance from the start the threads that wait there.
  var queues = [Queue](repeating: Queue(), count: Lattice.reach + 1)
  var furthest = 0
  /// For each state, the position at which a thread was last in it: a second one would find nothing new there.
  var visited: [Int64] = []
  /// Counts the positions of all runs.
  var position: Int64 = 0
  var accepted: [Accepted] = []
  /// Level by level, for each chunk the tokens, as bits, at which a match may begin with an edge.
  private var starts: [UInt16] = []
  /// Level by level, for each chunk of tokens the groups of classes that it has a member of, and empty chunks at the end.
  private var guards: [UInt64] = []
  private var chunks = 0

  /// Tokens are looked at in chunks: 2 to the power of this.
  static let chunk = 4
  /// The chunks behind one that a match may reach into.
  private static let chunksAhead = Lattice.reach >> chunk + 1

  mutating func prepare(for grammar: LanguageGrammar, tokens count: Int) {
    if visited.count < grammar.mostStates { visited = Array(repeating: 0, count: grammar.mostStates) }
    chunks = count >> Self.chunk + 1 + Self.chunksAhead
    starts.removeAll(keepingCapacity: true)
    starts.append(contentsOf: repeatElement(0, count: chunks * grammar.levels.count))
    guards.removeAll(keepingCapacity: true)
    guards.append(contentsOf: repeatElement(0, count: chunks * grammar.levels.count))
  }

  /// Notes that matches of some levels may begin at a token.
  @inline(__always)
  mutating func note(beginnings levels: UInt64, at token: Int) {
    var rest = levels
    while rest != 0 {
      starts[rest.trailingZeroBitCount * chunks + token >> Self.chunk] |= 1 << UInt16(token & (1 << Self.chunk - 1))
      rest &= rest - 1
    }
  }

  func starts(_ chunk: Int, level: Int) -> UInt16 { starts[level * chunks + chunk] }

  /// Notes that a class stands at a token, for the levels that have it in one of their groups.
  mutating func note(_ wordClass: ClassID, at token: Int, _ levels: UInt64, _ grammar: LanguageGrammar) {
    var rest = levels
    while rest != 0 {
      let level = rest.trailingZeroBitCount
      note(Groups(level: level, bits: grammar.levels[level].guards[Int(wordClass)]), at: token)
      rest &= rest - 1
    }
  }

  /// Notes that members of some groups stand at a token.
  @inline(__always)
  mutating func note(_ groups: Groups, at token: Int) {
    guards[groups.level * chunks + token >> Self.chunk] |= groups.bits
  }

  /// The groups that have a member where a match may reach that begins in a chunk.
  func near(_ chunk: Int, level: Int) -> UInt64 {
    let first = level * chunks + chunk
    var near = AutomatonBuilder.unguarded
    for index in first...first + Self.chunksAhead { near |= guards[index] }
    return near
  }
}
