import Grammar
import Text

extension Recognizer {
  /// Whether some words end with a noun that the language knows to be counted: "people".
  public func isCountNoun(_ words: String) -> Bool {
    let tokens = Tokens(Array(words.utf8))
    return lattice(of: tokens).readings(of: classes.countNoun).contains { $0.tokens.upperBound == tokens.count }
  }

  /// Whether some words name a scale, a currency or percent, as the head of a table does for its numbers.
  public func namesUnit(_ words: String) -> Bool {
    let units = ClassSet(["scale", "currency", "percent-word"], in: grammar)
    return !lattice(of: Tokens(Array(words.utf8))).readings(of: units).isEmpty
  }
}

/// What the heads of tables count.
extension Recognizer {
  /// The noun that the head of a row or column says its numbers count: "Vehicles sold", "Zahl der Betten". nil where other
  /// words may make something else of it: "Staff costs", "Umsatz je Mitarbeiter".
  func headNoun(_ lattice: Lattice, _ figures: [Passage.Mention]) -> String? {
    let tokens = lattice.tokens
    guard tokens.count <= Self.longestHead, figures.allSatisfy({ $0.annotation.kind == "date" }),
      let place = (0..<tokens.count).first(where: { !lattice.words(of: classes.countNoun, at: $0).isEmpty }),
      let end = lattice.words(of: classes.countNoun, at: place).map(\.end).max()
    else { return nil }
    let opening = lattice.words(of: classes.countHead, at: 0).map(\.end).max() ?? 0
    let dated = TokenSet(of: figures)
    let isDescribed = (min(opening, place)..<place).allSatisfy { mayDescribe($0, lattice) }
    guard isDescribed, ends(at: end, lattice, dated) else { return nil }
    return lattice.text(tokens.bytes(place..<end))
  }

  private static let longestHead = 8

  /// Whether a word before the noun may be an adjective or the noun's first part.
  private func mayDescribe(_ token: Int, _ lattice: Lattice) -> Bool {
    guard lattice.tokens[token].kind == .word, !lattice.hasWord(of: classes.noCountNoun, at: token) else {
      return false
    }
    return !classes.nounsAreCapitalised || lattice.hasWord(of: classes.adjectiveLike, at: token)
  }

  /// Whether behind the noun stand only words that leave it what it is, dates, signs, and names behind such words.
  private func ends(at end: Int, _ lattice: Lattice, _ dated: TokenSet) -> Bool {
    var isFollowed = false
    return (end..<lattice.tokens.count).allSatisfy { token in
      if lattice.hasWord(of: classes.headFollow, at: token) {
        isFollowed = true
        return true
      }
      return dated.contains(token)
        || lattice.tokens[token].kind == .sign && lattice.tokens.ascii(token) != UInt8(ascii: "%")
        || isFollowed && lattice.tokens[token].flags.contains(.capitalised)
    }
  }
}
