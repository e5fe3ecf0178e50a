import Recognition
import Testing

/// Ordinary prose that is full of numbers, none of which is an amount of money or a date.
private let prose: [(language: String, text: String)] = [
  (
    "de",
    """
    Der Tabellenführer gewann das Derby 3:1, nachdem er zur Pause noch 0:1 zurückgelegen hatte. In der 87. Minute traf \
    der 22-jährige Stürmer zum 2:1, sein siebtes Tor im zwölften Spiel. Rund 41.500 Zuschauer sahen 14 Ecken, 23 Fouls \
    und vier Gelbe Karten. Der Erste der Tabelle hat nun 28 Punkte, zwei mehr als der Zweite. Im Hundertmeterlauf siegte \
    der Favorit in 9,98 Sekunden, Platz 3 ging an den Vater zweier Kinder. Um 15.30 Uhr beginnt das Rückspiel.

    Am Vormittag fallen 10 bis 15 Liter Regen, die Höchstwerte erreichen 24 bis 29 Grad, in der Nacht sinken sie auf 8 \
    Grad. Der Wind weht mit 60 km/h, auf 2500 Metern liegt noch Schnee. Die Sonne scheint bis zu 11 Stunden.

    Für vier Personen braucht man 250 g Mehl, 1/2 Liter Milch, 3 Eier und 1 1/2 TL Salz. Den Teig 30 Minuten ruhen \
    lassen, dann bei 180 Grad etwa 45 Minuten backen. Ein Pfund Butter reicht für zwei Kuchen.

    Version 2.14.3 behebt 17 Fehler. Der Server hört auf Port 8080, die Adresse ist 192.168.1.10. Das Modell A320 hat \
    180 Sitze, Artikel 5 und § 242 gelten weiter. Unter 0800 123 4567 erreichen Sie uns rund um die Uhr. Der Ordner \
    enthält 1500 Bilder, das Archiv wiegt 2,4 GB. Die Studie umfasst 12 Kapitel auf 340 Seiten; auf Seite 12 steht, dass \
    mehrere hundert Menschen über das Leben nachdachten. Er brauchte dafür 3 Jahre und 6 Monate, mit 65 Jahren hörte er \
    auf. In den vergangenen Jahren hat sich viel getan, am nächsten Tag war alles anders.
    """
  ),
  (
    "en",
    """
    The home side won 3-1 after trailing 0-1 at half-time, and the 22-year-old striker scored twice in 7 minutes. About \
    41,500 fans saw 14 corners, 23 fouls and four yellow cards. She ran the 100 m in 10.98 seconds and finished 2nd; the \
    first seed lost 6-4, 3-6, 7-5. They have 28 points from 12 games, and he may march on to a third title. Kick-off is at \
    3:30 p.m., and he is 1.85 m tall.

    Rain will bring 10 to 15 mm, with highs of 24 to 29 degrees and winds of 60 mph. Above 2,500 meters there is still \
    snow. The sun sat low, and the fall of temperatures was the second in a row.

    For four people you need 250 g of flour, 1/2 pint of milk, 3 eggs and 1 1/2 tsp of salt. Let it rest for 30 minutes, \
    then bake at 350 degrees for about 45 minutes. Serves 4 to 6.

    Version 2.14.3 fixes 17 bugs. The server listens on port 8080 at 192.168.1.10, and Chapter 11 explains Article 5 on \
    page 340. Call 555-0199 or 1-800-555-0143. The A320 seats 180 people. The folder holds 1,500 pictures, and the archive \
    weighs 2.4 GB. May I ask how many of the 3 of them ran 10k? It took 3 years and 6 months, and in recent years little \
    has changed. He is in his second term, and on the next day several hundred people were over the moon.
    """
  ),
]

@Test(arguments: prose.indices)
func ordinaryProseHoldsNoMoneyAndNoDates(_ index: Int) throws {
  let (language, text) = prose[index]
  let grammar = try #require(grammars.first { $0.language == language })
  for paragraph in text.split(separator: "\n") {
    let bytes = Array(paragraph.utf8)
    for mention in Recognizer(grammar: grammar).read(bytes, today: nil).mentions {
      let kind = mention.annotation.kind
      let found = String(decoding: bytes[mention.annotation.span], as: UTF8.self)
      #expect(kind != "money" && kind != "date", "“\(found)” is no \(kind)")
    }
  }
}
