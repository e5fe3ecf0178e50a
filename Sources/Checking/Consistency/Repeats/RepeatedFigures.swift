import Recognition
import Values

/// The figures of a section that may be told once more with other digits.
struct RepeatableFigures {
  /// A hash of what both must share, and the figure's number in its section.
  let figures: [(hash: Int, figure: Int)]

  init(of section: DraftFigures) {
    figures = (0..<section.count).compactMap { index in
      Key(section[index], section.claim(of: index)).map { ($0.hashValue, index) }
    }
  }

  /// What two figures must share before they are compared: unit, metric, size and digits.
  fileprivate struct Key: Hashable {
    var unit: DraftFigure.Unit
    var metric: String?
    var exponent: Int
    var digits: [UInt8]

    /// nil for figures that say too little: of few digits, bent, without a noun or a metric.
    init?(_ figure: DraftFigure, _ claim: Claim?) {
      let digits = figure.quantity.low.significand.magnitude.description.utf8.sorted()
      guard digits.count >= 2, figure.hedge == .none, !figure.quantity.isRange, figure.unit != .count(""),
        let claim
      else { return nil }
      if !figure.isCount, claim.metric == nil { return nil }
      (unit, exponent, self.digits) = (figure.unit, figure.quantity.low.exponent, digits)
      metric = figure.isCount ? nil : claim.metric
    }
  }
}

extension Checker {
  /// The same organization and day told with two figures of the same digits in another order: "2,300 employees at the end
  /// of 2024" and "3,200 employees". Needs no reference; reported on the later one.
  /// - Parameters:
  ///   - numbers: those of the sections that matter.
  ///   - wanted: the hashes of the figures that matter.
  func repeatedFigures(
    in sections: [JudgedSection], _ numbers: [Int], among wanted: Set<Int>
  ) -> [FarFindings.Entry] {
    var last: [Int: (section: Int, figure: Int)] = [:]
    var findings: [FarFindings.Entry] = []
    for number in numbers {
      let section = sections[number]
      for (hash, figure) in section.repeatable.figures where wanted.contains(hash) {
        if let earlier = last[hash],
          let finding = repetition(of: (sections[earlier.section], earlier), by: (section, (number, figure)))
        {
          findings.append(FarFindings.Entry(hash: hash, finding: finding))
        }
        last[hash] = (number, figure)
      }
    }
    return findings
  }

  private typealias Place = (section: JudgedSection, place: (section: Int, figure: Int))

  private func repetition(of first: Place, by second: Place) -> PlacedFinding? {
    let (left, right) = (first.section.figures[first.place.figure], second.section.figures[second.place.figure])
    if left.quantity.low == right.quantity.low { return nil }
    let isOneSection = first.place.section == second.place.section
    let draft =
      isOneSection
      ? second.section.figures : DraftFigures(joining: [first.section, second.section])
    let earlier = first.place.figure
    let index = second.place.figure + (isOneSection ? 0 : first.section.figures.count)
    guard draft[earlier].sentence != draft[index].sentence,
      RepeatableFigures.Key(draft[earlier], draft.claim(of: earlier))
        == RepeatableFigures.Key(draft[index], draft.claim(of: index)),
      draft.role(index) == nil, draft.role(earlier) == nil, draft.tellSameSubject(earlier, index)
    else { return nil }
    var (later, before) = (draft.place(index), draft.place(earlier))
    // The joined figures count their sections anew.
    (later.section, before.section) = (second.place.section, first.place.section)
    return PlacedFinding(later, unlike: before, .repetition)
  }
}

extension DraftFigures {
  /// Whether the sentences of two figures name the same organization and the same time, and no other.
  fileprivate func tellSameSubject(_ left: Int, _ right: Int) -> Bool {
    guard let first = subject(left), let second = subject(right) else { return false }
    return first == second
  }

  private struct Subject: Hashable {
    var organizations: Set<String>
    var periods: Set<Period>
  }

  private static let mentionLimit = 24

  private func subject(_ index: Int) -> Subject? {
    let section = sections[figures[index].section]
    let tokens = section.passage.tokens(ofSentenceHolding: figures[index].tokens.lowerBound)
    var subject = Subject(organizations: [], periods: [])
    for mention in section.passage.mentions(from: tokens.lowerBound).prefix(Self.mentionLimit)
    where mention.tokens.lowerBound < tokens.upperBound {
      switch mention.annotation.value {
      case .organization(let entity): subject.organizations.insert(entity ?? section.text(of: mention.annotation.span))
      case .date(let date): if let period = date.period { subject.periods.insert(period) }
      case .money, .percent, .count: break
      }
    }
    return subject.organizations.isEmpty || subject.periods.isEmpty ? nil : subject
  }
}
