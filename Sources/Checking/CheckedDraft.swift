import Recognition
import Text
import Values

/// What was decided on a draft, section by section and in places that can move with their section, so that after an edit
/// only that is decided again which depends on what has changed.
public struct CheckedDraft: Sendable {
  /// Where each section starts, in bytes of the draft.
  private var starts: [Int] = []
  /// Which object each section's passage is; the sections keep them.
  private(set) var identities: [ObjectIdentifier] = []
  private(set) var sections: [JudgedSection] = []
  /// What is asked of every section after each edit, so that most need not be looked at.
  private(set) var traits: [JudgedSection.Traits] = []
  private(set) var told = ToldFacts()
  private(set) var today: CalendarDate?
  private var units: [Unit] = []
  private var farFindings = FarFindings()

  /// Of a draft without any sections.
  public init() {}

  /// - Parameters:
  ///   - blocks: those of the draft in order.
  ///   - passages: what was read in each.
  mutating func update(_ blocks: [Block], _ passages: [Passage], by checker: Checker, today: CalendarDate?) {
    self.today = today
    let identities = passages.map { ObjectIdentifier($0) }
    var told = ToldFacts()
    swap(&told, &self.told)
    let judged = judge(blocks, passages, identities, by: checker, today: today, after: self, told: &told)
    self.told = told
    let kept = judged.kept
    // Those that go must not be let go of before their passages have been compared.
    let gone = kept.targets.indices.filter { kept.targets[$0] < 0 }.map { sections[$0] }
    replaceSections(kept, with: judged.sections)
    self.identities = identities
    starts = blocks.map(\.source.lowerBound)
    farFindings.update(
      sections, masks: traits.map(\.farHashes), kept, without: gone, with: judged.sections, by: checker)
    units = Units(sections, blocks, by: checker, today: today, kept, after: units).all
  }

  /// In place, as far as the others have stayed.
  private mutating func replaceSections(_ kept: KeptSections, with judged: [(number: Int, section: JudgedSection)]) {
    let new = Dictionary(uniqueKeysWithValues: judged.map { ($0.number, $0.section) })
    let (old, now) = (kept.formerMiddle, kept.middle)
    let middle = now.map { new[$0] ?? sections[kept.origins[$0]] }
    sections.replaceSubrange(old, with: middle)
    traits.replaceSubrange(old, with: middle.map(\.traits))
    for (number, section) in judged where !now.contains(number) {
      sections[number] = section
      traits[number] = section.traits
    }
  }

  // MARK: Results

  /// A claim for each figure, and for each date that a fact is about, in the order of the text.
  public var claims: [Claim] {
    var changes: [Arithmetic.ClaimPlace: Arithmetic.ClaimChange] = [:]
    var retold: [Arithmetic.ClaimPlace: Claim] = [:]
    for unit in speakingUnits {
      for claim in unit.outcome.retold {
        let told = claim.told.moved(by: unit.sections.lowerBound)
        retold[claim.claim.moved(by: unit.sections.lowerBound)] = sections[told.section].claims[told.claim]
      }
      for change in unit.outcome.arithmetic.changes {
        changes[change.place.moved(by: unit.sections.lowerBound)] = change
      }
    }
    var claims: [Claim] = []
    for (number, section) in sections.enumerated() {
      for (place, claim) in section.claims.enumerated() {
        var claim = claim
        claim.span = claim.span.moved(by: starts[number])
        if let told = retold[Arithmetic.ClaimPlace(section: number, claim: place)] {
          (claim.entity, claim.metric, claim.facts) = (told.entity, told.metric, told.facts)
          (claim.verdict, claim.reason) = (told.verdict, told.reason)
        }
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
    let units = speakingUnits
    var silenced: Set<Arithmetic.Place> = []
    for unit in units {
      for place in unit.outcome.arithmetic.silenced { silenced.insert(place.moved(by: unit.sections.lowerBound)) }
    }
    var placed: [PlacedFinding] = []
    for number in sections.indices where traits[number].hasFindings {
      placed += sections[number].findings.map { PlacedFinding($0, in: number) }.filter { !silenced.contains($0.place) }
    }
    for unit in units {
      placed += unit.outcome.arithmetic.findings.map { $0.moved(by: unit.sections.lowerBound) }
    }
    let alarms = Set(placed.filter { $0.finding.severity > .information }.map(\.place))
    let headlines = units.flatMap { unit in
      unit.outcome.headline.map { $0.moved(by: unit.sections.lowerBound) }
    }
    placed += (headlines + farFindings.all).filter { finding in
      !alarms.contains(finding.place)
        && !zip(finding.places, finding.finding.places).contains {
          alarms.contains(Arithmetic.Place(section: $0, span: $1.span))
        }
    }
    return placed.map(finding).sorted {
      ($0.span.lowerBound, $0.span.upperBound) < ($1.span.lowerBound, $1.span.upperBound)
    }
  }

  /// Those of which something is to be said; of most nothing is.
  private var speakingUnits: [Unit] { units.filter { !$0.outcome.isNothing } }

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
  func moved(by distance: Int) -> Range<Int> { lowerBound + distance..<upperBound + distance }
}
