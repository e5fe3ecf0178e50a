import Checking
import Testing

/// Drafts for ``check(_:_:expecting:)`` in which another figure stands nearer than the one that a list, a share, a product
/// or a change belongs to.
@Test func englishFiguresBesideOthers() {
  check(
    "en", expecting: .wrongArithmetic,
    """
    The club took 128.4 million euros last year, up from 109.7 million: 61.2 million from television, {43.2|34.2} million from sponsors and 33.0 million from tickets.
    """)
  check(
    "en", expecting: nil,
    """
    In the 2024-25 season Arlanza took €128.4 million, against €109.7 million the season before: €61.2 million from television, €34.2 million from sponsors and €33.0 million from the turnstiles.
    It earned $42 million after $35 million a year earlier: $20 million at home, $12 million in Europe and $10 million in Asia.
    Visitors numbered 12,400 (2023: 11,300): 6,000 from Germany, 4,400 from France and 2,000 from Italy.
    Spending rose from €30 million to €42 million: €20 million for roads, €12 million for schools and €10 million for parks.
    Sales edged up to €1.12 billion. New orders from China fell 22%, to €146 million. Maintenance, a business that brings in 54% of sales, or about €605 million, more than plugged the hole.
    Sales were €200m. Orders fell to €30m. Services bring in 40% of sales, i.e. around €80m, and grow.
    Last year 88,400 people visited the pool. In 2019, before the pandemic, it was 104,000, so 15 percent fewer came of late.
    The town owes 52.3 million euros. With 20,920 inhabitants that is 2,500 euros for each inhabitant; with the loan it would owe 60.5 million euros.
    # Farmer swings to loss of 210 million crowns¶The farmer posted a net loss of 212 million crowns on Thursday.
    # Town to spend 1230 million euros on schools¶The town will spend 1234 million euros on its schools.
    """)
  check(
    "en", expecting: .inconsistentFigures,
    """
    # Farmer swings to loss of {230|220} million crowns¶The farmer posted a net loss of 220 million crowns on Thursday.
    """)
}

@Test func germanFiguresBesideOthers() {
  check(
    "de", expecting: .wrongConversion,
    """
    Steinau steigerte den Umsatz auf 1,84 Milliarden Dollar, 5,7 Prozent mehr als die 1,74 Milliarden im gleichen Zeitraum des Vorjahres. Das entspricht rund {2,5|1,6} Milliarden Euro.
    """)
  check(
    "de", expecting: .wrongArithmetic,
    """
    Der Klub nahm 128,4 Millionen Euro ein, gegenüber 109,7 Millionen im Vorjahr: 61,2 Millionen aus dem Fernsehen, {43,2|34,2} Millionen von Sponsoren und 33,0 Millionen aus Karten.
    """)
  check(
    "de", expecting: nil,
    """
    In der Saison 2024/25 nahm der Klub 128,4 Millionen Euro ein, nach 109,7 Millionen in der Saison davor: 61,2 Millionen aus dem Fernsehen, 34,2 Millionen von Sponsoren und 33,0 Millionen aus Karten.
    Der Klub verkaufte 900 Boote (Vorjahr: 700): 500 nach Norwegen, 300 nach Schweden und 100 nach Dänemark.
    Der Umsatz liegt bei 1,12 Milliarden Euro. Die Aufträge sanken auf 146 Millionen Euro. Die Wartung bringt 54 Prozent des Umsatzes ein, rund 605 Millionen Euro.
    Das Bad, 1974 eröffnet, zählte im vergangenen Jahr 88.400 Besucher. 2019, vor Corona, waren es 104.000, also kamen zuletzt 15 Prozent weniger.
    Im Jahr 2024 kamen 88.400 Besucher. 2019 waren es noch 104.000 gewesen, damit kamen zuletzt 15 Prozent weniger.
    Die Stadt steht mit 52,3 Millionen Euro in der Kreide. Bei 20.920 Einwohnern sind das 2.500 Euro pro Kopf; mit dem Darlehen wüchsen die Schulden auf 60,5 Millionen.
    # Züchter rutscht auf 210 Millionen Kronen Verlust¶Der Züchter meldete am Donnerstag einen Verlust von 212 Millionen Kronen.
    """)
}
