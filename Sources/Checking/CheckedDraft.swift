import Recognition
import Text
import Values

/// What was decided on a draft, section by section and in places that can move with their section, so that after an edit
/// only that is decided again which depends on what has changed.
public struct CheckedDraft: Sendable {
  let blocks: [Block]
  let passages: [Passage]
  let sections: [JudgedSection]
  let told: ToldFacts
  /// Whether figures of several sections may contradict the same facts.
  let hasRivals: Bool
  let today: CalendarDate?
  let units: [Unit]
  let farFindings: FarFindings

  /// - Parameters:
  ///   - blocks: those of the draft in order.
  ///   - passages: what was read in each.
  ///   - earlier: what the same checker decided on the draft before an edit, of the same date.
  init(
    _ blocks: [Block], _ passages: [Passage], by checker: Checker, today: CalendarDate?, after earlier: CheckedDraft?
  ) {
    self.blocks = blocks
    self.passages = passages
    self.today = today
    var judging = Judging(blocks, passages, by: checker, today: today, after: earlier)
    sections = judging.judge()
    told = judging.told
    hasRivals = judging.hasRivals
    farFindings = FarFindings(in: sections, by: checker, judging.kept, after: earlier)
    units = Units(sections, by: checker, today: today, judging.kept, after: earlier).all
  }

  // MARK: Results

  /// Where a section starts, in bytes of the draft.
  private func start(_ section: Int) -> Int { blocks[section].source.lowerBound }

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
        claim.span = claim.span.moved(by: start(number))
        if let change = changes[Arithmetic.ClaimPlace(section: number, claim: place)] {
          claim.verdict = change.verdict
          claim.reason = change.reason ?? claim.reason
          if change.isWithoutFacts { claim.facts = [] }
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
    finding.span = finding.span.moved(by: start(placed.section))
    for (index, section) in zip(finding.places.indices, placed.places) {
      finding.places[index].span = finding.places[index].span.moved(by: start(section))
    }
    for fix in finding.fixes.indices {
      for edit in finding.fixes[fix].edits.indices {
        finding.fixes[fix].edits[edit].span = finding.fixes[fix].edits[edit].span.moved(by: start(placed.section))
      }
    }
    return finding
  }
}

extension Range<Int> {
  fileprivate func moved(by distance: Int) -> Range<Int> { lowerBound + distance..<upperBound + distance }
}
