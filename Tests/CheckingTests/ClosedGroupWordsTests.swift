import Checking
import Testing

/// Drafts for ``check(_:_:expecting:)`` in which words of many kinds tell that the only two levels beside a change, or a
/// multiple, are its own: numbers without their unit, other nouns for the same, times, "the increase of".
@Test func englishLevelsByTheirWords() {
  check(
    "en", expecting: .wrongArithmetic,
    """
    The flock shrank by {8|18} per cent: where 52,300 ewes had been counted in October, only 42,900 were left in March.
    Rents, which stood at 11.40 euros a square metre in 2019, had reached 14.80 by autumn, a {40|30} percent leap.
    The output of 640,000 litres in its first year came to 512,000 in the second, a drop of {30|20} percent.
    Where 7,200 sacks of mail once went out each night, 5,400 do so now, {a third|a quarter} less.
    The list shortened by {410|310} names over the summer. It holds 2,150 now; in June there were 2,460 on it.
    It carried 8.4 million passengers last year, {29|12} percent more than in the year before, when 7.5 million people \
    boarded its trains.
    The firm completed 2,140 houses and flats in 2025, {36|26} per cent more than the 1,698 of the previous year.
    It shipped 3.24 million tonnes from its 41 silos, {53|35} per cent more than the 2.4 million tonnes of a year earlier.
    Stocks stood at 412 million barrels. A week earlier it was 419 million, and {the draw of 9 million|the draw of 7 million} \
    barrels startled traders.
    The tax of 16 percent instead of 19 will apply to rooms; the cut of {five|three} points costs €400 million.
    Only 61 percent of trains were on time, against 68 a year earlier, a fall of {four|seven} percentage points.
    Since January, when it was 7.1 percent, the rate has come down by {1.7|0.7} points to 6.4 percent.
    """)
  check(
    "en", expecting: nil,
    """
    A ticket is $12, or $8 for children, an increase of 5 percent.
    The plant sold 300 trains and 41 coaches, 5 percent more than a year before.
    Police recorded 300 cases in May. The number of officers rose by 12 percent to 260.
    The bank lent 4.2 billion euros, 3 percent more. Its profit was 46 million euros, after 52 million.
    Of 640 people 85 will retire; 12 percent fewer than 5 years ago are under 30.
    """)
}

@Test func germanLevelsByTheirWords() {
  check(
    "de", expecting: .wrongArithmetic,
    """
    Die Zahl der Fahrten kletterte um {19,5|9,5} Prozent: Aus 42,0 Millionen Fahrten wurden 46,0 Millionen.
    Um {22|zwölf} Prozent haben die Einbrüche abgenommen: 1.760 waren es im ersten Halbjahr, im Vorjahr 2.000.
    In den Heimen wurden 2.310 Hunde und Katzen abgegeben, nach 1.980 im Vorjahr. Das Plus von {430|330} Tieren überrascht.
    Von 318 auf 291 ist die Zahl der Hausärzte gesunken. Es gibt dort also {37|27} Mediziner weniger als früher.
    Die Zahl der Einbrüche fiel um {18|acht} Prozent auf 1.150. Für 2025 hatte das Polizeipräsidium 1.250 Fälle ausgewiesen.
    Es kamen 31.200 Zuschauer, {40|30} Prozent mehr als beim Auftakt des Vorjahres. Seinerzeit waren nur 24.000 erschienen.
    Der Preis gab um {4,5|3,5} Cent nach. Bauern bekommen seither 41,5 Cent je Liter, nachdem es im April noch 45 Cent waren.
    Das waren {1.700|700} Übernachtungen weniger als in der vorigen Saison, in der 10.000 gebucht wurden; jetzt sind es 9.300.
    """)
  check(
    "de", expecting: .percentOrPoints,
    """
    Der Zuschlag fällt um 50 {Prozentpunkte|Prozent} höher aus als bisher, nämlich 2,4 statt 1,6 Prozent.
    """)
  check(
    "de", expecting: nil,
    """
    Die Bilanzsumme legte 2025 um 2,6 Prozent auf 4,38 Milliarden Euro zu, das Ergebnis erreichte 46,1 Millionen Euro, nach \
    51,9 Millionen im Jahr 2024.
    Um 50 Prozent höher als bisher fällt der Beitrag aus, nämlich 2,4 statt 1,6 Prozent.
    Ein Ticket kostet 12 Euro, für Kinder 8 Euro, ein Plus von 5 Prozent.
    """)
}

/// The same with multiples whose figures stand behind them.
@Test func multiplesBeforeTheirFigures() {
  check(
    "en", expecting: .wrongArithmetic,
    """
    {Three times|Twice} as many stalls as last year, 86 instead of 43, will line the river.
    {Halving|Doubling} its workforce to 6,800, the carmaker, which employed 3,400 people, opens a plant.
    Membership {doubled|tripled} under her: 310 people belonged to the union when she took over, 930 when she left.
    A surgeon here sees 60 patients a month and his counterpart in the capital 180, {five|three} times the number.
    The mill here employs 615 people, {five|three} times Halden's 205.
    The old reactor had an output of 440 megawatts. Its replacement will deliver {four|three} times that, 1,320 megawatts.
    """)
  check(
    "de", expecting: .wrongArithmetic,
    """
    {Viermal|Dreimal} so viele Anträge wie 2021 gingen ein: 2.850 statt 950.
    Der Kurs hat sich {vervierfacht|verdreifacht}. Damals kostete ein Papier 22 Euro, gestern schloss es bei 66 Euro.
    """)
  check(
    "en", expecting: nil,
    """
    It doubled its staff to 1,200 and opened an office with 400 people.
    The chain doubled its profit to $12 million; sales were $96 million, after $90 million the year before.
    Prices rose 5 percent in March. A loaf now costs 4.20 euros; a year ago it was 3.80 euros.
    Twice as many people came as last year, 300 of them with 40 dogs.
    """)
}
