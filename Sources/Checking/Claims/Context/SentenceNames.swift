import Recognition

/// What the words beside the names of a sentence make of them.
extension SentenceWords {
  /// Marks the names of those who are only quoted: "according to Nordlicht", ", Nordlicht said", ", teilte Nordlicht mit".
  mutating func markSpeakers(_ speech: [Placed<Bool>], _ cues: ArraySlice<Passage.Cue>) {
    if speech.isEmpty || entities.isEmpty { return }
    // "One of them did better: Nordlicht reported": a sentence of its own begins.
    let clauses = cues.filter { $0.kind == .clause && $0.value != Passage.Cue.colon }.map(\.tokens)
    /// Whether a clause ends at most as many tokens before one.
    func isParted(_ token: Int, within reach: Int) -> Bool {
      let before = clauses[..<clauses.firstIndex(from: token, \.self)].last
      return before.map { token - $0.upperBound <= reach } ?? false
    }
    for word in speech {
      let next = entities.firstIndex(from: word.tokens.upperBound, \.tokens)
      if next < entities.count, entities[next].tokens.lowerBound - word.tokens.upperBound <= 1,
        word.target || isParted(word.tokens.lowerBound, within: 1)
      {
        entities[next].isSpeaker = true
      } else if !word.target, next > 0,
        (0...Self.speechReach).contains(word.tokens.lowerBound - entities[next - 1].tokens.upperBound),
        isParted(entities[next - 1].tokens.lowerBound, within: 1)
      {
        entities[next - 1].isSpeaker = true
      }
    }
  }

  /// Between a name and its verb: "wie die Behörde am Donnerstag mitteilte".
  private static let speechReach = 3

  /// "The Nordlicht subsidiary Halden", where a hyphen shows it: the name behind the noun is meant.
  mutating func markModifiers() {
    for (index, name) in entities.enumerated().dropLast() where name.isInCompound {
      let next = entities[index + 1]
      if next.target != Self.stranger, next.target != name.target,
        (1...Self.compoundReach).contains(next.tokens.lowerBound - name.tokens.upperBound)
      {
        entities[index].isOblique = true
      }
    }
  }

  /// A hyphen and a noun.
  private static let compoundReach = 2

  /// "The company" stands for the last name before it in the sentence, else for what the text is about. A name right
  /// behind the noun leaves nothing to stand for ("der Konzern Meta").
  /// - Parameter asides: what stands in one is over behind it: "Nordlicht, whose line leads to Halden, doubled its sales".
  /// - Parameter bearer: of some entities and those of earlier sentences the one whose name holds the noun, rather than the
  ///   last that is given.
  static func resolved(
    _ coreferences: [Range<Int>], among names: [Placed<String>], topic: String?, asides: [Range<Int>],
    bearer: (Range<Int>, [String], String) -> String?
  ) -> [Placed<String>] {
    var entities: [Placed<String>] = []
    var rest = names[...]
    for tokens in coreferences {
      while let next = rest.first, next.tokens.lowerBound < tokens.lowerBound { entities.append(rest.removeFirst()) }
      if rest.first?.tokens.lowerBound == tokens.upperBound { continue }
      if entities.last?.tokens.overlaps(tokens) ?? false { continue }
      let named = entities.suffix(Self.resolvingReach).last { name in
        guard !name.isOblique else { return false }
        return asides.range(holding: name.tokens.lowerBound)?.contains(tokens.lowerBound) ?? true
      }?.target
      let others = entities.suffix(Self.resolvingReach).reversed().map(\.target)
      guard let target = named ?? topic ?? entities.last?.target else { continue }
      entities.append(Placed(target: bearer(tokens, others, target) ?? target, tokens: tokens, isCoreference: true))
    }
    return entities + rest
  }

