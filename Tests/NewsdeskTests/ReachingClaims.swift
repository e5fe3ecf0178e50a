/// Drafts marked as those of ``ClaimTests`` about how far names, nouns and times reach.
extension ClaimTests {
  static let germanReach = [
    // Who the sentence has named is nearer than whom the one before has.
    "Nordlicht meldete Zahlen. Halden zog um.\n\nDer Umsatz von Nordlicht erreichte 2024 [421 Millionen Euro: supported], mehr als die [398 Millionen Euro: supported] des Vorjahres, und der Gewinn betrug [47 Millionen Euro: wrong-value].",
    // Menschen werden vielfach gezählt; eine andere Zahl hat ihr eigenes Hauptwort.
    "Halden versorgt Menschen in [115: unverified] Orten.",
    "Halden beschäftigt [1.150: supported] Menschen.",
    // Der eigene Name des Teils.
    "Allein die Steuereinnahmen von Halden betrugen 2024 [61 Millionen Euro: supported].",
    "Allein die Pumpen brachten Halden 2024 [61 Millionen Euro: unverified] Umsatz.",
    // Was nach einer Zahl abgekürzt ist, kann einen Satz beenden.
    "Nordlicht machte 2024 einen Gewinn von 35 Mio. Trotzdem fiel der Umsatz von Halden 2024 auf [59 Millionen Euro: wrong-value].",
    // Worum es im Satz davor ging, gilt nicht für alles, was folgt.
    "Die Schulden von Talheim lagen Ende 2024 bei [380 Millionen Euro: supported]. Nun plant die Stadt Talheim ein Fest für [85 Millionen Euro: unverified].",
    // Kein Teil eines Teils: das ganze Jahr.
    "Allein für 2024 weist Nordlicht einen Umsatz von [521 Millionen Euro: wrong-value] aus.",
    // Zweimal dasselbe Jahr.
    "Nordlicht setzte 2023 [421 Millionen Euro: wrong-period] um (2023: [398 Millionen Euro: supported]).",
    // Was daneben steht, ist der bekannte Wert; ein Verlust in anderen Worten.
    "Die Schulden von Talheim seien auf [250 Millionen Euro: unverified] geschrumpft, Ende 2024 hätten sie 380 Millionen betragen.",
    "Halden ist 2024 mit [12 Millionen Euro: supported] in die Verlustzone gerutscht.",
    // Ein Verlust, den jemand erwartet.
    "Weserbau rechnet ab: Für 2026 wird ein Minus von [5 Millionen Euro: supported] erwartet, nach Steuern.",
    // Gegründet, mit anderen Worten.
    "Die [1988: wrong-date] eingerichtete Nordlicht wächst.", "Die [1998: supported] gestartete Nordlicht wächst.",
    "Nordlicht hat eine 1988 eingerichtete Filiale.",
  ]

  static let englishReach = [
    // Who the sentence has named is nearer than whom the one before has.
    "Nordlicht is doing well. Halden has moved.\n\nRevenue at Nordlicht reached [€421 million: supported] in 2024, above the 2023 figure of [€398 million: supported], and profit was [€47 million: wrong-value].",
    // People are counted by many metrics; another count has its own noun.
    "Halden serves people through [115: unverified] branches.", "Halden employs [1,150: supported] people.",
    "Halden employs [1,510: wrong-value] people.",
    // All that a firm does for its living is no part of its sales.
    "Nordlicht's revenue from operations came to [€421 million: supported] in 2024.",
    "Nordlicht's revenue from pumps came to [€412 million: unverified] in 2024.",
    // The value of another year, though the sentence gives that of its own.
    "Nordlicht in 2023 lifted its revenue to [€421 million: wrong-period], from €398 million a year earlier.",
    // The same year twice.
    "Nordlicht had [3,200: wrong-period] employees at the end of 2023 (2023: [2,900: supported]).",
    // A beginning in other words.
    "Nordlicht, which opened here in [1988: wrong-date], is growing.",
    "Nordlicht opened a branch in 1988.",
  ]
}
