import Checking
import Testing

/// What each makes, how many there are and what that makes together, for ``check(_:_:expecting:)``.
@Test func ratesAndTotals() {
  check(
    "en", expecting: .wrongArithmetic,
    """
    The café sells 220 cups a day at $4, for daily takings of {$1,880|$880}.
    The pass costs $144 a year, which works out at {$14|$12} a month.
    Her salary of $5,000 a month comes to {$50,000|$60,000} a year.
    Spread over 20 years, the $600 million contract is worth {$35|$30} million annually.
    The council bought 12 buses for £6 million, {£600,000|£500,000} apiece.
    A flat of 80 square metres sold for €520,000, {€5,600|€6,500} per square metre.
    For a 500-gram jar at £4, shoppers pay the equivalent of {£9|£8} a kilo.
    The car used 21 litres on 300 kilometres, or {9|7} litres per 100 kilometres.
    In eight hours the press prints 9,600 copies, {1,600|1,200} an hour.
    Four nurses look after 32 patients, {12|eight} each.
    The clinic treated 418,000 patients in 2024, or about {11,450|1,145} a day.
    At 32 cents a kilowatt-hour, the 2,500 kilowatt-hours that a household uses cost it {$950|$800} a year.
    At 80 kilometres an hour the convoy will need two and a half hours for the {250|200} kilometres to the border.
    Pumping 150 litres a second, the station shifted {450|540} cubic metres of water in a single hour.
    The price drops from 34 to 31 cents a kilowatt-hour. Anyone who uses 3,000 kilowatt-hours a year will pay {$900|$90} less.
    Spread over the island's 4,500 inhabitants, the €27 million subsidy works out at {€9,000|€6,000} a head.
    Farmers own 18 cows each on average, for the 1,260 animals are spread over {90|70} holdings.
    Farmers brought in 22.6 million tonnes from 2.87 million hectares. That makes just under {9.7|7.9} tonnes per hectare.
    The press stamps out 500 doors an hour, or 12,000 in {30|24} hours.
    """)
  check(
    "de", expecting: .wrongArithmetic,
    """
    Für 180 Millionen Euro kauft das Land sechs Hubschrauber, {40|30} Millionen je Maschine.
    Die Monatsmiete von 950 Euro summiert sich auf {9.500|11.400} Euro im Jahr.
    Sie verkaufte 1500 Aktien zum Kurs von 48 Euro und erlöste {27.000|72.000} Euro.
    Beim Weizen waren es 22,6 Millionen Tonnen auf 2,87 Millionen Hektar. Das macht knapp {9,7|7,9} Tonnen je Hektar.
    Der Versorger kassiert 32 Cent je Kilowattstunde. Bei 2500 Kilowattstunden summiert sich das auf {8000|800} Euro.
    Im Jahr 2024 zählte die Bahn 48,2 Millionen Fahrgäste, gut {13.200|132.000} am Tag.
    In 6 Stunden stellt die Maschine 4200 Semmeln her, stündlich {420|700}.
    Im Schnitt verbraucht jeder der 320 Haushalte 125 Liter Wasser täglich, das ganze Dorf demnach {50.000|40.000} Liter.
    Sechs Kühe, 150 Liter am Tag: Rechnerisch gibt jedes Tier des kleinen Hofs {35|25} Liter.
    Die Belegschaft, 240 Leute stark, teilt sich eine Prämie von 360.000 Euro; auf jeden entfallen {2.500|1.500} Euro.
    Der Hersteller liefert 24 Busse für 12 Millionen Euro, pro Stück also {50.000|500.000} Euro.
    Fünf Schichten pro Woche à sechs Stunden ergeben eine Arbeitszeit von {36|30} Stunden.
    Die Wohnungen kosten höchstens 6,80 Euro je Quadratmeter. Für 75 Quadratmeter werden damit maximal {610|510} Euro fällig.
    Bei einem Preis von 1,75 Euro pro Liter schlägt eine Tankfüllung von 48 Litern mit {94|84} Euro zu Buche.
    Sein Honorar, 85 Euro die Stunde bei 40 Stunden, belief sich auf {4.300|3.400} Euro; 212 Euro Spesen kamen hinzu.
    Auf jede der 140 Stellen entfielen bei einem Etat von 9,8 Millionen Euro {7.000 Euro|70.000 Euro}.
    Die 45 Beschäftigten erhalten je 2000 Euro Prämie, zusammen {900.000|90.000} Euro.
    """)
}

/// Rates beside totals of something else.
@Test func otherRates() {
  check(
    "en", expecting: nil,
    """
    The airline carried 2.1 million passengers in 2024, up to 12,000 a day in summer.
    The lift carried 365,000 guests in 2024; this summer it is 2,000 a day.
    The firm sold 2,000 cars at $30,000 each and made a profit of $5 million.
    The 12,000 tickets at $50 each sold out; the promoter had spent $400,000.
    The plan costs $30 a month or $300 a year.
    The 300 guests paid $75 each, and the band got $2,000.
    Each of the 12 members pays $50 a year; the club has $3,000 in the bank.
    The group made a profit of $40 per car and sold 2 million cars for $60 billion.
    It sells 500 loaves a day at $5; flour costs it $900 a day.
    It recorded 1,184 fires, fewer than the ten-year average of 1,320.
    """)
  check(
    "de", expecting: nil,
    """
    Bei 30 Cent je Kilowattstunde zahlt er für 3000 Kilowattstunden 90 Euro mehr.
    Der Preis stieg von 30 auf 32 Cent je Kilowattstunde, der Grundpreis kostet 20 Euro mehr bei 3000 Kilowattstunden.
    Mit bis zu 300 Kilometern pro Stunde schafft der Zug die 450 Kilometer in zwei Stunden.
    Acht Befragte erwarten den Index im Durchschnitt bei 5.773 Punkten nach 5.833 Punkten am Mittwoch.
    Er isst 3 Mal pro Woche dort und kauft 3 Spiele pro Monat.
    Die Stadt gab 200 Euro an jeden der 3500 Haushalte und steckte 1,2 Millionen Euro in Straßen.
    Die Maschine macht 600 Semmeln in der Stunde, verkauft wurden in 8 Stunden 3000.
    Ein Kilo kostet 8 Euro; er kaufte 40 Kilo und bekam sie für 250 Euro.
    """)
}

/// Prices of so many, each of a number, and rates per so many, for ``check(_:_:expecting:)``.
@Test func ratesOfNumbers() {
  check(
    "en", expecting: .wrongArithmetic,
    """
    An hourly wage of $15 for a 40-hour week gives {$900|$600}.
    50 litres at £1.60 cost him {£60|£80}.
    The city has 90 doctors for 20,000 people, or {2.5|4.5} per 1,000.
    Every one of the 250 members pays a fee of $120, which brings in {$13,000|$30,000} a year.
    """)
  check(
    "de", expecting: .wrongArithmetic,
    """
    Jedes der 250 Mitglieder zahlt 120 Euro Beitrag, das bringt {13.000|30.000} Euro im Jahr.
    210 Kilometer wanderte sie in 14 Tagen, {25|15} Kilometer am Tag.
    3600 Autos fahren stündlich über die Brücke, {36|60} in der Minute.
    """)
}
