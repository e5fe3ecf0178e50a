import JSON
import Testing

@testable import LanguageServer

/// What an editor shows of a draft, asked of a real newsdesk.
@Suite struct ReadingRequestTests {
  private let draft = """
    # Nordlicht wächst

    Die Nordlicht AG setzte 2024 rund 421 Millionen Euro um. Nordlichts Umsatz betrug 2023 350 Millionen Euro.

    ## Ausblick

    Die Firma Möbel-Krüger verkaufte 1,3 Millionen Häuser.

    """

  private func editor(without lacking: String...) -> Editor {
    let editor = Editor(lacking.reduce(fullCapabilities) { $0.without($1) })
    editor.open(draft)
    return editor
  }

  @Test func diagnosticsArePulled() throws {
    let editor = editor()
    #expect(!editor.heard.contains { $0["method"] == "textDocument/publishDiagnostics" })
    #expect(editor.offered["diagnosticProvider"]?["workspaceDiagnostics"] == true)
    let params: JSON = ["textDocument": ["uri": "file:///room/draft.md"]]
    let full = editor.ask("textDocument/diagnostic", params)
    #expect(full["kind"] == "full" && full["items"]?.array?.map { $0["code"]?.string } == ["wrong-value"])
    let id = try #require(full["resultId"]?.string)
    func again() -> JSON {
      editor.ask("textDocument/diagnostic", JSON((params.members ?? []) + [.init("previousResultId", JSON(id))]))
    }
    #expect(again() == ["kind": "unchanged", "resultId": JSON(id)])
    editor.replace(all: draft.replacing("350", with: "351"), version: 2)
    #expect(again()["kind"] == "full")
    editor.replace(all: draft, version: 3)
    #expect(again()["kind"] == "unchanged")

    let known: JSON = [["uri": "file:///room/draft.md", "value": JSON(id)], ["uri": "file:///gone", "value": "x"]]
    let everything = editor.ask("workspace/diagnostic", ["previousResultIds": known])
    #expect(everything["items"]?.array?.map { $0["kind"]?.string } == ["unchanged", "full"])
    #expect(everything["items"]?.array?.map { $0["version"] } == [3, .null])
    #expect(everything["items"]?.array?.last?["items"] == [])
  }

  @Test(arguments: ["textDocument.diagnostic", "workspace.diagnostics.refreshSupport"])
  func diagnosticsArePushed(lacking: String) {
    let editor = editor(without: lacking)
    #expect(editor.offered["diagnosticProvider"] == nil)
    #expect(editor.heard.contains { $0["method"] == "textDocument/publishDiagnostics" })
  }

