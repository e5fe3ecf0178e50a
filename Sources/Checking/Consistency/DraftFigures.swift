import Recognition
import Text
import Values

extension Sequence<Block.Kind> {
  /// For each block the one with which its list or table begins; its own number for what is part of none. Looks at each
  /// block once, however long the list.
  var listStarts: [Int] {
    var starts: [Int] = []
    var former: Block.Kind?
    for kind in self {
      starts.append(former.map(kind.isOneUnit) ?? false ? starts[starts.count - 1] : starts.count)
      former = kind
    }
    return starts
  }
}

/// The figures of a run of sections in the order of the text, headings and tables included. Spans count from the start of
/// each figure's section.
struct DraftFigures {
  private(set) var sections: Watched<Section>
  /// Those of each section.
  private(set) var claims: [[Claim]]
  /// The publication date.
  private(set) var today: CalendarDate?
  private(set) var figures = Watched<DraftFigure>()
  /// The figures of each section.
  private(set) var ranges = Watched<Range<Int>>()
  /// The cues of each sentence.
  private(set) var sentences = Watched<ArraySlice<Passage.Cue>>()
  /// The sentences of each section.
  private(set) var sentenceRanges: [Range<Int>] = []
  /// For each section the one with which its list or table begins. Who asks for the section before that one has said how far
  /// it was read.
  private(set) var listStarts: [Int] = []

  /// Of one section.
  /// - Parameter claims: what the section says of its figures; a denied or rumoured one has nothing to do with the others.
  init(_ section: Section, claims: [Claim]) {
    sections = Watched([section])
    self.claims = [claims]
    let read = SectionFigures(of: section, claims: claims)
    (figures, sentences) = (Watched(read.figures), Watched(read.sentences))
    ranges.append(figures.indices)
    sentenceRanges = [sentences.indices]
    listStarts = [0]
    for index in figures.indices { lendUnit(to: index) }
    // Asked again and again, and told by the figure's own sentence.
    for index in figures.indices { figures[index].take(role: roleByWords(index)) }
    for index in figures.indices { figures[index].take(isChange: isChangeByWords(index)) }
  }

  /// Of some sections in a row.
  init(joining parts: some Collection<JudgedSection>, today: CalendarDate? = nil) {
    self.today = today
    sections = Watched(parts.map(\.section))
    claims = parts.map(\.claims)
    figures.reserveCapacity(parts.reduce(0) { $0 + $1.figures.count })
    listStarts = parts.lazy.map(\.section.block.kind).listStarts
    for (number, part) in parts.enumerated() {
      let (first, told) = (figures.count, sentences.count)
      for figure in part.figures.figures {
        var figure = figure
        figure.section = number
        figure.sentence += told
        figures.append(figure)
      }
      ranges.append(first..<figures.count)
      for sentence in part.figures.sentences { sentences.append(sentence) }
      sentenceRanges.append(told..<sentences.count)
    }
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
    // "Their pass rate was 81 percent, the boys' 74, so they trail by seven percentage points".
    if figures[index].unit == .count(""), figures[index].nounLength == 0, figures[index].quantity.high < 100,
      let rate = before(index, limit: 1).first, figures[rate].unit == .percent, !figures[rate].isFraction,
      let points = behind(index, limit: 1).first, figures[points].unit == .points,
      figures[index].after.contains(where: {
        $0.kind == .clause && $0.tokens.lowerBound == figures[index].tokens.upperBound
      })
    {
      figures[index].take(unit: .percent)
    }
    guard figures[index].unit == .count(""), let role = roleByWords(index), role != .change else { return }
    // "To 3.25 percent from 3.75" as well as "from 3.75 to 3.25 percent".
    let (left, right) = (before(index, limit: 2), behind(index, limit: 2))
    let neighbours = role == .start ? right + left : left
    // "From 121.6 by 22 percent to 148.4 million".
    if role == .start, let end = neighbours.first(where: { roleByWords($0) != .change }), roleByWords(end) == .end,
      let scale = scaleWord(of: end),
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

  /// Whether a figure is more than the digits that it is written with: "21.8 billion", "three million".
  func hasScaleInWords(_ index: Int) -> Bool {
    let bytes = sections[figures[index].section].block.reading.bytes
    let digits = bytes[figures[index].readingSpan.clamped(to: bytes.indices)].count {
      (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0)
    }
    return figures[index].quantity.low.magnitude >= .power(of: max(digits, 3))
  }

  // MARK: Figures and sections

  /// How many sections back a figure's others may stand.
  static let sectionReach = 8

  subscript(index: Int) -> DraftFigure { figures[index] }

  var count: Int { figures.count }

  func claim(of index: Int) -> Claim? { figures[index].claim.map { claims[figures[index].section][$0] } }

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
}
