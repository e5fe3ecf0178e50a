/// Drafts marked as those of ``ClaimTests`` with changes that the facts of two times tell.
extension ClaimTests {
  static let germanChanges = [
    "Der Umsatz von Nordlicht stieg 2024 um [5,8 Prozent: supported] auf 421 Millionen Euro.",
    "Der Umsatz von Nordlicht stieg 2024 um [8,5 Prozent: wrong-value] auf 421 Millionen Euro.",
    "Nordlicht steigerte den Umsatz 2024 um [knapp sechs Prozent: supported] auf 421 Millionen Euro.",
    "Nordlicht steigerte den Umsatz 2024 um [23 Millionen Euro: supported].",
    "Nordlicht steigerte den Umsatz 2024 um [32 Millionen Euro: wrong-value].",
    "Nordlicht setzte 2024 421 Millionen Euro um, [6 Prozent: supported] mehr als im Vorjahr.",
    "Nordlicht setzte 2024 421 Millionen Euro um, [9 Prozent: wrong-value] mehr als im Vorjahr.",
    "Weserbau steigerte den Gewinn im dritten Quartal 2024 um [29 Prozent: supported].",
    "Weserbau steigerte den Gewinn im dritten Quartal 2024 um [45 Prozent: wrong-value].",
    "Die Zahl der Mitarbeiter von Nordlicht wuchs 2024 um [300: supported] auf 3200.",
    "Der Umsatz von Nordlicht stieg 2024 um 5,8 Prozent auf 421 Millionen Euro, der von Weserbau um [5,8 Prozent: unverified].",
    // What it is compared with is its start.
    "Verglichen mit den 421 Millionen Euro des Jahres 2024 setzte Nordlicht [9 Prozent: unverified] mehr um.",
    // Of another time, of a part, or reckoned otherwise.
    "Nordlicht steigerte den Umsatz binnen vier Jahren um [9 Prozent: unverified] auf 421 Millionen Euro.",
    "Nordlicht steigerte den Umsatz seit 2020 um [9 Prozent: unverified] auf [421 Millionen Euro: supported].",
    "Nordlicht steigerte den Umsatz 2024 organisch um [9 Prozent: unverified] auf 421 Millionen Euro.",
    "Nordlicht steigerte den Umsatz in Polen 2024 um [9 Prozent: unverified].",
    "Nordlicht will den Umsatz um [9 Prozent: unverified] steigern, 2024 waren es 421 Millionen Euro.",
  ]

  static let englishChanges = [
    "Revenue at Nordlicht rose [5.8 percent: supported] to €421 million in 2024.",
    "Revenue at Nordlicht rose [8.5 percent: wrong-value] to €421 million in 2024.",
    "Nordlicht grew revenue by [almost 6 percent: supported] to €421 million in 2024.",
    "In 2024 revenue at Nordlicht grew by [€32 million: wrong-value].",
    "Nordlicht's revenue was €421 million in 2024, [6 percent: supported] more than a year earlier.",
    "Nordlicht's revenue was €421 million in 2024, [9 percent: wrong-value] more than a year earlier.",
    "Nordlicht increased its revenue by [9 percent: unverified] within four years to €421 million.",
    "Nordlicht has increased its revenue by [9 percent: unverified] since 2020 to [€421 million: supported].",
    "Nordlicht's revenue rose organically by [9 percent: unverified] to €421 million in 2024.",
    "Nordlicht's revenue from services rose [9 percent: unverified] in 2024.",
    "Shares in Nordlicht jumped [31 percent: unverified] to €40.20 on Tuesday after it bought Halden for €612 million. The €40.80-a-share offer is [33 percent: supported] more than Monday's close of €30.70.",
  ]
}
