import Recognition
import Text
import Values

/// A total and its parts.
struct Sum {
  var total: Int
  var parts: [Int]
  /// The words leave no doubt that these are all the parts.
  var isSure: Bool
  /// No part may be missing: a table's column, a list with its total.
  var isComplete = false
  /// The last part is called the rest, so that together they are all: a wrong digit tells.
  var hasRest = false
  /// Of a part and the total that both look like slips, the part is the likelier.
  var isPartFirst = true
}

extension Checker {
  /// Totals whose parts stand in the same sentence: behind a colon, before the rest.
  func sums(in draft: DraftFigures, among own: Range<Int>) -> [Relation] {
    own.compactMap { index in
      if let sum = draft.listedParts(of: index) { return relation(sum, draft) }
      let rests = (draft.sumsWithRest(index) + draft.sumsWithMore(index)).compactMap { relation($0, draft) }
      return rests.first { $0.verdict != .contradicted } ?? rests.first ?? restOfNearest(index, draft)
        ?? draft.partsOfWhole(index).flatMap { excess($0, draft) }
    }
  }

  /// How the parts of a sum go with its total. Where one part would put it right, that part is what slipped.
  func relation(_ sum: Sum, _ draft: DraftFigures) -> Relation? {
    let total = draft[sum.total]
    guard !total.quantity.isRange, sum.parts.allSatisfy({ !draft[$0].quantity.isRange }) else { return nil }
    let losses = draft.losses(among: sum.parts)
    if !losses.isEmpty { return relation(sum, losses, draft) }
    let interval = sum.parts.reduce(Interval(.zero, .zero)) { $0 + draft[$1].interval }
    let exact = sum.parts.reduce(Decimal.zero) { $0 + draft[$1].quantity.low }
    var verdict = verdict(of: total, allowing: interval)
    // Parts that are rounded in different ways may miss a total by more than their rounding says, and of what is counted
    // one by one a few may be left out.
    let isOfOneGrain =
      !(total.isCount && total.quantity.lowUnit == .one)
      && sum.parts.allSatisfy { draft[$0].quantity.lowUnit == total.quantity.lowUnit && draft[$0].hedge == .none }
    let coarsest = sum.parts.reduce(total.quantity.lowUnit) { min($0, draft[$1].quantity.lowUnit) }
    if isCountedOut(sum, exact, draft) {
      verdict = exact == total.quantity.low ? .supported : .contradicted
    } else if verdict == .contradicted, !isOfOneGrain,
      self.verdict(of: total, allowing: interval.widened(by: coarsest)) != .contradicted
    {
      verdict = .imprecise
    }
    var found = Relation(
      derived: sum.total, operands: sum.parts, verdict: verdict, right: exact, message: "wrong-sum",
      arguments: ["total": draft.text(sum.total)], isOfParts: true, isSure: sum.isSure)
    if verdict == .unverified { return nil }
    if let exchanged = exchangedDigits(sum, exact, draft) {
      return found.blaming(exchanged.figure, sum, exchanged.right)
    }
    guard verdict == .contradicted else { return found }
    // "Among others into a roof (900,000) and a lift (310,000)": there are more parts.
    if !sum.isComplete, sum.parts.contains(where: { draft.sentence(of: $0, has: ["partial"]) }) { return nil }
    let slips = sum.parts.map { part -> (part: Int, right: Decimal, rank: Int) in
      let right = total.quantity.low - (exact - draft[part].quantity.low)
      let rank =
        draft[part].isConfirmed || right < draft[part].quantity.lowUnit ? 0 : slipRank(of: draft[part].quantity, right)
      return (part, right, rank)
    }
    // A total that follows from its parts is the likelier of two wrong digits.
    let isDerived = !sum.isPartFirst && hasOneOtherDigit(total.quantity, exact)
    let totalRank = total.isConfirmed ? 0 : max(slipRank(of: total.quantity, exact), isDerived ? 1 : 0)
    let highest = slips.map { $0.rank }.max() ?? 0
    let likeliest = slips.filter { $0.rank == highest }
    // Of several parts of a whole list that look more like slips than the total, what was written last.
    let isOne = likeliest.count == 1 || sum.isSure && sum.isComplete && highest > totalRank
    let best = isOne ? likeliest.max { $0.part < $1.part } : nil
    if let best, best.rank > 0, best.rank > totalRank || best.rank == totalRank && sum.isPartFirst,
      sum.isSure || best.rank > 2 || best.rank == 2 && draft.isNear(total.quantity.low, exact)
        || sum.hasRest && draft[best.part].quantity.significantDigits >= 3
    {
      found.derived = best.part
      found.operands = [sum.total] + sum.parts.filter { $0 != best.part }
      // A rounded total does not tell the part to its last digit.
      found.right = best.right
      found.isExact = total.quantity.lowUnit <= draft[best.part].quantity.lowUnit
      found.message = "wrong-part"
    } else if !sum.isSure && totalRank < 3 || interval.high < total.interval.low && totalRank < 2 && !sum.isComplete {
      // Parts that fall short of their total may be only some of them.
      return nil
    }
    found.isSure = true
    return found
  }

