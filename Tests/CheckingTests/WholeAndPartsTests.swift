import Checking
import Testing

/// Drafts for ``check(_:_:expecting:)`` that tell a whole and its parts, two figures and what lies between them, or a share
/// of what they have told before.
@Test func englishWholesAndParts() {
  check(
    "en", expecting: .wrongArithmetic,
    """
    The council owns 2,310 flats, 940 of them in the east, {670|760} in the west and 610 in the harbour district.
    Rovers won 14 of their games, drew 11 and lost 13, which made {48|38} in all.
    Gales sank three boats; 46 sailors were on board, 12 of whom drowned and {44|34} were saved.
    The choir counts {48|84} singers: 31 sopranos, 22 altos, 14 tenors and 17 basses.
    All {14|15} judges voted: nine were in favour, six against.
    Of the 420 beds, 265 are occupied and 38 are closed for repairs. That leaves {147|117} for new patients.
    The fund was endowed with $48 million. By June $31 million had been paid out. The remaining ${27|17} million is frozen.
    Fourteen puppies were born, but after five had been sold just {seven|nine} were left at the shelter.
    Three quarters of the 160 desks are taken; the other {60|40} stand empty.
    Two-thirds of the money, £8.4m, has been spent; the outstanding £{2.4m|4.2m} is due in May.
    Less the 85 grammes for a laboratory, the meteorite, which weighed 640 grammes, is now on show: {595|555} grammes.
    The tower is 412 metres high and its twin 387; the {35|25} metres that lie between the two are owed to the antenna.
    A teacher starts on $41,200 here, {$4,900|$3,900} less than across the border, where the pay is $45,100.
    Quotes for the roof ranged from €18,400 to €27,900, so that {€8,500|€9,500} lay between the cheapest and the dearest.
    The new route takes 118 minutes, the old one 145. The saving of {37|27} minutes cost taxpayers £2 billion.
    In the first week 310 flights were cancelled, in the second 285 and in the third 140, so passengers had to do without {835|735} in all.
    The museum drew 41,300 visitors in the first half and 36,500 in the second; over the year, {87,800|77,800} people bought a ticket.
    Of the prize money, €90,000, the winner takes €45,000 and the runner-up €27,000; third place is worth the remaining €{28,000|18,000}.
    The hangar has room for 24 planes. Fifteen are parked there now, so there is space for another {eight|nine}.
    The quota is 860 tonnes. The boats have landed 515 so far and may catch {335|345} more before Christmas.
    The yes camp got 52,300 votes, the no camp 48,900; the margin was {4,300|3,400} votes.
    The budget foresaw £64m for the tunnel. In the end it cost £79m, an overrun of £{25m|15m}.
    """)
  check(
    "en", expecting: nil,
    """
    The chain opened 28 shops and closed 9, so that it had 219 at the end of the year, against 200 at the start.
    The loss was $6.4 million. It is the third: the club lost $5.8 million in 2024 and $7.1 million in 2023, which makes $19.3 million in all.
    Of the 650 flats, 310 are in the east and 240 in the west.
    The firm raised $58 million, €49.2 million at today's rate.¶The biggest cheque, $25 million, comes from Alder, $15 million comes from Birch and the remaining $18 million from older owners.
    Of the 1,200 people polled, 950 ride a bike and 550 drive a car.
    The squad has 26 players, 11 of whom are strikers and six defenders.
    With 17 seats for the Greens and 22 for Labour, the coalition commands 39 of the 71 mandates.
    Of the 188 members present, 171 voted for it and 9 against.
    The three towns pay $60 million together, Ash gives $30 million and Elm $20 million.
    Two of the 16 branches rejected the deal and one abstained, which leaves 13 in favour.
    The fund holds $48 million. It paid out $31 million in May. Another $27 million came from the state.
    Two thirds of the 90 exhibits are on loan; the other 31 belong to the museum.
    Quotes ranged from €18,400 to €27,900, and the roof has since cost €12,500.
    """)
}

