import Newsdesk
import Reference
import Text
import Values

/// Drafts in which much depends on what stands elsewhere, and edits that change it.
enum EditedDrafts {
  struct Start {
    var languageID: String
    var text: String
  }

  /// An edit in bytes of the draft.
  struct Edit {
    var range: Range<Int>
    var bytes: [UInt8]
  }

  // MARK: Edits

  /// An edit that leaves a draft readable: a figure, a name or a line is another, or stands elsewhere.
  static func calmEdit(of text: [UInt8], using random: inout SeededRandom) -> Edit {
    let anywhere = Int.random(in: 0...text.count, using: &random)
    switch Int.random(in: 0..<12, using: &random) {
    case 0...4: return figureEdit(of: text, anywhere, using: &random)
    case 5: return nameEdit(of: text, anywhere, using: &random)
    case 6, 7: return lineMove(in: text, using: &random)
    case 8:
      let line = lineStart(of: text, anywhere)..<lineEnd(of: text, anywhere)
      return Edit(range: line, bytes: [])
    case 9: return Edit(range: anywhere..<anywhere, bytes: bytes(among: [" ", "x", "und "], using: &random))
    default:
      let start = lineStart(of: text, anywhere)
      return Edit(range: start..<start, bytes: Array((stories.randomElement(using: &random) ?? "").utf8))
    }
  }

  /// Any edit that an editor or a user may make; some leave bytes that are no UTF-8.
  static func edit(of text: [UInt8], using random: inout SeededRandom) -> Edit {
    let anywhere = Int.random(in: 0...text.count, using: &random)
    switch Int.random(in: 0..<16, using: &random) {
    case 0...2: return Edit(range: anywhere..<anywhere, bytes: bytes(among: keys, using: &random))
    case 3: return Edit(range: anywhere..<min(text.count, anywhere + Int.random(in: 1...3, using: &random)), bytes: [])
    case 4: return Edit(range: anywhere..<min(text.count, anywhere + Int.random(in: 1...60, using: &random)), bytes: [])
    case 5, 6: return figureEdit(of: text, anywhere, using: &random)
    case 7: return nameEdit(of: text, anywhere, using: &random)
    case 8, 9: return Edit(range: anywhere..<anywhere, bytes: bytes(among: markup, using: &random))
    case 10, 11:
      let start = lineStart(of: text, anywhere)
      return Edit(range: start..<start, bytes: bytes(among: blocks, using: &random))
    case 12: return lineMove(in: text, using: &random)
    case 13:
      let line = lineStart(of: text, anywhere)..<lineEnd(of: text, anywhere)
      return Edit(range: line, bytes: Bool.random(using: &random) ? [] : Array(text[line]) + Array(text[line]))
    case 14:
      let end = min(text.count, anywhere + Int.random(in: 0...20, using: &random))
      return Edit(range: anywhere..<end, bytes: bytes(among: markup, using: &random))
    default:
      // Drafts stay as long as they were, more or less.
      if text.count > 5_000 { return Edit(range: anywhere..<min(text.count, anywhere + 2_500), bytes: []) }
      if text.count > 600, Int.random(in: 0..<8, using: &random) > 0 {
        return Edit(range: anywhere..<anywhere, bytes: bytes(among: keys, using: &random))
      }
      return Edit(range: 0..<text.count, bytes: Array((drafts.randomElement(using: &random)?.text ?? "").utf8))
    }
  }

  /// Another digit in the next figure, one more or one less.
  private static func figureEdit(of text: [UInt8], _ offset: Int, using random: inout SeededRandom) -> Edit {
    guard let digit = text[offset...].firstIndex(where: { (0x30...0x39).contains($0) }) else {
      return Edit(range: offset..<offset, bytes: Array("421".utf8))
    }
    let end = Bool.random(using: &random) ? digit : digit + 1
    return Edit(range: digit..<end, bytes: bytes(among: ["", "1", "4", "9", "12", ",", "."], using: &random))
  }

  /// Into the next word with a capital.
  private static func nameEdit(of text: [UInt8], _ offset: Int, using random: inout SeededRandom) -> Edit {
    guard let capital = text[offset...].firstIndex(where: { (0x41...0x5A).contains($0) }) else {
      return Edit(range: offset..<offset, bytes: Array("Halden ".utf8))
    }
    let place = min(text.count, capital + Int.random(in: 0...4, using: &random))
    let end = Bool.random(using: &random) ? place : min(text.count, place + 1)
    return Edit(range: place..<end, bytes: bytes(among: ["", "x", "s", " ", "é", "-"], using: &random))
  }

