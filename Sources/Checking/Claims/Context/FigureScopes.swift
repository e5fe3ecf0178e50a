/// Which of a sentence's words hold for one of its figures alone.
extension SentenceWords {
  /// Leaves to one figure alone what is said of it alone: the time and the name behind the level that something is
  /// compared with ("compared with 573 billion at Commerzbank", "from $3.00 billion in 2023"), the times of an aside with
  /// figures of its own, and each time where times and figures take turns.
  /// - Parameters:
  ///   - figures: those of the sentence that are quantities, in the order of the text.
  ///   - isFormer: whether a figure is such a level, by its position among them.
  ///   - isEvent: a metric whose values are dates, which may well stand outside the aside.
  mutating func bind(
    to figures: [Range<Int>], isFormer: [Bool], _ distances: Distances, isEvent: (Placed<String>) -> Bool
  ) {
    func owner(of tokens: Range<Int>, isName: Bool) -> Range<Int>? {
      let next = figures.firstIndex(from: tokens.lowerBound, \.self)
      guard next > 0, isFormer[next - 1], figures[next - 1].upperBound <= tokens.lowerBound,
        distances.boundaries(between: figures[next - 1], and: tokens) == 0
      else { return nil }
      // "Compared with 95 million at Halden Nordlicht made 421 million in 2024": what is nearer to the next figure is its.
      let end = destinations.firstIndex(from: tokens.upperBound, \.tokens)
      let isParted =
        next < figures.count && end < destinations.count
        && destinations[end].tokens.upperBound <= figures[next].lowerBound
      if next < figures.count, !isParted, distances.boundaries(between: tokens, and: figures[next]) == 0,
        figures[next].lowerBound - tokens.upperBound
          < tokens.lowerBound - figures[next - 1].upperBound + (isName ? 1 : 0)
      {
        return nil
      }
      return figures[next - 1]
    }
    /// The aside around a word, if it has figures of its own.
    func ownAside(of tokens: Range<Int>) -> Range<Int>? {
      aside(holding: tokens.lowerBound).flatMap { aside in
        let first = figures.firstIndex(from: aside.lowerBound, \.self)
        return first < figures.count && aside.contains(figures[first].lowerBound) ? aside : nil
      }
    }
    /// "Halden, which reports next week, made 3 million": the aside around a word, if the sentence goes on behind it.
    func closedAside(around tokens: Range<Int>) -> Range<Int>? {
      aside(holding: tokens.lowerBound).flatMap { aside in
        let (open, close) = (
          commas.firstIndex(from: aside.lowerBound, \.self), commas.firstIndex(from: aside.upperBound, \.self)
        )
        return open > 0 && commas[open - 1].upperBound == aside.lowerBound && close < commas.count
          && commas[close].lowerBound == aside.upperBound ? aside : nil
      }
    }
    for index in entities.indices {
      let tokens = entities[index].tokens
      // "A rival, with whom Nordlicht competes, made".
      let aside = aside(holding: tokens.lowerBound).flatMap { tokens.lowerBound > $0.lowerBound ? $0 : nil }
      entities[index].scope = owner(of: tokens, isName: true) ?? aside
    }
    if isInTurn, let first = figures.first {
      let names = entities.indices.filter { entities[$0].tokens.upperBound <= first.lowerBound }
      if names.count == figures.count, names.count > 1 {
        for (name, figure) in zip(names, figures) { entities[name].scope = figure }
      }
    }
    for index in metrics.indices where !isEvent(metrics[index]) {
      metrics[index].scope = ownAside(of: metrics[index].tokens)
    }
    for index in dates.indices {
      let tokens = dates[index].tokens
      let former = owner(of: tokens, isName: false)
      dates[index].isOfFormer = former != nil
      dates[index].scope =
        former ?? ownAside(of: tokens) ?? closedAside(around: tokens)
        ?? distances.appositions.range(holding: tokens.lowerBound).flatMap {
          // "Halden, in fiscal 2024,".
          $0.count - tokens.count >= Self.leastApposition ? $0 : nil
        } ?? insertion(of: tokens, figures) ?? rest(from: tokens, figures, distances)
    }
    keepTimeClauses()
    // "93.1 per cent" is no amount for each.
    denominators.removeAll { word in
      let next = figures.firstIndex(from: word.tokens.lowerBound + 1, \.self)
      return next > 0 && figures[next - 1].overlaps(word.tokens)
    }
    for turn in turns(of: figures, distances) { dates[turn.date].scope = turn.figure }
    firstFigure = figures.first?.lowerBound
    self.figures = figures
    if let first = figures.first { markLeading(before: first, distances) }
    let free = entities.filter { $0.scope == nil && !$0.isCoreference && !$0.isSpeaker && !$0.isOblique }
    firstEntity = free.first { $0.target != Self.stranger }?.tokens.lowerBound
    firstStranger = free.first { $0.target == Self.stranger }?.tokens.lowerBound
  }

