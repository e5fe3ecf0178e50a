import Checking
import Testing

/// Changes, totals and counts that a text takes up in other words.
@Test func englishTakenUp() {
  check(
    "en", expecting: .wrongArithmetic,
    """
    Wheat eased to $212 a tonne, having opened the week at $220, a loss of {$18|$8}.
    Revenue came in at $3.3 million, against $3 million in the spring season. That {20|10} percent improvement pleased her.
    Each year 4,100 dogs and 6,300 cats arrive, {11,400|10,400} animals altogether.
    Twelve families share a fund of $54,000, which comes to {$5,400|$4,500} per family.
    """)
  check(
    "en", expecting: .inconsistentFigures,
    """
    The company will close 14 branches. Staff at the {24|14} branches were told on Monday.
    “We have 52 vacancies,” said the director. The {72|52} vacancies, she added, could not be filled.
    """)
  check(
    "en", expecting: nil,
    """
    The bond has been repaid but for $35 million: $165 million of the $200 million is settled.
    The company will close 14 branches. Staff at the 24 branches it keeps were told on Monday.
    The company will close 14 branches. The 24 branches in the south stay open.
    Turnover slipped to £214.6m from £231.0m, and the year ended with a loss of £6.9m.
    """)
}
