import Recognition
import Text
import Values

extension Checker {
  /// The columns of a table that add up to the row of the total, or to a figure of the text beside the table.
  func tableSums(in draft: DraftFigures, of cells: Range<Int>) -> [Relation] {
    guard let first = cells.first, draft.isTableCell(first) else { return [] }
    let leavesOut = draft.leavesRowsOut(of: cells)
    let columns = draft.columns(of: cells)
    // "All trains": where another column adds up to its total, these are all.
    let isWhole = columns.contains { column in
      column.total.map { total in
        column.parts.count >= 3 && draft[total].quantity.low >= 10
          && draft[total].quantity.low == column.parts.reduce(Decimal.zero) { $0 + draft[$1].quantity.low }
      } ?? false
    }
    return columns.compactMap { column in
      guard let first = column.parts.first, column.parts.count >= 2, !draft[first].isPercentage,
        column.parts.allSatisfy({ draft[$0].isComparable(to: draft[first]) && !draft.isChange($0) }),
        !column.isOfRates || column.isOfChanges && draft.isAbove(column.total, column.parts)
      else { return nil }
      if let total = column.total {
        let isComplete = !leavesOut && (isWhole || !draft.isCalledAll(total))
        guard draft[total].isComparable(to: draft[first]), !draft.isMean(total, of: column.parts) else { return nil }
        let found = relation(Sum(total: total, parts: column.parts, isSure: true, isComplete: isComplete), draft)
        guard found?.verdict == .contradicted else { return found }
        let parts = draft.withoutSubtotals(column.parts)
        if parts.count == column.parts.count { return found }
        return relation(Sum(total: total, parts: parts, isSure: true, isComplete: isComplete), draft)
      }
      guard column.parts.count >= 3 else { return nil }
      let totals =
        draft[first].isMoney
        ? draft.statedTotals(before: cells.lowerBound, like: first)
          + draft.statedTotals(behind: cells.upperBound, like: first) : draft.statedCounts(of: column, beside: cells)
      return relation(column.parts, with: totals, announcedBefore: cells.lowerBound, draft)
    }
  }
}

/// The figures of a table's column, without its header.
private struct Column {
  /// The section of its head.
  var head: Int?
  var parts: [Int] = []
  /// The figure in the row of the total, the last one.
  var total: Int?
  /// Its head says that it holds rates or changes, which nobody adds up.
  var isOfRates = false
  /// Its head says only that something rose or fell, such as jobs that were cut.
  var isOfChanges = false
  /// A cell without a single figure of its own: nothing adds up.
  var isBroken = false
}

extension DraftFigures {
  /// Whether a figure lies among others, as an average does and a total does not.
  fileprivate func isMean(_ total: Int, of parts: [Int]) -> Bool {
    let values = parts.map { figures[$0].quantity.low }
    guard let low = values.min(), let high = values.max() else { return false }
    return low <= figures[total].quantity.low && figures[total].quantity.low <= high
  }

  /// "There were 1,318,400 visits" before a column "Visits": what the text counts in the noun of a column's head, where its
  /// numbers have so many digits that they hardly add up to a slip of it by chance.
  fileprivate func statedCounts(of column: Column, beside cells: Range<Int>) -> [Int] {
    guard let head = column.head, column.parts.allSatisfy({ figures[$0].isCount && figures[$0].quantity.low >= 1000 }),
      column.parts.contains(where: { figures[$0].quantity.significantDigits > 3 })
    else { return [] }
    let name = sections[head].text(of: 0..<Int.max).lowercased()
    return (stated(before: cells.lowerBound) + stated(behind: cells.upperBound)).filter {
      guard case .count(let noun) = figures[$0].unit, !noun.isEmpty else { return false }
      return noun.lowercased().isSameNoun(as: name)
    }
  }

  /// "Total includes smaller terminals not shown", in the table or right beside it.
  fileprivate func leavesRowsOut(of cells: Range<Int>) -> Bool {
    (max(0, cells.lowerBound - 1)..<min(sections.count, cells.upperBound + 1)).contains { section in
      sections[section].passage.cues.contains { $0.kind == .relation && $0.value == "unlisted" }
    }
  }

