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
      let draft = DraftNotation(edition, checker)
      return facts.prefix(Self.completionLimit).compactMap { fact in
        let sign = slot.begun?.sign ?? ""
        let texts = [
          sign.isEmpty
            ? draft.written(fact, withNoun: !place.saysNoun(cue, offset, checker.recognizer))
            : draft.written(fact, behind: sign),
          slot.begun.flatMap { draft.written(fact, goingOnFrom: $0.text, behind: sign) },
        ]
        let written = texts.lazy.compactMap(\.self).compactMap { text in
          slot.replaced(by: text, fact.annotationKind, isAsked: isAsked).map { (text: text, replaced: $0) }
        }
        guard let (text, replaced) = written.first else { return nil }
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
