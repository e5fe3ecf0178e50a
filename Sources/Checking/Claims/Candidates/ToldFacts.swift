import Reference

/// A fact by the row that it stands in.
struct FactKey: Hashable, Sendable {
  private let line: Int
  private let path: String

  init(_ fact: Fact) { (path, line) = (fact.path, fact.line) }
}

/// A figure or date tells a fact rightly.
struct Telling: Hashable, Sendable {
  var fact: FactKey
  /// nil for a date.
  var teller: Teller?
}

/// How well the words around a figure link it to the fact that it tells.
struct Teller: Comparable, Hashable, Sendable {
  private let isSure: Bool
  private let evidence: Int
  private let cost: Int
  /// It stands in a heading, or its hedge leaves an end open: "more than 60 million".
  let isLoose: Bool

  init(_ candidate: Candidate, isSure: Bool, isLoose: Bool) {
    (self.isSure, self.isLoose) = (isSure, isLoose)
    evidence = candidate.evidence
    cost = candidate.cost
  }

  static func < (left: Teller, right: Teller) -> Bool {
    (left.isSure ? 1 : 0, left.evidence, -left.cost) < (right.isSure ? 1 : 0, right.evidence, -right.cost)
  }
}

/// The facts that the figures of a draft tell rightly.
struct ToldFacts: Sendable {
  private var tellers: [FactKey: [Teller?]] = [:]

  func contains(_ fact: FactKey) -> Bool { tellers[fact] != nil }

  /// The figure that tells a fact with the best words.
  func surest(_ fact: FactKey) -> Teller? { tellers[fact]?.lazy.compactMap(\.self).max() }

  /// Whether a fact is told, but only by figures that need not be exact.
  func isLoose(_ fact: FactKey) -> Bool { tellers[fact]?.allSatisfy { $0?.isLoose ?? false } ?? false }

  /// - Returns: the facts of which something else is true now.
  mutating func replace(_ old: [Telling], with new: [Telling]) -> Set<FactKey> {
    if old == new { return [] }
    let touched = Set((old + new).map(\.fact))
    let before = touched.map { (fact: $0, isTold: contains($0), isLoose: isLoose($0), surest: surest($0)) }
    for telling in new { tellers[telling.fact, default: []].append(telling.teller) }
    for telling in old {
      guard let place = tellers[telling.fact]?.firstIndex(of: telling.teller) else { continue }
      tellers[telling.fact]?.remove(at: place)
      if tellers[telling.fact]?.isEmpty ?? false { tellers[telling.fact] = nil }
    }
    let changed = before.filter {
      contains($0.fact) != $0.isTold || isLoose($0.fact) != $0.isLoose || surest($0.fact) != $0.surest
    }
    return Set(changed.map(\.fact))
  }
}

/// The told facts, and which of them were asked for: what is decided with their help stays as long as those do.
final class AskedFacts {
  private let told: ToldFacts
  private(set) var asked: Set<FactKey> = []

  init(_ told: ToldFacts = ToldFacts()) {
    self.told = told
  }

  func contains(_ fact: FactKey) -> Bool {
    asked.insert(fact)
    return told.contains(fact)
  }

  func isLoose(_ fact: FactKey) -> Bool {
    asked.insert(fact)
    return told.isLoose(fact)
  }

  func surest(_ fact: FactKey) -> Teller? {
    asked.insert(fact)
    return told.surest(fact)
  }
}

/// The facts that the figures of a section tell rightly, by the number of their sentence.
struct ToldSentences {
  /// In the order of the text.
  private var sentences: [(number: Int, facts: [Fact])] = []

  subscript(number: Int) -> [Fact]? {
    let place = place(of: number)
    return place < sentences.count && sentences[place].number == number ? sentences[place].facts : nil
  }

  /// Whether any of a sentence, or of the one before, is such.
  func tells(by number: Int, where isMeant: (Fact) -> Bool) -> Bool {
    [self[number], self[number - 1]].contains { $0?.contains(where: isMeant) ?? false }
  }

  /// Those of the last sentence before one that tells any.
  func last(before number: Int) -> [Fact]? { sentences[..<place(of: number)].last?.facts }

  mutating func add(_ fact: Fact, in number: Int) {
    let place = place(of: number)
    if place == sentences.count || sentences[place].number != number {
      sentences.insert((number, []), at: place)
    }
    sentences[place].facts.append(fact)
  }

  private func place(of number: Int) -> Int { sentences.firstIndex(from: number) { $0.number..<$0.number } }
}
