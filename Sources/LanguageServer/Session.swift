import JSON
import Newsdesk
import Text
import Values

/// What the server knows of its client and the open documents, and the answers it gives. Messages come one at a time;
/// each request has a file of its own in `Requests/`, each group of notifications one in `Notifications/`.
struct Session {
  enum Phase {
    case new, running, shutDown
  }

  let version: String
  var workspace: any Workspace
  var client = Client()
  var phase = Phase.new
  var documents: [String: Document] = [:]
  /// The URIs under which the client has files other than drafts open, by path.
  var fileURIs: [String: String] = [:]
  /// URIs of the workspace folders.
  var folders: [String] = []
  /// Those of `initializationOptions`.
  var initialSettings = JSON.null
  /// Those that hold, by the workspace folder's path; under "" the common ones.
  var givenSettings: [String: JSON] = [:]
  var trace = Trace.off
  /// What the answers to requests of the server are for.
  var awaited: [RequestID: Awaited] = [:]
  /// Reference data that is to be read while the client shows progress.
  var loading = Loading()
  /// URIs of documents with findings that are not told yet because they are still being typed.
  var heldBack: Set<String> = []
  /// A file besides the drafts has been edited.
  var mayNeedReload = false
  /// What is wrong in files of the newsroom, by path.
  var fileProblems: [String: [FileProblem]] = [:]
  /// The URIs under which the client was told of it.
  var problemURIs: [String: String] = [:]
  /// The client has asked for the diagnostics of the whole workspace.
  var pullsWorkspace = false
  /// Requests for the diagnostics of the whole workspace, the oldest first.
  var workspaceChecks: [WorkspaceCheck] = []
  /// What was found in drafts that are not open, by path, as long as nothing else has changed.
  var closedDrafts: [String: ClosedDraft] = [:]
  private(set) var exitCode: Int32?
  /// URIs of documents whose diagnostics the client should get, longest waiting first.
  private var owed: [String] = []
  private var outgoing: [JSON] = []
  private var lastRequest = 0

  init(version: String, workspace: any Workspace) {
    self.version = version
    self.workspace = workspace
  }

  var isShutDown: Bool { phase == .shutDown }

  /// The response to a request; nil for everything else.
  mutating func handle(_ message: Message) -> JSON? {
    guard exitCode == nil else { return nil }
    let start = trace == .off ? nil : ContinuousClock.now
    let response = respond(to: message)
    if let start, trace != .off { tellTrace(message, taking: ContinuousClock.now - start) }
    return response
  }

  private mutating func respond(to message: Message) -> JSON? {
    switch message {
    case .request(let id, "workspace/diagnostic", let params) where phase == .running:
      workspaceDiagnostic(id, params)
    case .request(let id, let method, let params):
      do throws(ResponseError) {
        return response(to: id, try answer(method, params))
      } catch {
        return refusal(of: id, error)
      }
    case .notification(let method, let params):
      do throws(ResponseError) {
        try take(method, params)
      } catch {
        log("\(method): \(text(of: error))", .warning)
      }
    case .response(let id, let result, let error):
      take(awaited.removeValue(forKey: id), result, error)
    case .invalid(let id, let error):
      return refusal(of: id, error)
    }
    return nil
  }

  private mutating func answer(_ method: String, _ params: JSON) throws(ResponseError) -> JSON {
    switch (method, phase) {
    case (_, .shutDown): throw .invalidRequest(.shutDown)
    case ("tickmark/annotate", _): return try annotate(params)
    case ("tickmark/check", _): return try check(params)
    case ("tickmark/lookup", _): return try lookup(params)
    case ("initialize", .new): return try initialize(params)
    case (_, .new): throw .notInitialized
    case ("initialize", _): throw .invalidRequest(.initializedBefore)
    case ("shutdown", _):
      phase = .shutDown
      owed = []
      abandonWorkspaceChecks()
      return .null
    default: return try answerInSession(method, params)
    }
  }

  private mutating func answerInSession(_ method: String, _ params: JSON) throws(ResponseError) -> JSON {
    if mayNeedReload { readAgainIfChanged() }
    return switch method {
    case "textDocument/hover": try hover(params)
    case "textDocument/diagnostic": try documentDiagnostic(params)
    case "textDocument/documentSymbol": try documentSymbols(params)
    case "workspace/symbol": try workspaceSymbols(params)
    case "textDocument/definition": try definition(params)
    case "textDocument/references": try references(params)
    case "textDocument/documentHighlight": try documentHighlights(params)
    case "textDocument/inlayHint": try inlayHints(params)
    case "inlayHint/resolve": try resolveInlayHint(params)
    case "textDocument/semanticTokens/full": try semanticTokens(params)
    case "textDocument/semanticTokens/full/delta": try semanticTokensDelta(params)
    case "textDocument/semanticTokens/range": try semanticTokensRange(params)
    case "textDocument/codeLens": try codeLenses(params)
    case "textDocument/completion": try completion(params)
    case "textDocument/documentLink": try documentLinks(params)
    case "textDocument/prepareRename": try prepareRename(params)
    case "textDocument/rename": try rename(params)
    case "textDocument/codeAction": try codeActions(params)
    case "codeAction/resolve": try resolveCodeAction(params)
    case "workspace/executeCommand": try executeCommand(params)
    default: throw .methodNotFound(method)
    }
  }

