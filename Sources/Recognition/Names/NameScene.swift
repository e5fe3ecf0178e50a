import Grammar
import Text

/// The words of a passage as far as names are concerned: what can be part of one, what ends one.
struct NameScene {
  let lattice: Lattice
  /// For each token, whether it belongs to a figure or date.
  let figures: [Bool]
  let tokens: Tokens
  private let traits: [NameTraits]
  private let nounsAreCapitalised: Bool

  init(
    _ lattice: Lattice, _ classes: SoughtClasses, _ readings: [Lattice.Reading],
    figures mentions: [Passage.Mention]
  ) {
    self.lattice = lattice
    nounsAreCapitalised = classes.nounsAreCapitalised
    let tokens = lattice.tokens
    self.tokens = tokens
    var figures = [Bool](repeating: false, count: tokens.count)
    for mention in mentions { for token in mention.tokens where token < tokens.count { figures[token] = true } }
    self.figures = figures
    var traits = [NameTraits](repeating: [], count: tokens.count)
    for reading in readings {
      let found = classes.uses[reading.name].traits
      if found == .knownName {
        traits[reading.tokens.lowerBound].insert(found)
      } else if !found.isEmpty {
        for token in reading.tokens { traits[token].insert(found) }
      }
    }
    for token in 0..<tokens.count where tokens[token].kind == .word {
      // "MIT" is not "mit".
      if tokens[token].flags.contains(.allCapitals) {
        traits[token].subtract([.common, .boundary])
        if traits[token].contains(.capitalBoundary) { traits[token].insert(.boundary) }
      } else if lattice.isFrequent(token) {
        traits[token].insert(.boundary)
      }
    }
    self.traits = traits
  }

  func has(_ token: Int, _ trait: NameTraits) -> Bool {
    token >= 0 && token < traits.count && !traits[token].isDisjoint(with: trait)
  }

  /// The lists that a token's word stands in, as a number.
  func lists(of token: Int) -> UInt16 {
    traits[token].subtracting([.knownName, .article]).rawValue
  }

  // MARK: Signs

  func isHyphen(_ token: Int) -> Bool {
    token >= 0 && token < tokens.count && tokens[token].flags.contains(.hyphen) && tokens.isJoined(token)
      && tokens.isJoined(token + 1)
  }

  func isQuote(_ token: Int) -> Bool {
    guard token >= 0, token < tokens.count, tokens[token].kind == .sign else { return false }
    return tokens[token].hash == Self.quote || lattice.text(tokens.bytes(token..<(token + 1))) == "„"
  }

  /// Whether there are quotes before and behind a name.
  func isQuoted(_ name: Range<Int>) -> Bool { isQuote(name.lowerBound - 1) && isQuote(name.upperBound) }

  private static let quote = Tokens.hash(of: "\"".utf8)

  // MARK: Names of the reference

  /// Whether a name is one where it stands: a name made of ordinary words needs a sign of it.
  func standsAsName(_ name: Range<Int>) -> Bool {
    let words = name.filter { tokens[$0].kind == .word }
    // "1&1".
    if words.isEmpty, name.count > 1 { return true }
    guard words.allSatisfy({ has($0, [.common, .boundary]) && !tokens[$0].flags.contains(.allCapitals) }) else {
      return true
    }
    let start = name.lowerBound
    if !isSentenceStart(start), words.count > 1 || !nounsAreCapitalised { return true }
    return has(start - 1, .cue) || has(name.upperBound, [.verb, .legalForm]) || isPossessive(name.upperBound)
      || isHyphen(name.upperBound) && has(name.upperBound + 1, [.role, .cue])
      || isQuoted(name)
      || !nounsAreCapitalised && tokens.ascii(name.upperBound) == UInt8(ascii: ",")
  }

  /// Whether all that a rule added to a name of the reference is what stands before it, as a noun or an adjective may where
  /// nouns have capitals ("die Nachbarin X"), or a place behind a name of several words ("X Group of Britain").
  func onlyDescribes(_ candidate: OrganizationCandidate, _ name: Range<Int>) -> Bool {
    let (span, growth) = (candidate.tokens, candidate.growth)
    guard growth.before > 0, name.count < span.count else { return false }
    if name.upperBound == span.upperBound { return nounsAreCapitalised && !isHyphen(name.lowerBound - 1) }
    return growth.after > 0 && name.lowerBound == span.lowerBound && name.count > 1 && has(name.upperBound, .joiner)
  }

  /// A word in small letters that is neither frequent nor what a company does or has.
  func isOrdinaryWord(_ token: Int) -> Bool {
    token < tokens.count && tokens[token].kind == .word && !has(token, [.boundary, .verb])
      && tokens[token].flags.isDisjoint(with: [.capitalised, .innerCapital])
  }