@Test func germanWholesAndParts() {
  check(
    "de", expecting: .wrongArithmetic,
    """
    Die Genossenschaft besitzt 2.310 Wohnungen, 940 davon im Osten, {670|760} im Westen und 610 im Hafenviertel.
    Bei dem Unglück starben 29 Menschen, elf von ihnen Kinder und {28|18} Erwachsene.
    Der Chor zählt {48|84} Stimmen: 31 Soprane, 22 Alte, 14 Tenöre und 17 Bässe.
    Alle {14|15} Richter stimmten ab: Neun waren dafür, sechs dagegen.
    Grüne und Linke kommen zusammen auf {38|33} Sitze, weil die Grünen 19 holten, die Linke 14.
    Zählt man die Erlöse aus Köln (2,3 Millionen Euro), Essen (1,4 Millionen) und Hagen (700.000 Euro) zusammen, ergeben sich {3,4|4,4} Millionen Euro.
    Der Topf war mit 48 Millionen Euro gefüllt. Bis Juni wurden 31 Millionen ausgezahlt. Die restlichen {27|17} Millionen liegen auf Eis.
    Drei Viertel der 160 Stellplätze sind vermietet; frei sind noch {60|40}.
    Abzüglich der 2,4 Millionen Euro vom Land muss der Kreis für die 7,1 Millionen Euro teure Halle selbst {5,7|4,7} Millionen aufbringen.
    Um {neun|sieben} Stimmen unterlag der Bürgermeister seiner Gegnerin, die 412 bekam, er selbst nur 405.
    Bestellt waren 1.150 Masken, geliefert wurden 985. Wo die {265|165} fehlenden Stück sind, weiß niemand.
    Auf der neuen Strecke braucht der Bus 38 Minuten, auf der alten waren es 55. Der Zeitgewinn von {27|17} Minuten freut die Pendler.
    Eine Lehrerin verdient hier 3.850 Euro, {230|320} Euro weniger als ihre Kollegen im Nachbarland, die 4.170 Euro bekommen.
    512 Tiere kamen ins Heim, 274 Katzen, 189 Hunde, {59|49} Kaninchen.
    Auf der Fähre befanden sich 96 Menschen, nämlich 71 Passagiere und {35|25} Mann Besatzung.
    Vor der Flut besaß die Bücherei 18.400 Bände. 6.250 waren nicht zu retten, sodass jetzt noch {13.150|12.150} im Regal stehen.
    Die Halle fasst 24 Flugzeuge. 15 stehen schon darin, Platz ist also noch für {acht|neun}.
    Mit 828 Metern ist der Turm {186|196} Meter höher als der nächste, der 632 Meter misst.
    64 Millionen Euro waren für den Tunnel vorgesehen. Am Ende kostete er 79 Millionen, {25|15} Millionen mehr.
    Die Angebote reichten von 18.400 bis 27.900 Euro; zwischen dem billigsten und dem teuersten lagen also {8.500|9.500} Euro.
    """)
  check(
    "de", expecting: nil,
    """
    Sein Gewinn von 250.000 Euro schmolz rasch: 140.000 gingen an die Bank, 65.000 an die Kinder, 45.000 blieben ihm selbst.
    Die Klinik hat 27 Jahre Erfahrung, ihre Ärzte sind seit 14 beziehungsweise zehn Jahren dabei.
    Die 1,5 bis 2 Kilometer lange Piste führt zum Anfang des 5. Sesselliftes.
    Sind die Anwaltskosten von 46,5 Millionen Euro abgezogen – 25 Prozent der Summe –, bleiben 139,5 Millionen Euro.
    Die drei Länder zahlen zusammen 60 Millionen Euro, Bayern gibt 30 Millionen und Hessen 20 Millionen.
    Von den 650 Wohnungen liegen 310 im Osten und 240 im Westen.
    """)
}

