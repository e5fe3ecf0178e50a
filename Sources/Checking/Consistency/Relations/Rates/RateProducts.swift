import Recognition
import Text
import Values

/// Three terms of which the first for each of the second makes the third.
struct RateProduct {
  var rate: RatedFigure
  var number: RatedFigure
  var total: RatedFigure
  /// What the rate is told for, in what the number counts.
  var size: Decimal
  /// The rate's own words name what the number counts.
  var isMatched: Bool
  var isOfTimes = false

  /// nil where the units do not go together.
  init?(_ rate: RatedFigure, _ number: RatedFigure, _ total: RatedFigure, _ draft: DraftFigures) {
    guard let per = rate.per, let rateIndex = rate.index, let totalIndex = total.index,
      rate.unit.isNamed || total.unit.isNamed,
      rate.others.allSatisfy({ $0 == .each || $0 == total.per || total.per == nil && per == .each })
    else { return nil }
    let isConcluded = draft.isTold(max(rateIndex, totalIndex), as: ["makes", "in-all", "total", "together", "so"])
    // "The contract over five years is worth $110 million; the old one brought in $6 million a year".
    if per.isMeasure, !isConcluded,
      draft.hasSemicolon(between: min(rateIndex, totalIndex), and: max(rateIndex, totalIndex))
    {
      return nil
    }
    // "At 30 cents a kilowatt-hour": 90 euros more are none that are paid in all.
    if draft[rateIndex].isMoney, draft.isTotalChange(totalIndex) != draft.isChangeOfRate(rateIndex) { return nil }
    // "The eight expect 5,773 points on average, after 5,833 on Wednesday".
    if draft.isNamedStart(totalIndex), !draft.isConclusion(totalIndex) { return nil }
    // "60 passengers on each of nine trips, so 540 people".
    guard
      rate.isOfSameThing(as: total) || isConcluded && rate.isCount && total.isCount
        || draft.isOfKind(rateIndex, totalIndex)
    else { return nil }
    // "On average they gave 30 euros, the largest 2,000".
    if rate.isMoney, !total.unit.isNamed, !draft.isConclusion(totalIndex), !draft.isTold(totalIndex, as: Self.totals) {
      return nil
    }
    if case .money = number.unit { return nil }
    (self.rate, self.number, self.total) = (rate, number, total)
    // A number without its unit has that of the other.
    if case .measure = rate.unit, total.unit == .count("") { self.total.take(rate, draft) }
    if case .measure = total.unit, rate.unit == .count("") { self.rate.take(total, draft) }
    let isOneSentence = draft[rateIndex].sentence == draft[totalIndex].sentence
    // Of two sentences more must agree than numbers of things, but for "that makes 7.9 tonnes per hectare".
    if !isOneSentence,
      !rate.isMoney && !total.isMoney && !(isConcluded && per != .each && totalIndex < rateIndex)
        || per == .each && !number.isTime && !draft.isMean(rateIndex)
    {
      return nil
    }
    switch per {
    case .measure(let kind, let amount):
      if case .measure(kind) = number.unit {
        (size, isMatched) = (amount, true)
        isOfTimes = kind == "time"
      } else {
        // "With 4,200 members paying 110 euros a year, the club takes in 462,000 euros".
        guard kind == "time", rate.isMoney, total.isMoney, total.per == nil, isOneSentence, total.exact > rate.exact,
          number.isCountOfOthers(than: rate), totalIndex > rateIndex,
          draft.isTold(totalIndex, as: Self.totals) || draft.isLed(by: "makes", from: rateIndex, to: totalIndex)
        else { return nil }
        (size, isMatched) = (.one, true)
      }
    case .noun(let noun):
      let isNamed = !number.noun.isEmpty && number.noun.isSameNoun(as: noun)
      guard isNamed || isOneSentence && number.isCountOfOthers(than: rate) else { return nil }
      (size, isMatched) = (.one, isNamed)
    case .counted(let noun, let amount):
      guard noun.isEmpty ? number.exact > total.exact : number.noun.isSameNoun(as: noun) else { return nil }
      (size, isMatched) = (amount, true)
    case .each:
      (size, isMatched) = (.one, true)
      if case .measure(let kind) = number.unit {
        // "Spread over twelve months it is 80,000 each".
        // "50 liters at £1.60".
        guard kind == "time" || kind == "clock" || draft.isPriceOfCounted(rateIndex), !draft.isCompound(number.index)
        else { return nil }
        size = number.size
      } else if !number.isCountOfOthers(than: rate), !(isConcluded && number.isBareCrowd && total.isMoney),
        // "There are 16 children to a teacher, for in the school of 480 children only 30 teach".
        !(draft.isMean(rateIndex)
          && number.index.map { draft[$0].nounLength == 0 && draft[$0].isCount && draft[$0].unit != .count("") }
            ?? false)
      {
        return nil
      }
    }
    // All together make more than each of them.
    if isMatched == (per == .each), self.total.exact <= self.rate.exact { return nil }
    // "12 a day, five days a week" is 60 a week; "150 a day at $14" are takings of a day.
    if let per = number.per, per != .each {
      guard total.per == per || total.per == nil, number.per != rate.per else { return nil }
    } else if let per = total.per, per != .each, !per.isMeasure || per == rate.per {
      return nil
    }
  }

