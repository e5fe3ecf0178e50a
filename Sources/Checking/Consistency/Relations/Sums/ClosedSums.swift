import Recognition
import Values

extension Checker {
  /// The figures of one kind that a sentence, or two, hold, and of which the words say that one follows from the others: as
  /// a whole and its parts, or two and what lies between them, the largest is the sum of all others. Only a figure that
  /// looks like a slip is reported, and none where fewer or more of the figures near go together.
  func closedSums(in draft: DraftFigures, among own: Range<Int>) -> [Relation] {
    var found: [Relation] = []
    var rest = own
    while let first = rest.first {
      let sentence = rest.prefix { draft[$0].sentence == draft[first].sentence }
      rest = sentence.upperBound..<rest.upperBound
      let sums = draft.closedSums(in: sentence)
      if sums.contains(where: { $0.isWithinRounding(draft) }) { continue }
      if let relation = sums.lazy.compactMap({ self.relation($0, draft) }).first { found.append(relation) }
    }
    return found
  }

  private func relation(_ sum: ClosedSum, _ draft: DraftFigures) -> Relation? {
    guard let slip = sum.slip(draft), !draft.hasOtherSum(sum) else { return nil }
    let isTotal = slip.figure == sum.whole
    return Relation(
      derived: slip.figure, operands: sum.members.filter { $0 != slip.figure }, verdict: .contradicted,
      right: slip.right, message: isTotal ? "wrong-sum" : "wrong-remainder",
      arguments: ["total": draft.text(slip.figure)], isOfParts: isTotal)
  }
}

/// Figures of which the whole should be the sum of the others.
struct ClosedSum {
  /// In the order of the text.
  let members: [Int]
  /// The largest, unless the words call another one the whole.
  let whole: Int
  /// The words leave no doubt that they belong together, so that small numbers tell as well.
  let isStrong: Bool
  /// They are all the parts, and no other; else only a figure that looks like nothing but a slip tells.
  let isComplete: Bool
  /// They stand as a list does beside its total.
  let isList: Bool
  /// The figure that follows from the others.
  let derived: Int

  init(_ members: [Int], whole: Int, isStrong: Bool, isComplete: Bool, isList: Bool, derived: Int) {
    (self.members, self.whole, self.derived) = (members, whole, derived)
    (self.isStrong, self.isComplete, self.isList) = (isStrong, isComplete, isList)
  }

  /// What the whole should be beside the others.
  private func sum(_ draft: DraftFigures) -> Decimal {
    members.reduce(.zero) { $1 == whole ? $0 : $0 + draft[$1].quantity.low }
  }

  /// The figure that looks most like a slip of what the others make it; of several the one that follows from the others,
  /// else the last.
  fileprivate func slip(_ draft: DraftFigures) -> (figure: Int, right: Decimal)? {
    let missing = draft[whole].quantity.low - sum(draft)
    var best: (figure: Int, right: Decimal, rank: Int)?
    for member in members {
      let written = draft[member].quantity.low
      let right = member == whole ? written - missing : written + missing
      let rank = rank(draft[member], right)
      guard rank > (isToldApart(draft[member], missing, draft) ? 0 : 1) else { continue }
      if rank > best?.rank ?? 0 || rank == best?.rank && best?.figure != derived { best = (member, right, rank) }
    }
    return best.map { ($0.figure, $0.right) }
  }

  /// Whether one other digit is enough to tell that a figure is wrong.
  private func isToldApart(_ figure: DraftFigure, _ missing: Decimal, _ draft: DraftFigures) -> Bool {
    let told = draft[whole].quantity.low
    let largest = isList ? max(told, told - missing) : told
    guard missing.magnitude * 3 <= largest else { return false }
    if isComplete { return true }
    // "Of the 1,200 people 900 ride a bike and 500 drive a car": round numbers of people may be counted twice.
    if missing.isNegative, members.count == 3 { return isList && (figure.isMoney || figure.quantity.lowUnit <= .one) }
    // "Of the 188 members 171 voted for it and 9 against": two may well be fewer than all.
    return isList && members.count > 3 && figure.quantity.low >= 10
  }

  private func rank(_ figure: DraftFigure, _ right: Decimal) -> Int {
    guard right > .zero, !figure.isConfirmed else { return 0 }
    if figure.hasExchangedDigits(of: right) { return 3 }
    if isPowerOfTen(figure.quantity.low, right), figure.quantity.significantDigits > 1 { return 2 }
    if right == right.rounded(to: figure.quantity.lowUnit), hasOneOtherDigit(figure.quantity, right) { return 1 }
    // "Eight people, five here and four there".
    return isStrong && max(figure.quantity.low, right) < 100
      && (figure.quantity.low - right).magnitude * 5 <= max(figure.quantity.low, right) * 2 ? 1 : 0
  }

