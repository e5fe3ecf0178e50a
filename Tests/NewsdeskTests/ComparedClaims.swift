/// Drafts marked as those of ``ClaimTests`` in which a figure is compared with another time, a part or another unit.
extension ClaimTests {
  static let germanComparisons = [
    // What something is only compared with is not the time of the next figure, unless that goes on about it.
    "Weserbau lag 2024 beim Gewinn auf dem Stand von 2023, bei einem Umsatz von [250 Millionen Euro: supported].",
    "Der Umsatz von Weserbau lag 2024 annähernd auf dem Niveau von 2023, als er [243 Millionen Euro: supported] erreichte.",
    "Der Umsatz von Weserbau war 2024 höher als im Rekordjahr 2023, in dem er [243 Millionen Euro: supported] erreichte.",
    "Halden erntete 2024 so viel wie 2022, nämlich [11.900: unverified] Hektoliter Ernte.",
    // What is so now is not so then.
    "Steinau darf von 2028 an eine Obergrenze von [34.500: supported] Flügen nutzen, mehr als die derzeitige Obergrenze von [28.750: supported].",
    "Steinau hat eine aktuelle Obergrenze von [28.570: wrong-value] Flügen.",
    // Profit or loss, as the sentence before has told.
    "Halden schrieb 2024 einen Verlust von [12 Millionen Euro: supported]. Im ersten Halbjahr waren es [5 Millionen Euro: unverified].",
    "Das Defizit von Halden schmerzt. 2024 waren es [12 Millionen Euro: supported].",
    "Das Defizit von Halden schmerzt. 2024 waren es [21 Millionen Euro: wrong-value].",
    "Halden machte 2024 unter dem Strich ein Minus von [12 Millionen Euro: supported].",
    "2024 verbuchte Halden ein Minus von [21 Millionen Euro: wrong-value].",
    "Der Umsatz von Halden verzeichnete 2024 ein Minus von [21 Millionen Euro: unverified].",
    "Unter dem Strich blieb Halden 2024 ein Minus von [21 Millionen Euro: wrong-value].",
    "Der Umsatz von Halden sank, ein Minus von [21 Millionen Euro: unverified].",
    // What a known number of people did in a year does not say that they were so many then.
    "Steinau feiert. Seine [24.700: supported] Mitglieder gaben 2023 ein Fest.",
    "Steinau feiert. Seine [27.400: wrong-value] Mitglieder gaben 2023 ein Fest.",
    // The whole itself, told right behind its word.
    "Vom Umsatz des Jahres 2024, [421 Millionen Euro: supported], blieb Nordlicht wenig.",
    "Vom Umsatz des Jahres 2024, [490 Millionen Euro: wrong-value], blieb Nordlicht wenig.",
    "Vom Umsatz des Jahres 2024 gab Nordlicht [390 Millionen Euro: unverified] für Löhne aus.",
    // What one sells of may be a part, or no goods at all.
    "Halden verkaufte 2024 Waren für [59 Millionen Euro: wrong-value].",
    "Halden verkaufte 2024 sein Lager für [59 Millionen Euro: unverified].",
    // What was expected need not have come.
    "Für 2024 rechnete Halden mit einem Minus von [21 Millionen Euro: unverified].",
    // A part in the nominative.
    "Steinau zählte 2024 viele Fahrgäste. Auf die vier Linien entfielen [11,2 Millionen: unverified] Fahrgäste.",
    // A share is one of something anyway.
    "Steinau sammelte 2024 viel ein, davon gingen [9,6 Prozent: supported] für Verwaltungskosten drauf.",
    "Steinau sammelte 2024 viel ein, davon gingen [6,9 Prozent: wrong-value] für Verwaltungskosten drauf.",
    "Steinau sammelte 2024 viel ein, davon gingen [4,1 Prozent: unverified] für Verwaltungskosten drauf.",
    // Units of one kind.
    "Halden erzeugte 2024 genau [412: supported] Gigawattstunden.",
    "Halden erzeugte 2024 genau [412.000: supported] Megawattstunden.",
    "Halden erzeugte 2024 genau [412: wrong-scale] Megawattstunden.",
    "Halden verkaufte 2024 [348.000: supported] Hektoliter Bier.",
    "Halden verkaufte 2024 [384.000: wrong-value] Hektoliter Bier.",
    // The level before a change to what is known of a year.
    "Der Umsatz von Weserbau stieg 2024 von [234 Millionen Euro: wrong-value] auf [250 Millionen Euro: supported].",
    "Der Umsatz von Weserbau stieg 2024 auf [250 Millionen Euro: supported], nach [228 Millionen Euro: wrong-value].",
    "Der Umsatz von Weserbau stieg 2024 auf [250 Millionen Euro: supported], nach [228 Millionen Euro: unverified] vor der Fusion.",
    "Der Umsatz von Weserbau stieg 2024 auf [250 Millionen Euro: supported], nach [120 Millionen Euro: unverified].",
    // Another metric of the sentence before does not hide that thousands were mixed up.
    "Der Umsatz von Weserbau wuchs. Verdient hat Weserbau im Mai 2025 mit neuen Bestellungen [40 Milliarden Euro: wrong-scale].",
    // Digits side by side exchanged, in a noun for nearly everything or where there are many of them.
    "Im Jahr 2024 kamen zu Halden [12.150: unverified] Leute.",
    "Steinau hatte Ende 2024 ein Fest mit [27.400: wrong-value] Menschen.",
    "Steinau hatte Ende 2024 ein Fest mit [24.700: supported] Menschen.",
    "Steinau hatte Ende 2024 ein Fest mit [42.700: unverified] Ständen.",
    // Crowns of a country that the text leaves open.
    "Halden erhielt 2024 Aufträge über [580 Millionen Kronen: supported].",
    "Gegründet wurde die Halden GmbH [1947: wrong-date] als Genossenschaft.",
  ]

