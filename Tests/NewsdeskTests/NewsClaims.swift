/// Drafts marked as those of ``ClaimTests`` in shapes that news have: asides, lists, tables with their units in the heads,
/// parts and rests.
extension ClaimTests {
  static let germanNews = [
    // What is left over, a part of a sum, a small number of something else.
    "Für den Schaden kommt Weserbau auf. Die übrigen [25 Millionen Euro: unverified] Umsatz sind sicher.",
    "Halden soll für 60 Millionen Euro gekauft werden. Von dem Kaufpreis gehen [55 Millionen Euro: unverified] an die Gründer.",
    "Halden setzte 2024 95 Millionen Euro um. Aus dem Umsatz flossen [80 Millionen Euro: unverified] in Löhne.",
    "In den [vier: unverified] Häusern von Nordlicht arbeiten 3200 Menschen.",
    // The season before.
    "Weserbau verbuchte im Mai 2025 Bestellungen von [40 Millionen Euro: supported], im Mai davor waren es [31 Millionen Euro: unverified].",
    // A founding has its own time, and so has what stands in an apposition.
    "Nordlicht, 1998 in Kiel gegründet, setzte [421 Millionen Euro: supported] um.",
    "Nordlicht, 1998 in Kiel gegründet, setzte [490 Millionen Euro: wrong-value] um.",
    "Halden, im Mai 2019 vom Hochwasser schwer getroffen, setzte [95 Millionen Euro: supported] um.",
    "Halden, im Mai 2019 vom Hochwasser schwer getroffen, setzte [59 Millionen Euro: wrong-value] um.",
    // A noun in front of "der Konzern" is no adjective.
    "Talheim baut. Die Schulden der Stadt beliefen sich Ende 2024 auf [308 Millionen Euro: wrong-value].",
    "Talheim baut. Die Schulden der Stadt beliefen sich Ende 2024 auf [380 Millionen Euro: supported].",
    // Two nouns for the same people part nothing.
    "Für Nordlicht arbeiteten [2900: wrong-period] Mitarbeiterinnen und Mitarbeiter Ende 2024.",
    "Für Nordlicht arbeiteten [2900: supported] Mitarbeiterinnen und Mitarbeiter Ende 2023.",
    // What comes to pass on a day ahead says nothing of how many there are.
    "Darüber stimmen die [27.400: wrong-value] Mitglieder von Steinau bei der Versammlung am 26. Juni 2025 ab.",
    "Darüber stimmen die [24.700: supported] Mitglieder von Steinau bei der Versammlung am 26. Juni 2025 ab.",
    // The metric of the sentence before.
    "Sorgen bereiten Halden die Steuereinnahmen. 2024 waren nur [16 Millionen Euro: unverified] in die Kasse geflossen.",
    "Halden klagt über die Beiträge. 2024 waren [3,7 Millionen Euro: unverified] in die Kasse geflossen.",
    // More than one thing that money is spent on.
    "2026 gibt Weserbau [83 Millionen Euro: supported] aus.",
    "2026 gibt Weserbau [830 Millionen Euro: wrong-scale] aus.",
    // A time before all figures holds for all of them, where it is long ago or has a clause of its own.
    "Vor dem Umzug der Verwaltung im Jahr 2016 hatte Nordlicht [2.700: unverified] Mitarbeiter und Halden 900.",
    "Seit seiner Gründung hat Halden [88 Millionen Euro: unverified] eingesammelt.",
    "Talheim will in diesem Jahr bauen, womit die Schulden bis Dezember auf [420 Millionen Euro: unverified] stiegen.",
    // The end of the year before, and a verb that is no part of a whole.
    "Die Zahl der Mitarbeiter von Nordlicht stieg 2024 von [2.900: supported] auf [3.200: supported].",
    "Die Zahl der Mitarbeiter von Nordlicht stieg 2024 von [2.700: wrong-value] auf [3.200: supported].",
    // The unit stands in the head of the column, of the row or of the table.
    """
    | Unternehmen | Umsatz 2024 (Mio. Euro) | Beschäftigte |
    |---|--:|--:|
    | Nordlicht | [421: supported] | 3200 |
    | Halden | [59: wrong-value] | 1150 |
    """,
    """
    Nordlicht in Zahlen

    | | 2023 | 2024 |
    |---|--:|--:|
    | Umsatz (Mio. Euro) | [398: supported] | [412: wrong-value] |
    """,
    """
    Halden in Zahlen

    | Mio. Euro | 2024 |
    |---|--:|
    | Umsatz | [95: supported] |
    | Gewinn | [-12: supported] |
    """,
    // A head that tells a part.
    """
    Nordlicht in Zahlen

    | Mio. Euro | Wasser | Strom |
    |---|--:|--:|
    | Umsatz | 214 | 412 |
    """,
    // What the first item says, the others need not say again.
    """
    - Nordlicht: [421 Millionen Euro: supported] Umsatz im Jahr 2024
    - Halden: [59 Millionen Euro: wrong-value]
    - Weserbau: [250 Millionen Euro: supported]
    """,
    """
    - Nordlicht: [421 Millionen Euro: supported] Umsatz im Jahr 2024
    - Halden: [59 Millionen Euro: unverified] Beihilfe
    """,
  ]

