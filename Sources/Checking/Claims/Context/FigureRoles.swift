import Recognition
import Text
import Values

/// What the words beside a figure make of it: the level before a change, a count of the noun before it, the figure of a
/// year earlier.
extension ContextReader {
  /// "From 103 million": whether a figure is the level before a change. What parts the two is short or names the metric: "nach
  /// einem Verlust von 5 Millionen", but not "nach einem nassen Frühjahr nur 39 Millionen".
  func isFormer(_ figure: Range<Int>, _ words: SentenceWords, _ distances: Distances) -> Bool {
    nearest(words.origins, to: figure).contains { origin in
      let cost = distances.cost(origin.tokens, figure)
      guard origin.tokens.upperBound <= figure.lowerBound, cost <= 5 else { return false }
      if words.hasOneLevel, origin.tokens.count == 1, words.changes.isEmpty { return false }
      if isOfNoun(figure, behind: origin.tokens, words) { return false }
      if origin.target != .always {
        return nearest(words.destinations, to: figure).contains { destination in
          // "Von 8,8 Millionen im Jahr 2023 auf".
          destination.tokens.lowerBound == figure.upperBound
            || distances.cost(figure, destination.tokens) <= 3
              && nearest(words.dates, to: figure).contains {
                $0.tokens.lowerBound > figure.upperBound && $0.tokens.upperBound == destination.tokens.lowerBound
              }
        }
      }
      return cost <= 3
        || nearest(words.metrics, to: figure).contains {
          $0.tokens.lowerBound >= origin.tokens.upperBound && $0.tokens.upperBound <= figure.lowerBound
        }
    }
  }

  /// "An overspend of 6 million against its 158 million budget for 2026": whether whose the figure is and the word for what
  /// it is stand around it.
  private func isOfNoun(_ figure: Range<Int>, behind origin: Range<Int>, _ words: SentenceWords) -> Bool {
    guard figure.lowerBound - origin.upperBound == 1 else { return false }
    let next = words.metrics.firstIndex(from: figure.upperBound, \.tokens)
    return next < words.metrics.count && words.metrics[next].tokens.lowerBound == figure.upperBound
      && words.hasDate(behind: words.metrics[next].tokens)
  }

  /// "62 people work there now".
  func isOfNow(_ figure: Range<Int>, _ words: SentenceWords, _ distances: Distances) -> Bool {
    nearest(words.nows, to: figure).contains {
      distances.boundaries(between: $0.tokens, and: figure) == 0 && distances.cost($0.tokens, figure) <= Self.nowReach
    }
  }

  /// Verb, article, two nouns and a preposition.
  private static let nowReach = 6

  /// "Of its revenue for 2024, 38 million, a third is spent on": whether the first figure of a sentence stands between its
  /// first two signs.
  func isInserted(_ mention: Passage.Mention, _ words: SentenceWords, _ section: Section) -> Bool {
    guard words.firstFigure == mention.tokens.lowerBound else { return false }
    let start = min(mention.tokens.lowerBound, mention.hedgeTokens?.lowerBound ?? mention.tokens.lowerBound)
    let cues = section.passage.cues
    let sentence = section.passage.tokens(ofSentenceHolding: start)
    let signs = cues[cues.firstIndex(from: sentence.lowerBound, \.tokens)...].lazy
      .filter { $0.kind == .clause && !mention.tokens.contains($0.tokens.lowerBound) }.prefix(2)
    guard let opening = signs.first, let closing = signs.dropFirst().first, opening.tokens.upperBound == start,
      closing.tokens.lowerBound < sentence.upperBound
    else { return false }
    // "– 38 million in 2024 –".
    let reach = opening.value == Passage.Cue.dash && closing.value == Passage.Cue.dash ? Self.dateReach : 0
    return closing.tokens.lowerBound - mention.tokens.upperBound <= reach
  }

  private static let dateReach = 4