@Test func sharesOfWhatWasTold() {
  check(
    "en", expecting: .wrongArithmetic,
    """
    Revenue was $7.94bn. Durban generated $4.61bn, or {68|58}%; Cape Town $1.87bn; and the smaller harbours, taken together, $1.46bn.
    Builders finished 5,938 homes. Apartments accounted for 1,900 of them, or 32 per cent; there were 2,923 houses in estates and {1,511|1,115} one-off dwellings.
    In January 73.0% were seen within four hours, {2.9|1.9} percentage points better than in December, when the figure was 71.1%.
    With 1,320 of its 2,400 berths taken, the marina was {65|55} percent full in May, when a night cost €38.
    42 percent of the 3,500 drivers stopped, {1,740|1,470} people in all, had been drinking.
    More than half of the town's 14,600 residents – {6,900|7,900}, by the mayor's count – queued in the first week.
    Women hold 36 of the 120 seats in the new parliament, a share of {35|30} percent; in the old one it was 24 percent.
    The state owns three fifths of the railway's 400 stations, that is to say {260|240}.
    Only 14 percent of the 2,650 ballots, {471|371} to be exact, were cast by post.
    The group turned over €2.4 billion last year.¶It spent €360 million on research, so {25|15} percent of its revenue went into the labs.
    The brewer, which had sales of £640 million, must pay a fine of £32 million. That equals {8|5} percent of its annual sales.
    Revenue came to $52.0 million. Salaries swallowed $31.2 million, or {80|60} percent of income.
    Sales rose to $2.4 billion from $2.1 billion. Operating income came to $312 million, a margin of {18|13} percent.
    Turnover went up to £54.9m from £31.2m. Television brought £33.4m. The wage bill was £61.5m — {121|112} per cent of turnover.
    The city plans to spend $412 million next year. Police get $189 million, almost {56|46} percent of the budget.
    Orders rose to $4.8 billion from $4.2 billion. Of that, $1.7 billion, or {53|35} percent, came from China.
    Donations reached $4.8 million last year. The gala alone raised $1.7 million of it, {26|35} percent.
    Exports rose to $86 billion. Cars worth $17 billion amount to {34|20} percent of that.
    A grant of $18.4 million (about €17 million) is gone. That is {36|26} per cent of the €65.4 million the charity took in last year.
    The tenants claimed £1.2m. The tribunal awarded them £420,000, or {53|35} percent of the sum.
    """)
  check(
    "en", expecting: .wrongArithmetic,
    """
    Calder Loom had income of £6.8m in 2024:¶- tickets: £2.72m, which is {45%|40%}⏎- shop and café: £1.36m⏎- gifts and legacies: £2.72m
    """)
  check(
    "en", expecting: nil,
    """
    Revenue was $412 million in 2024. In the first quarter of 2025 wages took $58 million, or 53 percent of revenue.
    Spending will total $412 million. The state pays $189 million, or 90 percent of the cost of schools.
    The group earned $83 million on revenue of $640 million. The margin at its rival Stonegate is 22 percent.
    Brightwater reported revenue of $412 million for 2024. Its rival Stonegate paid $168 million in wages, or 52 percent of sales.
    """)
  check(
    "de", expecting: .wrongArithmetic,
    """
    Der Verein nahm 52,0 Millionen Euro ein. Die Gehälter verschlangen 31,2 Millionen Euro oder {80|60} Prozent der Einnahmen.
    Der Brauer, der auf einen Umsatz von 640 Millionen Euro kam, muss 32 Millionen Euro Strafe zahlen. Das entspricht {8|5} Prozent seines Jahresumsatzes.
    Die Gruppe setzte 412 Millionen Euro um.¶Kunden in Asien steuerten 103 Millionen Euro zum Umsatz bei, das entspricht {52|25} Prozent.
    Der Umsatz stieg um 5,2 Prozent auf 2,84 Milliarden Euro. Das Ergebnis erreichte 119 Millionen Euro, das sind {6,2|4,2} Prozent vom Umsatz.
    Der Umsatz stieg auf 3,42 Milliarden Euro. Das Ebitda erreichte 1,03 Milliarden Euro, die Marge also {20,1|30,1} Prozent.
    Der Auftragseingang stieg von 4,1 auf 4,8 Milliarden Euro. Davon kamen 1,7 Milliarden oder {53|35} Prozent aus China.
    Der Gewinn betrug 1,9 Millionen Euro. Davon entfielen auf die Stadt, der 60 Prozent gehören, rechnerisch {1,41|1,14} Millionen.
    Das Gericht verurteilte die Brauerei zu 2,7 Millionen Euro. Der Kläger hatte fünf Millionen Euro verlangt und bekam somit {46|54} Prozent seiner Forderung.
    Die Klägerin hatte 80.000 Euro gefordert. Das Gericht sprach ihr 22.000 Euro zu, also {45|28} Prozent der Summe.
    Der Haushalt umfasst 412 Millionen Euro.¶Größter Brocken ist die Jugend mit 189 Millionen, fast {56|46} Prozent aller Ausgaben.
    """)
  check(
    "de", expecting: nil,
    """
    Der Umsatz stieg auf 640 Millionen Euro. In der Sparte Pumpen lag der Gewinn bei 83 Millionen Euro, eine Marge von 31 Prozent.
    Der Umsatz stieg auf 640 Millionen Euro. Die Tochter verdiente 83 Millionen Euro, also 31 Prozent ihres Umsatzes.
    Der Umsatz lag 2024 bei 412 Millionen Euro. Im ersten Quartal 2025 kostete das Personal 58 Millionen Euro, 53 Prozent des Umsatzes.
    Der Gewinn betrug 1,9 Millionen Euro. Davon bekommt die Stadt, der 60 Prozent gehören, 900.000 Euro; der Rest bleibt im Unternehmen.
    """)
}

/// Last rows that no word calls a total.
@Test func totalsOfTables() {
  check(
    "en", expecting: .wrongArithmetic,
    """
    Sales:⏎⏎| Quarter | Sales |⏎|---|---|⏎| First | 412 |⏎| Second | 388 |⏎| Third | 405 |⏎| Fourth | 431 |⏎| Year | {1,736|1,636} |
    Votes:⏎⏎| Vote | Members |⏎|:--|--:|⏎| Yes | 33 |⏎| No | 21 |⏎| Absent | 6 |⏎| All | {50|60} |
    Shops:⏎⏎| Region | Shops | Sales |⏎|---|---|---|⏎| North | 12 | 3.1 |⏎| South | 19 | 5.2 |⏎| East | 8 | 1.9 |⏎| Group | 39 | {12.2|10.2} |
    """)
  check(
    "en", expecting: nil,
    """
    Sales:⏎⏎| Year | Sales |⏎|---|---|⏎| 2022 | 412 |⏎| 2023 | 438 |⏎| 2024 | 605 |⏎| 2025 | 1,736 |
    Shops:⏎⏎| Region | Shops | Yield |⏎|---|---|---|⏎| North | 12 | 3.1 |⏎| South | 19 | 5.2 |⏎| East | 8 | 1.9 |⏎| Group | 39 | 3.7 |
    """)
}
