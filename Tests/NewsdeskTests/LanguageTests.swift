import Reference
import Testing
import Text
import Values

@testable import Newsdesk

/// Drafts whose blocks each stand behind the language in which they are to be read.
@Suite struct LanguageTests {
  private func check(
    _ language: String, _ marked: [String], markup: Markup = .markdown, explicit: String? = nil,
    configuration: Configuration = Configuration()
  ) {
    let blocks = marked.map { $0.split(separator: ": ", maxSplits: 1).map(String.init) }
    let text = blocks.map { $0.last ?? "" }.joined(separator: "\n\n")
    let draft = Draft(id: "draft", text: SourceText(text), markup: markup, language: explicit)
    let edition = Newsdesk(configuration).read(draft)
    #expect(edition.language == language, "\(text)")
    #expect(edition.blockPassages.map(\.language) == blocks.map { $0.first ?? "" }, "\(text)")
  }

  private static let german = """
    de: Der Maschinenbauer hat im vergangenen Jahr mehr verdient, als die Fachleute erwartet hatten. Für das laufende \
    Jahr ist der Vorstand vorsichtig, weil sich die Aufträge aus dem Ausland nicht erholt haben.
    """
  private static let english = """
    en: The maker of machine tools said on Tuesday that it earned more than analysts had expected. It remains cautious \
    about the current year because orders from abroad have not recovered.
    """

  private static let french = """
    fr: Le fabricant de machines-outils a gagné davantage l'an dernier que les spécialistes ne l'attendaient. Pour l'exercice \
    en cours, la direction reste prudente, parce que les commandes de l'étranger ne sont pas revenues.
    """

  @Test func everyParagraphIsReadInItsOwnLanguage() {
    check("fr", [Self.french, Self.german, Self.french, Self.english])
    check("de", [Self.german, Self.french, Self.german])
    check("en", [Self.english, Self.french, Self.english])
    check("fr", [Self.french, "fr: Bank of America, The New York Times et Die Zeit.", "fr: 1 250 000"])
    check("en", ["en: Le Monde, La Repubblica and Le Figaro have said so."])
    check("de", ["de: Le Monde und La Stampa berichten über die Société Générale."])
    check("de", [Self.german, Self.german, Self.english])
    check("en", [Self.english, Self.german, Self.english, "en: # Umsatz und Gewinn der Woche im Überblick"])
    // A quotation in the original, and what is too short or too mixed to tell.
    check(
      "de",
      [
        Self.german, "en: > We have never been closer to our customers, and we will not give that up for a quarter.",
        "de: > No comment.", "de: „We will see“, sagte er, und das war es auch schon mit den Auskünften.", Self.german,
      ])
    check("de", [Self.german, "en: - They are not sure that it would have been better with more of them."])
    check("en", [Self.english, "en: Guten Morgen, Berlin!", "en: 1 250 000"])
  }

  /// Capitals in a name are no words.
  @Test func initialsDoNotFool() {
    check("de", ["de: Scale AI beschäftigt"])
    check("en", ["en: Scale AI employs"])
    check("en", ["en: Scale AI"])
    check("fr", ["fr: LA DETTE DE LA FRANCE"])
  }