  private static let totals = ["makes", "in-all", "total", "together"]

  /// Whether words connect the last of them with the others: "so", or in one sentence "in all", or a mere sign.
  func isConnected(_ draft: DraftFigures, _ last: Int) -> Bool {
    let indices = [rate.index, number.index, total.index].compactMap(\.self)
    let isOneSentence = Set(indices.map { draft[$0].sentence }).count == 1
    if isMatched, draft.isConclusion(last) || draft.isTold(last, as: ["makes", "result"]) { return true }
    // "Parking is five francs an hour. Whoever stays for seven hours pays 35 francs".
    if isMatched, rate.isMoney, last == total.index, draft[last].hedge == .none,
      draft.sentence(of: last, has: ["supposing"])
    {
      return true
    }
    // "500 an hour, or 12,000 in 24 hours".
    if isMatched, isOneSentence, let sum = total.index, sum + 1 == last, draft.isConclusion(sum) { return true }
    // "At a price of 1.75 euros per litre a tank of 48 litres costs 84 euros", "at 80 kilometres an hour it needs two hours
    // for the 160 kilometres".
    if isMatched, isOneSentence, let first = indices.min(), first == rate.index, rate.per != .each,
      draft[first].hedge == .none, draft[first].follows(.relation, ["with"], within: 4)
    {
      return true
    }
    // "With 5,400 pupils and 300 teachers, the district has 18 pupils to every teacher".
    if isMatched, isOneSentence, last == rate.index, let first = total.index, indices.min() == first,
      draft[first].follows(.relation, ["with"], within: 0), draft.hasClause(between: last - 1, and: last),
      rate.unit.isNamed, total.unit.isNamed, number.unit.isNamed
    {
      return true
    }
    // "40 hours at $15 cost him $600".
    if isMatched, let rate = rate.index, last == total.index, last == rate + 1, draft.isPriceOfCounted(rate),
      !draft[last].before.contains(where: { $0.kind == .clause && $0.tokens.upperBound <= draft[last].start })
    {
      return true
    }
    // "Im Mittel sitzen 29 Kinder in einem Raum", "24 metres a day on average".
    if isMatched, isOneSentence, let index = rate.index, draft.isMean(index), !draft.joinsLast(last) { return true }
    // "18 million went to 450 farms. On average each received 40,000".
    if isMatched, last == rate.index, draft.isMean(last), !draft.joinsLast(last) { return true }
    if isMatched, isOneSentence, isInOneBreath(draft, last) { return true }
    return isOneSentence
      && (draft.isAppended(last) || isOfMeasures
        || isMatched
          && (draft.isTold(last, as: ["in-all", "total", "together", "then"])
            || draft.isLed(by: "makes", from: indices.min() ?? last, to: last)))
  }

  /// "The dividend of $1.20 a share on 500 million shares costs $600 million": whether the number stands right behind what
  /// the rate is for each of, and the total behind both, with no sign between them.
  private func isInOneBreath(_ draft: DraftFigures, _ last: Int) -> Bool {
    guard let first = rate.index, let second = number.index, total.index == last, first + 1 == second,
      second + 1 == last, case .noun = rate.per
    else { return false }
    return !draft.hasClause(between: first, and: second) && !draft.hasClause(between: second, and: last)
  }

  /// "21 liters on 300 kilometers, 7 liters per 100 kilometers": no price, which may have been another.
  private var isOfMeasures: Bool {
    guard let per = rate.per, per.isMeasure, !number.isTime, number.unit != .measure("clock"), !total.isMoney,
      !rate.isMoney
    else { return false }
    return rate.index.map { $0 != total.index } ?? false
  }

  /// Whether two digits exchanged in one of the figures, or a power of ten, would make the product hold.
  func holdsWithSlip(_ draft: DraftFigures) -> Bool {
    let product = Interval(rate.exact * number.exact, rate.exact * number.exact)
    guard let made = product.divided(by: Interval(size, size)) else { return false }
    return [(rate, total.exact), (number, total.exact), (total, made.low)].contains { term, other in
      guard let index = term.index, !draft[index].quantity.low.isZero, term.exact > .zero else { return false }
      return !draft[index].meant { number in
        guard let factor = number.low.divided(by: draft[index].quantity.low, places: 9),
          let upper = number.high.divided(by: draft[index].quantity.low, places: 9)
        else { return false }
        return index == total.index
          ? total.exact * factor <= other && other <= total.exact * upper
          : made.low * factor <= other && other <= made.low * upper
      }.isEmpty
    }
  }
}

extension RatedFigure {
  /// "A town of 15,000".
  var isBareCrowd: Bool { unit == .count("") && exact >= 100 }

