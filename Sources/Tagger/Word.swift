import Text

/// A word as the tagger sees it: tokens that are written together are one ("Q2", "U.S.", "Halvorsen-CEO").
package struct Word: Sendable {
  package enum LetterCase: UInt64, Sendable {
    case none, lower, capitalised, capitals, mixed
  }

  /// What a lexicon knows of a word.
  struct Description {
    var cluster: UInt16 = 0
    var headCluster: UInt16 = 0
    /// How frequent the word is as it is written, and in small letters.
    var frequency: UInt8 = 0
    var lowerFrequency: UInt8 = 0
  }

  /// The tokens that it is made of.
  package var tokens: Range<Int>
  /// Of the folded spelling.
  package var hash: UInt64
  /// What a reader sees without reading: capitals, digits, hyphens in their order.
  var shape: UInt64 = 0
  /// The same with the lengths of its parts.
  var longShape: UInt64 = 0
  package var letterCase = LetterCase.none
  var hasDigits = false
  /// The last part of a word with a hyphen.
  var head: Range<Int>?
  /// In letters, at most ``Word/reach``.
  var length = 0
  var suffix: UInt64 = 0
  var description = Description()
  var gazetteer = GazetteerFlags()
  /// What rules take its first and its last token for.
  private(set) var rule: UInt64 = 0
  /// The lists in which its first and its last token stand.
  private(set) var lists: UInt64 = 0

  mutating func note(_ first: Clue, _ last: Clue) {
    rule = UInt64(first.rule) << 16 | UInt64(last.rule)
    lists = UInt64(first.lists) << 16 | UInt64(last.lists)
  }

  /// No more of a word is looked at.
  static let reach = 24

  /// Stands before the first word and behind the last one.
  static let edge = Word(tokens: 0..<0, hash: 1)

  var cluster: UInt64 { UInt64(description.cluster) }
  var headCluster: UInt64 { UInt64(description.headCluster) }
  var frequency: UInt64 { UInt64(description.frequency) }
  var lowerFrequency: UInt64 { UInt64(description.lowerFrequency) }
  var isCapitalised: Bool { letterCase.rawValue >= LetterCase.capitalised.rawValue }
}

extension Tokens {
  /// Where the word ends that begins with a token.
  func wordEnd(from start: Int, before limit: Int) -> Int {
    guard self[start].kind != .sign else {
      // "'s" is a word of its own.
      let isEnding =
        ascii(start) == UInt8(ascii: "'") && start + 1 < limit && isJoined(start) && isJoined(start + 1)
        && self[start + 1].kind == .word && self[start + 1].end - self[start + 1].start <= 2
        && !self[start + 1].flags.contains(.capitalised)
      return isEnding ? start + 2 : start + 1
    }
    var end = start + 1
    while end < limit, isJoined(end) {
      if self[end].kind != .sign {
        end += 1
        continue
      }
      let isFollowed = end + 1 < limit && isJoined(end + 1) && self[end + 1].kind != .sign
      if ascii(end) == UInt8(ascii: "."), isInitial(end - 1), end - 1 == start || ascii(end - 2) == UInt8(ascii: ".") {
        // "U.S." and "J." with their stops.
        end += 1
        continue
      }
      guard isFollowed, joinsParts(end) else { break }
      end += 2
    }
    return end
  }

  private func isInitial(_ token: Int) -> Bool {
    self[token].kind == .word && self[token].flags.contains(.capitalised) && foldedBytes(token).count == 1
  }

  /// A sign between two parts of one word: "Rhein-Main", "AT&T", "example.com", "O'Neill", "L'Oréal".
  private func joinsParts(_ sign: Int) -> Bool {
    if self[sign].flags.contains(.hyphen) { return true }
    switch ascii(sign) {
    case UInt8(ascii: "&"): return true
    case UInt8(ascii: "."): return self[sign + 1].kind == self[sign - 1].kind
    case UInt8(ascii: ","): return self[sign + 1].kind == .digits && self[sign - 1].kind == .digits
    case UInt8(ascii: "'"): return self[sign + 1].flags.contains(.capitalised)
    default: return false
    }
  }
}

extension Word {
  init(_ tokens: Tokens, _ range: Range<Int>) {
    self.init(tokens: range, hash: tokens[range.lowerBound].hash)
    var hyphen = range.lowerBound
    for token in range {
      if token > range.lowerBound { hash = Hashing.combine(hash, tokens[token].hash) }
      let part = Self.shape(of: tokens, token)
      shape = Hashing.combine(shape, part)
      longShape = Hashing.combine(longShape, part &+ UInt64(min(4, tokens.foldedBytes(token).count)) << 32)
      if tokens[token].kind == .digits { hasDigits = true }
      if tokens[token].flags.contains(.hyphen) { hyphen = token }
      length = min(Self.reach, length + tokens.foldedBytes(token).count)
    }
    if hyphen > range.lowerBound, hyphen + 1 < range.upperBound { head = (hyphen + 1)..<range.upperBound }
    letterCase = Self.letterCase(of: tokens, range)
    suffix = tokens.suffixHash(range.upperBound - 1, 4)
  }

  private static func shape(of tokens: Tokens, _ token: Int) -> UInt64 {
    switch tokens[token].kind {
    case .word: letterCase(of: tokens, token..<(token + 1)).rawValue
    case .digits: UInt64(10 + min(4, tokens[token].end - tokens[token].start))
    case .sign: 20 + UInt64(tokens.ascii(token) ?? 0)
    }
  }

  private static func letterCase(of tokens: Tokens, _ range: Range<Int>) -> LetterCase {
    let token = range.lowerBound
    guard tokens[token].kind == .word else { return .none }
    let flags = tokens[token].flags
    if flags.contains(.allCapitals) { return .capitals }
    if flags.contains(.innerCapital) { return .mixed }
    return flags.contains(.capitalised) ? .capitalised : .lower
  }
}

extension Tokens {
  /// The hash of the last letters of a token, counted in bytes and then from the beginning of a letter on.
  func suffixHash(_ token: Int, _ count: Int) -> UInt64 {
    let bytes = foldedBytes(token)
    var start = max(bytes.startIndex, bytes.endIndex - count)
    while start > bytes.startIndex, bytes[start] & 0xC0 == 0x80 { start -= 1 }
    return Tokens.hash(of: bytes[start...])
  }
}
