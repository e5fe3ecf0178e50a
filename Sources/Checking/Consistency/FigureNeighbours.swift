import Recognition

/// The figures beside a figure, and the signs between them.
extension DraftFigures {
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

  /// The figures of the sentence before one, the nearest first; at the beginning of a paragraph those of the last sentence
  /// of the one before.
  func near(before index: Int) -> [Int] {
    let section = figures[index].section
    if index > ranges[section].lowerBound { return before(index, sentences: 1, limit: Self.nearLimit) }
    guard let last = figures(ofParagraphBefore: section).last else { return [] }
    return [last] + before(last, limit: Self.nearLimit)
  }

  /// Those of the paragraph before a section that is one itself; none where either is something else.
  func figures(ofParagraphBefore section: Int) -> Range<Int> {
    guard section > 0, case .paragraph = sections[section].block.kind,
      case .paragraph = sections[section - 1].block.kind
    else { return 0..<0 }
    return ranges[section - 1]
  }

  private static let nearLimit = 12

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

  /// What a block reads between two of its figures; empty where nothing stands between them.
  func bytes(between left: Int, and right: Int) -> ArraySlice<UInt8> {
    let bytes = sections[figures[left].section].block.reading.bytes
    let start = figures[left].readingSpan.upperBound
    return bytes[(start..<max(start, figures[right].readingSpan.lowerBound)).clamped(to: bytes.indices)]
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
    let section = figures[index].section
    if index > ranges[section].lowerBound { return bytes(between: index - 1, and: index).leavesBracketOpen }
    let bytes = sections[section].block.reading.bytes
    return bytes[..<min(figures[index].readingSpan.lowerBound, bytes.count)].leavesBracketOpen
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
    let passage = sections[figures[left].section].passage
    let gap = bytes(between: left, and: right)
    return zip(gap.indices, gap.indices.dropFirst()).contains { stop, next in
      gap[stop] == UInt8(ascii: ".") && gap[next] == 0x20
        && !passage.mentions(from: figures[left].tokens.lowerBound).lazy.map(\.annotation.span).prefix {
          $0.lowerBound <= stop
        }.contains { $0.contains(stop) }
    }
  }

  /// Whether a section announces what follows: "it will spend £47.6m on the line:".
  func endsWithColon(_ section: Int) -> Bool {
    sections[section].block.reading.bytes.last { $0 > 0x20 } == UInt8(ascii: ":")
  }

  /// Whether a semicolon stands between two figures of a block.
  func hasSemicolon(between left: Int, and right: Int) -> Bool {
    bytes(between: left, and: right).contains(UInt8(ascii: ";"))
  }

  /// Whether a colon that begins a list stands between two figures of a block: white space follows it.
  func hasColon(between left: Int, and right: Int) -> Bool {
    let gap = bytes(between: left, and: right)
    return zip(gap, gap.dropFirst()).contains { $0 == UInt8(ascii: ":") && ($1 <= 0x20 || $1 == 0xC2) }
  }
}

extension ArraySlice<UInt8> {
  /// Whether the last bracket opens.
  var leavesBracketOpen: Bool {
    last { $0 == UInt8(ascii: "(") || $0 == UInt8(ascii: ")") } == UInt8(ascii: "(")
  }
}
