import Text

/// Reads `<number> <scale>? zwischen [<low=number> und <high=number>] (a | b)* <word>{0,3} ~.~`. One value serves many
/// patterns, so that its memory does.
struct PatternReader {
  var patterns = Patterns()
  /// Names that are no classes, of the pattern that was read last.
  private(set) var unknown: [(name: Range<Int>, offset: Int)] = []
  /// By the hash of their names.
  private let classes: FlatMap
  private let isList: [Bool]
  private let frequent: Set<UInt64>
  private var bytes: [UInt8] = []
  private var start = 0
  private var at = 0
  private var end = 0
  private var isInSpan = false
  private var depth = 0
  /// What one pattern may still take: states, and links from state to state.
  var budget = 0
  /// Sets of states and of classes while a pattern is read.
  var scratch: [Int32] = []

  /// What one part of a pattern is: its states and transitions are the last ones.
  struct Part {
    /// Runs of ``PatternReader/scratch``.
    var first = 0..<0
    var last = 0..<0
    var isNullable = true
    /// What stands in every match: perhaps at its beginning, and certainly behind that.
    var lead: Guard?
    var required: Guard?
  }

  /// Classes of which a part has a member, a run of ``PatternReader/scratch``.
  struct Guard {
    var classes: Range<Int>
    var rarity: Rarity
  }

  /// How much it tells that a text has a member of a class.
  enum Rarity: Comparable {
    case frequent, number, list
  }

  /// - Parameters:
  ///   - isList: by class, whether its members are words and not what is put together from them or of digits.
  ///   - frequent: the hashes of words and signs that stand in most sentences.
  init(classes: FlatMap, isList: [Bool], frequent: Set<UInt64>) {
    self.classes = classes
    self.isList = isList
    self.frequent = frequent
  }

  /// Throws where the pattern cannot be read, and for one that is too large or could match nothing at all. Offsets in
  /// errors are those of `bytes`.
  /// - Parameter range: where the pattern stands in `bytes`.
  mutating func read(_ range: Range<Int>, of bytes: [UInt8]) throws(PatternError) -> Pattern {
    self.bytes = bytes
    (start, at, end) = (range.lowerBound, range.lowerBound, range.upperBound)
    (depth, budget) = (0, 200_000)
    // Without marks the whole match is the span.
    isInSpan = !Self.marksSpan(range, of: bytes)
    unknown.removeAll(keepingCapacity: true)
    scratch.removeAll(keepingCapacity: true)
    let (states, transitions, literals) = (
      patterns.states.count, patterns.transitions.count, patterns.literals.count
    )
    let whole = try alternatives(isGlued: false)
    guard at == end else {
      throw PatternError(offset: at, .noPartner, ["sign": bytes.string(at..<at + 1)])
    }
    guard !whole.isNullable, !whole.first.isEmpty else {
      throw PatternError(offset: start, .matchesNothing)
    }
    return Pattern(
      states: states..<patterns.states.count, transitions: transitions..<patterns.transitions.count,
      first: keep(whole.first), last: keep(whole.last),
      required: (whole.required ?? whole.lead).map { keep($0.classes) },
      literals: literals..<patterns.literals.count)
  }

  private mutating func keep(_ set: Range<Int>) -> Range<Int> {
    for index in set { patterns.sets.append(scratch[index]) }
    return patterns.sets.count - set.count..<patterns.sets.count
  }

  private static func marksSpan(_ range: Range<Int>, of bytes: [UInt8]) -> Bool {
    let text = bytes.span
    var quoted = false
    for at in range {
      if text[at] == UInt8(ascii: "\"") { quoted.toggle() }
      if text[at] == UInt8(ascii: "["), !quoted { return true }
    }
    return false
  }

