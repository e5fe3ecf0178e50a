import Text
import Values

/// What a slot of a match holds.
public enum CaptureValue: Sendable {
  case numeral(Numeral)
  /// A whole number within the range of its class (a day, a year).
  case integer(Int)
  /// What a word form stands for.
  case value(GrammarValue)
  case match(Lattice.Match)
  /// The number that a ``NameSource`` gave a name.
  case outside(Int32)
  /// A word that stands for itself.
  case word
}

extension Lattice {
  /// The name of a match's kind.
  public func kind(of match: Match) -> String { grammar.classes[Int(match.kind)].name }

  /// What the rule's own line says behind `=>`.
  public func meaning(of match: Match) -> [GrammarValue.Field] { grammar.rules[Int(match.rule)].meaning }

  /// Whether a match takes only what others leave.
  public func isWeak(_ match: Match) -> Bool { grammar.rules[Int(match.rule)].isWeak }

  /// The slots of a match in the order of the text: name, tokens, value.
  public func captures(of match: Match) -> [(name: String, tokens: Range<Int>, value: CaptureValue)] {
    match.captures.map { (slotName($0), Int($0.tokens.lowerBound)..<Int($0.tokens.upperBound), value(of: $0)) }
  }

  /// All matches of some kinds, in the order in which they were found.
  public func matches(of kinds: Set<String>) -> [Match] {
    let wanted = WantedClasses(kinds.compactMap { grammar.classID($0) })
    return matches.filter { wanted.place(of: $0.kind) != nil }
  }

  /// The same with the place of each match's kind among `kinds`.
  public func matches(ofEach kinds: [String]) -> [(kind: Int, match: Match)] {
    let wanted = WantedClasses(kinds.map { grammar.classID($0) ?? -1 })
    return matches.compactMap { match in wanted.place(of: match.kind).map { ($0, match) } }
  }

  /// Word forms of a class that begin at a token: where they end, and what they stand for.
  public func words(of name: String, at token: Int) -> [(end: Int, value: GrammarValue)] {
    guard token >= 0, token < heads.count, heads[token] >= 0, let wordClass = grammar.classID(name) else { return [] }
    var found: [(Int, GrammarValue)] = []
    var index = heads[token]
    while index >= 0 {
      let edge = edges[Int(index)]
      if edge.wordClass == wordClass, edge.value >= 0, Int(edge.value) < grammar.values.count {
        found.append((Int(edge.end), grammar.values[Int(edge.value)]))
      }
      index = edge.next
    }
    return found
  }

  /// Every reading that belongs to one of some classes: the class's place among their names, the tokens, and what it
  /// stands for; by first token.
  public func readings(of classes: ClassSet) -> [(name: Int, tokens: Range<Int>, value: CaptureValue)] {
    var found: [(Int, Range<Int>, CaptureValue)] = []
    for token in heads.indices {
      var index = heads[token]
      while index >= 0 {
        let edge = edges[Int(index)]
        let place = classes.places[Int(edge.wordClass)]
        if place >= 0 { found.append((Int(place), token..<Int(edge.end), value(of: edge))) }
        index = edge.next
      }
    }
    return found
  }

  /// The same for classes that are looked for once.
  public func readings(of names: [String]) -> [(name: Int, tokens: Range<Int>, value: CaptureValue)] {
    readings(of: ClassSet(names, in: grammar))
  }

  /// The text of a byte range of the reading.
  public func text(_ range: Range<Int>) -> String {
    guard range.lowerBound >= 0, range.upperBound <= bytes.count else { return "" }
    return String(decoding: bytes[range], as: UTF8.self)
  }

  func slotName(_ capture: Capture) -> String { grammar.slots[Int(capture.slot)] }

  func value(of capture: Capture) -> CaptureValue {
    capture.edge >= 0 ? value(of: edges[Int(capture.edge)]) : .word
  }

  private func value(of edge: Edge) -> CaptureValue {
    guard edge.value >= 0 else { return .word }
    let value = Int(edge.value)
    switch grammar.classes[Int(edge.wordClass)].content {
    case .integer: return .integer(value)
    case .lexicon: return .value(grammar.values[value])
    case .outside: return .outside(edge.value)
    case .builtin: return .numeral(numerals[value])
    case .kind: return edge.wordClass == grammar.numberKind ? .numeral(numerals[value]) : .match(matches[value])
    }
  }
}

/// Classes of one grammar, looked up once.
public struct ClassSet: Sendable {
  /// By class: its place among the names, -1 for none.
  fileprivate let places: [Int16]

  /// Names that the grammar does not have are left out.
  public init(_ names: [String], in grammar: LanguageGrammar) {
    var places = [Int16](repeating: -1, count: grammar.classes.count)
    for (place, name) in names.prefix(Int(Int16.max)).enumerated() {
      if let wordClass = grammar.classID(name) { places[Int(wordClass)] = Int16(place) }
    }
    self.places = places
  }
}

/// A few classes to look for among many edges.
private struct WantedClasses {
  private let classes: [ClassID]
  /// Bits of the classes' numbers: most others are told by them.
  private var bits: UInt64 = 0

  init(_ classes: [ClassID]) {
    self.classes = classes
    for wordClass in classes { bits |= Self.bit(wordClass) }
  }

  @inline(__always)
  func place(of wordClass: ClassID) -> Int? {
    bits & Self.bit(wordClass) != 0 ? classes.firstIndex(of: wordClass) : nil
  }

  private static func bit(_ wordClass: ClassID) -> UInt64 { 1 << UInt64(wordClass & 63) }
}
