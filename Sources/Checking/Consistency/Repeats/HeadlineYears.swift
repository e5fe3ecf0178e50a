import Recognition
import Text
import Values

extension Checker {
  /// "Bridge shut until 2027" over "closed to lorries until 2029": the one year of a heading that stands nowhere in the text,
  /// while its first sentences name one other behind the same word.
  /// - Parameters:
  ///   - draft: the heading and the sections below it that belong to it.
  ///   - end: where the heading ends in the reading of the first section.
  func headlineYears(in draft: DraftFigures, until end: Int) -> [PlacedFinding] {
    guard let first = draft.sections.first, first.passage.language == recognizer.grammar.language else { return [] }
    let heading = draft.namedYears(of: 0).filter { $0.date.span.upperBound <= end }
    guard heading.count == 1, let told = heading.first, told.role != nil else { return [] }
    let sections = 0..<min(draft.sections.count, Self.yearLimit)
    let body = sections.flatMap(draft.namedYears).filter { $0.section > 0 || $0.date.span.lowerBound >= end }
    guard let start = body.first, start.section <= 1,
      !sections.contains(where: { draft.tells(told.year, $0, behind: end) })
    else { return [] }
    let lead = body.filter { $0.section == start.section && $0.sentence - start.firstSentence <= 1 }
    guard let meant = lead.first(where: { $0.role == told.role }), lead.allSatisfy({ $0.year == meant.year }) else {
      return []
    }
    func place(_ year: DraftFigures.NamedYear) -> ToldPlace {
      ToldPlace(
        section: year.section, span: draft.sections[year.section].block.source(of: year.date.span),
        text: String(year.year))
    }
    return [PlacedFinding(place(told), unlike: place(meant), .heading)]
  }

  private static let yearLimit = 40
}

extension DraftFigures {
  /// A year that the text names, alone or with a day or a month.
  fileprivate struct NamedYear {
    var year: Int
    var date: PlacedDate
    var section: Int
    var sentence: Int
    /// The first one of the section, behind a heading in it.
    var firstSentence: Int
    /// "Until" or "since" before it.
    var role: String?
  }

  private static let roles = ["until", "since"]
  /// The tokens of the longest such word.
  private static let roleReach = 8

  fileprivate func namedYears(of number: Int) -> [NamedYear] {
    let section = sections[number]
    let passage = section.passage
    let dates = passage.sentences.isEmpty ? [] : passage.dates(in: 0..<Int.max)
    return dates.filter { section.names($0) && $0.years.first == $0.years.last }.compactMap { date in
      guard let year = date.years.first else { return nil }
      let word = passage.cues(in: date.tokens.lowerBound - Self.roleReach..<date.tokens.lowerBound).last {
        $0.kind == .relation && $0.tokens.upperBound == date.tokens.lowerBound && Self.roles.contains($0.value)
      }
      return NamedYear(
        year: year, date: date, section: number, sentence: passage.sentence(holding: date.tokens.lowerBound),
        firstSentence: number == 0 ? 1 : 0, role: word?.value)
    }
  }

  /// Whether a section names a year behind the heading, or tells of a time that it is part of.
  fileprivate func tells(_ year: Int, _ number: Int, behind end: Int) -> Bool {
    let section = sections[number]
    let start = number == 0 ? end : 0
    let bytes = section.block.reading.bytes
    if start < bytes.count, section.text(of: start..<bytes.count).contains(String(year)) { return true }
    return section.passage.mentions.contains { mention in
      guard mention.annotation.span.lowerBound >= start, case .date(let date) = mention.annotation.value,
        let period = date.period
      else { return false }
      return date.isRelative && period.first.year <= year && year <= period.last.year
    }
  }
}
