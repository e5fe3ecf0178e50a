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

private func plainText(_ hover: Hover) -> String {
  let lines = hover.lines.map { line in
    (line.isItem ? "- " : "")
      + line.parts.map { [$0.text, $0.address == $0.text || $0.address.isEmpty ? "" : " (\($0.address))"].joined() }
      .joined()
  }
  return ([hover.title] + lines).joined(separator: "\n")
}

private func markdown(_ hover: Hover) -> String {
  var result = "**\(escaped(hover.title))**"
  var isInList = false
  for line in hover.lines {
    result += isInList && line.isItem ? "\n" : "\n\n"
    isInList = line.isItem
    result += (line.isItem ? "- " : "") + line.parts.map(markdown).joined()
  }
  return result
}

private func markdown(_ part: Hover.Part) -> String {
  guard isWebAddress(part.address) else { return escaped(part.text) }
  var address = ""
  for character in part.address {
    switch character {
    case "<": address += "%3C"
    case ">": address += "%3E"
    case "\\": address += "%5C"
    default: address.append(character)
    }
  }
  return "[\(escaped(part.text))](<\(address)>)"
}

/// Text that Markdown shows as it is.
private func escaped(_ text: String) -> String {
  var result = ""
  for scalar in text.unicodeScalars {
    if "\\`*_<>&#|~[]".unicodeScalars.contains(scalar) { result += "\\" }
    result.unicodeScalars.append(scalar == "\n" ? " " : scalar)
  }
  return result
}
