import Reference

/// Something in the reference data that a search has found.
public enum ReferenceMatch: Hashable, Sendable {
  case entity(Entity)
  case fact(Fact)
}

extension Newsdesk {
  /// How many matches a search gives.
  private static let matchLimit = 200
  /// A search looks through the facts of at most so many entities,
  private static let entityLimit = 200
  /// and at so many facts altogether, unless one entity has more.
  private static let factLimit = 20_000

  /// The entities and facts in which every word of a query stands, upper and lower case alike; for an empty query the
  /// first entities.
  public func matches(_ query: String) -> [ReferenceMatch] {
    let words = query.lowercased().split(whereSeparator: \.isWhitespace)
    var named: [Int: Set<Int>] = [:]
    for (number, word) in words.enumerated() {
      for entity in entityNames.value.entities(saying: word) { named[entity, default: []].insert(number) }
    }
    let whole =
      words.isEmpty
      ? Array(reference.entities.indices.prefix(Self.matchLimit))
      : named.filter { $0.value.count == words.count }.keys.sorted()
    var found = whole.prefix(Self.matchLimit).map { ReferenceMatch.entity(reference.entities[$0]) }
    var looked = 0
    // Whose names hold the most of the query first.
    let order = named.map { (entity: $0, words: $1) }.sorted {
      ($1.words.count, $0.entity) < ($0.words.count, $1.entity)
    }
    for (entity, said) in order.prefix(Self.entityLimit) where found.count < Self.matchLimit && looked < Self.factLimit
    {
      let rest = words.indices.filter { !said.contains($0) }.map { words[$0] }
      let facts = reference.facts(entity: reference.entities[entity].id)
      looked += facts.count
      found += facts.lazy.filter { $0.says(rest, catalog) }.prefix(Self.matchLimit - found.count).map(
        ReferenceMatch.fact)
    }
    if found.isEmpty, !words.isEmpty, reference.factCount <= Self.factLimit {
      reference.forEachFact { if found.count < Self.matchLimit, $0.says(words, catalog) { found.append(.fact($0)) } }
    }
    return found
  }

  /// The entities whose name shares a word with a name that the reference does not know, the likeliest first.
  public func entities(like name: String) -> [Entity] {
    let words = Set(words(of: name))
    let candidates = Set(words.flatMap { entityNames.value.entities(saying: $0) }).sorted()
    var found: [(entity: Entity, count: Int)] = []
    for entity in candidates.map({ reference.entities[$0] }) {
      let count = ([entity.name] + entity.aliases).map { words.intersection(self.words(of: $0)).count }.max() ?? 0
      if count > 0 { found.append((entity, count)) }
    }
    return found.sorted { $0.count > $1.count }.prefix(3).map(\.entity)
  }

  /// Those that tell one name from another.
  private func words(of name: String) -> [Substring] {
    name.lowercased().split { !$0.isLetter && !$0.isNumber }.filter { $0.count > 2 }
  }
}

extension Fact {
  fileprivate func says(_ words: [Substring], _ catalog: MessageCatalog) -> Bool {
    let text = [metric, catalog.words(for: .metric(metric)), period?.edtf ?? "", unit.columnText, sourceTitle, note]
      .joined(separator: "\n").lowercased()
    return words.allSatisfy(text.contains)
  }
}
