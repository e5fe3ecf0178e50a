import Recognition
import Text
import Values

/// What the words around a figure, and those that the sentences before have left in mind, are to it.
final class FigureLinks {
  private let reader: ContextReader
  private let mention: Passage.Mention
  /// The figure's position among the mentions.
  private let place: Int
  private let section: Section
  private let words: SentenceWords
  private let distances: Distances

  private static let scopeSurcharge = 20
  private static let laterSurcharge = 16
  /// "It is not true that somebody offered us 20 million" goes on about nothing.
  private static let referenceReach = 7
  private static let obliqueSurcharge = 16

  init(
    _ reader: ContextReader, to mention: Passage.Mention, at place: Int, _ section: Section, _ words: SentenceWords,
    _ distances: Distances
  ) {
    self.reader = reader
    self.mention = mention
    self.place = place
    self.section = section
    self.words = words
    self.distances = distances
  }

  private var figure: Range<Int> { mention.tokens }

  /// What the figure may be about, the likeliest first.
  func entities() -> [Link<String>] {
    let ownAside = words.asideAboutOther(holding: figure.lowerBound)
    var entities = unique(links(words.entities, after: 3, outside: ownAside)).map { link in
      // What a later clause is about is hardly what this one is about.
      var link = link
      if link.isBehind, link.strength < .clause { link.cost += Self.laterSurcharge }
      return link
    }
    if ownAside.map({ !hasSubject($0) }) ?? isElsewhere(entities) {
      entities.append(Link(target: SentenceWords.stranger, strength: .clause, cost: 0))
    }
    // A sentence without any name goes on about what the last one was about, and so do its metric and its time.
    // "The club" may be any of those that were named before.
    let hasEntity =
      ownAside != nil || words.firstEntity.map(isAbout) ?? false
      || words.firstStranger.map { $0 < figure.lowerBound } ?? false
      || reader.nearest(words.entities, to: figure).contains { $0.scope?.overlaps(figure) ?? false }
    let carried: Link<String>.Strength = hasEntity || section.block.isHeading ? .inherited : .sentence
    // A paragraph that names nobody is about what the whole text is about.
    let (recent, headline) = (reader.memory.topics, reader.headlineEntities.prefix(2))
    let topics = reader.memory.isNamed ? recent.prefix(4) + headline : headline + recent.prefix(4)
    for (rank, topic) in topics.enumerated() {
      if let named = entities.firstIndex(where: { $0.target == topic }) {
        entities[named].isKnown = true
      } else {
        entities.append(
          Link(
            target: topic, strength: carried, cost: Link<String>.carriedCost + rank, isCarried: true, isTopic: rank == 0
          ))
      }
    }
    return entities.sorted { $0.cost < $1.cost }
  }

  /// "Debt fell to 3 million, helped by the sale of Halden": whether a name stands before the figure or in its clause.
  private func isAbout(_ name: Int) -> Bool {
    name < figure.lowerBound || distances.boundaries(between: figure, and: name..<name + 1) == 0
  }

  /// "The line, on which Halden counted 3 million", "investors who value it at 3 million": whether a name right behind the
  /// word that begins an aside, or a word that stands for one, says who the aside is about.
  private func hasSubject(_ aside: Range<Int>) -> Bool {
    let next = words.entities.firstIndex(from: aside.lowerBound + 1, \.tokens)
    guard next < words.entities.count, words.entities[next].tokens.upperBound <= figure.lowerBound,
      words.entities[next].target != SentenceWords.stranger
    else { return false }
    return words.entities[next].isCoreference
      || words.entities[next].tokens.lowerBound - aside.lowerBound <= Self.subjectReach
  }

  /// The word that begins the aside.
  private static let subjectReach = 1

  /// "Nationwide, turnout was 82 percent": whether the figure is that of a country or trade, where its clause names nobody.
  private func isElsewhere(_ entities: [Link<String>]) -> Bool {
    if entities.contains(where: { $0.strength == .clause }) { return false }
    return reader.nearest(words.elsewhere, to: figure).contains {
      let crossed = distances.boundaries(between: $0.tokens, and: figure)
      return crossed == 0 || crossed == 1 && $0.tokens.upperBound <= figure.lowerBound
    }
  }

