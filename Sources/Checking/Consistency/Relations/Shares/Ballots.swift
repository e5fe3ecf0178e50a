import Values

extension Checker {
  /// "By 612 votes to 408, a share of 60 percent": the share of either side in both, if it is one; it may as well be the
  /// turnout.
  /// - Parameters:
  ///   - index: the share.
  ///   - votes: the figures of the two sides.
  func shareOfBallot(_ index: Int, _ votes: [Int], _ draft: DraftFigures) -> Relation? {
    let all = votes.reduce(Interval(.zero, .zero)) { $0 + draft[$1].interval }
    let isShare = votes.contains {
      draft[$0].interval.divided(by: all, times: 100).map { verdict(of: draft[index], allowing: $0) } == .supported
    }
    if isShare {
      return Relation(derived: index, operands: votes, verdict: .supported, right: nil, message: "wrong-share")
    }
    // "A share of the votes of 66 percent" for 60.
    let figure = draft[index]
    guard figure.hedge == .none, !figure.isFraction, !figure.quantity.isRange,
      figure.follows(.relation, ["vote-share"], within: 2) || figure.precedes(.relation, ["vote-share"], within: 2)
    else { return nil }
    let sum = votes.reduce(Decimal.zero) { $0 + draft[$1].quantity.low }
    let slips = votes.compactMap { (draft[$0].quantity.low * 100).divided(by: sum, places: 6) }.filter {
      hasOneOtherDigit(figure.quantity, $0) || isTellingSlip(figure.quantity, of: $0)
    }
    guard slips.count == 1 else { return nil }
    return Relation(
      derived: index, operands: votes, verdict: .contradicted, right: slips[0], message: "wrong-share")
  }
}

extension DraftFigures {
  /// "612 votes to 408", "612 zu 408 Stimmen": two counts with nothing between them but a noun and a word by which one is
  /// set against the other.
  func areOpposed(_ figure: Int, _ other: Int, _ words: RetellingWords) -> Bool {
    let (first, second) = (figures[min(figure, other)], figures[max(figure, other)])
    guard abs(figure - other) == 1, first.isCount, second.isCount, first.section == second.section,
      first.readingSpan.upperBound <= second.readingSpan.lowerBound, role(min(figure, other)) != .start
    else { return false }
    let gap = sections[first.section].text(of: first.readingSpan.upperBound..<second.readingSpan.lowerBound)
    let between = gap.split(separator: " ")
    return between.count <= 2 && between.last.map { words.opposes($0.lowercased()) } ?? false
  }
}
