import Recognition
import Text
import Values

extension Checker {
  /// Two ages that go neither with the years beside them nor with the years between them: "elected in 1997 at 29, she was 65
  /// when she stepped down in 2024", "19, and eight years later already 33", "the twins are 14, their sister, five years
  /// younger, is twelve". Needs no reference; reported on the later one.
  func agePairFindings(in section: Section, today: CalendarDate?) -> [Finding] {
    let ages = section.passage.cues.lazy.filter { $0.kind == .age }.prefix(Self.ageLimit)
    if ages.count < 2 { return [] }
    return AgePair.pairs(Array(ages), in: section).compactMap { pair in
      guard let expected = pair.expected(retellingWords, today), !expected.allows(pair.ages[1]) else { return nil }
      if expected.needsSlip, !expected.all.contains(where: { isSlip(pair.ages[1], of: $0) }) { return nil }
      return finding(pair, expected, section)
    }
  }

  private static let ageLimit = 16

  private func finding(_ pair: AgePair, _ expected: AgePair.Expected, _ section: Section) -> Finding {
    let span = pair.cues[1].span
    return Finding(
      code: .wrongArithmetic, severity: .error, span: section.block.source(of: span),
      message: Message(
        "finding.wrong-age-gap",
        [
          "draft": section.text(of: span),
          "operands": expected.operands.map { section.text(of: $0) }.joined(separator: ", "),
          "value": String(expected.age),
        ]),
      places: expected.operands.map {
        Finding.Place(span: section.block.source(of: $0), message: Message("related.operand"))
      })
  }
}

/// The only two ages of a sentence, or of two in a row.
private struct AgePair {
  let section: Section
  let cues: [Passage.Cue]
  let ages: [Int]
  /// The tokens of the sentences.
  let window: Range<Int>

  /// What the second age should be, and where the text says so.
  struct Expected {
    var age: Int
    /// What it may be as well, where the words leave open who is the older, or what comes first.
    var other: Int?
    var operands: [Range<Int>]
    /// The words leave open whether the two belong together.
    var needsSlip = false

    /// Counted from year to year, it may be one more or less.
    var all: [Int] { ([age] + (other.map { [$0] } ?? [])).flatMap { [$0, $0 - 1, $0 + 1] } }

    func allows(_ age: Int) -> Bool { all.contains(age) }
  }

  static func pairs(_ all: [Passage.Cue], in section: Section) -> [AgePair] {
    let passage = section.passage
    var places: [Range<Int>: Passage.Cue] = [:]
    for cue in all where places[cue.tokens]?.isLooseAge ?? true { places[cue.tokens] = cue }
    let cues = places.values.sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
    return zip(cues, cues.dropFirst()).compactMap { first, second in
      let numbers = [first, second].map { passage.sentence(holding: $0.tokens.lowerBound) }
      guard numbers[1] - numbers[0] <= 1 else { return nil }
      let window = passage.sentences[numbers[0]].lowerBound..<passage.sentences[numbers[1]].upperBound
      guard cues.count(where: { window.contains($0.tokens.lowerBound) }) == 2, let age = section.age(first),
        let other = section.age(second)
      else { return nil }
      return AgePair(section: section, cues: [first, second], ages: [age, other], window: window)
    }
  }

  private static let ends = Array(".!?\"".utf8)

  private init(section: Section, cues: [Passage.Cue], ages: [Int], window: Range<Int>) {
    (self.section, self.cues, self.ages, self.window) = (section, cues, ages, window)
  }

