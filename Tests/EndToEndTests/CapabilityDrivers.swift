import Foundation
import JSON
import Testing

/// A session in which the newsroom's draft is open, a line further down than it stands on disk.
struct Talk {
  var server: ServerProcess
  var client: Client
  var offered: JSON
  var document: JSON
  /// Where the wrong figure stands.
  var range: JSON

  /// The result of a request about the wrong figure.
  func ask(_ method: String, _ more: JSON = [:]) throws -> JSON {
    let place: [JSON.Member] = [
      .init("textDocument", document), .init("position", range["start"] ?? .null), .init("range", range),
    ]
    return try server.result(of: method, JSON((more.members ?? []) + place.filter { more[$0.key] == nil }))
  }
}

extension Talk {
  /// Shows that a capability is really there, by its path in what `initialize` has answered; false for one that nobody
  /// here knows.
  func drive(_ capability: String) throws -> Bool {
    switch capability {
    case "hoverProvider": try driveHover()
    case "definitionProvider":
      let key = client.announces("textDocument.definition.linkSupport") == nil ? "uri" : "targetUri"
      let rows = try ask("textDocument/definition")
      #expect(rows.array?.first?[key]?.string?.hasSuffix("reference/facts.csv") == true, "\(rows)")
    case "referencesProvider":
      let places = try ask("textDocument/references", ["context": ["includeDeclaration": true]])
      #expect(places.array?.count == 2, "\(places)")
    case "documentHighlightProvider":
      #expect(try ask("textDocument/documentHighlight").array?.count == 1)
    case "documentSymbolProvider": try driveDocumentSymbols()
    case "workspaceSymbolProvider":
      let symbols = try ask("workspace/symbol", ["query": "marlowe valuation"])
      #expect(symbols.array?.first?["name"]?.string?.hasPrefix("Marlowe Analytics, valuation") == true, "\(symbols)")
    case "codeLensProvider": try driveCodeLens()
    case "documentLinkProvider":
      let links = try ask("textDocument/documentLink")
      #expect(links.array?.first?["target"]?.string?.hasPrefix("https://") == true, "\(links)")
    case "inlayHintProvider.resolveProvider": try driveInlayHints()
    case "semanticTokensProvider.legend.tokenTypes", "semanticTokensProvider.legend.tokenModifiers": try driveLegend()
    case "semanticTokensProvider.full": _ = try tokens()
    case "semanticTokensProvider.full.delta":
      let id = try #require(try tokens()["resultId"])
      let delta = try ask("textDocument/semanticTokens/full/delta", ["previousResultId": id])
      #expect(delta["edits"] == [], "\(delta)")
    case "semanticTokensProvider.range":
      #expect(try ask("textDocument/semanticTokens/range")["data"]?.array?.count == 5)
    case "completionProvider.triggerCharacters":
      #expect(try ask("textDocument/completion")["items"]?.array != nil)
    case "renameProvider": #expect(try ask("textDocument/rename", ["newName": "x"]).isNull)
    case "renameProvider.prepareProvider": try driveRename()
    case "diagnosticProvider.identifier", "diagnosticProvider.interFileDependencies":
      let report = try ask("textDocument/diagnostic")
      #expect(report["items"]?.array?.first?["code"] == "wrong-value", "\(report)")
    case "diagnosticProvider.workspaceDiagnostics":
      let uris = try ask("workspace/diagnostic", ["previousResultIds": []])["items"]?.array?.compactMap {
        $0["uri"]?.string
      }
      #expect(uris?.contains { $0.hasSuffix("/drafts/aircraft.md") } == true, "\(uris ?? [])")
    case "executeCommandProvider.commands": try driveCommands()
    case "workspace.workspaceFolders.supported", "workspace.workspaceFolders.changeNotifications": try driveFolders()
    default: return false
    }
    return true
  }

  private func driveHover() throws {
    let formats = client.announces("textDocument.hover.contentFormat")?.array?.compactMap(\.string) ?? []
    let contents = try ask("textDocument/hover")["contents"]
    #expect((formats.isEmpty ? ["plaintext"] : formats).contains(contents?["kind"]?.string ?? ""))
    #expect(contents?["value"]?.string?.contains("Company statement") == true, "\(contents ?? .null)")
  }

