import Foundation
import JSON
import LanguageServer
import Newsdesk
import Testing
import Text

@testable import tickmark

@Suite final class DiskWorkspaceTests {
  private let folder = FileManager.default.temporaryDirectory.appending(path: "workspace-\(UUID().uuidString)").path
  private let facts = "entity,metric,period,value,unit\nKestrel,revenue,2024,5,EUR\n"

  init() throws {
    try FileManager.default.createDirectory(atPath: folder + "/drafts", withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  private func write(_ text: String, to name: String) throws {
    try text.write(toFile: folder + "/" + name, atomically: true, encoding: .utf8)
  }

  private func workspace(_ words: String..., locale: String? = nil) throws -> DiskWorkspace {
    var workspace = try DiskWorkspace(Settings(Arguments(["serve"] + words)))
    workspace.open(folders: [folder], locale: locale)
    return workspace
  }

  private func factCount(_ workspace: inout DiskWorkspace, reference: [String] = []) throws -> Int {
    let desk = try workspace.desk(forDraftAt: folder + "/drafts/a.md", reference: reference)
    return desk.facts(entity: "kestrel", metric: nil, period: nil).count
  }

  @Test func configurationsAreFoundAndFollowed() throws {
    var workspace = try workspace()
    #expect(try factCount(&workspace) == 0)
    #expect(workspace.reload() == false)
    try write(facts, to: "facts.csv")
    try write(#"{"reference": "facts.csv", "langauge": "de"}"#, to: "tickmark.json")
    #expect(workspace.reload() == true)
    #expect(try factCount(&workspace) == 1)
    #expect(workspace.takeProblems().map { $0.hasSuffix("unknown key \"langauge\"") } == [true])
    #expect(workspace.takeProblems() == [])
    #expect(workspace.reload() == false)
    try write(facts + "Kestrel,profit,2024,1,EUR\n", to: "facts.csv")
    #expect(workspace.reload() == true)
    #expect(try factCount(&workspace) == 2)
  }

  /// The editor's settings, else the file's, else the editor's own language.
  @Test func messagesAreInTheReadersLanguage() throws {
    try write("entity,metric,period,value,unit\nKestrel,revenue,2024,,EUR\n", to: "facts.csv")
    func check(locale: String, file: String?, editor: String?, _ expected: String) throws {
      let messages = file.map { ", \"messages\": \"\($0)\"" } ?? ""
      try write("{\"reference\": \"facts.csv\"\(messages)}", to: "tickmark.json")
      var workspace = try workspace(locale: locale)
      if let editor { workspace.configure(["messages": JSON(editor)], folder: nil) }
      _ = try factCount(&workspace)
      #expect(workspace.takeProblems().map { $0.contains(expected) } == [true], "\(locale)")
    }
    try check(locale: "de-AT", file: nil, editor: nil, "Die Zeile entfällt")
    try check(locale: "EN", file: nil, editor: nil, "The row is left out")
    try check(locale: "fr", file: nil, editor: nil, "The row is left out")
    try check(locale: "de", file: "en", editor: nil, "The row is left out")
    try check(locale: "en", file: "en", editor: "de", "Die Zeile entfällt")
  }

  /// A folder of grammar files makes a language that can be asked for, in the file and in the editor's settings.
  @Test func aWorkspaceMayAddALanguage() throws {
    let draft = Draft(id: "", text: SourceText("the"), markup: .text)
    try FileManager.default.createDirectory(atPath: folder + "/grammar/tlh", withIntermediateDirectories: true)
    try write("language\n  name: tlhIngan Hol\n", to: "grammar/tlh/language.tick")
    try write(#"{"language": "tlh"}"#, to: "tickmark.json")
    var workspace = try workspace()
    #expect(
      try workspace.desk(forDraftAt: folder + "/drafts/a.md", reference: []).read(draft).annotate().language == "tlh")
    workspace.configure(["language": "en"], folder: nil)
    #expect(
      try workspace.desk(forDraftAt: folder + "/drafts/a.md", reference: []).read(draft).annotate().language == "en")
    workspace.configure(["language": "tlh"], folder: nil)
    #expect(
      try workspace.desk(forDraftAt: folder + "/drafts/a.md", reference: []).read(draft).annotate().language == "tlh")
    #expect(workspace.takeProblems() == [])
    workspace.configure(["language": "vulcan"], folder: nil)
    #expect(workspace.takeProblems().count == 1)
    #expect(try Settings(Arguments(["check", "--language=tlh", "--config=\(folder)/tickmark.json"])).language == "tlh")
    #expect(throws: UsageError.self) { try Settings(Arguments(["check", "--language=tlh"])) }
  }

  @Test func whatTheEditorSetsWins() throws {
    try write(facts, to: "facts.csv")
    try write(facts + "Kestrel,profit,2024,1,EUR\n", to: "other.csv")
    try write(#"{"reference": "facts.csv"}"#, to: "tickmark.json")
    var workspace = try workspace()
    #expect(try factCount(&workspace, reference: ["other.csv"]) == 2)
    #expect(try factCount(&workspace) == 1)
    workspace.configure(["reference": "other.csv", "dollar": 5], folder: nil)
    #expect(try factCount(&workspace) == 2)
    #expect(workspace.takeProblems() == ["settings: expected a currency code such as \"USD\""])
    #expect(throws: WorkspaceError.self) { try self.factCount(&workspace, reference: ["nope.csv"]) }
    #expect(workspace.contents(ofFile: folder + "/drafts") == nil)
    #expect(workspace.contents(ofFile: folder + "/facts.csv") == Array(facts.utf8))
  }
}
