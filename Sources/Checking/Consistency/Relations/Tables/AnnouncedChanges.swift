import Recognition
import Text
import Values

extension Checker {
  /// "The budget grows by 4 percent:", before a table with the totals of two years: the change from the one to the other.
  func announcedChange(in draft: DraftFigures, of cells: Range<Int>) -> Relation? {
    guard let cell = cells.first, cell > 0, draft.isTableCell(cell), let change = draft.changeAnnounced(before: cell)
    else { return nil }
    let totals = TableGrid(draft, cells, columnWords).totals
    guard totals.count == 2, draft[totals[0]].isComparable(to: draft[totals[1]]), !draft[totals[0]].isPercentage
    else { return nil }
    let changes = [totals, totals.reversed()].compactMap { relation(change, from: $0[0], to: $0[1], draft) }
    if let holding = changes.first(where: { $0.verdict != .contradicted }) { return holding }
    guard let first = changes.first, let right = first.right,
      draft[change].quantity.low * 4 >= right && draft[change].quantity.low <= right * 4
        || isTellingSlip(draft[change].quantity, of: right)
    else { return nil }
    return first
  }

  private func relation(_ change: Int, from start: Int, to end: Int, _ draft: DraftFigures) -> Relation? {
    let (first, second) = (draft[start], draft[end])
    let exact = (second.quantity.low - first.quantity.low).magnitude
    guard first.quantity.low > .zero, second.quantity.low > .zero, exact > .zero,
      let ratio = second.interval.distance(to: first.interval).divided(by: first.interval, times: 100),
      let right = (exact * 100).divided(by: first.quantity.low, places: 6)
    else { return nil }
    var verdict = verdict(of: draft[change], allowing: ratio)
    if verdict == .contradicted, (right - draft[change].quantity.low).magnitude <= .one { verdict = .imprecise }
    return Relation(
      derived: change, operands: [start, end], verdict: verdict, right: right, message: "wrong-percent-change")
  }
}

extension DraftFigures {
  /// The change in percent that is the only figure of a sentence which a colon ends before a table.
  fileprivate func changeAnnounced(before cell: Int) -> Int? {
    guard endsWithColon(cell - 1), let last = ranges[cell - 1].last,
      figures[last].sentence == sentenceRanges[cell - 1].last, before(last, limit: 1).isEmpty,
      figures[last].unit == .percent, isChange(last), !figures[last].quantity.isRange, !figures[last].isFraction
    else { return nil }
    return last
  }
}
