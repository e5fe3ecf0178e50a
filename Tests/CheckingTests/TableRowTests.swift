import Checking
import Testing

/// Short tables whose columns follow from each other, for ``check(_:_:expecting:)``; "⏎" ends a line.
@Test func columnsOfShortTables() {
  check(
    "en", expecting: .wrongArithmetic,
    """
    Ballots:⏎⏎| Name | Votes | Percent |⏎|---|---|---|⏎| Okafor | 34,400 | 43.0 |⏎| Lind | 27,200 | {43.0|34.0} |⏎| Pereira | 18,400 | 23.0 |
    Times:⏎⏎| Driver | Day 1 | Day 2 | Overall |⏎|---|---|---|---|⏎| Salo | 112 | 98 | 210 |⏎| Mertens | 115 | 101 | {261|216} |
    Beds:⏎⏎| Ward | Beds | Occupied | Free |⏎|---|---|---|---|⏎| Surgery | 60 | 52 | 8 |⏎| Geriatrics | 45 | 31 | {24|14} |
    Table:⏎⏎| Club | Won | Drawn | Lost | Played |⏎|---|---|---|---|---|⏎| Rovers | 14 | 6 | 4 | 24 |⏎| United | 11 | 8 | 5 | {26|24} |⏎| Athletic | 9 | 3 | 12 | 24 |
    Sales:⏎⏎| Region | 2024 | 2025 | Change |⏎|---|---|---|---|⏎| North | 200 | 250 | +25% |⏎| South | 400 | 380 | {-15|-5}% |
    Order:⏎⏎| Item | Price | Quantity | Amount |⏎|---|---|---|---|⏎| Chairs | $40 | 25 | $1,000 |⏎| Desks | $110 | 12 | ${1,230|1,320} |
    """)
  check(
    "de", expecting: .wrongArithmetic,
    """
    Absatz:⏎⏎| Modell | Inland | Ausland | Summe |⏎|---|---|---|---|⏎| City | 410 | 230 | 640 |⏎| Tour | 350 | 190 | {590|540} |
    Belegung:⏎⏎| Station | Betten | Belegt | Frei |⏎|---|---|---|---|⏎| Chirurgie | 60 | 52 | 8 |⏎| Geriatrie | 45 | 31 | {24|14} |
    Schulweg:⏎⏎| Weg | Kinder | Anteil in % |⏎|---|---|---|⏎| Bus | 320 | 50 |⏎| Fuß | 192 | {35|30} |⏎| Auto | 128 | 20 |
    """)
}

/// Columns whose head alone says what their numbers are, and whose total stands in the text.
@Test func columnsOfScaledNumbers() {
  check(
    "en", expecting: .wrongArithmetic,
    """
    The town will spend $486.3 million.⏎⏎| Spending ($ million) | 2025 |⏎|---|---|⏎| Welfare | 171.5 |⏎| Parks | 132.8 |⏎| Roads | {64.7|74.6} |⏎| Other | 107.4 |
    There were 1,316,900 visits to its museums.⏎⏎| Site | Visits |⏎|---|---|⏎| Gallery | {640,300|604,300} |⏎| Works | 391,700 |⏎| House | 237,900 |⏎| Row | 83,000 |
    """)
  check(
    "de", expecting: .wrongArithmetic,
    """
    486,3 Millionen Euro will die Stadt ausgeben.⏎⏎| Ausgaben (in Mio. Euro) | 2025 |⏎|---|---|⏎| Soziales | 171,5 |⏎| Personal | 132,8 |⏎| Straßen | {64,7|74,6} |⏎| Sonstiges | 107,4 |
    """)
  check(
    "en", expecting: nil,
    """
    There were 1,316,900 visits to its museums.⏎⏎| Site | Members |⏎|---|---|⏎| Gallery | 640,300 |⏎| Works | 391,700 |⏎| House | 237,900 |⏎| Row | 83,000 |
    The town will spend $486.3 million.⏎⏎| Debt ($ million) | 2025 |⏎|---|---|⏎| Welfare | 17.5 |⏎| Parks | 13.8 |⏎| Roads | 64.7 |
    """)
}

/// Columns that follow from nothing beside them.
@Test func columnsOfOtherTables() {
  check(
    "en", expecting: nil,
    """
    Table:⏎⏎| Club | Won | Drawn | Lost | Points |⏎|---|---|---|---|---|⏎| Rovers | 14 | 6 | 4 | 48 |⏎| United | 11 | 8 | 5 | 41 |
    Towns:⏎⏎| Town | Women | Men | Pupils |⏎|---|---|---|---|⏎| Ash | 410 | 390 | 120 |⏎| Elm | 350 | 360 | 110 |
    Prices:⏎⏎| Item | 2024 | 2025 | Rank |⏎|---|---|---|---|⏎| Milk | 12 | 14 | 2 |⏎| Bread | 31 | 38 | 9 |
    Staff:⏎⏎| Site | Staff | Women | Total area |⏎|---|---|---|---|⏎| Ash | 210 | 90 | 1,400 |⏎| Elm | 180 | 75 | 1,250 |
    """)
}
