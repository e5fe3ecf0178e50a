import Recognition
import Text
import Values

/// Shares of a whole that a noun names and a sentence before has told: "landed 19,200 tonnes. … 4,600 tonnes, or 24 percent
/// of the landings".
extension DraftFigures {
  private static let sentenceReach = 3
  private static let figureLimit = 12
  private static let wholeLimit = 3

  /// Where a word beside the whole is kin to the noun, no other can be meant; else, and where no noun names it ("together
  /// $999 million or 43 percent"), only what looks like a slip tells.
  func sharesOfNamedWhole(_ index: Int) -> [Share] {
    guard !isChange(index), !figures[index].isFraction, !figures[index].quantity.isRange,
      let part = before(index, limit: 2).first(where: { !isRestatement($0) }), !isChange(part),
      isApposed(index) || isBehindSign(index) || isEqualed(part, index)
    else { return [] }
    if figures[index].precedes(.relation, ["of-which"], within: 0) { return [] }
    let of = figures[index].cue(behind: .relation, ["of", "out-of"], within: 0)
    let noun = of.flatMap { self.noun(behind: $0, of: index, part) }
    if noun == nil, of != nil || !isApposed(index) || part != index - 1 { return [] }
    let wholes = before(part, sentences: Self.sentenceReach, limit: Self.figureLimit).filter {
      mayBeWhole($0, of: part) && !isRestatement($0) && figures[$0].unit != .count("")
    }
    let named = wholes.filter { whole in noun.map { isBeside(whole, $0) } ?? false }
    if named.count == 1, let whole = named.first { return [Share(share: index, part: part, whole: whole)] }
    guard wholes.count <= Self.wholeLimit else { return [] }
    return wholes.map { Share(share: index, part: part, whole: $0, isSure: isSplit($0, into: part, with: index)) }
  }

  /// "Revenue was 7.94 billion. Durban made 4.61 billion, or 58 percent; Cape Town 1.87 billion; the others 1.46 billion":
  /// whether all parts that a sentence tells with the first add up to a whole.
  private func isSplit(_ whole: Int, into part: Int, with share: Int) -> Bool {
    let others = behind(share, limit: Self.figureLimit).filter { !figures[$0].isPercentage }
    guard !others.isEmpty, others.allSatisfy({ isPart($0, of: whole) && !isChange($0) && !isRestatement($0) }) else {
      return false
    }
    let sum = others.reduce(figures[part].interval) { $0 + figures[$1].interval }
    return sum.overlaps(figures[whole].interval)
  }

  /// The word of which a percentage is a share; of amounts of money no metric's, which other figures tell.
  private func noun(behind of: Passage.Cue, of index: Int, _ part: Int) -> String? {
    let isOfMetric = figures[index].after.contains {
      ($0.kind == .metric || $0.kind == .referenceMetric || $0.kind == .coreference)
        && (0...1).contains($0.tokens.lowerBound - of.tokens.upperBound)
    }
    guard !isOfMetric || figures[part].isCount,
      let word = section(of: index).word(behind: of.span.upperBound), word.text.utf8.count >= Self.leastNoun
    else { return nil }
    return word.text
  }

  private static let leastNoun = 4

  /// Whether a word around a figure has the stem of a noun, or is part of it.
  private func isBeside(_ index: Int, _ noun: String) -> Bool {
    let section = section(of: index)
    return section.words(in: section.surroundings(of: figures[index].readingSpan)).contains {
      $0.hasStem(of: noun) || noun.hasStem(of: $0)
    }
  }
}
