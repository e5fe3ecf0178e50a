import Checking
import Testing

/// Figures that are a thousand times or a sign away from what they seem to follow from.
@Test func scalesInWords() {
  // The figure that has a scale in words has it wrong.
  check(
    "en", expecting: .wrongArithmetic,
    "They sold 84,000 bikes for {$21.8 billion|$21.8 million}, which is $260 apiece.")
  check(
    "de", expecting: .wrongArithmetic,
    "Für 84.000 Räder zahlten sie {21,8 Milliarden|21,8 Millionen} Euro, also 260 Euro pro Rad.")
}

@Test func measuresInParts() {
  check(
    "en", expecting: nil,
    """
    Turnover dropped to £213m. The boats brought in 31,400 tonnes of salmon, and each kilo fetched £6.78 on average.
    """)
  check(
    "de", expecting: nil,
    """
    Der Erlös sank auf 213 Millionen Euro. Die Boote brachten 31.400 Tonnen Lachs, je Kilo gab es im Schnitt 6,78 Euro.
    """)
}

@Test func fromLossToProfit() {
  check(
    "en", expecting: nil,
    "The farm fell to a net loss of £37.6m in 2023. It had made £12.4m in 2022, which makes for a swing of £50m.")
}

@Test func headingsOfChanges() {
  check(
    "en", expecting: nil,
    "# Profit rises 21%¶Profit rose to €342 million from €283 million as the tax was cut to 5 per cent from 12 per cent."
  )
  check(
    "de", expecting: nil,
    "# Gewinn steigt um 21 Prozent¶Der Gewinn wuchs auf 342 nach 283 Millionen Euro; die Steuer sank von 12 auf 5 Prozent."
  )
  check(
    "en", expecting: .inconsistentFigures,
    "# Profit rises {21%|12%}¶Profit rose 12 per cent as costs fell, the company said.")
}

@Test func totalsAndMovesOfOthers() {
  check(
    "en", expecting: nil,
    """
    Revenue came to €1.01 billion, up from €923 million: €455 million of it from parcels, €310 million from letters and \
    €245 million from banking.
    """)
  check(
    "de", expecting: nil,
    """
    Der Auftragsbestand wuchs binnen zwölf Monaten von 2,2 auf 2,6 Milliarden Euro, ein Plus von 18 Prozent.
    Der Umsatz betrug 1,01 Milliarden Euro nach 923 Millionen Euro: 455 Millionen Euro mit Paketen, 310 Millionen Euro mit \
    Briefen und 245 Millionen Euro mit der Bank.
    """)
}
