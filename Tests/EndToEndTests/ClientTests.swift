import Foundation
import JSON
import Testing

/// Sessions with what real clients announce in `initialize`, one file of `Clients` each: everything that the server then
/// says is something that the client has said it can take.
@Suite struct ClientTests {
  @Test(arguments: try Client.all())
  func session(_ client: Client) throws {
    let folder = try TemporaryFolder()
    let work = URL(filePath: folder.path).appending(path: "work/newsroom")
    try FileManager.default.copyItem(at: newsroomFolder(), to: work)
    let draft = work.appending(path: "drafts/funding.txt")
    let server = try ServerProcess(in: folder)

    let initialized = try server.result(
      of: "initialize",
      ["processId": .null, "rootUri": JSON(work.absoluteString), "capabilities": client.capabilities])
    let offered = initialized["capabilities"] ?? .null
    checkOffer(offered, client)
    server.notify("initialized", [:])

    let text = try String(contentsOf: draft, encoding: .utf8)
    let document: JSON = ["uri": JSON(draft.absoluteString)]
    let item: JSON = [
      "uri": JSON(draft.absoluteString), "languageId": "plaintext", "version": 1, "text": JSON(text),
    ]
    server.notify("textDocument/didOpen", ["textDocument": item])
    let opened = try diagnostics(server, offered, document, version: 1)
    let finding = try #require(opened.array?.first)
    // A sign of the line before it has three bytes.
    let column = finding["range"]?["start"]?["character"]?.int
    #expect(column == (offered["positionEncoding"] == "utf-8" ? 111 : 109))
    #expect(finding["code"]?.string == "wrong-value" && finding["message"]?.string?.contains("2.6 billion") == true)
    checkDiagnostic(finding, client)

    // A line before it pushes the finding down.
    server.notify("textDocument/didChange", change(document, version: 2, at: (0, 0), to: (0, 0), "Draft\n"))
    let moved = try #require(try diagnostics(server, offered, document, version: 2).array?.first)
    let range = try #require(moved["range"])
    #expect(range["start"]?["line"]?.int == (finding["range"]?["start"]?["line"]?.int ?? 0) + 1)

    let talk = Talk(server: server, client: client, offered: offered, document: document, range: range)
    for capability in offered.paths where !sessionDrives.contains(capability) {
      #expect(try talk.drive(capability), "\(capability) is offered, and nothing shows that it is there")
    }
    if offered["codeActionProvider"] != nil {
      let actions = try server.result(
        of: "textDocument/codeAction",
        ["textDocument": document, "range": range, "context": ["diagnostics": [moved]]])
      var action = try #require(actions.array?.first)
      if offered["codeActionProvider"]?["resolveProvider"] != nil {
        #expect(action["edit"] == nil)
        action = try server.result(of: "codeAction/resolve", action)
      }
      let edit = try checkAction(action, client, document)
      let end = try #require(edit["range"]?["end"])
      #expect(edit["range"]?["start"] == range["start"] && end == range["end"])
      server.notify(
        "textDocument/didChange",
        [
          "textDocument": document.setting("version", 3),
          "contentChanges": [edit.setting("text", edit["newText"] ?? .null)],
        ])
      #expect(try diagnostics(server, offered, document, version: 3).array == [])

      // Another file that is saved may be one of the reference.
      if offered["textDocumentSync"]?["save"] != nil {
        let facts = work.appending(path: "reference/facts.csv")
        let rows = try String(contentsOf: facts, encoding: .utf8)
        try rows.replacing(",2600000000,", with: ",6200000000,").write(to: facts, atomically: true, encoding: .utf8)
        server.notify("textDocument/didSave", ["textDocument": document])
        let now = try diagnostics(server, offered, document, version: 3)
        #expect(now.array?.first?["message"]?.string?.contains("6.2 billion") == true)
      }
    }

    checkSaid(server.said, client)
    #expect(try server.result(of: "shutdown", .null).isNull)
    server.notify("exit", .null)
    #expect(try server.exitCode() == 0)
  }

  /// The diagnostics of a document, pulled where the server offers that, else as it publishes them.
  private func diagnostics(
    _ server: ServerProcess, _ offered: JSON, _ document: JSON, version: Int
  ) throws -> JSON {
    if offered["diagnosticProvider"] != nil {
      let report = try server.result(of: "textDocument/diagnostic", ["textDocument": document])
      #expect(report["kind"] == "full" && report["resultId"]?.string != nil)
      return report["items"] ?? .null
    }
    while true {
      let published = try server.notification("textDocument/publishDiagnostics")
      let current = try #require(published["version"]?.int)
      #expect(current <= version)
      // After a change of settings those of the earlier text may come again.
      if current == version { return published["diagnostics"] ?? .null }
    }
  }

  /// What the session itself shows by opening, editing, correcting and saving the draft.
  private let sessionDrives: Set = [
    "positionEncoding", "textDocumentSync.openClose", "textDocumentSync.change", "textDocumentSync.save",
    "codeActionProvider.codeActionKinds", "codeActionProvider.resolveProvider",
  ]

