import Checking
import Newsdesk
import Reference
import Testing
import Text
import Values

/// By which words German prose tells what a figure is about. In each sentence "Halm" stands for an organization of which
/// the reference has one fact, and the figure for one that it bears out.
struct GermanMetricWordTests {
  /// Each sentence is right as it stands, and wrong with a figure a third higher.
  @Test(arguments: Self.told.keys.sorted())
  func wordsTell(_ metric: String) throws {
    for sentence in Self.told[metric, default: ""].split(separator: "\n") {
      let right = Self.report(on: sentence, about: metric)
      #expect(right.findings.isEmpty, "\(sentence)\n\(right.findings.map(\.message))")
      #expect(right.claims.contains { $0.claim.metric == metric && $0.claim.verdict == .supported }, "\(sentence)")
      let wrong = Self.report(on: Self.bent(sentence), about: metric)
      #expect(wrong.findings.map(\.code) == [.wrongValue], "\(sentence)\n\(wrong.claims.map(\.reason))")
    }
  }

  /// The same figures a third higher, of which nobody says that they are the fact's.
  @Test(arguments: Self.untold.keys.sorted())
  func otherWordsTellNothing(_ metric: String) throws {
    for sentence in Self.untold[metric, default: ""].split(separator: "\n") {
      let report = Self.report(on: Self.bent(sentence), about: metric)
      #expect(report.findings.isEmpty, "\(sentence)\n\(report.findings.map(\.message))")
    }
  }

