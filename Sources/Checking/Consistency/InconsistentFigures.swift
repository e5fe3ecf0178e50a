import Recognition
import Reference
import Values

extension Checker {
  /// The same claim with two values: entity, metric, period and unit agree, the figures cannot both be right. Reported
  /// on the later one, unless the reference has spoken about either.
  func inconsistentFigures(
    among claims: [Claim], in sections: [Section], besides known: [Finding]
  ) -> [Finding] {
    var figures: [Range<Int>: Annotation] = [:]
    for section in sections {
      for mention in section.passage.mentions where mention.annotation.quantity != nil {
        figures[section.block.source(of: mention.annotation.span)] = mention.annotation
      }
    }
    var first: [Key: (claim: Claim, annotation: Annotation)] = [:]
    var findings: [Finding] = []
    for claim in claims where claim.verdict == .unverified && claim.status == .actual {
      guard let entity = claim.entity, reference.entity(entity) != nil, let metric = claim.metric,
        let period = claim.period,
        claim.reason.key == "reason.no-fact",
        let annotation = figures[claim.span], let quantity = annotation.quantity
      else { continue }
      let key = Key(entity: entity, metric: metric, period: period, unit: annotation.unitKey)
      guard let earlier = first[key] else {
        first[key] = (claim, annotation)
        continue
      }
      guard let other = earlier.annotation.quantity,
        compare(quantity, hedge: annotation.hedge, withLow: other.low, high: other.high) == .contradicted,
        compare(other, hedge: earlier.annotation.hedge, withLow: quantity.low, high: quantity.high) == .contradicted,
        likelySlip(of: quantity, withLow: other.low, high: other.high) != nil
      else { continue }
      findings.append(
        Finding(
          code: .inconsistentFigures, severity: .warning, span: claim.span,
          message: Message(
            "finding.inconsistent-figures",
            ["entity": reference.entity(entity)?.name ?? entity, "metric": name(of: metric)]),
          places: [Finding.Place(span: earlier.claim.span, message: Message("related.earlier-figure"))]))
    }
    return findings
  }

  private struct Key: Hashable {
    var entity: String
    var metric: String
    var period: Period
    var unit: String
  }
}

extension Annotation {
  /// What a figure is counted in; figures of different units are never compared.
  fileprivate var unitKey: String {
    switch value {
    case .money(_, let currency, _): currency
    case .percent(_, let points, _): points ? "points" : "percent"
    case .count(_, let unit): unit
    case .date, .organization: ""
    }
  }
}
