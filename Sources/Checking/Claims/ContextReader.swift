import Recognition
import Reference
import Text
import Values

/// Reads what surrounds each figure of a section. What it remembers of earlier sections is what a reader would: who the
/// text is about.
struct ContextReader {
  private let checker: Checker
  private var memory: Memory
  private var headlineEntities: [String]
  private var introductions: [Memory]
  private var table: TableHeads

  /// What a reader has in mind between two sections; compared by value, but first by identity, since most sections leave
  /// it as it was.
  final class Carried: Equatable, Sendable {
    fileprivate let memory: Memory
    fileprivate let headlineEntities: [String]
    /// What introduced the open list, and with the items that have sublists what introduced those.
    fileprivate let introductions: [Memory]
    fileprivate let table: TableHeads

    fileprivate init(
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
  fileprivate struct Memory: Equatable {
    /// Entities of the last sentences, the latest first: what "the company" may stand for.
    var topics: [String] = []
    /// Metrics of the last sentence that had any.
    var metrics: [String] = []
    /// The dates of the last sentence that had any.
    var dates: [DateValue] = []
    /// Whether the block has named an entity.
    var isNamed = false
  }

  /// Of what stands on one side of a figure, at most this many are considered, so that a sentence of any length is read
  /// in linear time.
  private static let reach = 8

  /// A day as long before the publication is mostly that on which something was said: "on Tuesday (5 August)".
  private static let daysOfReport = 0...6

  /// The publication date.
  let today: CalendarDate?

  /// - Parameter carried: what the sections before have left in mind.
  init(_ checker: Checker, today: CalendarDate?, after carried: Carried) {
    self.checker = checker
    self.today = today
    memory = carried.memory
    headlineEntities = carried.headlineEntities
    introductions = carried.introductions
    table = carried.table
  }

  /// What is in mind now; the same object as before where nothing has changed.
  func carried(since before: Carried) -> Carried {
    let now = Carried(memory, headlineEntities: headlineEntities, introductions: introductions, table: table)
    return now == before ? before : now
  }

  /// What surrounds the figures of the next section.
  mutating func contexts(of section: Section) -> [FigureContext] {
    let passage = section.passage
    guard let end = passage.sentences.last?.upperBound else { return [] }
    begin(section.block.kind)
    let heads = table.heads(of: section.block.kind)
    var head = TableHead()
    let distances = Distances(passage, tokenCount: end)
    var contexts: [FigureContext] = []
    var mentions = passage.mentions.indices[...]
    var names = passage.names[...]
    var cues = passage.cues[...]
    for sentence in passage.sentences {
      let ownMentions = mentions.prefix { passage.mentions[$0].tokens.lowerBound < sentence.upperBound }
      let ownNames = names.prefix { $0.tokens.lowerBound < sentence.upperBound }
      let ownCues = cues.prefix { $0.tokens.lowerBound < sentence.upperBound }
      mentions = mentions.dropFirst(ownMentions.count)
      names = names.dropFirst(ownNames.count)
      cues = cues.dropFirst(ownCues.count)
      // The time that was told last, as long as which "the same period of 2024" is.
      var told = memory.dates.last?.period
      var words = SentenceWords(
        checker, names: ownNames.filter { !isAffiliation($0.span, $0.tokens, in: section) },
        strangers: strangers(ownMentions, section, ownNames), cues: ownCues,
        dates: ownMentions.compactMap { place in
          guard case .date(var date) = passage.mentions[place].annotation.value, date.period != nil else { return nil }
          date.period = date.range ?? date.period
          if let today, let day = date.period, day.days == 1,
            Self.daysOfReport.contains(today.dayNumber - day.first.dayNumber)
          {
            date.isRelative = true
          }
          let tokens = passage.mentions[place].tokens
          let before = ownCues[..<ownCues.firstIndex(from: tokens.lowerBound, \.tokens)].suffix(Self.reach)
          if let told, let year = date.period?.first.year,
            before.contains(where: { $0.isSameLength && (0...1).contains(tokens.lowerBound - $0.tokens.upperBound) })
          {
            date.period = told.shifted(months: 12 * (year - told.first.year)) ?? date.period
          }
          told = date.period
          return (tokens, date)
        }, topic: memory.topics.first ?? headlineEntities.first, hasEarlierDates: !memory.dates.isEmpty)
      let figures = ownMentions.filter { passage.mentions[$0].annotation.kind != "organization" }
      let quantities = figures.filter { passage.mentions[$0].annotation.quantity != nil }.map {
        passage.mentions[$0].tokens
      }
      words.bind(to: quantities, isFormer: quantities.map { isFormer($0, words, distances) }, distances) {
        checker.vocabulary.unitClass(of: $0.target) == .date
      }
      let shifts = shifts(of: quantities, words, distances)
      for place in figures {
        var context = context(of: passage.mentions[place], place, section, words, distances)
        context.shift = shifts[passage.mentions[place].tokens.lowerBound] ?? 0
        context.isConversion = isConversion(place, passage)
        context.isNounImplied = isNounImplied(passage.mentions[place], section)
        context.take(heads)
        contexts.append(context)
      }
      remember(words, isHeading: section.block.isHeading)
      head.take(words)
    }
    if case .tableCell = section.block.kind {
      head.isObscure = checker.isObscure(head, section)
      table.keep(head, of: section.block.kind)
    }
    return contexts
  }

  /// A paragraph begins anew; each item of a list and each cell of a table goes on from what introduced the list or table,
  /// not from the item or cell before it.
  private mutating func begin(_ kind: Block.Kind) {
    let depth =
      switch kind {
      case .listItem(let depth): max(1, depth)
      case .tableCell: 1
      default: 0
      }
    if depth == 0 {
      introductions = []
      (memory.metrics, memory.dates, memory.isNamed) = ([], [], false)
    } else if introductions.count < depth {
      introductions.append(memory)
    } else {
      introductions.removeLast(introductions.count - depth)
      memory = introductions[depth - 1]
    }
  }

  private mutating func remember(_ words: SentenceWords, isHeading: Bool) {
    let entities = words.entities.filter { !$0.isCoreference && $0.target != SentenceWords.stranger }.map(\.target)
    if isHeading, headlineEntities.isEmpty { headlineEntities = entities }
    if !entities.isEmpty { memory.isNamed = true }
    // The first of a sentence is what it is about, and comes to the front last.
    for entity in entities.prefix(Self.reach).reversed() {
      memory.topics.removeAll { $0 == entity }
      memory.topics.insert(entity, at: 0)
    }
    memory.topics = Array(memory.topics.prefix(Self.reach))
    if !words.metrics.isEmpty { memory.metrics = words.metrics.map(\.target) }
    let dates = words.dates.map(\.target).filter { !$0.isDayOfReport }
    if !dates.isEmpty { memory.dates = dates }
  }

  /// Organizations that the reference does not know, and people in front of the bracket that tells whose they are: a
  /// figure beside one is not about somebody else.
  private func strangers(
    _ mentions: some Collection<Int>, _ section: Section, _ names: ArraySlice<Passage.NameMention>
  ) -> [Range<Int>] {
    let known = Set(names.map(\.tokens.lowerBound))
    return mentions.compactMap { place in
      let mention = section.passage.mentions[place]
      if mention.annotation.kind == "organization", isAffiliation(mention.annotation.span, mention.tokens, in: section)
      {
        let named = names[..<names.firstIndex(from: mention.tokens.lowerBound, \.tokens)].last
        return named?.tokens.upperBound == mention.tokens.lowerBound - 1 ? nil : mention.tokens
      }
      guard case .organization(entity: nil) = mention.annotation.value, known.isDisjoint(with: mention.tokens) else {
        return nil
      }
      return mention.tokens
    }
  }

  private func context(
    of mention: Passage.Mention, _ place: Int, _ section: Section, _ words: SentenceWords, _ distances: Distances
  ) -> FigureContext {
    let figure = mention.tokens
    func links<Target>(_ candidates: [SentenceWords.Placed<Target>], after surcharge: Int) -> [Link<Target>] {
      // "19.3 billion Canadian dollars" is not about Canada.
      nearest(candidates, to: figure).filter { !$0.tokens.overlaps(figure) }.map { candidate in
        let isAfter = candidate.tokens.lowerBound >= figure.upperBound
        // "Halden: 400 cars" in a list: the item's name is its head.
        let isHead = section.block.isListItem && candidate.tokens.lowerBound == 0
        let isParted = distances.boundaries(between: candidate.tokens, and: figure) > (isHead ? 1 : 0)
        var link = Link(
          target: candidate.target, strength: isParted ? .sentence : .clause,
          cost: distances.cost(candidate.tokens, figure) + (isAfter ? surcharge : 0) + (candidate.isPartial ? 4 : 0),
          isBehind: isAfter, isPartial: candidate.isPartial, months: candidate.months,
          isShadowed: isShadowed(candidate.tokens, by: section.passage, before: place),
          isCountedNoun: isAfter && isCountedNoun(candidate.span, candidate.tokens, of: mention, section))
        if let scope = candidate.scope, !scope.overlaps(figure) {
          (link.strength, link.cost) = (.inherited, link.cost + Self.scopeSurcharge)
        }
        return link
      }.sorted { $0.cost < $1.cost }
    }
    var entities = unique(links(words.entities, after: 3)).map { link in
      // What a later clause is about is hardly what this one is about.
      var link = link
      if link.isBehind, link.strength < .clause { link.cost += Self.laterSurcharge }
      return link
    }
    // A sentence without any name goes on about what the last one was about, and so do its metric and its time.
    // "The club" may be any of those that were named before.
    let hasEntity =
      words.firstEntity != nil || words.firstStranger.map { $0 < figure.lowerBound } ?? false
      || nearest(words.entities, to: figure).contains { $0.scope?.overlaps(figure) ?? false }
    let carried: Link<String>.Strength = hasEntity || section.block.isHeading ? .inherited : .sentence
    // A paragraph that names nobody is about what the whole text is about.
    let topics =
      memory.isNamed
      ? memory.topics.prefix(4) + headlineEntities.prefix(2) : headlineEntities.prefix(2) + memory.topics.prefix(4)
    for (rank, topic) in topics.enumerated() {
      if let named = entities.firstIndex(where: { $0.target == topic }) {
        entities[named].isKnown = true
      } else {
        entities.append(Link(target: topic, strength: carried, cost: 40 + rank, isCarried: true, isTopic: rank == 0))
      }
    }
    entities.sort { $0.cost < $1.cost }
    let near = links(words.metrics, after: 1)
    var metrics = unique(near.filter { !$0.isCountedNoun }) + unique(near.filter(\.isCountedNoun))
    // "In 2022 it was 95 million": what the sentence before was about.
    let references = nearest(words.metricReferences, to: figure).filter {
      distances.boundaries(between: $0.tokens, and: figure) == 0
    }
    let told = memory.metrics.filter { checker.vocabulary.isCompatible($0, mention.annotation) }
    // A count may go on about another noun: "gebaut von 380 Leuten. Heute sind es 104".
    if let reference = references.first, isMoneyOrRate(mention), told.count == 1,
      !words.hasFigure(before: reference.tokens), let metric = told.first
    {
      metrics.removeAll { $0.target == metric }
      metrics.append(Link(target: metric, strength: .clause, cost: min(4, distances.cost(reference.tokens, figure))))
    }
    metrics.sort { $0.cost < $1.cost }
    let hasMetric = metrics.contains { checker.vocabulary.isCompatible($0.target, mention.annotation) }
    for metric in memory.metrics.reversed().prefix(4) where !metrics.contains(where: { $0.target == metric }) {
      metrics.append(
        Link(target: metric, strength: hasMetric || section.block.isHeading ? .inherited : .sentence, cost: 30))
    }
    // "264 deaths, the fewest since 2018" are not those of 2018.
    var periods = links(words.dates, after: 0).filter {
      $0.strength > .inherited && !($0.isBehind && $0.target.isBeginning)
    }
    if periods.allSatisfy({ $0.target.isDayOfReport }) {
      periods += memory.dates.suffix(2).map { Link(target: $0, strength: .inherited, cost: 40) }
    }
    return FigureContext(
      mention: place, annotation: mention.annotation,
      span: section.block.source(of: mention.annotation.span),
      entities: entities, metrics: metrics, periods: periods,
      status: status(of: figure, words, distances),
      isChange: nearest(words.changes, to: figure).contains { word in
        word.target == .before
          ? word.tokens.upperBound <= figure.lowerBound && distances.cost(word.tokens, figure) <= 3
          : word.tokens.lowerBound == figure.upperBound
      },
      isOfAnotherKind: nearest(words.denominators, to: figure).contains {
        $0.tokens.lowerBound >= figure.upperBound
          // "€35 million in revenue a month".
          ? distances.cost($0.tokens, figure) <= 2 && distances.boundaries(between: $0.tokens, and: figure) == 0
          : distances.cost($0.tokens, figure) <= 18
            // "Each of the 300 people": the count of them all.
            && !(mention.annotation.kind == "count" && distances.cost($0.tokens, figure) <= 1)
            && distances.boundaries(between: $0.tokens, and: figure) <= $0.target ?? -1
      },
      isOfRegion: nearest(words.regions, to: figure).contains {
        let crossed = distances.boundaries(between: $0.tokens, and: figure)
        // "In Poland, the company had …".
        let comma = $0.tokens.upperBound + 1..<$0.tokens.upperBound + 2
        return crossed == 0
          || crossed == 1 && comma.upperBound <= figure.lowerBound
            && distances.boundaries(between: $0.tokens, and: comma) == 1
      },
      isNegative: nearest(words.negatives, to: figure).contains { distances.cost($0.tokens, figure) <= 8 },
      lossMetric: nearest(words.metrics, to: figure).last { metric in
        metric.tokens.upperBound <= figure.lowerBound
          && distances.cost(metric.tokens, figure) <= FigureContext.besideCost
          && words.negatives.contains { $0.tokens == metric.tokens }
      }?.target,
      mayBeNegative: !words.negatives.isEmpty,
      isFormer: isFormer(figure, words, distances),
      isWhole: mention.annotation.kind == "count"
        && nearest(words.wholes, to: figure).contains {
          $0.tokens.upperBound <= figure.lowerBound && distances.cost($0.tokens, figure) <= 1
        })
  }

  /// "Timo Assheuer (CDU)": what the one before the bracket belongs to is not what the sentence is about. "Deutsche
  /// Forschungsgemeinschaft (DFG)" names one organization twice.
  private func isAffiliation(_ name: Range<Int>, _ tokens: Range<Int>, in section: Section) -> Bool {
    let bytes = section.block.reading.bytes
    guard name.lowerBound > 1, bytes[name.lowerBound - 1] == UInt8(ascii: "("), bytes.indices.contains(name.upperBound),
      bytes[name.upperBound] == UInt8(ascii: ")") || bytes[name.upperBound] == UInt8(ascii: ",")
    else { return false }
    let mentions = section.passage.mentions
    let before = mentions[..<mentions.firstIndex(from: tokens.lowerBound, \.tokens)].last?.annotation
    return before?.kind != "organization" || before?.span.upperBound != name.lowerBound - 2
  }

  private func isMoneyOrRate(_ mention: Passage.Mention) -> Bool {
    mention.annotation.kind == "money" || mention.annotation.kind == "percent"
  }

  private static let scopeSurcharge = 20
  private static let laterSurcharge = 8

  /// Of several links to one target the first.
  private func unique(_ links: [Link<String>]) -> [Link<String>] {
    var seen: Set<String> = []
    return links.filter { seen.insert($0.target).inserted }
  }

  /// Those next to a figure on both sides; `candidates` stand in the order of the text.
  func nearest<Target>(
    _ candidates: [SentenceWords.Placed<Target>], to figure: Range<Int>
  ) -> ArraySlice<SentenceWords.Placed<Target>> {
    let next = candidates.firstIndex(from: figure.lowerBound, \.tokens)
    return candidates[max(0, next - Self.reach)..<min(candidates.count, next + Self.reach)]
  }
}

extension Block {
  var isHeading: Bool { kind.isHeading }

  fileprivate var isListItem: Bool { if case .listItem = kind { true } else { false } }
}

extension Block.Kind {
  var isHeading: Bool { if case .heading = self { true } else { false } }
}

extension Passage.Cue {
  /// "In the same period of".
  fileprivate var isSameLength: Bool { kind == .shift && value == "same" }
}
