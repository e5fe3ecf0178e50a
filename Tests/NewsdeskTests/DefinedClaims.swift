/// Drafts marked as those of ``ClaimTests`` in which a bracket, a noun, an aside or a time told before makes clear what a
/// figure is about.
extension ClaimTests {
  static let germanDefinitions = [
    // What a bracket tells more exactly.
    "Nordlicht meldete für 2024 ein Ergebnis (Umsatz) von [490 Millionen Euro: wrong-value].",
    "Nordlicht meldete für 2024 ein Ergebnis (Umsatz) von [421 Millionen Euro: supported].",
    // Another word has told what the figure is.
    "Der Gewinn von Nordlicht lag 2024 bei [53 Millionen Euro: wrong-value] bei einem Umsatz von [421 Millionen Euro: supported].",
    // What the paper takes back.
    "Am Dienstag schrieben wir, Nordlicht habe 2024 einen Umsatz von [421 Milliarden Euro: unverified] gemacht.",
    // The year that was told.
    "Nordlicht setzte 2024 [421 Millionen Euro: supported] um; Halden kam im selben Jahr auf einen Umsatz von [59 Millionen Euro: wrong-value].",
    "Nordlicht setzte 2023 [398 Millionen Euro: supported] um; Halden kam im selben Jahr auf einen Umsatz von [59 Millionen Euro: unverified].",
    // A conversion lends its currency to nothing.
    "Der Umsatz von Nordlicht stieg 2024 auf [421 Millionen Euro: supported] ([438 Millionen Dollar: supported]), nach [398 Millionen: supported] im Vorjahr.",
    // What shall be done with a name says nothing of what is told in an aside about it.
    "Weserbau will seine Pumpen an Halden verkaufen, dessen Umsatz 2024 bei [59 Millionen Euro: wrong-value] lag.",
  ]

  static let englishDefinitions = [
    // What a bracket tells more exactly.
    "Nordlicht reported a surplus (revenue) of [€490 million: wrong-value] for 2024.",
    "Nordlicht reported a surplus (revenue) of [€421 million: supported] for 2024.",
    // Another word has told what the figure is.
    "Nordlicht's profit in 2024 was [€53 million: wrong-value] on revenue of [€421 million: supported].",
    // The year that was told.
    "Nordlicht had revenue of [€421 million: supported] in 2024; last month Halden put its own revenue for that year at [€59 million: wrong-value].",
    "Nordlicht had revenue of [€398 million: supported] in 2023; last month Halden put its own revenue for that year at [€59 million: unverified].",
    // The comma before what something has come to.
    "Sales at Nordlicht rose 6 percent in 2024, to [€398 million: wrong-period].",
    "Sales at Nordlicht rose 6 percent in 2024, to [€421 million: supported].",
    // A year and no range; a conversion lends its currency to nothing.
    "Revenue at Nordlicht rose in 2024 to [421 million euros: supported] ([438 million dollars: supported]), from [398 million: supported] a year earlier.",
    "Revenue at Nordlicht rose in 2023 to [421 million euros: wrong-period].",
    // What shall be done with a name says nothing of what is told in an aside about it; "m." ends a sentence.
    "Weserbau hopes to sell its pumps to Halden, whose revenue in 2024 was [€59m: wrong-value]. Steinau had [18.4 million: supported] passengers that year.",
    // "People" counts in nearly every metric.
    "Some [24,700: supported] people are members of Steinau.",
    // Other ways of reckoning make no thousands.
    "Adjusted revenue at Nordlicht was about [430 billion euros: wrong-scale] in 2024.",
    "Adjusted revenue at Nordlicht was about [480 million euros: unverified] in 2024.",
    // Nothing happens in years.
    "Halden raised [€50 million: unverified] from savers whom it had overcharged between 2017 and 2019.",
    // What was given up.
    "On Tuesday we wrote that Nordlicht had revenue of [€421 billion: unverified] in 2024.",
    "An earlier note had given [€412 million: unverified], which officers apologised for. Nordlicht had revenue of [€421 million: supported] in 2024.",
    // What one may do with another figure says nothing of this one.
    "Talheim's debts of [€380 million: supported] at the end of 2024 are equal to [71 per cent: unverified] of what it may borrow.",
    "Weserbau took orders worth [€36 million: wrong-period] in May 2025.",
    "Founded as long ago as [1989: wrong-date], Nordlicht is growing.",
    "Nordlicht, which traces its roots to [1989: wrong-date], is growing.",
    "Nordlicht built a hall, the largest since it was founded in [1989: wrong-date].",
    "Nordlicht built a hall, the largest since it was founded in [1998: supported].",
    "Bigger names suffer: Nordlicht, with income of [€421 billion: wrong-scale], has frozen hiring.",
  ]
}
