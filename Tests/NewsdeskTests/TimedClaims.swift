/// Drafts marked as those of ``ClaimTests`` in which a time is that of accounts or of another clause, a verb tells what
/// would be, and a heading rounds.
extension ClaimTests {
  static let germanTimes = [
    // Of an earlier time than the one that is told, or of one long ago, newer facts may be missing.
    "Im ersten Quartal 2025 wuchs Lindau. Der Auftragseingang betrug [14 Millionen Euro: unverified].",
    "Im ersten Quartal 2024 wuchs Lindau. Der Auftragseingang betrug [14 Millionen Euro: wrong-value].",
    "Der Gewinn von Lindau betrug [9 Millionen Euro: unverified].",
    "Der Gewinn von Lindau betrug 2022 [9 Millionen Euro: wrong-value].",
    // Ein Haus tut, seit es gegründet wurde, was es tut.
    "Seit [1998: supported] baut Nordlicht Aufzüge in Kiel.",
    "Seit 1989 baut Nordlicht Aufzüge in Kiel.",
    "Seit [1947: wrong-date] baut Halden Aufzüge in Kiel.",
    "Das [1889: wrong-date] als Werkstatt gegründete Unternehmen Nordlicht baut Aufzüge.",
    // Beside a word for now the newest level is meant.
    "[2.900: wrong-period] Mitarbeiter hat Nordlicht heute.",
    "Die Schulden von Talheim belaufen sich inzwischen auf [308 Millionen Euro: wrong-value].",
    "Heute legte Nordlicht Zahlen vor: Es beschäftigte Ende 2023 [2.900: supported] Menschen.",
    "Die Schulden von Talheim belaufen sich auf [380 Trillionen Euro: wrong-scale].",
    "Allein für 2023 weist Nordlicht einen Umsatz von [389 Millionen Euro: wrong-value] aus.",
    // A year of accounts is that in which the day of publication lies, or the one before.
    "Lindau setzte im vergangenen Geschäftsjahr [74 Millionen Euro: supported] um.",
    "Lindau setzte im vergangenen Geschäftsjahr [69 Millionen Euro: wrong-period] um.",
    "Im abgelaufenen Geschäftsjahr setzte Lindau [96 Millionen Euro: wrong-value] um.",
    "Der Etat von Lindau beträgt im laufenden Haushaltsjahr [83 Millionen Euro: supported].",
    "Der Etat von Lindau beträgt in diesem Geschäftsjahr [93 Millionen Euro: wrong-value].",
    // Who has not been named yet; but what stands behind a name is said of that.
    "Weserbau wird verkauft. Es geht an ein Unternehmen mit einem Umsatz von [400 Millionen Euro: unverified] im Jahr 2024.",
    "Weserbau, ein Unternehmen mit einem Umsatz von [400 Millionen Euro: wrong-value] im Jahr 2024, baut.",
    "Weserbau ist ein Unternehmen mit einem Umsatz von [400 Millionen Euro: wrong-value] im Jahr 2024.",
    // What would be.
    "Mit dem Kredit wüchsen die Schulden von Talheim auf [420 Millionen Euro: unverified].",
    "Die Schulden von Talheim lägen dann bei [420 Millionen Euro: unverified].",
    "Die Schulden von Talheim würden auf [420 Millionen Euro: unverified] steigen.",
    "Mit dem Verkauf sänken die Schulden von Talheim auf [320 Millionen Euro: unverified].",
    "Die Schulden von Talheim wuchsen 2024 auf [420 Millionen Euro: wrong-value].",
    // A founding has its own time.
    "Nordlicht, [1998: supported] in Le Locle gegründet, setzte im vergangenen Jahr [490 Millionen Euro: wrong-value] um.",
    "Nordlicht, [1984: wrong-date] in Le Locle gegründet, setzte im vergangenen Jahr [421 Millionen Euro: supported] um.",
    "Nordlicht, gegründet in Kiel, setzte im vergangenen Jahr [421 Millionen Euro: supported] um.",
    // A part may be all that a fact tells.
    "Nordlicht setzte 2024 [421 Millionen Euro: supported] um. Übrig blieb ein Gewinn von [35 Millionen Euro: supported].",
    "Nordlicht setzte 2024 [421 Millionen Euro: supported] um. Übrig blieb ein Gewinn von [53 Millionen Euro: wrong-value].",
    "Nordlicht setzte 2024 [421 Millionen Euro: supported] um, davon entfielen [53 Millionen: unverified] auf den Gewinn.",
    "Allein für 2023 weist Nordlicht einen Umsatz von [398 Millionen Euro: supported] aus.",
    "Nordlicht und Halden setzten 2024 zusammen [421 Millionen Euro: unverified] um.",
    "Bestellt wurden im Mai 2025 bei Weserbau 31 Schiffe für zusammen [40 Millionen Euro: supported].",
    "Das Gericht sprach Nordlicht 2024 einen entgangenen Gewinn von [53 Millionen Euro: unverified] zu.",
    // A heading that names nobody tells what stands below it.
    "# Rekord: [421 Millionen Euro: supported]\n\nNordlicht setzte 2024 [421 Millionen Euro: supported] um.",
    "# Rekord mit gut [420 Millionen Euro: supported]\n\nNordlicht setzte 2024 [421 Millionen Euro: supported] um.",
    "# Nicht [421 Millionen Euro: unverified]\n\nNordlicht setzte 2024 [421 Millionen Euro: supported] um.",
    // A heading leaves out the last digit.
    "# Nordlicht macht [420 Millionen Euro: supported] Umsatz\n\nNordlicht setzte 2024 [421 Millionen Euro: supported] um.",
    "# Nordlicht macht [430 Millionen Euro: wrong-value] Umsatz\n\nNordlicht setzte 2024 [421 Millionen Euro: supported] um.",
  ]

