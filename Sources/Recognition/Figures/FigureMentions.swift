import Grammar
import Text
import Values

/// The figures and dates of a passage, from the matches that the grammar's rules make.
extension Recognizer {
  func figures(
    _ lattice: Lattice, _ matches: FoundMatches, _ hedges: HedgeFinder, _ today: CalendarDate?
  ) -> (mentions: [Passage.Mention], amounts: [BareAmount]) {
    var mentions: [Passage.Mention] = []
    var silent: [Range<Int>] = []
    mentions.reserveCapacity(matches.figures.count)
    var isSorted = true
    FigureCandidate.choose(from: matches) { candidate in
      guard let reading = reading(of: candidate, lattice, today) else {
        if candidate.kind == .nothing { silent.append(candidate.span) }
        return false
      }
      if let last = mentions.last, last.tokens.lowerBound > candidate.span.lowerBound { isSorted = false }
      switch reading {
      case .one(let value): mentions.append(mention(value, candidate.span, lattice, hedges))
      case .two(let low, let lowTokens, let high, let highTokens):
        mentions.append(mention(low, lowTokens, lattice, hedges))
        mentions.append(mention(high, highTokens, lattice, hedges))
      }
      return true
    }
    if !isSorted { mentions.sort { $0.tokens.lowerBound < $1.tokens.lowerBound } }
    lendNouns(to: &mentions, lattice)
    let taken = TokenSet(of: mentions)
    var amounts: [BareAmount] = []
    for match in matches.bareAmounts
    where taken.isDisjoint(with: match.span) && !isMove(match, lattice) && !isTimeOfDay(match.span, lattice.tokens) {
      amounts.append(BareAmount(match, lattice, families))
    }
    if !amounts.isEmpty {
      addImpliedMoney(to: &mentions, amounts, lattice, hedges)
      addImpliedCounts(to: &mentions, amounts, silent, lattice, hedges)
    }
    return (mentions, amounts)
  }

  /// "09:40", and a score: digits with a colon between them.
  private func isTimeOfDay(_ span: Range<Int>, _ tokens: Tokens) -> Bool {
    let colon = UInt8(ascii: ":")
    if span.upperBound + 1 < tokens.count, tokens.ascii(span.upperBound) == colon, tokens.isJoined(span.upperBound),
      tokens.isJoined(span.upperBound + 1), tokens[span.upperBound + 1].kind == .digits
    {
      return true
    }
    return span.lowerBound >= 2 && tokens.ascii(span.lowerBound - 1) == colon && tokens.isJoined(span.lowerBound)
      && tokens.isJoined(span.lowerBound - 1) && tokens[span.lowerBound - 2].kind == .digits
  }

  /// "Climbed by 14 to 131", "grows from 240 to 300": two numbers without a unit, and no range.
  private func isMove(_ match: Lattice.Match, _ lattice: Lattice) -> Bool {
    let fields = Fields(match, in: lattice)
    guard let low = fields.tokens("low"), low.upperBound < lattice.tokens.count,
      lattice.tokens[low.upperBound].kind == .word
    else { return false }
    return lattice.tellsMove(before: match.span.lowerBound, classes)
  }

  /// What a match says.
  private enum Reading {
    case one(Annotation.Value)
    /// Two figures or dates of one match, and their tokens.
    indirect case two(Annotation.Value, Range<Int>, Annotation.Value, Range<Int>)
  }

