import Checking
import JSON
import Newsdesk
import Text

extension Session {
  /// Sends the findings of an open document, or an empty list for one that has been closed.
  mutating func publishDiagnostics(of uri: String) {
    guard let document = documents[uri] else {
      notify("textDocument/publishDiagnostics", ["uri": JSON(uri), "diagnostics": []])
      return
    }
    do throws(ResponseError) {
      let diagnostics = try diagnostics(of: document)
      var params: [JSON.Member] = [.init("uri", JSON(uri))]
      if let version = document.version { params.append(.init("version", JSON(version))) }
      notify("textDocument/publishDiagnostics", JSON(params + [.init("diagnostics", diagnostics)]))
    } catch {
      log(error.message, .error)
    }
  }

  /// LSP's `Diagnostic`s of a document as it stands.
  mutating func diagnostics(of document: Document) throws(ResponseError) -> JSON {
    let findings = try read(document).report.findings
    let range = document.text.ranges(findings.count, client.encoding)
    return JSON(findings.map { diagnostic($0, of: document.uri, range) })
  }

  /// - Parameter range: converts ranges of the document's bytes.
  func diagnostic(_ finding: ReportedFinding, of uri: String, _ range: (Range<Int>) -> JSON) -> JSON {
    var members: [JSON.Member] = [
      .init("range", range(finding.span)),
      .init("severity", JSON(finding.severity.lspNumber)),
      .init("code", JSON(finding.code.rawValue)),
      .init("source", "tickmark"),
      .init("message", JSON(finding.message)),
    ]
    if client.showsCodeDescription, let page = workspace.explanation(of: finding.code).flatMap(fileURI(ofPath:)) {
      members.append(.init("codeDescription", ["href": JSON(page)]))
    }
    let related = client.showsRelatedInformation ? finding.related.compactMap { information($0, of: uri, range) } : []
    if !related.isEmpty { members.append(.init("relatedInformation", JSON(related))) }
    if client.keepsDiagnosticData { members.append(.init("data", JSON(identity(finding)))) }
    return JSON(members)
  }

  /// A name by which an editor's diagnostic is known again as long as the text before it stays.
  func identity(_ finding: ReportedFinding) -> String { "\(finding.code.rawValue)@\(finding.span.lowerBound)" }

  private func information(
    _ related: ReportedFinding.Related, of uri: String, _ range: (Range<Int>) -> JSON
  ) -> JSON? {
    let place: JSON? =
      switch related.place {
      case .draft(let span): ["uri": JSON(uri), "range": range(span)]
      case .reference(let path, let line): location(path: path, line: max(1, line))
      }
    return place.map { ["location": $0, "message": JSON(related.message)] }
  }
}

extension Severity {
  fileprivate var lspNumber: Int {
    switch self {
    case .error: 1
    case .warning: 2
    case .information: 3
    case .hint: 4
    }
  }
}
