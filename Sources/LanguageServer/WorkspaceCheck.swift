import JSON
import Newsdesk
import Text

/// A `workspace/diagnostic` request that is being answered, a document at a time, so that edits never wait for it.
struct WorkspaceCheck {
  enum Place {
    /// An open document, by its URI.
    case document(String)
    case folder(String)
    case draft(FolderOfDrafts.Draft)
  }

  let id: RequestID
  /// Under which the client wants to hear of each document at once.
  private let token: JSON?
  /// What is still to be looked at, the last first.
  fileprivate(set) var places: [Place]
  /// The ids of the results that the client has of documents that have not been met yet, by URI.
  fileprivate var previous: [String: String] = [:]
  /// Identities of folders; a link may lead to one above.
  fileprivate var visited: Set<String> = []
  /// Reports that the client has not been sent.
  fileprivate var items: [JSON] = []

  init(_ id: RequestID, _ params: JSON, _ places: [Place]) {
    self.id = id
    self.places = places
    token = params["partialResultToken"].flatMap { $0.isNull ? nil : $0 }
    for known in params["previousResultIds"]?.array ?? [] {
      if let uri = known["uri"]?.string { previous[uri] = known["value"]?.string ?? "" }
    }
  }

  /// What the client is told before the answer, if it wants to be.
  fileprivate mutating func partialResult() -> JSON? {
    guard let token, !items.isEmpty else { return nil }
    defer { items = [] }
    return ["token": token, "value": ["items": JSON(items)]]
  }
}

extension Session {
  /// Larger drafts are checked only when they are open: in bytes, some 300,000 words.
  private static let largestClosedDraft = 2 << 20

  /// Looks at one document or folder for the oldest `workspace/diagnostic`, and answers it after the last.
  mutating func checkNextOfWorkspace() {
    guard !workspaceChecks.isEmpty else { return }
    var check = workspaceChecks.removeFirst()
    guard let place = check.places.popLast() else { return finish(check) }
    switch place {
    case .document(let uri): if let document = documents[uri] { report(on: document, in: &check) }
    case .folder(let path): look(into: path, for: &check)
    case .draft(let draft): report(onClosed: draft, in: &check)
    }
    if let partial = check.partialResult() { notify("$/progress", partial) }
    workspaceChecks.insert(check, at: 0)
  }

  /// `$/cancelRequest` for a request that is being answered.
  mutating func cancelWorkspaceCheck(_ params: JSON) {
    guard let id = params["id"].flatMap(RequestID.init), let index = workspaceChecks.firstIndex(where: { $0.id == id })
    else { return }
    workspaceChecks.remove(at: index)
    send(refusal(of: id, .cancelled))
  }

  /// Answers what is still being looked at: the client is leaving.
  mutating func abandonWorkspaceChecks() {
    for check in workspaceChecks { send(refusal(of: check.id, .cancelled)) }
    workspaceChecks = []
  }

  /// After everything else, mistakes in files of the newsroom, which the drafts have brought to light; what the client
  /// still has of other documents is taken back.
  private mutating func finish(_ check: WorkspaceCheck) {
    var check = check
    for path in fileProblems.keys.sorted() where !isOpen(path) {
      if let file = file(at: path) ?? Document(missingAt: path) { report(on: file, in: &check) }
    }
    for (uri, id) in check.previous.sorted(by: { $0.key < $1.key }) {
      add([.init("version", .null)] + diagnosticReport([], previous: id), of: uri, to: &check)
    }
    if let partial = check.partialResult() { notify("$/progress", partial) }
    send(response(to: check.id, ["items": JSON(check.items)]))
  }

  private mutating func look(into path: String, for check: inout WorkspaceCheck) {
    guard let folder = workspace.drafts(inFolder: path), check.visited.insert(folder.identity).inserted else { return }
    let places = folder.drafts.map(WorkspaceCheck.Place.draft) + folder.folders.map(WorkspaceCheck.Place.folder)
    check.places += places.reversed()
  }

  private mutating func report(onClosed draft: FolderOfDrafts.Draft, in check: inout WorkspaceCheck) {
    guard !isOpen(draft.path), let uri = fileURI(ofPath: draft.path) else { return }
    let known = closedDrafts[draft.path]
    if let known, known.stamp == draft.stamp, let id = known.resultID, id == check.previous[uri] {
      return add([.init("version", .null)] + diagnosticReport(unchanged: id), of: uri, to: &check)
    }
    guard draft.size <= Self.largestClosedDraft else {
      if known?.stamp != draft.stamp {
        log(workspace.text("draft.too-large", ["path": draft.path], forDraftAt: draft.path), .information)
      }
      closedDrafts[draft.path] = ClosedDraft(stamp: draft.stamp, resultID: nil)
      return
    }
    guard let bytes = workspace.contents(ofFile: draft.path), !bytes.contains(0) else { return }
    let document = Document(uri: uri, languageID: "", version: nil, text: SourceText(bytes))
    let id = report(on: document, in: &check)
    closedDrafts[draft.path] = ClosedDraft(stamp: draft.stamp, resultID: id)
  }

  /// Returns the id of the result.
  @discardableResult
  private mutating func report(on document: Document, in check: inout WorkspaceCheck) -> String? {
    do throws(ResponseError) {
      let report = diagnosticReport(try diagnostics(of: document), previous: check.previous[document.uri])
      let version = document.version.map { JSON($0) } ?? .null
      add([.init("version", version)] + report, of: document.uri, to: &check)
      return JSON(report)["resultId"]?.string
    } catch {
      log(text(of: error), .error)
      return nil
    }
  }

  private func add(_ report: [JSON.Member], of uri: String, to check: inout WorkspaceCheck) {
    check.items.append(JSON([.init("uri", JSON(uri))] + report))
    check.previous[uri] = nil
  }
}

/// What is known of a draft that is not open.
struct ClosedDraft {
  /// How the file stood.
  var stamp: String
  /// nil where it has not been checked.
  var resultID: String?
}
