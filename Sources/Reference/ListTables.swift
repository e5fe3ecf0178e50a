/// Reads `entities.csv`.
func readEntities(
  path: String, bytes: [UInt8], delimiter: UInt8? = nil, report: (Defect) -> Void
) -> [Entity] {
  guard let table = Table(path: path, bytes: bytes, delimiter: delimiter, required: ["id"], report: report) else {
    return []
  }
  let (name, aliases, kind) = (table.column("name"), table.column("aliases"), table.column("kind"))
  let other = table.otherColumns(than: ["id", "name", "aliases", "kind"])
  var entities: [Entity] = []
  var owners: [String: String] = [:]
  table.forEachListed(report: report) { row, id in
    let written = table.text(row, name)
    let entity = Entity(
      id: id, name: written.isEmpty ? id : written, aliases: words(table.text(row, aliases)),
      kind: table.text(row, kind), extra: table.columns(other, of: row), path: path, line: row.line)
    entities.append(entity)
    for (column, names) in [(name, [entity.name]), (aliases, entity.aliases)] {
      for shared in names where owners[shared] == nil { owners[shared] = id }
      if let shared = names.first(where: { owners[$0] != id }) {
        report(
          table.defect(.sharedName, row, column, ["name": shared, "first": owners[shared] ?? "", "second": id]))
      }
    }
  }
  return entities
}

/// Reads `metrics.csv`, whose columns with a two- or three-letter name hold the words of that language.
func readMetrics(
  path: String, bytes: [UInt8], delimiter: UInt8? = nil, report: (Defect) -> Void
) -> [Metric] {
  guard let table = Table(path: path, bytes: bytes, delimiter: delimiter, required: ["id"], report: report) else {
    return []
  }
  let (kind, unitClass) = (table.column("kind"), table.column("unit_class"))
  let other = table.otherColumns(than: ["id", "kind", "unit_class"])
  let languages = other.filter { isLanguage($0.name) }
  let extra = other.filter { !isLanguage($0.name) }
  var metrics: [Metric] = []
  table.forEachListed(report: report) { row, id in
    var metric = Metric(
      id: id, unitClass: table.text(row, unitClass), extra: table.columns(extra, of: row))
    let written = table.text(row, kind)
    metric.kind = Metric.Kind(rawValue: written.lowercased())
    if !written.isEmpty, metric.kind == nil {
      let known = Metric.Kind.allCases.map(\.rawValue).joined(separator: ", ")
      report(table.defect(.unknownMetricKind, row, kind, ["kind": written, "known": known]))
    }
    for language in languages.prefix(while: { $0.index < row.fields.count }) {
      let listed = words(table.text(row, language.index))
      if !listed.isEmpty { metric.words[language.name] = listed }
    }
    metrics.append(metric)
  }
  return metrics
}

extension Table {
  /// Hands on every row with its id; rows without one are reported, and so are ids that stand twice.
  fileprivate func forEachListed(report: (Defect) -> Void, _ body: (CSVRow, String) -> Void) {
    let idColumn = column("id")
    var ids: Set<String> = []
    forEachRow(report: report) { row in
      let id = text(row, idColumn)
      if id.isEmpty {
        report(defect(.missingField, row, idColumn, ["column": "id"]))
        return
      }
      if !ids.insert(id).inserted { report(defect(.repeatedID, row, idColumn, ["id": id])) }
      body(row, id)
    }
  }

  /// The filled fields among some columns, given in their order.
  func columns(_ columns: [(name: String, index: Int)], of row: CSVRow) -> [Fact.Column] {
    columns.prefix { $0.index < row.fields.count }.compactMap { column in
      let value = text(row, column.index)
      return value.isEmpty ? nil : Fact.Column(name: column.name, value: value)
    }
  }
}

/// The words of a field that separates them by `|`.
private func words(_ field: String) -> [String] {
  field.split(separator: "|").map { word in
    String(word.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
  }.filter { !$0.isEmpty }
}

private func isLanguage(_ name: String) -> Bool {
  (2...3).contains(name.utf8.count) && name.utf8.allSatisfy { (0x61...0x7A).contains($0) }
}
