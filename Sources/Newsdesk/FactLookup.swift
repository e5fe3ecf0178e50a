import Reference
import Values

extension ReferenceData {
  /// The entity with an id, name or alias, upper and lower case alike.
  public func entity(called name: String) -> Entity? {
    let name = name.lowercased()
    return entity(name)
      ?? entities.first { entity in
        ([entity.id, entity.name] + entity.aliases).contains { $0.lowercased() == name }
      }
  }

  /// The id of the metric with an id or word, upper and lower case alike; an unknown name may be a built-in id.
  public func metricID(called name: String) -> String {
    let name = name.lowercased()
    let metric = metrics.first { metric in
      metric.words.values.contains { $0.contains { $0.lowercased() == name } }
    }
    return metric?.id ?? name
  }

  /// The facts about an entity, metric by metric, of each the newest period first.
  /// - Parameters:
  ///   - entity: an id, name or alias.
  ///   - metric: an id or word of a metric; nil for all.
  ///   - period: facts that overlap with it; nil for all.
  public func facts(entity name: String, metric: String?, period: Period?) -> [Fact] {
    guard let entity = entity(called: name) else { return [] }
    let wanted = metric.map { [metricID(called: $0)] } ?? metrics(of: entity.id)
    return wanted.flatMap { metric in
      facts(entity: entity.id, metric: metric)
        .filter { fact in period.map { fact.period?.overlaps($0) ?? false } ?? true }
        .sorted { isNewer($0.period, $1.period) }
    }
  }

  private func isNewer(_ left: Period?, _ right: Period?) -> Bool {
    guard let left else { return false }
    guard let right else { return true }
    return left.last > right.last
  }
}