  /// "One lost 96 million, the others made 43 and 187 million, which makes 134 million together": losses among the parts
  /// are taken off.
  private func relation(_ sum: Sum, _ losses: [Int], _ draft: DraftFigures) -> Relation? {
    let gains = sum.parts.filter { !losses.contains($0) }
    func interval(_ parts: [Int]) -> Interval { parts.reduce(Interval(.zero, .zero)) { $0 + draft[$1].interval } }
    func exact(_ parts: [Int]) -> Decimal { parts.reduce(.zero) { $0 + draft[$1].quantity.low.magnitude } }
    let (total, right) = (draft[sum.total], (exact(gains) - exact(losses)).magnitude)
    let verdict = verdict(of: total, allowing: interval(losses).distance(to: interval(gains)))
    // "Lost 12 million of the 30 million": what was lost may be counted among them.
    if verdict == .unverified || verdict == .contradicted && !sum.isSure && !total.hasExchangedDigits(of: right) {
      return nil
    }
    return Relation(
      derived: sum.total, operands: sum.parts, verdict: verdict, right: right, message: "wrong-sum",
      arguments: ["total": draft.text(sum.total)], isOfParts: true)
  }

  /// Whether a list counts its parts one by one; a table may have left some out.
  private func isCountedOut(_ sum: Sum, _ exact: Decimal, _ draft: DraftFigures) -> Bool {
    let total = draft[sum.total]
    return sum.isSure && total.quantity.low < 1000 && (exact > total.quantity.low || !draft.isTableCell(total.section))
      && ([sum.total] + sum.parts).allSatisfy {
        draft[$0].isCount && [.one, Decimal(10)].contains(draft[$0].quantity.lowUnit) && draft[$0].hedge == .none
      }
      // Beside "33 for and 24 against" neither "60" is rounded, and no rounding of four tens makes 480 of 500.
      && (sum.parts.contains { draft[$0].quantity.lowUnit == .one }
        || (exact - total.quantity.low).magnitude >= 20 && sum.parts.count <= 3)
  }

  /// The one figure that makes the sum right to the last digit when two of its digits are exchanged.
  private func exchangedDigits(_ sum: Sum, _ exact: Decimal, _ draft: DraftFigures) -> (figure: Int, right: Decimal)? {
    let total = draft[sum.total].quantity.low
    let all = [sum.total] + sum.parts
    if exact == total || all.contains(where: { draft[$0].hedge != .none }) { return nil }
    let slips = all.compactMap { figure -> (figure: Int, right: Decimal)? in
      let right = figure == sum.total ? exact : total - (exact - draft[figure].quantity.low)
      return draft[figure].hasExchangedDigits(of: right) ? (figure, right) : nil
    }
    if slips.count == 1 || !sum.isSure { return slips.count == 1 ? slips.first : nil }
    // Of several, the total if it follows from the parts, else what was written last.
    return sum.isPartFirst ? slips.last : slips.first
  }

  /// Parts that exceed their whole; they may well be fewer than all of it.
  private func excess(_ sum: Sum, _ draft: DraftFigures) -> Relation? {
    let total = draft[sum.total]
    let parts = sum.parts.map { draft[$0] }
    guard !total.quantity.isRange,
      parts.allSatisfy({ !$0.quantity.isRange && $0.hedge != .upTo && $0.hedge != .atMost })
    else {
      return nil
    }
    let least = parts.reduce(Decimal.zero) { $0 + $1.interval.low }
    guard least > total.interval.high else { return nil }
    return Relation(
      derived: sum.parts[0], operands: [sum.total] + sum.parts.dropFirst(), verdict: .contradicted, right: nil,
      message: "parts-exceed-whole", arguments: ["total": draft.text(sum.total)])
  }
}

extension Relation {
  fileprivate func blaming(_ figure: Int, _ sum: Sum, _ right: Decimal) -> Relation {
    if figure == sum.total { return blaming(figure, beside: sum.parts, right, "wrong-sum") }
    return blaming(figure, beside: [sum.total] + sum.parts.filter { $0 != figure }, right, "wrong-part")
  }
}

extension DraftFigures {
  private static let partLimit = 16

