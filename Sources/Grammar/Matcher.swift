import Text
import Values

/// The threads that follow one automaton from one token on. They carry their captures as a chain, so nothing is copied on
/// the way.
struct Threads {
  /// One step of a thread: the edge that took it into a state.
  struct Step {
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

  struct Accepted {
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
  fileprivate var visited: [Int64]
  /// Counts the positions of all runs.
  fileprivate var position: Int64 = 0
  fileprivate var accepted: [Accepted] = []

  init(states: Int) {
    visited = Array(repeating: 0, count: states)
  }
}

extension LatticeReader {
  /// Matches the rules level by level; each level reads what the ones before found.
  mutating func matchRules() {
    let grammar = grammar
    for (index, automaton) in grammar.levels.enumerated() {
      let level: UInt64 = 1 << UInt64(index)
      var guards: [UInt64] = []
      for start in 0..<tokens.count where beginnings[start] & level != 0 {
        // No match begins within "192.168.1.10".
        if tokens.continuesDottedDigits(start) { continue }
        if guards.isEmpty { guards = self.guards(of: automaton) }
        let near = guards[start >> Self.chunk] | guards[(start >> Self.chunk) + 1]
        run(automaton, from: start, near: near)
        for found in threads.accepted { add(match(found, automaton, from: start)) }
      }
    }
  }

  /// Tokens are looked at in chunks, each longer than a match may be: 2 to the power of this.
  private static let chunk = 6

  /// For each chunk of tokens the groups of classes that it has a member of, and an empty chunk at the end.
  private func guards(of automaton: Automaton) -> [UInt64] {
    var guards = [UInt64](repeating: AutomatonBuilder.unguarded, count: tokens.count >> Self.chunk + 2)
    for token in 0..<tokens.count {
      var index = heads[token]
      while index >= 0 {
        let edge = edges[Int(index)]
        guards[token >> Self.chunk] |= automaton.guards[Int(edge.wordClass)]
        index = edge.next
      }
    }
    return guards
  }

  // MARK: Threads

  /// Finds the longest match of every kind that begins at a token.
  private mutating func run(_ automaton: Automaton, from start: Int, near: UInt64) {
    threads.accepted.removeAll(keepingCapacity: true)
    threads.steps.removeAll(keepingCapacity: true)
    threads.furthest = 0
    begin(automaton, at: start, near)
    var distance = 1
    while distance <= threads.furthest {
      var index = threads.first[distance]
      threads.first[distance] = -1
      threads.position += 1
      while index >= 0 {
        let step = threads.steps[Int(index)]
        if threads.visited[Int(step.state)] != threads.position {
          threads.visited[Int(step.state)] = threads.position
          accept(automaton, index, step, end: start + distance)
          advance(automaton, index, step, at: start + distance, start)
        }
        index = step.next
      }
      distance += 1
    }
  }

  private mutating func begin(_ automaton: Automaton, at token: Int, _ near: UInt64) {
    for wordClass in LanguageGrammar.tokenClasses {
      let starts = automaton.starts(with: wordClass)
      if starts.isEmpty || !tokens.isMember(token, of: wordClass) { continue }
      begin(automaton, starts, near, edge: -1, token, end: Int32(truncatingIfNeeded: token + 1))
    }
    var index = heads[token]
    while index >= 0 {
      let edge = edges[Int(index)]
      begin(automaton, automaton.starts(with: edge.wordClass), near, edge: index, token, end: edge.end)
      index = edge.next
    }
  }

  @inline(__always)
  private mutating func begin(
    _ automaton: Automaton, _ starts: Range<Int>, _ near: UInt64, edge: Int32, _ token: Int, end: Int32
  ) {
    for index in starts {
      let start = automaton.start(index)
      guard start.guards & near != 0 else { continue }
      if automaton.states[Int(start.state)].isGlued, !tokens.isJoined(token) { continue }
      wait(
        Threads.Step(
          parent: -1, state: start.state, edge: edge, start: Int32(truncatingIfNeeded: token), end: end), token)
    }
  }

