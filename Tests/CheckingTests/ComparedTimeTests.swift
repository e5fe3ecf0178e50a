import Checking
import Testing

/// Drafts whose words tell by time, order or apposition which levels a change or a multiple lies between.
@Test func englishComparedTimes() {
  check(
    "en", expecting: .wrongArithmetic,
    """
    The town counted 52,000 overnight stays in August, {7,000|4,000} more than in July. The July figure had been 48,000.
    Inflation stands at 6.4 percent, {1.8|1.1} points higher than in January. At the start of the year it had been 5.3 percent.
    The clinics recorded 7,350 births, {12 percent|5 percent} more than in the year before, when 7,000 children were born.
    Exports came to 84 billion francs, {9 percent|5 percent} up from the 80 billion of 2023; imports stagnated.
    Emissions are to be reduced by {40 percent|30 percent} by 2030, to 84,000 tonnes; today they come to 120,000 tonnes.
    The charity raised 182,000 pounds, as against 140,000 in 2022: an increase of {20|30} percent.
    The payroll, 1,960 strong in 2019, had swollen to 2,450 by the end of last year – a rise of {35 percent|25 percent}.
    The town hall had expected 30 objections. It got 48 – {28|18} more than anticipated.
    A season ticket costs 620 euros this year, {55|35} more than last year. Fans paid 585 then.
    Attendance slipped from 31,200 to 28,080, a drop of {a fifth|a tenth} that the club put down to the weather.
    """)
  check(
    "en", expecting: nil,
    """
    Sales were $120 million, 5 percent more than a year ago. Ten years ago they had been $60 million.
    In July 34 people drowned, 6 fewer than in July 2024. In June it had been 30.
    The clinics recorded 7,350 births, 5 percent more than in the year before, when 40 midwives worked there.
    Police recorded 1,240 thefts, after 1,090 the year before: 150 more.
    The ferry company now runs 42 sailings a week, having added 14 to the 28 it offered last summer.
    Bus passengers will have to pay 3.20 instead of 2.90 pounds from May, 30 pence more a ride.
    The town had 620 jobs last year, 35 more than the year before. The neighbours had 410.
    The maker sold 2,980 tractors in 2024. That is 470 fewer than in 2023 and far from the 4,100 of 2021.
    Traffic on the bridge, which stood at 11,800 cars a day in March, had slipped to 10,300 by September, a drop of 1,500.
    The smelter made a profit of 355 million euros; the year before it had been 413 million, that is 58 million more.
    They walked 21 miles on Friday, 18 on Saturday and 24 on Sunday, 63 over the three days.
    """)
}

@Test func germanComparedTimes() {
  check(
    "de", expecting: .wrongArithmetic,
    """
    Im August zählte der Ort 52.000 Übernachtungen, {7.000|4.000} mehr als im Juli. Im Juli waren 48.000 gezählt worden.
    Mit 7.350 Geburten verzeichneten die Kliniken {zwölf Prozent|fünf Prozent} mehr als im Jahr davor, als 7.000 Kinder zur Welt kamen.
    Die Dauerkarte kostet in dieser Saison 620 Euro, {55 Euro|35 Euro} mehr als in der vergangenen. Da zahlten die Fans 585 Euro.
    Weizen kostete am Freitag 210 Euro je Tonne, {24 Euro|14 Euro} mehr als vor einer Woche, als 196 Euro verlangt wurden.
    Im ersten Halbjahr schlug der Hafen 2,1 Millionen Container um, im zweiten 2,31 Millionen, also {zwanzig Prozent|zehn Prozent} mehr.
    Der Rathauschef hatte mit 30 Einwendungen gerechnet. Eingegangen sind 48, {28|18} mehr als erwartet.
    """)
  check(
    "de", expecting: nil,
    """
    Die Eintrittskarte kostet ab Januar 27 Euro. Bislang waren es 25 Euro, das Theater verlangt also acht Prozent mehr.
    Im Juli ertranken 34 Menschen, 6 weniger als im Juli 2024. Im Juni waren es 30.
    Ende Januar waren 27.300 Menschen ohne Arbeit, mehr als ein Jahr davor, als das Amt 26.000 zählte. Weitere 3.100 Menschen waren in Kursen.
    Als nur 12.900 Läufer kamen, machte der Verein 140.000 Euro Verlust. Ein Startplatz kostete im Mittel 150 Euro.
    Die Zahl der Fahrgäste ging um 6 Prozent von 50 auf 47 Millionen zurück.
    """)
}

@Test func multiplesBesideTimesAndSigns() {
  check(
    "en", expecting: .wrongArithmetic,
    """
    The number of wolves, 60 a decade ago, has grown {sixfold|sevenfold} and is now estimated at 420.
    The company wants to {double|triple} its energy use, now 90 gigawatt-hours a year, to 280 gigawatt-hours by 2032.
    The area under solar panels grew {by a factor of six|by a factor of nine}, from 150 to 1,400 hectares.
    """)
  check(
    "en", expecting: nil,
    """
    The damage, put at 8 million at first, turned out to be five times that: 40 million dollars.
    The bakery turned out 300 loaves a day in its first year and ten times as many, 3,000, in its tenth.
    """)
  check(
    "de", expecting: nil,
    """
    Der Schaden, anfangs auf acht Millionen Euro beziffert, ist fünfmal so hoch: 40 Millionen Euro.
    Die Zahl der Wölfe ist von 60 auf das Sechsfache gestiegen, heute leben 360 im Land.
    """)
}

@Test func valuationsAndMeans() {
  check(
    "en", expecting: .wrongArithmetic,
    """
    A stake of 15 percent was sold for $108 million, which values the whole company at {$760 million|$720 million}.
    The state handed out 18 million dollars to 450 farms. On average each received {$45,000|$40,000}.
    The dividend of $1.20 a share on 500 million shares costs the group {$650 million|$600 million}.
    The loan of $200,000 carries interest of 4 percent, so the city pays {$9,500|$8,000} a year.
    """)
  check(
    "en", expecting: nil,
    """
    It sold a 15 percent stake for $108 million. Two years ago the company was valued at $500 million.
    The fund sold 5 percent of the company for $20 million, valuing its remaining holding at $300 million.
    It bought 60 percent of the firm for $108 million, valuing it at $210 million including debt.
    """)
  check(
    "de", expecting: .wrongArithmetic,
    """
    15 Prozent der Anteile wechselten für 108 Millionen Euro den Besitzer, womit das ganze Unternehmen mit {760|720} Millionen Euro bewertet wird.
    18 Millionen Euro gingen an 450 Höfe. Im Durchschnitt erhielt jeder {45.000|40.000} Euro.
    """)
}
