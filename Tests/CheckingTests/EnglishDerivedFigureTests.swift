import Checking
import Testing

/// English drafts whose figures follow from others, for ``check(_:_:expecting:)``: lists and the total told before them, what
/// comes in less what goes out, changes told in the next sentence, measures, columns of tables.
@Test func englishDerivedFigures() {
  check(
    "en", expecting: .wrongArithmetic,
    """
    Sales climbed {21|12} percent to 22,400 machines in the third quarter, from 20,000 in the same period a year \
    earlier.
    The town had 48,200 residents at the end of 2024, compared with 51,300 a decade earlier, a decline of {9|6} \
    percent.
    Net debt stood at $412 million on Dec. 31, up by ${73|37} million from $375 million a year earlier.
    Households will pay 33.1 cents a kilowatt-hour instead of 36.8 cents, a drop of {12.4|10.1} percent.
    Police recorded 1,284 cases in 2024, {241|214} more than in 2023 (1,070).
    The plant employed 3,150 people at the end of the year, {380|180} fewer than the 3,330 it had twelve months \
    before.
    Rent on the flat will rise to £966 a month from £840, an increase of £{162|126}.
    Membership dropped by a {third|quarter}, from 1,200 to 900.
    Revenue was $4.62 billion, up {16|10}% from $4.20 billion in the prior year.
    Applications have {tripled|doubled} since 2020, from 1,400 to 2,810.
    The price went from $3.20 to $6.60 a pound, more than {triple|double} what it was.
    Profit halved, to ${84|48} million from $96 million.
    At 96 metres, the new tower is {three times|twice} as tall as the old one, which measured 48 metres.
    The project will cost $18.6 million, with the federal government paying $9.3 million, the state $5.6 million \
    and the city ${7.3|3.7} million.
    Alder won 1,204 votes and Kern {969|996}, out of 2,200 cast in total.
    The county took in 310 families: 140 in Dover, 95 in Newhall and {57|75} in Alton.
    Of the 640 beds, {402|420} are in the main building and the other 220 in the annex.
    The district will spend $240,000 on the roof, $115,000 on windows and $95,000 on heating, for a total of \
    ${540,000|450,000}.
    The survey polled 1,500 people, 810 women and {960|690} men.
    Of the 850 jobs, 230 will go, leaving {260|620}.
    Of the $1.2 million grant, $870,000 had been spent by October, leaving ${303,000|330,000}.
    The theater took in $5.2 million and spent $5.9 million, leaving a deficit of ${1.7|0.7} million.
    With income of £312 million and expenditure of £298 million, the council posted a surplus of £{24|14} million.
    Of 2,480 people polled, 1,550 were in favor, or {65.2|62.5} percent.
    In the poll, 41 percent were in favor and 37 percent against; the remaining {27|22} percent had no opinion.
    The family owns 55 percent, the private equity firm 30 percent and management the remaining {25|15} percent.
    Of its $640 million in revenue, ${265|256} million, or 40 percent, came from abroad.
    The two parties won 28.4 percent and 31.2 percent, for a combined {56.9|59.6} percent.
    Last year 48,000 visitors paid $624,000 in admission, an average of ${31|13} each.
    The transit agency carried 12 million passengers and took in $18.6 million, or ${1.85|1.55} per passenger.
    The country's 84 million people spent $25.2 billion on sweets in 2024, about ${30|300} a head.
    The jobless rate rose {0.8|0.4} points to 6.1 percent from 5.7 percent in May 2023.
    The bank cut its deposit rate by 25 basis points to {2.51|2.15} percent. It had been 2.40 percent since March.
    At 32 cents a kilowatt-hour, a family using 3,500 kilowatt-hours pays ${1,210|1,120} a year.
    The governor cut $1.5 billion from her plan of $9 billion, bringing it to ${6.5|7.5} billion.
    The bridge cost $74 million, ${29|19} million over its $55 million budget.
    The new hall will cost $81 million instead of the planned $60 million, an overrun of ${12|21} million.
    The writer, who was born in 1951, died on March 3, 2024, at the age of {82|72}.
    He was born in Graz on Aug. 12, 1938, and died on Jan. 20, 2021, aged {72|82}.
    The firm was founded in 1921. {Twenty-three|Thirty-three} years later, in 1954, it moved to Market Street.
    She ran the agency from 1998 to 2016, a span of {28|18} years.
    The club, founded in 1899, celebrated its {135th|125th} anniversary in 2024.
    The river is navigable for 40 miles ({46|64} kilometers).
    The county's budget comes to $28.4 million. It sets aside $9.6 million for child care, $7.1 million for \
    schools, $4.3 million for roads and ${4.7|7.4} million for administration.
    A total of 312 firefighters were called out, {178|187} of them from the county and 125 from neighboring towns.
    The foundation is giving $4.5 million, the state $3.2 million and the city $1.8 million, for a total of \
    ${5.9|9.5} million.
    The federation has 1,840 clubs, {1,210|1,120} in the north and 720 in the south.
    Investors pledged $75 million. Alpine Ventures put up $40 million, the development bank $22 million and \
    existing shareholders ${31|13} million.
    Passenger numbers climbed to {3.84|3.48} million, up 16 percent from 3.00 million in 2023.
    In May 18,450 people were registered as unemployed, {260|620} more than in April (17,830).
    Building permits fell to 215,300, {18.6|16.8} percent fewer than in 2023, when 258,800 homes were approved.
    In 2019 it printed 96,000 copies; last quarter it printed {17,000|71,000}, a drop of 26 percent.
    The stock slipped {2.4|4.2} percent to $38.32 after closing at $40.00 on Monday.
    The council had set aside £3.1m for repairs but spent £4.6m, £{5.1|1.5}m more than planned.
    The airline carried 42.1 million people last year, an increase of {6.3|3.6} million over the 38.5 million it \
    carried in 2023.
    Some 18,000 of the 72,000 registered voters, or {52|25} percent, cast their ballots by mail.
    The mayor was re-elected with 37 of 60 votes, or {67.1|61.7} percent.
    The fund started the year with $1,250. After buying supplies for $380 it had ${780|870} left.
    With income of £48.2m and spending of £51.9m, the trust will run a deficit of £{7.3|3.7}m.
    Exports came to €131.1bn and imports to €111.1bn, leaving a trade surplus of €{22.0|20.0}bn.
    The 25 towns will share $6.25 million, an average of ${520,000|250,000} each.
    At a cost of $8.96 million for 3,200 households, that works out to ${8,200|2,800} per household.
    Each of the 140 participants paid $35, raising ${9,400|4,900} in all.
    The bank lowered its main rate by half a percentage point, to {3.57|3.75} percent from 4.25 percent.
    The author, born in 1947, would have turned {87|78} this year.
    The cinema opened in 1956 and closed in 2004, after {84|48} years.
    She led the government for {61|16} years, from 2005 to 2021.
    Wages rose by {91%|19%} to £126.3m, or 77% of revenue, from £106.1m.
    Revenue at the clinic grew {1.5|5.1} percent to $4.12 billion in the 12 months that ended June 30, from $3.92 billion a year \
    earlier, but expenses grew faster, to $4.31 billion.
    The order book stood at €14.2bn at the end of September. A year earlier it was €12.9bn and has grown by €{3.1|1.3}bn.
    The club lost £13.7m last season, compared with £9.2m a year earlier. The gap has widened by £{5.4|4.5}m.
    Revenue by region, in millions¶| Region | 2023 | 2024 | Change in % |⏎|---|---|---|---|⏎| Europe | 412.5 | 441.4 | 7.0 \
    |⏎| Americas | 286.0 | 263.1 | {-0.8|-8.0} |⏎| Asia | 154.2 | 168.1 | 9.0 |⏎| Total | 852.7 | 872.6 | 2.3 |
    | Ward | Yes | No | Valid |⏎|---|---|---|---|⏎| 1 | 12,311 | 9,874 | 22,185 |⏎| 2 | 8,906 | {11,207|11,027} | 19,933 \
    |⏎| 3 | 15,440 | 14,012 | 29,452 |
    | District | Nurseries | Schools | Total |⏎|---|---|---|---|⏎| North | 120 | 310 | 430 |⏎| South | 95 | 280 | 375 |⏎| \
    West | {90|70} | 190 | 260 |⏎| East | 64 | 120 | 184 |⏎| Total | 349 | 900 | 1,249 |
    The port handled 96 million tons, 22 percent more than the 79 million tons of 2023 and {14|4} percent more than the \
    average of 92 million tons.
    Seized were houses worth $4.2 million, accounts of $2.7 million and three boats put at $900,000, {$8.7|$7.8} million \
    all told.
    The line now costs $3.6 billion, or {19|24} percent more than the $2.9 billion in the first plan.
    The farm has 62 cows, each giving 7,500 liters a year, which makes {46,500|465,000} liters.
    Crowds averaged {12,840|18,240}, which means that 96 percent of the 19,000 seats were taken.
    """)
  check(
    "en", expecting: nil,
    """
    The group has 4,200 employees in Europe, 1,800 in Asia and 950 in the Americas. With subsidiaries, the main \
    site counts 7,000.
    The city paid $12 million in Dover, $8 million in Hull and $5 million in Newhall. The state had promised $52 \
    million, only part of which was used.
    He took $3,000 with him and spent $1,200; the city's deficit of $4 million did not trouble him.
    Rents have risen by a third since 2015. A flat now costs $900 and a house $1,400.
    In the poll 41 percent named rents, 37 percent the climate and 35 percent the schools; several answers were \
    allowed.
    The club won 21 games, lost nine and drew four. There were 34 games to play.
    Prices rose 2.3 percent, or 3.2 percent without energy, and food cost 5 percent more. The rate had been 5.9 \
    percent a year earlier.
    The course is 100 nautical miles (185 kilometers) long, and the longest leg 26 miles (42 kilometers).
    The hall counted 9,500 guests, 500 fewer than twelve months before, a fall of 5 percent from 10,000.
    Sales were $2.2 billion, 10 percent higher than a year ago ($2.0 billion) and 4.8 percent higher than in the \
    previous quarter ($2.1 billion).
    The yard built 64 boats and 42 ships. In one of them there are 10 months of work, 310 planks and 77 ribs.
    Profit fell to $40 million from $45 million after the plant was written down by $9 million.
    The shares fell 6 percent to $31. On Tuesday they had closed at $33, and the dividend was $1.20.
    Revenue was $8 billion, 3 percent less than in 2023, $2.5 billion of it abroad.
    | Pier | Boxes |⏎|---|---|⏎| North | 1,200 |⏎| South | 900 |⏎| Total | 2,500 |¶Small piers are not shown.
    The winner received $120,000, the runner-up $60,000 and the third $30,000. The purse was $250,000.
    The mast is 71 meters high (233 feet), or 42 percent of the 169 meters that had been planned.
    Milk fetched $21.40 a hundredweight, or 21.4 cents a pound, 6 percent less than the $22.80 of last summer.
    Harrow spent £42m on players; Denby, on a wage bill of £60m, spent £18.5m less than it had planned.
    Coal remains the largest source with 212 power plants, ahead of gas with 180; wind came to 95.
    The mill earned $130 million before tax (previous year: $118 million), a margin of 3.8 percent.
    Profit rose by $8 million, or 11 percent, more than the $640 million in sales would suggest.
    The council took in £81m and spent £92m. Next year it faces a gap of £14m.
    The gap between income of £40m and spending of £44m is smaller than the hole of £7m feared in spring.
    The farm has 40 hens, each laying 280 eggs a year. It sells 9,000 eggs; the family eats the rest.
    The plant is to cost $85 million and has so far cost $71 million, 6 percent more than a year ago at this point.
    The strike cost $40 million, a quarter of the year's profit of $160 million and twice the $20 million of 2019.
    """)
}
