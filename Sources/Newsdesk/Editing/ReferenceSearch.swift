import Reference

/// Something in the reference data that a search has found.
public enum ReferenceMatch: Hashable, Sendable {
  case entity(Entity)
  case fact(Fact)
}

extension ReferenceData {
  /// How many matches a search gives.
  private static let matchLimit = 200
  /// With more facts than these, only those of entities that the query names are looked at.
  private static let scanLimit = 20_000

  /// The entities and facts in which every word of a query stands, upper and lower case alike; for an empty query the
  /// first entities.
  public func matches(_ query: String) -> [ReferenceMatch] {
    let words = query.lowercased().split(whereSeparator: \.isWhitespace)
    var found: [ReferenceMatch] = []
    for entity in entities where found.count < Self.matchLimit {
      let names = ([entity.id, entity.name] + entity.aliases).joined(separator: "\n").lowercased()
      let rest = words.filter { !names.contains($0) }
      if rest.isEmpty { found.append(.entity(entity)) }
      guard rest.count < words.count else { continue }
      found += facts(of: entity.id, saying: rest).prefix(Self.matchLimit)
    }
    if found.isEmpty, !words.isEmpty, factCount <= Self.scanLimit {
      forEachFact { if found.count < Self.matchLimit, $0.says(words) { found.append(.fact($0)) } }
    }
    return Array(found.prefix(Self.matchLimit))
  }

  /// The entities whose name shares a word with a name that the reference does not know, the likeliest first.
  public func entities(like name: String) -> [Entity] {
    let words = Set(words(of: name))
    guard !words.isEmpty else { return [] }
    var found: [(entity: Entity, count: Int)] = []
    for entity in entities where entity.line > 0 {
      let count = ([entity.name] + entity.aliases).map { words.intersection(self.words(of: $0)).count }.max() ?? 0
      if count > 0 { found.append((entity, count)) }
    }
    return found.sorted { $0.count > $1.count }.prefix(3).map(\.entity)
  }

  /// Those that tell one name from another.
  private func words(of name: String) -> [Substring] {
    name.lowercased().split { !$0.isLetter && !$0.isNumber }.filter { $0.count > 2 }
  }

  private func facts(of entity: String, saying words: [Substring]) -> [ReferenceMatch] {
    var found: [ReferenceMatch] = []
    for metric in metrics(of: entity) {
      for fact in facts(entity: entity, metric: metric, period: nil) where fact.says(words) {
        found.append(.fact(fact))
        if found.count == Self.matchLimit { return found }
      }
    }
    return found
  }
}

extension Fact {
  fileprivate func says(_ words: [Substring]) -> Bool {
    let text = [metric, period?.edtf ?? "", unit.columnText, sourceTitle, note].joined(separator: "\n").lowercased()
    return words.allSatisfy(text.contains)
  }
}
