/// Drafts marked as those of ``ClaimTests`` whose figures are about what another sentence or a heading tells.
extension ClaimTests {
  static let germanCarried = [
    // Wer einen Fehler richtigstellt, nennt ihn noch einmal.
    "Korrektur: Am Montag hieß es, der Umsatz von Nordlicht habe 2024 bei [42,1 Millionen Euro: unverified] gelegen. Es waren [421 Millionen Euro: supported].",
    "Die Korrektur kam am Montag. Der Umsatz von Nordlicht betrug 2024 [42,1 Millionen Euro: wrong-scale].",
    // Wen erst ein späterer Teilsatz nennt, um den geht es nicht.
    "Nordlicht legte 2024 zu. Der Gewinn stieg auf [47 Millionen Euro: wrong-value], auch dank des Verkaufs von Anteilen an Halden.",
    "Nordlicht legte 2024 zu. Der Umsatz betrug [490 Millionen Euro: wrong-value], wovon Halden [20 Millionen: unverified] beisteuerte.",
    "Nordlicht legte 2024 zu. Der Umsatz betrug [421 Millionen Euro: supported], wovon Halden [20 Millionen: unverified] beisteuerte.",
    "Nordlicht zieht um. Halden meldet Zahlen. Der Umsatz von Halden betrug 2024 [95 Millionen Euro: supported], und Nordlicht staunt.",
    // "Die Firma" ist die, von der etwas bekannt ist; aber nicht, wo ein anderes Wort sagt, worum es geht.
    "Steinau feiert. Nordlicht gibt Geld dazu. Die Firma zählte 2024 rund [22,4 Millionen: wrong-value] Fahrgäste.",
    "Steinau feiert. Nordlicht gibt Geld dazu. Die Firma zählte 2024 rund [18,4 Millionen: supported] Fahrgäste.",
    // Die Überschrift rundet, der Text nicht.
    "# Umsatz von Nordlicht übertrifft [420 Millionen Euro: supported]\n\nFreude in Kiel. Der Umsatz von Nordlicht stieg 2024 um 6 Prozent auf [461 Millionen Euro: wrong-value].",
    "# Halden sammelt [50 Millionen Euro: supported] ein\n\nHalden hat eine Finanzierungsrunde über [62 Millionen Euro: wrong-value] abgeschlossen.",
    "# Umsatz von Nordlicht übertrifft [420 Millionen Euro: supported]\n\nFreude in Kiel. Im Ausland betrug der Umsatz [380 Millionen Euro: unverified].",
    // Eine Zahl, von der erst der nächste Satz erzählt.
    "Zahl des Tages: [490 Millionen Euro: wrong-value]. So viel hat Nordlicht im Jahr 2024 umgesetzt.",
    "Zahl des Tages: [421 Millionen Euro: supported]. So viel hat Nordlicht im Jahr 2024 umgesetzt.",
    "Nordlicht spendete [490 Millionen Euro: unverified]. So viel hat Halden noch nie bekommen.",
    // Das Vorjahr vor einem Doppelpunkt.
    "Nordlicht setzte 2024 [421 Millionen Euro: supported] um (Vorjahr: [389 Millionen Euro: wrong-value]).",
    "Nordlicht setzte 2024 [421 Millionen Euro: supported] um (Vorjahr: [398 Millionen Euro: supported]).",
    "Nordlicht nahm 2024 [421 Millionen Euro: supported] ein, nach [398 Millionen Euro: supported] im Jahr davor: 60 Millionen Euro aus Gebühren.",
    // Ein Teil, von dem gerade die Rede ist; das Jahr hinter "von"; ein Vergleich von anderem.
    "Weserbau strich 2024 in Bremen [110: wrong-value] seiner 900 Stellen.",
    "Steinau zählte 2024 weniger als die [19,9 Millionen: wrong-value] Fahrgäste von 2023.",
    "Nordlicht setzte 2024 in einem zehnmal so großen Land [521 Millionen Euro: wrong-value] um.",
    "2023, vor Corona, setzte Nordlicht [450 Millionen Euro: wrong-value] um.",
    "Nordlicht setzte vor Corona [450 Millionen Euro: unverified] um.",
    // Wie entstanden, und wie viele dort arbeiten.
    "Nordlicht war [1988: wrong-date] aus einer Schmiede hervorgegangen.",
    "Die 1998 gegründete Nordlicht beschäftigt gut [4.800: wrong-value] Menschen.",
    "Nordlicht kommt Ende 2024 mit [3.900: wrong-value] Leuten aus.",
    "Talheim sitzt Ende 2024 auf [420 Millionen Euro: wrong-value] Schulden.",
    "Weserbau kommt 2026 mit [83 Millionen Euro: supported] aus.",
    "Die Passiva von Talheim lagen Ende 2024 bei [450 Millionen Euro: wrong-value].",
  ]

