import Checking
import Testing

/// Drafts for ``check(_:_:expecting:)`` with a change and the only two levels beside it, in one sentence or two.
@Test func englishClosedGroups() {
  check(
    "en", expecting: .wrongArithmetic,
    """
    The bakery sold 4,200 loaves a day. In spring it had sold 3,500 loaves a day, {35 percent|17 percent} fewer.
    A year ago a cord of oak cost $240 here. Now it is $312, or {13 percent|30 percent} more.
    The barley crop, which was 20 million tons last season, is seen climbing {50 percent|5 percent} to 21 million tons.
    Bookings slipped by {14|24} to 131, from 155 the week before.
    Adding 60 beds, the clinic will grow from 240 to {360|300}.
    Copper rose ${4.20|2.40} to $69.70 a barrel, having closed at $67.30 the day before.
    The town shrank from 8,200 to 6,900 over two decades, a loss of {2,300|1,300} people.
    The new bridge will be {380|280} meters longer than its 1,440-meter predecessor; it measures 1,720 meters.
    The college, which had 612 students in 2015, has lost 140 since and is down to {452|472}.
    The plant shipped 74,000 pumps, {16,000|6,000} short of its target of 80,000.
    The lake {fell 3.2 feet|rose 3.2 feet} to 1,061.4 feet, compared with 1,058.2 feet a week ago.
    The average wait {lengthened by 11 days|shortened by 11 days} to 64, from 75.
    Some 2,310 guests turned up, {190 fewer|190 more} than the 2,120 who had registered.
    Shares in the brewer closed at $18.90, having lost {21 percent|10 percent} from Tuesday's close of $21.
    It shipped 9.2 million cartons. That was {25 percent|15 percent} more fruit than in 2023, when storms held exports to 8 million.
    The fee goes up from £12.50 to £15, an increase of {25 per cent|20 per cent}.
    """)
  check(
    "en", expecting: nil,
    """
    Analysts had expected revenue of $120 million. It rose 5 percent to $132 million.
    Revenue rose 5 percent to $120 million. In 2019 it had been $90 million.
    Revenue rose 5 percent from the previous quarter to $120 million. A year ago it was $100 million.
    The north plant made 300 cars in May. The south plant made 360, 5 percent more than a year before.
    The union gained 300 members and lost 120; it had 4,500 a year ago and has 4,680 now.
    Inflation rose 0.3 points to 2.3 percent in May. In January it had been 1.9 percent.
    He won by 4,210 votes to 3,980.
    The works cut emissions by 20 percent to 800,000 tons. It had aimed for 700,000 tons.
    The yen rose 1 percent to 147.20 per dollar, from 148.70.
    Sales were $120 million, 5 percent more than expected. A year ago they were $100 million.
    In July 34 people drowned, 6 fewer than in July 2024. In June it had been 30.
    The quota is 128,400 tonnes, 20 percent below the 160,500 tonnes of this year. Scientists had asked for a cut of 22 percent.
    It will pay 34.5p a litre from February, 3p less than now and the third cut since October, when they were getting 43p.
    It shipped 9.2 million cartons. That was 15 percent more fruit than in 2023, when storms held exports to 8 million cartons.
    The catch was 400 tonnes in 2020 and has shrunk to 320 tonnes. Districts with 5 percent are put on a list.
    The catch was 400 tonnes in 2020 and has shrunk to 320 tonnes. Rain fell on 5 percent of days.
    The catch was 400 tonnes in 2020 and has shrunk to 320 tonnes. A fall of 5 percent counts as a warning.
    The price may rise by 2 to 3 percent.
    """)
}

