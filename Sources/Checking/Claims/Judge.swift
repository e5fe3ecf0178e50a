import Recognition
import Reference
import Text
import Values

/// Decides on each figure: which facts it may be about, and what they make of it.
///
/// Support may rest on little, for a figure that equals a fact of an entity in its sentence is hardly about something
/// else. A contradiction must rest on much: entity and metric named, no other reading near, and comparable in status,
/// kind and period.
struct Judge {
  let checker: Checker
  let sections: [Section]
  let today: CalendarDate?
  var factsOf: [String: [Fact]] = [:]
  /// Facts that some figure of the draft tells rightly.
  var told: Set<FactKey> = []
  /// Those that the figures of each sentence tell.
  var toldIn: [SentencePlace: [Fact]] = [:]

  init(_ checker: Checker, sections: [Section], today: CalendarDate?) {
    self.checker = checker
    self.sections = sections
    self.today = today
  }

  struct Judgement {
    enum State {
      case settled
      /// A fact supports the figure.
      case told(Candidate, [Candidate], Quantity)
      /// No fact supports the figure; whether one contradicts it depends on what the other figures tell.
      case open([Candidate], Quantity)
      /// The date contradicts a fact; of several the one nearest to the word is about it.
      case date(Fact, cost: Int)
    }

    var claim: Claim?
    var finding: Finding?
    var state = State.settled
  }

  struct FactKey: Hashable {
    var path: String
    var line: Int

    init(_ fact: Fact) { (path, line) = (fact.path, fact.line) }
  }

  struct SentencePlace: Hashable {
    var section: Int
    var sentence: Int
  }

  func place(of context: FigureContext) -> SentencePlace {
    let passage = sections[context.section].passage
    let sentence = passage.sentence(holding: passage.mentions[context.mention].tokens.lowerBound)
    return SentencePlace(section: context.section, sentence: sentence)
  }

  /// Decides on all figures of a draft: first which facts are told, then which figures contradict one.
  mutating func judge(_ contexts: [FigureContext]) -> [Judgement] {
    var judgements = contexts.map { judge($0) }
    // Of several figures that contradict one fact, the one that misses it least is about it.
    var nearest: [FactKey: (index: Int, miss: Decimal)] = [:]
    var contradictions: [Int: [Candidate]] = [:]
    keepNearestDates(among: &judgements)
    for (index, facts) in borrowed(among: judgements, contexts) {
      guard case .told(_, let candidates, let quantity) = judgements[index].state else { continue }
      judgements[index] = contradicted(facts, candidates, contexts[index], quantity)
    }
    for (index, context) in contexts.enumerated() {
      guard case .open(let candidates, let quantity) = judgements[index].state,
        let facts = contradiction(candidates, context, quantity)
      else { continue }
      contradictions[index] = facts
      for fact in facts {
        guard let miss = factor(between: quantity, and: fact) else { continue }
        if let known = nearest[FactKey(fact.fact)], known.miss <= miss { continue }
        nearest[FactKey(fact.fact)] = (index, miss)
      }
    }
    for (index, context) in contexts.enumerated() {
      guard case .open(let candidates, let quantity) = judgements[index].state else { continue }
      if let facts = contradictions[index],
        facts.contains(where: {
          nearest[FactKey($0.fact)]?.index == index || isSlip(quantity, of: $0, context, candidates, isTold: true)
        })
      {
        judgements[index] = contradicted(facts, candidates, context, quantity)
      } else {
        let reason = reasonForSilence(candidates, context)
        judgements[index] = Judgement(claim: unverified(context, reason, about: candidates.first))
      }
    }
    return judgements
  }

  private mutating func judge(_ context: FigureContext) -> Judgement {
    if case .date(let date) = context.annotation.value { return judge(date, context) }
    guard let quantity = context.annotation.quantity else { return Judgement() }
    if case .percent(_, _, fraction: true) = context.annotation.value {
      return Judgement(claim: unverified(context, "reason.fraction"))
    }
    if let reason = incomparable(context) { return Judgement(claim: unverified(context, reason)) }
    let candidates = candidates(for: context, quantity)
    if let best = supporting(candidates, context, quantity) {
      told.insert(FactKey(best.fact))
      toldIn[place(of: context), default: []].append(best.fact)
      return Judgement(
        claim: claim(context, best.verdict, [best], reason(best)), finding: doubt(about: best, context, candidates),
        state: .told(best, candidates, quantity))
    }
    return Judgement(state: .open(candidates, quantity))
  }

  /// Why a figure can be compared with no fact, whatever its value.
  private func incomparable(_ context: FigureContext) -> String? {
    if context.status == .denied { return "reason.denied" }
    if context.status == .rumoured { return "reason.rumoured" }
    if context.isChange { return "reason.change" }
    return context.isOfAnotherKind ? "reason.other-kind" : nil
  }
}
