import Checking
import Testing

/// German drafts for ``check(_:_:expecting:)``: `¶` begins a block, `⏎` a line.
@Test func germanRelations() {
  check(
    "de", expecting: .wrongArithmetic,
    """
    Der Hafen schlug 2025 genau 126.000 Tonnen um (2024: 120.000 Tonnen), das sind {15|5} Prozent mehr.
    Das Stahlwerk bekommt 285,4 Millionen Euro (etwa 325 Millionen Dollar). 70 Prozent davon, also \
    {19,98|199,8} Millionen Euro, zahlt der Bund.
    Die Nordlicht AG verbuchte 2024 einen Verlust von 27,3 Millionen Euro. 2023 lag der Verlust bei 35,8 Millionen \
    Euro; er schrumpfte also um {5,8|8,5} Millionen Euro.
    Die Nordlicht AG hat ihren Gewinn 2024 um {2,8|8,2} Prozent auf 331 Millionen Euro gesteigert. 2023 waren es \
    306 Millionen Euro gewesen.
    Der Umsatz der Nordlicht AG betrug 2024 insgesamt 48,7 Millionen Euro.¶Für Gehälter gab die Firma 2024 rund 26,3 \
    Millionen Euro aus, also {45|54} Prozent der Erlöse.
    Die Brücker AG schrieb 2024 einen Verlust von 21 Millionen Euro. 2023 hatte sie noch einen Gewinn von 34 \
    Millionen Euro gemacht; das Ergebnis fiel damit um {5,5|55} Millionen Euro.
    Der Kreis ist mit 36,6 Millionen Euro verschuldet; auf jeden der 18.300 Einwohner entfallen rund {20.000|2.000} \
    Euro.
    Der Käufer zahlt 3,6 Milliarden Euro.¶Die Aktionäre erhalten 24 Euro für jede der {15|150} Millionen Aktien.
    Die Messe verkaufte 12.600 Karten zu durchschnittlich {42|420} Euro und nahm damit 5,3 Millionen Euro ein.
    Der Bezirk zählte 5.312 Rinder. Weitere 1.251 Schafe stehen in den Tälern, zusammen versorgen die Bauern also \
    {6.653|6.563} Tiere.
    Der erste Laden brachte 9,4 Millionen Euro, der zweite 2,1 Millionen Euro; zusammen verkauften sie Waren für \
    {15,1|11,5} Millionen Euro.
    Das Land verteilt 860 Millionen Euro.¶Am meisten bekommt Nordheim mit 215 Millionen Euro oder 25 Prozent des \
    Geldes; es folgen Südheim mit 172 Millionen Euro ({30|20} Prozent) und Ostheim mit 129 Millionen Euro (15 Prozent).
    Das Gericht verlangt 31,5 Millionen Euro als Ersatz und {dreimal so viel|doppelt so viel}, 63 Millionen Euro, als \
    Strafe.
    Im Mai 2025 lag die Inflation bei 1,9 Prozent. Verglichen mit Mai 2024, als die Inflation 3,2 Prozent betrug, ist \
    sie um {3,1|1,3} Prozentpunkte niedriger.
    Die Bewertung liegt 2025 bei 310 Millionen Euro. Gegenüber 2022, als die Bewertung 155 Millionen Euro betrug, hat \
    sie sich {verdreifacht|verdoppelt}.
    Die {45|54}-Jährige, 1970 in Lindau geboren, will wieder antreten.
    Jochen Ehlers ({65|56}), Jahrgang 1968, führt den Verein.
    Ruth Ahlers, 71, kam als Zeugin. Sie war {34|43}, als 1997 das Leck entstand; geboren wurde sie 1954 im Dorf.
    Die Nordlicht AG wurde 1998 gegründet, also vor {72|27} Jahren.
    Vor {35|53} Jahren, im Jahr 1972, machte das erste Kaufhaus auf.
    Nach {41|14} Jahren im Rathaus hört die Bürgermeisterin auf; sie regierte von 2011 bis 2025.
    Sie führte den Verband von 2013 bis 2025, {siebzehn|zwölf} Jahre lang.
    Der erste Stollen entstand 1921, der zweite {33|23} Jahre später, nämlich 1944.
    Das Theater öffnete {1985|1958} und schloss 66 Jahre später, 2024.
    Sie starb 2019 im Alter von 88 Jahren, geboren wurde sie {1913|1931}.
    Der Verein feiert in diesem Sommer sein {57|75}-jähriges Bestehen; gegründet wurde er 1950.
    Die Firma streicht 240 Stellen, rund {17|7} Prozent der 3.400 Arbeitsplätze.
    Der Umsatz stieg um {52|25} Prozent auf 92,5 Millionen Euro, nach 74 Millionen Euro im Vorjahr.
    Der Umsatz kletterte von 74 Millionen um {52|25} Prozent auf 92,5 Millionen Euro.
    Der Umsatz wuchs um {2,5|25} Prozent von 74 auf 92,5 Millionen Euro.
    Der Gewinn sank 2024 um {26|6,2} Prozent auf 1,184 Milliarden Euro; ein Jahr zuvor waren es 1,262 Milliarden \
    Euro gewesen.
    Je Aktie bietet der Konzern 48,50 Euro in bar, {13|31} Prozent mehr als den Schlusskurs vom Dienstag (10. \
    Juni) von 37,00 Euro.
    Der Erlös fiel auf 64 Millionen Euro, nach 160 Millionen im Jahr zuvor, ein Rückgang von {150|60} Prozent.
    Die Zahl der Beschäftigten stieg von 1.200 auf 1.500, also um {52|25} Prozent.
    Die Miete kletterte von 800 auf 900 Euro, ein Plus von {21,5|12,5} Prozent.
    Die Kosten stiegen um rund {80|18} Prozent auf 2,36 Milliarden Euro, verglichen mit 2,0 Milliarden Euro vor \
    einem Jahr.
    Der Verlust verringerte sich um {63|36} Prozent auf 32 Millionen Euro, nach 50 Millionen Euro im Vorjahr.
    Die Aktie legte um {14|4} Prozent auf 52 Euro zu, nach 50 Euro am Vortag.
    Der Preis liegt bei 27 Dollar je Aktie; das sind {53|35} Prozent mehr als der Schlusskurs vom Dienstag von 20 \
    Dollar.
    Der Umbau kostet nach neuer Rechnung 128,4 Millionen Euro. Beim Baubeginn waren 87,4 Millionen Euro \
    veranschlagt. Damit ist das Projekt um 41 Millionen Euro oder knapp {74|47} Prozent teurer geworden.
    Der Umbau kostet nach neuer Rechnung 128,4 Millionen Euro. Beim Baubeginn waren 87,4 Millionen Euro \
    veranschlagt. Damit ist das Projekt um {14|41} Millionen Euro teurer geworden.
    Der Absatz sank um {8|18} Prozent auf 410.000 Fahrzeuge, nach 500.000 Fahrzeugen im Vorjahr.
    Die Zahl der Stellen sank um {300|30} auf 270, nach 300 im Vorjahr.
    Das Budget stieg um {15|51} Millionen Euro von 412 auf 463 Millionen Euro.
    Der Gewinn stieg von 58 auf 75 Millionen Euro, ein Plus von {71|17} Millionen Euro.
    Mit 463 Millionen Euro sind das {15|51} Millionen Euro mehr als die 412 Millionen Euro im Vorjahr.
    Der Umsatz hat sich von 870 Millionen Euro auf 2 Milliarden Euro mehr als {verdreifacht|verdoppelt}.
    Der Umsatz hat sich {verdreifacht|verdoppelt}: von 40 Millionen auf 80 Millionen Euro.
    Im Jahr 2024 waren es 1.460 Fälle, {dreimal so viele|doppelt so viele} wie die 730 im Jahr 2023.
    Die Zahl der Nutzer {verdoppelte|halbierte} sich von 4 Millionen auf 2 Millionen.
    BP und Total haben zusammen 12,6 Milliarden Euro zugesagt: {7,68|6,78} Milliarden entfielen auf BP, 5,82 \
    Milliarden auf die Franzosen.
    Die Stadt gibt 90 Millionen Euro aus: {43|34} Millionen für Schulen, 36 Millionen für Straßen und 20 Millionen \
    für Kitas.
    Die Familie hält 33 Prozent an der Firma, die Beteiligungsgesellschaft weitere 21 Prozent; beide haben ihre \
    zusammen {45|54} Prozent zugesagt.
    Der Umbau kostet 128,4 Millionen Euro.¶Die Kosten im Einzelnen:¶- Rohbau: 52,6 Mio. Euro⏎- Technik: 31,3 Mio. \
    Euro⏎- Haustechnik: {29,7|27,9} Mio. Euro⏎- Planung: 16,6 Mio. Euro
    Die Firma meldet Zahlen.¶| Sparte | Umsatz |⏎|---|---|⏎| Wind | 2.410 |⏎| Netze | {1.127|1.217} |⏎| Handel | \
    500 |⏎| Summe | 4.127 |
    Die Firma hat 500 Beschäftigte, davon {600|300} in Berlin.
    Die Firma hat 500 Beschäftigte, davon {400|300} in Berlin und 200 in Hamburg.
    Der Konzern streicht 930 Stellen, das sind rund {14|4} Prozent der 23.400 Arbeitsplätze.
    Der Konzern streicht 930 der 23.400 Stellen, also etwa {40|4} Prozent.
    Das Land gibt 14,6 Milliarden Euro aus. Ein Viertel davon, {36,5|3,65} Milliarden Euro, geht an Schulen.
    Von den 400 Befragten stimmten 120 zu. {12|9} von 10 Ärzten raten ab.
    Das Unternehmen zahlt dafür 180 Millionen Euro. Geplant sind Windräder mit 1.000 Megawatt, das macht \
    {18.000|180.000} Euro je Megawatt.
    Die Stadt verteilt 50 Millionen Euro an 25.000 Haushalte, also {20.000|2.000} Euro pro Haushalt.
    Der Kurs fiel um {31|13} Prozent auf 43,50 Euro, nach 50,00 Euro am Vortag.
    Die Baukosten erhöhten sich von 12,4 Millionen auf 18,6 Millionen Euro, also um {5|50} Prozent.
    Nach 1,25 Millionen Besuchern im Vorjahr kamen 1,5 Millionen Besucher, {2|20} Prozent mehr als 2024.
    Der Überschuss sprang von 12 auf 36 Millionen Euro; er hat sich damit {verdoppelt|verdreifacht}.
    Der Konzern beschäftigt 12.000 Menschen, davon {15.000|5.000} im Inland.
    Das Defizit beläuft sich auf 45 Millionen Euro: 18 Millionen Euro beim Bund, 15 Millionen Euro bei den Ländern \
    und {21|12} Millionen Euro bei den Gemeinden.
    Die Ausgaben:¶- Personal: 120 Millionen Euro⏎- Bau: {68|86} Millionen Euro⏎- Zinsen: 14 Millionen Euro⏎- \
    Summe: 220 Millionen Euro
    Für 250 Millionen Euro baut die Stadt 500 Wohnungen, das sind {50.000|500.000} Euro pro Wohnung.
    Von 1.200 Befragten stimmten 300 zu, das sind {52|25} Prozent der 1.200 Befragten.
    Die Zahl der Insolvenzen erhöhte sich gegenüber dem Vorjahr um {32|23} Prozent auf 2.460, nach 2.000 im Jahr \
    2023.
    Der Flughafen zählte 2024 12,4 Millionen Passagiere, {52|25} Prozent mehr als die 9,92 Millionen im Vorjahr.
    Mit 92,5 Millionen Euro lag der Umsatz {52|25} Prozent über dem Vorjahreswert von 74 Millionen Euro.
    Der Umsatz wuchs von 74 Millionen Euro (2023) auf 92,5 Millionen Euro (2024); das entspricht einem Plus von \
    {52|25} Prozent.
    Der Umsatz stieg auf 92,5 Millionen Euro. Im Vorjahr waren es 74 Millionen Euro, ein Plus von {52|25} Prozent.
    Der Etat wächst von 412 Millionen auf 463 Millionen Euro und damit um {15|51} Millionen Euro.
    Der Preis wurde von 49,99 Euro auf 39,99 Euro gesenkt, also um {20|10} Euro.
    """)
  check(
    "de", expecting: .wrongConversion,
    """
    Der Preis beträgt 2,1 Milliarden Euro ({1,84|2,39} Milliarden Dollar).
    Der deutsche Beitrag von 100 Millionen Dollar, umgerechnet rund {114|88} Millionen Euro, stammt aus dem Etat.
    Der Kaufpreis beträgt 1,35 Milliarden US-Dollar (rund {1,54|1,18} Milliarden Euro), teilte die Firma mit.
    Deutschland gibt 100 Millionen Dollar. Der Beitrag, umgerechnet {144|88} Millionen Euro, kommt aus dem \
    Haushalt.
    Die Strafe beträgt 30 Millionen Pfund ({25,4|35,5} Millionen Euro).
    Die Firma zahlt 40 Millionen Yen ({25|0,25} Millionen Euro).
    Der Preis lag bei 500 Millionen Dollar (rund {570|440} Millionen Euro).
    Er zahlte 3 Millionen Franken, umgerechnet etwa {2,3|3,2} Millionen Euro.
    """)
  check(
    "de", expecting: .percentOrPoints,
    """
    Die Marge lag bei 2,2 Prozent, das sind 2,9 {Prozent|Prozentpunkte} weniger als die 5,1 Prozent im Vorjahr.
    Die Quote stieg von 3 Prozent auf 4 Prozent, ein Plus von 1 {Prozent|Prozentpunkt}.
    Die Quote sank um 0,3 {Prozent|Prozentpunkte} auf 2,3 Prozent, nach 2,6 Prozent im April.
    Der Zins stieg von 2 Prozent auf 3 Prozent, ein Anstieg um 50 {Prozentpunkte|Prozent}.
    Die Quote stieg von 3 auf 4 Prozent, ein Plus von 1 {Prozent|Prozentpunkt}.
    Der Marktanteil stieg um zwei {Prozent|Prozentpunkte} von 10 Prozent auf 12 Prozent.
    """)
  check(
    "de", expecting: .inconsistentFigures,
    """
    # Theater wird {14|41} Millionen Euro teurer¶Der Umbau kostet 128,4 Millionen Euro. Damit wird das Projekt um \
    41 Millionen Euro teurer.
    # Klimafonds startet mit mehr als 400 {Milliarden|Millionen} Dollar¶Dubai – Der neue Fonds für Klimaschäden \
    ist mit Zusagen von mehr als 400 Millionen Dollar gestartet. Deutschland gibt 100 Millionen Dollar.
    # Konzern streicht {2100|1200} Stellen¶Bis 2026 will der Konzern 1200 der weltweit rund 9400 Stellen abbauen.
    # Konzern streicht {390|930} Stellen¶Der Konzern streicht 930 Stellen und schließt drei Werke.
    # Firma für 1,9 {Millionen|Milliarden} Euro verkauft¶Die Firma ist für 1,9 Milliarden Euro verkauft worden.
    # Autobauer verkauft {1,24|1,42} Millionen Fahrzeuge¶Der Autobauer hat 1,42 Millionen Fahrzeuge verkauft, 3 \
    Prozent mehr als im Vorjahr.
    # Inflation sinkt auf {3,2|2,3} Prozent¶Die Inflationsrate ist im Mai auf 2,3 Prozent gesunken. Im April lag \
    sie bei 2,6 Prozent.
    Die Nordlicht AG hatte Ende 2024 insgesamt 2300 Beschäftigte.¶Ende 2024 hatte die Nordlicht AG {3200|2300} \
    Beschäftigte.
    """)
  check(
    "de", expecting: nil,
    """
    Der Umsatz kletterte auf 249 Millionen Euro (Vorjahresquartal: 231 Millionen), im ganzen Halbjahr kamen 487 Millionen zusammen.
    Der Richtpreis liegt bei 78 Rappen. Seine Kühe bringen ihm 168'000 Franken im Jahr, und davon bleibt ein Lohn von 17 Franken.
    Bei einem Guthaben von 500.000 Euro verringert sich die Rente um 1000 auf 25.000 Euro.
    Die SPD rutschte von 27,8 auf 24,6 Prozent, die Grünen verloren 2,8 Punkte und landeten bei 15,2 Prozent.
    Der Umsatz brach 2024 um 13,2 Prozent auf 88,3 Millionen Euro ein; im Rekordjahr 2021 waren es 119,4 Millionen.
    Der Umsatz stieg auf 402,6 Millionen Euro (Vorjahr: 330,0 Millionen). Darin steckt ein Auftrag über 87 Millionen \
    Dollar, umgerechnet gut 74 Millionen Euro.
    Die Firma wurde 1998 gegründet, vor mehr als 20 Jahren. Vor 20 Jahren, am 4. November, kam der Umbau.
    Seit 1995 leitet er das Werk, das seit 10 Jahren Gewinn macht. 31 Jahre bevor sie regierte, erfand sie 1948 ein Eis.
    1998 gegründet, ging die Firma 2015 an die Börse, zehn Jahre nach dem Rivalen. Er saß von 2001 bis 2011 zehn Jahre ein.
    Der Bau dauerte von 2010 bis 2012, drei Jahre. Der Verein, gegründet 1950, half der Stadt bei ihrem 800-jährigen \
    Bestehen.
    Das Land gibt 306 Millionen Dollar. 70 Prozent davon, also 199,8 Millionen Euro, zahlt der Bund.
    Der Gewinn stieg 2024 um 8,2 Prozent auf 331 Millionen Euro. 2023 waren es bei der Konkurrenz 500 Millionen Euro.
    Für Gehälter gab der Verein 26,3 Millionen Euro aus, also 45 Prozent der Erlöse, nach 20 Millionen Euro.
    Die Quote lag bei 6,2 Prozent; vor einem Jahr hatte der Umsatz 5 Millionen Euro betragen, ein Anstieg um 9 Prozent.
    Der Umsatz stieg währungsbereinigt um 8 Prozent auf 10,5 Milliarden Euro, nach 10 Milliarden Euro.
    Der Umsatz stieg um 5 Prozent auf 10 Millionen Euro, nach Steuern blieben 2 Millionen Euro.
    Der Umsatz stieg gegenüber dem Vorquartal um 5 Prozent auf 10 Millionen Euro, nach 8 Millionen Euro im \
    Vorjahr.
    Der Umsatz stieg um 5 Prozent auf 10 Millionen Euro. Im Vorjahr hatte der Gewinn 2 Millionen Euro betragen.
    Der Umsatz stieg um 5 Prozent auf 10 Millionen Euro, der Gewinn von 2 auf 3 Millionen Euro.
    Der Umsatz stieg um 5,3 Prozent auf 10 Millionen Euro, nach 9,5 Millionen Euro, der Gewinn um 50 Prozent auf 3 \
    Millionen Euro, nach 2 Millionen Euro.
    Die Firma sammelte 90 Millionen Euro ein, darunter 30 Millionen von Banken und 20 Millionen von Fonds.
    Die Firma hat 500 Beschäftigte, davon 300 in Berlin und 100 in Hamburg.
    Das Projekt kostet 90 Millionen Euro: 34 Millionen zahlt der Bund.
    Der Bund zahlt 30 Millionen Euro, das Land 20 Millionen Euro. Zusammen mit der Stadt sind es 65 Millionen \
    Euro.
    Die Kreditbank senkte ihr Kursziel von 38 auf 34 Euro. Ein Analyst rechnet mit einem Rückgang um fünf Prozent.
    Der Fonds (2,1 Milliarden Euro, 44 Millionen Dollar Kosten) startet.
    Der Umsatz verdoppelte sich auf 4 Millionen Euro. Der Verlust sank auf 1 Million Euro.
    Die Inflationsrate stieg von 2 Prozent auf 3 Prozent, ein Anstieg um die Hälfte.
    Der Gewinn stieg um 16,2 Prozent von 268,9 Millionen auf 312,4 Millionen Euro.
    Wegen der Hitze stieg der Verbrauch von 4 auf 6 Millionen Liter, 20 Prozent davon entfielen auf Gärten.
    Ausgaben:¶- Schulen: 30 Millionen Euro⏎- Straßen: 20 Millionen Euro⏎- Kitas: 10 Millionen Euro
    Die Stadt nimmt 200 Millionen Euro ein.¶Die größten Posten:¶- Schulen: 30 Millionen Euro⏎- Straßen: 20 \
    Millionen Euro⏎- Kitas: 10 Millionen Euro
    # Stadt baut 12 Schulen¶Die Stadt baut zwölf Schulen. Sie stellt 21 Lehrer ein und zahlt 21 Millionen Euro.
    # Konzern will 20 Millionen Euro sparen¶Der Konzern will 200 Millionen Euro umsetzen, wie er sagte. Sparen \
    will er zwei Millionen im Monat.
    Bis zu 8 von 10 Kunden sind zufrieden. Der Zug fuhr um 12 von Gleis 10 ab.
    Der Umsatz legte auf vergleichbarer Fläche um 3 Prozent auf 12 Millionen Euro zu, nach 11 Millionen Euro im \
    Vorjahr.
    Im ersten Halbjahr stieg der Gewinn um 12 Prozent auf 4,5 Millionen Euro. Im zweiten Quartal waren es 2,1 \
    Millionen Euro, nach 2,4 Millionen Euro im Vorjahr.
    Der Konzern zahlt 2,1 Milliarden Euro (davon 400 Millionen Dollar in bar).
    Die Firma verkauft für 12 Millionen Euro (Vorjahr: 10 Millionen Euro) 8 Prozent ihrer Anteile.
    Der Umsatz betrug 2023 noch 74 Millionen Euro, 2024 dann 92,5 Millionen Euro. Die Rendite lag bei 12 Prozent.
    Für das Projekt sind 40 Millionen Euro vorgesehen, also 5 Prozent des Haushalts von 800 Millionen Euro.
    Das Unternehmen hat 4.000 Kunden und 400 Beschäftigte, zusammen mit den Töchtern sind es 900.
    Die drei Länder zahlen zusammen 60 Millionen Euro; Deutschland übernimmt 30 Millionen, Frankreich 20 \
    Millionen.
    Der Preis stieg von 3 Euro auf 3,60 Euro, also um 20 Prozent. Der Absatz fiel um 5 Prozent auf 950.000 Stück.
    # Gewinn steigt um 16 Prozent¶Der Gewinn kletterte um 16,2 Prozent von 268,9 auf 312,4 Millionen Euro. Der \
    Umsatz wuchs um 6,1 Prozent.
    # Rund neun Milliarden für Schulen¶Das Land gibt 9,2 Milliarden Euro für Schulen aus. Für Straßen sind es 900 \
    Millionen Euro.
    # Stadt nimmt 12 Millionen Euro ein¶Die Stadt nimmt 11,8 Millionen Euro ein und gibt 21 Millionen Euro aus.
    Jeder Kunde zahlt im Schnitt 40 Euro pro Monat, das sind 480 Euro im Jahr oder 12 Euro je Gerät.
    Die Aktie kostete am Montag 52 Euro, 4 Prozent weniger als am Freitag, und am Dienstag 50 Euro.
    Der Konzern verdoppelte seinen Gewinn von 4 Millionen Euro und steigerte den Umsatz auf 12 Millionen Euro.
    Der Anteil stieg um 20 Prozent. Er liegt nun bei 12 Prozent, nach 10 Prozent im Vorjahr.
    Die Arbeitslosenquote sank um 0,2 Punkte auf 5,8 Prozent, verglichen mit 6,0 Prozent im Vormonat.
    Die Zahl der Fälle stieg auf 2.400. Im Vorjahr waren es 2.000, ein Plus von 20 Prozent.
    Er kaufte Aktien für 20 Millionen Euro und verkaufte sie für 30 Millionen Euro. Damit stieg sein Vermögen um 5 \
    Millionen Euro.
    Zwei von drei Kunden zahlen bar. Er gewann mit 6 zu 4, 12 von 20 Punkten.
    Der Flughafen zählte 12,4 Millionen Passagiere, 25 Prozent mehr als im Vorjahr und 10 Prozent weniger als \
    2019.
    Nach Zinsen und Steuern blieb ein Gewinn von 12 Millionen Euro, 8 Prozent mehr als 2023. Der Umsatz stieg auf \
    300 Millionen Euro.
    Der Vorstand rechnet mit 5 bis 7 Prozent Wachstum, nach 12 Prozent im Vorjahr.
    Der Marktanteil stieg auf 12 Prozent, der Absatz um 4 Prozent auf 1,2 Millionen Stück, nach 10 Prozent Anteil \
    im Vorjahr.
    Der DAX stieg um 0,6 Prozent auf 24.100 Punkte, der MDAX um 1,2 Prozent auf 30.500 Punkte.
    Der Preis für Gas stieg um 12 Prozent auf 36 Euro. Vor zwei Jahren lag er bei 90 Euro.
    Die Stadt kauft 20 Busse für 12 Millionen Euro, also 600.000 Euro pro Bus.
    Die Kasse nahm 60 Millionen Euro ein: 40 Millionen aus Beiträgen, 15 Millionen vom Bund und den Rest aus \
    Spenden.
    Der Konzern streicht 900 Stellen: 400 in Deutschland und 300 in Frankreich, weitere Standorte stehen noch \
    nicht fest.
    Die Firma beschäftigt 1.200 Menschen: 800 in der Fertigung, davon 300 Frauen, und 400 im Vertrieb.
    | Land | 2023 | 2024 | Veränderung |⏎|---|---|---|---|⏎| A | 120 | 130 | 8,3 % |⏎| B | 80 | 90 | 12,5 % |⏎| \
    Gesamt | 200 | 220 | 10,0 % |
    | Sparte | Umsatz | Gewinn |⏎|---|---|---|⏎| Wind | 20 Mio. Euro | 2 Mio. Euro |⏎| Gas | 30 Mio. Euro | 1 Mio. \
    Euro |⏎| Holding | 5 Mio. Euro | - |⏎| Gesamt | 55 Mio. Euro | 2,5 Mio. Euro |
    Die 45-Jährige, deren Tochter 1996 geboren wurde, will wieder antreten.
    Die 45-Jährige hat 2012 eine Stiftung gegründet. Die Idee wurde 1971 geboren.
    Er starb 2003 im Alter von 45 Jahren. Geboren wurde er 1958 in Trier.
    Mit 19 Jahren begann sie 1988 eine Lehre, geboren 1969 in Trier, heute leitet sie das Werk.
    Die Firma zahlt 24 Euro für jede der 150 Millionen Aktien. Im Vorjahr machte sie 7 Milliarden Euro Umsatz.
    Die Stadt zahlt 300 Euro je Einwohner für Kultur. Das Theater mit 1.200 Einwohnern im Umkreis kostet 2 Millionen \
    Euro.
    Er verkauft 200 Räder zu je 900 Euro. Der Umsatz lag bei 2,4 Millionen Euro.
    Der erste Laden brachte 9,4 Millionen Euro, der zweite 2,1 Millionen Euro; zusammen machten alle vier 19 \
    Millionen Euro.
    Das Land verteilt 860 Millionen Euro.¶Nordheim bekommt 215 Millionen Euro (plus 25 Prozent), Südheim 172 \
    Millionen Euro (plus 30 Prozent) und Ostheim 129 Millionen Euro (plus 15 Prozent).
    Die Strafe beträgt 31,5 Millionen Euro und damit doppelt so viel, wie 63 Millionen Franken wert sind.
    Die Quote liegt bei 2,2 Prozent, 57 Prozent weniger als die 5,1 Prozent im Vorjahr.
    Das Haus kostete 300.000 Euro (rund 342.000 Dollar), die Wohnung 200.000 Euro.
    Der Kurs liegt bei 1,14 Dollar je Euro. Ein Euro kostete 1,1402 (Dienstag: 1,1385) Dollar.
    Die Nordlicht AG hatte Ende 2024 insgesamt 2300 Beschäftigte.¶Ende 2023 hatte die Nordlicht AG 3200 \
    Beschäftigte.
    Die Nordlicht AG hatte Ende 2024 insgesamt 2300 Beschäftigte.¶Ende 2024 hatte die Halden GmbH 3200 \
    Beschäftigte.
    """)
  check(
    "de", expecting: .impossibleDate,
    """
    Die Frist läuft von Juni 2025 bis {Mai|Juli} 2025.
    Er war von 2015 bis {2012|2021} Minister.
    """)
}
