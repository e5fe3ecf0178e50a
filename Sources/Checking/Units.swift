import Recognition
import Text
import Values

/// A block, or a whole list or table.
struct Unit: Sendable {
  var sections: Range<Int>
  var outcome: Outcome
  /// How many sections before and behind it had a say in its arithmetic.
  var reach: Reach

  struct Reach {
    var before: Int
    var behind: Int

    /// How far a unit was read, if no further than this.
    func limited(to read: Range<Int>, around sections: Range<Int>) -> Reach {
      Reach(
        before: read.lowerBound < sections.lowerBound - before ? before : sections.lowerBound - read.lowerBound,
        behind: read.upperBound > sections.upperBound + behind ? behind : read.upperBound - sections.upperBound)
    }
  }

  /// What was worked out on a unit; all sections count from its first one.
  final class Outcome: Sendable {
    let arithmetic: Arithmetic
    /// Of a heading, against what stands below it.
    let headline: [PlacedFinding]
    /// How many sections, its own included, a heading was compared with.
    let compared: Int

    init(_ arithmetic: Arithmetic, headline: [PlacedFinding] = [], compared: Int = 0) {
      self.arithmetic = arithmetic
      self.headline = headline
      self.compared = compared
    }

    static let nothing = Outcome(Arithmetic())

    /// Of most units nothing is to be said, and they need not be looked at.
    var isNothing: Bool { self === Outcome.nothing }
  }
}

/// Works out what the units of a draft say of themselves and each other, but for those that an earlier check has worked
/// out and on which nothing that has changed bears.
struct Units {
  private(set) var all: [Unit] = []
  private let checker: Checker
  private let today: CalendarDate?
  private let sections: [JudgedSection]
  private let blocks: [Block]
  private let kept: KeptSections

  /// - Parameter earlier: the units of the earlier check.
  init(
    _ sections: [JudgedSection], _ blocks: [Block], by checker: Checker, today: CalendarDate?, _ kept: KeptSections,
    after earlier: [Unit]
  ) {
    self.checker = checker
    self.today = today
    self.sections = sections
    self.blocks = blocks
    self.kept = kept
    var earlier = Earlier(earlier)
    let known = Self.ranges(of: blocks).map { (sections: $0, earlier: earlier.unit(of: $0, kept)) }
    reckon(known)
    compareHeadings()
  }

