import JSON

extension Session {
  /// `initialize`: what the server offers, as far as this client can take it.
  mutating func initialize(_ params: JSON) throws(ResponseError) -> JSON {
    guard params.members != nil else { throw .invalidParams(.noParameters) }
    client = Client(params)
    phase = .running
    trace = params["trace"]?.string.flatMap(Trace.init) ?? .off
    folders = folders(params)
    workspace.open(folders: folders.compactMap(path(ofFileURI:)), locale: params["locale"]?.string)
    if let options = params["initializationOptions"], let members = options.members {
      let bare = JSON(members.filter { $0.key != InitializationKey.tokenTypes })
      initialSettings = options[InitializationKey.settings] ?? bare
      givenSettings[""] = initialSettings
      workspace.configure(initialSettings, folder: nil)
      tellProblems()
    }
    return ["capabilities": capabilities, "serverInfo": ["name": "tickmark", "version": JSON(version)]]
  }

  private var capabilities: JSON {
    var synchronization: [JSON.Member] = [.init("openClose", true), .init("change", 2)]
    if client.has("textDocument.synchronization.didSave") { synchronization.append(.init("save", true)) }
    var members: [JSON.Member] = []
    if client["general.positionEncodings"]?.array != nil {
      members.append(.init("positionEncoding", JSON(client.encoding.lspName)))
    }
    members.append(.init("textDocumentSync", JSON(synchronization)))
    for (name, capability, options) in offers where client.has(capability) { members.append(.init(name, options)) }
    if client.pullsDiagnostics {
      members.append(
        .init(
          "diagnosticProvider",
          ["identifier": "tickmark", "interFileDependencies": true, "workspaceDiagnostics": true]))
    }
    if client.has("workspace.workspaceFolders") {
      members.append(.init("workspace", ["workspaceFolders": ["supported": true, "changeNotifications": true]]))
    }
    if client.takesCodeActionLiterals || client.has("textDocument.codeAction") && client.runsCommands {
      var options: [JSON.Member] = [
        .init("codeActionKinds", ["quickfix", "refactor.rewrite", "source.fixAll.tickmark"])
      ]
      if client.resolvesCodeActions { options.append(.init("resolveProvider", true)) }
      members.append(.init("codeActionProvider", JSON(options)))
    }
    return JSON(members)
  }

  /// What is offered to a client that has the capability, with its options.
  private var offers: [(name: String, capability: String, options: JSON)] {
    let preparesRename = client.has("textDocument.rename.prepareSupport")
    let commands = ServerCommand.allCases.filter { command in
      switch command {
      case .applyChange: client.runsCommands
      case .showCoverage: true
      case .showPlace: client.showsDocuments
      }
    }
    return [
      ("hoverProvider", "textDocument.hover", true),
      ("completionProvider", "textDocument.completion", ["triggerCharacters": [" ", "$", "€", "£"]]),
      ("definitionProvider", "textDocument.definition", true),
      ("referencesProvider", "textDocument.references", true),
      ("documentHighlightProvider", "textDocument.documentHighlight", true),
      ("documentSymbolProvider", "textDocument.documentSymbol", true),
      ("codeLensProvider", "textDocument.codeLens", [:]),
      ("documentLinkProvider", "textDocument.documentLink", [:]),
      ("renameProvider", "textDocument.rename", preparesRename ? ["prepareProvider": true] : true),
      (
        "inlayHintProvider", "textDocument.inlayHint",
        ["resolveProvider": JSON(client.resolves("tooltip", of: "inlayHint"))]
      ),
      ("semanticTokensProvider", "textDocument.semanticTokens", semanticTokenOptions),
      ("workspaceSymbolProvider", "workspace.symbol", true),
      ("executeCommandProvider", "workspace.executeCommand", ["commands": JSON(commands.map { JSON($0.rawValue) })]),
    ]
  }

  private var semanticTokenOptions: JSON {
    var options: [JSON.Member] = [.init("legend", SemanticTokens.legend(client.tokenTypeNames))]
    options.append(.init("full", client.takesDeltaTokens ? ["delta": true] : true))
    if client.has("textDocument.semanticTokens.requests.range") { options.append(.init("range", true)) }
    return JSON(options)
  }

  /// The URIs of the workspace folders that are files.
  private func folders(_ params: JSON) -> [String] {
    let open = params["workspaceFolders"]?.array?.compactMap { $0["uri"]?.string } ?? []
    let root = params["rootUri"]?.string ?? params["rootPath"]?.string.flatMap(fileURI(ofPath:))
    let uris = open.isEmpty ? [root].compactMap(\.self) : open
    return uris.filter { path(ofFileURI: $0) != nil }
  }
}
