import Grammar
import Text

/// The words beside a match of a rule that make up a name with it.
extension NameScene {
  /// The organizations that a rule's match makes with the names beside it; none if a name that it needs is missing.
  func spans(of match: Lattice.Match, _ growth: NameGrowth) -> [Range<Int>] {
    let found = names(beside: match, growth)
    guard growth.isFrame else { return found }
    return found.filter { name in
      !has(name.lowerBound, .firstName) && !name.allSatisfy { has($0, .place) }
        && name.allSatisfy { tokens[$0].kind != .word || isNameWord($0) || has($0, [.joiner, .conjunction]) }
    }
  }

  private func names(beside match: Lattice.Match, _ growth: NameGrowth) -> [Range<Int>] {
    var span = match.span
    if growth.isOrdinary, !standsAsName(span) { return [] }
    if growth.isWhole {
      for _ in 0..<Self.joints where span.lowerBound > 1 && isHyphen(span.lowerBound - 1) {
        span = (span.lowerBound - 2)..<span.upperBound
      }
    }
    if growth.before > 0 {
      if growth.isJoined, !isHyphen(span.lowerBound - 1) { return [] }
      let start = runStart(before: span.lowerBound, limit: growth.before)
      guard start < span.lowerBound || growth.isOptional else { return [] }
      if growth.isCue {
        let name = start..<nameEnd(before: span.lowerBound)
        // "Ex-Meta-Managerin": the known name is found without this.
        return growth.isJoined && name.dropFirst().contains { has($0, .knownName) } ? [] : [name]
      }
      span = start..<span.upperBound
    }
    guard growth.after > 0 else { return [span] }
    var start = span.upperBound
    if growth.isCue, isQuote(start) { start += 1 }
    var end = runEnd(from: start, limit: growth.after, isLong: growth.isLong)
    guard end > start else { return [] }
    if !growth.isCue { return [span.lowerBound..<end] }
    var found = has(start, .knownName) ? [] : [start..<end]
    while growth.isList, let next = listItem(behind: end) {
      end = runEnd(from: next, limit: growth.after)
      guard end > next else { break }
      if !has(next, .knownName) { found.append(next..<end) }
    }
    return found
  }

  /// Where the next name of a list begins: behind a comma or "and".
  private func listItem(behind end: Int) -> Int? {
    if tokens.ascii(end) == UInt8(ascii: ",") { return end + (has(end + 1, .conjunction) ? 2 : 1) }
    return has(end, .conjunction) ? end + 1 : nil
  }

  /// Where a run of name words begins that ends before a token.
  private func runStart(before end: Int, limit: Int) -> Int {
    var start = end
    var last = end - 1
    // "Larkspur, Inc." and "Meta-CEO".
    if tokens.ascii(last) == UInt8(ascii: ","), has(end, .legalForm) { last -= 1 }
    if isHyphen(last) { last -= 1 }
    var count = 0
    while count < limit, isNameWord(last) {
      start = last
      count += 1
      last = start - 1
      if isHyphen(last), last > 0, tokens[last - 1].kind == .word {
        start = last - 1
        last = start - 1
      } else if isAmpersand(last), isNameWord(last - 1) {
        last -= 1
      } else if isInitialStop(last) {
        last -= 1
      }
    }
    return start
  }

  private func nameEnd(before end: Int) -> Int { isHyphen(end - 1) ? end - 1 : end }

  /// Where a run of name words ends.
  private func runEnd(from start: Int, limit: Int, isLong: Bool = false) -> Int {
    var end = start
    var count = 0
    var joined = 0
    while count < limit, isNameWord(end) {
      count += 1
      end += 1
      if isHyphen(end), isNamePart(end + 1) {
        end += 2
      } else if isAmpersand(end), isNameWord(end + 1) {
        end += 1
      } else if tokens.ascii(end) == UInt8(ascii: "."), tokens.isJoined(end), tokens.isJoined(end + 1),
        isNamePart(end + 1)
      {
        end += 2
      } else if isLong, has(end, [.joiner, .conjunction]) || isListComma(end) {
        var next = end + 1
        while has(next, [.joiner, .conjunction]), next < end + 3 { next += 1 }
        guard joined < Self.joints, isNameWord(next) else { break }
        joined += 1
        count = 0
        end = next
      }
    }
    if isAmpersand(end - 1) { end -= 1 }
    return end
  }

  /// A long name is joined at most this many times.
  private static let joints = 3

  private func isNameWord(_ token: Int) -> Bool {
    guard token >= 0, token < tokens.count, tokens[token].kind == .word, !figures[token] else { return false }
    return tokens[token].flags.isDisjoint(with: [.capitalised, .innerCapital]) == false
      && !has(token, [.boundary, .cue, .role])
  }

  private func isNamePart(_ token: Int) -> Bool {
    token < tokens.count && tokens[token].kind == .word && !has(token, [.boundary, .cue, .role])
  }

  /// The comma in "Energy, Trade and Industry".
  private func isListComma(_ token: Int) -> Bool {
    tokens.ascii(token) == UInt8(ascii: ",") && isNameWord(token + 1) && has(token + 2, .conjunction)
  }

  private func isAmpersand(_ token: Int) -> Bool { tokens.ascii(token) == UInt8(ascii: "&") }

  /// "J. P. Morgan", "St. Jude".
  private func isInitialStop(_ token: Int) -> Bool {
    guard tokens.ascii(token) == UInt8(ascii: "."), tokens.isJoined(token), isNameWord(token - 1) else { return false }
    return tokens[token - 1].length <= 2
  }
}
