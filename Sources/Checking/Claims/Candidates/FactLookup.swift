import Reference

/// Looks up the facts of entities, each once.
final class FactLookup {
  private let reference: ReferenceData
  private var known: [String: [FactRun]] = [:]
  /// Those that were read, by their places.
  private var facts: [Int: Fact] = [:]

  init(_ reference: ReferenceData) {
    self.reference = reference
  }

  /// An entity with more facts is looked up by its metrics only.
  private static let factLimit = 400

  /// The facts of an entity.
  /// - Parameter metrics: those that matter where there are too many facts.
  func runs(of entity: String, _ metrics: [String]) -> [FactRun] {
    if let runs = known[entity] { return runs }
    let names = reference.metrics(of: entity)
    var runs: [FactRun] = []
    var count = 0
    for metric in names.count > Self.factLimit ? metrics : names {
      let found = reference.runs(entity: entity, metric: metric, limit: Self.factLimit)
      runs += found
      count += found.reduce(0) { $0 + $1.places.count }
      if count > Self.factLimit, names.count <= Self.factLimit { break }
    }
    if names.count <= Self.factLimit { known[entity] = runs }
    return runs
  }

  /// The facts of an entity on one metric.
  func facts(of entity: String, metric: String) -> [Fact] {
    runs(of: entity, [metric]).filter { $0.metric == metric }.flatMap { $0.places.compactMap(fact) }
  }

  /// The fact at a place of a run.
  func fact(at place: Int) -> Fact? {
    if let fact = facts[place] { return fact }
    let fact = reference.fact(at: place)
    facts[place] = fact
    return fact
  }

  /// The value of the fact at a place, roughly; nil for a range or a date, which only the fact itself tells.
  func approximateValue(at place: Int) -> Double? { reference.approximateValue(at: place) }
}
