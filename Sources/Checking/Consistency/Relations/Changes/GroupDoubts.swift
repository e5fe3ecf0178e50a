import Recognition
import Text
import Values

/// What speaks against the two levels beside a change being its own; see ``DraftFigures/levelsOfGroup(around:)``.
extension DraftFigures {
  /// Whether nothing tells that the levels are of different things, or of others than the change.
  func isOfOneThing(_ group: ClosedGroup) -> Bool {
    let (start, end, change) = (figures[group.start], figures[group.end], figures[group.change])
    if isToldAgainstOther(group) || isOfNextStatement(min(group.start, group.end), behind: group.change) {
      return false
    }
    // "Fell to 412 million from 448 million after it wrote down the plant by 95 million".
    if !change.isPercentage, change.isBehindConjunction, min(group.start, group.end) < group.change { return false }
    let (low, high) = (min(start.quantity.low, end.quantity.low), max(start.quantity.low, end.quantity.low))
    // "Won by 4,210 votes to 3,980": nothing falls by more than there was.
    if high > low * 20 || !change.isPercentage && change.quantity.low > high { return false }
    // "Revenue rose to $121 million (2023: $113 million), at the bottom stood a minus of $6.4 million".
    if change.isMoney, let own = metric(toldBefore: change), let metric = start.subject?.metric ?? end.subject?.metric,
      own != metric
    {
      return false
    }
    // "Analysts had expected $120 million; it rose 5 percent to $125 million".
    if isAimedAt(group), !change.precedes(.relation, ["than"], within: change.nounLength), !isSetOffBehind(group) {
      return false
    }
    return areOfOneThing(group.start, group.end, toldIn: change.sentence, beside: group.change)
  }

  /// What is named before a change, but for what only tells which way it went: "cutting its bill by 3 million".
  private func metric(toldBefore change: DraftFigure) -> String? {
    change.before.last { cue in
      cue.kind == .metric && cue.value != DraftFigure.growth
        && !change.before.contains {
          $0.kind == .relation && ["up", "down"].contains($0.value) && $0.tokens.overlaps(cue.tokens)
        }
    }?.value
  }

  private func isAimedAt(_ group: ClosedGroup) -> Bool {
    group.levels.contains { level in
      let cues = cues(beside: level, group.change)
      // "Where passengers could once choose from 500".
      let isTold = cues.contains { $0.kind == .relation && $0.value == "past" && $0.tokens.count == 1 }
      return cues.contains {
        $0.kind == .relation && $0.value == "aim"
          || level == group.start && $0.kind == .status && !isTold
            && !["planned", "denied", "given"].contains($0.value)
      }
    }
  }

  /// Whether nothing tells that two levels are of different things.
  /// - Parameters:
  ///   - sentence: the one that tells what they have to do with each other.
  ///   - index: the figure that does; nil for a word.
  func areOfOneThing(_ start: Int, _ end: Int, toldIn sentence: Int, beside index: Int?) -> Bool {
    let (first, second) = (figures[start], figures[end])
    if isOfOther(start, end, toldIn: sentence) { return false }
    if let left = first.subject?.metric, let right = second.subject?.metric, left != right { return false }
    let (earlier, later) = (min(start, end), max(start, end))
    if figures[later].precedes(.denominator, within: 1), !figures[earlier].precedes(.denominator, within: 1),
      !isInSentence(earlier, of: later) || hasClause(between: earlier, and: later)
    {
      return false
    }
    let larger = max(first.quantity.low, second.quantity.low)
    func isOfThem(_ cue: Passage.Cue, _ level: Int) -> Bool {
      cue.tokens.lowerBound >= figures[level].tokens.upperBound
        && figures[level].precedes(.relation, ["of-which"], within: 0)
    }
    return ![start, end].contains { level in
      let cues = cues(beside: level, index)
      return cues.contains { cue in
        // "There had been 1,800 of them": what is more than the other is no part of it.
        if isOfThem(cue, level), figures[level].quantity.low >= larger { return false }
        return switch cue.kind {
        // "The stake, bought for $35 million, is now worth $105 million": what stands before both is of both.
        case .portion: !isInSentence(start, of: end) || cue.tokens.lowerBound >= figures[earlier].tokens.lowerBound
        case .coreference: cue.value == "elsewhere"
        // "7,200 sacks each night".
        case .relation where cue.value == "each":
          !cues.contains { $0.tokens != cue.tokens && $0.tokens.overlaps(cue.tokens) && $0.kind == .relation }
        case .relation: Self.ofParts.contains(cue.value)
        default: false
        }
      }
    }
  }

  /// "It rose 5 percent to $120 million. Ten years ago it was $90 million": since when it rose the text does not say.
  func isFarBack(_ group: ClosedGroup) -> Bool {
    let change = figures[group.change]
    guard group.change < group.start, !change.precedes(.basis, ["years"], within: 4) else { return false }
    // "Is to fall by 30 percent by 2030; today it is 120,000", "5 percent up from the 80 billion of 2023".
    if time(beside: group.start, group.change) == .now || levelToldFrom(by: group) != nil { return false }
    // "Up by a quarter, 61,800 votes were cast, against 49,900 four years ago".
    if group.start == group.end + 1, isInSentence(group.start, of: group.change),
      !hasClause(between: group.end, and: group.start),
      figures[group.start].follows(.level, DraftFigure.from, within: 0)
    {
      return false
    }
    // "31.5 percent, a gain of four points; five years ago it had 27.5": from one election to the next.
    let isTerm = change.unit == .points && isInSentence(group.start, of: group.change)
    let years = isTerm ? Self.term : 1
    return isYearsBefore(group.start, figures[group.end].period ?? change.period, atLeast: years + 1)
      || cues(beside: group.start, group.change).contains {
        $0.kind == .yearsAgo && Decimal(parsing: $0.value).map { $0 > Decimal(Int128(years)) } ?? true
      }
  }

