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

  /// What edges at a token tell their chunk at one level.
  struct Note: Sendable {
    var level: Int
    /// The groups that they belong to; see ``Automaton/guards``.
    var guards: UInt64
    /// A match may begin with one of them.
    var isBeginning: Bool
  }

  /// What is known of the tokens of a chunk at one level.
  struct Chunk: Sendable {
    /// The groups of classes that there is a member of.
    fileprivate(set) var guards: UInt64 = 0
    /// The tokens, as bits, at which a match may begin with an edge.
    fileprivate(set) var starts: UInt16 = 0
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
  /// Chunk by chunk those of every level, with empty ones at the end.
  var chunks: [Chunk] = []
  private var levels = 0

  /// Tokens are looked at in chunks: 2 to the power of this.
  static let chunk = 4
  /// The chunks behind one that a match may reach into.
  private static let chunksAhead = Lattice.reach >> chunk + 1

  mutating func prepare(for grammar: LanguageGrammar, tokens count: Int) {
    if visited.count < grammar.mostStates { visited = Array(repeating: 0, count: grammar.mostStates) }
    levels = grammar.levels.count
    chunks.removeAll(keepingCapacity: true)
    chunks.append(
      contentsOf: repeatElement(Chunk(), count: (count >> Self.chunk + 1 + Self.chunksAhead) * levels))
  }

  func starts(_ chunk: Int, level: Int) -> UInt16 { chunks[chunk * levels + level].starts }

  /// The groups that have a member where a match may reach that begins in a chunk.
  func near(_ chunk: Int, level: Int) -> UInt64 {
    var near = AutomatonBuilder.unguarded
    var index = chunk * levels + level
    for _ in 0...Self.chunksAhead {
      near |= chunks[index].guards
      index += levels
    }
    return near
  }
}

extension MutableSpan<Threads.Chunk> {
  /// Takes a note of what edges at a token tell.
  /// - Parameter levels: how many there are.
  @inline(__always)
  mutating func add(_ note: Threads.Note, at token: Int, of levels: Int) {
    let index = (token >> Threads.chunk) &* levels &+ note.level
    self[index].guards |= note.guards
    if note.isBeginning { self[index].starts |= 1 << UInt16(token & (1 << Threads.chunk - 1)) }
  }
}