  func expected(_ words: RetellingWords, _ today: CalendarDate?) -> Expected? {
    let told = section.passage.cues(in: window)
    if told.contains(where: { $0.kind == .birth && $0.value == AgeStatement.born }) { return nil }
    // "With 22 years" is an age.
    let lengths = told.filter { cue in
      cue.kind.isNumberOfYears && !cues.contains { $0.tokens.overlaps(cue.tokens) }
    }.compactMap { cue in
      StatedLength(cue).flatMap { length in
        length.years.flatMap { Int($0.description) }.map { (cue: cue, length: length, years: $0) }
      }
    }
    let dates = section.passage.dates(in: window).filter { section.names($0) && $0.years.first == $0.years.last }
    let first = cues[0].span
    if let gap = lengths.first(where: \.length.isBetween) {
      guard lengths.allSatisfy({ !$0.length.isBetween || $0.cue.tokens == gap.cue.tokens }), dates.isEmpty else {
        return nil
      }
      let isOlder = gap.length.isOlder ?? (ages[1] > ages[0])
      let (older, younger) = (ages[0] + gap.years, ages[0] - gap.years)
      // "Her husband, 12 years her senior, is 71, she is 59": only between the two ages it tells of which one it is.
      let isTold =
        gap.length.isOlder != nil
        && (cues[0].tokens.upperBound...cues[1].tokens.lowerBound).contains(
          gap.cue.tokens.lowerBound)
      return Expected(
        age: isOlder ? older : younger, other: isTold ? nil : isOlder ? younger : older,
        operands: [first, gap.cue.span])
    }
    if hasStranger(words) { return nil }
    let between = cues[0].tokens.upperBound..<max(cues[0].tokens.upperBound, cues[1].tokens.lowerBound)
    let inBetween = lengths.filter { between.contains($0.cue.tokens.lowerBound) }
    if let gap = inBetween.first, inBetween.allSatisfy({ $0.cue.tokens == gap.cue.tokens }) {
      let isLater = inBetween.contains(where: \.length.isLater)
      // "At the age of 20 and 25 years" tells two ages.
      if !isLater, inBetween.allSatisfy({ $0.cue.kind != .yearsApart }),
        gap.cue.tokens.lowerBound - cues[0].tokens.upperBound <= 1
      {
        return nil
      }
      return Expected(
        age: ages[0] + gap.years, other: isLater ? nil : ages[0] - gap.years, operands: [first, gap.cue.span],
        needsSlip: !isLater)
    }
    // "The twins, now 36, were eleven when he left 25 years ago".
    if let gap = lengths.first, lengths.allSatisfy({ $0.cue.tokens == gap.cue.tokens }), dates.isEmpty,
      gap.cue.tokens.lowerBound >= cues[1].tokens.upperBound
    {
      let isLater = ages[1] > ages[0]
      return Expected(
        age: isLater ? ages[0] + gap.years : ages[0] - gap.years,
        other: isLater ? ages[0] - gap.years : ages[0] + gap.years, operands: [first, gap.cue.span], needsSlip: true)
    }
    let years = dates.compactMap(\.years.first)
    // "Now 81, she fled in 1961, when she was 16".
    if let today, years.count == 1, let year = years.first, lengths.isEmpty,
      let now = cues.firstIndex(where: isOfToday), !isOfToday(cues[1 - now])
    {
      let gap = today.year - year
      return Expected(
        age: now == 0 ? ages[0] - gap : ages[0] + gap, operands: [first] + dates.map(\.span), needsSlip: true)
    }
    guard years.count == 2, abs(years[1] - years[0]) >= 2, lengths.isEmpty else { return nil }
    return Expected(
      age: ages[0] + years[1] - years[0], operands: [first] + dates.map(\.span), needsSlip: true)
  }

  /// "Now 81", "die heute 81-Jährige".
  private func isOfToday(_ age: Passage.Cue) -> Bool {
    section.passage.cues(in: age.tokens.lowerBound - 3..<age.tokens.lowerBound).contains {
      $0.kind == .relation && $0.value == "now"
    }
  }

  /// Whether somebody new comes into the text between the two ages.
  private func hasStranger(_ words: RetellingWords) -> Bool {
    let start = cues[0].tokens.upperBound
    let isPerson = section.passage.cues(in: start..<max(start, cues[1].tokens.lowerBound)).contains {
      $0.kind == .birth
    }
    if isPerson { return true }
    let bytes = section.block.reading.bytes
    let range = (cues[0].span.upperBound..<max(cues[0].span.upperBound, cues[1].span.lowerBound)).clamped(
      to: bytes.indices)
    let mentions = section.passage.mentions(from: window.lowerBound).prefix { $0.tokens.lowerBound < window.upperBound }
    let known = Set(bytes[..<range.lowerBound].split { !$0.isLetter }.map { Array($0) })
    var last: ArraySlice<UInt8> = []
    for word in bytes[range].split(whereSeparator: { !$0.isLetter }) {
      defer { last = word }
      guard word.count > 1, word.first?.isCapital ?? false, !known.contains(Array(word)),
        !mentions.contains(where: { $0.annotation.span.contains(word.startIndex) })
      else { continue }
      if words.nounsAreCapitalised {
        if last.first?.isCapital ?? false, word.startIndex - last.endIndex == 1 { return true }
        continue
      }
      let before = String(decoding: last, as: UTF8.self).lowercased()
      let isAtStart = bytes[..<word.startIndex].last { $0 != 0x20 }.map { AgePair.ends.contains($0) } ?? true
      if !isAtStart, !words.restricts(before) { return true }
    }
    return false
  }
}

extension UInt8 {
  fileprivate var isLetter: Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self) || isCapital || self >= 0xC3
  }

  fileprivate var isCapital: Bool { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(self) }
}
