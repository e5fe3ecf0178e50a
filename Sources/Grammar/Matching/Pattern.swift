/// A pattern as one position automaton (Glushkov): each atom is a state, and no step consumes nothing.
struct Pattern: Sendable {
  /// A state's slot is the place of its label among ``labels`` until the labels are known to the grammar, and a class
  /// below zero that of a literal: -1 for the first.
  var states: [Automaton.State] = []
  var transitions: [(from: Int32, to: Int32)] = []
  /// The states that a match may begin and end with.
  var first: [Int32] = []
  var last: [Int32] = []
  /// Classes of which every match has a member; nil if there is no such set. Classes that are told from the token itself
  /// are in every text and make no set.
  var required: [ClassID]?
  /// The slots that values fill: what the atoms are labelled with, else the names of their classes.
  var labels: [String] = []
  var literals: [(text: String, offset: Int)] = []
  /// Names that are no classes, with their byte offsets.
  var unknown: [(name: String, offset: Int)] = []
}

struct PatternError: Error {
  /// In bytes.
  var offset: Int
  var message: String
}

/// Reads `<number> <scale>? zwischen [<low=number> und <high=number>] (a | b)* <word>{0,3} ~.~`.
struct PatternReader {
  private let bytes: [UInt8]
  private let end: Int
  private let classes: [String: ClassID]
  private let start: Int
  private var at: Int
  private var isInSpan: Bool
  private var depth = 0
  /// What one pattern may take: states, and links from state to state.
  private var budget = 200_000
  private var pattern = Pattern()

  /// What one part of a pattern is: its states and transitions are the last ones of the pattern.
  private struct Part {
    var first: [Int32] = []
    var last: [Int32] = []
    var isNullable = true
    var required: [ClassID]?
  }

  /// - Parameter range: where the pattern stands in `bytes`.
  init(_ range: Range<Int>, of bytes: [UInt8], classes: [String: ClassID]) {
    self.bytes = bytes
    self.classes = classes
    start = range.lowerBound
    at = start
    end = range.upperBound
    // Without marks the whole match is the span.
    isInSpan = !PatternReader.marksSpan(range, of: bytes)
  }

  private static func marksSpan(_ range: Range<Int>, of bytes: [UInt8]) -> Bool {
    var quoted = false
    for at in range {
      if bytes[at] == UInt8(ascii: "\"") { quoted.toggle() }
      if bytes[at] == UInt8(ascii: "["), !quoted { return true }
    }
    return false
  }

  /// Throws where the pattern cannot be read, and for one that is too large or could match nothing at all. Offsets in
  /// errors are those of `bytes`.
  mutating func read() throws(PatternError) -> Pattern {
    let whole = try alternatives(isGlued: false)
    guard at == end else {
      throw PatternError(offset: at, message: "“\(bytes.string(at..<at + 1))” has no partner")
    }
    guard !whole.isNullable, !whole.first.isEmpty else {
      throw PatternError(offset: start, message: "this pattern could match nothing at all")
    }
    pattern.first = whole.first
    pattern.last = whole.last
    pattern.required = whole.required
    return pattern
  }

  private mutating func alternatives(isGlued: Bool) throws(PatternError) -> Part {
    var whole = try sequence(isGlued: isGlued)
    while at < end, bytes[at] == UInt8(ascii: "|") {
      at += 1
      let branch = try sequence(isGlued: isGlued)
      whole.first += branch.first
      whole.last += branch.last
      whole.isNullable = whole.isNullable || branch.isNullable
      if let required = branch.required { whole.required? += required } else { whole.required = nil }
    }
    return whole
  }

  private mutating func sequence(isGlued: Bool) throws(PatternError) -> Part {
    var whole = Part()
    var isGlued = isGlued
    while at < end {
      switch bytes[at] {
      case 0x20: at += 1
      case UInt8(ascii: "|"), UInt8(ascii: ")"): return whole
      case UInt8(ascii: "["):
        isInSpan = true
        at += 1
      case UInt8(ascii: "]"):
        isInSpan = false
        at += 1
      case UInt8(ascii: "~"):
        isGlued = true
        at += 1
      default:
        let (states, transitions) = (pattern.states.count, pattern.transitions.count)
        let part = try element(isGlued: isGlued)
        isGlued = false
        try join(&whole, try repetition(of: part, from: states, transitions))
      }
    }
    return whole
  }

  private mutating func element(isGlued: Bool) throws(PatternError) -> Part {
    let start = at
    switch bytes[at] {
    case UInt8(ascii: "("):
      guard depth < 20 else { throw PatternError(offset: at, message: "groups are nested too deep") }
      at += 1
      depth += 1
      let inner = try alternatives(isGlued: isGlued)
      depth -= 1
      guard at < end, bytes[at] == UInt8(ascii: ")") else {
        throw PatternError(offset: start, message: "this “(” is not closed")
      }
      at += 1
      return inner
    case UInt8(ascii: "<"):
      guard let close = firstOffset(of: UInt8(ascii: ">")) else {
        throw PatternError(offset: start, message: "this “<” is not closed")
      }
      at = close + 1
      let equals = (start + 1..<close).first { bytes[$0] == UInt8(ascii: "=") }
      let name = bytes.string(bytes.trimmed((equals ?? start) + 1..<close))
      guard !name.isEmpty else { throw PatternError(offset: start, message: "empty “<>”") }
      let label = equals.map { bytes.string(bytes.trimmed(start + 1..<$0)) } ?? name
      let wordClass = classes[name]
      if wordClass == nil { pattern.unknown.append((name, start)) }
      pattern.labels.append(label.isEmpty ? name : label)
      return try atom(wordClass ?? 0, slot: Int32(pattern.labels.count - 1), isGlued: isGlued)
    default:
      pattern.literals.append((literal(), start))
      return try atom(ClassID(-pattern.literals.count), slot: -1, isGlued: isGlued)
    }
  }

