import Reference
import Values

/// A fact that a figure may be about, and how well the words around the figure point to it.
struct Candidate {
  var fact: Fact
  var entity: Link<String>
  /// nil: no word near the figure speaks of the fact's metric.
  var metric: Link<String>?
  var period: PeriodFit
  /// What the comparison says; for another currency, after conversion.
  var verdict: Verdict
  /// The rate by which the fact was converted.
  var rate: ExchangeRate?
  /// The figure equals the fact but for its currency.
  var equalsInOtherCurrency: Bool

  var status: StatusFit

  enum StatusFit {
    case same
    /// The draft plans what the fact states as done for a time that is not over: an adopted budget, or the draft of one.
    case perhaps
    /// The draft states as done what the fact plans, or the other way round.
    case different
  }

  /// How far the words for metric and entity stand from the figure.
  var cost: Int { (metric?.cost ?? 50) * 2 + entity.cost }

  /// The evidence, for choosing among candidates: the words first, then the distance.
  var evidence: Int {
    entity.strength.rawValue * 3 + (metric.map { $0.strength.rawValue * 4 + 3 } ?? 0) + period.rawValue * 3
      + (status == .same ? 1 : 0)
  }
}
