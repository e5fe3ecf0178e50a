import JSON
import Newsdesk
import Testing

@testable import LanguageServer

/// Diagnostics of drafts that nobody has opened, asked of a real newsdesk.
@Suite struct WorkspaceDiagnosticTests {
  private let right = "Der Umsatz von Nordlicht betrug 2024 rund 421 Millionen Euro.\n"
  private let wrong = "Der Umsatz von Nordlicht betrug 2024 rund 42 Millionen Euro.\n"

  private func newsroom() -> Newsroom {
    let newsroom = Newsroom()
    for (name, text) in [("b", wrong), ("a", right), ("deep/er/c", wrong), ("deep/d", wrong)] {
      newsroom.files["/room/\(name).md"] = text
    }
    return newsroom
  }

  /// Each as its name, its kind, its version and how many findings it has.
  private func told(_ items: JSON?) -> [String] {
    (items?.array ?? []).map { item in
      let name = item["uri"]?.string?.replacing("file:///room/", with: "") ?? ""
      let count = item["items"]?.array.map { " \($0.count)" } ?? ""
      return "\(name) \(item["kind"]?.string ?? "?") \(item["version"] ?? "no version")\(count)"
    }
  }

  private func previous(_ items: JSON?) -> JSON {
    JSON((items?.array ?? []).map { ["uri": $0["uri"] ?? .null, "value": $0["resultId"] ?? .null] })
  }

  /// A client that never asks for the whole workspace is told of files that it has not open.
  @Test func filesAreToldToClientsThatAskForOpenOnes() {
    let workspace = FakeWorkspace()
    let editor = Editor(fullCapabilities, workspace: workspace)
    func told() -> [String] {
      editor.takeHeard().filter { $0["method"] == "textDocument/publishDiagnostics" }.map {
        "\($0["params"]?["uri"]?.string ?? "") \($0["params"]?["diagnostics"]?.array?.count ?? -1)"
      }
    }
    func look(_ problems: [FileProblem]) {
      workspace.hasChanged = true
      workspace.fileProblems = problems
      editor.tell("workspace/didChangeWatchedFiles", [:])
      _ = editor.ask("textDocument/diagnostic", ["textDocument": ["uri": "untitled:1"]])
    }
    editor.open("", uri: "untitled:1")
    let file: JSON = ["textDocument": ["uri": "file:///f.csv"]]
    look([FileProblem(path: "/f.csv", line: 1, message: "x"), FileProblem(path: "/g.csv", line: 1, message: "y")])
    #expect(told() == ["file:///f.csv 1", "file:///g.csv 1"])
    // An open file is asked for.
    editor.open("a", uri: "file:///f.csv", language: "csv")
    #expect(told() == ["file:///f.csv 0"])
    #expect(editor.ask("textDocument/diagnostic", file)["items"]?.array?.count == 1)
    look([FileProblem(path: "/f.csv", line: 1, message: "z"), FileProblem(path: "/g.csv", line: 1, message: "y")])
    #expect(told() == [])
    editor.tell("textDocument/didClose", file)
    #expect(told() == ["file:///f.csv 1"])
    look([FileProblem(path: "/f.csv", line: 1, message: "z")])
    #expect(told() == ["file:///g.csv 0"])
    // One that asks for everything is told nothing any longer.
    _ = editor.ask("workspace/diagnostic", ["previousResultIds": []])
    #expect(told() == ["file:///f.csv 0"])
    look([FileProblem(path: "/g.csv", line: 1, message: "y")])
    #expect(told() == [])
    let silent = Editor(fullCapabilities.without("textDocument.publishDiagnostics"), workspace: workspace)
    silent.open("", uri: "untitled:1")
    workspace.hasChanged = true
    workspace.fileProblems = [FileProblem(path: "/g.csv", line: 2, message: "y")]
    _ = silent.ask("textDocument/diagnostic", ["textDocument": ["uri": "untitled:1"]])
    #expect(silent.takeHeard().allSatisfy { $0["method"] != "textDocument/publishDiagnostics" })
  }

  @Test func closedDraftsAreChecked() {
    let newsroom = newsroom()
    let editor = Editor(newsroom: newsroom, folder: "/room")
    editor.open(right + wrong, uri: "file:///room/a.md")
    let first = editor.ask("workspace/diagnostic", ["previousResultIds": []])["items"]
    #expect(told(first) == ["a.md full 1 1", "b.md full null 1", "deep/d.md full null 1", "deep/er/c.md full null 1"])

    // What has not changed is neither sent nor read again.
    let known = newsroom.filesRead.count
    let second = editor.ask("workspace/diagnostic", ["previousResultIds": previous(first)])["items"]
    #expect(
      told(second) == [
        "a.md unchanged 1", "b.md unchanged null", "deep/d.md unchanged null", "deep/er/c.md unchanged null",
      ])
    #expect(newsroom.filesRead.count == known)