  /// "Before the merger in 2019, it had 240 branches and deposits of 5 billion": a time before all figures may hold for them
  /// all, and does so where it stands in a clause of its own.
  private mutating func markLeading(before figure: Range<Int>, _ distances: Distances) {
    let clause = distances.clause(of: figure)
    for index in dates.indices {
      let tokens = dates[index].tokens
      guard tokens.upperBound <= figure.lowerBound else { break }
      if aside(holding: tokens.lowerBound) != nil { continue }
      dates[index].lead = distances.clause(of: tokens) == clause ? .maybe : .surely
    }
  }

  /// "Sales in 2024 were the highest since 2011, when they came to 300 million": what is said of the time right before the
  /// clause is said of no other.
  private mutating func keepTimeClauses() {
    for clause in timeClauses {
      let next = dates.firstIndex(from: clause.lowerBound, \.tokens)
      guard next > 1, clause.lowerBound - dates[next - 1].tokens.upperBound <= Self.timeClauseReach else { continue }
      for index in 0..<next - 1 where dates[index].scope == nil { dates[index].scope = 0..<clause.lowerBound }
    }
  }

  /// Between a time and the clause about it: "wie seit 2011 nicht mehr, als".
  private static let timeClauseReach = 4

  /// "Halden, founded by dockers in 1887, has": the commas and three words besides the time.
  private static let leastApposition = 6

  /// "Capital spending, 86 million in 2023, dropped to 79 million": the figure that stands with a time and nothing else
  /// between commas, right behind the word for what it is.
  private func insertion(of date: Range<Int>, _ figures: [Range<Int>]) -> Range<Int>? {
    let close = commas.firstIndex(from: date.lowerBound, \.self)
    guard close > 0, close < commas.count, figures.count > 1 else { return nil }
    let inner = commas[close - 1].upperBound..<commas[close].lowerBound
    let next = figures.firstIndex(from: inner.lowerBound, \.self)
    guard inner.count <= Self.insertionLimit, next < figures.count, inner.contains(figures[next].lowerBound),
      next + 1 == figures.count || figures[next + 1].lowerBound >= inner.upperBound,
      min(date.lowerBound, figures[next].lowerBound) - inner.lowerBound <= 1
    else { return nil }
    let metric = metrics[..<metrics.firstIndex(from: inner.lowerBound, \.tokens)].last
    return metric.map { inner.lowerBound - $0.tokens.upperBound <= Self.insertionReach } ?? false
      ? figures[next] : nil
  }

  private static let insertionLimit = 10
  /// The comma, a preposition and a name.
  private static let insertionReach = 4

  /// "We are 183 now, by the end of the year we will be 200": a time at the beginning of a clause that has a figure of its
  /// own says nothing of the figures before.
  private func rest(from date: Range<Int>, _ figures: [Range<Int>], _ distances: Distances) -> Range<Int>? {
    let next = figures.firstIndex(from: date.lowerBound, \.self)
    guard next > 0, next < figures.count, distances.boundaries(between: figures[next - 1], and: date) > 0 else {
      return nil
    }
    // "412 million (2024: 395 million)".
    let isLabel = figures[next].lowerBound - date.upperBound <= 2
    return distances.boundaries(between: date, and: figures[next]) <= (isLabel ? 1 : 0)
      ? date.lowerBound..<Int.max : nil
  }

  /// "8.8 million in 2023 and 6.2 million in 2024", "in 2023 it was 8.8 million, in 2024 6.2 million": the times that
  /// belong to one figure each, by their positions among the dates. None where the sentence has a time or figure more.
  private func turns(of figures: [Range<Int>], _ distances: Distances) -> [(date: Int, figure: Range<Int>)] {
    let times = dates.indices.filter { dates[$0].scope == nil && !dates[$0].target.isDayOfReport }
    guard times.count > 1, times.count == figures.count, let first = times.first else { return [] }
    let isTimeFirst = dates[first].tokens.lowerBound < figures[0].lowerBound
    var before = 0
    for (time, figure) in zip(times, figures) {
      let date = dates[time].tokens
      let (left, right) = isTimeFirst ? (date, figure) : (figure, date)
      guard before <= left.lowerBound, left.upperBound <= right.lowerBound,
        distances.boundaries(between: left, and: right) == 0,
        // "8.8 million in 2023": only a new clause shows that a time behind a figure is the next one's.
        !isTimeFirst || before == 0 || distances.boundaries(between: before - 1..<before, and: left) > 0
      else { return [] }
      before = right.upperBound
    }
    return zip(times, figures).map { (date: $0, figure: $1) }
  }
}
