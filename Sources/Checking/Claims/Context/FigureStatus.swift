import Recognition
import Values

extension SentenceWords.WideStatus {
  /// Whether it says nothing of what stands around the aside that it stands in: "…, which the company denied" does.
  fileprivate var isOfAside: Bool { [.supposed, .aim, .unreal].contains(self) }
}

/// Whether a figure is stated as done, or as something else.
extension ContextReader {
  /// The status that the words of the figure's clause give it, or those of the clause before unless that is about
  /// somebody else.
  func status(of mention: Passage.Mention, _ words: SentenceWords, _ distances: Distances) -> ClaimStatus {
    let figure = mention.tokens
    // "They hope to sell him to Halden, whose sales were 3 million last year".
    let ownAside = words.asideAboutName(holding: figure.lowerBound)
    func isOutside(_ word: Range<Int>) -> Bool { ownAside.map { word.upperBound <= $0.lowerBound } ?? false }
    let wide = nearest(words.wideStatuses, to: figure).first { word in
      let isBefore = word.tokens.upperBound <= figure.lowerBound
      if isOutside(word.tokens) { return false }
      // "Sales of 3 million disappointed analysts, who had expected 4 million".
      if word.target.isOfAside, let aside = words.aside(holding: word.tokens.lowerBound),
        !aside.contains(figure.lowerBound)
      {
        return false
      }
      if word.target == .aim, !isBefore || distances.cost(word.tokens, figure) > Self.aimReach { return false }
      let reachesAcross = word.target == .hearsay || isBefore && word.target == .refutedNext
      return distances.boundaries(between: word.tokens, and: figure) <= (reachesAcross ? 1 : 0)
        && distances.cost(word.tokens, figure) <= Self.statementReach
    }
    switch wide?.target {
    case .refuted, .refutedNext, .unreal: return .denied
    case .hearsay: return .rumoured
    case .supposed, .aim: return .forecast
    case nil: break
    }
    let isGiven = isGiven(mention, words)
    let near = nearest(words.statuses, to: figure).filter { word in
      // "Not even 85 percent", "the 1,150 employees will get more".
      if mention.hedgeTokens?.overlaps(word.tokens) ?? false || isOutside(word.tokens) { return false }
      if isGiven, word.tokens.lowerBound >= figure.upperBound { return false }
      if let aside = words.aside(holding: word.tokens.lowerBound), !aside.contains(figure.lowerBound) { return false }
      // "Debts of 3 million are equal to 71 per cent of what it may earn".
      if word.tokens.lowerBound >= figure.upperBound + Self.verbReach {
        let next = words.figures.firstIndex(from: figure.upperBound, \.self)
        if next < words.figures.count, words.figures[next].upperBound <= word.tokens.lowerBound { return false }
      }
      let crossed = distances.boundaries(between: word.tokens, and: figure)
      if crossed == 0 { return true }
      guard crossed == 1, word.tokens.upperBound <= figure.lowerBound else { return false }
      // "Die ein Gutachter auf 9 Millionen schätzt, insgesamt 20 Millionen": a verb at the end of its clause.
      let isLast = distances.boundaries(between: word.tokens, and: word.tokens.upperBound + 1..<Int.max) == 1
      if isLast, words.hasFigure(before: word.tokens) { return false }
      return !nearest(words.entities, to: figure).contains {
        $0.tokens.lowerBound >= word.tokens.upperBound && $0.tokens.upperBound <= figure.lowerBound
      }
    }.map { word in
      let isOfClause = distances.boundaries(between: word.tokens, and: figure) == 0
      return (
        status: word.target, cost: distances.cost(word.tokens, figure),
        reach: isOfClause ? Self.statementReach : Self.planReach
      )
    }
    if near.contains(where: { $0.status == .denied && $0.cost <= 5 }) { return .denied }
    if near.contains(where: { $0.status == .rumoured && $0.cost <= 14 }) { return .rumoured }
    // "Had forecast 3 million in February": the date of the forecast.
    // "Its 1,150 employees will get more": so many there are now; but "the 88 million bushels it predicted in May".
    let isThere = isGiven && mention.annotation.kind == "count"
    if let behind = nearest(words.statuses, to: figure).first(where: { $0.tokens.lowerBound >= figure.upperBound }),
      behind.target == .forecast || behind.target == .planned && !isThere,
      distances.cost(behind.tokens, figure) <= 1
    {
      return behind.target
    }
    // What its own date puts into the past is no plan: "soll von 870 Millionen im Jahr 2024 auf … steigen".
    let date = nearest(words.dates, to: figure).min {
      distances.cost($0.tokens, figure) < distances.cost($1.tokens, figure)
    }
    if let date, let today, let last = date.target.period?.last, last < today, distances.cost(date.tokens, figure) <= 3
    {
      return .actual
    }
    return near.filter { ($0.status == .planned || $0.status == .forecast) && $0.cost <= $0.reach }
      .min { $0.cost < $1.cost }?.status ?? .actual
  }

  /// Whether a figure stands behind an article or the like: what will become of what it counts is said behind it, but not
  /// that there are so many.
  func isGiven(_ mention: Passage.Mention, _ words: SentenceWords) -> Bool {
    let start = min(mention.tokens.lowerBound, mention.hedgeTokens?.lowerBound ?? mention.tokens.lowerBound)
    return nearest(words.articles, to: mention.tokens).contains { $0.tokens.upperBound == start }
  }

  /// How far the verb that tells what becomes of a figure may stand behind it, where another figure stands between.
  private static let verbReach = 8

  /// How far a figure may stand behind the word for a target.
  private static let aimReach = 5

  /// How far a word for a plan in the clause before may stand from a figure.
  private static let planReach = 16

  /// How far a word that tells the status of a whole statement, or of its clause, may stand from its figures.
  private static let statementReach = 30
}
