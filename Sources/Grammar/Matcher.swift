import Text

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

  fileprivate var steps: [Step] = []
  /// For each distance from the start, the first and the last thread that waits there, -1 for none.
  fileprivate var first = [Int32](repeating: -1, count: Lattice.reach + 1)
  fileprivate var last = [Int32](repeating: -1, count: Lattice.reach + 1)
  fileprivate var furthest = 0
  /// For each state, the position at which a thread was last in it: a second one would find nothing new there.
  fileprivate var visited: [Int64] = []
  /// Counts the positions of all runs.
  fileprivate var position: Int64 = 0
  fileprivate var accepted: [Accepted] = []
  /// Level by level, for each chunk the tokens, as bits, at which a match may begin with an edge.
  private var starts: [UInt16] = []
  /// Level by level, for each chunk of tokens the groups of classes that it has a member of, and empty chunks at the end.
  private var guards: [UInt64] = []
  private var chunks = 0

  /// Tokens are looked at in chunks: 2 to the power of this.
  fileprivate static let chunk = 4
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

  fileprivate func starts(_ chunk: Int, level: Int) -> UInt16 { starts[level * chunks + chunk] }

  /// Notes that a class stands at a token, for the levels that have it in one of their groups.
  mutating func note(_ wordClass: ClassID, at token: Int, _ levels: UInt64, _ grammar: LanguageGrammar) {
    var rest = levels
    while rest != 0 {
      let level = rest.trailingZeroBitCount
      guards[level * chunks + token >> Self.chunk] |= grammar.levels[level].guards[Int(wordClass)]
      rest &= rest - 1
    }
  }

  /// The groups that have a member where a match may reach that begins in a chunk.
  fileprivate func near(_ chunk: Int, level: Int) -> UInt64 {
    let first = level * chunks + chunk
    var near = AutomatonBuilder.unguarded
    for index in first...first + Self.chunksAhead { near |= guards[index] }
    return near
  }
}

extension LatticeReader {
  /// Matches the rules level by level; each level reads what the ones before found.
  mutating func matchRules(_ threads: inout Threads) {
    let grammar = grammar
    for (level, automaton) in grammar.levels.enumerated() {
      let bit: UInt64 = 1 << UInt64(level)
      guard levels & bit != 0 || automaton.beginsWithTokens else { continue }
      for chunk in 0...(tokens.count >> Threads.chunk) {
        if !threads.steps.isEmpty { threads.steps.removeAll(keepingCapacity: true) }
        var starts = threads.starts(chunk, level: level)
        guard starts != 0 || automaton.beginsWithTokens else { continue }
        let near = threads.near(chunk, level: level)
        let first = chunk << Threads.chunk
        let tokenStarts = self.tokenStarts(automaton, from: first, near)
        starts |= tokenStarts
        while starts != 0 {
          let bit = starts & (0 &- starts)
          starts &= starts - 1
          let start = first + bit.trailingZeroBitCount
          // No match begins within "192.168.1.10".
          if tokens.continuesDottedDigits(start) { continue }
          begin(automaton, at: start, near, withToken: tokenStarts & bit != 0, &threads)
          guard threads.furthest > 0 else { continue }
          run(automaton, from: start, &threads)
          for found in threads.accepted { add(match(found, automaton, from: start, threads), &threads) }
        }
      }
    }
  }

  /// The tokens of a chunk, as bits, at which a match may begin with the token itself.
  private func tokenStarts(_ automaton: Automaton, from first: Int, _ near: UInt64) -> UInt16 {
    guard automaton.allTokenGuards & near != 0 else { return 0 }
    var starts: UInt16 = 0
    for token in first..<min(first + 1 << Threads.chunk, tokens.count)
    where automaton.tokenGuards[tokens[token].form] & near != 0 {
      starts |= 1 << UInt16(token - first)
    }
    return starts
  }

  // MARK: Threads

