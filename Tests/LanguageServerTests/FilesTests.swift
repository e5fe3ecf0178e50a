import JSON
import Newsdesk
import Testing

@testable import LanguageServer

private func started(_ capabilities: String, _ more: String = "") -> String {
  "> 0 initialize {\"capabilities\":\(capabilities)\(more)}\n"
}

private let answered =
  #"< 0 = {"capabilities":{"textDocumentSync":{"openClose":true,"change":2}},"#
  + #""serverInfo":{"name":"tickmark","version":"1.2.3"}}"# + "\n"

/// A file of reference data, grammar or configuration is followed, not checked; what is wrong in it is shown there.
@Test func filesOfTheNewsroomAreFollowed() {
  let workspace = FakeWorkspace()
  workspace.files = ["/ref/facts.csv": "id,x\n\u{1F600}a,b\n"]
  workspace.fileProblems = [
    FileProblem(path: "/ref/facts.csv", line: 2, column: 2, message: "a", isError: false),
    FileProblem(path: "/ref/gone.csv", message: "gone"), FileProblem(path: "relative.csv", message: "nowhere"),
  ]
  let open = { (uri: String, language: String, text: String) in
    "> textDocument/didOpen \(["textDocument": ["uri": JSON(uri), "languageId": JSON(language), "version": 3, "text": JSON(text)]] as JSON)\n"
  }
  check(
    started("{}") + answered + open("file:///ref/facts.csv", "csv", "id\n\u{1F600}xy\n")
      + """
      < window/logMessage {"type":2,"message":"/ref/gone.csv: gone"}
      < textDocument/publishDiagnostics {"uri":"file:///ref/facts.csv","version":3,"diagnostics":[{"range":{"start":{"line":1,"character":2},"end":{"line":1,"character":4}},"severity":2,"source":"tickmark","message":"a"}]}
      < textDocument/publishDiagnostics {"uri":"file:///ref/gone.csv","diagnostics":[{"range":{"start":{"line":0,"character":0},"end":{"line":0,"character":0}},"severity":1,"source":"tickmark","message":"gone"}]}
      > textDocument/didChange {"textDocument":{"uri":"file:///ref/facts.csv","version":4},"contentChanges":[{"text":"Billionen"}]}
      > 1 textDocument/hover {"textDocument":{"uri":"file:///ref/facts.csv"},"position":{"line":0,"character":0}}
      < 1 = null
      > 2 textDocument/documentSymbol {"textDocument":{"uri":"file:///ref/facts.csv"}}
      < 2 = []

      """ + open("untitled:facts", "csv", "Billionen") + open("file:///a/tickmark.json", "", "{")
        + """
        > textDocument/didClose {"textDocument":{"uri":"file:///ref/facts.csv"}}
        > 3 shutdown
        < 3 = null
        """, workspace: workspace)
  #expect(
    workspace.held == [
      "/ref/facts.csv: id\n\u{1F600}xy\n", "/ref/facts.csv: Billionen", "/a/tickmark.json: {",
      "/ref/facts.csv: closed",
    ])
}

/// What is wrong no longer is taken back, and told once.
@Test func mistakesAreTakenBack() {
  let workspace = FakeWorkspace()
  let editor = { (problems: [FileProblem]?) in workspace.fileProblems = problems }
  var conversation = Conversation(version: "1", workspace: workspace)
  func heard(_ message: JSON) -> [String] {
    conversation.receive(frame(message, .lines))
    while conversation.hasWork { conversation.step() }
    return conversation.takeOutput().split(separator: 0x0A).compactMap { line in
      guard let json = try? JSON.parse(Array(line)), json["method"] == "textDocument/publishDiagnostics" else {
        return nil
      }
      return "\(json["params"]?["uri"]?.string ?? "") \(json["params"]?["diagnostics"]?.array?.count ?? -1)"
    }
  }
  _ = heard(request(.integer(0), "initialize", ["capabilities": [:]]))
  let draft: JSON = ["textDocument": ["uri": "untitled:1", "text": ""]]
  let problem = FileProblem(path: "/f.csv", line: 1, column: 1, message: "x")
  editor([problem])
  #expect(heard(notification("textDocument/didOpen", draft)) == ["file:///f.csv 1", "untitled:1 0"])
  workspace.hasChanged = true
  editor([problem])
  #expect(heard(notification("workspace/didChangeWatchedFiles", [:])) == ["untitled:1 0"])
  editor([])
  #expect(heard(notification("workspace/didChangeWatchedFiles", [:])) == ["file:///f.csv 0", "untitled:1 0"])

  // Where the client watches nothing, the server looks by itself.
  let now = ContinuousClock.now + .seconds(5)
  conversation.step(at: now)
  while conversation.hasWork { conversation.step(at: now) }
  #expect(!conversation.takeOutput().isEmpty)
  conversation.step(at: now + .seconds(1))
  #expect(conversation.takeOutput().isEmpty)
}

