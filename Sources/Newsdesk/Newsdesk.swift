import Checking
import Grammar
import Recognition
import Reference
import Text
import Values

/// A draft as it stands at one moment.
public struct Draft: Sendable {
  /// What the report calls it: a path, a URI, or the id of a JSON line.
  public var id: String
  public var text: SourceText
  public var markup: Markup
  /// An explicit language wins over detection.
  public var language: String?
  /// The publication date, for "yesterday" and "last year".
  public var date: CalendarDate?

  public init(id: String, text: SourceText, markup: Markup, language: String? = nil, date: CalendarDate? = nil) {
    self.id = id
    self.text = text
    self.markup = markup
    self.language = language
    self.date = date
  }
}

/// The facade: grammar, reference data and settings, immutable; drafts in, reports out. Safe to use from any thread.
public struct Newsdesk: Sendable {
  public let configuration: Configuration
  public let reference: ReferenceData
  public let grammars: Grammars
  let recognizers: [String: Lazily<Recognizer?>]
  /// They find figures and dates alone.
  let figureRecognizers: [String: Lazily<Recognizer?>]
  /// By the language of the draft.
  let checkers: [String: Lazily<Checker?>]
  let entityNames: Lazily<EntityNames>
  /// The texts of messages in the language that the configuration asks for.
  public let catalog: MessageCatalog

  public init(
    _ configuration: Configuration = Configuration(), reference: ReferenceData? = nil, grammars: Grammars = .bundled
  ) {
    let reference = reference ?? loadReferences(configuration.references, grammars: grammars)
    self.configuration = configuration
    self.reference = reference
    entityNames = Lazily { EntityNames(reference.entities) }
    self.grammars = grammars
    let language = configuration.messages ?? "en"
    let metricNames = reference.metrics.compactMap { metric in metric.words[language]?.first.map { (metric.id, $0) } }
    catalog = MessageCatalog(
      language: language, metricNames: Dictionary(metricNames, uniquingKeysWith: { first, _ in first }))
    let dollar = configuration.dollar
    let recognizers = Dictionary(
      uniqueKeysWithValues: grammars.languages.map { language in
        (
          language,
          Lazily { grammars.grammar(for: language).map { Recognizer($0, knowing: reference, dollar: dollar) } }
        )
      })
    self.recognizers = recognizers
    figureRecognizers = Dictionary(
      uniqueKeysWithValues: grammars.languages.map { language in
        (
          language,
          Lazily { grammars.grammarOfFigures(for: language).map { Recognizer(ofFiguresIn: $0, dollar: dollar) } }
        )
      })
    checkers = recognizers.mapValues { recognizer in
      Lazily {
        recognizer.value.map { Checker(recognizer: $0, others: { recognizers[$0]?.value }, reference: reference) }
      }
    }
  }

  /// The same for the copies of a newsdesk.
  public var id: ObjectIdentifier { ObjectIdentifier(entityNames) }

  /// Annotations only.
  /// - Parameter kinds: those that are asked for. Without organizations a draft is read several times as fast.
  public func annotate(_ draft: Draft, kinds: Set<String> = Set(Annotation.kinds)) -> Report {
    guard kinds.contains("organization") else { return reportOnFigures(of: draft, kinds: kinds) }
    let edition = read(draft)
    if kinds.count >= Annotation.kinds.count { return report(on: edition) }
    return Report(
      id: edition.draft.id, language: edition.language, date: edition.date,
      annotations: ReportedAnnotations { body in
        edition.forEachAnnotation { if kinds.contains($0.kind) { body($0) } }
      })
  }

  /// Annotations, claims and findings.
  public func check(_ draft: Draft) -> Report {
    check(read(draft))
  }

  /// The annotations of an edition.
  public func report(on edition: Edition) -> Report {
    Report(
      id: edition.draft.id, language: edition.language, date: edition.date,
      annotations: ReportedAnnotations(edition.forEachAnnotation))
  }

  // MARK: Checking

  /// Checks an edition.
  public func check(_ edition: Edition) -> Report {
    var checked: CheckedEdition?
    return check(edition, since: &checked)
  }

  /// Checks an edition; what has not changed since an earlier one of the same draft is not checked again.
  /// - Parameter checked: what came of the earlier check, and then of this one. Where nobody else has a copy of it, as a
  ///   report of the earlier edition may, a long draft costs little.
  public func check(_ edition: Edition, since checked: inout CheckedEdition?) -> Report {
    guard let checker = checkers[edition.language]?.value else {
      checked = nil
      return report(on: edition)
    }
    var (draft, told) = (CheckedDraft(), ToldFindings())
    if let known = checked, known.language == edition.language { (draft, told) = (known.draft, known.told) }
    checked = nil
    checker.check(edition.blocks.blocks, edition.passages, today: edition.date, since: &draft)
    let (result, findings) = (draft, told)
    checked = CheckedEdition(language: edition.language, draft: result, told: findings)
    let claims = Lazily { [catalog] in
      result.claims.map { ReportedClaim(claim: $0, reason: catalog.text($0.reason)) }
    }
    return Report(
      id: edition.draft.id, language: edition.language, date: edition.date,
      annotations: ReportedAnnotations(edition.forEachAnnotation), claims: claims.value,
      findings: findings.tell(shown(result.findings + silences(of: claims), in: edition), catalog),
      coverage: Coverage(result.claims))
  }

  /// Unverified claims as findings, for those who ask for them in the configuration.
  private func silences(of claims: Lazily<[ReportedClaim]>) -> [Finding] {
    guard case .severity(let severity)? = configuration.rules[.unverifiedFigure] else { return [] }
    return claims.value.filter { $0.claim.verdict == .unverified }.map { claim in
      Finding(
        code: .unverifiedFigure, severity: severity, span: claim.claim.span,
        message: Message("finding.unverified-figure", ["reason": claim.reason]))
    }
  }

  /// Those that neither the configuration nor the draft silences, in the order of the text.
  private func shown(_ findings: [Finding], in edition: Edition) -> [Finding] {
    let silenced = SilencedRanges(edition.blocks.suppressions)
    let sorted = findings.sorted { ($0.span.lowerBound, $0.span.upperBound) < ($1.span.lowerBound, $1.span.upperBound) }
    return sorted.compactMap { finding in
      var finding = finding
      switch configuration.rules[finding.code] {
      case .off?: return nil
      case .severity(let severity)?: finding.severity = severity
      case nil: break
      }
      return silenced.contain(finding) ? nil : finding
    }
  }
}

/// What was checked in an edition, which makes the next one cheap to check.
public struct CheckedEdition: Sendable {
  fileprivate let language: String
  fileprivate let draft: CheckedDraft
  fileprivate let told: ToldFindings
}
