/// Drafts marked as those of ``ClaimTests`` whose figures are of a part, a group, another time or another kind than the
/// fact: nothing may be said of them unless they look like the fact mistyped.
extension ClaimTests {
  static let germanParts = [
    // A group of those for whom a rate holds, but not what the metric's own word stands behind.
    "Bei den Jüngeren lag die Arbeitslosenquote in Talheim im Mai 2025 bei [11,3 Prozent: unverified].",
    "Unter Frauen betrug die Arbeitslosenquote in Talheim im Mai 2025 [5,9 Prozent: unverified].",
    "Die Arbeitslosenquote lag in Talheim im Mai 2025 bei [9,1 Prozent: wrong-value].",
    "Bei den Bestellungen verbuchte Weserbau im Mai 2025 [63 Millionen Euro: wrong-value].",
    "Bei Nordlicht betrug der Umsatz 2024 [490 Millionen Euro: wrong-value].",
    "Im Landkreis Talheim lag die Arbeitslosenquote im Mai 2025 bei [4,3 Prozent: unverified].",
    // A part in front of the word, or behind it.
    "Der Brückenumsatz von Weserbau lag 2024 bei [190 Millionen Euro: unverified].",
    "Der Jahresumsatz von Weserbau lag 2024 bei [290 Millionen Euro: wrong-value].",
    "Der Konzernumsatz von Weserbau lag 2024 bei [290 Millionen Euro: wrong-value].",
    "Der Umsatz mit Brücken stieg bei Weserbau 2024 auf [190 Millionen Euro: unverified].",
    "Im Monat setzte Weserbau 2024 [21 Millionen Euro: unverified] um.",
    "Aus dem Verkauf eines Hofs verdiente Nordlicht 2024 [53 Millionen Euro: unverified].",
    // What is added to a debt or taken off it; what was first planned.
    "Talheim nahm 2024 [230 Millionen Euro: unverified] Schulden auf.",
    "Talheim musste 2024 [230 Millionen Euro: unverified] seiner Schulden umschulden.",
    "Talheim hatte Ende 2024 Schulden von [230 Millionen Euro: wrong-value].",
    "Der Haushalt von Weserbau für 2026 umfasste im Entwurf noch [95 Millionen Euro: unverified].",
    // The time right before a clause about it, and one between commas.
    "Der Umsatz von Weserbau war 2024 so hoch wie seit 2016 nicht mehr, als er [262 Millionen Euro: unverified] erreichte.",
    "Zwei Jahre nach dem Börsengang lag der Umsatz von Weserbau bei [190 Millionen Euro: unverified].",
    // What a share of it makes.
    "Fast die Hälfte des Umsatzes von Weserbau, nämlich [290 Millionen Euro: unverified], kam 2024 aus Polen.",
    // A metric that has its figure; a second one needs a time or a level.
    "2024 fehlten Halden bei einem Umsatz von [95 Millionen Euro: supported] noch [81 Millionen Euro: unverified].",
    "Der Umsatz von Halden stieg von 81 Millionen Euro auf [81 Millionen Euro: wrong-value] im Jahr 2024.",
    // The verb at the end of a clause says nothing of the next one.
    "Halden meldete 2024 einen Umsatz, den Fachleute auf 81 Millionen Euro schätzen, von [95 Millionen Euro: supported].",
    // The reference's own word in the dative.
    "Den Beiträgen von [3,7 Millionen Euro: wrong-value] standen bei Halden 2024 Kosten gegenüber.",
    // A unit of somebody's, a moment, a country; who is only compared.
    "Die Werkstatt von Weserbau setzte 2024 [190 Millionen Euro: unverified] um.",
    "Der Umsatz von Weserbau lag 2024 bei [290 Millionen Euro: wrong-value].",
    "Ein Rivale, dessen Nachbar Weserbau ist, setzte 2024 [290 Millionen Euro: unverified] um.",
    "Ein Rivale, mit dem Weserbau im Streit liegt, setzte 2024 [290 Millionen Euro: unverified] um.",
    "Der Kreis, zu dem Talheim gehört, hatte Ende 2024 Schulden von [230 Millionen Euro: unverified].",
    "Bis zum Abend lag die Arbeitslosenquote in Talheim bei [4,3 Prozent: unverified].",
    "Talheim wächst. Bundesweit lag die Arbeitslosenquote im Mai 2025 bei [5,1 Prozent: unverified].",
    "Talheim wächst. Die Arbeitslosenquote lag im Mai 2025 bei [5,1 Prozent: wrong-value].",
    "Mehr Umsatz als Weserbau machte 2024 nur ein Nachbar mit [290 Millionen Euro: unverified].",
    "Mit Brücken machte Weserbau 2024 einen Umsatz von [190 Millionen Euro: unverified].",
    "In der Verwaltung arbeiten bei Nordlicht [2400: unverified] Menschen.",
    "Ohne den Streit wären es bei Weserbau [290 Millionen Euro: unverified] Umsatz gewesen.",
    "Vom Umsatz des Jahres 2024 blieben Weserbau [190 Millionen Euro: unverified] für Löhne.",
    "Vor der Pandemie, 2023, setzte Weserbau [250 Millionen Euro: wrong-period] um.",
    "Vor der Pandemie setzte Weserbau [190 Millionen Euro: unverified] um.",
    // A part that another clause speaks of.
    "Geblieben ist davon wenig: Der Umsatz von Weserbau fiel 2024 auf [290 Millionen Euro: wrong-value].",
    // A plan told as done.
    "Halden steigerte die Ernte und holte 2024 [13.400: wrong-value] Hektoliter Ernte ein.",
    "Halden wollte 2024 eine Ernte von [13.400: supported] Hektolitern.",
    // Someone unknown bought what only one has been bought for.
    "Ein Fonds, der Halden im Juni 2025 übernahm, zahlte einen Kaufpreis von [60 Millionen Dollar: wrong-currency].",
    "Mehr als im Winter zuvor erntete Halden 2024, und zwar [12.600: supported] Hektoliter.",
  ]

