import Grammar
import Text
import Values

/// Finds the words that bend a figure, before it and behind it.
struct HedgeFinder {
  let lattice: Lattice
  /// Tokens at which a hedge's look-alike stands ("Kredit über").
  private let excluded: TokenSet
  /// Hedge forms by the token behind them.
  private var byEnd: [Int: (start: Int, hedge: Hedge)] = [:]

  init(_ lattice: Lattice, hedges: ClassSet) {
    self.lattice = lattice
    excluded = TokenSet(lattice.matches(of: ["no-hedge"]).map(\.span))
    for form in lattice.readings(of: hedges) where !excluded.contains(form.tokens.lowerBound) {
      guard case .value(let value) = form.value, let hedge = value.term.flatMap(Hedge.init) else { continue }
      // The longest form that ends here decides: "mehr als", not "als".
      if let known = byEnd[form.tokens.upperBound], known.start <= form.tokens.lowerBound { continue }
      byEnd[form.tokens.upperBound] = (form.tokens.lowerBound, hedge)
    }
  }

  /// The hedge of a figure, and the tokens of its words; the outermost of several decides.
  func hedge(of figure: Range<Int>) -> (hedge: Hedge, tokens: Range<Int>)? {
    // "$5 million-plus"
    let next = figure.upperBound + (lattice.isCompoundHyphen(figure.upperBound) ? 1 : 0)
    if let after = lattice.words(of: "hedge-after", at: next).max(by: { $0.end < $1.end }),
      let term = after.value.term, let hedge = Hedge(rawValue: term)
    {
      return (hedge, figure.upperBound..<after.end)
    }
    var found: (hedge: Hedge, tokens: Range<Int>)?
    var end = figure.lowerBound
    for _ in 0..<3 {
      guard let (hedge, start, stop) = hedge(endingAt: end) else { break }
      found = (hedge, start..<(found?.tokens.upperBound ?? stop))
      end = start
    }
    return found
  }

  /// The hedge that a figure's own words carry: "a couple of thousand".
  func hedge(within figure: Range<Int>) -> Hedge? {
    for token in figure {
      let words = lattice.words(of: "hedge-within", at: token)
      if let hedge = words.lazy.compactMap({ $0.value.term.flatMap(Hedge.init) }).first { return hedge }
    }
    return nil
  }

  private func hedge(endingAt end: Int) -> (Hedge, start: Int, end: Int)? {
    var stop = end
    for _ in 0..<3 {
      if let known = byEnd[stop] { return (known.hedge, known.start, stop) }
      guard stop > 0, lattice.words(of: "hedge-filler", at: stop - 1).contains(where: { $0.end == stop }) else {
        return nil
      }
      stop -= 1
    }
    return nil
  }
}

extension Lattice {
  /// Whether a token is a hyphen between the parts of a compound.
  func isCompoundHyphen(_ token: Int) -> Bool {
    token + 1 < tokens.count && tokens.flags[token].contains(.hyphen) && tokens.isJoined(token)
      && tokens.isJoined(token + 1)
  }
}
