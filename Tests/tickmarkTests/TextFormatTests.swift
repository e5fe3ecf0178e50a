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
    #expect(
      annotationsText(report, of: text, .utf32) == "draft.md:3:13 money about 3126 EUR \"312.6 billion euros\"\n")
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
