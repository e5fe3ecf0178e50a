import Newsdesk
import Testing

/// A text with `[figure: expectation]` marks.
struct MarkedDraft {
  var text = ""
  var marks: [(span: Range<Int>, expected: String)] = []

  init(_ marked: String) {
    for (index, part) in marked.split(separator: "[", omittingEmptySubsequences: false).enumerated() {
      guard index > 0, let close = part.firstIndex(of: "]"), let colon = part[..<close].lastIndex(of: ":") else {
        text += part
        continue
      }
      let start = text.utf8.count
      text += part[..<colon]
      marks.append((start..<text.utf8.count, part[part.index(colon, offsetBy: 2)..<close].description))
      text += part[part.index(after: close)...]
    }
  }

  /// What a report says of each mark: the verdict, or the code of the finding that it gets; nothing else may be flagged.
  func check(_ report: Report, _ marked: String) {
    for (span, expected) in marks {
      let finding = report.findings.first { $0.span.overlaps(span) }
      let claim = report.claims.first { $0.claim.span.overlaps(span) }
      let found = finding?.code.rawValue ?? claim?.claim.verdict.rawValue ?? "no claim"
      #expect(found == expected, "\(marked)\n\(claim?.reason ?? "")")
    }
    for finding in report.findings {
      #expect(marks.contains { $0.span.overlaps(finding.span) }, "\(marked)\n\(finding.message)")
    }
  }
}
