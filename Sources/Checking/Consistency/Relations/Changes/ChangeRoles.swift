import Recognition
import Values

extension DraftFigures {
  /// What the nearest word before a figure makes of it.
  enum Role { case change, start, end }

  /// Of a word before a change that is one of a percentage only.
  private static let beforeRate = "before-rate"

  func role(_ index: Int) -> Role? { figures[index].role }

  /// Whether a figure says by how much something changed or differs.
  func isChange(_ index: Int) -> Bool { figures[index].isChange }

  /// ``role(_:)``, from the words and figures of the sentence.
  func roleByWords(_ index: Int) -> Role? {
    let figure = figures[index]
    let changeWords = figure.unit == .percent ? DraftFigure.before + [Self.beforeRate] : DraftFigure.before
    let distances: [(role: Role, distance: Int?, reach: Int)] = [
      (.end, figure.distance(after: .level, ["to"]), 2), (.start, figure.distance(after: .level, DraftFigure.from), 3),
      (.change, isOfFigureBefore(index) ? nil : figure.distance(after: .change, changeWords), 2),
    ]
    let nearest = distances.compactMap { entry in entry.distance.map { (entry.role, $0, entry.reach) } }
      .filter { $0.1 <= $0.2 }.min { $0.1 < $1.1 }
    if let nearest {
      // "Ein Anstieg von 296.000 auf 311.000".
      if nearest.0 == .change,
        figure.before.last(where: { $0.kind == .change && DraftFigure.before.contains($0.value) })?.tokens.count ?? 1
          > 1,
        isFollowedByEnd(index)
      {
        return .start
      }
      return nearest.0
    }
    // "$74 million a year earlier"; "ein Jahr zuvor waren es 1,26 Milliarden Euro".
    if figure.precedes(.shift, DraftFigure.yearBefore, within: 0) || isBracketedEarlier(index) { return .start }
    if figure.follows(.relation, ["formerly"], within: 4) || isCalledFormer(index) || isToldAfter(index) {
      return .start
    }
    return figure.follows(.shift, DraftFigure.yearBefore, within: 4) && !isShiftOfFigureBefore(index) ? .start : nil
  }

  /// "1,860 burglaries in 2025, after 1,550 in 2024": right behind the word, of an earlier time than the figure before.
  private func isToldAfter(_ index: Int) -> Bool {
    guard hasFigureBefore(index),
      figures[index].isComparable(to: figures[index - 1]), let time = figures[index].period,
      let end = figures[index - 1].period, time.last < end.first
    else { return false }
    return figures[index].before.contains {
      $0.kind == .clause && $0.value == DraftFigure.nextStatement && $0.tokens.upperBound == figures[index].start
    }
  }

  /// "10 euros previously"; not "12 euros instead of 10 euros".
  private func isCalledFormer(_ index: Int) -> Bool {
    guard let word = figures[index].cue(behind: .relation, ["formerly"], within: 0) else { return false }
    return behind(index, limit: 1).allSatisfy { figures[$0].start - word.tokens.upperBound > 2 }
  }

  /// "141.300 Tonnen (2024: 133.900 Tonnen)": nothing but the earlier time stands before the figure in its bracket.
  func isBracketedEarlier(_ index: Int) -> Bool {
    guard hasFigureBefore(index),
      figures[index].isComparable(to: figures[index - 1]), let time = figures[index].period,
      let end = figures[index - 1].period, time.last < end.first
    else { return false }
    let bracket = bytes(between: index - 1, and: index).drop { $0 != UInt8(ascii: "(") }
    return bracket.dropFirst().drop { $0 != UInt8(ascii: ":") }.elementsEqual(": ".utf8)
  }

  /// "Von 3 auf 4 Millionen".
  func isFollowedByEnd(_ index: Int) -> Bool {
    guard figures[index].precedes(.level, ["to"], within: 0), let next = behind(index, limit: 1).first else {
      return false
    }
    return figures[next].start - figures[index].tokens.upperBound <= 2
      && (figures[next].isComparable(to: figures[index]) || figures[index].unit == .count(""))
  }

  /// Whether words make a figure the level before; "von" alone does not: "eine Pacht von 300 Euro".
  func isNamedStart(_ index: Int) -> Bool {
    role(index) == .start && !(figures[index].follows(.level, ["of"], within: 3) && !isFollowedByEnd(index))
  }

  /// "Nach 1,25 Millionen Besuchern im Vorjahr kamen …".
  private func isShiftOfFigureBefore(_ index: Int) -> Bool {
    guard hasFigureBefore(index) else { return false }
    return figures[index - 1].precedes(.shift, within: 1)
      && figures[index - 1].follows(.level, DraftFigure.from, within: 3)
  }

  /// Whether the word for a change right before a figure stands right behind another: "15 Euro mehr als die 412 Euro".
  private func isOfFigureBefore(_ index: Int) -> Bool {
    guard hasFigureBefore(index),
      let cue = figures[index].before.last(where: { $0.kind == .change && DraftFigure.before.contains($0.value) })
    else { return false }
    if figures[index - 1].precedes(.relation, ["than"], within: 0) { return true }
    return cue.tokens.lowerBound == figures[index - 1].tokens.upperBound && cue.tokens.upperBound < figures[index].start
  }

