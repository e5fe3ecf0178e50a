import Checking
import Testing

/// English drafts for ``check(_:_:expecting:)`` whose words call one figure the sum or the rest of the others, or their share,
/// and leave open how they stand.
@Test func englishGroups() {
  check(
    "en", expecting: .wrongArithmetic,
    """
    The first phase cost $48 million and the second $37 million, so the whole project came in at ${95|85} \
    million.
    A further 28 patients died on Sunday, lifting the number of deaths to {174|164} from 136.
    The club sold 12,400 season tickets and 3,150 day passes, {16,550|15,550} in all.
    With 340 beds in the old wing and 220 in the new one, the hospital has {660|560} beds.
    The two lenders wrote off $310 million and $145 million respectively, or ${555|455} million between them.
    Twelve men and nine women, {23|21} jurors in all, heard the case.
    Damage to roads was put at $14 million and to farms at $23 million, for total losses of ${47|37} million.
    The library lent 51,200 books and 18,300 DVDs last year; total loans thus reached {79,500|69,500}.
    The pier has 42 berths for yachts, 28 for fishing boats and 15 for ferries ({95|85} moorings).
    Of the 1,200 seats in the hall, 1,040 were taken, which left {260|160} empty.
    The town budgeted $9.4 million but spent just $7.9 million, a saving of ${2.5|1.5} million.
    Some 480 of the 650 apartments have been let; {270|170} are still on the market.
    The committee needs 75 officers and has 48, which leaves it {37|27} short.
    Exports were worth $84 billion and imports $71 billion, so the surplus was ${23|13} billion.
    The bill passed by 61 votes to 38, a majority of {33|23}.
    Turnout was 61 percent; the remaining {49|39} percent stayed at home.
    In all 36 of the 48 schools replied, a response rate of {85|75} percent.
    Nineteen of the 76 samples tested positive, which is {35|25} percent.
    Women hold 11 of 44 seats on the council, just {35|25} percent.
    The firm paid $45 million in tax on profit of $180 million, an effective rate of {35|25} percent.
    Two-thirds of the 90 pupils, that is {70|60}, passed.
    Rain, frost and hail cost growers $14 million, $9 million and $6 million respectively, a bill of ${39|29} million \
    that insurers will share.
    When the 38 patients from the burnt-out wing joined the 142 already there, the infirmary was looking after \
    {190|180} people.
    The landlord owns 320 flats in Bristol, 145 in Bath and, since May, 95 in Swindon: a portfolio of {650|560} homes.
    The ferry was carrying 612 passengers, among them 40 schoolchildren, and a crew of 88, so {780|700} people had to \
    be taken off.
    Two crashes left {eight|9} people dead, five in the first and four in the second.
    Only 17 of the 52 boats that set off from Cowes finished; the {45|35} others retired or sank.
    With 31 of the season's 38 matches played, Rovers have {nine|7} to go.
    Lisbon was on offer for 189 euros and Porto for 142, so anyone who plumped for the latter saved {57|47} euros.
    At 1,602 metres the eastern summit tops the western one, which measures 1,575, by {37|27} metres.
    Girls scored 512 points on average, boys 489. The {33|23} points that separate them have worried ministers.
    A nurse in the north earns 3,150 euros a month and one in the south 2,780, a gap of {470|370} euros.
    Forty-two percent of the 650 bus drivers, {373|273} people, called in sick.
    With 57,000 of its 95,000 seats sold, the arena is {70|60} percent full for the final, for which tickets cost $45.
    Women hold seven seats on the 20-strong board; at {53|35} percent, their proportion is higher than at any rival bank.
    Some 58 percent wanted the bridge and 27 percent did not, while the remaining {25|15} percent had no opinion.
    | Team | Won | Drawn | Lost | Played |⏎|---|---|---|---|---|⏎| Ashby | 3 | 1 | 2 | 6 |⏎| Corley | 2 | 2 | 2 \
    | 6 |⏎| Dunham | 4 | 1 | 1 | {8|6} |⏎| Eastow | 1 | 2 | 3 | 6 |
    | Course | Pupils | Fee | Income |⏎|---|---|---|---|⏎| Pottery | 20 | $60 | $1,200 |⏎| Dance | 12 | $90 | \
    ${1,800|1,080} |⏎| Guitar | 15 | $80 | $1,200 |⏎| Chess | 11 | $40 | $440 |
    | Hall | Seats | Sold | Share |⏎|---|---|---|---|⏎| North | 400 | 160 | 40% |⏎| South | 500 | 150 | {15|30}% \
    |⏎| West | 240 | 120 | 50% |
    Parcels by depot:⏎- Ashby: 120⏎- Corley: 95⏎- Dunham: 140⏎- Total: {375|355}
    """)
  check(
    "en", expecting: nil,
    """
    Titles are awarded over 5 miles, 10 miles and 25 miles.
    The council adopted the plan by 27 votes to 19, with two abstentions.
    Marlow gets $52 million, Ashby $37 million; the remaining plaintiffs share $45 million.
    Investors have put in $148 million altogether: the last round was $40 million, and two earlier ones came to \
    $18 million between them.
    Revenue grew 5.1 percent to $4.12 billion from $3.92 billion, but expenses grew faster, to $4.31 billion.
    Of the 640 jobs, 380 are in Hull and 145 in York, the rest in three smaller towns.
    We cleared $1.3 million. The year before it was $1.7 million, but that included $600,000 from the sale of a \
    warehouse.
    The office is at 12 Mill Lane, open from 9 to 17, with 31 desks in all.
    The film cost $135 million. The director's last one began with $29.7 million and finished at $104 million.
    The vote went 54 percent to 46 percent, a turnout of 71 percent.
    Of 2,400 patients 1,200 took the drug; 14 percent of them felt better.
    The union spoke of 1,200 jobs at risk. By 2027 650 posts will go, 410 of them in Hull and 240 in York.
    A flat costs $900 and a house $1,400; a villa is on offer for $2,600.
    Of the 188 members present, 171 voted for it and 9 against.
    A single fund put up $40 million; another $25 million come from a supplier, the rest of the $85 million from others.
    Own-label lines brought in £148.1 million and its own brands £201.7 million; exports supplied the remaining £62.8 \
    million.
    Prizes of 12,000, 8,000 and 5,000 dollars await the top three.
    The charity spent $22 million on grants and $3 million on itself, so of the $60 million there are $35 million left.
    The fire took 12,000 hectares (29,650 acres) of pine and 3,000 hectares (7,400 acres) of scrub.
    The older brother is 1.93 metres tall and the younger 1.78, yet those 15 centimetres count for little.
    The draw left them 17th, with 38 points from 35 games and a goal difference of minus 9.
    Kerr scored 31 points, Ames 24, Duval 19 and the bench the other 28 as the Hawks ran up 102 before 17,300 spectators.
    The index closed at 24,012 points after 23,984, still within a range of 247 points.
    """)
}
