import Checking
import Testing

/// English drafts for ``check(_:_:expecting:)``: `¶` begins a block, `⏎` a line.
@Test func englishRelations() {
  check(
    "en", expecting: .wrongArithmetic,
    """
    The commission fined the group 230 million euros.¶The court lowered the fine to 184 million euros. The reduction of \
    46 million euros, or {25|20} percent, is among the largest.
    The council passed a budget of $300 million.¶Rents bring in $120 million, or 40 percent of the total, and fees \
    {$98|$89} million; grants cover the remaining $91 million.
    The county owes $36.6 million; for each of the 18,300 residents that is about {$20,000|$2,000}.
    The buyer will pay $3.6 billion.¶Owners will get $24 for each of the {15 million|150 million} shares.
    The club sold 12,600 tickets at an average of {£4,200|£420}, worth £5.3m in all.
    The valley has 5,312 horses. Another 1,251 goats graze higher up, so that together farmers feed {6,653|6,563} \
    animals.
    The first store had sales of $9.4 million, the second sales of $2.1 million; together they would sell goods for \
    {$15.1 million|$11.5 million} a year.
    The state will spread $860 million.¶Northam does best, with $215 million or 25 percent of the money; Southam \
    follows with $172 million ({30 percent|20 percent}) and Eastham with $129 million (15 percent).
    The court ordered it to pay $31.5 million in compensation and {three times as much|twice as much}, $63 million, in \
    penalties.
    Inflation was 1.9 percent in May 2025. Compared with May 2024, when inflation was 3.2 percent, it is lower by \
    {3.1|1.3} percentage points.
    Harbour Foods was founded in 1998, {72|27} years ago.
    {35|53} years ago, in 1972, the first store opened.
    After {41|14} years in office the mayor will step down; she governed from 2011 to 2025.
    For {seventeen|twelve} years, from 2013 to 2025, she led the union.
    The first mill was built in 1921, the second {33|23} years later, in 1944.
    The theater opened in {1985|1958} and closed 66 years later, in 2024.
    She died in 2019 at the age of 88, having been born in {1913|1931}.
    The club, founded in 1950, is celebrating its {57|75}th anniversary this year.
    The {45|54}-year-old, who was born in Leeds in 1970, will run again.
    Marcus Field, {65|56}, who was born near the ground in 1968, owns the club.
    Ruth Ahlers, 71, was a witness. She was {34|43} when the leak began in 1997, having been born in the village in 1954.
    The clinic made a loss of $21 million in 2024. In 2023 it had made a profit of $34 million; the result thus fell \
    by {$5.5 million|$55 million}.
    Net income rose {52|25} percent to $92.5 million in the second quarter, from $74 million a year earlier.
    Revenue fell to $64 million last year from $160 million in 2022, a drop of {150|60} percent.
    Shares rose {14|4} percent to $52 in early trading, up from $50 on Tuesday.
    Revenue at the nonprofit grew {1.5|5.1} percent to $4.12 billion in the 12 months that ended June 30, from \
    $3.92 billion a year earlier.
    Containers: up {16|6} percent to 530,000, from 500,000 a year earlier.
    The bid of $27 a share is {53|35} percent more than the closing price of $20.
    Profit fell {63|36} percent, to $32 million, compared with $50 million in the same period last year.
    Sales climbed to $120 million, up {2|20} percent from $100 million.
    The number of employees rose to 1,500 from 1,200, an increase of {52|25} percent.
    The budget grew by ${15|51} million, to $463 million from $412 million.
    The price was raised to $49.99 from $39.99, an increase of ${1|10}.
    The round values it at $3.4 billion, more than {triple the|double the} $1.5 billion it was worth in 2023.
    The university would cut 240 posts, about {17|7}% of its 3,400 staff.
    The maker delivered 118,400 cars.¶- Arrow: 61,200 cars, down 11 percent⏎- Dart: {47,400|44,700} cars, up 3 \
    percent⏎- Quiver: 12,500, of which 4,100 went to one customer
    Ministers approved a £1.24bn barrage.¶It is to receive a subsidy of £310m. The developer will put in £{250|520}m \
    and its partner £240m; the remaining £170m is to be lent.
    Revenue more than {tripled|doubled} to $2 billion from $870 million.
    Inspectors counted 1,460 spills in 2024, {three times as many|twice as many} as the 730 recorded in 2023.
    Sales {tripled|doubled} from $40 million in 2020 to $80 million in 2024.
    The company raised $780 million from SoftBank, Tiger Global and others: ${180|80} million in 2019, $250 \
    million in 2020 and $450 million in October 2021, at a valuation of $1.9 billion.
    The city will spend $90 million: ${43|34} million on schools, $36 million on roads and $20 million on parks.
    Revenue came to $1.31 billion.¶| Business | Revenue | Growth |⏎| --- | ---: | ---: |⏎| Stores | $874 million | \
    4.1% |⏎| Online | ${319|391} million | 19.2% |⏎| Rentals | $45 million | 2.3% |
    Revenue by region, in millions of dollars:¶| Region | Revenue |⏎|---|---:|⏎| Americas | {870|780} |⏎| Europe | \
    612 |⏎| Asia | 450 |⏎| Total | 1,842 |
    The plan costs $60 million.¶- Roads: ${52|25} million⏎- Bridges: $20 million⏎- Trains: $15 million
    The family owns 33 percent and the fund 21 percent; together they hold {45|54} percent.
    It would eliminate 930 jobs, or about {14|4} percent of its 23,400 positions.
    It will cut 930 of its 23,400 positions, or about {40|4} percent.
    About 4 percent of its 23,400 positions, or {93|936}, will go.
    The state spends $14.6 billion. A quarter of that, ${36.5|3.65} billion, goes to schools.
    Nine of the 11 hospitals closed; {12|9} of the 10 stores stayed open.
    The company paid $180 million for sites with 1,000 megawatts, or ${18,000|180,000} per megawatt.
    The company has 5,000 employees, of whom {6,000|3,000} work in Texas.
    Marlowe raised $240 million. Corran put in $100 million and Eastgate ${56|65} million; the remaining $75 \
    million came from earlier backers.
    The stock fell {31|13} percent to $43.50 from $50.
    The deficit widened to $45 million from $30 million, an increase of {5|50} percent.
    Headcount dropped to 12,000 people, down {52|25} percent from 16,000 people.
    Enrollment fell {21|12} percent to 8,800 students, compared with 10,000 students last year.
    Spending:¶- Staff: $120 million⏎- Buildings: ${68|86} million⏎- Interest: $14 million⏎- Total: $220 million
    For $250 million the city will build 500 homes, or ${50,000|500,000} per home.
    The plan would cost 3,000 jobs, or {52|25} percent of the company's 12,000 workers.
    At $92.5 million, revenue was {52|25} percent above the $74 million of a year earlier.
    Revenue grew from $74 million in 2023 to $92.5 million in 2024, or {52|25} percent.
    Revenue rose to $92.5 million. A year earlier it was $74 million, a gain of {52|25} percent.
    The price was cut to $39.99 from $49.99, a reduction of ${20|10}.
    The airport counted 12.4 million passengers, {52|25} percent more than the 9.92 million a year earlier.
    Revenue at Harbour Foods rose by {12|5} percent, from 400 million euros to 420 million euros.
    """)
  check(
    "en", expecting: .wrongConversion,
    """
    The deal is worth 2.1 billion euros (${1.84|2.39} billion).
    Marlowe raised $240 million, the company said. That is about €{274|211} million at the day's exchange rate.
    The fine of £30 million ({25.4|35.5} million euros) is the largest so far.
    The fine of £30 million, or about {25.4|35.5} million euros, is the largest so far.
    He paid 3 million francs (about {2.3|3.2} million euros).
    The price was ¥40 million (${2.7 billion|270,000}), she said.
    """)
  check(
    "en", expecting: .percentOrPoints,
    """
    The rate rose to 4 percent from 3 percent, an increase of 1 {percent|percentage point}.
    The jobless rate fell by 0.5 {percent|percentage points} to 5.4 percent in April, from 5.9 percent in March.
    Its market share rose by two {percent|percentage points} from 10 percent to 12 percent.
    """)
  check(
    "en", expecting: .inconsistentFigures,
    """
    # Summit lifts its outlook as profit tops ${95|90} million¶Summit said that net income rose to $92.5 million \
    in the second quarter, from $74 million a year earlier.
    # Orchard, once valued at $1.9 {million|billion}, files for bankruptcy¶Orchard filed for bankruptcy with debts \
    of $315 million. It raised money at a valuation of $1.9 billion.
    # Mercy Ridge to cut {390|930} jobs¶Mercy Ridge said it would cut 930 jobs in three cities.
    # Carmaker sells {1.24|1.42} million vehicles¶The carmaker sold 1.42 million vehicles, 3 percent more than a \
    year earlier.
    # Inflation slows to {3.2|2.3} percent¶The inflation rate slowed to 2.3 percent in May. In April it stood at \
    2.6 percent.
    Harbour Foods Inc. had 2,300 employees at the end of 2024.¶At the end of 2024 Harbour Foods Inc. had \
    {3,200|2,300} employees.
    """)
  check(
    "en", expecting: nil,
    """
    | Source | 2024 | 2025 | Change |⏎| --- | --- | --- | --- |⏎| Wind | 48.1 | 52.3 | +8.7% |⏎| Sun | 12.9 | 15.7 | +21.7% |⏎\
    | Subtotal | 61.0 | 68.0 | +11.5% |⏎| Gas | 44.7 | 38.9 | −13.0% |⏎| Coal | 7.8 | 7.3 | −6.4% |⏎| Total | 113.5 | 114.2 | +0.6% |
    Together the ten films earned 12 percent more than the top ten did a year ago.
    Of the 11,250 people who came, 7,650 were seen, or 68 per cent; the others managed 73.4 per cent with almost twice the patients.
    The club sells 15 percent to Calloway for $108 million, a price that values the whole of it at $720 million.
    The turbines made 1.86TWh in the first quarter, 11 per cent less than in the same three months of 2025 (2.09TWh).
    With 1,140 teachers, Millbrook now has one for every 16 students; the state average is 18.
    In 2021 the works had produced 96,000 engines. The year after, with 200 fewer staff, 120,000 left the line.
    The jobless rate, 7.2 percent a year ago, came in at 5.8. The improvement of 1.4 percentage points is the largest since 1989.
    The network will cost $310 million: $190 million for pipes, $85 million for boilers and $35 million for tanks. \
    40 percent of that, or $124 million, is to come from the state.
    We lost 96 farms in 2022 and 71 the year before. Now I am told to brace for 120, and then we would be 1,750 families.
    The bank lowered its rate by a quarter of a point to 4.25 percent, from 4.5 percent.
    Revenue rose 8.5 percent to $5.1 billion in fiscal 2025. In calendar 2024 it was $4.9 billion.
    The family sells its stake for about 229 million francs. A fund holds another ten percent, for which it had paid the \
    equivalent of 30 million dollars.
    | Income | Plan | 2024 |⏎| --- | --- | --- |⏎| Taxes | €31.0m | €33.2m |⏎| Grants | €38.4m | €36.9m |⏎| \
    Total including other | €81.6m | €79.0m |
    The firm was founded in 1998, more than 20 years ago. Twenty years ago, on November 4, the work began.
    She has run it since 1995, and for 10 years it has made money. 31 years before she governed, in 1948, she had an idea.
    Founded in 1998, the firm went public in 2015, ten years after its rival. The work took three years, from 2010 to \
    2012.
    The club, founded in 1950, helped the town with its 800th anniversary.
    Net income rose 25 percent from the previous quarter to $92.5 million, from $90 million a year earlier.
    Organic sales rose 8 percent to $10.5 billion, from $10 billion.
    Revenue rose 5 percent to $10 million from $9.5 million, while profit rose 50 percent to $3 million from $2 \
    million.
    Revenue rose 5 percent to $10 million. A year earlier the profit had been $2 million.
    The company raised $780 million, including $80 million in 2019 and $250 million in 2020.
    The city will spend $90 million: $34 million will go to schools.
    The fund holds 33 percent, the family 21 percent, and others the rest.
    The company has 5,000 employees, of whom 3,000 work in Texas and 1,000 in Ohio.
    The company employs 25,500 people in 14 countries, of whom 11,200 in France and 6,800 in Spain.
    It bought 930 acres, or about 4 percent more than planned, for $23,400.
    Sales doubled to $4 million. The loss narrowed to $1 million from $9 million.
    It plans to cut costs by $5 million to $8 million a year.
    Growth of 5 percent to 7 percent is expected, from 3 percent this year.
    The shop sold 5 of 12 cars. Version 12 of 10 July is out.
    # City to spend $20 million¶The city will spend $20 million on roads and $200 million on schools.
    The biggest items:¶- Schools: $30 million⏎- Roads: $20 million⏎- Parks: $10 million¶The city takes in $65 \
    million.
    The bank cut its target from $38 to $34. An analyst expects a drop of five percent.
    Same-store sales rose 3 percent to $12 million, from $11 million a year earlier.
    In the first half, profit rose 12 percent to $4.5 million. In the second quarter it was $2.1 million, down \
    from $2.4 million.
    The buyer will pay 2.1 billion euros (of which $400 million in cash).
    The firm sold 8 percent of its shares for $12 million (last year: $10 million).
    For the project, $40 million is set aside, or 5 percent of a budget of $800 million.
    The bank raised $500 million, up from an earlier goal of $400 million, and will pay 5 percent interest.
    Sales rose to $120 million from $100 million, while costs rose 5 percent.
    Sales rose to $120 million from $100 million. The company expects growth of 5 percent.
    The clinic made a loss of $20 million in 2024. In 2023 it had made a profit of $25 million; the result thus fell \
    by 20 percent of the budget.
    # City to collect $12 million¶The city collected $11.8 million and spent $21 million.
    # Profit rises 16 percent¶Profit rose 16.2 percent to $312.4 million from $268.9 million. Revenue grew 6.1 \
    percent.
    A year after it laid off 300 of its 2,700 workers, it hired 12 percent more people than in 2020.
    It spent $30 million on ads, three times as much as in 2020, and $20 million on staff.
    The three countries will pay $60 million together; Germany contributes $30 million and France $20 million.
    The loan of $2 million, or 5 percent of revenue, is due in May. Revenue last year was $50 million, its lawyers \
    said.
    Profit per share rose 5 percent to $2.10, from $1.60 excluding one-time items.
    The share of women rose 20 percent, to 12 percent from 10 percent.
    The number of visitors tripled. In 2024 the park had 3,000 visitors, and 2,500 in 2023.
    The airport counted 12.4 million passengers, 25 percent more than a year earlier and 10 percent fewer than in \
    2019.
    The index rose 0.6 percent to 24,100 points, while the other rose 1.2 percent to 30,500.
    Executives expect growth of 5 percent to 7 percent, after 12 percent a year earlier.
    The city bought 20 buses for $12 million, or $600,000 per bus.
    The fund took in $60 million: $40 million in fees, $15 million from the state and the rest from gifts.
    The company will cut 900 jobs: 400 in Germany and 300 in France, with other sites to be named later.
    The firm employs 1,200 people: 800 in production, of whom 300 are women, and 400 in sales.
    | Land | 2023 | 2024 | Change |⏎|---|---|---|---|⏎| A | 120 | 130 | 8.3% |⏎| B | 80 | 90 | 12.5% |⏎| Total | \
    200 | 220 | 10.0% |
    Gas rose 12 percent to $36. Two years ago it stood at $90.
    The 45-year-old, whose daughter was born in 1996, will run again.
    He died in 2003 at the age of 45. He was born in 1958 in Leeds.
    The firm pays $24 for each of the 150 million shares. Last year it had sales of $7 billion.
    The shop sold 200 bikes at an average of $900. Revenue was $2.4 million.
    The state will spread $860 million.¶Northam gets $215 million (up 25 percent), Southam $172 million (up 30 percent) \
    and Eastham $129 million (up 15 percent).
    The city spends $31.5 million on roads and twice as much, $250,000 a mile, on rails.
    The rate is 2.2 percent, 57 percent lower than the 5.1 percent of last year.
    The house cost €300,000 (about $342,000), the flat €200,000.
    Wages rose by 18% to £126.3m, or 77% of revenue, from £107.0m.
    The chain opened 12 stores, and 5 percent of its 240 suppliers left.
    The developer put in £520m and its partner £240m; the remaining £170m was lent. A ticket costs £178 an hour.
    Profit fell to $12 million, or 30 cents a share, from $15 million, or 40 cents a share.
    Profit rose 20 percent to $12 million, or 30 cents a share, from $10 million, or 25 cents a share.
    The company cut its forecast to between $5 billion and $6 billion from $6.5 billion, and its shares fell 12 \
    percent to $40.
    Harbour Foods Inc. had 2,300 employees at the end of 2024.¶At the end of 2023 Harbour Foods Inc. had 3,200 \
    employees.
    """)
  check(
    "en", expecting: .impossibleDate,
    """
    The permit runs from June 2025 to {May|July} 2025.
    She was minister from 2015 to {2012|2021}.
    """)
}
