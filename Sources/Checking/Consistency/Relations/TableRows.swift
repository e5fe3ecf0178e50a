import Recognition
import Text
import Values

extension Checker {
  /// Columns of a table that follow from others in every row but one: their sum, the difference of the two before, or
  /// that in percent, or the share of the column's total. The one row is wrong.
  func tableRows(in draft: DraftFigures, of cells: Range<Int>) -> [Relation] {
    guard let first = cells.first, draft.isTableCell(first) else { return [] }
    let grid = TableGrid(draft, cells)
    return (1..<max(1, grid.width)).flatMap { column -> [Relation] in
      let columns = grid.rules(for: column).map { rule in
        (rule: rule, rows: grid.rows.indices.compactMap { relation(column, rule, $0, grid, draft) })
      }
      // What holds in every row one way need not hold the other way round: small changes look alike both ways.
      let isNamed = grid.namedColumns.contains(column)
      if columns.contains(where: { $0.rows.count > 2 && off($0.rows, draft).isEmpty }) { return [] }
      if let wrong = columns.lazy.compactMap({ onlyInexactRow(of: $0.rows, $0.rule, isNamed, draft) }).first {
        return [wrong]
      }
      if columns.contains(where: { holds($0.rows) }) { return [] }
      return Array(columns.compactMap { wrongRow(of: $0.rows, $0.rule, isNamed, draft) }.prefix(1))
    }
  }

  /// Whether a column follows from others in each of several rows.
  private func holds(_ rows: [Relation]) -> Bool {
    rows.count > 2 && rows.allSatisfy { $0.verdict == .supported || $0.verdict == .imprecise }
  }

  /// The one row that does not go with a rule with which the others go.
  /// - Parameter isNamed: the head of the column says that it follows from others.
  private func wrongRow(
    of rows: [Relation], _ rule: TableGrid.Rule, _ isNamed: Bool, _ draft: DraftFigures
  ) -> Relation? {
    let wrong = rows.filter { $0.verdict == .contradicted }
    let holding = rows.filter { $0.verdict == .supported }
    // Long numbers add up by no chance.
    let isLong = holding.contains { draft[$0.derived].quantity.significantDigits >= 4 }
    return wrong.count == 1 && holding.count >= (rule.isChancy && !isLong && !isNamed ? 3 : 2) ? wrong.first : nil
  }

  /// Of counts that go with a rule to the last one, the row that does not; nothing there is rounded.
  private func onlyInexactRow(
    of rows: [Relation], _ rule: TableGrid.Rule, _ isNamed: Bool, _ draft: DraftFigures
  ) -> Relation? {
    guard rule.isChancy, rows.count > (isNamed ? 2 : 3),
      rows.allSatisfy({ row in ([row.derived] + row.operands).allSatisfy { draft[$0].isSmallCount } })
    else { return nil }
    let off = off(rows, draft)
    guard off.count == 1, var wrong = off.first else { return nil }
    wrong.verdict = .contradicted
    return wrong
  }

  private func off(_ rows: [Relation], _ draft: DraftFigures) -> [Relation] {
    rows.filter { $0.right != draft[$0.derived].quantity.magnitude.low }
  }

  /// How one row goes with a rule.
  private func relation(
    _ column: Int, _ rule: TableGrid.Rule, _ row: Int, _ grid: TableGrid, _ draft: DraftFigures
  ) -> Relation? {
    guard let derived = grid.figure(row, column), let operands = grid.operands(of: rule, row),
      let (interval, right) = result(rule, operands, grid, draft)
    else { return nil }
    var relation = Relation(
      derived: derived, operands: operands, verdict: grid.verdict(of: derived, allowing: interval, draft), right: right,
      message: rule.message)
    // Rounded parts may miss a rounded total by more than their rounding says.
    if relation.verdict == .contradicted, rule.isChancy,
      grid.verdict(of: derived, allowing: interval.widened(by: grid.unit(of: derived)), draft) != .contradicted
    {
      relation.verdict = .imprecise
    }
    guard relation.verdict == .contradicted else { return relation }
    // Where the total of its column says that another cell of the row is off, that cell is.
    for (place, operand) in operands.enumerated() {
      guard let other = grid.rightByColumn(operand, draft), draft[operand].quantity.low != other else { continue }
      let repaired = result(rule, operands, grid, draft, replacing: place, by: other)
      if let repaired, grid.verdict(of: derived, allowing: repaired.interval, draft) == .supported {
        return relation.blaming(operand, beside: [derived] + operands.filter { $0 != operand }, other)
      }
    }
    if case .sum = rule {
      return self.relation(Sum(total: derived, parts: operands, isSure: true, isComplete: true), draft) ?? relation
    }
    return relation
  }

  /// What a rule makes of its operands; nil where they cannot be compared.
  private func result(
    _ rule: TableGrid.Rule, _ operands: [Int], _ grid: TableGrid, _ draft: DraftFigures, replacing place: Int? = nil,
    by value: Decimal = .zero
  ) -> (interval: Interval, right: Decimal)? {
    guard let first = operands.first,
      rule.isProduct || operands.allSatisfy({ draft[$0].isComparable(to: draft[first]) })
    else { return nil }
    let exact = operands.indices.map { $0 == place ? value : draft[operands[$0]].quantity.magnitude.low }
    let intervals = operands.indices.map {
      $0 == place
        ? Interval(value, value) : Interval(exact[$0], exact[$0]).widened(by: grid.unit(of: operands[$0]).half)
    }
    switch rule {
    case .sum:
      return (intervals.reduce(Interval(.zero, .zero), +), exact.reduce(.zero, +))
    case .difference:
      return (intervals[1].distance(to: intervals[0]), (exact[1] - exact[0]).magnitude)
    case .change:
      guard let ratio = intervals[1].distance(to: intervals[0]).divided(by: intervals[0], times: 100),
        let right = ((exact[1] - exact[0]).magnitude * 100).divided(by: exact[0], places: 6)
      else { return nil }
      return (ratio, right)
    case .product:
      guard exact[0] > .zero, exact[1] > .zero else { return nil }
      return (
        Interval(intervals[0].low * intervals[1].low, intervals[0].high * intervals[1].high), exact[0] * exact[1]
      )
    case .share, .ratio:
      guard exact[0] <= exact[1], !exact[1].isZero else { return nil }
      guard let ratio = intervals[0].divided(by: intervals[1], times: 100),
        let right = (exact[0] * 100).divided(by: exact[1], places: 6)
      else { return nil }
      return (ratio, right)
    case .shareOfSum:
      let whole = intervals.reduce(Interval(.zero, .zero), +)
      guard let ratio = intervals[0].divided(by: whole, times: 100),
        let right = (exact[0] * 100).divided(by: exact.reduce(.zero, +), places: 6)
      else { return nil }
      return (ratio, right)
    }
  }
}
