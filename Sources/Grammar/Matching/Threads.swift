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

  /// Those that are under way from one token on.
  struct Run: Sendable {
    private(set) var steps: [Step] = []
    var accepted: [Accepted] = []
    /// The distances from the start at which threads wait, as bits.
    private var distances: UInt64 = 0
    /// The first and the last of the threads that wait at a distance; meaningless where none does.
    private var queues = [(first: Int32, last: Int32)](repeating: (-1, -1), count: Lattice.reach + 1)
    /// Counts the positions of all runs.
    private(set) var position: Int64 = 0

    var isEmpty: Bool { distances == 0 }

    /// Forgets the steps of the runs before.
    mutating func clear() {
      if !steps.isEmpty { steps.removeAll(keepingCapacity: true) }
    }

    /// Lets a thread wait where its last edge ends; forgets it if that is out of reach.
    @inline(never)
    mutating func wait(_ step: Step, from start: Int) {
      let distance = Int(step.end) - start
      guard distance <= Lattice.reach else { return }
      let index = Int32(truncatingIfNeeded: steps.count)
      steps.append(step)
      let bit: UInt64 = 1 << UInt64(distance)
      if distances & bit == 0 {
        distances |= bit
        queues[distance] = (index, index)
      } else {
        steps[Int(queues[distance].last)].next = index
        queues[distance].last = index
      }
    }

    /// The first of the threads that wait nearest to the start, which wait no longer.
    @inline(__always)
    mutating func next() -> (distance: Int, first: Int32)? {
      guard distances != 0 else { return nil }
      let distance = distances.trailingZeroBitCount
      distances &= distances - 1
      position += 1
      return (distance, queues[distance].first)
    }
  }

  /// What edges at a token tell their chunk at one level.
  struct Note: Sendable {
    var level: Int
    /// The groups that they belong to; see ``Automaton/guards``.
    var guards: UInt64
    /// 1 where a match may begin with one of them, else 0.
    var beginning: UInt16
  }

  /// What is known of the tokens of a chunk at one level.
  struct Chunk: Sendable {
    /// The groups of classes that there is a member of.
    fileprivate(set) var guards: UInt64 = 0
    /// The tokens, as bits, at which a match may begin with what the word is read as wherever it stands, and with another
    /// edge.
    fileprivate(set) var starts: (withWords: UInt16, withEdges: UInt16) = (0, 0)
  }

  var run = Run()
  /// For each state, the position at which a thread was last in it: a second one would find nothing new there.
  var visited: [Int64] = []
  /// Chunk by chunk those of every level, with empty ones at the end.
  var chunks: [Chunk] = []

  /// Tokens are looked at in chunks: 2 to the power of this.
  static let chunk = 4
  /// The chunks behind one that a match may reach into.
  fileprivate static let chunksAhead = Lattice.reach >> chunk + 1

  mutating func prepare(for grammar: LanguageGrammar, tokens count: Int) {
    if visited.count < grammar.mostStates { visited = Array(repeating: 0, count: grammar.mostStates) }
    chunks.removeAll(keepingCapacity: true)
    chunks.append(
      contentsOf: repeatElement(
        Chunk(), count: (count >> Self.chunk + 1 + Self.chunksAhead) * grammar.levels.count))
  }
}

extension MutableSpan<Threads.Chunk> {
  /// Takes a note of what edges at a token tell.
  /// - Parameters:
  ///   - levels: how many there are.
  ///   - isOfWord: whether they are what the word is read as wherever it stands.
  @inline(__always)
  mutating func add(_ note: Threads.Note, at token: Int, of levels: Int, isOfWord: Bool = false) {
    let index = (token >> Threads.chunk) &* levels &+ note.level
    var chunk = self[index]
    chunk.guards |= note.guards
    let start = note.beginning &<< UInt16(truncatingIfNeeded: token & (1 << Threads.chunk - 1))
    if isOfWord { chunk.starts.withWords |= start } else { chunk.starts.withEdges |= start }
    self[index] = chunk
  }

  /// The groups that have a member where a match may reach that begins in a chunk.
  /// - Parameters:
  ///   - index: the chunk's place.
  ///   - levels: how many there are.
  func near(_ index: Int, of levels: Int) -> UInt64 {
    var near = AutomatonBuilder.unguarded
    for ahead in 0...Threads.chunksAhead { near |= self[index + ahead * levels].guards }
    return near
  }
}
