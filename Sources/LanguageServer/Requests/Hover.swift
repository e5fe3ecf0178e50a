import JSON
import Newsdesk

extension Session {
  /// `textDocument/hover`: the annotation at a position, with its claim and facts; null beside every annotation.
  mutating func hover(_ params: JSON) throws(ResponseError) -> JSON {
    let document = try document(params)
    let offset = try document.text.offset(ofPosition: params["position"], client.encoding)
    let report = try report(on: document)
    // An editor asks at the cursor, which may stand right behind the last letter.
    let annotation =
      report.annotations.first { $0.span.contains(offset) } ?? report.annotations.first { $0.span.upperBound == offset }
    guard let annotation else { return .null }
    let hover = try desk(forDraftAt: document.path, reference: []).hover(over: annotation, in: report)
    let contents: JSON =
      client.hoverIsMarkdown
      ? ["kind": "markdown", "value": JSON(markdown(hover))] : ["kind": "plaintext", "value": JSON(plainText(hover))]
    return ["contents": contents, "range": document.text.ranges(1, client.encoding)(annotation.span)]
  }
}

private func plainText(_ hover: Hover) -> String { ([hover.title] + hover.lines).joined(separator: "\n") }

private func markdown(_ hover: Hover) -> String {
  (["**\(escaped(hover.title))**"] + hover.lines.map(escaped)).joined(separator: "\n\n")
}

/// Text that Markdown shows as it is. Dots and hyphens stay, so that addresses remain links.
private func escaped(_ text: String) -> String {
  var result = ""
  for scalar in text.unicodeScalars {
    if "\\`*_<>&#|~[]".unicodeScalars.contains(scalar) { result += "\\" }
    result.unicodeScalars.append(scalar == "\n" ? " " : scalar)
  }
  return result
}