  /// A line goes elsewhere, in one edit as an editor sends it.
  private static func lineMove(in text: [UInt8], using random: inout SeededRandom) -> Edit {
    let from = Int.random(in: 0...text.count, using: &random)
    let to = lineStart(of: text, Int.random(in: 0...text.count, using: &random))
    let line = lineStart(of: text, from)..<lineEnd(of: text, from)
    if to <= line.lowerBound {
      return Edit(range: to..<line.upperBound, bytes: Array(text[line]) + Array(text[to..<line.lowerBound]))
    }
    guard to >= line.upperBound else { return Edit(range: line, bytes: []) }
    return Edit(range: line.lowerBound..<to, bytes: Array(text[line.upperBound..<to]) + Array(text[line]))
  }

  private static func lineStart(of text: [UInt8], _ offset: Int) -> Int {
    (text[..<offset].lastIndex(of: 0x0A) ?? -1) + 1
  }

  /// With the line break.
  private static func lineEnd(of text: [UInt8], _ offset: Int) -> Int {
    text[offset...].firstIndex(of: 0x0A).map { $0 + 1 } ?? text.count
  }

  private static func bytes(among texts: [String], using random: inout SeededRandom) -> [UInt8] {
    Array((texts.randomElement(using: &random) ?? "").utf8)
  }

  private static let keys = [
    "x", "e", " ", "ß", "€", "😀", "\u{301}", "\r\n", "\n", "\n\n", "\r", "1", ",", ".", " Euro", " Millionen", "\u{0}",
    "-",
  ]

  private static let markup = [
    "**", "*", "_", "`", "```\n", "<b>", "</b>", "<!--", "-->", "<!-- tickmark: ignore -->\n", "<!-- tickmark: off -->",
    "<!-- tickmark: on -->", "[", "](https://example.org/7)", "|", "&nbsp;", "&euro;", "# ", "\n# ", "> ", "\n- ",
    "<p>",
    "---\n", "\\", "<script>",
  ]

  private static let blocks = [
    "## Nordlicht setzt 412 Millionen Euro um\n\n", "# Halden Group: 95 million euros in revenue\n\n",
    "Nordlicht setzte 2024 421 Millionen Euro um.\n\n", "Der Konzern beschäftigt 3.200 Menschen.\n\n",
    "Halden, founded in 1998, employs 1,150 people. The company lost 12 million euros.\n\n",
    "The Mercy Ridge Group reported 2,310 employees at the end of 2024.\n\n",
    "Mercy Ridge had 2,130 employees at the end of 2024.\n\n",
    "Die Kosten betragen 300 Millionen Euro: 100 Millionen Euro für Bahnen, 120 Millionen Euro für Straßen und 90 "
      + "Millionen Euro für Schulen.\n\n",
    "- 120 Millionen Euro\n- 80 Millionen Euro\n- zusammen 210 Millionen Euro\n\n", "- Halden: 95 million euros\n",
    "  - davon 20 Millionen Euro\n",
    "| Firma | Umsatz 2024 | Gewinn |\n|---|---|---|\n| Nordlicht | 421 Mio. Euro | 35 Mio. Euro |\n"
      + "| Halden | 95 Mio. Euro | -12 Mio. Euro |\n| Summe | 516 Mio. Euro | 32 Mio. Euro |\n\n",
    "| Halden | 59 Mio. Euro |\n", "In the 12 months that ended June 30 it earned more.\n\n",
    "Revenue rose 25 percent to $92.5 million in fiscal 2024, from $74 million.\n\n",
    "Das sind 15 Prozent des Umsatzes, also 63 Millionen Euro.\n\n", "---\nlang: en\ndate: 2025-02-01\n---\n",
    "11. Juni 2025\n\n",
    "Und das ist mehr, als man hatte, und der Rest ist nicht da.\n\n",
    "That is more than it had, and this is the rest.\n\n",
  ]

  // MARK: Drafts

