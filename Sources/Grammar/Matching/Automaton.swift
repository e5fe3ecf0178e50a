import Text

/// All patterns of one level as one position automaton (Glushkov): each atom is a state, and no step consumes nothing.
final class Automaton: Sendable {
  struct State: Sendable {
    var wordClass: ClassID
    /// -1: the value is not kept.
    var slot: Int32
    var isGlued: Bool
    var isInSpan: Bool
    var isFinal = false
    /// Index into the grammar's rules, and what the rule finds.
    var rule: Int32
    var kind: ClassID
    /// The states that may come next, a run of the automaton's, and their classes as bits; see ``ClassBits``.
    var followers: Range<Int32> = 0..<0
    var following: ClassBits.Mask = 0

    static let blank = State(wordClass: -1, slot: -1, isGlued: false, isInSpan: false, rule: -1, kind: -1)
  }

  /// A state that a match may begin with.
  struct Start: Sendable {
    var state: Int32
    /// Nothing can come of it unless a word of one of these groups is near; see ``guards``.
    var guards: UInt64
    var isGlued = false
    /// What may come next; see ``ClassBits``.
    var next: ClassBits.Mask = 0
  }

  /// What may begin with a class.
  struct StartsOfClass: Sendable {
    /// A run of the starts.
    fileprivate(set) var run: Range<Int32>
    /// The groups of them all; see ``guards``.
    fileprivate(set) var guards: UInt64
    /// What may come behind any of them.
    fileprivate(set) var next: ClassBits.Mask
    /// Where their ``Automaton/fits`` begin, -1 for a run that is looked through one by one.
    fileprivate(set) var fits: Int32 = -1
  }

  /// A state that may come next.
  struct Follower: Sendable {
    var state: Int32
    var wordClass: ClassID
    var bit: ClassBits.Mask
    /// What may come behind it.
    var next: ClassBits.Mask
  }

  let states: [State]
  /// For each class, the groups of classes that it belongs to as bits. Every match that begins with a ``Start`` has a
  /// member of the start's group in it.
  let guards: [UInt64]
  private let followers: [Follower]
  private let starts: [Start]
  /// By class: the place of its starts, -1 for a class that nothing begins with.
  private let placesOfStarts: [Int16]
  private let startsOfClasses: [StartsOfClass]
  /// Of the classes that most begins with, bit by bit what may come next: the starts that want it, as bits.
  private let fits: [UInt64]
  /// For each form of tokens (``Tokens/Token/form``) the groups without which no match begins with the token itself.
  let tokenGuards: [UInt64]
  let allTokenGuards: UInt64
  let beginsWithTokens: Bool

  @inline(__always)
  func follower(_ index: Int32) -> Follower { followers[Int(index)] }

  @inline(__always)
  func starts(with wordClass: ClassID) -> StartsOfClass? {
    let place = placesOfStarts[Int(wordClass)]
    return place < 0 ? nil : startsOfClasses[Int(place)]
  }

  @inline(__always)
  func start(_ index: Int32) -> Start { starts[Int(index)] }

  /// The starts of a class that want some of what comes next, as bits; only for those that have ``fits``.
  @inline(__always)
  func starts(_ starts: StartsOfClass, before ahead: ClassBits.Mask) -> UInt64 {
    var fitting: UInt64 = 0
    var rest = starts.next & ahead
    while rest != 0 {
      fitting |= fits[Int(starts.fits) &+ rest.trailingZeroBitCount]
      rest &= rest &- 1
    }
    return fitting
  }

  init(_ builder: AutomatonBuilder, _ bits: ClassBits) {
    let classes = bits.count
    var states = builder.states
    for (from, to) in builder.transitions { states[Int(from)].following |= bits[states[Int(to)].wordClass] }
    let next = states.map { $0.isFinal ? $0.following | ClassBits.end : $0.following }
    followers = builder.transitions.map { [states] in
      let wordClass = states[Int($0.to)].wordClass
      return Follower(state: $0.to, wordClass: wordClass, bit: bits[wordClass], next: next[Int($0.to)])
    }
    var end: Int32 = 0
    for state in states.indices {
      let first = end
      while end < builder.transitions.count, builder.transitions[Int(end)].from == state { end += 1 }
      states[state].followers = first..<end
    }
    self.states = states
    var starts = builder.starts
    for index in starts.indices { starts[index].next = next[Int(starts[index].state)] }
    self.starts = starts
    var fits: [UInt64] = []
    var places = [Int16](repeating: -1, count: classes)
    var startsOfClasses: [StartsOfClass] = []
    end = 0
    while end < starts.count {
      let first = end
      let wordClass = Int(states[Int(starts[Int(first)].state)].wordClass)
      while end < starts.count, states[Int(starts[Int(end)].state)].wordClass == wordClass { end += 1 }
      let run = first..<end
      let own = starts[Int(first)..<Int(end)]
      var all = StartsOfClass(
        run: run, guards: own.reduce(0) { $0 | $1.guards }, next: own.reduce(0) { $0 | $1.next })
      if (Self.fewStarts...UInt64.bitWidth).contains(own.count) {
        all.fits = Int32(truncatingIfNeeded: fits.count)
        fits += Self.fits(of: own)
      }
      places[wordClass] = Int16(truncatingIfNeeded: startsOfClasses.count)
      startsOfClasses.append(all)
    }
    placesOfStarts = places
    self.startsOfClasses = startsOfClasses
    self.fits = fits
    var guards = [UInt64](repeating: 0, count: classes)
    for (index, group) in builder.guardGroups.enumerated() {
      for wordClass in group { guards[Int(wordClass)] |= AutomatonBuilder.guardBit(index) }
    }
    self.guards = guards
    let tokenStarts = starts.filter { [states] in LanguageGrammar.isTokenClass(states[Int($0.state)].wordClass) }
    beginsWithTokens = !tokenStarts.isEmpty
    allTokenGuards = tokenStarts.reduce(0) { $0 | $1.guards }
    tokenGuards = Tokens.Token.forms.map { [states] kind, flags in
      tokenStarts.filter { kind.isMember(of: states[Int($0.state)].wordClass, flags) }.reduce(0) { $0 | $1.guards }
    }
  }

  /// As many can as well be looked through one by one.
  private static let fewStarts = 5

  private static func fits(of starts: ArraySlice<Start>) -> [UInt64] {
    var fits = [UInt64](repeating: 0, count: ClassBits.Mask.bitWidth)
    for (place, start) in starts.enumerated() {
      var rest = start.next
      while rest != 0 {
        fits[rest.trailingZeroBitCount] |= 1 << UInt64(place)
        rest &= rest - 1
      }
    }
    return fits
  }
}
