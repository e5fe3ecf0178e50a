import Reference
import Values

/// Figures that are right for something else of which the text may speak as well.
extension Judge {
  /// "It cut 310 posts; 1,420 people work there": whether a figure that the facts contradict is more likely the value of
  /// another fact that it equals. What is counted in the same word may be told by several metrics; who a sentence is about
  /// that names nobody, nor a time, may be another.
  func isRightElsewhere(
    _ facts: [Candidate], _ candidates: [Candidate], _ context: FigureContext, _ quantity: Quantity
  ) -> Bool {
    guard let best = facts.first else { return false }
    // "It is 22 kilometers to Halden. The old works made a profit of 3 million": a noun stands for whoever was named last.
    if best.entity.isCoreference || best.entity.isCarried,
      candidates.contains(where: {
        $0.verdict == .supported && $0.rate == nil && $0.period != .apart && $0.fact.metric == best.fact.metric
          && $0.fact.entity != best.fact.entity && $0.entity.cost <= Link<String>.carriedCost + 1
      })
    {
      return true
    }
    guard context.annotation.kind == "count" else { return false }
    if best.metric.map({ $0.isCountedNoun || $0.clause == nil }) ?? false,
      candidates.contains(where: {
        $0.verdict == .supported && $0.rate == nil && $0.period != .apart && $0.fact.entity == best.fact.entity
          && $0.fact.metric != best.fact.metric
          // "Fewer than 3,200 employees" is right for much.
          && ($0.fact.unit == best.fact.unit || !context.annotation.hedge.leavesAnEndOpen)
      })
    {
      return true
    }
    return quantity.significantDigits > 2 && !context.namesPeriod && facts.allSatisfy { $0.entity.isCarried }
      && sameValue(as: quantity, context, besides: best.fact) != nil
  }
}
