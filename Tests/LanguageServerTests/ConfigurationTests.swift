import JSON
import Testing

@testable import LanguageServer

private let answer =
  #"{"capabilities":{"textDocumentSync":{"openClose":true,"change":2}},"#
  + #""serverInfo":{"name":"tickmark","version":"1.2.3"}}"#

@Test func takesSettings() {
  let pulling = FakeWorkspace()
  check(
    """
    > 0 initialize {"capabilities":{"workspace":{"configuration":true}},"initializationOptions":{"language":"de"}}
    < 0 = \(answer)
    > initialized {}
    < 1 workspace/configuration {"items":[{"section":"tickmark"}]}
    > 7 = [{"language":"none"}]
    > 1 = [{"language":"en"}]
    > workspace/didChangeConfiguration {"settings":{"tickmark":{"language":"pushed"}}}
    < 2 workspace/configuration {"items":[{"section":"tickmark"}]}
    > 2 = [null]
    > workspace/didChangeConfiguration {}
    < 3 workspace/configuration {"items":[{"section":"tickmark"}]}
    > 3 = [[]]
    > workspace/didChangeConfiguration {}
    < 4 workspace/configuration {"items":[{"section":"tickmark"}]}
    > 4 ! -32601
    """, workspace: pulling)
  // Without settings those of the start hold again.
  #expect(pulling.settings == [["language": "de"], ["language": "en"], ["language": "de"]])

  let pushed = FakeWorkspace()
  check(
    """
    > 0 initialize {"capabilities":{},"initializationOptions":{"tickmark":{"language":"de"}}}
    < 0 = \(answer)
    > initialized {}
    > workspace/didChangeConfiguration {"settings":{"tickmark":{"language":"en"}}}
    > workspace/didChangeConfiguration {"settings":null}
    > workspace/didChangeConfiguration {"settings":{"pylsp":{"x":1},"files":{}}}
    > workspace/didChangeConfiguration {"settings":{"language":"fr"}}
    > workspace/didChangeConfiguration {"settings":{"tickmark":null}}
    """, workspace: pushed)
  #expect(pushed.settings == ["de", "en", "fr", "de"].map { ["language": $0] })
}

@Test func readsAgainAfterChanges() {
  let workspace = FakeWorkspace()
  let published = #"textDocument/publishDiagnostics {"uri":"untitled:1","diagnostics":[]}"#
  workspace.problems = ["tickmark.json:2:3: unknown key"]
  let start = """
    > 0 initialize {"capabilities":{"workspace":{"didChangeWatchedFiles":{"dynamicRegistration":true}}}}
    < 0 = \(answer)
    > initialized
    < 1 client/registerCapability {"registrations":[{"id":"reference","method":"workspace/didChangeWatchedFiles","registerOptions":{"watchers":[{"globPattern":"**/*.{csv,tick}"},{"globPattern":"**/{tickmark,datapackage}.json"}]}}]}
    > textDocument/didOpen {"textDocument":{"uri":"untitled:1","text":""}}
    < window/logMessage {"type":2,"message":"tickmark.json:2:3: unknown key"}
    < \(published)
    > workspace/didChangeConfiguration {"settings":{"tickmark":{}}}
    < \(published)

    """
  let changes = """
    > textDocument/didSave {"textDocument":{"uri":"untitled:1"}}
    < \(published)
    > workspace/didChangeWatchedFiles {"changes":[]}
    < \(published)
    """
  workspace.hasChanged = true
  check(start + changes, workspace: workspace)
  let unchanged = FakeWorkspace()
  unchanged.problems = ["tickmark.json:2:3: unknown key"]
  check(
    start
      + """
      > textDocument/didSave {"textDocument":{"uri":"untitled:1"}}
      > workspace/didChangeWatchedFiles {"changes":[]}
      > 9 shutdown
      < 9 = null
      """, workspace: unchanged)
}

@Test(arguments: [
  (#""workspaceFolders":[{"uri":"file:///a%20b"},{"uri":"file:///c"}],"rootUri":"file:///d""#, ["/a b", "/c"]),
  (#""workspaceFolders":null,"rootUri":"file:///d","rootPath":"/e""#, ["/d"]),
  (#""rootUri":null,"rootPath":"/e""#, ["/e"]),
  (#""workspaceFolders":[{"uri":"vscode-remote://x/a"},1],"rootUri":"untitled:1""#, []),
])
func opensFolders(members: String, folders: [String]) {
  let workspace = FakeWorkspace()
  check(
    """
    > 0 initialize {"capabilities":{},"locale":"de-AT",\(members)}
    < 0 = \(answer)
    """, workspace: workspace)
  #expect(workspace.folders == folders)
  #expect(workspace.locale == "de-AT")
}

@Test(arguments: [
  ("file:///a/b.md", "/a/b.md"), ("file:/a", "/a"), ("FILE://localhost/%C3%A4%20b", "/ä b"), ("file://host/a", nil),
  ("file:///a%2", "/a%2"), ("file:///a%zz", "/a%zz"), ("file:///a%00b", nil), ("file:a", nil), ("file://", nil),
  ("file:///a/b//", "/a/b"), ("file:///", "/"), ("untitled:1", nil), ("", nil), ("/a", nil), ("file:///a?x#y", "/a"),
  ("file:///a%3Fb", "/a?b"),
])
func readsFileURIs(uri: String, path: String?) {
  #expect(LanguageServer.path(ofFileURI: uri) == path)
  if let path { #expect(fileURI(ofPath: path).flatMap(LanguageServer.path(ofFileURI:)) == path) }
}
