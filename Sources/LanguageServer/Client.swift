import JSON
import Text

/// What the client said of itself in `initialize`. Before that, or without it, the least is assumed.
struct Client {
  /// What it can take, as it said it.
  private let capabilities: JSON
  let encoding: PositionEncoding
  let process: Int32?
  /// By `initializationOptions`: the names under which it colours types of semantic tokens.
  let tokenTypeNames: JSON?
  let hoverIsMarkdown: Bool
  let showsRelatedInformation: Bool
  let showsCodeDescription: Bool
  let keepsDiagnosticData: Bool

  init(_ params: JSON = .null) {
    capabilities = params["capabilities"] ?? .null
    process = params["processId"]?.int.flatMap { Int32(exactly: $0) }.flatMap { $0 > 0 ? $0 : nil }
    tokenTypeNames = params["initializationOptions"]?[InitializationKey.tokenTypes]
    let offered = capabilities["general"]?["positionEncodings"]?.array ?? []
    encoding = offered.lazy.compactMap { $0.string.flatMap(PositionEncoding.init(lspName:)) }.first ?? .utf16
    let document = capabilities["textDocument"]
    let formats = document?["hover"]?["contentFormat"]?.array?.compactMap(\.string) ?? []
    hoverIsMarkdown = formats.first { $0 == "markdown" || $0 == "plaintext" } == "markdown"
    // Said for published diagnostics, it holds for those that are pulled as well.
    let diagnostics = document?["publishDiagnostics"]
    showsRelatedInformation = diagnostics?["relatedInformation"]?.bool ?? false
    showsCodeDescription = diagnostics?["codeDescriptionSupport"]?.bool ?? false
    keepsDiagnosticData = diagnostics?["dataSupport"]?.bool ?? false
  }

  /// Whether it names a capability and does not deny it.
  func has(_ path: String) -> Bool {
    guard let value = self[path] else { return false }
    return !value.isNull && value.bool != false
  }

  /// The value at a path of keys, such as `textDocument.hover`.
  subscript(path: String) -> JSON? {
    path.split(separator: ".").reduce(Optional(capabilities)) { $0?[String($1)] }
  }

  /// Whether it completes a property of an item when it is needed.
  func resolves(_ property: String, of kind: String) -> Bool {
    self["textDocument.\(kind).resolveSupport.properties"]?.array?.contains { $0.string == property } ?? false
  }
}

/// What stands in `initializationOptions` beside the settings.
enum InitializationKey {
  static let settings = "tickmark"
  static let tokenTypes = "semanticTokenTypes"
}

extension Client {
  /// Diagnostics are pulled only by a client that can also be told to pull again: they change with the reference data.
  var pullsDiagnostics: Bool {
    has("textDocument.diagnostic") && has("workspace.diagnostics.refreshSupport")
  }

  var takesCodeActionLiterals: Bool { has("textDocument.codeAction.codeActionLiteralSupport") }

  var resolvesCodeActions: Bool {
    has("textDocument.codeAction.dataSupport") && resolves("edit", of: "codeAction")
  }

  var takesDocumentChanges: Bool { has("workspace.workspaceEdit.documentChanges") }

  var createsFiles: Bool {
    self["workspace.workspaceEdit.resourceOperations"]?.array?.contains { $0.string == "create" } ?? false
  }

  /// The server's commands edit through the client alone.
  var runsCommands: Bool { has("workspace.executeCommand") && has("workspace.applyEdit") }

  var showsDocuments: Bool { self["window.showDocument.support"]?.bool ?? false }

  var takesDeltaTokens: Bool { self["textDocument.semanticTokens.requests.full.delta"]?.bool ?? false }
}

extension PositionEncoding {
  init?(lspName: String) {
    switch lspName {
    case "utf-8": self = .utf8
    case "utf-16": self = .utf16
    case "utf-32": self = .utf32
    default: return nil
    }
  }

  func length(of text: String) -> Int {
    switch self {
    case .utf8: text.utf8.count
    case .utf16: text.utf16.count
    case .utf32: text.unicodeScalars.count
    }
  }

  var lspName: String {
    switch self {
    case .utf8: "utf-8"
    case .utf16: "utf-16"
    case .utf32: "utf-32"
    }
  }
}