  /// Headlines and short texts full of names from elsewhere.
  @Test func namesDoNotFool() {
    for text in [
      "Die Deutsche Bank of America gibt es nicht, Bank of America und The New York Times schon.",
      "Meta, Alphabet und Amazon investieren heuer kräftig.",
      "Air France-KLM und Société Générale melden Zahlen: 3,4 Mrd. Euro.",
      "CEO Tim Cook stellt The Next Big Thing vor.",
      "Start-up sammelt Series-A-Funding ein",
      "Umsatz: 3,4 Mio. Euro",
      "Gewinn vor Steuern: 12 Mio. €",
      "Bayer, BASF, SAP, Siemens: Kurse am Morgen",
      "L'Oréal übernimmt Aesop für 2,5 Milliarden Dollar.",
      "Johnson & Johnson und Procter & Gamble steigern Umsatz",
      "Stadt Bielefeld plant Neubau",
      "Bank of England erhöht Leitzins um 25 Basispunkte",
      "Laut Financial Times will Elon Musk 20 Prozent verkaufen.",
      "Kein Geld mehr.",
      "Les Misérables kommt nach Hamburg, The Lion King bleibt.",
      "Der US-Präsident Donald Trump twittert: \"Make America Great Again!\"",
      "Toys R Us, Bed Bath & Beyond und Sears sind pleite.",
      "General Electric baut in Berlin",
      "Ernst & Young prüft die Bücher von Credit Suisse.",
      "Airbus und Air France einigen sich auf Lieferung",
      "Das Musical „Notre-Dame de Paris“ gastiert im Juni.",
      "Wirecard-Prozess: Zeuge sagt aus",
      "The Walt Disney Company übernimmt den Sender.",
      "Banque de France senkt die Prognose",
      "Preise steigen um 3,4 Prozent",
      "Rekordjahr für VW, BMW und Mercedes",
      "Der Bürgermeister von New York tritt zurück.",
      "Crédit Agricole meldet weniger Gewinn",
      "Mit Bon Jovi und Guns N' Roses geht es weiter.",
      "Die New Yorker Börse schließt im Minus.",
    ] { check("de", ["de: " + text], markup: .text) }
    for text in [
      "Die Zeit and Der Spiegel reported the deal first.",
      "Le Monde and Die Welt said Air France would cut 500 jobs.",
      "Revenue: $3.4 million",
      "Net loss widens",
      "Deutsche Bank AG, Crédit Agricole SA and Société Générale fell.",
      "Volkswagen's Das Auto campaign cost $30 million.",
      "Hermès, LVMH and Kering: luxury sales slump",
      "Cirque du Soleil files for bankruptcy protection",
      "Los Angeles, Las Vegas, San Jose and El Paso grew fastest.",
      "Der Rosenkavalier opens at the Met on Friday",
      "Shares of Die Schweizerische Post AG",
      "Bon Appétit and Vogue lay off 100 staff",
      "Sales rose 3.4%",
      "No comment.",
      "BMW to build Neue Klasse in Munich",
      "Château Margaux 2015 sold for $1,200 at auction",
      "Banque de France cuts its forecast",
      "Siemens raises outlook",
      "The Bundesbank and the Banque de France disagree.",
      "Inflation in the Länder rises",
      "Lufthansa to buy stake in ITA",
      "Prices up 3.4%",
      "A new book by Günter Grass is out.",
      "Crédit Lyonnais, BNP Paribas and Deutsche Bank sued",
      "Jean-Claude Juncker and Manuela Schwesig spoke for an hour.",
      "The mayor of Baden-Baden resigns.",
      "Shares in Société Générale and Crédit Agricole fell on Friday.",
      "It was written by Simone de Beauvoir and Johann Wolfgang von Goethe.",
      "The Frankfurter Allgemeine Zeitung and Le Figaro agreed.",
    ] { check("en", ["en: " + text], markup: .text) }
    for text in [
      "Le New York Times et The Guardian évoquent un accord.",
      "Bank of America et Goldman Sachs relèvent leur objectif.",
      "Chiffre d'affaires : 3,4 millions d'euros",
      "Bénéfice net en hausse",
      "Die Zeit et Der Spiegel annoncent la nouvelle.",
      "Apple, Meta et Microsoft investissent massivement.",
      "The Walt Disney Company supprime 7 000 emplois dans le monde",
      "Deutsche Bahn rachète Arriva",
      "Pas de commentaire.",
      "Elon Musk, Jeff Bezos et Mark Zuckerberg sont plus riches.",
      "Der Rosenkavalier à l'Opéra de Paris",
      "Société Générale : le titre chute de 5 %",
      "La Banque centrale européenne baisse ses taux",
      "Ubisoft, EDF, Orange: les cours du matin",
      "John Deere, General Electric et Boeing en Bourse",
      "Volkswagen veut vendre des usines",
      "Ventes en baisse",
      "Hausse des prix",
      "Credit Suisse et UBS fusionnent",
      "Lufthansa prend une part dans ITA",
      "Le groupe Volkswagen ferme une usine en Allemagne.",
      "La Bundesbank et la Fed divergent",
      "Prix en hausse de 3,4 %",
      "Warner Bros. Discovery quitte la Bourse de New York",
      "Angela Merkel publie ses mémoires",
      "L'action General Motors grimpe",
      "Wall Street finit dans le rouge",
      "Du nouveau chez Procter & Gamble",
      "Le maire de New York démissionne.",
      "Les ventes de General Motors reculent en mai.",
    ] { check("fr", ["fr: " + text], markup: .text) }
  }

