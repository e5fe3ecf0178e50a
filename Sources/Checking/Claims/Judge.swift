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
  let section: Section
  let today: CalendarDate?
  let lookup: FactLookup
  /// Facts that some figure of the draft tells rightly; known only when all sections have been looked at.
  var told = AskedFacts()
  /// What the numbers of a cell are in.
  var unit: TableUnit?
  /// Those that the figures of each sentence tell.
  var toldIn = ToldSentences()

  init(_ checker: Checker, section: Section, today: CalendarDate?, lookup: FactLookup) {
    self.checker = checker
    self.section = section
    self.today = today
    self.lookup = lookup
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

    /// Whether nothing near the figure speaks of a fact that tells its value.
    var isWithoutFact: Bool {
      if case .open(let candidates, _) = state { return !candidates.contains { $0.metric != nil } }
      return claim.map { $0.verdict == .unverified } ?? false
    }
  }

  /// The number of a figure's sentence.
  func sentence(of context: FigureContext) -> Int {
    section.passage.sentence(holding: section.passage.mentions[context.mention].tokens.lowerBound)
  }

  /// Decides on each figure by itself, then on those that go on about what the others tell and the changes between that.
  mutating func judge(_ contexts: inout [FigureContext]) -> [Judgement] {
    var judgements = contexts.map { judge($0) }
    for (place, context) in contexts.enumerated() {
      if judgements[place].isWithoutFact, let completed = completed(context) {
        contexts[place] = completed
        judgements[place] = judge(completed)
        continue
      }
      guard context.isChange || tellsMove(context), judgements[place].isWithoutFact,
        let quantity = context.annotation.quantity,
        let judgement = judgeChange(context, quantity)
      else { continue }
      judgements[place] = judgement
    }
    return judgements
  }

  /// Decides on a figure by itself.
  private mutating func judge(_ context: FigureContext) -> Judgement {
    if case .date(let date) = context.annotation.value { return judge(date, context) }
    guard let quantity = context.annotation.quantity else { return Judgement() }
    if case .percent(_, _, fraction: true) = context.annotation.value {
      return Judgement(claim: unverified(context, "reason.fraction"))
    }
    if let reason = incomparable(context, quantity) { return Judgement(claim: unverified(context, reason)) }
    let candidates = candidates(for: context, quantity).filter {
      !context.isOfAnotherKind || $0.isPerUnit && factor(between: quantity, and: $0).map { $0 < 3 } ?? false
        || $0.metric.map { isShareItself($0, context) } ?? false
        || isYearly(context) && isOfYear($0) && ($0.verdict != .contradicted || isOwnSlip(quantity, of: $0, context))
        || isToldAnyway($0, context, quantity) || isMistypedAnyway($0, context, quantity)
    }
    if candidates.isEmpty {
      let reason = context.isOfAnotherKind ? Self.otherKind : reasonForSilence([], context)
      return Judgement(claim: unverified(context, reason))
    }
    if let best = supporting(candidates, context, quantity) {
      toldIn.add(best.fact, in: sentence(of: context))
      return Judgement(
        claim: claim(context, best.verdict, [best], reason(best, context)),
        finding: doubt(about: best, context, quantity, candidates),
        state: .told(best, candidates, quantity))
    }
    return Judgement(state: .open(candidates, quantity))
  }

  /// "The economy grew by 2 percent": whether the figure is a change, and its clause names nothing else that changes.
  private func tellsChange(_ context: FigureContext) -> Bool {
    let named = context.metrics.filter { $0.strength == .clause }
    return !named.isEmpty && named.allSatisfy { checker.vocabulary.isChange($0.target) }
  }

  /// Why a figure can be compared with no fact, whatever its value.
  private func incomparable(_ context: FigureContext, _ quantity: Quantity) -> String? {
    if context.status == .denied { return "reason.denied" }
    if context.status == .rumoured { return "reason.rumoured" }
    if context.isChange, !tellsChange(context) { return "reason.change" }
    if !context.isOfAnotherKind || context.mayBePerUnit(quantity) || isYearly(context) { return nil }
    return context.metrics.contains { isShareItself($0, context) || mayBeTold(by: $0, context, quantity) }
      ? nil : Self.otherKind
  }

  private static let otherKind = "reason.other-kind"

  /// "Of that a profit of 4.7 million was left", where just that is known: whether a figure tells a fact whatever it is a
  /// part of.
  private func isToldAnyway(_ candidate: Candidate, _ context: FigureContext, _ quantity: Quantity) -> Bool {
    candidate.verdict == .supported && candidate.rate == nil && candidate.period != .apart
      && candidate.metric.map { mayBeTold(by: $0, context, quantity) } ?? false && isSure(candidate, context)
  }

  /// "On average 21,450 came to a match", where 24,150 is known: whether a figure of so many digits that it is no other by
  /// chance has a fact's digits in another order, whatever it is a part of.
  private func isMistypedAnyway(_ candidate: Candidate, _ context: FigureContext, _ quantity: Quantity) -> Bool {
    candidate.verdict == .contradicted && candidate.rate == nil && candidate.period != .apart
      && quantity.significantDigits > 3 && isOwnSlip(quantity, of: candidate, context)
      && candidate.metric.map { mayBeTold(by: $0, context, quantity) } ?? false
  }

  /// Whether an exact figure stands near the word for a metric.
  private func mayBeTold(by metric: Link<String>, _ context: FigureContext, _ quantity: Quantity) -> Bool {
    quantity.significantDigits > 1 && context.annotation.hedge == .none && metric.strength == .clause
      && !metric.isPartial && metric.cost <= FigureContext.verbCost && isCompatible(metric.target, context.annotation)
  }

  /// "Makes do with 3 million a year": whether a figure is for each year. What it was in one of them need not be just that.
  private func isYearly(_ context: FigureContext) -> Bool {
    let figure = section.passage.mentions[context.mention].tokens
    let reach = max(0, figure.lowerBound - Self.yearReach)..<figure.upperBound + Self.yearReach
    return context.isOfAnotherKind
      && section.passage.cues(in: reach).contains { $0.kind == .relation && $0.value == "per-year" }
  }

  private static let yearReach = 2

  /// Whether a fact is what came to so much in a year, and a word of the figure's clause says of what.
  private func isOfYear(_ candidate: Candidate) -> Bool {
    candidate.metric.map { $0.strength == .clause && !$0.isPartial } ?? false
      && checker.vocabulary.kind(of: candidate.fact.metric) == .flow
      && candidate.fact.period.map { (360...372).contains($0.days) } ?? false
  }

  /// "Of the donations 9.6 percent went on overheads": whether the reference's own word in the clause of a percentage names
  /// what is a share of something anyway.
  private func isShareItself(_ metric: Link<String>, _ context: FigureContext) -> Bool {
    guard case .percent = context.annotation.value else { return false }
    return metric.strength == .clause && isOwn(metric) && checker.vocabulary.unitClass(of: metric.target) == .percent
  }
}

extension FigureContext {
  /// Whether a figure is so small an amount that it can only be one for each of something: "1.60 euros a share".
  fileprivate func mayBePerUnit(_ quantity: Quantity) -> Bool {
    if case .money = annotation.value { quantity.magnitude.high < Candidate.leastTotal } else { false }
  }
}

extension Candidate {
  /// No total of an organization is an amount below.
  fileprivate static let leastTotal = Decimal(1000)

  /// Whether a fact tells an amount for each of something.
  fileprivate var isPerUnit: Bool {
    guard case .currency = fact.unit, case .number(_, let high) = fact.value else { return false }
    return high.magnitude < Self.leastTotal
  }
}
