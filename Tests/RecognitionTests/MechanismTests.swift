import Grammar
import Recognition
import Testing
import Text
import Values

/// Reads a text with marked spans on a publication date and compares the values of one kind, in order.
private func check(
  _ language: String, _ kind: String, _ text: String, _ expected: [String], on date: String = "2025-06-11",
  sourceLocation: SourceLocation = #_sourceLocation
) {
  guard let grammar = grammars.first(where: { $0.language == language }) else { return }
  let (bytes, spans) = MarkedText.read(text)
  let mentions = Recognizer(grammar: grammar).read(bytes, today: CalendarDate(iso: date)).mentions
    .map(\.annotation).filter { $0.kind == kind }
  #expect(mentions.map(\.span) == spans, "spans of “\(text)”", sourceLocation: sourceLocation)
  #expect(
    mentions.map(\.shortDescription) == expected, "values of “\(text)” on \(date)", sourceLocation: sourceLocation)
}

@Test func datesResolveFromThePublicationDate() {
  // Around the turn of a year.
  check("de", "date", "Am [20. Dezember] übergab sie das Amt.", ["2024-12-20"], on: "2025-01-10")
  check("de", "date", "Die Bilanz wird am [20. Januar] vorgelegt.", ["2026-01-20"], on: "2025-12-10")
  check("de", "date", "im [Dezember], [vergangene Woche]", ["2024-12", "2024-12-23/2024-12-29"], on: "2025-01-02")
  check("en", "date", "It closed on [Dec. 30] and [last month].", ["2024-12-30", "2024-12"], on: "2025-01-02")
  check("en", "date", "It will open on [Jan. 5].", ["2026-01-05"], on: "2025-12-30")
  check(
    "en", "date", "in the [fourth quarter], [last quarter]", ["2024-10/2024-12", "2024-10/2024-12"], on: "2025-02-03")
  check("de", "date", "vom [28. Dezember bis zum 3. Januar]", ["2024-12-28/2025-01-03"], on: "2025-02-01")
  // Weekdays: the publication day itself, the days before, and those that lie ahead by the wording.
  check(
    "de", "date", "Er sagte am [Mittwoch], am [Donnerstag] und am [Montagabend].",
    ["2025-06-11", "2025-06-05", "2025-06-09"])
  check(
    "en", "date", "It said on [Wednesday] that [next Friday] and [last Friday] differ.",
    ["2025-06-11", "2025-06-13", "2025-06-06"])
  check("en", "date", "on [Monday, Dec. 29]", ["2025-12-29"], on: "2026-01-02")
  // A deadline lies ahead unless what follows is past.
  check("en", "date", "By [August] it had left.", ["2024-08"])
  check("de", "date", "Bis zum [30. September] muss er zahlen.", ["2025-09-30"])
  // Days that no calendar has, and those that only some years have.
  check("de", "date", "am [31. September 2024]", ["impossible"])
  check("en", "date", "on [February 29, 2024] and [February 29, 2023]", ["2024-02-29", "impossible"])
  // Holidays.
  check(
    "de", "date", "am [Karfreitag 2024], an [Pfingsten 2025], am [vierten Advent 2022]",
    ["2024-03-29", "2025-06-08", "2022-12-18"])
  check(
    "en", "date", "on [Thanksgiving 2024], [Memorial Day 2025] and [Easter 2000]",
    ["2024-11-28", "2025-05-26", "2000-04-23"])
  check("fr", "date", "Le [20 décembre], elle a quitté son poste.", ["2024-12-20"], on: "2025-01-10")
  check("fr", "date", "Le bilan sera présenté le [20 janvier].", ["2026-01-20"], on: "2025-12-10")
  check(
    "fr", "date", "le [lundi 29 décembre], au [quatrième trimestre], la [semaine dernière]",
    ["2025-12-29", "2025-10/2025-12", "2025-12-22/2025-12-28"], on: "2026-01-02")
  check(
    "fr", "date", "le [Vendredi saint 2024], à la [Pentecôte 2025], le [quatrième dimanche de l'Avent 2022]",
    ["2024-03-29", "2025-06-08", "2022-12-18"])
  check(
    "fr", "date", "[mardi en huit], la [première quinzaine d'avril], la [seconde quinzaine de juillet 2024]",
    ["2025-06-24", "2025-04-01/2025-04-15", "2024-07-16/2024-07-31"])
  // Without a publication date only what is complete has a value.
  let grammar = LanguageGrammar(language: "de", sources: sources)
  let found = Recognizer(grammar: grammar).read(Array("gestern, am 3. Mai und am 4. Mai 2024".utf8), today: nil)
    .mentions
  #expect(found.map(\.annotation.shortDescription) == ["open", "open", "2024-05-04"])
}