  static let englishCarried = [
    // Who puts a mistake right tells it once more.
    "Correction: Monday's letter put the revenue of Nordlicht in 2024 at [€42.1 million: unverified]. It was [€421 million: supported].",
    "The correction came on Monday. The revenue of Nordlicht in 2024 was [€42.1 million: wrong-scale].",
    // When he started is not today.
    "When she took over, in the depths of the crisis, Nordlicht had [2,900: supported] employees; today it has more.",
    // Whom only a later clause names, the figure is not about.
    "Nordlicht had a good 2024. Profit rose to [€47 million: wrong-value], helped by the sale of a stake in Halden.",
    "Nordlicht grew in 2024. Revenue came to [€490 million: wrong-value], of which Halden contributed [€20 million: unverified].",
    "Nordlicht grew in 2024. Revenue came to [€421 million: supported], of which Halden contributed [€20 million: unverified].",
    // "The operator" is the one of which something is known.
    "Steinau is celebrating. Nordlicht chipped in €3 million. The operator carried [22.4 million: wrong-value] passengers in 2024.",
    "Steinau is celebrating. Nordlicht chipped in €3 million. The operator carried [18.4 million: supported] passengers in 2024.",
    // The heading rounds, the text does not.
    "# Nordlicht revenue tops [€420 million: supported]\n\nJoy in Kiel. Revenue at Nordlicht rose 6 percent to [€461 million: wrong-value] in 2024.",
    "# Halden raises [€50 million: supported]\n\nHalden closed a funding round of [€62 million: wrong-value].",
    // A figure of which only the next sentence tells.
    "Number of the day: [€490 million: wrong-value]. That is what Nordlicht took in in 2024.",
    "Number of the day: [€421 million: supported]. That is how much Nordlicht took in in 2024.",
    // The year before in front of a colon; what has happened to a part; the year behind "of"; its own budget.
    "Nordlicht had revenue of [€421 million: supported] in 2024 (previous year: [€389 million: wrong-value]).",
    "Weserbau cut [110: wrong-value] of its 900 jobs in 2024.",
    "Steinau carried fewer than the [19.9 million: wrong-value] passengers of 2023.",
    "Lindau made a loss of €7 million against its [€96 million: wrong-value] budget for 2024-25.",
    "Nordlicht, founded in 1998, employs about [4,800: wrong-value] people.",
    // The short words of headlines.
    "Halden bags [€62 million: wrong-value] in May 2024.",
    "Nordlicht clears [€48 million: wrong-value] in 2024.",
    "Halden landed an order of [€62 million: unverified] in May 2024.",
    "Weserbau's annual plan for 2026 comes to [€96 million: wrong-value].",
    // With whom somebody has debts, and by whom it was bought.
    "Talheim is saving. Debt to Weserbau was down to [€430 million: wrong-value] at the end of 2024.",
    "Halden was bought by Nordlicht for [€80 million: wrong-value] in June 2025.",
  ]
}
