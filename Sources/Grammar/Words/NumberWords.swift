import Text
import Values

extension NumberConventions {
  /// A numeral spans at most this many tokens.
  private static let reach = 24

  /// Whether a number in words can begin with the word at a token, whatever follows.
  func mayBegin(with token: Int, in tokens: Tokens) -> Bool {
    guard tokens[token].kind == .word, mayBegin(tokens.foldedBytes(token)) else { return false }
    var sum = NumeralSum()
    return appendWord(token, tokens, to: &sum) || hasPhrases && beginsPhrase(token, tokens)
  }

  private func beginsPhrase(_ token: Int, _ tokens: Tokens) -> Bool {
    var node: Int32 = 0
    for byte in tokens.foldedBytes(token) {
      guard node >= 0 else { return false }
      node = edges[UInt64(UInt32(bitPattern: node)) << 8 | UInt64(byte)]
    }
    return node >= 0
  }

  /// The number written in words from a token on, and the token after it.
  func words(at start: Int, in tokens: Tokens) -> (Numeral, end: Int)? {
    guard tokens[start].kind == .word, mayBegin(tokens.foldedBytes(start)) else { return nil }
    var sum = NumeralSum()
    guard var end = append(start, tokens, to: &sum) else { return nil }
    /// How far the number went before its last joiner.
    var unjoined: (sum: NumeralSum, end: Int)?
    while end < tokens.count, end - start < Self.reach {
      let next = behindHyphen(end, tokens)
      guard tokens[next].kind == .word else { break }
      var longer = sum
      if let reached = append(next, tokens, to: &longer) {
        (sum, end) = (longer, reached)
      } else if let reached = appendJoined(next, tokens, to: &longer) {
        unjoined = (sum, end)
        (sum, end) = (longer, reached)
      } else {
        // "one hundred and two hundred" are two numbers.
        var other = NumeralSum()
        if let unjoined, append(next, tokens, to: &other) != nil { (sum, end) = unjoined }
        break
      }
    }
    guard let value = sum.value else { return nil }
    let unit = Decimal.power(of: value.isZero ? 0 : value.exponent)
    return (Numeral(value: value, unit: value.exponent < 0 ? .one : unit), end)
  }

  /// Adds the number behind a joiner, without which a joiner does not count ("two hundred and six").
  private func appendJoined(_ joiner: Int, _ tokens: Tokens, to sum: inout NumeralSum) -> Int? {
    guard isJoiner(joiner, tokens) else { return nil }
    var next = joiner + 1
    if next < tokens.count, tokens[next].flags.contains(.hyphen), tokens.isJoined(next) { next += 1 }
    guard next < tokens.count, tokens[next].kind == .word else { return nil }
    return append(next, tokens, to: &sum)
  }

  /// False for most words that no part begins.
  @inline(__always)
  private func mayBegin(_ word: ArraySlice<UInt8>) -> Bool {
    let first = word.startIndex
    guard word.count >= ends.length else { return true }
    return ends.contains(
      UInt64(word[first]) << 16 | UInt64(word[first + 1]) << 8 | UInt64(word[first + 2]))
  }

  /// The token behind a hyphen that joins two words, or the token itself.
  private func behindHyphen(_ token: Int, _ tokens: Tokens) -> Int {
    let joins =
      tokens[token].flags.contains(.hyphen) && tokens.isJoined(token) && token + 1 < tokens.count
      && tokens.isJoined(token + 1)
    return joins ? token + 1 : token
  }

  /// Adds the part of several words that begins at a token, or the parts of this one word; the token behind them, nil
  /// unless all is number.
  private func append(_ token: Int, _ tokens: Tokens, to sum: inout NumeralSum) -> Int? {
    if hasPhrases, let (value, end) = phrase(at: token, tokens) {
      var longer = sum
      if longer.add(value) {
        sum = longer
        return end
      }
    }
    return appendWord(token, tokens, to: &sum) ? token + 1 : nil
  }

  /// The longest part of several words that begins at a token, hyphenated or not.
  private func phrase(at start: Int, _ tokens: Tokens) -> (Decimal, end: Int)? {
    var found: (Decimal, end: Int)?
    var node: Int32 = 0
    var token = start
    while token < tokens.count, tokens[token].kind == .word {
      if token > start { node = edges[UInt64(UInt32(bitPattern: node)) << 8 | UInt64(Self.space)] }
      for byte in tokens.foldedBytes(token) {
        guard node >= 0 else { return found }
        node = edges[UInt64(UInt32(bitPattern: node)) << 8 | UInt64(byte)]
      }
      guard node >= 0 else { return found }
      if token > start, case .value(let value) = parts[Int(node)] { found = (value, token + 1) }
      token += 1
      if token < tokens.count { token = behindHyphen(token, tokens) }
    }
    return found
  }

