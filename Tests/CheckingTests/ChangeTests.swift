import Checking
import Testing

/// Changes that are told before, behind or apart from their levels, for ``check(_:_:expecting:)``.
@Test func englishChanges() {
  check(
    "en", expecting: .wrongArithmetic,
    """
    Enrolment fell again: 9,460 pupils in 2023, 8,514 in 2024, exactly {15 percent|10 percent} fewer.
    A kilo of butter that went for 6.20 francs in May is now priced at 7.75, which makes it {52 percent|25 percent} dearer.
    The price drops from 34 to 31 cents a kilowatt-hour, a cut of {5 cents|3 cents}.
    The approval rating fell by {8 percentage points|12 percentage points} to 40 percent, having stood at 52 in spring.
    They doubled their share from 6 to 12 percent and so gained {ten percentage points|six percentage points}.
    The Centre Party took 31.5 percent. Its leader spoke of a gain of {nine|four} points; five years ago it had scored 27.5 percent.
    A stamp is now $1.54. What managers call modest is in truth a rise of {24 cents|14 cents}: since July the price has been $1.40.
    The hospital has 318 beds. Before the builders moved in there were 362, and {64|44} have gone since.
    After the merger the chain runs 286 shops. Before it there were 241, and {75|45} have come on top since.
    The mayor, with 38 percent, trails her rival, who got 43 percent, by {nine percentage points|five percentage points}.
    With voting up by nearly {a half|a quarter}, 61,800 ballots were cast against 49,900 four years ago.
    Cutting its bill by €{2.2|1.2} million, the company spent €7.6 million on fuel after €8.8 million the year before.
    The number of officers declined from 2,480 to 2,110 (minus {19.4|14.9} percent).
    What had cost 12.50 francs now costs 14, so visitors pay {21 percent|12 percent} more.
    By the end of December 23,700 flats had been finished, said the minister, who put the increase at {19 percent|9 percent}. In the preceding year builders had managed 21,750.
    After the council put the charge up by {£1.35|35p}, swimmers pay £4.85 instead of the £4.50 they were used to.
    Last winter the town burned 2,300 tonnes of salt. This winter it got by with 1,840, {a third|a fifth} less.
    The rate dropped from 6 to 4.5 percent, that is by a quarter or {2.5|1.5} percentage points.
    Cases came to 4,120 in June. A year ago there had been 4,880, and the decline of {960|760} surprised the police.
    """)
  check(
    "en", expecting: nil,
    """
    The theatre sold 41,300 tickets, having sold 44,900 the season before; that is 8 percent fewer.
    The party won 30 percent, a gain of 2 points; ten years ago it had 25.
    Membership rose by 130. The club held 3,970 events, after 3,630 the year before.
    The Greens got 43 percent and the Liberals 36 percent; they fell by five points.
    Ottawa gives 131 million dollars, Quebec 140 million, 5 percent more.
    She retired at 52 in spring, after 8 percent growth to 40 percent of the market.
    The lake has dropped 1.8 metres. The harbour is 14.2 metres deep; the river is 9 metres now.
    Some 44 have gone since; the hospital had 362 beds and 1,200 workers.
    Thirty-four people came, 4 fewer than on the day before, when there were 38.
    """)
}

