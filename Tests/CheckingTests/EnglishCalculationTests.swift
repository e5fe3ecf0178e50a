import Checking
import Testing

/// English drafts that state what follows from their figures, for ``check(_:_:expecting:)``: totals, what is left, shares,
/// averages, discounts, multiples.
@Test func englishCalculations() {
  check(
    "en", expecting: .wrongArithmetic,
    """
    The yard has 312 cranes and has 48 more on order, which would bring the fleet to {370|360} cranes by 2028.
    Board is $31,200 this year, 4 percent more than the $30,000 of last year; with books at $1,900 the bill comes to \
    {$31,300|$33,100}.
    Only {62|26} of its 45 stores make money.
    With 20 percent off the price of $50, a ticket costs {$45|$40}.
    The bike is down to $960 from $1,200, {30|20} percent off.
    Sales of bread rose {40|25} percent to $50.2 million from $40.1 million.
    Growers expect 182,000 tons of pears. Their 1,140 members farm 5,200 hectares, an average of {53|35} tons a hectare.
    Instead of $89, the subscription now costs $71.20, a discount of {12|20} percent.
    Parents used to pay $160 and will now pay $184, or {51|15} percent more.
    The city will pay $250 million, the state $300 million and Washington $100 million, {$560|$650} million in \
    all.
    There are 240 employees in Leeds, 180 in Hull and 95 in York, {551|515} in total.
    Leeds reported 240 cases, Hull 180 cases and York 95 cases. In all that is {551|515} cases.
    The zoo has 31 lions, 12 tigers and 9 bears, {25|52} animals altogether.
    The city spends $30 million on schools, $20 million on roads and $10 million on parks, for a total of \
    {$80|$60} million.
    Tuition is $48,300; with room and board at $16,200, the full price comes to {$65,400|$64,500}.
    The two parties won 31 and 16 seats, {74|47} in all.
    The Conservatives hold 208 seats and Labour 120 seats, a combined {382|328} of the 630 seats.
    The party won 33.1 percent of the vote and its partner 11.6 percent; together they have {47.4|44.7} percent.
    The firm is cutting 650 jobs, {401|410} of them in Leeds and 240 in Hull.
    Of the 650 jobs, {401|410} will go in Leeds and 240 in Hull.
    The state has 14,200 teachers: 9,100 women and {5,010|5,100} men.
    The group will invest $900 million, $500 million of it in Ohio and the remaining {$300|$400} million in \
    Texas.
    The hospital will close 90 of its 540 beds. That would leave {540|450} beds.
    The chain operates 31 stores and plans to open 20 more, which would make {15|51} stores.
    The chain has 118 stores and wants to close 25 of them, leaving {39|93} stores.
    It flies 214 aircraft and has 36 more on order, which would bring the fleet to {520|250} aircraft.
    The firm has 2,400 employees and will cut 300 jobs, after which {2,010|2,100} employees will remain.
    Of the $80 million, $35 million has been spent, leaving {$54|$45} million.
    From 2021 to 2023 sales rose by {14|40} percent, to $70 million from $50 million.
    Between 2019 and 2024 the rent rose from $800 to $1,200, an increase of {5|50} percent.
    Sales rose from $210 million to $231 million, an increase of {12|10} percent.
    In 2020 the price was $1.20, in 2025 it was $1.80; that is an increase of {5|50} percent.
    In 2015 there were 800 farms, in 2025 only 600, a decline of {52|25} percent.
    In 2015 there were 800 farms. In 2025 there were 600. That is a decline of {52|25} percent.
    The town had 40,000 residents in 2010; today it has 46,000, {51|15} percent more.
    There were 4.2 million guests in 2023 and 4.62 million in 2024, an increase of {1|10} percent.
    The 12 stores had combined sales of $36 million, an average of {$30|$3} million.
    With 400 participants and costs of $60,000, that is {$1,500|$150} a head.
    The city of 50,000 residents owes $150 million, or {$30,000|$3,000} per resident.
    The 2.31 million visitors spent $2.86 billion, an average of {$12,380|$1,238}.
    The islands had 2.31 million visitors in 2025.¶- Spending: €2.86 billion, or {€12,380|€1,238} a head⏎- Hotel \
    nights: 14.8 million⏎- Beaches: 31
    On revenue of $50 million, that is {$20,000|$200,000} for each of the 250 employees.
    Over five days 45,000 visitors came, an average of {900|9,000} a day.
    The line costs $84 million for 7 kilometers, or {$21|$12} million per kilometer.
    The subscription costs $9.99 a month, or {$191.88|$119.88} a year.
    At $13.90 a month, that is {$186.60|$166.80} a year.
    The toll brings in $58,000 a day, or {$12.2|$21.2} million a year.
    Three of four customers, or {57|75} percent, are satisfied.
    Of 80 people polled, 60 were satisfied, or {57|75} percent.
    Of the 480 students, 120 study Latin, or {52|25} percent.
    Of its 540 beds, 135 stand empty, or {52|25} percent.
    A fifth of the 500 jobs, or {150|100} jobs, will go.
    Half of the $84 million, or {$24|$42} million, will come from Washington.
    Citizens will put up 40 percent of the $38 million, or {$12.5|$15.2} million.
    The carrier flew in 960,000 passengers, or {24|42} percent of all 2.31 million arrivals.
    August alone drew 342,000 of the 2.31 million visitors, or {18.4|14.8} percent.
    The firm earned $12 million, {four|three} times as much as the $4 million of a year earlier.
    The clinic spent $9.4 million on nurses, {three times|twice} as much as in 2022, when it was $4.7 million.
    The clinic spent $9.4 million on nurses, twice as much as in 2022, when it was {$7.4|$4.7} million.
    There were 90 fires in 2024, {three times|twice} as many as in 2023, with 45.
    The number of cases {doubled|tripled} to 630 from 210.
    At $30 the share is at {twice|three times} its issue price of $10.
    The new hall seats 9,000, {twice|three times} the 3,000 of the old one.
    At 90 cents, the price is {three times|twice} as high as a year ago, when it stood at 45 cents.
    """)
  check(
    "en", expecting: .percentOrPoints,
    """
    The rate rose from 40 to 44 percent, or by four {percent|percentage points}.
    Room occupancy: 71.4%, up 2.2 {percent|percentage points} from 69.2%.
    Grün had a margin of 7.0 percent and Blau one of 3.0 percent, a gap of four {percent|percentage points}.
    Turnout was 62 percent, compared with 58 percent in 2020, an increase of four {percent|percentage points}.
    """)
  check(
    "en", expecting: .impossibleDate,
    """
    The show runs from May 3, 2025, to {April|September} 28, 2025.
    """)
  check(
    "en", expecting: nil,
    """
    Pupils stop taking classes [16], [17], [18] and two remain.
    There are 240 employees in Leeds, 180 in Hull and 95 in York; nationwide the total is 5,400.
    12 percent of parents of two children, 15 percent of parents of three children and 28 percent of parents of four agreed.
    The hospital has 540 beds and will close 90 of them. At its second site 120 beds remain.
    One worker makes 20 needles a day, ten workers with 18 machines could make 48,000 needles.
    Five hours earlier or four hours earlier, the storm would have killed more than a thousand.
    There is 20 percent off bikes from $500, and helmets cost $50.
    The subscription costs $9.99 a month or $99 a year.
    Three of four customers are satisfied; 57 percent are very satisfied.
    A fifth of the 500 jobs will go, and 150 jobs will be created.
    The 12 stores had sales of $36 million, and customers spent an average of $30.
    The group has sales of $50 million and a profit of $5 million, 12 percent more.
    Of the 1,200 people polled, 900 ride a bike and 500 drive a car.
    Of the 650 jobs, 401 will go in Leeds and 204 in Hull.
    Inflation was 2.3 percent and the core rate 2.8 percent, an increase of 0.4 percent from March.
    The firm has 2,400 employees and will cut 300 jobs, then another 150.
    In May 12,400 visitors came and in June 15,100; together with the children there were 34,000 visitors.
    With 25 percent off the ticket costs $45, and children pay $10.
    The party won 33 percent and its partner 12 percent. Together with the independents they would have 51 \
    percent.
    It bought 20 buses at $600,000 each. In all the city spent $15 million.
    It has 118 stores and 25 warehouses, and would have 300 stores after the purchase.
    In 2015 there were 800 farms, in 2025 only 600; their land grew by 5 percent.
    Labour lost three percentage points and won 16 percent. The Greens have 12 percent.
    The ministry backs 120 projects, 102 of them in Wales and 10 in Scotland.
    A ticket is $12, or $8 for children, an increase of 5 percent.
    The vote was 312 in favor and 280 against; together the two parties hold 328 seats.
    Revenue rose 5 percent to $10 million. A rival made $20 million, then $15 million.
    The company sold 4,000 bikes at $900 each. It had sales of $36 million.
    """)
}