  /// What the figure may be the value of, the likeliest first.
  func metrics() -> [Link<String>] {
    // "It serves 200,000 people through 41 branches": "people" is the noun of another count.
    let hasOwnNoun = hasOwnNoun
    let near = links(
      words.metrics, after: 1, where: { !hasOwnNoun || $0.isOwn || !isOpenNoun(section.text(of: $0.span)) },
      besides: isOfNextFigure)
    var metrics = unique(near.filter { !$0.isCountedNoun }) + unique(near.filter(\.isCountedNoun))
    for index in metrics.indices {
      metrics[index].namesNoun = near.contains { $0.namesNoun && $0.target == metrics[index].target }
    }
    // "In 2022 it was 95 million": what the sentence before was about.
    let references = reader.nearest(words.metricReferences, to: figure).filter {
      distances.boundaries(between: $0.tokens, and: figure) == 0
        && distances.cost($0.tokens, figure) <= Self.referenceReach
    }
    let told = reader.memory.metrics.filter(isCompatible)
    // A count may go on about another noun: "gebaut von 380 Leuten. Heute sind es 104".
    if let reference = references.first, isMoneyOrRate, Set(told).count <= 2,
      !words.hasFigure(before: reference.tokens), let metric = told.last
    {
      metrics.removeAll { $0.target == metric }
      metrics.append(
        Link(
          target: metric, strength: .clause, cost: min(4, distances.cost(reference.tokens, figure)), isCarried: true))
    }
    metrics.sort { $0.cost < $1.cost }
    let isInherited = section.block.isHeading || metrics.contains { isCompatible($0.target) }
    for metric in reader.memory.metrics.reversed().prefix(4) where !metrics.contains(where: { $0.target == metric }) {
      metrics.append(Link(target: metric, strength: isInherited ? .inherited : .sentence, cost: 30))
    }
    return metrics
  }

  /// Whether a noun stands right behind a count in which not nearly everything is counted.
  private var hasOwnNoun: Bool {
    guard case .count(_, let noun) = mention.annotation.value, !noun.isEmpty else { return false }
    return !reader.isNounImplied(mention, section) && !isOpenNoun(noun)
  }

  /// Whether nearly everything is counted in a noun: "people".
  private func isOpenNoun(_ noun: String) -> Bool {
    reader.checker.vocabulary.openNouns.contains(noun.lowercased())
  }

  /// The times that the figure may be of, the likeliest first.
  func periods() -> [Link<DateValue>] {
    // "264 deaths, the fewest since 2018" are not those of 2018, and what has risen since then is of now.
    let isReached = reader.isReached(figure, words, distances)
    var periods = links(words.dates, after: 0).filter {
      $0.strength > .inherited && !($0.target.isBeginning && ($0.isBehind || isReached))
    }
    if let today = reader.today {
      for index in periods.indices {
        periods[index].isAhead = periods[index].target.period.map { $0.first > today } ?? false
      }
    }
    // "34,500 from 2028, today's limit being 28,750": what is so now is not so in another time.
    if let present {
      periods.removeAll { $0.cost > max(present, Self.presentReach) }
      return periods
    }
    if !periods.allSatisfy({ $0.target.isDayOfReport || $0.isCompared }) { return periods }
    return periods + reader.memory.dates.suffix(2).map { Link(target: $0, strength: .inherited, cost: 40) }
  }

  /// How far a word that tells of the present stands from the figure, if it does so in its clause.
  private var present: Int? {
    reader.nearest(words.presents.map { SentenceWords.Placed(target: (), tokens: $0) }, to: figure).compactMap {
      let cost = distances.cost($0.tokens, figure)
      return distances.boundaries(between: $0.tokens, and: figure) == 0 && cost <= Self.presentReach ? cost : nil
    }.min()
  }

  /// A noun and a preposition: "today's limit of".
  private static let presentReach = 4

  private var isMoneyOrRate: Bool { mention.annotation.kind == "money" || mention.annotation.kind == "percent" }

  private func isCompatible(_ metric: String) -> Bool {
    reader.checker.vocabulary.isCompatible(metric, mention.annotation)
  }