  private static let told = [
    "revenue": """
    Halm nahm 2024 rund 118 Millionen Euro ein.
    Der Film und seine Lieder: Halm spielte 2024 damit 118 Millionen Euro ein.
    Halm vereinnahmte 2024 rund 118 Millionen Euro.
    Zwischen Januar und Dezember 2024 kamen bei Halm 118 Millionen Euro herein.
    In die Kassen von Halm flossen 2024 rund 118 Millionen Euro.
    Die Verkäufe von Halm summierten sich 2024 auf 118 Millionen Euro.
    """,
    "profit": """
    Halm blieben 2024 rund 118 Millionen Euro übrig.
    Bei Halm blieben 2024 nach Steuern 118 Millionen Euro hängen.
    Nach Steuern standen bei Halm 2024 rund 118 Millionen Euro in den Büchern.
    Halm hat 2024 mit einem Plus von 118 Millionen Euro abgeschlossen.
    Das Jahr 2024 schloss Halm mit 118 Millionen Euro im Plus ab.
    Halm schrieb 2024 schwarze Zahlen: 118 Millionen Euro.
    Das Ergebnis von Halm betrug 2024 nach Steuern 118 Millionen Euro.
    Allein 2024 verdiente Halm 118 Millionen Euro.
    """,
    "operating-profit": """
    Davon blieben Halm 2024 vor Zinsen und Steuern 118 Millionen Euro.
    Operativ verdiente Halm 2024 rund 118 Millionen Euro.
    Im laufenden Betrieb verdiente Halm 2024 rund 118 Millionen Euro.
    """,
    "ebitda": """
    Der Gewinn vor Zinsen, Steuern und Abschreibungen von Halm stieg 2024 auf 118 Millionen Euro.
    Das operative Ergebnis vor Abschreibungen lag bei Halm 2024 bei 118 Millionen Euro.
    Vor Zinsen, Steuern und Abschreibungen verdiente Halm 2024 rund 118 Millionen Euro.
    """,
    "orders": """
    Bei Halm gingen 2024 Bestellungen im Wert von 118 Millionen Euro ein.
    Halm zog 2024 Aufträge über 118 Millionen Euro an Land.
    """,
    "capex": """
    In Werke und Anlagen flossen bei Halm 2024 rund 118 Millionen Euro.
    Halm nahm 2024 rund 118 Millionen Euro für neue Werke in die Hand.
    Halm wendete 2024 rund 118 Millionen Euro für neue Maschinen auf.
    Seine Fabriken ließ sich Halm 2024 rund 118 Millionen Euro kosten.
    Halm verbaute 2024 rund 118 Millionen Euro.
    """,
    "rd-spending": """
    Halm ließ sich die Forschung 2024 rund 118 Millionen Euro kosten.
    Die Labore von Halm verschlangen 2024 rund 118 Millionen Euro.
    Mit 118 Millionen Euro finanzierte Halm 2024 seine Forschung.
    """,
    "budget": """
    Halm plant für 2024 mit Ausgaben von 118 Millionen Euro.
    Halm muss 2024 mit 118 Millionen Euro auskommen.
    Die Aufwendungen von Halm steigen 2024 auf 118 Millionen Euro.
    """,
    "debt": """
    Die Banken hatten Halm bis Ende 2024 insgesamt 118 Millionen Euro geliehen.
    Bei den Banken stand Halm Ende 2024 mit 118 Millionen Euro im Soll.
    Die Kreditlast von Halm betrug Ende 2024 rund 118 Millionen Euro.
    """,
    "cash": """
    Auf den Konten von Halm lagen Ende 2024 rund 118 Millionen Euro.
    Ende 2024 hatte Halm 118 Millionen Euro auf der Bank.
    Mit liquiden Mitteln von 118 Millionen Euro ging Halm Ende 2024 aus dem Jahr.
    Halm saß Ende 2024 auf 118 Millionen Euro Bargeld.
    """,
    "assets": """
    Die Bilanz von Halm umfasste Ende 2024 rund 118 Millionen Euro.
    Die 118 Millionen Euro schwere Halm sucht Ende 2024 einen Partner.
    """,
    "market-cap": """
    Anleger taxierten Halm Ende 2024 auf 118 Millionen Euro.
    Der Kurswert von Halm betrug Ende 2024 rund 118 Millionen Euro.
    """,
    "acquisition-price": """
    Halm zahlte 2024 für einen Rivalen 118 Millionen Euro.
    Für 118 Millionen Euro ging Halm 2024 an einen Rivalen.
    2024 verleibte sich Halm einen Rivalen für 118 Millionen Euro ein.
    118 Millionen Euro ließ sich Halm den Rivalen 2024 kosten.
    Die Gründer verkauften Halm 2024 für 118 Millionen Euro.
    Halm machte 2024 für einen Rivalen 118 Millionen Euro locker.
    """,
    "funding-round": """
    Investoren stellten Halm 2024 rund 118 Millionen Euro bereit.
    Halm bekam 2024 von Wagniskapitalgebern 118 Millionen Euro.
    2024 warb Halm 118 Millionen Euro ein.
    Halm hat 2024 noch 118 Millionen Euro aufgetrieben.
    """,
    "stake": """
    Halm erwarb 2024 rund 17,5 Prozent an Brenk.
    Halm kaufte sich 2024 mit 17,5 Prozent bei Brenk ein.
    Halm stieg 2024 mit 17,5 Prozent bei Brenk ein.
    Halm hat 2024 genau 17,5 Prozent an Brenk.
    Halm nennt 2024 genau 17,5 Prozent von Brenk sein Eigen.
    """,
    "contract-value": """
    Halm erhielt 2024 einen Zuschlag über 118 Millionen Euro.
    Für 36 Busse erhält Halm 2024 rund 118 Millionen Euro.
    Der Auftrag an Halm von 2024 hat einen Wert von 118 Millionen Euro.
    2024 gewann Halm eine Ausschreibung über 118 Millionen Euro.
    """,
    "fine": """
    Das Amt brummte Halm 2024 rund 118 Millionen Euro auf.
    Das Amt bat Halm 2024 mit 118 Millionen Euro zur Kasse.
    Wegen Absprachen musste Halm 2024 rund 118 Millionen Euro zahlen.
    """,
    "damages": """
    Halm muss seinen Anlegern laut dem Urteil von 2024 rund 118 Millionen Euro erstatten.
    2024 legte Halm den Streit gegen Zahlung von 118 Millionen Euro bei.
    """,
    "subsidy": """
    Der Kreis greift Halm 2024 mit 118 Millionen Euro unter die Arme.
    Der Kreis unterstützt Halm 2024 mit 118 Millionen Euro.
    """,
    "employees": """
    Bei Halm fanden Ende 2024 genau 4870 Menschen Beschäftigung.
    Halm bot Ende 2024 genau 4870 Menschen Arbeit.
    Halm zählte Ende 2024 genau 4870 Köpfe.
    Die Zahl der Arbeitsplätze bei Halm lag Ende 2024 bei 4870.
    """,
    "job-cuts": """
    Bei Halm verschwanden 2024 genau 4870 Arbeitsplätze.
    2024 wurden bei Halm 4870 Stellen gekappt.
    Um 4870 Stellen musste sich Halm 2024 verkleinern.
    Dem Sparkurs fielen bei Halm 2024 genau 4870 Stellen zum Opfer.
    4870 Menschen verloren bei Halm 2024 ihre Stelle.
    """,
    "users": """
    Ende 2024 nutzten 4870 Menschen die App von Halm.
    Ende 2024 waren 4870 Menschen bei Halm angemeldet.
    """,
    "market-share": """
    Halm hielt 2024 rund 17,5 Prozent des europäischen Marktes.
    Halm kam 2024 am europäischen Markt auf 17,5 Prozent.
    """,
    "growth": """
    Halm legte 2024 um 17,5 Prozent zu.
    Halm expandierte 2024 um 17,5 Prozent.
    Halm verbuchte 2024 ein Umsatzplus von 17,5 Prozent.
    """,
    "interest-rate": """
    Halm verzinst Tagesgeld seit 2024 mit 17,5 Prozent.
    Halm zahlt 2024 auf Tagesgeld 17,5 Prozent.
    """,
  ]

