import Checking
import Testing

/// German drafts that state what follows from their figures, for ``check(_:_:expecting:)``: totals, what is left, shares,
/// averages, discounts, multiples.
@Test func germanCalculations() {
  check(
    "de", expecting: .wrongArithmetic,
    """
    Die Werft hat 640 Liegeplätze, von denen 120 leer sind. Bis zum Sommer baut sie 80 Liegeplätze ab. Dann bleiben \
    {580|560} Liegeplätze übrig.
    Für Sand gab der Betrieb 12,4 Millionen Euro aus, doppelt so viel wie 2021, als es {2,6|6,2} Millionen Euro waren.
    Nur {62|26} ihrer 45 Läden machen Gewinn.
    20 Prozent Rabatt auf 50 Euro: Das Ticket kostet nur noch {45|40} Euro.
    Das Fahrrad kostet statt 1.200 Euro nur noch 960 Euro, {30|20} Prozent weniger.
    Statt 89 Euro kostet das Abo jetzt 71,20 Euro, ein Nachlass von {12|20} Prozent.
    Mit dem Rabatt von 25 Prozent kostet die Karte {60|45} Euro statt 60 Euro.
    Der Eintritt kostet künftig 12 Euro, bisher waren es 10 Euro, ein Plus von {2|20} Prozent.
    Bisher zahlten Eltern 160 Euro, künftig sind es 184 Euro, also {51|15} Prozent mehr.
    Die Fahrkarte verteuert sich von 3,20 Euro auf 3,60 Euro und damit um {21,5|12,5} Prozent.
    Die Stadt zahlt 250 Millionen Euro, das Land 300 Millionen Euro und der Bund 100 Millionen Euro, zusammen \
    {560|650} Millionen Euro.
    In Kassel arbeiten 240 Menschen, in Fulda 180 und in Gießen 95, insgesamt also {551|515}.
    Kassel meldet 240 Fälle, Fulda 180 Fälle und Gießen 95 Fälle. Insgesamt sind das {551|515} Fälle.
    Der Zoo hat 31 Löwen, 12 Tiger und 9 Bären, macht zusammen {25|52} Raubtiere.
    Für Schulen gibt die Stadt 30 Millionen Euro aus, für Straßen 20 Millionen Euro und für Kitas 10 Millionen \
    Euro; macht {80|60} Millionen Euro.
    Miete 900 Euro, Strom 80 Euro, Heizung 120 Euro: Das summiert sich auf {1.010|1.100} Euro im Monat.
    Die Partei erhielt 33,1 Prozent der Stimmen, ihr Partner 11,6 Prozent; gemeinsam kommen sie auf {47,4|44,7} \
    Prozent.
    Neben 300 Erwachsenen kamen 120 Kinder, insgesamt {240|420} Personen.
    Die Firma streicht 650 Stellen, davon {401|410} in Hamburg und 240 in Bremen.
    Von den 650 Stellen fallen {401|410} in Hamburg und 240 in Bremen weg.
    Das Land hat 14.200 Lehrer, davon 9.100 Frauen und {5.010|5.100} Männer.
    Der Konzern investiert 900 Millionen Euro, davon 500 Millionen in Deutschland und die übrigen {300|400} \
    Millionen in Polen.
    Von den 540 Betten baut die Klinik 90 Betten ab. Dann bleiben {540|450} Betten übrig.
    Die Kette betreibt 31 Filialen und will weitere 20 eröffnen, dann wären es {15|51} Filialen.
    Die Kette hat 118 Filialen und will 25 davon schließen, sodass {39|93} Filialen übrig blieben.
    Die Flotte zählt 214 Flugzeuge; 36 weitere sind bestellt, womit sie auf {520|250} Flugzeuge wachsen würde.
    Die Firma hat 2.400 Beschäftigte und streicht 300 Stellen, danach sind es noch {2.010|2.100} Beschäftigte.
    Von den 80 Millionen Euro sind 35 Millionen Euro ausgegeben, es bleiben {54|45} Millionen Euro.
    Der Kredit betrug 500.000 Euro, 120.000 Euro sind getilgt, offen sind noch {830.000|380.000} Euro.
    Der Umsatz stieg von 2021 bis 2023 um {14|40} Prozent, von 50 auf 70 Millionen Euro.
    Zwischen 2019 und 2024 stieg die Miete von 8 auf 12 Euro, ein Plus von {5|50} Prozent.
    Der Umsatz stieg von 210 auf 231 Millionen Euro, ein Plus von {12|10} Prozent.
    2020 lag der Preis bei 1,20 Euro, 2025 bei 1,80 Euro; das ist ein Anstieg um {5|50} Prozent.
    2015 gab es 800 Höfe, 2025 nur noch 600, ein Rückgang um {52|25} Prozent.
    Im Jahr 2015 gab es 800 Höfe. 2025 waren es noch 600. Das ist ein Rückgang um {52|25} Prozent.
    Zählte die Stadt 2010 noch 40.000 Einwohner, so sind es heute 46.000, {51|15} Prozent mehr.
    Die Zahl der Geburten sank seit 2016 von 790.000 auf 632.000, also um {2|20} Prozent.
    Seit 2015 hat sich die Zahl der Wölfe von 300 auf 1.500 {verdreifacht|verfünffacht}.
    Vor zehn Jahren kostete das Brot 2 Euro, heute 3 Euro, das sind {15|50} Prozent mehr.
    Die 12 Läden machten zusammen 36 Millionen Euro Umsatz, im Schnitt {30|3} Millionen Euro.
    Bei 400 Teilnehmern und Kosten von 60.000 Euro sind das {1.500|150} Euro pro Kopf.
    Die 2,31 Millionen Gäste gaben 2,86 Milliarden Euro aus, im Schnitt {12.380|1.238} Euro.
    Das Projekt kostet 84 Millionen Euro bei einer Länge von 7 Kilometern, macht {21|12} Millionen Euro je \
    Kilometer.
    Das Abo kostet 9,99 Euro im Monat, also {191,88|119,88} Euro im Jahr.
    Bei 13,90 Euro im Monat sind das {186,60|166,80} Euro jährlich.
    Die Maut bringt 58.000 Euro am Tag, {12,2|21,2} Millionen Euro im Jahr.
    Drei von vier Kunden, also {57|75} Prozent, sind zufrieden.
    Von 80 Befragten waren 60 zufrieden, also {57|75} Prozent.
    120 der 480 Schüler, also {52|25} Prozent, lernen Latein.
    Von den 540 Betten stehen 135 leer, also {52|25} Prozent.
    Ein Fünftel der 500 Stellen, also {150|100} Stellen, fällt weg.
    Die Hälfte der 84 Millionen Euro, {24|42} Millionen Euro, zahlt der Bund.
    40 Prozent der 38 Millionen Euro, also {12,5|15,2} Millionen Euro, bringen Bürger auf.
    Allein im August kamen 342.000 der 2,31 Millionen Gäste, also {18,4|14,8} Prozent.
    Der Verein hat 4.200 Mitglieder, davon sind 1.050 Frauen, also {52|25} Prozent.
    Die Firma verdiente 12 Millionen Euro, {viermal|dreimal} so viel wie die 4 Millionen Euro im Vorjahr.
    Für Leihpflege gab das Haus 9,4 Millionen Euro aus, {dreimal|doppelt} so viel wie 2022, als es 4,7 Millionen \
    Euro waren.
    Für Leihpflege gab das Haus 9,4 Millionen Euro aus, doppelt so viel wie 2022, als es {7,4|4,7} Millionen \
    Euro waren.
    2024 waren es 90 Brände, {dreimal|doppelt} so viele wie 2023 mit 45.
    Die Zahl der Fälle hat sich von 210 auf 630 {verdoppelt|verdreifacht}.
    Der Kurs liegt bei 30 Euro und damit {doppelt|dreimal} so hoch wie der Ausgabepreis von 10 Euro.
    Der Preis ist mit 90 Cent {dreimal|doppelt} so hoch wie vor einem Jahr, als er bei 45 Cent lag.
    """)
  check(
    "de", expecting: .percentOrPoints,
    """
    Die Quote stieg von 40 auf 44 Prozent, also um vier {Prozent|Prozentpunkte}.
    Die Auslastung betrug 71,4 Prozent, 2,2 {Prozent|Prozentpunkte} mehr als die 69,2 Prozent im Vorjahr.
    Die SPD verlor drei {Prozent|Prozentpunkte} und kommt auf 16 Prozent, nach 19 Prozent bei der letzten Wahl.
    Die Rendite von Grün erreichte 7,0 Prozent, die von Blau 3,0 Prozent, ein Abstand von vier \
    {Prozent|Prozentpunkten}.
    Die Wahlbeteiligung lag bei 62 Prozent, 2020 waren es 58 Prozent, ein Plus von vier \
    {Prozent|Prozentpunkten}.
    """)
  check(
    "de", expecting: .impossibleDate,
    """
    Die Schau läuft vom 3. Mai 2025 bis zum 28. {April|September} 2025.
    """)
  check(
    "de", expecting: nil,
    """
    Der Arbeitspreis klettert von 11,8 auf 13,1 Cent je Kilowattstunde, das sind elf Prozent.
    Der Umsatz stieg von rund 210 auf 231 Millionen Euro, ein Plus von 12 Prozent.
    Die Zahl der Gäste stieg von 210 auf 231, ein Plus von 11 Prozent.
    # Gläubiger bekommen gut 16 Cent je Euro¶Die Gläubiger fordern 16,4 Millionen Euro.
    | Stadtteil | 2024 (€/m²) | 2025 (€/m²) | Veränderung |⏎| --- | ---: | ---: | ---: |⏎| Altstadt | 5.120 | 5.280 | +3,1 % |⏎\
    | Hafen | 4.860 | 4.790 | −1,4 % |⏎| Nordend | 4.340 | 4.410 | +1,6 % |⏎| Kirchbruch | 2.980 | 2.850 | −4,4 % |
    Mit ihrer Schwester hält sie 82 Prozent, jede die Hälfte davon; 18 Prozent gehören den Mitarbeitern.
    Die Kunden bestellten für 312 Millionen Euro, 14,3 Prozent mehr als im Vorjahresquartal mit 273 Millionen. Organisch, \
    also ohne die im Mai gekaufte Tochter, lag das Plus bei neun Prozent.
    2023 betrug der Verlust 12,4 Millionen, für dieses Jahr sind 8 Millionen veranschlagt. Seit 2020 sind damit mehr als \
    40 Millionen Euro Verlust aufgelaufen.
    | Erträge | Plan | 2024 |⏎| --- | --- | --- |⏎| Steuern | 31,0 Mio. € | 33,2 Mio. € |⏎| Zuweisungen | 38,4 Mio. € | \
    36,9 Mio. € |⏎| Summe einschl. Sonstiges | 81,6 Mio. € | 79,0 Mio. € |
    In Kassel arbeiten 240 Menschen, in Fulda 180 und in Gießen 95, bundesweit sind es insgesamt 5.400.
    Zwölf Prozent der Eltern von zwei Kindern, 15 Prozent der Eltern von drei Kindern und 28 Prozent derer von vier stimmten zu.
    Die Klinik hat 540 Betten und baut 90 Betten ab. Am zweiten Standort bleiben 120 Betten.
    Die vier Motoren sitzen in zwei Gondeln am Rumpf. Insgesamt stehen 3.877 Stellplätze bereit.
    20 Prozent Rabatt gibt es auf Räder ab 500 Euro, Helme kosten 50 Euro.
    Das Abo kostet 9,99 Euro im Monat oder 99 Euro im Jahr.
    Drei von vier Kunden sind zufrieden, 57 Prozent sogar sehr.
    Ein Fünftel der 500 Stellen fällt weg, 150 Stellen kommen hinzu.
    Die 12 Läden machten 36 Millionen Euro Umsatz, im Schnitt kauften Kunden für 30 Euro ein.
    Der Konzern setzt 50 Millionen Euro um und macht 5 Millionen Euro Gewinn, 12 Prozent mehr.
    Von den 1.200 Befragten nutzen 900 das Rad und 500 das Auto.
    Von den 650 Stellen fallen 401 in Hamburg und 204 in Bremen weg.
    Für Leihpflege gab das Haus 30 Millionen Euro aus, dreimal so viel wie 2020, und 20 Millionen Euro für \
    Ärzte.
    Die Inflation lag bei 2,3 Prozent, die Kernrate bei 2,8 Prozent, ein Plus von 0,4 Prozent gegenüber März.
    Die Firma hat 2.400 Beschäftigte und streicht 300 Stellen, danach sollen noch einmal 150 wegfallen.
    Im Mai kamen 12.400 Besucher und im Juni 15.100, zusammen mit den Kindern waren es 34.000 Besucher.
    Mit 25 Prozent Nachlass kostet die Karte 45 Euro, Kinder zahlen 10 Euro.
    Die Partei kam auf 33 Prozent, ihr Partner auf 12 Prozent. Gemeinsam mit den Freien Wählern hätten sie 51 \
    Prozent.
    Er kaufte 20 Busse für je 600.000 Euro. Insgesamt gab die Stadt 15 Millionen Euro aus.
    Der Preis sank um 10 Prozent von 50 auf 45 Euro, der von Gas von 11,2 auf 11,8 Cent.
    Die Kette hat 118 Filialen und 25 Lager, dann wären es nach dem Kauf 300 Filialen.
    Im Jahr 2015 gab es 800 Höfe, 2025 nur noch 600; die Fläche wuchs um 5 Prozent.
    Die SPD verlor drei Prozentpunkte und kommt auf 16 Prozent. Die Grünen haben 12 Prozent.
    Das Land fördert 120 Projekte, 102 davon in Bayern und 10 in Hessen.
    Der Umsatz stieg von 2021 bis 2023 um 40 Prozent, von 50 auf 70 Millionen Euro.
    Der Verbrauch stieg gegenüber dem Vorjahr um 5 Prozent. 2023 waren es 20 Terawattstunden gewesen, davor 18.
    Ein Ticket kostet 12 Euro, für Kinder 8 Euro, ein Plus von 5 Prozent.
    Für den Antrag stimmten 312 Abgeordnete, dagegen 280; zusammen haben Union und SPD 328 Sitze.
    """)
}
