import BundledGrammar
import Grammar
import Recognition
import Testing
import Values

/// Names as a reference lists them; each is its own owner.
private let referenceNames = [
  "Meta", "Meta Platforms", "Scale AI", "Deutsche Bank", "Nvidia", "Halvorsen Instruments", "Larkspur Foods Inc.",
  "Smith & Partner", "Sigma-Aldrich", "Mercy Ridge Health", "Green Climate Fund", "Ferries for Larkspur", "Target",
  "Summit", "MIT", "BP",
  "US-Arbeitsministerium", "Moody's", "The Wendelin Company", "Bayer", "Facebook", "Porsche", "Die Zeit",
  "Café Périgord", "Würth", "McAllen's", "7&7", "Nordkai-Bank", "Wexcombe Group", "Q.on", "KLB",
  "U.S. Timber", "Telekom", "Auerbrück", "St.-Anna-Klinik",
]

private func recognizer(_ language: String, names: [String]) -> Recognizer? {
  guard let grammar = grammars.first(where: { $0.language == language }) else { return nil }
  let index = NameIndex(
    names.enumerated().map { NameIndex.Name(text: $1, kind: .entity, id: Int32($0)) }, in: grammar)
  // The last name is a place.
  return Recognizer(grammar: grammar, names: index) { id in
    names.indices.contains(Int(id)) && names[Int(id)] != "Auerbrück" ? names[Int(id)] : nil
  }
}

/// Square brackets mark the organizations; behind `=` stands the reference's name for each, `-` for none. Paragraphs are
/// separated by `/`.
private func check(_ language: String, _ marked: String, names: [String] = referenceNames) {
  guard let recognizer = recognizer(language, names: names) else {
    Issue.record("no grammar for \(language)")
    return
  }
  let sides = marked.split(separator: "=")
  let owners = sides.count > 1 ? sides[1].split(separator: ";").map { trimmed($0) } : []
  let paragraphs = sides[0].split(separator: "/").map { MarkedText.read(trimmed($0)) }
  let passages = JoinedPassages(paragraphs.map { recognizer.read($0.bytes, today: nil) }).passages
  var found: [String] = []
  var expected: [String] = []
  for (paragraph, passage) in zip(paragraphs, passages) {
    for mention in passage.mentions {
      guard case .organization(let entity) = mention.annotation.value else { continue }
      found.append("\(mention.annotation.span) \(entity ?? "-")")
    }
    for span in paragraph.spans {
      expected.append("\(span) \(expected.count < owners.count ? owners[expected.count] : "-")")
    }
  }
  #expect(found == expected, "\(language): \(marked)")
}

private func trimmed(_ text: Substring) -> String {
  var text = text.drop { $0 == " " }
  while text.last == " " { text.removeLast() }
  return String(text)
}

