import Checking
import Newsdesk
import Text
import Values

/// The findings of a draft as text, each with its line of the draft, and the line of coverage.
func findingsText(_ report: Report, of text: SourceText, _ settings: Settings, _ catalog: MessageCatalog) -> String {
  let style = Style(isColored: settings.isColored)
  let positions = text.positions(in: settings.offsets)
  var result = ""
  for finding in report.findings {
    let position = positions(finding.span.lowerBound)
    result += findingText(finding, at: position, in: report.id, text, style)
    let note = String(repeating: " ", count: String(position.line + 1).count + 2) + style.quiet("=")
    for related in finding.related {
      result += "\(note) \(place(related.place, report.id, positions, catalog)): \(printable(related.message))\n"
    }
    for fix in finding.fixes {
      result += "\(note) \(catalog.text(Message("text.fix"))): \(printable(fixText(fix, of: text)))\n"
    }
    result += "\n"
  }
  return result + "\(printable(report.id)): \(catalog.text(report.coverage))\n"
}

/// One line an annotation: `path:line:column kind value "text"`.
func annotationsText(_ report: Report, of text: SourceText, _ encoding: PositionEncoding) -> [UInt8] {
  let positions = text.positions(in: encoding)
  let path = Array(printable(report.id).utf8)
  var result: [UInt8] = []
  result.reserveCapacity(text.bytes.count / 2)
  report.forEachAnnotation { annotation in
    let position = positions(annotation.span.lowerBound)
    result += path
    result.append(":")
    result.append(digitsOf: position.line + 1)
    result.append(":")
    result.append(digitsOf: position.character + 1)
    result.append(" ")
    result.append(annotation.kind)
    result.append(" ")
    result.append(valueOf: annotation)
    result.append(" \"")
    result.append(line: text.bytes, annotation.span)
    result.append("\"\n")
  }
  return result
}

private func findingText(
  _ finding: ReportedFinding, at position: Position, in path: String, _ text: SourceText, _ style: Style
) -> String {
  let head = style.strong("\(printable(path)):\(position.line + 1):\(position.character + 1):")
  let label = style.severity(finding.severity, "\(finding.severity.rawValue)[\(finding.code.rawValue)]")
  let excerpt = Excerpt(of: text, around: finding.span)
  let number = String(position.line + 1)
  let gutter = String(repeating: " ", count: number.count)
  return """
    \(head) \(label): \(printable(finding.message))
     \(gutter) \(style.quiet("|"))
     \(style.quiet("\(number) |")) \(excerpt.source)
     \(gutter) \(style.quiet("|")) \(style.severity(finding.severity, excerpt.marks))

    """
}

/// `reference: facts.csv:4`, or `see: draft.md:3:1` for another place of the draft.
private func place(
  _ place: ReportedFinding.Related.Place, _ draft: String, _ positions: PositionMap, _ catalog: MessageCatalog
) -> String {
  switch place {
  case .reference(let path, let line): return "\(catalog.text(Message("text.reference"))): \(printable(path)):\(line)"
  case .draft(let span):
    let position = positions(span.lowerBound)
    return "\(catalog.text(Message("text.see"))): \(printable(draft)):\(position.line + 1):\(position.character + 1)"
  }
}

/// `"Billionen" -> "Milliarden"`, or the title of a fix that edits several places.
private func fixText(_ fix: ReportedFix, of text: SourceText) -> String {
  guard let edit = fix.edits.first, fix.edits.count == 1 else { return fix.title }
  return "\"\(string(text, edit.span))\" -> \"\(edit.newText)\""
}

private func string(_ text: SourceText, _ span: Range<Int>) -> String {
  String(decoding: text.bytes[span.clamped(to: 0..<text.bytes.count)], as: UTF8.self)
}

/// Colours, or none.
private struct Style {
  var isColored: Bool

  func strong(_ text: String) -> String { paint(text, "1") }
  func quiet(_ text: String) -> String { paint(text, "34") }

  func severity(_ severity: Severity, _ text: String) -> String {
    switch severity {
    case .error: paint(text, "1;31")
    case .warning: paint(text, "1;33")
    case .information: paint(text, "1;34")
    case .hint: paint(text, "1;36")
    }
  }

  private func paint(_ text: String, _ code: String) -> String {
    isColored ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
  }
}
