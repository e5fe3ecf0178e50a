import Checking
import JSON
import Newsdesk
import Reference
import Testing
import Text
import Values

private let draft = "Ümsatz 😀: über 13,8 Milliarden Euro, plus 0,5 Punkte, seit Mai 2024 bei Scale AI.\n"

/// Where words of the draft stand.
private func span(_ words: String) -> Range<Int> {
  let (text, part) = (Array(draft.utf8), Array(words.utf8))
  let start = text.indices.first { text[$0...].starts(with: part) } ?? 0
  return start..<start + part.count
}

private func number(_ text: String) -> Quantity { Quantity(Decimal(parsing: text) ?? .zero, unit: .one) }

private func report(
  annotations: [Annotation] = [], claims: [ReportedClaim] = [], findings: [ReportedFinding] = []
) -> Report {
  Report(
    id: "draft.md", language: "de", date: CalendarDate(iso: "2025-06-11"), annotations: annotations, claims: claims,
    findings: findings, coverage: Coverage(claims.map(\.claim)))
}

extension Report {
  fileprivate func json(
    of text: SourceText, offsets: PositionEncoding = .utf32, content: Content = .everything
  ) throws -> JSON {
    try JSON.parse(bytes(of: text, offsets: offsets, content: content))
  }
}

/// The report's part under `key` in code points, in one line.
private func check(
  _ key: String, of report: Report, is expected: String, sourceLocation: SourceLocation = #_sourceLocation
) {
  let json = try? report.json(of: SourceText(Array(draft.utf8)))
  #expect(json?[key]?.description == expected, sourceLocation: sourceLocation)
}

@Test func encodesAnnotations() {
  let range = Quantity(
    low: Decimal(6, exponent: 10), high: Decimal(65, exponent: 9), lowUnit: .one, highUnit: .one)
  let cases: [(Annotation, String)] = [
    (
      Annotation(
        span: span("13,8 Milliarden Euro"), value: .money(number("13800000000"), currency: "EUR", implied: false),
        hedge: .over, hedgeSpan: span("über")),
      #"[{"kind":"money","start":15,"end":35,"text":"13,8 Milliarden Euro","low":13800000000,"high":13800000000,"#
        + #""currency":"EUR","hedge":"over","hedgeText":"über"}]"#
    ),
    (
      Annotation(span: span("Euro"), value: .money(range, currency: "EUR", implied: true), hedge: .range),
      #"[{"kind":"money","start":31,"end":35,"text":"Euro","low":60000000000,"high":65000000000,"#
        + #""currency":"EUR","hedge":"range"}]"#
    ),
    (
      Annotation(span: span("plus 0,5 Punkte"), value: .percent(number("0.5"), points: true, fraction: false)),
      #"[{"kind":"percent","start":37,"end":52,"text":"plus 0,5 Punkte","low":0.5,"high":0.5,"points":true,"#
        + #""hedge":"none"}]"#
    ),
    (
      Annotation(span: span("Ü"), value: .percent(number("33.3"), points: false, fraction: true), hedge: .about),
      #"[{"kind":"percent","start":0,"end":1,"text":"Ü","low":33.3,"high":33.3,"fraction":true,"hedge":"about"}]"#
    ),
    (
      Annotation(span: span("13"), value: .count(number("13"), unit: "Mitarbeiter")),
      #"[{"kind":"count","start":15,"end":17,"text":"13","low":13,"high":13,"unit":"Mitarbeiter","hedge":"none"}]"#
    ),
    (
      Annotation(span: span("13"), value: .count(number("13"), unit: "")),
      #"[{"kind":"count","start":15,"end":17,"text":"13","low":13,"high":13,"unit":null,"hedge":"none"}]"#
    ),
    (
      Annotation(span: span("Mai 2024"), value: .date(DateValue(period: Period(year: 2024, month: 5)))),
      #"[{"kind":"date","start":59,"end":67,"text":"Mai 2024","value":"2024-05"}]"#
    ),
    (
      Annotation(span: span("Mai"), value: .date(DateValue(period: nil))),
      #"[{"kind":"date","start":59,"end":62,"text":"Mai","value":null}]"#
    ),
    (
      Annotation(span: span("Scale AI"), value: .organization(entity: "scale-ai")),
      #"[{"kind":"organization","start":72,"end":80,"text":"Scale AI","entity":"scale-ai"}]"#
    ),
    (
      Annotation(span: 500..<900, value: .organization(entity: nil)),
      #"[{"kind":"organization","start":82,"end":82,"text":"","entity":null}]"#
    ),
  ]
  for (annotation, expected) in cases { check("annotations", of: report(annotations: [annotation]), is: expected) }
}