/// One line a file, when what is wrong in it changes; in a file that is open it is seen.
@Test func mistakesAreLoggedOnce() {
  let workspace = FakeWorkspace()
  let editor = Editor(fullCapabilities.without("textDocument.diagnostic"), workspace: workspace)
  func logged(_ problems: [FileProblem]) -> [String] {
    workspace.hasChanged = true
    workspace.fileProblems = problems
    editor.tell("workspace/didChangeWatchedFiles", [:])
    return editor.takeHeard().filter { $0["method"] == "window/logMessage" }.compactMap {
      $0["params"]?["message"]?.string
    }
  }
  editor.open("", uri: "untitled:1")
  let problems = (1...3).map { FileProblem(path: "/f.csv", line: $0, message: "x") }
  #expect(logged(problems) == ["files.problems 2 /f.csv:1:1: x"])
  #expect(logged(problems) == [])
  #expect(logged(Array(problems.prefix(1))) == ["/f.csv:1:1: x"])
  editor.open("", uri: "file:///f.csv", language: "csv")
  #expect(logged(problems) == [])
  #expect(logged([]) == [])
}

/// A mistake covers its own words and has a code; a number that is written otherwise can be put right.
@Test func mistakesInFilesAreCorrected() {
  let workspace = FakeWorkspace()
  workspace.fileProblems = [
    FileProblem(
      path: "/f.csv", line: 2, column: 4, length: 3, code: "decimal-comma", message: "a", replacement: "1.5"),
    FileProblem(path: "/f.csv", line: 2, column: 9, length: 90, message: "b"),
  ]
  let editor = Editor(fullCapabilities.without("textDocument.diagnostic"), workspace: workspace)
  editor.open("id,x\nä;\"1,5\";zz\n", uri: "file:///f.csv", language: "csv")
  editor.tell("workspace/didChangeWatchedFiles", [:])
  let published = editor.takeHeard().last { $0["method"] == "textDocument/publishDiagnostics" }
  let diagnostics = published?["params"]?["diagnostics"]?.array ?? []
  #expect(diagnostics.map { editor.words($0["range"], in: "file:///f.csv") } == ["1,5", "zz"])
  #expect(diagnostics.map { $0["code"]?.string } == ["decimal-comma", nil])
  func actions(_ place: String, _ context: JSON = [:]) -> [JSON] {
    editor.ask("textDocument/codeAction", at: place, uri: "file:///f.csv", ["context": context]).array ?? []
  }
  #expect(actions("1,^5").map { $0["title"]?.string } == ["fix.replace 1.5"])
  #expect(editor.applied(actions("1,^5").first?["edit"])["file:///f.csv"] == "id,x\nä;\"1.5\";zz\n")
  #expect(actions("1,^5").first?["diagnostics"]?.array?.first?["code"] == "decimal-comma")
  #expect(actions("z^z").isEmpty && actions("1,^5", ["only": ["refactor"]]).isEmpty)
}

/// What the configuration leaves out is not found fault with when it is opened.
@Test func excludedDraftsAreLeftAlone() {
  for (name, count) in [("a.md", 1), ("archive/a.md", 0)] {
    let editor = Editor(fullCapabilities.without("textDocument.diagnostic"), workspace: FakeWorkspace())
    editor.open("Billionen", uri: "file:///room/\(name)")
    let published = editor.takeHeard().last { $0["method"] == "textDocument/publishDiagnostics" }
    #expect(published?["params"]?["diagnostics"]?.array?.count == count)
  }
}

/// Whatever leads to a file leads to it under the URI that the client has for it.
@Test func placesInFilesHaveTheClientsAddress() {
  let editor = Editor(fullCapabilities.without("textDocument.diagnostic"))
  editor.open(Newsroom.draft)
  func places() -> [String?] {
    let published = editor.takeHeard().last { $0["method"] == "textDocument/publishDiagnostics" }?["params"]
    let related = published?["diagnostics"]?.array?.first?["relatedInformation"]?.array?.first
    let definition = editor.ask("textDocument/definition", at: "35^0").array?.first
    return [related?["location"]?["uri"]?.string, definition?["targetUri"]?.string]
  }
  let (own, other) = ("file:///room/reference/facts.csv", "file:///room/r%65ference/facts%2ecsv")
  #expect(places() == [own, own])
  editor.open("", uri: other, language: "csv")
  #expect(places() == [other, other])
  editor.tell("textDocument/didClose", ["textDocument": ["uri": JSON(other)]])
  #expect(places() == [own, own])
  // That is told again only where it has changed.
  editor.open("", uri: own, language: "csv")
  editor.tell("textDocument/didClose", ["textDocument": ["uri": JSON(own)]])
  #expect(editor.takeHeard().isEmpty)
}

