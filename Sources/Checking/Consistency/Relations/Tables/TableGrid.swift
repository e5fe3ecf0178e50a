import Recognition
import Text
import Values

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
  /// What the heads of the columns say of them.
  private var heads: [Int: Set<ColumnWords.Kind>] = [:]

  /// How a column follows from others; all but the sum from two.
  enum Rule {
    case sum([Int])
    case difference(Int, Int)
    case change(Int, Int)
    case share(Int)
    case ratio(Int, Int)
    case product(Int, Int)
    /// Of all the rows together, where none is their total.
    case shareOfSum(Int)

    /// Small whole numbers add up by chance.
    var isChancy: Bool {
      switch self {
      case .sum, .difference, .product: true
      case .change, .share, .ratio, .shareOfSum: false
      }
    }

    /// What a head may say of a column that follows so.
    var head: ColumnWords.Kind {
      switch self {
      case .sum, .product: .sum
      case .difference: .rest
      case .change, .share, .ratio, .shareOfSum: .share
      }
    }

    var isProduct: Bool { if case .product = self { true } else { false } }

    var message: String {
      switch self {
      case .sum: "wrong-sum"
      case .difference: "wrong-difference"
      case .change: "wrong-percent-change"
      case .share, .ratio, .shareOfSum: "wrong-share"
      case .product: "wrong-quotient"
      }
    }
  }

  private static let widthLimit = 12
  private static let rowLimit = 64

  init(_ draft: DraftFigures, _ cells: Range<Int>, _ words: ColumnWords) {
    var numbersOfRows: [Int: Int] = [:]
    var kinds: [Int: DraftFigure.Unit] = [:]
    for cell in cells {
      guard case .tableCell(_, let row, let column) = draft.sections[cell].block.kind, column < Self.widthLimit else {
        continue
      }
      if row == 0 {
        heads[column] = words.kinds(
          of: draft.sections[cell].text(of: 0..<draft.sections[cell].block.reading.bytes.count))
        continue
      }
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
      kinds[column] = draft[figure].unit
      if draft[figure].isPercentage || heads[column]?.contains(.percent) ?? false {
        percentages.insert(column)
      } else {
        numbers.insert(column)
      }
    }
    if totalRow != rows.count - 1 { totalRow = nil }
    // Columns of one kind are written as finely as each other.
    for (column, kind) in kinds where !percentages.contains(column) {
      let same = kinds.filter { $0.value == kind && !percentages.contains($0.key) }.keys
      units[column] = same.compactMap { units[$0] }.min()
    }
  }

  func unit(of figure: Int) -> Decimal { places[figure].flatMap { units[$0.column] } ?? .one }

  func verdict(of figure: Int, allowing interval: Interval, _ draft: DraftFigures) -> Verdict {
    let written = draft[figure].quantity.magnitude.low
    return compare(
      Quantity(written, unit: unit(of: figure)), hedge: draft[figure].hedge, withLow: interval.low, high: interval.high)
  }

  /// Whether the head of a column says that it follows so from others.
  func isNamed(_ column: Int, _ rule: Rule) -> Bool { heads[column]?.contains(rule.head) ?? false }

  /// The figures in the row of the total, from left to right.
  var totals: [Int] { totalRow.map { row in rows[row].sorted { $0.key < $1.key }.map(\.value) } ?? [] }

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
        rules.append(.product(first, second))
      }
      return rules
    }
    var rules: [Rule] = []
    if let first = pair.first, let second = pair.last, first != second {
      rules += [.change(first, second), .change(second, first), .ratio(second, first), .ratio(first, second)]
    }
    if let last = before.last { rules.append(totalRow == nil ? .shareOfSum(last) : .share(last)) }
    return rules
  }

  /// The figures that a rule needs of a row; nil where one is missing.
  func operands(of rule: Rule, _ row: Int) -> [Int]? {
    let columns: [Int]
    switch rule {
    case .sum(let all): columns = all
    case .difference(let first, let second), .change(let first, let second), .ratio(let first, let second),
      .product(let first, let second):
      columns = [first, second]
    case .share(let column):
      guard let part = rows[row][column], let totalRow, row != totalRow, let whole = rows[totalRow][column] else {
        return nil
      }
      return [part, whole]
    case .shareOfSum(let column):
      let all = rows.compactMap { $0[column] }
      guard let part = rows[row][column], all.count == rows.count, all.count > 1 else { return nil }
      return [part] + all.filter { $0 != part }
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

extension DraftFigure {
  var isSmallCount: Bool { isCount && quantity.lowUnit >= .one && quantity.low < 1000 && hedge == .none }
}

extension Decimal {
  var half: Decimal { self * Decimal(5, exponent: -1) }
}
