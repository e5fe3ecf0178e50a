import Checking
import Testing

/// Votes of two sides, of which neither is the whole of a share, for ``check(_:_:expecting:)``.
@Test func noSharesOfBallots() {
  check(
    "de", expecting: nil,
    """
    Abgelehnt wurde die Vorlage in Lauterbach mit 612 zu 408 Stimmen, mithin mit einem Nein-Anteil von 60 Prozent.
    Der Antrag wurde mit 612 zu 408 Stimmen angenommen, also mit 60 Prozent.
    Der Antrag wurde mit 612 zu 408 Stimmen angenommen, bei einer Beteiligung von 47 Prozent.
    """)
  check(
    "en", expecting: nil,
    """
    Members backed the merger by 612 votes to 408, or by 60 percent, on a turnout of 47 percent.
    """)
}
