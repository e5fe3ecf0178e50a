import Recognition
import Text
import Values

/// What was decided on a draft, section by section and in places that can move with their section, so that after an edit
/// only that is decided again which depends on what has changed.
public struct CheckedDraft: Sendable {
  let sections: [JudgedSection]
  let told: ToldFacts
  let today: CalendarDate?
  let units: [Unit]
  let farFindings: FarFindings
  /// Where each section starts, in bytes of the draft.
  private let starts: [Int]

  /// - Parameters:
  ///   - sections: the blocks of the draft in order.
  ///   - earlier: what the same checker decided on the draft before an edit, of the same date.
  init(_ sections: [Section], by checker: Checker, today: CalendarDate?, after earlier: CheckedDraft?) {
    self.today = today
    starts = sections.map(\.block.source.lowerBound)
    var judging = Judging(sections, by: checker, today: today, after: earlier)
    self.sections = judging.judge()
    told = judging.told
    farFindings = FarFindings(in: self.sections, by: checker, judging.kept, after: earlier)
    units = Units(self.sections, by: checker, today: today, judging.kept, after: earlier).all
  }

  // MARK: Results

  /// A claim for each figure, and for each date that a fact is about, in the order of the text.
  public var claims: [Claim] {
    var changes: [Arithmetic.ClaimPlace: Arithmetic.ClaimChange] = [:]
    for unit in units {
      for change in unit.outcome.arithmetic.changes {
        changes[change.place.moved(by: unit.sections.lowerBound)] = change
      }
    }
    var claims: [Claim] = []
    for (number, section) in sections.enumerated() {
      for (place, claim) in section.claims.enumerated() {
        var claim = claim
        claim.span = claim.span.moved(by: starts[number])
        if let change = changes[Arithmetic.ClaimPlace(section: number, claim: place)] {
          claim.verdict = change.verdict
          claim.reason = change.reason ?? claim.reason
        }
        claims.append(claim)
      }
    }
    return claims
  }

  /// What the journalist should look at, sorted by the spans.
  public var findings: [Finding] {
    var silenced: Set<Arithmetic.Place> = []
    for unit in units {
      for place in unit.outcome.arithmetic.silenced { silenced.insert(place.moved(by: unit.sections.lowerBound)) }
    }
    var placed: [PlacedFinding] = []
    for (number, section) in sections.enumerated() where !section.findings.isEmpty {
      placed += section.findings.map { PlacedFinding($0, in: number) }.filter { !silenced.contains($0.place) }
    }
    for unit in units where !unit.outcome.arithmetic.findings.isEmpty {
      placed += unit.outcome.arithmetic.findings.map { $0.moved(by: unit.sections.lowerBound) }
    }
    let alarms = Set(placed.filter { $0.finding.severity > .information }.map(\.place))
    let headlines = units.lazy.filter { !$0.outcome.headline.isEmpty }.flatMap { unit in
      unit.outcome.headline.map { $0.moved(by: unit.sections.lowerBound) }
    }
    placed += (headlines + farFindings.all).filter { !alarms.contains($0.place) }
    return placed.map(finding).sorted {
      ($0.span.lowerBound, $0.span.upperBound) < ($1.span.lowerBound, $1.span.upperBound)
    }
  }

  /// A finding with its spans in bytes of the draft.
  private func finding(_ placed: PlacedFinding) -> Finding {
    var finding = placed.finding
    finding.span = finding.span.moved(by: starts[placed.section])
    for (index, section) in zip(finding.places.indices, placed.places) {
      finding.places[index].span = finding.places[index].span.moved(by: starts[section])
    }
    for fix in finding.fixes.indices {
      for edit in finding.fixes[fix].edits.indices {
        finding.fixes[fix].edits[edit].span = finding.fixes[fix].edits[edit].span.moved(by: starts[placed.section])
      }
    }
    return finding
  }
}

extension Range<Int> {
  fileprivate func moved(by distance: Int) -> Range<Int> { lowerBound + distance..<upperBound + distance }
}
