import Values

extension NameForms {
  /// The forms in which the organizations of a passage may stand elsewhere.
  static func notes(on passage: Passage) -> [Note] {
    var notes: [Note] = []
    var words = passage.nameWords[...]
    var names = passage.names[...]
    for mention in passage.mentions {
      guard case .organization(let entity) = mention.annotation.value else { continue }
      let confidence = mention.annotation.confidence ?? 0
      guard confidence >= leastConfidence else { continue }
      while let word = words.first, Int(word.token) < mention.tokens.lowerBound { words.removeFirst() }
      while let name = names.first, name.tokens.upperBound <= mention.tokens.lowerBound { names.removeFirst() }
      let id = names.first.flatMap { $0.tokens.overlaps(mention.tokens) ? $0.id : nil }
      add(
        words.prefix { Int($0.token) < mention.tokens.upperBound }, mention,
        Owner(entity: entity, name: id, confidence: confidence), to: &notes)
    }
    return notes
  }

  private static func add(
    _ words: ArraySlice<NameWord>, _ mention: Passage.Mention, _ owner: Owner, to notes: inout [Note]
  ) {
    guard let first = words.first, Int(first.token) == mention.tokens.lowerBound else { return }
    if owner.name != nil || !words.isOrdinary { note(words, owner, in: &notes) }
    // In a name of the reference a joined part stands for the whole: "Sigma" for "Sigma-Aldrich".
    if owner.name != nil, words.count > 1, words[words.startIndex + 1].roles.contains(.hyphenBefore) {
      noteShort(words.prefix(1), owner, in: &notes)
    }
    var short = words
    while short.count > 1, let last = short.last, last.roles.contains(.tail) {
      short.removeLast()
      noteShort(short, owner, in: &notes)
    }
  }

  private static func noteShort(_ words: ArraySlice<NameWord>, _ owner: Owner, in notes: inout [Note]) {
    if !words.isOrdinary { note(words, owner, in: &notes) }
  }

  private static func note(_ words: ArraySlice<NameWord>, _ owner: Owner, in notes: inout [Note]) {
    guard words.count <= reach, let first = words.first, let last = words.last else { return }
    let inner = inner(of: words)
    // The last word may stand in the genitive, there and here.
    for end in last.hash == last.base ? [last.hash] : [last.hash, last.base] {
      notes.append(Note(form: combine(inner, end), first: words.count > 1 ? first.hash : end, owner: owner))
    }
  }
}

extension ArraySlice<NameWord> {
  /// Nothing in it but words that alone are no name.
  fileprivate var isOrdinary: Bool { allSatisfy { !$0.roles.isDisjoint(with: [.ordinary, .tail]) } }
}
