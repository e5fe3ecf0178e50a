import Text

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
          for index in threads.accepted.indices {
            add(match(threads.accepted[index], automaton, from: start, threads.steps), &threads)
          }
        }
      }
    }
  }

  /// The tokens of a chunk, as bits, at which a match may begin with the token itself.
  private func tokenStarts(_ automaton: Automaton, from first: Int, _ near: UInt64) -> UInt16 {
    guard automaton.allTokenGuards & near != 0 else { return 0 }
    var starts: UInt16 = 0
    for token in first..<min(first + 1 << Threads.chunk, tokens.count)
    where automaton.tokenGuards[Int(places[token].form)] & near != 0 {
      starts |= 1 << UInt16(token - first)
    }
    return starts
  }

  // MARK: Threads

  // What follows changes nothing in the reader, but would be handed a copy of it if it could not.

  private mutating func begin(
    _ automaton: Automaton, at token: Int, _ near: UInt64, withToken: Bool, _ threads: inout Threads
  ) {
    threads.furthest = 0
    let behind = ahead(of: token + 1)
    let end = Int32(truncatingIfNeeded: token + 1)
    if withToken {
      for wordClass in LanguageGrammar.tokenClasses where places[token].classes & 1 << UInt64(wordClass) != 0 {
        begin(automaton, automaton.starts(with: wordClass), near, behind, edge: -1, token, end: end, &threads)
      }
    }
    var index = places[token].firstEdge
    while index >= 0 {
      let edge = edges[Int(index)]
      let starts = automaton.starts(with: edge.wordClass)
      if starts.guards & near != 0 {
        let ahead = edge.end == end ? behind : ahead(of: Int(edge.end))
        begin(automaton, starts, near, ahead, edge: index, token, end: edge.end, &threads)
      }
      index = edge.next
    }
  }

  @inline(__always)
  private mutating func begin(
    _ automaton: Automaton, _ starts: Automaton.StartsOfClass, _ near: UInt64, _ ahead: UInt64, edge: Int32,
    _ token: Int, end: Int32, _ threads: inout Threads
  ) {
    guard starts.guards & near != 0, starts.next & ahead != 0 else { return }
    for index in starts.run {
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
  private mutating func run(_ automaton: Automaton, from start: Int, _ threads: inout Threads) {
    while !threads.accepted.isEmpty { threads.accepted.removeLast() }
    var distance = 1
    while distance <= threads.furthest {
      var index = threads.queues[distance].first
      threads.queues[distance].first = -1
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
  private mutating func wait(_ step: Threads.Step, _ start: Int, _ threads: inout Threads) {
    let distance = Int(step.end) - start
    guard distance <= Lattice.reach else { return }
    let index = Int32(truncatingIfNeeded: threads.steps.count)
    threads.steps.append(step)
    var queue = threads.queues[distance]
    if queue.first < 0 { queue.first = index } else { threads.steps[Int(queue.last)].next = index }
    queue.last = index
    threads.queues[distance] = queue
    threads.furthest = max(threads.furthest, distance)
  }

  private mutating func advance(
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

  private mutating func take(
    _ automaton: Automaton, _ parent: Int32, to wanted: Automaton.Follower, at position: Int, _ start: Int,
    _ threads: inout Threads
  ) {
    let token = Int32(truncatingIfNeeded: position)
    if LanguageGrammar.isTokenClass(wanted.wordClass) {
      guard wanted.next & ahead(of: position + 1) != 0, mayStand(automaton, wanted.state, at: position) else { return }
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
}
