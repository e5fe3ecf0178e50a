import Checking
import Reference
import Text
import Values

/// What a reader sees over an annotation, as plain text in the reader's language.
public struct Hover: Hashable, Sendable {
  /// The normalised value.
  public var title: String
  /// The claims made with it, their verdicts, and the facts with their sources; one a line.
  public var lines: [String]

  public init(title: String, lines: [String]) {
    self.title = title
    self.lines = lines
  }
}

extension Newsdesk {
  /// What is known of an annotation of a report.
  /// - Parameter text: that of the draft, to tell how its words were read.
  public func hover(over annotation: Annotation, in report: Report, of text: SourceText? = nil) -> Hover {
    if case .organization(let entity?) = annotation.value {
      return Hover(title: title(of: annotation), lines: factLines(about: entity))
    }
    let claims = report.claims.filter { $0.claim.span.overlaps(annotation.span) }
    let howRead = text.flatMap { reading(of: annotation, in: $0, report) }
    return Hover(title: title(of: annotation), lines: [howRead].compactMap(\.self) + claims.flatMap(lines))
  }

  /// How a figure was read: its number, what multiplies it, its unit, and the word that bends it.
  private func reading(of annotation: Annotation, in text: SourceText, _ report: Report) -> String? {
    guard let quantity = annotation.quantity else { return dateReading(of: annotation, report) }
    let written = text.string(annotation.span)
    var parts = [number(quantity)]
    if let notation = recognizers[report.language]?.value?.notation(of: written) {
      parts[0] = notation.number
      if notation.scale != .one { parts[0] += " × " + grouped(notation.scale) }
      // Of a cent, say.
      if let number = Decimal(parsing: notation.number), !number.isZero, number * notation.scale != quantity.low,
        let unit = quantity.low.divided(by: number * notation.scale, places: 4)
      {
        parts[0] += " × " + grouped(unit)
      }
    }
    switch annotation.value {
    case .money(_, let currency, let isImplied):
      parts.append(isImplied ? label("hover.implied", ["currency": currency]) : currency)
    case .percent(_, let points, _): parts.append(label(points ? "hover.in-points" : "hover.in-percent"))
    case .count(_, let unit): if !unit.isEmpty { parts.append(unit) }
    case .date, .organization: break
    }
    if let word = annotation.hedgeSpan, annotation.hedge != .none {
      let hedge = ["word": text.string(word), "hedge": label("hedge.\(annotation.hedge.rawValue)")]
      parts.append(label("hover.hedge", hedge))
    }
    return label("hover.reading", ["parts": parts.joined(separator: ", ")])
  }

  /// nil for a date that says all by itself.
  private func dateReading(of annotation: Annotation, _ report: Report) -> String? {
    guard case .date(let date) = annotation.value, date.isRelative, let day = report.date else { return nil }
    return label("hover.relative", ["date": day.description])
  }

  /// The normalised value, without what bends it.
  public func value(of annotation: Annotation) -> String {
    switch annotation.value {
    case .money(let quantity, let currency, _): "\(number(quantity)) \(currency)"
    case .percent(let quantity, let points, _):
      points ? label("hover.points", ["number": number(quantity)]) : "\(number(quantity)) %"
    case .count(let quantity, let unit): unit.isEmpty ? number(quantity) : "\(number(quantity)) \(unit)"
    case .date(let date): date.period?.edtf ?? label("kind.\(annotation.kind)")
    case .organization(let entity): entity ?? label("kind.\(annotation.kind)")
    }
  }

  /// A fact's value with its unit.
  public func value(of fact: Fact) -> String {
    switch fact.value {
    case .number(let low, let high): "\(number(low, high)) \(fact.unit.columnText)"
    case .date(let period): period.edtf
    }
  }

  private func title(of annotation: Annotation) -> String {
    let value = value(of: annotation)
    let isPlain = [.none, .range].contains(annotation.hedge)
    return isPlain ? value : "\(value) (\(label("hedge.\(annotation.hedge.rawValue)")))"
  }

  private func lines(_ reported: ReportedClaim) -> [String] {
    let claim = reported.claim
    let status = claim.status == .actual ? nil : label("status.\(claim.status.rawValue)")
    let subject = [claim.entity, claim.metric, claim.period?.edtf, status].compactMap(\.self).joined(separator: ", ")
    let verdict = label("verdict.\(claim.verdict.rawValue)")
    let judgement = reported.reason.isEmpty ? verdict : "\(verdict): \(reported.reason)"
    return (subject.isEmpty ? [] : [subject]) + [judgement] + claim.facts.map(line)
  }

  /// The first facts about an organization, each with its metric.
  private func factLines(about entity: String) -> [String] {
    let facts = reference.metrics(of: entity).lazy.flatMap { reference.facts(entity: entity, metric: $0, period: nil) }
    let lines = facts.prefix(Self.factLimit).map { "\($0.metric): \(line($0))" }
    let name = reference.entity(entity)?.name ?? entity
    return (name == entity ? [] : [name]) + lines
  }

  private static let factLimit = 12

  private func line(_ fact: Fact) -> String {
    let asOf = fact.asOf.map { label("hover.as-of", ["date": $0.description]) } ?? ""
    let parts = [value(of: fact), fact.period?.edtf ?? "", fact.sourceTitle, fact.sourceURL, asOf, fact.note]
    return "\(fact.id): \(parts.filter { !$0.isEmpty }.joined(separator: ", "))"
  }

  private func label(_ key: String, _ arguments: [String: String] = [:]) -> String {
    catalog.text(Message(key, arguments))
  }
}

private func number(_ quantity: Quantity) -> String { number(quantity.low, quantity.high) }

private func number(_ low: Decimal, _ high: Decimal) -> String {
  low == high ? grouped(low) : "\(grouped(low))–\(grouped(high))"
}

/// A number with a narrow space between groups of three digits before the point, so that a power of ten shows.
private func grouped(_ number: Decimal) -> String {
  let text = number.magnitude.description
  let whole = text.prefix { $0 != "." }
  var result = number.isNegative ? "-" : ""
  for (position, digit) in whole.enumerated() {
    if position > 0, (whole.count - position) % 3 == 0 { result += "\u{202F}" }
    result.append(digit)
  }
  return result + text.dropFirst(whole.count)
}
