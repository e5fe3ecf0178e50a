extension Threads.Run {
  /// Keeps a thread whose state ends a match unless another of its kind is better.
  mutating func accept(_ automaton: Automaton, _ state: Automaton.State, _ index: Int32, end: Int) {
    let candidate = Threads.Accepted(rule: state.rule, kind: state.kind, step: index, end: end)
    guard let known = accepted.firstIndex(where: { $0.kind == state.kind }) else {
      return accepted.append(candidate)
    }
    // Longer wins; of equals the one that annotates more of it, then the pattern that the files name first.
    let rival = accepted[known]
    if end > rival.end || end == rival.end && precedes(automaton, candidate, rival) { accepted[known] = candidate }
  }

  private func precedes(_ automaton: Automaton, _ left: Threads.Accepted, _ right: Threads.Accepted) -> Bool {
    let (mine, other) = (spanLength(automaton, left.step), spanLength(automaton, right.step))
    return mine == other ? left.rule < right.rule : mine > other
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
    var span = (low: found.end, high: start)
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
    var (low, high) = (firstCapture, captures.count - 1)
    while low < high {
      captures.swapAt(low, high)
      (low, high) = (low + 1, high - 1)
    }
    return Lattice.Match(
      kind: found.kind, rule: found.rule, span: span.low < span.high ? span.low..<span.high : start..<found.end,
      extent: start..<found.end, captures: firstCapture..<captures.count)
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
