import Recognition
import Text
import Values

extension Checker {
  /// Columns of a table that add up to the row of the total, or to a figure of the text beside the table.
  func tableSums(in draft: DraftFigures) -> [Relation] {
    var found: [Relation] = []
    for table in draft.tables {
      for column in table.columns {
        guard let first = column.parts.first, column.parts.count >= 2, !draft[first].isPercentage,
          column.parts.allSatisfy({ draft[$0].isComparable(to: draft[first]) && !draft.isChange($0) })
        else { continue }
        if let total = column.total {
          guard draft[total].isComparable(to: draft[first]) else { continue }
          found +=
            relation(Sum(total: total, parts: column.parts, isSure: true, isComplete: true), draft).map { [$0] } ?? []
        } else if column.parts.count >= 3, draft[first].isMoney {
          let totals =
            draft.statedTotals(before: table.sections.lowerBound, like: first)
            + draft.statedTotals(behind: table.sections.upperBound, like: first)
          found += relation(column.parts, with: totals, draft).map { [$0] } ?? []
        }
      }
    }
    return found
  }
}

/// The figures of a table by column, without its header.
private struct Table {
  struct Column {
    var parts: [Int] = []
    /// The figure in the row of the total, the last one.
    var total: Int?
    /// A cell without a single figure of its own: nothing adds up.
    var isBroken = false
  }

  var sections: Range<Int>
  var columns: [Column]
}

extension DraftFigures {
  fileprivate var tables: [Table] {
    var found: [Table] = []
    var start: Int?
    var last = -1
    for index in 0...sections.count {
      var number: Int?
      if index < sections.count, case .tableCell(let table, _, _) = sections[index].block.kind { number = table }
      if number == last, start != nil { continue }
      if let start { found.append(table(start..<index)) }
      start = number == nil ? nil : index
      last = number ?? -1
    }
    return found
  }

  private func table(_ cells: Range<Int>) -> Table {
    var columns: [Int: Table.Column] = [:]
    var totalRow: Int?
    var lastRow = 0
    for cell in cells {
      guard case .tableCell(_, let row, let column) = sections[cell].block.kind, row > 0 else { continue }
      lastRow = max(lastRow, row)
      if column == 0 {
        if isTotal(cell) { totalRow = row }
        continue
      }
      guard ranges[cell].count == 1, let figure = ranges[cell].first, !figures[figure].quantity.isRange else {
        columns[column, default: Table.Column()].isBroken = true
        continue
      }
      if totalRow == row {
        columns[column, default: Table.Column()].total = figure
      } else {
        columns[column, default: Table.Column()].parts.append(figure)
        // Rows below a total do not belong to it.
        if totalRow != nil { columns[column, default: Table.Column()].isBroken = true }
      }
    }
    return Table(sections: cells, columns: columns.sorted { $0.key < $1.key }.map(\.value).filter { !$0.isBroken })
  }

  fileprivate func statedTotals(behind section: Int, like part: Int) -> [Int] {
    (section..<min(sections.count, section + 1)).flatMap { ranges[$0].prefix(8) }.filter {
      figures[$0].isComparable(to: figures[part]) && !figures[$0].quantity.isRange && !isChange($0)
        && !isTableCell(figures[$0].section)
    }
  }
}
