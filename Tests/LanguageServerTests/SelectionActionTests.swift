import JSON
import Testing

@testable import LanguageServer

/// What is offered for several findings at once.
@Suite struct SelectionActionTests {
  private let uri = "file:///room/draft.md"

  private func editor(_ text: String, without lacking: String...) -> Editor {
    let editor = Editor(lacking.reduce(fullCapabilities) { $0.without($1) })
    editor.open(text)
    return editor
  }

  /// Those for the whole draft.
  private func actions(_ editor: Editor) -> [JSON] {
    let items = editor.ask("textDocument/diagnostic", ["textDocument": ["uri": JSON(uri)]])["items"] ?? []
    let range: JSON = ["start": ["line": 0, "character": 0], "end": ["line": 1_000_000, "character": 0]]
    return editor.ask(
      "textDocument/codeAction",
      ["textDocument": ["uri": JSON(uri)], "range": range, "context": ["diagnostics": items]]
    ).array ?? []
  }

  private func titles(_ actions: [JSON]) -> [String] { actions.compactMap { $0["title"]?.string } }

  private func wrong(_ year: Int, _ value: String) -> String {
    "Der Umsatz von Nordlicht betrug \(year) \(value) Milliarden Euro.\n"
  }

  /// What is said of a code is offered once; what is said of a finding names its figure.
  @Test func actionsOnSeveralFindingsDiffer() throws {
    let editor = editor(wrong(2024, "421") + "\n" + wrong(2023, "398") + "\n" + wrong(2024, "421"))
    let offered = actions(editor)
    #expect(
      titles(offered) == [
        "Replace with “421 Millionen Euro” (line 1)", "Replace with “398 Millionen Euro”",
        "Replace with “421 Millionen Euro” (line 5)",
        "Ignore wrong-scale of “421 Milliarden Euro” (line 1)", "Ignore wrong-scale of “398 Milliarden Euro”",
        "Ignore wrong-scale of “421 Milliarden Euro” (line 5)",
        "Show wrong-scale as a warning from now on", "Show wrong-scale as a note from now on",
        "Show wrong-scale as a hint from now on", "Stop showing wrong-scale", "Apply all corrections (3)",
      ])
    #expect(
      offered.compactMap { $0["kind"]?.string }
        == Array(repeating: "quickfix", count: 6) + Array(repeating: "refactor.rewrite", count: 4)
        + ["source.fixAll.tickmark"])
    #expect(offered.map { $0["diagnostics"]?.array?.count ?? 0 } == [1, 1, 1, 1, 1, 1, 3, 3, 3, 3, 0])
    // Each does what it says.
    let second = try #require(offered.first { $0["title"] == "Ignore wrong-scale of “398 Milliarden Euro”" })
    let ignoring = editor.applied(editor.ask("codeAction/resolve", second)["edit"])[uri]
    #expect(ignoring?.contains("-->\nDer Umsatz von Nordlicht betrug 2023") == true)
  }

  /// One comment silences a code in a whole paragraph.
  @Test func aParagraphIsIgnoredOnce() {
    let editor = editor(wrong(2024, "421") + wrong(2023, "398"))
    #expect(
      titles(actions(editor)).filter { $0.hasPrefix("Ignore ") } == [
        "Ignore wrong-scale of “421 Milliarden Euro, 398 Milliarden Euro”"
      ])
  }

  /// A finding's severity is offered where another one of its code has been given another.
  @Test func rulesAreOfferedForEachCode() {
    let editor = editor(wrong(2024, "421") + "\nDer Umsatz von Nordlicht betrug 2023 350 Millionen Euro.\n")
    let rules = titles(actions(editor)).filter { $0.hasPrefix("Stop ") }
    #expect(rules == ["Stop showing wrong-scale", "Stop showing wrong-value"])
    #expect(titles(actions(editor)).contains("Ignore wrong-value here"))
  }

  /// However much is selected, the list can be read, and is there at once.
  @Test(arguments: [[], ["textDocument.codeAction.resolveSupport"]])
  func wideSelectionsHaveShortLists(lacking: [String]) {
    let text = String(repeating: wrong(2024, "421") + "\n", count: 3_000)
    let editor = Editor(lacking.reduce(fullCapabilities) { $0.without($1) })
    editor.open(text)
    _ = editor.ask("textDocument/diagnostic", ["textDocument": ["uri": JSON(uri)]])
    var offered: [JSON] = []
    let time = ContinuousClock().measure { offered = actions(editor) }
    #expect(offered.count == 2 * 25 + 4 + 1)
    #expect(titles(offered).contains("Apply all corrections (3000)"))
    #expect(time < .seconds(5), "\(time)")
  }
}
