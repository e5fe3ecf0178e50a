import Values

extension ContextReader {
  /// What a reader has in mind between two sections; compared by value, but first by identity, since most sections leave
  /// it as it was.
  final class Carried: Equatable, Sendable {
    let memory: Memory
    let headlineEntities: [String]
    /// What introduced the open list, and with the items that have sublists what introduced those.
    let introductions: [Memory]
    let table: TableHeads

    init(
      _ memory: Memory, headlineEntities: [String], introductions: [Memory], table: TableHeads
    ) {
      self.memory = memory
      self.headlineEntities = headlineEntities
      self.introductions = introductions
      self.table = table
    }

    /// Before the first section.
    static let nothing = Carried(Memory(), headlineEntities: [], introductions: [], table: TableHeads())

    static func == (left: Carried, right: Carried) -> Bool {
      left === right
        || left.memory == right.memory && left.headlineEntities == right.headlineEntities
          && left.introductions == right.introductions && left.table == right.table
    }
  }

  /// What the sentences so far have left in mind.
  struct Memory: Equatable {
    /// Entities of the last sentences, the latest first: what "the company" may stand for.
    var topics: [String] = []
    /// Metrics of the last sentence that had any.
    var metrics: [String] = []
    /// The dates of the last sentence that had any.
    var dates: [DateValue] = []
    /// Whether the block has named an entity.
    var isNamed = false
  }
}
