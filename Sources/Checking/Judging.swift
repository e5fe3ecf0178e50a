import Recognition
import Text
import Values

/// Judges the sections of a draft, but for those that an earlier check of it has judged and on which nothing that has
/// changed bears.
/// - Parameters:
///   - earlier: that check.
///   - told: what it found to be told, then what is told now.
/// - Returns: the sections that were judged, by their numbers in the draft.
func judge(
  _ blocks: [Block], _ passages: [Passage], _ identities: [ObjectIdentifier], by checker: Checker,
  today: CalendarDate?, after earlier: CheckedDraft, told: inout ToldFacts
) -> (kept: KeptSections, sections: [(number: Int, section: JudgedSection)]) {
  var judging = Judging(blocks, passages, identities, by: checker, today: today, after: earlier)
  let sections = judging.judge(&told)
  return (judging.kept, sections)
}

private struct Judging {
  private let checker: Checker
  private let today: CalendarDate?
  private let blocks: [Block]
  private let passages: [Passage]
  private let earlier: CheckedDraft
  private let lookup: FactLookup
  private(set) var kept: KeptSections
  /// Those that are judged anew.
  private var open: [OpenSection?]
  private var opened: [Int] = []
  private var undecided = 0

  /// Of more undecided sections the candidates are not held, but found again: a long draft with many facts near its
  /// figures would take too much room.
  private static let heldLimit = 256

  init(
    _ blocks: [Block], _ passages: [Passage], _ identities: [ObjectIdentifier], by checker: Checker,
    today: CalendarDate?, after earlier: CheckedDraft
  ) {
    self.checker = checker
    self.today = today
    self.blocks = blocks
    self.passages = passages
    self.earlier = earlier
    lookup = FactLookup(checker.reference)
    kept = KeptSections(identities, since: earlier.identities)
    open = Array(repeating: nil, count: passages.count)
  }

  mutating func judge(_ told: inout ToldFacts) -> [(number: Int, section: JudgedSection)] {
    openChanged()
    openWhereOtherFactsAreTold(&told)
    for number in opened { open[number]?.consider(told) }
    let nearest = nearestRivals(told)
    kept.settle()
    return opened.compactMap { number in
      open[number].map { (number, $0.conclude(nearest, number: number)) }
    }
  }

  /// Opens the sections that have changed, and those into which something else is carried from before.
  private mutating func openChanged() {
    var breaks = kept.breaks[...]
    guard var number = breaks.first else { return }
    var carried = number > 0 ? basis(ofKept: number - 1).after : .nothing
    while number < passages.count {
      let origin = kept.origins[number]
      guard origin >= 0, earlier.sections[origin].basis.before == carried else {
        carried = openSection(number, after: carried).after
        number += 1
        continue
      }
      // From here on all is as it was, up to the next break.
      while let first = breaks.first, first <= number { breaks.removeFirst() }
      guard let next = breaks.first else { return }
      carried = basis(ofKept: next - 1).after
      number = next
    }
  }

  private func basis(ofKept number: Int) -> JudgedSection.Basis { earlier.sections[kept.origins[number]].basis }

  @discardableResult
  private mutating func openSection(_ number: Int, after carried: ContextReader.Carried) -> OpenSection {
    var section = Section(block: blocks[number], passage: passages[number])
    section.block.source = 0..<section.block.source.count
    let new = OpenSection(section, after: carried, by: checker, today: today, lookup: lookup)
    kept.discard(number)
    open[number] = new
    opened.append(number)
    if !new.isDecided {
      undecided += 1
      if undecided > Self.heldLimit { new.forget() }
    }
    return new
  }

  /// Counts what is told, and opens the sections on which it bears that it is told now, or no longer.
  private mutating func openWhereOtherFactsAreTold(_ told: inout ToldFacts) {
    let gone = kept.targets.indices.filter { kept.targets[$0] < 0 }.flatMap { earlier.sections[$0].basis.tellings }
    let changed = told.replace(gone, with: opened.flatMap { open[$0]?.tellings ?? [] })
    if changed.isEmpty { return }
    for number in kept.origins.indices where kept.origins[number] >= 0 {
      let basis = basis(ofKept: number)
      if !basis.asked.isDisjoint(with: changed) { openSection(number, after: basis.before) }
    }
  }

  /// Finds the nearest among the rivals of all sections, and opens those that win or lose otherwise than before.
  private mutating func nearestRivals(_ told: ToldFacts) -> NearestRivals {
    let withRivals = passages.indices.filter { number in
      kept.origins[number] >= 0
        ? earlier.traits[kept.origins[number]].hasRivals : open[number].map { !$0.rivals.isEmpty } ?? false
    }
    var nearest = NearestRivals()
    for number in withRivals {
      nearest.add(open[number]?.rivals ?? basis(ofKept: number).rivals, in: number)
    }
    for number in withRivals where kept.origins[number] >= 0 {
      let basis = basis(ofKept: number)
      if nearest.wins(basis.rivals, in: number) != basis.wins {
        openSection(number, after: basis.before).consider(told)
      }
    }
    return nearest
  }
}
