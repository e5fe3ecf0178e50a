import Checking
import Testing

/// German drafts whose figures follow from others, for ``check(_:_:expecting:)``: lists and the total told before them, what
/// comes in less what goes out, changes told in the next sentence, measures, columns of tables.
@Test func germanDerivedFigures() {
  check(
    "de", expecting: .wrongArithmetic,
    """
    Der Absatz stieg im dritten Quartal um {21|12} Prozent auf 22.400 Maschinen, nach 20.000 im gleichen Zeitraum \
    des Vorjahres.
    Die Stadt hatte Ende 2024 noch 48.200 Einwohner, zehn Jahre zuvor waren es 51.300 gewesen. Das ist ein Rückgang \
    um {9,0|6,0} Prozent.
    Künftig zahlen Haushalte 33,1 Cent je Kilowattstunde statt bisher 36,8 Cent, ein Rückgang um {12,4|10,1} \
    Prozent.
    Der Konzern setzte im vergangenen Jahr 4,62 Milliarden Euro um, {16 Prozent|10 Prozent} mehr als die 4,20 \
    Milliarden Euro des Jahres davor.
    Mit 1.284 Fällen registrierte die Polizei {241|214} mehr als 2023. Damals waren es 1.070.
    Zum Jahresende beschäftigte das Werk 3.150 Menschen, {380|180} weniger als ein Jahr zuvor (3.330).
    Die Miete für die Dreizimmerwohnung steigt zum 1. April von 840 auf 966 Euro, also um {162|126} Euro im Monat.
    Der Schuldenstand lag am 31. Dezember bei 412 Millionen Euro, {73|37} Millionen Euro mehr als ein Jahr zuvor \
    mit 375 Millionen Euro.
    Die Zahl der Anträge hat sich seit 2020 {verdreifacht|verdoppelt}, von 1.400 auf 2.810.
    Der Preis stieg von 3,20 Euro auf 6,60 Euro je Kilo und hat sich damit mehr als {verdreifacht|verdoppelt}.
    Der Gewinn halbierte sich von 96 auf {84|48} Millionen Euro.
    Der Bau kostet 18,6 Millionen Euro. Davon tragen der Bund 9,3 Millionen, das Land 5,6 Millionen und die Stadt \
    {7,3|3,7} Millionen Euro.
    Bei der Wahl wurden 1.204 Stimmen für Maier und {969|996} für Kern abgegeben, insgesamt 2.200.
    Der Kreis nahm 310 Familien auf: 140 in der Kreisstadt, 95 in Neuhof und {57|75} in Altdorf.
    Von den insgesamt 640 Betten stehen {402|420} im Haupthaus und 220 in der Außenstelle.
    Für die Sanierung des Daches sind 240.000 Euro vorgesehen, für die Fenster 115.000 Euro und für die Heizung \
    95.000 Euro, alles in allem {540.000|450.000} Euro.
    An der Umfrage nahmen 1.500 Menschen teil, 810 Frauen und {960|690} Männer.
    Das Unternehmen verkaufte 8.300 Fahrräder. Davon entfielen 5.100 auf E-Bikes und {2.300|3.200} auf Räder ohne \
    Motor.
    Von den 850 Stellen fallen 230 weg. Es bleiben {260|620} Arbeitsplätze.
    Von den 1,2 Millionen Euro Fördergeld wurden bis Ende Oktober 870.000 Euro abgerufen, {303.000|330.000} Euro \
    sind noch übrig.
    Das Theater nahm 5,2 Millionen Euro ein und gab 5,9 Millionen Euro aus, das Defizit beträgt also {1,7|0,7} \
    Millionen Euro.
    Einnahmen von 312 Millionen Euro stehen Ausgaben von 298 Millionen Euro gegenüber, unter dem Strich bleibt ein \
    Überschuss von {24|14} Millionen Euro.
    Von 2.480 Befragten sprachen sich 1.550 dafür aus, das entspricht {65,2|62,5} Prozent.
    {348|384} der 960 Schüler kommen mit dem Rad, also 40 Prozent.
    Der Anteil der Frauen im Aufsichtsrat liegt bei 35 Prozent: {Neun|Sieben} der 20 Mitglieder sind weiblich.
    41 Prozent der Befragten sind dafür, 37 Prozent dagegen, die übrigen {27|22} Prozent haben keine Meinung.
    Die SPD kam auf 28,4 Prozent, die CDU auf 31,2 Prozent; zusammen haben sie {56,9|59,6} Prozent der Stimmen.
    Die Familie hält 55 Prozent, der Finanzinvestor 30 Prozent, die restlichen {25|15} Prozent liegen beim \
    Management.
    Vom Umsatz in Höhe von 640 Millionen Euro stammten {265|256} Millionen Euro oder 40 Prozent aus dem Ausland.
    Im vergangenen Jahr zahlten 48.000 Besucher 624.000 Euro Eintritt, im Schnitt also {31|13} Euro pro Kopf.
    Die Verkehrsbetriebe beförderten 12 Millionen Fahrgäste und nahmen 18,6 Millionen Euro ein. Je Fahrgast sind \
    das {1,85|1,55} Euro.
    Die 84 Millionen Einwohner gaben 2024 zusammen 25,2 Milliarden Euro für Süßwaren aus, {30|300} Euro pro Kopf.
    Die EZB senkt den Zins um 25 Basispunkte auf {2,51|2,15} Prozent, zuvor lag er bei 2,40 Prozent.
    Bei einem Verbrauch von 3.500 Kilowattstunden und einem Preis von 32 Cent je Kilowattstunde zahlt eine Familie \
    {1.210|1.120} Euro im Jahr.
    Der Minister strich 1,5 Milliarden Euro aus seinem Plan von 9,0 Milliarden Euro, es bleiben {6,5|7,5} \
    Milliarden.
    Die Brücke kostete am Ende 74 Millionen Euro, {29|19} Millionen mehr als die veranschlagten 55 Millionen.
    Statt der geplanten 60 Millionen Euro kostet der Neubau nun 81 Millionen Euro. Das sind {12|21} Millionen Euro \
    oder 35 Prozent mehr.
    Die 1951 geborene Schriftstellerin starb am 3. März 2024 im Alter von {82|72} Jahren.
    Er kam am 12. August 1938 in Graz zur Welt. Am 20. Januar 2021 ist er im Alter von {72|82} Jahren gestorben.
    Gegründet wurde das Haus 1921, {23|33} Jahre danach, nämlich 1954, zog es an den Marktplatz.
    Von 1998 bis 2016, also {28|18} Jahre lang, leitete sie das Amt.
    Der Verein, 1899 gegründet, feierte 2024 sein {135|125}-jähriges Bestehen.
    Der Fluss ist auf 40 Meilen ({46|64} Kilometer) schiffbar.
    Der Haushalt der Gemeinde hat ein Volumen von 28,4 Millionen Euro. Für Kitas sind 9,6 Millionen Euro \
    eingeplant, für die Schulen 7,1 Millionen, für Straßen 4,3 Millionen und für die Verwaltung {4,7|7,4} Millionen \
    Euro.
    Insgesamt 312 Feuerwehrleute waren im Einsatz, {178|187} davon kamen aus dem Landkreis und 125 aus der \
    Nachbarstadt.
    Die Stiftung gibt 4,5 Millionen Euro, das Land 3,2 Millionen Euro, die Stadt 1,8 Millionen Euro. Damit stehen \
    {5,9|9,5} Millionen Euro bereit.
    Der Verband zählt 1.840 Vereine, davon {1.210|1.120} im Norden und 720 im Süden.
    Die Investoren sagten 75 Millionen Euro zu. 40 Millionen Euro kommen vom Leitinvestor Alpenglut, 22 Millionen \
    von der Förderbank und {31|13} Millionen von Bestandsinvestoren.
    Die Passagierzahl kletterte auf {3,84|3,48} Millionen, ein Plus von 16 Prozent gegenüber den 3,00 Millionen des \
    Jahres 2023.
    Ein Liter Diesel kostete im Schnitt 1,58 Euro, {21|12} Cent weniger als vor einem Jahr (1,70 Euro).
    Der Auftragsbestand belief sich Ende September auf 14,2 Milliarden Euro. Ein Jahr zuvor hatte er bei 12,9 \
    Milliarden Euro gelegen, er ist also um {3,1|1,3} Milliarden Euro gestiegen.
    Im Mai waren 18.450 Menschen arbeitslos gemeldet, {260|620} mehr als im April (17.830).
    Die Zahl der Baugenehmigungen sank auf 215.300. Das sind {18,6|16,8} Prozent weniger als 2023, als 258.800 \
    Wohnungen genehmigt wurden.
    2019 lag die Auflage noch bei 96.000 Exemplaren, im vergangenen Quartal waren es {17.000|71.000}, ein Minus von \
    26 Prozent.
    Der Hebesatz steigt von 420 auf {545|455} Punkte, also um 35 Punkte.
    Der Kurs gab um {2,4|4,2} Prozent auf 38,32 Euro nach. Am Vortag hatte die Aktie bei 40,00 Euro geschlossen.
    Rund 18.000 der 72.000 Wahlberechtigten, also {52|25} Prozent, gaben ihre Stimme per Brief ab.
    Mit 37 von 60 Stimmen, das sind {67,1|61,7} Prozent, wurde der Bürgermeister wiedergewählt.
    Auf das Auslandsgeschäft entfielen 58 Prozent des Umsatzes, auf Deutschland die restlichen {24|42} Prozent.
    Die Kasse hatte 1.250 Euro Bestand. Nach dem Einkauf für 380 Euro blieben {780|870} Euro.
    Bei Erträgen von 48,2 Millionen Euro und Aufwendungen von 51,9 Millionen Euro weist der Plan einen Fehlbetrag \
    von {7,3|3,7} Millionen Euro aus.
    Deutschland führte Waren für 131,1 Milliarden Euro aus und für 111,1 Milliarden Euro ein. Der \
    Außenhandelsüberschuss betrug damit {22,0|20,0} Milliarden Euro.
    Die 25 Gemeinden erhalten 6,25 Millionen Euro, im Schnitt also {520.000|250.000} Euro.
    Bei 3.200 Haushalten und 8,96 Millionen Euro Kosten sind das {8.200|2.800} Euro pro Haushalt.
    Jeder der 140 Teilnehmer zahlte 35 Euro, zusammen kamen {9.400|4.900} Euro herein.
    Das Kino öffnete 1956 und schloss 2004, nach {84|48} Jahren.
    Von 2005 bis 2021, also {61|16} Jahre lang, führte sie die Regierung.
    Der Umsatz schrumpfte um {4,6|6,4} Prozent auf 1,857 Milliarden Euro. 2024 waren es 1,984 Milliarden Euro gewesen.
    Der Haushalt hat ein Volumen von 96,4 Millionen Euro. Davon verschlingt das Personal 27 Millionen Euro, also {82|28} \
    Prozent.
    Umsatz nach Regionen in Millionen Euro¶| Region | 2023 | 2024 | Veränderung in % |⏎|---|---|---|---|⏎| Europa | 412,5 | \
    441,4 | 7,0 |⏎| Amerika | 286,0 | 263,1 | {-0,8|-8,0} |⏎| Asien | 154,2 | 168,1 | 9,0 |⏎| Gesamt | 852,7 | 872,6 \
    | 2,3 |
    | Wahlkreis | Ja | Nein | Gültig |⏎|---|---|---|---|⏎| 1 | 12.311 | 9.874 | 22.185 |⏎| 2 | 8.906 | {11.207|11.027} \
    | 19.933 |⏎| 3 | 15.440 | 14.012 | 29.452 |
    | Stadtteil | Kitas | Schulen | Gesamt |⏎|---|---|---|---|⏎| Nord | 120 | 310 | 430 |⏎| Süd | 95 | 280 | 375 |⏎| \
    West | {90|70} | 190 | 260 |⏎| Ost | 64 | 120 | 184 |⏎| Summe | 349 | 900 | 1.249 |
    Der Hafen schlug 96 Millionen Tonnen um, 22 Prozent mehr als die 79 Millionen Tonnen von 2023 und {14|4} Prozent mehr \
    als das Mittel von 92 Millionen Tonnen.
    Gesichert sind Häuser für 4,2 Millionen Euro, Konten von 2,7 Millionen und drei Boote, die ein Gutachter auf 900.000 \
    Euro schätzt, alles in allem {8,7|7,8} Millionen.
    Einnahmen von 81 Millionen Euro stehen Ausgaben von 92 Millionen gegenüber. Macht unter dem Strich ein Loch von \
    {21|11} Millionen Euro.
    Im Stall stehen 62 Kühe, von denen jede 7.500 Liter gibt. {46.500|465.000} Liter holt der Wagen also im Jahr.
    """)
  check(
    "de", expecting: nil,
    """
    Der Konzern hat 4.200 Beschäftigte in Europa, 1.800 in Asien und 950 in Amerika. Im Stammwerk arbeiten 7.000 \
    Menschen, wenn man die Töchter mitzählt.
    In Berlin zahlte die Stadt 12 Millionen Euro, in Hamburg 8 Millionen Euro und in Köln 5 Millionen Euro. Der \
    Bund hatte 52 Millionen Euro zugesagt, abgerufen wurde nur ein Teil.
    Er nahm 3.000 Euro mit und gab 1.200 Euro aus; das Defizit der Stadt von 4 Millionen Euro kümmerte ihn nicht.
    Die Miete stieg seit 2015 um ein Drittel. Eine Wohnung kostet heute 900 Euro, ein Haus 1.400 Euro.
    41 Prozent der Befragten nennen die Miete, 37 Prozent das Klima, 35 Prozent die Schulen; mehrere Antworten \
    waren möglich.
    Die Quote stieg binnen eines Monats um 0,3 Punkte auf 6,1 Prozent; vor einem Jahr hatte sie 5,5 Prozent betragen.
    Der Wert liegt bei 240 Millionen Euro, doppelt so hoch wie 2021; eine Zeitung hatte 310 Millionen Euro genannt.
    Die Werft baute 64 Boote und 42 Schiffe. In einem davon stecken zehn Monate Arbeit, 310 Planken und 77 Spanten.
    Der Gewinn sank auf 40 Millionen Euro von 45 Millionen Euro, nachdem das Werk um 9 Millionen Euro abgewertet wurde.
    Die Aktie fiel um 6 Prozent auf 31 Euro. Am Dienstag hatte sie bei 33 Euro gelegen, die Dividende bei 1,20 Euro.
    Die Gruppe setzte 8 Milliarden Euro um, 3 Prozent weniger als 2023, davon 2,5 Milliarden Euro im Ausland.
    Auf Sicht von neun Monaten bleibt ein Minus von zwei Prozent auf 3,6 Milliarden Euro.
    | Kai | Kisten |⏎|---|---|⏎| Nord | 1.200 |⏎| Süd | 900 |⏎| Gesamt | 2.500 |¶Kleine Kais sind nicht aufgeführt.
    Der Klub gewann 21 Spiele, verlor neun und spielte viermal unentschieden. 34 Spiele standen an.
    Die Preise stiegen um 2,3 Prozent, ohne Energie um 3,2 Prozent und bei Lebensmitteln um 5 Prozent. Ein Jahr \
    zuvor hatte die Rate bei 5,9 Prozent gelegen.
    Das Grundstück misst 2.500 Quadratmeter (davon 1.800 Quadratmeter Wald).
    Der Sieger erhielt 120.000 Euro, der Zweite 60.000 Euro und der Dritte 30.000 Euro. Das Preisgeld lag bei \
    250.000 Euro.
    Der Mast ist 71 Meter hoch (233 Fuß), das sind 42 Prozent der 169 Meter, die geplant waren.
    Der Verein gab 4,2 Millionen Euro aus, der Rivale mit seinem Etat von 38 Millionen Euro 9 Millionen mehr als geplant.
    Der Kreis verkaufte 334 Hütten und 143 Häuser. Wichtigste Art bleibt die Laube mit 148 Stück vor dem Zelt mit 86.
    Der Fonds sammelte 120 Millionen Dollar (110 Millionen Euro) ein. Die Bewertung steigt damit auf 1,4 Milliarden \
    Dollar.
    Einnahmen von 81 Millionen Euro stehen Ausgaben von 92 Millionen gegenüber. Für 2026 klafft ein Loch von 14 Millionen.
    Die Stadt plant mit 188.000 Gästen, bis April kamen 57.000, das ist ein Prozent mehr als im Vorjahreszeitraum.
    62 Kühe stehen im Stall, jede gibt 7.500 Liter im Jahr. Der Käser nimmt davon 300.000 Liter ab.
    """)
}
