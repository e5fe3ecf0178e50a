/// GitHub's tables: a header, a row of dashes with as many cells, and rows up to a blank line.
extension Splitter {
  /// How many columns the table has whose header is `item`; nil if the line is none.
  mutating func tableColumns(at item: MarkdownLine) -> Int? {
    guard item.line.next < bytes.count, bytes[item.content].contains(Byte.pipe) else { return nil }
    let next = markdownLine(line(at: item.line.next))
    guard let columns = delimiterCount(next.content), cells(of: item.content).count == columns else { return nil }
    return columns
  }

  /// Adds the cells of a row, and counts it.
  mutating func addRow(_ item: MarkdownLine) {
    guard let table = state.table else { return }
    let number = table.row == 0 ? state.tables : state.tables - 1
    for (column, cell) in cells(of: item.content).prefix(table.columns).enumerated() where !cell.isEmpty {
      addInline([cell], kind: .tableCell(table: number, row: table.row, column: column))
    }
    state.table?.row += 1
  }

  /// Splits a row at its pipes, but not at escaped ones or at those on its edges.
  private func cells(of content: Range<Int>) -> [Range<Int>] {
    let content = bytes.trimmed(content)
    var cells: [Range<Int>] = []
    var start = content.lowerBound
    var index = start
    while index < content.upperBound {
      let byte = bytes[index]
      if byte == Byte.pipe {
        if index > content.lowerBound { cells.append(bytes.trimmed(start..<index)) }
        start = index + 1
      }
      index += byte == Byte.backslash ? 2 : 1
    }
    if start < content.upperBound { cells.append(bytes.trimmed(start..<content.upperBound)) }
    return cells
  }

  /// The number of cells in a row of dashes such as `|---|:-:|`.
  private func delimiterCount(_ content: Range<Int>) -> Int? {
    let allowed = [Byte.pipe, Byte.hyphen, Byte.colon, Byte.space, Byte.tab]
    guard bytes[content].allSatisfy(allowed.contains), bytes[content].contains(Byte.hyphen) else { return nil }
    let cells = cells(of: content)
    for cell in cells {
      var dashes = cell
      if bytes.at(dashes.lowerBound) == Byte.colon { dashes = dashes.dropFirst(1) }
      if !dashes.isEmpty, bytes.at(dashes.upperBound - 1) == Byte.colon {
        dashes = dashes.lowerBound..<dashes.upperBound - 1
      }
      guard !dashes.isEmpty, bytes[dashes].allSatisfy({ $0 == Byte.hyphen }) else { return nil }
    }
    return cells.count
  }
}
