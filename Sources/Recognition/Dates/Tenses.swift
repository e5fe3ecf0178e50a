import Grammar
import Text

extension Lattice {
  /// Whether the words around a date say that it lies ahead or behind: a deadline's preposition right before it, a word
  /// for the future soon after it in the same clause, else the nearest such word before it in the sentence.
  ///
  /// - Parameter isWeekday: the date is a weekday, for which only its own clause counts: "sagte am Montag, er werde…" is
  ///   past.
  func tense(around span: Range<Int>, isWeekday: Bool, _ classes: SoughtClasses) -> Tense {
    if isWeekday { return tense(ofWeekday: span, classes) }
    var before = cues(before: span.lowerBound, reach: 20, classes)
    if before == .future, endsInPerfect(behind: span, classes) { before = .past }
    if hasWord(of: classes.sinceCue, before: span.lowerBound) { return .past }
    let after = cue(after: span.upperBound, classes) ?? cue(behindFronted: span, classes)
    let isClosingDay = isDeadline(span, [classes.dateDeadlineCue])
    if isClosingDay || isDeadline(span, [classes.deadlineCue]) {
      if after == .past || isReached(before: span.lowerBound, classes) { return .past }
      // "gab seine Schulden zum 31. März mit 5 Millionen an", but "kündigte zum 31. März".
      let isPast = isClosingDay && before == .past && !sentence(around: span, has: classes.announcedCue)
      return isPast ? .past : .future
    }
    return after == .future ? .future : before ?? after ?? .unknown
  }

  private func tense(ofWeekday span: Range<Int>, _ classes: SoughtClasses) -> Tense {
    // "Nach einem Bericht vom Dienstag", "after Monday's storm": the day of something, whatever the clause is about.
    let isOfNoun =
      hasWord(of: classes.datedCue, before: span.lowerBound) || hasWord(of: classes.datedCue, at: span.upperBound)
    let reach = isOfNoun ? 2 : Self.weekdayReach
    if let before = cues(before: span.lowerBound, reach: reach, classes, withinClause: true) {
      return before == .future && endsInPerfect(behind: span, classes) ? .past : before
    }
    if isDeadline(span, [classes.deadlineCue]) { return .future }
    if isOfNoun { return .unknown }
    return cue(after: span.upperBound, classes) ?? cue(behindFronted: span, classes) ?? .unknown
  }

  /// How many tokens before a weekday its verb may stand.
  private static let weekdayReach = 8

  /// "Soll am Freitag geflohen sein": what is told as hearsay has happened.
  private func endsInPerfect(behind span: Range<Int>, _ classes: SoughtClasses) -> Bool {
    let reach = span.upperBound..<max(span.upperBound, min(tokens.count, span.upperBound + 14))
    let end = reach.first { endsClause($0) || tokens.ascii($0) == UInt8(ascii: ".") && $0 + 1 == tokens.count }
    // "Premiere haben" is no perfect.
    return (1...2).contains { length in
      let first = (end ?? reach.upperBound) - length
      return first >= span.upperBound && hasWord(of: classes.perfectEnd, at: first, end: first + length)
        && (length > 1 || tokens[first - 1].kind == .word && !tokens[first - 1].flags.contains(.capitalised))
    }
  }

  /// "sank bis zum 30. Juni": a word close before a deadline says that it has passed.
  private func isReached(before end: Int, _ classes: SoughtClasses) -> Bool {
    for token in stride(from: end - 1, through: max(0, end - 14), by: -1) {
      if endsClause(token) { return false }
      if hasWord(of: classes.reachedCue, at: token) { return true }
    }
    return false
  }

  private func isDeadline(_ span: Range<Int>, _ classes: [ClassSet]) -> Bool {
    classes.contains { hasWord(of: $0, before: span.lowerBound) }
  }

  /// Whether a form of a class, of at most three tokens, ends right before a token.
  func hasWord(of wordClass: ClassSet, before end: Int) -> Bool {
    for distance in 1...3 where end >= distance {
      if hasWord(of: wordClass, at: end - distance, end: end) { return true }
    }
    return false
  }

