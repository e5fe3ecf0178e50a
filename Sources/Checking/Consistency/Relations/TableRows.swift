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
      if columns.contains(where: { holds($0.rows) }) { return [] }
      return Array(columns.compactMap { wrongRow(of: $0.rows, $0.rule, draft) }.prefix(1))
    }
  }

  /// Whether a column follows from others in each of several rows.
  private func holds(_ rows: [Relation]) -> Bool {
    rows.count > 2 && rows.allSatisfy { $0.verdict == .supported || $0.verdict == .imprecise }
  }

  /// The one row that does not go with a rule with which the others go.
  private func wrongRow(of rows: [Relation], _ rule: TableGrid.Rule, _ draft: DraftFigures) -> Relation? {
    let wrong = rows.filter { $0.verdict == .contradicted }
    let holding = rows.filter { $0.verdict == .supported }
    // Long numbers add up by no chance.
    let isLong = holding.contains { draft[$0.derived].quantity.significantDigits >= 4 }
    return wrong.count == 1 && holding.count >= (rule.isChancy && !isLong ? 3 : 2) ? wrong.first : nil
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
    guard let first = operands.first, operands.allSatisfy({ draft[$0].isComparable(to: draft[first]) }) else {
      return nil
    }
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
    case .share:
      guard let ratio = intervals[0].divided(by: intervals[1], times: 100),
        let right = (exact[0] * 100).divided(by: exact[1], places: 6)
      else { return nil }
      return (ratio, right)
    }
  }
}

/// The cells of a table below its header that hold a single figure each.
struct TableGrid {
  /// Figures by row and column.
  private(set) var rows: [[Int: Int]] = []
  private(set) var width = 0
  /// The row of the total, which is the last one.
  private var totalRow: Int?
  private var places: [Int: (row: Int, column: Int)] = [:]
  /// The finest weight of a last digit in each column, to which its other cells are exact as well.
  private var units: [Int: Decimal] = [:]
  private var percentages: Set<Int> = []
  private var numbers: Set<Int> = []

  /// How a column follows from others; all but the sum from two.
  enum Rule {
    case sum([Int])
    case difference(Int, Int)
    case change(Int, Int)
    case share(Int)

    /// Small whole numbers add up by chance.
    var isChancy: Bool {
      switch self {
      case .sum, .difference: true
      case .change, .share: false
      }
    }

    var message: String {
      switch self {
      case .sum: "wrong-sum"
      case .difference: "wrong-difference"
      case .change: "wrong-percent-change"
      case .share: "wrong-share"
      }
    }
  }

  private static let widthLimit = 12
  private static let rowLimit = 64

  init(_ draft: DraftFigures, _ cells: Range<Int>) {
    var numbersOfRows: [Int: Int] = [:]
    for cell in cells {
      guard case .tableCell(_, let row, let column) = draft.sections[cell].block.kind, row > 0,
        column < Self.widthLimit
      else { continue }
      let number = numbersOfRows[row] ?? rows.count
      if number == rows.count {
        if number == Self.rowLimit { break }
        numbersOfRows[row] = number
        rows.append([:])
      }
      width = max(width, column + 1)
      if column == 0, draft.isTotal(cell) { totalRow = number }
      guard column > 0, draft.ranges[cell].count == 1, let figure = draft.ranges[cell].first,
        !draft[figure].quantity.isRange
      else { continue }
      rows[number][column] = figure
      places[figure] = (number, column)
      units[column] = min(units[column] ?? draft[figure].quantity.lowUnit, draft[figure].quantity.lowUnit)
      if draft[figure].isPercentage { percentages.insert(column) } else { numbers.insert(column) }
    }
    if totalRow != rows.count - 1 { totalRow = nil }
  }

  func unit(of figure: Int) -> Decimal { places[figure].flatMap { units[$0.column] } ?? .one }

  func verdict(of figure: Int, allowing interval: Interval, _ draft: DraftFigures) -> Verdict {
    let written = draft[figure].quantity.magnitude.low
    return compare(
      Quantity(written, unit: unit(of: figure)), hedge: draft[figure].hedge, withLow: interval.low, high: interval.high)
  }

  func figure(_ row: Int, _ column: Int) -> Int? { rows[row][column] }

  /// The rules that a column may follow.
  func rules(for column: Int) -> [Rule] {
    let isPercentage = percentages.contains(column)
    if isPercentage, numbers.contains(column) { return [] }
    let before = (1..<column).filter { numbers.contains($0) && !percentages.contains($0) }
    let behind = (column..<max(column, width)).dropFirst().filter {
      numbers.contains($0) && !percentages.contains($0)
    }
    let pair = before.suffix(2)
    guard isPercentage else {
      var rules: [Rule] = []
      if before.count >= 2 { rules.append(.sum(before)) }
      if before.isEmpty, behind.count >= 2 { rules.append(.sum(behind)) }
      if let first = pair.first, let second = pair.last, first != second {
        rules += [.difference(first, second), .change(first, second), .change(second, first)]
      }
      return rules
    }
    var rules: [Rule] = []
    if let first = pair.first, let second = pair.last, first != second {
      rules += [.change(first, second), .change(second, first)]
    }
    if let last = before.last, totalRow != nil { rules.append(.share(last)) }
    return rules
  }

  /// The figures that a rule needs of a row; nil where one is missing.
  func operands(of rule: Rule, _ row: Int) -> [Int]? {
    let columns: [Int]
    switch rule {
    case .sum(let all): columns = all
    case .difference(let first, let second), .change(let first, let second): columns = [first, second]
    case .share(let column):
      guard let part = rows[row][column], let totalRow, row != totalRow, let whole = rows[totalRow][column] else {
        return nil
      }
      return [part, whole]
    }
    let figures = columns.compactMap { rows[row][$0] }
    return figures.count == columns.count ? figures : nil
  }

  /// What a figure should be by the total of its column; nil without one.
  func rightByColumn(_ figure: Int, _ draft: DraftFigures) -> Decimal? {
    guard let totalRow, let place = places[figure], let total = rows[totalRow][place.column] else { return nil }
    let parts = rows.indices.filter { $0 != totalRow }.compactMap { rows[$0][place.column] }
    guard parts.count == rows.count - 1 else { return nil }
    let sum = parts.reduce(Decimal.zero) { $0 + draft[$1].quantity.low }
    return figure == total ? sum : draft[total].quantity.low - (sum - draft[figure].quantity.low)
  }
}

extension Decimal {
  fileprivate var half: Decimal { self * Decimal(5, exponent: -1) }
}
