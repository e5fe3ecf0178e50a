import Recognition
import Text
import Values

extension Checker {
  /// What each of some makes, how many there are, and what all make together, or one rate told for two times, where a
  /// sentence, or two in a row, tell just these: "for 240 million the state buys eight planes, 30 million each", "150 bowls a
  /// day at $14, for takings of $2,100", "$45 a quarter, or $180 a year". Which figure is which their units tell.
  func rates(in draft: DraftFigures, among own: Range<Int>) -> [Relation] {
    var found: [Relation] = []
    var first = own.lowerBound
    while first < own.upperBound {
      let sentence = draft[first].sentence
      let figures = Array((first..<own.upperBound).prefix { draft[$0].sentence == sentence })
      first += figures.count
      guard figures.count <= Self.groupLimit else { continue }
      let before = draft.before(figures[0], sentences: 1, limit: Self.groupLimit + 1)
      // The sentence itself, else together with the one before it.
      if let relation = rate(figures, draft) {
        found.append(relation)
      } else if !before.isEmpty, before.count + figures.count <= Self.groupLimit,
        let relation = rate(before.reversed() + figures, draft)
      {
        found.append(relation)
      }
    }
    return found
  }

  private static let groupLimit = 4

  private func rate(_ figures: [Int], _ draft: DraftFigures) -> Relation? {
    guard var terms = ratedFigures(figures, in: draft) else { return nil }
    terms += draft.numbersOfYears(beside: figures).compactMap { years(of: $0) }
    switch terms.count {
    case 2: return rateOfTwoTimes(terms[0], terms[1], draft)
    case 3:
      let products = terms.indices.flatMap { rate in
        terms.indices.filter { $0 != rate }.flatMap { total in
          terms[rate].readings.compactMap { Product($0, terms[3 - rate - total], terms[total], draft) }
        }
      }
      let relations = products.compactMap { relation($0, draft) }
      return relations.first { $0.verdict != .contradicted }
        ?? (Set(relations.map(\.right)).count == 1 ? relations.first : nil)
    default: return nil
    }
  }

  private func years(of cue: Passage.Cue) -> RatedFigure? {
    guard let years = StatedLength(cue)?.years, years > .one,
      let parts = recognizer.grammar.setting("measure year")?.split(separator: " "), parts.count == 2,
      let size = Decimal(parsing: parts[1])
    else { return nil }
    let exact = years * size
    return RatedFigure(
      interval: Interval(exact, exact), exact: exact, unit: .measure(String(parts[0])), noun: "", per: nil)
  }

  // MARK: Two times

  /// "$45 a quarter, or $180 a year".
  private func rateOfTwoTimes(_ first: RatedFigure, _ second: RatedFigure, _ draft: DraftFigures) -> Relation? {
    guard let left = first.index, let right = second.index, first.isOfSameThing(as: second),
      first.others.isEmpty, second.others.isEmpty,
      case .measure(let kind, let size)? = first.per, case .measure(kind, let otherSize)? = second.per,
      size != otherSize,
      let scale = second.exact.divided(by: draft[right].quantity.low, places: 9),
      let factor = otherSize.divided(by: size * scale, places: 12)
    else { return nil }
    let exact = first.exact * factor
    let interval = Interval(first.interval.low * factor, first.interval.high * factor).widened(by: exact * Self.margin)
    let written = draft[right].quantity.low
    var relation = Relation(
      derived: right, operands: [left], verdict: verdict(of: draft[right], allowing: interval), right: exact,
      message: "wrong-quotient", isSure: false)
    // What is paid for a year at once may be less than twelve times a month's.
    let (long, short) = size < otherSize ? (written, exact) : (exact, written)
    let isDearer = long > short * (.one + Self.margin) && long < short * 20
    let isPlausible = long < short * 20 && long * 20 > short
    let isFar = long < short * Decimal(6, exponent: -1)
    relation.isSure =
      isPlausible
      && (draft.isTold(right, as: ["makes"]) || draft.isConcluded(right) && (isDearer || isFar)
        || isDearer && isNear(left, right, draft))
      || isSlip(draft[right], of: exact)
    return relation.isSure || relation.verdict != .contradicted ? relation : nil
  }