  private mutating func alternatives(isGlued: Bool) throws(PatternError) -> Part {
    let first = try sequence(isGlued: isGlued)
    guard at < end, bytes[at] == UInt8(ascii: "|") else { return first }
    var branches = [first]
    while at < end, bytes[at] == UInt8(ascii: "|") {
      at += 1
      branches.append(try sequence(isGlued: isGlued))
    }
    return anyOf(branches)
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
        let (states, transitions) = (patterns.states.count, patterns.transitions.count)
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
      guard depth < 20 else { throw PatternError(offset: at, .nestedTooDeep) }
      at += 1
      depth += 1
      let inner = try alternatives(isGlued: isGlued)
      depth -= 1
      guard at < end, bytes[at] == UInt8(ascii: ")") else {
        throw PatternError(offset: start, .notClosed, ["sign": "("])
      }
      at += 1
      return inner
    case UInt8(ascii: "<"):
      guard let close = firstOffset(of: UInt8(ascii: ">")) else {
        throw PatternError(offset: start, .notClosed, ["sign": "<"])
      }
      at = close + 1
      let equals = (start + 1..<close).first { bytes[$0] == UInt8(ascii: "=") }
      let name = bytes.trimmed((equals ?? start) + 1..<close)
      guard !name.isEmpty else { throw PatternError(offset: start, .emptyName) }
      let wordClass = classes[bytes.hash(of: name)]
      if wordClass < 0 { unknown.append((name, start)) }
      let label = equals.map { bytes.trimmed(start + 1..<$0) } ?? name
      let slot = patterns.slot(label.isEmpty ? name : label, of: bytes)
      let rarity: Rarity = wordClass >= 0 && isList[Int(wordClass)] ? .list : .number
      return try atom(max(0, wordClass), rarity, slot: slot, isGlued: isGlued)
    default:
      let literal = literal()
      let rarity: Rarity = frequent.contains(bytes.hash(of: literal)) ? .frequent : .list
      return try atom(-1 - patterns.literal(literal, of: bytes), rarity, slot: -1, isGlued: isGlued)
    }
  }

  private mutating func atom(
    _ wordClass: ClassID, _ rarity: Rarity, slot: Int32, isGlued: Bool
  ) throws(PatternError) -> Part {
    try spend(1)
    let state = Int32(truncatingIfNeeded: patterns.states.count)
    patterns.states.append(
      Automaton.State(
        wordClass: wordClass, slot: slot, isGlued: isGlued, isInSpan: isInSpan, rule: -1, kind: -1))
    let alone = added(state)
    let isSure = wordClass < 0 || !LanguageGrammar.isTokenClass(wordClass)
    let lead = isSure ? Guard(classes: added(wordClass), rarity: rarity) : nil
    return Part(first: alone, last: alone, isNullable: false, lead: lead)
  }

  private mutating func added(_ number: Int32) -> Range<Int> {
    scratch.append(number)
    return scratch.count - 1..<scratch.count
  }

  /// A word with its endings, a quoted text, or one sign.
  private mutating func literal() -> Range<Int> {
    let start = at
    if bytes[at] == UInt8(ascii: "\"") {
      at += 1
      while at < end, bytes[at] != UInt8(ascii: "\"") { at += 1 }
      at = min(at + 1, end)
      return start..<at
    }
    func isLetter(_ byte: UInt8) -> Bool {
      byte >= 0x80 || (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
    }
    guard isLetter(bytes[at]) else {
      at += 1
      return start..<at
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
    return start..<at
  }

  private func firstOffset(of byte: UInt8) -> Int? { (at..<end).first { bytes[$0] == byte } }

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
        throw PatternError(offset: start, .notClosed, ["sign": "{"])
      }
      at = close + 1
      let counts = bytes.commaSeparated(start + 1..<close).map { Int(bytes.string($0)) }
      guard let first = counts.first, let least = first, let last = counts.last, let most = last, least <= most,
        (0...16).contains(most)
      else { throw PatternError(offset: start, .repetition) }
      (low, high) = (least, most)
    default: return part
    }
    return try repeated(
      part, states..<patterns.states.count, transitions..<patterns.transitions.count, low: low, high: high)
  }

  mutating func spend(_ count: Int) throws(PatternError) {
    budget -= count
    if budget < 0 {
      throw PatternError(offset: start, .tooManySequences)
    }
  }
}
