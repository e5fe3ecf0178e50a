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
      guard let facts = facts(on: cue, of: place.entities, in: place.periods, checker), let first = facts.first else {
        continue
      }
      let isNear = !place.isFar(cue, from: slot.start)
      let isAwaited =
        isNear && (lead == .figure || lead == .change && checker.isChange(first.metric))
        || place.isRightBehind(cue, slot.start)
      let draft = DraftNotation(edition, checker)
      let withNoun = !place.saysNoun(cue, offset, checker.recognizer)
      return facts.compactMap { fact in
        let completion = completion(fact, in: slot, like: draft, withNoun: withNoun, isAsked: isAsked)
        guard let completion else { return nil }
        if isAsked { return completion }
        let isDate = fact.annotationKind == "date"
        guard completion.replaced.lowerBound < offset || isAwaited || lead == .time && isDate && isNear,
          !place.figures(outside: completion.replaced).contains(where: { $0.tells(fact) })
        else { return nil }
        return completion
      }
    }
    return []
  }

  /// The figures for a cell of a table that has none yet, by the heads of its row and column; nil elsewhere.
  func figures(inCellAt offset: Int, in edition: Edition, isAsked: Bool) -> [Completion]? {
    guard let cell = CellPlace(offset, in: edition), let checker = checkers[cell.language]?.value,
      let slot = FigureSlot(before: offset, from: cell.start, in: edition.draft.text, [], checker.recognizer),
      edition.draft.text.bytes[cell.start..<slot.start].allSatisfy({ $0 == 0x20 })
    else { return nil }
    // A number under "in million euros" would have to be written in that.
    guard !checker.recognizer.namesUnit(cell.columnHead) else { return [] }
    for cue in cell.metrics {
      guard let facts = facts(on: cue, of: cell.entities, in: cell.periods, checker) else { continue }
      let draft = DraftNotation(edition, checker)
      return facts.compactMap { completion($0, in: slot, like: draft, withNoun: false, isAsked: isAsked) }
    }
    return []
  }

  /// nil for a fact that does not go on with what stands there.
  private func completion(
    _ fact: Fact, in slot: FigureSlot, like draft: DraftNotation, withNoun: Bool, isAsked: Bool
  ) -> Completion? {
    let sign = slot.begun?.sign ?? ""
    let texts = [
      sign.isEmpty ? draft.written(fact, withNoun: withNoun) : draft.written(fact, behind: sign),
      slot.begun.flatMap { draft.written(fact, goingOnFrom: $0.text, behind: sign) },
    ]
    for text in texts.compactMap(\.self) {
      if let replaced = slot.replaced(by: text, fact.annotationKind, isAsked: isAsked) {
        return Completion(text: text, replaced: replaced, origin: .fact(fact))
      }
    }
    return nil
  }

  /// Those on the nearest organization that the reference has some on, those of a time that is named first.
  private func facts(
    on cue: Passage.Cue, of entities: [Int], in periods: [Period], _ checker: Checker
  ) -> [Fact]? {
    let metric = cue.kind == .metric ? cue.value : checker.metric(Int(cue.id & ~NameIndex.partialMark))
    guard let metric else { return nil }
    let known = entities.lazy.compactMap { checker.entity($0) }
      .map { reference.facts(entity: $0, metric: metric, period: nil) }.first { !$0.isEmpty }
    guard let known else { return nil }
    let isNamed = known.map { fact in periods.contains { fact.period?.overlaps($0) ?? false } }
    let ordered = zip(known, isNamed).filter(\.1) + zip(known, isNamed).filter { !$0.1 }
    return ordered.prefix(Self.completionLimit).map(\.0)
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
