import Recognition
import Text
import Values

/// A section with what was decided on its figures, each by itself. Spans count from the section's start, so that a section
/// can move in its draft.
final class JudgedSection: Sendable {
  /// Its block starts at 0.
  let section: Section
  /// In the order of the text.
  let claims: [Claim]
  let findings: [Finding]
  let figures: DraftFigures
  let repeatable: RepeatableFigures
  let statements: [Statement]

  let basis: Basis
  let traits: Traits

  /// What can be told of a section without looking at it.
  struct Traits {
    /// Some bits of the hashes that figures of other sections must share to be compared with those of this one.
    var farHashes: UInt64
    var hasFindings: Bool
    /// Its figures may contradict facts that those of other sections contradict as well.
    var hasRivals: Bool
    /// It tells a number or a date.
    var hasNumbers: Bool
  }

  /// What the decisions rest on besides the section: as long as it stays, so do they.
  struct Basis {
    /// What the sections before have left in mind, and what is in mind behind this one.
    let before: ContextReader.Carried
    let after: ContextReader.Carried
    /// What the section's figures tell rightly.
    let tellings: [Telling]
    let rivals: Rivals
    /// Which of the rivals are the nearest.
    let wins: [Bool]
    /// The facts of which it mattered whether they are told elsewhere.
    let asked: Set<FactKey>
  }

  init(
    _ section: Section, _ claims: [Claim], _ findings: [Finding], basis: Basis, by checker: Checker,
    today: CalendarDate?
  ) {
    self.section = section
    self.claims = claims
    self.findings =
      findings + checker.calendarFindings(in: section, today: today) + checker.dayFindings(in: section, today: today)
      + checker.ambiguousAmounts(in: section)
      + checker.ageFindings(in: section, today: today) + checker.agePairFindings(in: section, today: today)
      + checker.yearSpanFindings(in: section, today: today)
    self.basis = basis
    // "127.0" below "in million euros"; numbers of one each go together as they stand.
    let unit = basis.before.table.unit(of: section.block.kind).flatMap { $0.scale > .one ? $0 : nil }
    figures = DraftFigures(section.completed(by: unit), claims: claims)
    repeatable = RepeatableFigures(of: figures)
    statements = checker.statements(among: claims, in: section)
    traits = Traits(
      farHashes: FarFindings.mask(of: repeatable.figures.map(\.hash) + statements.map(\.hash)),
      hasFindings: !self.findings.isEmpty, hasRivals: !basis.rivals.isEmpty,
      hasNumbers: !section.passage.numbers.isEmpty || section.passage.mentions.contains(where: \.isDateOrQuantity))
  }
}

extension Passage.Mention {
  fileprivate var isDateOrQuantity: Bool {
    if case .date = annotation.value { true } else { annotation.quantity != nil }
  }
}
