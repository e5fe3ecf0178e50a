import Checking
import Testing

/// Drafts for ``check(_:_:expecting:)`` that count a part and its whole and tell its share in other words.
@Test func sharesOfWhatWasCounted() {
  check(
    "de", expecting: .wrongArithmetic,
    """
    Die Politikerin vereinte 171 der 225 abgegebenen Delegiertenstimmen auf sich. Das Ergebnis von {86|76} Prozent nannte sie ordentlich.
    Von den 85 Abgeordneten sind 34 Frauen. Das entspricht einer Quote von {44|40} Prozent, drei Punkte mehr als 2021.
    Abgelehnt wurde die Vorlage mit 612 zu 408 Stimmen, mithin mit einem Nein-Anteil von {66|60} Prozent.
    Drei Fünftel der Anleihe gingen ins Ausland, nämlich {550|450} der insgesamt 750 Millionen Euro.
    24.000 Karten kamen in den Verkauf. Bis Mittag waren 18.000 davon, also {zwei Drittel|drei Viertel}, weg.
    """)
  check(
    "en", expecting: .wrongArithmetic,
    """
    She won 171 of the 225 delegates. The result of {86|76} percent, three points more than last time, pleased her.
    The club put 24,000 tickets on sale. By noon 18,000 of them, or {two-thirds|three-quarters}, were gone.
    """)
  check(
    "de", expecting: nil,
    """
    171 der 225 Delegierten stimmten für sie. In der Stadt liegt die Arbeitslosigkeit bei 86 Prozent des Werts von 2010.
    Der Antrag wurde mit 612 zu 408 Stimmen angenommen, bei einer Beteiligung von 47 Prozent.
    Von 225 Filialen schließen 171. Der Umsatz soll trotzdem um 86 Prozent wachsen.
    18.000 der 24.000 Karten, also rund drei Viertel, sind weg, gut zwei Drittel davon gingen an Stammgäste.
    171 der 225 Delegierten kamen. Für den Haushalt stimmten 86 Prozent.
    """)
  check(
    "en", expecting: nil,
    """
    Of the 225 delegates 171 came. Some 86 percent of them voted for the budget.
    She won 171 of the 225 delegates. The result of the second round, in which 86 percent took part, is open.
    """)
}
