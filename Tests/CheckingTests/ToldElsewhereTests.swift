import Checking
import Testing

/// Figures that follow from others which another sentence, or the same one in other terms, has told.
@Test func englishToldElsewhere() {
  check(
    "en", expecting: .wrongArithmetic,
    """
    Orders rose by $60 million or {29|25} percent to $300 million.
    The bridge will cost £18.6m, which is £4.2m, or {23|29} per cent, more than the council approved.
    The bridge will cost £18.6m, £4.2m more than planned.¶The engineer blamed wet ground for the rise of {23|29} per cent.
    The ferry carried 1.7 million people, 200,000 more than in 2023 (1.5 million). The gain of {23|13} percent was a record.
    Turnover grew {35|25}% to A$186 million from A$149 million, and exports were A$45 million.
    Operating profit climbed to €48m. Sales came to €640m (£540m), which leaves an operating margin of {9.5|7.5} percent.
    Sales reached $640 million and operating income $48 million. The operating margin was {9.5|7.5} percent.
    A judge ordered it to pay $48 million. The sum is made up of $12.6 million in damages and {$25.4|$35.4} million in \
    interest.
    The boats landed 19,200 tonnes of herring. Iceland took 4,600 tonnes, or {42|24} percent of all that was landed.
    Of the $380 million still needed, the north is to pay 35 percent, or {$153|$133} million.
    It bought 12 percent of the brewery for €45 million, valuing it at €{540|375} million. A rival paid €9 million.
    The jury awarded $15.5 million in royalties, or {$26|$62} apiece on 250,000 mowers sold since 2019.
    It will cost 9.7 million euros. This is how it is paid for:¶- State: 3.2 million euros¶- County: 1.1 million euros¶\
    - Town: {4.5|5.4} million euros
    """)
  check(
    "en", expecting: nil,
    """
    The bridge will cost £18.6m, £4.2m more than planned, and the tunnel 12 per cent more than last year.
    The ferry carried 1.7 million people, 200,000 more than in 2023 (1.5 million). The gain of 23 percent in freight pleased it.
    Sales reached $640 million and operating income $48 million. The gross margin was 39.5 percent.
    Sales reached $640 million. The net profit was $48 million, and the operating margin 9.5 percent.
    In 2022 sales had come to £5.1m. The pre-tax profit was £410,000, a margin of 6.9 per cent.
    Its five-year contract with the station is worth $110 million; the old one brought in $6 million annually.
    A judge ordered it to pay $48 million. The first part is made up of $12.6 million in damages and $15.4 million in costs, \
    among others.
    Shares in the mill rose as much as 14% on Monday after it lifted its dividend to 6.5 cents from 4 cents.
    It will cost 9.7 million euros. These are its larger projects:¶- Pool: 3.2 million euros¶- Hall: 1.1 million euros¶\
    - School: 6.4 million euros
    The royalty works out at $1.50 for each of 41 million packs. The award of $74 million, of which $61.5 million is royalties, \
    stands.
    """)
}

@Test func germanToldElsewhere() {
  check(
    "de", expecting: .wrongArithmetic,
    """
    Der Umsatz legte von 118,4 um {18|25} Prozent auf 148,0 Mio. Euro zu.
    Die Fähre beförderte 1,7 Millionen Menschen, 200.000 mehr als 2023 (1,5 Millionen). Das Plus von {23|13} Prozent \
    überraschte.
    Es blieben 1,12 Milliarden Euro Umsatz (1,05 Milliarden Franken), nach 1,40 Milliarden im Vorjahr. Das ist ein Minus \
    von {25|20} Prozent.
    Der Umsatz schrumpfte auf 1,12 Milliarden Euro; das Betriebsergebnis betrug noch 61 Millionen Euro. Damit blieben vom \
    Umsatz {4,5|5,4} Prozent als operative Marge.
    Der Umsatz stieg auf 640 Millionen Euro, der operative Gewinn auf 48 Millionen Euro. Die Marge betrug {9,5|7,5} Prozent.
    Der Hagel richtete Schäden von 120 Milliarden Dollar (111 Mrd. Euro) an. Davon waren 62 Milliarden Dollar versichert, \
    {48|52} Prozent der Summe.
    Der Fischer landete 19.200 Tonnen an. 4.600 Tonnen gingen ins Ausland, {42|24} Prozent der Anlandungen.
    Die Werft kostet 2,3 Milliarden Euro. Der Bund gibt 700 Millionen und das Land 299 Millionen, zusammen 999 Millionen Euro \
    oder gut {34|43} Prozent.
    Das Bad zählte 148.300 Badegäste. Am Ende stand ein Verlust von 1,96 Millionen Euro, macht etwa {23,20|13,20} Euro je \
    Besuch.
    Der Fonds steckt 94 Millionen Franken in sechs neue Institute. Im Mittel ergibt das {18,8|15,7} Millionen pro Vorhaben.
    Das Haus kostet 186 Millionen Euro. So wird es finanziert:¶| Quelle | Betrag |⏎|---|---:|⏎| Kredit | 98,5 Mio. Euro |⏎\
    | Land | 41,0 Mio. Euro |⏎| Eigenmittel | {64,5|46,5} Mio. Euro |
    """)
  check(
    "de", expecting: nil,
    """
    Die Fähre beförderte 1,7 Millionen Menschen, 200.000 mehr als 2023 (1,5 Millionen). Das Plus von 23 Prozent im Güterverkehr \
    überraschte.
    Der Umsatz stieg auf 640 Millionen Euro, der operative Gewinn auf 48 Millionen Euro. Die Bruttomarge betrug 39,5 Prozent.
    Der Verlust lag bei 134 Millionen. 268 Millionen Fahrgäste kamen, 4 Prozent mehr als die 257 Millionen des Vorjahres.
    Der Umsatz betrug 742,6 Mio. Euro (Vorjahr: 699,9 Mio. Euro). Es blieb ein Gewinn von 18,3 Mio. Euro nach 29,4 Mio. Euro, \
    ein Minus von fast 38 Prozent.
    Das Bad hat 41 Beschäftigte. Am Ende stand ein Verlust von 1,96 Millionen Euro, macht etwa 13 Euro je Besuch.
    """)
  check(
    "de", expecting: .inconsistentFigures,
    """
    # Versicherer zahlen bis zu {430|340} Millionen Euro¶Der Verband schätzt die Schäden auf 290 bis 340 Millionen Euro.
    # Bahn zählt schon {1,9|1,7} Millionen Fahrgäste¶Sie beförderte bis November 1,7 Millionen Menschen.
    """)
}