  /// Splits one word into its parts and adds them; false unless the whole word is number.
  private func appendWord(_ token: Int, _ tokens: Tokens, to sum: inout NumeralSum) -> Bool {
    let word = tokens.foldedBytes(token)
    guard word.count <= Self.longestWord, mayBegin(word) else { return false }
    // Most number words are one part, and the longest part wins.
    if case .value(let value) = part(word) { return sum.add(value) }
    var beginsWithPart = false
    forEachPart(in: word, from: word.startIndex) { _, _ in beginsWithPart = true }
    guard beginsWithPart else { return false }
    // From the end back: the longest part after which the rest can still be split ("ein-einhalb", not "eine-inhalb").
    var chosen: [(part: Part, end: Int)?] = Array(repeating: nil, count: word.count + 1)
    chosen[word.count] = (.none, word.endIndex)
    for offset in stride(from: word.count - 1, through: 0, by: -1) {
      forEachPart(in: word, from: word.startIndex + offset) { part, end in
        if chosen[end - word.startIndex] != nil { chosen[offset] = (part, end) }
      }
    }
    var at = word.startIndex
    var found = false
    while at < word.endIndex {
      guard let (part, end) = chosen[at - word.startIndex] else { return false }
      switch part {
      case .none: return false
      case .joiner:
        guard found, end < word.endIndex else { return false }
        sum.isJoined = true
      case .value(let value):
        guard sum.add(value) else { return false }
        found = true
      }
      at = end
    }
    return found
  }

  /// The longest word that can be a number, in bytes.
  private static let longestWord = 64

  /// The parts that begin at an index, shortest first, and where they end.
  @inline(__always)
  private func forEachPart(in word: ArraySlice<UInt8>, from start: Int, _ found: (Part, _ end: Int) -> Void) {
    var node: Int32 = 0
    for index in start..<word.endIndex {
      node = edges[UInt64(UInt32(bitPattern: node)) << 8 | UInt64(word[index])]
      guard node >= 0 else { return }
      if case .none = parts[Int(node)] { continue }
      found(parts[Int(node)], index + 1)
    }
  }

  private func isJoiner(_ token: Int, _ tokens: Tokens) -> Bool {
    if case .joiner = part(tokens.foldedBytes(token)) { true } else { false }
  }

  /// The part that a whole word is.
  private func part(_ word: ArraySlice<UInt8>) -> Part {
    var node: Int32 = 0
    for byte in word {
      node = edges[UInt64(UInt32(bitPattern: node)) << 8 | UInt64(byte)]
      guard node >= 0 else { return .none }
    }
    return parts[Int(node)]
  }
}

/// Adds up the parts of a number word: units add, hundred and thousand multiply what stands before them.
private struct NumeralSum {
  /// A joiner stood before the next part in the same word ("einundzwanzig").
  var isJoined = false
  private var total = Decimal.zero
  private var group: Decimal?
  /// The least power that the open group may still take.
  private var room = Decimal.power(of: 3)
  private var lastScale = Decimal.power(of: 30)

  var value: Decimal? {
    if let group { return total + group }
    return total.isZero ? nil : total
  }

  /// False if the part cannot follow what stands there.
  mutating func add(_ part: Decimal) -> Bool {
    defer { isJoined = false }
    if part >= Decimal.power(of: 3) {
      guard part < lastScale, group?.isZero != true else { return false }
      total = total + (group ?? .one) * part
      lastScale = part
      group = nil
      room = Decimal.power(of: 3)
      return true
    }
    if part == Decimal.power(of: 2) {
      if let open = group {
        guard open < Decimal.power(of: 2), !open.isZero, open.exponent >= 0 else { return false }
        group = open * part
      } else {
        group = part
      }
      room = Decimal.power(of: 2)
      return true
    }
    guard let open = group else {
      group = part
      room = Self.room(below: part)
      return true
    }
    // "einundzwanzig": the unit before the ten.
    if isJoined, part < Decimal.power(of: 2), part.exponent == 1, open < Decimal.power(of: 1), !open.isZero {
      group = open + part
      room = .one
      return true
    }
    if isJoined, part.exponent == 1, room == .one, open > Decimal.power(of: 2) {
      // "hunderteinundzwanzig"
      group = open + part
      return true
    }
    guard part < room, !open.isZero else { return false }
    group = open + part
    room = Self.room(below: part)
    return true
  }

  private static func room(below part: Decimal) -> Decimal {
    // After a ten only units may follow, after a unit only a fraction ("einhalb").
    if part.isZero || part < .one { return .zero }
    return part.exponent >= 1 ? Decimal.power(of: 1) : .one
  }
}
