import Recognition
import Values

/// A figure of a heading of which nothing near tells what it is about, and the one of the text below that it tells in
/// advance.
struct RetoldClaim: Hashable, Sendable {
  var claim: Arithmetic.ClaimPlace
  /// A fact bears this one out.
  var told: Arithmetic.ClaimPlace
}

extension Checker {
  /// "Jury tells mower maker to pay $57.3 million" over "ordered Verdara to pay $57.3 million": what is true of the figure
  /// below is true of the heading's.
  /// - Parameters:
  ///   - draft: the heading and the sections below it that belong to it.
  ///   - end: where the heading ends in the reading of the first section.
  func retoldClaims(in draft: DraftFigures, until end: Int) -> [RetoldClaim] {
    guard let first = draft.ranges.first else { return [] }
    let heading = first.prefix { draft[$0].readingSpan.upperBound <= end }
    return heading.prefix(Self.headingLimit).compactMap { index in
      guard draft[index].mayBeRepeated, draft[index].unit != .percent, !draft.isChange(index),
        let claim = draft.claim(of: index), claim.verdict == .unverified, claim.status != .denied,
        claim.status != .rumoured
      else { return nil }
      let body = (heading.upperBound..<draft.count).prefix(Self.bodyLimit)
      return body.first { isTold($0, by: index, claim, draft, isLead: $0 < heading.upperBound + Self.leadLimit) }
        .flatMap { other in
          guard let own = draft[index].claim, let told = draft[other].claim else { return nil }
          return RetoldClaim(
            claim: Arithmetic.ClaimPlace(section: draft[index].section, claim: own),
            told: Arithmetic.ClaimPlace(section: draft[other].section, claim: told))
        }
    }
  }

  private static let headingLimit = 8
  private static let bodyLimit = 24
  /// Of one digit only what is told soon.
  private static let leadLimit = 8

  /// Whether a heading's figure tells one that a fact bears out, and no one of whom the reference has another such fact.
  private func isTold(_ other: Int, by index: Int, _ claim: Claim, _ draft: DraftFigures, isLead: Bool) -> Bool {
    let (figure, figureBelow) = (draft[index], draft[other])
    guard figureBelow.isComparable(to: figure), isLead || figure.quantity.significantDigits > 1,
      let below = draft.claim(of: other), below.verdict == .supported, !below.facts.isEmpty,
      let metric = below.metric, !draft.isChange(other)
    else { return false }
    if let entity = claim.entity, entity != below.entity, reference.hasFacts(entity: entity, metric: metric) {
      return false
    }
    let (low, high) = (figureBelow.quantity.low, figureBelow.quantity.high)
    let rounded = figure.hedge == .none ? figure.quantity.withoutLastZeros : nil
    return [figure.quantity, rounded].compactMap(\.self).contains {
      compare($0, hedge: figure.hedge, withLow: low, high: high) == .supported
    }
  }
}
