import Recognition

/// Distances in a passage: tokens, with a surcharge for what parts them. What two words stand around but not in, an aside
/// about the name or noun before it, does not part them: "Halden, the largest grocer in the north, had sales of".
struct Distances {
  /// What has been summed up before each token.
  private struct Sums {
    var tokens = 0
    var surcharges = 0
    /// Ends of clauses.
    var boundaries = 0

    static func - (left: Sums, right: Sums) -> Sums {
      Sums(
        tokens: left.tokens - right.tokens, surcharges: left.surcharges - right.surcharges,
        boundaries: left.boundaries - right.boundaries)
    }
  }

  private var sums: [Sums]
  /// The same, where asides count nothing.
  private var sumsAround: [Sums]
  private let asides: [Range<Int>]
  /// Those from comma to comma behind a name.
  let appositions: [Range<Int>]

  init(_ passage: Passage, tokenCount: Int) {
    // The comma of "8,2 Prozent" ends no clause.
    var inFigure = Array(repeating: false, count: tokenCount)
    var inDate = inFigure
    for mention in passage.mentions where mention.tokens.upperBound <= tokenCount {
      let isDate = mention.annotation.kind == "date"
      for token in mention.tokens { (inFigure[token], inDate[token]) = (true, isDate) }
    }
    /// "In 2019, when 251 people died": the clause goes on about the time before it.
    func goesOn(_ cue: Passage.Cue) -> Bool {
      cue.value == "time" && inDate[max(0, cue.tokens.lowerBound - 2)..<cue.tokens.lowerBound].contains(true)
    }
    /// "To", perhaps a hedge, and a figure.
    func isAmountNext(to token: Int) -> Bool {
      (token..<min(token + Self.hedgeReach, tokenCount)).contains { inFigure[$0] && !inDate[$0] }
    }
    var steps = Array(repeating: Sums(tokens: 1), count: tokenCount)
    // "The year before" ends no clause.
    let shifts = passage.cues.filter { $0.kind == .shift }.map(\.tokens)
    let cues = passage.cues.filter {
      $0.tokens.lowerBound < tokenCount && !inFigure[$0.tokens.lowerBound] && ($0.kind == .clause || $0.kind == .level)
        && (shifts.isEmpty || shifts.range(holding: $0.tokens.lowerBound) == nil) && $0.value != Self.ofName
    }
    let introductions = Self.introductions(of: passage, cues)
    let resumptions = Self.resumptions(of: passage, cues)
    let joints = Set(cues.lazy.filter { $0.value == Self.joined }.map(\.tokens.lowerBound))
    for (index, cue) in cues.enumerated() {
      switch cue.kind {
      case .clause where goesOn(cue) || joints.contains(cue.tokens.lowerBound): break
      // "The fund, which held": what follows is said of the noun right before it.
      case .clause where index + 1 < cues.count && cue.isBeforeRelative(cues[index + 1]):
        steps[cue.tokens.lowerBound].surcharges += Self.levelSurcharge
      case .clause where index > 0 && cues[index - 1].isBeforeRelative(cue): break
      // "The 210,500 who came in 2019".
      case .clause where cue.value == SentenceWords.relative && inFigure.holds(before: cue.tokens.lowerBound):
        steps[cue.tokens.lowerBound].surcharges += Self.levelSurcharge
      case .clause where cue.value == Self.resuming || resumptions.contains(cue.tokens.lowerBound): break
      case .clause where introductions.contains(cue.tokens.lowerBound): break
      // "Sales rose by 8 percent in 2024, to 311 million": the comma ends no clause.
      case .clause
      where cue.value == Passage.Cue.comma && index + 1 < cues.count && cue.isBeforeEnd(cues[index + 1])
        && isAmountNext(to: cues[index + 1].tokens.upperBound):
        break
      case .clause:
        steps[cue.tokens.lowerBound].surcharges += Self.clauseSurcharge
        steps[cue.tokens.lowerBound].boundaries += 1
      // "From 3 to 4 million", but "sales of 3 million" in a language that has one word for both.
      default:
        let next = cues[(index + 1)...].prefix(3).first { $0.kind == .level }
        let isOpen = next.map { $0.tokens.lowerBound - cue.tokens.upperBound > Self.levelReach } ?? true
        if cue.value == "of", isOpen { break }
        steps[cue.tokens.lowerBound].surcharges += Self.levelSurcharge
      }
    }
    for mention in passage.mentions where mention.annotation.quantity != nil && mention.tokens.lowerBound < tokenCount {
      steps[mention.tokens.lowerBound].surcharges += Self.figureSurcharge
    }
    (asides, appositions) = Self.asides(of: passage, cues.filter { $0.kind == .clause })
    sums = Self.summed(steps)
    for aside in asides { for token in aside where token < tokenCount { steps[token] = Sums() } }
    sumsAround = Self.summed(steps)
  }

