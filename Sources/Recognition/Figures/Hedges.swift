import Grammar
import Text
import Values

/// Finds the words that bend a figure, before it and behind it.
struct HedgeFinder {
  private let lattice: Lattice
  private let classes: SoughtClasses
  private var found: [Lattice.Reading] = []
  /// For each token the index of what ends before it, -1 for nothing; empty if nothing was found.
  private var byEnd: [Int32] = []

  /// - Parameters:
  ///   - forms: the hedges of the lattice.
  ///   - lookalikes: matches that begin with a hedge which is none ("Kredit über").
  init(
    _ lattice: Lattice, _ classes: SoughtClasses, _ forms: some Sequence<Lattice.Reading>,
    without lookalikes: [Lattice.Match]
  ) {
    self.lattice = lattice
    self.classes = classes
    let excluded = TokenSet(lookalikes.lazy.map(\.span))
    for form in forms where !excluded.contains(form.tokens.lowerBound) {
      if byEnd.isEmpty { byEnd = Array(repeating: -1, count: lattice.tokens.count + 1) }
      // The longest form that ends here decides: "mehr als", not "als".
      let end = form.tokens.upperBound
      if byEnd[end] >= 0, found[Int(byEnd[end])].tokens.lowerBound <= form.tokens.lowerBound { continue }
      byEnd[end] = Int32(truncatingIfNeeded: found.count)
      found.append(form)
    }
  }

  /// The hedge of a figure, and the tokens of its words; the outermost of several decides, but for one that bends nothing
  /// ("nur etwa").
  func hedge(of figure: Range<Int>) -> (hedge: Hedge, tokens: Range<Int>)? {
    // "$5 million-plus"
    let next = figure.upperBound + (lattice.isCompoundHyphen(figure.upperBound) ? 1 : 0)
    if let after = lattice.words(of: classes.hedgeAfter, at: next).max(by: { $0.end < $1.end }),
      let term = after.value.term, let hedge = Hedge(rawValue: term)
    {
      return (hedge, figure.upperBound..<after.end)
    }
    var found: (hedge: Hedge, tokens: Range<Int>)?
    var end = figure.lowerBound
    for _ in 0..<3 {
      guard let (hedge, start, stop) = hedge(endingAt: end) else { break }
      let known = hedge == .none ? found?.hedge : nil
      found = (known ?? hedge, start..<(found?.tokens.upperBound ?? stop))
      end = start
    }
    return found
  }

  /// The hedge that a figure's own words carry: "a couple of thousand".
  func hedge(within figure: Range<Int>) -> Hedge? {
    for token in figure where lattice.hasWord(of: classes.hedgeWithin, at: token) {
      let words = lattice.words(of: classes.hedgeWithin, at: token)
      if let hedge = words.lazy.compactMap({ $0.value.term.flatMap(Hedge.init) }).first { return hedge }
    }
    return nil
  }

  private func hedge(endingAt end: Int) -> (Hedge, start: Int, end: Int)? {
    guard !byEnd.isEmpty else { return nil }
    var stop = end
    for _ in 0..<3 {
      let known = byEnd[stop]
      if known >= 0 {
        guard case .value(let value) = lattice.value(of: found[Int(known)]),
          let hedge = value.term.flatMap(Hedge.init)
        else { return nil }
        return (hedge, found[Int(known)].tokens.lowerBound, stop)
      }
      guard stop > 0, lattice.hasWord(of: classes.hedgeFiller, at: stop - 1, end: stop) else { return nil }
      stop -= 1
    }
    return nil
  }
}

extension Lattice {
  /// Whether a token is a hyphen between the parts of a compound.
  func isCompoundHyphen(_ token: Int) -> Bool {
    token + 1 < tokens.count && tokens[token].flags.contains(.hyphen) && tokens.isJoined(token)
      && tokens.isJoined(token + 1)
  }
}