  /// Whether a sum is about as large as the total that it may be meant to give.
  func isNear(_ total: Decimal, _ sum: Decimal) -> Bool { (total - sum).magnitude * 5 <= total.magnitude }

  /// "$780 million from several funds: $80 million in 2019, $250 million in 2020 and $450 million in 2021".
  fileprivate func listedParts(of index: Int) -> Sum? {
    let total = figures[index]
    guard isDivisible(index), !isFormer(index),
      let first = behind(index, limit: 2).first(where: { !($0 == index + 1 && isFormer($0)) }),
      hasColon(between: first - 1, and: first),
      // "249 million (a year ago: 231 million)".
      isInBrackets(index) || !isInBrackets(first),
      figures[first].isComparable(to: total), !isEnumeratedOpenly(index, first)
    else { return nil }
    var parts: [Int] = []
    let listed = behind(index, limit: Self.partLimit).drop { $0 < first }
    for part in listed {
      guard figures[part].isComparable(to: total), role(part) == nil else { break }
      // "800 in production, of whom 300 are women, and 400 in sales".
      if !parts.isEmpty, figures[part].follows(.relation, ["of-which"], within: 0) { continue }
      let isLast = joinsLast(part)
      parts.append(part)
      if figures[part].precedes(.relation, ["partial", "rest"], within: 6)
        || figures[part].follows(.relation, ["partial"], within: 6)
      {
        return nil
      }
      if isLast, parts.count > 1 { break }
    }
    let sum = parts.reduce(Decimal.zero) { $0 + figures[$1].quantity.low }
    // What repeats the total, or is far from adding up to it, is no list of its parts.
    guard parts.count > 1, parts.count < Self.partLimit,
      total.isMoney || sum * 2 >= total.quantity.low && sum <= total.quantity.low * 2,
      !parts.contains(where: { figures[$0].quantity.low == total.quantity.low }),
      // "But for $35 million: $165 million of the $200 million is settled".
      !zip(parts, parts.dropFirst()).contains(where: { isToldAsWhole($1, of: $0) })
    else { return nil }
    return Sum(
      total: index, parts: parts,
      isSure: joinsLast(parts[parts.count - 1]) || parts.count == listed.count)
  }

  /// "900 boats, compared with 700 in 2023: 500 to Norway": whether a figure only tells what the one before it was, which is
  /// what the list behind adds up to.
  private func isFormer(_ index: Int) -> Bool {
    hasFigureBefore(index) && figures[index].isComparable(to: figures[index - 1])
      && figures[index].quantity.low != figures[index - 1].quantity.low
      && role(index - 1) != .start && (role(index) == .start || isInBrackets(index) && !isInBrackets(index - 1))
  }

  /// "347,200 were out of work. Another 78,600 were in training, so that together 425,800 sought a job.": with each of the
  /// figures of the sentence before.
  fileprivate func sumsWithMore(_ index: Int) -> [Sum] {
    let total = figures[index]
    let left = before(index, limit: 2)
    guard total.follows(.relation, ["together"], within: 5), left.count == 1, let part = left.first,
      figures[part].follows(.relation, ["more"], within: 1), isAddend(part, of: index)
    else { return [] }
    return before(part, sentences: 1).filter { isAddend($0, of: index) && !isChange($0) }.map {
      Sum(total: index, parts: [part, $0], isSure: false, isPartFirst: false)
    }
  }

  /// "500 Beschäftigte, davon 300 in Berlin und 250 in Hamburg".
  fileprivate func partsOfWhole(_ index: Int) -> Sum? {
    let total = figures[index]
    guard isDivisible(index), let first = behind(index, limit: 1).first,
      figures[first].follows(.relation, ["of-which"], within: 4), figures[first].isComparable(to: total),
      // "A price that values the whole of it at $720 million".
      !figures[first].follows(.relation, ["all"], within: 4)
    else { return nil }
    let parts = behind(index, limit: Self.partLimit).prefix {
      $0 == first || figures[$0].isComparable(to: total) && joinsLast($0)
    }
    return Sum(total: index, parts: Array(parts.prefix(2)), isSure: true)
  }

  /// Whether a figure is a total that may be broken down: an amount, or more than a few of something.
  func isDivisible(_ index: Int) -> Bool {
    let figure = figures[index]
    if figure.quantity.isRange || isChange(index) { return false }
    return figure.isMoney || figure.isCount && figure.unit != .count("") && figure.quantity.low >= 10
  }

  private func isEnumeratedOpenly(_ total: Int, _ first: Int) -> Bool {
    figures[first].before.contains { $0.kind == .relation && ($0.value == "partial" || $0.value == "so") }
  }
}
