import Checking
import Values

/// All that one reading of a draft yields, as plain values. Every span is a half-open byte range in the draft; whoever
/// prints it converts once with ``Text/SourceText``.
public struct Report: Sendable {
  public var id: String
  /// BCP 47 primary language of the document ("de").
  public var language: String
  /// The publication date that relative dates were resolved from.
  public var date: CalendarDate?
  private let contents: Contents

  /// Each is made when it is first asked for.
  private struct Contents {
    var annotations: ReportedAnnotations
    var claims: Lazily<[ReportedClaim]>
    var findings: Lazily<[ReportedFinding]>
    var coverage: Lazily<Coverage>
  }

  /// Sorted by start.
  public var annotations: [Annotation] { contents.annotations.all }
  /// Goes through ``annotations`` one by one: all together take several times the memory of their text.
  public func forEachAnnotation(_ body: (Annotation) -> Void) { contents.annotations.forEach(body) }
  /// Sorted by start; empty when only annotations were asked for.
  public var claims: [ReportedClaim] { contents.claims.value }
  /// Sorted by start; switched-off codes and suppressed places are left out.
  public var findings: [ReportedFinding] { contents.findings.value }
  public var coverage: Coverage { contents.coverage.value }

  public init(
    id: String, language: String, date: CalendarDate?, annotations: [Annotation],
    claims: @autoclosure @escaping @Sendable () -> [ReportedClaim] = [],
    findings: @autoclosure @escaping @Sendable () -> [ReportedFinding] = [],
    coverage: @autoclosure @escaping @Sendable () -> Coverage = Coverage([])
  ) {
    self.init(
      id: id, language: language, date: date, annotations: ReportedAnnotations { annotations.forEach($0) },
      claims: claims(), findings: findings(), coverage: coverage())
  }

  init(
    id: String, language: String, date: CalendarDate?, annotations: ReportedAnnotations,
    claims: @autoclosure @escaping @Sendable () -> [ReportedClaim] = [],
    findings: @autoclosure @escaping @Sendable () -> [ReportedFinding] = [],
    coverage: @autoclosure @escaping @Sendable () -> Coverage = Coverage([])
  ) {
    self.id = id
    self.language = language
    self.date = date
    contents = Contents(
      annotations: annotations, claims: Lazily(claims), findings: Lazily(findings), coverage: Lazily(coverage))
  }
}

/// A claim with its reason in the reader's language.
public struct ReportedClaim: Hashable, Sendable {
  public var claim: Claim
  public var reason: String

  public init(claim: Claim, reason: String) {
    self.claim = claim
    self.reason = reason
  }
}

/// A finding with its texts in the reader's language.
public struct ReportedFinding: Hashable, Sendable {
  public var code: FindingCode
  public var severity: Severity
  public var span: Range<Int>
  /// One or two sentences: what the draft says, what the reference says, and its source.
  public var message: String
  /// Ids of the facts that contradict.
  public var facts: [String]
  public var related: [Related]
  public var fixes: [ReportedFix]
  /// Which finding this is, wherever it moves as the draft is edited.
  public let origin: Finding.Origin

  /// A row of the reference, or another place of the draft itself.
  public struct Related: Hashable, Sendable {
    public enum Place: Hashable, Sendable {
      /// A file as named in the configuration or on the command line, and a 1-based line.
      case reference(path: String, line: Int)
      case draft(Range<Int>)
    }
    public var place: Place
    public var message: String

    public init(place: Place, message: String) {
      self.place = place
      self.message = message
    }
  }

  public init(
    code: FindingCode, severity: Severity, span: Range<Int>, message: String, facts: [String] = [],
    related: [Related] = [], fixes: [ReportedFix] = [], origin: Finding.Origin = Finding.Origin()
  ) {
    self.code = code
    self.severity = severity
    self.span = span
    self.message = message
    self.facts = facts
    self.related = related
    self.fixes = fixes
    self.origin = origin
  }
}

/// A correction with its title in the reader's language.
public struct ReportedFix: Hashable, Sendable {
  public var title: String
  public var edits: [Edit]

  public init(title: String, edits: [Edit]) {
    self.title = title
    self.edits = edits
  }
}
