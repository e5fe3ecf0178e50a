import Recognition
import Reference
import Values

/// What probably went wrong in a contradicted figure.
struct Diagnosis {
  var code: FindingCode
  /// The message's key behind "finding.", with the more particular slip where one shows.
  var key: String
  var fact: Fact
  /// The fact that the figure would have been right for.
  var other: Fact?

  /// `elsewhere`: another entity's fact that the figure is right for.
  init(
    of context: FigureContext, _ quantity: Quantity, by best: Candidate, among candidates: [Candidate],
    elsewhere: @autoclosure () -> Fact?
  ) {
    fact = best.fact
    var low = Decimal.zero
    var high = Decimal.zero
    if case .number(let first, let second) = best.fact.value { (low, high) = (first, second) }
    let claim = context.signed(quantity, like: high, by: best.metric)
    (code, key) = (.wrongValue, "wrong-value")
    if best.equalsInOtherCurrency {
      (code, key) = (.wrongCurrency, "wrong-currency")
      return
    }
    if best.verdict == .supported {
      (code, key, other) = (.wrongPeriod, "value-of-other-period", best.fact)
      return
    }
    let right = candidates.filter {
      $0.verdict == .supported && $0.rate == nil && $0.fact.id != best.fact.id && !best.fact.isOutcome(of: $0.fact)
    }
    if let period = right.first(where: { $0.fact.isOfSameKey(as: fact) }) {
      (code, key, other) = (.wrongPeriod, "wrong-period", period.fact)
      return
    }
    switch likelySlip(of: claim, hedge: context.annotation.hedge, withLow: low, high: high) {
    case .powerOfTen?: (code, key) = (.wrongScale, "wrong-scale")
    case .swappedDigits?: key = "swapped-digits"
    case .sign?: key = "wrong-sign"
    case nil:
      if let entity = right.first(where: { $0.fact.metric == fact.metric }) {
        (code, key, other) = (.wrongEntity, "wrong-entity", entity.fact)
      } else if let metric = right.first(where: { $0.fact.entity == fact.entity }) {
        (code, key, other) = (.wrongMetric, "wrong-metric", metric.fact)
      } else if let rival = elsewhere() {
        (code, key, other) = (.wrongEntity, "wrong-entity", rival)
      } else if context.annotation.hedge != .none, context.annotation.hedge != .range,
        compare(claim, hedge: .about, withLow: low, high: high) == .supported
      {
        (code, key) = (.wrongHedge, "wrong-hedge")
      }
    }
  }

  func message(in checker: Checker, _ draft: String) -> Message {
    var message = checker.message("finding." + key, on: fact, draft: draft)
    if let other {
      message.arguments["otherEntity"] = checker.reference.entity(other.entity)?.name ?? other.entity
      message.terms["otherMetric"] = .metric(other.metric)
      message.tell("otherPeriod", other.period.map { .of($0) })
    }
    return message
  }

  /// Whether the fact tells what the figure should be: where the period is wrong it is not known which of the two the
  /// writer meant.
  var tellsRight: Bool { code != .wrongPeriod || other?.id != fact.id }

  /// The code of the currency that the figure should have, where it has another.
  var rightCurrency: String? {
    if case .currency(let currency) = fact.unit, code == .wrongCurrency { currency } else { nil }
  }
}

extension Checker {
  /// A message on a fact beside a figure of the draft.
  func message(_ key: String, on fact: Fact, draft: String) -> Message {
    var message = Message(
      key, ["draft": draft, "entity": reference.entity(fact.entity)?.name ?? fact.entity],
      terms: ["metric": .metric(fact.metric), "source": .source(fact)])
    message.tell("period", fact.period.map { .at($0) })
    if case .date(let period) = fact.value {
      message.terms["value"] = .time(period)
    } else {
      message.arguments["value"] = spelled(fact)
    }
    return message
  }

  /// A fact's value, spelled for a reader of the draft's language.
  public func spelled(_ fact: Fact) -> String {
    switch fact.value {
    case .date(let period): return period.edtf
    case .number(let low, let high):
      let unit: String =
        switch fact.unit {
        case .currency(let code): currencyNames[code] ?? code
        case .percent, .percentagePoints: recognizer.percentWord
        case .count(let noun): noun == "count" ? "" : noun
        case .ratio, .date: ""
        }
      return recognizer.spelled(low, high, unit: unit)
    }
  }
}

extension Message {
  /// Fills a placeholder; with nothing where there is nothing to tell.
  mutating func tell(_ name: String, _ term: Term?) {
    terms[name] = term
    arguments[name] = term == nil ? "" : nil
  }
}
