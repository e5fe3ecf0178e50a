import Values

extension NameForms {
  /// The words with which a passage may repeat a name, with or without a genitive's "s".
  static func words(of passage: Passage) -> Set<UInt64> {
    Set(passage.nameWords.map(\.hash) + passage.nameWords.map(\.base))
  }

  /// Whether a passage has one of some words.
  static func mayRepeat(_ firstWords: Set<UInt64>, in passage: Passage) -> Bool {
    passage.nameWords.contains { firstWords.contains($0.hash) || firstWords.contains($0.base) }
  }

  /// With the names that it repeats.
  func propagated(to passage: Passage) -> Passage {
    if isEmpty { return passage }
    let passage = withOwners(passage)
    let found = repeated(in: passage)
    if found.mentions.isEmpty { return passage }
    return passage.with(
      mentions: (passage.mentions + found.mentions).sorted { $0.tokens.lowerBound < $1.tokens.lowerBound },
      names: (passage.names + found.names).sorted { $0.tokens.lowerBound < $1.tokens.lowerBound })
  }

  /// With the owners of names that something else showed to be organizations.
  private func withOwners(_ passage: Passage) -> Passage {
    var words = passage.nameWords[...]
    var mentions = passage.mentions
    var names: [Passage.NameMention] = []
    for (index, mention) in passage.mentions.enumerated() {
      guard case .organization(nil) = mention.annotation.value else { continue }
      while let word = words.first, Int(word.token) < mention.tokens.lowerBound { words.removeFirst() }
      let name = words.prefix { Int($0.token) < mention.tokens.upperBound }
      guard let first = name.first, Int(first.token) == mention.tokens.lowerBound, let last = name.last,
        name.count <= Self.reach
      else { continue }
      guard let owner = owner(of: Self.inner(of: name), last), let entity = owner.entity, let id = owner.name
      else { continue }
      mentions[index].annotation.value = .organization(entity: entity)
      names.append(
        Passage.NameMention(
          tokens: mention.tokens, span: mention.annotation.span, id: id,
          isInCompound: words.dropFirst(name.count).first?.isJoined(to: mention.tokens) == true))
    }
    guard !names.isEmpty else { return passage }
    return passage.with(
      mentions: mentions,
      names: (passage.names + names).sorted { $0.tokens.lowerBound < $1.tokens.lowerBound })
  }

  /// The longest forms among a passage's free words, from left to right.
  private func repeated(in passage: Passage) -> (mentions: [Passage.Mention], names: [Passage.NameMention]) {
    let words = passage.nameWords
    var mentions: [Passage.Mention] = []
    var names: [Passage.NameMention] = []
    var index = 0
    while index < words.count {
      guard let (end, owner) = form(at: index, in: words) else {
        index += 1
        continue
      }
      let tokens = Int(words[index].token)..<(Int(words[end - 1].token) + 1)
      let span = Int(words[index].span.lowerBound)..<Int(words[end - 1].span.upperBound)
      mentions.append(
        Passage.Mention(
          annotation: Annotation(
            span: span, value: .organization(entity: owner.entity), confidence: owner.confidence),
          tokens: tokens))
      if let id = owner.name {
        let isInCompound = end < words.count && words[end].isJoined(to: tokens)
        names.append(Passage.NameMention(tokens: tokens, span: span, id: id, isInCompound: isInCompound))
      }
      index = end
    }
    return (mentions, names)
  }

  private func form(at start: Int, in words: [NameWord]) -> (end: Int, owner: Owner)? {
    var best: (Int, Owner)?
    var inner = Self.seed
    var index = start
    guard words[start].roles.isDisjoint(with: [.afterName, .hyphenBefore]) else { return nil }
    while index < words.count, index < start + Self.reach, !words[index].roles.contains(.taken) {
      if index > start,
        words[index].token != words[index - 1].token + (words[index].roles.contains(.hyphenBefore) ? 2 : 1)
      {
        break
      }
      let word = words[index]
      // An ordinary word is found again only where it is one of the reference's names.
      if !word.roles.contains(.beforeName),
        word.roles.isDisjoint(with: [.ordinary, .tail]) || word.roles.contains(.doubtful) || index > start,
        let owner = owner(of: inner, word)
      {
        best = (index + 1, owner)
      }
      inner = Self.combine(inner, word.hash)
      index += 1
    }
    return best
  }
}

extension NameWord {
  /// Whether a hyphen joins the word to a name before it.
  fileprivate func isJoined(to name: Range<Int>) -> Bool {
    roles.contains(.hyphenBefore) && Int(token) == name.upperBound + 1
  }
}
