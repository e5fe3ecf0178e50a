/// Drafts marked as those of ``ClaimTests`` in which other words stand between a figure and what it is about, or in which
/// the time or the status of a figure must be told from that of another.
extension ClaimTests {
  static let germanLinks = [
    // What somebody else has, whatever it is reckoned for.
    "Für zwölf Jahre Betrieb kam Halden 2024 auf einen Umsatz von [421 Millionen Euro: wrong-entity].",
    // A month earlier; the metric of the sentence before; the year in a bracket.
    "Weserbau verbuchte im Mai 2025 Bestellungen von [40 Millionen Euro: supported], im Vormonat waren es [36 Millionen Euro: supported].",
    "Weserbau verbuchte im Mai 2025 Bestellungen von [40 Millionen Euro: supported], im Vormonat waren es [31 Millionen Euro: wrong-value].",
    "Der Umsatz von Weserbau lag 2024 bei [250 Millionen Euro: supported]. Nach der Finanzierungsrunde im Jahr 2023 waren es noch [243 Millionen Euro: supported].",
    "Weserbau stellte die Zahlen für 2024 vor.\n\n- Umsatz: [250 Millionen Euro: supported] (2023: [243 Millionen Euro: supported])",
    "Weserbau verdiente im dritten Quartal 2024 [90 Millionen Euro: supported]. Im gleichen Zeitraum 2023 waren es [70 Millionen Euro: supported].",
    "Nordlicht beschäftigt [3200: supported] Menschen, [180: unverified] mehr als zwölf Monate zuvor.",
    // A part of a number that is told right behind it, or of what a share is told of; the long-term mean.
    "Im Werk von Halden waren 2024 [900: unverified] Mitarbeiter von 1150 krank.",
    "Ein Viertel der Mitarbeiter von Nordlicht, [2400: unverified], waren 2024 krank.",
    "Das zehnjährige Mittel der Ernte von Halden liegt bei [9700: unverified] Hektolitern.",
    // What shall come to pass, told beside what was last.
    "Der Umsatz von Weserbau soll von zuletzt 250 Millionen Euro auf mindestens [290 Millionen Euro: unverified] steigen.",
    // The whole that others are a part of, two together, and somebody's party.
    "Weserbau strich 2024 von seinen [900: unverified] Stellen 70.",
    "Nordlicht und Halden wollen zusammengehen.\n\n- Mitarbeiter: [4350: unverified]",
    "Nordlicht legte zu. Anna Kern (Nordlicht) erzielte 2024 einen Umsatz von [2 Millionen Euro: unverified].",
    // Thousands or millions mixed up need no word for the metric; a birthday is no founding.
    "Weserbau durfte 2024 immerhin [250 Milliarden Euro: wrong-scale] verbauen.",
    "Halden wurde am [3. Mai: supported] gegründet und feiert.",
    "Halden wurde am [5. Mai 1974: wrong-date] gegründet.",
    "Vom Umsatz entfielen 2024 bei Weserbau [140 Millionen Euro: unverified] auf Brücken.",
    // An aside parts nothing; who speaks is not who the figure is about.
    "Halden, der größte Hersteller von Pumpen im Norden, setzte 2024 [110 Millionen Euro: wrong-value] um.",
    "Nordlicht meldete Zahlen für 2024. Der Umsatz stieg auf [490 Millionen Euro: wrong-value], sagte Anna Kern (CDU).",
    // What is said of the one in words is said of the other without.
    "Nordlicht beschäftigt [3200: supported] Menschen und Halden [1400: wrong-value].",
    "2024 setzte Weserbau [250 Millionen Euro: supported] um. 2023 waren es [290 Millionen Euro: wrong-value].",
    // The day of a report is no time of the figure, and a later clause has its own.
    "Weserbau meldete Zahlen für 2024. Der Umsatz stieg um drei Prozent auf [290 Millionen Euro: wrong-value], wie der Konzern am Dienstag (10. Juni) mitteilte.",
    "Weserbau setzte [290 Millionen Euro: wrong-value] um; 2023 waren es [243 Millionen Euro: supported].",
    // What another sentence tells rightly, but not what may be a part of it.
    "Nordlicht setzte 2024 [421 Millionen Euro: supported] um. Niemand hatte damit gerechnet: Der Umsatz von Nordlicht betrug 2024 [490 Millionen Euro: wrong-value].",
    "Nordlicht setzte 2024 [421 Millionen Euro: supported] um. Im Ausland betrug der Umsatz von Nordlicht 2024 [340 Millionen Euro: unverified].",
    // A heading tells what the text tells.
    "# Umsatz von Nordlicht erreicht [398 Millionen Euro: wrong-period]\n\nNordlicht setzte 2024 [421 Millionen Euro: supported] um, 2023 waren es [398 Millionen Euro: supported].",
    "# Umsatz von Nordlicht erreicht [490 Millionen Euro: wrong-value]\n\nNordlicht setzte 2024 [421 Millionen Euro: supported] um.",
    // Plans that are told as done, while nothing else can be.
    "Der Haushalt von Weserbau für 2026 beläuft sich auf [99 Millionen Euro: wrong-value].",
    "Weserbau hatte 2024 einen Haushalt von [99 Millionen Euro: unverified].",
    "Weserbau übernimmt Halden, einen Hersteller von Pumpen, für [70 Millionen Euro: wrong-value].",
    // What is adjusted is not what was reported; a slip of it still shows.
    "Der bereinigte Umsatz von Weserbau betrug 2024 [231 Millionen Euro: unverified].",
    "Weserbau setzte 2024 ohne Zukäufe [231 Millionen Euro: unverified] um.",
    "Organisch setzte Weserbau 2024 [231 Millionen Euro: unverified] um, insgesamt lag der Umsatz bei [290 Millionen Euro: wrong-value].",
    "Der bereinigte Umsatz von Weserbau betrug 2024 [250 Milliarden Euro: wrong-scale].",
    // Neither before tax nor gross, with temporary staff or in better days; nor what was aimed at, or others say.
    "Einschließlich der Leiharbeiter beschäftigte Nordlicht 2024 [3900: unverified] Menschen.",
    "Nordlicht beschäftigte 2024 auf Vollzeitstellen umgerechnet [2900: unverified] Menschen.",
    "Nordlicht verdiente 2024 vor Steuern [48 Millionen Euro: unverified].",
    "Einst beschäftigte Nordlicht [4100: unverified] Menschen.",
    "Von Januar bis September 2024 setzte Weserbau [187 Millionen Euro: unverified] um.",
    "Weserbau hatte sich für 2024 einen Umsatz von [290 Millionen Euro: unverified] vorgenommen.",
    "Weserbau verfehlte 2024 sein Umsatzziel von [290 Millionen Euro: unverified].",
    "Nach Angaben der Gewerkschaft setzte Weserbau 2024 [290 Millionen Euro: unverified] um.",
    "Mit Brücken setzte Weserbau 2024 [190 Millionen Euro: unverified] um.",
    // A version that was corrected, what others own, a number whose digits are exchanged by chance.
    "Nordlicht hat [3200: supported] Mitarbeiter. Korrektur: In einer früheren Fassung hieß es, Nordlicht habe 2300 Mitarbeiter.",
    "Im Betrieb von Weserbau laufen [50,4: unverified] Kilometer Kabel.",
    // "At most" is right for nearly everything, times ten for yet more.
    "Nordlicht beschäftigt 2024 höchstens [500: unverified] Mitarbeiter.",
    // A part of the year that was told, not of this one.
    "2024 setzte Weserbau [250 Millionen Euro: supported] um, davon [110 Millionen Euro: unverified] im ersten Halbjahr.",
  ]

