import Values

/// Where each fact stands in its file, sorted by entity, metric, unit, first day, and then as read. A million facts cost
/// their files' bytes and 60 bytes each; a look-up goes straight to its rows and reads only those.
struct FactIndex: Sendable {
  struct Row: Sendable {
    var entity: UInt32
    var metric: UInt32
    var unit: UInt32
    var table: UInt32
    var offset: Int
    var line: Int
    /// ``CalendarDate/dayNumber`` of the period's ends; 0 and -1 without a period.
    var firstDay: Int32
    var lastDay: Int32
    /// The day of `as_of`; 0 without one.
    var asOfDay: Int32
    var isActual: Bool
    /// The value, for searching only; nil of a range or a date.
    var value: Double?
  }

  /// All rows of one entity and metric.
  private struct Group {
    var metric: UInt32
    var rows: Range<Int>
  }

  let rows: [Row]
  let units: UnitTable
  let tables: [FactTable]
  private let entities: Numbering
  private let metrics: Numbering
  private let groups: [Group]
  /// By entity and metric.
  private let groupNumbers: [UInt64: Int]
  /// By entity.
  private let groupsOfEntity: [Range<Int>]
  /// By metric: the one entity that has facts for it; nil where several have.
  private let soleEntities: [UInt32?]
  private let values: ValueIndex

  init(_ unsorted: [Row], tables: [FactTable], units: UnitTable, entities: Numbering, metrics: Numbering) {
    rows = unsorted.sorted { left, right in
      if left.group != right.group { return left.group < right.group }
      if left.unit != right.unit { return left.unit < right.unit }
      if left.firstDay != right.firstDay { return left.firstDay < right.firstDay }
      return (left.table, left.offset) < (right.table, right.offset)
    }
    self.tables = tables
    self.units = units
    self.entities = entities
    self.metrics = metrics
    var groups: [Group] = []
    var numbers: [UInt64: Int] = [:]
    var groupsOfEntity = [Range<Int>](repeating: 0..<0, count: entities.count)
    var owners: [Set<UInt32>] = Array(repeating: [], count: metrics.count)
    var start = 0
    while start < rows.count {
      let row = rows[start]
      var end = start
      while end < rows.count, rows[end].group == row.group { end += 1 }
      let entity = Int(row.entity)
      let first = groupsOfEntity[entity].isEmpty ? groups.count : groupsOfEntity[entity].lowerBound
      numbers[row.group] = groups.count
      if owners[Int(row.metric)].count < 2 { owners[Int(row.metric)].insert(row.entity) }
      groups.append(Group(metric: row.metric, rows: start..<end))
      groupsOfEntity[entity] = first..<groups.count
      start = end
    }
    self.groups = groups
    groupNumbers = numbers
    self.groupsOfEntity = groupsOfEntity
    soleEntities = owners.map { $0.count == 1 ? $0.first : nil }
    values = ValueIndex(rows)
  }

  func rows(entity: String, metric: String) -> Range<Int> {
    guard let entity = entities[entity], let metric = metrics[metric],
      let group = groupNumbers[groupKey(entity, metric)]
    else { return 0..<0 }
    return groups[group].rows
  }

  func rows(entity: String) -> Range<Int> {
    guard let entity = entities[entity], let first = groupsOfEntity[Int(entity)].first,
      let last = groupsOfEntity[Int(entity)].last
    else { return 0..<0 }
    return groups[first].rows.lowerBound..<groups[last].rows.upperBound
  }

  func metrics(of entity: String) -> [String] {
    guard let entity = entities[entity] else { return [] }
    return groups[groupsOfEntity[Int(entity)]].map { metrics.texts[Int($0.metric)] }
  }

  /// The rows of one unit among those of an entity and metric whose first day lies in `days`.
  func rows(entity: String, metric: String, unit: String, startingIn days: ClosedRange<Int>) -> Range<Int> {
    let range = rows(entity: entity, metric: metric)
    guard let number = units.existingNumber(of: unit) else { return 0..<0 }
    let start = partition(range) { ($0.unit, Int($0.firstDay)) >= (UInt32(number), days.lowerBound) }
    let end = partition(range) { ($0.unit, Int($0.firstDay)) > (UInt32(number), days.upperBound) }
    return start..<max(start, end)
  }

  func hasFacts(metric: String) -> Bool { metrics[metric] != nil }

  /// The one entity that has facts for a metric; nil where several or none have.
  func soleEntity(of metric: String) -> String? {
    metrics[metric].flatMap { soleEntities[Int($0)] }.map { entities.texts[Int($0)] }
  }

  /// The positions of a metric's facts with a single value in about a range; nil if there are more than `limit`.
  func rows(metric: String, unit: Fact.Unit, valued range: ClosedRange<Double>, limit: Int) -> [Int]? {
    guard let metric = metrics[metric] else { return [] }
    var found: [Int] = []
    for unit in units.numbers(of: unit) {
      let places = values.places(metric: metric, unit: UInt32(truncatingIfNeeded: unit), in: range, of: rows)
      guard found.count + places.count <= limit else { return nil }
      found += places.map { Int(values.positions[$0]) }
    }
    return found
  }

  /// The runs of one unit among some rows of an entity and metric.
  func runs(of positions: Range<Int>, metric: String) -> [FactRun] {
    var runs: [FactRun] = []
    var start = positions.lowerBound
    while start < positions.upperBound {
      var end = start + 1
      while end < positions.upperBound, rows[end].unit == rows[start].unit { end += 1 }
      if let unit = units[Int(rows[start].unit)] {
        runs.append(FactRun(metric: metric, unit: unit, places: start..<end))
      }
      start = end
    }
    return runs
  }

  /// The fact at a position of ``rows``.
  func fact(_ position: Int) -> Fact? {
    let row = rows[position]
    guard let unit = units[Int(row.unit)] else { return nil }
    let table = tables[Int(row.table)]
    return table.fact(table.table.row(at: row.offset, line: row.line), unit: unit)
  }

  /// The first position in a sorted range from which on the test holds.
  private func partition(_ range: Range<Int>, where holds: (Row) -> Bool) -> Int {
    var (low, high) = (range.lowerBound, range.upperBound)
    while low < high {
      let middle = low + (high - low) / 2
      if holds(rows[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}

extension FactIndex.Row {
  fileprivate var group: UInt64 { groupKey(entity, metric) }
}

private func groupKey(_ entity: UInt32, _ metric: UInt32) -> UInt64 { UInt64(entity) << 32 | UInt64(metric) }

/// Texts that stand for themselves by a small number.
struct Numbering: Sendable {
  private(set) var texts: [String] = []
  private var numbers: [String: UInt32] = [:]

  var count: Int { texts.count }

  /// The number of a text that was added; nil for another.
  subscript(text: String) -> UInt32? { numbers[text] }

  /// The number of a text, which is added if it is new.
  mutating func number(of text: String) -> (number: UInt32, isNew: Bool) {
    if let number = numbers[text] { return (number, false) }
    let number = UInt32(truncatingIfNeeded: texts.count)
    numbers[text] = number
    texts.append(text)
    return (number, true)
  }
}