@Test func rangesLendWhatOneEndLeavesOut() {
  check("de", "money", "zwischen [60 und 65 Milliarden Dollar]", ["60000000000..65000000000 USD range"])
  check(
    "en", "money", "a [$5-10m] deal, [$1.2 to $1.5 billion]",
    ["5000000..10000000 USD range", "1200000000..1500000000 USD range"])
  check(
    "en", "money", "between [$5m and $10m], [$5m to $10m]; between [one hundred and two hundred million dollars]",
    ["5000000..10000000 USD range", "5000000..10000000 USD range", "100000000..200000000 USD range"])
  check("de", "money", "stieg von [1,18] auf [1,27 Milliarden Euro]", ["1180000000 EUR", "1270000000 EUR"])
  check("de", "money", "2030 auf [290 bis 580 Milliarden Dollar]", ["290000000000..580000000000 USD range"])
  check(
    "de", "date", "[3. bis 5. Mai 2024], [2019–2022], [2024/25], [2023 und 2024]",
    ["2024-05-03/2024-05-05", "2019/2022", "2024/2025", "2023/2024"])
  check(
    "fr", "money", "de [5 à 10 millions d'euros], passe de [5] à [10 M€]",
    ["5000000..10000000 EUR range", "5000000 EUR", "10000000 EUR"])
  check(
    "fr", "date", "du [3 au 5 mai 2024], de [2019 à 2022], l'[exercice 2024/25], du [28 décembre au 3 janvier 2025]",
    ["2024-05-03/2024-05-05", "2019/2022", "2024/2025", "2024-12-28/2025-01-03"])
  check("en", "date", "[May 3 to 5, 2024], [October 2023 to March 2024]", ["2024-05-03/2024-05-05", "2023-10/2024-03"])
}

@Test func signsSubunitsAndImpliedCurrencies() {
  check("de", "money", "ein Ergebnis von [minus 3,5 Mio. Euro] und [-2 Euro]", ["-3500000 EUR", "-2 EUR"])
  check("en", "money", "[10 dollars 30 cents], [60 cents]", ["10.3 USD", "0.6 USD"])
  check("de", "money", "[zwei Euro und fünfzig Cent], [500 TEUR], [ein Euro]", ["2.5 EUR", "500000 EUR", "1 EUR"])
  check("de", "money", "[6 Milliarden Euro], davon [2,5 Milliarden] in bar.", ["6000000000 EUR", "2500000000 EUR"])
  check("de", "money", "bei [1,1 Milliarden], 2023 bei [0,9 Milliarden Euro]", ["1100000000 EUR", "900000000 EUR"])
  check(
    "fr", "money", "un résultat de [moins 3,5 M€], [dix euros et trente centimes], [vingt et un dollars]",
    ["-3500000 EUR", "10.3 EUR", "21 USD"])
  check("fr", "money", "[6 milliards d’euros], dont [2,5 milliards] comptant.", ["6000000000 EUR", "2500000000 EUR"])
  check(
    "fr", "money", "[1\u{202F}234,5\u{A0}euros], [12\u{A0}000\u{202F}€], [1.234,50 €]",
    ["1234.5 EUR", "12000 EUR", "1234.5 EUR"])
  check("en", "percent", "rose [4.1%] or [minus 0.5 percent], a third year", ["4.1", "-0.5"])
}

@Test func hedgesAndTheirLookAlikes() {
  check(
    "de", "money", "nicht mehr als rund [5 Euro], [5 Euro] oder mehr, knapp über [5 Euro]",
    ["5 EUR atMost", "5 EUR atLeast", "5 EUR slightlyOver"])
  check("de", "money", "ein Vertrag über [5 Mio. Euro], der Streit über [5 Euro]", ["5000000 EUR", "5 EUR"])
  check(
    "en", "money", "no more than about [$5], a dispute over [$5 million], [$5] or so",
    ["5 USD atMost", "5000000 USD", "5 USD about"])
  check(
    "fr", "money",
    "pas plus d'environ [5 euros], [5 euros] au moins, une amende de [5 euros], un peu plus de [5 euros]",
    ["5 EUR atMost", "5 EUR atLeast", "5 EUR", "5 EUR slightlyOver"])
  check(
    "fr", "money", "près d'[une cinquantaine de millions d'euros], [une centaine d'euros]",
    ["50000000 EUR nearly", "100 EUR about"])
  check("en", "money", "a little above the [$1.30 billion] that they forecast", ["1300000000 USD"])
}

/// Kinds and lists that a grammar may have and those of German and English lack.
@Test func rangesThatAreMovesAndNumbersThatBendThemselves() {
  let grammar = LanguageGrammar(
    language: "xx",
    sources: [
      GrammarSource(
        path: "xx/test.tick",
        text: """
          words couple
            2: couple
          words hedge-within
            about: couple
          words move
            rose from
          rule number
            <digits>
            a <number=couple> of
          rule percent-range
            <low=number> to <high=number> %
          rule percent
            <number> %
          rule count
            [<number>] <unit=noun>
          words noun
            jobs
          """)
    ])
  #expect(grammar.problems == [])
  let found = Recognizer(grammar: grammar)
    .read(Array("3 to 5 %, rose from 3 to 5 %, a couple of jobs, 2 jobs".utf8), today: nil).mentions
  #expect(found.map(\.annotation.shortDescription) == ["3..5 range", "5", "2 jobs about", "2 jobs"])
}

