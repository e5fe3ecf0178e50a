import Recognition
import Text
import Values

/// The figures of a run of sections in the order of the text, headings and tables included. Spans count from the start of
/// each figure's section.
struct DraftFigures {
  private(set) var sections: Watched<Section>
  let claims: [Claim]
  /// The publication date.
  private(set) var today: CalendarDate?
  private(set) var figures = Watched<DraftFigure>()
  /// The figures of each section, and its claims.
  private(set) var ranges = Watched<Range<Int>>()
  private(set) var claimRanges: [Range<Int>] = []
  /// The cues of each sentence.
  private(set) var sentences = Watched<ArraySlice<Passage.Cue>>()
  /// The sentences of each section.
  private(set) var sentenceRanges: [Range<Int>] = []

  /// Of one section.
  /// - Parameter claims: what the section says of its figures; a denied or rumoured one has nothing to do with the others.
  init(_ section: Section, claims: [Claim]) {
    sections = Watched([section])
    self.claims = claims
    read(section)
    ranges.append(figures.indices)
    sentenceRanges = [sentences.indices]
    claimRanges = [claims.indices]
    for index in figures.indices { lendUnit(to: index) }
    // Asked again and again, and told by the figure's own sentence.
    for index in figures.indices { figures[index].take(role: roleByWords(index)) }
    for index in figures.indices { figures[index].take(isChange: isChangeByWords(index)) }
  }

  /// Of some sections in a row.
  init(joining parts: some Sequence<DraftFigures>, today: CalendarDate? = nil) {
    self.today = today
    sections = Watched()
    var claims: [Claim] = []
    for part in parts {
      let (first, told, claimed) = (figures.count, sentences.count, claims.count)
      for index in part.figures.indices {
        var figure = part.figures[index]
        figure.section += sections.count
        figure.sentence += told
        figure.claim = figure.claim.map { $0 + claimed }
        figures.append(figure)
      }
      for index in part.sections.indices {
        ranges.append(part.ranges[index].moved(by: first))
        claimRanges.append(part.claimRanges[index].moved(by: claimed))
        sentenceRanges.append(part.sentenceRanges[index].moved(by: told))
      }
      for section in part.sections { sections.append(section) }
      for sentence in part.sentences { sentences.append(sentence) }
      claims += part.claims
    }
    self.claims = claims
  }

  // MARK: How far it was read

  /// Notes from now on how far it is read; see ``sectionsRead``.
  mutating func watch() {
    (sections.horizon, ranges.horizon) = (Horizon(), Horizon())
    (figures.horizon, sentences.horizon) = (Horizon(), Horizon())
  }

  func forgetWhatWasRead() {
    for horizon in [sections.horizon, ranges.horizon, figures.horizon, sentences.horizon] { horizon?.reset() }
  }

  /// From the first to the last section of which anything was asked since the last ``forgetWhatWasRead()``, to the ends of
  /// all where it may have been asked whether there are figures before the first or behind the last; nil where nothing was.
  var sectionsRead: ClosedRange<Int>? {
    let figures = figures.horizon?.range.map { read in
      (read.lowerBound == 0 ? 0 : self.figures[read.lowerBound].section)...(read.upperBound == count - 1
        ? sections.count - 1 : self.figures[read.upperBound].section)
    }
    let sentences = sentences.horizon?.range.map { read in
      (sentenceRanges.firstIndex { $0.upperBound > read.lowerBound } ?? 0)...(sentenceRanges.firstIndex {
        $0.upperBound > read.upperBound
      } ?? sections.count - 1)
    }
    let read = [sections.horizon?.range, ranges.horizon?.range, figures, sentences].compactMap(\.self)
    guard let first = read.map(\.lowerBound).min(), let last = read.map(\.upperBound).max() else { return nil }
    return first...last
  }

  /// "Having stood at 52 in spring": a number that only looks like an age.
  private static let levelOfAge = "level"

