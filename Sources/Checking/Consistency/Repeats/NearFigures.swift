import Recognition
import Text
import Values

/// The figures of a section, and those of the last sentences before it.
final class NearFigures {
  struct Placed {
    var section: Int
    /// Counted from the first one of the section in question; those before it below zero.
    var sentence: Int
    var figure: ToldFigure
  }

  let draft: DraftFigures
  let section: Int
  let words: RetellingWords
  /// In the order of the text.
  private var figures: [Placed] = []
  private var places: [Int: Int] = [:]

  subscript(place: Int) -> Placed { figures[place] }

  /// How many sentences back a figure is still in mind.
  private static let reach = 3
  /// How many figures back and ahead are looked at.
  static let figureLimit = 24

  init(before section: Int, in draft: DraftFigures, _ words: RetellingWords) {
    self.draft = draft
    self.words = words
    self.section = section
    var count = 0
    var parts = [Self.figures(of: section, in: draft, from: 0)]
    var other = section - 1
    while other >= 0, count < Self.reach, draft.sections[section].block.kind.follows(draft.sections[other].block.kind) {
      count += max(1, draft.sections[other].passage.sentences.count)
      parts.append(Self.figures(of: other, in: draft, from: -count))
      other -= 1
    }
    figures = parts.reversed().flatMap(\.self)
    for (place, placed) in figures.enumerated() where placed.section == section {
      places[placed.figure.tokens.lowerBound] = place
    }
  }

  private static func figures(of section: Int, in draft: DraftFigures, from sentence: Int) -> [Placed] {
    let passage = draft.sections[section].passage
    return draft.sections[section].toldFigures.map { figure in
      Placed(
        section: section, sentence: sentence + passage.sentence(holding: figure.tokens.lowerBound), figure: figure)
    }
  }

  /// The figure behind a word that points back, or before one that judges it: "95 million was too much".
  func place(beside cue: Passage.Cue) -> Int? {
    if cue.value != Pointer.judging { return places[cue.tokens.upperBound] }
    return (1...Self.reachOfJudgement).lazy.compactMap { self.places[cue.tokens.lowerBound - $0] }.first
  }

  private static let reachOfJudgement = 7

  // MARK: What is retold

  /// The figure before of which a figure behind such a word must be a slip.
  func retold(by place: Int, _ cue: Passage.Cue) -> Int? {
    let later = figures[place]
    guard later.figure.hedge == .none, let pointer = Pointer(rawValue: cue.value), !isContrasted(later, cue) else {
      return nil
    }
    let before = figures[..<place].indices.reversed().prefix(Self.figureLimit).prefix {
      figures[$0].sentence >= later.sentence - Self.reach
    }.filter { figures[$0].sentence < later.sentence && isComparable(figures[$0].figure, later.figure) }
    let near = figures.indices.clamped(to: place - 2 * Self.figureLimit..<place + Self.figureLimit)
    if near.contains(where: { $0 != place && tellsSame(figures[$0], later) }) { return nil }
    return before.first { earlier in
      isSlip(place, of: earlier, among: before, pointer, cue)
        && !near.contains { figures[$0].sentence == later.sentence && tellsSame(figures[$0], figures[earlier]) }
        && !isSum(later.figure, of: before.map { figures[$0].figure })
    }
  }

  /// How surely a word says that its figure has been told.
  enum Pointer: String {
    /// "Those 62 planes".
    case same
    /// "The 62 planes".
    case again
    /// "Its 62 planes": of whom, the start of a sentence leaves no doubt.
    case own
    /// "95 million was too much".
    case judged

    static let judging = Pointer.judged.rawValue
  }

  private func isComparable(_ left: ToldFigure, _ right: ToldFigure) -> Bool { left.unit == right.unit }

  private func tellsSame(_ left: Placed, _ right: Placed) -> Bool {
    isComparable(left.figure, right.figure) && left.figure.quantity.low == right.figure.quantity.low
  }

  /// Whether a figure is the sum, the difference or the product of others: "two halves of thirty minutes", "all 60 minutes".
  private func isSum(_ figure: ToldFigure, of others: [ToldFigure]) -> Bool {
    let values = others.map(\.quantity.low)
    let value = figure.quantity.low
    return values.indices.contains { first in
      values.indices.contains {
        $0 != first
          && [values[first] + values[$0], values[first] - values[$0], values[first] * values[$0]].contains(value)
      }
    }
  }

  /// Whether the sentence of a figure speaks of another time or of something else that is compared.
  private func isContrasted(_ later: Placed, _ cue: Passage.Cue) -> Bool {
    let passage = draft.sections[section].passage
    let sentence = passage.tokens(ofSentenceHolding: cue.tokens.lowerBound)
    // "Pull down the 3.2-metre wall".
    let isNamed = nameOf(later.figure).head != nil
    return passage.cues(in: sentence).contains { word in
      switch word.kind {
      case .shift: true
      case .relation: Self.contrasts.contains(word.value) && word.tokens.upperBound <= later.figure.tokens.lowerBound
      case .level, .change: word.tokens.upperBound == cue.tokens.lowerBound && !isNamed
      default: false
      }
    }
  }

