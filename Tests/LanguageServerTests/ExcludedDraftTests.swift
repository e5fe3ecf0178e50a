import JSON
import Testing

@testable import LanguageServer

/// Drafts that the configuration leaves out: nothing is shown in them, and nothing fails.
@Suite struct ExcludedDraftTests {
  private let uri = "file:///room/archive/draft.md"

  private static let wholeDraft: JSON = [
    "start": ["line": 0, "character": 0], "end": ["line": 99, "character": 0],
  ]

  @Test(arguments: [
    ("textDocument/diagnostic", "items", "[]"), ("textDocument/hover", "", "null"),
    ("textDocument/codeAction", "", "[]"), ("textDocument/codeLens", "", "[]"),
    ("textDocument/inlayHint", "", "[]"), ("textDocument/semanticTokens/full", "data", "[]"),
    ("textDocument/semanticTokens/range", "data", "[]"), ("textDocument/documentSymbol", "", "[]"),
    ("textDocument/documentLink", "", "[]"), ("textDocument/documentHighlight", "", "null"),
    ("textDocument/definition", "", "null"), ("textDocument/references", "", "null"),
    ("textDocument/prepareRename", "", "null"), ("textDocument/rename", "", "null"),
    ("textDocument/completion", "items", "[]"), ("textDocument/semanticTokens/full/delta", "data", "[]"),
  ])
  func areLeftAlone(method: String, member: String, expected: String) {
    let editor = Editor()
    editor.open(Newsroom.draft, uri: uri)
    // Edits far behind the end of what is read do no harm either.
    editor.tell(
      "textDocument/didChange",
      [
        "textDocument": ["uri": JSON(uri), "version": 2],
        "contentChanges": [
          [
            "range": ["start": ["line": 5, "character": 0], "end": ["line": 5, "character": 1]], "text": "*",
          ]
        ],
      ])
    let more: JSON = ["context": ["diagnostics": []], "newName": "Südlicht"]
    for place in ["35^0", "Nord^licht"] {
      let answer = editor.ask(method, at: place, uri: uri, more)
      #expect((member.isEmpty ? answer : answer[member])?.description == expected, "\(answer)")
      let params: JSON = [
        "textDocument": ["uri": JSON(uri)], "position": editor.position(place, in: uri), "range": Self.wholeDraft,
        "context": ["diagnostics": []], "newName": "Südlicht",
      ]
      let wide = editor.ask(method, params)
      #expect((member.isEmpty ? wide : wide[member])?.description == expected, "\(wide)")
    }
  }

  /// Whoever asks for a check by name gets one, as on the command line.
  @Test func areCheckedOnRequest() {
    let editor = Editor()
    editor.open(Newsroom.draft, uri: uri)
    _ = editor.ask("textDocument/diagnostic", ["textDocument": ["uri": JSON(uri)]])
    #expect(editor.ask("tickmark/check", ["uri": JSON(uri)])["findings"]?.array?.isEmpty == false)
  }

  /// In another draft nothing of them is found.
  @Test func haveNoMentions() {
    let editor = Editor()
    editor.open(Newsroom.draft, uri: uri)
    editor.open(Newsroom.draft)
    let mentions = editor.ask("textDocument/references", at: "Nord^lichts").array ?? []
    #expect(!mentions.isEmpty && mentions.allSatisfy { $0["uri"] == "file:///room/draft.md" })
  }

  /// A change of the configuration leaves a draft out, and takes it up again.
  @Test func comeAndGoWithTheConfiguration() {
    let workspace = FakeWorkspace()
    let editor = Editor(workspace: workspace)
    editor.open("Das sind Billionen.")
    func findings() -> Int? {
      editor.ask("textDocument/diagnostic", ["textDocument": ["uri": "file:///room/draft.md"]])["items"]?.array?.count
    }
    #expect(findings() == 1)
    for (excluded, count) in [(true, 0), (false, 1)] {
      workspace.excludesAll = excluded
      workspace.hasChanged = true
      editor.tell("workspace/didChangeWatchedFiles", ["changes": []])
      #expect(findings() == count)
      editor.replace(all: "Das sind auch Billionen.", version: excluded ? 2 : 3)
      #expect(findings() == count)
    }
  }
}