  /// Everything that `initialize` may offer, and what the client must have announced for it.
  private let offers: [String: String] = [
    "positionEncoding": "general.positionEncodings",
    "hoverProvider": "textDocument.hover",
    "codeActionProvider": "textDocument.codeAction.codeActionLiteralSupport",
    "completionProvider": "textDocument.completion",
    "definitionProvider": "textDocument.definition",
    "referencesProvider": "textDocument.references",
    "documentHighlightProvider": "textDocument.documentHighlight",
    "documentSymbolProvider": "textDocument.documentSymbol",
    "documentLinkProvider": "textDocument.documentLink",
    "codeLensProvider": "textDocument.codeLens",
    "renameProvider": "textDocument.rename",
    "inlayHintProvider": "textDocument.inlayHint",
    "semanticTokensProvider": "textDocument.semanticTokens",
    "diagnosticProvider": "textDocument.diagnostic",
    "workspaceSymbolProvider": "workspace.symbol",
    "executeCommandProvider": "workspace.executeCommand",
    "workspace": "workspace.workspaceFolders",
  ]

  /// Everything that the server may ask for or tell, likewise; nil where the protocol has nothing to announce.
  private let messages: [String: String?] = [
    "textDocument/publishDiagnostics": nil,
    "window/logMessage": nil,
    "window/showMessage": nil,
    "$/progress": "window.workDoneProgress",
    "window/workDoneProgress/create": "window.workDoneProgress",
    "workspace/configuration": "workspace.configuration",
    "client/registerCapability": "workspace.didChangeWatchedFiles.dynamicRegistration",
    "workspace/applyEdit": "workspace.applyEdit",
    "window/showDocument": "window.showDocument.support",
    "workspace/inlayHint/refresh": "workspace.inlayHint.refreshSupport",
    "workspace/semanticTokens/refresh": "workspace.semanticTokens.refreshSupport",
    "workspace/codeLens/refresh": "workspace.codeLens.refreshSupport",
    "workspace/diagnostic/refresh": "workspace.diagnostics.refreshSupport",
  ]

  private func checkOffer(_ offered: JSON, _ client: Client) {
    for member in offered.members ?? [] where member.key != "textDocumentSync" {
      let needed = offers[member.key]
      #expect(needed.flatMap(client.announces) != nil, "\(member.key) is offered, but not taken")
    }
    #expect((offered["hoverProvider"] != nil) == (client.announces("textDocument.hover") != nil))
    let sync = offered["textDocumentSync"]
    #expect(sync?["change"]?.int == 2 && sync?["openClose"]?.bool == true)
    #expect((sync?["save"] != nil) == (client.announces("textDocument.synchronization.didSave") != nil))
    let encodings = client.announces("general.positionEncodings")?.array
    #expect(offered["positionEncoding"] == encodings?.first)
  }

  private func checkDiagnostic(_ diagnostic: JSON, _ client: Client) {
    let parts = [
      "relatedInformation": "relatedInformation", "codeDescription": "codeDescriptionSupport", "data": "dataSupport",
    ]
    for (part, capability) in parts where diagnostic[part] != nil {
      #expect(client.announces("textDocument.publishDiagnostics." + capability) != nil, "\(part) is not taken")
    }
    let related = diagnostic["relatedInformation"]?.array?.first?["location"]
    if client.announces("textDocument.publishDiagnostics.relatedInformation") != nil {
      #expect(related?["uri"]?.string?.hasSuffix("reference/facts.csv") == true)
      #expect(related?["range"]?["start"]?["line"]?.int == 38)
    }
  }

  /// The only text edit of an action.
  private func checkAction(_ action: JSON, _ client: Client, _ document: JSON) throws -> JSON {
    if action["isPreferred"] != nil { #expect(client.announces("textDocument.codeAction.isPreferredSupport") != nil) }
    let edit = try #require(action["edit"])
    #expect((edit["documentChanges"] != nil) == (client.announces("workspace.workspaceEdit.documentChanges") != nil))
    let edits = edit["documentChanges"]?.array?.first?["edits"] ?? edit["changes"]?[document["uri"]?.string ?? ""]
    let only = try #require(edits?.array?.first)
    #expect(edits?.array?.count == 1 && only["newText"]?.string == "$2.6 billion")
    return only
  }

  private func checkSaid(_ said: [JSON], _ client: Client) {
    for message in said {
      let method = message["method"]?.string ?? "\(message)"
      guard let needed = messages[method] else {
        Issue.record("\(method) is not expected")
        continue
      }
      if let needed { #expect(client.announces(needed) != nil, "\(method) is said, but not taken") }
    }
  }

  private func change(
    _ document: JSON, version: Int, at start: (line: Int, character: Int), to end: (line: Int, character: Int),
    _ text: String
  ) -> JSON {
    let range: JSON = [
      "start": ["line": JSON(start.line), "character": JSON(start.character)],
      "end": ["line": JSON(end.line), "character": JSON(end.character)],
    ]
    return [
      "textDocument": document.setting("version", JSON(version)),
      "contentChanges": [["range": range, "text": JSON(text)]],
    ]
  }
}

/// What a real client announces, as far as a server for prose cares.
struct Client: Sendable, CustomTestStringConvertible {
  var name: String
  var capabilities: JSON

  var testDescription: String { name }

  static func all() throws -> [Client] {
    let folder = sessionsFolder().deletingLastPathComponent().appending(path: "Clients")
    return try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
      .sorted { $0.path < $1.path }
      .map { file in
        let name = file.deletingPathExtension().lastPathComponent
        return Client(name: name, capabilities: try JSON.parse([UInt8](Data(contentsOf: file))))
      }
  }

  /// The value at a path such as `workspace.configuration`; nil also for false.
  func announces(_ path: String) -> JSON? {
    let value = path.split(separator: ".").reduce(Optional(capabilities)) { $0?[String($1)] }
    return value?.bool == false ? nil : value
  }
}

extension JSON {
  /// The object with a further member.
  fileprivate func setting(_ key: String, _ value: JSON) -> JSON { JSON((members ?? []) + [Member(key, value)]) }
}