  private static let term = 5

  /// Whether another organization is named in the sentence that tells one of the levels.
  private func isOfOther(_ start: Int, _ end: Int, toldIn sentence: Int) -> Bool {
    if let left = claim(of: start)?.entity, let right = claim(of: end)?.entity { return left != right }
    guard figures[start].sentence != figures[end].sentence,
      let far = [start, end].first(where: { figures[$0].sentence > sentence })
        ?? [start, end].first(where: { figures[$0].sentence < sentence && namesOther(sentence, behind: $0) })
    else { return false }
    // "For 2022 the police had recorded 1,250 cases".
    if figures[far].isCount,
      sentences[figures[far].sentence].prefix(Self.cueLimit).contains(where: {
        $0.kind == .relation && $0.value == "counted"
      })
    {
      return false
    }
    let passage = section(of: far).passage
    let opening = passage.tokens(ofSentenceHolding: figures[far].tokens.lowerBound).lowerBound
    return passage.mentions(from: opening).prefix(Self.cueLimit).prefix {
      $0.tokens.lowerBound < figures[far].tokens.lowerBound
    }.contains { if case .organization = $0.annotation.value { true } else { false } }
  }

  /// Whether an organization is named in a sentence behind a figure.
  private func namesOther(_ sentence: Int, behind index: Int) -> Bool {
    guard let first = figures[index...].first(where: { $0.sentence == sentence }) else { return false }
    let passage = sections[first.section].passage
    let range = passage.tokens(ofSentenceHolding: first.tokens.lowerBound)
    return passage.mentions(from: range.lowerBound).prefix(Self.cueLimit).prefix {
      $0.tokens.lowerBound < range.upperBound
    }.contains { if case .organization = $0.annotation.value { true } else { false } }
  }

  private static let ofParts = ["of-which", "partial", "rest", "none", "together", "adjusted", "no"]

  /// "Up 5 percent from the previous quarter", "5 percent more than expected": compared with what the text does not give.
  private func isToldAgainstOther(_ group: ClosedGroup) -> Bool {
    let (change, start) = (figures[group.change], figures[group.start])
    guard
      let word = change.cue(behind: .level, DraftFigure.from, within: 1)
        ?? change.cue(behind: .relation, ["than"], within: 1), !isLastWord(word, beside: group.change),
      !group.levels.contains(where: {
        isBehind(word, $0, of: group.change) || isComparedLevel($0, of: group.change)
          || figures[$0].before.contains { $0.tokens == word.tokens && $0.kind == .level } && role($0) == .start
      })
    else { return false }
    if role(group.start) == .start, role(group.end) == .end, isInSentence(group.start, of: group.change) {
      return false
    }
    // "40 percent more than on the opening day of the year before. Then only 24,000 had come".
    if start.follows(.relation, ["then-told"], within: 5), group.change < group.start { return false }
    if isToldOfComparedTime(group) || isAimedAt(group) && isToldAgainstAim(group.change, word) { return false }
    if let shift = change.cue(behind: .shift, within: 5)?.value { return start.nearestShift != shift }
    return time(in: change.after.prefix { $0.kind != .clause }) != .past
  }

  /// "Der Preis gab um 3,5 Cent nach", "gab um 3,5 Cent nach und schloss": a verb's own word.
  private func isLastWord(_ word: Passage.Cue, beside index: Int) -> Bool {
    let passage = section(of: index).passage
    if figures[index].after.contains(where: { $0.kind == .clause && $0.tokens.lowerBound == word.tokens.upperBound }) {
      return true
    }
    return word.tokens.upperBound + 1 >= passage.tokens(ofSentenceHolding: word.tokens.lowerBound).upperBound
  }

  /// "10 percent from Tuesday's close of $21".
  func isBehind(_ word: Passage.Cue, _ level: Int, of change: Int) -> Bool {
    level == change + 1 && isInSentence(level, of: change)
      && (0...Self.labelReach).contains(figures[level].start - word.tokens.upperBound)
      && !hasClause(between: change, and: level) && role(level) != .end
  }

  private static let labelReach = 6

  /// Whether the later level is of no other metric than the earlier, as far as its words name any.
  func isOfOneMetric(_ group: ClosedGroup) -> Bool {
    let later = figures[max(group.start, group.end)]
    // "In the preceding year builders had managed 21,750": what is counted alike a year before.
    if later.isCount, max(group.start, group.end) == group.start,
      later.follows(.shift, DraftFigure.yearBefore, within: Self.labelReach)
    {
      return true
    }
    let earlier = figures[min(group.start, group.end)]
    if !later.hasOwnMetric || later.subject?.metric == earlier.subject?.metric { return true }
    // "What had cost 12.50 francs now costs 14".
    guard let own = later.before.last(where: { $0.kind == .metric })?.value else { return false }
    return own == earlier.before.last { $0.kind == .metric }?.value
  }
}