  @Test func headingsAndTablesTakeTheDocumentsLanguage() {
    check(
      "de",
      [
        "de: # How we were told that this would be the end of it", Self.german,
        "de: # The order book is full, and there is more to come for us",
      ])
    let table = "| What we have | How it was in the year before |\n|---|---|\n| It is this that they said | 1.250 |"
    let draft = Draft(
      id: "draft", text: SourceText(String(Self.german.dropFirst(4)) + "\n\n" + table), markup: .markdown)
    #expect(Set(Newsdesk().read(draft).blockPassages.map(\.language)) == ["de"])
  }

  @Test func namesFoolNobody() {
    // One-line drafts.
    check("de", ["de: The New York Times und der Guardian berichten über Bank of America."])
    check("de", ["de: Standard & Poor's, House of Fraser, Marks and Spencer: kein Kommentar."])
    check("de", ["de: Laut The Wall Street Journal kauft Procter and Gamble zu."])
    check("en", ["en: Die Zeit and Der Spiegel reported on Deutsche Bank."])
    check("en", ["en: Stiftung für Wissenschaft und Politik and Villeroy und Boch have agreed."])
    check("en", ["en: Le Monde, La Repubblica and Der Standard will share it."])
    check("en", ["en: Die Welt said so."])
    check("de", ["de: A 19 bei Rostock: Stau zwischen Malchow und Waren"])
    // Paragraphs.
    check(
      "de",
      [
        Self.german,
        "de: Bank of America, Bank of England, The New York Times, The Economist, Procter and Gamble, House of Lords.",
        "de: Zu den Geldgebern zählen The Carlyle Group, Bank of America und The Church of England.",
      ])
    check(
      "en",
      [
        Self.english,
        "en: Die Zeit, Der Spiegel, Die Welt, Der Tagesspiegel, Das Erste, Verein für Raumschiffahrt, Bund der Steuerzahler.",
        "en: Among the papers were Die Zeit, Der Spiegel, Die Welt and Das Parlament.",
      ])
  }

  @Test func whatIsAskedForWins() {
    let blocks = [Self.german, Self.english, Self.german]
    func marked(_ language: String) -> [String] { blocks.map { language + $0.dropFirst(2) } }
    check("en", marked("en"), explicit: "en")
    check("en", marked("en"), explicit: "en-GB")
    check("de", blocks, explicit: "tlh")
    var configuration = Configuration()
    configuration.language = "de"
    check("de", marked("de"), configuration: configuration)
    check("en", marked("en"), explicit: "en", configuration: configuration)
    // What the draft says of itself is said of the whole; a paragraph may differ.
    let declared = "---\nlang: de\n---\n\n" + Self.english.dropFirst(4)
    let draft = Draft(id: "draft", text: SourceText(declared), markup: .markdown)
    let edition = Newsdesk().read(draft)
    #expect(edition.language == "de" && edition.blockPassages.map(\.language) == ["en"])
  }

  @Test(.timeLimit(.minutes(1))) func whateverTheText() {
    for text in ["", " \n\n", "7", "€", "\u{FFFD}\n\n\u{0}", "the", "und"] { check(text == "und" ? "de" : "en", text) }
    check("en", String(repeating: "the ", count: 30_000))
    check("de", String(repeating: "the der und mit ", count: 10_000))
    check("de", String(repeating: "die\n\nder\n\nof\n\n", count: 3_000))
    let bytes = (0..<30_000).map { UInt8(truncatingIfNeeded: $0 &* 167 >> 3) }
    _ = Newsdesk().read(Draft(id: "", text: SourceText(bytes), markup: .html))
  }

  private func check(_ language: String, _ text: String) {
    let edition = Newsdesk().read(Draft(id: "", text: SourceText(text), markup: .text))
    #expect(edition.language == language, "\(text.prefix(40))")
  }

  // MARK: Figures