  func isArticle(_ token: Int) -> Bool { has(token, .article) }

  func isCue(_ token: Int) -> Bool { has(token, .cue) }

  func isPossessive(_ token: Int) -> Bool {
    tokens.ascii(token) == UInt8(ascii: "'") && tokens.isJoined(token)
      || tokens.isJoined(token) && token < tokens.count && tokens[token].hash == Self.apostrophe
  }

  private static let apostrophe = Tokens.hash(of: "'".utf8)

  private func isSentenceStart(_ token: Int) -> Bool {
    guard token > 0 else { return true }
    guard tokens[token - 1].kind == .sign else { return false }
    switch tokens.ascii(token - 1) {
    case UInt8(ascii: ","), UInt8(ascii: "("), UInt8(ascii: "/"), UInt8(ascii: "&"), UInt8(ascii: "-"): return false
    default: return true
    }
  }

  /// Whether all that a match has beside a name is a legal form.
  func isLegalForm(_ match: Range<Int>, beside name: Range<Int>) -> Bool {
    name.lowerBound == match.lowerBound
      && (name.upperBound..<max(name.upperBound, match.upperBound)).allSatisfy {
        has($0, .legalForm) || tokens[$0].kind == .sign
      }
  }

  // MARK: Acronyms

  /// "GCF", "TfL", "BfR": capitals, with a small letter here and there.
  private func isAcronym(_ token: Int) -> Bool {
    let flags = tokens[token].flags
    guard !flags.contains(.allCapitals) else { return true }
    let bytes = tokens.text[tokens.bytes(token..<token + 1)]
    return (2...6).contains(bytes.count) && flags.isSuperset(of: [.capitalised, .innerCapital])
      && 2 * bytes.count { (0x41...0x5A).contains($0) } > bytes.count
  }

  /// "(GCF)" right behind "Green Climate Fund": the acronym's token.
  func acronym(behind name: Range<Int>) -> Range<Int>? {
    let open = name.upperBound
    guard tokens.ascii(open) == UInt8(ascii: "("), tokens.ascii(open + 2) == UInt8(ascii: ")"),
      tokens[open + 1].kind == .word, isAcronym(open + 1)
    else { return nil }
    let words = name.filter { tokens[$0].kind == .word && !has($0, .legalForm) }
    let letters = Array(tokens.foldedBytes(open + 1))
    guard let first = words.first, tokens.foldedBytes(first).first == letters.first,
      words.count > 1 || tokens.foldedBytes(first).count > 4 * letters.count
    else { return nil }
    var rest = letters[...]
    for word in words { for byte in tokens.foldedBytes(word) where byte == rest.first { rest.removeFirst() } }
    return rest.isEmpty ? (open + 1)..<(open + 2) : nil
  }

  // MARK: Words

  /// The capitalised words, as ``JoinedPassages`` needs them.
  func nameWords(taken: [Bool], doubtful: [Range<Int>]) -> [NameWord] {
    var words: [NameWord] = []
    var doubtful = doubtful[...]
    for token in 0..<tokens.count where tokens[token].kind == .word {
      guard !tokens[token].flags.isDisjoint(with: [.capitalised, .innerCapital]) else { continue }
      var word = NameWord(
        hash: tokens[token].hash, base: tokens.hash(of: token, without: Self.genitive) ?? tokens[token].hash,
        token: Int32(token), span: tokens[token].start..<tokens[token].end)
      if taken[token] { word.roles.insert(.taken) }
      if has(token, [.tail, .legalForm]) { word.roles.insert(.tail) }
      if has(token, [.boundary, .cue, .role, .common, .place, .firstName]) { word.roles.insert(.ordinary) }
      while let name = doubtful.first, name.upperBound <= token { doubtful.removeFirst() }
      if let name = doubtful.first, name.contains(token) {
        word.roles.insert(nounsAreCapitalised ? .taken : .doubtful)
      }
      if isHyphen(token - 1) { word.roles.insert(.hyphenBefore) }
      if isName(beside: token - 1), !has(token - 1, .cue) || has(token - 1, .firstName) {
        word.roles.insert(.afterName)
      }
      if !nounsAreCapitalised, isName(beside: token + 1) { word.roles.insert(.beforeName) }
      words.append(word)
    }
    return words
  }

  private static let genitive = [UInt8(ascii: "s")]

  /// A word next to another that makes the two one name: "Henry Ford", "Mercy Hospital".
  private func isName(beside token: Int) -> Bool {
    token >= 0 && token < tokens.count && tokens[token].kind == .word
      && tokens[token].flags.contains(.capitalised) && !has(token, .boundary)
  }
}
