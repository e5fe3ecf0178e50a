import Checking
import Recognition
import Reference
import Text
import Values

extension Newsdesk {
  /// The figures that the reference has for the organization and the metric that stand before a byte of the draft.
  /// - Parameter isAsked: else only where the words before it lead to a figure that the sentence does not have yet.
  func figures(at offset: Int, in edition: Edition, isAsked: Bool) -> [Completion] {
    guard let place = FigurePlace(offset, in: edition), let checker = checkers[place.language]?.value,
      let slot = FigureSlot(before: offset, in: edition.draft.text, place.annotations, checker.recognizer)
    else { return [] }
    let cues = place.metrics(before: slot.start)
    guard !cues.isEmpty, !place.entities.isEmpty else { return [] }
    let lead = checker.recognizer.lead(behind: place.words(before: slot.start))
    guard lead != .end else { return [] }
    for cue in cues {
      let metric = cue.kind == .metric ? cue.value : checker.metric(Int(cue.id & ~NameIndex.partialMark))
      guard let metric, let facts = facts(on: metric, place, checker) else { continue }
      let isNear = !place.isFar(cue, from: slot.start)
      let isAwaited =
        isNear && (lead == .figure || lead == .change && checker.isChange(metric))
        || place.isRightBehind(cue, slot.start)
      let annotations = edition.annotations
      return facts.prefix(Self.completionLimit).compactMap { fact in
        let sign = slot.begun?.sign ?? ""
        let text =
          sign.isEmpty
          ? written(fact, like: annotations, in: edition, checker) : written(fact, behind: sign, checker)
        guard let text, let replaced = slot.replaced(by: text, fact.annotationKind, isAsked: isAsked) else {
          return nil
        }
        let isDate = fact.annotationKind == "date"
        guard isAsked || replaced.lowerBound < offset || isAwaited || lead == .time && isDate && isNear,
          isAsked || !place.figures(outside: replaced).contains(where: { $0.tells(fact) })
        else { return nil }
        return Completion(text: text, replaced: replaced, origin: .fact(fact))
      }
    }
    return []
  }

  /// Those on the nearest organization that the reference has some on, those of a time that the sentence names first.
  private func facts(on metric: String, _ place: FigurePlace, _ checker: Checker) -> [Fact]? {
    let known = place.entities.lazy.compactMap { checker.entity($0) }
      .map { reference.facts(entity: $0, metric: metric, period: nil) }.first { !$0.isEmpty }
    guard let known else { return nil }
    let periods = place.periods
    let isNamed = known.map { fact in periods.contains { fact.period?.overlaps($0) ?? false } }
    return (zip(known, isNamed).filter(\.1) + zip(known, isNamed).filter { !$0.1 }).map(\.0)
  }

  /// A fact's value like an amount of the same size that the draft has already, else as the language writes it; nil for a
  /// time that it has no words for.
  private func written(
    _ fact: Fact, like annotations: [Annotation], in edition: Edition, _ checker: Checker
  ) -> String? {
    if case .date(let period) = fact.value { return checker.recognizer.spelled(period) }
    guard case .number(let low, let high) = fact.value, low == high, case .currency(let currency) = fact.unit else {
      return checker.spelled(fact)
    }
    let million = Decimal.power(of: 6)
    for annotation in annotations.prefix(Self.completionLimit) {
      guard case .money(let quantity, let own, _) = annotation.value, !quantity.isRange,
        (quantity.low < million) == (low < million)
      else { continue }
      let figure = singleSpaced(edition.draft.text.string(annotation.span))
      let other = own == currency ? nil : currency
      if let text = checker.recognizer.rewriting(figure, to: low, currency: other) { return text }
    }
    return checker.spelled(fact)
  }

  /// nil where the sign is none of the fact's currency.
  private func written(_ fact: Fact, behind sign: String, _ checker: Checker) -> String? {
    guard case .number(let low, let high) = fact.value, case .currency(let currency) = fact.unit else { return nil }
    let text = sign + checker.recognizer.spelled(low, high, unit: "")
    let reading = checker.recognizer.readFigures(Tokens(Array(text.utf8)), today: nil, isCell: false)
    guard case .money(_, let read, _)? = reading.mentions.first?.annotation.value, read == currency else { return nil }
    return text
  }

  /// A figure that is broken between lines, or has two spaces somewhere, is no model for others in that.
  private func singleSpaced(_ figure: String) -> String {
    let words = figure.split(whereSeparator: \.isWhitespace)
    let isEven = words.count == figure.count(where: \.isWhitespace) + 1 && !figure.contains(where: \.isNewline)
    return isEven ? figure : words.joined(separator: " ")
  }
}

extension Annotation {
  /// Whether it is what a fact says.
  fileprivate func tells(_ fact: Fact) -> Bool {
    switch (value, fact.value) {
    case (.date(let date), .date(let period)):
      return date.period.map { compare($0, with: period) == .supported } ?? false
    case (_, .number(let low, let high)):
      guard kind == fact.annotationKind, let quantity else { return false }
      if case (.money(_, let currency, _), .currency(let other)) = (value, fact.unit), currency != other {
        return false
      }
      return compare(quantity, hedge: hedge, withLow: low.magnitude, high: high.magnitude) == .supported
    default: return false
    }
  }
}
