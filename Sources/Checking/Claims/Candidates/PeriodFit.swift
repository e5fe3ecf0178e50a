import Reference
import Values

/// How the dates beside a figure go with a fact's period.
enum PeriodFit: Int, Comparable {
  /// The text names another period.
  case apart
  /// The text names none near the figure, or the fact has none.
  case open
  case fits

  static func < (left: PeriodFit, right: PeriodFit) -> Bool { left.rawValue < right.rawValue }

  /// - Parameter metric: the word for the fact's metric, which may say how long its period is ("quarterly profit").
  init(of fact: Fact, to context: FigureContext, kind: Metric.Kind, metric: Link<String>?) {
    guard let period = fact.period else {
      self = .open
      return
    }
    let months = kind == .flow ? metric?.months : nil
    if let months, !period.isAbout(months: months) {
      self = .apart
      return
    }
    let isLengthKnown = months != nil
    func isCovered(by date: Link<DateValue>) -> Bool {
      // "Will borrow 3 million, so that debts come to 4 million by December".
      if date.isEnd, date.target.isRelative, context.mayBePlanned, fact.status == .actual { return false }
      if kind != .flow, period.days < 100, let window = date.window { return window.overlaps(period) }
      // "Will invest 3 million by 2028": a plan of several years that ends then.
      return date.isEnd && fact.status != .actual && period.days > 400 && date.target.period?.last == period.last
        || date.target.covers(period, shiftedBy: context.shift, kind, isLengthKnown)
    }
    /// "The number of members grew in 2024, namely to": the time of the metric's clause is the figure's.
    func isOfMetric(_ date: Link<DateValue>) -> Bool {
      guard let metric, let clause = metric.clause, metric.strength > .inherited else { return false }
      return !metric.isBehind && date.clause == clause && date.strength > .inherited
    }
    /// "In 2019 it had 240 branches and deposits of 5 billion": what was long ago is all of that time.
    func leads(_ date: Link<DateValue>) -> Bool {
      switch date.lead {
      case .none: false
      case .surely: true
      case .maybe:
        date.target.period.map { period.first.dayNumber - $0.last.dayNumber > 400 } ?? false
      }
    }
    // When it was said is not when it was so: "said on Wednesday".
    let dates = context.periods.filter {
      !$0.isCompared && !(kind == .stock && context.isYetToCome($0, for: fact))
        && (!$0.target.isDayOfReport || period.isNear($0.target) || period.days <= 31 && isCovered(by: $0))
    }
    // What a later clause begins with is its own time: "…; in 2022 it had been".
    let near = Array(
      dates.filter {
        $0.strength == .clause || $0.strength == .sentence && $0.cost <= 12 && !$0.isBehind || isOfMetric($0)
      }.prefix(2))
    // "From 103 million": only a date of its own tells when that was.
    if context.isFormer, context.shift == 0, !near.contains(where: { $0.isOfFormer }) {
      self = .open
      return
    }
    guard let nearest = near.first else {
      let inMind = dates.filter { !($0.isBehind && $0.strength == .sentence) }
      if inMind.contains(where: isCovered) || kind == .stock && context.isNow(period) {
        self = .fits
      } else {
        // "More than in the year before": the year before which, the day of publication does not tell.
        let isExcluded = context.periods.contains { $0.isCompared && !$0.target.isRelative && isCovered(by: $0) }
        let isOfOtherTime =
          inMind.contains(where: leads)
          || kind != .stock
            && inMind.contains {
              $0.isFronted && (kind == .event || $0.target.period?.isAsLong(as: period) ?? false)
            }
        self = isExcluded || isOfOtherTime ? .apart : .open
      }
      return
    }
    // A date that touches the figure is its own; of others the next one may be.
    let own = near.count > 1 && nearest.cost <= 3 && near[1].cost > nearest.cost + 2 ? [nearest] : near
    if own.contains(where: isCovered) {
      self = .fits
    } else if kind == .flow, period.days > 27, own.allSatisfy({ $0.target.isTold(of: period, context.status) }) {
      // A day on which a quarter's or a year's figure was told: "adopted a budget of 3 million on 3 June".
      self = .open
    } else {
      // A level of one day and a year's account may both stand beside a date of another kind. What is so now need not have
      // been so when the clause before was: "carried 31 million passengers in 2024 and employs 28,500 people".
      let isOtherKind = own.allSatisfy { ($0.target.period?.days ?? 0) < 40 } && period.days > 300
      self =
        kind == .stock
          && (isOtherKind || own.allSatisfy { $0.strength < .clause && !leads($0) && !isOfMetric($0) }
            || context.isGiven && own.allSatisfy { $0.cost > 1 })
        ? .open : .apart
    }
  }
}