@Test func cellsCountWhatTheirHeadsSay() {
  func counts(_ language: String, _ rows: [[String]]) -> [String] {
    let recognizer = Recognizer(grammar: LanguageGrammar(language: language, sources: sources))
    var joined = JoinedPassages([])
    var place = 0
    // A cell at a time, as in an edit.
    for (row, cells) in rows.enumerated() {
      for (column, cell) in cells.enumerated() {
        joined.replace(
          place..<place, with: [recognizer.read(Tokens(Array(cell.utf8)), today: nil, isCell: true)],
          kinds: [.tableCell(table: 0, row: row, column: column)])
        place += 1
      }
    }
    return joined.passages.flatMap(\.mentions).map(\.annotation).filter { $0.kind == "count" }.map(\.shortDescription)
  }
  // The head of the column, that of the row, and the corner above columns that are years.
  #expect(counts("en", [["Town", "Beds"], ["Ulm", "312"], ["Kehl", "96"]]) == ["312 Beds", "96 Beds"])
  #expect(counts("de", [["", "2023", "2024"], ["Zahl der Betten", "312", "330"]]) == ["312 Betten", "330 Betten"])
  #expect(counts("en", [["Vehicles sold", "2024", "Change"], ["Halden", "1,204", "12"]]) == ["1204 Vehicles"])
  #expect(
    counts("de", [["Ort", "Verkaufte Autos", "Mitarbeiter 2024"], ["Ulm", "12.400", "312"]])
      == ["12400 Autos", "312 Mitarbeiter"])
  // What is no count of the noun, and what has a unit of its own.
  #expect(
    counts("en", [["Town", "Staff costs", "Beds per doctor", "Share of beds"], ["Ulm", "312", "3", "40"]]) == [])
  #expect(
    counts("de", [["Ort", "Umsatz je Mitarbeiter", "Betten in %", "Betten"], ["Ulm", "312", "12", "7 %"]]) == [])
}

@Test func yearsOfAccountsEndWhereTheTextSays() {
  func values(_ texts: [String]) -> [String] {
    let recognizer = Recognizer(grammar: LanguageGrammar(language: "en", sources: sources))
    let passages = texts.map { recognizer.read(Array($0.utf8), today: CalendarDate(iso: "2025-02-03")) }
    return JoinedPassages(passages).passages.flatMap(\.mentions).map(\.annotation).filter { $0.kind == "date" }
      .map(\.shortDescription)
  }
  let named = "Sales rose in fiscal 2024 and in the fiscal third quarter of 2024."
  #expect(values([named]) == ["2024", "2024-07/2024-09"])
  #expect(
    values([named, "It lost less in the 12 months that ended Sept. 28."])
      == ["2023-10/2024-09", "2024-04/2024-06", "2024-09-28"])
  // Which of two calendar years gives a year its number is open; and so is which of two ends is meant.
  #expect(values([named, "for the year ended March 31, 2024"]) == ["2024", "2024-07/2024-09", "2024-03-31"])
  #expect(
    values([named, "in its fiscal year ending in June", "in its fiscal year ending in May"]).prefix(2)
      == ["2024", "2024-07/2024-09"])
}

@Test func figuresAreRewrittenInTheirOwnNotation() throws {
  let cases: [(language: String, figure: String, value: String, rewritten: String?)] = [
    ("de", "13,8 Milliarden Euro", "12900000000", "12,9 Milliarden Euro"), ("de", "1.250", "980", "980"),
    ("en", "$5m", "6000000", "$6m"), ("en", "$1.2 billion", "800000000", "$800 million"),
    ("de", "21 Cent", "0.12", "12 Cent"), ("en", "36p", "0.63", "63p"),
    ("en", "21 euro cents", "0.12", "12 euro cents"),
    ("en", "50 basis points", "0.75", "75 basis points"), ("fr", "21 centimes", "0.12", "12 centimes"),
    ("en", "3 to 5 percent", "4", nil), ("en", "none", "4", nil),
    // One word is number and scale.
    ("en", "a thousand", "2000", nil), ("en", "a hundred thousand dollars", "2000", nil),
  ]
  for (language, figure, value, rewritten) in cases {
    let recognizer = Recognizer(grammar: LanguageGrammar(language: language, sources: sources))
    #expect(recognizer.rewriting(figure, to: try #require(Decimal(parsing: value))) == rewritten, "\(figure)")
  }
}
