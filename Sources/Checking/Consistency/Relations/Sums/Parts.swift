import Recognition
import Values

extension Checker {
  /// Parts that are told behind their whole and may be all of it: "650 jobs, 410 of them in Leeds and 240 in Hull", "of the
  /// 80 lawmakers, 47 voted for it and 33 against". Only a figure that looks like a slip is reported.
  func parts(in draft: DraftFigures, among own: Range<Int>) -> [Relation] {
    own.compactMap { index in draft.parts(of: index).compactMap { relation($0, draft) }.likeliest(draft) }
  }
}

extension DraftFigures {
  private static let partLimit = 8
  private static let wholeReach = 7

  /// The parts that may make up a whole, the first two or more behind it.
  fileprivate func parts(of index: Int) -> [Sum] {
    let whole = figures[index]
    guard !whole.quantity.isRange, whole.isCount || whole.isMoney, whole.unit != .count(""), !isChange(index) else {
      return []
    }
    var next = behind(index, limit: Self.partLimit)
    if next.isEmpty {
      // "It finished 5,938 homes. Flats accounted for 1,900 of them; there were 2,923 houses and 1,115 cottages."
      next = behind(index, sentences: 1, limit: Self.partLimit)
      guard let first = next.first, figures[first].precedes(.relation, ["of-which"], within: 1) else { return [] }
    }
    guard let first = next.first, isBrokenDown(index, first) else { return [] }
    let parts = next.filter { !figures[$0].isPercentage }.prefix { isAddend($0, of: index) }
    guard parts.count >= 2 else { return [] }
    return (2...parts.count).reversed().map {
      Sum(total: index, parts: Array(parts.prefix($0)), isSure: false)
    }
  }

  /// Whether the words say that what follows are parts: "of the 650 jobs", "410 of them", "made up of".
  private func isBrokenDown(_ whole: Int, _ first: Int) -> Bool {
    let part = figures[first]
    if part.follows(.relation, ["of-which", "made-up"], within: 4) || part.precedes(.relation, ["of-which"], within: 1)
    {
      return true
    }
    if figures[whole].precedes(.relation, ["made-up"], within: 6) || hasColon(between: whole, and: first) {
      return true
    }
    return isWholeBefore(whole)
  }

  /// "Of the 650 jobs", at the beginning of a clause.
  func isWholeBefore(_ index: Int) -> Bool {
    let figure = figures[index]
    let section = sections[figure.section]
    let sentence = section.passage.tokens(ofSentenceHolding: figure.tokens.lowerBound)
    let words = figure.before.filter { $0.kind == .relation && $0.value == "whole-of" }
    guard let of = words.last, let first = words.first, (0...3).contains(figure.start - of.tokens.upperBound) else {
      return false
    }
    // "Of its revenue of 640 million euros".
    if first.tokens.lowerBound == sentence.lowerBound {
      return figure.start - first.tokens.upperBound <= Self.wholeReach
    }
    return figure.before.contains { $0.kind == .clause && $0.tokens.upperBound == of.tokens.lowerBound }
  }
}
