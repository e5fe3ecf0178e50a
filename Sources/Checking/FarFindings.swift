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

  /// For each section some bits of the hashes of its figures, so that most sections need not be looked at.
  private let masks: [UInt64]

  /// - Parameter earlier: a check of which some sections are kept; only figures that share something with those of other
  ///   sections are compared again.
  init(in sections: [JudgedSection], by checker: Checker, _ kept: KeptSections, after earlier: CheckedDraft?) {
    guard let earlier else {
      masks = sections.map { Self.mask(of: $0.farHashes) }
      repeated = checker.repeatedFigures(in: sections)
      inconsistent = checker.inconsistentFigures(in: sections)
      return
    }
    var touched: Set<Int> = []
    var masks: [UInt64] = []
    masks.reserveCapacity(sections.count)
    for (number, origin) in kept.origins.enumerated() {
      if origin < 0 {
        let hashes = sections[number].farHashes
        touched.formUnion(hashes)
        masks.append(Self.mask(of: hashes))
      } else {
        masks.append(earlier.farFindings.masks[origin])
      }
    }
    for (number, target) in kept.targets.enumerated() where target < 0 {
      touched.formUnion(earlier.sections[number].farHashes)
    }
    self.masks = masks
    let mask = Self.mask(of: touched)
    let near = touched.isEmpty ? [] : masks.indices.filter { masks[$0] & mask != 0 }
    func updated(_ entries: [Entry], with new: [Entry]) -> [Entry] {
      let stayed = entries.compactMap { touched.contains($0.hash) ? nil : $0.moved(to: kept.targets) }
      return new.isEmpty ? stayed : (stayed + new).sorted { $0.order < $1.order }
    }
    repeated = updated(earlier.farFindings.repeated, with: checker.repeatedFigures(in: sections, near, among: touched))
    inconsistent = updated(
      earlier.farFindings.inconsistent, with: checker.inconsistentFigures(in: sections, near, among: touched))
  }

  private static func mask(of hashes: some Sequence<Int>) -> UInt64 {
    hashes.reduce(0) { $0 | 1 << UInt64(truncatingIfNeeded: $1 & 63) }
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
  fileprivate var farHashes: [Int] { repeatable.figures.map(\.hash) + statements.map(\.hash) }
}
