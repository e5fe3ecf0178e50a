import Recognition
import Values

/// Words by which the figures of a sentence are not all that its total holds.
extension DraftFigures {
  private static let none = "none"

  /// Whether the words say that there is more than is told, or that something else is reckoned with.
  func isOpen(_ sentence: Int, _ members: [Int], _ isBetween: Bool) -> Bool {
    sentences[sentence].contains { cue in
      switch cue.kind {
      // "… – 29 years in office": what itself counts years.
      case .yearsAgo: !members.contains { figures[$0].tokens.overlaps(cue.tokens) }
      case .multiple: true
      // "Over the year, 77,800 people came": for no single one.
      case .denominator: !isBetween && cue.value != Self.none && !isOfWholeSentence(cue, sentence)
      case .relation:
        switch cue.value {
        case "partial": !isAside(cue, in: sentence) && isOpened(by: cue, sentence, members)
        case "unlisted": true
        case "adjusted", "average": !isBetween
        case "each", "apiece":
          !isBetween && cue.tokens.lowerBound <= (figures[members[members.count - 1]].tokens.upperBound)
        case "rest": !members.contains { figures[$0].sentence == sentence && isCalledRest($0) }
        // "Passengers had to do without 735 flights in all".
        case "no":
          // "… – 29 years in office without a break".
          members.contains { cue.tokens.lowerBound < figures[$0].tokens.upperBound }
            && !members.contains { figures[$0].start == cue.tokens.upperBound && isCalledSum($0, members) }
            && !sentences[sentence].contains {
              $0.kind == .relation && $0.value == "joining" && $0.tokens.overlaps(cue.tokens)
            }
        default: false
        }
      default: false
      }
    }
  }

  /// "700 passengers, among them 40 children, and a crew of 60": one figure that is part of the one before.
  private func isAside(_ cue: Passage.Cue, in sentence: Int) -> Bool {
    cue.tokens.isEmpty
      || sentences[sentence].contains { $0.kind == .clause && $0.tokens.lowerBound > cue.tokens.upperBound }
  }

  /// "255 kilometres, among them the pass", "75 for families above all": words that tell of a part have to stand with one of
  /// the figures; those by which a figure holds more than is told always count.
  func isOpened(by cue: Passage.Cue, _ sentence: Int, _ members: [Int]) -> Bool {
    let cues = sentences[sentence]
    if cues.contains(where: { $0.kind == .relation && $0.value == "including" && $0.tokens.overlaps(cue.tokens) }) {
      return true
    }
    return members.contains { index in
      let start = figures[index].start
      return figures[index].sentence == sentence && start >= cue.tokens.upperBound
        && !cues.contains {
          $0.kind == .clause && $0.value != "joined" && $0.tokens.lowerBound >= cue.tokens.upperBound
            && $0.tokens.upperBound <= start && isSign($0, of: index) && !opensBracket(index)
        }
    }
  }

  /// "The remaining 60", "the rest, 60 tons"; not "the rest of the 60".
  private func isCalledRest(_ index: Int) -> Bool {
    figures[index].follows(.relation, ["rest"], within: 1) || isApposed(index, to: ["rest"])
      || figures[index].precedes(.relation, ["rest"], within: 1)
  }
}
