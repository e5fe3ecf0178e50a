/// A CSV file with its header read. The fields stay where they are in the file's bytes until somebody asks for them.
struct Table: Sendable {
  let path: String
  let bytes: [UInt8]
  let delimiter: UInt8
  /// Lower-case names of the columns, in order.
  let header: [String]
  private let firstRow: Int
  private let firstRowLine: Int

  /// nil if the file has no header or lacks a column of `required`, which is reported.
  init?(
    path: String, bytes: [UInt8], delimiter: UInt8? = nil, required: [String], report: (Defect) -> Void
  ) {
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      report(Defect(.utf16, path: path))
      return nil
    }
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    self.path = path
    self.bytes = bytes
    self.delimiter = delimiter ?? Self.guessDelimiter(bytes.dropFirst(start))
    var reader = CSVReader(bytes: bytes, delimiter: self.delimiter, from: start, line: 1)
    var row = CSVRow()
    _ = reader.read(into: &row)
    let fields = row.fields
    header = fields.map { String(decoding: bytes[$0.content], as: UTF8.self).lowercased() }
    (firstRow, firstRowLine) = reader.place
    if let damage = row.damage { reportDamage(damage, report) }
    let missing = required.filter { !header.contains($0) }
    guard missing.isEmpty else {
      report(Defect(.missingColumns, path: path, ["columns": missing.joined(separator: ", ")]))
      return nil
    }
    var seen: Set<String> = []
    for (field, name) in zip(fields, header) where !name.isEmpty && !seen.insert(name).inserted {
      report(defect(.repeatedColumn, at: field, ["column": name]))
    }
  }

  /// The first column of that name.
  func column(_ name: String) -> Int? { header.firstIndex(of: name) }

  /// Columns outside `known`, each name once.
  func otherColumns(than known: Set<String>) -> [(name: String, index: Int)] {
    var seen = known
    var others: [(name: String, index: Int)] = []
    for (index, name) in header.enumerated() where !name.isEmpty && seen.insert(name).inserted {
      others.append((name, index))
    }
    return others
  }

  /// Hands on every row whose fields can be told apart, and reports the others.
  func forEachRow(report: (Defect) -> Void, _ body: (CSVRow) -> Void) {
    var reader = CSVReader(bytes: bytes, delimiter: delimiter, from: firstRow, line: firstRowLine)
    var row = CSVRow()
    var invalid: (first: CSVField, count: Int)?
    while reader.read(into: &row) {
      for field in row.fields where !field.isASCII && String(validating: bytes[field.content], as: UTF8.self) == nil {
        invalid = (invalid?.first ?? field, (invalid?.count ?? 0) + 1)
      }
      if let damage = row.damage {
        reportDamage(damage, report)
        continue
      }
      if row.fields.count != header.count, !reportCount(row, report) { continue }
      body(row)
    }
    if let invalid {
      report(defect(.invalidUTF8, at: invalid.first, ["count": String(invalid.count)]))
    }
  }

  /// The row that starts at an offset, as ``forEachRow(report:_:)`` handed it out.
  func row(at offset: Int, line: Int) -> CSVRow {
    var reader = CSVReader(bytes: bytes, delimiter: delimiter, from: offset, line: line)
    var row = CSVRow()
    row.fields.reserveCapacity(header.count)
    _ = reader.read(into: &row)
    return row
  }

  /// The bytes of a field as they stand in the file; nil if the row or the table has no such column.
  func content(_ row: CSVRow, _ column: Int?) -> ArraySlice<UInt8>? {
    guard let column, column < row.fields.count else { return nil }
    return bytes[row.fields[column].content]
  }

  /// The text of a field; empty if the row or the table has no such column.
  func text(_ row: CSVRow, _ column: Int?) -> String {
    guard let column, column < row.fields.count else { return "" }
    let field = row.fields[column]
    if !field.hasDoubledQuotes { return String(decoding: bytes[field.content], as: UTF8.self) }
    var unescaped: [UInt8] = []
    var isDoubling = false
    for byte in bytes[field.content] {
      let isQuote = byte == UInt8(ascii: "\"")
      if !(isQuote && isDoubling) { unescaped.append(byte) }
      isDoubling = isQuote && !isDoubling
    }
    return String(decoding: unescaped, as: UTF8.self)
  }

  /// Where a field stands; nil if the row has no such field.
  func cell(_ row: CSVRow, _ column: Int) -> ReferenceCell? {
    guard column < row.fields.count else { return nil }
    let field = row.fields[column]
    let before = bytes[min(field.lineStart, field.content.lowerBound)..<field.content.lowerBound]
    return ReferenceCell(
      line: field.line, before: String(decoding: before, as: UTF8.self),
      text: String(decoding: bytes[field.content], as: UTF8.self))
  }

  /// A defect at a field, or at the row's start where it has no such field.
  func defect(_ code: Defect.Code, _ row: CSVRow, _ column: Int?, _ arguments: [String: String] = [:]) -> Defect {
    if let column, column < row.fields.count { return defect(code, at: row.fields[column], arguments) }
    return Defect(code, path: path, line: row.line, arguments)
  }

  private func defect(_ code: Defect.Code, at field: CSVField, _ arguments: [String: String] = [:]) -> Defect {
    let before = bytes[min(field.lineStart, field.content.lowerBound)..<field.content.lowerBound]
    let codePoints = before.reduce(into: 0) { count, byte in if byte & 0xC0 != 0x80 { count += 1 } }
    let content = bytes[field.content].prefix { $0 != 0x0A && $0 != 0x0D }
    let length = content.reduce(into: 0) { count, byte in if byte & 0xC0 != 0x80 { count += 1 } }
    return Defect(code, path: path, line: field.line, column: codePoints + 1, length: length, arguments)
  }

  private func reportDamage(_ damage: CSVRow.Damage, _ report: (Defect) -> Void) {
    switch damage {
    case .unclosedQuote(let field): report(defect(.unclosedQuote, at: field))
    case .textAfterQuote(let field): report(defect(.textAfterQuote, at: field))
    }
  }

  /// Reports fewer or more fields than columns; false if the row cannot be used. Surplus fields mean that some text with
  /// the delimiter in it lacks its quotes, so that the fields no longer stand under their columns.
  private func reportCount(_ row: CSVRow, _ report: (Defect) -> Void) -> Bool {
    let counts = ["fields": String(row.fields.count), "columns": String(header.count)]
    if row.fields.count < header.count {
      report(defect(.tooFewFields, row, nil, counts))
      return true
    }
    guard let surplus = row.fields[header.count...].firstIndex(where: { !$0.content.isEmpty }) else { return true }
    report(defect(.tooManyFields, row, surplus, counts))
    return false
  }

  /// The most frequent of `,` `;` and tab in the header line, outside quotes.
  private static func guessDelimiter(_ bytes: ArraySlice<UInt8>) -> UInt8 {
    var counts = [UInt8(ascii: ","): 0, UInt8(ascii: ";"): 0, UInt8(ascii: "\t"): 0]
    var isQuoted = false
    for byte in bytes {
      if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
      if isQuoted { continue }
      if byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") { break }
      counts[byte]? += 1
    }
    var best = UInt8(ascii: ",")
    for candidate in [UInt8(ascii: ";"), UInt8(ascii: "\t")]
    where counts[candidate, default: 0] > counts[best, default: 0] {
      best = candidate
    }
    return best
  }
}
