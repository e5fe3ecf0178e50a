import Checking
import Testing

/// What the words leave open of the levels of a change, its nearness tells; a part, a share or a mean is set off in any of
/// several ways.
@Test func englishOpenLevels() {
  check(
    "en", expecting: .wrongArithmetic,
    """
    The cod quota, which stood at 38,000 tonnes, is to be cut by a quarter to {25,800|28,500} tonnes.
    House sales slumped {40 percent|30 percent} in March, the registry reported, to 2,520. The month before 3,600 \
    properties had changed hands.
    His majority, 2,150 at the last election, swelled by {1,300|1,800} on Thursday. He now has 3,950 votes in hand.
    Trimmed by {18|12} percent, the timetable now offers 440 departures, where passengers could once choose from 500.
    Only 1,260 pupils sat the paper this summer, a drop of {40|30} percent. Last summer there had still been 1,800 of them.
    Patients now wait 84 days for a new hip. That is {31|21} days longer than under the previous management, when the \
    wait was 63.
    Raised by {45|25} basis points, the rate stands at 2 percent; until now savers had been getting 1.75 percent.
    Costs were cut by {1.5 percentage points|half a percentage point} on Thursday, to 3.25 percent from 3.75.
    The bank lifted its key rate from 4.5 to 5.25 percent, a step of {1.25|0.75} percentage points.
    Of the 640 employees balloted, 416 backed a walkout, {75|65} percent, the union said.
    By noon 18,000 of the 24,000 tickets, or {two-thirds|three-quarters}, were gone.
    Thirty-eight percent of the 1,500 flats on the estate, {690|570} in all, still have single glazing.
    The harvest, 86,000 tonnes, was made up of 51,000 tonnes of apples, 22,000 of pears and {31,000|13,000} of plums.
    “{Tripled|Doubled}” is the word she uses. Claims went up to 43,000 from 21,500, with 3,000 cases pending.
    Each of the 18 clubs will on average get {£7|£5} million a season from the contract, worth £90 million a season.
    """)
  check(
    "en", expecting: nil,
    """
    The Greens got 43 percent and the Liberals 36 percent; they fell by five points.
    The quota is 128,400 tonnes, 20 percent below the 160,500 of this year. Scientists had asked for a cut of 22 percent.
    Turnover slipped to £214.6m from £231.0m, and a profit of £18.2m turned into a loss of £6.9m.
    The winner takes €45,000 and the runner-up €27,000.
    From 9 to 11.5: the average of the two middle values, when they are sorted.
    Sales fell 13.2 percent to $88.3 million in 2024; in the record year of 2021 they had been $119.4 million.
    """)
}

@Test func germanOpenLevels() {
  check(
    "de", expecting: .wrongArithmetic,
    """
    Die Fangquote, die bei 38.000 Tonnen lag, wird um ein Viertel auf {25.800|28.500} Tonnen gekürzt.
    Der Zins stieg um {45|25} Basispunkte auf 2 Prozent; bisher waren es 1,75 Prozent.
    Bis Mittag waren 18.000 der 24.000 Karten, also {zwei Drittel|drei Viertel}, verkauft.
    Die 74 Mitglieder des Chors (26 Soprane, 21 Alte, 12 Tenöre und {25|15} Bässe) fliegen nach Oslo.
    Von den 640 Beschäftigten stimmten 416 für den Streik, {75|65} Prozent, wie die Gewerkschaft sagte.
    Nur noch 1.260 Schüler nahmen in diesem Sommer teil, ein Rückgang um {40|30} Prozent. Im Vorjahr waren es noch 1.800.
    """)
}
