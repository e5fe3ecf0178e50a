import Checking
import Newsdesk
import Testing
import Text
import Values

@testable import tickmark

@Suite struct TextFormatTests {
  private let text = SourceText(Array("# Ferries\n\nRevenue was 312.6 billion euros in 2024.\n".utf8))

  private var report: Report {
    Report(
      id: "draft.md", language: "en", date: nil,
      annotations: [
        Annotation(
          span: 23..<42,
          value: .money(Quantity(3126, unit: 1), currency: "EUR", implied: false), hedge: .about)
      ],
      findings: [
        ReportedFinding(
          code: .wrongScale, severity: .error, span: 23..<42, message: "Probably million.", facts: ["f2"],
          related: [
            .init(place: .reference(path: "reference/facts.csv", line: 3), message: "312,600,000 EUR"),
            .init(place: .draft(0..<3), message: "The headline."),
          ],
          fixes: [
            ReportedFix(title: "Change", edits: [Edit(span: 29..<36, newText: "million")]),
            ReportedFix(title: "Change both", edits: [Edit(span: 0..<1, newText: ""), Edit(span: 2..<3, newText: "")]),
          ])
      ],
      coverage: coverage)
  }

  private var coverage: Coverage {
    var coverage = Coverage([])
    coverage.supported = 2
    coverage.supportedByText = 1
    coverage.contradicted = 1
    return coverage
  }

  private func settings(_ words: String...) throws -> Settings { try Settings(Arguments(["check", "x"] + words)) }

  private let english = MessageCatalog(language: "en")

  @Test func theTextsAroundTheFindingsAreInTheLanguageOfMessages() throws {
    let german = try findingsText(report, of: text, settings(), MessageCatalog(language: "de"))
    #expect(german.contains("   = Referenz: reference/facts.csv:3: "))
    #expect(german.contains("   = siehe: draft.md:1:1: "))
    #expect(german.contains("   = Korrektur: \"billion\" -> "))
    #expect(
      german.hasSuffix(
        "draft.md: 3 Angaben: 2 belegt (1 durch die Rechnung des Textes), 1 widersprochen, 0 ungenau, 0 ungeprüft\n"))
  }

  @Test func findings() throws {
    #expect(
      try findingsText(report, of: text, settings(), english) == """
        draft.md:3:13: error[wrong-scale]: Probably million.
           |
         3 | Revenue was 312.6 billion euros in 2024.
           |             ^^^^^^^^^^^^^^^^^^^
           = reference: reference/facts.csv:3: 312,600,000 EUR
           = see: draft.md:1:1: The headline.
           = fix: "billion" -> "million"
           = fix: Change both

        draft.md: 3 figures: 2 supported (1 by the draft's own arithmetic), 1 contradicted, 0 imprecise, 0 unverified

        """)
  }

  @Test func colours() throws {
    let colored = try findingsText(report, of: text, settings("--color=always"), english)
    #expect(colored.contains("\u{1B}[1;31merror[wrong-scale]\u{1B}[0m"))
    #expect(colored.contains("\u{1B}[1;31m            ^^^^^^^^^^^^^^^^^^^\u{1B}[0m"))
    #expect(try !findingsText(report, of: text, settings("--color=never"), english).contains("\u{1B}"))
  }

  @Test func annotations() {
    #expect(lines(of: report, text) == "draft.md:3:13 money about 3126 EUR \"312.6 billion euros\"\n")
  }

  @Test func annotationsOverSeveralLinesAndWithSigns() {
    let text = SourceText("rund 3,2 bis\n3,5 Mio. €\u{202E} im März\u{2028}2024")
    let range = Quantity(low: Decimal(32, exponent: 5), high: Decimal(-35, exponent: -1), lowUnit: 1, highUnit: 1)
    let report = Report(
      id: "a\u{1B}b", language: "de", date: nil,
      annotations: [
        Annotation(
          span: 5..<28, value: .money(range, currency: "EUR", implied: false), hedge: .range),
        Annotation(span: 29..<44, value: .date(DateValue(period: Period(year: 2024, month: 3)))),
        Annotation(
          span: 0..<4, value: .percent(Quantity(Decimal(5, exponent: -20), unit: 1), points: true, fraction: false)),
        Annotation(span: 0..<4, value: .count(Quantity(0, unit: 1), unit: ""), hedge: .atLeast),
        Annotation(span: 0..<4, value: .organization(entity: nil)),
      ])
    #expect(
      lines(of: report, text) == """
        a\u{FFFD}b:1:6 money 3200000..-3.5 EUR "3,2 bis 3,5 Mio. €\u{FFFD}"
        a\u{FFFD}b:2:13 date 2024-03 "im März 2024"
        a\u{FFFD}b:1:1 percent 0.00000000000000000005 points "rund"
        a\u{FFFD}b:1:1 count atLeast 0 "rund"
        a\u{FFFD}b:1:1 organization ? "rund"

        """)
  }

  private func lines(of report: Report, _ text: SourceText) -> String {
    String(decoding: annotationsText(report, of: text, .utf32), as: UTF8.self)
  }

  @Test func statusFollowsSeverity() {
    #expect(exitStatus(report, .error) == .findings)
    #expect(exitStatus(report, nil) == .success)
    let findings = report.findings.map { finding in
      var finding = finding
      finding.severity = .information
      return finding
    }
    let mild = Report(id: report.id, language: report.language, date: nil, annotations: [], findings: findings)
    #expect(exitStatus(mild, .warning) == .success)
    #expect(exitStatus(mild, .information) == .findings)
  }
}