  private static let untold = [
    "profit": """
    Halm verlor 2024 einen Auftrag über 118 Millionen Euro.
    Halm nahm 2024 einen Kredit über 118 Millionen Euro auf.
    """,
    "market-cap": """
    Ende 2024 verkaufte Halm Grundstücke im Wert von 118 Millionen Euro.
    Halm hielt Ende 2024 Anteile im Wert von 118 Millionen Euro an anderen Firmen.
    """,
    "budget": """
    Die Ausgaben für Soziales steigen in Halm 2024 auf 118 Millionen Euro.
    Halm gibt 2024 für Soziales 118 Millionen Euro aus.
    Ein Container kostet Halm 2024 rund 118 Millionen Euro.
    """,
    "stake": """
    Die Aktie von Halm verlor 2024 rund 17,5 Prozent an Wert.
    Ende 2024 gehörten der Gewerkschaft 17,5 Prozent der Beschäftigten von Halm an.
    """,
    "employees": """
    Halm hat 4870 offene Stellen.
    """,
    "interest-rate": """
    Halm verzinst Festgeld seit 2024 mit 17,5 Prozent.
    """,
    "founded": """
    1978 entstand in Brenk ein Werk von Halm.
    Im Jahr 1978 nahm die Gießerei von Halm ihren Anfang.
    """,
  ]

  private static func bent(_ sentence: Substring) -> Substring {
    var sentence = sentence
    for (right, wrong) in [("118", "158"), ("17,5", "23,4"), ("4870", "6530")] {
      sentence.replace(right, with: wrong)
    }
    return sentence
  }

  /// Checks a sentence about the organization that has a fact of a metric.
  private static func report(on sentence: Substring, about metric: String) -> Report {
    let name = names[metric] ?? ""
    return desk.check(
      Draft(
        id: "draft", text: SourceText(String(sentence.replacing("Halm", with: name))), markup: .text, language: "de",
        date: CalendarDate(iso: "2025-06-11")))
  }

  private static let metrics = Set(told.keys).union(untold.keys).sorted()

  /// An organization for each metric: "Alm", "Belm".
  private static let names = Dictionary(
    uniqueKeysWithValues: zip(
      metrics,
      ["Hal", "Bren", "Kor", "Wes"].flatMap { start in
        ["dorf", "rode", "leben", "stett", "horst", "wede", "moor"].map { start + $0 }
      }))

  private static let desk: Newsdesk = {
    let facts = metrics.map { metric in
      let (value, unit) =
        switch metric {
        case "stake", "market-share", "growth", "interest-rate": ("17.5", "percent")
        case "employees", "job-cuts", "users": ("4870", "count")
        case "founded": ("1987", "date")
        default: ("118000000", "EUR")
        }
      return "\(metric),\(names[metric] ?? ""),\(metric),\(metric == "founded" ? "1987" : "2024"),\(value),\(unit)"
    }
    let file = (["id,entity,metric,period,value,unit"] + facts).joined(separator: "\n")
    return Newsdesk(
      reference: loadReferences(
        ["facts.csv"], reader: FileReader(read: { _ in Array(file.utf8) }, kind: { _ in .file })))
  }()
}