  /// Of what a count is the whole: "of its 1,900 jobs 450 will go".
  func whole(
    of mention: Passage.Mention, _ words: SentenceWords, _ distances: Distances
  ) -> SentenceWords.Whole? {
    guard mention.annotation.kind == "count" else { return nil }
    return nearest(words.wholes, to: mention.tokens).last {
      // "Sank 2025 von 331 auf 284".
      $0.tokens.upperBound <= mention.tokens.lowerBound && distances.cost($0.tokens, mention.tokens) <= 1
        && !(words.hasDate(before: $0.tokens) && isFormer(mention.tokens, words, distances))
    }?.target
  }

  /// Whether a word is the noun that a figure counts.
  func isNoun(_ span: Range<Int>, of mention: Passage.Mention, _ section: Section) -> Bool {
    guard case .count(_, let unit) = mention.annotation.value, !unit.isEmpty, span.count == unit.utf8.count else {
      return false
    }
    return section.text(of: span).lowercased() == unit.lowercased()
  }

  /// Whether a count's noun stands elsewhere than soon behind it.
  func isNounImplied(_ mention: Passage.Mention, _ section: Section) -> Bool {
    guard case .count(_, let unit) = mention.annotation.value, !unit.isEmpty else { return false }
    let end = mention.annotation.span.upperBound
    let behind = section.text(of: end..<end + unit.utf8.count + Self.nounReach)
    return !behind.lowercased().contains(unit.lowercased())
  }

  /// In bytes; room for an adjective.
  private static let nounReach = 24

  /// "A year earlier" belongs to the one figure nearest to it. By the figures' first tokens.
  func shifts(
    of figures: [Range<Int>], _ words: SentenceWords, _ distances: Distances, _ passage: Passage
  ) -> [Int: Int] {
    let placed = figures.map { SentenceWords.Placed(target: (), tokens: $0) }
    var shifts: [Int: Int] = [:]
    for shift in words.shifts {
      // "More than a year earlier (337,400)".
      let next = figures.firstIndex(from: shift.tokens.upperBound, \.self)
      // "(Previous year: 471 million)".
      if next < figures.count,
        isSign(Passage.Cue.opening, at: shift.tokens.upperBound, passage)
          && (1...Self.conversionReach).contains(figures[next].lowerBound - shift.tokens.upperBound)
          || isSign(Passage.Cue.colon, at: shift.tokens.upperBound, passage)
            && isBehindSign(shift.tokens.lowerBound, passage)
            && (1...Self.labelReach).contains(figures[next].lowerBound - shift.tokens.upperBound)
      {
        shifts[figures[next].lowerBound] = shift.target
        continue
      }
      let near = nearest(placed, to: shift.tokens).filter {
        distances.boundaries(between: $0.tokens, and: shift.tokens) == 0
          && distances.cost($0.tokens, shift.tokens) <= 18
      }
      let figure = near.min { distances.cost($0.tokens, shift.tokens) < distances.cost($1.tokens, shift.tokens) }
      if let figure { shifts[figure.tokens.lowerBound] = shift.target }
    }
    return shifts
  }

  /// "273 of 310", "three out of ten, 40 people": whether a figure is told as a part of a number, or right behind a share.
  func isPart(_ place: Int, _ section: Section) -> Bool {
    let (cues, mentions) = (section.passage.cues, section.passage.mentions)
    let figure = mentions[place].tokens
    let behind = cues[cues.firstIndex(from: figure.upperBound, \.tokens)...].prefix {
      $0.tokens.lowerBound == figure.upperBound
    }
    let isOfNumber = behind.contains { cue in
      // "The 305,900 of 2019".
      let next = mentions.firstIndex(from: cue.tokens.upperBound, \.tokens)
      if next < mentions.count, mentions[next].annotation.kind == "date",
        mentions[next].tokens.lowerBound == cue.tokens.upperBound
      {
        return false
      }
      return cue.kind == .relation && ["of", "out-of"].contains(cue.value)
        && section.text(of: cue.span.upperBound..<cue.span.upperBound + Self.numberReach).trimmingPrefix(" ").first?
          .isNumber ?? false
    }
    if isOfNumber { return true }
    guard case .count = mentions[place].annotation.value, let start = startBehindShare(place, section.passage),
      let sign = cues[..<cues.firstIndex(from: start, \.tokens)].last
    else { return false }
    return sign.kind == .clause && sign.tokens.upperBound == start
  }

