import Values

/// The facts, entities and metrics of one or more references, immutable and cheap to copy.
///
/// A look-up takes time in proportion to what it returns, not to the number of facts.
public struct ReferenceData: Sendable {
  /// Those of `entities.csv`, then those that only facts name, each under its own id.
  public let entities: [Entity]
  /// Those of `metrics.csv`; the built-in ones are part of the grammar.
  public let metrics: [Metric]
  /// What was wrong in the files, by path and line.
  public let defects: [Defect]
  /// How many more there are than ``defects``, by path.
  public let furtherDefects: [String: Int]
  /// The files that were read, in their order.
  let sources: [ReferenceFile]
  let index: FactIndex
  private let entityPositions: [String: Int]
  private let metricPositions: [String: Int]

  init(
    entities: [Entity], metrics: [Metric], defects: [Defect], furtherDefects: [String: Int] = [:],
    sources: [ReferenceFile] = [], index: FactIndex
  ) {
    self.entities = entities
    self.metrics = metrics
    self.defects = defects
    self.furtherDefects = furtherDefects
    self.sources = sources
    self.index = index
    entityPositions = positions(entities.map(\.id))
    metricPositions = positions(metrics.map(\.id))
  }

  public var factCount: Int { index.rows.count }

  /// The files that facts were read from, in their order.
  public var factFiles: [String] { index.tables.map(\.table.path) }

  /// The codes of the currencies in which facts are given.
  public var currencies: [String] { index.units.currencies }

  /// The files of facts and entities that were read.
  public var files: Set<String> { Set(factFiles + entities.map(\.path)).subtracting([""]) }

  /// Hands on every fact, sorted by entity and metric in the order in which they first appear.
  public func forEachFact(_ body: (Fact) -> Void) {
    for position in index.rows.indices {
      if let fact = index.fact(position) { body(fact) }
    }
  }

  /// The facts of an entity, grouped by metric.
  public func facts(entity: String) -> [Fact] {
    index.rows(entity: entity).compactMap(index.fact)
  }

  public func factCount(of entity: String) -> Int { index.rows(entity: entity).count }

  /// The facts for one key by unit, then by the first day of their period (those without a period first), then as they
  /// stand in their files.
  public func facts(entity: String, metric: String) -> [Fact] {
    index.rows(entity: entity, metric: metric).compactMap(index.fact)
  }

  /// The facts for one key in the same order, as runs of one unit, whose rows are read when they are asked for.
  /// - Parameter limit: the most facts.
  public func runs(entity: String, metric: String, limit: Int) -> [FactRun] {
    index.runs(of: index.rows(entity: entity, metric: metric).prefix(limit), metric: metric)
  }

  /// The fact at a place of a run.
  public func fact(at place: Int) -> Fact? { index.fact(place) }

  /// The value of the fact at a place of a run, nearly; nil for a range or a date.
  public func approximateValue(at place: Int) -> Double? { index.rows[place].value }

  public func hasFacts(entity: String, metric: String) -> Bool { !index.rows(entity: entity, metric: metric).isEmpty }

  /// The one entity that has facts for a metric; nil where several or none have.
  public func soleEntity(of metric: String) -> String? { index.soleEntity(of: metric) }

  /// The facts for a metric, of whatever entity, whose single value lies in a range, give or take a billionth; none if
  /// there are more than `limit`, which is found out without reading them.
  public func facts(
    metric: String, unit: Fact.Unit, from low: Decimal, through high: Decimal, limit: Int
  ) -> [Fact] {
    let margin = max(low.approximation.magnitude, high.approximation.magnitude) * 1e-9
    let (first, last) = (low.approximation - margin, high.approximation + margin)
    guard first <= last else { return [] }
    return (index.rows(metric: metric, unit: unit, valued: first...last, limit: limit) ?? []).compactMap(index.fact)
  }

  /// The ids of the metrics for which an entity has facts.
  public func metrics(of entity: String) -> [String] { index.metrics(of: entity) }

  public func entity(_ id: String) -> Entity? { entityPositions[id].map { entities[$0] } }

  public func metric(_ id: String) -> Metric? { metricPositions[id].map { metrics[$0] } }
}

/// Where a field stands in a file of reference data.
public struct ReferenceCell: Hashable, Sendable {
  /// From 1.
  public let line: Int
  /// What stands before it on its line.
  public let before: String
  public let text: String
}

extension ReferenceData {
  /// Where the value of a fact stands in its file.
  public func valueCell(of fact: Fact) -> ReferenceCell? {
    index.rows(entity: fact.entity, metric: fact.metric).lazy.compactMap { position -> ReferenceCell? in
      let row = index.rows[position]
      let table = index.tables[Int(row.table)]
      return row.line == fact.line && table.table.path == fact.path ? table.valueCell(row) : nil
    }.first
  }
}

/// Facts of one entity for one metric in one unit.
public struct FactRun: Sendable {
  public let metric: String
  public let unit: Fact.Unit
  /// Where they stand; see ``ReferenceData/fact(at:)``.
  public let places: Range<Int>
}

private func positions(_ ids: [String]) -> [String: Int] {
  Dictionary(zip(ids, ids.indices), uniquingKeysWith: { first, _ in first })
}