  /// Paragraphs whose figures have to do with those of other paragraphs.
  private static let stories = [
    "# Nordlicht setzt 421 Millionen Euro um\n\n", "# Halden verliert 12 Millionen Euro\n\n", "## Die Zahlen\n\n",
    "Die Nordlicht AG setzte 2024 421 Millionen Euro um.\n\n",
    "Ein Jahr davor waren es 398 Millionen Euro gewesen, ein Plus von 5,8 Prozent.\n\n",
    "Damit hat sich der Umsatz fast vervierfacht: Halden kam 2024 auf 95 Millionen Euro.\n\n",
    "Nordlicht erzielte 2024 einen Gewinn von 421 Millionen Euro.\n\n",
    "Der Gewinn von Nordlicht lag 2024 bei 35 Millionen Euro. Das sind 8,3 Prozent des Umsatzes.\n\n",
    "Der Umsatz lag 2024 bei 95 Millionen Euro.\n\n", "Halden verlor 2024 12 Millionen Euro.\n\n",
    "Das neue Werk kostet 300 Millionen Euro.\n\n",
    "100 Millionen Euro gehen in die Halle, 120 Millionen Euro in Anlagen und 80 Millionen Euro in Büros.\n\n",
    "Insgesamt arbeiten 3.200 Menschen für Nordlicht, 1.200 davon im Vertrieb und 2.000 im Werk.\n\n",
    "Zusammen haben beide 4.350 Beschäftigte, denn Halden beschäftigt 1.150 Menschen.\n\n",
    "- Halle: 100 Millionen Euro\n", "- Anlagen: 120 Millionen Euro\n", "- Insgesamt: 220 Millionen Euro\n",
    "| Firma | Umsatz 2024 | Gewinn |\n|---|---|---|\n| Nordlicht | 421 Mio. Euro | 35 Mio. Euro |\n",
    "| Halden | 95 Mio. Euro | -12 Mio. Euro |\n",
    "| Summe | 516 Mio. Euro | 23 Mio. Euro |\n\n",
    "Die Mercy-Ridge-Gruppe zahlte 2024 für ein Lager 410.000 Euro.\n\n",
    "Die Mercy-Ridge-Gruppe hatte 2024 für ein Lager 140.000 Euro gezahlt.\n\n",
    "Nordlicht wurde 1998 gegründet, vor 27 Jahren. Das Unternehmen wächst seit 2023.\n\n",
    "In den zwölf Monaten bis zum 30. Juni waren es 92,5 Millionen Euro, im Geschäftsjahr 2023 74 Millionen Euro.\n\n",
    "Nordlicht hält 30 Prozent an Halden.\n\n",
  ]