  /// Whether it counts something, and nothing of what another figure counts.
  func isCountOfOthers(than other: RatedFigure) -> Bool {
    guard case .count = unit else { return false }
    return !noun.isEmpty && !(other.unit.isNamed && unit.isNamed && other.unit.isSame(as: unit)) && exact > .one
  }

  /// The rate as one for each of the things that it is told for.
  var readings: [RatedFigure] {
    guard let per else { return [] }
    let all = [per] + others
    return all.map { first in
      var reading = self
      (reading.per, reading.others) = (first, all.filter { $0 != first })
      return reading
    }
  }

  var isMoney: Bool { if case .money = unit { true } else { false } }

  var isTime: Bool { unit == .measure("time") }

  var isCount: Bool { if case .count = unit { true } else { false } }

  /// Whether two figures tell of one thing: the same currency, measure or noun, or one of them names none.
  func isOfSameThing(as other: RatedFigure) -> Bool {
    guard unit.isSame(as: other.unit) else { return false }
    return !isCount || !other.isCount || noun.isEmpty || other.noun.isEmpty || noun.isSameNoun(as: other.noun)
  }

  /// Takes the unit of another figure.
  mutating func take(_ other: RatedFigure, _ draft: DraftFigures) {
    guard let index = other.index, let scale = other.exact.divided(by: draft[index].quantity.low, places: 9) else {
      return
    }
    unit = other.unit
    exact = exact * scale
    interval = Interval(interval.low * scale, interval.high * scale)
  }
}

extension DraftFigures {
  /// Whether the words before a figure, or a bracket, say that it follows from what stands before.
  func isConclusion(_ index: Int) -> Bool {
    isApposed(index) || isTold(index, as: ["so", "worth", "equals"])
  }

  /// Whether nothing but words for rates and totals stand between a sign and a figure: ", an average of 30,000".
  func isAppended(_ index: Int) -> Bool {
    let figure = figures[index]
    guard
      let sign = figure.before.last(where: {
        $0.kind == .clause && $0.tokens.upperBound <= figure.start && isSign($0, of: index)
      })
    else { return false }
    let gap = sign.tokens.upperBound..<figure.start
    let known = Set(
      figure.before.filter { $0.kind == .denominator || $0.kind == .relation && $0.value != "and" }.flatMap(\.tokens))
    return gap.count <= 5 && gap.allSatisfy { known.contains($0) }
  }

  /// "26 on average", "on average 26".
  func isMean(_ index: Int) -> Bool {
    guard !figures[index].follows(.relation, ["mean"], within: 8) else { return true }
    guard let word = figures[index].cue(behind: .relation, ["mean"], within: 4) else { return false }
    return !figures[index].after.contains { $0.kind == .clause && $0.tokens.lowerBound < word.tokens.lowerBound }
  }

  /// Whether a hyphen joins a number to its unit: "the ten-year average".
  func isCompound(_ index: Int?) -> Bool {
    guard let index else { return false }
    let bytes = sections[figures[index].section].block.reading.bytes
    let end = figures[index].readingSpan.upperBound
    return bytes.indices.contains(end) && bytes[end] == UInt8(ascii: "-")
  }

  /// Whether such a word stands between two figures of a sentence.
  func isLed(by value: String, from first: Int, to last: Int) -> Bool {
    figures[first...last].dropFirst().contains {
      $0.before.contains {
        $0.kind == .relation && $0.value == value && $0.tokens.lowerBound >= figures[first].tokens.upperBound
      }
    }
  }

  /// Whether a rate's words end its clause: "60 a minute", but not "12,000 a day in summer".
  func isClosed(_ index: Int) -> Bool {
    let figure = figures[index]
    guard let word = figure.after.first(where: { $0.kind == .relation && $0.value.hasPrefix("per-") }) else {
      return false
    }
    let passage = sections[figure.section].passage
    let end = passage.tokens(ofSentenceHolding: figure.tokens.lowerBound).upperBound
    return word.tokens.upperBound >= end - 1
      || figure.after.contains { $0.kind == .clause && $0.tokens.lowerBound == word.tokens.upperBound }
  }

  func isTold(_ index: Int, as values: [String]) -> Bool {
    figures[index].follows(.relation, values, within: 3) || figures[index].precedes(.relation, values, within: 1)
  }

  /// The lengths of time in the sentences of some figures, which are no figures.
  func lengths(beside figures: [Int]) -> [Passage.Cue] {
    let numbers = Set(figures.map { self.figures[$0].sentence })
    let taken = Set(figures.map { self.figures[$0].tokens.lowerBound })
    let cues = numbers.sorted().flatMap { sentences[$0] }.filter {
      $0.kind == .yearsLong && !taken.contains($0.tokens.lowerBound) && StatedLength($0).map { !$0.isLoose } ?? false
    }
    return cues.indices.filter { $0 == 0 || cues[$0].tokens != cues[$0 - 1].tokens }.map { cues[$0] }
  }
}