  private func begin(
    _ automaton: Automaton, at token: Int, _ near: UInt64, withToken: Bool, _ threads: inout Threads
  ) {
    threads.furthest = 0
    if withToken {
      for wordClass in LanguageGrammar.tokenClasses {
        guard automaton.begins(with: wordClass, near: near), tokens[token].isMember(of: wordClass) else { continue }
        begin(
          automaton, automaton.starts(with: wordClass), near, edge: -1, token,
          end: Int32(truncatingIfNeeded: token + 1), &threads)
      }
    }
    var index = places[token].firstEdge
    while index >= 0 {
      let edge = edges[Int(index)]
      if automaton.begins(with: edge.wordClass, near: near),
        automaton.goesOn(behind: edge.wordClass, with: ahead(of: Int(edge.end)))
      {
        begin(automaton, automaton.starts(with: edge.wordClass), near, edge: index, token, end: edge.end, &threads)
      }
      index = edge.next
    }
  }

  @inline(__always)
  private func begin(
    _ automaton: Automaton, _ starts: Range<Int>, _ near: UInt64, edge: Int32, _ token: Int, end: Int32,
    _ threads: inout Threads
  ) {
    let ahead = ahead(of: Int(end))
    for index in starts {
      let start = automaton.start(index)
      guard start.guards & near != 0, start.next & ahead != 0 else { continue }
      if start.isGlued, !tokens.isJoined(token) { continue }
      wait(
        Threads.Step(
          parent: -1, state: start.state, edge: edge, start: Int32(truncatingIfNeeded: token), end: end), token,
        &threads)
    }
  }

  /// Finds the longest match of every kind that begins at a token.
  private func run(_ automaton: Automaton, from start: Int, _ threads: inout Threads) {
    if !threads.accepted.isEmpty { threads.accepted.removeAll(keepingCapacity: true) }
    var distance = 1
    while distance <= threads.furthest {
      var index = threads.first[distance]
      threads.first[distance] = -1
      threads.position += 1
      while index >= 0 {
        let step = threads.steps[Int(index)]
        if threads.visited[Int(step.state)] != threads.position {
          threads.visited[Int(step.state)] = threads.position
          accept(automaton, index, step, end: start + distance, &threads)
          advance(automaton, index, step, at: start + distance, start, &threads)
        }
        index = step.next
      }
      distance += 1
    }
  }

  /// Lets a thread wait where its last edge ends; forgets it if that is out of reach.
  private func wait(_ step: Threads.Step, _ start: Int, _ threads: inout Threads) {
    let distance = Int(step.end) - start
    guard distance <= Lattice.reach else { return }
    let index = Int32(truncatingIfNeeded: threads.steps.count)
    threads.steps.append(step)
    if threads.first[distance] < 0 {
      threads.first[distance] = index
    } else {
      threads.steps[Int(threads.last[distance])].next = index
    }
    threads.last[distance] = index
    threads.furthest = max(threads.furthest, distance)
  }

  private func advance(
    _ automaton: Automaton, _ parent: Int32, _ step: Threads.Step, at position: Int, _ start: Int,
    _ threads: inout Threads
  ) {
    let followers = automaton.followers(of: step.state)
    guard !followers.isEmpty, position < tokens.count else { return }
    let here = places[position].classes
    // A compound's hyphen may stand between any two parts.
    let behind = joinsParts(position) ? places[position + 1].classes : 0
    for index in followers {
      let state = automaton.follower(index)
      let wanted = state.bit
      if wanted & here != 0 { take(automaton, parent, to: state, at: position, start, &threads) }
      if wanted & behind != 0 { take(automaton, parent, to: state, at: position + 1, start, &threads) }
    }
  }

  /// Whether a token is a hyphen between two parts of a compound.
  @inline(__always)
  private func joinsParts(_ token: Int) -> Bool {
    places[token].traits.contains(.compoundHyphen)
  }

  /// What may come next at a position: the classes there as bits, and the end.
  @inline(__always)
  private func ahead(of position: Int) -> UInt64 {
    guard position < places.count else { return ClassBits.end }
    let classes = places[position].classes | ClassBits.end
    return joinsParts(position) ? classes | places[position + 1].classes : classes
  }