  static let englishComparisons = [
    // What stands in brackets is no currency of what comes behind, and an amount without one has any that fits.
    "Nordlicht's revenue rose to [€421 million: supported] ($455 million) in 2024, from [398 million: supported] in 2023.",
    "Nordlicht paid $3 million for a barge. Its revenue rose in 2024 from [398 million: supported] to [421 million: supported].",
    "Weserbau's profit in 2024 was 4 percent below 2023's, on sales of [$260 million: supported].",
    "Nordlicht had a profit of [€35 million: supported] in 2024, 4 percent above 2023's, on sales of [€421 million: supported].",
    "Nordlicht's sales in 2024 were above those of the record year 2023, in which they came to [€398 million: supported].",
    "Steinau has a limit of [34,500: supported] flights from 2028, a fifth more than today's limit of [28,750: supported].",
    "Steinau has a current limit of [27,850: wrong-value] flights.",
    "Steinau celebrates. Its [24,700: supported] members gave a party in 2023.",
    "Steinau celebrates. Its [27,400: wrong-value] members gave a party in 2023.",
    "Of its revenue for 2024, [€421 million: supported], little was left to Nordlicht.",
    "Steinau carried many passengers in 2024. The four tram lines accounted for [11.2 million: unverified] passengers.",
    "Halden ran up a loss of [€12 million: supported] in 2024.",
    "Halden ran up a loss of [€21 million: wrong-value] in 2024.",
    "Halden ran the loss up by [€21 million: unverified] in 2024.",
    "In 2024 Steinau collected a lot, of which [6.9 percent: wrong-value] went on overheads.",
    "Halden produced [412,000: supported] megawatt-hours in 2024.",
    "Halden produced [412: wrong-scale] megawatt-hours in 2024.",
    // "Cleared up" tells no rise.
    "Steinau had 38,200 cases in 2024, compared with 40,100 in 2023, and cleared up [58.7 percent: unverified] of them.",
    "Halden has debts. It had [€3 million: unverified] at the end of the year.",
    "Talheim's debts stood at [€308 million: wrong-value] at the end of the year.",
    "Talheim's debts stood at [€380 million: supported] at year-end.",
    "Nordlicht's sales rose from [€389 million: wrong-value] to [€421 million: supported] in 2024.",
    "Nordlicht's sales rose to [€421 million: supported] in 2024 from [€350 million: wrong-value].",
    "Nordlicht's sales rose to [€421 million: supported] in 2024 from [€350 million: unverified] before the merger.",
    "Halden's harvest of 2024 beat the [11,900: supported] hectoliters that came in 2023.",
    "Steinau carried fewer passengers in 2023 than the [18.4 million: supported] who came in 2024.",
    "Steinau carried fewer passengers in 2023 than the [14.8 million: wrong-value] who came in 2024.",
    "Nordlicht, which dates back to [1989: wrong-date], is big.",
  ]
}