  static let englishNews = [
    "The damage is paid for. The remaining [€25 million: unverified] in revenue at Weserbau is safe.",
    "Halden is to be bought for €60 million. Of the price, [€55 million: unverified] goes to the founders.",
    "Nordlicht, founded by two brothers in 1998, had revenue of [€421 million: supported].",
    "Nordlicht, founded by two brothers in 1998, had revenue of [€490 million: wrong-value].",
    "Halden, badly hit by floods in May 2019, had revenue of [€95 million: supported].",
    "Halden, badly hit by floods in May 2019, had revenue of [€59 million: wrong-value].",
    "Halden, in the year 2023, had revenue of [€59 million: unverified].",
    // A name in an aside is not what goes on behind it.
    "Weserbau, whose bridge leads to Talheim, doubled its profit and had revenue of [€290 million: wrong-value] in 2024.",
    "Weserbau, whose bridge leads to Talheim, doubled its profit and had revenue of [€250 million: supported] in 2024.",
    // An aside about a name that the rest is not about.
    "Unlike Nordlicht, which made a profit of [€53 million: wrong-value] in 2024, Halden is in the red.",
    "Unlike Nordlicht, which made a profit of [€35 million: supported] in 2024, Halden is in the red.",
    // What others had expected.
    "Weserbau's revenue of [€290 million: wrong-value] in 2024 disappointed analysts, who had expected €300 million.",
    "Weserbau's revenue of [€250 million: supported] in 2024 disappointed analysts, who had expected [€290 million: unverified].",
    // What stands alone is no denial.
    "Weserbau's revenue of [€290 million: wrong-value] in 2024 is not yet audited.",
    "Weserbau's revenue in 2024 was not [€290 million: unverified].",
    // The year before, of what the sentence before was about.
    "Steinau carried [18.4m: supported] passengers in 2024. The year before, [17.1m: supported] passengers were counted.",
    "Steinau carried [18.4m: supported] passengers in 2024. The year before, [11.7m: wrong-value] passengers were counted.",
    // What came together over the years; a time in a clause before all figures; a year from today, which is no other.
    "Halden has raised [€88 million: unverified] since it was founded in 1974, [€50 million: unverified] of it in May 2024.",
    "Before the merger with Ostbau in 2019, Nordlicht had [2,100: unverified] employees and sales of [€290 million: unverified].",
    "Nordlicht now has [3,200: supported] employees. At the end of 2023 there were [2,900: supported].",
    // What something comes from is no level before a change.
    "Steinau collects fees from [27,400: wrong-value] members.",
    // By the end of a plan.
    "By the end of 2026 Weserbau plans a budget of [€83 million: supported].",
    """
    | Company | Revenue 2024 (€ million) | Staff |
    |---|--:|--:|
    | Nordlicht | [421: supported] | 3,200 |
    | Halden | [59: wrong-value] | 1,150 |
    """,
    """
    Halden in figures

    | €m | 2024 |
    |---|--:|
    | Revenue | [95: supported] |
    | Profit | [(12): supported] |
    """,
    """
    Steinau in figures

    | | 2023 | 2024 |
    |---|--:|--:|
    | Passengers (million) | [17.1: supported] | [14.8: wrong-value] |
    """,
    """
    - Nordlicht: [€421 million: supported] in revenue in 2024
    - Halden: [€59 million: wrong-value]
    - Weserbau: [€250 million: supported]
    """,
  ]
}
