import Text
import Values

extension Lattice {
  /// A match spans at most this many tokens, which makes matching linear in the text whatever the patterns.
  static let reach = 40

  /// Reads a paragraph: its words, then level by level what the rules make of them.
  public init(reading bytes: [UInt8], with grammar: LanguageGrammar, names: (any NameSource)? = nil) {
    self.init(bytes, grammar: grammar)
    names?.names(in: tokens, bytes: bytes) { name, span, id in
      if let wordClass = grammar.classID(name.rawValue) {
        add(wordClass, from: span.lowerBound, to: span.upperBound, value: id)
      }
    }
    for level in grammar.levels.indices where !grammar.levels[level].isEmpty {
      match(grammar.levels[level])
    }
  }

  private mutating func match(_ automaton: Automaton) {
    var simulation = Simulation(automaton: automaton)
    let grammar = grammar
    for start in 0..<tokens.count {
      simulation.run(from: start, in: self)
      for found in simulation.accepted {
        let match = simulation.match(found, from: start)
        let rule = grammar.rules[Int(found.rule)]
        if rule.kind == grammar.numberKind {
          guard let numeral = compose(match, rule) else { continue }
          add(numeral, rule.kind, from: match.span.lowerBound, to: match.span.upperBound)
        } else {
          add(match)
        }
      }
    }
  }

  /// base + plus, times every scale: "two and a half billion"; with `decimal` the second number is what stands behind
  /// the decimal mark.
  private func compose(_ match: Match, _ rule: LanguageGrammar.Rule) -> Numeral? {
    var numbers: [Numeral] = []
    var plus: Decimal?
    var scale: Decimal?
    for capture in match.captures {
      switch value(of: capture) {
      case .numeral(let numeral): numbers.append(numeral)
      case .integer(let integer): numbers.append(Numeral(value: Decimal(Int128(integer)), unit: .one, isPlain: true))
      case .value(let value): if let number = value.number { scale = (scale ?? .one) * number }
      case .match, .outside, .word: break
      }
    }
    for field in rule.meaning {
      guard let number = field.value.number else { continue }
      switch field.name {
      case "plus": plus = (plus ?? .zero) + number
      case "times": scale = (scale ?? .one) * number
      case "sum":
        // "one million two hundred thousand": the scale belongs to the first number.
        guard numbers.count == 2, let first = scale, numbers[1].value < first else { return nil }
        numbers[0] = numbers[0].scaled(by: first)
        plus = numbers[1].value
        scale = nil
      case "decimal":
        guard numbers.count > 1, !numbers[1].value.isNegative else { return nil }
        let places = numbers[1].value.description.utf8.count
        plus = numbers[1].value * Decimal.power(of: -places)
      default: break
      }
    }
    guard !numbers.isEmpty || plus != nil || scale != nil else { return nil }
    var numeral = numbers.first ?? Numeral(value: plus == nil ? .one : .zero, unit: .one)
    if let plus { numeral = Numeral(value: numeral.value + plus, unit: Decimal.power(of: min(plus.exponent, 0))) }
    return scale.map { numeral.scaled(by: $0) } ?? numeral
  }
}

/// One automaton at work on one lattice. Threads carry their captures as a chain, so nothing is copied on the way.
private struct Simulation {
  struct Thread {
    var state: Int32
    var node: Int32
  }

  struct Node {
    var parent: Int32
    var state: Int32
    var edge: Int32
    var start: Int32
    var end: Int32
  }

  struct Accepted {
    var rule: Int32
    var kind: ClassID
    var node: Int32
    var end: Int
  }

  let automaton: Automaton
  private var nodes: [Node] = []
  /// Threads that wait at each token from the start on.
  private var waiting: [[Thread]]
  /// For each distance and state, the run that last put a thread there: a second one would find nothing new.
  private var visited: [Int32]
  private var run: Int32 = 0
  private(set) var accepted: [Accepted] = []

  init(automaton: Automaton) {
    self.automaton = automaton
    waiting = Array(repeating: [], count: Lattice.reach + 1)
    visited = Array(repeating: 0, count: (Lattice.reach + 1) * automaton.states.count)
  }

  /// Finds the longest match of every kind that begins at a token.
  mutating func run(from start: Int, in lattice: Lattice) {
    accepted.removeAll(keepingCapacity: true)
    nodes.removeAll(keepingCapacity: true)
    begin(at: start, lattice)
    guard !nodes.isEmpty else { return }
    run &+= 1
    var furthest = 1
    for index in nodes.indices { furthest = max(furthest, wait(Int32(index), start)) }
    var distance = 1
    while distance <= min(furthest, Lattice.reach) {
      let threads = waiting[distance]
      if !threads.isEmpty {
        waiting[distance].removeAll(keepingCapacity: true)
        let position = start + distance
        for thread in threads { accept(thread, end: position) }
        if position < lattice.tokens.count {
          furthest = max(furthest, advance(threads, at: position, start, lattice))
        }
      }
      distance += 1
    }
  }

  private mutating func begin(at token: Int, _ lattice: Lattice) {
    // No match begins within "192.168.1.10".
    guard !lattice.tokens.continuesDottedDigits(token) else { return }
    for wordClass in LanguageGrammar.tokenClasses where !automaton.starts(with: wordClass).isEmpty {
      if lattice.tokens.isMember(token, of: wordClass) {
        for state in automaton.starts(with: wordClass) { start(state, edge: -1, token, token + 1, lattice) }
      }
    }
    var index = lattice.heads[token]
    while index >= 0 {
      let edge = lattice.edges[Int(index)]
      for state in automaton.starts(with: edge.wordClass) { start(state, edge: index, token, Int(edge.end), lattice) }
      index = edge.next
    }
  }

