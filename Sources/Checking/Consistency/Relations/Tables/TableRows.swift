import Recognition
import Text
import Values

extension Checker {
  /// Columns of a table that follow from others in every row but one: their sum, the difference of the two before, or
  /// that in percent, or the share of the column's total. The one row is wrong.
  func tableRows(in draft: DraftFigures, of cells: Range<Int>) -> [Relation] {
    guard let first = cells.first, draft.isTableCell(first) else { return [] }
    let grid = TableGrid(draft, cells, columnWords)
    return (1..<max(1, grid.width)).flatMap { column -> [Relation] in
      let columns = grid.rules(for: column).map { rule in
        (rule: rule, rows: grid.rows.indices.compactMap { relation(column, rule, $0, grid, draft) })
      }
      // What holds in every row one way need not hold the other way round: small changes look alike both ways.
      if columns.contains(where: { $0.rows.count > 1 && off($0.rows, draft).isEmpty }) { return [] }
      let inexact = columns.lazy.compactMap {
        self.onlyInexactRow(of: $0.rows, $0.rule, grid.isNamed(column, $0.rule), draft)
      }
      if let wrong = inexact.first { return [wrong] }
      if columns.contains(where: { holds($0.rows) }) { return [] }
      let wrong = columns.compactMap { wrongRow(of: $0.rows, $0.rule, grid.isNamed(column, $0.rule), draft) }
      return Array(wrong.prefix(1))
    }
  }

  /// Whether a column follows from others in each of several rows.
  private func holds(_ rows: [Relation]) -> Bool {
    rows.count > 1 && rows.allSatisfy { $0.verdict == .supported || $0.verdict == .imprecise }
  }

  /// The one row that does not go with a rule with which the others go.
  /// - Parameter isNamed: the head of the column says that it follows so from others.
  private func wrongRow(
    of rows: [Relation], _ rule: TableGrid.Rule, _ isNamed: Bool, _ draft: DraftFigures
  ) -> Relation? {
    let wrong = rows.filter { $0.verdict == .contradicted }
    let holding = rows.filter { $0.verdict == .supported }
    guard wrong.count == 1, let row = wrong.first else { return nil }
    let needed = rowsNeeded(rule, holding, isNamed: isNamed, isSlip: isSlip(row, draft), draft)
    return holding.count >= needed ? row : nil
  }

  private func isSlip(_ row: Relation, _ draft: DraftFigures) -> Bool {
    let written = draft[row.derived].quantity
    return row.right.map { hasOneOtherDigit(written, $0) || isTellingSlip(written, of: $0) } ?? false
  }

  /// How many rows must go with a rule before one that does not is wrong: small numbers go with one by chance, long ones
  /// hardly do.
  private func rowsNeeded(
    _ rule: TableGrid.Rule, _ holding: [Relation], isNamed: Bool, isSlip: Bool, _ draft: DraftFigures
  ) -> Int {
    if isNamed { return 1 }
    if !rule.isChancy { return 2 }
    let isLong = holding.contains { draft[$0.derived].quantity.significantDigits >= 4 }
    let isExact = holding.contains { row in
      row.right == draft[row.derived].quantity.low && draft[row.derived].quantity.low >= Decimal(100)
    }
    if isSlip { return isLong || isExact ? 1 : 2 }
    return isLong ? 2 : 3
  }

  /// Of counts that go with a rule to the last one, the row that does not; nothing there is rounded.
  private func onlyInexactRow(
    of rows: [Relation], _ rule: TableGrid.Rule, _ isNamed: Bool, _ draft: DraftFigures
  ) -> Relation? {
    let off = off(rows, draft)
    guard rule.isChancy, off.count == 1, var wrong = off.first else { return nil }
    let isExact = rows.allSatisfy { row in ([row.derived] + row.operands).allSatisfy { draft[$0].isSmallCount } }
    // "$110 by 12 makes $1,230": a price by a number makes the amount to the cent.
    let isOfPrices = rule.isProduct && isNamed && isSlip(wrong, draft)
    guard isExact ? rows.count > (isNamed ? 2 : 3) : isOfPrices && rows.count > 1 else { return nil }
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
