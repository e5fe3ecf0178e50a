import Recognition
import Text
import Values

/// A life of which the text names both ends, and the age at its end: "Johann Keller (1821–1899) lived to be 78".
struct Lifetime {
  let birth: Int
  let death: Int
  /// Where the text names them.
  let spans: [Range<Int>]
  let age: Passage.Cue

  /// How old somebody is who lived from one year to the other.
  var right: ClosedRange<Int> { death - birth - 1...death - birth }

  /// In years.
  private static let lengths = 10...115
  /// In tokens, from the word for a death to the age: "died in Breslau on 12 October 2023 at the age of 75".
  private static let ageReach = 14
  /// From the word for a death to its year.
  private static let reach = 6

  /// Of the ages at death in a section: those whose sentence names the two years in brackets, or one near a word for a birth
  /// and one near a word for a death, and nobody else.
  static func all(in section: Section) -> [Lifetime] {
    let passage = section.passage
    let deaths = passage.cues.lazy.filter { $0.kind == .relation && $0.value == "died" }.prefix(Self.limit)
    let sentences = Set(deaths.map { passage.sentence(holding: $0.tokens.lowerBound) }).sorted()
    return sentences.compactMap { Lifetime(in: passage.sentences[$0], of: section) }
  }

  private static let limit = 8

  private init?(in sentence: Range<Int>, of section: Section) {
    let passage = section.passage
    let cues = passage.cues(in: sentence)
    let ages = cues.filter { $0.kind == .age }.filter { !$0.isLooseAge }
    guard let age = ages.first, ages.allSatisfy({ $0.tokens == age.tokens }) else { return nil }
    let deaths = cues.filter { $0.kind == .relation && $0.value == "died" }
    guard deaths.contains(where: { abs($0.tokens.lowerBound - age.tokens.lowerBound) <= Self.ageReach }) else {
      return nil
    }
    let dates = passage.dates(in: sentence).filter(section.names)
    let births = cues.filter { $0.kind == .birth && $0.value == AgeStatement.born }
    let others = cues.filter { $0.kind == .birth && AgeStatement.others.contains($0.value) }
    let lives = dates.filter { date in
      section.isBracketed(date) && (date.years.last ?? 0) - (date.years.first ?? 0) >= Self.lengths.lowerBound
    }
    if lives.count == 1, dates.count == 1, let life = lives.first, let birth = life.years.first,
      let death = life.years.last, births.isEmpty,
      others.allSatisfy({ $0.tokens.upperBound <= life.tokens.lowerBound })
    {
      (self.birth, self.death, spans) = (birth, death, [life.span])
    } else {
      guard dates.count == 2, dates.allSatisfy({ $0.years.first == $0.years.last }),
        births.count == 1, let word = births.first, others.count <= 1,
        others.allSatisfy({ $0.tokens.upperBound <= word.tokens.lowerBound }),
        let born = dates.min(by: { $0.distance(to: word.tokens) < $1.distance(to: word.tokens) }),
        let died = dates.first(where: { $0 != born }),
        deaths.contains(where: { died.distance(to: $0.tokens) <= Self.reach }),
        let birth = born.years.first, let death = died.years.first
      else { return nil }
      (self.birth, self.death, spans) = (birth, death, [born.span, died.span])
    }
    self.age = age
    guard Self.lengths.contains(death - birth) else { return nil }
  }
}

extension Section {
  /// Whether nothing but a date stands between brackets.
  fileprivate func isBracketed(_ date: PlacedDate) -> Bool {
    let bytes = block.reading.bytes
    guard date.span.lowerBound > 0, date.span.upperBound < bytes.count else { return false }
    return bytes[date.span.lowerBound - 1] == UInt8(ascii: "(") && bytes[date.span.upperBound] == UInt8(ascii: ")")
  }
}