  private func isNear(_ left: Int, _ right: Int, _ draft: DraftFigures) -> Bool {
    draft[left].sentence == draft[right].sentence && draft[right].isMoney && draft.isAppended(right)
  }

  /// Whether a figure of two digits or more looks like a slip of another.
  private func isSlip(_ figure: DraftFigure, of right: Decimal) -> Bool {
    let digits = figure.quantity.significantDigits
    let rank = slipRank(of: figure.quantity, right)
    let isClose = figure.quantity.low < right * 1_001 && right < figure.quantity.low * 1_001
    return isClose && (rank > 1 && digits > 1 || rank == 1 && digits > 2)
  }

  /// A year has 360, 365 or 366 days, a month 30 or 31.
  private static let margin = Decimal(4, exponent: -2)

  // MARK: Products

  private func relation(_ product: Product, _ draft: DraftFigures) -> Relation? {
    // Of the three the last that is a figure follows from the others.
    let indices = [product.rate.index, product.number.index, product.total.index].compactMap(\.self)
    guard let last = indices.max() else { return nil }
    let (interval, exact): (Interval?, Decimal?) =
      switch last {
      case product.total.index:
        (
          product.rate.interval.times(product.number.interval, over: product.size),
          (product.rate.exact * product.number.exact).divided(by: product.size, places: 6)
        )
      case product.rate.index:
        (
          product.total.interval.divided(by: product.number.interval, times: product.size),
          (product.total.exact * product.size).divided(by: product.number.exact, places: 6)
        )
      default:
        (
          product.total.interval.divided(by: product.rate.interval, times: product.size),
          (product.total.exact * product.size).divided(by: product.rate.exact, places: 6)
        )
      }
    guard let interval, let exact,
      let scale = [product.rate, product.number, product.total].first(where: { $0.index == last })
        .flatMap({ draft[last].quantity.low.isZero ? nil : $0.exact.divided(by: draft[last].quantity.low, places: 9) }),
      let low = interval.low.divided(by: scale, places: 9), let high = interval.high.divided(by: scale, places: 9),
      let right = exact.divided(by: scale, places: 6)
    else { return nil }
    var relation = Relation(
      derived: last, operands: indices.filter { $0 != last },
      verdict: verdict(
        of: draft[last], allowing: Interval(low, high).widened(by: product.isOfTimes ? right * Self.margin : .zero)),
      right: right, message: "wrong-quotient", isSure: false)
    guard relation.verdict == .contradicted else { return relation }
    let written = draft[last].quantity.low
    let isPlausible = written * 20 > right && written < right * 20
    relation.isSure =
      product.isConnected(draft, last) && isPlausible
      || product.isMatched && (isSlip(draft[last], of: right) || isPlausible && product.holdsWithSlip(draft))
    return relation.isSure ? relation : nil
  }
}

