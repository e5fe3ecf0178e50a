import Testing

/// English drafts as reporters write them, for ``check(_:_:expecting:)``: premiums, shares told in the next sentence or set
/// off by commas, totals of the sentence before, amounts spread over years, headings beside their text.
@Test func englishReports() {
  check(
    "en", expecting: .wrongArithmetic,
    """
    The offer values the pump maker at 361 pence a share, a premium of {32|22} percent to Friday's closing price of \
    296 pence.
    Bidders are to get $45 in cash for each share, a {35|25} percent premium over Monday's price of $36.
    Of the 1,240 people polled, 806 said they would vote for the incumbent. That is {56|65} percent.
    The university said 1,120 of its 3,200 dormitory rooms, {53|35} percent, had no air conditioning.
    {A quarter|A third} of the crew, 60 of 180, stayed ashore.
    Ridership has recovered to 1.35 million trips a day, {80|90} percent of the 1.5 million recorded before the pandemic.
    The council adopted a budget of $240 million. Property taxes are to bring in $96 million, about {30|40} percent of \
    the total.
    The council will spend $4.2 million on the new library and $1.9 million on the pool. Together the two projects cost \
    ${6.7|6.1} million.
    The fire destroyed 36 homes and damaged 54, {80|90} homes in all.
    The round brought $62 million. Alder put in $28 million. Birch gave ${17.5|14.5} million and Crane $11.5 million. The \
    remaining $8 million came from a bank.
    Three companies share the market: Norvik has 45 percent, Dalton 35 percent and Pruett the remaining {25|20} percent.
    The tax would raise $900 million over three years, or about ${450|300} million a year.
    The family said it would sell 26.5 percent. Another 4.8 percent was bought on the market, taking its \
    stake to {30.3|31.3} percent.
    The fine was £32.5m. Refunds cost another £8.5m, which takes the bill to £{24|41}m.
    Her first novel sold 1,200 copies; her second sold 36,000, {13 times as many|30 times as many}.
    Spending jumped by {21|11} per cent to £15.5 million, from just under £14 million the year before.
    Officers seized 220 kilograms ({845|485} pounds) of tea.
    A survey of 2,000 adults found that {64|46} percent, or 920, had skipped a meal.
    About one in eight of the region's 1.6 million residents, or {250,000|200,000} people, lack clean water.
    The grant of $500,000 covers {a third|a quarter} of the $2 million cost.
    The airline ordered 60 jets worth $7.2 billion, or $120 {billion|million} each.
    The company reported revenue of $780 million and a profit of $117 million, a margin of {25|15} percent.
    The town recorded 1,417 crimes in 2024:¶- Burglary: 642 (720 in 2023)⏎- Arson: 310 (295 in 2023)⏎- Everything else: \
    {456|465} (500 in 2023)
    """)
  check(
    "en", expecting: .percentOrPoints,
    """
    The sheriff solved 58 percent of cases, compared with 53 percent a year earlier, an improvement of five \
    {percent|percentage points}.
    """)
  check(
    "en", expecting: .wrongConversion,
    """
    It bought the airline in 2014 for €95m (then about {£111m|£76m}).
    """)
  check(
    "en", expecting: .impossibleDate,
    """
    The program began on Sept. 1, 2023, and ended on Aug. 31, {2022|2024}.
    """)
  check(
    "en", expecting: .inconsistentFigures,
    """
    # Crime in the county falls {9|6} percent¶Police recorded 9,240 crimes, a drop of 6.4 percent, the sheriff said.
    # Council passes ${468|486} million budget¶The council adopted a $486.2 million budget.¶Spending will rise 3.9 \
    percent from $468 million in the current year.
    """)
  check(
    "en", expecting: nil,
    """
    # Profit rises to 421 million from 411 million¶The group earned $421 million, it said.
    The bank raised rates by half a point, to 4.5 percent from 4 percent.
    Profit fell to £412m from £448m on June 4. Debts total £30m.
    Two thirds of the clubs and two of the four unions admit women.
    The firm paid $84 million, a third of it in shares, for a rival with sales of $300 million.
    The bid was raised to $27.50 a share. It is above the $25 that a rival offered and a premium of 31 percent to the \
    closing price of $21.
    The bill will be $1,902.10, which is $90.40 more than now, or about $1.74 a week.
    The schools counted 11,240 pupils, 240 fewer than a year before and well below the 13,900 of 2008.
    Sales fell to $712 million from $889 million, and are down more than 40 percent from their peak of $1.24 billion.
    Halden shares rose 4.2 percent to $28.14. They traded at $44 in 2021.
    The offer of 361 pence a share is a premium of 22 percent to Friday's price, and it values the group at £2 billion.
    Revenue was $4 million and profit was $3 million. Together with its rival it earned $9 million.
    In Leeds 30 people were hurt and in Hull 40, 120 in all.
    The show opened on May 3, 2024, and another one closed on April 28, 2023.
    """)
}
