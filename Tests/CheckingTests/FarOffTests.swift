import Checking
import Testing

/// What lies far from what the figures beside it make, and keeps none of its digits, tells of something else; for
/// ``check(_:_:expecting:)``.
@Test func farOffFiguresTellOfSomethingElse() {
  check(
    "en", expecting: .wrongArithmetic,
    """
    Pre-tax profit tumbled to £21.4m from £30.6m, a fall of {43|30} per cent.
    Sales grew from 8.00 million to 8.56 million euros, an increase of {17|7} percent.
    Founded in 1918, the works closed {206|106} years later, in 2024.
    """)
  check(
    "en", expecting: nil,
    """
    Like-for-like sales fell 4.2 per cent in the half, and pre-tax profit tumbled to £21.4m from £30.6m.
    Kilbride Pipe Organs, founded in 1918, closed three years ago in Hartford. The shop was sold in 2024.
    """)
  check(
    "de", expecting: .wrongArithmetic,
    "Der Umsatz stieg von 8,00 auf 8,56 Millionen Euro, ein Plus von {17|7} Prozent.")
  check(
    "de", expecting: nil,
    """
    Der Verein machte 2024/25 einen Umsatz von 5,2 Millionen Euro und einen Verlust von 140.000 Euro. Fast die Hälfte \
    seiner Einnahmen kommt von Sponsoren.
    """)
}

@Test func timesOfDayAreNoLevels() {
  check(
    "de", expecting: nil,
    """
    +++ 09:40 Uhr +++ Die Aktie zieht um 3,4 Prozent an.
    Um 09:40 Uhr zog die Aktie um 3,4 Prozent an.
    """)
  check("en", expecting: nil, "10:11 The share price rose 10 percent.")
}

@Test func sharesOfEach() {
  check(
    "de", expecting: .wrongArithmetic,
    "Bosch hält zehn Prozent, Infineon zwölf Prozent, TSMC die übrigen {87|78} Prozent.")
  check(
    "de", expecting: nil,
    """
    Bosch, Infineon und NXP halten je zehn Prozent, TSMC die übrigen 70 Prozent.
    Der Gewinn kletterte auf 398,3 Milliarden Dollar. Plus: 61 Prozent, gemessen an den 247,8 Milliarden im Vorjahr.
    """)
  check("en", expecting: nil, "Three partners own ten percent each, and the founder holds the remaining 70 percent.")
}
