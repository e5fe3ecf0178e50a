import JSON
import Text

/// What the client said of itself in `initialize`. Before that, or without it, the least is assumed.
struct Client {
  var encoding = PositionEncoding.utf16
  /// Whether the client offered position encodings at all.
  var negotiatesEncoding = false
  var process: Int32?
  var tellsOfSaves = false
  var showsHover = false
  var hoverIsMarkdown = false
  var takesCodeActions = false
  var takesPreferredActions = false
  var takesDocumentChanges = false
  var showsRelatedInformation = false
  var showsCodeDescription = false
  var keepsDiagnosticData = false
  var answersConfiguration = false
  var registersWatchers = false

  init() {}

  init(_ params: JSON) {
    let capabilities = params["capabilities"]
    let document = capabilities?["textDocument"]
    let workspace = capabilities?["workspace"]
    if let offered = capabilities?["general"]?["positionEncodings"]?.array {
      negotiatesEncoding = true
      encoding = offered.lazy.compactMap { $0.string.flatMap(PositionEncoding.init(lspName:)) }.first ?? .utf16
    }
    process = params["processId"]?.int.flatMap { Int32(exactly: $0) }.flatMap { $0 > 0 ? $0 : nil }
    tellsOfSaves = document?["synchronization"]?["didSave"]?.bool ?? false
    showsHover = document?["hover"] != nil
    let formats = document?["hover"]?["contentFormat"]?.array?.compactMap(\.string) ?? []
    hoverIsMarkdown = formats.first { $0 == "markdown" || $0 == "plaintext" } == "markdown"
    let action = document?["codeAction"]
    takesCodeActions = action?["codeActionLiteralSupport"]?.members != nil
    takesPreferredActions = action?["isPreferredSupport"]?.bool ?? false
    takesDocumentChanges = workspace?["workspaceEdit"]?["documentChanges"]?.bool ?? false
    let diagnostics = document?["publishDiagnostics"]
    showsRelatedInformation = diagnostics?["relatedInformation"]?.bool ?? false
    showsCodeDescription = diagnostics?["codeDescriptionSupport"]?.bool ?? false
    keepsDiagnosticData = diagnostics?["dataSupport"]?.bool ?? false
    answersConfiguration = workspace?["configuration"]?.bool ?? false
    registersWatchers = workspace?["didChangeWatchedFiles"]?["dynamicRegistration"]?.bool ?? false
  }
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

  var lspName: String {
    switch self {
    case .utf8: "utf-8"
    case .utf16: "utf-16"
    case .utf32: "utf-32"
    }
  }
}
