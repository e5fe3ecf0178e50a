import Recognition
import Values

extension Checker {
  /// Totals that are told behind their parts: "240 in Leeds, 180 in Hull and 95 in York, 515 in all". The nearest figures
  /// may be only some of the parts, or more than those, so that mostly a total that looks like a slip is reported.
  func totals(in draft: DraftFigures, among own: Range<Int>) -> [Relation] {
    own.compactMap { index in draft.partsBefore(index).compactMap { relation($0, draft) }.likeliest(draft) }
  }
}

extension DraftFigures {
  private static let partLimit = 16

  /// What may be the parts of a total that the words call one: all figures of its sentence before it, or some of those, or
  /// those of the sentence before as well.
  fileprivate func partsBefore(_ index: Int) -> [Sum] {
    guard isCalledTotal(index) else { return [] }
    if let told = partsCounted(before: index) {
      let isSure = told.allSatisfy { figures[$0].isComparable(to: figures[index]) }
      return [Sum(total: index, parts: told, isSure: isSure, isComplete: isSure, isPartFirst: false)]
    }
    let left = before(index, limit: Self.partLimit).filter {
      !figures[$0].isPercentage && !isBareBesideMoney($0, index) || figures[index].isPercentage
    }
    // "… and three boats worth $900,000": what is counted among amounts adds nothing to them.
    let parts = Array(left.filter { !isCountedBesideMoney($0, index) }.prefix { isAddend($0, of: index) })
    if parts.count >= 2 {
      let isSure =
        parts.count == left.count && areOfOneKind(parts)
        && (figures[index].follows(.relation, ["together", "in-all"], within: 3)
          && (joinsLast(parts[0]) || isConcluded(index))
          || figures[index].precedes(.relation, ["together", "in-all"], within: 2) && isBehindSign(index))
        && !sentence(of: index, has: Self.open)
      // "30 in Leeds and 40 in Hull, 120 in all": what is called all may well be more than what is told.
      let sum = parts.reduce(Decimal.zero) { $0 + figures[$1].quantity.low }
      let isComplete =
        isSure
        && (figures[index].follows(.relation, ["together"], within: 3) || isNear(figures[index].quantity.low, sum))
      let all = Sum(total: index, parts: parts, isSure: isSure, isComplete: isComplete, isPartFirst: false)
      return [all]
        + (2..<parts.count).map {
          Sum(total: index, parts: Array(parts.prefix($0)), isSure: false, isPartFirst: false)
        }
    }
    // "5 percent more than the $46,000 of last year; with room and board at $16,200, it comes to $64,500".
    let others = left.filter { isAddend($0, of: index) }
    if others.count >= 2 { return [Sum(total: index, parts: others, isSure: false, isPartFirst: false)] }
    if parts.isEmpty, !left.isEmpty { return [] }
    let earlier = before(parts.last ?? index, sentences: 1, limit: Self.partLimit).filter {
      figures[$0].sentence < figures[index].sentence && (!figures[$0].isPercentage || figures[index].isPercentage)
    }
    let more = Array(earlier.prefix { isAddend($0, of: index) })
    // What another sentence counts in other nouns is hardly a part.
    guard more.count + parts.count >= 2, more.count == earlier.count,
      more.allSatisfy({ figures[$0].isComparable(to: figures[index]) })
    else { return [] }
    let sum = more.reduce(Decimal.zero) { $0 + figures[$1].quantity.low }
    // "The library costs $4.2 million and the pool $1.9 million. Together they cost $6.1 million."
    let isSure =
      parts.isEmpty && joinsLast(more[0]) && areOfOneKind(more) && more.count <= 3
      && isCalledTogether(index)
      && (isNear(figures[index].quantity.low, sum) || isTold(index, inMetricsOf: more))
      && ![index, more[0]].contains { sentence(of: $0, has: Self.open) }
    return [Sum(total: index, parts: parts + more, isSure: isSure, isComplete: isSure, isPartFirst: false)]
  }

  /// "Together the two projects cost $6.1 million": the number of the parts may stand between.
  private func isCalledTogether(_ index: Int) -> Bool {
    let figure = figures[index]
    if figure.follows(.relation, ["together"], within: Self.subjectReach) { return true }
    guard let number = before(index, limit: 1).first, isBareBesideMoney(number, index) else { return false }
    return figures[number].follows(.relation, ["together"], within: 2)
      && figure.start - figures[number].tokens.upperBound <= 3
  }

