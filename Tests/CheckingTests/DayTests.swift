import Checking
import Testing

/// Weekdays, and days such as "yesterday", beside the dates that they do not fall on, for ``check(_:_:expecting:)``.
@Test func weekdays() {
  check(
    "en", expecting: .weekdayMismatch,
    """
    The plant will shut on {Thursday|Wednesday}, 8 October, with the loss of 240 posts.
    The inquest opens on 12 January 2026, a {Thursday|Monday}.
    On 4 March 1997, a foggy {Friday|Tuesday}, the ferry ran aground.
    A service was held on {Sunday|Saturday} evening (June 7) in the old mill.
    The wedding on 17 May fell on a {Sunday|Saturday}.
    The bridge was opened on 21 July 1964. It was a {Thursday|Tuesday}.
    St. Patrick's Day falls on a {Friday|Tuesday} in 2026.
    """)
  check(
    "de", expecting: .weekdayMismatch,
    """
    Am vergangenen {Freitag|Samstag}, dem 7. Juni, brannte die Scheune.
    Die Verhandlung beginnt am 12. Januar 2026, einem {Donnerstag|Montag}.
    Am 4. März 1997, einem nebligen {Freitag|Dienstag}, lief die Fähre auf Grund.
    In der Nacht von Freitag auf {Sonntag|Samstag} (6. auf 7. Juni) brannte die Scheune.
    Der Geburtstag am 17. Mai fiel auf einen {Sonntag|Samstag}.
    Die Brücke wurde am 21. Juli 1964 eröffnet. Es war ein {Donnerstag|Dienstag}.
    """)
  check("en", expecting: .wrongArithmetic, "Yesterday ({June 14|June 10}) the council passed the budget.")
  check("de", expecting: .wrongArithmetic, "Gestern ({14. Juni|10. Juni}) beschloss der Rat den Haushalt.")
  check("en", expecting: .impossibleDate, "Sent on 3 January, it reached Dublin on {29 February|28 February}.")
  check("de", expecting: .impossibleDate, "Am 3. Januar abgeschickt, kam er am {29. Februar|28. Februar} an.")
  // Of which year it is, nothing tells.
  check("en", expecting: nil, "The letter reached Dublin on 29 February: the grant was gone.")
  check("de", expecting: nil, "Der Brief kam am 29. Februar an: Der Zuschuss war weg.")
  check("en", expecting: nil, "The bridge opened in 1996. The letter reached Dublin on 29 February.")
  check("en", expecting: nil, "She was born on 29 February. In 2024 it rained on 29 February.")
  check("en", expecting: .impossibleDate, "Fees are due on {31|30} April and 31 October each year.")
}

/// Weekdays near dates that they do not belong to, and dates that need not be of the year at hand.
@Test func otherDays() {
  check(
    "en", expecting: nil,
    """
    The fair, moved from 14 May to a Sunday in July, was a success.
    The game on 14 May was a Saturday sell-out.
    On May 5, a Saturday newspaper wrote of it.
    The sale on 3 May, a public holiday, and the fair on 4 May were rained off.
    In 2023, Christmas fell on a Monday.
    The fair runs from Friday to Sunday (6 to 8 June).
    Today (June 10) the shop opens.
    He arrived on 3 June and left again on a Friday.
    Fees are due on 30 April and 31 October each year.
    """)
  check(
    "de", expecting: nil,
    """
    Das Fest wurde vom 14. Mai auf einen Sonntag im Juli verlegt.
    Am 5. Mai, so eine Sonntagszeitung, kam er an einem Montag.
    Er kam am 3. Juni und ging an einem Freitag.
    Die Messe läuft von Freitag bis Sonntag (6. bis 8. Juni).
    """)
}
