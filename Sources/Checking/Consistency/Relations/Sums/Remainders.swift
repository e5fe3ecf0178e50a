import Recognition
import Values

extension Checker {
  /// What is left of a figure, or what it grows to: "will close 25 of its 118 stores, leaving 93", "214 aircraft and 36
  /// more on order, which would bring the fleet to 250".
  func remainders(in draft: DraftFigures, among own: Range<Int>) -> [Relation] {
    own.compactMap { index in
      let steps = draft.steps(to: index).filter { draft.isNoticeable($0) }
      let relations = steps.map { relation(index, $0, draft) }
      if let rest = steps.first, rest.isRest {
        return draft.arePartsOfTotal([rest.whole, rest.part, index]) ? nil : relations.first
      }
      if let holding = relations.first(where: { $0.verdict != .contradicted }) { return holding }
      // "Opened 28 and closed 9, so that it had 219, against 200 at the start".
      if let first = steps.first.map({ min($0.whole, $0.part) }),
        steps.contains(where: { draft.isBalanced([index, $0.whole, $0.part], with: draft.figures(near: first, index)) })
      {
        return nil
      }
      if let step = steps.first, steps.count == 1, step.isSure, isTaken(step, for: draft[index], draft) {
        return relations.first
      }
      return relations.first { isTellingSlip(draft[index].quantity, of: $0.right) }
        ?? relations.first { $0.isSure && isNear(draft[index], $0.right, steps.count == 1) }
    }
  }

  private func relation(_ index: Int, _ step: DraftFigures.Step, _ draft: DraftFigures) -> Relation {
    let (whole, part) = (draft[step.whole], draft[step.part])
    let interval =
      step.isAdded ? whole.interval + part.interval : part.interval.distance(to: whole.interval)
    let right =
      step.isAdded ? whole.quantity.low + part.quantity.low : whole.quantity.low - part.quantity.low
    var verdict = verdict(of: draft[index], allowing: interval)
    let coarsest = min(draft[index].quantity.lowUnit, whole.quantity.lowUnit, part.quantity.lowUnit)
    if verdict == .contradicted,
      self.verdict(of: draft[index], allowing: interval.widened(by: coarsest)) != .contradicted
    {
      verdict = .imprecise
    }
    // A round result of finer figures is rounded to no other round figure.
    if verdict == .imprecise, step.isSure, right != draft[index].quantity.low,
      right == right.rounded(to: draft[index].quantity.lowUnit),
      [draft[index], whole, part].allSatisfy({
        $0.hedge == .none && $0.quantity.lowUnit <= draft[index].quantity.lowUnit
      })
    {
      verdict = .contradicted
    }
    if verdict != .contradicted, !step.isAdded, right != draft[index].quantity.low,
      [draft[index], whole, part].allSatisfy({ $0.hedge == .none }),
      draft[index].hasExchangedDigits(of: right)
    {
      verdict = .contradicted
    }
    return Relation(
      derived: index, operands: [step.whole, step.part], verdict: verdict, right: right, message: "wrong-remainder",
      isSure: step.isSure)
  }

  /// Whether what should have been added has been taken off.
  private func isTaken(_ step: DraftFigures.Step, for figure: DraftFigure, _ draft: DraftFigures) -> Bool {
    step.isAdded && draft[step.whole].quantity.low - draft[step.part].quantity.low == figure.quantity.low
  }

  /// Whether a figure is about as large as it should be; else it may be one of something else.
  /// - Parameter isOnly: nothing else can be meant.
  private func isNear(_ figure: DraftFigure, _ right: Decimal?, _ isOnly: Bool) -> Bool {
    guard let right else { return false }
    return (figure.quantity.low - right).magnitude * (isOnly ? 4 : 8) <= right.magnitude
  }
}

extension DraftFigures {
  /// "78 cents a litre. The cows bring 168,000 francs, of which 17 an hour are left": nobody takes off next to nothing.
  fileprivate func isNoticeable(_ step: Step) -> Bool {
    figures[step.whole].quantity.low <= figures[step.part].quantity.high * Self.mostTimesPart
  }

  private static let mostTimesPart = Decimal(5_000)

  /// A figure and what is added to it or taken from it.
  struct Step {
    var whole: Int
    var part: Int
    var isAdded: Bool
    var isSure: Bool
    /// Nothing else can be left.
    var isRest = false
  }

