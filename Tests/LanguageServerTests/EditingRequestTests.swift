import JSON
import Testing

@testable import LanguageServer

/// What changes a draft or its reference data, asked of a real newsdesk.
@Suite struct EditingRequestTests {
  private func editor(_ text: String? = nil, without lacking: String...) -> Editor {
    let editor = Editor(lacking.reduce(fullCapabilities) { $0.without($1) })
    editor.open(text ?? Newsroom.draft)
    return editor
  }

  // MARK: Completion

  @Test(arguments: [
    // In the draft's own notation, the sentence's period first.
    ("Scale AI kommt nach der Finanzierung auf eine Bewertung von ^", ["13,8 Milliarden US-Dollar"]),
    ("Die 2 Mrd. Dollar gab Scale AI. Scale AI hat eine Bewertung von 13^", ["13,8 Mrd. Dollar"]),
    ("Der Umsatz von Nordlicht betrug ^", ["421 Millionen Euro", "398 Millionen Euro"]),
    ("Im Jahr 2023 lag der Umsatz von Nordlicht bei ^", ["398 Millionen Euro", "421 Millionen Euro"]),
    ("Nordlicht legte Zahlen vor.\n\nDer Umsatz betrug ^", ["421 Millionen Euro", "398 Millionen Euro"]),
    (
      "Nordlicht’s valuation was reported. The revenue of the company was ^",
      ["421 million euros", "398 million euros"]
    ),
    ("Die Zahl der Mitarbeiter von Nordlicht liegt bei ^", ["2150"]),
    ("Der Umsatz von Halden betrug ^", []),
    ("Nordlicht setzt auf ^", []), ("Nordlicht: Umsatz.\n\n^", []), ("^", []),
    // Names.
    ("Gestern teilte Nord^", ["Nordlicht AG"]), ("Gestern teilte Scale A^", ["Scale AI"]), ("Gestern teilte H^", []),
    ("gestern teilte nord^", ["Nordlicht AG"]), ("Er sagte: „Nord^", ["Nordlicht AG"]), ("ha^", []),
    ("Gestern kaufte Nordlicht ^", []), ("Ha^", ["Halden Energie"]),
    // Behind a word that is no part of a figure, and behind a year, nothing.
    ("Der Umsatz von Nordlicht lag bei^", []), ("Der Umsatz von Nordlicht lag 2024^", []),
    ("Der Umsatz von Nordlicht lag bei 421 Mil^", ["421 Millionen Euro"]),
    ("Der Umsatz von Nordlicht lag bei 42 Mil^", []),
    ("Der Umsatz von Nordlicht lag 2024 vor^", []),
    // Behind a sign the number alone, in the sign's currency.
    ("Scale AI was valued at $^", ["$13.8 billion"]), ("Scale AI was valued at $13^", ["$13.8 billion"]),
    ("Scale AI was valued at US$13^", ["US$13.8 billion"]), ("Scale AI was valued at €^", []),
    ("Scale AI was valued at ($^", ["$13.8 billion"]),
  ])
  func completes(text: String, expected: [String]) {
    let editor = editor(text.replacing("^", with: ""))
    let list = editor.ask("textDocument/completion", at: String(text.suffix(12)))
    #expect(
      list["items"]?.array?.compactMap { $0["label"]?.string?.replacing("\u{202F}", with: "_") } == expected, "\(text)")
    for item in list["items"]?.array ?? [] {
      let typed = editor.words(item["textEdit"]?["range"])
      #expect(item["label"]?.string?.lowercased().hasPrefix(typed.lowercased()) == true, "\(typed)")
    }
  }

  /// What stands behind the cursor of the same figure or name goes with it; the rest stays.
  @Test(arguments: [
    (
      "Nordlichts Umsatz lag 2024 bei 99^ Millionen Euro und stieg.",
      "Nordlichts Umsatz lag 2024 bei 421 Millionen Euro und stieg."
    ),
    ("Nordlichts Umsatz lag 2024 bei 9^9 Millionen Euro.", "Nordlichts Umsatz lag 2024 bei 421 Millionen Euro."),
    ("Nordlichts Umsatz lag 2024 bei ^ und stieg.", "Nordlichts Umsatz lag 2024 bei 421 Millionen Euro und stieg."),
    ("Nord^licht AG wächst.", "Nordlicht AG wächst."), ("Nord^licht wächst.", "Nordlicht AG wächst."),
    ("Hal^ wächst.", "Halden Energie wächst."), ("Scale A^I wächst.", "Scale AI wächst."),
  ])
  func completesWhatStandsThere(text: String, expected: String) {
    let editor = editor(text.replacing("^", with: ""))
    let item = editor.ask("textDocument/completion", at: text)["items"]?.array?.first
    let edit: JSON = ["changes": ["file:///room/draft.md": [item?["textEdit"] ?? .null]]]
    #expect(editor.applied(edit)["file:///room/draft.md"] == expected)
  }

  /// A severity that the editor's settings say cannot be changed in a file.
  @Test func severitiesOfTheSettingsStay() {
    let editor = Editor()
    for (name, isOffered) in [("a.md", true), ("set/a.md", false)] {
      let uri = "file:///room/\(name)"
      editor.open("Nordlichts Umsatz betrug 2023 350 Millionen Euro.", uri: uri)
      let actions = editor.ask(
        "textDocument/codeAction", at: "35^0", uri: uri, ["context": ["diagnostics": [], "only": ["refactor"]]])
      let titles = actions.array?.compactMap { $0["title"]?.string } ?? []
      #expect(titles.contains { $0.hasPrefix("Show wrong-value") } == isOffered)
    }
  }

  // MARK: Code actions

  private func actions(_ editor: Editor, at place: String, only: JSON? = nil) -> [JSON] {
    let context: JSON = only.map { ["diagnostics": [], "only": $0] } ?? ["diagnostics": []]
    return editor.ask("textDocument/codeAction", at: place, ["context": context]).array ?? []
  }

  private func titles(_ actions: [JSON]) -> [String] { actions.compactMap { $0["title"]?.string } }

  /// The files after an action, which must be there by its title.
  private func applied(_ title: String, _ editor: Editor, at place: String) throws -> [String: String] {
    let action = try #require(actions(editor, at: place).first { $0["title"]?.string == title })
    return editor.applied(editor.ask("codeAction/resolve", action)["edit"])
  }

  @Test func actionsAreOffered() {
    let editor = editor()
    #expect(
      titles(actions(editor, at: "35^0")) == [
        "Replace with “398 Millionen Euro”", "Ignore wrong-value here", "Show wrong-value as a warning from now on",
        "Show wrong-value as a note from now on", "Show wrong-value as a hint from now on", "Stop showing wrong-value",
        "Apply all corrections (2)",
      ])
    #expect(
      titles(actions(editor, at: "35^0", only: ["quickfix"])) == [
        "Replace with “398 Millionen Euro”", "Ignore wrong-value here",
      ])
    #expect(titles(actions(editor, at: "35^0", only: ["refactor"])).count == 4)
    #expect(titles(actions(editor, at: "35^0", only: ["source"])) == ["Apply all corrections (2)"])
    #expect(titles(actions(editor, at: "35^0", only: ["source.fixAll"])) == ["Apply all corrections (2)"])
    #expect(titles(actions(editor, at: "35^0", only: ["refactor.extract", "source.organizeImports"])) == [])
    #expect(titles(actions(editor, at: "35^0", only: [""])).count == 7)
    #expect(
      titles(actions(editor, at: "Energie^ Süd")).contains("Add “Energie Süd GmbH” as a name of Halden Energie"))
    #expect(titles(actions(editor, at: "2 Mio^")).contains("Add 2 Mio. Euro to the reference (Nordlicht AG, revenue)"))
  }

  @Test func actionsEditTheDraft() throws {
    let editor = editor()
    let uri = "file:///room/draft.md"
    let corrected = Newsroom.draft.replacing("350 Millionen", with: "398 Millionen")
    #expect(try applied("Replace with “398 Millionen Euro”", editor, at: "35^0")[uri] == corrected)
    let all = corrected.replacing("42 Millionen", with: "421 Millionen")
    #expect(try applied("Apply all corrections (2)", editor, at: "35^0")[uri] == all)
    // In whatever block it stands, the finding is silenced, and no other.
    for (place, code) in [("35^0", "wrong-value"), ("42^ Mil", "wrong-scale")] {
      let text = try #require(try applied("Ignore \(code) here", editor, at: place)[uri])
      let silenced = self.editor(text)
      let report = silenced.ask("textDocument/diagnostic", ["textDocument": ["uri": JSON(uri)]])
      #expect(report["items"]?.array?.count == 1 && report["items"]?.array?.first?["code"]?.string != code)
    }
  }

  @Test func actionsEditTheNewsroomsFiles() throws {
    let editor = editor()
    // A draft that nobody has configured yet gets a configuration.
    let title = "Show wrong-value as a warning from now on"
    let action = try #require(actions(editor, at: "35^0").first { $0["title"]?.string == title })
    let changes = editor.ask("codeAction/resolve", action)["edit"]?["documentChanges"]?.array ?? []
    #expect(changes.map { $0["kind"]?.string } == ["create", nil])
    #expect(changes.last?["edits"]?.array?.first?["newText"]?.string?.contains("\"wrong-value\": \"warning\"") == true)
    editor.newsroom.files["/room/tickmark.json"] = "{\"rules\": {\"wrong-value\": \"error\"}}"
    let uri = "file:///room/tickmark.json"
    #expect(try applied(title, editor, at: "35^0")[uri] == "{\"rules\": {\"wrong-value\": \"warning\"}}")
    // What the client has open counts, saved or not.
    editor.open("{}", uri: uri, language: "json")
    #expect(
      try applied("Stop showing wrong-value", editor, at: "35^0")[uri]
        == "{\n  \"rules\": {\n    \"wrong-value\": \"off\"\n  }\n}")

    let facts = try applied("Add 2 Mio. Euro to the reference (Nordlicht AG, revenue)", editor, at: "2 Mio^")
    #expect(
      facts["file:///room/reference/facts.csv"]?.hasSuffix("\n,nordlicht,revenue,2022,2000000,,,EUR,,,2025-06-11\n")
        == true)
    let entities = try applied("Add “Energie Süd GmbH” as a name of Halden Energie", editor, at: "Energie^ Süd")
    #expect(
      entities["file:///room/reference/entities.csv"]?.contains(
        #""Halden|Halden ""EW""|Energie Süd GmbH",organization"#)
        == true)
  }

  /// Behind the edit that adds a row the client is asked to show it.
  @Test func newRowsAreShown() throws {
    let uri = "file:///room/reference/facts.csv"
    let title = "Add 2 Mio. Euro to the reference (Nordlicht AG, revenue)"
    let row = ",nordlicht,revenue,2022,2000000,,,EUR,,,2025-06-11"
    for (ending, newline) in [("\n", "\n"), ("", "\n"), ("\r\n", "\r\n")] {
      let resolving = editor()
      let facts = resolving.newsroom.files["/room/reference/facts.csv"] ?? ""
      let rows = facts.split(separator: "\n").joined(separator: newline) + ending
      resolving.newsroom.files["/room/reference/facts.csv"] = rows
      let action = try #require(actions(resolving, at: "2 Mio^").first { $0["title"]?.string == title })
      let resolved = resolving.ask("codeAction/resolve", action)
      resolving.newsroom.files["/room/reference/facts.csv"] = resolving.applied(resolved["edit"])[uri]
      _ = resolving.takeHeard()
      #expect(resolving.ask("workspace/executeCommand", resolved["command"] ?? .null).isNull)
      let place = resolving.takeHeard().first { $0["method"] == "window/showDocument" }?["params"]
      #expect(place?["uri"]?.string == uri && place?["takeFocus"] == true)
      #expect(resolving.words(place?["selection"], in: uri) == row)
    }

    // Where the server makes the edit, when the client has made it.
    let eager = editor(without: "textDocument.codeAction.resolveSupport")
    let command = try #require(actions(eager, at: "2 Mio^").first { $0["title"]?.string == title }?["command"])
    for applied in [true, false] {
      _ = eager.takeHeard()
      eager.ask("workspace/executeCommand", command)
      let request = try #require(eager.takeHeard().first { $0["method"] == "workspace/applyEdit" })
      eager.answer(request, ["applied": JSON(applied)])
      #expect(eager.takeHeard().contains { $0["method"] == "window/showDocument" } == applied)
    }

    // What the client does not do is told.
    for (answer, said) in [
      (["applied": false, "failureReason": " read\nonly "], ["edit.refused-because read only"]),
      (["applied": false], ["edit.refused "]), (["applied": true], []), (nil, []),
    ] as [(JSON, [String])] {
      eager.ask("workspace/executeCommand", command)
      let request = try #require(eager.takeHeard().last { $0["method"] == "workspace/applyEdit" })
      eager.answer(request, answer)
      let told = eager.takeHeard().filter { $0["method"] == "window/showMessage" }
      #expect(told.compactMap { $0["params"]?["message"]?.string } == said)
      #expect(told.allSatisfy { $0["params"]?["type"] == 2 })
    }

    let blind = editor(without: "window.showDocument")
    #expect(actions(blind, at: "2 Mio^").allSatisfy { $0["command"] == nil })
    #expect(actions(editor(), at: "35^0").allSatisfy { $0["command"] == nil })
    #expect(eager.ask("workspace/executeCommand", ["command": "tickmark.showPlace"])["code"] == -32602)
  }

  /// A client that completes no action gets edits of the draft with the action, and commands for other files.
  @Test func actionsSuitTheClient() throws {
    let eager = editor(without: "textDocument.codeAction.resolveSupport")
    let offered = actions(eager, at: "35^0")
    #expect(offered.map { $0["edit"] != nil } == [true, true, false, false, false, false, true])
    let command = try #require(offered[5]["command"])
    _ = eager.takeHeard()
    #expect(eager.ask("workspace/executeCommand", command).isNull)
    let request = try #require(eager.takeHeard().first)
    #expect(request["method"] == "workspace/applyEdit")
    #expect(request["params"]?["edit"]?["documentChanges"]?.array?.count == 2)

    // A configuration that is not there yet needs a client that creates files.
    let bound = editor(without: "workspace.workspaceEdit.resourceOperations")
    #expect(titles(actions(bound, at: "35^0")).count == 3)
    bound.newsroom.files["/room/tickmark.json"] = "{}"
    #expect(titles(actions(bound, at: "35^0")).count == 7)
    let creating = editor(without: "workspace.workspaceEdit.documentChanges")
    let creation = try #require(
      actions(creating, at: "35^0").first { $0["title"]?.string?.hasPrefix("Stop ") ?? false })
    let edit = creating.ask("codeAction/resolve", creation)["edit"]
    #expect(edit?["documentChanges"]?.array?.first?["kind"] == "create")

    let unable = editor(without: "textDocument.codeAction.resolveSupport", "workspace.applyEdit")
    #expect(titles(actions(unable, at: "35^0")).count == 3)
    #expect(unable.offered["executeCommandProvider"]?["commands"] == ["tickmark.showCoverage", "tickmark.showPlace"])
    #expect(unable.ask("workspace/executeCommand", command)["code"] == -32602)

    let old = editor(without: "textDocument.codeAction.codeActionLiteralSupport")
    #expect(actions(old, at: "35^0").allSatisfy { $0["command"]?.string == "tickmark.applyChange" })
    let oldest = editor(without: "textDocument.codeAction.codeActionLiteralSupport", "workspace.executeCommand")
    #expect(oldest.offered["codeActionProvider"] == nil)
    #expect(actions(oldest, at: "35^0") == [])
  }

  /// Every action on a finding says which it is about; only a correction is preferred.
  @Test func actionsNameTheirFinding() {
    let offered = actions(editor(), at: "35^0").dropLast()
    #expect(offered.allSatisfy { $0["diagnostics"]?.array?.first?["code"] == "wrong-value" })
    #expect(offered.map { $0["isPreferred"] == true } == [true, false, false, false, false, false])
  }

  /// Of a figure with markup in it only the words that differ are replaced.
  @Test(arguments: [
    ("markdown", "Der Umsatz von Nordlicht betrug 2024 **{|}** Millionen Euro.", "412", "421"),
    ("markdown", "Der Umsatz von Nordlicht betrug 2024 **{|} Millionen** Euro.", "412", "421"),
    ("markdown", "> Der Umsatz von Nordlicht betrug 2024 {|}\n> Millionen Euro.", "412", "421"),
    ("markdown", "Der Umsatz von Nordlicht betrug 2024 [{|} Millionen Euro](https://x.example).", "412", "421"),
    ("markdown", "Der Umsatz von Nordlicht betrug 2024 421\n*{|}* Euro.", "Milliarden", "Millionen"),
    ("html", "<p>Der Umsatz von Nordlicht betrug 2024 <b>{|}</b>&#8239;Mio. &euro;.</p>", "412", "421"),
    ("html", "<p>Revenue of Nordlicht was &euro;{|}&nbsp;million in 2024.</p>", "412", "421"),
    ("html", "<p>Der Umsatz von Nordlicht betrug 2024 421 Mio. <b>{|}</b>.</p>", "&dollar;", "€"),
  ])
  func correctionsKeepTheMarkup(language: String, text: String, wrong: String, right: String) throws {
    let uri = "file:///room/draft.\(language)"
    let editor = Editor(fullCapabilities)
    editor.open(text.replacing("{|}", with: wrong), uri: uri, language: language)
    let report = editor.ask("textDocument/diagnostic", ["textDocument": ["uri": JSON(uri)]])
    let finding = try #require(report["items"]?.array?.first, "\(text)")
    let offered = editor.ask(
      "textDocument/codeAction",
      ["textDocument": ["uri": JSON(uri)], "range": finding["range"] ?? .null, "context": ["diagnostics": []]])
    let action = try #require(offered.array?.first { $0["isPreferred"] == true }, "\(text)")
    #expect(action["title"]?.string?.contains("\n") == false)
    let corrected = editor.applied(editor.ask("codeAction/resolve", action)["edit"])[uri]
    #expect(corrected == text.replacing("{|}", with: right))
  }

  @Test func markupWithinAWordLeavesNoCorrection() {
    let editor = editor("Der Umsatz von Nordlicht betrug 2024 4<b>12</b> Millionen Euro.\n")
    #expect(titles(actions(editor, at: "12^")).first == "Ignore wrong-value here")
  }

  @Test(arguments: [
    "<html><body><p>Gut.</p><p>{|}Nordlicht setzte 2023 350 Millionen Euro um.</p></body></html>",
    "<p>\n{|}Nordlicht setzte 2023 350 Millionen Euro um.\n</p>",
    "<h1>{|}Nordlicht setzte 2023 350 Millionen Euro um</h1><p>Text</p>",
    "<ul><li>{|}Nordlicht setzte 2023 <i>350 Millionen</i> Euro um.</li></ul>",
    "<table><tr><td>{|}Nordlicht setzte 2023 350 Millionen Euro um.</td><td>5</td></tr></table>",
  ])
  func findingsAreIgnoredInHTML(marked: String) throws {
    let text = marked.replacing("{|}", with: "")
    let uri = "file:///room/draft.html"
    let editor = Editor(fullCapabilities)
    editor.open(text, uri: uri, language: "html")
    let action = try #require(
      editor.ask("textDocument/codeAction", at: "35^0", uri: uri, ["context": ["diagnostics": []]]).array?
        .first { $0["title"] == "Ignore wrong-value here" })
    let ignoring = editor.applied(editor.ask("codeAction/resolve", action)["edit"])[uri]
    #expect(ignoring == marked.replacing("{|}", with: "<!-- tickmark: ignore wrong-value -->"))
    editor.replace(all: ignoring ?? "", version: 2, uri: uri)
    let report = editor.ask("textDocument/diagnostic", ["textDocument": ["uri": JSON(uri)]])
    #expect(report["items"] == [])
  }

  /// A row that is offered says what the draft says, of the metric that the figure's own words name.
  @Test(arguments: [
    (
      "Nordlicht had revenue of €421 million in 2024. Nordlicht made a profit of €12 mill^ion in 2024.",
      ",nordlicht,profit,2024,12000000,,,EUR,,,2025-06-11"
    ),
    ("Nordlicht made a profit of about €12 mill^ion in 2024.", nil), ("Nordlicht had €12 mill^ion in 2024.", nil),
    ("Nordlicht plans investments of between €60 and €65 mill^ion in 2026.", "60000000,65000000"),
    ("Nordlicht did not make a profit of €12 mill^ion in 2024.", nil),
  ])
  func rowsAreOfferedForWhatIsSure(text: String, row: String?) throws {
    let editor = editor(text.replacing("^", with: ""))
    let action = actions(editor, at: text).first { $0["title"]?.string?.contains(" to the reference (") ?? false }
    let edit = action.map { editor.ask("codeAction/resolve", $0)["edit"] ?? .null }
    let facts = editor.applied(edit)["file:///room/reference/facts.csv"]?.split(separator: "\n").last
    #expect(row.map { facts?.contains($0) ?? false } ?? (action == nil), "\(facts ?? "none")")
  }

  /// What could only fail is not offered.
  @Test func actionsThatFailAreNotOffered() {
    let editor = editor(
      "Nordlicht made a profit of €12 million in 2024, revenue 350 million euros. Energie Süd GmbH grew.")
    func offered(_ place: String) -> [String] { titles(actions(editor, at: place)) }
    #expect(offered("12 mill^").contains { $0.hasPrefix("Add ") } && offered("Süd^").contains { $0.hasPrefix("Add ") })
    #expect(offered("350 mill^").contains { $0.hasPrefix("Show ") })
    editor.newsroom.files["/room/reference/facts.csv"] = "entity,metric,value_min,value_max,unit,period\n"
    editor.newsroom.files["/room/reference/entities.csv"] = "id,name\nhalden,Halden Energie\n"
    for rules in [#"{"rules": null}"#, #"{"rules": {"#] {
      editor.newsroom.files["/room/tickmark.json"] = rules
      #expect(!offered("350 mill^").contains { $0.hasPrefix("Show ") })
    }
    #expect(!offered("12 mill^").contains { $0.hasPrefix("Add ") })
    #expect(!offered("Süd^").contains { $0.hasPrefix("Add ") })
  }

  /// A name is added as it is read, whatever the markup.
  @Test(arguments: [
    ("html", "<p>Energie &amp; S^üd GmbH wuchs.</p>", "Energie & Süd GmbH"),
    ("markdown", "**Energie** S^üd GmbH wuchs.", "Energie Süd GmbH"),
    ("markdown", "Energie\nS^üd GmbH wuchs.", "Energie Süd GmbH"),
  ])
  func aliasesAreReadText(language: String, text: String, name: String) throws {
    let uri = "file:///room/draft.\(language)"
    let editor = Editor(fullCapabilities)
    editor.open(text.replacing("^", with: ""), uri: uri, language: language)
    let action = try #require(
      editor.ask("textDocument/codeAction", at: text, uri: uri, ["context": ["diagnostics": []]]).array?
        .first { $0["title"] == "Add “\(name)” as a name of Halden Energie" })
    let files = editor.applied(editor.ask("codeAction/resolve", action)["edit"])
    #expect(files["file:///room/reference/entities.csv"]?.contains("|\(name)\",") == true)
  }

  @Test func fixAllCountsWhatItChanges() throws {
    // That a figure is rough is no mistake to correct unasked.
    let editor = editor(Newsroom.draft + "\nDer Umsatz von Nordlicht betrug 2024 rund 430 Millionen Euro.\n")
    let title = try #require(titles(actions(editor, at: "35^0", only: ["source.fixAll"])).first)
    let action = try #require(actions(editor, at: "35^0").first { $0["title"]?.string == title })
    let edits = editor.ask("codeAction/resolve", action)["edit"]?["documentChanges"]?.array?.first?["edits"]?.array
    #expect(title == "Apply all corrections (\(edits?.count ?? 0))")
  }

  @Test func outdatedActionsAreRefused() throws {
    let editor = editor()
    let action = try #require(actions(editor, at: "35^0").first)
    editor.replace(all: Newsroom.draft + "x", version: 2)
    #expect(editor.ask("codeAction/resolve", action)["code"] == -32801)
    #expect(editor.ask("codeAction/resolve", ["title": "x"]) == ["title": "x"])
    #expect(editor.ask("codeAction/resolve", ["data": ["uri": "file:///none", "change": "fixAll"]])["code"] == -32602)
    #expect(editor.ask("codeAction/resolve", ["data": ["change": "format the disk"]])["code"] == -32602)
  }
}