  /// ``isChange(_:)``, from the roles of the figures, and the words.
  func isChangeByWords(_ index: Int) -> Bool {
    let figure = figures[index]
    let role = role(index)
    if figure.isFraction {
      return role == .change && figure.follows(.change, DraftFigure.before, within: 0) || isCompared(index)
        // "With 1,840 tonnes, a fifth less".
        || figure.precedes(.change, ["after"], within: 0)
    }
    if role == .start || role == .end { return false }
    if isCompared(index) || isPointsApposed(index) { return true }
    guard figure.isPercentage else {
      if role == .change || sharesChange(index) { return true }
      return figure.follows(.relation, ["up", "down"], within: 0)
        && figure.precedes(.level, ["to"], within: figure.nounLength)
    }
    return role == .change || figure.precedes(.change, ["after"], within: 0) || isSignedInBrackets(index)
      || figure.follows(.relation, ["up", "down"], within: 3)
      || figure.precedes(.relation, ["up", "down"], within: 0) || isSibling(index) || restatesChange(index)
  }

  /// "From 62 percent it slid to 55 percent – seven points in a month".
  private func isPointsApposed(_ index: Int) -> Bool {
    guard figures[index].unit == .points, hasFigureBefore(index), role(index - 1) == .end, isBehindSign(index) else {
      return false
    }
    return before(index, limit: 2).contains { role($0) == .start }
  }

  /// "From 2,480 to 2,110 (minus 14.9 percent)".
  private func isSignedInBrackets(_ index: Int) -> Bool {
    let figure = figures[index]
    let bytes = sections[figure.section].block.reading.bytes
    let place = figure.readingSpan.lowerBound
    return opensBracket(index)
      && (figure.quantity.high.isNegative || bytes.indices.contains(place) && bytes[place] == UInt8(ascii: "+")
        || figure.before.contains { $0.kind == .relation && $0.value == "plus" && $0.tokens.upperBound == figure.start })
  }

  /// "19 million more than", "19 million, or 4 percent, more than".
  func isCompared(_ index: Int) -> Bool {
    if figures[index].precedes(.relation, ["than"], within: figures[index].nounLength) { return true }
    // "An increase of 6 million over the 38 million of 2023"; not "6 million over the next five years", "63 over the three
    // days".
    if let over = figures[index].cue(behind: .relation, ["over"], within: 0) {
      return behind(index, limit: 1).contains {
        figures[$0].start == over.tokens.upperBound
          && (figures[index].isPercentage || figures[$0].quantity.low * 2 >= figures[index].quantity.low)
      }
    }
    if figures[index].unit == .percent {
      return figures[index].follows(.relation, ["so"], within: 0)
        && figures[index].precedes(.relation, ["than"], within: 1)
    }
    return isRestated(index) && figures[index + 1].precedes(.relation, ["than"], within: 1)
      && !isLevelBeforeAside(index)
  }

  /// "$3.6 billion, or 24 percent more than": what is set off says of the amount how much more it is; "19 million, or 4
  /// percent, more than" and "19 million or 4 percent more than" say it twice.
  private func isLevelBeforeAside(_ index: Int) -> Bool {
    let share = figures[index + 1]
    return hasClause(between: index, and: index + 1)
      && !share.after.contains {
        $0.kind == .clause && $0.tokens.lowerBound == share.tokens.upperBound && isSign($0, of: index + 1)
      }
  }

  /// "That is 19 million euros or 4 percent more": the words behind the percentage say that both tell of one change.
  private func sharesChange(_ index: Int) -> Bool {
    isRestated(index) && figures[index].follows(.relation, ["so"], within: 1)
      && figures[index + 1].precedes(.change, ["after"], within: 1)
  }

  /// Whether a percentage right behind a figure says it once more: "19 million euros, or 4 percent".
  private func isRestated(_ index: Int) -> Bool {
    guard hasFigureBehind(index) else { return false }
    let share = figures[index + 1]
    return share.unit == .percent && share.follows(.relation, ["so"], within: 0)
      && share.start - figures[index].tokens.upperBound <= 3
  }

  /// "um 41 Millionen Euro oder knapp 47 Prozent": two figures for one change.
  func isSibling(_ index: Int) -> Bool {
    guard hasFigureBefore(index) else { return false }
    let (first, second) = (figures[index - 1], figures[index])
    // "By ten points or, in relative terms, by 50 percent".
    if first.unit == .points, second.unit == .percent, role(index) == .change, role(index - 1) == .change,
      second.before.contains(where: { $0.kind == .relation && $0.value == "so" })
    {
      return true
    }
    // "By a quarter or 1.5 percentage points".
    if first.unit == .percent, second.unit == .points, role(index - 1) == .change {
      return second.follows(.relation, ["so"], within: 1)
    }
    return !first.isPercentage && second.start - first.tokens.upperBound <= 3
      && second.follows(.relation, ["so"], within: 0)
      && (role(index - 1) == .change || isCompared(index - 1) || sharesChange(index - 1))
  }

  /// "from $74 million to $92.5 million, or 25 percent".
  private func restatesChange(_ index: Int) -> Bool {
    guard hasFigureBefore(index),
      figures[index].follows(.relation, ["so"], within: 0),
      !figures[index].precedes(.relation, ["of", "out-of"], within: 1),
      !figures[index].precedes(.level, DraftFigure.from, within: 0)
    else { return false }
    return role(index - 1) == .end || role(index - 1) == .start
  }

  /// Organic, annual and adjusted changes compare other figures than those in the text.
  func isAdjusted(_ index: Int) -> Bool {
    let figure = figures[index]
    // "Organically, so without what was bought in January, the rise was 9 percent".
    let isFronted = figure.before.contains { word in
      word.kind == .relation && word.value == "adjusted"
        && figure.before.contains {
          $0.kind == .clause && $0.tokens.lowerBound == word.tokens.upperBound && $0.tokens.upperBound <= figure.start
        }
    }
    return isFronted
      || figure.follows(.relation, ["adjusted", "no"], within: 8)
      || figure.precedes(.relation, ["adjusted", "no"], within: 5)
  }
}
