import Foundation
import JSON
import Testing

/// Whole drafts through the built program: the sample newsroom, and the examples of the document on finding codes.
@Suite(.enabled(if: try checksFigures(), "needs a newsdesk that judges figures"))
struct NewsroomTests {
  /// `Tests/Newsroom/expected.jsonl` has every finding, and there are no others.
  @Test func theNewsroomHasTwoSlips() throws {
    let folder = try TemporaryFolder()
    let command = #"cd "$NEWSROOM" && tickmark check --format jsonl drafts"#
    let result = try runShell(command, in: folder.path)
    #expect(result.status == 1, "\(result.errors)")
    #expect(result.errors == "")
    let found = try lines(result.output).flatMap { report in
      (report["findings"]?.array ?? []).map { summary($0, of: report["id"]) }
    }
    let list = try String(contentsOf: newsroomFolder().appending(path: "expected.jsonl"), encoding: .utf8)
    let expected = try lines(list).map { summary($0, of: $0["id"]) }
    #expect(found.sorted() == expected.sorted())
  }

  /// Each example triggers the finding of its section.
  @Test(arguments: try Example.all())
  func example(_ example: Example) throws {
    let folder = try TemporaryFolder()
    let work = URL(filePath: folder.path).appending(path: "work")
    try example.draft.write(to: work.appending(path: "draft.txt"), atomically: true, encoding: .utf8)
    try example.facts.write(to: work.appending(path: "facts.csv"), atomically: true, encoding: .utf8)
    let configuration = #"{"reference": "facts.csv", "rules": {"unverified-figure": "hint"}}"#
    try configuration.write(to: work.appending(path: "tickmark.json"), atomically: true, encoding: .utf8)
    let result = try runShell(
      "tickmark check --fail-on never --format jsonl --language \(example.language) draft.txt", in: folder.path)
    let codes = try lines(result.output).flatMap { report in
      (report["findings"]?.array ?? []).compactMap { $0["code"]?.string }
    }
    #expect(codes.contains(example.code), "\(example.draft)found: \(codes)\n\(result.errors)")
  }

  private func summary(_ finding: JSON, of id: JSON?) -> String {
    let parts = [id, finding["code"], finding["start"], finding["end"], finding["text"], finding["facts"]]
    return parts.map { $0?.description ?? "-" }.joined(separator: " ")
  }

  private func lines(_ text: String) throws -> [JSON] {
    try text.split(separator: "\n").map { try JSON.parse(Array($0.utf8)) }
  }
}

/// An example of `grammar/<language>/codes.md`.
struct Example: Sendable, CustomTestStringConvertible {
  var language: String
  var code: String
  var draft: String
  /// Only the columns' names where the example needs no reference.
  var facts: String

  var testDescription: String { "\(language) \(code)" }

  static func all() throws -> [Example] {
    try ["de", "en"].flatMap { language in
      let file = newsroomFolder().deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "grammar/\(language)/codes.md")
      let sections = try String(contentsOf: file, encoding: .utf8).components(separatedBy: "\n## ").dropFirst()
      return sections.map { section in
        Example(
          language: language, code: String(section.prefix { !$0.isNewline }), draft: block("text", in: section),
          facts: "id,entity,metric,period,value,unit,source_title,as_of\n", csv: block("csv", in: section))
      }
    }
  }

  private init(language: String, code: String, draft: String, facts empty: String, csv: String) {
    self.language = language
    self.code = code
    self.draft = draft
    facts = csv.isEmpty ? empty : csv
  }

  /// The lines of the fenced block of a kind; empty without one.
  private static func block(_ kind: String, in section: String) -> String {
    let parts = section.components(separatedBy: "```\(kind)\n")
    return parts.count > 1 ? parts[1].components(separatedBy: "```")[0] : ""
  }
}

private func checksFigures() throws -> Bool {
  let folder = try TemporaryFolder()
  let result = try runShell(#"tickmark check "$NEWSROOM/drafts/funding.txt""#, in: folder.path)
  return result.output.contains("figures: ")
}