  private static let stepLimit = 4

  /// The steps that may lead to a figure of which the words say that it is what is left, or what comes out.
  fileprivate func steps(to index: Int) -> [Step] {
    let figure = figures[index]
    guard !figure.quantity.isRange, figure.isMoney || figure.isCount || figure.unit == .percent, !isChange(index),
      // "Another 3,100 were in training": that many come on top.
      !figure.follows(.relation, ["more"], within: 0)
    else { return [] }
    if figure.unit != .percent, let step = restOfWhole(index) { return [step] }
    let isLeft = tells("left", index)
    guard isLeft || tells("then", index) else { return [] }
    let levels = operands(of: index)
    let largest = levels.map { figures[$0].quantity.low }.max()
    var steps: [Step] = []
    for (place, second) in levels.enumerated() {
      for first in levels[(place + 1)...] {
        let (whole, part) =
          figures[first].quantity.low < figures[second].quantity.low ? (second, first) : (first, second)
        let isNamed = figures[whole].unit != .count("") && [figure, figures[part]].contains { $0.unit != .count("") }
        // What is left of the largest, by what was told last.
        let isSure =
          isNamed && [first, second].contains { figures[$0].isComparable(to: figure) }
          && (levels.count == 2 || isLeft && place == 0 && figures[first].quantity.low == largest)
        // "Cut $2 million from a plan of $9 million": what is taken off is not added.
        let isTaken =
          isSure && levels.count == 2
          && figures[part].follows(.relation, ["down"], within: 2)
          && !figures[whole].follows(.relation, ["down"], within: 2)
        // "… 26.5 percent. Another 4.8 percent was bought, taking its stake to 31.3 percent."
        let isMore = figures[second].follows(.relation, ["more"], within: 2)
        if !isLeft, isMore {
          steps.append(Step(whole: whole, part: part, isAdded: true, isSure: isSure))
          continue
        }
        if figure.unit == .percent { continue }
        if !isLeft, !isTaken { steps.append(Step(whole: whole, part: part, isAdded: true, isSure: isSure)) }
        if figures[whole].quantity.low > figures[part].quantity.low {
          steps.append(Step(whole: whole, part: part, isAdded: false, isSure: isSure))
        }
      }
    }
    return steps
  }

  /// The figures before a result from which it may come: those of its sentence, of the one before, of the one before that.
  private func operands(of index: Int) -> [Int] {
    var found: [Int] = []
    for sentences in 0...2 where found.count < 2 {
      found = before(index, sentences: sentences, limit: Self.stepLimit).filter { isStep($0, to: index) }
    }
    return found
  }

  /// "$900 million, of which $500 million in Ohio and the remaining $400 million in Texas".
  private func restOfWhole(_ index: Int) -> Step? {
    let left = before(index, limit: 2)
    guard figures[index].follows(.relation, ["rest"], within: 2), left.count == 2,
      left.allSatisfy({ isStep($0, to: index) }), figures[left[0]].quantity.low < figures[left[1]].quantity.low,
      figures[left[0]].follows(.relation, ["of-which"], within: 3)
        || figures[left[0]].precedes(.relation, ["of-which"], within: 1)
    else { return nil }
    return Step(whole: left[1], part: left[0], isAdded: false, isSure: true, isRest: true)
  }

  private func isStep(_ other: Int, to index: Int) -> Bool {
    let (other, figure) = (figures[other], figures[index])
    if other.quantity.isRange || other.precedes(.denominator, within: 1) { return false }
    return other.isCount && figure.isCount || other.isMoney && other.unit == figure.unit
      || other.unit == .percent && figure.unit == .percent && !other.isChange && !other.isFraction
  }

  /// Whether a word before a figure, or right behind it, says what it is.
  private func tells(_ value: String, _ index: Int) -> Bool {
    let figure = figures[index]
    // "Riesling bleibt mit 148.000 Hektolitern die wichtigste Sorte": what something goes on being.
    if figure.follows(.relation, [value], within: 5) { return !figure.follows(.relation, ["with"], within: 1) }
    guard let word = figure.cue(behind: .relation, [value], within: 3) else { return false }
    return !figure.after.contains { $0.kind == .clause && $0.tokens.upperBound <= word.tokens.lowerBound }
  }
}
