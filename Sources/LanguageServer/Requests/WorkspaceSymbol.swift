import JSON
import Newsdesk
import Reference

extension Session {
  /// `workspace/symbol`: the entities and facts in which every word of the query stands, from the reference data of each
  /// folder and open draft.
  mutating func workspaceSymbols(_ params: JSON) throws(ResponseError) -> JSON {
    let query = params["query"]?.string ?? ""
    var found: [JSON] = []
    var seen: Set<String> = []
    for desk in try desks() {
      for match in desk.matches(query) {
        let symbol = symbol(match, desk)
        if let symbol, seen.insert(symbol.description).inserted { found.append(symbol) }
      }
    }
    return JSON(found)
  }

  private func symbol(_ match: ReferenceMatch, _ desk: any Desk) -> JSON? {
    switch match {
    case .entity(let entity):
      guard let location = location(of: entity, desk.reference) else { return nil }
      return ["name": JSON(entity.name), "kind": JSON(SymbolKind.class), "location": location]
    case .fact(let fact):
      guard let location = location(path: fact.path, line: fact.line) else { return nil }
      let name = desk.reference.entity(fact.entity)?.name ?? fact.entity
      let parts =
        [name, desk.words(for: .metric(fact.metric))] + (fact.period.map { [desk.words(for: .time($0))] } ?? [])
      return [
        "name": JSON("\(parts.joined(separator: ", ")): \(desk.value(of: fact))"), "kind": JSON(SymbolKind.number),
        "location": location, "containerName": JSON(fact.sourceTitle),
      ]
    }
  }
}
