import Grammar
import Values

/// Numbers that leave the noun which they count to the text around them.
extension Recognizer {
  /// "426.594 vollelektrisch", "up from 126,400", "230 people, 60 of them in New York": a number without a noun counts
  /// what the figure before it counts, or the noun that stands before it ("die Zahl der Mitglieder liegt bei 22.000"). A
  /// number below a thousand does so only where the words beside it say that it is one of several.
  func addImpliedCounts(
    to mentions: inout [Passage.Mention], _ amounts: [BareAmount], _ silent: [Range<Int>], _ lattice: Lattice,
    _ hedges: HedgeFinder
  ) {
    var taken = TokenSet(of: mentions)
    for span in silent { taken.formUnion(span) }
    var found: [Passage.Mention] = []
    var next = 0
    /// The nearest figure before, and the one before that.
    var (before, earlier): (Passage.Mention?, Passage.Mention?)
    for amount in amounts where taken.isDisjoint(with: amount.span) {
      while next < mentions.count, mentions[next].tokens.upperBound <= amount.span.lowerBound {
        // A percentage between a count and its like is looked past.
        if mentions[next].isCountOrMoney { (before, earlier) = (mentions[next], before) }
        next += 1
      }
      guard !amount.mayBeYear, let quantity = amount.quantity, !isPartOfWord(amount.span, lattice) else { continue }
      let unit: String?
      if quantity.low >= Decimal.power(of: 3), quantity.low.exponent >= 0 {
        unit =
          wholeNoun(of: quantity, at: amount.span.lowerBound, before, earlier)
          ?? countedNoun(before: amount.span.lowerBound, after: before, lattice)
      } else {
        let behind = next < mentions.count ? mentions[next] : nil
        unit = sharedNoun(of: quantity, at: amount.span, before, behind, lattice, hedges)
      }
      guard let unit else { continue }
      taken.formUnion(amount.span)
      let mention = mention(.count(quantity, unit: unit), amount.span, lattice, hedges)
      found.append(mention)
      // What lies between the whole and its parts counts for none of them.
      if unit != earlier?.countedUnit { earlier = before }
      before = mention
    }
    add(found, to: &mentions)
  }

  /// "Rose from 420 to 1,260 chargers": gives numbers whose verb shows that they count the noun of the count behind or
  /// before them; what finds none is left to the rest, but for the lines of a list ("Burglary: 1,130").
  func lendNouns(to mentions: inout [Passage.Mention], _ lattice: Lattice) {
    var hasLeft = false
    for index in mentions.indices {
      guard case .count(let quantity, unit: "") = mentions[index].annotation.value else { continue }
      let before = mentions[..<index].last { $0.isCountOrMoney }
      let behind = mentions[(index + 1)...].first.flatMap { figure in
        figure.tokens.lowerBound - mentions[index].tokens.upperBound <= Self.nounReachAhead
          && lattice.hasWord(of: classes.countMove, before: figure.tokens.lowerBound) ? figure : nil
      }
      guard let unit = behind?.countedUnit ?? before?.countedUnit else {
        hasLeft = true
        continue
      }
      mentions[index].annotation.value = .count(quantity, unit: unit)
    }
    if !hasLeft { return }
    mentions.removeAll {
      $0.countedUnit?.isEmpty == true && lattice.tokens.ascii($0.tokens.lowerBound - 1) != UInt8(ascii: ":")
    }
  }

  /// How many tokens a number may stand behind what tells its noun.
  private static let nounReach = 30
  /// How many a large number may, which is no less a count for standing in the next sentence.
  private static let nextSentenceReach = 45
  /// How many behind a noun that is known to be counted.
  private static let listedNounReach = 20
  /// How many tokens a number may stand before it: "from 420 to 1,260 stations".
  private static let nounReachAhead = 2

