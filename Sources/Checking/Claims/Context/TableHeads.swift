import Recognition
import Text
import Values

/// What the head of a row or column says of the cells beside or below it.
struct TableHead: Equatable {
  var entities: [String] = []
  var metrics: [String] = []
  var dates: [DateValue] = []
  var statuses: [ClaimStatus] = []
  var shift = 0
  var isNegative = false
  /// What the numbers are in.
  var unit: TableUnit?
  /// It has words, and none of them tells what the figures are about: "Cloud", "Change", "Berlin".
  var isObscure = false

  /// Takes the words of one sentence of the head's cell.
  mutating func take(_ words: SentenceWords) {
    entities += words.entities.map(\.target)
    metrics += words.metrics.map(\.target)
    dates += words.dates.map(\.target)
    statuses += words.statuses.map(\.target)
    if let months = words.shifts.first?.target { shift = months }
    isNegative = isNegative || !words.negatives.isEmpty
  }

  /// It has no words: a rank, which leaves the next column to name the row.
  var isNumber: Bool { !tellsSomething && !isObscure }

  var tellsSomething: Bool {
    !entities.isEmpty || !metrics.isEmpty || !dates.isEmpty || !statuses.isEmpty || shift != 0
  }
}

/// The heads of the table that is being read: its first row and, row by row, its first column that is no rank.
struct TableHeads: Equatable {
  private var table: Int?
  private var columns: [Int: TableHead] = [:]
  private var row = TableHead()

  /// The heads that a cell's figures stand under, the nearest first; none for a cell that is a head itself.
  func heads(of kind: Block.Kind) -> [TableHead] {
    guard case .tableCell(table, let row, let column) = kind, row > 0, column > 0 else { return [] }
    return [self.row, columns[column], columns[0]].compactMap { $0 }
  }

  /// The unit of a cell's number: what its column says, else its row, else the corner, where the column names nothing else.
  func unit(of kind: Block.Kind) -> TableUnit? {
    guard case .tableCell(_, let row, let column) = kind, row > 0, column > 0 else { return nil }
    let above = columns[column]
    return above?.unit ?? self.row.unit ?? (above?.metrics.isEmpty ?? false ? columns[0]?.unit : nil)
  }

  /// Keeps the head that a cell is; cells come row by row.
  mutating func keep(_ head: TableHead, of kind: Block.Kind) {
    guard case .tableCell(let table, let row, let column) = kind else { return }
    if table != self.table { (self.table, columns, self.row) = (table, [:], TableHead()) }
    if row == 0 {
      columns[column] = head
      // What stands above the first column names the whole table, or nothing: "Company", "in million euros".
      if column == 0 { columns[column]?.isObscure = false }
    } else if column == 0 || column == 1 && self.row.isNumber && !head.isNumber {
      self.row = head
    }
  }
}

extension MetricVocabulary {
  /// "Staff" beside 127 million under "Spending": where the nearest head names only what a figure cannot be, the figure is a
  /// part of what the others tell.
  func parted(_ heads: [TableHead], of annotation: Annotation) -> [TableHead] {
    guard let first = heads.first, !first.metrics.isEmpty,
      !first.metrics.contains(where: { isCompatible($0, annotation) })
    else { return heads }
    var heads = heads
    heads[0].isObscure = true
    return heads
  }
}

extension Checker {
  /// Whether a head's cell has words of which no one tells what its figures are about.
  func isObscure(_ head: TableHead, _ section: Section) -> Bool {
    if head.tellsSomething || section.passage.mentions.contains(where: { $0.annotation.quantity != nil }) {
      return false
    }
    if section.passage.cues.contains(where: { $0.kind == .relation && $0.value == "total" }) { return false }
    guard section.block.reading.bytes.contains(where: { $0 >= UInt8(ascii: "A") }) else { return false }
    // "Million euros" only completes the figures of its column; a name completes none.
    if head.unit?.isAll ?? false { return false }
    let completed = recognizer.read(Array("1 ".utf8) + section.block.reading.bytes, today: nil)
    return !completed.mentions.contains {
      $0.annotation.quantity != nil && $0.annotation.span.count >= section.block.reading.bytes.count
    }
  }
}