  /// "Half of its income, namely 2.5 million": whether a figure says how much the share before it is.
  func isShareSpelledOut(_ place: Int, _ passage: Passage) -> Bool {
    guard let start = startBehindShare(place, passage) else { return false }
    return passage.cues[..<passage.cues.firstIndex(from: start, \.tokens)].suffix(Self.cuesAtOnce).contains {
      $0.tokens.upperBound == start && $0.kind == .relation && $0.value == "so"
    }
  }

  /// One word may be several cues.
  private static let cuesAtOnce = 8

  /// Where a figure begins, with its hedge, that has a percentage or fraction shortly before it.
  private func startBehindShare(_ place: Int, _ passage: Passage) -> Int? {
    let figure = passage.mentions[place]
    guard
      let share = passage.mentions[..<place].suffix(Self.shadowReach).last(where: { $0.annotation.quantity != nil }),
      case .percent = share.annotation.value
    else { return nil }
    let start = min(figure.tokens.lowerBound, figure.hedgeTokens?.lowerBound ?? figure.tokens.lowerBound)
    return start - share.tokens.upperBound <= Self.shareReach ? start : nil
  }

  /// "A quarter of the staff of the company, 40 people".
  private static let shareReach = 10

  /// A space, which may be one of several bytes, and a digit.
  private static let numberReach = 4

  /// "100 million dollars (93 million euros)".
  func isConversion(_ place: Int, _ passage: Passage) -> Bool {
    guard place > 0, case .money(_, let currency, _) = passage.mentions[place].annotation.value,
      case .money(_, let other, _) = passage.mentions[place - 1].annotation.value, currency != other
    else { return false }
    let between = passage.mentions[place - 1].tokens.upperBound..<passage.mentions[place].tokens.lowerBound
    return between.count <= Self.conversionReach && isSign(Passage.Cue.opening, at: between.lowerBound, passage)
  }

  /// Whether a sign that ends a clause, of which one token may be several, stands at a token.
  private func isSign(_ sign: String, at token: Int, _ passage: Passage) -> Bool {
    passage.cues[passage.cues.firstIndex(from: token, \.tokens)...].prefix(Self.cuesAtOnce).contains {
      $0.tokens.lowerBound == token && $0.kind == .clause && $0.value == sign
    }
  }

  /// Whether a token is the first of its clause or sentence.
  private func isBehindSign(_ token: Int, _ passage: Passage) -> Bool {
    let before = passage.cues[..<passage.cues.firstIndex(from: token, \.tokens)].suffix(Self.cuesAtOnce)
    return before.contains { $0.kind == .clause && $0.tokens.upperBound == token }
      || passage.tokens(ofSentenceHolding: token).lowerBound == token
  }

  /// A colon and "rund".
  private static let labelReach = 2

  /// A bracket and words such as "umgerechnet rund".
  private static let conversionReach = 4

  /// The figure of the same kind that stands next before a figure and behind a word.
  func shadow(of word: Range<Int>, by passage: Passage, before place: Int) -> Range<Int>? {
    let kind = passage.mentions[place].annotation.kind
    for other in passage.mentions[..<place].suffix(Self.shadowReach).reversed() {
      if other.tokens.upperBound <= word.lowerBound { return nil }
      if other.annotation.kind == kind { return other.tokens }
    }
    return nil
  }

  private static let shadowReach = 6
}
