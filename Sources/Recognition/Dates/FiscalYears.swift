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

/// The months in which years of accounts end, as a document's passages name them.
public struct AccountsEnds: Hashable, Sendable {
  /// How many passages name each month.
  private var counts: [Int: Int] = [:]

  public init() {}

  public mutating func add(_ passage: Passage) {
    if let end = passage.accountsEnd { counts[end, default: 0] += 1 }
  }

  mutating func remove(_ passage: Passage) {
    guard let end = passage.accountsEnd, let count = counts[end] else { return }
    counts[end] = count > 1 ? count - 1 : nil
  }

  /// The month in which the document's years of accounts end. Of a year that ends early or late in the calendar's nobody
  /// can tell by which it is called.
  public var month: Int? {
    guard counts.count == 1, let month = counts.keys.first, (4...11).contains(month) else { return nil }
    return month
  }
}

extension Passage {
  /// With the days of the years and quarters of accounts that it names ("fiscal 2024").
  /// - Parameter month: that in which such a year ends.
  func resolvingFiscalYears(endingIn month: Int) -> Passage {
    var mentions = mentions
    var isResolved = false
    for index in mentions.indices where mentions[index].annotation.resolveFiscalYear(endingIn: month) {
      isResolved = true
    }
    return isResolved ? with(mentions: mentions, names: names) : self
  }
}

extension Annotation {
  /// Gives a year or quarter of accounts its days; false for anything else.
  /// - Parameter month: that in which such a year ends.
  @discardableResult
  public mutating func resolveFiscalYear(endingIn month: Int) -> Bool {
    guard case .date(var date) = value, let year = date.fiscalYear,
      let moved = date.period.flatMap({ moved($0, to: year, endingIn: month) })
    else { return false }
    date.period = moved
    value = .date(date)
    return true
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
