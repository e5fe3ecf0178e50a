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
      found += rate(among: figures, draft).map { [$0] } ?? ratesOfTwoTimes(figures, draft)
    }
    return found
  }

  /// Of the sentence itself, else together with the one before it.
  private func rate(among figures: [Int], _ draft: DraftFigures) -> Relation? {
    guard figures.count <= Self.groupLimit else {
      return figures.count <= Self.windowLimit ? rateOfThree(figures, draft) : nil
    }
    if let relation = rate(figures, draft) { return relation }
    let before = draft.before(figures[0], sentences: 1, limit: Self.groupLimit + 1)
    if !before.isEmpty, before.count + figures.count <= Self.groupLimit,
      let relation = rate(before.reversed() + figures, draft)
    {
      return relation
    }
    if figures.count > 3, let relation = rateOfThree(figures, draft) { return relation }
    guard before.count + figures.count <= Self.windowLimit,
      let relation = rateOfThree(before.reversed() + figures, draft), relation.derived >= figures[0]
    else { return nil }
    return relation
  }

  private static let groupLimit = 4
  private static let windowLimit = 6

  /// "For 26 hours a week at 15 euros an hour she is paid 390 euros, to which come tips of 60 or 70": three figures in a row
  /// that signs part from the others.
  private func rateOfThree(_ figures: [Int], _ draft: DraftFigures) -> Relation? {
    guard figures.count >= 3 else { return nil }
    for first in 0...figures.count - 3 {
      let three = Array(figures[first..<first + 3])
      let isAlone =
        (first == 0 || draft.isParted(figures[first - 1], behind: three[0]) && !draft.isLastOfList(three[0]))
        && (first + 3 == figures.count || draft.isParted(three[2], behind: figures[first + 3]))
      if isAlone, let relation = rate(three, draft) { return relation }
    }
    return nil
  }

  private func rate(_ figures: [Int], _ draft: DraftFigures) -> Relation? {
    guard draft.mayHoldRate(figures), var terms = ratedFigures(figures, in: draft) else { return nil }
    terms += draft.lengths(beside: figures).compactMap { term(of: $0) }
    // "It grew within twelve months from 2.2 to 2.6 billion": the ends of a move are no rate and no total.
    if terms.count < 4, figures.contains(where: draft.isFollowedByEnd) { return nil }
    switch terms.count {
    case 2: return rateOfTwoTimes(ofWholeYear(terms[0], draft), terms[1], draft)
    case 3:
      let products = terms.indices.flatMap { rate in
        terms.indices.filter { $0 != rate }.flatMap { total in
          terms[rate].readings.compactMap { RateProduct($0, terms[3 - rate - total], terms[total], draft) }
        }
      }
      // "25 litres a second. In an hour that makes 90 cubic metres, enough for 60 households".
      let timed = terms.filter { $0.per?.isMeasure ?? false }
      if products.isEmpty, timed.count == 2 { return rateOfTwoTimes(timed[0], timed[1], draft) }
      var relations = products.compactMap { relation($0, draft) }
      // Of two ways to divide the one that gives whole things.
      if Set(relations.map(\.right)).count > 1 { relations.removeAll { $0.right.map { $0 < .one } ?? false } }
      return relations.first { $0.verdict != .contradicted }
        ?? (Set(relations.map(\.right)).count == 1 ? relations.first : nil)
    case 4: return changeInAll(terms, draft)
    default: return nil
    }
  }

  /// A length of time that is no figure: "in 14 days".
  private func term(of cue: Passage.Cue) -> RatedFigure? {
    guard let length = StatedLength(cue), length.number > .one, let (kind, size) = measure(length.unit.rawValue) else {
      return nil
    }
    let exact = length.number * size
    return RatedFigure(
      interval: Interval(exact, exact), exact: exact, unit: .measure(kind), noun: "", size: size, per: nil)
  }

  // MARK: Two times

  /// "418,000 patients in 2025, or 1,145 a day": what is told of a whole year is so much a year.
  private func ofWholeYear(_ term: RatedFigure, _ draft: DraftFigures) -> RatedFigure {
    guard term.per == nil, let index = term.index, draft[index].isCount,
      let days = draft[index].period?.days, (365...366).contains(days), let year = measure("year")
    else { return term }
    var term = term
    term.per = .measure(year.kind, year.size)
    return term
  }

  /// Two such figures beside others. They may be two prices as well, so that only what looks like a slip is reported.
  private func ratesOfTwoTimes(_ figures: [Int], _ draft: DraftFigures) -> [Relation] {
    zip(figures, figures.dropFirst()).compactMap { left, right in
      guard draft[left].unit == draft[right].unit, draft.isToldForTime(left), draft.isToldForTime(right),
        let terms = ratedFigures([left, right], in: draft), terms.count == 2,
        var relation = rateOfTwoTimes(terms[0], terms[1], draft)
      else { return nil }
      relation.isSure = false
      return relation
    }
  }

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
      && (draft.isTold(right, as: ["makes"]) || draft.isConclusion(right) && (isDearer || isFar)
        || isDearer && draft[right].isMoney && isNear(left, right, draft)
        || !draft[right].isMoney && isNear(left, right, draft) && draft.isClosed(right))
      || isSlip(draft[right], of: exact)
    return relation.isSure || relation.verdict != .contradicted ? relation : nil
  }

  private func isNear(_ left: Int, _ right: Int, _ draft: DraftFigures) -> Bool {
    draft[left].sentence == draft[right].sentence && draft.isAppended(right)
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

  private func relation(_ product: RateProduct, _ draft: DraftFigures) -> Relation? {
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
        of: draft[last], bentBy: product.isBentAlike(last, draft) ? Hedge.none : draft[last].hedge,
        allowing: Interval(low, high).widened(by: product.isOfTimes ? right * Self.margin : .zero)),
      right: right, message: "wrong-quotient", isSure: false)
    guard relation.verdict == .contradicted else { return relation }
    // "It owes 52.3 million. With 20,920 people that is 2,500 each; with the loan it would owe 60.5 million".
    if last == product.total.index,
      draft.before(indices.min() ?? last, sentences: 1, limit: Self.windowLimit).contains(where: {
        draft[$0].isComparable(to: draft[last]) && verdict(of: draft[$0], allowing: Interval(low, high)) == .supported
      })
    {
      return nil
    }
    // "Three nights at $140 came to $534 with taxes".
    if draft.sentence(of: last, has: ["partial", "no"]) { return nil }
    let written = draft[last].quantity.low
    let isPlausible = written * 20 > right && written < right * 20
    relation.isSure =
      product.isConnected(draft, last) && isPlausible
      || product.isMatched && (isSlip(draft[last], of: right) || isPlausible && product.holdsWithSlip(draft))
    return relation.isSure ? relation : nil
  }
}

extension DraftFigures {
  /// "$9.99 a month".
  fileprivate func isToldForTime(_ index: Int) -> Bool {
    figures[index].after.contains {
      $0.kind == .relation && $0.value.hasPrefix("per-") && $0.tokens.lowerBound == figures[index].tokens.upperBound
    }
  }

  /// Whether a sign, or the end of a sentence, stands between two figures that follow each other.
  fileprivate func isParted(_ left: Int, behind right: Int) -> Bool {
    figures[left].sentence != figures[right].sentence || hasClause(between: left, and: right) || isParted(left, right)
  }
}
