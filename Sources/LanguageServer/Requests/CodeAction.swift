import JSON
import Newsdesk

extension Session {
  /// `textDocument/codeAction`: the fixes of the findings that a range touches.
  mutating func codeActions(_ params: JSON) throws(ResponseError) -> JSON {
    let document = try document(params)
    let range = try document.text.bytes(ofRange: params["range"], client.encoding)
    let context = params["context"]
    if let only = context?["only"]?.array, !only.contains(where: { $0 == "quickfix" || $0 == "" }) { return [] }
    let touched = try report(on: document).findings.filter {
      $0.span.lowerBound <= range.upperBound && range.lowerBound <= $0.span.upperBound
    }
    let shown = context?["diagnostics"]?.array ?? []
    let lspRange = document.text.ranges(touched.count, client.encoding)
    return JSON(touched.flatMap { quickFixes(of: $0, in: document, lspRange, shown: shown) })
  }

  /// - Parameter shown: the diagnostics that the client names; the actions refer to them where they can.
  private func quickFixes(
    of finding: ReportedFinding, in document: Document, _ range: (Range<Int>) -> JSON, shown: [JSON]
  ) -> [JSON] {
    let own = diagnostic(finding, of: document.uri, range)
    let resolved = shown.first {
      $0["data"]?.string == identity(finding) || $0["code"] == own["code"] && $0["range"] == own["range"]
    }
    return finding.fixes.enumerated().map { number, fix in
      var members: [JSON.Member] = [
        .init("title", JSON(fix.title)), .init("kind", "quickfix"), .init("diagnostics", [resolved ?? own]),
      ]
      if number == 0, client.takesPreferredActions { members.append(.init("isPreferred", true)) }
      return JSON(members + [.init("edit", workspaceEdit(fix, in: document, range))])
    }
  }

  private func workspaceEdit(_ fix: ReportedFix, in document: Document, _ range: (Range<Int>) -> JSON) -> JSON {
    let edits = JSON(
      fix.edits.map { ["range": range($0.span), "newText": JSON($0.newText)] })
    guard client.takesDocumentChanges else { return ["changes": JSON([JSON.Member(document.uri, edits)])] }
    let version = document.version.map { JSON($0) } ?? .null
    return ["documentChanges": [["textDocument": ["uri": JSON(document.uri), "version": version], "edits": edits]]]
  }
}
