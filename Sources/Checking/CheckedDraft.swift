import Recognition
import Text
import Values

/// What was decided on a draft. An edition that is checked after another one keeps what did not change: nothing that a
/// section says depends on more than the sections near it, on what the draft tells rightly, and on its headings.
public struct CheckedDraft: Sendable {
  let sections: [JudgedSection]
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
    /// The sections of a heading and of what it was compared with.
    var headedCount = 0
  }

  init(_ sections: [Section], by checker: Checker, today: CalendarDate?, after earlier: CheckedDraft?) {
    starts = sections.map(\.block.source.lowerBound)
    let judged = checker.judge(sections.map(\.atOrigin), today: today, after: earlier?.sections ?? [])
    self.sections = judged
    farFindings = checker.repeatedFigures(in: judged) + checker.inconsistentFigures(in: judged)
    units = Self.units(of: judged)
    let kept = Kept(judged, since: earlier?.sections ?? [])
    reckon(checker, today: today, kept, earlier?.units ?? [])
    compareHeadings(checker, kept, earlier?.units ?? [])
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

  // MARK: What was said before

  /// The sections at both ends of a draft that are those of an earlier edition.
  private struct Kept {
    let count: Int
    let leading: Int
    let trailing: Int

    init(_ sections: [JudgedSection], since old: [JudgedSection]) {
      count = sections.count
      let most = min(count, old.count)
      var leading = 0
      while leading < most, sections[leading] === old[leading] { leading += 1 }
      var trailing = 0
      while trailing < most - leading, sections[count - 1 - trailing] === old[old.count - 1 - trailing] {
        trailing += 1
      }
      (self.leading, self.trailing) = (leading, trailing)
    }

    /// Whether a run of sections, which may begin before the draft, stood there before.
    func holds(_ sections: Range<Int>) -> Bool {
      sections.upperBound <= leading || sections.lowerBound >= count - trailing
    }
  }

  /// The earlier edition's unit that was the same but for what surrounds it.
  private func counterpart(of index: Int, among old: [Unit], _ kept: Kept) -> Unit? {
    let sections = units[index].sections
    if sections.upperBound <= kept.leading { return old.indices.contains(index) ? old[index] : nil }
    let fromEnd = index - units.count + old.count
    return sections.lowerBound >= kept.count - kept.trailing && old.indices.contains(fromEnd) ? old[fromEnd] : nil
  }

  // MARK: Arithmetic

  private mutating func reckon(_ checker: Checker, today: CalendarDate?, _ kept: Kept, _ old: [Unit]) {
    var next = 0
    while next < units.count {
      if kept.holds(surroundings(of: next)), let same = counterpart(of: next, among: old, kept) {
        units[next].arithmetic = same.arithmetic
        next += 1
        continue
      }
      next = reckon(from: next, checker, today: today, kept, old)
    }
  }

  /// The sections that a unit's arithmetic looks at; before the draft's beginning there is nothing to keep.
  private func surroundings(of unit: Int) -> Range<Int> {
    let sections = units[unit].sections
    return sections.lowerBound
      - Arithmetic.reach.before..<min(
        self.sections.count, sections.upperBound + Arithmetic.reach.behind)
  }

  /// Works out units from one on, until what is known of the next ones holds.
  /// - Returns: the first unit that was left.
  private mutating func reckon(
    from first: Int, _ checker: Checker, today: CalendarDate?, _ kept: Kept, _ old: [Unit]
  ) -> Int {
    // Up to the last unit in a row that may have changed; those that these change in turn follow in the next run.
    var end = first + 1
    while end < units.count, !kept.holds(surroundings(of: end)) || counterpart(of: end, among: old, kept) == nil {
      end += 1
    }
    var done = first
    while done < end {
      let start = max(0, surroundings(of: done).lowerBound)
      var reckoning = Reckoning(checker, sections[start..<surroundings(of: end - 1).upperBound], today: today)
      var before = done
      while before > 0, units[before - 1].sections.upperBound + Arithmetic.reach.behind > start { before -= 1 }
      for unit in units[before..<done] { reckoning.take(unit.arithmetic, at: unit.sections.lowerBound - start) }
      var affected = end
      for index in done..<end {
        let unit = units[index].sections
        let arithmetic = reckoning.arithmetic(of: unit.lowerBound - start..<unit.upperBound - start)
        units[index].arithmetic = arithmetic
        if counterpart(of: index, among: old, kept)?.arithmetic != arithmetic {
          while affected < units.count, surroundings(of: affected).lowerBound < unit.upperBound { affected += 1 }
        }
      }
      (done, end) = (end, affected)
    }
    return end
  }

  // MARK: Headings

  /// The sections below the first heading that it is compared with at most.
  private static let bodyLimit = 200

  private mutating func compareHeadings(_ checker: Checker, _ kept: Kept, _ old: [Unit]) {
    let headings = units.indices.filter { sections[units[$0].sections.lowerBound].section.block.isHeading }
    for (place, index) in headings.enumerated() {
      let heading = units[index].sections.lowerBound
      if sections[heading].figures.count == 0 { continue }
      // The first heading is about the whole text, another one about what stands below it up to the next.
      let next =
        place == 0 || place + 1 >= headings.count ? sections.count : units[headings[place + 1]].sections.lowerBound
      let whole = heading..<min(next, heading + 1 + Self.bodyLimit)
      units[index].headedCount = whole.count
      if kept.holds(whole), let same = counterpart(of: index, among: old, kept), same.headedCount == whole.count {
        units[index].headline = same.headline
      } else {
        units[index].headline = checker.headlineFindings(
          in: DraftFigures(joining: sections[whole].lazy.map(\.figures)))
      }
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
