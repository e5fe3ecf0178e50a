import Values

/// A replacement of bytes of a CSV file.
public struct RowEdit: Hashable, Sendable {
  public var range: Range<Int>
  public var newText: String
}

/// The new row for a fact at the end of a file of facts, under the file's own columns. Columns that it does not have stay
/// unsaid.
/// - Returns: nil if the bytes are no such file, or if it has no column for a part that the fact cannot do without.
public func rowEdit(adding fact: Fact, to bytes: [UInt8]) -> RowEdit? {
  guard
    let table = Table(path: "", bytes: bytes, required: ["entity", "metric", "unit"], report: { _ in })
  else { return nil }
  var cells = ["entity": fact.entity, "metric": fact.metric, "unit": fact.unit.columnText]
  switch fact.value {
  case .number(let low, let high) where low != high:
    guard table.column("value_min") != nil, table.column("value_max") != nil else { return nil }
    (cells["value_min"], cells["value_max"]) = (low.description, high.description)
  case .number(let value, _): cells["value"] = value.description
  case .date(let period): cells["value"] = period.edtf
  }
  guard cells["value"] == nil || table.column("value") != nil else { return nil }
  if let period = fact.period {
    guard table.column("period") != nil else { return nil }
    cells["period"] = period.edtf
  }
  if fact.status != .actual { cells["status"] = fact.status.rawValue }
  cells["as_of"] = fact.asOf?.description
  cells["source_title"] = fact.sourceTitle
  return table.appending(cells)
}

extension Table {
  /// A row at the end of the file.
  func appending(_ cells: [String: String]) -> RowEdit {
    var seen: Set<String> = []
    let fields = header.map { seen.insert($0).inserted ? cells[$0] ?? "" : "" }
    let newline = newline
    let text = csvLine(fields, delimiter: delimiter) + newline
    let isOpen = bytes.last.map { $0 != lineFeed && $0 != carriageReturn } ?? false
    return RowEdit(range: bytes.count..<bytes.count, newText: isOpen ? newline + text : text)
  }

  /// What ends the file's lines.
  var newline: String { bytes.contains(carriageReturn) ? "\r\n" : "\n" }
}

/// Some fields as a line of a file.
func csvLine(_ fields: [String], delimiter: UInt8) -> String {
  fields.map { quoted($0, delimiter: delimiter) }.joined(separator: String(decoding: [delimiter], as: UTF8.self))
}

/// A further alias in the row of an entity.
/// - Parameter bytes: a file of entities.
/// - Returns: nil without such a row, or without the column.
public func rowEdit(addingAlias alias: String, to entity: String, in bytes: [UInt8]) -> RowEdit? {
  let ignore: (Defect) -> Void = { _ in }
  guard let table = Table(path: "", bytes: bytes, required: ["id", "aliases"], report: ignore),
    let aliases = table.column("aliases"), !alias.contains("|")
  else { return nil }
  let id = table.column("id")
  var found: CSVRow?
  table.forEachRow(report: ignore) { row in
    if found == nil, table.text(row, id) == entity { found = row }
  }
  guard let row = found, row.fields.indices.contains(aliases) else { return nil }
  let field = row.fields[aliases].content
  let before = field.lowerBound > 0 ? bytes[field.lowerBound - 1] : 0
  let isQuoted = before == quote
  let known = table.text(row, aliases)
  let text = quoted(known.isEmpty ? alias : known + "|" + alias, delimiter: table.delimiter, always: isQuoted)
  return RowEdit(range: isQuoted ? field.lowerBound - 1..<field.upperBound + 1 : field, newText: text)
}

/// A field as RFC 4180 has it.
private func quoted(_ text: String, delimiter: UInt8, always: Bool = false) -> String {
  let isPlain =
    !text.utf8.contains { $0 == delimiter || $0 == quote || $0 == lineFeed || $0 == carriageReturn }
    && text.utf8.first != space && text.utf8.last != space
  guard always || !isPlain else { return text }
  return "\"\(text.replacing("\"", with: "\"\""))\""
}

private let quote = UInt8(ascii: "\"")
private let space = UInt8(ascii: " ")
private let lineFeed = UInt8(ascii: "\n")
private let carriageReturn = UInt8(ascii: "\r")