/// A file's mistakes are shown under the URI that the client has for it, and taken back there.
@Test func mistakesKeepTheirAddress() {
  let workspace = FakeWorkspace()
  let editor = Editor(fullCapabilities.without("textDocument.diagnostic"), workspace: workspace)
  func published(_ problems: [FileProblem]?, _ work: () -> Void) -> [String] {
    workspace.hasChanged = problems != nil
    workspace.fileProblems = problems
    work()
    return editor.takeHeard().filter { $0["method"] == "textDocument/publishDiagnostics" }.map { message in
      "\(message["params"]?["uri"]?.string ?? "") \(message["params"]?["diagnostics"]?.array?.count ?? -1)"
    }
  }
  let look = { editor.tell("workspace/didChangeWatchedFiles", [:]) }
  let problem = FileProblem(path: "/f.csv", line: 1, message: "x")
  editor.open("", uri: "untitled:1.csv")
  editor.open("", uri: "file:///g.csv", language: "csv")
  #expect(published([problem], look) == ["file:///f.csv 1"])
  #expect(
    published(nil) { editor.open("", uri: "file:///f%2Ecsv", language: "csv") }
      == ["file:///f.csv 0", "file:///f%2Ecsv 1"])
  #expect(
    published(nil) { editor.tell("textDocument/didClose", ["textDocument": ["uri": "file:///f%2Ecsv"]]) } == [])
  #expect(published([], look) == ["file:///f%2Ecsv 0"])
  // Also where no other file is open.
  editor.tell("textDocument/didClose", ["textDocument": ["uri": "file:///g.csv"]])
  editor.tell("textDocument/didClose", ["textDocument": ["uri": "untitled:1.csv"]])
  let close = { editor.tell("textDocument/didClose", ["textDocument": ["uri": "file:///f%2Ecsv"]]) }
  #expect(
    published([problem]) { editor.open("", uri: "file:///f%2Ecsv", language: "csv") } == ["file:///f%2Ecsv 1"])
  #expect(published([], close) == ["file:///f%2Ecsv 0"])
}

@Test func mistakesArePulled() throws {
  let workspace = FakeWorkspace()
  workspace.files = ["/ref/facts.csv": "id\n"]
  workspace.fileProblems = [FileProblem(path: "/ref/facts.csv", line: 1, column: 1, message: "a")]
  let capabilities = #"{"textDocument":{"diagnostic":{}},"workspace":{"diagnostics":{"refreshSupport":true}}}"#
  let diagnostic =
    #"{"range":{"start":{"line":0,"character":0},"end":{"line":0,"character":2}},"severity":1,"source":"tickmark","message":"a"}"#
  let id = try fingerprint(JSON.parse(Array("[\(diagnostic)]".utf8)).bytes)
  check(
    started(capabilities)
      + """
      < 0 = {"capabilities":{"textDocumentSync":{"openClose":true,"change":2},"diagnosticProvider":{"identifier":"tickmark","interFileDependencies":true,"workspaceDiagnostics":true}},"serverInfo":{"name":"tickmark","version":"1.2.3"}}
      > textDocument/didOpen {"textDocument":{"uri":"untitled:1","text":""}}
      > 1 textDocument/diagnostic {"textDocument":{"uri":"untitled:1"}}
      < 1 = {"kind":"full","resultId":"\(fingerprint("[]".utf8))","items":[]}
      < window/logMessage {"type":2,"message":"/ref/facts.csv:1:1: a"}
      < 1 workspace/diagnostic/refresh null
      > 2 workspace/diagnostic {"previousResultIds":[{"uri":"untitled:1","value":"\(fingerprint("[]".utf8))"}]}
      < 2 = {"items":[{"uri":"untitled:1","version":null,"kind":"unchanged","resultId":"\(fingerprint("[]".utf8))"},{"uri":"file:///ref/facts.csv","version":null,"kind":"full","resultId":"\(id)","items":[\(diagnostic)]}]}
      """, workspace: workspace)
}

