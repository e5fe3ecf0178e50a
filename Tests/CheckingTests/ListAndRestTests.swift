import Checking
import Testing

/// Drafts for ``check(_:_:expecting:)`` in which signs set a list off from its total, or words call a figure the rest.
@Test func germanListsAndRests() {
  check(
    "de", expecting: .wrongArithmetic,
    """
    Auf den drei Bühnen traten {67|57} Bands auf – 24 auf der Hauptbühne, 18 im Zelt und 15 im Schlosshof –, und das bei 13 Grad.
    Der Chor (26 Soprane, 21 Alte, 12 Tenöre und 25 Bässe) zählt {74|84} Mitglieder.
    Sie saß sechs Jahre im Gemeinderat, neun im Landtag und zuletzt 14 im Bundestag – {39|29} Jahre in der Politik.
    Die Ernte von 96.000 Tonnen setzt sich zusammen aus 51.000 Tonnen Äpfeln, 22.000 Tonnen Birnen und {13.000|23.000} Tonnen Pflaumen.
    Es entstehen insgesamt {480|500} Wohnungen: Die Genossenschaft baut 210, ein Investor 150 und die städtische Gesellschaft 140.
    An Grundschulen fehlten 46 Lehrkräfte und an Gymnasien 38. Diese {94|84} Ausfälle ließen sich nicht auffangen.
    Die Bergwacht rückte im Juni 31 Mal, im Juli 44 Mal und im August 52 Mal aus. Macht unterm Strich {172|127} Einsätze.
    Für die Fusion votierten 72 Prozent der Vertreter, die anderen {38|28} Prozent stimmten dagegen.
    Auf 2,4 Millionen Euro beläuft sich der Nachlass. 1,5 Millionen gehen an die Stiftung, sodass den Erben noch {1,9|0,9} Millionen bleiben.
    Von der 640 Kilometer langen Strecke lagen 415 Kilometer hinter ihnen. Vor ihnen lagen noch {255|225} Kilometer, darunter der Pass.
    Von 120 Plätzen sind 75 vergeben, vor allem an Familien. Frei sind damit noch {55|45} Plätze.
    Der günstigste Anbieter verlangt 23.800 Euro, der teuerste {33.100|31.300}. Dass zwischen beiden Offerten 7.500 Euro liegen, überrascht.
    Angerechnet werden 14 der 54 Monate, womit ihm noch {48|40} bevorstehen.
    Ein Defizit von {57|47} Millionen Euro weist der Etat aus: Ausgaben von 318 Millionen stehen Einnahmen von 271 Millionen gegenüber.
    """)
  check(
    "de", expecting: nil,
    """
    Auf den drei Bühnen traten 57 Bands auf – 24 auf der Hauptbühne, 18 im Zelt und 15 im Schlosshof –, und das bei Dauerregen und 13 Grad.
    Der Verein hat 640 Mitglieder (310 Frauen, 330 Männer), 45 mehr als 2024.
    Er gewann zwölf Medaillen (fünf Gold, drei Silber).
    Der Preis: 24 Euro für Erwachsene, 18 Euro für Kinder und 12 Euro für Gruppen.
    Die Regierung plant drei Straßen – eine im Norden, zwei im Süden – und 14 Brücken.
    Von 120 Plätzen sind 75 vergeben. Auf der Warteliste stehen noch 55 Kinder.
    Der Umsatz lag bei 288 Millionen Euro (2024: 241 Millionen). Vom Erlös blieben 173 Millionen Euro als Ebitda.
    46 Lehrkräfte fehlten an Grundschulen und 38 an Gymnasien. Diese 38 sollen nun ersetzt werden.
    Für die Fusion stimmten 58 Prozent, 27 Prozent dagegen, die anderen enthielten sich.
    Der Nachlass umfasst 2,4 Millionen Euro. 1,5 Millionen gehen an die Stiftung; der Sohn bekam schon zu Lebzeiten 1,9 Millionen.
    """)
}

@Test func englishListsAndRests() {
  check(
    "en", expecting: .wrongArithmetic,
    """
    The choir's {74|84} members (26 sopranos, 21 altos, 12 tenors and 25 basses) will fly to Oslo on two planes.
    The harvest, 96,000 tonnes, was made up of 51,000 tonnes of apples, 22,000 of pears and {13,000|23,000} of plums.
    Some 58 percent of those polled favour the bypass and 27 percent oppose it, while {25|15} percent, everybody else, have yet to decide.
    The estate came to $2.4 million. The school gets $1.5 million, which leaves ${1.9|0.9} million for the heirs.
    """)
  check(
    "en", expecting: nil,
    """
    The club has 640 members (310 women, 330 men), 45 more than in 2024.
    He won 12 medals (five gold, three silver).
    She spent six years in Paris, nine in Rome and 14 in Berlin – 12 of them as ambassador.
    The Greens took 24 percent and Labour 19, while 12 percent, the rest of the left, went to others.
    Of 120 places 75 are taken. Another 55 children are still on the waiting list.
    """)
}
