import JSON
import Text

extension Session {
  /// `textDocument/didOpen`
  mutating func didOpen(_ params: JSON) throws(ResponseError) {
    let item = params["textDocument"]
    guard let uri = item?["uri"]?.string, let text = item?["text"]?.string else {
      throw .invalidParams("textDocument needs uri and text")
    }
    let document = Document(
      uri: uri, languageID: item?["languageId"]?.string ?? "", version: item?["version"]?.int,
      text: SourceText(Array(text.utf8)))
    documents[uri] = document
    if document.isDraft { oweLoading(forDraftAt: document.path) }
    follow(document)
  }

  /// `textDocument/didChange`: each change applies to the text that the one before has left.
  mutating func didChange(_ params: JSON) throws(ResponseError) {
    var document = try document(params)
    guard let changes = params["contentChanges"]?.array else { throw .invalidParams("contentChanges is missing") }
    for change in changes {
      guard let newText = change["text"]?.string else { throw .invalidParams("a change needs a text") }
      if let range = change["range"], !range.isNull {
        let bytes = try document.text.bytes(ofRange: range, client.encoding)
        document.replace(bytes, with: Array(newText.utf8))
      } else {
        document.replaceAll(with: Array(newText.utf8))
      }
    }
    document.take(version: params["textDocument"]?["version"]?.int)
    documents[document.uri] = document
    follow(document)
  }

  /// `textDocument/didSave`: the file may be one of the reference or the configuration.
  mutating func didSave() {
    readAgainIfChanged()
  }

  /// `textDocument/didClose`
  mutating func didClose(_ params: JSON) throws(ResponseError) {
    let document = try document(params)
    documents[document.uri] = nil
    if document.isDraft {
      oweDiagnostics(of: document.uri)
    } else if let path = document.path {
      workspace.hold(nil, forFile: path)
      mayNeedReload = true
    }
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