  static let drafts = [
    // Long enough that what depends on each other may lie far apart.
    Start(languageID: "markdown", text: "Oslo, 11. Juni 2025\n\n" + (stories + stories.reversed()).joined()),
    Start(
      languageID: "markdown",
      text: """
        # Nordlicht wächst auf 421 Millionen Euro

        Oslo, 11. Juni 2025

        Die Nordlicht AG setzte 2024 rund 421 Millionen Euro um, nach 398 Millionen Euro im Jahr 2023. Das Unternehmen, \
        gegründet 1998, verdiente 35 Millionen Euro. Das entspricht 8,3 Prozent des Umsatzes.

        Die Halden GmbH kam auf 95 Millionen Euro. Der Verlust lag bei 12 Millionen Euro (12,5 Millionen Dollar).

        ## Beschäftigte

        Nordlicht beschäftigte Ende 2024 rund 3.200 Menschen, Halden 1.150. Zusammen sind das 4.350 Beschäftigte.

        - Vertrieb: 1.200 Stellen
        - Werk: 1.500 Stellen
        - Verwaltung: 500 Stellen

        | Firma | Umsatz 2024 | Gewinn |
        |---|---|---|
        | Nordlicht | 421 Mio. Euro | 35 Mio. Euro |
        | Halden | 95 Mio. Euro | -12 Mio. Euro |
        | Summe | 516 Mio. Euro | 23 Mio. Euro |

        ## Ausblick

        Nordlicht hält 30 Prozent an Halden. 2026 sollen es 500 Millionen Euro Umsatz werden.

        Die Mercy-Ridge-Gruppe will 41 Millionen Euro mehr ausgeben. Mercy Ridge plant am Montag, 11. Juni 2025, mehr.

        """),
    Start(
      languageID: "markdown",
      text: """
        # Halden raises 50 million euros

        Halden raised 50 million euros in May 2024. The company had revenue of 95 million euros and lost 12 million euros.

        Nordlicht, founded in 1998, reported revenue of 421 million euros for 2024, up 5.8 percent from 398 million euros.

        > It employed 3,200 people, or 2,050 more than Halden with its 1,150.

        The Green Climate Fund (GCF) gave 2.3 billion euros in 2024. GCF gave 3.2 billion euros in 2024.

        ## The plan

        The project costs 310 million euros: 100 million euros for rail, 120 million euros for roads and 90 million euros \
        for schools. The remaining 20 million euros is open.

        Of 500 jobs, 300 are in Berlin and 250 in Oslo. Brandt Ltd. wants 12 of 10 stores.

        In the 12 months that ended June 30, revenue rose to $92.5 million in fiscal 2024, from $74 million.

        Nordlicht said profit was 53 million euros. Sales came to 412 million euros. Founded in 1989, it grew.

        1. Oslo: 40 million euros
        2. Bergen: 60 million euros
        3. Total: 110 million euros

        """),
    Start(
      languageID: "plaintext",
      text: String(
        repeating: "Nordlicht erzielte 2024 einen Gewinn von 421 Millionen Euro, bei einem Umsatz von 421 Millionen "
          + "Euro.\r\n\r\nHalden hat 1.150 Mitarbeiter. Der Umsatz lag 2024 bei 95 Millionen Euro.\r\n\r\n"
          + "Der Konzern wurde 1989 gegründet und setzte 241 Millionen Euro um.\r\n\r\n", count: 5)),
    Start(
      languageID: "html",
      text: """
        <html lang="de"><head><title>Zahlen</title></head><body><h1>Umsatz von 412 Millionen Euro</h1>
        <p>Nordlicht setzte 2024 <b>421 Millionen</b>&nbsp;Euro um.</p><ul><li>Werk: 30 Millionen Euro</li><li>Netz: 40
        Millionen Euro</li><li>zusammen 80 Millionen Euro</li></ul><p lang="en">Halden lost 12 million euros.</p>
        <table><tr><th>Firma</th><th>Umsatz 2024</th></tr><tr><td>Halden</td><td>95 Mio. Euro</td></tr></table>
        </body></html>

        """),
  ]

  /// One that tells the language, and one that is told it and reports what it cannot check.
  static let desks: [Newsdesk] = {
    let reference = loadReferences(
      ["facts.csv", "entities.csv"],
      reader: FileReader(read: { Array((files[$0] ?? "").utf8) }, kind: { files[$0] == nil ? nil : .file }))
    var told = Configuration()
    told.language = "de"
    told.rules[.unverifiedFigure] = .severity(.hint)
    return [Newsdesk(reference: reference), Newsdesk(told, reference: reference)]
  }()

  private static let files = [
    "entities.csv": """
    id,name,aliases,kind
    nordlicht,Nordlicht,Nordlicht AG,organization
    halden,Halden,Halden GmbH,organization
    """,
    "facts.csv": """
    id,entity,metric,period,value,unit,status,source_title,as_of
    n1,nordlicht,revenue,2024,421000000,EUR,actual,Annual report,2025-03-01
    n2,nordlicht,revenue,2023,398000000,EUR,actual,Annual report,2024-03-01
    n3,nordlicht,profit,2024,35000000,EUR,actual,Annual report,2025-03-01
    n4,nordlicht,employees,2024-12-31,3200,people,actual,Annual report,2025-03-01
    n5,nordlicht,founded,1998,1998,date,actual,Register,2020-01-01
    n6,nordlicht,stake,2025,30,percent,actual,Register,2025-01-01
    h1,halden,revenue,2024,95000000,EUR,actual,Annual report,2025-04-01
    h2,halden,profit,2024,-12000000,EUR,actual,Annual report,2025-04-01
    h3,halden,employees,2024-12-31,1150,people,actual,Annual report,2025-04-01
    h4,halden,funding-round,2024-05,50000000,EUR,actual,Press release,2024-05-20
    fx,EUR,exchange-rate,2024-12-31,1.0389,USD,actual,ECB,2024-12-31
    """,
  ]
}
