import Values

/// Findings on figures that may stand far apart.
struct FarFindings: Sendable {
  /// In the order of the text.
  private var repeated: [Entry] = []
  private var inconsistent: [Entry] = []

  struct Entry: Sendable {
    /// What the figures share for which they were compared.
    var hash: Int
    var finding: PlacedFinding
  }

  /// Compares only figures that share something with those that are gone or have come.
  /// - Parameter masks: for each section some bits of the hashes of its figures.
  mutating func update(
    _ sections: [JudgedSection], masks: some Sequence<UInt64>, _ kept: KeptSections, without gone: [JudgedSection],
    with new: [(number: Int, section: JudgedSection)], by checker: Checker
  ) {
    let touched = Set((gone + new.map(\.section)).flatMap(\.farHashes))
    let mask = Self.mask(of: touched)
    let near = mask == 0 ? [] : masks.enumerated().filter { $0.element & mask != 0 }.map(\.offset)
    func updated(_ entries: [Entry], with new: [Entry]) -> [Entry] {
      let stayed = entries.compactMap { touched.contains($0.hash) ? nil : $0.moved(to: kept.targets) }
      return new.isEmpty ? stayed : (stayed + new).sorted { $0.order < $1.order }
    }
    repeated = updated(repeated, with: checker.repeatedFigures(in: sections, near, among: touched))
    inconsistent = updated(inconsistent, with: checker.inconsistentFigures(in: sections, near, among: touched))
  }

  /// Some bits of hashes.
  static func mask(of hashes: some Sequence<Int>) -> UInt64 {
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
  var farHashes: [Int] { repeatable.figures.map(\.hash) + statements.map(\.hash) }
}