  /// What each of the words next to the figure on both sides is to it, the nearest first.
  /// - Parameters:
  ///   - surcharge: the cost of standing behind the figure.
  ///   - aside: the tokens outside which nothing speaks of the figure; nil if there are none.
  ///   - isMeant: whether a word may speak of the figure at all.
  ///   - isOfOther: whether a word behind the figure speaks of another one.
  private func links<Target>(
    _ candidates: [SentenceWords.Placed<Target>], after surcharge: Int, outside aside: Range<Int>? = nil,
    where isMeant: (SentenceWords.Placed<Target>) -> Bool = { _ in true },
    besides isOfOther: (Range<Int>) -> Bool = { _ in false }
  ) -> [Link<Target>] {
    // "19.3 billion Canadian dollars" is not about Canada.
    reader.nearest(candidates, to: figure).filter { !$0.tokens.overlaps(figure) && isMeant($0) }.map { candidate in
      let isAfter = candidate.tokens.lowerBound >= figure.upperBound
      // "Halden: 400 cars" in a list: the item's name is its head.
      let isHead = candidate.tokens.lowerBound == words.itemStart
      let isParted = distances.boundaries(between: candidate.tokens, and: figure) > (isHead ? 1 : 0)
      let shadow = reader.shadow(of: candidate.tokens, by: section.passage, before: place)
      // "Unlike Osprey, which made 212 million, Meridian": the aside is about the name before it.
      let isOblique = candidate.isOblique && !isAntecedent(candidate.tokens)
      var link = Link(
        target: candidate.target, strength: isParted ? .sentence : .clause,
        cost: distances.cost(candidate.tokens, figure) + (isAfter ? surcharge : 0) + (candidate.isPartial ? 4 : 0)
          + (isOblique ? Self.obliqueSurcharge : 0),
        clause: distances.clause(of: candidate.tokens), isBehind: isAfter, isPartial: candidate.isPartial,
        months: candidate.months,
        isShadowed: shadow != nil,
        isTaken: shadow.map { isTaken(candidate.tokens, by: $0) } ?? false,
        isCountedNoun: isAfter && candidate.tokens.lowerBound - figure.upperBound <= 2
          && reader.isNoun(candidate.span, of: mention, section),
        isSpeaker: candidate.isSpeaker, isOblique: isOblique, isCoreference: candidate.isCoreference,
        isFronted: candidate.isFronted, lead: candidate.lead, window: candidate.window, isEnd: candidate.isEnd,
        isCompared: candidate.isCompared && (isAfter || isParted && !goesOn(about: candidate.tokens)))
      link.isPronoun = candidate.isCoreference && candidate.tokens.count == 1
      link.namesNoun = reader.isNoun(candidate.span, of: mention, section)
      let isOutside = aside.map { !$0.contains(candidate.tokens.lowerBound) } ?? false
      if isAfter, isOfOther(candidate.tokens) { link.cost += Self.laterSurcharge }
      if isOutside || candidate.scope.map({ !$0.overlaps(figure) }) ?? false {
        (link.strength, link.cost, link.isOutside) = (.inherited, link.cost + Self.scopeSurcharge, true)
      }
      return link
    }.sorted { $0.cost < $1.cost }
  }

  /// Whether the figure stands in the aside that begins right behind a name.
  private func isAntecedent(_ name: Range<Int>) -> Bool {
    words.aside(holding: figure.lowerBound).map { (0...1).contains($0.lowerBound - name.upperBound) } ?? false
  }

  /// "At the level of 2024, when it was 3 million", "more than in 2024 (3 million)": whether the figure is told of a time that
  /// something else is compared with.
  private func goesOn(about time: Range<Int>) -> Bool {
    figure.lowerBound - time.upperBound <= Self.ownTimeReach
      || words.timeClauses.contains {
        $0.contains(figure.lowerBound) && (0...Self.ownTimeReach).contains($0.lowerBound - time.upperBound)
      }
  }

  /// A bracket or comma and a preposition.
  private static let ownTimeReach = 2

  /// "On revenue of 3 million it made 4 million": whether another figure stands right behind a word, and nothing tells that
  /// the figure is a second value of the same.
  private func isTaken(_ word: Range<Int>, by other: Range<Int>) -> Bool {
    (0...2).contains(other.lowerBound - word.upperBound)
      && distances.boundaries(between: other, and: figure) == 0
      && !reader.nearest(words.destinations, to: figure).contains {
        $0.tokens.lowerBound >= other.upperBound && $0.tokens.upperBound <= figure.lowerBound
      }
  }

  /// "On revenue of 3 million it made a loss of 4 million": whether a word behind the figure stands before a preposition and
  /// the next figure.
  private func isOfNextFigure(_ word: Range<Int>) -> Bool {
    let gap = word.lowerBound - figure.upperBound
    if gap < 1 || distances.boundaries(between: word, and: figure) > 0 { return false }
    // "An operating profit of 3 million on revenue of": another word has told what the figure is.
    let isTold =
      gap > 1
      || reader.nearest(words.metrics, to: figure).contains {
        $0.tokens.upperBound <= figure.lowerBound && distances.cost($0.tokens, figure) <= FigureContext.verbCost
          && distances.boundaries(between: $0.tokens, and: figure) == 0
          && reader.shadow(of: $0.tokens, by: section.passage, before: place) == nil && isCompatible($0.target)
      }
    if !isTold { return false }
    let mentions = section.passage.mentions
    let next = mentions.firstIndex(from: word.upperBound, \.tokens)
    return next < mentions.count && mentions[next].annotation.quantity != nil
      && mentions[next].tokens.lowerBound - word.upperBound == 1
  }

  /// Of several links to one target the first.
  private func unique(_ links: [Link<String>]) -> [Link<String>] {
    var seen: Set<String> = []
    return links.filter { seen.insert($0.target).inserted }
  }
}
