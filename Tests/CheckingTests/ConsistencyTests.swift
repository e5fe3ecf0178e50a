import Checking
import Newsdesk
import Reference
import Testing
import Text
import Values

/// Checks drafts, one a line, that hold a slip and its correction as `{14|41}`: with the slip exactly that figure must be
/// found, under `code`, and each fix must heal it; with the correction, nothing may be found. Without a code, or without a slip, nothing may be found. `¶` stands
/// for the end of a block, `⏎` for that of a line.
func check(
  _ language: String, expecting code: FindingCode?, _ drafts: String,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  let newsdesk = Newsdesk(reference: exchangeRates())
  for draft in drafts.split(separator: "\n") {
    let text = String(draft).replacing("¶", with: "\n\n").replacing("⏎", with: "\n")
    let parts = alternatives(in: text)
    guard code != nil, parts.count == 4 else {
      let codes = findings(in: text, language, newsdesk).map(\.finding)
      #expect(codes.isEmpty, "\(draft)", sourceLocation: sourceLocation)
      continue
    }
    let correct = findings(in: parts[0] + parts[2] + parts[3], language, newsdesk)
    #expect(correct.isEmpty, "\(draft)", sourceLocation: sourceLocation)
    let wrong = findings(in: parts[0] + parts[1] + parts[3], language, newsdesk)
    #expect(wrong.map(\.code) == [code], "\(draft)", sourceLocation: sourceLocation)
    let slip = parts[0].utf8.count..<parts[0].utf8.count + max(1, parts[1].utf8.count)
    #expect(wrong.allSatisfy { $0.span.overlaps(slip) }, "\(draft)", sourceLocation: sourceLocation)
    for fix in wrong.flatMap(\.fixes) {
      let left = findings(in: fix.applied(to: parts[0] + parts[1] + parts[3]), language, newsdesk)
      #expect(left.isEmpty, "\(draft)", sourceLocation: sourceLocation)
    }
  }
}

/// Checks that the slip in braces is offered to be replaced by just what stands behind it.
func check(_ language: String, fixing drafts: String, sourceLocation: SourceLocation = #_sourceLocation) {
  for draft in drafts.split(separator: "\n") {
    let parts = alternatives(in: String(draft))
    #expect(parts.count == 4, "\(draft)", sourceLocation: sourceLocation)
    guard parts.count == 4 else { continue }
    let found = findings(in: parts[0] + parts[1] + parts[3], language, Newsdesk(reference: exchangeRates()))
    let fixed = found.flatMap(\.fixes).map { $0.applied(to: parts[0] + parts[1] + parts[3]) }
    #expect(fixed == [String(parts[0] + parts[2] + parts[3])], "\(draft)", sourceLocation: sourceLocation)
  }
}

/// What stands before the braces, the slip, the correction, and what stands behind.
private func alternatives(in text: String) -> [Substring] {
  guard let open = text.firstIndex(of: "{"), let close = text[open...].firstIndex(of: "}"),
    let bar = text[open..<close].firstIndex(of: "|")
  else { return [text[...]] }
  return [
    text[..<open], text[text.index(after: open)..<bar], text[text.index(after: bar)..<close],
    text[text.index(after: close)...],
  ]
}

private func findings(
  in text: some StringProtocol, _ language: String, _ newsdesk: Newsdesk
) -> [(code: FindingCode, span: Range<Int>, fixes: [ReportedFix], finding: String)] {
  let draft = Draft(
    id: "", text: SourceText(Array(text.utf8)), markup: .markdown, language: language,
    date: CalendarDate(year: 2025, month: 6, day: 11))
  return newsdesk.check(draft).findings.map { ($0.code, $0.span, $0.fixes, "\($0.code.rawValue): \($0.message)") }
}

extension ReportedFix {
  fileprivate func applied(to text: Substring) -> String {
    let fixed = edits.reversed().reduce(SourceText(Array(text.utf8))) {
      $0.replacing($1.span, with: Array($1.newText.utf8))
    }
    return String(decoding: fixed.bytes, as: UTF8.self)
  }
}

private func exchangeRates() -> ReferenceData {
  let facts = """
    id,entity,metric,period,value,unit
    r1,EUR,exchange-rate,2025-06-10,1.14,USD
    r2,EUR,exchange-rate,2025-06-10,0.845,GBP
    r3,EUR,exchange-rate,2025-06-10,0.937,CHF
    """
  return loadReferences(["facts.csv"], reader: FileReader(read: { _ in Array(facts.utf8) }, kind: { _ in .file }))
}
