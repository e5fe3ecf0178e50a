import Recognition
import Text
import Values

extension Checker {
  /// Ages that go with no time that the text names and the year of birth beside them: "the 66-year-old, born in 1959".
  /// Needs no reference. Only an age that looks like a slip of the right one is reported.
  func ageFindings(in section: Section, today: CalendarDate?) -> [Finding] {
    let births = section.passage.cues.lazy.filter { $0.kind == .birth && AgeStatement.births.contains($0.value) }
    let found: [Finding] = births.prefix(Self.birthLimit).compactMap { birth in
      AgeStatement(birth, in: section, today: today).flatMap { finding($0, section) }
    }
    return found.isEmpty ? Lifetime.all(in: section).compactMap { finding($0, section) } : found
  }

  private static let birthLimit = 8

  /// An age further off is of something else.
  private func finding(_ life: Lifetime, _ section: Section) -> Finding? {
    guard let age = section.age(life.age), !life.right.contains(age),
      life.age.hedge == .none, abs(age - life.right.upperBound) <= AgeStatement.farthest, let other = life.spans.first
    else { return nil }
    return finding(
      at: life.age.span, beside: other, "finding.wrong-age", "\(life.right.lowerBound)–\(life.right.upperBound)",
      section)
  }

  private func finding(_ statement: AgeStatement, _ section: Section) -> Finding? {
    let rights = statement.rights
    if let right = statement.rightAtEvent {
      return finding(
        at: statement.span, beside: statement.birthSpan, "finding.wrong-age", "\(right.lowerBound)–\(right.upperBound)",
        section)
    }
    if rights.contains(where: { $0.contains(statement.age) }) { return nil }
    if let right = rights.prefix(statement.told).first(where: { $0.contains { isSlip(statement.age, of: $0) } }) {
      return finding(
        at: statement.span, beside: statement.birthSpan, "finding.wrong-age", "\(right.lowerBound)–\(right.upperBound)",
        section)
    }
    guard let right = statement.rightBirthYears.first(where: { statement.birthYear.hasDigits(of: $0) }) else {
      return nil
    }
    return finding(at: statement.birthSpan, beside: statement.span, "finding.wrong-years", String(right), section)
  }

  private func finding(
    at span: Range<Int>, beside other: Range<Int>, _ message: String, _ value: String, _ section: Section
  ) -> Finding {
    Finding(
      code: .wrongArithmetic, severity: .error, span: section.block.source(of: span),
      message: Message(
        message,
        ["draft": section.text(of: span), "operands": section.text(of: other), "value": value]),
      places: [Finding.Place(span: section.block.source(of: other), message: Message("related.operand"))])
  }

  /// Whether two ages share a digit in its place, or have their digits exchanged.
  func isSlip(_ age: Int, of right: Int) -> Bool {
    guard (1...119).contains(age), (1...119).contains(right) else { return false }
    return age % 10 == right % 10 || age / 10 == right / 10 || age % 10 == right / 10 && age / 10 == right % 10
  }
}

/// An age, the year of birth of the same person, and the years in which the person may be of that age.
struct AgeStatement {
  var age: Int
  /// Bytes of the reading.
  var span: Range<Int>
  var birthYear: Int
  var birthSpan: Range<Int>
  /// Those of the age's own sentence first, then the publication date's.
  var years: [Int]
  /// How many of the years the age is likely told of; the others only bear it out.
  var told: Int

  /// The year of the one event that the age is told of: "in May 2015, at 17".
  var eventYear: Int?

  /// How old the person was at that event, where the age is ten or more years off, to the last digit.
  var rightAtEvent: ClosedRange<Int>? {
    guard let eventYear else { return nil }
    let right = eventYear - birthYear - 1...eventYear - birthYear
    return right.lowerBound >= 0 && !right.contains(age)
      && right.contains { age % 10 == $0 % 10 && abs(age - $0) <= 30 }
      ? right : nil
  }

  /// How old the person is before and after the birthday in each of the years.
  var rights: [ClosedRange<Int>] { years.map { $0 - birthYear - 1...$0 - birthYear } }

  /// The years of birth that the age allows in those years that it is likely told of.
  var rightBirthYears: [Int] { years.prefix(told).flatMap { [$0 - age, $0 - age - 1] } }