  private mutating func start(_ state: Int32, edge: Int32, _ start: Int, _ end: Int, _ lattice: Lattice) {
    guard !automaton.states[Int(state)].isGlued || lattice.tokens.isJoined(start) else { return }
    nodes.append(Node(parent: -1, state: state, edge: edge, start: Int32(start), end: Int32(end)))
  }

  /// Lets a new node's thread wait where its edge ends; answers the distance, 0 if it is known or out of reach.
  private mutating func wait(_ node: Int32, _ start: Int) -> Int {
    let distance = Int(nodes[Int(node)].end) - start
    guard distance <= Lattice.reach else { return 0 }
    let state = nodes[Int(node)].state
    let mark = distance * automaton.states.count + Int(state)
    guard visited[mark] != run else { return 0 }
    visited[mark] = run
    waiting[distance].append(Thread(state: state, node: node))
    return distance
  }

  private mutating func advance(_ threads: [Thread], at position: Int, _ start: Int, _ lattice: Lattice) -> Int {
    var furthest = 0
    let tokens = lattice.tokens
    // A compound's hyphen may stand between any two parts.
    let skipsHyphen =
      tokens.flags[position].contains(.hyphen) && tokens.isJoined(position) && tokens.isJoined(position + 1)
    for thread in threads {
      for state in automaton.followers(of: thread.state) {
        furthest = max(furthest, step(thread, to: state, at: position, start, lattice))
        if skipsHyphen { furthest = max(furthest, step(thread, to: state, at: position + 1, start, lattice)) }
      }
    }
    return furthest
  }

  private mutating func step(_ thread: Thread, to state: Int32, at position: Int, _ start: Int, _ lattice: Lattice)
    -> Int
  {
    let wanted = automaton.states[Int(state)]
    if wanted.isGlued, !lattice.tokens.isJoined(position) { return 0 }
    var furthest = 0
    if wanted.wordClass < LanguageGrammar.tokenClassCount {
      guard lattice.tokens.isMember(position, of: wanted.wordClass) else { return 0 }
      nodes.append(
        Node(parent: thread.node, state: state, edge: -1, start: Int32(position), end: Int32(position + 1)))
      return wait(Int32(nodes.count - 1), start)
    }
    var index = lattice.heads[position]
    while index >= 0 {
      let edge = lattice.edges[Int(index)]
      if edge.wordClass == wanted.wordClass {
        nodes.append(Node(parent: thread.node, state: state, edge: index, start: Int32(position), end: edge.end))
        furthest = max(furthest, wait(Int32(nodes.count - 1), start))
      }
      index = edge.next
    }
    return furthest
  }

  private mutating func accept(_ thread: Thread, end: Int) {
    let state = automaton.states[Int(thread.state)]
    guard state.isFinal else { return }
    let kind = state.kind
    let candidate = Accepted(rule: state.rule, kind: kind, node: thread.node, end: end)
    if let known = accepted.firstIndex(where: { $0.kind == kind }) {
      // Longer wins; of equals the one that annotates more of it, then the pattern that the files name first.
      let rival = accepted[known]
      if end > rival.end || end == rival.end && precedes(candidate, rival) { accepted[known] = candidate }
    } else {
      accepted.append(candidate)
    }
  }

  private func precedes(_ left: Accepted, _ right: Accepted) -> Bool {
    let (mine, other) = (spanLength(left.node), spanLength(right.node))
    return mine == other ? left.rule < right.rule : mine > other
  }

  private func spanLength(_ node: Int32) -> Int32 {
    var length: Int32 = 0
    var index = node
    while index >= 0 {
      let node = nodes[Int(index)]
      if automaton.states[Int(node.state)].isInSpan { length += node.end - node.start }
      index = node.parent
    }
    return length
  }

  /// Follows the chain of an accepted thread back to its beginning.
  func match(_ found: Accepted, from start: Int) -> Lattice.Match {
    var captures: [Lattice.Capture] = []
    var span = (low: found.end, high: start)
    var index = found.node
    while index >= 0 {
      let node = nodes[Int(index)]
      let state = automaton.states[Int(node.state)]
      if state.isInSpan {
        span.low = min(span.low, Int(node.start))
        span.high = max(span.high, Int(node.end))
      }
      if state.slot >= 0 {
        captures.append(Lattice.Capture(slot: state.slot, edge: node.edge, tokens: node.start..<node.end))
      }
      index = node.parent
    }
    return Lattice.Match(
      kind: found.kind, rule: found.rule, span: span.low < span.high ? span.low..<span.high : start..<found.end,
      extent: start..<found.end, captures: captures.reversed())
  }
}

extension LanguageGrammar {
  static let tokenClasses: [ClassID] = Builtin.allCases.filter(\.isToken).map(\.classID)
  static let tokenClassCount = ClassID(tokenClasses.count)
}

extension Tokens {
  /// Digits behind a full stop behind digits, without spaces.
  @inline(__always)
  fileprivate func continuesDottedDigits(_ token: Int) -> Bool {
    kinds[token] == .digits && token >= 2 && isJoined(token) && ascii(token - 1) == UInt8(ascii: ".")
      && isJoined(token - 1)
      && kinds[token - 2] == .digits
  }

  /// Whether a token belongs to a class that is told from the token itself.
  @inline(__always)
  fileprivate func isMember(_ token: Int, of wordClass: ClassID) -> Bool {
    switch wordClass {
    case 0: kinds[token] == .word
    case 1: kinds[token] == .word && flags[token].contains(.capitalised)
    case 2: kinds[token] == .word && !flags[token].contains(.capitalised)
    case 3: kinds[token] == .word && flags[token].contains(.allCapitals)
    default: kinds[token] == .sign
    }
  }
}
