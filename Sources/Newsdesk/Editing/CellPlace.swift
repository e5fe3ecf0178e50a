import Recognition
import Text
import Values

/// A cell of a Markdown table that is empty before the cursor but for a figure that has been begun, with what the heads of
/// its row and column say.
struct CellPlace {
  /// Where the cell begins, behind its pipe, in bytes of the draft.
  let start: Int
  /// The passages of the cells of its row before it and that of the head of its column, the nearest first.
  private let heads: [Passage]
  /// What the column's head reads as.
  let columnHead: String
  /// The numbers of the entities that may be meant, the nearest first.
  let entities: [Int]

  /// - Parameter offset: in bytes of the draft.
  init?(_ offset: Int, in edition: Edition) {
    let (text, blocks) = (edition.draft.text, edition.blocks.blocks)
    guard edition.draft.markup == .markdown, offset <= text.bytes.count,
      let last = blocks.lastIndex(where: { $0.source.lowerBound < offset }),
      case .tableCell(let table, let row, let lastColumn) = blocks[last].kind, row > 0
    else { return nil }
    let line = text.range(ofLine: text.line(at: offset)).content
    guard line.contains(blocks[last].source.lowerBound), offset <= line.upperBound else { return nil }
    let end = min(blocks[last].source.upperBound, offset)
    let pipes = Self.pipes(in: end..<offset, of: text.bytes)
    let before = Self.pipes(in: line.lowerBound..<offset, of: text.bytes)
    guard let pipe = before.last else { return nil }
    start = pipe + 1
    let column = lastColumn + pipes.count
    guard let head = blocks.firstIndex(where: { $0.kind == .tableCell(table: table, row: 0, column: column) }) else {
      return nil
    }
    let cells = (0...last).reversed().prefix { index in
      if case .tableCell(table, row, _) = blocks[index].kind { true } else { false }
    }.filter { blocks[$0].source.upperBound <= pipe }
    columnHead = String(decoding: blocks[head].reading.bytes, as: UTF8.self)
    heads = ([head] + cells).map { edition.passages[$0] }
    let known = (cells + [head]).flatMap { edition.passages[$0].names.reversed() }
    let named =
      known.isEmpty
      ? blocks.indices.prefix(head).reversed().lazy.map { edition.passages[$0].names }.first { !$0.isEmpty } : known
    entities = (named ?? []).map { Int($0.id) }
  }

  /// That of the column's head.
  var language: String { heads.first?.language ?? "" }

  /// The words for metrics, those of the column first.
  var metrics: [Passage.Cue] {
    heads.flatMap(\.cues).filter { $0.kind == .metric || $0.kind == .referenceMetric }
  }

  /// The times that the heads name.
  var periods: [Period] {
    heads.flatMap(\.mentions).compactMap { mention in
      if case .date(let date) = mention.annotation.value { date.period } else { nil }
    }
  }

  /// Where pipes stand that part cells.
  private static func pipes(in range: Range<Int>, of bytes: [UInt8]) -> [Int] {
    range.filter { bytes[$0] == UInt8(ascii: "|") && ($0 == 0 || bytes[$0 - 1] != UInt8(ascii: "\\")) }
  }
}