  private func driveDocumentSymbols() throws {
    let isTree = client.announces("textDocument.documentSymbol.hierarchicalDocumentSymbolSupport") != nil
    let symbols = try ask("textDocument/documentSymbol").array ?? []
    #expect(!symbols.isEmpty)
    for symbol in symbols { #expect((symbol["location"] == nil) == isTree, "\(symbol)") }
  }

  private func driveCodeLens() throws {
    let command = try ask("textDocument/codeLens").array?.first?["command"]
    #expect(command?["title"]?.string?.contains("1 contradicted") == true)
    #expect((command?["command"] == "") == (client.announces("workspace.executeCommand") == nil))
  }

  private func driveInlayHints() throws {
    let hint = try #require(try ask("textDocument/inlayHint").array?.first)
    let label = hint["label"]?.string ?? hint["label"]?.array?.first?["value"]?.string
    #expect(label?.hasSuffix(" ✗") == true, "\(hint)")
    let isResolved = offered["inlayHintProvider"]?["resolveProvider"] == true
    #expect((hint["tooltip"] == nil) == isResolved)
    if isResolved { #expect(try server.result(of: "inlayHint/resolve", hint)["tooltip"] != nil) }
  }

  /// All semantic tokens.
  private func tokens() throws -> JSON {
    let tokens = try ask("textDocument/semanticTokens/full")
    #expect((tokens["data"]?.array?.count ?? 0) > 50, "\(tokens)")
    let hasDelta = client.announces("textDocument.semanticTokens.requests.full.delta") != nil
    #expect((tokens["resultId"] != nil) == hasDelta)
    return tokens
  }

  /// The number of a type is one of the legend's, and so is the bit of a modifier.
  private func driveLegend() throws {
    let legend = offered["semanticTokensProvider"]?["legend"]
    let types = legend?["tokenTypes"]?.array?.count ?? 0
    let modifiers = legend?["tokenModifiers"]?.array?.compactMap(\.string) ?? []
    let bit = modifiers.firstIndex(of: "contradicted").map { 1 << $0 } ?? 0
    let numbers = try tokens()["data"]?.array?.compactMap(\.int) ?? []
    let tokens = stride(from: 0, to: numbers.count, by: 5).map { numbers[$0..<$0 + 5] }
    #expect(tokens.allSatisfy { $0[$0.startIndex + 3] < types && $0[$0.startIndex + 4] < 1 << modifiers.count })
    #expect(tokens.count { $0[$0.startIndex + 4] & bit != 0 } == 1)
  }

  private func driveRename() throws {
    #expect(try ask("textDocument/prepareRename").isNull)
    let start: JSON = ["line": 1, "character": 0]
    #expect(try ask("textDocument/prepareRename", ["position": start])["placeholder"] == "Marlowe Analytics")
    let edit = try ask("textDocument/rename", ["position": start, "newName": "x"])
    #expect(edit["documentChanges"] != nil || edit["changes"] != nil, "\(edit)")
  }

  private func driveCommands() throws {
    for name in offered["executeCommandProvider"]?["commands"]?.array ?? [] {
      let argument: JSON
      switch name {
      case "tickmark.showCoverage": argument = document["uri"] ?? .null
      case "tickmark.applyChange":
        argument = JSON((document.members ?? []) + [.init("version", 2), .init("change", "fixAll")])
      case "tickmark.showPlace": argument = document
      default:
        Issue.record("\(name) is offered, and nothing shows that it is there")
        continue
      }
      _ = try server.result(of: "workspace/executeCommand", ["command": name, "arguments": [argument]])
    }
    // What a command does is said behind its answer.
    try driveHover()
    let shown = server.said.last { $0["method"] == "window/showMessage" }
    #expect(shown?["params"]?["message"]?.string?.contains("1 contradicted") == true)
    let applies = client.announces("workspace.applyEdit") != nil
    #expect(server.said.contains { $0["method"] == "workspace/applyEdit" } == applies)
    let shows = client.announces("window.showDocument.support") == true
    #expect(server.said.contains { $0["method"] == "window/showDocument" } == shows)
  }

  /// A client that can be asked for settings is asked again.
  private func driveFolders() throws {
    func asked() -> Int { server.said.count { $0["method"] == "workspace/configuration" } }
    let before = asked()
    let folder: JSON = ["uri": "file:///tickmark-has-no-such-folder", "name": "other"]
    for (added, removed) in [([folder], []), ([], [folder])] as [([JSON], [JSON])] {
      let event: JSON = ["added": JSON(added), "removed": JSON(removed)]
      server.notify("workspace/didChangeWorkspaceFolders", ["event": event])
    }
    try driveHover()
    #expect(asked() == before + (client.announces("workspace.configuration") == nil ? 0 : 2))
  }
}

extension JSON {
  /// The paths of keys to all values that are no objects with members.
  var paths: [String] {
    (members ?? []).flatMap { member -> [String] in
      let inner = member.value.paths
      return inner.isEmpty ? [member.key] : inner.map { "\(member.key).\($0)" }
    }
  }
}
