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

  init(_ section: Section, _ claims: [Claim], _ findings: [Finding], by checker: Checker) {
    self.section = section
    self.claims = claims
    self.findings = findings + checker.calendarFindings(in: section) + checker.ambiguousAmounts(in: section)
    figures = DraftFigures(section, claims: claims)
    repeatable = RepeatableFigures(of: figures)
    statements = checker.statements(among: claims, in: section)
  }
}

extension Section {
  /// With its block at the start of the draft.
  var atOrigin: Section {
    var section = self
    section.block.source = 0..<block.source.count
    return section
  }
}

extension Checker {
  /// Decides on the figures of all sections.
  func judge(_ sections: [Section], today: CalendarDate?) -> [JudgedSection] {
    var reader = ContextReader(self, today: today)
    var judge = Judge(self, sections: sections, today: today)
    var contexts: [FigureContext] = []
    var ends: [Int] = []
    for (index, section) in sections.enumerated() {
      contexts += reader.contexts(of: section, index)
      ends.append(contexts.count)
    }
    let judgements = judge.judge(contexts)
    return sections.indices.map { index in
      let own = judgements[(index > 0 ? ends[index - 1] : 0)..<ends[index]]
      return JudgedSection(sections[index], own.compactMap(\.claim), own.compactMap(\.finding), by: self)
    }
  }
}