extension FigureContext {
  /// Whether words beside the figure tell that it is of now, and a level was measured not long ago.
  fileprivate func isNow(_ period: Period) -> Bool {
    guard let now, !isFormer, shift == 0 else { return false }
    return (0...Self.mostDays).contains(now.dayNumber - period.last.dayNumber)
      || period.first <= now && now <= period.last
  }

  /// Until the next annual report.
  private static let mostDays = 480

  /// "The 21,700 members vote on 26 January": whether a day that is still to come cannot be that of a level which is told
  /// as it is now.
  fileprivate func isYetToCome(_ date: Link<DateValue>, for fact: Fact) -> Bool {
    status == .actual && fact.status == .actual && date.isAhead && date.cost > 3 && date.target.period?.days == 1
  }
}

extension Link<DateValue> {
  /// "From 103 million in 2023", "more than the 300 million that it had in 2023".
  fileprivate var isOfFormer: Bool { cost <= 3 || strength == .clause && isBehind && cost <= 7 }
}

extension DateValue {
  /// A weekday or "yesterday" without its date: mostly the day on which something was said.
  var isDayOfReport: Bool { isRelative && period?.days == 1 }

  /// Whether it is a day, or of a forecast a month, when something was said of a longer period.
  fileprivate func isTold(of other: Period, _ status: ClaimStatus) -> Bool {
    guard let days = period?.days else { return false }
    return days == 1 || (status == .forecast || status == .planned) && days <= 31 && other.days > 80
  }

  /// Whether the date, moved by months, may name a fact's period.
  fileprivate func covers(
    _ factPeriod: Period, shiftedBy months: Int, _ kind: Metric.Kind, _ isLengthKnown: Bool
  ) -> Bool {
    guard let period = months == 0 ? period : period?.shifted(months: months) else { return false }
    if let fiscalYear, factPeriod.days > 300 { return factPeriod.last.year == fiscalYear + months / 12 }
    // "This financial year": the one in which the day of publication lies.
    if let accountsDay, (360...372).contains(factPeriod.days) {
      return Period(day: accountsDay).shifted(months: months).map(factPeriod.contains) ?? false
    }
    guard period.overlaps(factPeriod) else { return false }
    if isCalendarYear, factPeriod.days > 300 { return factPeriod.hasDays(of: period) }
    if isLengthKnown, period.contains(factPeriod) { return true }
    if period.isSeason, factPeriod.days > 300 {
      return factPeriod.first.year == period.first.year && factPeriod.last.year == period.last.year
    }
    // What came to so much in five years is no single investment.
    if kind == .event, period.days > 400, period.days > 2 * factPeriod.days, period.contains(factPeriod) {
      return false
    }
    // A quarter's figure is not the half-year's or the year's; but "the year that ended on June 30" names its last day.
    let (shorter, longer) = (min(period.days, factPeriod.days), max(period.days, factPeriod.days))
    if kind == .flow, period.days > 1, period.last != factPeriod.last || shorter > 31, longer > 31,
      longer * 20 > shorter * 23
    {
      return false
    }
    return true
  }
}

extension Period {
  /// Whether it is one day, in the weeks around a date's: of what is measured day by day each tells another value, of the
  /// end of a quarter none does.
  fileprivate func isNear(_ date: DateValue) -> Bool {
    guard days == 1, let other = date.period else { return false }
    return abs(first.dayNumber - other.first.dayNumber) <= 14
  }

  /// Whether a period is as long as some whole months, give or take a week.
  fileprivate func isAbout(months: Int) -> Bool { abs(days * 12 - months * 365) <= 7 * 12 }

  /// Two years in a row, as seasons and accounts are written: "2023/24".
  fileprivate var isSeason: Bool { (720...740).contains(days) && last.year == first.year + 1 }
}