  @Test func symbolsStandUnderTheirHeadings() {
    func tree(_ symbols: JSON?, _ indentation: String = "") -> [String] {
      (symbols?.array ?? []).flatMap { symbol -> [String] in
        let detail = symbol["detail"]?.string.map { " (\($0.replacing("\u{202F}", with: "_")))" } ?? ""
        return ["\(indentation)\(symbol["kind"] ?? .null) \(symbol["name"]?.string ?? "")\(detail)"]
          + tree(symbol["children"], indentation + "  ")
      }
    }
    let params: JSON = ["textDocument": ["uri": "file:///room/draft.md"]]
    let hierarchy = editor().ask("textDocument/documentSymbol", params)
    #expect(
      tree(hierarchy) == [
        "15 Nordlicht wächst",
        "  5 Nordlicht (Nordlicht AG)",
        "    16 421 Millionen Euro (421_000_000 EUR ✓)",
        "    16 350 Millionen Euro (350_000_000 EUR ✗)",
        "  15 Ausblick",
        "    5 Möbel-Krüger (organization)",
        "    16 1,3 Millionen (1_300_000 Häuser)",
      ])
    let flat = editor(without: "textDocument.documentSymbol.hierarchicalDocumentSymbolSupport")
      .ask("textDocument/documentSymbol", params)
    #expect(
      flat.array?.map { "\($0["name"]?.string ?? "") in \($0["containerName"]?.string ?? "-")" } == [
        "Nordlicht wächst in -", "Nordlicht in Nordlicht wächst", "421 Millionen Euro in Nordlicht",
        "350 Millionen Euro in Nordlicht", "Ausblick in Nordlicht wächst", "Möbel-Krüger in Ausblick",
        "1,3 Millionen in Ausblick",
      ])
  }

  @Test(arguments: [
    ("scale", ["Scale AI", "Scale AI, valuation, May 2024: 13_800_000_000 USD"]),
    ("halden", ["Halden Energie"]),
    (
      "NORDLICHT 2024",
      [
        "Nordlicht AG, revenue, 2024: 421_000_000 EUR", "Nordlicht AG, employees, 2024: 2_150 people",
      ]
    ),
    (
      "ag revenue",
      ["Nordlicht AG, revenue, 2023: 398_000_000 EUR", "Nordlicht AG, revenue, 2024: 421_000_000 EUR"]
    ),
    ("register", ["Nordlicht AG, founded: 2 April 1987"]), ("", ["Nordlicht AG", "Scale AI", "Halden Energie"]),
    ("nothing", []),
  ])
  func symbolsOfTheReferenceAreFound(query: String, expected: [String]) {
    let symbols = editor().ask("workspace/symbol", ["query": JSON(query)])
    #expect(symbols.array?.compactMap { $0["name"]?.string?.replacing("\u{202F}", with: "_") } == expected)
    #expect(symbols.array?.allSatisfy { $0["location"]?["uri"]?.string?.hasPrefix("file:///room/") ?? false } == true)
  }

  @Test(arguments: [
    ("42^1", ["facts.csv:3"]), ("350^ M", ["facts.csv:2"]), ("Die Nord^licht", ["entities.csv:2"]), ("1,3^", []),
  ])
  func definitionsAreRows(place: String, rows: [String]) {
    func told(_ uri: JSON?, _ range: JSON?) -> String {
      "\(uri?.string?.split(separator: "/").last ?? ""):\((range?["start"]?["line"]?.int ?? 0) + 1)"
    }
    let editor = editor()
    let links = editor.ask("textDocument/definition", at: place)
    #expect(links.array?.map { told($0["targetUri"], $0["targetRange"]) } == rows)
    // The figure itself is selected.
    let values = ["facts.csv:3": "421000000", "facts.csv:2": "398000000", "entities.csv:2": ""]
    #expect(
      links.array?.map { editor.words($0["targetSelectionRange"], in: $0["targetUri"]?.string ?? "") }
        == rows.map { values[$0] ?? "" })
    for link in links.array ?? [] {
      #expect(editor.words(link["originSelectionRange"]).contains(place.split(separator: "^")[0].suffix(3)))
    }
    let locations = self.editor(without: "textDocument.definition.linkSupport")
      .ask("textDocument/definition", at: place)
    #expect(locations.array?.map { told($0["uri"], $0["range"]) } == rows)
    #expect(self.editor().ask("textDocument/definition", at: "verk^aufte").isNull)
  }

  /// A hint leads to the row of the reference where the client can follow it.
  @Test func hintsLeadToTheirRows() {
    let inlayHint: JSON = ["resolveSupport": ["properties": ["tooltip", "label.location"]]]
    let editor = Editor(["textDocument": ["inlayHint": inlayHint]])
    editor.open("Der Umsatz von Nordlicht lag 2024 bei 421 Mio. Euro. Sie bauten 1,3 Millionen Häuser.")
    let whole: JSON = ["start": ["line": 0, "character": 0], "end": ["line": 9, "character": 0]]
    let hints =
      editor.ask("textDocument/inlayHint", ["textDocument": ["uri": "file:///room/draft.md"], "range": whole]).array
      ?? []
    let figures = hints.suffix(2).map { $0["label"] ?? .null }
    #expect(figures.first?.array?.first?["location"]?["range"]?["start"]?["line"] == 2)
    #expect(figures.first?.array?.first?["value"]?.string?.hasSuffix("✓") == true && figures.last?.string != nil)
  }

  /// Code in a heading is named as it is written.
  @Test(arguments: [
    ("# Run `make all` now", "Run make all now"), ("# ![x](y.png) Sales", " Sales"),
    ("# See https://a.example/b", "See https://a.example/b"),
  ])
  func headingsAreNamed(text: String, name: String) {
    let editor = Editor()
    editor.open(text)
    let symbols = editor.ask("textDocument/documentSymbol", ["textDocument": ["uri": "file:///room/draft.md"]])
    #expect(symbols.array?.first?["name"]?.string == name)
  }

  @Test func mentionsAreFoundInAllDrafts() {
    let editor = editor()
    let other = "untitled:1"
    editor.open("Der Umsatz von Nordlicht lag 2023 bei 398 Millionen Euro.", uri: other, language: "plaintext")
    func references(_ place: String, _ declaration: Bool) -> [String] {
      let found = editor.ask(
        "textDocument/references", at: place, ["context": ["includeDeclaration": JSON(declaration)]])
      return (found.array ?? []).map { location in
        let uri = location["uri"]?.string ?? ""
        return "\(uri.split(separator: "/").last ?? ""): \(editor.words(location["range"], in: uri).prefix(20))"
      }
    }
    #expect(
      references("Die Nord^licht", false) == [
        "draft.md: Nordlicht", "draft.md: Nordlicht AG", "draft.md: Nordlichts", "untitled:1: Nordlicht",
      ])
    #expect(references("Die Nord^licht", true).last == "entities.csv: nordlicht,Nordlicht ")
    #expect(references("35^0", false) == ["draft.md: 350 Millionen Euro", "untitled:1: 398 Millionen Euro"])
    #expect(references("35^0", true).last == "facts.csv: n1,nordlicht,revenue")
    #expect(references("Möb^el", false) == ["draft.md: Möbel-Krüger"])
    let highlights = editor.ask("textDocument/documentHighlight", at: "Die Nord^licht")
    #expect(highlights.array?.map { editor.words($0["range"]) } == ["Nordlicht", "Nordlicht AG", "Nordlichts"])
    #expect(editor.ask("textDocument/documentHighlight", at: "verk^aufte").isNull)
  }

  @Test func hintsSayValuesAndVerdicts() throws {
    let editor = editor()
    func hints(_ editor: Editor) -> [JSON] {
      let range: JSON = ["start": ["line": 0, "character": 0], "end": ["line": 99, "character": 0]]
      let params: JSON = ["textDocument": ["uri": "file:///room/draft.md"], "range": range]
      return editor.ask("textDocument/inlayHint", params).array ?? []
    }
    let labels = hints(editor).map { $0["label"]?.string?.replacing("\u{202F}", with: "_") }
    #expect(labels == ["= 421_000_000 EUR ✓", "= 350_000_000 EUR ✗", "= 1_300_000 Häuser"])
    let hint = try #require(hints(editor).first)
    #expect(hint["position"] == editor.position("Euro^ um") && hint["tooltip"] == nil)
    let resolved = editor.ask("inlayHint/resolve", hint)
    #expect(resolved["tooltip"]?["value"]?.string?.contains("Annual report 2024") == true)
    #expect(editor.ask("inlayHint/resolve", ["label": "x"]) == ["label": "x"])
    let eager = hints(self.editor(without: "textDocument.inlayHint.resolveSupport"))
    #expect(eager.first?["tooltip"] == resolved["tooltip"])
    let line = editor.ask(
      "textDocument/inlayHint",
      [
        "textDocument": ["uri": "file:///room/draft.md"],
        "range": ["start": ["line": 6, "character": 0], "end": ["line": 6, "character": 99]],
      ])
    #expect(line.array?.count == 1)
  }

  /// What the text says itself is not said again.
  @Test(
    arguments: [
      ("Das Brot kostet 1,20 Euro.", []), ("Das Brot kostet 1,25 Euro.", []), ("Ein Drittel der Leute kam.", []),
      ("Die Quote stieg auf 6,40 Prozent.", []), ("Das Dach kostete 1,20 Mio. Euro.", ["= 1_200_000 EUR"]),
      ("Das Dach kostete 1.200 Euro.", []), ("Das Brot kostet 21 Eurocent.", ["= 0.21 EUR"]),
    ] as [(String, [String])])
  func hintsAddSomething(text: String, expected: [String]) {
    let end: JSON = ["line": 9, "character": 0]
    let editor = Editor(fullCapabilities)
    editor.open(text)
    let hints = editor.ask(
      "textDocument/inlayHint",
      ["textDocument": ["uri": "file:///room/draft.md"], "range": ["start": ["line": 0, "character": 0], "end": end]])
    #expect(hints.array?.compactMap { $0["label"]?.string?.replacing("\u{202F}", with: "_") } == expected)
  }

  @Test func tokensAreRelative() throws {
    let params: JSON = ["textDocument": ["uri": "file:///room/draft.md"]]
    func told(_ data: [Int]) -> [String] {
      let legend = SemanticTokens.legend()
      var (line, character) = (0, 0)
      return stride(from: 0, to: data.count, by: 5).map { index in
        if data[index] > 0 { character = 0 }
        line += data[index]
        character += data[index + 1]
        let modifiers = (0..<3).filter { data[index + 4] & 1 << $0 != 0 }
          .map { legend["tokenModifiers"]?.array?[$0].string ?? "" }
        let type = legend["tokenTypes"]?.array?[data[index + 3]].string ?? ""
        return (["\(line):\(character)+\(data[index + 2])", type] + modifiers).joined(separator: " ")
      }
    }
    func numbers(_ json: JSON?) -> [Int] { json?.array?.compactMap(\.int) ?? [] }
    let editor = editor()
    let full = editor.ask("textDocument/semanticTokens/full", params)
    let expected = [
      "0:2+9 organization", "2:4+12 organization", "2:24+4 date", "2:34+18 money supported",
      "2:57+10 organization", "2:82+4 date", "2:87+18 money contradicted", "6:10+12 organization",
      "6:33+13 count unverified",
    ]
    #expect(told(numbers(full["data"])) == expected)
    let part = editor.ask(
      "textDocument/semanticTokens/range",
      [
        "textDocument": ["uri": "file:///room/draft.md"],
        "range": ["start": ["line": 6, "character": 0], "end": ["line": 7, "character": 0]],
      ])
    #expect(told(numbers(part["data"])) == Array(expected.suffix(2)))

    // A delta leads from what the client has to the same as asking anew.
    var data = numbers(full["data"])
    var id = try #require(full["resultId"]?.string)
    for (version, text) in [
      draft, "Neu.\n\n" + draft, draft.replacing("1,3 Millionen", with: "4,3 Millionen"), "", draft,
    ]
    .enumerated() {
      editor.replace(all: text, version: version + 2)
      let delta = editor.ask(
        "textDocument/semanticTokens/full/delta",
        ["textDocument": ["uri": "file:///room/draft.md"], "previousResultId": JSON(id)])
      for edit in delta["edits"]?.array ?? [] {
        let start = try #require(edit["start"]?.int)
        data.replaceSubrange(start..<start + (edit["deleteCount"]?.int ?? 0), with: numbers(edit["data"]))
      }
      #expect(delta["edits"]?.array?.isEmpty == (version == 0))
      id = try #require(delta["resultId"]?.string)
      #expect(data == numbers(editor.ask("textDocument/semanticTokens/full", params)["data"]))
    }
    let unknown = editor.ask(
      "textDocument/semanticTokens/full/delta",
      ["textDocument": ["uri": "file:///room/draft.md"], "previousResultId": "other"])
    #expect(numbers(unknown["data"]) == data)
    let plain = self.editor(without: "textDocument.semanticTokens.requests.full.delta")
      .ask("textDocument/semanticTokens/full", params)
    #expect(plain["resultId"] == nil && told(numbers(plain["data"])) == expected)
  }

  /// An editor that colours the protocol's own types alone may name them.
  @Test func typesOfTokensMayBeNamed() {
    let options: JSON = ["semanticTokenTypes": ["money": "number", "date": 1, "other": "x"], "language": "de"]
    let workspace = FakeWorkspace()
    check(
      """
      > 0 initialize {"capabilities":{"textDocument":{"semanticTokens":{}}},"initializationOptions":\(options)}
      < 0 = {"capabilities":{"textDocumentSync":{"openClose":true,"change":2},"semanticTokensProvider":{"legend":{"tokenTypes":["number","organization","date","percent","count"],"tokenModifiers":["supported","contradicted","unverified"]},"full":true}},"serverInfo":{"name":"tickmark","version":"1.2.3"}}
      """, workspace: workspace)
    #expect(workspace.settings == [["language": "de"]])
  }

  @Test func aTokenStaysWithinItsLine() {
    let editor = Editor()
    editor.open("Nordlicht setzte 421 Millionen\nEuro um.")
    let tokens = editor.ask("textDocument/semanticTokens/full", ["textDocument": ["uri": "file:///room/draft.md"]])
    #expect(
      tokens["data"]?.array?.compactMap(\.int).suffix(10).map(\.self).enumerated().filter { $0.offset % 5 == 2 }.map(
        \.element) == [13, 4])
  }

  @Test func coverageStandsAboveTheDraft() {
    let editor = editor()
    let params: JSON = ["textDocument": ["uri": "file:///room/draft.md"]]
    let command = editor.ask("textDocument/codeLens", params).array?.first?["command"]
    let title = "3 figures: 1 supported, 1 contradicted, 0 imprecise, 1 unverified"
    #expect(command?["title"]?.string == title)
    _ = editor.takeHeard()
    let run: JSON = ["command": command?["command"] ?? .null, "arguments": command?["arguments"] ?? .null]
    #expect(editor.ask("workspace/executeCommand", run).isNull)
    let shown = editor.takeHeard().first
    #expect(shown?["method"] == "window/showMessage")
    #expect(shown?["params"]?["message"]?.string?.hasPrefix(title + "\n") == true)
    #expect(editor.ask("workspace/executeCommand", ["command": "tickmark.nothing"])["code"] == -32602)
    let silent = self.editor(without: "workspace.executeCommand").ask("textDocument/codeLens", params)
    #expect(silent.array?.first?["command"]?["command"] == "")
    editor.replace(all: "Nichts.", version: 2)
    #expect(editor.ask("textDocument/codeLens", params) == [])
  }

  @Test func linksLeadToSources() {
    let editor = editor()
    let links = editor.ask("textDocument/documentLink", ["textDocument": ["uri": "file:///room/draft.md"]])
    let told = links.array?.map { link in
      "\(editor.words(link["range"])) \(link["target"]?.string ?? "") \(link["tooltip"]?.string ?? "")"
    }
    #expect(
      told == [
        "421 Millionen Euro https://nordlicht.example/2024 Annual report 2024",
        "350 Millionen Euro https://nordlicht.example/2023 Annual report 2023",
      ])
  }
}
