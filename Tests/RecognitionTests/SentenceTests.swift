import Recognition
import Testing
import Text

/// Reads texts in which `|` stands between sentences.
private func check(_ language: String, _ texts: [String], sourceLocation: SourceLocation = #_sourceLocation) {
  guard let grammar = grammars.first(where: { $0.language == language }) else {
    Issue.record("no grammar for \(language)", sourceLocation: sourceLocation)
    return
  }
  let recognizer = Recognizer(grammar: grammar)
  for text in texts {
    var bytes = Array(text.replacing("|", with: "").utf8)
    let tokens = Tokens(bytes)
    for sentence in recognizer.read(bytes, today: nil).sentences.reversed() where sentence.lowerBound > 0 {
      bytes.insert(UInt8(ascii: "|"), at: Int(tokens[sentence.lowerBound].start))
    }
    #expect(String(decoding: bytes, as: UTF8.self) == text, sourceLocation: sourceLocation)
  }
}

@Test func germanSentencesEndWhereTheyEnd() {
  check(
    "de",
    [
      "", "Ohne Punkt", "Ein Satz.", "Ein Satz. |Noch einer! |Und noch einer? |Ja.",
      "Am 21. Mai kam er. |Am 22. ging er.",
      "Der Umsatz stieg auf 3,5 Mrd. Euro. |Der Gewinn sank.",
      "Sie verkauft z. B. Brot, Wein usw. an Dr. Meier. |Er zahlt.",
      "Wir wohnen in Haus Nr. 3 am Markt. |Es ist alt.",
      "Der Minister J. F. Weber sprach. |Niemand hörte zu.",
      "„Das reicht.“ |Dann ging sie.", "Er sagte: „Das reicht.“ |Sie nickte.",
      "Das kostet 3.50 Euro. |Das kostet 1.000 Euro.",
      "Vielleicht … |Vielleicht auch nicht.", "Mal sehen … ob es geht.", "Also gut... |Weiter.",
      "Im Jahr 2024. |Die Zahl stieg.", "Das war 2024. |Danach sank sie.",
      "Sie kam auf den 3. Platz. |Er wurde Vierter.", "Die Version 2.0 ist da. |Endlich!",
      "Karl der 1. war dort. |Die Firma blieb.", "Üblich sind 62. |An 47 Tagen war es so.",
      "Er kam zum 3. Treffen. |Neu waren 12. |Nur 5 blieben.", "(Mehr dazu morgen.) |Das war es.",
    ])
}

@Test func englishSentencesEndWhereTheyEnd() {
  check(
    "en",
    [
      "One sentence. |Another one! |A third?", "It rose 3.5 percent. |It fell later.",
      "Mr. Smith met Dr. Jones on Jan. 3 in town. |They talked.",
      "The U.S. economy grew. |It was spring.", "J. R. Brown left. |The board agreed.",
      "“That is enough.” |Then she left.", "He said “no.” |She nodded.",
      "It cost $3.50. |It was cheap.", "Well... |Maybe.", "Apple Inc. fell. |The rest rose.",
      "It is No. 3 in the country. |The rest is behind.",
    ])
}

@Test func frenchSentencesEndWhereTheyEnd() {
  check(
    "fr",
    [
      "Une phrase. |Une autre ! |Et une troisième ? |Oui.",
      "Le chiffre d'affaires atteint 3,5 Mds d'euros. |Le bénéfice recule.",
      "M. Martin a vu le Dr. Petit le 3 janv. 2024 en ville. |Ils ont parlé.",
      "Cela coûte 3.50 euros. |Cela coûte 1.000 euros.",
      "En 2024. |Le total augmente.", "J. R. Dubois est parti. |Le conseil approuve.",
      "On verra bien... |Peut-être.", "Elle vend du pain, du vin, etc. à M. Roux. |Il paie.",
    ])
}
