import Recognition
import Text
import Values

/// A section on the way to its verdicts: first each figure is judged by itself, then by the facts that the whole draft
/// tells, then beside the other figures that contradict the same facts.
final class OpenSection {
  let section: Section
  let before: ContextReader.Carried
  let after: ContextReader.Carried
  /// What its figures tell rightly.
  let tellings: [Telling]
  private(set) var rivals = Rivals()
  private var judge: Judge
  private var contexts: [FigureContext] = []
  private var judgements: [Judge.Judgement] = []
  /// The facts that may contradict a figure, by the figure's number.
  private var contradictions: [Int: [Candidate]] = [:]
  /// What no other figure can change is decided at once.
  private var decided: JudgedSection?

  /// - Parameters:
  ///   - section: with its block at the start of the draft.
  ///   - before: what the sections before have left in mind.
  init(
    _ section: Section, after before: ContextReader.Carried, by checker: Checker, today: CalendarDate?,
    lookup: FactLookup
  ) {
    self.section = section
    self.before = before
    let unit = before.table.unit(of: section.block.kind)
    var judge = Judge(
      checker, section: section.completed(by: unit).countingNumbers(by: checker), today: today, lookup: lookup)
    judge.unit = unit
    var (contexts, after) = judge.read(after: before)
    let judgements = judge.judge(&contexts)
    self.judge = judge
    self.after = after
    tellings = zip(judgements, contexts).compactMap { judge.telling($0, $1) }
    (self.contexts, self.judgements) = (contexts, judgements)
    decideIfSettled()
  }

  var isDecided: Bool { decided != nil }

  private func decideIfSettled() {
    guard judgements.allSatisfy(\.isSettled) else { return }
    decided = conclude(NearestRivals(), number: 0)
    forget()
  }

  /// Lets go of the candidates for the figures' facts, which take much room; where they are needed again they are found
  /// again.
  func forget() {
    (contexts, judgements, judge.toldIn) = ([], [], ToldSentences())
  }

  /// Finds what contradicts the figures.
  func consider(_ told: ToldFacts) {
    if decided != nil { return }
    judge.told = AskedFacts(told)
    if contexts.isEmpty {
      contexts = judge.read(after: before).contexts
      judgements = judge.judge(&contexts)
    }
    for (figure, context) in contexts.enumerated() {
      switch judgements[figure].state {
      case .settled: break
      case .told:
        contradictions[figure] = judge.borrowed(judgements[figure], context)
        if contradictions[figure] == nil { judgements[figure] = judge.settled(judgements[figure]) }
      case .date(let fact, let cost):
        rivals.dates.append(Rival(fact: FactKey(fact), figure: figure, miss: Decimal(Int128(cost))))
      case .open(let candidates, let quantity):
        guard let facts = judge.contradiction(candidates, context, quantity) else {
          let reason = judge.reasonForSilence(candidates, context)
          judgements[figure] = Judge.Judgement(claim: judge.unverified(context, reason, about: candidates.first))
          break
        }
        contradictions[figure] = facts
        for fact in facts {
          guard let miss = judge.factor(between: quantity, and: fact) else { continue }
          rivals.figures.append(
            Rival(
              fact: FactKey(fact.fact), figure: figure, miss: miss, isNamed: judge.namesAll(of: fact, context)))
        }
      }
    }
    decideIfSettled()
  }

  /// Decides on all figures.
  /// - Parameter number: the section's place in the draft.
  func conclude(_ nearest: NearestRivals, number: Int) -> JudgedSection {
    if let decided { return decided }
    for (figure, context) in contexts.enumerated() {
      let facts = contradictions[figure]
      switch judgements[figure].state {
      case .settled: break
      case .told(_, let candidates, let quantity):
        if let facts { judgements[figure] = judge.contradicted(facts, candidates, context, quantity) }
      case .date(let fact, _):
        // Another date tells the fact rightly, or is nearer to its metric: "founded in 2016, had revenue of … in 2024".
        let isTold = judge.told.contains(FactKey(fact)) && !judge.isSwapped(context, fact)
        if isTold || !nearest.isNearestDate(figure, to: FactKey(fact), in: number) {
          judgements[figure] = Judge.Judgement()
        }
      case .open(let candidates, let quantity):
        let isMeant =
          facts?.contains {
            nearest.isNearest(figure, to: FactKey($0.fact), in: number)
              || judge.isSlip(quantity, of: $0, context, candidates, isTold: true)
          } ?? false
        if let facts, isMeant {
          judgements[figure] = judge.contradicted(facts, candidates, context, quantity)
        } else {
          let reason = judge.reasonForSilence(candidates, context)
          judgements[figure] = Judge.Judgement(claim: judge.unverified(context, reason, about: candidates.first))
        }
      }
    }
    return JudgedSection(
      section, claims, judgements.compactMap(\.finding),
      basis: JudgedSection.Basis(
        before: before, after: after, tellings: tellings, rivals: rivals, wins: nearest.wins(rivals, in: number),
        asked: judge.told.asked),
      by: judge.checker, today: judge.today)
  }

  /// Of a number without a noun only what a fact decides is worth telling.
  private var claims: [Claim] {
    let numbers = Set(section.passage.numbers.map { section.block.source(of: $0.annotation.span) })
    return judgements.compactMap(\.claim).filter { $0.verdict != .unverified || !numbers.contains($0.span) }
  }
}

extension Judge {
  /// What surrounds the figures of the section, and what is in mind behind it.
  fileprivate func read(
    after before: ContextReader.Carried
  ) -> (contexts: [FigureContext], after: ContextReader.Carried) {
    var reader = ContextReader(checker, today: today, after: before)
    let contexts = reader.contexts(of: section)
    return (contexts, reader.carried(since: before))
  }
}

extension Judge.Judgement {
  fileprivate var isSettled: Bool { if case .settled = state { true } else { false } }
}
