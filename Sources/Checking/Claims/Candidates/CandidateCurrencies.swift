import Recognition
import Reference
import Values

/// Which currency a bare "dollar" or "crown" means, and what a fact is in another one.
extension Judge {
  /// "$42.8 million" beside New Zealand dollars: whether the reference counts in no other of the currencies that a bare
  /// word or sign may mean.
  func isSoleOfFamily(_ other: String, written currency: String, _ context: FigureContext) -> Bool {
    !checker.reference.currencies.contains(currency) && mayMean(other, written: currency, context)
      && checker.reference.currencies.allSatisfy { $0 == other || !isOfSameFamily(currency, $0) }
  }

  /// Whether a bare word or sign may stand for another currency than the one that it is read as; not where the draft tells
  /// that one apart: "$1.6 billion", "C$341 million".
  func mayMean(_ other: String, written currency: String, _ context: FigureContext) -> Bool {
    isOfSameFamily(currency, other) && !namesCountry(of: currency, context) && !context.currencies.contains(other)
  }

  /// Whether a value in one currency may be the claimed one in any that its word may mean, at any rate of the years that
  /// may be meant.
  func mayBeConverted(
    _ claim: Quantity, _ value: Interval, of fact: Fact, from: String, written currency: String,
    _ context: FigureContext
  ) -> Bool {
    let years = Set([today?.year, fact.period?.last.year].compactMap(\.self))
    let (least, most) = (
      min(value.low.magnitude, value.high.magnitude), max(value.low.magnitude, value.high.magnitude)
    )
    return checker.currencies(of: currency, written: draftText(context)).contains { other in
      guard other != from else { return false }
      guard let rates = checker.plausibleRates(from: from, to: other, in: years) else { return true }
      return claim.magnitude.high >= least * rates.low && claim.magnitude.low <= most * rates.high
    }
  }

  /// Whether two currencies' names end in the same word, as those of dollars and crowns do.
  func isOfSameFamily(_ first: String, _ second: String) -> Bool {
    func family(_ code: String) -> Substring? {
      checker.recognizer.name(ofCurrency: code).split { $0 == " " || $0 == "-" }.last
    }
    return family(first) == family(second)
  }

  /// Whether a figure tells whose dollars it counts: "US-Dollar", "NOK", "norwegische Kronen".
  func namesCountry(of currency: String, _ context: FigureContext) -> Bool {
    let text = draftText(context)
    let country = checker.recognizer.name(ofCurrency: currency).split { $0 == " " || $0 == "-" }.first ?? ""
    return text.contains(currency) || text.lowercased().contains(country.lowercased().prefix(Self.stemLength))
  }

  private static let stemLength = 5

  /// The rate at the end of a fact's period or as near to that as the reference has one; no rate of days to come.
  func rate(from: String, to: String, for fact: Fact) -> ExchangeRate? {
    let days = [fact.period?.last, fact.period?.first, fact.asOf, today].compactMap { $0 }
    for day in days {
      if let rate = checker.reference.rate(from: from, to: to, on: today.map { min($0, day) } ?? day) { return rate }
    }
    return nil
  }

  func convert(_ amount: Decimal, _ rate: ExchangeRate) -> Decimal? {
    // Six places are finer than any rate that is published.
    (amount * rate.numerator).divided(by: rate.denominator, places: 6)
  }

  /// A conversion may be up to 1.5 % off the rate of the day.
  func convertedVerdict(_ claim: Quantity, _ hedge: Hedge, _ low: Decimal, _ high: Decimal) -> Verdict {
    let margin = Decimal(15, exponent: -3)
    return compare(
      claim, hedge: hedge, withLow: low - low.magnitude * margin,
      high: high + high.magnitude * margin)
  }
}
