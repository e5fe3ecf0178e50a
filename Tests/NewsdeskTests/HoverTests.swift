import Checking
import Newsdesk
import Reference
import Testing
import Text
import Values

private func number(_ low: String, _ high: String? = nil) -> Quantity {
  let ends = [low, high ?? low].map { Decimal(parsing: $0) ?? .zero }
  return Quantity(low: ends[0], high: ends[1], lowUnit: .one, highUnit: .one)
}

/// Titles, with `_` for the narrow space between digits.
@Test func titlesSayTheValue() {
  let cases: [(Annotation.Value, Hedge, String)] = [
    (.money(number("13800000000"), currency: "EUR", implied: false), .over, "13_800_000_000 EUR (over)"),
    (.money(number("6e10", "65e9"), currency: "USD", implied: true), .range, "60_000_000_000–65_000_000_000 USD"),
    (.money(number("-1234.5678"), currency: "CHF", implied: false), .none, "-1_234.5678 CHF"),
    (.percent(number("3.2"), points: false, fraction: false), .about, "3.2 % (about)"),
    (.percent(number("0.5"), points: true, fraction: false), .none, "0.5 percentage points"),
    (.count(number("930000"), unit: "Betten"), .none, "930_000 Betten"),
    (.count(number("12"), unit: ""), .none, "12"),
    (.date(DateValue(period: Period(year: 2024, month: 5))), .none, "2024-05"),
    (.date(DateValue(period: nil)), .none, "date"),
    (.organization(entity: "scale-ai"), .none, "scale-ai"),
    (.organization(entity: nil), .none, "organization"),
  ]
  let desk = Newsdesk()
  for (value, hedge, title) in cases {
    let annotation = Annotation(span: 0..<5, value: value, hedge: hedge)
    let hover = desk.hover(over: annotation, in: Report(id: "", language: "en", date: nil, annotations: [annotation]))
    #expect(hover.title.replacing("\u{202F}", with: "_") == title)
    #expect(hover.lines.isEmpty)
  }
}

/// The first line over the only figure or date of a text says how it was read.
@Test(arguments: [
  ("de", "Der Gewinn lag bei rund 13,8 Milliarden US-Dollar.", "13,8 × 1_000_000_000, USD, about (“rund”)"),
  ("en", "The fine was at least $62m.", "62 × 1_000_000, USD, at least (“at least”)"),
  ("en", "One costs 62 cents.", "62 × 0.01, USD"), ("en", "Sales rose 9.5 percent.", "9.5, percent"),
  ("en", "The yield rose by 50 basis points.", "50 × 0.01, percentage points"),
  ("en", "It costs between $60 million and $70 million.", "60_000_000–70_000_000, USD"),
  ("en", "It has 21,700 employees.", "21,700, employees"), ("de", "Es hat 1.204 Mitarbeiter.", "1.204, Mitarbeiter"),
  ("de", "Der Umsatz sank um minus 4,6 Prozent.", "4,6, percent"),
])
func theReadingIsTold(language: String, text: String, expected: String) throws {
  let desk = Newsdesk()
  let draft = Draft(id: "", text: SourceText(text), markup: .text, language: language)
  let report = desk.check(draft)
  let annotation = try #require(report.annotations.first)
  let line = desk.hover(over: annotation, in: report, of: draft.text).lines.first?.parts.first?.text
  #expect(line?.replacing("\u{202F}", with: "_") == "read as " + expected)
}

@Test func relativeDatesTellTheirDay() throws {
  let day = CalendarDate(iso: "2025-06-11")
  for (text, expected) in [("He came yesterday.", "counted from 11 June 2025"), ("He came on 3 May 2024.", nil)] {
    let draft = Draft(id: "", text: SourceText(text), markup: .text, language: "en", date: day)
    let report = Newsdesk().annotate(draft)
    let annotation = try #require(report.annotations.first)
    let lines = Newsdesk().hover(over: annotation, in: report, of: draft.text).lines
    #expect(lines.first?.parts.first?.text == expected)
  }
}

/// What is wrong with a date stands over it.
@Test func findingsAreTold() throws {
  let draft = Draft(id: "", text: SourceText("Sie kommen am 31. September 2024."), markup: .text, language: "de")
  let report = Newsdesk().check(draft)
  let annotation = try #require(report.annotations.first)
  let message = try #require(report.findings.first?.message)
  #expect(Newsdesk().hover(over: annotation, in: report, of: draft.text).lines == [Hover.Line(message)])
}

