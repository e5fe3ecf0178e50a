import Text

extension LatticeReader {
  /// Matches the rules level by level; each level reads what the ones before found.
  mutating func matchRules(
    _ vocabulary: inout Vocabulary, _ threads: inout Threads.Run, board: inout [Int64], chunks: inout [Threads.Chunk]
  ) {
    let grammar = grammar
    var chunks = chunks.mutableSpan
    var board = board.mutableSpan
    for (level, automaton) in grammar.levels.enumerated() {
      guard levels & 1 << UInt64(level) != 0 || automaton.beginsWithTokens else { continue }
      for chunk in 0...(tokens.count >> Threads.chunk) {
        let index = chunk &* levelCount &+ level
        var (withWords, withEdges) = chunks[index].starts
        guard withWords | withEdges != 0 || automaton.beginsWithTokens else { continue }
        let near = chunks.near(index, of: levelCount)
        let first = chunk << Threads.chunk
        withWords = fitting(withWords, level, from: first, near, &vocabulary)
        let withTokens = tokenStarts(automaton, from: first, near)
        var starts = withWords | withEdges | withTokens
        guard starts != 0 else { continue }
        threads.clear()
        while starts != 0 {
          let bit = starts & (0 &- starts)
          starts &= starts - 1
          let start = first + bit.trailingZeroBitCount
          // No match begins within "192.168.1.10".
          if Tokens.Token.isOfDigits(places[start].form), tokens.continuesDottedDigits(start) { continue }
          threads.begin(at: start)
          if withTokens & bit != 0 { beginWithToken(automaton, at: start, near, &threads, &board) }
          if withEdges & bit != 0 { beginWithEdges(automaton, level, at: start, near, &threads, &board) }
          if withWords & bit != 0 {
            beginWithReadings(automaton, level, at: start, near, &vocabulary, &threads, &board)
          }
          if !threads.isEmpty { run(automaton, from: start, &threads, &board) }
          threads.sortAccepted()
          for index in threads.accepted.indices {
            add(match(threads.accepted[index], automaton, from: start, threads.steps), &chunks)
          }
        }
      }
    }
  }