  /// The parts without those that are the sum of the ones between them and the subtotal before.
  fileprivate func withoutSubtotals(_ parts: [Int]) -> [Int] {
    var kept: [Int] = []
    var sum = Decimal.zero
    var count = 0
    for part in parts {
      let value = figures[part].quantity.low
      if count >= 2, (sum - value).magnitude <= figures[part].quantity.lowUnit {
        (sum, count) = (.zero, 0)
      } else {
        kept.append(part)
        (sum, count) = (sum + value, count + 1)
      }
    }
    return kept
  }

  private func isOfRates(_ head: Int, _ words: [String]) -> Bool {
    sections[head].block.reading.bytes.contains(UInt8(ascii: "%"))
      || sections[head].passage.cues.contains { $0.kind == .relation && words.contains($0.value) }
  }

  fileprivate func isAbove(_ total: Int?, _ parts: [Int]) -> Bool {
    guard let total else { return false }
    return parts.allSatisfy { figures[$0].quantity.low < figures[total].quantity.low }
  }

  fileprivate func columns(of cells: Range<Int>) -> [Column] {
    var columns: [Int: Column] = [:]
    var totalRow: Int?
    var lastRow = 0
    for cell in cells {
      guard case .tableCell(_, let row, let column) = sections[cell].block.kind else { continue }
      if row == 0 {
        columns[column, default: Column()].head = cell
        if isOfRates(cell, ["rate", "up", "down", "average"]) {
          columns[column, default: Column()].isOfRates = true
          columns[column, default: Column()].isOfChanges = !isOfRates(cell, ["rate", "average"])
        }
        continue
      }
      lastRow = max(lastRow, row)
      if column == 0 {
        if isTotal(cell) { totalRow = row }
        continue
      }
      guard ranges[cell].count == 1, let figure = ranges[cell].first, !figures[figure].quantity.isRange else {
        columns[column, default: Column()].isBroken = true
        continue
      }
      if totalRow == row {
        columns[column, default: Column()].total = figure
      } else {
        columns[column, default: Column()].parts.append(figure)
        // Rows below a total do not belong to it.
        if totalRow != nil { columns[column, default: Column()].isBroken = true }
      }
    }
    let whole = columns.sorted { $0.key < $1.key }.map(\.value).filter { !$0.isBroken }
    return totalRow == nil ? withTotalByNumbers(whole) : whole
  }

  /// A last row that no word calls a total ("County", "Year") is one if a column adds up to it; else where it is larger than
  /// all the others and looks like a slip of their sum.
  private func withTotalByNumbers(_ columns: [Column]) -> [Column] {
    func sum(_ parts: some Sequence<Int>) -> Decimal { parts.reduce(.zero) { $0 + figures[$1].quantity.low } }
    let isTotalRow = columns.contains { column in
      guard !column.isOfRates, column.parts.count > 3, let last = column.parts.last else { return false }
      return figures[last].quantity.low >= 10 && figures[last].quantity.low == sum(column.parts.dropLast())
    }
    return columns.map { column in
      let parts = Array(column.parts.dropLast())
      guard !column.isOfRates, parts.count >= 3, let total = column.parts.last, isAbove(total, parts) else {
        return column
      }
      let sum = sum(parts)
      func isSlipOfPart(_ part: Int) -> Bool {
        isSlip(part, of: figures[total].quantity.low + figures[part].quantity.low - sum, isLong: false)
      }
      guard isSlip(total, of: sum, isLong: !isTotalRow) || isTotalRow && parts.contains(where: isSlipOfPart) else {
        return column
      }
      var found = column
      (found.parts, found.total) = (parts, total)
      return found
    }
  }

  /// Whether a number is another one with two digits exchanged or one of them wrong.
  private func isSlip(_ index: Int, of right: Decimal, isLong: Bool) -> Bool {
    guard right > .zero, figures[index].hedge == .none, !isLong || figures[index].quantity.significantDigits > 2 else {
      return false
    }
    return figures[index].hasExchangedDigits(of: right)
      || right == right.rounded(to: figures[index].quantity.lowUnit) && hasOneOtherDigit(figures[index].quantity, right)
  }

  /// Figures of the block behind a list or table that may be its total.
  func statedTotals(behind section: Int, like part: Int) -> [Int] {
    stated(behind: section).filter { figures[$0].isComparable(to: figures[part]) }
  }

  /// The same, whatever they count.
  private func stated(behind section: Int) -> [Int] {
    (section..<min(sections.count, section + 1)).flatMap { ranges[$0].prefix(8) }.filter(mayBeTotal)
  }
}