  /// "That makes 134 million for the three": the last figures of up to three sentences, as many as a number says that
  /// stands with the total, if they are all of its kind there.
  private func partsCounted(before index: Int) -> [Int]? {
    let numbers = (before(index, limit: 1) + behind(index, limit: 1)).filter {
      figures[$0].isCount && figures[$0].quantity.low >= 3 && figures[$0].quantity.low <= 9
        && figures[$0].follows(.repetition, ["same", "again", "own"], within: 0)
    }
    guard numbers.count == 1, let number = numbers.first, figures[index].isMoney else { return nil }
    let parts = before(min(number, index), sentences: 3, limit: Self.partLimit).filter { figures[$0].isMoney }
    guard figures[number].quantity.low == Decimal(Int128(parts.count), exponent: 0),
      parts.allSatisfy({ isAddend($0, of: index) })
    else { return nil }
    return parts
  }

  private func isCountedBesideMoney(_ other: Int, _ index: Int) -> Bool {
    figures[index].isMoney && figures[other].isCount
  }

  private func isBareBesideMoney(_ other: Int, _ index: Int) -> Bool {
    figures[index].isMoney && figures[other].unit == .count("")
  }

  private static let subjectReach = 5
  /// What says that there is more than is told.
  private static let open = ["partial", "rest", "no", "of-which", "adjusted"]

  /// Whether a total and its parts are of one metric, as far as the words name any.
  private func isTold(_ total: Int, inMetricsOf parts: [Int]) -> Bool {
    let metrics = Set(parts.map { claim(of: $0)?.metric })
    return metrics.count == 1 && (!figures[total].hasOwnMetric || metrics.contains(claim(of: total)?.metric))
  }

  /// ", together 650": whether a clause begins with the word for a total.
  private func isConcluded(_ index: Int) -> Bool {
    let figure = figures[index]
    guard let word = figure.before.last(where: { $0.kind == .relation && $0.value == "together" }) else { return false }
    return figure.before.contains { $0.kind == .clause && $0.tokens.upperBound == word.tokens.lowerBound }
  }

  /// Whether figures are in one currency, or count one noun that at least one of them has beside it.
  private func areOfOneKind(_ parts: [Int]) -> Bool {
    guard let first = parts.first(where: { figures[$0].unit != .count("") }) else { return false }
    return parts.allSatisfy { figures[$0].isComparable(to: figures[first]) }
  }

  /// "Together 650", "515 in all", "for a total of $60 million".
  func isCalledTotal(_ index: Int) -> Bool {
    let figure = figures[index]
    if figure.quantity.isRange || isChange(index) || isNumberOf(index, index + 1) { return false }
    if figure.follows(.relation, ["together", "in-all"], within: 5) || isCalledTogether(index) { return true }
    guard let word = figure.cue(behind: .relation, ["together", "in-all"], within: 2) else { return false }
    return !figure.after.contains { $0.kind == .clause && $0.tokens.upperBound <= word.tokens.lowerBound }
  }

  /// People may be counted as this and that, and still be as many together.
  func isAddend(_ part: Int, of total: Int) -> Bool {
    let (part, total) = (part, figures[total])
    let figure = figures[part]
    if figure.quantity.isRange || isLevel(part) || isChange(part) || figure.precedes(.denominator, within: 1) {
      return false
    }
    return figure.isCount && total.isCount || figure.unit == total.unit && figure.unit != .points
  }

  /// Whether a figure is one end of a change; "came to 28 percent", "put at $3 million" and
  /// "accounts of $3 million" tell of none.
  func isLevel(_ index: Int) -> Bool {
    let near = before(index, limit: 1) + behind(index, limit: 1)
    switch role(index) {
    case nil: return false
    case .change: return true
    case .start:
      return !figures[index].follows(.level, ["of"], within: 0)
        || near.contains { isChange($0) || role($0) == .end }
    case .end:
      return sentence(of: index, has: ["up", "down"]) && !figures[index].follows(.relation, ["plus"], within: 0)
        || near.contains { isChange($0) || role($0) == .start }
    }
  }

  /// Whether the word for "and" stands before a figure with no more than an article between.
  func joinsLast(_ index: Int) -> Bool { figures[index].follows(.relation, ["and"], within: 4) }
}
