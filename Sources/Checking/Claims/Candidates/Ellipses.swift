import Recognition
import Reference
import Values

/// Figures whose clause leaves the verb to the one beside it, and what their sentence tells of others.
extension Judge {
  /// "Halden gave 3 million and Nordlicht 2 million": the figure with the metric that another of its sentence tells of
  /// somebody else, where nothing but a name stands beside it; nil elsewhere.
  func completed(_ context: FigureContext) -> FigureContext? {
    guard let facts = toldIn[sentence(of: context)], let name = nameBeside(context),
      let entity = checker.entity(Int(name.id)),
      let place = context.entities.firstIndex(where: { $0.target == entity && $0.strength == .clause && !$0.isOblique }
      ),
      !context.metrics.contains(where: { $0.strength == .clause && isCompatible($0.target, context.annotation) })
    else { return nil }
    let metrics = Set(
      facts.filter {
        $0.entity != entity && isCompatible($0.metric, context.annotation)
          && checker.reference.hasFacts(entity: entity, metric: $0.metric)
      }.map(\.metric))
    guard metrics.count == 1, let metric = metrics.first else { return nil }
    var completed = context
    completed.metrics.removeAll { $0.target == metric }
    completed.metrics.insert(Link(target: metric, strength: .clause, cost: 1, isCarried: true), at: 0)
    completed.entities.insert(completed.entities.remove(at: place), at: 0)
    return completed
  }

  /// The name of which a figure is all that is said, right behind it or before it: ", Nordlicht about 2 million", "and 2
  /// million from Nordlicht".
  private func nameBeside(_ context: FigureContext) -> Passage.NameMention? {
    let mention = section.passage.mentions[context.mention]
    let names = section.passage.names
    let next = names.firstIndex(from: mention.tokens.upperBound, \.tokens)
    let start = min(mention.tokens.lowerBound, mention.hedgeTokens?.lowerBound ?? mention.tokens.lowerBound)
    if next > 0, (0...1).contains(start - names[next - 1].tokens.upperBound),
      isParted(at: names[next - 1].tokens.lowerBound, within: 1)
    {
      return names[next - 1]
    }
    guard next < names.count, (1...Self.nameReach).contains(names[next].tokens.lowerBound - mention.tokens.upperBound),
      isParted(at: start, within: 0), endsClause(at: names[next].tokens.upperBound)
    else { return nil }
    return names[next]
  }

  /// Preposition and article.
  private static let nameReach = 2

  /// Whether a clause begins at a token, or with an article before it.
  private func isParted(at token: Int, within reach: Int) -> Bool {
    section.passage.cues(in: max(0, token - Self.signReach)..<token).contains {
      $0.kind == .clause && (0...reach).contains(token - $0.tokens.upperBound)
    }
  }

  private func endsClause(at token: Int) -> Bool {
    token + 1 >= section.passage.tokens(ofSentenceHolding: token - 1).upperBound
      || section.passage.cues(in: token..<token + 1).contains { $0.kind == .clause && $0.tokens.lowerBound == token }
  }

  private static let signReach = 4

  /// "Halden gave 2 million and Nordlicht 3 million", where Halden's 2 million are those of the year before: the facts of
  /// the time of which the sentence tells the same of somebody else, that contradict a figure without a time of its own.
  func ofParallelTime(_ best: Candidate, _ context: FigureContext, _ quantity: Quantity) -> [Candidate]? {
    guard best.period == .open, let period = best.fact.period, !context.isFormer, !context.isAdjusted,
      context.shift == 0, !context.namesPeriod, !section.block.isHeading,
      let parallel = toldIn[sentence(of: context)]?.first(where: {
        $0.entity != best.fact.entity && $0.metric == best.fact.metric && $0.unit == best.fact.unit
          && $0.status == best.fact.status && $0.period.map { period.last < $0.first } ?? false
      })
    else { return nil }
    let facts = lookup.facts(of: best.fact.entity, metric: best.fact.metric).filter {
      $0.period.map { $0.hasDays(of: parallel.period) } ?? false && $0.status == parallel.status
    }.compactMap { candidate($0, best.entity, best.metric, context, quantity) }
    let isContradicted = facts.allSatisfy { $0.verdict == .contradicted && !told.contains(FactKey($0.fact)) }
    return facts.isEmpty || !isContradicted ? nil : facts
  }
}
