import Checking
import Testing

/// Amounts told once more in another currency, of which the reference has no rate, for ``check(_:_:expecting:)``.
@Test func conversionsWithoutRates() {
  check(
    "en", expecting: .wrongConversion,
    """
    The palace cost 3 trillion rupiah, some {$1.8|$0.18} billion.
    He pays 1,500 baht ({$460|$46}) in rent.
    At 9,000 won — roughly {$65|$6.50} — a bowl of noodles has become a luxury.
    A tea costs 80 lira, just under {$20|$2}, at the harbor.
    Converted, the 75 million shekels come to about {$210|$21} million.
    The yard owes HK$40 billion, the equivalent of {US$50|US$5.1} billion.
    The farmers got 20,000 pesos. That is about {$11,000|$1,100}.
    It pays $50 million (€{54|45} million, at the agreed rate of 0.90 euros to the dollar).
    At the rate of 1.10 dollars to the euro, the 200 million euros come to ${202|220} million.
    The house was sold for 1.2 million pounds, or {2.4|1.4} million euros.
    A studio costs 40 million yen ($270,000), a flat with three bedrooms 60 million yen (${504|405},000).
    """)
  check(
    "de", expecting: .wrongConversion,
    """
    Die Werft erhielt 815 Milliarden Won, das heißt rund {5 Milliarden|520 Millionen} Euro.
    Das Gehalt beträgt 20.000 Türkische Lira, derzeit etwa {4.500|450} Euro.
    Zum Kurs vom Mittwoch entsprechen die 40 Millionen australischen Dollar etwa {225|22,5} Millionen Euro.
    Ein Zimmer kostet 3000 Rupien, das sind rund {330|33} Euro.
    Er gewann 1,4 Milliarden Rupien. Umgerechnet kann er auf {140|14,5} Millionen Euro hoffen.
    Die Mine kostet 2,5 Mrd. Real (ca. {4 Mrd.|400 Mio.} Euro).
    Ein Essen kostet in Budapest 6500 Forint, also {160|16} Euro.
    Für 60 Millionen Dollar (beim Kurs von 1,20 Dollar je Euro sind das {72|50} Millionen Euro) wechselt er nach Miami.
    Das Haus kostet 300.000 Pfund (350.000 Euro), die Garage 30.000 Pfund ({53|35}.000 Euro).
    """)
}

/// Amounts in several currencies that are none of each other, rates of other years and kin of a bare name.
@Test func noConversions() {
  check(
    "en", expecting: nil,
    """
    Prices rose to 80 lira, $9 more than in Greece.
    The club paid 40 million yen, $10 million of it in bonuses.
    She carried 300 pesos, some $50, and a phone.
    In 2008 she paid 40,000 lira (about $30,000) for the car.
    A tea costs 12 dirhams, about $1.20, in the old town.
    The families got 50,000 pesos ($880) each.
    A beer is 60 kroner (about $2.80).
    In 2019 the flat cost 40 million yen ($370,000), now it is 60 million yen ($405,000).
    At the rate of $1.10 to the euro, the firm lost 20 million euros and won $202 million and 3 million euros.
    """)
  check(
    "de", expecting: nil,
    """
    Der Preis stieg auf 80 Lira, 9 Euro mehr als in Griechenland.
    Pro Stimme zahlte er 500 Kronen, das sind etwa 20 Euro.
    Für 30 Yen, 5 Dollar und ein paar Rubel bekam er es.
    Der Umsatz lag bei 100 Millionen Yen, der Gewinn bei 5 Millionen Dollar.
    """)
}