@Test func germanChanges() {
  check(
    "de", expecting: .wrongArithmetic,
    """
    Der Versorger hebt den Arbeitspreis von 31,5 auf 33,7 Cent je Kilowattstunde an, mithin um {17 Prozent|sieben Prozent}.
    Wo früher 14 Waggons rollten, sind es heute noch zehn, knapp {39 Prozent|29 Prozent} weniger.
    Der Versicherer meldet ein Ergebnis von 630 Millionen Euro und damit {20 Prozent|zehn Prozent} weniger als zuvor. Vor Jahresfrist hatten noch 700 Millionen gestanden.
    Nach 18.600 Arbeitslosen im Februar zählte die Agentur im März noch 17.900. Der Rückgang um {1.700|700} falle mager aus, hieß es.
    Jetzt sind es 27 Grundschulen, vor der Reform waren es 36: {Ein Drittel|Ein Viertel} der Standorte ist weggefallen.
    Der Club hat 7.300 Mitglieder. Das sind {4.000|400} mehr als zum Saisonstart; da waren es 6.900.
    Die Quote erhöhte sich von 8,4 auf 10,5 Prozent. In Punkten gemessen sind das {1,2|2,1} mehr.
    {8,2|6,2} Punkte büßten die Liberalen ein: Statt 17,5 Prozent wie zuletzt erreichten sie nur noch 11,3.
    Hinter der Mitbewerberin, die auf 43 Prozent kam, liegt der Landrat mit seinen 38 Prozent um {sieben Prozentpunkte|fünf Prozentpunkte} zurück.
    Der Marktanteil ist von 24 auf 36 Prozent gewachsen, also um zwölf Prozentpunkte oder, relativ gerechnet, um {30 Prozent|50 Prozent}.
    """)
  check(
    "de", expecting: nil,
    """
    Kurz nach zwölf schoss der Kurs um 0,30 auf 12,65 Euro.
    In Berlin wurden 300 Wohnungen verkauft, in Hamburg 360, fünf Prozent mehr.
    Der Umsatz stieg von 100 auf 120 Millionen Euro (organisch plus 3,4 Prozent).
    Der Club hat noch 120 Mitglieder, vor der Reform waren es 130; fünf sind gestorben, fünf ausgetreten.
    Die Partei holte 30 Prozent, ein Plus von 2 Punkten; vor zehn Jahren waren es noch 25.
    Von 84 Schulen sind 12 geschlossen, ein Viertel der Lehrer ist weggefallen.
    Die CDU kam auf 43 Prozent, die SPD auf 36 Prozent, sie ging um fünf Punkte zurück.
    Er ist heute 52, vor 20 Jahren hatte er 84 Angestellte.
    """)
}

@Test func fractionsOfTheLevelBefore() {
  check(
    "en", expecting: .wrongArithmetic,
    """
    Road deaths fell to {a quarter|a third} of the previous year's figure: 14 people were killed, after 42 in 2022.
    The herd shrank to {a third|two thirds} of its size, from 360 sheep to 240.
    """)
  check(
    "de", expecting: .wrongArithmetic,
    """
    Die Herde schrumpfte auf {ein Viertel|ein Drittel} des früheren Bestands, von 360 auf 120 Schafe.
    """)
}

/// Changes whose levels stand apart, are bent by a word, or are of something else, for ``check(_:_:expecting:)``.
@Test func changesOfLevelsApart() {
  check(
    "en", expecting: .wrongArithmetic,
    """
    Some 41,650 people were waiting at the end of January, {8.4|4.8} per cent fewer than a year before, when the list stood at 43,750.
    The airline earned 12.6 million euros, against 43.8 million euros a year earlier, and blamed walkouts for 22 million of the {33.2|31.2} million drop.
    """)
  check(
    "de", expecting: .wrongArithmetic,
    """
    Der Etat wächst auf 11,2 Millionen Euro. In der laufenden Saison sind es 9,6 Millionen, das Plus beträgt knapp {27|17} Prozent.
    Der Senat blieb damit um neun Millionen Euro unter dem Bescheid, ein Nachlass von {33|25} Prozent auf die ursprünglichen 36 Millionen.
    """)
  check(
    "en", expecting: nil,
    """
    Gross margin 47.3%, that's 1.8 points better than the 45.5% of a year ago. Stock up 6% before the bell.
    """)
}

/// Multiples beside what they compare, for ``check(_:_:expecting:)``.
@Test func multiplesBesideWhatTheyCompare() {
  check(
    "de", expecting: .wrongArithmetic,
    """
    {Verdreifacht|Verdoppelt} hat sich die Zahl der Bäckereien, von 42 im Jahr 2005 auf heute 84.
    Ein Vorstand bekommt 2,1 Millionen Euro im Jahr, das {53-Fache|35-Fache} eines Facharbeiters, der 60.000 Euro nach Hause bringt.
    Die Pacht von 1.200 Euro je Hektar ist {sechsmal|viermal} so hoch wie vor 20 Jahren, als Bauern 300 Euro entrichteten.
    {Dreimal so viel|Doppelt so viel} wie das Land, nämlich 7,6 Millionen Euro, steuert der Bund bei; aus Wiesbaden kommen 3,8 Millionen.
    {Doppelt so viele|Nur halb so viele} Lachse wie im Vorjahr zählten die Fischer, 640 gegenüber 1.280.
    """)
}
