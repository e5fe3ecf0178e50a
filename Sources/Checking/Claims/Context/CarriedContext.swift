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
    /// The currencies that amounts have named.
    let currencies: Set<String>

    init(
      _ memory: Memory, headlineEntities: [String], introductions: [Memory], table: TableHeads,
      currencies: Set<String>
    ) {
      self.memory = memory
      self.headlineEntities = headlineEntities
      self.introductions = introductions
      self.table = table
      self.currencies = currencies
    }

    /// Before the first section.
    static let nothing = Carried(Memory(), headlineEntities: [], introductions: [], table: TableHeads(), currencies: [])

    static func == (left: Carried, right: Carried) -> Bool {
      left === right
        || left.memory == right.memory && left.headlineEntities == right.headlineEntities
          && left.introductions == right.introductions && left.table == right.table
          && left.currencies == right.currencies
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
    /// The last time of some weeks or more that the text has told, in whatever paragraph: "the same period of 2024".
    var period: Period?
    /// Whether the block has named an entity.
    var isNamed = false
  }

  mutating func remember(_ words: SentenceWords, isHeading: Bool) {
    let names = words.entities.filter { !$0.isCoreference && $0.target != SentenceWords.stranger }
    // "The fee, which Brentford paid", "more than Brentford": what is named in passing is not what the text is about.
    let passing = names.filter { $0.scope != nil || $0.isOblique }
    // "The Brentford transfer lifts Hohenroda", where a hyphen shows it.
    let own = names.filter { $0.scope == nil && !$0.isOblique }
    let entities = (own.filter { !$0.isInCompound } + own.filter(\.isInCompound)).map(\.target)
    if isHeading, headlineEntities.isEmpty { headlineEntities = entities + passing.map(\.target) }
    if !entities.isEmpty || memory.topics.isEmpty && !passing.isEmpty { memory.isNamed = true }
    for name in passing.prefix(Self.reach) where !memory.topics.contains(name.target) {
      memory.topics.insert(name.target, at: min(1, memory.topics.count))
    }
    // "Its ratio is above what Nordlicht demands": what a sentence goes on about stays in front.
    let first = words.entities.first { $0.target != SentenceWords.stranger }
    let subject = entities.isEmpty ? nil : first.flatMap { $0.isCoreference && $0.scope == nil ? $0.target : nil }
    // The first of a sentence is what it is about, and comes to the front last.
    for entity in entities.prefix(Self.reach).reversed() + (subject.map { [$0] } ?? []) {
      memory.topics.removeAll { $0 == entity }
      memory.topics.insert(entity, at: 0)
    }
    memory.topics = Array(memory.topics.prefix(Self.reach))
    if !words.metrics.isEmpty { memory.metrics = words.metrics.map(\.target) }
    // "After 130 million in April": the text goes on about its own time.
    let dates = words.dates.filter { !$0.isOfFormer && !$0.isCompared }.map(\.target).filter { !$0.isDayOfReport }
    if !dates.isEmpty { memory.dates = dates }
    if let period = dates.last(where: { $0.period.map { $0.days > 27 } ?? false })?.period { memory.period = period }
  }
}