  /// The commas behind the time with which a sentence begins: "For 2024 as a whole, sales were", "The year before, they were".
  private static func introductions(of passage: Passage, _ cues: [Passage.Cue]) -> Set<Int> {
    var commas: Set<Int> = []
    var rest = cues[...]
    for sentence in passage.sentences {
      rest = rest.drop { $0.tokens.lowerBound < sentence.lowerBound }
      let start = sentence.lowerBound
      guard let comma = rest.first(where: { $0.kind == .clause }), comma.value == Passage.Cue.comma,
        comma.tokens.lowerBound <= start + introductionLimit
      else { continue }
      // "A year earlier, 3 million had come".
      let shift = passage.cues[passage.cues.firstIndex(from: start, \.tokens)...]
        .prefix { $0.tokens.lowerBound < comma.tokens.lowerBound }.contains {
          $0.kind == .shift && Int($0.value) != nil
        }
      let hasDate = passage.mentions[passage.mentions.firstIndex(from: start, \.tokens)...]
        .prefix { $0.tokens.lowerBound < comma.tokens.lowerBound }
      if hasDate.count == 1 && hasDate.first?.annotation.kind == "date" || hasDate.isEmpty && shift {
        commas.insert(comma.tokens.lowerBound)
      }
    }
    return commas
  }

  private static let introductionLimit = 7

  /// The signs behind a figure of which the clause behind them goes on: "421 million: that is what Nordlicht made in 2024",
  /// "die 421 Millionen, die Nordlicht umsetzte". A clause with a figure of its own goes on about that.
  private static func resumptions(of passage: Passage, _ cues: [Passage.Cue]) -> Set<Int> {
    var signs: Set<Int> = []
    let figures = passage.mentions.filter { $0.annotation.quantity != nil }
    for (index, cue) in cues.enumerated() where cue.value == resuming && index > 0 {
      let sign = cues[index - 1].tokens
      let next = figures.firstIndex(from: sign.lowerBound, \.tokens)
      let isBehindFigure = next > 0 && (0...1).contains(sign.lowerBound - figures[next - 1].tokens.upperBound)
      guard sign.upperBound == cue.tokens.lowerBound else { continue }
      guard isBehindFigure else { continue }
      let place = passage.sentence(holding: sign.lowerBound)
      let sentence = passage.sentences.indices.contains(place) ? passage.sentences[place].upperBound : Int.max
      let end = min(sentence, cues[(index + 1)...].first { $0.kind == .clause }?.tokens.lowerBound ?? sentence)
      if next == figures.count || figures[next].tokens.lowerBound >= end { signs.insert(sign.lowerBound) }
    }
    return signs
  }

  private static let resuming = "resuming"
  /// Behind a name it begins an aside about that: ", an der".
  private static let ofName = "of-name"
  private static let hedgeReach = 4
  /// "Patientinnen und Patienten": it parts nothing.
  private static let joined = "joined"

  private static func summed(_ steps: [Sums]) -> [Sums] {
    var total = Sums()
    return [total]
      + steps.map { step in
        total.tokens += step.tokens
        total.surcharges += step.surcharges
        total.boundaries += step.boundaries
        return total
      }
  }

  private static let clauseSurcharge = 5
  /// What stands before "to" or "from" belongs to the other end of the change.
  private static let levelSurcharge = 3
  /// How far the other end of a change may stand off.
  private static let levelReach = 10
  /// What stands beyond another figure is likely that one's.
  private static let figureSurcharge = 4

  func cost(_ left: Range<Int>, _ right: Range<Int>) -> Int {
    let between = between(left, right)
    return between.tokens + between.surcharges
  }

