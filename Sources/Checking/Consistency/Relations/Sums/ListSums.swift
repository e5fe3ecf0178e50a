import Recognition
import Text
import Values

extension Checker {
  /// A list whose items add up to a figure of the text before them, or to an item of their own.
  func listSum(in draft: DraftFigures, of items: Range<Int>) -> Relation? {
    guard items.count >= 3, let start = items.first, case .listItem = draft.sections[start].block.kind else {
      return nil
    }
    // An item with several figures, or one without, is no row of a calculation.
    var parts: [Int] = []
    var total: Int?
    for item in items {
      let figures = draft.ranges[item]
      guard let figure = figures.first, draft.role(figure) == nil, !draft.isChange(figure),
        figures.dropFirst().allSatisfy({
          item == items.last && isTotal($0, draft) || draft.isChange($0) || draft.isInBrackets($0)
            || draft[$0].isPercentage || draft.role($0) == .start
            || draft[$0].follows(.relation, ["of-which"], within: 2)
        })
      else { return nil }
      if item == items.last, draft.isTotal(item) { total = figure } else { parts.append(figure) }
      // A line behind the list, which Markdown takes for one of its last item.
      if item == items.last, figures.count == 2, let last = figures.last, isTotal(last, draft) { total = last }
    }
    guard let first = parts.first, draft[first].isMoney || draft[first].isCount, !draft.announcesSome(before: start)
    else { return nil }
    if total == nil, let whole = draft.whole(announcing: parts, before: start) {
      return relation(Sum(total: whole, parts: parts, isSure: true, isComplete: true), draft)
    }
    guard parts.allSatisfy({ draft[$0].isComparable(to: draft[first]) }) else { return nil }
    if let total {
      return relation(Sum(total: total, parts: parts, isSure: true, isComplete: !draft.isCalledAll(total)), draft)
    }
    let totals =
      draft.statedTotals(before: start, like: first) + draft.statedTotals(behind: items.upperBound, like: first)
    if let found = relation(parts, with: totals, announcedBefore: start, draft) { return found }
    // "500 people were asked", with the same noun, or a word for a total.
    let sum = parts.reduce(Decimal.zero) { $0 + draft[$1].quantity.low }
    let told = totals.first {
      hasOneOtherDigit(draft[$0].quantity, sum) && parts.allSatisfy { part in draft[part].hedge == .none }
        && (isTotal($0, draft)
          || draft[$0].isCount && draft[$0].unit != .count("")
            && parts.allSatisfy { part in draft[part].unit != .count("") })
    }
    return told.flatMap { relation(Sum(total: $0, parts: parts, isSure: true, isComplete: true), draft) }
  }

  private func isTotal(_ index: Int, _ draft: DraftFigures) -> Bool {
    draft.isCalledTotal(index) || draft.isApposed(index, to: ["in-all", "together", "sum", "total", "all"])
  }

  /// The relation to the total of which the words before a list or table announce the parts, else to the stated one that
  /// the parts bear out, else to the one that a slip of a part or of the total would explain.
  func relation(
    _ parts: [Int], with totals: [Int], announcedBefore start: Int, _ draft: DraftFigures
  ) -> Relation? {
    if let whole = draft.wholeSplit(into: parts, among: totals, before: start) {
      return relation(Sum(total: whole, parts: parts, isSure: true, isComplete: true), draft)
    }
    return totals.compactMap { relation(Sum(total: $0, parts: parts, isSure: false), draft) }.likeliest(draft)
  }
}

extension DraftFigures {
  /// Figures of the two blocks before a list or table that may be its total.
  func statedTotals(before section: Int, like part: Int) -> [Int] {
    stated(before: section).filter { figures[$0].isComparable(to: figures[part]) }
  }

  /// The same, whatever they count.
  func stated(before section: Int) -> [Int] {
    (max(0, section - 3)..<section).reversed().flatMap { ranges[$0].suffix(8) }.filter(mayBeTotal)
  }

  /// Whether a figure of the text beside a list or table is told as a level.
  func mayBeTotal(_ index: Int) -> Bool {
    !figures[index].quantity.isRange && !isChange(index) && !isTableCell(figures[index].section)
  }

  /// "Some of the larger ones:".
  fileprivate func announcesSome(before section: Int) -> Bool {
    guard section > 0, let last = sentenceRanges[section - 1].last else { return false }
    return sentences[last].contains { $0.kind == .relation && $0.value == "partial" }
  }