  private static func ranges(of blocks: [Block]) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    ranges.reserveCapacity(blocks.count)
    var start = 0
    for index in blocks.indices.dropFirst() where !blocks[index].kind.isOneUnit(with: blocks[index - 1].kind) {
      ranges.append(start..<index)
      start = index
    }
    if start < blocks.count { ranges.append(start..<blocks.count) }
    return ranges
  }

  /// The units of an earlier check, looked through from first to last.
  private struct Earlier {
    private let units: [Unit]
    private var next = 0

    init(_ units: [Unit]) { self.units = units }

    /// What was worked out earlier on a unit that consists of the same sections.
    mutating func unit(of range: Range<Int>, _ kept: KeptSections) -> Unit? {
      guard let first = range.first, kept.areTogether(range) else { return nil }
      let start = kept.origins[first]
      while next < units.count, units[next].sections.lowerBound < start { next += 1 }
      guard next < units.count, units[next].sections == start..<start + range.count else { return nil }
      return Unit(sections: range, outcome: units[next].outcome, reach: units[next].reach)
    }
  }

  // MARK: Arithmetic

  /// How many sections before a unit may have a say in its arithmetic at most, and how many behind it. One more than a
  /// share looks back for its whole, since an earlier unit may have spoken of the section behind itself.
  private static let reach = Unit.Reach(before: DraftFigures.sectionReach + 1, behind: 1)
  /// How many units are worked out together at most; what they need is gathered once.
  private static let rowLimit = 64

  private mutating func reckon(_ units: [(sections: Range<Int>, earlier: Unit?)]) {
    /// The sections that have a say in a unit.
    func window(_ range: Range<Int>, _ reach: Unit.Reach = Self.reach) -> Range<Int> {
      range.lowerBound - reach.before..<range.upperBound + reach.behind
    }
    func isKept(_ unit: Unit) -> Bool { kept.areTogether(window(unit.sections, unit.reach)) }
    all.reserveCapacity(units.count)
    var reckoning: Reckoning?
    // The end of the units for which there is a reckoning.
    var end = 0
    // Behind this section nothing differs that earlier units have decided.
    var disturbed = 0
    for (index, (sections, earlier)) in units.enumerated() {
      if let earlier, disturbed == 0 || disturbed <= sections.lowerBound - earlier.reach.before, isKept(earlier) {
        all.append(earlier)
        continue
      }
      if sections.lowerBound >= end || reckoning == nil {
        // As far as units in a row must be worked out.
        let row = units[index...].prefix(Self.rowLimit).prefix { $0.earlier.map { !isKept($0) } ?? true }
        end = (row.last?.sections ?? sections).upperBound
        reckoning = Reckoning(
          checker, self.sections, window(sections.lowerBound..<end), after: all, today: today)
      }
      let (arithmetic, read) = reckoning?.arithmetic(of: sections) ?? (Arithmetic(), sections)
      let reach = Self.reach.limited(to: read, around: sections)
      if let earlier, earlier.outcome.arithmetic == arithmetic {
        all.append(Unit(sections: sections, outcome: earlier.outcome, reach: reach))
      } else {
        disturbed = sections.upperBound + Self.reach.behind
        let isNothing = arithmetic == Arithmetic()
        all.append(
          Unit(sections: sections, outcome: isNothing ? .nothing : Unit.Outcome(arithmetic), reach: reach))
      }
    }
  }

  // MARK: Headings

  /// The sections below the first heading that it is compared with at most.
  private static let bodyLimit = 200
  private static let bodyLimitOfNumbers = 40

  private mutating func compareHeadings() {
    let headings = all.indices.compactMap { index -> (unit: Int, end: Int)? in
      let first = all[index].sections.lowerBound
      let isFollowed = index + 1 < all.count && blocks[all[index + 1].sections.lowerBound].kind == .paragraph
      guard blocks[first].kind.isHeading || index == 0 else { return nil }
      return checker.endOfTitle(in: sections[first].section, isFollowed: isFollowed).map { (index, $0) }
    }
    for (place, heading) in headings.enumerated() {
      let (index, end) = heading
      let heading = all[index].sections.lowerBound
      let hasFigures = sections[heading].figures.figures.contains(where: \.mayBeRepeated)
      let passage = sections[heading].section.passage
      if !hasFigures, passage.numbers.isEmpty, !passage.mentions.contains(where: \.isDateOrQuantity) { continue }
      // The first heading is about the whole text, another one about what stands below it up to the next.
      let next =
        place == 0 || place + 1 >= headings.count ? sections.count : all[headings[place + 1].unit].sections.lowerBound
      let whole = heading..<min(next, heading + 1 + (hasFigures ? Self.bodyLimit : Self.bodyLimitOfNumbers))
      if all[index].outcome.compared == whole.count, kept.areTogether(whole) { continue }
      let draft = DraftFigures(joining: sections[whole].lazy.map(\.figures))
      var headline = hasFigures ? checker.headlineFindings(in: draft, until: end) : []
      let found = Set(headline.map(\.finding.span))
      headline += checker.headlineNumbers(in: draft, until: end).filter { !found.contains($0.finding.span) }
      headline += checker.headlineYears(in: draft, until: end)
      all[index].outcome = Unit.Outcome(all[index].outcome.arithmetic, headline: headline, compared: whole.count)
    }
  }
}

extension Passage.Mention {
  fileprivate var isDateOrQuantity: Bool {
    if case .date = annotation.value { true } else { annotation.quantity != nil }
  }
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
