import Testing

/// German drafts as reporters write them, for ``check(_:_:expecting:)``: premiums, shares told in the next sentence or set
/// off by commas, totals of the sentence before, amounts spread over years, headings beside their text.
@Test func germanReports() {
  check(
    "de", expecting: .wrongArithmetic,
    """
    Das Angebot von 36,10 Euro je Aktie entspricht einem Aufschlag von {32|22} Prozent auf den Schlusskurs vom Freitag \
    von 29,60 Euro.
    Von den 1240 Befragten wollen 806 die Amtsinhaberin wählen. Das sind {56|65} Prozent.
    1120 der 3200 Zimmer im Wohnheim, {53|35} Prozent, haben keine Dusche.
    {Ein Viertel|Ein Drittel} der Besatzung, 60 von 180, blieb an Land.
    Inzwischen sind es wieder 1,35 Millionen Fahrgäste am Tag, {80|90} Prozent der 1,5 Millionen vor der Pandemie.
    Die Stadt gibt 4,2 Millionen Euro für die Bibliothek und 1,9 Millionen Euro für das Freibad aus. Zusammen sind das \
    {6,7|6,1} Millionen Euro.
    Das Gericht sprach ihr 3,5 Millionen Euro Schadenersatz und 7 Millionen Euro Schmerzensgeld zu, insgesamt \
    {11,5|10,5} Millionen Euro.
    Die Runde brachte 62 Millionen Euro. Alder gab 28 Millionen Euro. Birk steuerte {17,5|14,5} Millionen bei, Kranz \
    11,5 Millionen. Die übrigen acht Millionen kamen von einer Bank.
    Drei Konzerne teilen sich den Markt: Norvik hat 45 Prozent, Dalmann 35 Prozent, und Prütt hält die übrigen {25|20} \
    Prozent.
    Die Stadt verteilt die 1,5 Milliarden Euro auf fünf Jahre, also {350|300} Millionen Euro im Jahr.
    Die Familie gibt 26,5 Prozent ab, weitere 4,8 Prozent wurden an der Börse gekauft. Damit kämen die Käufer auf \
    {30,3|31,3} Prozent.
    Der Verein sammelte 12,6 Millionen Euro von 42.000 Spendern, im Schnitt also {3000|300} Euro.
    In einer Umfrage unter 2000 Erwachsenen gaben {64|46} Prozent, also 920, an, eine Mahlzeit ausgelassen zu haben.
    Der Zuschuss von 500.000 Euro deckt {ein Drittel|ein Viertel} der Kosten von 2 Millionen Euro.
    Die Schulden der Stadt verdoppelten sich auf 64 Millionen Euro, 2018 waren es {23|32} Millionen.
    Im Werk arbeiten 380 Menschen. Davon gehören 57 zur Leitung, also {25|15} Prozent.
    Der Umsatz lag bei 780 Millionen Euro und der Gewinn bei 117 Millionen Euro, das ist eine Marge von {25|15} Prozent.
    Der Kreis hat 14 Schulen mit 8260 Schülern, im Durchschnitt {950|590} Schüler je Schule.
    Der erste Band hatte eine Auflage von 1200, der zweite eine von 36.000, also {13 Mal so viel|30 Mal so viel}.
    Das Stadion fasst 48.000 Zuschauer, {dreimal|doppelt} so viele wie das alte mit 24.000 Plätzen.
    """)
  check(
    "de", expecting: .impossibleDate,
    """
    Das Programm begann am 1. September 2023 und endete am 31. August {2022|2024}.
    """)
  check(
    "de", expecting: .wrongConversion,
    """
    2014 kaufte sie die Linie für 95 Millionen Euro (damals rund {210|126} Millionen Dollar).
    """)
  check(
    "de", expecting: .inconsistentFigures,
    """
    # Diebstähle gehen um {9|6} Prozent zurück¶Die Polizei zählte 9240 Diebstähle, ein Rückgang um 6,4 Prozent.
    # Werk kostet {4,2|2,4} Milliarden Euro¶Der Hersteller hat 58.300 Wagen verkauft.¶Der Bau kostet 2,4 Milliarden Euro.
    """)
  check(
    "de", expecting: nil,
    """
    # Gewinn steigt von 398 auf 421 Millionen Euro¶Der Konzern verdiente 421 Millionen Euro, wie er mitteilte.
    Die Notenbank hob den Zins um ein viertel Prozent auf 4,25 Prozent.
    Derzeit nehmen rund zwei Drittel der Verbindungen und zwei der vier Bünde Frauen auf.
    Rat: Die Grünen haben 14 Sitze und die SPD 11, insgesamt sind es 44.
    Das Angebot von 36,10 Euro je Aktie ist ein Aufschlag von 22 Prozent auf den Kurs vom Freitag und bewertet sie mit 2 \
    Milliarden Euro.
    Die Messe begann am 1. September 2023 und eine zweite endete am 31. August 2022.
    """)
}