  private mutating func read(_ section: Section) {
    let passage = section.passage
    var places: [Range<Int>: Int] = [:]
    for (index, claim) in claims.enumerated() { places[claim.span] = index }
    let mentions = merged(passage.mentions.filter { $0.annotation.quantity != nil }, passage.numbers)
    var rest = mentions[...]
    let years = Set(passage.cues.lazy.filter(\.isNumberOfYears).map(\.tokens.lowerBound))
      .subtracting(passage.cues.lazy.filter { $0.kind == .age && $0.value == Self.levelOfAge }.map(\.tokens.lowerBound))
    var cues = passage.cues(outside: mentions)[...]
    for sentence in passage.sentences {
      let own = rest.prefix { $0.tokens.lowerBound < sentence.upperBound }
      rest = rest.dropFirst(own.count)
      var ownCues = cues.prefix { $0.tokens.lowerBound < sentence.upperBound }
      cues = cues.dropFirst(ownCues.count)
      let number = sentences.count
      sentences.append(ownCues)
      // A figure is told when the cues behind it are known.
      var last: (mention: Passage.Mention, quantity: Quantity, span: Range<Int>, claim: Int?)?
      var (lastBefore, lastAfter) = (ownCues, ownCues)
      func tell() {
        guard let (mention, quantity, span, claim) = last else { return }
        let told = DraftFigure.Told(
          mention, quantity, at: span, claim.map { claims[$0] },
          nounLength: nounLength(behind: mention.annotation, in: section), between: lastBefore, and: lastAfter)
        figures.append(DraftFigure(section: 0, sentence: number, claim: claim, told: told))
      }
      for mention in own {
        guard let quantity = mention.annotation.quantity,
          !(mention.annotation.isBareNumber && years.contains(mention.tokens.lowerBound)
            && !ownCues.restates(mention))
        else { continue }
        let before = ownCues.prefix { $0.tokens.lowerBound < mention.tokens.lowerBound }
        ownCues = ownCues.dropFirst(before.count)
        lastAfter = before
        let span = section.block.source(of: mention.annotation.span)
        let claim = places[span]
        if let claim, [.denied, .rumoured].contains(claims[claim].status), !before.tellsFormer(mention),
          !before.tellsWhole(mention), !ownCues.tellsLater(mention),
          !(mention.annotation.isPercentageOrCount && ownCues.deniesBehind(mention))
        {
          continue
        }
        tell()
        last = (mention, quantity, span, claim)
        lastBefore = before
      }
      lastAfter = ownCues
      tell()
    }
  }

  /// "Von 74 Millionen um 25 Prozent auf 92,5 Millionen Euro": a bare number has the unit of the change's other end.
  private mutating func lendUnit(to index: Int) {
    if figures[index].isCount,
      figures[index].precedes(.relation, ["points"], within: 0)
        // "Measured in points that is 2.1 more".
        || figures[index].unit == .count("") && figures[index].follows(.relation, ["points"], within: 6)
          && figures[index].precedes(.change, ["after"], within: 0)
    {
      // "rose 0.4 points to 6.1 percent".
      let neighbours = before(index, sentences: 1, limit: 3) + behind(index, sentences: 1, limit: 3)
      if neighbours.contains(where: { figures[$0].unit == .percent }) { figures[index].take(unit: .points) }
    }
    // "6.2 points were lost: instead of 17.5 percent they got 11.3": what is left without its unit counts no points.
    if figures[index].isCount, figures[index].nounLength == 0, figures[index].unit != .count("") {
      let left = before(index, limit: 3)
      if left.contains(where: { figures[$0].unit == .percent }),
        left.contains(where: { figures[$0].unit == .points && figures[$0].nounLength > 0 })
      {
        figures[index].take(unit: .percent)
      }
    }
    guard figures[index].unit == .count(""), let role = roleByWords(index), role != .change else { return }
    let neighbours = role == .start ? behind(index, limit: 2) : before(index, limit: 2)
    if role == .start, let end = neighbours.first, roleByWords(end) == .end, let scale = scaleWord(of: end),
      figures[index].quantity.high < 1_000, figures[index].quantity.high * scale * 20 > figures[end].quantity.low,
      figures[index].quantity.low * scale < figures[end].quantity.high * 20
    {
      figures[index].take(scale: scale)
    }
    let lender = neighbours.first {
      roleByWords($0) == (role == .start ? .end : .start) && figures[$0].unit != .count("")
    }
    // "From 11.8 to 13.1 cents": the amount counts dollars, the number before it cents.
    if let lender, figures[lender].isMoney, figures[index].quantity.low > figures[lender].quantity.high * 20 { return }
    if let lender { figures[index].take(unit: figures[lender].unit) }
  }

