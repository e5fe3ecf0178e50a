import Checking
import Testing

/// Drafts for ``check(_:_:expecting:)`` with means, rates among other figures, fees of members and interest.
@Test func englishMeansAndInterest() {
  check(
    "en", expecting: .wrongArithmetic,
    """
    The skater got 5.6, 5.8, 5.7, 5.9 and 5.5, a mean of {5.3|5.7}.
    Drilling the 168-metre shaft kept the crew busy for 12 days, in which they advanced {24|14} metres a day on average.
    With 4,200 members paying 110 euros a year, the club takes in {642,000|462,000} euros.
    Shareholders get 85 cents for each of the 60 million shares; the dividend thus costs the brewer ${61|51} million.
    Giving 28 litres a day apiece, the 130 cows fill the tank with {4,360|3,640} litres daily, of which 200 go to a dairy.
    The pump delivers 25 litres a second. In an hour that makes {190|90} cubic metres, enough for 60 households.
    A loan of 250,000 euros at 4 percent means interest of {15,000|10,000} euros a year.
    Interest alone on the $40,000 loan, taken out at a fixed 6 percent, sets the couple back ${4,200|2,400} a year.
    """)
  check(
    "en", expecting: nil,
    """
    The bank lent her $40,000 at 6 percent interest, and she pays back $480 in monthly instalments of principal.
    The boat was launched seven times in 2019, ten times in 2020 and 16 times in 2021, which over the three years makes an \
    average of 11 launches a year.
    She published nine novels in 27 years, on average one every three years.
    A house costs $400,000; at 4 percent interest over ten years the couple pays $30,000 a year.
    The 12 stores with 30 staff each are closing, and 500 people in logistics stay.
    On average the 620 donors gave 30 euros, the largest gift was 2,000.
    The judges gave 5.6, 5.8 and 5.9, and an average of 300 people came.
    The 4,200 members pay 110 euros a year, and the club spends 640,000 euros.
    """)
}

@Test func germanMeansAndInterest() {
  check(
    "de", expecting: .wrongArithmetic,
    """
    1.560 Schüler verteilen sich auf 60 Klassen, im Mittel sitzen {29|26} Kinder in einem Raum.
    Für 84 Millionen Euro hat der Verein in vier Jahren Spieler gekauft, durchschnittlich also für {28|21} Millionen je Saison.
    In der Gemeinde mit 8.400 Einwohnern summieren sich die Schulden auf 21 Millionen Euro. Pro Kopf sind das \
    {3.500|2.500} Euro.
    Die Stadt hat 36 Bänke bestellt. Sie kosten 850 Euro das Stück, insgesamt {40.600|30.600} Euro.
    4.200 Mitglieder zahlen 110 Euro im Jahr, das bringt dem Verein {642.000|462.000} Euro.
    Zwei Prozent Zinsen auf 45.000 Euro Festgeld bringen dem Verein im Jahr {1.900|900} Euro.
    Der Kredit über 1,2 Millionen Euro wird mit 3,5 Prozent verzinst. Allein dafür muss der Zoo im Jahr {52.000|42.000} \
    Euro überweisen.
    """)
  check(
    "de", expecting: nil,
    """
    18.600 Euro brachte die Sammlung ein. 620 Spender gaben also im Mittel 30 Euro, der größte 2.000.
    Neun Romane hat sie in 27 Jahren veröffentlicht, durchschnittlich alle drei Jahre einen.
    Die 12 Filialen haben im Schnitt 30 Beschäftigte, und 500 Beschäftigte arbeiten im Lager.
    Ein Kredit über 250.000 Euro zu vier Prozent Zinsen kostet mit Tilgung 15.000 Euro im Jahr.
    """)
}
