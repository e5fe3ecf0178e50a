import Reference
import Values

/// What the checker concludes of a claim.
public enum Verdict: String, CaseIterable, Hashable, Sendable {
  case supported, imprecise, contradicted, unverified
}

/// Whether the draft states a figure as done, intended, expected, reported by hearsay, or false.
public enum ClaimStatus: String, CaseIterable, Hashable, Sendable {
  case actual, planned, forecast, rumoured, denied
}

public enum Severity: String, CaseIterable, Comparable, Hashable, Sendable {
  case hint, information, warning, error

  public static func < (left: Severity, right: Severity) -> Bool { left.rank < right.rank }
  private var rank: Int {
    switch self {
    case .hint: 0
    case .information: 1
    case .warning: 2
    case .error: 3
    }
  }
}

/// The finding codes that scripts and configurations rely on.
public enum FindingCode: String, CaseIterable, Hashable, Sendable {
  case wrongValue = "wrong-value"
  case wrongScale = "wrong-scale"
  case wrongCurrency = "wrong-currency"
  case wrongPeriod = "wrong-period"
  case wrongEntity = "wrong-entity"
  case wrongMetric = "wrong-metric"
  case wrongDate = "wrong-date"
  case staleFigure = "stale-figure"
  case impreciseFigure = "imprecise-figure"
  case wrongHedge = "wrong-hedge"
  case inconsistentFigures = "inconsistent-figures"
  case wrongArithmetic = "wrong-arithmetic"
  case wrongConversion = "wrong-conversion"
  case impossibleDate = "impossible-date"
  case weekdayMismatch = "weekday-mismatch"
  case percentOrPoints = "percent-or-points"
  case ambiguousAmount = "ambiguous-amount"
  case unverifiedFigure = "unverified-figure"
}

/// What the draft says of one figure, and what the reference makes of it. Spans are byte ranges in the draft.
public struct Claim: Hashable, Sendable {
  public var span: Range<Int>
  public var entity: String?
  public var metric: String?
  public var period: Period?
  public var status: ClaimStatus
  public var verdict: Verdict
  /// The facts that decided, best first; empty where the text's own arithmetic decided, or nothing did.
  public var facts: [Fact]
  public var reason: Message

  public init(
    span: Range<Int>, entity: String? = nil, metric: String? = nil, period: Period? = nil,
    status: ClaimStatus = .actual,
    verdict: Verdict = .unverified, facts: [Fact] = [], reason: Message
  ) {
    self.span = span
    self.entity = entity
    self.metric = metric
    self.period = period
    self.status = status
    self.verdict = verdict
    self.facts = facts
    self.reason = reason
  }
}

/// A replacement of bytes of the draft.
public struct Edit: Hashable, Sendable {
  public var span: Range<Int>
  public var newText: String

  public init(span: Range<Int>, newText: String) {
    self.span = span
    self.newText = newText
  }
}

/// A correction that the journalist may apply.
public struct Fix: Hashable, Sendable {
  public var title: Message
  public var edits: [Edit]

  public init(title: Message, edits: [Edit]) {
    self.title = title
    self.edits = edits
  }
}

/// Something that the journalist should look at.
public struct Finding: Hashable, Sendable {
  public var code: FindingCode
  public var severity: Severity
  public var span: Range<Int>
  public var message: Message
  /// The facts that contradict, each shown at its row.
  public var facts: [Fact]
  /// Other places of the draft that belong to it (the other side of a contradiction).
  public var places: [Place]
  public var fixes: [Fix]
  /// Which finding this is, wherever it moves with its section.
  public let origin = Origin()

  /// Where a finding comes from. It is no part of what the finding says: any two are equal.
  public struct Origin: Hashable, Sendable {
    private final class Mark: Sendable {}
    private let mark = Mark()

    public init() {}

    /// As long as the origin is kept, no other has this.
    public var id: ObjectIdentifier { ObjectIdentifier(mark) }

    public static func == (left: Origin, right: Origin) -> Bool { true }
    public func hash(into hasher: inout Hasher) {}
  }

  public struct Place: Hashable, Sendable {
    public var span: Range<Int>
    public var message: Message

    public init(span: Range<Int>, message: Message) {
      self.span = span
      self.message = message
    }
  }

  public init(
    code: FindingCode, severity: Severity, span: Range<Int>, message: Message, facts: [Fact] = [], places: [Place] = [],
    fixes: [Fix] = []
  ) {
    self.code = code
    self.severity = severity
    self.span = span
    self.message = message
    self.facts = facts
    self.places = places
    self.fixes = fixes
  }
}

/// How many of a draft's claims have each verdict.
public struct Coverage: Hashable, Sendable {
  public var supported = 0
  public var imprecise = 0
  public var contradicted = 0
  public var unverified = 0
  /// Of the supported ones, those borne out by the text's own arithmetic alone.
  public var supportedByText = 0

  public init(_ claims: [Claim]) {
    for claim in claims {
      switch claim.verdict {
      case .supported:
        supported += 1
        if claim.facts.isEmpty { supportedByText += 1 }
      case .imprecise: imprecise += 1
      case .contradicted: contradicted += 1
      case .unverified: unverified += 1
      }
    }
  }

  public var total: Int { supported + imprecise + contradicted + unverified }
}