@Test func eachFolderHasItsSettings() {
  let workspace = FakeWorkspace()
  let capabilities = #"{"workspace":{"configuration":true,"workspaceFolders":true}}"#
  check(
    started(capabilities, #","workspaceFolders":[{"uri":"file:///a"},{"uri":"file:///b"}]"#)
      + """
      < 0 = {"capabilities":{"textDocumentSync":{"openClose":true,"change":2},"workspace":{"workspaceFolders":{"supported":true,"changeNotifications":true}}},"serverInfo":{"name":"tickmark","version":"1.2.3"}}
      > initialized {}
      < 1 workspace/configuration {"items":[{"section":"tickmark"},{"scopeUri":"file:///a","section":"tickmark"},{"scopeUri":"file:///b","section":"tickmark"}]}
      > 1 = [{"x":0},null,{"x":2}]
      > workspace/didChangeWorkspaceFolders {"event":{"added":[{"uri":"file:///c"},{"uri":"file:///b"}],"removed":[{"uri":"file:///a"}]}}
      < 2 workspace/configuration {"items":[{"section":"tickmark"},{"scopeUri":"file:///b","section":"tickmark"},{"scopeUri":"file:///c","section":"tickmark"}]}
      > 2 = [{"x":0},null,{"x":3}]
      > workspace/didChangeWorkspaceFolders {"event":{"added":[],"removed":[{"uri":"file:///b"}]}}
      < 3 workspace/configuration {"items":[{"section":"tickmark"}]}
      > 3 ! -32601
      """, workspace: workspace)
  #expect(
    workspace.settings == [
      ["x": 0], ["for": "/b", "settings": ["x": 2]], ["for": "/b", "settings": nil],
      ["for": "/c", "settings": ["x": 3]],
    ])
  #expect(workspace.folders == ["/c"])
}

@Test func progressIsShownWhileMuchIsRead() {
  let capabilities = #"{"window":{"workDoneProgress":true}}"#
  let create = #"< 1 window/workDoneProgress/create {"token":"tickmark/reference"}"# + "\n"
  let opened = #"> textDocument/didOpen {"textDocument":{"uri":"untitled:1","text":""}}"# + "\n"
  let published = #"< textDocument/publishDiagnostics {"uri":"untitled:1","diagnostics":[]}"# + "\n"
  func large(_ unread: Int = 100 << 20) -> FakeWorkspace {
    let workspace = FakeWorkspace()
    workspace.unread = unread
    return workspace
  }
  check(
    started(capabilities) + answered + "> initialized {}\n" + create + opened
      + """
      > 1 = null
      < $/progress {"token":"tickmark/reference","value":{"kind":"begin","title":"Tickmark","message":"progress.reference","cancellable":false}}
      < $/progress {"token":"tickmark/reference","value":{"kind":"end"}}

      """ + published, workspace: large())
  // Without the client's consent nothing is shown, and nothing is held back.
  check(
    started(capabilities) + answered + "> initialized {}\n" + create + "> 1 ! -32601\n" + opened + published,
    workspace: large())
  check(started(capabilities) + answered + "> initialized {}\n" + opened + published, workspace: large(1000))
  check(started("{}") + answered + "> initialized {}\n" + opened + published, workspace: large())

  // A client that never answers waits a moment only.
  var conversation = Conversation(version: "1", workspace: large())
  conversation.receive(
    frame(request(.integer(0), "initialize", ["capabilities": ["window": ["workDoneProgress": true]]]), .lines))
  conversation.receive(
    frame(notification("textDocument/didOpen", ["textDocument": ["uri": "untitled:1", "text": ""]]), .lines))
  while conversation.hasWork { conversation.step() }
  _ = conversation.takeOutput()
  conversation.step()
  #expect(String(decoding: conversation.takeOutput(), as: UTF8.self).contains("publishDiagnostics"))
}

@Test func workIsTraced() throws {
  var conversation = Conversation(version: "1", workspace: FakeWorkspace())
  func heard(_ method: String, _ params: JSON) -> [String] {
    conversation.receive(frame(notification(method, params), .lines))
    while conversation.hasWork { conversation.step() }
    return conversation.takeOutput().split(separator: 0x0A).compactMap { line in
      let message = try? JSON.parse(Array(line))
      guard message?["method"] == "$/logTrace" else { return nil }
      let text = message?["params"]?["message"]?.string ?? ""
      #expect(text.wholeMatch(of: /[\w\/$]+: \d+ µs/) != nil)
      let name = text.prefix { $0 != ":" }
      return "\(name) \(message?["params"]?["verbose"]?.string ?? "-")"
    }
  }
  conversation.receive(frame(request(.integer(0), "initialize", ["capabilities": [:], "trace": "messages"]), .lines))
  while conversation.hasWork { conversation.step() }
  _ = conversation.takeOutput()
  #expect(heard("initialized", [:]) == ["initialized -"])
  #expect(heard("$/setTrace", ["value": "verbose"]) == ["$/setTrace {\"value\":\"verbose\"}"])
  #expect(heard("$/setTrace", ["value": "loud"]) == ["$/setTrace {\"value\":\"loud\"}"])
  #expect(heard("$/setTrace", ["value": "off"]) == [])
  #expect(heard("initialized", [:]) == [])
}
