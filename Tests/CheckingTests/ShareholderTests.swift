import Checking
import Testing

/// Drafts for ``check(_:_:expecting:)`` in which a share is that of a holder, or of what was told before it.
@Test func germanShareholders() {
  check(
    "de", expecting: .wrongArithmetic,
    """
    Der Kaufpreis beträgt 210 Millionen Franken. Birke ist mit 70 Prozent beteiligt und bekommt dafür \
    {174 Millionen Franken|147 Millionen Franken}, der Rest geht an die Gründer.
    An Dividenden sollen 120 Millionen Euro fließen. Das Land, das 55 Prozent hält, darf sich also auf \
    {76 Millionen|66 Millionen} freuen, die Sparkassen mit ihren 45 Prozent auf 54 Millionen.
    Der Verkauf bringt 50 Millionen Euro. Die Gründerin hält 30 Prozent und kann mit 15 Millionen rechnen, die Bank mit \
    ihren 20 Prozent mit {20 Millionen|10 Millionen}.
    Der Erlös von 80 Millionen Euro ist verteilt. Die Stadt, der 60 Prozent gehören, bekommt also \
    {84 Millionen|48 Millionen}, der Kreis mit seinen 40 Prozent 32 Millionen.
    Der Neubau kostet 174 Millionen Euro. 60 Prozent davon trägt das Land, also {134 Millionen|104,4 Millionen}.
    Er bietet 140 Franken je Aktie, ein Aufschlag von {20 Prozent|25 Prozent} auf den Schlusskurs vom Dienstag (112 Franken).
    Die Stadt investiert insgesamt 8,9 Millionen Euro:⏎⏎- Wache: 5,2 Millionen⏎- Leiter: 1,1 Millionen⏎- Wagen: 1,9 \
    Millionen⏎- Funk: 0,7 Millionen⏎⏎Das Land gibt 2,67 Millionen Euro dazu, also {40 Prozent|30 Prozent}.
    Die Runde bringt 58 Millionen Euro.¶Birke gibt 25 Millionen Euro, Halden 15 Millionen, die übrigen \
    {28 Millionen|18 Millionen} kommen von anderen.
    """)
  check(
    "de", expecting: nil,
    """
    Die Stadt hat einen Haushalt von 228 Millionen Euro. Für den Neubau sind 174 Millionen Euro eingeplant; 60 Prozent \
    davon will das Ministerium tragen, also gut 104 Millionen.
    Der Umsatz lag bei 90 Millionen Euro. Die Stadt, der 60 Prozent gehören, erhält 12 Millionen Euro Dividende.
    Der Gewinn lag bei 90 Millionen Euro. Die Stadt, die 60 Prozent hält, erhält damit 12 Millionen Euro Dividende.
    Der Umsatz stieg auf 100 Millionen Euro. 20 Prozent davon kamen aus dem Ausland, also 5 Millionen mehr als im Vorjahr.
    Er bietet 140 Euro je Aktie, ein Aufschlag von 25 Prozent (28 Euro).
    Die Stadt gibt 58 Millionen Euro aus.¶Für Schulen 12 Millionen Euro, für Straßen 9 Millionen, die übrigen 16 \
    Millionen gehen in die Kultur.
    """)
}

@Test func englishShareholders() {
  check(
    "en", expecting: .wrongArithmetic,
    """
    The price is 210 million francs. Birch owns 70 percent of Alder and will receive {174 million|147 million} francs for it.
    It will pay $120 million in dividends. The state, which holds 55 percent, can thus look forward to \
    {$76 million|$66 million}, the savings banks with their 45 percent to $54 million.
    The new wing costs $174 million. 60 percent of that will be paid by the state, or {$134 million|$104.4 million}.
    It offers $36 a share, a premium of {25|20} percent to the last price ($30).
    The town will invest $8.9 million in all:⏎⏎- station: $5.2 million⏎- ladder: $1.1 million⏎- engines: $1.9 \
    million⏎- radio: $0.7 million⏎⏎The ministry is giving $2.67 million, or {40|30} percent.
    The round raised $58 million, or €49.2 million.¶Birch put in $25 million and Alder $15 million, with the remaining \
    {$28 million|$18 million} coming from existing owners.
    """)
  check(
    "en", expecting: nil,
    """
    The county has a budget of $228 million. The hospital will cost $174 million; 60 percent of that will be paid by the \
    state, or $104 million.
    Sales were $90 million. The city, which owns 60 percent, received a dividend of $12 million.
    Sales rose to $100 million. 20 percent of that came from abroad, or $5 million more than a year earlier.
    It offers $140 a share, a premium of 25 percent ($28 million in all).
    """)
}
