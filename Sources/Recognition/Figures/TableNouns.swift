import Text

/// The nouns that the numbers of tables count: "Vehicles sold | 1,204", where the head of the row or column tells, or the
/// corner above columns that are years.
public struct TableNouns {
  /// What the head of a row or column says.
  private struct Head {
    var noun: String?
    var isTime = false

    init(_ passage: Passage) {
      noun = passage.headNoun
      let date = passage.mentions.first
      isTime =
        passage.mentions.count == 1 && date?.annotation.kind == "date"
        && date.map { $0.tokens.lowerBound..<$0.tokens.upperBound } == passage.sentences.first
        && passage.sentences.count == 1
    }
  }

  private var columns: [Int: Head] = [:]
  private var row: Head?
  /// The cell before: a table ends where its cells do not go on.
  private var last: (row: Int, column: Int)?

  public init() {}

  /// What the next block says, where its number may count what a head says.
  public mutating func counted(_ passage: Passage, in kind: Block.Kind) -> Passage {
    noun(kind, passage).map(passage.counting) ?? passage
  }

  /// The noun that the number of the next block counts; nil for what is no cell below or beside a head.
  mutating func noun(_ kind: Block.Kind, _ passage: Passage) -> String? {
    guard case .tableCell(_, let row, let column) = kind else {
      if last != nil { self = TableNouns() }
      return nil
    }
    if let last, (row, column) <= last { self = TableNouns() }
    last = (row, column)
    if row == 0 {
      columns[column] = Head(passage)
      return nil
    }
    if column == 0 {
      self.row = Head(passage)
      return nil
    }
    let above = columns[column]
    return above?.noun ?? self.row?.noun ?? (above?.isTime ?? false ? columns[0]?.noun : nil)
  }
}

extension Passage {
  /// The same where a noun stands elsewhere that a number standing alone counts.
  func counting(_ noun: String) -> Passage {
    guard mentions.isEmpty, numbers.count == 1, var number = numbers.first,
      case .count(let quantity, unit: "") = number.annotation.value
    else { return self }
    number.annotation.value = .count(quantity, unit: noun)
    return Passage(
      language: language, sentences: sentences, mentions: [number], numbers: [], names: names, cues: cues,
      accountsEnd: accountsEnd, nameWords: nameWords, headNoun: headNoun)
  }
}
