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
  /// One of the ways to read a run of tokens: as a word, a number, a name or a match of some class.
  public struct Reading: Sendable {
    /// The place of its class in the ``ClassSet`` that was asked for.
    public var name: Int
    public var tokens: Range<Int>
    fileprivate var edge: Int32
  }

  /// What the rule's own line says behind `=>`.
  public func meaning(of match: Match) -> [GrammarValue.Field] { grammar.rules[Int(match.rule)].meaning }

  /// Whether a match takes only what others leave.
  public func isWeak(_ match: Match) -> Bool { grammar.rules[Int(match.rule)].isWeak }

  /// The slots of a match in the order of the text.
  public func captures(in match: Match) -> ArraySlice<Capture> { captures[match.captures] }

  /// The slots of a match in the order of the text: name, tokens, value.
  public func captures(of match: Match) -> [(name: String, tokens: Range<Int>, value: CaptureValue)] {
    captures(in: match).map { (name: slot(of: $0), tokens: $0.span, value: value(of: $0)) }
  }

  /// The name of a slot.
  private func slot(of capture: Capture) -> String { grammar.slots[Int(capture.slot)] }

  /// The name of a slot without its labels.
  public func name(of capture: Capture) -> SlotName { grammar.slotNames[Int(capture.slot)] }

  /// Whether a slot has labels; few do.
  public func isLabelled(_ capture: Capture) -> Bool { grammar.labelledSlots[Int(capture.slot)] }

  /// The labels of a slot, from the outermost in.
  public func labels(of capture: Capture) -> [SlotName] { grammar.slotPaths[Int(capture.slot)].labels }

  /// Whether a slot has the name of what fills it, and so no label of its own.
  public func isNamed(_ capture: Capture, after match: Match) -> Bool {
    grammar.slotPaths[Int(capture.slot)].whole == grammar.kindNames[Int(match.kind)]
  }

  /// The parts of what the rule's own line says; see ``part(_:)``.
  public func parts(of match: Match) -> Range<Int> { grammar.partsOfRules[Int(match.rule)] }

  public func part(_ index: Int) -> MeaningPart { grammar.parts[index] }

  /// The name under which a part is filed, without its labels.
  public func name(ofPart index: Int) -> SlotName { grammar.parts[index].path.name }

  /// The labels under which a part is filed, from the outermost in.
  public func labels(ofPart index: Int) -> [SlotName] { grammar.parts[index].path.labels }

  /// The match that fills a slot; nil if something else does.
  public func match(in capture: Capture) -> Match? {
    guard capture.edge != -1 else { return nil }
    let edge = edge(capture.edge, at: Int(capture.tokens.lowerBound))
    guard edge.value >= 0, grammar.contents[Int(edge.wordClass)] == .kind, edge.wordClass != grammar.numberKind
    else { return nil }
    return matches[Int(edge.value)]
  }

  /// What fills a slot.
  public func value(of capture: Capture) -> CaptureValue {
    capture.edge == -1 ? .word : value(of: edge(capture.edge, at: Int(capture.tokens.lowerBound)))
  }

  /// All matches of some kinds, in the order in which they were found.
  public func matches(of kinds: ClassSet) -> [Match] { matches.filter { kinds.place(of: $0) != nil } }

  /// Word forms of a class that begin at a token: where they end, and what they stand for.
  public func words(of wordClass: ClassSet, at token: Int) -> [(end: Int, value: GrammarValue)] {
    guard token >= 0, token < places.count, places[token].classes & wordClass.bits != 0 else { return [] }
    var found: [(end: Int, value: GrammarValue)] = []
    var index = places[token].firstEdge
    while index != -1 {
      let edge = edge(index, at: token)
      if wordClass.places[Int(edge.wordClass)] >= 0, edge.value >= 0, Int(edge.value) < grammar.values.count {
        found.append((end: Int(edge.end), value: grammar.value(Int(edge.value))))
      }
      index = edge.next
    }
    return found
  }

  /// Whether a word form of a class begins at a token, and ends where it should.
  public func hasWord(of wordClass: ClassSet, at token: Int, end: Int? = nil) -> Bool {
    guard token >= 0, token < places.count, places[token].classes & wordClass.bits != 0 else { return false }
    var index = places[token].firstEdge
    while index != -1 {
      let edge = edge(index, at: token)
      if wordClass.places[Int(edge.wordClass)] >= 0, edge.value >= 0, end == nil || Int(edge.end) == end { return true }
      index = edge.next
    }
    return false
  }

  /// Every reading that belongs to one of some classes, by first token.
  public func readings(of classes: ClassSet) -> [Reading] {
    var found: [Reading] = []
    for token in places.indices where places[token].classes & classes.bits != 0 {
      var index = places[token].firstEdge
      while index != -1 {
        let edge = edge(index, at: token)
        let place = classes.places[Int(edge.wordClass)]
        if place >= 0 { found.append(Reading(name: Int(place), tokens: token..<Int(edge.end), edge: index)) }
        index = edge.next
      }
    }
    return found
  }

  /// What a reading stands for.
  public func value(of reading: Reading) -> CaptureValue {
    value(of: edge(reading.edge, at: reading.tokens.lowerBound))
  }

  /// The text of a byte range of the reading.
  public func text(_ range: Range<Int>) -> String {
    guard range.lowerBound >= 0, range.upperBound <= tokens.text.count else { return "" }
    return String(decoding: tokens.text[range], as: UTF8.self)
  }

  private func value(of edge: Edge) -> CaptureValue {
    guard edge.value >= 0 else { return .word }
    let value = Int(edge.value)
    switch grammar.contents[Int(edge.wordClass)] {
    case .integer: return .integer(value)
    case .lexicon: return .value(grammar.value(value))
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
  /// What most tokens have nothing of: the classes as bits, which others share.
  fileprivate let bits: ClassBits.Mask

  /// Names that the grammar does not have are left out; of equal names the last one counts.
  public init(_ names: [String], in grammar: LanguageGrammar) {
    var places = [Int16](repeating: -1, count: grammar.classes.count)
    for (place, name) in names.prefix(Int(Int16.max)).enumerated() {
      if let wordClass = grammar.classID(name) { places[Int(wordClass)] = Int16(place) }
    }
    self.places = places
    bits = places.indices.reduce(0) { places[$1] < 0 ? $0 : $0 | grammar.uses[$1].bit }
  }

  /// Whether the grammar has none of the names.
  public var isEmpty: Bool { bits == 0 }

  /// The place of a match's kind among the names; nil for another kind.
  public func place(of match: Lattice.Match) -> Int? {
    let place = places[Int(match.kind)]
    return place < 0 ? nil : Int(place)
  }
}
