extension Threads.Run {
  /// Keeps a thread whose state ends a match unless another of its kind is better.
  mutating func accept(_ automaton: Automaton, _ state: Automaton.State, _ index: Int32, end: Int32) {
    var candidate = Threads.Accepted(
      rule: state.rule, kind: state.kind, step: index, end: end, first: (end: end, step: index))
    guard let known = accepted.firstIndex(where: { $0.kind == state.kind }) else {
      return accepted.append(candidate)
    }
    let rival = accepted[known]
    if rival.first < candidate.first { candidate.first = rival.first }
    // Longer wins; of equals the one that annotates more of it, then the pattern that the files name first.
    if end > rival.end || end == rival.end && precedes(automaton, candidate, rival) {
      accepted[known] = candidate
    } else {
      accepted[known].first = candidate.first
    }
  }

  /// Puts the matches in the order in which the first ones of their kinds end.
  mutating func sortAccepted() {
    guard accepted.count > 1 else { return }
    for index in accepted.indices.dropFirst() {
      var place = index
      while place > 0, accepted[place].first < accepted[place - 1].first {
        accepted.swapAt(place, place - 1)
        place -= 1
      }
    }
  }

  private func precedes(_ automaton: Automaton, _ left: Threads.Accepted, _ right: Threads.Accepted) -> Bool {
    let (mine, other) = (spanLength(automaton, left.step), spanLength(automaton, right.step))
    return mine == other ? (left.rule, left.step) < (right.rule, right.step) : mine > other
  }

  private func spanLength(_ automaton: Automaton, _ last: Int32) -> Int32 {
    var length: Int32 = 0
    var index = last
    while index >= 0 {
      let step = steps[Int(index)]
      if automaton.states[Int(step.state)].isInSpan { length += step.end - step.start }
      index = step.parent
    }
    return length
  }
}

/// What becomes of threads that reach the end of a pattern.
extension LatticeReader {
  /// Follows the chain of an accepted thread back to its beginning.
  mutating func match(
    _ found: Threads.Accepted, _ automaton: Automaton, from start: Int, _ steps: [Threads.Step]
  ) -> Lattice.Match {
    let firstCapture = captures.count
    var span = (low: Int(found.end), high: start)
    var index = found.step
    while index >= 0 {
      let step = steps[Int(index)]
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
    if captures.count > firstCapture + 1 {
      var found = captures.mutableSpan
      var (low, high) = (firstCapture, found.count - 1)
      while low < high {
        found.swapAt(low, high)
        (low, high) = (low + 1, high - 1)
      }
    }
    return Lattice.Match(
      kind: found.kind, rule: found.rule, span: span.low < span.high ? span.low..<span.high : start..<Int(found.end),
      extent: start..<Int(found.end), captures: firstCapture..<captures.count)
  }

  /// Makes a match readable for the levels above.
  mutating func add(_ match: Lattice.Match, _ chunks: inout Chunks) {
    let (start, end) = (match.span.lowerBound, match.span.upperBound)
    if match.kind == grammar.numberKind {
      guard let numeral = numeral(of: match) else { return }
      add(numeral, match.kind, from: start, to: end, &chunks)
    } else {
      matches.append(match)
      add(match.kind, from: start, to: end, value: Int32(truncatingIfNeeded: matches.count - 1), &chunks)
    }
  }
}
