import JSON

extension Session {
  /// `initialize`: what the server offers, as far as this client can take it.
  mutating func initialize(_ params: JSON) throws(ResponseError) -> JSON {
    guard params.members != nil else { throw .invalidParams("initialize needs an object") }
    client = Client(params)
    phase = .running
    workspace.open(folders: folders(params), locale: params["locale"]?.string)
    if let options = params["initializationOptions"], options.members != nil {
      configure(options["tickmark"] ?? options)
    }
    return ["capabilities": capabilities, "serverInfo": ["name": "tickmark", "version": JSON(version)]]
  }

  private var capabilities: JSON {
    var synchronization: [JSON.Member] = [.init("openClose", true), .init("change", 2)]
    if client.tellsOfSaves { synchronization.append(.init("save", true)) }
    var members: [JSON.Member] = []
    if client.negotiatesEncoding { members.append(.init("positionEncoding", JSON(client.encoding.lspName))) }
    members.append(.init("textDocumentSync", JSON(synchronization)))
    if client.showsHover { members.append(.init("hoverProvider", true)) }
    if client.takesCodeActions {
      members.append(.init("codeActionProvider", ["codeActionKinds": ["quickfix"]]))
    }
    return JSON(members)
  }

  private func folders(_ params: JSON) -> [String] {
    let open = params["workspaceFolders"]?.array?.compactMap { $0["uri"]?.string.flatMap(path(ofFileURI:)) } ?? []
    if !open.isEmpty { return open }
    let root = params["rootUri"]?.string.flatMap(path(ofFileURI:)) ?? params["rootPath"]?.string
    return root.map { [$0] } ?? []
  }
}
