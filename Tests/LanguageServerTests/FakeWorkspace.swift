import Checking
import JSON
import LanguageServer
import Newsdesk
import Reference
import Synchronization
import Testing
import Text
import Values

/// A workspace in memory whose desk finds every "Billionen" wrong and knows every "Scale AI".
final class FakeWorkspace: Workspace {
  var folders: [String] = []
  var locale: String?
  var settings: [JSON] = []
  var files: [String: String] = [:]
  var hasChanged = false
  var excludesAll = false
  var problems: [String] = []
  /// What has been asked for: the draft's path and the reference.
  var desks: [String] = []
  var fileProblems: [FileProblem]?
  var held: [String] = []
  var unread = 0

  func open(folders: [String], locale: String?) {
    self.folders = folders
    self.locale = locale
  }

  func configure(_ settings: JSON, folder: String?) {
    self.settings.append(folder.map { ["for": JSON($0), "settings": settings] } ?? settings)
  }

  func hold(_ bytes: [UInt8]?, forFile path: String) {
    held.append("\(path): \(bytes.map { String(decoding: $0, as: UTF8.self) } ?? "closed")")
  }

  func drafts(inFolder path: String) -> FolderOfDrafts? { nil }
  func takeFileProblems() -> [FileProblem]? {
    defer { fileProblems = nil }
    return fileProblems
  }

  func unreadBytes(forDraftAt path: String?) -> Int { desks.isEmpty ? unread : 0 }
  /// Errors in English, of anything else the key.
  func text(_ key: String, _ arguments: [String: String], forDraftAt path: String?) -> String {
    if key.hasPrefix("error.") { return MessageCatalog(language: "en").text(Checking.Message(key, arguments)) }
    return ([key] + arguments.sorted { $0.key < $1.key }.map(\.value)).joined(separator: " ")
  }

  func openPath(ofFile path: String) -> String? { nil }
  func settingsRule(_ code: FindingCode, forDraftAt path: String?) -> Bool { path?.contains("/set/") ?? false }
  func excludes(draftAt path: String) -> Bool { excludesAll || path.contains("/archive/") }
  func reload() -> Bool { hasChanged }
  func contents(ofFile path: String) -> [UInt8]? { files[path].map { Array($0.utf8) } }
  func explanation(of code: FindingCode, forDraftAt path: String?) -> String? { "/explain/\(code.rawValue).html" }
  func configurationPath(forDraftAt path: String?) -> String? { nil }

  func takeProblems() -> [String] {
    defer { problems = [] }
    return problems
  }

  func desk(forDraftAt path: String?, reference: [String]) throws(WorkspaceError) -> any Desk {
    guard !reference.contains("missing") else { throw WorkspaceError("missing cannot be read") }
    desks.append(([path ?? "-"] + reference).joined(separator: " "))
    return FakeDesk(facts: path?.hasPrefix("/other/") ?? false ? "/other/facts.csv" : "/ref/facts.csv")
  }
}

struct FakeDesk: Desk {
  private final class Identity: Sendable {}

  /// The path of its reference data.
  var facts = "/ref/facts.csv"
  private let identity = Identity()
  var id: ObjectIdentifier { ObjectIdentifier(identity) }

  init(facts: String) { self.facts = facts }

  func matches(_ query: String) -> [ReferenceMatch] { [] }
  func entities(like name: String) -> [Entity] { [] }
  var reference: ReferenceData { .load(paths: [], isCurrency: { _ in false }) }

  func read(_ draft: Draft) -> any DeskEdition { FakeEdition(draft: draft) }

  func facts(entity: String, metric: String?, period: Period?) -> [Fact] {
    [
      Fact(
        id: "f3", entity: entity, metric: metric ?? "any", period: period, value: .number(low: 1, high: 1),
        unit: .percent, path: facts, line: 4)
    ]
  }

  func hover(over annotation: Annotation, in report: Report, of text: SourceText) -> Hover {
    Hover(title: annotation.kind, lines: report.claims.map { Hover.Line($0.reason) })
  }

  func value(of annotation: Annotation) -> String { annotation.kind }
  func value(of fact: Fact) -> String { fact.id }
  func words(for term: Message.Term) -> String { "words" }
  func text(_ coverage: Coverage) -> String { "coverage" }
  func text(_ key: String, _ arguments: [String: String]) -> String {
    ([key] + arguments.values.sorted()).joined(separator: " ")
  }
}

final class FakeEdition: DeskEdition {
  private let current: Mutex<Draft>

  init(draft: Draft) { current = Mutex(draft) }

  private var draft: Draft { current.withLock { $0 } }
  var blocks: Blocks { Blocks(of: draft.text, markup: draft.markup) }
  func completions(at offset: Int, isAsked: Bool) -> [Completion] { [] }
  func renaming(at offset: Int) -> Renaming? { nil }

  func revise(_ draft: Draft, replacing range: Range<Int>) {
    let (old, new) = (self.draft.text.bytes, draft.text.bytes)
    let added = new.count - old.count + range.count
    #expect(old.replacing(range, with: new[range.lowerBound..<range.lowerBound + added]) == new)
    current.withLock { $0 = draft }
  }

  func annotate() -> Report {
    let draft = draft
    return Report(
      id: draft.id, language: draft.language ?? draft.markup.rawValue, date: draft.date,
      annotations: Self.spans(of: "Scale AI", in: draft).map {
        Annotation(span: $0, value: .organization(entity: "scale-ai"))
      })
  }

  func check() -> Report {
    let report = annotate()
    let claims = report.annotations.map { annotation in
      ReportedClaim(
        claim: Claim(span: annotation.span, entity: "scale-ai", reason: Message("")), reason: "*no* fact")
    }
    let findings = Self.spans(of: "Billionen", in: draft).map { span in
      ReportedFinding(
        code: .wrongScale, severity: .error, span: span, message: "Milliarden, says f3", facts: ["f3"],
        related: [
          .init(place: .reference(path: "/ref/facts ä.csv", line: 4), message: "f3"),
          .init(place: .draft(0..<1), message: "here"),
          .init(place: .reference(path: "relative.csv", line: 1), message: "nowhere"),
        ],
        fixes: ["Milliarden", "Millionen"].map {
          ReportedFix(title: $0, edits: [Edit(span: span, newText: $0)])
        })
    }
    return Report(
      id: report.id, language: report.language, date: report.date, annotations: report.annotations, claims: claims,
      findings: findings)
  }

  private static func spans(of words: String, in draft: Draft) -> [Range<Int>] {
    let (bytes, words) = (draft.text.bytes, Array(words.utf8))
    return bytes.indices.filter { bytes[$0...].starts(with: words) }.map { $0..<$0 + words.count }
  }
}

extension [UInt8] {
  fileprivate func replacing(_ range: Range<Int>, with other: ArraySlice<UInt8>) -> [UInt8] {
    var result = self
    result.replaceSubrange(range, with: other)
    return result
  }
}