  /// Lets a thread wait where its last edge ends; forgets it if that is out of reach.
  private mutating func wait(_ step: Threads.Step, _ start: Int) {
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

  private mutating func advance(
    _ automaton: Automaton, _ parent: Int32, _ step: Threads.Step, at position: Int, _ start: Int
  ) {
    guard position < tokens.count else { return }
    // A compound's hyphen may stand between any two parts.
    let skipsHyphen =
      tokens.flags[position].contains(.hyphen) && tokens.isJoined(position) && tokens.isJoined(position + 1)
    for index in automaton.followers(of: step.state) {
      let state = automaton.follower(index)
      take(automaton, parent, to: state, at: position, start)
      if skipsHyphen { take(automaton, parent, to: state, at: position + 1, start) }
    }
  }

  private mutating func take(_ automaton: Automaton, _ parent: Int32, to state: Int32, at position: Int, _ start: Int) {
    let wanted = automaton.states[Int(state)]
    if wanted.isGlued, !tokens.isJoined(position) { return }
    let token = Int32(truncatingIfNeeded: position)
    if LanguageGrammar.isTokenClass(wanted.wordClass) {
      guard tokens.isMember(position, of: wanted.wordClass) else { return }
      return wait(Threads.Step(parent: parent, state: state, edge: -1, start: token, end: token + 1), start)
    }
    var index = heads[position]
    while index >= 0 {
      let edge = edges[Int(index)]
      if edge.wordClass == wanted.wordClass {
        wait(Threads.Step(parent: parent, state: state, edge: index, start: token, end: edge.end), start)
      }
      index = edge.next
    }
  }

  // MARK: Matches

  private mutating func accept(_ automaton: Automaton, _ index: Int32, _ step: Threads.Step, end: Int) {
    let state = automaton.states[Int(step.state)]
    guard state.isFinal else { return }
    let candidate = Threads.Accepted(rule: state.rule, kind: state.kind, step: index, end: end)
    guard let known = threads.accepted.firstIndex(where: { $0.kind == state.kind }) else {
      return threads.accepted.append(candidate)
    }
    // Longer wins; of equals the one that annotates more of it, then the pattern that the files name first.
    let rival = threads.accepted[known]
    if end > rival.end || end == rival.end && precedes(automaton, candidate, rival) {
      threads.accepted[known] = candidate
    }
  }

  private func precedes(_ automaton: Automaton, _ left: Threads.Accepted, _ right: Threads.Accepted) -> Bool {
    let (mine, other) = (spanLength(automaton, left.step), spanLength(automaton, right.step))
    return mine == other ? left.rule < right.rule : mine > other
  }

  private func spanLength(_ automaton: Automaton, _ last: Int32) -> Int32 {
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
  private func match(_ found: Threads.Accepted, _ automaton: Automaton, from start: Int) -> Lattice.Match {
    var captures: [Lattice.Capture] = []
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
    captures.reverse()
    return Lattice.Match(
      kind: found.kind, rule: found.rule, span: span.low < span.high ? span.low..<span.high : start..<found.end,
      extent: start..<found.end, captures: captures)
  }

  private mutating func add(_ match: Lattice.Match) {
    if match.kind == grammar.numberKind {
      guard let numeral = numeral(of: match) else { return }
      add(numeral, match.kind, from: match.span.lowerBound, to: match.span.upperBound)
    } else {
      matches.append(match)
      add(
        match.kind, from: match.span.lowerBound, to: match.span.upperBound,
        value: Int32(truncatingIfNeeded: matches.count - 1))
    }
  }

  /// base + plus, times every scale: "two and a half billion"; with `decimal` the second number is what stands behind
  /// the decimal mark, with `sum` it is added.
  private func numeral(of match: Lattice.Match) -> Numeral? {
    var numbers: [Numeral] = []
    var plus: Decimal?
    var scales: [Decimal] = []
    for capture in match.captures where capture.edge >= 0 {
      let edge = edges[Int(capture.edge)]
      switch grammar.classes[Int(edge.wordClass)].content {
      case .integer: numbers.append(Numeral(value: Decimal(Int128(edge.value)), unit: .one, isPlain: true))
      case .lexicon:
        if edge.value >= 0, let number = grammar.values[Int(edge.value)].number { scales.append(number) }
      case .builtin: numbers.append(numerals[Int(edge.value)])
      case .kind: if edge.wordClass == grammar.numberKind { numbers.append(numerals[Int(edge.value)]) }
      case .outside: break
      }
    }
    for field in grammar.rules[Int(match.rule)].meaning {
      guard let number = field.value.number else { continue }
      switch field.name {
      case "plus": plus = (plus ?? .zero) + number
      case "times": scales.append(number)
      case "decimal":
        guard numbers.count > 1, !numbers[1].value.isNegative else { return nil }
        let places = numbers[1].value.description.utf8.count
        plus = numbers[1].value * Decimal.power(of: -places)
      case "sum":
        return sum(numbers, scales)
      default: break
      }
    }
    guard !numbers.isEmpty || plus != nil || !scales.isEmpty else { return nil }
    var numeral = numbers.first ?? Numeral(value: plus == nil ? .one : .zero, unit: .one)
    if let plus { numeral = Numeral(value: numeral.value + plus, unit: Decimal.power(of: min(plus.exponent, 0))) }
    return scales.reduce(numeral) { $0.scaled(by: $1) }
  }

  /// "one million two hundred thousand", "1 milliard 200 millions": each scale belongs to the number before it.
  private func sum(_ numbers: [Numeral], _ scales: [Decimal]) -> Numeral? {
    guard numbers.count == 2, (1...2).contains(scales.count) else { return nil }
    let rest = scales.count == 2 ? numbers[1].scaled(by: scales[1]) : numbers[1]
    guard rest.value < scales[0] else { return nil }
    return Numeral(value: numbers[0].scaled(by: scales[0]).value + rest.value, unit: rest.unit, scale: scales[0])
  }
}
