import Newsdesk
import Testing
import Text

/// The organizations that the program finds in a text without any reference.
private func organizations(in text: String, _ language: String, _ desk: Newsdesk) -> [String] {
  let text = SourceText(Array(text.utf8))
  return desk.annotate(Draft(id: "", text: text, markup: .text, language: language)).annotations.compactMap {
    guard case .organization = $0.value else { return nil }
    #expect($0.confidence.map { (1...100).contains($0) } == true)
    return String(decoding: text.bytes[$0.span], as: UTF8.self)
  }
}

/// Pages about people, places and products; at most one false organization in them, together or each sentence alone.
@Test func findsNoOrganizationsAmongPeoplePlacesAndProducts() {
  let desk = Newsdesk()
  let pages = [
    "de": [
      "Clara Winter wurde in Passau geboren und wuchs an der Donau auf.", "Ihr Großvater baute Geigen.",
      "Im Herbst 1987 zog sie nach Lissabon.", "Dort lernte sie Rui Falcão kennen, einen Fotografen aus Porto.",
      "Die beiden reisten durch Marokko, Tunesien und Ägypten.", "Herr Porsche, ihr Nachbar, goss die Blumen.",
      "Frau Siemens aus Bamberg schickte Postkarten.", "In Bayern blühten die Apfelbäume.",
      "Am Bodensee mieteten sie ein Zimmer mit Blick auf die Alpen.", "Der alte Kadett sprang nicht an.",
      "Emil Brandt lachte, als er das Fahrrad sah.", "Auf dem Tisch lagen ein iPhone und ein Roman von Thomas Mann.",
      "Die Elbe führte Hochwasser.", "In Dresden stand der Zwinger unter Wasser.",
      "Johannes Keller spielte Klavier, seine Schwester Eva sang.", "Die Straße nach Trier war gesperrt.",
      "Jakob Merck, der Schäfer, kannte jeden Stein.", "Der Schwarzwald lag im Nebel.",
      "Angela Merkel fuhr im Sommer nach Südtirol.", "Das Rezept stammt aus der Toskana.",
      "Im Mai 1945 endete der Zweite Weltkrieg.", "Der Film erzählt von Anna und Emil.",
      "Goethe reiste nach Italien, Schiller blieb in Jena.", "Die Kinder aus Oberhof fuhren Schlitten.",
      "Der Winter in Sankt Petersburg ist lang.", "Das Galaxy lag zerbrochen auf dem Bahnsteig.",
      "Peter Bayer backte Brot.", "In der Türkei reiften die Kirschen.",
      "Auf der Insel Rügen stehen Buchen über der Kreide.", "Der Mount Everest ist 8849 Meter hoch.",
      "Ludwig Erhard rauchte Zigarren.", "Zwischen Köln und Bonn fließt der Rhein.",
    ],
    "en": [
      "Clara Winter was born in Duluth and grew up beside Lake Superior.", "Her grandfather built violins.",
      "In the autumn of 1987 she moved to Lisbon.", "There she met Rui Falcão, a photographer from Porto.",
      "The two travelled through Morocco, Tunisia and Egypt.", "Mr. Ford, their neighbour, watered the flowers.",
      "Mrs. Kellogg sent postcards from Ohio.", "Apple trees were in blossom all over Vermont.",
      "Above the Hudson the leaves had turned.", "The old Beetle would not start.",
      "Daniel Brandt laughed when he saw the bicycle.", "An iPhone and a novel by Jane Austen lay on the table.",
      "The Mississippi flooded in April.", "In Venice the water stood knee-high on the Piazza San Marco.",
      "John Keller played the piano while his sister Eva sang.", "The road to Santa Fe was closed.",
      "Emma Deere knew every stone on the mountain.", "Fog covered the Scottish Highlands.",
      "Barack Obama spent the summer on Martha's Vineyard.", "The recipe comes from Tuscany.",
      "The Second World War ended in May 1945.", "The film follows Emma and Daniel through Paris.",
      "Shakespeare lived in Stratford, and Byron died in Greece.", "The children of Aspen went sledding.",
      "Winter in Saint Petersburg is long.", "Her Galaxy lay broken on the platform.",
      "Peter Baker made bread.", "Cherries ripened in Turkey.", "Beech trees stand above the cliffs of Dover.",
      "Mount Everest is 8,849 metres high.", "Winston Churchill smoked cigars.",
      "The Rhine flows between Cologne and Bonn.",
    ],
  ]
  let together = pages.flatMap { organizations(in: $1.joined(separator: " "), $0, desk) }
  let alone = pages.flatMap { language, sentences in sentences.flatMap { organizations(in: $0, language, desk) } }
  #expect(together.count <= 1 && alone.count <= 1, "\(together) \(alone)")
}

@Test func findsOrganizationsThatNobodyListed() {
  let desk = Newsdesk()
  for (language, text, expected) in [
    ("en", "Shares of Norvane rose 3 percent.", ["Norvane"]),
    ("en", "Hercules Capital is owed $120 million.", ["Hercules Capital"]),
    ("de", "Wie die Quillfeather Holding am Montag mitteilte, steigt der Umsatz.", ["Quillfeather Holding"]),
    ("de", "Geldgeber um Tannhorst Ventures stecken Geld in Lumenara.", ["Tannhorst Ventures"]),
  ] {
    #expect(organizations(in: text, language, desk) == expected, "\(text)")
  }
}
