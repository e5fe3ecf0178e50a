import JSON

/// The server's own commands. Whatever they change, they change through the client.
enum ServerCommand: String, CaseIterable {
  /// Makes the edit of a code action; its argument is the action's data.
  case applyChange = "tickmark.applyChange"
  /// Shows how many of a document's figures are borne out; its argument is the document's URI.
  case showCoverage = "tickmark.showCoverage"
}

extension Session {
  /// `workspace/executeCommand`
  mutating func executeCommand(_ params: JSON) throws(ResponseError) -> JSON {
    let argument = params["arguments"]?.array?.first
    switch params["command"]?.string.flatMap(ServerCommand.init) {
    case .applyChange:
      guard client.has("workspace.applyEdit") else { throw .invalidParams(.noEdits) }
      _ = ask("workspace/applyEdit", ["edit": try edit(for: argument ?? .null)])
    case .showCoverage:
      guard let uri = argument?.string else { throw .invalidParams(.commandWithoutURI) }
      try showCoverage(of: uri)
    case nil: throw .invalidParams(.noCommand)
    }
    return .null
  }
}