  private mutating func take(_ method: String, _ params: JSON) throws(ResponseError) {
    if method == "exit" {
      exitCode = isShutDown ? 0 : 1
      return
    }
    guard phase == .running else { return }
    switch method {
    case "initialized": initialized()
    case "textDocument/didOpen": try didOpen(params)
    case "textDocument/didChange": try didChange(params)
    case "textDocument/didSave": didSave(params)
    case "textDocument/didClose": try didClose(params)
    case "workspace/didChangeConfiguration": didChangeConfiguration(params)
    case "workspace/didChangeWatchedFiles": readAgainIfChanged()
    case "workspace/didChangeWorkspaceFolders": didChangeWorkspaceFolders(params)
    case "$/cancelRequest": cancelWorkspaceCheck(params)
    case "$/setTrace": trace = params["value"]?.string.flatMap(Trace.init) ?? trace
    default: break
    }
  }
}

// MARK: - Sending

extension Session {
  enum LogLevel: Int {
    case error = 1
    case warning, information, log
  }

  mutating func takeOutgoing() -> [JSON] {
    defer { outgoing = [] }
    return outgoing
  }

  mutating func send(_ message: JSON) { outgoing.append(message) }

  mutating func notify(_ method: String, _ params: JSON) { send(notification(method, params)) }

  /// Sends a request to the client and returns its id.
  mutating func ask(_ method: String, _ params: JSON) -> RequestID {
    lastRequest += 1
    let id = RequestID.integer(lastRequest)
    send(request(id, method, params))
    return id
  }

  mutating func log(_ message: String, _ level: LogLevel) {
    guard phase == .running else { return }
    notify("window/logMessage", ["type": JSON(level.rawValue), "message": JSON(message)])
  }
}

// MARK: - Documents

extension Session {
  /// Whether there is something to do that no message asked for.
  var hasOwnWork: Bool { mayNeedReload || loading.isReady || (!owed.isEmpty && !loading.isAsked) }
  /// Whether there is something to do that everything else goes before.
  var hasBackgroundWork: Bool { !workspaceChecks.isEmpty }

  mutating func oweDiagnostics(of uri: String) {
    if client.pullsDiagnostics { return }
    if !owed.contains(uri) { owed.append(uri) }
  }

  /// Does one thing that no message asked for: looks after changed files, reads reference data, or publishes the
  /// diagnostics of one document.
  mutating func workOn() {
    if mayNeedReload {
      readAgainIfChanged()
    } else if loading.isReady {
      load()
    } else if !owed.isEmpty {
      publishDiagnostics(of: owed.removeFirst())
    }
  }

  func document(_ params: JSON) throws(ResponseError) -> Document {
    guard let uri = params["textDocument"]?["uri"]?.string else { throw .invalidParams(.noURI) }
    guard let document = documents[uri] else { throw .invalidParams(.notOpen, ["uri": uri]) }
    return document
  }

  mutating func desk(forDraftAt path: String?, reference: [String]) throws(ResponseError) -> any Desk {
    defer { tellProblems() }
    do throws(WorkspaceError) {
      return try workspace.desk(forDraftAt: path, reference: reference)
    } catch {
      throw .invalidParams(.workspace, ["problem": error.message])
    }
  }

  /// Tells what is wrong in settings and files, each once.
  mutating func tellProblems() {
    for problem in workspace.takeProblems() { log(problem, .warning) }
    if let problems = workspace.takeFileProblems() { publish(problems) }
  }

  /// An open document as it stands, with all that was read in it.
  mutating func read(_ params: JSON) throws(ResponseError) -> Reading { try read(document(params)) }

  /// Reads and checks a document's present text, once until the text changes.
  mutating func read(_ document: Document) throws(ResponseError) -> Reading {
    let desk = try desk(forDraftAt: document.path, reference: [])
    if let edition = document.edition, let report = document.report {
      return Reading(document: document, edition: edition, report: report, desk: desk)
    }
    var document = document
    document.take(isLeftOut: document.path.map(workspace.excludes) ?? false)
    documents[document.uri]?.take(isLeftOut: document.isLeftOut)
    let edition = document.revisedEdition() ?? desk.read(document.shownDraft)
    let report = edition.check()
    documents[document.uri]?.accept(edition, report)
    return Reading(document: document, edition: edition, report: report, desk: desk)
  }

  /// After a change of settings or reference data: every document is to be read again.
  mutating func readAllAgain() {
    for uri in documents.keys.sorted() {
      documents[uri]?.discardEdition()
      if documents[uri]?.isDraft ?? false { oweDiagnostics(of: uri) }
    }
    if !documents.isEmpty || !closedDrafts.isEmpty { refresh() }
    closedDrafts = [:]
  }

  /// Asks the client to ask again for what it shows.
  mutating func refresh() {
    for (capability, method) in Self.refreshed where client.has("workspace.\(capability).refreshSupport") {
      _ = ask("workspace/\(method)/refresh", .null)
    }
  }

  /// By the names of their capability and of their method.
  private static let refreshed = [
    ("diagnostics", "diagnostic"), ("semanticTokens", "semanticTokens"), ("inlayHint", "inlayHint"),
    ("codeLens", "codeLens"),
  ]
}

/// An open document at one moment, and what its desk made of it.
struct Reading {
  let document: Document
  let edition: any DeskEdition
  let report: Report
  let desk: any Desk

  /// An annotation's text as a reader sees it, on one line.
  func name(_ annotation: Annotation) -> String { words(at: annotation.span) }

  /// What a reader sees at some bytes of the draft, on one line.
  func words(at span: Range<Int>) -> String {
    edition.blocks.text(of: span).split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
