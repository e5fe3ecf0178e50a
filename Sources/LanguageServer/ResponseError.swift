import JSON

/// Why a request has no result, with the codes of JSON-RPC and LSP.
struct ResponseError: Error, Hashable, Sendable {
  var code: Int
  var reason: Reason
  /// What fills the placeholders of its text.
  var arguments: [String: String] = [:]

  /// Each has its text in the message catalogues, under `error`.
  enum Reason: String, CaseIterable, Sendable {
    // Messages.
    case noHeader = "no-header"
    case longHeader = "long-header"
    case noContentLength = "no-content-length"
    case badContentLength = "bad-content-length"
    case longLine = "long-line"
    case parseJSON = "parse-json"
    case noMessage = "no-message"
    case neitherRequestNorResponse = "neither-request-nor-response"
    case noMethod = "no-method"
    // The session.
    case notInitialized = "not-initialized"
    case initializedBefore = "initialized-before"
    case noParameters = "no-parameters"
    case shutDown = "shut-down"
    case changedSince = "changed-since"
    case cancelled
    // What is asked for.
    case noURI = "no-uri"
    case noURIAndText = "no-uri-and-text"
    case noPosition = "no-position"
    case notOpen = "not-open"
    case noChanges = "no-changes"
    case changeWithoutText = "change-without-text"
    case noChange = "no-change"
    case noEdits = "no-edits"
    case noCommand = "no-command"
    case commandWithoutURI = "command-without-uri"
    case noName = "no-name"
    case noText = "no-text"
    case noString = "no-string"
    case noPath = "no-path"
    case noDate = "no-date"
    case noFormat = "no-format"
    case noEntity = "no-entity"
    case noPeriod = "no-period"
    case notOpenAndNoFile = "not-open-and-no-file"
    case unreadable
    /// What the workspace says itself.
    case workspace
  }

  static func parseError(_ reason: Reason, _ arguments: [String: String] = [:]) -> Self {
    .init(code: -32700, reason: reason, arguments: arguments)
  }
  static func invalidRequest(_ reason: Reason) -> Self { .init(code: -32600, reason: reason) }
  static func methodNotFound(_ method: String) -> Self {
    .init(code: -32601, reason: .noMethod, arguments: ["method": method])
  }
  static func invalidParams(_ reason: Reason, _ arguments: [String: String] = [:]) -> Self {
    .init(code: -32602, reason: reason, arguments: arguments)
  }
  static let notInitialized = Self(code: -32002, reason: .notInitialized)
  /// What was asked about has changed since.
  static let contentModified = Self(code: -32801, reason: .changedSince)
  static let cancelled = Self(code: -32800, reason: .cancelled)
}

extension Session {
  func refusal(of id: RequestID, _ error: ResponseError) -> JSON {
    ["jsonrpc": "2.0", "id": id.json, "error": ["code": JSON(error.code), "message": JSON(text(of: error))]]
  }

  /// In the reader's language.
  func text(of error: ResponseError) -> String {
    var arguments = error.arguments
    if let phrase = arguments["reason"] {
      let key = "json." + phrase
      let text = workspace.text(key, [:], forDraftAt: nil)
      arguments["reason"] = text == key ? phrase : text
    }
    return workspace.text("error." + error.reason.rawValue, arguments, forDraftAt: nil)
  }
}
