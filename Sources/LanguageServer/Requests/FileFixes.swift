import JSON
import Newsdesk

extension Session {
  /// Corrections of what is wrong in a file of the newsroom, as code actions.
  func fileFixes(_ document: Document, _ params: JSON) throws(ResponseError) -> JSON {
    let asked = try document.text.bytes(ofRange: params["range"], client.encoding)
    let kind = "quickfix"
    let only = params["context"]?["only"]?.array?.compactMap(\.string)
    guard client.takesCodeActionLiterals, only.map({ $0.contains("") || $0.contains(kind) }) ?? true else { return [] }
    let range = document.text.ranges(client.encoding)
    return JSON(
      (fileProblems[document.path ?? ""] ?? []).compactMap { problem -> JSON? in
        let span = span(of: problem, in: document.text)
        guard let text = problem.replacement, span.lowerBound <= asked.upperBound, asked.lowerBound <= span.upperBound
        else { return nil }
        return [
          "title": JSON(workspace.text("fix.replace", ["text": text], forDraftAt: document.path)), "kind": JSON(kind),
          "diagnostics": [diagnostic(problem, in: document.text, range)],
          "edit": workspaceEdit([fileChange([(span, text)], in: document)]),
        ]
      })
  }
}