  static let englishLinks = [
    // "From" begins a span of time, not the level before a change.
    "Weserbau earned [€90 million: supported] from July through September 2024, up from [€70 million: supported] in the same three months of 2023.",
    "Weserbau earned [€99 million: wrong-value] from July through September 2024.",
    // A month earlier, the year in a bracket, what is beside a figure and no rate of it.
    "Weserbau took orders of [€40 million: supported] in May 2025; a month earlier it had been [€36 million: supported].",
    "Weserbau took orders of [€40 million: supported] in May 2025; a month earlier it had been [€63 million: wrong-value].",
    "Weserbau told its figures for 2024.\n\n- Revenue: [€250 million: supported] (2023: [€243 million: supported])",
    "Weserbau shrugged off a week of strikes to post revenue of [€250 million: supported] for 2024.",
    "Revenue at Weserbau rose by 3 per cent to [€250 million: supported] in 2024.",
    "Comparable sales at Weserbau fell [0.9 percent: supported] in May 2025.",
    "In 2024 Weserbau, which lost [€3 million: unverified] in Spain, had revenue of [€250 million: supported].",
    "Of its [3,200: supported] employees Nordlicht sent 450 home.",
    "Halden was founded on [3 May: supported] by two brothers.",
    "Halden, the largest builder of pumps in the north, had sales of [€110 million: wrong-value] in 2024.",
    "Halden, which has its seat in a village, had sales of [€110 million: wrong-value] in 2024.",
    "Nordlicht reported results for 2024. Revenue rose to [€490 million: wrong-value], said Anna Kern (CDU).",
    "Nordlicht employs [3,200: supported] people and Halden [1,400: wrong-value].",
    "Weserbau had revenue of [€250 million: supported] in 2024. A year earlier it had been [€290 million: wrong-value].",
    "Weserbau reported on 2024. Revenue rose by 3 percent, to [€290 million: wrong-value], as the builder said on Tuesday (10 June).",
    "Weserbau had revenue of [€290 million: wrong-value]; in 2023 it had been [€243 million: supported].",
    // What stands in brackets parts nothing either, nor does a comma behind the time at the beginning.
    "Weserbau had revenue of [€243 million: wrong-period] ($252 million) in 2024.",
    "In all of 2024, Weserbau had revenue of [€243 million: wrong-period].",
    // A name in a currency is not who the figure is about.
    "Nordlicht had revenue of [421 million Swiss francs: wrong-currency] in 2024.",
    "Nordlicht had revenue of [€421 million: supported] in 2024. Nobody had thought so: revenue at Nordlicht came to [€490 million: wrong-value] in 2024.",
    "Nordlicht had revenue of [€421 million: supported] in 2024. Software revenue at Nordlicht came to [€340 million: unverified] in 2024.",
    "Weserbau has a budget of [€99 million: wrong-value] for 2026.",
    "Weserbau had a budget of [€99 million: unverified] in 2024.",
    "Weserbau agreed to buy Halden, a maker of pumps, for [€70 million: wrong-value].",
    "Weserbau bought Halden for [€60 million: supported].",
    "Adjusted revenue at Weserbau came to [€231 million: unverified] in 2024.",
    "Excluding acquisitions, Weserbau had revenue of [€231 million: unverified] in 2024.",
    "The adjusted figure of Weserbau, before the cost of closing its yard, was revenue of [€231 million: unverified] in 2024, while total revenue fell to [€290 million: wrong-value].",
    "Adjusted revenue at Weserbau came to [€250 billion: wrong-scale] in 2024.",
    "Including temporary staff, Nordlicht employed [3,900: unverified] people in 2024.",
    "Nordlicht employed [2,900: unverified] people in full-time equivalents in 2024.",
    "Profit before tax at Nordlicht was [€48 million: unverified] in 2024.",
    "Nordlicht once employed [4,100: unverified] people.",
    "Between January and September 2024 Weserbau had revenue of [€187 million: unverified].",
    "Weserbau had pledged to reach revenue of [€290 million: unverified] in 2024.",
    "Weserbau missed its target of [€290 million: unverified] in revenue for 2024.",
    "The union says revenue at Weserbau was [€290 million: unverified] in 2024.",
    "At its plant in the village Nordlicht employed [2,100: unverified] people in 2024.",
    // Whom others are compared with, and what an aside says of others.
    "A rival had revenue of [€290 million: unverified] in 2024, more than Weserbau.",
    "Weserbau is smaller than a rival, which had revenue of [€290 million: unverified] in 2024.",
    "Weserbau published its revenue for 2024. A newsletter had reported the revenue as [€231 million: unverified].",
    "Weserbau had revenue of [€250 million: supported] in 2024, of which [€110 million: unverified] came in the first half.",
  ]

