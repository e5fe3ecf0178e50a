/// Drafts marked as those of ``ClaimTests`` in which a clause leaves to the one beside it what its figure is, or sets apart
/// what tells its time.
extension ClaimTests {
  static let germanEllipses = [
    // What is said of the one holds for the other, of whom nothing but the name and a figure stands there.
    "2024 kamen als Umsatz [421 Millionen Euro: supported] von Nordlicht, [59 Millionen Euro: wrong-value] von Halden.",
    "2024 setzte Nordlicht [421 Millionen Euro: supported] um, Halden [9,5 Millionen Euro: wrong-scale].",
    // Somebody else's value, though the own one stands beside it.
    "Halden setzte 2024 [421 Millionen Euro: wrong-entity] um, während Halden nur auf einen Umsatz von [95 Millionen Euro: supported] kam.",
    // Digits exchanged in a rough figure.
    "Nordlicht beschäftigt fast [2300: wrong-value] Menschen.",
    // A time between commas with its own figure.
    "Der Umsatz von Nordlicht, 2023 noch [398 Millionen Euro: supported], stieg auf [421 Millionen Euro: supported].",
    "Der Umsatz von Nordlicht, [398 Millionen Euro: supported] im Jahr 2023, stieg auf [421 Millionen Euro: supported].",
    // A founding between commas; and another event.
    "Gegründet wurde Nordlicht hier, über einer Reinigung in Köln, im Jahr [1988: wrong-date].",
    "Nordlicht, gegründet über einer Reinigung in Köln, zog 1988 um.",
    // As long as a time that an earlier paragraph told.
    "Weserbau legte die Zahlen für das dritte Quartal 2024 vor.\n\nDer Gewinn wuchs auf [90 Millionen Euro: supported], nach [70 Millionen Euro: supported] im gleichen Zeitraum 2023.",
    // What is no name.
    "Nordlicht ging es gut. EBIT und Umsatz wuchsen, der Umsatz auf [421 Millionen Euro: supported].",
    "Nordlicht will investieren. Halden ging 2025 für [70 Millionen Euro: wrong-value] an Weserbau.",
  ]

  static let englishEllipses = [
    // What is said of the one holds for the other, of whom nothing but the name and a figure stands there.
    "In 2024 Nordlicht had revenue of [€421 million: supported] and Halden [€59 million: wrong-value].",
    "In 2024 Nordlicht had revenue of [€421 million: supported], and Halden borrowed [€75 million: unverified].",
    // Another time than that of the one beside it.
    "Weserbau made [€250 million: supported] and Nordlicht took in [€398 million: wrong-period], revenue that nobody expected.",
    // Somebody else's value, though the own one stands beside it.
    "Halden had revenue of [€421 million: wrong-entity] in 2024, while Halden, which is small, had revenue of only [€95 million: supported].",
    // Digits exchanged in a rough figure.
    "Nordlicht employs nearly [2,300: wrong-value] people.",
    // A time between commas with its own figure.
    "Nordlicht's revenue, [€398 million: supported] in 2023, rose to [€421 million: supported].",
    // A founding between commas; and another event.
    "Nordlicht was founded here, above a cleaner's in Leeds, in [1998: supported], and lost money.",
    "Nordlicht was founded here, above a cleaner's in Leeds, in [1988: wrong-date], and lost money.",
    "Nordlicht, founded above a cleaner's, moved to Talheim in 1988.",
    "Nordlicht was founded by Ann Lee, who sold her first book, a novel, in 1988.",
    // As long as a time that an earlier paragraph told; the full stop behind a date ends its sentence.
    "Weserbau reported on the third quarter of 2024.\n\nProfit rose to [€90 million: supported], compared with [€70 million: supported] in the same period of 2023.",
    // What is no name; so much for each year.
    "Nordlicht did well in 2024. EBIT rose, and so did revenue, to [€421 million: supported].",
    "Weserbau makes do with [€83 million: supported] a year in 2026.",
    "Weserbau makes do with [€71 million: unverified] a year in 2026.",
    "Halden went to Weserbau in June for [€70 million: wrong-value].",
    "Halden went to court in June for [€70 million: unverified] in rent.",
    // Somebody else in another clause.
    "Halden is growing in 2024. Index Partners led the way; revenue reached [€95 billion: wrong-scale].",
    "Halden is growing in 2024. Index Partners led the way; revenue reached [€71 million: unverified].",
  ]
}