  /// Numbers, names and references to what was named before work across languages; a correction is written in the
  /// paragraph's own notation.
  @Test func claimsGoOnFromOneLanguageToTheOther() throws {
    let text = """
      Die Halvorsen AG hat im Jahr 2024 mit ihren Maschinen 1,25 Milliarden Euro umgesetzt, wie sie am Dienstag mitteilte.

      The company said that it had revenue of 1,25 billion euros in 2024, and that it had 1,250 employees at the end of \
      the year, which is more than it had before.

      Für das Jahr 2023 hatte das Unternehmen einen Umsatz von 1,1 Milliarden Euro gemeldet.

      In 2024 the company had a profit of €8.34 million, which was more than they had been told to expect.
      """
    let desk = Newsdesk(reference: Self.reference)
    let report = desk.check(Draft(id: "", text: SourceText(text), markup: .text))
    let bytes = Array(text.utf8)
    let claims = report.claims.filter { !$0.claim.facts.isEmpty }.map {
      String(decoding: bytes[$0.claim.span], as: UTF8.self) + " " + $0.claim.verdict.rawValue
    }
    #expect(
      claims == [
        "1,25 Milliarden Euro supported", "1,250 supported", "1,1 Milliarden Euro supported",
        "€8.34 million contradicted",
      ])
    #expect(report.findings.last?.fixes.first?.edits.first?.newText == "€83.4 million")
  }

  private static let reference = loadReferences(
    ["facts.csv", "entities.csv"],
    reader: FileReader(
      read: { path in
        Array(
          (path == "entities.csv"
            ? "id,name,aliases,kind\nhalvorsen,Halvorsen,Halvorsen AG,organization\n"
            : """
            id,entity,metric,period,value,unit
            h1,halvorsen,revenue,2024,1250000000,EUR
            h2,halvorsen,revenue,2023,1100000000,EUR
            h3,halvorsen,employees,2024-12-31,1250,people
            h4,halvorsen,profit,2024,83400000,EUR
            """).utf8)
      }, kind: { _ in .file }))

  // MARK: Editing

  /// Whatever is edited, also from one language into another: the edition is the one that a reading from scratch gives.
  @Test func anEditedDraftIsReadLikeANewOne() {
    let pieces = [
      "Die Halvorsen AG setzte 2024 rund 1,25 Milliarden Euro um, und das ist mehr als im Jahr zuvor.\n\n",
      "The company said that it had 1,250 employees, which is more than it had in 2023.\n\n",
      "> We are not there yet, but it is clear that this would have been the end of 1.250 of them.\n\n",
      "# The New York Times und der Umsatz von 2024\n\n", "| Umsatz | revenue |\n|---|---|\n| 1,250 | 1.250 |\n\n",
      "and ", "der ", "\n\n", "11. Juni 2025\n\n", "Bank of America, 3,500 euros. ", "---\nlang: de\n---\n",
    ]
    var random = SystemRandomNumberGenerator()
    let desk = Newsdesk(reference: Self.reference)
    for _ in 0..<40 {
      var text: [UInt8] = []
      var edition = desk.read(draft(text))
      for _ in 0..<12 {
        let ends = [0, 1].map { _ in Int.random(in: 0...text.count, using: &random) }.sorted()
        let edit = Bool.random(using: &random) ? ends[0]..<ends[0] : ends[0]..<min(ends[1], ends[0] + 90)
        text.replaceSubrange(edit, with: Array((pieces.randomElement(using: &random) ?? "").utf8))
        desk.revise(&edition, to: draft(text), replacing: edit)
        let new = desk.read(draft(text))
        let (edited, scratch) = (desk.check(edition), desk.check(new))
        let message = Comment(rawValue: String(decoding: text, as: UTF8.self))
        #expect(edited.language == scratch.language && edition.date == new.date, message)
        #expect(edition.blockPassages.map(\.language) == new.blockPassages.map(\.language), message)
        #expect(edited.annotations == scratch.annotations, message)
        #expect(edited.claims.map(\.claim) == scratch.claims.map(\.claim), message)
        #expect(edited.findings.map(\.span) == scratch.findings.map(\.span), message)
      }
    }
  }

  private func draft(_ bytes: [UInt8]) -> Draft { Draft(id: "", text: SourceText(bytes), markup: .markdown) }
}