  /// "The Nordlicht subsidiary" is not Nordlicht, but the one that was named before it; if none was, somebody unknown.
  mutating func standForBranches(_ branches: [Range<Int>], topic: String?) {
    for branch in branches {
      let next = entities.firstIndex(from: branch.lowerBound, \.tokens)
      guard next > 0, entities[next - 1].tokens.upperBound == branch.lowerBound,
        entities[next - 1].target != Self.stranger,
        // "The Nordlicht subsidiary Halden".
        next == entities.count || entities[next].tokens.lowerBound > branch.upperBound
      else { continue }
      let parent = entities[next - 1]
      let named = entities[max(0, next - 1 - Self.resolvingReach)..<next - 1].last {
        $0.target != Self.stranger && !$0.isOblique && $0.target != parent.target
      }?.target
      let target = named ?? (topic == parent.target ? nil : topic)
      entities[next - 1] = Placed(
        target: target ?? Self.stranger, tokens: parent.tokens.lowerBound..<branch.upperBound,
        isCoreference: target != nil)
    }
  }

  /// Of the names before it at most this many are considered.
  private static let resolvingReach = 8

  /// "Research alone cost 3 million": whether a word for a part stands at that for a metric, and so says which one is meant.
  func isBeforeMetric(_ word: Range<Int>, _ cues: ArraySlice<Passage.Cue>) -> Bool {
    cues[cues.firstIndex(from: word.upperBound, \.tokens)...].prefix { $0.tokens.lowerBound <= word.upperBound + 1 }
      .contains { $0.kind == .metric || $0.kind == .referenceMetric }
  }

  /// "Allein die Nordlicht AG", "entfielen auf Nordlicht".
  func isBeforeName(_ word: Range<Int>) -> Bool {
    let next = entities.firstIndex(from: word.upperBound, \.tokens)
    return next < entities.count && entities[next].target != Self.stranger
      && entities[next].tokens.lowerBound - word.upperBound <= 2
  }

  /// Whether one of some words stands right behind a word.
  func isBefore(_ word: Range<Int>, _ others: [Placed<String>]) -> Bool {
    let next = others.firstIndex(from: word.upperBound, \.tokens)
    return next < others.count && others[next].tokens.lowerBound == word.upperBound
  }

  /// "The workshop of Halden": the preposition with the known name behind it; nil where a metric stands before it.
  func nameBehindHead(_ preposition: Range<Int>) -> Range<Int>? {
    let next = entities.firstIndex(from: preposition.upperBound, \.tokens)
    guard next < entities.count, entities[next].target != Self.stranger, !entities[next].isCoreference,
      entities[next].tokens.lowerBound == preposition.upperBound
    else { return nil }
    let before = metrics[..<metrics.firstIndex(from: preposition.lowerBound, \.tokens)].suffix(4)
    if before.contains(where: { preposition.lowerBound - $0.tokens.upperBound < Self.headReach }) { return nil }
    return preposition.lowerBound..<entities[next].tokens.upperBound
  }

  /// Article, adjective and noun.
  private static let headReach = 3

  /// "The Halden region", "die Region Halden".
  func isBesideName(_ word: Range<Int>) -> Bool {
    let behind = entities.firstIndex(from: word.upperBound, \.tokens)
    return [behind - 1, behind].contains { place in
      entities.indices.contains(place) && entities[place].target != Self.stranger
        && (entities[place].tokens.upperBound == word.lowerBound
          || entities[place].tokens.lowerBound == word.upperBound)
    }
  }

  /// "The subsidiary Halden", "Halden, a subsidiary of Nordlicht"; but "Nordlicht's subsidiary", "Nordlicht, its
  /// subsidiary and".
  func isNamed(_ word: Range<Int>, _ cues: ArraySlice<Passage.Cue>) -> Bool {
    let behind = entities.firstIndex(from: word.upperBound, \.tokens)
    if behind < entities.count, entities[behind].tokens.lowerBound - word.upperBound <= 1 { return true }
    let before = entities[..<entities.firstIndex(from: word.lowerBound, \.tokens)]
    guard let name = before.last(where: { $0.tokens.upperBound < word.lowerBound })?.tokens,
      word.lowerBound - name.upperBound <= Self.appositionReach
    else { return false }
    return cues[cues.firstIndex(from: name.upperBound, \.tokens)...]
      .prefix { $0.tokens.lowerBound == name.upperBound }.contains { $0.kind == .clause }
  }

  /// Comma, article and two adjectives.
  private static let appositionReach = 4
}
