import Checking
import Newsdesk
import Reference
import Testing
import Text
import Values

/// Drafts marked as those of ``ClaimTests`` about amounts in currencies that a bare word or sign leaves open, and about
/// what a sentence tells beside a figure that is right.
@Suite struct CurrencyTests {
  private static let desk = newsdesk([
    "facts.csv": """
    entity,metric,period,value,value_min,value_max,unit,status
    tarn,budget,2025-07/2026-06,38900000,,,NZD,actual
    tarn,debt,2026-06-30,,64000000,67000000,NZD,forecast
    tarn,employees,2025-06,164,,,people,actual
    tarn,deliveries,2025,8800,,,tonnes,forecast
    hoshi,operating-profit,2025-07/2025-09,19600000000,,,JPY,actual
    hoshi,operating-profit,2024-07/2024-09,28000000000,,,JPY,actual
    vinter,revenue,2025-04/2025-06,14600000000,,,SEK,actual
    vinter,revenue,2024-04/2024-06,15200000000,,,SEK,actual
    EUR,exchange-rate,2025-07-18,11.27,,,SEK,actual
    EUR,exchange-rate,2025-07-18,7.46,,,DKK,actual
    EUR,exchange-rate,2025-07-18,0.836,,,GBP,actual
    hoshi,yield-outlook,2025-07,41300,,,tonnes,actual

    """,
    "entities.csv": """
    id,name,aliases
    tarn,Tarn District Council,Tarn
    hoshi,Hoshi Optical,Hoshi
    vinter,Vinter,Vinter AB

    """,
    "metrics.csv": """
    id,kind,unit_class,de,en
    yield-outlook,event,count,Ertragsprognose,foreseen

    """,
  ])

  private static func newsdesk(_ files: [String: String]) -> Newsdesk {
    let reader = FileReader(read: { Array((files[$0] ?? "").utf8) }, kind: { files[$0] == nil ? nil : .file })
    return Newsdesk(reference: loadReferences(files.keys.sorted(), reader: reader))
  }

  @Test(arguments: [
    "Tarn District Council has a budget of [$38.9 million: supported] for 2025-26.",
    "Tarn District Council has a budget of [$42.8 million: wrong-value] for 2025-26.",
    "Tarn District Council has a budget of [US$42.8 million: unverified] for 2025-26.",
    // The draft tells the two apart.
    "A roof cost NZ$2 million. Tarn District Council has a budget of [$38.9 million: wrong-currency] for 2025-26.",
    "A roof cost NZ$2 million. Tarn District Council has a budget of [NZ$38.9 million: supported] for 2025-26.",
    // What it is in American dollars.
    "Tarn District Council has a budget of [$23.5 million: unverified] for 2025-26.",
    "Tarn's debt is forecast to reach between [$74 million and $77 million: wrong-value] by June 2026.",
    "Tarn is the smallest. Its [164: supported] employees will have to wait.",
    "Tarn is the smallest. Its [210: wrong-value] employees will have to wait.",
    "Tarn will hire [210: unverified] employees.",
    "Tarn raised its forecast of deliveries in 2025 from the [8,800 tonnes: supported] it predicted in May.",
    "The roof brought in [3.9 million euros: wrong-conversion] (£437,000).",
    "The roof brought in 3.9 million kroner ([£437,000: supported]).",
    // A hole is a level, a rise none.
    "Tarn adopted a plan, closing a gap of [$38.9 million: supported] in its budget for 2025-26.",
    // What the reference itself calls a forecast.
    "Hoshi Optical had foreseen [41,300 tonnes: supported] in July.",
    "Hoshi Optical had foreseen [43,100 tonnes: wrong-value] in July.",
    "The roof brought in 3.9 million kroner ([£347,000: wrong-conversion]).",
  ])
  func english(_ draft: String) throws { try check(draft, "en") }

  private static let pacific = newsdesk([
    "facts.csv": """
    entity,metric,period,value,unit,status
    tarn,budget,2025-07/2026-06,38900000,NZD,actual
    EUR,exchange-rate,2025-07-18,1.95,NZD,actual
    EUR,exchange-rate,2025-07-18,1.16,USD,actual

    """,
    "entities.csv": "id,name\ntarn,Tarn\n",
  ])

  /// A bare sign may be that of a currency in which the reference counts, and is not the one that is told apart.
  @Test(arguments: [
    "The roof cost €40 million ([$78 million: supported]).",
    "The roof cost €40 million ([$46.4 million: supported]).",
    "The roof cost €40 million ([$87 million: wrong-conversion]).",
    "The roof cost $65 million ([US$38.7 million: supported]).",
    "The roof cost $65 million ([US$83.7 million: wrong-conversion]).",
    // That Germans would read 7,500 otherwise does not matter.
    "It raises up to [Rs 7,500 crore: ambiguous-amount] ([$8.76 billion: wrong-conversion]).",
    "It raises up to [Rs 7,500 crore: ambiguous-amount] ([$876 million: unverified]).",
  ])
  func bareSigns(_ draft: String) throws { try check(draft, "en", by: Self.pacific) }

  @Test func whatTheSentenceTellsBeside() throws {
    try check(
      "Hoshi has cut its forecast.\n\nIn the three months from July to September 2025, operating profit fell to [23.5 billion yen: wrong-value] from [28 billion yen: supported] in the same quarter of 2024.",
      "en")
    try check(
      "Hoshi has cut its forecast.\n\nIn the three months from July to September 2025, operating profit at Larkspur Foods fell to [23.5 billion yen: unverified] from 21 billion yen.",
      "en")
  }

  @Test(arguments: [
    "Der Umsatz von Vinter gab von April bis Juni 2025 von 15,2 auf [14,6 Milliarden Kronen: supported] (etwa [1,9 Milliarden Euro: wrong-conversion]) nach.",
    "Der Umsatz von Vinter gab von April bis Juni 2025 von 15,2 auf 14,6 Milliarden Kronen (etwa [1,3 Milliarden Euro: supported]) nach.",
    "Tarn ist der kleinste Ort. Seine [164: supported] Beschäftigten sollen warten.",
    "Tarn ist der kleinste Ort. Seine [210: wrong-value] Beschäftigten sollen warten.",
  ])
  func german(_ draft: String) throws { try check(draft, "de") }

  @Test func namesOfCurrenciesInGerman() {
    let text = "Der Umsatz von Vinter lag von April bis Juni 2025 bei 16,4 Milliarden schwedischen Kronen."
    let report = Self.desk.check(
      Draft(
        id: "draft", text: SourceText(Array(text.utf8)), markup: .text, language: "de",
        date: CalendarDate(iso: "2025-07-18")))
    #expect(report.findings.contains { $0.message.contains("14,6 Milliarden schwedische Kronen") })
  }

  private func check(_ marked: String, _ language: String, by desk: Newsdesk = desk) throws {
    let draft = MarkedDraft(marked)
    let report = desk.check(
      Draft(
        id: "draft", text: SourceText(draft.text), markup: .text, language: language,
        date: CalendarDate(iso: "2025-07-18")))
    draft.check(report, marked)
  }
}
