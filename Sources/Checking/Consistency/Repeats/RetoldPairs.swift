import Recognition
import Values

extension Checker {
  /// Two numbers told side by side and once more with the digits of one of them exchanged: "by 312 votes to 289 … 321 yes,
  /// 289 no". Reported on the later one.
  func retoldPairs(in draft: DraftFigures, among own: Range<Int>) -> [PlacedFinding] {
    own.compactMap { index in
      guard draft.isPair(index, retellingWords),
        let (later, meant) = draft.before(index, sentences: 2, limit: 12).lazy.compactMap({ first -> (Int, Int)? in
          guard draft[first].sentence < draft[index].sentence, draft.isPair(first, self.retellingWords) else {
            return nil
          }
          return draft.numberRetold(ofPair: first, by: index).map { (index + $0, first + $0) }
        }).first
      else { return nil }
      return PlacedFinding(draft.place(later), unlike: draft.place(meant), .repetition)
    }
  }
}

extension DraftFigures {
  /// Whether a number of three digits and the next one stand side by side.
  fileprivate func isPair(_ index: Int, _ words: RetellingWords) -> Bool {
    guard index + 1 < count, figures[index].isCount, figures[index + 1].isCount,
      figures[index].sentence == figures[index + 1].sentence,
      figures[index + 1].start - figures[index].tokens.upperBound <= Self.pairReach
    else { return false }
    // "54 to 46".
    let section = section(of: index)
    let isOpposed = section.word(behind: figures[index].readingSpan.upperBound).map { words.opposes($0.text) } ?? false
    return [index, index + 1].allSatisfy {
      figures[$0].quantity.significantDigits >= (isOpposed ? 2 : 3) && [.none, .about].contains(figures[$0].hedge)
        && !figures[$0].quantity.isRange
    }
  }

  private static let pairReach = 4

  /// Which number of a pair another pair tells otherwise: the first (0) or the second (1), if the other one is the same.
  fileprivate func numberRetold(ofPair first: Int, by second: Int) -> Int? {
    func areSame(_ place: Int) -> Bool { figures[first + place].quantity.low == figures[second + place].quantity.low }
    return [0, 1].first { place in
      areSame(1 - place) && !areSame(place)
        && figures[second + place].hasExchangedDigits(of: figures[first + place].quantity.low)
    }
  }
}
