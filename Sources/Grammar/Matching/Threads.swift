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
    var end: Int32
    /// The end and the last step of the first match of its kind.
    var first: (end: Int32, step: Int32)
  }

  /// Those that are under way from one token on.
  struct Run: Sendable {
    private(set) var steps: [Step] = []
    /// The best match of each kind so far.
    var accepted: [Accepted] = []
    /// The token that they are under way from.
    private(set) var start = 0
    /// The distances from the start at which threads wait, as bits.
    private var distances: UInt64 = 0
    /// Tells the run's positions from those of all others: a distance less than 64 makes a position's number of it.
    private var base: Int64 = 0

    var isEmpty: Bool { distances == 0 }

    /// Forgets the steps of the runs before.
    mutating func clear() {
      if !steps.isEmpty { steps.removeAll(keepingCapacity: true) }
    }

    /// The next run, from another token.
    @inline(__always)
    mutating func begin(at token: Int) {
      start = token
      base &+= 64
      if !accepted.isEmpty { accepted.removeAll(keepingCapacity: true) }
    }

    /// Lets a thread wait where its last edge ends, or accepts it; forgets it if that is out of reach.
    @inline(never)
    mutating func arrive(_ automaton: Automaton, _ step: Step, isEnd: Bool, _ board: inout MutableSpan<Int64>) {
      let distance = Int(step.end) &- start
      guard distance <= Lattice.reach else { return }
      let index = Int32(truncatingIfNeeded: steps.count)
      if isEnd {
        guard board.visit(step.state, base &+ Int64(distance)) else { return }
        steps.append(step)
        return accept(automaton, automaton.states[Int(step.state)], index, end: step.end)
      }
      steps.append(step)
      let bit: UInt64 = 1 &<< UInt64(distance)
      if distances & bit == 0 {
        distances |= bit
        board.setQueue(distance, first: index, last: index)
      } else {
        let queue = board.queue(distance)
        steps[Int(queue.last)].next = index
        board.setQueue(distance, first: queue.first, last: index)
      }
    }

    /// The first of the threads that wait nearest to the start, which wait no longer, and the position's number.
    @inline(__always)
    mutating func next(
      _ board: borrowing MutableSpan<Int64>
    ) -> (distance: Int, first: Int32, position: Int64)? {
      guard distances != 0 else { return nil }
      let distance = distances.trailingZeroBitCount
      distances &= distances - 1
      return (distance, board.queue(distance).first, base &+ Int64(distance))
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
  /// For each distance within reach the first and the last of the threads that wait there, meaningless where none does;
  /// then for each state the number of the position at which a thread was last in it: a second one would find nothing
  /// new there.
  var board: [Int64] = []
  /// Chunk by chunk those of every level, with empty ones at the end, and what is left of longer texts behind them.
  var chunks: [Chunk] = []

  /// Tokens are looked at in chunks: 2 to the power of this.
  static let chunk = 4
  /// The chunks behind one that a match may reach into.
  fileprivate static let chunksAhead = Lattice.reach >> chunk + 1

  mutating func prepare(for grammar: LanguageGrammar, tokens count: Int) {
    let size = Lattice.reach + 1 + grammar.mostStates
    if board.count < size { board = Array(repeating: 0, count: size) }
    let needed = (count >> Self.chunk + 1 + Self.chunksAhead) * grammar.levels.count
    if chunks.count < needed {
      chunks = Array(repeating: Chunk(), count: needed)
    } else {
      var chunks = chunks.mutableSpan
      for index in 0..<needed { chunks[index] = Chunk() }
    }
  }
}

/// What ``Threads/board`` holds.
extension MutableSpan<Int64> {
  @inline(__always)
  func queue(_ distance: Int) -> (first: Int32, last: Int32) {
    let queue = self[distance]
    return (Int32(truncatingIfNeeded: queue), Int32(truncatingIfNeeded: queue >> 32))
  }

  @inline(__always)
  mutating func setQueue(_ distance: Int, first: Int32, last: Int32) {
    self[distance] = Int64(last) << 32 | Int64(first)
  }

  /// False if a thread was in a state at a position already.
  @inline(__always)
  mutating func visit(_ state: Int32, _ position: Int64) -> Bool {
    let index = Lattice.reach &+ 1 &+ Int(state)
    if self[index] == position { return false }
    self[index] = position
    return true
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