  static let englishTimes = [
    // Of an earlier time than the one that is told, or of one long ago, newer facts may be missing.
    "In the first quarter of 2025 Lindau grew. Orders came to [€14 million: unverified].",
    "In the first quarter of 2024 Lindau grew. Orders came to [€14 million: wrong-value].",
    "Lindau's profit came to [€9 million: unverified].",
    "Lindau's profit came to [€9 million: wrong-value] in 2022.",
    // What a year earlier is counted from is not a year earlier.
    "Halden had revenue of [€95 million: supported] in 2024. A year earlier it was [€88 million: unverified].",
    // A house does since it was founded what it does; of another year only its digits tell, if it is long ago.
    "Since [1998: supported] Nordlicht has built lifts in Kiel.",
    "Since 1989 Nordlicht has built lifts in Kiel.",
    "Since [1947: wrong-date] Halden has built lifts in Kiel.",
    "Halden has sold lifts in Kiel since 1947, when it left Leeds.",
    // Beside a word for now the newest level is meant.
    "Nordlicht has [2,900: wrong-period] employees today.",
    "Nordlicht is down to [2,900: wrong-period] employees.",
    "Nordlicht has [2,900: supported] employees.",
    "Nordlicht has [900: unverified] employees in Leeds now.",
    // The year before which year?
    "Nordlicht had a profit of [€53 million: wrong-value], more than in the previous year.",
    "Nordlicht had a profit of [€35 million: supported], more than in the previous year.",
    // The time of a year earlier is as long as the one that was told.
    "Halden had revenue of [€66 million: supported] in the nine months to September 2024; in the first six months of 2024 it was [€41 million: supported] (2023: €39 million).",
    // What is told in an aside is no time of what stands around it.
    "Steinau, which reports next week, carried [14.8 million: wrong-value] passengers.",
    "Nordlicht, whose revenue fell in 2023, had a profit of [€53 million: wrong-value].",
    "Nordlicht, which in 2023 bought a rival, has [2,900: supported] employees.",
    // The time of the sentence before.
    "In 2024 Nordlicht had revenue of [€421 million: supported]. Its profit, down a lot, came to [€53 million: wrong-value].",
    "In the third quarter of 2024 Weserbau built a lot. Profit came to [€90 million: supported].",
    // A name of the sentence, however far off, goes before those of others.
    "Halden is small. Nordlicht, founded in [1998: supported] in Kiel, had revenue of [€421 million: supported] in 2024, roughly a fifth more than in 2021, and a profit of [€53 million: wrong-value].",
    "Halden is small. Nordlicht, founded in [1998: supported] in Kiel, had revenue of [€421 million: supported] in 2024, roughly a fifth more than in 2021, and a profit of [€35 million: supported].",
    // What was never earned.
    "The court awarded Nordlicht [€53 million: unverified] in lost profits in 2024.",
    // A part may be all that a fact tells.
    "Nordlicht had revenue of [€421 million: supported] in 2024, of which a profit of [€35 million: supported] was left.",
    "Nordlicht had revenue of [€421 million: supported] in 2024, of which a profit of [€55 million: unverified] was left.",
    "Weserbau booked 31 ships for a combined [€40 million: supported] in May 2025, its orders show.",
    // A heading that names nobody tells what stands below it.
    "# Court tells a maker to pay [€60 million: supported]\n\nHalden will be bought for [€60 million: supported].",
    "# A record year: [€421 million: supported]\n\nNordlicht had revenue of [€421 million: supported] in 2024.",
    "# A record year: [€95 million: unverified]\n\nNordlicht had revenue of [€421 million: supported] in 2024.",
    "# Not [€35 million: unverified]\n\nNordlicht had a profit of [€35 million: supported] in 2024.",
    "Lindau had revenue of [€74 million: supported] in the last financial year.",
    "Lindau had revenue of [€69 million: wrong-period] in the last financial year.",
    "Last fiscal year Lindau turned over [€96 million: wrong-value].",
    "Lindau has a budget of [€83 million: supported] this financial year.",
    "Lindau has a budget of [€93 million: wrong-value] this financial year.",
    "Weserbau plans for 2026. It was bought by a company with a budget of [€61 million: unverified] for 2026.",
    "Weserbau, a company with a budget of [€61 million: wrong-value] for 2026, will build.",
    "Weserbau is a company with a budget of [€61 million: wrong-value] for 2026.",
    "Nordlicht, founded in [1998: supported], had revenue of [€490 million: wrong-value] last year.",
    "Founded by dockers, Nordlicht last year had revenue of [€421 million: supported].",
    // No change.
    "Revenue at Nordlicht held up at [€421 million: supported] in 2024.",
    "Revenue at Nordlicht held up at [€490 million: wrong-value] in 2024.",
    "Nordlicht's revenue was up [€23 million: supported] in 2024.",
    "# Nordlicht posts revenue of [€420 million: supported]\n\nNordlicht had revenue of [€421 million: supported] in 2024.",
    "# Nordlicht posts revenue of [€430 million: wrong-value]\n\nNordlicht had revenue of [€421 million: supported] in 2024.",
  ]
}
