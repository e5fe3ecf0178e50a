import JSON

/// The server's own commands. Whatever they change, they change through the client.
enum ServerCommand: String, CaseIterable {
  /// Makes the edit of a code action; its argument is the action's data.
  case applyChange = "tickmark.applyChange"
  /// Shows how many of a document's figures are borne out; its argument is the document's URI.
  case showCoverage = "tickmark.showCoverage"
  /// Shows a place of a file; its argument is what `window/showDocument` takes.
  case showPlace = "tickmark.showPlace"
}

extension Session {
  /// `workspace/executeCommand`
  mutating func executeCommand(_ params: JSON) throws(ResponseError) -> JSON {
    let argument = params["arguments"]?.array?.first
    switch params["command"]?.string.flatMap(ServerCommand.init) {
    case .applyChange:
      guard client.has("workspace.applyEdit") else { throw .invalidParams(.noEdits) }
      let changes = try changes(for: argument ?? .null)
      let id = ask("workspace/applyEdit", ["edit": workspaceEdit(changes)])
      let draft = argument?["uri"]?.string.flatMap(path(ofFileURI:))
      awaited[id] = .edited(draft: draft, showing: placeOfNewRow(changes, argument))
    case .showCoverage:
      guard let uri = argument?.string else { throw .invalidParams(.commandWithoutURI) }
      try showCoverage(of: uri)
    case .showPlace:
      guard let argument, let uri = argument["uri"]?.string else { throw .invalidParams(.commandWithoutURI) }
      show(["uri": JSON(uri), "takeFocus": true, "selection": argument["selection"] ?? .null])
    case nil: throw .invalidParams(.noCommand)
    }
    return .null
  }

  /// That the client has not made an edit which its user has asked for.
  mutating func tellRefusal(_ reason: String, ofEditIn draft: String?) {
    let reason = reason.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    let key = reason.isEmpty ? "edit.refused" : "edit.refused-because"
    let message = workspace.text(key, ["reason": reason], forDraftAt: draft)
    notify("window/showMessage", ["type": JSON(LogLevel.warning.rawValue), "message": JSON(message)])
  }

  /// Asks the client to show a place of a file, if it can.
  mutating func show(_ place: JSON) {
    if client.showsDocuments { _ = ask("window/showDocument", place) }
  }

  /// Where a new row for a fact stands after the edit, as `window/showDocument` has it; nil for other changes, and for a
  /// client that shows nothing.
  func placeOfNewRow(_ changes: [FileChange], _ data: JSON?) -> JSON? {
    guard client.showsDocuments, case .addFact? = data.flatMap(Change.init), let change = changes.first,
      let edit = change.edits.array?.first, let text = edit["newText"]?.string,
      var line = edit["range"]?["start"]?["line"]?.int
    else { return nil }
    let rows = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    guard let first = rows.firstIndex(where: { !$0.isEmpty }) else { return nil }
    line += first
    let end = client.encoding.length(of: String(rows[first]))
    return [
      "uri": JSON(change.uri), "takeFocus": true,
      "selection": [
        "start": ["line": JSON(line), "character": 0], "end": ["line": JSON(line), "character": JSON(end)],
      ],
    ]
  }
}