  static let germanTimesAndNames = [
    // The time at the beginning of a sentence holds for all of it, that of the metric's clause for its figure, and one that
    // the figure is compared with for none.
    "Im Jahr 2024 baute Weserbau viel und strich [70: supported] Stellen, der Umsatz lag dank vieler Brücken im Norden bei [243 Millionen Euro: wrong-period].",
    "Die Zahl der Beschäftigten von Nordlicht stieg 2024, und zwar auf [2.900: wrong-period].",
    "Nordlicht hat [2.900: wrong-period] Beschäftigte, mehr als im Jahr 2023.",
    "Nordlicht hat [3.200: supported] Beschäftigte, mehr als im Jahr 2023 ([2.900: supported]).",
    // Where there is a fact of just the time that the draft names, one of a longer time is not meant.
    "In den ersten sechs Monaten 2024 setzte Halden [66 Millionen Euro: wrong-period] um.",
    "In den ersten neun Monaten 2024 setzte Halden [66 Millionen Euro: supported] um.",
    "Am 31. März 2025 meldete Weserbau einen Umsatz von [250 Millionen Euro: supported].",
    "Weserbau verbuchte im Mai 2025 Bestellungen von [40 Millionen Euro: supported], mehr als im Vormonat ([63 Millionen Euro: wrong-value]).",
    // An earlier value in a text about the newest.
    "Nordlicht verdiente [35 Millionen Euro: supported]. Der Umsatz lag bei [398 Millionen Euro: wrong-period].",
    "Nordlicht verdiente [35 Millionen Euro: supported]. Der Umsatz war zuvor um ein Zehntel auf [398 Millionen Euro: supported] im Jahr 2023 gestiegen.",
    // Who is meant: a noun with an adjective, and of two parties the one that has the metric.
    "Weserbau legte Zahlen vor. Der Bremer Konzern setzte 2024 [205 Millionen Euro: wrong-value] um.",
    "Anders als Halden kam das Unternehmen Nordlicht 2024 auf einen Umsatz von [490 Millionen Euro: wrong-value].",
    "Halden gehört zu [33 Prozent: wrong-value] dem Konzern Nordlicht.",
    "Weserbau meldete Zahlen für 2024. Der Umsatz sank, teilte das Brandt-Institut mit, auf [205 Millionen Euro: wrong-value].",
    "Die Nordlicht AG, die 30 Prozent der Anteile hält, setzte 2024 [490 Millionen Euro: wrong-value] um, die Halden GmbH half mit.",
    "Allein Nordlicht setzte 2024 [490 Millionen Euro: wrong-value] um.",
    "Allein im Norden setzte Nordlicht 2024 [490 Millionen Euro: unverified] um.",
    // Of what nobody else has, a slip shows whoever tells it.
    "Halden ist eine Stadt. Die Steuereinnahmen bezifferte Nordlicht für 2024 auf [95 Millionen Euro: wrong-metric].",
    "Halden ist eine Stadt. Die Steuereinnahmen bezifferte Nordlicht für 2024 auf [77 Millionen Euro: unverified].",
    // A bare crown is the fact's.
    "Halden holte 2024 Aufträge über [580 Millionen Kronen: supported].",
    "Halden holte 2024 Aufträge über [580 Milliarden Kronen: wrong-scale].",
    "Halden holte 2024 Aufträge über [610 Millionen Kronen: wrong-value].",
    // The month of a plan is not that for which something is planned.
    "Im Februar hatte Weserbau noch einen Haushalt von [83 Millionen Euro: supported] geplant.",
  ]