  /// Whether rounding and hedges explain what the whole misses the sum by. What is counted one by one is not rounded.
  fileprivate func isWithinRounding(_ draft: DraftFigures) -> Bool {
    let figures = members.map { draft[$0] }
    let missing = (draft[whole].quantity.low - sum(draft)).magnitude
    let isBare = figures.allSatisfy { $0.hedge == .none }
    let units = figures.map(\.quantity.lowUnit)
    let unit = units.min() ?? .zero
    if isBare, figures.allSatisfy(\.isCount) {
      // Acres and tons may be rounded to the last one.
      if units.allSatisfy({ $0 == .one }) { return missing <= (draft[whole].quantity.low < 100 ? .zero : .one) }
      // Beside "95 guests" neither "240" nor "180" is rounded.
      if units.allSatisfy({ $0 <= unit * 10 }) {
        return missing * 2 <= unit * Decimal(Int128(figures.count), exponent: 0)
      }
    }
    let parts = members.reduce(Interval(.zero, .zero)) { $1 == whole ? $0 : $0 + draft[$1].interval }
    let margin = isBare && units.allSatisfy { $0 == unit } ? .zero : unit
    return draft[whole].interval.overlaps(parts.widened(by: margin))
  }
}

extension DraftFigures {
  private static let poolLimit = 8

  /// Whether at least two of the figures make a sum with others near, or without some of their own.
  fileprivate func hasOtherSum(_ sum: ClosedSum) -> Bool {
    guard let first = sum.members.first, let last = sum.members.last else { return true }
    let near = (first..<last).filter { !sum.members.contains($0) } + figures(near: first, last)
    if isBalanced(sum.members, with: near) || arePartsOfTotal(sum.members) { return true }
    let pool = (sum.members + near).prefix(Self.poolLimit)
    let values = pool.map { figures[$0].quantity.low }
    // Of each subset, which values it has and their sum.
    var subsets: [(values: Int, sum: Decimal)] = [(0, .zero)]
    for (place, value) in values.enumerated() {
      for subset in subsets {
        subsets.append((subset.values | 1 << place, subset.sum + value))
      }
    }
    let own = 1 << sum.members.count - 1
    return subsets.contains { subset in
      subset.values.nonzeroBitCount >= 2
        && values.indices.contains {
          subset.values & 1 << $0 == 0 && values[$0] == subset.sum
            && ((subset.values | 1 << $0) & own).nonzeroBitCount >= 2
        }
    }
  }

  /// The figures of the kind of some in their sentences and in those beside them.
  func figures(near first: Int, _ last: Int) -> [Int] {
    (before(first, sentences: 1, limit: 4) + behind(last, sentences: 1, limit: 4)).filter {
      figures[$0].isCount && (figures[first].isCount || figures[$0].isWithoutNoun)
        || figures[$0].unit == figures[first].unit
        || figures[$0].isMoney && figures[first].isWithoutNoun
    }
  }

  /// Whether figures and one more, some of them added and some taken off, come to nothing: "200 shops, opened 28 and
  /// closed 9, so that it has 219".
  func isBalanced(_ members: [Int], with others: [Int]) -> Bool {
    guard let first = members.first, members.count <= Self.poolLimit else { return false }
    let sums = members.dropFirst().reduce([figures[first].quantity.low]) { sums, member in
      sums.flatMap { [$0 + figures[member].quantity.low, $0 - figures[member].quantity.low] }
    }
    return others.contains { other in
      !members.contains(other) && sums.contains { $0.magnitude == figures[other].quantity.low }
    }
  }

  /// "It raised 58 million. Halden gave 25 million, 15 million came from Nordlicht, the remaining 18 million from others":
  /// whether figures together give one that was told before them.
  func arePartsOfTotal(_ parts: [Int]) -> Bool {
    guard let first = parts.min() else { return false }
    let total = parts.reduce(Decimal.zero) { $0 + figures[$1].quantity.low }
    return figures.indices.clamped(to: first - Self.totalReach..<first).contains {
      figures[$0].quantity.low == total && figures[$0].isComparable(to: figures[first])
    }
  }

  private static let totalReach = 8
}
