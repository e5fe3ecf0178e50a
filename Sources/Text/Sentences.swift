/// Where the sentences of a reading begin and end, as runs of tokens.
public struct Sentences: Sendable {
  /// Half-open runs of tokens, without gaps.
  public let ranges: [Range<Int>]

  /// - Parameters:
  ///   - isHeld: a full stop at this token belongs to what was recognised around it ("21. May", "Nr. 3").
  ///   - isAbbreviation: the word at this token is written with a full stop.
  ///   - isOpener: the word at this token often begins a sentence.
  ///   - isFunctionWord: no noun that is numbered stands at this token: "3. Platz".
  ///   - ordinalsHaveStops: a full stop behind a number makes it an ordinal, as in German.
  public init(
    of tokens: Tokens, isHeld: (Int) -> Bool, isAbbreviation: (Int) -> Bool, isOpener: (Int) -> Bool,
    isFunctionWord: (Int) -> Bool, ordinalsHaveStops: Bool = true
  ) {
    var ranges: [Range<Int>] = []
    var start = 0
    var token = 0
    while token < tokens.count {
      // "4. Rome": behind the number that begins a sentence, the stop counts.
      let isCounted = token == start + 1 && tokens[start].kind == .digits
      if Self.ends(
        at: token, tokens, isHeld, isAbbreviation, isOpener, isFunctionWord, ordinalsHaveStops || isCounted)
      {
        var end = token + 1
        // Closing quotes and brackets belong to the sentence that they close.
        while end < tokens.count, tokens[end].kind == .sign, tokens.isJoined(end) { end += 1 }
        ranges.append(start..<end)
        start = end
        token = end
      } else {
        token += 1
      }
    }
    if start < tokens.count { ranges.append(start..<tokens.count) }
    self.ranges = ranges
  }

  /// The sentence that holds a token; nil outside the text.
  public func index(holding token: Int) -> Int? {
    var low = 0
    var high = ranges.count
    while low < high {
      let middle = (low + high) / 2
      if ranges[middle].upperBound <= token { low = middle + 1 } else { high = middle }
    }
    return low < ranges.count && ranges[low].contains(token) ? low : nil
  }

  private static func ends(
    at token: Int, _ tokens: Tokens, _ isHeld: (Int) -> Bool, _ isAbbreviation: (Int) -> Bool,
    _ isOpener: (Int) -> Bool, _ isFunctionWord: (Int) -> Bool, _ mayBeOrdinal: Bool
  ) -> Bool {
    guard let mark = tokens.ascii(token) else {
      // "…" ends a sentence where a capital follows.
      return tokens.foldedBytes(token).elementsEqual([0xE2, 0x80, 0xA6]) && beginsSentence(token + 1, tokens)
    }
    switch mark {
    case UInt8(ascii: "!"), UInt8(ascii: "?"): return beginsSentence(token + 1, tokens)
    case UInt8(ascii: "."): break
    default: return false
    }
    var next = token + 1
    while next < tokens.count, tokens[next].kind == .sign, tokens.isJoined(next) { next += 1 }
    guard next >= tokens.count || beginsSentence(next, tokens) else { return false }
    guard token > 0, tokens.isJoined(token) else { return true }
    if isHeld(token) { return false }
    let opens = next < tokens.count && (tokens[next].kind == .sign || isOpener(next))
    switch tokens[token - 1].kind {
    case .digits:
      // "3. Platz": an ordinal, unless a word follows that begins sentences.
      if !mayBeOrdinal || tokens[token - 1].length > 2 || opens || next >= tokens.count { return true }
      return isFunctionWord(next)
    case .word:
      // "£5m. Halden": a letter that is joined to a number is no initial and abbreviates no name.
      let isOfNumber =
        tokens[token - 1].length == 1 && token > 1 && tokens.isJoined(token - 1) && tokens[token - 2].kind == .digits
      if isOfNumber { return true }
      // "Brantley and Co. $62 million": an amount opens no sentence behind an abbreviation.
      let isAmount =
        next + 1 < tokens.count && tokens[next].kind == .sign && tokens.isJoined(next + 1)
        && tokens[next + 1].kind == .digits
      let isInitial = tokens[token - 1].length == 1
      // “Say no.” She left: what is quoted ends with its stop.
      if tokens.ascii(token + 1) == Byte.quote, tokens.isJoined(token + 1) { return true }
      return !(isInitial || isAbbreviation(token - 1)) || opens && !isAmount || next >= tokens.count
        || isFunctionWord(next) && isUnit(token - 1, tokens)
    case .sign: return true
    }
  }

  /// "143 Mio. Fr.": whether a number stands before a word, or before another with a full stop that does.
  private static func isUnit(_ word: Int, _ tokens: Tokens) -> Bool {
    if word >= 1, tokens[word - 1].kind == .digits { return true }
    return word >= 3 && tokens.ascii(word - 1) == UInt8(ascii: ".") && tokens[word - 3].kind == .digits
  }

  /// White space stands before, and a capital, a digit or an opening sign follows.
  private static func beginsSentence(_ token: Int, _ tokens: Tokens) -> Bool {
    var next = token
    while next < tokens.count, tokens[next].kind == .sign, tokens.isJoined(next) { next += 1 }
    guard next < tokens.count else { return true }
    guard tokens[next].flags.contains(.spaceBefore) else { return false }
    return tokens[next].kind != .word || tokens[next].flags.contains(.capitalised)
  }
}