  /// nil unless just one age stands in the sentence of the birth, or else in the one before it.
  init?(_ birth: Passage.Cue, in section: Section, today: CalendarDate?) {
    let passage = section.passage
    let number = passage.sentence(holding: birth.tokens.lowerBound)
    let sentence = passage.sentences[number]
    let persons = passage.cues(in: sentence).filter { $0.kind == .birth }
    let births = persons.filter { $0.value == birth.value }
    // "Her son was born in 1999", "geboren wurde seine Tochter".
    if persons.contains(where: { $0.value == Self.other && $0.isBeside(birth, before: 6, behind: 2) }) { return nil }
    var ages = passage.cues(in: sentence).filter { $0.kind == .age }
    if ages.count > 1 { ages.removeAll { $0.isLooseAge } }
    ages = ages.onePerPlace
    if ages.isEmpty, number > 0 { ages = passage.cues(in: passage.sentences[number - 1]).filter { $0.kind == .age } }
    // "He was born on Aug. 12, 1938. On Jan. 20, 2021, he died at the age of 82."
    var last = sentence
    if ages.isEmpty, number + 1 < passage.sentences.count {
      last = passage.sentences[number + 1]
      ages = passage.cues(in: last).filter { $0.kind == .age }
      if passage.cues(in: last).contains(where: { $0.kind == .birth && $0.value != Self.stranger }) { return nil }
    }
    ages = ages.onePerPlace
    guard births.count == 1, ages.count == 1, let cue = ages.first, let age = section.age(cue) else { return nil }
    let window = passage.sentences[max(0, number - 1)].lowerBound..<last.upperBound
    let dates = passage.dates(in: window)
    let clauses = passage.cues(in: sentence).filter { $0.kind == .clause }.map(\.tokens)
    let own = dates.filter { sentence.contains($0.tokens.lowerBound) && !$0.date.isRelative }.map {
      (date: $0, distance: $0.distance(to: birth.tokens, over: clauses))
    }
    guard let born = own.min(by: { $0.distance < $1.distance })?.date, born.distance(to: birth.tokens) <= Self.reach,
      let period = born.date.period
    else { return nil }
    let others = dates.filter { $0.tokens != born.tokens }
    if birth.value == Self.lived {
      let end = others.first { (0...1).contains($0.tokens.lowerBound - born.tokens.upperBound) }?.years.last
      let death = max(period.last.year, end ?? period.last.year)
      let right = death - period.first.year
      guard (0...1).contains(born.tokens.lowerBound - birth.tokens.upperBound), right > 0, persons.count == 1,
        abs(age - right) <= Self.farthest
      else { return nil }
      (self.age, span, birthYear, birthSpan) = (age, cue.span, period.first.year, born.span)
      (years, told) = ([death], 1)
      return
    }
    if period.first.year != period.last.year { return nil }
    (self.age, span, birthYear, birthSpan) = (age, cue.span, period.first.year, born.span)
    let isOfAge = passage.tokens(ofSentenceHolding: cue.tokens.lowerBound)
    let near = others.filter { isOfAge.contains($0.tokens.lowerBound) }
    let likely = near.flatMap(\.years) + (today.map { [$0.year] } ?? [])
    let events = Set(near.filter { !$0.date.isRelative }.flatMap(\.years))
    eventYear = cue.value.hasSuffix(Self.atEvent) && events.count == 1 ? events.first : nil
    (years, told) = (likely + others.flatMap(\.years), likely.count)
  }

  static let born = "born"
  static let births = [born, lived]
  /// "Lived from 1861 to 1934".
  private static let lived = "lived"
  /// In years: an age further from the right one is of something else.
  static let farthest = 30
  /// Of the words for persons: a relative, whose birth may be told, and somebody else.
  private static let other = "other"
  private static let stranger = "stranger"
  static let others = [other, stranger]
  /// "At the age of 17".
  private static let atEvent = "then"
  /// The tokens between the word for a birth and its date.
  private static let reach = 8
}

extension Section {
  /// "Born in 1947, he would have turned 78 this year": a number of years that is the age of somebody whose birth is told.
  func tellsAge(_ cue: Passage.Cue) -> Bool {
    passage.cues.contains { $0.kind == .age && $0.tokens == cue.tokens && !$0.isLooseAge }
      && passage.cues.contains { $0.kind == .birth && $0.value == AgeStatement.born }
  }

  /// How old somebody is; nil for numbers that are no ages.
  func age(_ cue: Passage.Cue) -> Int? {
    let number =
      Int(text(of: cue.span)) ?? Int(cue.value)
      ?? toldFigures.first { $0.tokens == cue.tokens }.flatMap {
        Int($0.quantity.low.description)
      }
    return number.flatMap { (1...119).contains($0) ? $0 : nil }
  }
}

extension Passage.Cue {
  var isLooseAge: Bool { kind == .age && value.hasSuffix("loose") }

  /// Whether it stands at most so many tokens before or behind another.
  fileprivate func isBeside(_ other: Passage.Cue, before: Int, behind: Int) -> Bool {
    (0...before).contains(other.tokens.lowerBound - tokens.upperBound)
      || (0...behind).contains(tokens.lowerBound - other.tokens.upperBound)
  }
}

extension [Passage.Cue] {
  /// Of several that read the same words, the first.
  fileprivate var onePerPlace: [Passage.Cue] {
    enumerated().filter { place, cue in !prefix(place).contains { $0.tokens == cue.tokens } }.map(\.element)
  }
}