  /// The scale that a figure has in words: a million of "47 million".
  private func scaleWord(of index: Int) -> Decimal? {
    let bytes = sections[figures[index].section].block.reading.bytes
    let span = figures[index].readingSpan.clamped(to: bytes.indices)
    guard let first = bytes[span].first, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(first),
      bytes[span].contains(where: { (UInt8(ascii: "A")...UInt8(ascii: "z")).contains($0) })
    else { return nil }
    let scales = [12, 9, 6, 3].lazy.map { Decimal.power(of: $0) }
    return scales.first { $0 <= figures[index].quantity.low.magnitude }
  }

  /// The words of the noun right behind a count: 2 for "12 square miles".
  private func nounLength(behind annotation: Annotation, in section: Section) -> Int {
    guard case .count(_, let unit) = annotation.value, !unit.isEmpty else { return 0 }
    let bytes = section.block.reading.bytes
    let start = annotation.span.upperBound + 1
    guard start + unit.utf8.count <= bytes.count, bytes[start..<start + unit.utf8.count].elementsEqual(unit.utf8)
    else { return 0 }
    return unit.utf8.count { $0 == 0x20 } + 1
  }

  private func merged(_ left: [Passage.Mention], _ right: [Passage.Mention]) -> [Passage.Mention] {
    right.isEmpty ? left : (left + right).sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
  }

  // MARK: Neighbours

  /// How many sections back a figure's others may stand.
  static let sectionReach = 8

  subscript(index: Int) -> DraftFigure { figures[index] }

  var count: Int { figures.count }

  func claim(of index: Int) -> Claim? { figures[index].claim.map { claims[$0] } }

  /// The figures of some sections in a row.
  func figures(of sections: Range<Int>) -> Range<Int> {
    guard let first = sections.first, let last = sections.last else { return 0..<0 }
    return ranges[first].lowerBound..<ranges[last].upperBound
  }

  func section(of index: Int) -> Section { sections[figures[index].section] }

  /// The figure's text as a reader sees it.
  func text(_ index: Int) -> String {
    section(of: index).text(of: figures[index].readingSpan)
  }

  /// The figures before one, the nearest first: those of its sentence, and of at most `sentences` before it in the block.
  func before(_ index: Int, sentences: Int = 0, limit: Int = 4) -> [Int] {
    let (first, sentence) = (ranges[figures[index].section].lowerBound, figures[index].sentence)
    var found: [Int] = []
    var other = index - 1
    while other >= first, found.count < limit, sentence - figures[other].sentence <= sentences {
      found.append(other)
      other -= 1
    }
    return found
  }

  /// The figures behind one, the nearest first.
  func behind(_ index: Int, sentences: Int = 0, limit: Int = 4) -> [Int] {
    let (end, sentence) = (ranges[figures[index].section].upperBound, figures[index].sentence)
    var found: [Int] = []
    var other = index + 1
    while other < end, found.count < limit, figures[other].sentence - sentence <= sentences {
      found.append(other)
      other += 1
    }
    return found
  }

  /// Whether the figure before one stands in its sentence.
  func hasFigureBefore(_ index: Int) -> Bool {
    index > ranges[figures[index].section].lowerBound && figures[index - 1].sentence == figures[index].sentence
  }

  /// Whether the figure behind one stands in its sentence.
  func hasFigureBehind(_ index: Int) -> Bool {
    index + 1 < ranges[figures[index].section].upperBound && figures[index + 1].sentence == figures[index].sentence
  }