/// Three terms of which the first for each of the second makes the third.
private struct Product {
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
    // "60 passengers on each of nine trips, so 540 people".
    guard rate.isOfSameThing(as: total) || isConcluded && rate.isCount && total.isCount else { return nil }
    if case .money = number.unit { return nil }
    (self.rate, self.number, self.total) = (rate, number, total)
    // A number without its unit has that of the other.
    if case .measure = rate.unit, total.unit == .count("") { self.total.take(rate, draft) }
    if case .measure = total.unit, rate.unit == .count("") { self.rate.take(total, draft) }
    let isOneSentence = draft[rateIndex].sentence == draft[totalIndex].sentence
    // Of two sentences more must agree than numbers of things.
    if !isOneSentence, !rate.isMoney && !total.isMoney || per == .each && !number.isTime { return nil }
    switch per {
    case .measure(let kind, let amount):
      guard case .measure(kind) = number.unit else { return nil }
      (size, isMatched) = (amount, true)
      isOfTimes = kind == "time"
    case .noun(let noun):
      let isNamed = !number.noun.isEmpty && number.noun.isSameNoun(as: noun)
      guard isNamed || isOneSentence && number.isCountOfOthers(than: rate) else { return nil }
      (size, isMatched) = (.one, isNamed)
    case .each:
      (size, isMatched) = (.one, true)
      if case .measure(let kind) = number.unit {
        // "Spread over twelve months it is 80,000 each".
        guard kind == "time" || kind == "clock", !draft.isCompound(number.index) else { return nil }
        size = number.index.flatMap { number.exact.divided(by: draft[$0].quantity.low, places: 9) } ?? RatedFigure.year
      } else if !number.isCountOfOthers(than: rate) {
        return nil
      }
    }
    // All together make more than each of them.
    if isMatched == (per == .each), self.total.exact <= self.rate.exact { return nil }
    // "12 a day, five days a week" is 60 a week; "150 a day at $14" are takings of a day.
    if let per = number.per, per != .each {
      guard total.per == per || total.per == nil, number.per != rate.per else { return nil }
    } else if let per = total.per, per != .each, !isConcluded, !rate.others.contains(per) {
      return nil
    }
  }

  /// Whether words connect the last of them with the others: "so", or in one sentence "in all", or a mere sign.
  func isConnected(_ draft: DraftFigures, _ last: Int) -> Bool {
    let indices = [rate.index, number.index, total.index].compactMap(\.self)
    let isOneSentence = Set(indices.map { draft[$0].sentence }).count == 1
    if isMatched, draft.isConcluded(last) || draft.isTold(last, as: ["makes"]) { return true }
    return isOneSentence
      && (draft.isAppended(last) || isOfMeasures
        || isMatched && draft.isTold(last, as: ["in-all", "total", "together", "then"]))
  }

  /// "21 liters on 300 kilometers, 7 liters per 100 kilometers": no price, which may have been another.
  private var isOfMeasures: Bool {
    guard case .measure? = rate.per, !isOfTimes, case .measure = total.unit else { return false }
    return true
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
  /// In days.
  fileprivate static let year = Decimal(36_525, exponent: -2)

  /// Whether it counts something, and nothing of what another figure counts.
  fileprivate func isCountOfOthers(than other: RatedFigure) -> Bool {
    guard case .count = unit else { return false }
    return !noun.isEmpty && !(other.unit.isNamed && unit.isNamed && other.unit.isSame(as: unit)) && exact > .one
  }

  /// The rate as one for each of the things that it is told for.
  fileprivate var readings: [RatedFigure] {
    guard let per else { return [] }
    let all = [per] + others
    return all.map { first in
      var reading = self
      (reading.per, reading.others) = (first, all.filter { $0 != first })
      return reading
    }
  }

  fileprivate var isMoney: Bool { if case .money = unit { true } else { false } }

  fileprivate var isTime: Bool { unit == .measure("time") }

  fileprivate var isCount: Bool { if case .count = unit { true } else { false } }

  /// Whether two figures tell of one thing: the same currency, measure or noun, or one of them names none.
  fileprivate func isOfSameThing(as other: RatedFigure) -> Bool {
    guard unit.isSame(as: other.unit) else { return false }
    return unit.isNamed || other.unit.isNamed || noun.isSameNoun(as: other.noun)
  }

  /// Takes the unit of another figure.
  fileprivate mutating func take(_ other: RatedFigure, _ draft: DraftFigures) {
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
  fileprivate func isConcluded(_ index: Int) -> Bool {
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

  /// Whether a hyphen joins a number to its unit: "the ten-year average".
  fileprivate func isCompound(_ index: Int?) -> Bool {
    guard let index else { return false }
    let bytes = sections[figures[index].section].block.reading.bytes
    let end = figures[index].readingSpan.upperBound
    return bytes.indices.contains(end) && bytes[end] == UInt8(ascii: "-")
  }

  fileprivate func isTold(_ index: Int, as values: [String]) -> Bool {
    figures[index].follows(.relation, values, within: 3) || figures[index].precedes(.relation, values, within: 1)
  }

  /// The numbers of years in the sentences of some figures, which are no figures.
  fileprivate func numbersOfYears(beside figures: [Int]) -> [Passage.Cue] {
    let numbers = Set(figures.map { self.figures[$0].sentence })
    let cues = numbers.sorted().flatMap { sentences[$0] }.filter {
      $0.kind == .yearsLong && StatedLength($0).map { $0.unit == .year && !$0.isLoose } ?? false
    }
    return cues.indices.filter { $0 == 0 || cues[$0].tokens != cues[$0 - 1].tokens }.map { cues[$0] }
  }
}

extension Interval {
  fileprivate func times(_ other: Interval, over size: Decimal) -> Interval? {
    Interval(low * other.low, high * other.high).divided(by: Interval(size, size))
  }
}
