import Checking
import Recognition
import Reference
import Text
import Values

extension Newsdesk {
  /// The figures that the reference has for the organization and the metric that stand before a byte of the draft.
  func figures(at offset: Int, in edition: Edition, isAsked: Bool) -> [Completion] {
    guard let place = FigurePlace(offset, in: edition), let checker = checkers[place.language]?.value,
      let slot = FigureSlot(before: offset, in: edition.draft.text, place.annotations, checker.recognizer)
    else { return [] }
    let metrics = place.metrics(before: slot.start).compactMap { cue in
      cue.kind == .metric ? cue.value : checker.metric(Int(cue.id & ~NameIndex.partialMark))
    }
    let entities = place.entities.lazy.compactMap { checker.entity($0) }
    for metric in metrics {
      for entity in entities {
        let facts = reference.facts(entity: entity, metric: metric, period: nil)
        guard !facts.isEmpty else { continue }
        let periods = place.periods
        let isNamed = facts.map { fact in periods.contains { fact.period?.overlaps($0) ?? false } }
        let ordered = zip(facts, isNamed).filter(\.1) + zip(facts, isNamed).filter { !$0.1 }
        let annotations = edition.annotations
        return ordered.prefix(Self.completionLimit).compactMap { fact, _ in
          let sign = slot.begun?.sign ?? ""
          let text =
            sign.isEmpty
            ? written(fact, like: annotations, in: edition, checker) : written(fact, behind: sign, checker)
          guard let text, let replaced = slot.replaced(by: text, fact.annotationKind, isAsked: isAsked) else {
            return nil
          }
          return Completion(text: text, replaced: replaced, origin: .fact(fact))
        }
      }
    }
    return []
  }

  /// A fact's value like an amount of the same size that the draft has already, else as the language writes it.
  private func written(
    _ fact: Fact, like annotations: [Annotation], in edition: Edition, _ checker: Checker
  ) -> String {
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
