import Recognition
import Values

/// Judges the sections of a draft, but for those that an earlier check of it has judged and on which nothing that has
/// changed bears.
struct Judging {
  private let checker: Checker
  private let today: CalendarDate?
  private let sections: [Section]
  private let earlier: [JudgedSection]
  private let lookup: FactLookup
  private(set) var kept: KeptSections
  private(set) var told: ToldFacts
  /// Those that are judged anew.
  private var open: [OpenSection?]

  init(_ sections: [Section], by checker: Checker, today: CalendarDate?, after earlier: CheckedDraft?) {
    self.checker = checker
    self.today = today
    self.sections = sections
    self.earlier = earlier?.sections ?? []
    lookup = FactLookup(checker.reference)
    kept = KeptSections(sections, since: self.earlier)
    told = earlier?.told ?? ToldFacts()
    open = Array(repeating: nil, count: sections.count)
  }

  mutating func judge() -> [JudgedSection] {
    openChanged()
    openWhereOtherFactsAreTold()
    for section in open { section?.consider(told) }
    let nearest = nearestRivals()
    let judged = sections.indices.map { number in
      open[number]?.conclude(nearest, number: number) ?? earlier[kept.origins[number]]
    }
    kept.settle()
    return judged
  }

  /// Opens the sections that have changed, and those into which something else is carried from before.
  private mutating func openChanged() {
    var carried = ContextReader.Carried.nothing
    for number in sections.indices {
      let origin = kept.origins[number]
      if origin >= 0, earlier[origin].basis.before == carried {
        carried = earlier[origin].basis.after
      } else {
        carried = openSection(number, after: carried).after
      }
    }
  }

  private mutating func openSection(_ number: Int, after carried: ContextReader.Carried) -> OpenSection {
    let section = OpenSection(sections[number].atOrigin, after: carried, by: checker, today: today, lookup: lookup)
    kept.discard(number)
    open[number] = section
    return section
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
    for number in sections.indices {
      if let rivals = open[number]?.rivals {
        nearest.add(rivals, in: number)
      } else if let basis = basis(of: number), !basis.rivals.isEmpty {
        nearest.add(basis.rivals, in: number)
      }
    }
    for number in sections.indices {
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