@Test func findsTheNamesOfTheReference() {
  for marked in [
    "[Metas] Kurs, [Meta]-CEO, [Meta Platforms] und [Scale-AI]-Gründer Wang = Meta; Meta; Meta Platforms; Scale AI",
    "der [Deutschen Bank], die [Deutsche Bank] = Deutsche Bank; Deutsche Bank",
    "des [US-Arbeitsministeriums] = US-Arbeitsministerium",
    "das [MIT] lehrt mit [BP] = MIT; BP",
    "[Sigma–Aldrich] und [Sigma Aldrich] – [Nvidia] – [Meta] 2019–2021 = Sigma-Aldrich; Sigma-Aldrich; Nvidia; Meta",
    "Die [St.-Anna-Klinik] heißt auch [St. Anna-Klinik] = St.-Anna-Klinik; St.-Anna-Klinik",
    "[Smith und Partner] und [Smith & Partner] = Smith & Partner; Smith & Partner",
    "Die [Halvorsen Instruments AG] und [Larkspur Foods] = Halvorsen Instruments; Larkspur Foods Inc.",
    "Ein Werk in Auerbrück, ein Metadaten-Register und das Bpm eines Liedes",
    "Die Zeit drängt.", "Gestern schrieb [Die Zeit] darüber. = Die Zeit",
    "Die Zeit drängt. / Die Zeit läuft, schrieb [Die Zeit] gestern. = Die Zeit",
    "[Café Périgord], [Cafe Perigord], [Würth], [Wuerth], [McAllen’s] und [McAllens] = Café Périgord; Café Périgord; Würth; Würth; McAllen's; McAllen's",
    "Der Fall erinnert an [7&7]: 7 & 8 sind keine. = 7&7",
    "Die Nachbarin [Nvidia] setzte 3 Millionen Euro um, die Hamburger [Nordkai-Bank] nicht. = Nvidia; Nordkai-Bank",
    "Finanzchef Ruven Porsche und [Meta]-Chefin Gerlind Bayer schwiegen. = Meta",
    "Herr Porsche und ein Bayer auf dem Facebook Marketplace",
    "Bayern und die Bayern tragen Tracht.",
    "[Q.on], [QON], [Qon], der [Qon]-Konzern, nicht qon und q. on = Q.on; Q.on; Q.on; Q.on",
    "Der [Nvidia]konzern, Umsatz des [Würth]konzerns, der Telekomkonzern und die Metakonzerne = Nvidia; Würth",
  ] { check("de", marked) }
  for marked in [
    "[Nvidia]’s profit, [Moody’s] and [Moody's] view = Nvidia; Moody's; Moody's",
    "The [Wendelin Company] met [Halvorsen Instruments Inc.] = The Wendelin Company; Halvorsen Instruments",
    "Target prices rose on a summit.",
    "Shoppers left [Target] for [Summit]. = Target; Summit",
    "[Smith and Partner], [Sigma Aldrich] and [Larkspur Foods, Inc.] = Smith & Partner; Sigma-Aldrich; Larkspur Foods Inc.",
    "A metal target met bp on the way up.",
    "Henry Porsche lives here.",
    "AUERBRÜCK, Ore. — Rain fell. / [NVIDIA], [Meta]'s rival — so he says — grew. = Nvidia; Meta",
    "Britain’s [Wexcombe Group] and [Wexcombe Group] of Britain = Wexcombe Group; Wexcombe Group",
    "The founder Ruven Porsche and chief executive Odile Bayer left.",
    "[Target] closed a shop; target groups matter. = Target",
    "[KLB] and [K.L.B.] cut [US Timber], as K. L. Brandt wrote. = KLB; KLB; U.S. Timber",
  ] { check("en", marked) }
}

@Test func findsTheNamesOfTheReferenceInFrench() {
  for marked in [
    "Le bénéfice d'[Nvidia], les actions de [Moody's] et l'[US-Arbeitsministerium] = Nvidia; Moody's; US-Arbeitsministerium",
    "La [Halvorsen Instruments SA] et [Larkspur Foods] = Halvorsen Instruments; Larkspur Foods Inc.",
    "Les clients ont quitté [Target] pour [Summit]. = Target; Summit",
    "Le constructeur français [Wendelin] et l'éditeur [Brontomobil] grandissent.",
    "M. Porsche vit à Auerbrück; Henri Bayer aussi.",
    "le [ministère de la Transition écologique et des Transports], l'[université de Lausanne], la [Cour des comptes]",
  ] { check("fr", marked) }
}

@Test func findsAgainWhatTheDocumentNamed() {
  for marked in [
    "[Mercy Ridge Health] cut jobs. / A year ago [Mercy Ridge] hired; Mercy Brown did not. = Mercy Ridge Health; Mercy Ridge Health",
    "The [Green Climate Fund] ([GCF]) paid. / The [GCF] waits. = Green Climate Fund; Green Climate Fund; Green Climate Fund",
    "Staff of [Ferries for Larkspur] ([FfL]) walked out. / [FfL] regrets it. = Ferries for Larkspur; Ferries for Larkspur; Ferries for Larkspur",
    "The carmaker [Brontomobil] failed. / Nobody buys [Brontomobil]. = -; -",
    "[Quillfeather Holdings] rose. / Analysts like [Quillfeather], not Henry Quillfeather.",
    "[Target] hired. Then [Target] fired people. = Target; Target",
  ] { check("en", marked) }
  for marked in [
    "[Sigma-Aldrich] wächst. / Der Umsatz von [Sigma] stieg, [Sigmas] Gewinn auch. = Sigma-Aldrich; Sigma-Aldrich; Sigma-Aldrich",
    "Die [Deutsche Forschungsgemeinschaft] ([DFG]) zahlt. / Die [DFG] prüft.",
    "Die [Wendelin Bau GmbH] baut. / Gestern hat [Wendelin Bau] begonnen, der Bau von Wendelinsheim nicht.",
    "[Halvorsen Instruments] kauft. / Olga Halvorsen schweigt, [Halvorsen] wächst. = Halvorsen Instruments; Halvorsen Instruments",
  ] { check("de", marked) }
  check(
    "de",
    "Die [Deutsche Forschungsgemeinschaft] ([DFG]) zahlt. / Die [DFG] prüft. = Deutsche Forschungsgemeinschaft; Deutsche Forschungsgemeinschaft; Deutsche Forschungsgemeinschaft",
    names: ["Deutsche Forschungsgemeinschaft"])
}