@Test func encodesClaims() {
  let fact = Fact(
    id: "f3", entity: "scale-ai", metric: "valuation", period: nil, value: .number(low: 1, high: 1),
    unit: .currency("EUR"))
  let decided = Claim(
    span: span("13,8 Milliarden Euro"), entity: "scale-ai", metric: "valuation", period: Period(year: 2024, month: 5),
    verdict: .supported, facts: [fact], reason: Message(""))
  let byText = Claim(span: span("0,5"), verdict: .supported, reason: Message(""))
  let open = Claim(span: span("0,5"), status: .planned, reason: Message(""))
  let claims = report(
    claims: [ReportedClaim(claim: decided, reason: "as in f3"), ReportedClaim(claim: byText, reason: "")]
      + [ReportedClaim(claim: open, reason: "no fact")])
  check(
    "claims", of: claims,
    is: #"[{"start":15,"end":35,"text":"13,8 Milliarden Euro","entity":"scale-ai","metric":"valuation","#
      + #""period":"2024-05","status":"actual","verdict":"supported","facts":["f3"],"reason":"as in f3"},"#
      + #"{"start":42,"end":45,"text":"0,5","entity":null,"metric":null,"period":null,"status":"actual","#
      + #""verdict":"supported","facts":[],"reason":""},"#
      + #"{"start":42,"end":45,"text":"0,5","entity":null,"metric":null,"period":null,"status":"planned","#
      + #""verdict":"unverified","facts":[],"reason":"no fact"}]"#)
  check(
    "coverage", of: claims,
    is: #"{"supported":2,"imprecise":0,"contradicted":0,"unverified":1,"supportedByText":1}"#)
}

@Test func encodesFindings() {
  let finding = ReportedFinding(
    code: .wrongScale, severity: .error, span: span("Milliarden"), message: "Die Referenz nennt \"Mio.\"",
    facts: ["f3"],
    related: [
      .init(place: .reference(path: "reference/facts.csv", line: 4), message: "f3"),
      .init(place: .draft(span("Ümsatz")), message: "hier"),
    ],
    fixes: [ReportedFix(title: "Millionen", edits: [Edit(span: span("Milliarden"), newText: "Millionen")])])
  check(
    "findings", of: report(findings: [finding]),
    is: #"[{"code":"wrong-scale","severity":"error","start":20,"end":30,"text":"Milliarden","#
      + #""message":"Die Referenz nennt \"Mio.\"","facts":["f3"],"#
      + #""related":[{"path":"reference/facts.csv","line":4,"message":"f3"},{"start":0,"end":6,"message":"hier"}],"#
      + #""fixes":[{"title":"Millionen","edits":[{"start":20,"end":30,"newText":"Millionen"}]}]}]"#)
}

@Test(arguments: [
  (PositionEncoding.utf8, "utf-8", 20), (.utf16, "utf-16", 16), (.utf32, "code-point", 15),
])
func encodesOffsets(encoding: PositionEncoding, name: String, start: Int) throws {
  let annotated = report(annotations: [Annotation(span: span("13"), value: .organization(entity: nil))])
  let json = try annotated.json(of: SourceText(Array(draft.utf8)), offsets: encoding)
  #expect(json["offsets"]?.string == name)
  #expect(json["annotations"]?.array?.first?["start"]?.int == start)
}

@Test func encodesDocument() throws {
  let text = SourceText(Array(draft.utf8))
  func keys(_ content: Report.Content) throws -> [String]? {
    try report().json(of: text, content: content).members?.map(\.key)
  }
  #expect(
    try keys(.everything) == [
      "id", "language", "date", "offsets", "annotations", "claims", "findings", "coverage",
    ])
  #expect(
    try keys(.annotations) == ["id", "language", "date", "offsets", "annotations"])
  let bare = try Report(id: "", language: "en", date: nil, annotations: []).json(of: text)
  #expect(bare["id"]?.isNull == true && bare["date"]?.isNull == true)
  #expect(try report().json(of: text)["date"] == "2025-06-11")
}

@Test func encodesFacts() throws {
  let plain = Fact(
    id: "f1", entity: "a", metric: "revenue", period: Period(year: 2024),
    value: .number(low: Decimal(138, exponent: -1), high: Decimal(138, exponent: -1)), unit: .currency("EUR"),
    sourceTitle: "Report", asOf: CalendarDate(iso: "2025-02-01"), extra: [.init(name: "desk", value: "Berlin")],
    path: "/r/facts.csv", line: 2)
  #expect(
    plain.json.description == #"{"id":"f1","entity":"a","metric":"revenue","period":"2024","value":13.8,"unit":"EUR","#
      + #""status":"actual","source_title":"Report","as_of":"2025-02-01","desk":"Berlin","path":"/r/facts.csv","#
      + #""line":2}"#)
  let range = Fact(
    id: "f2", entity: "a", metric: "employees", period: nil, value: .number(low: 10, high: 12),
    unit: .count(noun: "people"), status: .planned)
  #expect(
    range.json.description == #"{"id":"f2","entity":"a","metric":"employees","value_min":10,"value_max":12,"#
      + #""unit":"people","status":"planned","path":"","line":0}"#)
  let date = Fact(
    id: "f3", entity: "a", metric: "founded", period: nil, value: .date(try #require(Period(year: 2016))),
    unit: .date)
  #expect(date.json["value"] == "2016")
}
