import JSON
import Newsdesk

extension Session {
  /// `textDocument/hover`: the annotation at a position, with its claim and facts; null beside every annotation.
  mutating func hover(_ params: JSON) throws(ResponseError) -> JSON {
    let reading = try read(params)
    let text = reading.document.text
    let offset = try text.offset(ofPosition: params["position"], client.encoding)
    guard let annotation = reading.report.annotation(at: offset) else { return .null }
    let hover = reading.desk.hover(over: annotation, in: reading.report, of: text)
    return ["contents": contents(of: hover), "range": text.ranges(client.encoding)(annotation.span)]
  }

  /// LSP's `MarkupContent`, in the form that the client shows.
  func contents(of hover: Hover) -> JSON {
    client.hoverIsMarkdown
      ? ["kind": "markdown", "value": JSON(markdown(hover))] : ["kind": "plaintext", "value": JSON(plainText(hover))]
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
