import Recognition
import Reference
import Values

/// A claim that the reference knows nothing of, but whose entity, metric and period the text names.
struct Statement {
  struct Key: Hashable {
    var entity: String
    var metric: String
    var period: Period
    var unit: String
  }

  var key: Key
  /// Of the key.
  var hash: Int
  /// Bytes from the start of its section.
  var span: Range<Int>
  var quantity: Quantity
  var hedge: Hedge
}

extension Checker {
  /// The statements among the claims of a section.
  func statements(among claims: [Claim], in section: Section) -> [Statement] {
    var annotations: [Range<Int>: Annotation] = [:]
    return claims.compactMap { claim in
      guard claim.verdict == .unverified, claim.status == .actual, claim.reason.key == "reason.no-fact",
        let entity = claim.entity, reference.entity(entity) != nil, let metric = claim.metric, let period = claim.period
      else { return nil }
      if annotations.isEmpty {
        for mention in section.passage.mentions where mention.annotation.quantity != nil {
          annotations[section.block.source(of: mention.annotation.span)] = mention.annotation
        }
      }
      guard let annotation = annotations[claim.span], let quantity = annotation.quantity else { return nil }
      let key = Statement.Key(entity: entity, metric: metric, period: period, unit: annotation.unitKey)
      return Statement(
        key: key, hash: key.hashValue, span: claim.span, quantity: quantity, hedge: annotation.hedge)
    }
  }

  /// The same claim with two values: entity, metric, period and unit agree, the figures cannot both be right. Reported
  /// on the later one.
  /// - Parameters:
  ///   - numbers: those of the sections that matter.
  ///   - wanted: the hashes of the keys that matter.
  func inconsistentFigures(
    in sections: [JudgedSection], _ numbers: [Int], among wanted: Set<Int>
  ) -> [FarFindings.Entry] {
    var first: [Statement.Key: (section: Int, statement: Statement)] = [:]
    var findings: [FarFindings.Entry] = []
    for number in numbers {
      for statement in sections[number].statements where wanted.contains(statement.hash) {
        guard let (place, earlier) = first[statement.key] else {
          first[statement.key] = (number, statement)
          continue
        }
        let (quantity, other) = (statement.quantity, earlier.quantity)
        guard compare(quantity, hedge: statement.hedge, withLow: other.low, high: other.high) == .contradicted,
          compare(other, hedge: earlier.hedge, withLow: quantity.low, high: quantity.high) == .contradicted,
          likelySlip(of: quantity, withLow: other.low, high: other.high) != nil
        else { continue }
        let (entity, metric) = (statement.key.entity, statement.key.metric)
        let finding = Finding(
          code: .inconsistentFigures, severity: .warning, span: statement.span,
          message: Message(
            "finding.inconsistent-figures",
            ["entity": reference.entity(entity)?.name ?? entity], terms: ["metric": .metric(metric)]),
          places: [Finding.Place(span: earlier.span, message: Message("related.earlier-figure"))])
        findings.append(
          FarFindings.Entry(
            hash: statement.hash, finding: PlacedFinding(finding, in: number, places: [place])))
      }
    }
    return findings
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
