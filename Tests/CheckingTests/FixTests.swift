import Testing

/// What a finding offers instead of a figure.
@Suite struct FixTests {
  @Test func aPercentageInWordsIsReplacedByOneInDigits() {
    check(
      "en",
      fixing: """
        Revenue rose by {a fifth|25 percent} to $60 million from $48 million.
        The grant of $500,000 covers {a third|25 percent} of the $2 million cost.
        The rate dropped by {half a percentage point|2 percentage points} to 2.1 percent from 4.1 percent.
        """)
    check(
      "de",
      fixing: """
        Die Zahl der Unfälle stieg um {ein Drittel|20 Prozent} von 300 auf 360.
        Der Zins fiel um {einen halben Prozentpunkt|2 Prozentpunkte} von 4,1 auf 2,1 Prozent.
        """)
  }

  @Test func noZeroTellsNothing() {
    check(
      "en",
      fixing: """
        Revenue rose by {$15.25 million|$12.5 million} to $60 million from $47.5 million.
        Revenue was $60 million, up {$15.25 million|$12.5 million} from $47.5 million.
        """)
  }

  @Test func aRoundedFigureIsNotReplacedByAFarOne() {
    check(
      "en",
      fixing: """
        The nine ships made 12,000 crossings, or {1,500|1,330} each.
        The nine ships made 12,150 crossings, or {1,500|1,350} each.
        """)
  }
}
