import Recognition
import Text
import Values

/// Numbers without a noun that the word for a metric before them says what they count: "membership stood at 24,700".
extension Section {
  /// The same with those numbers as counts that may tell a value of a metric which is counted.
  func countingNumbers(by checker: Checker) -> Section {
    let numbers = passage.numbers.filter { $0.annotation.quantity.map(Self.isTelling) ?? false }
    if numbers.isEmpty { return self }
    let cues = passage.cues.filter(checker.tellsCount)
    let lines = lines
    let meant = numbers.filter { number in
      cues.isNear(number.tokens, of: passage) || isAlone(number, in: lines)
    }
    return meant.isEmpty ? self : Section(block: block, passage: passage.counting(meant))
  }

  /// A number of one or two digits is a rank, an age or the like.
  private static func isTelling(_ quantity: Quantity) -> Bool { quantity.low >= Decimal(100) }

  /// Whether a number is the only figure of a list item, a line of a list or the cell of a table: what stands above tells
  /// what it counts.
  private func isAlone(_ number: Passage.Mention, in lines: [Range<Int>]) -> Bool {
    let line: Range<Int>? =
      switch block.kind {
      case .listItem, .tableCell: 0..<Int.max
      default: lines.range(holding: number.tokens.lowerBound)
      }
    guard let line else { return false }
    let figures = passage.mentions.filter { line.contains($0.tokens.lowerBound) && $0.annotation.quantity != nil }
    let numbers = passage.numbers.filter { line.contains($0.tokens.lowerBound) }
    return figures.isEmpty && numbers.count == 1
  }
}

extension Checker {
  /// Whether a word stands for a metric that is counted, or for that of the sentence before.
  fileprivate func tellsCount(_ cue: Passage.Cue) -> Bool {
    switch cue.kind {
    case .metric: vocabulary.unitClass(of: cue.value) == .count
    case .referenceMetric:
      !cue.isPartial && metric(Int(cue.id)).map { vocabulary.unitClass(of: $0) == .count } ?? false
    case .coreference: cue.value == SentenceWords.metric
    default: false
    }
  }
}

extension [Passage.Cue] {
  /// In tokens; behind the number only what stands for the metric of the sentence before, and nearer: "842 it was".
  private static var reach: (before: Int, behind: Int) { (16, 2) }

  /// Whether one of the words stands near a number, in its sentence.
  fileprivate func isNear(_ number: Range<Int>, of passage: Passage) -> Bool {
    let next = firstIndex(from: number.upperBound, \.tokens)
    if next < count, self[next].kind == .coreference,
      self[next].tokens.lowerBound - number.upperBound <= Self.reach.behind
    {
      return true
    }
    guard next > 0 else { return false }
    let word = self[next - 1].tokens
    return number.lowerBound - word.upperBound <= Self.reach.before
      && passage.sentence(holding: word.lowerBound) == passage.sentence(holding: number.lowerBound)
  }
}