  static let englishParts = [
    "Among women the unemployment rate in Talheim was [5.9 percent: unverified] in May 2025.",
    "For young people in Talheim the unemployment rate was [11.3 percent: unverified] in May 2025.",
    "The unemployment rate in Talheim, among the highest in the north, was [9.1 percent: wrong-value] in May 2025.",
    "In the Talheim area the unemployment rate was [4.3 percent: unverified] in May 2025.",
    "Talheim's long-term unemployment rate was [2.1 percent: unverified] in May 2025.",
    "The average builder of Weserbau's size had revenue of [€190 million: unverified] in 2024.",
    "Nearly half of Weserbau's revenue, namely [€290 million: unverified], came from Poland in 2024.",
    "Five customers brought Weserbau revenue of [€190 million: unverified] in 2024.",
    "Nordlicht earned [€53 million: unverified] on the sale of a yard in 2024.",
    "Talheim refinanced [€230 million: unverified] of its debt in 2024.",
    "Talheim's debt was [€230 million: wrong-value] at the end of 2024.",
    "Weserbau's original budget for 2026 was [€95 million: unverified].",
    "Weserbau's revenue in 2024 was the highest since 2016, when it was [€262 million: unverified].",
    "Two years after its listing, Weserbau had revenue of [€190 million: unverified].",
    "Halden's first round of funding, in 2019, took half a year and raised [€9 million: unverified].",
    "Analysts at a bank put Weserbau's revenue in 2024 at [€290 million: unverified].",
    "The workshop of Weserbau had revenue of [€190 million: unverified] in 2024.",
    "The revenue of Weserbau was [€290 million: wrong-value] in 2024.",
    "A rival, with which Weserbau competes, had revenue of [€290 million: unverified] in 2024.",
    "Unlike Weserbau, the neighbours had revenue of [€290 million: unverified] in 2024.",
    "Talheim is growing. Nationwide, the unemployment rate was [5.1 percent: unverified] in May 2025.",
    "Talheim is growing. The unemployment rate was [5.1 percent: wrong-value] in May 2025.",
    "Of Weserbau's revenue in 2024, [€190 million: unverified] went to suppliers.",
    "About [2,400: unverified] people work in storage at Nordlicht.",
    "For older people the unemployment rate in Talheim was [4.3 percent: unverified] in May 2025.",
    "Halden, created in [1947: wrong-date], grows hops.",
    "Halden brought in a harvest of [13,400: wrong-value] hectolitres in 2024.",
    "Halden planned a harvest of [13,400: supported] hectolitres in 2024.",
    "Weserbau's revenue was [€250 million: supported] in 2024, 3 percent up on the 243 million of 2023.",
  ]
}
