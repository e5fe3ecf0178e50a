import Reference

/// Looks up the facts of entities, each once.
final class FactLookup {
  private let reference: ReferenceData
  private var known: [String: [Fact]] = [:]

  init(_ reference: ReferenceData) {
    self.reference = reference
  }

  /// An entity with more facts is looked up by its metrics only.
  private static let factLimit = 400

  /// The facts of an entity.
  /// - Parameter metrics: those that matter where there are too many facts.
  func facts(of entity: String, _ metrics: [String]) -> [Fact] {
    if let facts = known[entity] { return facts }
    let names = reference.metrics(of: entity)
    var facts: [Fact] = []
    for metric in names.count > Self.factLimit ? metrics : names {
      facts += reference.facts(entity: entity, metric: metric).prefix(Self.factLimit)
      if facts.count > Self.factLimit, names.count <= Self.factLimit { break }
    }
    if names.count <= Self.factLimit { known[entity] = facts }
    return facts
  }
}
