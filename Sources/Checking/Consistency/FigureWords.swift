import Recognition

/// The words beside a figure that connect it to others.
extension DraftFigure {
  /// Cues for the level before a change; of those for a change the ones that stand before its figure.
  static let from = ["from", "of"]
  static let before = ["before"]
  /// Those for the time a year before; its figure is the level that a change is told from.
  static let yearBefore = ["-12"]
  static let nextStatement = "next"

  /// Where the figure begins with the words that bend it.
  var start: Int { min(hedgeTokens?.lowerBound ?? tokens.lowerBound, tokens.lowerBound) }

  /// Whether a cue stands before the figure, at most `reach` tokens from it.
  func follows(_ kind: CueKind, _ values: [String] = [], within reach: Int) -> Bool {
    distance(after: kind, values).map { $0 <= reach } ?? false
  }

  /// The tokens between the nearest such cue before the figure and the figure with its hedge.
  func distance(after kind: CueKind, _ values: [String] = []) -> Int? {
    // Where the last clause before the figure is opened.
    var clause = Int.min
    let (start, cues) = (start, told.before)
    for place in cues.indices.reversed() where cues[place].tokens.upperBound <= start {
      let tokens = cues[place].tokens
      if cues[place].kind == kind, cues[place].isOne(of: values) {
        return clause < tokens.upperBound ? start - tokens.upperBound : nil
      }
      // "(bisher: 50 Millionen)": the colon behind a label ends nothing.
      if cues[place].kind == .clause, cues[place].value != Passage.Cue.colon || start > tokens.upperBound {
        clause = max(clause, tokens.lowerBound)
      }
    }
    return nil
  }

  /// What says how far before a told time the figure's own lies: in front of it, else right behind it.
  var nearestShift: String? {
    (before.last { $0.kind == .shift && $0.tokens.upperBound <= start } ?? cue(behind: .shift, within: 4))?.value
  }

  /// Whether a word begins another statement between the figure before and this one: "after it wrote down".
  var isBehindConjunction: Bool {
    before.last { $0.kind == .clause && $0.tokens.upperBound <= start }?.value == Self.nextStatement
  }

  /// Whether a cue stands behind the figure, at most `reach` tokens from it.
  func precedes(_ kind: CueKind, _ values: [String] = [], within reach: Int) -> Bool {
    place(behind: kind, values, within: reach) != nil
  }

  func cue(behind kind: CueKind, _ values: [String] = [], within reach: Int) -> Passage.Cue? {
    place(behind: kind, values, within: reach).map { after[$0] }
  }

  private func place(behind kind: CueKind, _ values: [String], within reach: Int) -> Int? {
    after.indices.first {
      after[$0].kind == kind && after[$0].tokens.lowerBound - tokens.upperBound <= reach
        && after[$0].isOne(of: values)
    }
  }

  /// Whether another quantity is named between the figure before and this one ("…, der Gewinn von").
  var hasOwnMetric: Bool {
    // "58 percent of cases, compared with 53 percent": the words before the comma are of the other end.
    let words = role == .start && follows(.level, Self.from, within: 0) ? before[clauseStart...] : before
    return words.contains {
      $0.kind == .metric && $0.value != Self.growth || $0.kind == .referenceMetric && !$0.isPartial
    }
  }

  /// Where the cues of the clause that the figure stands in begin.
  private var clauseStart: Int {
    before.lastIndex { $0.kind == .clause && $0.tokens.upperBound <= start } ?? before.startIndex
  }

  /// The metric that the word right before or behind the figure names, and on which side of zero: "a loss of 3 million",
  /// "3 Millionen Euro Verlust"; nil where no such word stands there.
  var side: (metric: String, isNegative: Bool)? {
    if let word = cue(behind: .metric, within: 0) {
      return (word.value, after.contains { $0.kind == .negative && $0.tokens.overlaps(word.tokens) })
    }
    let near = before.filter { $0.tokens.upperBound <= start && start - $0.tokens.upperBound <= Self.sideReach }
    guard let word = near.last(where: { $0.kind == .metric }),
      !near.contains(where: { $0.kind == .clause && $0.tokens.lowerBound >= word.tokens.upperBound })
    else { return nil }
    return (word.value, near.contains { $0.kind == .negative && $0.tokens.overlaps(word.tokens) })
  }

  private static let sideReach = 4

  /// Whether one figure is a profit and the other a loss.
  func isOpposite(to other: DraftFigure) -> Bool {
    guard let side, let otherSide = other.side else { return false }
    return side.metric == otherSide.metric && side.isNegative != otherSide.isNegative
  }

  /// Whether the words call one of two figures a loss, and not the other.
  func mayBeOpposite(to other: DraftFigure) -> Bool { (side?.isNegative ?? false) != (other.side?.isNegative ?? false) }

  /// The metric whose words, such as "increase", tell of changes of any other.
  static let growth = "growth"
}

extension Passage.Cue {
  /// Whether the cue stands for one of some values; no values: for anything.
  fileprivate func isOne(of values: [String]) -> Bool { values.isEmpty || values.contains(value) }
}
