import Recognition
import Values

extension Checker {
  /// Amounts on average or a head, and what they come from: "the 12 stores had sales of $36 million, an average of $3
  /// million". The text may tell of other totals, so that only what looks like a slip is reported.
  func averages(in draft: DraftFigures, among own: Range<Int>) -> [Relation] {
    own.compactMap { index in
      guard draft.isAverage(index) else { return nil }
      let list = draft.listed(before: index)
      if list.count >= 3, !draft.joinsLast(index) { return mean(index, of: list, draft) }
      let pairs = draft.totalsAndCounts(of: index)
      let relations = pairs.compactMap { relation(index, $0.total, $0.count, draft, isOnly: pairs.count == 1) }
      return relations.likeliest(draft)
    }
  }

  /// "5.6, 5.8, 5.7, 5.9 and 5.5, a mean of 5.7".
  private func mean(_ index: Int, of list: [Int], _ draft: DraftFigures) -> Relation? {
    let count = Decimal(Int128(list.count), exponent: 0)
    let sum = list.reduce(Decimal.zero) { $0 + draft[$1].quantity.low }
    let all = list.reduce(Interval(.zero, .zero)) { $0 + draft[$1].interval }
    guard let interval = all.divided(by: Interval(count, count)) else { return nil }
    return Relation(
      derived: index, operands: list, verdict: verdict(of: draft[index], allowing: interval),
      right: sum.divided(by: count, places: 6), message: "wrong-quotient")
  }

  /// - Parameter isOnly: the text tells no other total and number near it.
  private func relation(
    _ index: Int, _ total: Int, _ count: Int, _ draft: DraftFigures, isOnly: Bool
  ) -> Relation? {
    let figure = draft[index]
    guard let interval = draft[total].interval.divided(by: draft[count].interval),
      // What is counted is no fraction on average.
      figure.isMoney || draft[total].quantity.high >= draft[count].quantity.low,
      // A figure of one digit, or one of another size, is like others by chance.
      figure.quantity.low * 1_000 >= interval.low, figure.quantity.low <= interval.high * 1_000,
      figure.quantity.significantDigits > 1 || figure.follows(.relation, ["average"], within: 1)
        || figure.precedes(.relation, ["average"], within: 0)
    else { return nil }
    let right = draft[total].quantity.low.divided(by: draft[count].quantity.low, places: 6)
    // "31,400 tonnes, and each kilo fetched £6.78": a measure may be told in parts of it.
    if case .count(let noun) = draft[count].unit, exactMeasure(noun) != nil,
      figure.quantity.low * 20 < interval.low || interval.high * 20 < figure.quantity.low
    {
      return nil
    }
    // "Each of the 18 clubs will on average get £5 million a season from the contract of £90 million": not another amount.
    let isNear =
      draft.isMean(index) && (figure.isMoney || figure.nounLength > 0)
      && ([total, count].allSatisfy { draft[$0].sentence == figure.sentence }
        || isOnly && draft.isTold(index, as: ["so", "makes"]))
      && right.map { $0 < figure.quantity.low * 2 && figure.quantity.low < $0 * 2 } ?? false
    return Relation(
      derived: index, operands: [total, count], verdict: verdict(of: draft[index], allowing: interval),
      right: right, message: "wrong-quotient", isSure: isNear || draft.isAverageOfAll(index, total, count))
  }
}

extension DraftFigures {
  private static let countLimit = 3

  fileprivate func isAverage(_ index: Int) -> Bool {
    let figure = figures[index]
    guard figure.isMoney || figure.isCount, !figure.quantity.isRange, !isChange(index),
      // "On average one every three years".
      !figure.follows(.relation, ["all", "each"], within: 0)
    else { return false }
    return figure.follows(.relation, ["average", "mean"], within: 3)
      || figure.precedes(.relation, ["average"], within: 1)
  }

  /// The figures of one size that stand in a row right before another, the last behind "and".
  fileprivate func listed(before index: Int) -> [Int] {
    var found: [Int] = []
    for other in before(index, limit: Self.listLimit) {
      let next = found.last ?? index
      let gap = figures[next].start - figures[other].tokens.upperBound
      guard areAlike(other, index) || figures[other].unit == .count(""), !figures[other].quantity.isRange,
        !isChange(other), gap <= (found.isEmpty ? Self.meanReach : joinsLast(next) ? 2 : 1),
        figures[other].quantity.low > .zero,
        figures[other].quantity.low <= figures[found.first ?? index].quantity.low * 3,
        figures[found.first ?? index].quantity.low <= figures[other].quantity.low * 3
      else { break }
      found.append(other)
    }
    return found.count < Self.listLimit && found.first.map(joinsLast) ?? false ? found : []
  }