  /// "25,500 people in 14 countries, of whom 11,200 in France": a number far above the one before it counts what the
  /// larger one before that counts.
  private func wholeNoun(
    of number: Quantity, at token: Int, _ before: Passage.Mention?, _ earlier: Passage.Mention?
  ) -> String? {
    guard case .count(let few, _)? = before?.annotation.value, few.high * 10 < number.low, let earlier,
      case .count(let whole, let unit) = earlier.annotation.value, whole.high >= number.low,
      token - earlier.tokens.upperBound <= Self.nounReach
    else { return nil }
    return unit
  }

  private func countedNoun(before token: Int, after figure: Passage.Mention?, _ lattice: Lattice) -> String? {
    let start = max(figure?.tokens.upperBound ?? 0, token - Self.listedNounReach)
    for candidate in stride(from: token - 1, through: start, by: -1) {
      if let noun = lattice.words(of: classes.countNoun, at: candidate).first {
        return lattice.text(lattice.tokens.bytes(candidate..<noun.end))
      }
    }
    guard let figure, token - figure.tokens.upperBound <= Self.nextSentenceReach else { return nil }
    return figure.countedUnit
  }

  // MARK: What is no count

  /// Whether a number before a noun may count it.
  func mayCount(_ number: Range<Int>, _ fields: Fields, _ lattice: Lattice) -> Bool {
    if isPartOfWord(number, lattice) { return false }
    if fields.has("listed") { return isListed(number, fields, lattice) }
    // "735 un an plus tôt", "the iPhone 15 costs".
    if let unit = fields.tokens("unit"), lattice.hasWord(of: classes.noCountNoun, at: unit.lowerBound) { return false }
    guard let between = fields.tokens("between")?.lowerBound else { return true }
    let tokens = lattice.tokens
    // "14 in stores", "the 20th centuries".
    if lattice.hasWord(of: classes.noCountNoun, at: between) || tokens.isJoined(between) { return false }
    let numeral = fields.numeral("number") ?? fields.numeral("low")
    // "Die 1457 abgebrannten Türme", but "1200 bedrohte Stellen": not every noun is known for being counted.
    if let numeral, fields.has("weak") ? numeral.looksLikeOldYear : numeral.mayBeYear { return false }
    guard classes.nounsAreCapitalised else { return true }
    // "100 Meter Tiefe", and "Kanal 5 geplante Sendungen".
    let isName = numeral.map { $0.value < Decimal.power(of: 3) } ?? false && isBehindName(number, lattice)
    return !tokens[between].flags.contains(.capitalised) && !isName
  }

  /// "Burglary: 1,130": a line of a list that begins with what is counted. The whole above the list has the noun.
  private func isListed(_ span: Range<Int>, _ fields: Fields, _ lattice: Lattice) -> Bool {
    guard let number = fields.numeral("number"), number.value >= 100, number.value.exponent >= 0, number.scale == .one,
      !number.mayBeYear, isWithoutNoun(span, lattice)
    else { return false }
    let colon = span.lowerBound - 1
    return colon > 0 && lattice.tokens[colon - 1].kind == .word
      && (max(0, colon - Self.longestListLabel)..<colon).contains { token in
        token == 0 || lattice.tokens[token].flags.contains(.newlineBefore)
      }
  }

  /// In tokens.
  private static let longestListLabel = 4

  private func isBehindName(_ number: Range<Int>, _ lattice: Lattice) -> Bool {
    let token = number.lowerBound - 1
    return token > 0 && lattice.tokens[token].kind == .word && lattice.tokens[token].flags.contains(.capitalised)
  }

  /// "F-35", "A320", "13.30": the number is part of something longer.
  private func isPartOfWord(_ span: Range<Int>, _ lattice: Lattice) -> Bool {
    let (before, behind) = (span.lowerBound - 1, span.upperBound)
    if lattice.tokens.isJoined(behind), behind + 1 < lattice.tokens.count, lattice.tokens.isJoined(behind + 1),
      lattice.tokens[behind].kind == .sign, lattice.tokens[behind + 1].kind == .digits
    {
      return true
    }
    guard before >= 0 else { return false }
    return lattice.tokens.isJoined(span.lowerBound) && lattice.tokens[before].kind == .word
      || lattice.isCompoundHyphen(before)
  }

  // MARK: Small numbers

