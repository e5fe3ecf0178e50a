import Recognition
import Reference
import Values

/// How a decision is told.
extension Judge {
  func claim(
    _ context: FigureContext, _ verdict: Verdict, _ candidates: [Candidate], _ reason: Message
  ) -> Claim {
    let fact = candidates.first?.fact
    return Claim(
      span: context.span, entity: fact?.entity, metric: fact?.metric,
      period: context.periods.first?.target.period ?? fact?.period,
      status: context.status, verdict: verdict, facts: candidates.map(\.fact), reason: reason)
  }

  func unverified(_ context: FigureContext, _ reason: String, about candidate: Candidate? = nil) -> Claim {
    let metric = context.metrics.first { isCompatible($0.target, context.annotation) }
    return Claim(
      span: context.span, entity: candidate?.fact.entity ?? context.nearestEntity,
      metric: candidate.flatMap { unknownMetric([$0], context) ?? $0.metric?.target } ?? metric?.target,
      period: context.periods.first?.target.period, status: context.status, verdict: .unverified,
      reason: Message(reason))
  }

  /// The metric that a figure's own clause names, where none of some facts is about it.
  private func unknownMetric(_ candidates: [Candidate], _ context: FigureContext) -> String? {
    let named = context.metrics.filter { $0.strength == .clause && isCompatible($0.target, context.annotation) }
    let isKnown = named.contains { link in
      candidates.contains { $0.metric?.target == link.target || $0.fact.metric == link.target }
    }
    return isKnown ? nil : named.first?.target
  }

  func reason(_ candidate: Candidate, _ context: FigureContext) -> Message {
    let key = candidate.verdict == .supported ? "reason.supported" : "reason.imprecise"
    return checker.message(key, on: candidate.fact, draft: draftText(context))
  }

  func reasonForSilence(_ candidates: [Candidate], _ context: FigureContext) -> String {
    if context.entities.isEmpty { return "reason.no-entity" }
    if candidates.isEmpty || unknownMetric(candidates, context) != nil { return "reason.no-fact" }
    let named = candidates.filter { $0.metric != nil }
    if named.isEmpty { return "reason.no-metric" }
    let comparable = named.filter { $0.status != .different }
    if comparable.isEmpty { return "reason.other-status" }
    return comparable.allSatisfy { $0.period == .apart } ? "reason.other-period" : "reason.unsure"
  }

  func name(_ entity: String) -> String { checker.reference.entity(entity)?.name ?? entity }

  func draftText(_ context: FigureContext) -> String {
    section.text(of: section.passage.mentions[context.mention].annotation.span)
  }
}

extension Judge {
  /// A figure with the word that bends it: "over 298.4 million euros".
  func bentText(_ context: FigureContext) -> String {
    let annotation = section.passage.mentions[context.mention].annotation
    guard let hedge = annotation.hedgeSpan, annotation.hedge != .range else { return draftText(context) }
    let parts = hedge.lowerBound < annotation.span.lowerBound ? [hedge, annotation.span] : [annotation.span, hedge]
    return parts.map(section.text(of:)).joined(separator: parts[1].lowerBound - parts[0].upperBound > 1 ? " … " : " ")
  }
}

extension Section {
  /// The text of a byte range of the reading.
  func text(of range: Range<Int>) -> String {
    let range = range.clamped(to: 0..<block.reading.bytes.count)
    return String(decoding: block.reading.bytes[range], as: UTF8.self)
  }
}
