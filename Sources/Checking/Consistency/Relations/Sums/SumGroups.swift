import Recognition
import Values

extension Checker {
  /// Totals, rests and results whose words leave open how the figures stand: what a few figures of one kind have to do with
  /// each other follows from how many there are, and from the word for the one that concludes them. Says nothing where
  /// anything near makes the figure right.
  func sumGroups(in draft: DraftFigures, among own: Range<Int>) -> [Relation] {
    own.compactMap { index in draft.sumGroup(of: index).flatMap { relation($0, draft) } }
  }

  private func relation(_ group: SumGroup, _ draft: DraftFigures) -> Relation? {
    let figure = draft[group.derived]
    // What was lost is taken off what was made.
    if !draft.losses(among: group.members).isEmpty { return nil }
    // "Three times six megawatts, so 18".
    if figure.isConfirmed || draft.sentences[figure.sentence].contains(where: { $0.kind == .multiple }) { return nil }
    let results = group.results(draft)
    if let exact = results.first, results.count == 1, exact.right == figure.quantity.low {
      return relation(group, exact, .supported, draft)
    }
    let fitting = results.filter { group.mayMean($0, draft) }
    guard
      let nearest = fitting.min(by: {
        ($0.right - figure.quantity.low).magnitude < ($1.right - figure.quantity.low).magnitude
      }),
      !group.isWithinRounding(nearest, draft), !draft.isExplained(group)
    else { return nil }
    return relation(group, nearest, .contradicted, draft)
  }

  private func relation(
    _ group: SumGroup, _ result: SumGroup.Result, _ verdict: Verdict, _ draft: DraftFigures
  ) -> Relation {
    Relation(
      derived: group.derived, operands: group.members, verdict: verdict, right: result.right,
      message: result.isSum ? "wrong-sum" : "wrong-remainder", arguments: ["total": draft.text(group.derived)],
      isOfParts: result.isSum)
  }
}

/// A figure that follows from all the others of its kind beside it.
struct SumGroup {
  enum Kind { case total, rest, either }

  var derived: Int
  var kind: Kind
  /// In the order of the text.
  var members: [Int]
  /// The words are said of nothing else than a sum or a rest.
  var isStrong: Bool

  struct Result {
    var interval: Interval
    var right: Decimal
    var isSum: Bool
  }

  /// What the words may mean.
  fileprivate func results(_ draft: DraftFigures) -> [Result] {
    guard let largest = members.max(by: { draft[$0].quantity.low < draft[$1].quantity.low }) else { return [] }
    func sum(_ figures: [Int]) -> Result {
      Result(
        interval: figures.reduce(Interval(.zero, .zero)) { $0 + draft[$1].interval },
        right: figures.reduce(.zero) { $0 + draft[$1].quantity.low }, isSum: true)
    }
    let total = sum(members)
    let parts = sum(members.filter { $0 != largest })
    let rest = Result(
      interval: parts.interval.distance(to: draft[largest].interval), right: draft[largest].quantity.low - parts.right,
      isSum: false)
    switch kind {
    case .total: return [total]
    case .rest: return [rest]
    case .either: return members.count == 2 ? [total, rest] : [total]
    }
  }

  /// Whether a figure is not too far from a result to be meant; without strong words it must look like a slip of it.
  fileprivate func mayMean(_ result: Result, _ draft: DraftFigures) -> Bool {
    let figure = draft[derived]
    let (written, right) = (figure.quantity.low, result.right)
    // Small numbers are some power of ten away from nearly everything.
    guard right > .zero, written < right * 1000, right < written * 1000,
      figure.isMoney || written >= 100 || right < written * 10
    else { return false }
    if figure.hasExchangedDigits(of: right) || hasOneOtherDigit(figure.quantity, right) || isPowerOfTen(written, right)
    {
      return true
    }
    // Something else than a total is told of what one of the parts is larger than.
    if result.isSum, members.contains(where: { draft[$0].quantity.low >= written }) { return false }
    // Of a larger total there may be more parts than are told, and from a whole more may have been taken.
    if isStrong, !result.isSum, isExcess(result, draft) { return true }
    return isStrong
      && (result.isSum ? written * 2 >= right && written * 4 <= right * 5 : (written - right).magnitude * 4 <= right)
  }

  /// "2.4 million. 1.5 million goes to the school, which leaves 1.9 million": whether a rest and the one part of a whole that
  /// was told before it exceed that.
  private func isExcess(_ result: Result, _ draft: DraftFigures) -> Bool {
    guard members.count == 2, let whole = members.first, let part = members.last else { return false }
    let (all, rest) = (draft[whole].quantity.low, draft[derived].quantity.low)
    return part < derived && draft.role(part) != .start && !draft.isInBrackets(part) && draft[part].quantity.low < all
      && rest > result.right && rest < all
      && (draft[whole].isMoney || all >= 10)
  }

  /// Whether rounding and hedges explain what a figure misses a result by. What is counted one by one is not rounded.
  fileprivate func isWithinRounding(_ result: Result, _ draft: DraftFigures) -> Bool {
    let figures = ([derived] + members).map { draft[$0] }
    let isBare = figures.allSatisfy { $0.hedge == .none }
    if isBare, figures.allSatisfy({ $0.isCount && $0.quantity.lowUnit == .one }) {
      return result.right == draft[derived].quantity.low
    }
    let units = figures.map(\.quantity.lowUnit)
    let unit = units.min() ?? .zero
    // Beside "95 guests" neither "240" nor "180" is rounded.
    if isBare, figures.allSatisfy(\.isCount), units.allSatisfy({ $0 <= unit * 10 }) {
      return (result.right - draft[derived].quantity.low).magnitude * 2 <= unit
        * Decimal(Int128(figures.count), exponent: 0)
    }
    let margin = isBare && units.allSatisfy { $0 == unit } ? .zero : unit
    return draft[derived].interval.overlaps(result.interval.widened(by: margin))
  }
}

/// Whether a number is another one with its decimal mark moved.
func isPowerOfTen(_ written: Decimal, _ right: Decimal) -> Bool {
  [-3, -2, -1, 1, 2, 3].contains { written * .power(of: $0) == right }
}

/// Whether two numbers of as many digits, at least two, differ in one of them.
func hasOneOtherDigit(_ written: Quantity, _ right: Decimal) -> Bool {
  // "40" is a number of two digits, however it is rounded.
  let isRound = written.low < written.lowUnit * 10 && written.lowUnit >= 10
  let unit = isRound ? written.lowUnit * Decimal(1, exponent: -1) : written.lowUnit
  guard let left = written.low.divided(by: unit, places: 0)?.description.utf8,
    let meant = right.rounded(to: unit).divided(by: unit, places: 0)?.description.utf8,
    left.count == meant.count, left.count >= 2
  else { return false }
  return zip(left, meant).filter { $0 != $1 }.count == 1
}