    // Corrected on disk, gone, new, closed.
    newsroom.files["/room/b.md"] = right
    newsroom.files["/room/deep/d.md"] = nil
    newsroom.files["/room/deep/e.md"] = wrong
    editor.tell("textDocument/didClose", ["textDocument": ["uri": "file:///room/a.md"]])
    let third = editor.ask("workspace/diagnostic", ["previousResultIds": previous(second)])["items"]
    #expect(
      told(third) == [
        "a.md full null 0", "b.md full null 0", "deep/e.md full null 1", "deep/er/c.md unchanged null",
        "deep/d.md full null 0",
      ])

    // Without the client's knowledge everything is sent anew.
    let fourth = editor.ask("workspace/diagnostic", [:])["items"]
    #expect(told(fourth).filter { $0.contains("full") }.count == 4)
  }

  @Test func draftsArriveOneByOne() {
    let editor = Editor(newsroom: newsroom(), folder: "/room")
    let answer = editor.ask("workspace/diagnostic", ["previousResultIds": [], "partialResultToken": "part"])
    #expect(answer == ["items": []])
    let parts = editor.heard.filter { $0["method"] == "$/progress" }
    #expect(parts.allSatisfy { $0["params"]?["token"] == "part" })
    #expect(
      parts.flatMap { told($0["params"]?["value"]?["items"]) } == [
        "a.md full null 0", "b.md full null 1", "deep/d.md full null 1", "deep/er/c.md full null 1",
      ])
  }

  /// Edits and questions go first, whatever is still to be checked.
  @Test func editsDoNotWait() {
    let editor = Editor(newsroom: newsroom(), folder: "/room")
    editor.open(right, uri: "file:///room/a.md")
    let question: JSON = ["jsonrpc": "2.0", "id": "all", "method": "workspace/diagnostic", "params": [:]]
    #expect(editor.send(question, steps: 3) == [])
    let params: JSON = ["textDocument": ["uri": "file:///room/a.md"]]
    let asked: JSON = ["jsonrpc": "2.0", "id": "lens", "method": "textDocument/codeLens", "params": params]
    #expect(editor.send(asked, steps: 1).map { $0["id"] } == ["lens"])
    #expect(editor.work().map { $0["id"] } == ["all"])
  }

  @Test func aCheckCanBeCancelled() {
    let editor = Editor(newsroom: newsroom(), folder: "/room")
    func question(_ id: JSON) -> JSON {
      ["jsonrpc": "2.0", "id": id, "method": "workspace/diagnostic", "params": [:]]
    }
    _ = editor.send(question(7), steps: 2)
    _ = editor.send(question("other"), steps: 2)
    let cancelled = editor.send(
      ["jsonrpc": "2.0", "method": "$/cancelRequest", "params": ["id": 7]], steps: 1)
    #expect(cancelled.map { $0["id"] } == [7] && cancelled.first?["error"]?["code"] == -32800)
    #expect(editor.work().map { $0["id"] } == ["other"])

    // A client that leaves gets an answer all the same.
    _ = editor.send(question(8), steps: 2)
    let left = editor.send(["jsonrpc": "2.0", "id": 9, "method": "shutdown"], steps: 1)
    #expect(Set(left.map { $0["id"]?.int }) == [8, 9])
    #expect(editor.work() == [])
  }

  @Test func whatIsNoDraftIsLeftAlone() {
    let newsroom = newsroom()
    newsroom.files["/room/b.md"] = "421\u{0}" + wrong
    newsroom.files["/room/deep/d.md"] = String(repeating: wrong, count: 40_000)
    let editor = Editor(newsroom: newsroom, folder: "/room")
    let all = editor.ask("workspace/diagnostic", [:])["items"]
    #expect(told(all) == ["a.md full null 0", "deep/er/c.md full null 1"])
    let logged = editor.takeHeard().filter { $0["method"] == "window/logMessage" }
    #expect(logged.map { $0["params"]?["message"]?.string } == ["draft.too-large /room/deep/d.md"])
    _ = editor.ask("workspace/diagnostic", [:])
    #expect(!editor.heard.contains { $0["method"] == "window/logMessage" })
  }
}
