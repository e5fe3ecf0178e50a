/// Drafts marked as those of ``ClaimTests`` whose figures have no noun, stand in lines of their own, have a sign, or are
/// told by other words than the reference's.
extension ClaimTests {
  static let germanNumbers = [
    // A word for a metric before a number says what it counts.
    "Die Mitgliederzahl von Steinau stieg 2024 auf [24.700: supported].",
    "Die Mitgliederzahl von Steinau stieg 2024 auf [27.400: wrong-value].",
    "Steinau zählte 2024 bei den Mitgliedern [27.400: wrong-value], Besuche gab es 31.500.",
    "Die Mitglieder von Steinau trafen sich 2024 in Raum 2470.",
    // Lines that their writer has broken on purpose.
    "Mitglieder Ende 2024\nSteinau – [27.400: wrong-value]\nTurnerbund – 3.120",
    "Der Umsatz im Jahr 2024\nNordlicht: [412 Millionen Euro: wrong-value]\nHalden: [95 Millionen Euro: supported]",
    "Der Umsatz von Nordlicht, Jahr für Jahr:\n2023: [389 Millionen Euro: wrong-value]\n2024: [421 Millionen Euro: supported]",
    "Steinau, Fahrgäste\n2023: [17,1 Millionen: supported]\n2024: [14,8 Millionen: wrong-value]",
    "| Jahr | Fahrgäste von Steinau |\n|---|---|\n| 2023 | [17,1 Mio.: supported] |\n| 2024 | [14,8 Mio.: wrong-value] |",
    // A table whose numbers may be in thousands.
    "| Fahrgäste in Tausend | 2024 |\n|---|---|\n| Steinau | 18.400 |",
    // A figure with its sign.
    "Das Ergebnis von Halden lag 2024 bei [-12 Millionen Euro: supported].",
    "Verlust von Halden 2024: [-12 Millionen Euro: supported].",
    "Der Gewinn von Nordlicht lag 2024 bei [-35 Millionen Euro: wrong-value].",
    // Another word of a family, and its verb, which tells only what the figure bears out.
    "2024 fuhren [18,4 Millionen: supported] Passagiere mit Steinau.",
    "Steinau beförderte 2024 [14,8 Millionen: wrong-value] Menschen.",
    "Steinau beförderte 2024 [9,3 Millionen: unverified] Menschen auf seiner längsten Linie.",
    // What is said of a figure behind it; another year than the one that it is known of.
    "Die [398 Millionen Euro: wrong-period], die Nordlicht 2024 umsetzte, waren zu wenig.",
    "Im Jahr 2021 setzte Nordlicht [398 Millionen Euro: wrong-period] um.",
    "Ende 2024 beschäftigte Nordlicht [2.900: wrong-period] Menschen.",
    // Whose turn it is.
    "Nordlicht und Halden setzten 2024 [421 Millionen Euro: supported] beziehungsweise [59 Millionen Euro: wrong-value] um.",
    // An earlier study is of another time.
    "Eine frühere Erhebung sah bei Halden [1.510: wrong-value] Beschäftigte.",
  ]

  static let englishNumbers = [
    "Membership of Steinau stood at [27,400: wrong-value] in 2024, up from 23,900.",
    "The number of passengers at Steinau rose to [18.4 million: supported] in 2024 from [17.1 million: supported].",
    "Steinau's passenger count in 2024 was [14.8 million: wrong-value].",
    "Steinau's passenger count in 2023 was [18.4 million: wrong-period].",
    "Members of Steinau met in room 2470 in 2024.",
    "Members at the end of 2024\nSteinau: [27,400: wrong-value]\nRowing club: 3,120",
    "Revenue in 2024\nNordlicht – [€412 million: wrong-value]\nHalden – [€95 million: supported]",
    "Nordlicht's revenue, year by year:\n2023 – [€389 million: wrong-value]\n2024 – [€421 million: supported]",
    // A wrapped text is none of lines.
    """
    The company that keeps the lights on in the north, Nordlicht, had sales of
    [€421 million: supported] in 2024, and nobody at its head office was quite as
    surprised by that as its own accountants.
    """,
    "The profit of Halden came to [-€12 million: supported] in 2024.",
    "Steinau carried [14.8 million: wrong-value] people in 2024.",
    "Steinau carried [9.3 million: unverified] people on its longest line in 2024.",
    "[€398 million: wrong-period]: that is what Nordlicht made in sales in 2024.",
    "In 2021 Nordlicht had sales of [€398 million: wrong-period].",
    "Nordlicht turned over [€412 million: wrong-value] in 2024.",
    "The [1,150: supported] employees of Halden will get more money in January.",
    "Riders at Steinau: [18.4 million: supported] in 2024.",
  ]
}