@Test func findsNothingWhereThereAreNoOrganizations() {
  let pages = [
    "de": [
      "Am Montag fuhr Klara Behrens mit ihrem Bruder Jonas nach Rügen. Das Wetter war mild, und auf der Fähre roch es nach Kaffee. Herr Siemens, ihr Nachbar, hatte den Hund genommen.",
      "In Leipzig kauften sie Brot, Käse und zwei Fahrräder. Die Verkäuferin lachte: Das Rad fahre bis nach Italien. Am Abend spielten Kinder am Brunnen, Musik kam aus einem Fenster.",
      "Frau Daimler aus Freiburg erzählte von ihrer Kindheit in Oberschlesien. Ihr Vater war Schmied, die Mutter Lehrerin. Später zog die Familie an den Rhein, nach Deutschland, wie sie sagte.",
      "Die Sommertage an der Ostsee vergingen schnell. Ein Gericht aus Fisch und Kartoffeln, ein Spaziergang, ein Buch. Das Amt des Bürgermeisters blieb in jenem Jahr unbesetzt.",
      "Der Roman erzählt von Anna und Emil, von Liebe und Verrat. Im Mai 1945 endet der Krieg, und die Stadt liegt in Trümmern. Dann kommt der Winter.",
    ],
    "fr": [
      "Lundi, Claire Aubert a pris la route du Morvan avec son frère Jonas. Il faisait doux, et le bac sentait le café. M. Renault, leur voisin, gardait le chien.",
      "À Dijon, ils ont acheté du pain, du fromage et deux vélos. Au carrefour, une vendeuse riait: le vélo irait jusqu'en Italie. Le soir, des enfants jouaient près de la fontaine.",
      "Mme Peugeot racontait son enfance en Auvergne. Son père était forgeron, sa mère institutrice. Plus tard, la famille s'est installée au bord de la Loire.",
      "Les jours d'été ont passé vite. Un plat de poisson, une promenade, un livre. La place du maire est restée vide cette année-là.",
      "Le roman raconte l'amour d'Anna et d'Émile. En mai 1945, la guerre prend fin et la ville est en ruine. Puis vient l'hiver, et personne n'écrit.",
    ],
    "en": [
      "On Monday Clara Bennett drove to Vermont with her brother Jonah. The weather was mild and the ferry smelled of coffee. Mr. Ford, their neighbour, had taken the dog.",
      "In Boston they bought bread, cheese and two bicycles. The bicycle, the woman said, would reach California. Children played at the fountain that evening while music came from a window.",
      "Mrs. Kellogg told stories of her childhood in Ohio. Her father was a smith and her mother taught at a school. Later the family moved to the river.",
      "The summit was cold, the orchard below it green. We walked along Main Street, read a novel and looked across the Atlantic toward Portugal.",
      "The film follows Emma and Daniel through love and betrayal. In May 1945 the war ends and London lies in ruins. Then winter comes, and nobody writes.",
    ],
  ]
  for (language, paragraphs) in pages {
    for paragraph in paragraphs { check(language, paragraph, names: []) }
  }
}

@Test func hostileNamesAndTextsEnd() {
  let many =
    (0..<500).map { "Alpha \($0 % 7 == 0 ? "Beta" : "Gamma") N\($0)" } + [
      "", " ", "-", "&", ".", "...", "A", String(repeating: "Ab ", count: 400), "(GmbH)", "e. V.",
    ]
  for text in [
    String(repeating: "Alpha ", count: 1_000), String(repeating: "A & ", count: 1_000) + "GmbH",
    String(repeating: "GmbH ", count: 1_000), String(repeating: "Finanzamt-", count: 1_000),
    String(repeating: "Institut für ", count: 1_000), String(repeating: "Ministry of Trade and ", count: 1_000),
    String(repeating: "Konzern wie , und ", count: 500),
    String(repeating: "X-", count: 1_000) + "Chef", "(((((((((", "& Co. (AB) - . , Inc.", "Firmen wie",
  ] {
    for language in grammars.map(\.language) {
      guard let recognizer = recognizer(language, names: many) else { continue }
      let passage = recognizer.read(Array(text.utf8), today: nil)
      let count = text.utf8.count
      for mention in JoinedPassages([passage, passage]).passages.flatMap(\.mentions) {
        #expect(mention.annotation.span.upperBound <= count)
      }
    }
  }
}