  private func reading(of candidate: FigureCandidate, _ lattice: Lattice, _ today: CalendarDate?) -> Reading? {
    let match = candidate.match
    let fields = Fields(match, in: lattice)
    let composer = FigureComposer(families: families)
    if candidate.kind.isRange, lattice.tellsMove(before: match.span.lowerBound, classes) { return nil }
    switch candidate.kind {
    case _ where fields.has("moves"): return move(candidate, fields, composer, lattice)
    case .money, .moneyRange: return composer.money(fields).map { .one($0) }
    case .percent, .percentRange: return composer.percent(fields).map { .one($0) }
    case .count, .countRange, .looseCount:
      guard mayCount(candidate.span, fields, lattice) else { return nil }
      return composer.count(fields, unit: unit(fields, lattice)).map { .one($0) }
    case .date, .dateRange, .oldYear:
      // The "second half" of a match, a temperature "in the 80s".
      if fields.has("doubtful"), !fields.has("year"), lattice.sentence(around: match.span, has: classes.doubtCue) {
        return nil
      }
      let resolver = DateResolver(today: today) { [classes] in
        lattice.tense(around: match.span, isWeekday: fields.has("weekday") && !fields.has("month"), classes)
      }
      guard var date = resolver.resolve(fields) else { return nil }
      // "30 April and 31 October": the month of the last day is another one.
      if date.isImpossible, candidate.kind == .dateRange, lattice.hasWord(of: classes.month, at: match.span.upperBound)
      {
        return nil
      }
      date.isBeginning = lattice.hasWord(of: classes.sinceCue, before: match.span.lowerBound)
      return candidate.kind == .dateRange
        ? years(of: fields, from: match.span, date, lattice) ?? .one(.date(date))
        : .one(.date(date))
    default: return nil
    }
  }

  /// The noun that a count counts; none for the line of a list, which names one part of what is counted.
  private func unit(_ fields: Fields, _ lattice: Lattice) -> String {
    fields.has("listed") ? "" : fields.tokens("unit").map { lattice.text(lattice.tokens.bytes($0)) } ?? ""
  }

  /// "von 3 auf 5 Prozent", "rose from 3 to 5 percent": two figures; where a language has words that begin a move ("from"),
  /// only behind one that tells of a move.
  private func move(
    _ candidate: FigureCandidate, _ fields: Fields, _ composer: FigureComposer, _ lattice: Lattice
  ) -> Reading? {
    let span = candidate.span
    // The word that begins the move is the first of the match.
    guard classes.moveStart.isEmpty || lattice.tellsMove(before: candidate.match.extent.lowerBound + 1, classes),
      let low = fields.tokens("low"), let high = fields.tokens("high"),
      let (lowValue, highValue) = composer.move(fields, candidate.kind, unit: unit(fields, lattice))
    else { return nil }
    return .two(lowValue, span.lowerBound..<low.upperBound, highValue, high.lowerBound..<span.upperBound)
  }

  /// The two dates of "von 2025 bis 2030"; nil for what is one mention.
  private func years(of fields: Fields, from span: Range<Int>, _ date: DateValue, _ lattice: Lattice) -> Reading? {
    guard let range = date.period, lattice.hasWord(of: classes.startCue, before: span.lowerBound),
      let years = fields.yearsOfEnds, let low = Period(year: years.low), let high = Period(year: years.high)
    else { return nil }
    var (start, end) = (DateValue(period: low), DateValue(period: high))
    (start.range, end.range) = (range, range)
    return .two(.date(start), years.lowTokens, .date(end), years.highTokens)
  }

  func mention(
    _ value: Annotation.Value, _ span: Range<Int>, _ lattice: Lattice, _ hedges: HedgeFinder
  ) -> Passage.Mention {
    var hedge = Hedge.none
    var hedgeTokens: Range<Int>?
    if let quantity = value.quantity {
      if quantity.isRange {
        hedge = .range
      } else if let found = hedges.hedge(of: span) {
        (hedge, hedgeTokens) = (found.hedge, found.tokens)
      } else if let found = hedges.hedge(within: span) {
        hedge = found
      }
    }
    return Passage.Mention(
      annotation: Annotation(
        span: lattice.tokens.bytes(span), value: value, hedge: hedge,
        hedgeSpan: hedgeTokens.map { lattice.tokens.bytes($0) }),
      tokens: span, hedgeTokens: hedgeTokens)
  }
}