  private func take(
    _ automaton: Automaton, _ parent: Int32, to wanted: Automaton.Follower, at position: Int, _ start: Int,
    _ threads: inout Threads
  ) {
    let token = Int32(truncatingIfNeeded: position)
    if LanguageGrammar.isTokenClass(wanted.wordClass) {
      guard tokens[position].isMember(of: wanted.wordClass), wanted.next & ahead(of: position + 1) != 0,
        mayStand(automaton, wanted.state, at: position)
      else { return }
      return wait(
        Threads.Step(parent: parent, state: wanted.state, edge: -1, start: token, end: token + 1), start, &threads)
    }
    var index = places[position].firstEdge
    while index >= 0 {
      let edge = edges[Int(index)]
      if edge.wordClass == wanted.wordClass, wanted.next & ahead(of: Int(edge.end)) != 0,
        mayStand(automaton, wanted.state, at: position)
      {
        wait(
          Threads.Step(parent: parent, state: wanted.state, edge: index, start: token, end: edge.end), start, &threads)
      }
      index = edge.next
    }
  }

  @inline(__always)
  private func mayStand(_ automaton: Automaton, _ state: Int32, at position: Int) -> Bool {
    !automaton.states[Int(state)].isGlued || tokens.isJoined(position)
  }

  // MARK: Matches

  private func accept(
    _ automaton: Automaton, _ index: Int32, _ step: Threads.Step, end: Int, _ threads: inout Threads
  ) {
    let state = automaton.states[Int(step.state)]
    guard state.isFinal else { return }
    let candidate = Threads.Accepted(rule: state.rule, kind: state.kind, step: index, end: end)
    guard let known = threads.accepted.firstIndex(where: { $0.kind == state.kind }) else {
      return threads.accepted.append(candidate)
    }
    // Longer wins; of equals the one that annotates more of it, then the pattern that the files name first.
    let rival = threads.accepted[known]
    if end > rival.end || end == rival.end && precedes(automaton, candidate, rival, threads) {
      threads.accepted[known] = candidate
    }
  }

  private func precedes(
    _ automaton: Automaton, _ left: Threads.Accepted, _ right: Threads.Accepted, _ threads: Threads
  ) -> Bool {
    let (mine, other) = (spanLength(automaton, left.step, threads), spanLength(automaton, right.step, threads))
    return mine == other ? left.rule < right.rule : mine > other
  }

  private func spanLength(_ automaton: Automaton, _ last: Int32, _ threads: Threads) -> Int32 {
    var length: Int32 = 0
    var index = last
    while index >= 0 {
      let step = threads.steps[Int(index)]
      if automaton.states[Int(step.state)].isInSpan { length += step.end - step.start }
      index = step.parent
    }
    return length
  }

  /// Follows the chain of an accepted thread back to its beginning.
  private mutating func match(
    _ found: Threads.Accepted, _ automaton: Automaton, from start: Int, _ threads: Threads
  ) -> Lattice.Match {
    let firstCapture = captures.count
    var span = (low: found.end, high: start)
    var index = found.step
    while index >= 0 {
      let step = threads.steps[Int(index)]
      let state = automaton.states[Int(step.state)]
      if state.isInSpan {
        span.low = min(span.low, Int(step.start))
        span.high = max(span.high, Int(step.end))
      }
      if state.slot >= 0 {
        captures.append(Lattice.Capture(slot: state.slot, edge: step.edge, tokens: step.start..<step.end))
      }
      index = step.parent
    }
    var (low, high) = (firstCapture, captures.count - 1)
    while low < high {
      captures.swapAt(low, high)
      (low, high) = (low + 1, high - 1)
    }
    return Lattice.Match(
      kind: found.kind, rule: found.rule, span: span.low < span.high ? span.low..<span.high : start..<found.end,
      extent: start..<found.end, captures: firstCapture..<captures.count)
  }

  private mutating func add(_ match: Lattice.Match, _ threads: inout Threads) {
    if match.kind == grammar.numberKind {
      guard let numeral = numeral(of: match) else { return }
      add(numeral, match.kind, from: match.span.lowerBound, to: match.span.upperBound, &threads)
    } else {
      matches.append(match)
      add(
        match.kind, from: match.span.lowerBound, to: match.span.upperBound,
        value: Int32(truncatingIfNeeded: matches.count - 1), &threads)
    }
  }
}