@Test func germanClosedGroups() {
  check(
    "de", expecting: .wrongArithmetic,
    """
    Der Umsatz stieg um {22 Prozent|18 Prozent} auf 402,6 Millionen Euro (Vorjahr: 341,0 Millionen Euro).
    Das um {60 Prozent|40 Prozent} aufgestockte Budget von jetzt 70 Millionen Euro (bisher: 50 Millionen) reicht bis 2027.
    Die Zahl der Anträge {sank um 340|stieg um 340} auf 5120. Im Juli hatte das Amt noch 4780 gezählt.
    Die Zahl der Anträge {nahm um 340 auf 5120 ab|nahm um 340 auf 5120 zu}. Im Juli hatte das Amt noch 4780 gezählt.
    Die Ausschüttung wächst um {50 Prozent|10 Prozent}: Vorgeschlagen werden 1,65 Euro, im Vorjahr waren 1,50 Euro gezahlt worden.
    Der Eintritt klettert im Mai: 39 Euro statt bisher 29 Euro, {zwanzig Euro|zehn Euro} mehr.
    Nach {einem Abbau um 25 Züge|einem Zuwachs um 25 Züge} fahren künftig 145 statt 120 Züge durch das Tal.
    Letztes Jahr kamen 36 Bewerbungen, heuer sind es 18. Das sind {22|18} weniger.
    Im Mai 2024 standen noch 1300 Familien auf der Liste, jetzt sind es 1040, ein Minus von {30 Prozent|20 Prozent}.
    Das Ergebnis sank von 12 Millionen Euro Gewinn auf 5 Millionen Euro Verlust, ein Absturz um {7 Millionen|17 Millionen}.
    """)
  check(
    "de", expecting: nil,
    """
    Analysten hatten 120 Millionen Euro erwartet. Der Umsatz stieg um 5 Prozent auf 132 Millionen Euro.
    Der Umsatz stieg um 5 Prozent auf 120 Millionen Euro. 2019 hatte er noch 90 Millionen Euro betragen.
    Der Umsatz stieg gegenüber dem Vorquartal um 5 Prozent auf 120 Millionen Euro. Im Vorjahr waren es 100 Millionen Euro.
    Die Quote stieg um 0,3 Punkte auf 2,3 Prozent. Im Januar 2024 hatte sie noch bei 1,9 Prozent gelegen.
    Der Verein gewann 300 Mitglieder und verlor 120; er hatte 4500 und hat jetzt 4680.
    Die Miete stieg um 4 Prozent. Eine Wohnung kostet jetzt 1200 Euro, vor zehn Jahren waren es 800 Euro.
    """)
}

/// The same with multiples, which may stand in a sentence of their own.
@Test func groupsOfMultiples() {
  check(
    "en", expecting: .wrongArithmetic,
    """
    The chipmaker {tripled|doubled} its profit to $410 million; a year ago it had earned $205 million.
    The list, 700 names long in 2022, had {trebled|doubled} by May to 1,400.
    The mill ground 8,000 sacks last year. Now it grinds {five|ten} times that, 80,000.
    Fees will {treble|double} from £3,000 to £6,000 a year.
    Solar capacity jumped {threefold|fivefold}, to 25 gigawatts; it was 5 gigawatts in 2018.
    """)
  check(
    "de", expecting: .wrongArithmetic,
    """
    Der Fonds verwaltet 9 Milliarden Euro; vor drei Jahren waren es noch 4,5 Milliarden. Er hat sich seither \
    {verdreifacht|verdoppelt}.
    {Mehr als verdoppelt|Mehr als halbiert} hat sich die Zahl der Höfe. Früher gab es 1150 Höfe, jetzt sind es 480.
    Man hatte mit 200.000 Franken gerechnet. Der Hammer fiel bei 1,2 Millionen Franken, {dem Dreifachen|dem Sechsfachen} \
    des Schätzpreises.
    Ein Brot kostet am Bahnhof 7,90 Euro, beim Bäcker nebenan 3,95 Euro. Reisende zahlen also {viermal|zweimal} so viel.
    """)
  check(
    "en", expecting: nil,
    """
    It doubled its staff to 1,200 and opened an office with 400 people.
    The fund manages $9 billion, its rival $2 billion. The volume of both has doubled.
    Last year 120 people fell ill, now it is 90. The number of tests has doubled to 4,000.
    """)
  check(
    "de", expecting: .percentOrPoints,
    """
    Der Anteil hat sich von 20 auf 25 Prozent erhöht; das sind fünf {Prozent|Prozentpunkte}.
    Die Zustimmung rutschte von 55 auf 49 Prozent, sie büßte also sechs {Prozent|Prozentpunkte} ein.
    """)
}
