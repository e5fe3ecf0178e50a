import Testing
import Text

@testable import Checking

/// Losses and gains that are taken together, what lies between them, and lists that a colon announces, for
/// ``check(_:_:expecting:)``.
@Test func lossesAndGains() {
  check(
    "en", expecting: .wrongArithmetic,
    """
    The insurer lost $96 million in 2024. A year before it had made a profit of $14 million. The swing amounts to \
    {$82 million|$110 million}.
    After a profit of €31 million in 2023 came a loss of €9 million. The difference is {€22 million|€40 million}.
    It posted a loss of £12m after a profit of £5m, a swing of {£7m|£17m}.
    Freight lost £96m. Long-distance made £43m and regional £187m, which adds up to {£143m|£134m} for the three.
    The north division earned $30 million and the south lost $12 million, for a combined profit of \
    {$42 million|$18 million}.
    It made a profit of 12.6 million euros, against 43.8 million euros a year earlier, and blamed walkouts for 22 \
    million of the {33.2 million|31.2 million} drop.
    """)
  check(
    "de", expecting: .wrongArithmetic,
    """
    Die Kasse hat das Jahr mit einem Verlust von 96 Millionen Euro abgeschlossen. Im Jahr 2023 war noch ein \
    Überschuss von 14 Millionen Euro herausgekommen. Der Abstand beträgt {82 Millionen|110 Millionen}.
    Die Firma machte 12 Millionen Euro Verlust nach 5 Millionen Euro Gewinn, ein Unterschied von {7|17} Millionen Euro.
    Cargo schloss mit minus 96 Millionen Euro ab. Fernverkehr kam auf plus 43 Millionen, Regio auf plus 187 \
    Millionen. Macht für die drei Töchter zusammen {143 Millionen Euro|134 Millionen Euro}.
    Nord kam auf 96 Millionen Euro. Süd machte 43 Millionen, West 187 Millionen. Zusammen kamen die drei Töchter auf \
    {236 Millionen Euro|326 Millionen Euro}.
    """)
  check(
    "en", expecting: nil,
    """
    The insurer lost $96 million. A year before it had made a profit of $14 million. The difference to its rivals is $82 million.
    Freight lost £96m in 2023 and £43m in 2024, which adds up to £139m.
    """)
  check(
    "de", expecting: nil,
    """
    Der Verlust betrug 96 Millionen Euro, im Jahr 2023 war es ein Gewinn von 14 Millionen. Der Abstand zur Konkurrenz beträgt 82 Millionen Euro.
    """)
}

@Test func announcedLists() {
  check(
    "en", expecting: .wrongArithmetic,
    """
    The operator will spend £47.6m on the line:⏎⏎- track: £29.4m⏎- signals: £13.1m⏎- stations: {£15.1m|£5.1m}
    The council will put {£8.4m|£7.4m} into sport:⏎⏎- £3.2m for pools⏎- £2.9m for pitches⏎- £1.3m for clubs
    It had income of £6.8m in 2024:⏎⏎- tickets: £2.72m, which is 40%⏎- shop: £1.36m⏎- gifts: £1.57m⏎- grant: {£1.51m|£1.15m} (2022: £1.4m)
    """)
  check(
    "de", expecting: .wrongArithmetic,
    """
    Der Verlag machte einen Umsatz von 31,5 Millionen Euro:⏎⏎* Bücher: 19,2 Millionen⏎* Zeitschriften: 8,1 Millionen⏎* Digitales: {2,4 Millionen|4,2 Millionen}
    Die Firma sammelte 38 Millionen Dollar ein. 20 Millionen Dollar kommen von Halden, die übrigen {28 Millionen|18 Millionen} von vier Altinvestoren.
    """)
  check(
    "en", expecting: nil,
    """
    The bank lent £60m in May. It has lent before:⏎⏎- 2019: £29.4m⏎- 2020: £13.1m⏎- 2021: £11.1m
    The group made £50m. Its rivals:⏎⏎- Halden: £29.4m⏎- Nordlicht: £13.1m⏎- Birke: £17.1m
    In 2024 it earned £50m more than in the years before:⏎⏎- 2021: £19.4m⏎- 2022: £13.1m⏎- 2023: £14.1m
    """)
}

@Test func announcedChanges() {
  check(
    "de", expecting: .wrongArithmetic,
    """
    Das Budget wächst um {neun|vier} Prozent:⏎⏎| Bereich | 2025 | 2026 |⏎|---|---|---|⏎| Soziales | 47,3 | 51,2 |⏎| \
    Schulen | 38,9 | 38,4 |⏎| Summe | 86,2 | 89,6 |
    """)
  check(
    "en", expecting: .wrongArithmetic,
    """
    Spending will rise by {9.4|3.9} percent:⏎⏎| Area | 2025 | 2026 |⏎|---|---|---|⏎| Welfare | 47.3 | 51.2 |⏎| \
    Schools | 38.9 | 38.4 |⏎| Total | 86.2 | 89.6 |
    """)
  check(
    "en", expecting: nil,
    """
    Fees will rise by 9 percent. The budget:⏎⏎| Area | 2025 | 2026 |⏎|---|---|---|⏎| Welfare | 47.3 | 51.2 |⏎| \
    Schools | 38.9 | 38.4 |⏎| Total | 86.2 | 89.6 |
    Only fees rise by 40 percent:⏎⏎| Area | 2025 | 2026 |⏎|---|---|---|⏎| Welfare | 47.3 | 51.2 |⏎| \
    Schools | 38.9 | 38.4 |⏎| Total | 86.2 | 89.6 |
    """)
}

/// The rest of a total that other figures stand behind.
@Test func restsOfTheNearest() {
  check(
    "de", expecting: .wrongArithmetic,
    """
    Sie machten 18,4 Millionen Euro Gewinn. Der Umsatz fiel dagegen auf 468 Millionen Euro. An die Stadt fließen elf \
    Millionen Euro; der Rest von {8,4 Millionen|7,4 Millionen} bleibt im Haus.
    """)
  check(
    "de", expecting: nil,
    """
    Sie machten 18,4 Millionen Euro Gewinn. Der Umsatz fiel auf 468 Millionen Euro. An die Stadt fließen elf Millionen \
    Euro, an den Kreis vier Millionen; der Rest von 3,4 Millionen bleibt im Haus.
    """)
}

/// However long a list is, each item is looked at once to know where it begins.
@Test(arguments: [2_000, 20_000]) func listStartsAreFoundInOnePass(items: Int) {
  let kinds =
    [Block.Kind.heading(level: 1), .paragraph] + Array(repeating: .listItem(depth: 1), count: items) + [.paragraph]
  var steps = 0
  let starts = AnySequence(
    kinds.lazy.map { kind in
      steps += 1
      return kind
    }
  ).listStarts
  #expect(steps == kinds.count)
  #expect(starts == [0, 1] + Array(repeating: 2, count: items) + [items + 2])
}
