import Recognition
import Values

/// Shares of what the text has told as the figure of a metric: "turned over €1.2 billion. … the fine of €96 million equals 8
/// percent of its annual sales".
extension DraftFigures {
  /// How many figures back the whole of a share may stand.
  private static let metricReach = 32
  private static let wordReach = 2

  /// "417 Millionen Dollar für Forschung, also 15 Prozent des Umsatzes".
  func sharesOfMetric(_ index: Int) -> [Share] {
    guard isApposed(index), let found = shareOfMetric(index) else { return [] }
    return [Share(share: index, part: found.part, whole: found.whole, isSure: found.isOfPeriod)]
  }

  /// The part and the whole of a share of a metric.
  /// - Returns: also whether the whole is that of the part's own time.
  func shareOfMetric(_ index: Int) -> (part: Int, whole: Int, isOfPeriod: Bool)? {
    guard !isChange(index), figures[index].unit == .percent, let part = partOfMetric(index),
      let metric = metricOfWhole(index, part)
    else { return nil }
    func isWhole(_ other: Int) -> Bool {
      figures[other].isComparable(to: figures[part]) && claim(of: other)?.metric == metric
        && !figures[other].quantity.isRange && figures[other].quantity.low > .zero
    }
    let near = before(part, sentences: 1).filter(isWhole)
    if near.count == 1 { return (part, near[0], false) }
    let all = (max(0, part - Self.metricReach)..<part).filter {
      figures[$0].section + Self.sectionReach >= figures[part].section && isWhole($0) && role($0) != .start
        && !isChange($0)
    }
    if all.count == 1 { return (part, all[0], false) }
    // The metric's figure of the same organization and time, further back.
    guard let own = claim(of: part), let period = own.period else { return nil }
    let far = all.filter {
      figures[$0].subject?.entity == own.entity ?? "" && figures[$0].period?.overlaps(period) ?? false
    }
    guard far.count == 1, let whole = far.first else { return nil }
    return (part, whole, figures[whole].isOfKnownEntity && period.isYears && figures[whole].period?.isYears ?? false)
  }

  /// The amount of a share's sentence before it, or the last of the sentence before: "a fine of £32 million. That equals 8
  /// percent of its sales".
  private func partOfMetric(_ index: Int) -> Int? {
    let own = before(index, limit: 2)
    if let part = own.first {
      guard figures[part].isMoney, !isChange(part), isApposed(index) || own.count == 1 else { return nil }
      return part
    }
    guard sentence(of: index, has: ["so", "equals"]), let part = before(index, sentences: 1, limit: 1).first,
      figures[part].isMoney, !isChange(part)
    else { return nil }
    return part
  }

  /// The metric of which a percentage is a share: "8 percent of its annual sales", or to which its part is added:
  /// "contributed 103 million to revenue, or 25 percent".
  private func metricOfWhole(_ index: Int, _ part: Int) -> String? {
    let share = figures[index]
    if let of = share.cue(behind: .relation, ["of"], within: 0) {
      return metric(behind: of, share.after, within: Self.wordReach)
    }
    guard isApposed(index), let word = figures[part].cue(behind: .metric, within: Self.wordReach),
      word.tokens.lowerBound > figures[part].tokens.upperBound, word.value != claim(of: part)?.metric
    else { return nil }
    return word.value
  }

  private func metric(behind word: Passage.Cue, _ cues: ArraySlice<Passage.Cue>, within reach: Int) -> String? {
    let found = cues.first {
      ($0.kind == .metric || $0.kind == .relation && $0.value == "income")
        && (0...reach).contains($0.tokens.lowerBound - word.tokens.upperBound)
    }
    return found.map { $0.kind == .metric ? $0.value : Self.income }
  }

  /// What "income" is of, beside what it is spent on.
  private static let income = "revenue"
}

extension Period {
  /// A year or longer, as far as its ends' months tell.
  fileprivate var isYears: Bool { (last.year - first.year) * 12 + last.month - first.month >= 11 }
}