  /// Which of the tokens of a chunk, as bits, something may come of that begins with the word's own readings: few.
  @inline(__always)
  private mutating func fitting(
    _ starts: UInt16, _ level: Int, from first: Int, _ near: UInt64, _ vocabulary: inout Vocabulary
  ) -> UInt16 {
    let (places, beginnings) = (places.span, vocabulary.beginnings.span)
    var guarded: UInt32 = 0
    var rest = UInt32(starts)
    // No branch depends on it, which the processor would often guess wrong.
    while rest != 0 {
      let token = rest.trailingZeroBitCount
      let bit = rest & (0 &- rest)
      rest ^= bit
      let beginning = Int(places[first &+ token].beginnings) &+ level
      guarded |= beginnings[beginning].guards & near == 0 ? 0 : bit
    }
    var fitting = guarded
    while guarded != 0 {
      let token = first &+ guarded.trailingZeroBitCount
      let bit = guarded & (0 &- guarded)
      guarded ^= bit
      if beginnings[Int(places[token].beginnings) &+ level].next & ahead(of: token + 1) == 0 { fitting ^= bit }
    }
    return UInt16(truncatingIfNeeded: fitting)
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

  /// Begins with what the token itself tells.
  /// - Parameter near: the groups that have a member near.
  private mutating func beginWithToken(
    _ automaton: Automaton, at token: Int, _ near: UInt64, _ threads: inout Threads.Run, _ board: inout Board
  ) {
    let behind = ahead(of: token + 1)
    let end = Int32(truncatingIfNeeded: token + 1)
    for wordClass in LanguageGrammar.tokenClasses where places[token].classes & 1 << UInt64(wordClass) != 0 {
      guard let starts = automaton.starts(with: wordClass) else { continue }
      begin(automaton, starts, near, behind, edge: -1, token, end: end, &threads, &board)
    }
  }

  /// Begins with the edges that are no reading of the word alone.
  private mutating func beginWithEdges(
    _ automaton: Automaton, _ level: Int, at token: Int, _ near: UInt64, _ threads: inout Threads.Run,
    _ board: inout Board
  ) {
    let behind = ahead(of: token + 1)
    let end = Int32(truncatingIfNeeded: token + 1)
    let level = Lattice.Edge.levelBit(level)
    var index = places[token].firstEdge
    while index >= 0 {
      let edge = edges[Int(index)]
      if edge.beginnings & level != 0, let starts = automaton.starts(with: edge.wordClass), starts.guards & near != 0 {
        let ahead = edge.end == end ? behind : ahead(of: Int(edge.end))
        begin(automaton, starts, near, ahead, edge: index, token, end: edge.end, &threads, &board)
      }
      index = edge.next
    }
  }

  /// Begins with the word's own readings: what may begin with them has been put together beforehand.
  @inline(__always)
  private mutating func beginWithReadings(
    _ automaton: Automaton, _ level: Int, at token: Int, _ near: UInt64, _ vocabulary: inout Vocabulary,
    _ threads: inout Threads.Run,
    _ board: inout Board
  ) {
    let beginning = vocabulary.beginnings[Int(places[token].beginnings) + level]
    let behind = ahead(of: token + 1)
    let readings = vocabulary.sets[Int(vocabulary.words[Int(places[token].word)].anywhere)]
    var rest = beginning.starts
    while !rest.isEmpty {
      var fitting = Self.fitting(rest, near, behind) { vocabulary.starts[Int($0)].state }
      while fitting != 0 {
        let start = vocabulary.starts[Int(rest.lowerBound) + fitting.trailingZeroBitCount]
        fitting &= fitting - 1
        let edge = Lattice.ofWord(readings.edges.lowerBound + start.edge)
        begin(
          automaton, start.state, edge: edge, token, end: Int32(truncatingIfNeeded: token + 1), behind, &threads, &board
        )
      }
      rest = rest.dropFirst(UInt64.bitWidth)
    }
  }

  private mutating func begin(
    _ automaton: Automaton, _ starts: Automaton.StartsOfClass, _ near: UInt64, _ ahead: ClassBits.Mask, edge: Int32,
    _ token: Int, end: Int32, _ threads: inout Threads.Run, _ board: inout Board
  ) {
    guard starts.guards & near != 0, starts.next & ahead != 0 else { return }
    if starts.fits >= 0 {
      var fitting = automaton.starts(starts, before: ahead)
      while fitting != 0 {
        let start = automaton.start(starts.run.lowerBound + Int32(truncatingIfNeeded: fitting.trailingZeroBitCount))
        fitting &= fitting - 1
        if start.guards & near != 0 { begin(automaton, start, edge: edge, token, end: end, ahead, &threads, &board) }
      }
      return
    }
    var rest = starts.run
    while !rest.isEmpty {
      var fitting = Self.fitting(rest, near, ahead) { automaton.start($0) }
      while fitting != 0 {
        let index = rest.lowerBound + Int32(truncatingIfNeeded: fitting.trailingZeroBitCount)
        fitting &= fitting - 1
        begin(automaton, automaton.start(index), edge: edge, token, end: end, ahead, &threads, &board)
      }
      rest = rest.dropFirst(UInt64.bitWidth)
    }
  }

  /// Which of the first starts of a run something may come of, as bits. Few do, and no branch depends on it, which the
  /// processor would often guess wrong.
  @inline(__always)
  private static func fitting(
    _ run: Range<Int32>, _ near: UInt64, _ ahead: ClassBits.Mask, _ start: (Int32) -> Automaton.Start
  ) -> UInt64 {
    var fitting: UInt64 = 0
    var bit: UInt64 = 1
    for index in run.prefix(UInt64.bitWidth) {
      let start = start(index)
      fitting |= bit & (start.guards & near == 0 ? 0 : UInt64.max) & (start.next & ahead == 0 ? 0 : UInt64.max)
      bit &<<= 1
    }
    return fitting
  }

  @inline(__always)
  private mutating func begin(
    _ automaton: Automaton, _ start: Automaton.Start, edge: Int32, _ token: Int, end: Int32, _ ahead: ClassBits.Mask,
    _ threads: inout Threads.Run, _ board: inout Board
  ) {
    if start.isGlued, !tokens.isJoined(token) { return }
    threads.arrive(
      automaton,
      Threads.Step(parent: -1, state: start.state, edge: edge, start: Int32(truncatingIfNeeded: token), end: end),
      isEnd: start.next & ahead == ClassBits.end, &board)
  }

  /// Finds the longest match of every kind that begins at a token.
  private mutating func run(
    _ automaton: Automaton, from start: Int, _ threads: inout Threads.Run, _ board: inout Board
  ) {
    while let (distance, first, now) = threads.next(board) {
      var index = first
      let position = start + distance
      let here: ClassBits.Mask = position < places.count ? places[position].classes : 0
      // A compound's hyphen may stand between any two parts.
      let behind: ClassBits.Mask = here != 0 && joinsParts(position) ? places[position + 1].classes : 0
      while index >= 0 {
        let step = threads.steps[Int(index)]
        if board.visit(step.state, now) {
          let state = automaton.states[Int(step.state)]
          if state.isFinal { threads.accept(automaton, state, index, end: step.end) }
          if state.following & (here | behind) != 0 {
            advance(automaton, state.followers, index, at: position, here, behind, &threads, &board)
          }
        }
        index = step.next
      }
    }
  }

  /// - Parameters:
  ///   - here: the classes at the position as bits,
  ///   - behind: those behind it, if it is a hyphen that may be left out.
  @inline(__always)
  private mutating func advance(
    _ automaton: Automaton, _ followers: Range<Int32>, _ parent: Int32, at position: Int, _ here: ClassBits.Mask,
    _ behind: ClassBits.Mask, _ threads: inout Threads.Run, _ board: inout Board
  ) {
    for index in followers {
      let state = automaton.follower(index)
      if state.bit & (here | behind) == 0 { continue }
      if state.bit & here != 0 { take(automaton, parent, to: state, at: position, &threads, &board) }
      if state.bit & behind != 0 { take(automaton, parent, to: state, at: position + 1, &threads, &board) }
    }
  }

  /// Whether a token is a hyphen between two parts of a compound.
  @inline(__always)
  private func joinsParts(_ token: Int) -> Bool {
    places[token].traits.contains(.compoundHyphen)
  }

  /// What may come next at a position: the classes there as bits, and the end.
  @inline(__always)
  private func ahead(of position: Int) -> ClassBits.Mask {
    guard position < places.count else { return ClassBits.end }
    let classes = places[position].classes | ClassBits.end
    return joinsParts(position) ? classes | places[position + 1].classes : classes
  }

  @inline(never)
  private mutating func take(
    _ automaton: Automaton, _ parent: Int32, to wanted: Automaton.Follower, at position: Int,
    _ threads: inout Threads.Run, _ board: inout Board
  ) {
    let token = Int32(truncatingIfNeeded: position)
    if LanguageGrammar.isTokenClass(wanted.wordClass) {
      let next = wanted.next & ahead(of: position + 1)
      guard next != 0, mayStand(automaton, wanted.state, at: position) else { return }
      return threads.arrive(
        automaton, Threads.Step(parent: parent, state: wanted.state, edge: -1, start: token, end: token + 1),
        isEnd: next == ClassBits.end, &board)
    }
    var index = places[position].firstEdge
    while index != -1 {
      let edge = edge(index, at: position)
      if edge.wordClass == wanted.wordClass {
        let next = wanted.next & ahead(of: Int(edge.end))
        if next != 0, mayStand(automaton, wanted.state, at: position) {
          threads.arrive(
            automaton, Threads.Step(parent: parent, state: wanted.state, edge: index, start: token, end: edge.end),
            isEnd: next == ClassBits.end, &board)
        }
      }
      index = edge.next
    }
  }

  @inline(__always)
  private func mayStand(_ automaton: Automaton, _ state: Int32, at position: Int) -> Bool {
    !automaton.states[Int(state)].isGlued || tokens.isJoined(position)
  }
}
