import Checking
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
  /// Annotations only.
  public func annotate(_ draft: Draft) -> Report {
    Report(id: draft.id, language: draft.language ?? "en", date: draft.date, annotations: [])
  }

  /// Annotations, claims and findings.
  public func check(_ draft: Draft) -> Report {
    annotate(draft)
  }

  public init() {}
}
