import Recognition
import Text
import Values

/// Judges the sections of a draft, but for those that an earlier check of it has judged and on which nothing that has
/// changed bears.
struct Judging {
  private let checker: Checker
  private let today: CalendarDate?
  private let blocks: [Block]
  private let passages: [Passage]
  private let earlier: [JudgedSection]
  private let lookup: FactLookup
  private(set) var kept: KeptSections
  private(set) var told: ToldFacts
  /// Whether figures of several sections may contradict the same facts.
  private(set) var hasRivals: Bool
  /// Those that are judged anew.
  private var open: [OpenSection?]
  private var undecided = 0

  /// Of more undecided sections the candidates are not held, but found again: a long draft with many facts near its
  /// figures would take too much room.
  private static let heldLimit = 256

  init(
    _ blocks: [Block], _ passages: [Passage], by checker: Checker, today: CalendarDate?, after earlier: CheckedDraft?
  ) {
    self.checker = checker
    self.today = today
    self.blocks = blocks
    self.passages = passages
    self.earlier = earlier?.sections ?? []
    lookup = FactLookup(checker.reference)
    kept = KeptSections(passages, since: earlier?.passages ?? [])
    told = earlier?.told ?? ToldFacts()
    hasRivals = earlier?.hasRivals ?? false
    open = Array(repeating: nil, count: passages.count)
  }

  mutating func judge() -> [JudgedSection] {
    openChanged()
    openWhereOtherFactsAreTold()
    for section in open {
      section?.consider(told)
      if let section, !section.rivals.isEmpty { hasRivals = true }
    }
    let nearest = hasRivals ? nearestRivals() : NearestRivals()
    let judged = passages.indices.map { number in
      open[number]?.conclude(nearest, number: number) ?? earlier[kept.origins[number]]
    }
    kept.settle()
    return judged
  }

  /// Opens the sections that have changed, and those into which something else is carried from before.
  private mutating func openChanged() {
    var breaks = kept.breaks[...]
    guard var number = breaks.first else { return }
    var carried = number > 0 ? earlier[kept.origins[number - 1]].basis.after : .nothing
    while number < passages.count {
      let origin = kept.origins[number]
      guard origin >= 0, earlier[origin].basis.before == carried else {
        carried = openSection(number, after: carried).after
        number += 1
        continue
      }
      // From here on all is as it was, up to the next break.
      while let first = breaks.first, first <= number { breaks.removeFirst() }
      guard let next = breaks.first else { return }
      carried = earlier[kept.origins[next - 1]].basis.after
      number = next
    }
  }

  private mutating func openSection(_ number: Int, after carried: ContextReader.Carried) -> OpenSection {
    var section = Section(block: blocks[number], passage: passages[number])
    section.block.source = 0..<section.block.source.count
    let opened = OpenSection(section, after: carried, by: checker, today: today, lookup: lookup)
    kept.discard(number)
    open[number] = opened
    if !opened.isDecided {
      undecided += 1
      if undecided > Self.heldLimit { opened.forget() }
    }
    return opened
  }

  /// Counts what is told, and opens the sections on which it bears that it is told now, or no longer.
  private mutating func openWhereOtherFactsAreTold() {
    let gone = earlier.indices.filter { kept.targets[$0] < 0 }.flatMap { earlier[$0].basis.tellings }
    let changed = told.replace(gone, with: open.flatMap { $0?.tellings ?? [] })
    if changed.isEmpty { return }
    for (number, origin) in kept.origins.enumerated() where origin >= 0 {
      let basis = earlier[origin].basis
      if !basis.asked.isDisjoint(with: changed) { _ = openSection(number, after: basis.before) }
    }
  }

  /// Finds the nearest among the rivals of all sections, and opens those that win or lose otherwise than before.
  private mutating func nearestRivals() -> NearestRivals {
    var nearest = NearestRivals()
    for number in passages.indices {
      if let rivals = open[number]?.rivals {
        nearest.add(rivals, in: number)
      } else if let basis = basis(of: number), !basis.rivals.isEmpty {
        nearest.add(basis.rivals, in: number)
      }
    }
    for number in passages.indices {
      guard let basis = basis(of: number), !basis.rivals.isEmpty,
        nearest.wins(basis.rivals, in: number) != basis.wins
      else { continue }
      openSection(number, after: basis.before).consider(told)
    }
    return nearest
  }

  /// What an earlier decision on a section rests on; nil for one that is judged anew.
  private func basis(of number: Int) -> JudgedSection.Basis? {
    kept.origins[number] >= 0 ? earlier[kept.origins[number]].basis : nil
  }
}
