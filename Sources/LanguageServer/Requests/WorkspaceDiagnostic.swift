import JSON

extension Session {
  /// `workspace/diagnostic`: the findings of every open draft and the defects of reference, grammar and configuration
  /// files. What the client still has of other documents is taken back.
  mutating func workspaceDiagnostic(_ params: JSON) throws(ResponseError) -> JSON {
    var previous: [String: String] = [:]
    for known in params["previousResultIds"]?.array ?? [] {
      if let uri = known["uri"]?.string { previous[uri] = known["value"]?.string ?? "" }
    }
    var items: [JSON] = []
    let files = fileProblems.keys.compactMap(fileURI(ofPath:))
    let uris = Set(documents.keys).union(previous.keys).union(files)
    for uri in uris.sorted() {
      let document = documents[uri] ?? path(ofFileURI: uri).flatMap { fileProblems[$0] == nil ? nil : file(at: $0) }
      let diagnostics = try document.map { document throws(ResponseError) in try self.diagnostics(of: document) }
      let report = diagnosticReport(diagnostics ?? [], previous: previous[uri])
      let version = documents[uri]?.version.map { JSON($0) } ?? .null
      items.append(JSON([.init("uri", JSON(uri)), .init("version", version)] + report))
    }
    return ["items": JSON(items)]
  }
}