  /// What the count before a number counts, or the one right behind it, where the words beside the number say that it
  /// counts the same: "of whom 60", "to around 240", "weitere 20", "25 davon", "2023 (240)".
  private func sharedNoun(
    of number: Quantity, at span: Range<Int>, _ before: Passage.Mention?, _ behind: Passage.Mention?,
    _ lattice: Lattice, _ hedges: HedgeFinder
  ) -> String? {
    guard before?.countedUnit != nil || behind?.countedUnit != nil, number.low >= 10 || number.low.exponent < 0 else {
      return nil
    }
    let hedge = hedges.hedge(of: span)
    // "Were under 25" tells an age.
    if let hedge = hedge?.hedge, hedge == .under || hedge == .over, number.low <= Self.oldestAge { return nil }
    let start = min(hedge?.tokens.lowerBound ?? span.lowerBound, span.lowerBound)
    let isCued = hedge != nil || lattice.hasWord(of: classes.partCue, before: start)
    if isCued, let behind, behind.tokens.lowerBound - span.upperBound <= Self.nounReachAhead,
      lattice.hasWord(of: classes.countMove, before: behind.tokens.lowerBound),
      number.low.exponent >= 0 || behind.hasDecimals
    {
      return behind.countedUnit
    }
    guard let before, span.lowerBound - before.tokens.upperBound <= Self.nounReach, let unit = before.countedUnit,
      number.low.exponent >= 0 || before.hasDecimals
    else { return nil }
    if lattice.hasWord(of: classes.partFollow, at: span.upperBound) { return unit }
    let isNext = isCued && isWithoutNoun(span, lattice) && !continuesNames(start, after: before, lattice)
    return isNext || isAside(number, span, behind, lattice) ? unit : nil
  }

  /// Whether what stands behind a number can be no noun: a sign, a word that is none, in some languages a small letter;
  /// but for the sign of a measure ("80 m").
  private func isWithoutNoun(_ span: Range<Int>, _ lattice: Lattice) -> Bool {
    let token = span.upperBound
    guard token < lattice.tokens.count, lattice.tokens[token].kind == .word else { return true }
    return lattice.hasWord(of: classes.noCountNoun, at: token)
      || classes.nounsAreCapitalised && !lattice.tokens[token].flags.contains(.capitalised)
        && lattice.tokens[token].length > Self.longestMeasureSign
  }

  private static let longestMeasureSign = 3

  /// "Lines 11 and 16": whether the number goes on from one that counts nothing.
  private func continuesNames(_ start: Int, after figure: Passage.Mention, _ lattice: Lattice) -> Bool {
    let other = start - 2
    return other >= figure.tokens.upperBound && lattice.tokens[other].kind == .digits
      && lattice.hasWord(of: classes.countMove, before: start)
  }

  /// "2023 (240)", "(240 in 2023)": alone in brackets, or with its time, behind no name, which an age would follow.
  private func isAside(
    _ number: Quantity, _ span: Range<Int>, _ behind: Passage.Mention?, _ lattice: Lattice
  ) -> Bool {
    var end = span.upperBound
    if let behind, behind.isDate, behind.tokens.lowerBound - end <= Self.dateReach { end = behind.tokens.upperBound }
    guard lattice.tokens.ascii(span.lowerBound - 1) == UInt8(ascii: "("),
      lattice.tokens.ascii(end) == UInt8(ascii: ")"), span.lowerBound > 1
    else { return false }
    return number.low > Self.oldestAge || !lattice.tokens[span.lowerBound - 2].flags.contains(.capitalised)
  }

  /// "Im Jahr 2023".
  private static let dateReach = 2

  private static let oldestAge = Decimal(120)
}

extension Passage.Mention {
  /// The noun of a count; nil of what is none.
  fileprivate var countedUnit: String? { if case .count(_, let unit) = annotation.value { unit } else { nil } }

  fileprivate var isDate: Bool { if case .date = annotation.value { true } else { false } }

  fileprivate var hasDecimals: Bool { (annotation.quantity?.low.exponent ?? 0) < 0 }
}
