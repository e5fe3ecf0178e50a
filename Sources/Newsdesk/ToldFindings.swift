import Checking
import Synchronization

/// Findings in the reader's language. Their texts are kept as long as they are found: of a draft with many findings an edit
/// changes a few.
final class ToldFindings: Sendable {
  /// By the findings' origins, which they keep.
  private let known = Mutex<[ObjectIdentifier: ReportedFinding]>([:])

  /// - Parameter catalog: always the same.
  func tell(_ findings: [Finding], _ catalog: MessageCatalog) -> [ReportedFinding] {
    known.withLock { known in
      var told: [ObjectIdentifier: ReportedFinding] = [:]
      told.reserveCapacity(findings.count)
      let reported = findings.map { finding in
        var reported = known[finding.origin.id] ?? ReportedFinding(finding, catalog)
        reported.move(to: finding)
        told[finding.origin.id] = reported
        return reported
      }
      known = told
      return reported
    }
  }
}

extension ReportedFinding {
  fileprivate init(_ finding: Finding, _ catalog: MessageCatalog) {
    let rows = finding.facts.filter { $0.line > 0 }.map { fact in
      Related(
        place: .reference(path: fact.path, line: fact.line),
        message: catalog.text(
          Message(
            fact.sourceTitle.isEmpty ? "related.row" : "related.fact", ["fact": fact.id, "source": fact.sourceTitle])))
    }
    let places = finding.places.map { Related(place: .draft($0.span), message: catalog.text($0.message)) }
    self.init(
      code: finding.code, severity: finding.severity, span: finding.span, message: catalog.text(finding.message),
      facts: finding.facts.map(\.id), related: rows + places,
      fixes: finding.fixes.map { ReportedFix(title: catalog.text($0.title), edits: $0.edits) }, origin: finding.origin)
  }

  /// Takes over where the same finding stands now.
  fileprivate mutating func move(to finding: Finding) {
    severity = finding.severity
    span = finding.span
    for (index, place) in zip(related.indices.suffix(finding.places.count), finding.places)
    where related[index].place != .draft(place.span) {
      related[index].place = .draft(place.span)
    }
    for (number, fix) in zip(fixes.indices, finding.fixes) {
      for (place, edit) in zip(fixes[number].edits.indices, fix.edits) where fixes[number].edits[place] != edit {
        fixes[number].edits[place] = edit
      }
    }
  }
}
