import Newsdesk
import Reference
import Testing
import Values

/// Facts are found by what people call entities and metrics.
@Suite struct FactLookupTests {
  private let desk: Newsdesk = {
    let files = [
      "/r/facts.csv": """
      id,entity,metric,period,value,unit
      r1,k,revenue,2023,298,EUR
      r2,k,revenue,2024,312,EUR
      p,k,profit,2024,24,EUR
      v,k,valuation,2024,900,EUR
      m,k,market-cap,2024,950,EUR
      l,k,Berths,2024,31,Liegeplätze
      o,n,revenue,2024,5,EUR

      """,
      "/r/entities.csv": "id,name,aliases\nk,Kestrel Reederei,Kestrel|KR\nn,Nordlicht AG,\n",
      "/r/metrics.csv": "id,kind,unit_class,de,en\nBerths,stock,count,Liegeplätze|Anleger,berths|moorings\n",
    ]
    let reader = FileReader(
      read: { Array((files[$0] ?? "").utf8) }, kind: { $0 == "/r" ? .folder : files[$0] == nil ? nil : .file })
    return Newsdesk(reference: loadReferences(["/r"], reader: reader))
  }()

  @Test(arguments: [
    // By an id,
    ("revenue", ["r2", "r1"]), ("REVENUE", ["r2", "r1"]), ("market-cap", ["m"]), ("market cap", ["m"]),
    ("berths", ["l"]), ("Berths", ["l"]),
    // by a word of any language,
    ("Umsatz", ["r2", "r1"]), ("umsätze", ["r2", "r1"]), ("Jahresumsatz", ["r2", "r1"]), ("sales", ["r2", "r1"]),
    ("turnover", ["r2", "r1"]), ("chiffre d’affaires", ["r2", "r1"]), ("chiffre d'affaires", ["r2", "r1"]),
    ("Nettogewinn", ["p"]),
    // which may mean several,
    ("wert", ["v", "m"]),
    // by a word of the reference,
    ("Liegeplätze", ["l"]), ("anleger", ["l"]), ("Moorings", ["l"]),
    // and by no other.
    ("fleet", []), ("employees", []), ("", []), ("*", []), ("umsatz umsatz", []),
  ])
  func metricsAreFoundByName(metric: String, ids: [String]) {
    let facts = desk.facts(entity: "kestrel reederei", metric: metric, period: nil)
    #expect(facts.map(\.id) == ids, "\(metric)")
  }

  @Test func theRestIsLeftOut() throws {
    let year = try #require(Period(edtf: "2023"))
    #expect(desk.facts(entity: "KR", metric: "Umsatz", period: year).map(\.id) == ["r1"])
    #expect(desk.facts(entity: "k", metric: nil, period: nil).count == 6)
    #expect(desk.facts(entity: "nobody", metric: "Umsatz", period: nil) == [])
  }
}
