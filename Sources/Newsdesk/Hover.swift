import Checking
import Reference
import Text
import Values

/// What a reader sees over an annotation, in the reader's language and without markup.
public struct Hover: Hashable, Sendable {
  /// The normalised value, or the organization's name.
  public var title: String
  /// How it was read, the claims made with it, their verdicts, and the facts with their sources.
  public var lines: [Line]

  public init(title: String, lines: [Line]) {
    self.title = title
    self.lines = lines
  }

  public struct Line: Hashable, Sendable {
    public var parts: [Part]
    /// One of several of a kind: a fact.
    public var isItem: Bool

    public init(_ parts: [Part], isItem: Bool = false) {
      self.parts = parts
      self.isItem = isItem
    }

    public init(_ text: String) { self.init([Part(text)]) }
  }

  public struct Part: Hashable, Sendable {
    public var text: String
    /// Of the page that it names; empty for mere text.
    public var address: String

    public init(_ text: String, address: String = "") {
      self.text = text
      self.address = address
    }
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
    let readingLine = [howRead].compactMap(\.self).map { Hover.Line($0) }
    return Hover(
      title: title(of: annotation),
      lines: readingLine + findingLines(annotation, claims, report) + claims.flatMap(lines))
  }

  /// What is wrong with a figure or date by the text alone; a claim that facts decide tells it by itself.
  private func findingLines(
    _ annotation: Annotation, _ claims: [ReportedClaim], _ report: Report
  ) -> [Hover.Line] {
    guard claims.allSatisfy({ $0.claim.facts.isEmpty }) else { return [] }
    let told = Set(claims.map(\.reason))
    return report.findings.filter { $0.span.overlaps(annotation.span) && !told.contains($0.message) }
      .map { Hover.Line($0.message) }
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
      let (written, value) = ((notation.value * notation.scale).magnitude, quantity.low.magnitude)
      if !written.isZero, written != value, let unit = value.divided(by: written, places: 4) {
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
    guard case .date(let date) = annotation.value, date.isRelative else { return nil }
    guard let day = report.date else { return date.period == nil ? label("hover.undated") : nil }
    return label("hover.relative", ["date": catalog.words(for: .time(Period(day: day)))])
  }

  /// The normalised value, without what bends it.
  public func value(of annotation: Annotation) -> String {
    switch annotation.value {
    case .money(let quantity, let currency, _): "\(number(quantity)) \(currency)"
    case .percent(let quantity, let points, let fraction):
      points ? label("hover.points", ["number": number(quantity)]) : "\(number(quantity, isFraction: fraction)) %"
    case .count(let quantity, let unit): unit.isEmpty ? number(quantity) : "\(number(quantity)) \(unit)"
    case .date(let date): date.period?.edtf ?? label("kind.\(annotation.kind)")
    case .organization(let entity): entity.map(name) ?? label("kind.\(annotation.kind)")
    }
  }

  /// A fact's value with its unit.
  public func value(of fact: Fact) -> String {
    switch fact.value {
    case .number(let low, let high):
      switch fact.unit {
      case .percent: "\(number(low, high)) %"
      case .percentagePoints: label("hover.points", ["number": number(low, high)])
      case .ratio, .count(noun: "count"): number(low, high)
      case .currency, .count, .date: "\(number(low, high)) \(fact.unit.columnText)"
      }
    case .date(let period): catalog.words(for: .time(period))
    }
  }

  private func name(of entity: String) -> String { reference.entity(entity)?.name ?? entity }

  private func title(of annotation: Annotation) -> String {
    let value = value(of: annotation)
    let isPlain = [.none, .range].contains(annotation.hedge)
    return isPlain ? value : "\(value) (\(label("hedge.\(annotation.hedge.rawValue)")))"
  }

  private func lines(_ reported: ReportedClaim) -> [Hover.Line] {
    let claim = reported.claim
    let status = claim.status == .actual ? nil : label("status.\(claim.status.rawValue)")
    let metric = claim.metric.map { catalog.words(for: .metric($0)) }
    let period = claim.period.map { catalog.words(for: .time($0)) }
    let subject = [claim.entity.map(name), metric, period, status].compactMap(\.self).joined(separator: ", ")
    let verdict = label("verdict.\(claim.verdict.rawValue)")
    let judgement = reported.reason.isEmpty ? verdict : "\(verdict): \(reported.reason)"
    let words = [subject, judgement].filter { !$0.isEmpty }.map { Hover.Line($0) }
    return words + claim.facts.map { line($0) }
  }

  /// The first facts about an organization, each with its metric.
  private func factLines(about entity: String) -> [Hover.Line] {
    let facts = reference.metrics(of: entity).lazy.flatMap { reference.facts(entity: entity, metric: $0, period: nil) }
    let lines = facts.prefix(Self.factLimit).map { line($0, behind: catalog.words(for: .metric($0.metric)) + ": ") }
    let rest = reference.factCount(of: entity) - lines.count
    return lines + (rest > 0 ? [Hover.Line(label("hover.more", ["count": String(rest)]))] : [])
  }

  private static let factLimit = 12

  /// A fact with its source.
  private func line(_ fact: Fact, behind words: String = "") -> Hover.Line {
    let asOf = fact.asOf.map { label("hover.as-of", ["date": catalog.words(for: .time(Period(day: $0)))]) } ?? ""
    let period = fact.period.map { catalog.words(for: .time($0)) } ?? ""
    let source = Hover.Part(fact.sourceTitle.isEmpty ? fact.sourceURL : fact.sourceTitle, address: fact.sourceURL)
    let value = Hover.Part(words + value(of: fact))
    let parts = [value, Hover.Part(period), source, Hover.Part(asOf), Hover.Part(fact.note)]
    let said = parts.filter { !$0.text.isEmpty }
    return Hover.Line(said.prefix(1) + said.dropFirst().flatMap { [Hover.Part(", "), $0] }, isItem: true)
  }

  private func label(_ key: String, _ arguments: [String: String] = [:]) -> String {
    catalog.text(Message(key, arguments))
  }
}

extension Newsdesk {
  /// - Parameter isFraction: "a third" has no end of digits.
  private func number(_ quantity: Quantity, isFraction: Bool = false) -> String {
    isFraction
      ? number(quantity.low.rounded(places: 1), quantity.high.rounded(places: 1)) : number(quantity.low, quantity.high)
  }

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
    return result + text.dropFirst(whole.count).replacing(".", with: label("number.decimal-mark"))
  }
}
