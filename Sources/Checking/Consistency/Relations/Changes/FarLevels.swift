import Recognition
import Values

extension DraftFigures {
  private static let farReach = 16

  /// "The reduction of 46 million euros, or 20 percent": the one pair of levels further back that differ by so much.
  func levelsFarBack(of index: Int) -> Levels? {
    guard isSibling(index), figures[index].unit == .percent else { return nil }
    let step = figures[index - 1]
    guard let rises = tendencyOfSentence(of: index), !step.quantity.isRange else { return nil }
    let levels = (max(0, index - 2 * Self.farReach)..<index - 1).suffix(Self.farReach).filter {
      figures[$0].section + Self.sectionReach >= step.section && figures[$0].isComparable(to: step)
        && !figures[$0].quantity.isRange && !isChange($0) && !figures[$0].precedes(.denominator, within: 1)
    }
    var pairs: [(low: Int, high: Int)] = []
    for (place, first) in levels.enumerated() {
      for second in levels[(place + 1)...] {
        let (low, high) = figures[first].quantity.low < figures[second].quantity.low ? (first, second) : (second, first)
        if figures[high].quantity.low - figures[low].quantity.low == step.quantity.low,
          !pairs.contains(where: { figures[$0.low].quantity.low == figures[low].quantity.low })
        {
          pairs.append((low, high))
        }
      }
    }
    guard pairs.count == 1, let pair = pairs.first else { return nil }
    let (start, end) = rises ? (pair.low, pair.high) : (pair.high, pair.low)
    // The share may be one of another whole.
    let isOfAnother = levels.contains { other in
      guard ![pair.low, pair.high].contains(other), figures[other].quantity.low != figures[start].quantity.low,
        let share = step.interval.divided(by: figures[other].interval, times: 100)
      else { return false }
      return compare(figures[index].precise, hedge: .about, withLow: share.low, high: share.high) == .supported
    }
    return isOfAnother ? nil : self.levels(figures[index], from: start, to: end)
  }
}