  static let englishTimesAndNames = [
    "In 2024 Weserbau built a lot and laid off [70: supported] people, while thanks to bridges in the north its revenue came to [€243 million: wrong-period].",
    "Nordlicht has [2,900: wrong-period] employees, more than in 2023.",
    "In the first six months of 2024 Halden had revenue of [€66 million: wrong-period].",
    "On 31 March 2025 Weserbau reported revenue of [€250 million: supported].",
    "Weserbau took orders of [€40 million: supported] in May 2025, more than a month earlier ([€63 million: wrong-value]).",
    "Nordlicht made a profit of [€35 million: supported]. Revenue was [€398 million: wrong-period].",
    // A name behind "owned by" is not what "it" stands for.
    "Halden told its figures. Owned by Nordlicht, it had revenue of [€88 million: wrong-value] in 2024.",
    "Weserbau builds bridges. Revenue fell in 2024, the Brandt Institute said on Tuesday, to [€205 million: wrong-value].",
    "The Brandt Institute said its revenue fell to [€205 million: unverified] in 2024.",
    // Means of payment.
    "Weserbau agreed to buy Halden, a maker of pumps, for [€70 million: wrong-value] in cash.",
    "Weserbau took orders of [€40 million: supported] in May 2025. It is not true that somebody offered the builder [€48 million: unverified] more.",
    // The same fact in brackets, in dollars.
    "Weserbau had revenue of [$250 million: wrong-currency] ([$260 million: supported]) in 2024.",
    "Weserbau had revenue of [€250 million: supported], after [€290 million: wrong-value] in 2023.",
    "Revenue at Weserbau climbed to just over [€140 million: wrong-value].",
    // A month is no auxiliary.
    "Weserbau, much criticised in May, had revenue of [€205 million: wrong-value] in 2024.",
    // A general word inside one of the reference's own tells nothing.
    "Weserbau's comparable sales fell [0.9 percent: supported] in May 2025.",
  ]
}
