import JSON
import Text

extension Session {
  /// `textDocument/didOpen`
  mutating func didOpen(_ params: JSON) throws(ResponseError) {
    let item = params["textDocument"]
    guard let uri = item?["uri"]?.string, let text = item?["text"]?.string else {
      throw .invalidParams(.noURIAndText)
    }
    let document = Document(
      uri: uri, languageID: item?["languageId"]?.string ?? "", version: item?["version"]?.int,
      text: SourceText(Array(text.utf8)))
    documents[uri] = document
    if document.isDraft { oweLoading(forDraftAt: document.path) }
    if !document.isDraft { take(uri, ofOpenFileAt: document.path) }
    if let path = document.path, let known = problemURIs[path], known != uri || client.pullsDiagnostics {
      retellProblems(ofFileAt: path)
    }
    follow(document)
  }

  /// `textDocument/didChange`: each change applies to the text that the one before has left.
  mutating func didChange(_ params: JSON) throws(ResponseError) {
    guard let changes = params["contentChanges"]?.array else { throw .invalidParams(.noChanges) }
    let uri = try document(params).uri
    for change in changes where change["text"]?.string == nil { throw .invalidParams(.changeWithoutText) }
    for change in changes {
      let newText = Array((change["text"]?.string ?? "").utf8)
      if let range = change["range"], !range.isNull {
        let bytes = try document(params).text.bytes(ofRange: range, client.encoding)
        // In its place, so that the text need not be copied.
        documents[uri]?.replace(bytes, with: newText)
      } else {
        documents[uri]?.replaceAll(with: newText)
      }
    }
    documents[uri]?.take(version: params["textDocument"]?["version"]?.int)
    follow(try document(params))
  }

  /// `textDocument/didSave`: the file may be one of the reference or the configuration.
  mutating func didSave(_ params: JSON) {
    if let uri = params["textDocument"]?["uri"]?.string {
      // What was held back while it was typed is told now.
      if heldBack.contains(uri) { oweDiagnostics(of: uri) }
      documents[uri]?.rest()
    }
    readAgainIfChanged()
  }

  /// `textDocument/didClose`
  mutating func didClose(_ params: JSON) throws(ResponseError) {
    let document = try document(params)
    documents[document.uri] = nil
    heldBack.remove(document.uri)
    if document.isDraft {
      oweDiagnostics(of: document.uri)
    } else if let path = document.path {
      take(nil, ofOpenFileAt: path)
      workspace.hold(nil, forFile: path)
      mayNeedReload = true
      if client.pullsDiagnostics, fileProblems[path] != nil { retellProblems(ofFileAt: path) }
    }
  }

  /// Under which URI the client has a file open; what names the file by another is told again.
  private mutating func take(_ uri: String?, ofOpenFileAt path: String?) {
    guard let path, let own = fileURI(ofPath: path) else { return }
    let before = fileURIs[path] ?? own
    fileURIs[path] = uri
    guard before != uri ?? own else { return }
    for document in documents.values.filter(\.isDraft).sorted(by: { $0.uri < $1.uri }) {
      documents[document.uri]?.wordings = [:]
      oweDiagnostics(of: document.uri)
    }
    if documents.values.contains(where: \.isDraft) { refresh() }
  }

  /// A draft is to be checked; of another file what has been written counts, saved or not.
  private mutating func follow(_ document: Document) {
    if document.isDraft {
      oweDiagnostics(of: document.uri)
    } else if let path = document.path {
      workspace.hold(document.text.bytes, forFile: path)
      mayNeedReload = true
    }
  }
}
