/// Drafts with tables and lists, marked as those of ``ClaimTests``: each figure belongs to its own row, column or item.
extension ClaimTests {
  static let germanTables = [
    // What the corner says in words for a measure.
    """
    | Ernte in Hektolitern | 2024 | 2023 |
    |---|---|---|
    | Halden | [16.200: wrong-value] | [11.900: supported] |
    """,
    """
    Zwei Zulieferer haben Zahlen vorgelegt.

    | Unternehmen | Umsatz 2024 | Gewinn 2024 |
    |---|---|---|
    | Nordlicht | [421 Mio. Euro: supported] | [53 Mio. Euro: wrong-value] |
    | Halden | [59 Mio. Euro: wrong-value] | [-12 Mio. Euro: supported] |
    """,
    // The table's first head names the company, the rows the metrics, the columns the years.
    """
    | Nordlicht | 2023 | 2024 |
    |---|---|---|
    | Umsatz | [421 Mio. Euro: wrong-period] | [421 Mio. Euro: supported] |
    | Gewinn | [28 Mio. Euro: unverified] | [35 Mio. Euro: supported] |
    """,
    // A row that names what no amount can be is a part of what the table is about.
    """
    Nordlicht hat Zahlen vorgelegt.

    | Umsatz (in Mio. Euro) | 2024 | 2023 |
    |---|---|---|
    | Dienste | 200,0 | 190,0 |
    | Personal | 127,0 | 132,8 |
    """,
    // Only what introduces the table says whose figures they are.
    """
    Nordlicht im Überblick:

    | | 2023 | 2024 |
    |---|---|---|
    | Umsatz | [398 Mio. Euro: supported] | [412 Mio. Euro: wrong-value] |
    """,
    // A part of the company, and the difference between two years, are no totals.
    """
    Nordlicht im Überblick:

    | | 2024 | Veränderung |
    |---|---|---|
    | Umsatz | [421 Mio. Euro: supported] | [23 Mio. Euro: unverified] |
    | Wasserkraft | [214 Mio. Euro: unverified] | [41,2 Mio. Euro: unverified] |
    """,
    """
    Die Zahlen für 2024:

    - Nordlicht: Umsatz [421 Millionen Euro: supported], Gewinn [350 Millionen Euro: wrong-scale]
    - Halden: Umsatz [95 Millionen Euro: supported], [1.510: wrong-value] Beschäftigte
    """,
    // An item goes on from what introduced the list, not from the item before it.
    """
    Nordlicht in Zahlen:

    - Umsatz 2023: [398 Mio. Euro: supported]
    - Halden brachte 2024 [95 Mio. Euro: supported] Umsatz ein
    - Beschäftigte: [2.300: wrong-value] Beschäftigte
    """,
  ]

  static let englishTables = [
    """
    Two suppliers have reported.

    | Company | Revenue 2024 | Employees |
    |---|---|---|
    | Nordlicht | [€412 million: wrong-value] | 3,200 |
    | Halden | [€95 million: supported] | 1,150 |
    """,
    """
    | Year | Nordlicht's revenue |
    |---|---|
    | 2023 | [€398 million: supported] |
    | 2024 | [€398 million: wrong-period] |
    """,
    // A company that the reference does not know.
    """
    | Company | Revenue 2024 |
    |---|---|
    | Nordlicht | [€421 million: supported] |
    | Brandt Inc. | [€412 million: unverified] |
    """,
    // Rows of something else that looks like a name.
    """
    Nordlicht had a stake of [30 percent: supported] in 2025.

    | Line | Stake 2025 |
    |---|---|
    | Private equity | [29.5%: unverified] |
    """,
    // Where the rows are ranked, the next column names them.
    """
    Nordlicht leads.

    | | Company | Revenue 2024 |
    |---|---|---|
    | 1 | Nordlicht | [€421 million: supported] |
    | 2 | Brandt Inc. | [€130 million: unverified] |
    | 3 | Halden | [€95 million: supported] |
    """,
    """
    Nordlicht at a glance:

    - Revenue in 2024: [€421 million: supported]
    - Profit in 2024: [€3.5 million: wrong-scale]
    """,
  ]
}