  static let cueLimit = 32

  /// Whether the first cues of a figure's sentence have one of some values.
  func sentence(of index: Int, has values: [String]) -> Bool {
    let cues = sentences[figures[index].sentence].prefix(Self.cueLimit)
    return cues.indices.contains { cues[$0].kind == .relation && values.contains(cues[$0].value) }
  }

  /// Whether a clause ends between two figures of a sentence that follow each other; the comma of "8,2" ends none.
  func hasClause(between left: Int, and right: Int) -> Bool {
    figures[left].after.contains {
      $0.kind == .clause && $0.tokens.lowerBound >= figures[left].tokens.upperBound
        && $0.tokens.upperBound <= figures[right].start
    }
  }

  /// Whether a bracket opens before a figure and its hedge.
  func opensBracket(_ index: Int) -> Bool {
    let figure = figures[index]
    let bytes = sections[figure.section].block.reading.bytes
    var end = min(figure.readingSpan.lowerBound, figure.hedgeSpan?.lowerBound ?? .max, bytes.count)
    while end > 0, bytes[end - 1] == 0x20 || bytes[end - 1] == 0xA0 || bytes[end - 1] == 0xC2 { end -= 1 }
    return end > 0 && bytes[end - 1] == UInt8(ascii: "(")
  }

  /// Whether a bracket opens between a figure and the one before it, and does not close.
  func isInBrackets(_ index: Int) -> Bool {
    let bytes = sections[figures[index].section].block.reading.bytes
    let isBehindOther = index > ranges[figures[index].section].lowerBound
    let start = isBehindOther ? figures[index - 1].readingSpan.upperBound : 0
    let gap = (start..<max(start, figures[index].readingSpan.lowerBound)).clamped(to: bytes.indices)
    let bracket = bytes[gap].last { $0 == UInt8(ascii: "(") || $0 == UInt8(ascii: ")") }
    return bracket == UInt8(ascii: "(")
  }

  /// Whether a comma, or another sign that ends a clause, stands right before a figure and its hedge.
  func isBehindSign(_ index: Int) -> Bool { sign(before: index) != nil }

  /// The sign that ends a clause right before a figure and its hedge.
  func sign(before index: Int) -> Passage.Cue? {
    let figure = figures[index]
    return figure.before.last { $0.kind == .clause && $0.tokens.upperBound == figure.start && isSign($0, of: index) }
  }

  /// Whether a clause ends with a sign, and no word begins another.
  func isSign(_ clause: Passage.Cue, of index: Int) -> Bool {
    let bytes = sections[figures[index].section].block.reading.bytes
    guard bytes.indices.contains(clause.span.lowerBound) else { return false }
    let first = bytes[clause.span.lowerBound]
    return !(UInt8(ascii: "A")...UInt8(ascii: "z")).contains(first)
  }

  /// Whether a full stop parts two figures, in what may have been read as one sentence; that of "Dec. 31" parts nothing.
  func isParted(_ left: Int, _ right: Int) -> Bool {
    let section = sections[figures[left].section]
    let bytes = section.block.reading.bytes
    let start = figures[left].readingSpan.upperBound
    let range = (start..<max(start, figures[right].readingSpan.lowerBound)).clamped(to: 0..<bytes.count)
    return zip(range, range.dropFirst()).contains { stop, next in
      bytes[stop] == UInt8(ascii: ".") && bytes[next] == 0x20
        && !section.passage.mentions(from: figures[left].tokens.lowerBound).lazy.map(\.annotation.span).prefix {
          $0.lowerBound <= stop
        }.contains { $0.contains(stop) }
    }
  }

  /// Whether a colon that begins a list stands between two figures of a block: white space follows it.
  func hasColon(between left: Int, and right: Int) -> Bool {
    let bytes = sections[figures[left].section].block.reading.bytes
    let start = figures[left].readingSpan.upperBound
    let range = (start..<max(start, figures[right].readingSpan.lowerBound)).clamped(to: 0..<bytes.count)
    return zip(bytes[range], bytes[range].dropFirst()).contains {
      $0 == UInt8(ascii: ":") && ($1 <= 0x20 || $1 == 0xC2)
    }
  }
}

