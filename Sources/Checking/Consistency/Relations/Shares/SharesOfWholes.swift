import Recognition
import Text
import Values

/// Shares of a whole that is told further back, so that several figures may be it.
extension DraftFigures {
  /// "14,6 Milliarden Euro. Ein Viertel davon, 3,65 Milliarden Euro, …", "70 Prozent davon, also 200 Millionen Euro": of
  /// what was last, or of what comes before ("310 million: 190 for pipes, 120 for pumps. 40 percent of that, or 124
  /// million").
  func sharesOfLast(_ index: Int) -> [Share] {
    guard let of = figures[index].cue(behind: .relation, ["of-which"], within: 0), let part = behind(index).first,
      figures[part].start - of.tokens.upperBound <= (figures[part].follows(.relation, ["so"], within: 0) ? 2 : 1),
      !figures[part].quantity.isRange, !figures[part].isPercentage
    else { return [] }
    return before(index, sentences: 1).filter {
      !isApposed($0) && figures[$0].isComparable(to: figures[part]) && !figures[$0].quantity.isRange
    }.map { Share(share: index, part: part, whole: $0, isPartDerived: true) }
  }

  /// "The budget is 96 million euros. Of that, staff takes 27 million, or 28 percent.": of the figures of its sentence and
  /// the one before, each that may be the whole.
  func sharesOfSaid(_ index: Int) -> [Share] {
    guard isApposed(index), !isChange(index), !figures[index].precedes(.relation, ["of", "out-of"], within: 0),
      let part = before(index, limit: 1).first, !isChange(part),
      figures[part].follows(.relation, ["of-which"], within: 6)
        || figures[index].precedes(.relation, ["of-which"], within: 0)
    else { return [] }
    let wholes = before(part, sentences: 1).filter {
      isPart(part, of: $0) && figures[part].quantity.low < figures[$0].quantity.low && !isChange($0)
    }
    return wholes.map { Share(share: index, part: part, whole: $0, isSure: wholes.count == 1) }
  }

  private static let sentenceReach = 3

  /// "Taxes bring in $171 million, about 35 percent of the total": of the larger figures of its paragraph, else of those
  /// before it.
  func sharesOfTotal(_ index: Int) -> [Share] {
    guard let of = figures[index].cue(behind: .relation, ["of"], within: 0), !isChange(index),
      figures[index].after.contains(where: {
        $0.kind == .relation && $0.value == "total" && $0.tokens.lowerBound == of.tokens.upperBound
      }),
      let part = before(index, limit: 1).first, !isChange(part), isApposed(index) || isBehindSign(index)
    else { return [] }
    func isTotal(_ other: Int) -> Bool {
      isPart(part, of: other) && figures[part].isComparable(to: figures[other])
        && figures[other].quantity.low > figures[part].quantity.low && !isChange(other) && role(other) != .start
    }
    let near = before(part, sentences: Self.sentenceReach, limit: 12).filter(isTotal)
    let far = near.isEmpty ? statedTotals(before: figures[part].section, like: part).filter(isTotal) : []
    let totals = near + far.prefix { figures[$0].section == figures[far[0]].section }
    return totals.map { Share(share: index, part: part, whole: $0, isSure: totals.count == 1) }
  }
}
