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
