/// A pattern as one position automaton (Glushkov): each atom is a state, and no step consumes nothing. All are runs of
/// ``Patterns``.
struct Pattern {
  var states: Range<Int>
  var transitions: Range<Int>
  /// The states that a match may begin and end with: runs of ``Patterns/sets``.
  var first: Range<Int>
  var last: Range<Int>
  /// Classes of which every match has a member, a run of ``Patterns/sets``; nil if there is no such set. Classes that are
  /// told from the token itself are in every text and make no set.
  var required: Range<Int>?
  var literals: Range<Int>
}

struct PatternError: Error {
  /// In bytes.
  var offset: Int
  var mistake: GrammarProblem.Mistake

  init(offset: Int, _ kind: GrammarProblem.Kind, _ arguments: [String: String] = [:]) {
    self.init(offset: offset, GrammarProblem.Mistake(kind, arguments))
  }

  init(offset: Int, _ mistake: GrammarProblem.Mistake) {
    self.offset = offset
    self.mistake = mistake
  }
}

/// The patterns of a language, one after another in a few arrays: there are many, and most are small.
struct Patterns {
  /// A class below zero is that of a literal: -1 for the first.
  var states: [Automaton.State] = []
  var transitions: [(from: Int32, to: Int32)] = []
  /// States and classes.
  var sets: [Int32] = []
  /// Which literals stand where.
  var literals: [(number: Int32, offset: Int)] = []
  /// The names of what captures fill: what the atoms are labelled with, else the names of their classes.
  private(set) var slots: [String] = []
  /// What the literals are, by number.
  private(set) var texts: [String] = []
  private var slotNumbers = FlatMap(capacity: 256)
  private var textNumbers = FlatMap(capacity: 1024)

  /// The slot of a name that stands in some bytes.
  mutating func slot(_ name: Range<Int>, of bytes: [UInt8]) -> Int32 {
    let new = Int32(truncatingIfNeeded: slots.count)
    let slot = slotNumbers.number(of: bytes.hash(of: name), orAdding: new)
    if slot == new { slots.append(bytes.string(name)) }
    return slot
  }

  /// The number of a literal that stands in some bytes.
  mutating func literal(_ text: Range<Int>, of bytes: [UInt8]) -> Int32 {
    let new = Int32(truncatingIfNeeded: texts.count)
    let number = textNumbers.number(of: bytes.hash(of: text), orAdding: new)
    if number == new { texts.append(bytes.string(text)) }
    literals.append((number, text.lowerBound))
    return number
  }

  /// Keeps no more than so much: what a pattern that cannot be used has left behind goes.
  mutating func forget(behind mark: Mark) {
    states.removeLast(states.count - mark.states)
    transitions.removeLast(transitions.count - mark.transitions)
    sets.removeLast(sets.count - mark.sets)
    literals.removeLast(literals.count - mark.literals)
  }

  struct Mark {
    fileprivate var states: Int
    fileprivate var transitions: Int
    fileprivate var sets: Int
    fileprivate var literals: Int
  }

  var mark: Mark {
    Mark(states: states.count, transitions: transitions.count, sets: sets.count, literals: literals.count)
  }
}
