import Recognition
import Values

/// The length of a time as the text has it: "27 years", "three decades", "a five-week strike".
struct StatedLength {
  let number: Decimal
  let unit: Unit
  /// The words leave no doubt that the dates beside it are its ends.
  let isClosed: Bool
  /// It leads on from the date before it.
  let isLater: Bool
  /// It leads on from what is told behind it: "30 years after".
  let isAfter: Bool
  /// It began when what the words tell of began.
  let isOfBeginning: Bool
  /// It leads from today to a date to come.
  let isAhead: Bool
  /// The words say nothing of what lies at its ends.
  let isLoose: Bool
  /// It parts the ages of two persons.
  let isBetween: Bool
  /// Whether the second one is the older; nil where the words leave it open.
  let isOlder: Bool?
  /// It is the age of something at a time that the words name.
  let isAge: Bool

  enum Unit: String {
    case day, week, fortnight, month, quarter, year, decade, century
  }

  /// nil unless the cue tells a length.
  init?(_ cue: Passage.Cue) {
    let parts = cue.value.split(separator: " ")
    guard let first = parts.first, let number = Decimal(parsing: first), number > .zero else { return nil }
    self.number = number
    isClosed = parts.contains("closed")
    isLater = parts.contains("later")
    isAfter = parts.contains("onward")
    isOfBeginning = parts.contains("founded")
    isAhead = parts.contains("ahead")
    isLoose = parts.contains("loose")
    isBetween = parts.contains("between")
    isOlder = parts.contains("older") ? true : parts.contains("younger") ? false : nil
    isAge = parts.contains("old")
    unit = parts.dropFirst().lazy.compactMap { Unit(rawValue: String($0)) }.first ?? .year
  }

  /// How many years it is; nil for lengths told in months, weeks or days.
  var years: Decimal? {
    switch unit {
    case .year: number
    case .decade: number * 10
    case .century: number * 100
    default: nil
    }
  }

  /// How many years two years may lie farther apart, or nearer: one, or half a unit.
  var yearMargin: Int {
    switch unit {
    case .decade: 6
    case .century: number < .one ? 6 : 30
    default: 1
    }
  }

  /// Whether it may be meant for a number of years.
  /// - Parameter hedge: the words that bend it.
  func allows(_ gap: Int, bentBy hedge: Hedge) -> Bool {
    guard let years, let length = Int(years.description) else { return true }
    let margin = yearMargin
    let wide = max(margin, length / 8)
    let range =
      switch hedge {
      case .none, .range: length - margin...length + margin
      case .about: length - wide...length + wide
      case .nearly: length - wide...length
      case .slightlyOver: length - margin...length + wide
      case .over, .atLeast: length - margin...max(length + margin, length * 3)
      case .under, .atMost, .upTo: length / 3...length + margin
      }
    return range.contains(gap)
  }

  /// How many days it is; nil for lengths told in whole years.
  var days: Int? {
    guard let count = Int(number.description) else { return halfYears.map { $0 * Self.halfYear } }
    return count < 10_000 ? unitDays.map { $0 * count } : nil
  }

  /// How many days two days may lie farther apart, or nearer.
  var dayMargin: Int { (unitDays ?? Self.halfYear) * 2 / 3 + 1 }

  /// "Two and a half years".
  private var halfYears: Int? { unit == .year ? Int((number * 2).description) : nil }

  private static let halfYear = 183

  private var unitDays: Int? {
    switch unit {
    case .day: 1
    case .week: 7
    case .fortnight: 14
    case .month: 30
    case .quarter: 91
    default: nil
    }
  }
}
