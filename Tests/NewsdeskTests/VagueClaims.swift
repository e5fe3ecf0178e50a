/// Drafts marked as those of ``ClaimTests`` in which a vague word, a name in passing or another figure stands nearer than
/// what the figure is about.
extension ClaimTests {
  static let germanVagueness = [
    // What stands behind in another clause, or before a figure of its own, speaks of that.
    "Der Gewinn von Nordlicht stieg 2024 auf [53 Millionen Euro: wrong-value], bei einem Umsatz, der wuchs.",
    "Nordlicht zog Bilanz. 2024 war gut: Bei einem Umsatz von [398 Millionen Euro: wrong-period] blieb ein Gewinn von [35 Millionen Euro: supported].",
    // No name in the sentence: the one of which the text has just told, if the other is nothing that is known.
    "Nordlicht setzte 2024 [421 Millionen Euro: supported] um. Die Bank dahinter heißt Steinau. Der Gewinn betrug 2024 [53 Millionen Euro: wrong-value].",
    // Where no time is named, the newest value.
    "Nordlicht hat rund [3.050: supported] Mitarbeiter; Ende 2023 waren es [2.900: supported].",
    // A series of years.
    "Nordlicht wuchs seither Jahr um Jahr: beim Umsatz auf [389 Millionen Euro: wrong-value] im Jahr 2023 und auf [421 Millionen Euro: supported] im Jahr 2024.",
    // Thousands or millions more, where nothing tells what the amount is.
    "Für den Umbau braucht Weserbau [243 Milliarden Euro: wrong-scale].",
    "Für den Umbau braucht Weserbau [25 Millionen Euro: unverified].",
    // So many there were before.
    "Von den [3.200: supported] Mitarbeitern gehen bei Nordlicht bis Ende 2027 noch 48.",
    "Von [3.900: wrong-value] Mitarbeitern der Nordlicht sollen bis 2027 noch 48 gehen.",
    "Nordlicht will von seinen [3.900: wrong-value] Mitarbeitern 48 entlassen.",
    "Von den [3.900: unverified] Mitarbeitern im Werk von Nordlicht sollen 48 gehen.",
    "Von den [900: unverified] Mitarbeitern der Nordlicht in Leeds sollen 48 gehen.",
    // What is told in passing is not what the text is about.
    "Halden, an der die Nordlicht beteiligt ist, setzte 2024 [59 Millionen Euro: wrong-value] um; die Nordlicht selbst wuchs.",
    "2024 setzte die Nordlicht-Tochter Halden [59 Millionen Euro: wrong-value] um.",
    "2024 setzte die Nordlicht-Tochter in Polen [300 Millionen Euro: unverified] um.",
    // What one sets out to reach; what somebody else was founded.
    "Nordlicht verfehlte 2024 seine Gewinnprognose von [60 Millionen Euro: unverified].",
    "Seit seiner Gründung [1989: wrong-date] hat Nordlicht nie gestreikt.",
    "Seit der Gründung 2011 der Tochter in Polen hat Nordlicht nie gestreikt.",
    // So many in the next clause, of something else.
    "Die Zahl der Mitarbeiter von Nordlicht stieg Ende 2024 auf [4.300: wrong-value], der Umsatz fiel.",
    // What is left over of another figure.
    "Der Umbau kostet Weserbau 338 Millionen Euro. Die übrigen [95 Millionen: unverified] zahlt Halden.",
  ]

  static let englishVagueness = [
    // One word for several metrics, beside a noun.
    "In its revenue for 2024, worth [€490 million: wrong-value], Nordlicht took pride.",
    "In its revenue for 2024, worth [€421 million: supported], Nordlicht took pride.",
    // What stands behind in another clause, or before a figure of its own, speaks of that.
    "Nordlicht's profit rose to [€53 million: wrong-value] in 2024, on revenue that grew.",
    // No name in the sentence: the one of which the text has just told, if the other is nothing that is known.
    "Nordlicht had revenue of [€421 million: supported] in 2024. The bank behind it is called Steinau. Profit came to [€53 million: wrong-value] in 2024.",
    // A subsidiary is not its parent.
    "Nordlicht grew. Its subsidiary Halden shrank: the Nordlicht unit employed [1,150: supported] people in 2024.",
    "Halden shrank in 2024. The Nordlicht unit had revenue of [€59 million: wrong-value].",
    "The Nordlicht unit had revenue of [€95 million: unverified] in 2024.",
    // The subject of an aside stands in it.
    "The line, on which Steinau counted [14.8 million: wrong-value] passengers in 2024, is to grow.",
    "The line, which in 2024 carried [14.8 million: unverified] passengers, leads to Steinau.",
    // A series of years.
    "Since then Nordlicht has put up its revenue: to [€389 million: wrong-value] in 2023 and [€421 million: supported] in 2024.",
    // Born is founded.
    "The company, born in 1998, is Nordlicht. It has [3,020: wrong-value] employees.",
    // "By December" may lie behind.
    "Talheim sold land in 2024, and its debt fell to [€308 million: wrong-value] by December.",
    "Talheim's debt is to fall to [€308 million: unverified] by December.",
    // More than.
    "Nordlicht's revenue went past [€400 million: supported] in 2024.",
    "Nordlicht's revenue went past [€440 million: wrong-hedge] in 2024.",
    // Who sells what part.
    "Nordlicht sold [26 percent: wrong-value] of Halden in 2025.",
    "Shares of Nordlicht rose [20 percent: unverified] after it bought Halden.",
    // The whole that others are a part of, in its own name.
    "Of its [3,900: wrong-value] employees Nordlicht will lay off 48.",
    "Of its [900: unverified] employees in Leeds Nordlicht will lay off 48.",
    "Halden, in which Nordlicht has a stake, had revenue of [€59 million: wrong-value] in 2024.",
  ]
}
