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
    #expect(workspace.takeFileProblems()?.map(\.message) == ["unknown key \"langauge\""])
    #expect(workspace.takeFileProblems() == nil)
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
      #expect(workspace.takeFileProblems()?.map { $0.message.contains(expected) } == [true], "\(locale)")
    }
    try check(locale: "de-AT", file: nil, editor: nil, "Die Zeile entfällt")
    try check(locale: "EN", file: nil, editor: nil, "The row is left out")
    try check(locale: "fr", file: nil, editor: nil, "The row is left out")
    try check(locale: "de", file: "en", editor: nil, "The row is left out")
    try check(locale: "en", file: "en", editor: "de", "Die Zeile entfällt")
  }

  /// As `tickmark check` finds them; that a configuration below is found with them is no change.
  @Test func draftsAreFound() throws {
    for name in ["drafts/old", "drafts/.hidden", "drafts/own"] {
      try FileManager.default.createDirectory(atPath: folder + "/" + name, withIntermediateDirectories: true)
    }
    for name in ["a.md", "b.csv", "c.txt", ".d.md", "old/e.md", "own/f.html"] { try write("1", to: "drafts/" + name) }
    try write(#"{"exclude": ["old/", "c*"]}"#, to: "tickmark.json")
    try write("{}", to: "drafts/own/tickmark.json")
    var workspace = try workspace()
    _ = try factCount(&workspace)
    #expect(workspace.excludes(draftAt: folder + "/drafts/old/e.md") && workspace.excludes(draftAt: folder + "/c.md"))
    #expect(!workspace.excludes(draftAt: folder + "/drafts/a.md") && !workspace.excludes(draftAt: "/else/c.md"))
    let found = workspace.drafts(inFolder: folder + "/drafts")
    #expect(found?.drafts.map(\.path) == [folder + "/drafts/a.md"] && found?.folders == [folder + "/drafts/own"])
    let own = workspace.drafts(inFolder: folder + "/drafts/own")
    #expect(own?.drafts.count == 1)
    #expect(workspace.reload() == false)

    try write("12", to: "drafts/a.md")
    let again = workspace.drafts(inFolder: folder + "/drafts")
    #expect(again?.identity == found?.identity && again?.drafts.first?.stamp != found?.drafts.first?.stamp)
    let none = workspace.drafts(inFolder: folder + "/none")
    #expect(none == nil)
    try write(#"{"exclude": []}"#, to: "drafts/own/tickmark.json")
    #expect(workspace.reload() == true)
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

  @Test func eachFolderHasItsOwnConfigurationAndSettings() throws {
    var workspace = try DiskWorkspace(Settings(Arguments(["serve"])))
    for name in ["a", "b", "a/c"] {
      try FileManager.default.createDirectory(atPath: folder + "/" + name, withIntermediateDirectories: true)
      try write(String(repeating: facts, count: 1) + "Kestrel,\(name),2024,1,EUR\n", to: name + "/facts.csv")
    }
    try write(#"{"reference": "facts.csv"}"#, to: "a/tickmark.json")
    try write(#"{"reference": "facts.csv"}"#, to: "b/tickmark.json")
    workspace.open(folders: ["a", "b", "a/c"].map { folder + "/" + $0 }, locale: nil)
    workspace.configure(["reference": "facts.csv"], folder: folder + "/a/c")
    func metrics(_ draft: String) throws -> [String] {
      let desk = try workspace.desk(forDraftAt: draft.isEmpty ? nil : folder + "/" + draft, reference: [])
      return desk.facts(entity: "kestrel", metric: nil, period: nil).map(\.metric)
    }
    #expect(try metrics("a/x.md") == ["revenue", "a"])
    #expect(try metrics("b/x.md") == ["revenue", "b"])
    #expect(try metrics("a/c/x.md") == ["revenue", "a/c"])
    #expect(try metrics("x.md") == [])
    #expect(try metrics("") == ["revenue", "a"])
    #expect(workspace.configurationPath(forDraftAt: folder + "/a/c/d/x.md") == folder + "/a/tickmark.json")
    #expect(workspace.configurationPath(forDraftAt: folder + "/x.md") == folder + "/tickmark.json")
    try FileManager.default.removeItem(atPath: folder + "/a/tickmark.json")
    #expect(workspace.configurationPath(forDraftAt: folder + "/a/c/d/x.md") == folder + "/a/c/tickmark.json")
  }

  /// What cannot be read any longer holds as it was; what is wrong is told, with its place, until it is put right.
  @Test func theLastGoodStateHolds() throws {
    try FileManager.default.createDirectory(atPath: folder + "/grammar/en", withIntermediateDirectories: true)
    try write(facts, to: "facts.csv")
    try write("", to: "grammar/en/house.tick")
    try write(#"{"reference": "facts.csv"}"#, to: "tickmark.json")
    var workspace = try workspace()
    #expect(try factCount(&workspace) == 1)
    #expect(workspace.takeFileProblems() == [])
    #expect(workspace.takeFileProblems() == nil)
    func check(_ name: String, _ good: String, _ bad: String, _ line: Int) throws {
      try write(bad, to: name)
      #expect(workspace.reload() == true)
      #expect(try factCount(&workspace) == 1, "\(name)")
      let problems = workspace.takeFileProblems()
      #expect(problems?.map(\.path) == [folder + "/" + name] && problems?.first?.line == line)
      try write(good, to: name)
      #expect(workspace.reload() == true)
      #expect(try factCount(&workspace) == 1)
      #expect(workspace.takeFileProblems() == [])
    }
    try check("facts.csv", facts, "entity,metric\n", 1)
    try check("facts.csv", facts, "\u{FEFF}", 1)
    try check("tickmark.json", #"{"reference": "facts.csv"}"#, "{\n\"reference\": ", 2)
    try check("grammar/en/house.tick", "", "\nwords currency\n  EUR: taler(s\n", 3)
    // A row at fault is left out by itself.
    try write(facts + "Kestrel,profit,2024,x,EUR\nKestrel,orders,2024,1,EUR\n", to: "facts.csv")
    #expect(workspace.reload() == true)
    #expect(try factCount(&workspace) == 2)
    #expect(workspace.takeFileProblems()?.map(\.line) == [3])
  }

  /// What is not there is missed where the configuration names it; what has been there still counts.
  @Test func missingFilesAreMissedInTheConfiguration() throws {
    try FileManager.default.createDirectory(atPath: folder + "/reference", withIntermediateDirectories: true)
    try write(#"{"reference": ["reference", "nowhere"]}"#, to: "tickmark.json")
    try write(facts, to: "reference/facts.csv")
    try write("id,name\nKestrel,Kestrel Ferries\n", to: "reference/entities.csv")
    var workspace = try workspace()
    _ = try factCount(&workspace)
    let problem = workspace.takeFileProblems()?.first
    #expect(problem?.path == folder + "/tickmark.json" && problem?.column == 29 && problem?.length == 9)
    #expect(problem?.message == "nowhere: There is no such file or folder." && problem?.code == "no-such-file")
    try write(#"{"reference": "reference"}"#, to: "tickmark.json")
    #expect(workspace.reload() == true)
    #expect(try factCount(&workspace) == 1)
    #expect(workspace.takeFileProblems() == [])
    try FileManager.default.removeItem(atPath: folder + "/reference/facts.csv")
    #expect(workspace.reload() == true)
    #expect(try factCount(&workspace) == 1)
    #expect(
      workspace.takeFileProblems()?.map(\.message).first?.hasPrefix("reference: “facts.csv” is no longer") == true)
    try FileManager.default.removeItem(atPath: folder + "/reference/entities.csv")
    #expect(workspace.reload() == true)
    #expect(try factCount(&workspace) == 1)
    try write(facts, to: "reference/facts.csv")
    try write("id,name\nKestrel,Kestrel Ferries\n", to: "reference/entities.csv")
    #expect(workspace.reload() == true)
    #expect(try factCount(&workspace) == 1)
    #expect(workspace.takeFileProblems() == [])
  }

  /// What the editor has open counts, saved or not; a file that has no part in anything does not.
  @Test func unsavedTextCounts() throws {
    try write(facts, to: "facts.csv")
    try write(#"{"reference": "facts.csv"}"#, to: "tickmark.json")
    try write("a,b\n", to: "other.csv")
    var workspace = try workspace()
    #expect(try factCount(&workspace) == 1)
    let path = folder + "/facts.csv"
    workspace.hold(Array(facts.utf8), forFile: path)
    workspace.hold(Array("c,d\n".utf8), forFile: folder + "/other.csv")
    #expect(workspace.reload() == false)
    workspace.hold(Array((facts + "Kestrel,profit,2024,1,EUR\n").utf8), forFile: path)
    #expect(workspace.reload() == true)
    #expect(try factCount(&workspace) == 2)
    #expect(workspace.contents(ofFile: path)?.count ?? 0 > facts.utf8.count)
    workspace.hold(nil, forFile: path)
    #expect(workspace.reload() == true)
    #expect(try factCount(&workspace) == 1)
    workspace.hold(Array("{}".utf8), forFile: folder + "/tickmark.json")
    #expect(workspace.reload() == true)
    #expect(try factCount(&workspace) == 0)
  }

  /// A buffer stands for its file whatever links lead there, and for one that has not been saved yet.
  @Test func unsavedTextCountsBehindLinks() throws {
    for name in ["real", "room"] {
      try FileManager.default.createDirectory(atPath: folder + "/" + name, withIntermediateDirectories: true)
    }
    try write(facts, to: "real/facts.csv")
    try FileManager.default.createSymbolicLink(
      atPath: folder + "/room/reference", withDestinationPath: folder + "/real")
    try FileManager.default.createSymbolicLink(atPath: folder + "/way", withDestinationPath: folder + "/room")
    try write(#"{"reference": "reference"}"#, to: "room/tickmark.json")
    var workspace = try DiskWorkspace(Settings(Arguments(["serve"])))
    workspace.open(folders: [folder + "/way"], locale: nil)
    func names() throws -> [String] {
      let desk = try workspace.desk(forDraftAt: folder + "/way/a.md", reference: [])
      return ["kestrel"].flatMap { desk.reference.facts(entity: $0) }.map {
        desk.reference.entity($0.entity)?.name ?? ""
      }
    }
    #expect(try names() == [])
    let row = "kestrel,profit,2024,1,EUR\n"
    workspace.hold(Array((facts + row).utf8), forFile: folder + "/real/facts.csv")
    #expect(workspace.reload() == true)
    #expect(try names() == ["kestrel"])
    #expect(workspace.openPath(ofFile: folder + "/way/reference/facts.csv") == folder + "/real/facts.csv")
    workspace.hold(Array("id,name\nkestrel,Kestrel Ferries\n".utf8), forFile: folder + "/room/reference/entities.csv")
    #expect(workspace.reload() == true)
    #expect(try names() == ["Kestrel Ferries"])
    _ = workspace.takeFileProblems()
    workspace.hold(Array((facts + row + "kestrel,profit,20x4,1,EUR\n").utf8), forFile: folder + "/real/facts.csv")
    #expect(workspace.reload() == true)
    _ = try names()
    #expect(workspace.takeFileProblems()?.map(\.path).contains(folder + "/real/facts.csv") == true)
  }

  /// So does a grammar file that has never been saved, in a folder that may not be there yet.
  @Test(arguments: [false, true]) func unsavedGrammarCounts(folderIsThere: Bool) throws {
    if folderIsThere {
      try FileManager.default.createDirectory(atPath: folder + "/grammar/de", withIntermediateDirectories: true)
      try write("words currency\n  EUR: Heller\n", to: "grammar/de/old.tick")
    }
    try write("{}", to: "tickmark.json")
    var workspace = try workspace()
    let draft = Draft(id: "", text: SourceText("Er zahlte 7 Taler."), markup: .text, language: "de")
    func amounts() throws -> Int {
      let path = folder + "/grammar/de/new.tick"
      let report = try workspace.desk(forDraftAt: path, reference: []).read(draft).annotate()
      return report.annotations.filter { $0.kind == "money" }.count
    }
    #expect(try amounts() == 0)
    #expect(workspace.takeFileProblems() == [])
    workspace.hold(Array("words currency\n  EUR: Taler\n".utf8), forFile: folder + "/grammar/de/new.tick")
    #expect(workspace.reload() == true)
    #expect(try amounts() == 1)
    #expect(workspace.takeFileProblems() == [])
    #expect(workspace.reload() == false)
    workspace.hold(Array("words currency\n  EUR: Taler(s\n".utf8), forFile: folder + "/grammar/de/new.tick")
    #expect(workspace.reload() == true)
    _ = try amounts()
    let problem = workspace.takeFileProblems()?.first
    #expect(problem?.path == folder + "/grammar/de/new.tick" && problem?.line == 2)
    #expect(problem?.code == "not-closed")
    workspace.hold(nil, forFile: folder + "/grammar/de/new.tick")
    #expect(workspace.reload() == true)
    #expect(try amounts() == 0)
    #expect(workspace.takeFileProblems() == [])
    // One of a language of its own makes that known.
    workspace.hold(Array("language\n  name: tlhIngan Hol\n".utf8), forFile: folder + "/grammar/tlh/language.tick")
    workspace.hold(Array(#"{"language": "tlh"}"#.utf8), forFile: folder + "/tickmark.json")
    #expect(workspace.reload() == true)
    let plain = Draft(id: "", text: SourceText("the"), markup: .text)
    let desk = try workspace.desk(forDraftAt: folder + "/drafts/a.md", reference: [])
    #expect(desk.read(plain).annotate().language == "tlh")
  }

  /// Of a file in which nothing is right the first mistakes are told, and how many there are.
  @Test func manyMistakesAreCounted() throws {
    try write(facts + String(repeating: "Kestrel,profit,20x4,1,EUR\n", count: 1_000), to: "facts.csv")
    try write(#"{"reference": "facts.csv"}"#, to: "tickmark.json")
    var workspace = try workspace()
    _ = try factCount(&workspace)
    let problems = workspace.takeFileProblems() ?? []
    #expect(problems.count < 300 && problems.reduce(0) { $0 + $1.count } == 1_000)
    #expect(
      problems.contains { $0.line == 1 && $0.message.hasPrefix("There are \(1_001 - problems.count) more mistakes") })
  }

  /// What a configuration says of messages holds for everything that is said of its drafts.
  @Test func everythingIsSaidInOneLanguage() throws {
    try write(#"{"messages": "de"}"#, to: "tickmark.json")
    var workspace = try workspace(locale: "en")
    _ = try factCount(&workspace)
    #expect(workspace.text("hover.in-percent", [:], forDraftAt: folder + "/drafts/a.md") == "Prozent")
    let page = workspace.explanation(of: .wrongValue, forDraftAt: folder + "/drafts/a.md")
    #expect(page?.contains("/de/") ?? true)
    workspace.configure(["messages": "en"], folder: nil)
    _ = try factCount(&workspace)
    #expect(workspace.text("hover.in-percent", [:], forDraftAt: folder + "/drafts/a.md") == "percent")
  }

  @Test func unreadReferenceDataIsMeasured() throws {
    try FileManager.default.createDirectory(atPath: folder + "/reference", withIntermediateDirectories: true)
    try write(facts, to: "reference/facts.csv")
    try write("", to: "reference/notes.txt")
    try write(#"{"reference": "reference"}"#, to: "tickmark.json")
    var workspace = try workspace()
    let count = workspace.unreadBytes(forDraftAt: folder + "/drafts/a.md")
    #expect((facts.utf8.count..<facts.utf8.count + 10_000).contains(count))
    #expect(workspace.reload() == false)
    #expect(try factCount(&workspace) == 1)
    #expect(workspace.unreadBytes(forDraftAt: folder + "/drafts/a.md") == 0)
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
    // What is not set, and what belongs to the editor.
    workspace.configure(
      ["reference": nil, "rules": nil, "server": ["path": "tickmark"], "trace": ["server": "off"]], folder: nil)
    #expect(workspace.takeProblems() == [])
    #expect(try factCount(&workspace) == 1)
    workspace.configure(["reference": "other.csv"], folder: nil)
    #expect(try factCount(&workspace) == 2)
    workspace.configure(nil, folder: nil)
    #expect(try factCount(&workspace) == 1)
    // No file has a say in what the editor's settings say.
    workspace.configure(["rules": ["wrong-value": "hint"]], folder: nil)
    let draft = folder + "/drafts/a.md"
    #expect(workspace.settingsRule(.wrongValue, forDraftAt: draft))
    #expect(!workspace.settingsRule(.wrongScale, forDraftAt: draft))
    #expect(throws: WorkspaceError.self) { try self.factCount(&workspace, reference: ["nope.csv"]) }
    #expect(workspace.contents(ofFile: folder + "/drafts") == nil)
    #expect(workspace.contents(ofFile: folder + "/facts.csv") == Array(facts.utf8))
  }
}
