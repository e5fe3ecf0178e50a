import Recognition

/// What the words beside the names of a sentence make of them.
extension SentenceWords {
  /// Marks the names of those who are only quoted: "according to Nordlicht", ", Nordlicht said", ", teilte Nordlicht mit".
  mutating func markSpeakers(_ speech: [Placed<Bool>], _ cues: ArraySlice<Passage.Cue>) {
    if speech.isEmpty || entities.isEmpty { return }
    let clauses = cues.filter { $0.kind == .clause }.map(\.tokens)
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

  /// "The company" stands for the last name before it in the sentence, else for what the text is about. A name right
  /// behind the noun leaves nothing to stand for ("der Konzern Meta").
  static func resolved(
    _ coreferences: [Range<Int>], among names: [Placed<String>], topic: String?
  ) -> [Placed<String>] {
    var entities: [Placed<String>] = []
    var rest = names[...]
    for tokens in coreferences {
      while let next = rest.first, next.tokens.lowerBound < tokens.lowerBound { entities.append(rest.removeFirst()) }
      if rest.first?.tokens.lowerBound == tokens.upperBound { continue }
      if entities.last?.tokens.overlaps(tokens) ?? false { continue }
      let named = entities.last { !$0.isOblique }?.target
      guard let target = named ?? topic ?? entities.last?.target else { continue }
      entities.append(Placed(target: target, tokens: tokens, isCoreference: true))
    }
    return entities + rest
  }
}
