import Values

extension ReferenceData {
  /// Reads references and merges them. Never fails: what cannot be used is among ``defects``.
  ///
  /// - Parameters:
  ///   - paths: folders with a `datapackage.json` or the CSV files, or single CSV files.
  ///   - isCurrency: whether a text is an ISO 4217 code.
  ///   - builtInMetrics: metric ids that facts may use without a row in `metrics.csv`.
  ///   - defectLimit: of more defects in a file than these only their number is kept.
  public static func load(
    paths: [String], reader: FileReader = .disk, isCurrency: @escaping @Sendable (String) -> Bool,
    builtInMetrics: Set<String> = [], defectLimit: Int = .max
  ) -> ReferenceData {
    var defects = FoundDefects(limit: defectLimit)
    let files = findReferenceFiles(paths, reader) { defects.append($0) }
    var entities = Merged<Entity>()
    var metrics = Merged<Metric>()
    var factTables: [FactTable] = []
    for file in files {
      let bytes: [UInt8]
      do {
        bytes = try reader.read(file.path)
      } catch {
        defects.append(Defect(.unreadable, path: file.path, ["reason": String(describing: error)]))
        continue
      }
      switch file.content {
      case .entities:
        for entity in readEntities(
          path: file.path, bytes: bytes, delimiter: file.delimiter, report: { defects.append($0) })
        {
          entities.add(entity, id: entity.id) { $0.merge(entity) }
        }
      case .metrics:
        for metric in readMetrics(
          path: file.path, bytes: bytes, delimiter: file.delimiter, report: { defects.append($0) })
        {
          metrics.add(metric, id: metric.id) { $0.merge(metric) }
        }
      case .facts:
        if let table = FactTable(
          path: file.path, bytes: bytes, delimiter: file.delimiter, report: { defects.append($0) })
        {
          factTables.append(table)
        }
      }
    }
    let knownMetrics =
      files.contains { $0.content == .metrics } ? builtInMetrics.union(metrics.items.map(\.id)) : nil
    let index = readFacts(
      factTables, isCurrency: isCurrency, entities: &entities,
      listsEntities: files.contains { $0.content == .entities }, knownMetrics: knownMetrics
    ) { defects.append($0) }
    return ReferenceData(
      entities: entities.items.map(\.tidied), metrics: metrics.items.map(\.tidied), defects: defects.sorted,
      furtherDefects: defects.further, sources: files, index: index)
  }
}

private struct FoundDefects {
  let limit: Int
  private var kept: [Defect] = []
  private var counts: [String: Int] = [:]

  init(limit: Int) {
    self.limit = limit
  }

  mutating func append(_ defect: Defect) {
    counts[defect.path, default: 0] += 1
    if counts[defect.path, default: 0] <= limit { kept.append(defect) }
  }

  var sorted: [Defect] { kept.sorted { ($0.path, $0.line, $0.column) < ($1.path, $1.line, $1.column) } }
  /// How many have not been kept, by path.
  var further: [String: Int] { counts.filter { $0.value > limit }.mapValues { $0 - limit } }
}

/// Reads every row of some tables once and notes where those stand that can be used.
private func readFacts(
  _ tables: [FactTable], isCurrency: @escaping @Sendable (String) -> Bool, entities: inout Merged<Entity>,
  listsEntities: Bool, knownMetrics: Set<String>?, report: (Defect) -> Void
) -> FactIndex {
  var rows: [FactIndex.Row] = []
  var periods = PeriodTable()
  var units = UnitTable(isCurrency: isCurrency)
  var entityNumbers = Numbering()
  var metricNumbers = Numbering()
  for (tableNumber, table) in tables.enumerated() {
    var ids = SeenTexts()
    table.table.forEachRow(report: report) { row in
      guard let key = table.check(row, units: &units, periods: &periods, ids: &ids, report: report) else { return }
      let entity = entityNumbers.number(of: key.entity)
      let isRate = key.metric == Metric.exchangeRate
      if !entities.contains(key.entity), !(isRate && isCurrency(key.entity)) {
        if listsEntities { report(table.defectOfEntity(row, key.entity)) }
        entities.add(Entity(id: key.entity, name: key.entity), id: key.entity) { _ in }
      }
      let metric = metricNumbers.number(of: key.metric)
      if metric.isNew, !isRate, let knownMetrics, !knownMetrics.contains(key.metric) {
        report(table.defectOfMetric(row, key.metric))
      }
      rows.append(
        FactIndex.Row(
          entity: entity.number, metric: metric.number, unit: UInt32(truncatingIfNeeded: key.unit),
          table: UInt32(truncatingIfNeeded: tableNumber), offset: row.start, line: row.line,
          firstDay: Int32(truncatingIfNeeded: key.period?.first.dayNumber ?? 0),
          lastDay: Int32(truncatingIfNeeded: key.period?.last.dayNumber ?? -1),
          asOfDay: Int32(truncatingIfNeeded: key.asOf?.dayNumber ?? 0), isActual: key.status == .actual,
          value: key.value.approximation))
    }
  }
  return FactIndex(rows, tables: tables, units: units, entities: entityNumbers, metrics: metricNumbers)
}

/// Rows of several files, one for each id, in the order in which the ids first appear.
private struct Merged<Item> {
  private(set) var items: [Item] = []
  private var positions: [String: Int] = [:]

  func contains(_ id: String) -> Bool { positions[id] != nil }

  mutating func add(_ item: Item, id: String, merge: (inout Item) -> Void) {
    if let position = positions[id] {
      merge(&items[position])
    } else {
      positions[id] = items.count
      items.append(item)
    }
  }
}

extension Entity {
  /// Takes over what another row of the same id says beyond this one.
  fileprivate mutating func merge(_ other: Entity) {
    if name == id { name = other.name }
    if other.name != id { aliases.append(other.name) }
    aliases += other.aliases
    if kind.isEmpty { kind = other.kind }
    extra += other.extra
  }

  /// Each alias and column once, and the name no alias.
  fileprivate var tidied: Entity {
    var tidy = self
    tidy.aliases = distinct(aliases, besides: [name])
    tidy.extra = distinct(extra)
    return tidy
  }
}

extension Metric {
  /// Takes over what another row of the same id says beyond this one.
  fileprivate mutating func merge(_ other: Metric) {
    kind = kind ?? other.kind
    if unitClass.isEmpty { unitClass = other.unitClass }
    words.merge(other.words, uniquingKeysWith: +)
    extra += other.extra
  }

  /// Each word and column once.
  fileprivate var tidied: Metric {
    var tidy = self
    tidy.words = words.mapValues { distinct($0) }
    tidy.extra = distinct(extra)
    return tidy
  }
}

private func distinct<Item: Hashable>(_ items: [Item], besides others: Set<Item> = []) -> [Item] {
  var seen = others
  return items.filter { seen.insert($0).inserted }
}

extension Fact.Value {
  /// nil of a range or a date.
  fileprivate var approximation: Double? {
    guard case .number(let low, let high) = self, low == high else { return nil }
    return low.approximation
  }
}