  /// Whether a form of a class stands in the sentence around a match, at most 40 tokens away.
  func sentence(around span: Range<Int>, has wordClass: ClassSet) -> Bool {
    for token in stride(from: span.lowerBound - 1, through: max(0, span.lowerBound - 40), by: -1) {
      if endsSentence(token) { break }
      if hasWord(of: wordClass, at: token) { return true }
    }
    for token in span.upperBound..<max(span.upperBound, min(tokens.count, span.upperBound + 40)) {
      if endsSentence(token) { break }
      if hasWord(of: wordClass, at: token) { return true }
    }
    return false
  }

  /// Whether what stands before two figures says that something moved by the first or from it to the second: "fell $1.10
  /// to $64.20", "rose last year from $3 million to $5 million".
  func tellsMove(before start: Int, _ classes: SoughtClasses) -> Bool {
    if hasWord(of: classes.move, before: start) { return true }
    guard hasWord(of: classes.moveStart, before: start) else { return false }
    for token in stride(from: start - 2, through: max(0, start - 15), by: -1) {
      if endsSentence(token) { break }
      if hasWord(of: classes.move, at: token) { return true }
    }
    return false
  }

  private func cues(
    before end: Int, reach: Int, _ classes: SoughtClasses, withinClause: Bool = false
  ) -> Tense? {
    for token in stride(from: end - 1, through: max(0, end - reach), by: -1) {
      if withinClause ? endsClause(token) || hasWord(of: classes.clauseOpener, at: token) : endsSentence(token) {
        return nil
      }
      guard let tense = cue(at: token, classes) else { continue }
      // "May have left on": nothing is to come.
      if hasWord(of: classes.perfectCue, before: token + 1) { return .past }
      // "Will be paid on", "planned to be opened by".
      let isAhead = tense == .past && (max(0, token - 3)..<token).contains { cue(at: $0, classes) == .future }
      return isAhead ? .future : tense
    }
    return nil
  }

  private func cue(after start: Int, _ classes: SoughtClasses) -> Tense? {
    var found: Tense?
    // "Stood at 3 million on June 30."
    if tokens.ascii(start) == UInt8(ascii: "."), !tokens.isJoined(start + 1) { return nil }
    for token in start..<max(start, min(tokens.count, start + 6)) {
      if endsClause(token) || hasWord(of: classes.clauseOpener, at: token) { break }
      guard let tense = cue(at: token, classes) else { continue }
      if tense == .future { return .future }
      found = found ?? tense
    }
    return found
  }

  /// "On Nov. 3, the court will hear the case": where the sentence begins with the date, the first such word behind its
  /// comma tells.
  private func cue(behindFronted span: Range<Int>, _ classes: SoughtClasses) -> Tense? {
    let before = max(0, span.lowerBound - Self.frontReach)..<span.lowerBound
    guard tokens.ascii(span.upperBound) == UInt8(ascii: ","),
      span.lowerBound <= Self.frontReach || before.contains(where: { endsSentence($0) })
    else { return nil }
    for token in span.upperBound + 1..<max(span.upperBound + 1, min(tokens.count, span.upperBound + 12)) {
      if endsClause(token) { break }
      if let tense = cue(at: token, classes) { return tense }
    }
    return nil
  }

  /// How many tokens may stand before a date with which a sentence begins: preposition and article.
  private static let frontReach = 2

  private func cue(at token: Int, _ classes: SoughtClasses) -> Tense? {
    if hasWord(of: classes.futureCue, at: token) { return .future }
    return hasWord(of: classes.pastCue, at: token) ? .past : nil
  }

  private func endsClause(_ token: Int) -> Bool {
    endsSentence(token) || tokens.ascii(token) == UInt8(ascii: ",") && !tokens.isJoined(token + 1)
  }

  private func endsSentence(_ token: Int) -> Bool {
    guard let sign = tokens.ascii(token) else { return false }
    return sign == UInt8(ascii: "!") || sign == UInt8(ascii: "?") || sign == UInt8(ascii: ";")
      || sign == UInt8(ascii: ".") && !tokens.isJoined(token + 1) && !tokens.isEmpty(token + 1)
        && (token == 0 || tokens[token - 1].kind == .word && tokens[token - 1].length > 3)
  }
}

extension Tokens {
  fileprivate func isEmpty(_ token: Int) -> Bool { token >= count }
}
