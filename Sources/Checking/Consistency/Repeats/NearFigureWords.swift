import Recognition
import Text
import Values

/// What the words around a figure and its pointer tell: which things it counts, and of what time.
extension NearFigures {
  /// The noun that stands behind a figure and its unit, where both describe it, and the end of all.
  func nameOf(_ figure: ToldFigure) -> (head: Section.Word?, end: Int) {
    let section = draft.sections[section]
    var end = figure.span.upperBound
    var word = section.word(behind: end)
    let isMeasure = word.map { words.isDimension($0.text) } ?? false
    if isMeasure, let dimension = word {
      end = dimension.span.upperBound
      word = section.word(behind: end)
    }
    guard figure.isCompound || isMeasure || !figure.isNumber, let head = word, !words.isFunctionWord(head.text),
      !words.restricts(head.text), isNoun(head), figure.isCompound || isMeasure || !words.isVerbLike(head.text)
    else { return (nil, end) }
    return (head, head.span.upperBound)
  }

  private func isNoun(_ word: Section.Word) -> Bool {
    !words.nounsAreCapitalised || draft.sections[section].isCapitalised(word)
  }

  /// Whether what stands behind a noun tells which ones of many are meant.
  func isRestricted(behind noun: Int, _ cue: Passage.Cue) -> Bool {
    let section = draft.sections[section]
    let bytes = section.block.reading.bytes
    if noun < bytes.count, bytes[noun] == UInt8(ascii: ",") {
      return section.word(behind: noun + 1).map { words.restricts($0.text, behindComma: true) } ?? false
    }
    // "In those 31 days it heard 140 witnesses".
    if cue.value == Pointer.same.rawValue, startOfSentence(cue) == 1 { return false }
    guard let word = section.word(behind: noun) else { return false }
    if words.restricts(word.text) || isAtStart(cue) && words.restricts(word.text, atStart: true) { return true }
    // "The 26 planes based in Ohio".
    return words.isParticiple(word.text)
      && section.word(behind: word.span.upperBound).map { words.restricts($0.text) } ?? false
  }

  /// Whether a sign ends the clause behind a noun, or a verb follows.
  func isSubject(behind noun: Int) -> Bool {
    let section = draft.sections[section]
    let bytes = section.block.reading.bytes
    guard noun < bytes.count else { return true }
    if ",.!?".utf8.contains(bytes[noun]) { return true }
    return section.word(behind: noun).map { !$0.isJoined && words.isVerbLike($0.text) } ?? false
  }

  /// Whether a word stands among the first of its sentence.
  func isAtStart(_ cue: Passage.Cue) -> Bool { startOfSentence(cue) <= Self.startLength }

  /// How many tokens of its sentence stand before a word.
  private func startOfSentence(_ cue: Passage.Cue) -> Int {
    cue.tokens.lowerBound
      - draft.sections[section].passage.tokens(ofSentenceHolding: cue.tokens.lowerBound).lowerBound
  }

  private static let startLength = 1

  /// "Half of its 62 planes".
  func isPartOf(_ cue: Passage.Cue) -> Bool {
    draft.sections[section].passage.cues(in: cue.tokens.lowerBound - 1..<cue.tokens.upperBound).contains {
      $0.kind == .relation && ["of", "out-of"].contains($0.value)
        && [cue.tokens.lowerBound, cue.tokens.upperBound].contains($0.tokens.upperBound)
    }
  }

  /// "17 arrested", "the 71 arrested", or people who died and "the twelve dead".
  func isSameEvent(_ later: Placed, _ earlier: Placed) -> Bool {
    guard let event = words.eventKin(later.figure.noun) else { return false }
    return words(of: earlier).contains { words.eventKin($0) == event }
  }

  /// The longer ones of the figure's sentence.
  func words(of placed: Placed) -> [String] {
    let section = draft.sections[placed.section]
    return section.words(in: section.surroundings(of: placed.figure.span))
  }

  /// Whether no month or year stands before a figure or right behind it that the other one's does not name as well.
  func tellsSameTime(_ later: Placed, as earlier: Placed) -> Bool {
    let times = times(of: later).filter { $0.token < later.figure.tokens.upperBound + Self.reachOfTime }
    return times.isEmpty
      || times.contains { time in self.times(of: earlier).contains { $0.period.overlaps(time.period) } }
  }

  private func times(of placed: Placed) -> [(period: Period, token: Int)] {
    let passage = draft.sections[placed.section].passage
    let sentence = passage.tokens(ofSentenceHolding: placed.figure.tokens.lowerBound)
    return passage.mentions(from: sentence.lowerBound).prefix(Self.figureLimit).prefix {
      $0.tokens.lowerBound < sentence.upperBound
    }.compactMap { mention in
      guard case .date(let date) = mention.annotation.value, let period = date.period, period.days > Self.week else {
        return nil
      }
      return (period, mention.tokens.lowerBound)
    }
  }

  private static let week = 7
  /// How many tokens behind a figure a time still tells which ones are meant: "the 26 stores opened last year".
  private static let reachOfTime = 4
}
