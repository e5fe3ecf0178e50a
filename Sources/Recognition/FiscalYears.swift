import Grammar
import Values

extension Recognizer {
  /// The month in which a year of accounts ends, where the text says so: "the 12 months that ended June 30".
  func accountsEnd(_ lattice: Lattice, _ matches: FoundMatches) -> Int? {
    for match in matches.accountsEnds {
      let fields = Fields(match, in: lattice)
      guard let month = fields.integer("month") else { continue }
      // A year of whole weeks may end some days into the next month.
      let isEarly = fields.integer("day").map { $0 < 15 } ?? false
      return isEarly ? (month + 10) % 12 + 1 : month
    }
    return nil
  }
}

/// Gives the years and quarters of accounts that a document names ("fiscal 2024") their days, if it says in which month
/// such a year ends. Of a year that ends early or late in the calendar's nobody can tell by which it is called.
public func resolveFiscalYears(in passages: [Passage]) -> [Passage] {
  let ends = Set(passages.compactMap(\.accountsEnd))
  guard ends.count == 1, let month = ends.first, (4...11).contains(month) else { return passages }
  return passages.map { passage in
    var passage = passage
    for index in passage.mentions.indices {
      guard case .date(var date) = passage.mentions[index].annotation.value, let year = date.fiscalYear,
        let moved = date.period.flatMap({ moved($0, to: year, endingIn: month) })
      else { continue }
      date.period = moved
      passage.mentions[index].annotation.value = .date(date)
    }
    return passage
  }
}

/// A year or a quarter of it, moved so that the year ends in a month.
private func moved(_ period: Period, to year: Int, endingIn month: Int) -> Period? {
  let isYear = period.days >= 365
  guard isYear || period.first.year == period.last.year else { return nil }
  let start = 12 * year + (isYear ? 0 : period.first.month - 1) - (12 - month)
  let months = isYear ? 12 : period.last.month - period.first.month + 1
  return Period(year: start / 12, month: start % 12 + 1, months: months)
}
