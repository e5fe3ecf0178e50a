import Recognition
import Values

extension Checker {
  /// What a loan costs in a year, or savings bring: "a loan of $40,000 at 6 percent means $2,400 in interest". Only where no
  /// other amounts and times are told beside them.
  func interest(in draft: DraftFigures, among own: Range<Int>) -> [Relation] {
    own.compactMap { index in
      guard draft[index].unit == .percent, let amounts = draft.amountsOfInterest(at: index) else { return nil }
      let (principal, interest) = amounts
      guard
        let interval = draft[principal].interval.times(draft[index].interval, over: 100),
        let right = (draft[principal].quantity.low * draft[index].quantity.low).divided(by: 100, places: 6)
      else { return nil }
      let written = draft[interest].quantity.low
      return Relation(
        derived: interest, operands: [index, principal], verdict: verdict(of: draft[interest], allowing: interval),
        right: right, message: "wrong-quotient", isSure: written <= right * 3 && right <= written * 3)
    }
  }
}

extension DraftFigures {
  private static let reach = 5

  /// The only two amounts beside a rate of interest: what it is paid on, and what is paid.
  fileprivate func amountsOfInterest(at index: Int) -> (principal: Int, interest: Int)? {
    let rate = figures[index]
    guard !rate.quantity.isRange, !rate.isFraction, !isChange(index), tellsInterest(figures[index].sentence) else {
      return nil
    }
    let near = before(index, sentences: 1, limit: Self.reach) + behind(index, sentences: 1, limit: Self.reach)
    let amounts = near.filter { figures[$0].isMoney && figures[$0].quantity.low >= .one }
    guard amounts.count == 2, near.count < Self.reach, !near.contains(where: { figures[$0].isPercentage }),
      figures[amounts[0]].unit == figures[amounts[1]].unit,
      amounts.allSatisfy({ !figures[$0].quantity.isRange && !isChange($0) })
    else { return nil }
    let (first, second) = (figures[amounts[0]].quantity.low, figures[amounts[1]].quantity.low)
    let (principal, interest) = first < second ? (amounts[1], amounts[0]) : (amounts[0], amounts[1])
    let told = Set([index, principal, interest].map { figures[$0].sentence })
    guard !told.contains(where: tellsOtherTime), isTold(interest, besideRate: index) else { return nil }
    return (principal, interest)
  }

  private func tellsInterest(_ sentence: Int) -> Bool {
    sentences[sentence].prefix(Self.cueLimit).contains { $0.kind == .relation && $0.value == "interest" }
  }

  /// Whether it is told for months, over some years, or with what is paid back.
  private func tellsOtherTime(_ sentence: Int) -> Bool {
    sentences[sentence].prefix(Self.cueLimit).contains { cue in
      switch cue.kind {
      case .relation: ["per-month", "per-week", "per-day", "per-quarter", "paid-back"].contains(cue.value)
      case .yearsLong, .yearsAgo: true
      case .duration: cue.value != "12"
      default: false
      }
    }
  }

  /// Whether the words make an amount the interest: "in interest", "Zinsen auf 45.000 Euro bringen", "dafür".
  private func isTold(_ amount: Int, besideRate index: Int) -> Bool {
    let figure = figures[amount]
    if figure.follows(.relation, ["interest"], within: 3) || figure.precedes(.relation, ["interest"], within: 1) {
      return true
    }
    // "So the city pays $8,000 a year".
    if amount > index, figure.sentence == figures[index].sentence,
      figure.follows(.relation, ["so", "makes", "result"], within: 4)
    {
      return true
    }
    if figure.sentence != figures[index].sentence {
      return figure.before.contains { $0.kind == .relation && $0.value == "for-it" }
    }
    let opening = section(of: index).passage.tokens(ofSentenceHolding: figure.tokens.lowerBound).lowerBound
    return sentences[figure.sentence].contains {
      $0.kind == .relation && $0.value == "interest" && $0.tokens.lowerBound - opening <= 2
    }
  }
}
