import Checking
import Newsdesk
import Reference
import Synchronization
import Text
import Values

/// Reads drafts with one configuration and one set of reference data. Paths in reports and facts are absolute.
public protocol Desk: Sendable {
  /// The same for drafts that are read with the same configuration and reference data.
  var id: ObjectIdentifier { get }

  var reference: ReferenceData { get }

  /// The draft's `id` is its URI, or empty.
  func read(_ draft: Draft) -> any DeskEdition

  /// The facts about an entity, newest first.
  /// - Parameters:
  ///   - entity: an id, name or alias.
  ///   - metric: an id, or a word of the reference or of any language; nil for all.
  ///   - period: facts that overlap with it; nil for all.
  func facts(entity: String, metric: String?, period: Period?) -> [Fact]

  /// The entities and facts in which every word of a query stands.
  func matches(_ query: String) -> [ReferenceMatch]

  /// The entities that a name which the reference does not know may mean, the likeliest first.
  func entities(like name: String) -> [Entity]

  /// What is known of an annotation of a report that was made at this desk, in the reader's language.
  func hover(over annotation: Annotation, in report: Report, of text: SourceText) -> Hover

  /// The normalised value of an annotation, or the value of a fact, with its unit.
  func value(of annotation: Annotation) -> String
  func value(of fact: Fact) -> String

  /// A text of the message catalogue in the reader's language, its placeholders filled.
  func text(_ key: String, _ arguments: [String: String]) -> String

  /// What the reader's language calls a metric or a time.
  func words(for term: Checking.Message.Term) -> String

  /// How many figures have each verdict, in words.
  func text(_ coverage: Coverage) -> String
}

/// A draft as its desk has read it.
public protocol DeskEdition: AnyObject, Sendable {
  var blocks: Blocks { get }

  /// Reads the draft again after an edit; what the edit has left alone need not be read again.
  /// - Parameter range: the bytes of the text so far that others stand for in the new one.
  func revise(_ draft: Draft, replacing range: Range<Int>)

  /// Annotations only.
  func annotate() -> Report

  /// Annotations, claims and findings.
  func check() -> Report

  /// What may be written at a byte of the draft.
  /// - Parameter isAsked: somebody asks for it; else it comes up while the draft is written.
  func completions(at offset: Int, isAsked: Bool) -> [Completion]

  /// The name at a byte of the draft that may be exchanged for another.
  func renaming(at offset: Int) -> Renaming?
}

/// A newsdesk as the server asks it.
public struct ServedDesk: Desk {
  private let newsdesk: Newsdesk

  public init(_ newsdesk: Newsdesk) {
    self.newsdesk = newsdesk
  }

  public var id: ObjectIdentifier { newsdesk.id }
  public var reference: ReferenceData { newsdesk.reference }

  public func read(_ draft: Draft) -> any DeskEdition {
    ServedEdition(newsdesk, newsdesk.read(draft))
  }

  public func facts(entity: String, metric: String?, period: Period?) -> [Fact] {
    newsdesk.facts(entity: entity, metric: metric, period: period)
  }

  public func matches(_ query: String) -> [ReferenceMatch] { newsdesk.matches(query) }
  public func entities(like name: String) -> [Entity] { newsdesk.entities(like: name) }

  public func hover(over annotation: Annotation, in report: Report, of text: SourceText) -> Hover {
    newsdesk.hover(over: annotation, in: report, of: text)
  }

  public func value(of annotation: Annotation) -> String { newsdesk.value(of: annotation) }
  public func value(of fact: Fact) -> String { newsdesk.value(of: fact) }

  public func text(_ key: String, _ arguments: [String: String]) -> String {
    newsdesk.catalog.text(Checking.Message(key, arguments))
  }

  public func words(for term: Checking.Message.Term) -> String { newsdesk.catalog.words(for: term) }
  public func text(_ coverage: Coverage) -> String { newsdesk.catalog.text(coverage) }
}

private final class ServedEdition: DeskEdition {
  private let newsdesk: Newsdesk
  private let state: Mutex<State>

  private struct State {
    var edition: Edition
    var checked: CheckedEdition?
    /// Of the edition as it stands.
    var report: Report?
  }

  init(_ newsdesk: Newsdesk, _ edition: Edition) {
    self.newsdesk = newsdesk
    state = Mutex(State(edition: edition))
  }

  var blocks: Blocks { state.withLock { $0.edition.blocks } }

  func revise(_ draft: Draft, replacing range: Range<Int>) {
    state.withLock { state in
      // A report keeps what it tells of; without it the edition is revised in its place.
      state.report = nil
      newsdesk.revise(&state.edition, to: draft, replacing: range)
    }
  }

  func annotate() -> Report { state.withLock { newsdesk.report(on: $0.edition) } }

  func check() -> Report {
    state.withLock { state in
      if let report = state.report { return report }
      let report = newsdesk.check(state.edition, since: &state.checked)
      state.report = report
      return report
    }
  }

  func completions(at offset: Int, isAsked: Bool) -> [Completion] {
    state.withLock { newsdesk.completions(at: offset, in: $0.edition, isAsked: isAsked) }
  }

  func renaming(at offset: Int) -> Renaming? {
    let report = check()
    return state.withLock { newsdesk.renaming(at: offset, in: $0.edition, report) }
  }
}
