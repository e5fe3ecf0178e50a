import Recognition
import Reference
import Text
import Values

/// Reads what surrounds each figure of a section. What it remembers of earlier sections is what a reader would: who the
/// text is about.
struct ContextReader {
  let checker: Checker
  var memory: Memory
  var headlineEntities: [String]
  private var introductions: [Memory]
  private var table: TableHeads
  private var currencies: Set<String>

  /// Of what stands on one side of a figure, at most this many are considered, so that a sentence of any length is read
  /// in linear time.
  static let reach = 8

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
    currencies = carried.currencies
  }

  /// What is in mind now; the same object as before where nothing has changed.
  func carried(since before: Carried) -> Carried {
    let now = Carried(
      memory, headlineEntities: headlineEntities, introductions: introductions, table: table, currencies: currencies)
    return now == before ? before : now
  }

  /// What surrounds the figures of the next section.
  mutating func contexts(of section: Section) -> [FigureContext] {
    let passage = section.passage
    guard let end = passage.sentences.last?.upperBound else { return [] }
    begin(section.block.kind)
    for mention in passage.mentions {
      if case .money(_, let currency, false) = mention.annotation.value { currencies.insert(currency) }
    }
    let heads = table.heads(of: section.block.kind)
    var head = TableHead()
    let distances = Distances(passage, tokenCount: end)
    var contexts: [FigureContext] = []
    var mentions = passage.mentions.indices[...]
    var names = passage.names[...]
    var cues = passage.cues[...]
    let lines = section.lines
    for sentence in joined(passage.sentences.flatMap { $0.parted(by: lines) }, passage) {
      let introduction = memory
      let ownMentions = mentions.prefix { passage.mentions[$0].tokens.lowerBound < sentence.upperBound }
      let ownNames = names.prefix { $0.tokens.lowerBound < sentence.upperBound }
      let ownCues = cues.prefix { $0.tokens.lowerBound < sentence.upperBound }
      mentions = mentions.dropFirst(ownMentions.count)
      names = names.dropFirst(ownNames.count)
      cues = cues.dropFirst(ownCues.count)
      var words = SentenceWords(
        checker, start: sentence.lowerBound,
        names: ownNames.filter { !isAffiliation($0.span, $0.tokens, in: section) },
        yardsticks: Set(ownNames.map(\.tokens).filter { isYardstick($0, ownCues) }.map(\.lowerBound)),
        strangers: strangers(ownMentions, section, ownNames), cues: ownCues,
        dates: dates(ownMentions, ownCues, passage), topic: memory.topics.first ?? headlineEntities.first,
        hasEarlierDates: !memory.dates.isEmpty, today: today,
        bearer: { bearer(of: $0, among: $1, insteadOf: $2, ownCues, section) })
      words.compareWithNothing(after: today)
      words.joinParts(distances) { section.text(of: $0) }
      words.itemStart =
        section.block.isListItem ? 0 : lines.range(holding: sentence.lowerBound) == sentence ? sentence.lowerBound : nil
      let figures = ownMentions.filter { passage.mentions[$0].annotation.kind != "organization" }
      let quantities = figures.filter { passage.mentions[$0].annotation.quantity != nil }.map {
        passage.mentions[$0].tokens
      }
      words.hasOneLevel =
        quantities.count == 1 && !words.tellsMove && words.destinations.isEmpty && words.shifts.isEmpty
      words.bind(to: quantities, isFormer: quantities.map { isFormer($0, words, distances) }, distances) {
        checker.vocabulary.unitClass(of: $0.target) == .date
      }
      let shifts = shifts(of: quantities, words, distances, passage)
      for place in figures {
        var context = context(of: passage.mentions[place], place, section, words, distances)
        context.told = introduction.period
        context.now = isOfNow(passage.mentions[place].tokens, words, distances) ? today : nil
        context.shift = shifts[passage.mentions[place].tokens.lowerBound] ?? 0
        context.isConversion = isConversion(place, passage)
        context.isGiven = context.annotation.kind == "count" && isGiven(passage.mentions[place], words)
        context.isNounImplied = isNounImplied(passage.mentions[place], section)
        context.isPart = isPart(place, section)
        if isShareSpelledOut(place, passage) { context.isRest = true }
        if context.annotation.kind == "money" { context.currencies = currencies }
        context.take(checker.vocabulary.parted(heads, of: context.annotation))
        contexts.append(context)
      }
      remember(words, isHeading: section.block.isHeading)
      if section.block.isListItem, quantities.count == 1 { lead(words) }
      // Each line of a list goes on from what stands above the list.
      if !quantities.isEmpty, words.itemStart != nil, !section.block.isListItem { memory = introduction }
      head.take(words)
    }
    if case .tableCell = section.block.kind {
      head.unit = checker.unit(of: section)
      head.isObscure = checker.isObscure(head, section)
      table.keep(head, of: section.block.kind)
    }
    return contexts
  }

  /// "Number of the day: 3 million. That is how many Halden sold": joins a sentence that begins so with the one before it,
  /// which names nobody.
  private func joined(_ sentences: [Range<Int>], _ passage: Passage) -> [Range<Int>] {
    let openings = Set(
      passage.cues.lazy.filter { $0.kind == .coreference && $0.value == SentenceWords.resumption }
        .map(\.tokens.lowerBound))
    if openings.isEmpty { return sentences }
    var joined: [Range<Int>] = []
    for sentence in sentences {
      if openings.contains(sentence.lowerBound), let last = joined.last, last.count <= Self.announcementLimit,
        !passage.names.contains(where: { last.contains($0.tokens.lowerBound) })
      {
        joined[joined.count - 1] = last.lowerBound..<sentence.upperBound
      } else {
        joined.append(sentence)
      }
    }
    return joined
  }

  /// "Number of the day: just under 3 million dollars.", perhaps with the number of an item.
  private static let announcementLimit = 16

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

  /// "Halden: revenue of 3 million in 2024", "Nordlicht: 4 million": what the first item says, where nothing introduces the
  /// list, those behind it need not say again.
  private mutating func lead(_ words: SentenceWords) {
    guard var introduction = introductions.last, introduction.metrics.isEmpty,
      words.entities.first.map({ $0.tokens.lowerBound == words.itemStart }) ?? false
    else { return }
    introduction.metrics = memory.metrics
    if introduction.dates.isEmpty { introduction.dates = memory.dates }
    introductions[introductions.count - 1] = introduction
  }

  private func context(
    of mention: Passage.Mention, _ place: Int, _ section: Section, _ words: SentenceWords, _ distances: Distances
  ) -> FigureContext {
    let figure = mention.tokens
    let links = FigureLinks(self, to: mention, at: place, section, words, distances)
    let entities = links.entities()
    let whole = whole(of: mention, words, distances)
    return FigureContext(
      mention: place, annotation: mention.annotation,
      span: section.block.source(of: mention.annotation.span),
      entities: entities, metrics: links.metrics(),
      // "Of its 612 beds 48 will go by 2027": so many there are now.
      periods: links.periods().filter { whole == nil || !($0.isEnd || $0.isAhead) },
      status: whole == nil ? status(of: mention, words, distances) : .actual,
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
            && !isParted($0.tokens, from: figure, words, distances)
            && !(mention.annotation.kind != "percent" && isNamedPart($0, figure, words, distances))
      },
      isOfRegion: isOfRegion(figure, words, distances) { $0 != .head },
      isAdjusted: isOfRegion(figure, words, distances) { $0 == .head }
        || isAdjusted(
          figure, mention.annotation.kind, words, distances, isInserted: isInserted(mention, words, section)),
      isNegative: nearest(words.negatives, to: figure).contains { distances.cost($0.tokens, figure) <= 8 },
      lossMetric: nearest(words.metrics, to: figure).last { metric in
        metric.tokens.upperBound <= figure.lowerBound
          && distances.cost(metric.tokens, figure) <= FigureContext.besideCost
          // The reference's own deficit is no profit.
          && !metric.isOwn && words.negatives.contains { $0.tokens == metric.tokens }
      }?.target,
      mayBePlanned: !words.statuses.isEmpty || !words.wideStatuses.isEmpty,
      mayBeNegative: !words.negatives.isEmpty,
      isFormer: isFormer(figure, words, distances) && !isOfOther(entities),
      whole: whole,
      isRest: nearest(words.rests, to: figure).contains {
        $0.tokens.upperBound <= figure.lowerBound && figure.lowerBound - $0.tokens.upperBound <= 1
      })
  }

  /// "9.3 percent, against 6.1 percent for Halden": whether a figure is not compared with one of another time but with one of
  /// another, whose name stands behind it.
  private func isOfOther(_ entities: [Link<String>]) -> Bool {
    guard let own = entities.first, own.strength == .clause, own.isBehind, !own.isSpeaker, own.cost <= Self.ownNameReach
    else {
      return false
    }
    return entities.contains { $0.strength > .inherited && !$0.isBehind && !$0.isCarried }
  }

  /// A preposition, an article and the surcharge for what stands behind.
  private static let ownNameReach = 6

  /// "To 50 million": whether a figure is what something has come to.
  func isReached(_ figure: Range<Int>, _ words: SentenceWords, _ distances: Distances) -> Bool {
    nearest(words.destinations, to: figure).contains {
      $0.tokens.upperBound <= figure.lowerBound && distances.cost($0.tokens, figure) <= 2
    }
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

  var isListItem: Bool { if case .listItem = kind { true } else { false } }
}

extension Block.Kind {
  var isHeading: Bool { if case .heading = self { true } else { false } }
}

extension Period {
  /// The year that it is, if it is one.
  var wholeYear: Int? { self == Period(year: first.year) ? first.year : nil }
}
