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
    /// Its figures that tell in advance what stands below it.
    let retold: [RetoldClaim]
    /// What that rests on; nil where nothing was compared.
    let compared: Compared?
    /// Of most units nothing is to be said.
    let isNothing: Bool

    init(
      _ arithmetic: Arithmetic, headline: [PlacedFinding] = [], retold: [RetoldClaim] = [], compared: Compared? = nil
    ) {
      self.arithmetic = arithmetic
      self.headline = headline
      self.retold = retold
      self.compared = compared
      isNothing = headline.isEmpty && retold.isEmpty && arithmetic == Arithmetic()
    }

    static let nothing = Outcome(Arithmetic())
  }

  /// How many sections, its own included, a heading was compared with.
  struct Compared {
    var count: Int
    /// They were all that it could be compared with.
    var isWhole: Bool
  }

  /// Whether its arithmetic has a say in that of the unit behind.
  var speaksOfNext: Bool {
    let arithmetic = outcome.arithmetic
    func isBehind(_ place: Arithmetic.Place) -> Bool { place.section >= sections.count }
    return arithmetic.borneOut.contains(where: isBehind) || arithmetic.silenced.contains(where: isBehind)
      || arithmetic.findings.contains { isBehind($0.place) }
      || arithmetic.changes.contains { $0.place.section >= sections.count }
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
    reckon(Self.ranges(of: blocks).map { earlier.unit(of: $0, kept) })
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

  /// A unit of the draft with what was worked out on it earlier, if it consists of the same sections.
  private struct Known {
    var sections: Range<Int>
    var earlier: Unit?
    /// A unit right before it that is gone had a say in it.
    var hasLostSay: Bool
  }

  /// The units of an earlier check, looked through from first to last.
  private struct Earlier {
    private let units: [Unit]
    private var next = 0

    init(_ units: [Unit]) { self.units = units }

    mutating func unit(of range: Range<Int>, _ kept: KeptSections) -> Known {
      var known = Known(sections: range, earlier: nil, hasLostSay: false)
      guard let first = range.first, kept.areTogether(range) else { return known }
      let start = kept.origins[first]
      while next < units.count, units[next].sections.lowerBound < start {
        known.hasLostSay = units[next].speaksOfNext
        next += 1
      }
      guard next < units.count, units[next].sections == start..<start + range.count else { return known }
      known.earlier = Unit(sections: range, outcome: units[next].outcome, reach: units[next].reach)
      next += 1
      return known
    }
  }

  // MARK: Arithmetic

  /// How many sections before a unit may have a say in its arithmetic at most, and how many behind it. One more than a
  /// share looks back for its whole, since an earlier unit may have spoken of the section behind itself.
  private static let reach = Unit.Reach(before: DraftFigures.sectionReach + 1, behind: 1)
  /// How many units are worked out together at most; what they need is gathered once.
  private static let rowLimit = 64

  private mutating func reckon(_ units: [Known]) {
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
    for (index, known) in units.enumerated() {
      let (sections, earlier) = (known.sections, known.earlier)
      if known.hasLostSay { disturbed = max(disturbed, sections.lowerBound + Self.reach.behind) }
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
        let outcome = arithmetic == Arithmetic() ? Unit.Outcome.nothing : Unit.Outcome(arithmetic)
        let unit = Unit(sections: sections, outcome: outcome, reach: reach)
        let speaksOfNext = unit.speaksOfNext || earlier?.speaksOfNext ?? false
        disturbed = max(disturbed, sections.upperBound + (speaksOfNext ? Self.reach.behind : 0))
        all.append(unit)
      }
    }
  }

  // MARK: Headings

  /// The sections below the first heading that it is compared with at most.
  private static let bodyLimit = 200
  private static let bodyLimitOfNumbers = 40

  private mutating func compareHeadings() {
    // What stood first is no title where it does so no longer.
    if let first = kept.targets.first, first > 0, !blocks[first].kind.isHeading,
      let index = all.firstIndex(where: { $0.sections.lowerBound == first })
    {
      forgetHeadline(of: index)
    }
    let headings = all.indices.filter { $0 == 0 || blocks[all[$0].sections.lowerBound].kind.isHeading }
    for (place, index) in headings.enumerated() {
      let heading = all[index].sections.lowerBound
      guard sections[heading].traits.hasNumbers else { continue }
      // The first heading is about the whole text, another one about what stands below it up to the next.
      let next =
        place == 0 || place + 1 >= headings.count ? sections.count : all[headings[place + 1]].sections.lowerBound
      compare(index, upTo: next)
    }
  }

  /// - Parameter next: the first section behind what the heading is about.
  private mutating func compare(_ index: Int, upTo next: Int) {
    let heading = all[index].sections.lowerBound
    let figures = sections[heading].figures
    let hasFigures = figures.figures.contains(where: \.mayBeRepeated)
    let whole = heading..<min(next, heading + 1 + (hasFigures ? Self.bodyLimit : Self.bodyLimitOfNumbers))
    // Whether something follows tells a title as well.
    if let compared = all[index].outcome.compared,
      compared.isWhole ? compared.count == whole.count : compared.count <= whole.count,
      kept.areTogether(heading..<heading + max(2, compared.count))
    {
      return
    }
    let isFollowed = index + 1 < all.count && blocks[all[index + 1].sections.lowerBound].kind == .paragraph
    guard let end = checker.endOfTitle(in: sections[heading].section, isFollowed: isFollowed) else {
      forgetHeadline(of: index)
      return
    }
    var draft = DraftFigures(joining: sections[whole])
    draft.watch()
    var headline = hasFigures ? checker.headlineFindings(in: draft, until: end) : []
    let found = Set(headline.map(\.finding.span))
    headline += checker.headlineNumbers(in: draft, until: end).filter { !found.contains($0.finding.span) }
    headline += checker.headlineYears(in: draft, until: end)
    let retold = hasFigures ? checker.retoldClaims(in: draft, until: end) : []
    let read = (draft.sectionsRead?.upperBound ?? 0) + 1
    all[index].outcome = Unit.Outcome(
      all[index].outcome.arithmetic, headline: headline, retold: retold,
      compared: Unit.Compared(count: read, isWhole: read == whole.count))
  }

  private mutating func forgetHeadline(of index: Int) {
    guard all[index].outcome.compared != nil else { return }
    all[index].outcome = Unit.Outcome(all[index].outcome.arithmetic)
  }
}

extension Block.Kind {
  /// Whether a block goes on with the list or table of the block before it.
  func isOneUnit(with earlier: Block.Kind) -> Bool {
    switch (earlier, self) {
    case (.listItem, .listItem): true
    case (.tableCell(let first, _, _), .tableCell(let second, _, _)): first == second
    default: false
    }
  }
}
