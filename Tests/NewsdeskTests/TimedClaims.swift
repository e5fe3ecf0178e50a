/// Drafts marked as those of ``ClaimTests`` in which a time is that of accounts or of another clause, a verb tells what
/// would be, and a heading rounds.
extension ClaimTests {
  static let germanTimes = [
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
    // A heading leaves out the last digit.
    "# Nordlicht macht [420 Millionen Euro: supported] Umsatz\n\nNordlicht setzte 2024 [421 Millionen Euro: supported] um.",
    "# Nordlicht macht [430 Millionen Euro: wrong-value] Umsatz\n\nNordlicht setzte 2024 [421 Millionen Euro: supported] um.",
  ]

  static let englishTimes = [
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
