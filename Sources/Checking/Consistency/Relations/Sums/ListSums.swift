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
          item == items.last && isTotal($0, draft) || draft.isChange($0) || draft.opensBracket($0)
            || draft.role($0) == .start
            || draft[$0].follows(.relation, ["of-which"], within: 2)
        })
      else { return nil }
      if item == items.last, draft.isTotal(item) { total = figure } else { parts.append(figure) }
      // A line behind the list, which Markdown takes for one of its last item.
      if item == items.last, figures.count == 2, let last = figures.last, isTotal(last, draft) { total = last }
    }
    guard let first = parts.first, draft[first].isMoney || draft[first].isCount,
      parts.allSatisfy({ draft[$0].isComparable(to: draft[first]) })
    else { return nil }
    if let total {
      return relation(Sum(total: total, parts: parts, isSure: true, isComplete: !draft.isCalledAll(total)), draft)
    }
    let totals =
      draft.statedTotals(before: start, like: first) + draft.statedTotals(behind: items.upperBound, like: first)
    if let found = relation(parts, with: totals, draft) { return found }
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

  /// The relation to the stated total that the parts bear out, else to the one that a slip of a part or of the total
  /// would explain.
  func relation(_ parts: [Int], with totals: [Int], _ draft: DraftFigures) -> Relation? {
    totals.compactMap { relation(Sum(total: $0, parts: parts, isSure: false), draft) }.likeliest(draft)
  }
}

extension DraftFigures {
  /// Figures of the two blocks before a list or table that may be its total.
  func statedTotals(before section: Int, like part: Int) -> [Int] {
    let sections = max(0, section - 3)..<section
    return sections.reversed().flatMap { ranges[$0].suffix(8) }.filter {
      figures[$0].isComparable(to: figures[part]) && !figures[$0].quantity.isRange && !isChange($0)
        && !isTableCell(figures[$0].section)
    }
  }

  /// Whether a cell or an item begins with a word for a total, but for signs.
  func isTotal(_ section: Int) -> Bool {
    let bytes = sections[section].block.reading.bytes
    return sections[section].passage.cues.contains { cue in
      guard cue.kind == .relation, ["total", "sum", "in-all", "together", "all"].contains(cue.value) else {
        return false
      }
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