  private static let contrasts = ["than", "formerly", "rest", "more"]

  private func isSlip(
    _ place: Int, of earlier: Int, among before: [Int], _ pointer: Pointer, _ cue: Passage.Cue
  ) -> Bool {
    let (later, first) = (figures[place].figure, figures[earlier].figure)
    guard areOther(later, first), tellsSameTime(figures[place], as: figures[earlier])
    else { return false }
    let noun = nameOf(later)
    let isSameEvent = isSameEvent(figures[place], figures[earlier])
    let isSameNoun = words.areSame(first.noun, later.noun) || isSameEvent
    let isRestricted = isRestricted(behind: noun.end, cue)
    let isOwnAtStart = pointer != .own || isAtStart(cue) || isPartOf(cue)
    let digits = later.quantity.significantDigits
    var isNamedAlike = !later.isNumber || isSameNoun || words.isFunctionWord(later.noun) || later.noun.isEmpty
    // "The 12-year sentence", "the 12 percent stake".
    let head = noun.head
    let isHeadKnown = head.map { head in self.words(of: figures[earlier]).contains { head.text.hasStem(of: $0) } }
    if isHeadKnown == false { isNamedAlike = false }
    let isAlone = before.allSatisfy {
      $0 == earlier || !words.areSame(figures[$0].figure.noun, later.noun)
        || figures[$0].figure.quantity.low == first.quantity.low
    }
    let isSure = pointer == .same || isHeadKnown == true
    switch slip(later, of: first, isSure: isSure) {
    case .exchanged:
      // "The 26,000 fans left" of 62,000.
      return digits >= 3 || isSameNoun && isAlone && later.quantity.low >= .power(of: 4)
        ? isNamedAlike || pointer == .same && isHeadKnown == nil : isNamedAlike && !isRestricted && isOwnAtStart
    case .power(let power):
      if digits >= 3 { return isNamedAlike }
      guard isNamedAlike, !isRestricted, isOwnAtStart else { return false }
      return isSure && isSameNoun || digits >= 2 && (isSameNoun || power.isMultiple(of: 3) || pointer == .judged)
    case .digit(let isOfMany):
      // "It will close 14 branches. Staff at the 24 branches were told".
      let isNext =
        pointer == .again && figures[place].sentence - figures[earlier].sentence == 1 && later.isNumber
        && words.areSame(first.noun, later.noun) && later.noun == first.noun && isSubject(behind: noun.end)
      return isSameNoun && isAlone && isNamedAlike && !isRestricted
        && (isSure || isSameEvent || isOfMany && isOwnAtStart || isNext) && first.hedge == .none
    case .other:
      return isSameNoun && isAlone && isHeadKnown == true && !isRestricted && first.hedge == .none
    case nil: return false
    }
  }

  /// Whether two figures cannot be one, however both are rounded; small numbers are not.
  private func areOther(_ later: ToldFigure, _ first: ToldFigure) -> Bool {
    let (value, told) = (later.quantity.low, first.quantity.low)
    if value != told, first.hedge == .none, max(value, told) < 10, later.isCompound { return true }
    return compare(later.quantity, withLow: told, high: told) == .contradicted
      && compare(first.quantity, hedge: first.hedge, withLow: value, high: value) == .contradicted
  }

  private enum LikelySlip {
    case exchanged
    case power(Int)
    /// One digit is another, one too many or one missing; `isOfMany` of at least four.
    case digit(isOfMany: Bool)
    /// A number of as many digits.
    case other
  }

  private func slip(_ later: ToldFigure, of first: ToldFigure, isSure: Bool) -> LikelySlip? {
    let right = first.quantity.low
    switch likelySlip(of: later.quantity, withLow: right, high: right) {
    case .powerOfTen(let power):
      return later.quantity.low * .power(of: power) == right && power.magnitude <= 3 ? .power(power) : nil
    case .swappedDigits: return later.quantity.lowUnit == first.quantity.lowUnit ? .exchanged : nil
    case .sign, nil: break
    }
    guard later.quantity.lowUnit == first.quantity.lowUnit,
      let left = later.quantity.low.divided(by: later.quantity.lowUnit, places: 0)?.description.utf8,
      let meant = right.divided(by: later.quantity.lowUnit, places: 0)?.description.utf8, left.count == meant.count,
      left.count >= 2 || isSure && max(later.quantity.low, right) < 10
    else { return nil }
    return zip(left, meant).count(where: { $0 != $1 }) == 1 ? .digit(isOfMany: left.count >= 4) : .other
  }
}

extension Block.Kind {
  /// Whether a block goes on with the text of the one before it.
  fileprivate func follows(_ earlier: Block.Kind) -> Bool {
    switch (earlier, self) {
    case (.paragraph, .paragraph), (.heading, .paragraph), (.quote, .paragraph), (.paragraph, .quote), (.quote, .quote):
      true
    default: false
    }
  }
}