  private mutating func atom(_ wordClass: ClassID, slot: Int32, isGlued: Bool) throws(PatternError) -> Part {
    try spend(1)
    let index = Int32(pattern.states.count)
    pattern.states.append(
      Automaton.State(
        wordClass: wordClass, slot: slot, isGlued: isGlued, isInSpan: isInSpan, rule: -1, kind: -1))
    let alone = [index]
    return Part(
      first: alone, last: alone, isNullable: false,
      required: wordClass >= 0 && LanguageGrammar.isTokenClass(wordClass) ? nil : [wordClass])
  }

  /// A word with its endings, a quoted text, or one sign.
  private mutating func literal() -> String {
    let start = at
    if bytes[at] == UInt8(ascii: "\"") {
      at += 1
      while at < end, bytes[at] != UInt8(ascii: "\"") { at += 1 }
      at = min(at + 1, end)
      return bytes.string(start..<at)
    }
    func isLetter(_ byte: UInt8) -> Bool {
      byte >= 0x80 || (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
    }
    guard isLetter(bytes[at]) else {
      at += 1
      return bytes.string(start..<at)
    }
    while at < end {
      let byte = bytes[at]
      if isLetter(byte) {
        at += 1
      } else if byte == UInt8(ascii: "("), let close = firstOffset(of: UInt8(ascii: ")")) {
        at = close + 1
      } else if byte == UInt8(ascii: "{"), at + 1 < end, isLetter(bytes[at + 1]),
        !(0x30...0x39).contains(bytes[at + 1]),
        let close = firstOffset(of: UInt8(ascii: "}"))
      {
        at = close + 1
      } else if byte == UInt8(ascii: "-") || byte == UInt8(ascii: "'"), at + 1 < end, isLetter(bytes[at + 1]) {
        at += 1
      } else {
        break
      }
    }
    return bytes.string(start..<at)
  }

  private func firstOffset(of byte: UInt8) -> Int? { (at..<end).first { bytes[$0] == byte } }

  // MARK: Repetitions

  /// - Parameters:
  ///   - part: what was read last.
  ///   - states: where its states begin.
  ///   - transitions: where its transitions begin.
  private mutating func repetition(
    of part: Part, from states: Int, _ transitions: Int
  ) throws(PatternError) -> Part {
    guard at < end else { return part }
    let low: Int
    let high: Int?
    switch bytes[at] {
    case UInt8(ascii: "?"):
      at += 1
      (low, high) = (0, 1)
    case UInt8(ascii: "*"):
      at += 1
      (low, high) = (0, nil)
    case UInt8(ascii: "+"):
      at += 1
      (low, high) = (1, nil)
    case UInt8(ascii: "{"):
      let start = at
      guard let close = firstOffset(of: UInt8(ascii: "}")) else {
        throw PatternError(offset: start, message: "this “{” is not closed")
      }
      at = close + 1
      let counts = bytes.commaSeparated(start + 1..<close).map { Int(bytes.string($0)) }
      guard let first = counts.first, let least = first, let last = counts.last, let most = last, least <= most,
        (0...16).contains(most)
      else { throw PatternError(offset: start, message: "expected “{LEAST,MOST}” with at most 16") }
      (low, high) = (least, most)
    default: return part
    }
    return try repeated(
      part, states..<pattern.states.count, transitions..<pattern.transitions.count, low: low, high: high)
  }

  /// The part at least `low` times; without `high` as often as a match may be long.
  private mutating func repeated(
    _ part: Part, _ states: Range<Int>, _ transitions: Range<Int>, low: Int, high: Int?
  ) throws(PatternError) -> Part {
    var whole = Part()
    for number in 0..<(high ?? low + 1) {
      var again = part
      if number > 0 { again = try copy(part, states, transitions, shift: Int32(states.count * number)) }
      if high == nil, number == low { try link(again.last, again.first) }
      if number >= low {
        again.isNullable = true
        again.required = nil
      }
      try join(&whole, again)
    }
    if high == 0 {
      pattern.states.removeSubrange(states)
      pattern.transitions.removeSubrange(transitions)
    }
    return whole
  }

  private mutating func copy(
    _ part: Part, _ states: Range<Int>, _ transitions: Range<Int>, shift: Int32
  ) throws(PatternError) -> Part {
    try spend(states.count + transitions.count)
    for state in states { pattern.states.append(pattern.states[state]) }
    for index in transitions {
      let (from, to) = pattern.transitions[index]
      pattern.transitions.append((from + shift, to + shift))
    }
    return Part(
      first: part.first.map { $0 + shift }, last: part.last.map { $0 + shift }, isNullable: part.isNullable,
      required: part.required)
  }

  private mutating func join(_ left: inout Part, _ right: Part) throws(PatternError) {
    guard !left.first.isEmpty else {
      left = right
      return
    }
    try link(left.last, right.first)
    if left.isNullable { left.first += right.first }
    if right.isNullable { left.last += right.last } else { left.last = right.last }
    left.isNullable = left.isNullable && right.isNullable
    // What stands last is the surest sign: "<Word>+ GmbH".
    if let required = right.required { left.required = required }
  }

  private mutating func link(_ left: [Int32], _ right: [Int32]) throws(PatternError) {
    try spend(left.count * right.count)
    for last in left { for first in right { pattern.transitions.append((last, first)) } }
  }

  private mutating func spend(_ count: Int) throws(PatternError) {
    budget -= count
    if budget < 0 {
      throw PatternError(offset: start, message: "this pattern stands for too many sequences; split it or repeat less")
    }
  }
}
