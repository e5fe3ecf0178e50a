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
          draft.isChange($0) || draft.opensBracket($0) || draft.role($0) == .start
            || draft[$0].follows(.relation, ["of-which"], within: 2)
        })
      else { return nil }
      if item == items.last, draft.isTotal(item) { total = figure } else { parts.append(figure) }
    }
    guard let first = parts.first, draft[first].isMoney || draft[first].isCount,
      parts.allSatisfy({ draft[$0].isComparable(to: draft[first]) })
    else { return nil }
    if let total { return relation(Sum(total: total, parts: parts, isSure: true, isComplete: true), draft) }
    let totals =
      draft.statedTotals(before: start, like: first) + draft.statedTotals(behind: items.upperBound, like: first)
    return relation(parts, with: totals, draft)
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

  func isTotal(_ section: Int) -> Bool {
    sections[section].passage.cues.contains { $0.kind == .relation && $0.value == "total" && $0.tokens.lowerBound <= 1 }
  }

  func isTableCell(_ section: Int) -> Bool {
    if case .tableCell = sections[section].block.kind { true } else { false }
  }
}