  /// The only figure of its kind in a sentence that a colon ends before a list, with nothing that says that there are more
  /// parts: "it will spend £47.6m on the line:". Parts that are far from adding up to it, or of several times, tell
  /// of something else.
  fileprivate func whole(announcing parts: [Int], before section: Int) -> Int? {
    guard section > 0, endsWithColon(section - 1), let last = ranges[section - 1].last,
      figures[last].sentence == sentenceRanges[section - 1].last
    else { return nil }
    let own = ([last] + before(last, limit: Self.leadLimit)).filter { whole in
      parts.allSatisfy { figures[$0].isComparable(to: figures[whole]) || isCountedByLabel($0, like: whole) }
    }
    guard own.count == 1, let whole = own.first, figures[whole].hedge == .none, !figures[whole].quantity.isRange,
      !isChange(whole), !isStartOfMove(whole), !figures[whole].precedes(.denominator, within: 1),
      !sentence(of: whole, has: Self.open), !parts.contains(where: { hasDateBefore($0) })
    else { return nil }
    let (total, sum) = (figures[whole].quantity.low, parts.reduce(Decimal.zero) { $0 + figures[$1].quantity.low })
    return (total - sum).magnitude * 3 <= total ? whole : nil
  }

  /// "It will cost 9.7 million. This is how it is paid:": the only total near the sum of some parts where the words before
  /// them say that something is split.
  fileprivate func wholeSplit(into parts: [Int], among totals: [Int], before section: Int) -> Int? {
    guard section > 0, endsWithColon(section - 1), let last = sentenceRanges[section - 1].last,
      sentences[last].contains(where: { $0.kind == .relation && ["split", "made-up"].contains($0.value) })
    else { return nil }
    let sum = parts.reduce(Decimal.zero) { $0 + figures[$1].quantity.low }
    let near = totals.filter { (figures[$0].quantity.low - sum).magnitude * 3 <= sum && role($0) != .start }
    guard let whole = near.first, figures[whole].hedge == .none,
      near.allSatisfy({ figures[$0].quantity.low == figures[whole].quantity.low })
    else { return nil }
    return whole
  }

  private static let leadLimit = 6
  private static let open = ["partial", "than", "of-which", "each", "apiece", "average"]

  /// "Books: 8.1 million" beside a total in euros, "schools: 31" beside 64 jobs.
  private func isCountedByLabel(_ part: Int, like whole: Int) -> Bool {
    figures[part].isWithoutNoun
      && (figures[whole].isCount || figures[whole].isMoney && figures[part].quantity.low >= .power(of: 3))
  }

  /// "2019: 5 million".
  private func hasDateBefore(_ index: Int) -> Bool {
    section(of: index).passage.mentions.prefix { $0.tokens.lowerBound < figures[index].tokens.lowerBound }.contains {
      if case .date = $0.annotation.value { true } else { false }
    }
  }

  /// Whether a cell or an item begins with a word for a total, but for signs.
  func isTotal(_ section: Int) -> Bool {
    let bytes = sections[section].block.reading.bytes
    return sections[section].passage.cues.contains { cue in
      guard cue.kind == .relation else { return false }
      // "Full year": nothing else stands in the cell.
      if cue.value == "row-total" {
        return isTableCell(section) && cue.span.lowerBound <= 2 && cue.span.upperBound + 2 >= bytes.count
      }
      guard ["total", "sum", "in-all", "together", "all"].contains(cue.value) else { return false }
      return cue.tokens.lowerBound <= 1
        || bytes.prefix(max(0, cue.span.lowerBound)).allSatisfy { $0 < UInt8(ascii: "0") || $0 == UInt8(ascii: "|") }
    }
  }

  /// "All crimes": what the rows beside it tell may well be less.
  func isCalledAll(_ total: Int) -> Bool {
    let section = figures[total].section
    var head = section
    if case .tableCell(_, let row, _) = sections[section].block.kind {
      while head > 0, case .tableCell(_, row, _) = sections[head - 1].block.kind { head -= 1 }
    }
    let words = sections[head].passage.cues.filter { $0.kind == .relation }.map(\.value)
    return words.contains("all") && !words.contains { ["total", "sum", "in-all", "together"].contains($0) }
  }

  func isTableCell(_ section: Int) -> Bool {
    if case .tableCell = sections[section].block.kind { true } else { false }
  }
}