  private static let listLimit = 12
  private static let meanReach = 6

  /// The totals and numbers of which a figure may be the average: those of its sentence and the one before, and at the
  /// beginning of a list's item the numbers of the blocks before.
  fileprivate func totalsAndCounts(of index: Int) -> [(total: Int, count: Int)] {
    let figure = figures[index]
    let near = before(index, sentences: 1, limit: 6) + behind(index, limit: 2)
    // "60 jets worth $7.2 billion, or $120 million each": the one amount of its sentence may be told too small.
    let isOnly = isApposed(index) && before(index).count { figures[$0].unit == figure.unit } == 1
    let totals = near.filter {
      figures[$0].isMoney == figure.isMoney && figures[$0].isComparable(to: figure)
        && (figures[$0].quantity.low > figure.quantity.low || figure.isMoney && isOnly && $0 < index)
        && isOfAll($0) && !isLastOfList($0)
    }
    let counts = near.filter { figures[$0].isCount && figures[$0].quantity.low >= 2 && isOfAll($0) }
    // "An average of $21 per visitor": as many visitors as have been told of.
    if let total = totals.first, let count = countsNamed(besideAverage: index).first { return [(total, count)] }
    var pairs: [(total: Int, count: Int)] = []
    for total in totals.prefix(Self.countLimit) {
      for count in counts.prefix(Self.countLimit) where count != total { pairs.append((total, count)) }
    }
    guard pairs.isEmpty, let total = totals.first, figure.isMoney else { return pairs }
    return countsBefore(figure.section).map { (total, $0) }
  }

  /// "48,000 visitors paid $624,000, an average of $13": nothing but the total and the number stands before it in its
  /// sentence, and it is told for each of those counted, if for each of anything.
  fileprivate func isAverageOfAll(_ index: Int, _ total: Int, _ count: Int) -> Bool {
    let figure = figures[index]
    // "Works out at €6,000 a head".
    let isOfHeads = figure.precedes(.relation, ["average"], within: 0) && isTold(index, as: ["so", "makes"])
    guard figure.isMoney || figure.cue(behind: .denominator, within: 1) != nil,
      figure.follows(.relation, ["average"], within: 1) && (isAppended(index) || isApposed(index)) || isOfHeads
    else { return false }
    let named = countsNamed(besideAverage: index)
    if named.count == 1, named.first == count, before(index) == [total] { return true }
    guard Set(before(index)) == [total, count] else { return false }
    if isOfHeads { return true }
    guard let each = figure.cue(behind: .denominator, within: 0), each.tokens.count >= 2 else { return true }
    return figures[count].counts(lastWord(of: each, in: figure.section))
  }

  /// The figures that count what an average is told for each of, in its sentence and those before it, else in the blocks
  /// before.
  private func countsNamed(besideAverage index: Int) -> [Int] {
    guard let each = figures[index].cue(behind: .denominator, within: 0), each.tokens.count >= 2 else { return [] }
    let noun = lastWord(of: each, in: figures[index].section)
    func isNamed(_ other: Int) -> Bool { figures[other].counts(noun) && isOfAll(other) && role(other) != .start }
    let near = before(index, sentences: 4, limit: 16).filter(isNamed)
    return near.isEmpty ? countsBefore(figures[index].section).filter(isNamed) : near
  }

  private func isOfAll(_ other: Int) -> Bool {
    !figures[other].quantity.isRange && !isChange(other) && !figures[other].precedes(.denominator, within: 0)
  }

  /// "Seven times in 2019, ten times in 2020 and 16 times in 2021": one of several is no total.
  func isLastOfList(_ index: Int) -> Bool {
    joinsLast(index) && before(index, limit: 1).contains { figures[$0].unit == figures[index].unit }
  }

  /// Numbers in the two blocks before one.
  private func countsBefore(_ section: Int) -> [Int] {
    (max(0, section - 3)..<section).reversed().flatMap { ranges[$0].prefix(8) }.filter {
      figures[$0].isCount && figures[$0].unit != .count("") && isOfAll($0)
    }.prefix(Self.countLimit).map(\.self)
  }
}
