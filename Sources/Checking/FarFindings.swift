import Values

/// Findings on figures that may stand far apart.
struct FarFindings: Sendable {
  /// In the order of the text.
  private var repeated: [Entry]
  private var inconsistent: [Entry]

  struct Entry: Sendable {
    /// What the figures share for which they were compared.
    var hash: Int
    var finding: PlacedFinding
  }

  /// - Parameter earlier: a check of which some sections are kept; only figures that share something with those of other
  ///   sections are compared again.
  init(in sections: [JudgedSection], by checker: Checker, _ kept: KeptSections, after earlier: CheckedDraft?) {
    guard let earlier else {
      repeated = checker.repeatedFigures(in: sections)
      inconsistent = checker.inconsistentFigures(in: sections)
      return
    }
    var touched: Set<Int> = []
    for (number, origin) in kept.origins.enumerated() where origin < 0 { touched.formUnion(sections[number].farKeys) }
    for (number, target) in kept.targets.enumerated() where target < 0 {
      touched.formUnion(earlier.sections[number].farKeys)
    }
    func updated(_ entries: [Entry], with new: () -> [Entry]) -> [Entry] {
      let stayed = entries.compactMap { touched.contains($0.hash) ? nil : $0.moved(to: kept.targets) }
      let new = touched.isEmpty ? [] : new()
      return new.isEmpty ? stayed : (stayed + new).sorted { $0.order < $1.order }
    }
    repeated = updated(earlier.farFindings.repeated) { checker.repeatedFigures(in: sections, among: touched) }
    inconsistent = updated(earlier.farFindings.inconsistent) {
      checker.inconsistentFigures(in: sections, among: touched)
    }
  }

  var all: [PlacedFinding] { repeated.map(\.finding) + inconsistent.map(\.finding) }
}

extension FarFindings.Entry {
  fileprivate var order: (Int, Int) { (finding.section, finding.finding.span.lowerBound) }

  /// - Parameter targets: for each section the number it has now.
  fileprivate func moved(to targets: [Int]) -> Self? {
    var entry = self
    entry.finding.section = targets[finding.section]
    entry.finding.places = finding.places.map { targets[$0] }
    return entry
  }
}

extension JudgedSection {
  /// What figures must share with those of this section to be compared with them, however far away.
  fileprivate var farKeys: [Int] { repeatable.figures.map(\.hash) + statements.map(\.hash) }
}
