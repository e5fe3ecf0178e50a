import Checking
import Newsdesk
import Reference
import Testing
import Text

/// What findings and verdicts say, to readers of either language.
@Suite struct FindingMessageTests {
  private let facts = """
    id,entity,metric,period,value,value_min,value_max,unit,status,source_title,as_of
    f1,kestrel,revenue,2024,312600000,,,EUR,actual,Annual report 2024,2025-03-19
    f2,kestrel,revenue,2023,298400000,,,EUR,actual,Annual report 2023,
    f3,kestrel,valuation,2024-12-31,1500000000,,,EUR,actual,,2025-01-02
    f4,kestrel,capex,2025-07/2026-06,,60000000,65000000,EUR,planned,Annual report 2024,
    f5,kestrel,deliveries,2024-34,1204,,,ships,actual,Annual report 2024,
    f6,kestrel,founded,,1928-05-04,,,date,actual,Register,
    f7,kestrel,port-calls,2024-05,8120,,,calls,actual,Harbour,

    """
  private let metrics = "id,kind,unit_class,de,en\nport-calls,flow,count,Anläufe,port calls|calls\n"

  private func newsdesk(_ language: String) -> Newsdesk {
    var configuration = Configuration()
    configuration.messages = language
    let files = [
      "facts.csv": facts, "metrics.csv": metrics, "entities.csv": "id,name,aliases\nkestrel,Kestrel Ferries,Kestrel\n",
    ]
    let reader = FileReader(read: { Array((files[$0] ?? "").utf8) }, kind: { files[$0] == nil ? nil : .file })
    return Newsdesk(configuration, reference: loadReferences(files.keys.sorted(), reader: reader))
  }

  @Test(arguments: [
    (
      "en", "Kestrel had revenue of €316.2 million in 2024.",
      "Kestrel Ferries, revenue 2024: the draft says €316.2 million, the reference 312.6 million euros (Annual report 2024, 19 March 2025). Digits are probably swapped."
    ),
    (
      "de", "Der Umsatz von Kestrel lag 2024 bei 316,2 Millionen Euro.",
      "Kestrel Ferries, Umsatz 2024: Im Entwurf steht 316,2 Millionen Euro, in der Referenz 312,6 Millionen Euro (Annual report 2024, 19. März 2025). Wohl vertauschte Ziffern."
    ),
    // In the reader's language, whatever the draft's.
    (
      "de", "Kestrel was valued at €2.1 billion on 31 December 2024.",
      "Kestrel Ferries, Bewertung am 31. Dezember 2024: Im Entwurf steht €2.1 billion, in der Referenz 1.5 billion euros (facts.csv, Zeile 4, 2. Januar 2025)."
    ),
    (
      "en", "Kestrel was valued at €2.1 billion on 31 December 2024.",
      "Kestrel Ferries, valuation on 31 December 2024: the draft says €2.1 billion, the reference 1.5 billion euros (facts.csv, row 4, 2 January 2025)."
    ),
    (
      "en", "Kestrel plans to invest between €6 million and €6.5 million in the year to June 2026.",
      "Kestrel Ferries, capital expenditure from July 2025 to June 2026: the draft says €6 million and €6.5 million, the reference 60 to 65 million euros (Annual report 2024). The power of ten is probably wrong."
    ),
    (
      "en", "Kestrel had revenue of over €312.6 million in 2024.",
      "Kestrel Ferries, revenue 2024: “over €312.6 million” is only roughly right; the reference has 312.6 million euros (Annual report 2024, 19 March 2025)."
    ),
    (
      "de", "Der Umsatz von Kestrel lag 2024 bei mehr als 330 Millionen Euro.",
      "Kestrel Ferries, Umsatz 2024: Im Entwurf steht mehr als 330 Millionen Euro, in der Referenz 312,6 Millionen Euro (Annual report 2024, 19. März 2025)."
    ),
    (
      "en", "Kestrel had revenue of €298.4 million in 2024.",
      "Kestrel Ferries, revenue 2024: €298.4 million is the value for 2023; the reference has 312.6 million euros (Annual report 2024, 19 March 2025)."
    ),
    (
      "en", "Kestrel’s revenue rose 6.8 percent in 2024.",
      "Kestrel Ferries, revenue: 6.8 percent does not fit 298.4 million euros (2023) and 312.6 million euros (2024; Annual report 2024, 19 March 2025): the change is 4.76 percent."
    ),
    (
      "de", "Kestrel wurde am 4. Mai 1982 gegründet.",
      "Kestrel Ferries: Im Entwurf steht 4. Mai 1982, in der Referenz 4. Mai 1928 (Register)."
    ),
    ("de", "Am Montag, 21. Mai 2024, legte die Fähre ab und kam nicht an.", "Der 21. Mai 2024 ist ein Dienstag."),
    ("en", "Am Montag, 21. Mai 2024, legte die Fähre ab und kam nicht an.", "21 May 2024 is a Tuesday."),
    (
      "de", "Im Mai 2024 zählte Kestrel 8210 Anläufe.",
      "Kestrel Ferries, Anläufe im Mai 2024: Im Entwurf steht 8210, in der Referenz 8120 calls (Harbour). Wohl vertauschte Ziffern."
    ),
  ])
  func findingsReadWell(language: String, text: String, message: String) {
    let report = newsdesk(language).check(Draft(id: "", text: SourceText(text), markup: .text))
    #expect(report.findings.map(\.message) == [message])
  }

  @Test(arguments: [
    (
      "en", "Kestrel’s revenue rose 4.8 percent in 2024.",
      "From 298.4 million euros (2023) to 312.6 million euros (2024) it is 4.76 percent (Annual report 2024, 19 March 2025)."
    ),
    ("de", "Kestrel wurde 1928 gegründet.", "Die Referenz nennt 4. Mai 1928 (Register)."),
    ("en", "Kestrel made a profit of €12 million in 2024.", "The reference has no fact on this."),
  ])
  func reasonsReadWell(language: String, text: String, reason: String) {
    let report = newsdesk(language).check(Draft(id: "", text: SourceText(text), markup: .text))
    #expect(report.claims.map(\.reason) == [reason])
  }
}
