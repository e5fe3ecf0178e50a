import Recognition
import Values

extension DraftFigures {
  /// A share with the part and the whole that the text may give it.
  struct Share {
    var share: Int
    var part: Int
    var whole: Int
    var isPartDerived = false
    var isSure = true
  }

  /// The ways in which texts tell the part and the whole of a share, in the order in which they are tried. Where several
  /// figures may be the whole, each makes a share of its own.
  private static var sharesAtPlaces: [(DraftFigures) -> (Int) -> [Share]] {
    [
      sharesOfLast, partsOfFraction, sharesBehind, sharesExplained, sharesConcluded, sharesRestated, sharesEqualed,
      sharesOfItsWhole, margins, sharesOfNext, sharesOfMetric, marginsOfTold, sharesOfSaid, sharesOfIt, sharesTaken,
      sharesOfTotal,
      sharesOfList, sharesBehindList, sharesOfNamedWhole,
    ]
  }

  /// What a share may be the share of: as the first of the ways has it that the text follows.
  func shares(at index: Int) -> [Share] {
    Self.sharesAtPlaces.lazy.map { $0(self)(index) }.first { !$0.isEmpty } ?? []
  }

  /// A figure that says once more, in other terms, what stands before it: in brackets, or after "or" and "that is".
  func isApposed(_ index: Int) -> Bool {
    opensBracket(index) || figures[index].follows(.relation, ["so", "converted"], within: 2)
  }

  /// Whether a figure says the one before it once more in another measure: "71 mm (2.8 inches)", "$61.40 a megawatt-hour,
  /// or 6.14 cents a kilowatt-hour".
  func isRestatement(_ index: Int) -> Bool {
    guard hasFigureBefore(index), isApposed(index), role(index) == nil else {
      return false
    }
    let (first, second) = (figures[index - 1], figures[index])
    if first.isPercentage || second.isPercentage { return false }
    if first.precedes(.denominator, within: 1), second.precedes(.denominator, within: 1) { return true }
    // Many units of measures are no counted nouns.
    return opensBracket(index) && second.start - first.tokens.upperBound <= 4
      && (!first.isComparable(to: second) || second.unit == .count(""))
      && !second.follows(.relation, ["of", "out-of"], within: 0)
  }

  /// "930 jobs, or 4 percent of its 23,400 positions".
  private func sharesOfNext(_ index: Int) -> [Share] {
    let share = figures[index]
    let left = before(index).filter { !isRestatement($0) }
    let right = behind(index, limit: 2)
    if share.isFraction, !isApposed(index), left.first.map({ !isAddedTo($0, index) }) ?? true { return [] }
    if let whole = right.first, isWhole(whole, of: index) {
      if let part = left.first, isApposed(index) || isAddedTo(part, index), isPart(part, of: whole) {
        return [Share(share: index, part: part, whole: whole)]
      }
      if right.count > 1, isApposed(right[1]) || isCalledAll(right[1], behind: whole), isPart(right[1], of: whole) {
        return [Share(share: index, part: right[1], whole: whole, isPartDerived: true)]
      }
      if right.count > 1, sign(before: right[1])?.value == Passage.Cue.comma,
        isInserted(right[1], behind: whole, within: 4), isPart(right[1], of: whole),
        figures[right[1]].quantity.low < figures[whole].quantity.low
      {
        return [Share(share: index, part: right[1], whole: whole, isPartDerived: true)]
      }
      return []
    }
    // "930 of its 23,400 positions, or about 4 percent", "…, 4 percent, …".
    if left.count > 1, isApposed(index) || isBetweenSigns(index) || share.follows(.relation, ["share"], within: 1),
      isWhole(left[0], of: left[1]), isPart(left[1], of: left[0]),
      !share.precedes(.relation, ["of"], within: 1)
    {
      return [Share(share: index, part: left[1], whole: left[0])]
    }
    return []
  }

  /// "240 posts, about 7 percent of its 3,400 staff", "1.35 million trips a day, 90 percent of the 1.5 million": nothing
  /// but the counted noun, what it is for each of, and a comma between; not "12 percent of those with two children, 15
  /// percent of those with three".
  private func isAddedTo(_ part: Int, _ share: Int) -> Bool {
    let each = figures[part].cue(behind: .denominator, within: 1)?.tokens.upperBound ?? figures[part].tokens.upperBound
    return !figures[part].isPercentage && part == share - 1
      && !before(part, limit: 1).contains { figures[$0].isPercentage && isWhole(part, of: $0) }
      && sign(before: share).map { $0.tokens.lowerBound - each <= 1 } ?? false
  }

  /// Whether a figure stands between commas, or between one and the end of its sentence.
  func isBetweenSigns(_ index: Int) -> Bool {
    let figure = figures[index]
    let section = sections[figure.section]
    let end = section.passage.tokens(ofSentenceHolding: figure.tokens.lowerBound).upperBound
    return isBehindSign(index)
      && (end <= figure.tokens.upperBound + 1
        || figure.after.contains {
          $0.kind == .clause && $0.tokens.lowerBound == figure.tokens.upperBound && isSign($0, of: index)
        })
  }

  func isWhole(_ whole: Int, of part: Int) -> Bool {
    guard let of = figures[part].cue(behind: .relation, ["of", "out-of"], within: figures[part].isCount ? 2 : 0) else {
      return false
    }
    // "77 percent of revenue, from £107 million".
    let isParted = figures[part].after.contains {
      $0.kind == .clause && $0.tokens.lowerBound >= of.tokens.upperBound && $0.tokens.upperBound <= figures[whole].start
    }
    return !isParted && !figures[whole].isPercentage && figures[whole].start - of.tokens.upperBound <= 4
      && role(whole) != .end
  }

  /// Whether a figure told elsewhere may be the whole of a part: larger, of the same kind, and a level of now.
  func mayBeWhole(_ whole: Int, of part: Int) -> Bool {
    isPart(part, of: whole) && figures[part].isComparable(to: figures[whole])
      && figures[part].quantity.low < figures[whole].quantity.low && !isChange(whole) && !isNamedStart(whole)
  }

  func isPart(_ part: Int, of whole: Int) -> Bool {
    let (part, whole) = (figures[part], figures[whole])
    if part.quantity.isRange || whole.quantity.isRange { return false }
    // People may be counted as jobs, but money is no number of people.
    return part.isCount && whole.isCount || part.unit == whole.unit && part.isMoney
  }
}
