import Recognition
import Text
import Values

/// What was decided on a draft, section by section and in places that can move with their section.
public struct CheckedDraft: Sendable {
  private let sections: [JudgedSection]
  /// Where each section starts, in bytes of the draft.
  private let starts: [Int]
  private var units: [Unit]
  /// Findings on figures that may stand far apart.
  private let farFindings: [PlacedFinding]

  /// A block, or a whole list or table.
  private struct Unit {
    var sections: Range<Int>
    var arithmetic = Arithmetic()
    /// Of a heading, against what stands below it; sections are counted from the heading.
    var headline: [PlacedFinding] = []
  }

  init(_ sections: [Section], by checker: Checker, today: CalendarDate?) {
    starts = sections.map(\.block.source.lowerBound)
    let judged = checker.judge(sections.map(\.atOrigin), today: today)
    self.sections = judged
    farFindings = checker.repeatedFigures(in: judged) + checker.inconsistentFigures(in: judged)
    units = Self.units(of: judged)
    var reckoning = Reckoning(checker, judged, today: today)
    for index in units.indices { units[index].arithmetic = reckoning.arithmetic(of: units[index].sections) }
    compareHeadings(checker)
  }

  private static func units(of sections: [JudgedSection]) -> [Unit] {
    var units: [Unit] = []
    for index in sections.indices {
      if index > 0, sections[index].section.block.kind.isOneUnit(with: sections[index - 1].section.block.kind) {
        units[units.count - 1].sections = units[units.count - 1].sections.lowerBound..<index + 1
      } else {
        units.append(Unit(sections: index..<index + 1))
      }
    }
    return units
  }

  // MARK: Headings

  /// The sections below the first heading that it is compared with at most.
  private static let bodyLimit = 200

  private mutating func compareHeadings(_ checker: Checker) {
    let headings = units.indices.filter { sections[units[$0].sections.lowerBound].section.block.isHeading }
    for (place, index) in headings.enumerated() {
      let heading = units[index].sections.lowerBound
      if sections[heading].figures.count == 0 { continue }
      // The first heading is about the whole text, another one about what stands below it up to the next.
      let next =
        place == 0 || place + 1 >= headings.count ? sections.count : units[headings[place + 1]].sections.lowerBound
      let whole = heading..<min(next, heading + 1 + Self.bodyLimit)
      units[index].headline = checker.headlineFindings(
        in: DraftFigures(joining: sections[whole].lazy.map(\.figures)))
    }
  }

  // MARK: Results

  /// A claim for each figure, and for each date that a fact is about, in the order of the text.
  public var claims: [Claim] {
    var changes: [Arithmetic.ClaimPlace: Arithmetic.ClaimChange] = [:]
    for unit in units {
      for change in unit.arithmetic.changes { changes[change.place.moved(by: unit.sections.lowerBound)] = change }
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
      for place in unit.arithmetic.silenced { silenced.insert(place.moved(by: unit.sections.lowerBound)) }
    }
    var placed: [PlacedFinding] = []
    for (number, section) in sections.enumerated() where !section.findings.isEmpty {
      placed += section.findings.map { PlacedFinding($0, in: number) }.filter { !silenced.contains($0.place) }
    }
    for unit in units where !unit.arithmetic.findings.isEmpty {
      placed += unit.arithmetic.findings.map { $0.moved(by: unit.sections.lowerBound) }
    }
    let alarms = Set(placed.filter { $0.finding.severity > .information }.map(\.place))
    let headlines = units.flatMap { unit in unit.headline.map { $0.moved(by: unit.sections.lowerBound) } }
    placed += (headlines + farFindings).filter { !alarms.contains($0.place) }
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

extension Block.Kind {
  /// Whether a block goes on with the list or table of the block before it.
  fileprivate func isOneUnit(with earlier: Block.Kind) -> Bool {
    switch (earlier, self) {
    case (.listItem, .listItem): true
    case (.tableCell(let first, _, _), .tableCell(let second, _, _)): first == second
    default: false
    }
  }
}
