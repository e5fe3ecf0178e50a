import Checking
import Testing

/// Drafts for ``check(_:_:expecting:)`` that tell what each of some costs or gets in other words, and how long something took.
@Test func ratesToldInOtherWords() {
  check(
    "de", expecting: .wrongArithmetic,
    """
    12 Euro Eintritt zahlte jeder der 3.450 Gäste; an Erlösen verbuchte der Tierpark somit {51.400|41.400} Euro.
    Fünf Franken Parkgebühr pro Stunde werden fällig. Wer seinen Wagen sieben Stunden abstellt, ist {45|35} Franken los.
    Für die 36 Wohnungen bezahlte sie 9,9 Millionen Franken. Auf die einzelne Einheit entfallen damit {375.000|275.000} Franken.
    """)
  check(
    "en", expecting: .wrongArithmetic,
    """
    Parking is $5 an hour. Anyone who stays for seven hours pays ${45|35}.
    """)
  check(
    "de", expecting: nil,
    """
    Fünf Franken Parkgebühr pro Stunde werden fällig. Wer seinen Wagen sieben Stunden abstellt, zahlt höchstens 20 Franken.
    12 Euro zahlte jeder der 3.450 Gäste; dazu kamen Spenden von 51.400 Euro.
    Ein Sack Kartoffeln bringt 15 Euro. Der Hof nahm im Herbst mit 48 Fuhren 4.600 Euro ein.
    """)
  check(
    "en", expecting: nil,
    """
    Parking is $5 an hour. Anyone who stays for seven hours pays at most $20.
    """)
}

@Test func agesAndJubileesToldFarFromTheirDates() {
  check(
    "de", expecting: .wrongArithmetic,
    """
    Geboren am 3. Mai 1948 in Breslau, starb der Dirigent am 12. Oktober 2023 im Alter von {77|75} Jahren.
    """)
  check(
    "de", expecting: nil,
    """
    Die Eröffnung des Tunnels im Jahr 1965 jährte sich 2025 zum 60. Mal.
    Die Wirtin, geboren 1948, übernahm das Haus 1970 mit 22 Jahren und starb 2023.
    """)
}
