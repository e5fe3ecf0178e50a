import Recognition
import Text
import Values

extension Checker {
  /// Figures that the text tells once more with other digits, where its own words say that it is the same figure: "It has
  /// 62 planes. Of its 26 planes, ten are grounded." Needs no reference; reported on the later one.
  /// - Parameters:
  ///   - draft: the unit with what stands before it.
  ///   - unit: the sections in question.
  func retellings(in draft: DraftFigures, of unit: Range<Int>) -> [PlacedFinding] {
    unit.flatMap { section -> [PlacedFinding] in
      let passage = draft.sections[section].passage
      guard passage.language == recognizer.grammar.language, draft.sections[section].block.kind.isProse,
        passage.cues.contains(where: { $0.kind == .repetition })
      else { return [] }
      let figures = NearFigures(before: section, in: draft, retellingWords)
      let cues = passage.cues.filter { $0.kind == .repetition }.prefix(Self.retellingLimit)
      let other = Set(cues.lazy.filter { $0.value == Self.none }.map(\.tokens.upperBound))
      return cues.compactMap { cue in
        guard !other.contains(cue.tokens.upperBound), let place = figures.place(beside: cue) else { return nil }
        if let earlier = figures.retold(by: place, cue) {
          return finding(figures[place], retelling: figures[earlier], draft)
        }
        return draft.amount(retoldBy: figures[place], cue, retellingWords).map { later, earlier in
          PlacedFinding(draft.place(later), unlike: draft.place(earlier), .repetition)
        }
      }
    }
  }

  private static let retellingLimit = 256
  /// "The firm, which …": words that only look like those that point back.
  private static let none = "none"

  private func finding(
    _ later: NearFigures.Placed, retelling earlier: NearFigures.Placed, _ draft: DraftFigures
  ) -> PlacedFinding? {
    if draft.doubts(earlier) || draft.denies(later) { return nil }
    return PlacedFinding(
      draft.place(later.figure, in: later.section), unlike: draft.place(earlier.figure, in: earlier.section),
      .repetition)
  }
}

extension DraftFigures {
  /// "A gap of £272,000 … Who covers the £227,000?": an amount that has two digits exchanged of one told further up,
  /// and is told nowhere before itself. Three digits are hardly exchanged by chance, however far apart the two stand.
  fileprivate func amount(
    retoldBy placed: NearFigures.Placed, _ cue: Passage.Cue, _ words: RetellingWords
  ) -> (later: Int, earlier: Int)? {
    guard Self.pointers.contains(cue.value), case .money = placed.figure.unit,
      placed.figure.quantity.significantDigits >= 3,
      let later = ranges[placed.section].first(where: { figures[$0].tokens == placed.figure.tokens }),
      figures[later].hedge == .none, !opensBracket(later), !isStartOfMove(later)
    else { return nil }
    // "The 227,000 euros in fees": a noun or what restricts it tells of something else.
    let section = sections[placed.section]
    if let next = section.word(behind: placed.figure.span.upperBound),
      words.restricts(next.text)
        || (words.nounsAreCapitalised
          ? section.isCapitalised(next) : !words.isFunctionWord(next.text) && !words.isVerbLike(next.text))
    {
      return nil
    }
    let near = (max(0, later - Self.farReach)..<later).reversed().filter { figures[$0].unit == figures[later].unit }
    if near.contains(where: { figures[$0].quantity.low == figures[later].quantity.low }) { return nil }
    return near.first {
      figures[$0].hedge == .none && figures[$0].quantity.lowUnit == figures[later].quantity.lowUnit
        && figures[later].hasExchangedDigits(of: figures[$0].quantity.low)
    }.map { (later, $0) }
  }

  private static let pointers = ["same", "again"]
  private static let farReach = 48

  /// Whether the text says that a figure is not so, or only reports it.
  fileprivate func doubts(_ placed: NearFigures.Placed) -> Bool {
    status(of: placed).map { [.denied, .rumoured].contains($0) } ?? false
  }

  /// Whether the text says with the words before a figure that it is not so; "those 40 trees need no water" does not.
  fileprivate func denies(_ placed: NearFigures.Placed) -> Bool {
    guard status(of: placed) == .denied else { return false }
    let passage = sections[placed.section].passage
    let sentence = passage.tokens(ofSentenceHolding: placed.figure.tokens.lowerBound)
    return passage.cues(in: sentence.lowerBound..<placed.figure.tokens.lowerBound).contains { $0.kind == .status }
  }

  private func status(of placed: NearFigures.Placed) -> ClaimStatus? {
    let span = sections[placed.section].block.source(of: placed.figure.mention.annotation.span)
    return claims[placed.section].first { $0.span == span }?.status
  }
}

extension Block.Kind {
  fileprivate var isProse: Bool {
    switch self {
    case .paragraph, .quote, .listItem: true
    case .heading, .tableCell, .caption: false
    }
  }
}