  /// The number of the clause in which a run of tokens begins.
  func clause(of tokens: Range<Int>) -> Int { sums[min(tokens.lowerBound, sums.count - 1)].boundaries }

  /// The clause boundaries between two runs of tokens.
  func boundaries(between left: Range<Int>, and right: Range<Int>) -> Int { between(left, right).boundaries }

  private func between(_ left: Range<Int>, _ right: Range<Int>) -> Sums {
    let gap = gap(left, right)
    let isAround = asides.range(holding: left.lowerBound) == nil && asides.range(holding: right.lowerBound) == nil
    let sums = isAround ? sumsAround : sums
    return sums[min(gap.upperBound, sums.count - 1)] - sums[min(gap.lowerBound, sums.count - 1)]
  }

  private func gap(_ left: Range<Int>, _ right: Range<Int>) -> Range<Int> {
    if left.upperBound <= right.lowerBound { return left.upperBound..<right.lowerBound }
    if right.upperBound <= left.lowerBound { return right.upperBound..<left.lowerBound }
    return left.lowerBound..<left.lowerBound
  }

  // MARK: Asides

  /// A longer one is hardly looked past.
  private static let asideLimit = 18

  /// What stands in brackets, and from comma to comma what stands behind a name and tells no figure, and what begins with
  /// a word that refers to the noun before it.
  private static func asides(
    of passage: Passage, _ clauses: [Passage.Cue]
  ) -> (all: [Range<Int>], appositions: [Range<Int>]) {
    // "Halden, at which Nordlicht has worked,".
    let relatives = Set(passage.cues.lazy.filter { $0.value == ofName }.map(\.tokens.lowerBound))
    let nameEnds = Set(
      passage.names.map(\.tokens.upperBound)
        + passage.mentions.lazy.filter { $0.annotation.kind == "organization" }.map(\.tokens.upperBound))
    var figures = passage.mentions.filter { $0.annotation.quantity != nil }.map(\.tokens.lowerBound)[...]
    var found: [Range<Int>] = []
    var appositions: [Range<Int>] = []
    for (index, opening) in clauses.enumerated() where opening.tokens.count == 1 {
      let start = opening.tokens.lowerBound
      if let last = found.last, start < last.upperBound { continue }
      guard let closingSign = closingSigns[opening.value] else { continue }
      let following = clauses[(index + 1)...]
      let isRelative =
        following.first.map(opening.isBeforeRelative) ?? false
        || nameEnds.contains(start) && relatives.contains(opening.tokens.upperBound)
      let isBracket = opening.value == Passage.Cue.opening
      guard isRelative || isBracket || nameEnds.contains(start),
        let closing = following.prefix(6).first(where: { $0.value == closingSign })?.tokens.lowerBound,
        (start + (isBracket ? 2 : 3)...start + asideLimit).contains(closing),
        passage.sentence(holding: start) == passage.sentence(holding: closing)
      else { continue }
      figures = figures.drop { $0 < start }
      if !isRelative, !isBracket, let figure = figures.first, figure < closing { continue }
      found.append(start..<closing + 1)
      if !isRelative, !isBracket { appositions.append(start..<closing + 1) }
    }
    return (found, appositions)
  }

  private static let closingSigns = [
    Passage.Cue.comma: Passage.Cue.comma, Passage.Cue.opening: Passage.Cue.closing,
    Passage.Cue.dash: Passage.Cue.dash,
  ]
}

extension [Bool] {
  /// Whether it is so of one of the two tokens before one: of a figure, with a noun behind it at most.
  fileprivate func holds(before token: Int) -> Bool { self[Swift.max(0, token - 2)..<token].contains(true) }
}

extension Passage.Cue {
  /// Whether another cue tells right behind this one what something has come to: ", to".
  fileprivate func isBeforeEnd(_ next: Passage.Cue) -> Bool {
    next.kind == .level && next.value == "to" && next.tokens.lowerBound == tokens.upperBound
  }

  /// Whether another cue begins a relative clause right behind this one.
  fileprivate func isBeforeRelative(_ next: Passage.Cue) -> Bool {
    next.kind == .clause && next.value == "relative" && next.tokens.lowerBound == tokens.upperBound
  }
}
