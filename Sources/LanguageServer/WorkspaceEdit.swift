import JSON
import Newsdesk
import Text

/// What becomes of one file.
struct FileChange {
  var uri: String
  /// nil for a file that the client has not opened.
  var version: Int?
  /// LSP's `TextEdit`s.
  var edits: JSON
  /// The file is not there yet.
  var isNew = false
}

extension Session {
  /// LSP's `WorkspaceEdit`, in the form that the client takes.
  func workspaceEdit(_ changes: [FileChange]) -> JSON {
    // Files are created in the one form alone; a client that creates them takes it, whatever it says.
    guard client.takesDocumentChanges || changes.contains(where: \.isNew) else {
      return ["changes": JSON(changes.map { JSON.Member($0.uri, $0.edits) })]
    }
    var operations: [JSON] = []
    for change in changes {
      if change.isNew {
        operations.append(["kind": "create", "uri": JSON(change.uri), "options": ["ignoreIfExists": true]])
      }
      let version = change.version.map { JSON($0) } ?? .null
      operations.append(["textDocument": ["uri": JSON(change.uri), "version": version], "edits": change.edits])
    }
    return ["documentChanges": JSON(operations)]
  }

  /// A change of bytes of a document.
  func fileChange(_ edits: [(span: Range<Int>, newText: String)], in document: Document) -> FileChange {
    let range = document.text.ranges(client.encoding)
    return FileChange(
      uri: document.uri, version: document.version,
      edits: JSON(edits.map { ["range": range($0.span), "newText": JSON($0.newText)] }))
  }

  /// A file that is not there yet; nil for a client that creates none.
  func newFile(at path: String, _ text: String) -> FileChange? {
    guard client.createsFiles, let uri = fileURI(ofPath: path) else { return nil }
    let start: JSON = ["line": 0, "character": 0]
    return FileChange(
      uri: uri, edits: [["range": ["start": start, "end": start], "newText": JSON(text)]], isNew: true)
  }

  /// The file at a path as the client has it open, else as it is on disk.
  func file(at path: String) -> Document? {
    let path = workspace.openPath(ofFile: path) ?? path
    let open = documents.values.first { $0.path == path }
    if let open { return open }
    guard let uri = fileURI(ofPath: path), let bytes = workspace.contents(ofFile: path) else { return nil }
    return Document(uri: uri, languageID: "", version: nil, text: SourceText(bytes))
  }
}
