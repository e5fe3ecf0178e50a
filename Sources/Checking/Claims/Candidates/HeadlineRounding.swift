import Reference
import Values

extension Judge {
  /// Compares a figure with a fact's value in the same unit. "Loss of 210 million" above "a loss of 212 million": a heading
  /// has no room for every digit, and the zero at the end of a figure may stand for one that is left out.
  func plainVerdict(
    of claim: Quantity, _ hedge: Hedge, low: Decimal, high: Decimal, _ status: Fact.Status
  ) -> Verdict {
    let plain = compare(claim, hedge: hedge, withLow: low, high: high, status: status)
    guard plain != .supported, section.block.isHeading, hedge == .none, let rounded = claim.withoutLastZeros else {
      return plain
    }
    return compare(rounded, withLow: low, high: high, status: status) == .supported ? .supported : plain
  }
}
