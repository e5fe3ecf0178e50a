import Grammar
import Values

/// A match that competes with others for its tokens.
struct FigureCandidate {
  var kind: MatchKind
  var match: Lattice.Match
  var span: Range<Int> { match.span }

  /// Of overlapping matches the leftmost wins, then the longest, then the one with more around it; weak ones take what is
  /// left. A match that reads as nothing does not compete; one that stands for nothing only keeps others from its tokens.
  /// - Parameter reads: false for a match that reads as nothing. The weak ones come after all others.
  static func choose(from matches: FoundMatches, _ reads: (FigureCandidate) -> Bool) {
    var taken = TokenSet()
    func choose(_ candidates: [FigureCandidate]) {
      for candidate in candidates where taken.isDisjoint(with: candidate.span) {
        if reads(candidate) || candidate.kind == .nothing { taken.formUnion(candidate.span) }
      }
    }
    choose(matches.figures)
    choose(matches.weakFigures)
  }

  static func precedes(_ left: FigureCandidate, _ right: FigureCandidate) -> Bool {
    if left.span.lowerBound != right.span.lowerBound { return left.span.lowerBound < right.span.lowerBound }
    if left.span.count != right.span.count { return left.span.count > right.span.count }
    if left.match.extent.count != right.match.extent.count { return left.match.extent.count > right.match.extent.count }
    return (left.kind.rank ?? 0) < (right.kind.rank ?? 0)
  }
}

/// A number that no figure holds: an amount without its currency, or a count without its noun.
struct BareAmount {
  let span: Range<Int>
  /// nil where its parts make no value.
  let quantity: Quantity?
  let mayBeYear: Bool

  init(_ match: Lattice.Match, _ lattice: Lattice, _ families: CurrencyFamilies) {
    let fields = Fields(match, in: lattice)
    span = match.span
    quantity = FigureComposer(families: families).quantity(fields)
    mayBeYear = fields.numeral("number")?.mayBeYear == true
  }
}

extension Passage.Mention {
  /// ISO 4217; nil for what is no money.
  var currency: String? { if case .money(_, let currency, _) = annotation.value { currency } else { nil } }

  var isCountOrMoney: Bool {
    switch annotation.value {
    case .count, .money: true
    default: false
    }
  }
}