extension Passage {
  /// The cues, but for words before the two ends of a time, "from 2021 to 2023", and the commas within figures.
  fileprivate func cues(outside figures: [Mention]) -> [Cue] {
    var starts: Set<Int> = []
    for mention in mentions {
      if case .date(let date) = mention.annotation.value, date.range != nil { starts.insert(mention.tokens.lowerBound) }
    }
    var rest = figures[...]
    let outside = cues.filter { cue in
      if cue.kind == .level { return !starts.contains(cue.tokens.upperBound) }
      guard cue.kind == .clause else { return true }
      while let first = rest.first, first.tokens.upperBound <= cue.tokens.lowerBound { rest = rest.dropFirst() }
      return rest.first.map { $0.tokens.lowerBound > cue.tokens.lowerBound } ?? true
    }
    // A draft has very many: where none is left out, they are not held twice.
    return outside.count == cues.count ? cues : outside.withoutSpareRoom
  }
}

extension Passage.Cue {
  /// Numbers that count nothing but years.
  fileprivate var isNumberOfYears: Bool {
    switch kind {
    case .age: !value.hasSuffix("loose")
    case .shift: true
    case .yearsApart, .yearsLong, .yearsAgo: StatedLength(self).map { $0.unit == .year && !$0.isLoose } ?? false
    default: false
    }
  }
}

extension ArraySlice<Passage.Cue> {
  /// "$34 instead of $40": right as the figure of an earlier time; "the other 22 percent had no opinion": that there are
  /// so many is not denied.
  fileprivate func tellsFormer(_ mention: Passage.Mention) -> Bool {
    let start = mention.hedgeTokens?.lowerBound ?? mention.tokens.lowerBound
    return contains {
      $0.kind == .relation && ["formerly", "rest"].contains($0.value) && (0...2).contains(start - $0.tokens.upperBound)
    }
  }

  /// "Two of its 16 branches rejected it", "not one of these 190 children": that there are so many is not denied.
  fileprivate func tellsWhole(_ mention: Passage.Mention) -> Bool {
    guard case .count = mention.annotation.value else { return false }
    let start = mention.hedgeTokens?.lowerBound ?? mention.tokens.lowerBound
    return contains {
      let gap = start - $0.tokens.upperBound
      return $0.kind == .repetition && gap == 0
        || $0.kind == .relation && ["of", "out-of"].contains($0.value) && (1...3).contains(gap)
    }
  }

  /// "58 percent were for it and 27 percent were not", "6,250 were not to be saved": that there are so many is not denied.
  fileprivate func deniesBehind(_ mention: Passage.Mention) -> Bool {
    contains { $0.kind == .status && (0...1).contains($0.tokens.lowerBound - mention.tokens.upperBound) }
  }

  /// "60, or 25 percent": a number that is said once more is no age.
  fileprivate func restates(_ mention: Passage.Mention) -> Bool {
    contains {
      $0.kind == .relation && $0.value == "so" && (0...1).contains($0.tokens.lowerBound - mention.tokens.upperBound)
    }
  }

  /// "$34 instead of $40", "33 cents a mile instead of 36 cents": what has come in the place of something else.
  fileprivate func tellsLater(_ mention: Passage.Mention) -> Bool {
    contains {
      $0.kind == .relation && $0.value == "formerly"
        && (0...4).contains($0.tokens.lowerBound - mention.tokens.upperBound)
    }
  }
}

extension Annotation {
  fileprivate var isPercentage: Bool { if case .percent = value { true } else { false } }

  fileprivate var isPercentageOrCount: Bool { if case .count = value { true } else { isPercentage } }

  /// A number that counts nothing that its words name.
  fileprivate var isBareNumber: Bool { if case .count(_, "") = value { true } else { false } }
}