/// Over an organization its name and its newest facts stand, with links to their sources and without ids.
@Test func factsOfAnOrganizationAreListed() throws {
  var reader = "id,entity,metric,period,value,unit,source_title,source_url\n"
  for year in 2000...2013 { reader += "x\(year),k,revenue,\(year),\(year),EUR,Report,https://k.example/\(year)\n" }
  let facts = Array(reader.utf8)
  let files = FileReader(
    read: { $0 == "/r/facts.csv" ? facts : Array("id,name\nk,Kestrel Ferries\n".utf8) },
    kind: { $0 == "/r" ? .folder : ["/r/facts.csv", "/r/entities.csv"].contains($0) ? .file : nil })
  let desk = Newsdesk(reference: loadReferences(["/r"], reader: files))
  let annotation = Annotation(span: 0..<3, value: .organization(entity: "k"))
  let hover = desk.hover(over: annotation, in: Report(id: "", language: "en", date: nil, annotations: [annotation]))
  #expect(hover.title == "Kestrel Ferries" && hover.lines.count == 13)
  #expect(hover.lines.last == Hover.Line("… and 2 more"))
  #expect(hover.lines.first?.parts.last == Hover.Part("Report", address: "https://k.example/2013"))
  #expect(hover.lines.first?.isItem == true)
}

@Test func linesSayTheClaimAndItsFacts() throws {
  let annotation = Annotation(span: 3..<9, value: .count(number("3"), unit: "x"))
  let facts = [
    Fact(
      id: "f1", entity: "a", metric: "revenue", period: Period(year: 2024),
      value: .number(low: 1500, high: 2000), unit: .currency("EUR"), sourceTitle: "Annual report",
      sourceURL: "https://example.org", asOf: CalendarDate(iso: "2025-03-01"), note: "audited"),
    Fact(
      id: "f2", entity: "a", metric: "founded", period: nil, value: .date(try #require(Period(year: 1999))),
      unit: .date),
  ]
  @Sendable func claim(_ span: Range<Int>, _ reason: String) -> ReportedClaim {
    ReportedClaim(
      claim: Claim(
        span: span, entity: "a", metric: "revenue", period: Period(year: 2024), status: .planned,
        verdict: .contradicted, facts: facts, reason: Message("")), reason: reason)
  }
  let report = Report(
    id: "", language: "en", date: nil, annotations: [annotation],
    claims: [
      claim(0..<3, "before"), claim(8..<12, "The draft says 3."),
      ReportedClaim(claim: Claim(span: 3..<4, reason: Message("")), reason: ""),
    ])
  func check(_ language: String, _ subject: String, _ verdicts: [String], _ asOf: String) {
    var configuration = Configuration()
    configuration.messages = language
    let lines = Newsdesk(configuration).hover(over: annotation, in: report).lines
    #expect(
      lines.map { ($0.isItem ? "- " : "") + $0.parts.map { $0.text + $0.address }.joined() } == [
        subject,
        "\(verdicts[0]): The draft says 3.",
        "- 1\u{202F}500–2\u{202F}000 EUR, 2024, Annual reporthttps://example.org, \(asOf), audited",
        "- 1999",
        verdicts[1],
      ])
  }
  check("en", "a, revenue, 2024, planned", ["contradicted", "unverified"], "as of 1 March 2025")
  check("de", "a, Umsatz, 2024, geplant", ["widersprochen", "ungeprüft"], "Stand 1. März 2025")
  check("xx", "a, revenue, 2024, planned", ["contradicted", "unverified"], "as of 1 March 2025")
}

/// Values are written as the reader writes numbers and dates.
@Test(arguments: [
  ("en", ["6.4 %", "1.5 percentage points", "1_204 ships", "1_204", "21 May 2024", "0.25"]),
  ("de", ["6,4 %", "1,5 Prozentpunkte", "1_204 ships", "1_204", "21. Mai 2024", "0,25"]),
])
func factsHaveTheReadersNotation(language: String, expected: [String]) throws {
  var configuration = Configuration()
  configuration.messages = language
  let desk = Newsdesk(configuration)
  let numbers: [(String, Fact.Unit)] = [
    ("6.4", .percent), ("1.5", .percentagePoints), ("1204", .count(noun: "ships")), ("1204", .count(noun: "count")),
    ("2024-05-21", .date), ("0.25", .ratio),
  ]
  let values = try numbers.map { text, unit in
    let value: Fact.Value =
      if unit == .date { .date(try #require(Period(edtf: text))) } else {
        .number(low: try #require(Decimal(parsing: text)), high: try #require(Decimal(parsing: text)))
      }
    return desk.value(of: Fact(id: "", entity: "a", metric: "margin", period: nil, value: value, unit: unit))
  }
  #expect(values.map { $0.replacing("\u{202F}", with: "_") } == expected)
  let annotation = Annotation(span: 0..<3, value: .percent(number("6.4"), points: false, fraction: false))
  #expect(desk.value(of: annotation) == expected[0])
}

@Test func aDateThatNothingFixesSaysSo() throws {
  let draft = Draft(id: "", text: SourceText("He came yesterday."), markup: .text, language: "en")
  let report = Newsdesk().annotate(draft)
  let annotation = try #require(report.annotations.first)
  let lines = Newsdesk().hover(over: annotation, in: report, of: draft.text).lines
  #expect(lines == [Hover.Line("cannot be told without the date of publication")])
}
