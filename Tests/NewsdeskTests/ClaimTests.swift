import Checking
import Newsdesk
import Reference
import Testing
import Text
import Values

/// Drafts in which every figure of interest stands in brackets with what must become of it: a verdict, or the code of the
/// finding that it gets. Figures without brackets may be anything but flagged.
struct ClaimTests {
  @Test(arguments: germanLinks)
  func germanLinkedClaims(_ draft: String) throws { try check(draft, language: "de", .markdown) }

  @Test(arguments: englishLinks)
  func englishLinkedClaims(_ draft: String) throws { try check(draft, language: "en", .markdown) }

  @Test(arguments: germanNews)
  func germanNewsClaims(_ draft: String) throws { try check(draft, language: "de", .markdown) }

  @Test(arguments: englishNews)
  func englishNewsClaims(_ draft: String) throws { try check(draft, language: "en", .markdown) }

  @Test(arguments: germanTimesAndNames)
  func germanTimesAndNamesInClaims(_ draft: String) throws { try check(draft, language: "de") }

  @Test(arguments: englishTimesAndNames)
  func englishTimesAndNamesInClaims(_ draft: String) throws { try check(draft, language: "en") }

  @Test(arguments: germanParts)
  func germanPartsInClaims(_ draft: String) throws { try check(draft, language: "de") }

  @Test(arguments: englishParts)
  func englishPartsInClaims(_ draft: String) throws { try check(draft, language: "en") }

  @Test(arguments: germanReach)
  func germanReachOfWords(_ draft: String) throws { try check(draft, language: "de") }

  @Test(arguments: englishReach)
  func englishReachOfWords(_ draft: String) throws { try check(draft, language: "en") }

  @Test(arguments: germanCarried)
  func germanCarriedClaims(_ draft: String) throws { try check(draft, language: "de", .markdown) }

  @Test(arguments: englishCarried)
  func englishCarriedClaims(_ draft: String) throws { try check(draft, language: "en", .markdown) }

  @Test(arguments: german)
  func germanClaims(_ draft: String) throws { try check(draft, language: "de") }

  @Test(arguments: english)
  func englishClaims(_ draft: String) throws { try check(draft, language: "en") }

  @Test(arguments: germanPeriods)
  func germanPeriodClaims(_ draft: String) throws { try check(draft, language: "de", .markdown) }

  @Test(arguments: englishPeriods)
  func englishPeriodClaims(_ draft: String) throws { try check(draft, language: "en") }

  @Test(arguments: germanStatements)
  func germanStatementClaims(_ draft: String) throws { try check(draft, language: "de") }

  @Test(arguments: englishStatements)
  func englishStatementClaims(_ draft: String) throws { try check(draft, language: "en") }

  @Test(arguments: french)
  func frenchClaims(_ draft: String) throws { try check(draft, language: "fr") }

  @Test(arguments: germanTables)
  func germanTableClaims(_ draft: String) throws { try check(draft, language: "de", .markdown) }

  @Test(arguments: englishTables)
  func englishTableClaims(_ draft: String) throws { try check(draft, language: "en", .markdown) }

  @Test(arguments: germanComparisons)
  func germanComparedClaims(_ draft: String) throws { try check(draft, language: "de") }

  @Test(arguments: englishComparisons)
  func englishComparedClaims(_ draft: String) throws { try check(draft, language: "en") }

  @Test(arguments: germanChanges)
  func germanClaimsOfChanges(_ draft: String) throws { try check(draft, language: "de") }

  @Test(arguments: englishChanges)
  func englishClaimsOfChanges(_ draft: String) throws { try check(draft, language: "en") }

  @Test(arguments: germanNumbers)
  func germanNumberClaims(_ draft: String) throws { try check(draft, language: "de", .markdown) }

  @Test(arguments: englishNumbers)
  func englishNumberClaims(_ draft: String) throws { try check(draft, language: "en", .markdown) }

  @Test(arguments: germanVagueness)
  func germanVagueClaims(_ draft: String) throws { try check(draft, language: "de") }

  @Test(arguments: englishVagueness)
  func englishVagueClaims(_ draft: String) throws { try check(draft, language: "en") }

  @Test(arguments: germanDefinitions)
  func germanDefinedClaims(_ draft: String) throws { try check(draft, language: "de") }

  @Test(arguments: englishDefinitions)
  func englishDefinedClaims(_ draft: String) throws { try check(draft, language: "en") }

  @Test(arguments: germanEllipses)
  func germanEllipticClaims(_ draft: String) throws { try check(draft, language: "de", .markdown) }

  @Test(arguments: englishEllipses)
  func englishEllipticClaims(_ draft: String) throws { try check(draft, language: "en", .markdown) }

  @Test(arguments: germanTimes)
  func germanTimedClaims(_ draft: String) throws { try check(draft, language: "de", .markdown) }

  @Test(arguments: englishTimes)
  func englishTimedClaims(_ draft: String) throws { try check(draft, language: "en", .markdown) }

  static let german = [
    // Where times and figures take turns, each time is its figure's.
    "Der Umsatz von Nordlicht wuchs von [398 Millionen Euro: supported] im Jahr 2023 auf [398 Millionen Euro: wrong-period] im Jahr 2024.",
    "Der Umsatz von Nordlicht lag 2024 bei [398 Millionen Euro: wrong-period], 2023 waren es [398 Millionen Euro: supported].",
    "Der Umsatz von Nordlicht lag 2024 bei [421 Millionen Euro: supported], 2023 waren es [421 Millionen Euro: wrong-period].",
    // Of two figures that equal one fact only one can be about it.
    "Nordlicht erzielte 2024 einen Gewinn von [421 Millionen Euro: wrong-metric], bei einem Umsatz von [421 Millionen Euro: supported].",
    "Nordlicht setzte 2024 [421 Millionen Euro: supported] um. Von den 421 Millionen Euro blieben [35 Millionen Euro: supported] als Gewinn.",
    "Nordlicht setzte 2024 [421 Millionen Euro: supported] um, nach [389 Millionen Euro: wrong-value] im Jahr 2023.",
    // The nearest entity and the nearest metric, each figure its own.
    "Die Nordlicht AG setzte 2024 [421 Millionen Euro: supported] um und verdiente [35 Millionen Euro: supported].",
    "Während Nordlicht 2024 [421 Millionen Euro: supported] umsetzte, kam Halden auf [95 Millionen Euro: supported].",
    "Der Umsatz von Nordlicht lag 2024 bei [421 Millionen Euro: supported], der von Halden bei [95 Millionen Euro: supported].",
    "Nordlichts Umsatz betrug 2023 [398 Millionen Euro: supported].",
    // Who is meant where the name is not said again.
    "Nordlicht legte Zahlen vor. Das Unternehmen erzielte 2024 einen Umsatz von [421 Millionen Euro: supported].",
    "Nordlicht legte Zahlen vor. Der Umsatz stieg 2024 auf [421 Millionen Euro: supported].",
    // Hedges and rounding.
    "Nordlicht setzte 2024 rund [420 Millionen Euro: supported] um.",
    "Nordlicht setzte 2024 mehr als [400 Millionen Euro: supported] um.",
    "Nordlicht setzte 2024 [0,42 Milliarden Euro: supported] um.",
    "Nordlicht setzte 2024 rund [390 Millionen Euro: imprecise-figure] um.",
    "Nordlicht setzte 2024 mehr als [440 Millionen Euro: wrong-hedge] um.",
    // Slips.
    "Nordlicht setzte 2024 [412 Millionen Euro: wrong-value] um.",
    "Nordlicht setzte 2024 [421 Milliarden Euro: wrong-scale] um.",
    "Nordlicht setzte 2024 [42,1 Millionen Euro: wrong-scale] um.",
    "Nordlicht setzte 2024 [421 Millionen Dollar: wrong-currency] um.",
    "Nordlicht setzte 2024 [398 Millionen Euro: wrong-period] um.",
    "Nordlicht setzte 2024 [95 Millionen Euro: wrong-entity] um.",
    "Nordlicht setzte 2024 [35 Millionen Euro: wrong-metric] um.",
    "Nordlicht wurde [1989: wrong-date] gegründet.",
    "Nordlicht wurde [1998: supported] gegründet und übernahm 2010 einen Rivalen.",
    "Nordlicht beschäftigt [3.200: supported] Mitarbeiter.",
    "Insgesamt arbeiten [3.020: wrong-value] Menschen für Nordlicht.",
    "Halden meldete für 2024 ein Defizit von [21 Millionen Euro: wrong-value].",
    // Only what stands close to "nach" is the level before a change.
    "2023 setzte Nordlicht nach einem schwachen Herbst nur [421 Millionen Euro: wrong-period] um.",
    // Whom the sentence names is meant, whatever stands between.
    "Nordlicht legte Zahlen vor. Die Halden GmbH, die ohne Zuschüsse auskommt, setzte 2024 [421 Millionen Euro: wrong-entity] um.",
    "Nordlicht beschäftigt [32.000: wrong-scale] Mitarbeiter.",
    "Halden schrieb 2024 einen Verlust von [12 Millionen Euro: supported].",
    // Profit and loss.
    "Nordlicht schrieb 2024 einen Verlust von [35 Millionen Euro: wrong-value].",
    "Halden erzielte 2024 einen Gewinn von [12 Millionen Euro: wrong-value], nach einem Verlust von [9 Millionen Euro: unverified] im Jahr davor.",
    "Nordlicht strich nach dem Verlust von [450: unverified] Aufträgen eine Schicht.",
    "Nordlicht hatte 2024 um einen Umsatz von [500 Millionen Euro: unverified] gebeten.",
    // What lies in the past is no plan.
    "Das Unternehmen Nordlicht, das [1989: wrong-date] gegründet wurde, plant ein neues Werk.",
    "Im Mai 2023 sammelte Halden [50 Millionen Euro: wrong-period] ein.",
    "Nordlicht hält [30 Prozent: supported] an Halden.",
    "Nordlicht hält [33 Prozent: wrong-value] an Halden.",
    "Der Umsatz von Nordlicht stieg von [398 Millionen Euro: supported] im Vorjahr auf [421 Millionen Euro: supported] im Jahr 2024.",
    // What only looks like a slip.
    "Nordlicht will den Umsatz 2024 nicht auf [500 Millionen Euro: unverified] gesteigert haben.",
    "Nordlicht plant für 2026 einen Umsatz von [500 Millionen Euro: unverified].",
    "Berichten zufolge setzte Nordlicht 2024 [500 Millionen Euro: unverified] um.",
    "Nordlicht dementierte, dass der Umsatz 2024 nicht [500 Millionen Euro: unverified] betragen habe.",
    "Nordlicht steigerte den Umsatz 2024 um [23 Millionen Euro: supported].",
    "Nordlicht setzte 2024 [130.000 Euro: unverified] je Mitarbeiter um.",
    "Nordlicht machte 2024 Umsatz. Auf jeden der 3.200 Mitarbeiter entfielen rund [4210 Euro: unverified].",
    "Auf jeden der [3.200: supported] Mitarbeiter kam bei Nordlicht ein Umsatz von [421.000 Euro: unverified].",
    "Auf jeden Fall lag der Umsatz von Nordlicht 2024 bei [412 Millionen Euro: wrong-value].",
    "Nordlicht verdiente 2024 im operativen Geschäft [41 Millionen Euro: unverified].",
    "Nordlicht setzte 2021 [310 Millionen Euro: unverified] um.",
    "Nordlicht setzte im zweiten Quartal 2024 [101 Millionen Euro: unverified] um.",
    "Gemeinsam setzten Nordlicht und Halden 2024 [516 Millionen Euro: unverified] um.",
    "Nordlicht zahlte 2024 für ein Lager [7 Millionen Euro: unverified].",
    "Im Vorjahr hatte der Umsatz von Nordlicht [398 Millionen Euro: supported] betragen, 2024 waren es [421 Millionen Euro: supported].",
    "Der Rivale Brandt setzte 2024 [77 Millionen Euro: unverified] um. Nordlicht kam auf [421 Millionen Euro: supported].",
  ]

  static let germanPeriods = [
    // A length of time inside a word tells which facts may be meant.
    "Weserbau verdiente in den ersten neun Monaten 2024 [60 Millionen Euro: supported]: Einem Halbjahresverlust von [30 Millionen Euro: unverified] stand ein Quartalsgewinn von [90 Millionen Euro: supported] gegenüber.",
    "Der Jahresumsatz von Weserbau lag 2024 bei [250 Millionen Euro: supported].",
    "Der Quartalsgewinn von Weserbau betrug [80 Millionen Euro: wrong-value].",
    // A noun that two metrics count tells of neither.
    "Weserbau hat 2024 nur [184 Wohnungen: supported] fertiggestellt.",
    "Weserbau besichtigte [190: unverified] Wohnungen.",
    "Weserbau hat 2024 nur [148: wrong-value] Wohnungen fertiggestellt.",
    // The noun that a figure counts outweighs the verb: cuts of something else than posts.
    "Weserbau strich 2024 [70: supported] Stellen und [90: unverified] Fahrzeuge.",
    "Weserbau hat [504: wrong-value] Fahrzeuge.",
    "Weserbau hat nach dem Verkauf noch [450: unverified] Fahrzeuge übrig.",
    // "A year ago" counts from the time that was told before.
    "Weserbau verdiente im dritten Quartal [90 Millionen Euro: supported]. Vor einem Jahr waren es [70 Millionen Euro: supported].",
    // Figure and year mixed up, though another company stands between.
    "Der Umsatz von Weserbau schwankt. 2024 waren es wegen einer Zahlung der Brandt GmbH [243 Millionen Euro: wrong-period].",
    "Der Umsatz von Weserbau schwankt. 2023 waren es wegen einer Zahlung der Brandt GmbH [243 Millionen Euro: supported].",
    "Der Umsatz von Weserbau schwankt. 2022 waren es wegen einer Zahlung der Brandt GmbH [243 Millionen Euro: unverified].",
    // The digits of a year in another order, of whoever of those named before has one.
    "Nordlicht legte Zahlen vor. Halden schwieg. Zum Jubiläum plant der [1989: wrong-date] gegründete Betrieb ein Fest.",
    "Nordlicht legte Zahlen vor. Halden schwieg. Zum Jubiläum plant der 1974 gegründete Betrieb ein Fest.",
    // A paragraph that names nobody is about what the text is about.
    "# Weserbau baut weniger\n\nWeserbau hat einen Rivalen: Halden setzte 2024 [95 Millionen Euro: supported] um.\n\nDer Umsatz lag 2024 bei [205 Millionen Euro: wrong-value].",
  ]

  static let germanStatements = [
    // What is said of a whole statement.
    "Falsch ist die Behauptung, Nordlicht habe 2024 [900 Millionen Euro: unverified] umgesetzt.",
    "Nordlicht dementierte, dass der Umsatz 2024 bei [500 Millionen Euro: unverified] gelegen habe.",
    "Der Umsatz von Nordlicht sei 2024 auf [480 Millionen Euro: unverified] gestiegen, heißt es in Branchenkreisen.",
    "Hätte Nordlicht 2024 [500 Millionen Euro: unverified] umgesetzt, wäre alles gut.",
    "Analysten hatten für 2024 bei Nordlicht mit einem Umsatz von [440 Millionen Euro: unverified] gerechnet.",
    "Nordlicht, das einen Verkauf dementierte, setzte 2024 [412 Millionen Euro: wrong-value] um.",
    "Der Umsatz von Nordlicht lag 2024 bei [412 Millionen Euro: wrong-value]. Für 2026 wird nichts erwartet.",
    // A region, a line of business or a subsidiary without its name is not the whole company.
    "In Polen setzte Nordlicht 2024 [88 Millionen Euro: unverified] um.",
    "In Deutschland setzte Nordlicht 2024 [421 Millionen Euro: supported] um.",
    "In Deutschland beschäftigt Nordlicht [2.300: wrong-value] Menschen.",
    "Das Servicegeschäft von Nordlicht kam 2024 auf [120 Millionen Euro: unverified] Umsatz.",
    "Nordlicht wächst. Die Tochter setzte 2024 [59 Millionen Euro: unverified] um.",
    "Die Nordlicht-Tochter Halden setzte 2024 [59 Millionen Euro: wrong-value] um.",
    "Halden, eine Tochter von Nordlicht, setzte 2024 [95 Millionen Euro: supported] um.",
    // A year stands with the level before the word for the one after it.
    "Der Verlust von Halden verringerte sich von 14 Millionen Euro im Jahr 2023 auf [14 Millionen Euro: wrong-value] im Jahr 2024, schwarze Zahlen verspricht der Chef für 2027.",
    // What is nearer to the next figure belongs to that.
    "Gegenüber Halden mit [95 Millionen Euro: supported] Umsatz ist Nordlicht 2024 mit [421 Millionen Euro: supported] ein Riese.",
    // One company's number for the other, counts too.
    "Nordlicht kommt mit [3.200: supported] Beschäftigten aus, Halden mit [3.200: wrong-entity] Beschäftigten.",
    // No rate, but the number is the same.
    "Nordlicht setzte 2024 [421 Millionen Franken: wrong-currency] um.",
    "Nordlicht setzte 2024 [390 Millionen Franken: unverified] um.",
    // A newer value has taken the place of one, but not where both are told.
    "Weserbau hatte Ende 2023 [52.000: stale-figure] Kunden.",
    "Weserbau hatte Ende 2023 [54.000: supported] Kunden.",
    // Over several years, a distance from the level, overtaken since.
    "In drei Jahren hat Halden [41 Millionen Euro: unverified] Verlust gemacht.",
    // What others are a part of, and what another fact tells in the same noun.
    "Weserbau strich 2024 70 von [3.310: unverified] Stellen.",
    "Weserbau strich 2024 70 seiner [3.310: unverified] Stellen.",
    "Nordlicht hat den Umsatz binnen zwei Jahren auf [412 Millionen Euro: wrong-value] gesteigert.",
    "Der Umsatz von Nordlicht lag 2024 [300 Millionen Euro: unverified] unter dem des Marktführers.",
    "Statt der ursprünglich [110: unverified] Stellen strich Weserbau 2024 [70: supported] Stellen.",
  ]

  static let englishStatements = [
    "The claim that Nordlicht had revenue of [€900 million: unverified] in 2024 is false.",
    "Nordlicht denied that it had revenue of [€500 million: unverified] in 2024.",
    "Revenue at Nordlicht rose to [€480 million: unverified] in 2024, according to people familiar with the matter.",
    "If Nordlicht had had revenue of [€500 million: unverified] in 2024, all would be well.",
    "Analysts had expected revenue of [€440 million: unverified] at Nordlicht for 2024.",
    "Nordlicht, which employs [2,300: wrong-value] people, denied that it would be sold.",
    "In Poland, Nordlicht had revenue of [€88 million: unverified] in 2024.",
    "Nordlicht's service revenue was [€120 million: unverified] in 2024.",
    "Halden, a subsidiary of Nordlicht, had revenue of [€95 million: supported] in 2024.",
    "Nordlicht's subsidiary Halden had revenue of [€59 million: wrong-value] in 2024.",
    "Nordlicht was founded in [1989: wrong-date], 27 years ago.",
    "Nordlicht's subsidiary had revenue of [€88 million: unverified] in 2024.",
    "Nordlicht makes [€35 million: unverified] in revenue a month.",
    "Nordlicht had revenue of [421 million Swiss francs: wrong-currency] in 2024.",
    "Nordlicht had revenue of [390 million Swiss francs: unverified] in 2024.",
    // What has not come to pass, of several years, of another day than the draft's, or a distance from the level.
    "A sale would have lifted revenue at Nordlicht to [€430 million: unverified] in 2024.",
    "Over three years Halden has lost [€41 million: unverified].",
    "Revenue at Nordlicht rose in two years to [€412 million: wrong-value].",
    "Weserbau cut [70: unverified] jobs the next spring.",
    "Weserbau cut [70: wrong-period] jobs in 2023.",
    "Revenue at Nordlicht in 2024 was [€300 million: unverified] below its peak.",
    "Halden's motion to sell the mill for [€21 million: unverified] was lost.",
    "Nordlicht employs about [3,150: supported] people, or about [352: unverified] to a plant.",
    "Halden made [€95 million: supported] in revenue in 2024; [€30 million: unverified] of it came from lifts.",
    "Analysts foresaw a profit of [€40 million: unverified] at Nordlicht for 2024.",
    "Weserbau originally meant to cut [110: unverified] jobs in 2024.",
  ]

  static let englishPeriods = [
    "Weserbau had a quarterly profit of [€90 million: supported], after a half-year loss of [€30 million: unverified].",
    "Weserbau had a quarterly profit of [€80 million: wrong-value].",
    // Where times and figures take turns, each time is its figure's; an aside may have one more.
    "Revenue at Weserbau rose to [€250 million: supported] in 2024 from [€250 million: wrong-period] in 2023.",
    "In 2024 Weserbau, which had revenue of [€243 million: supported] in 2023, took [€250 million: supported].",
    "Weserbau had revenue of [€250 million: supported], the most since 2023.",
    "Weserbau had revenue of [€243 million: supported], the most since 2022.",
    // A clause that goes on about a time.
    "Not since 2023, when Weserbau had revenue of [€250 million: wrong-period], were there so many new flats.",
    // An amount in brackets that happens to equal a fact.
    "Weserbau sold an old yard for $100 million ([€250 million: wrong-conversion]).",
    // The time and the name behind the level that a figure is compared with are that level's own.
    "Weserbau's revenue rose to [€250 million: supported], from [€243 million: supported] in 2023.",
    "Weserbau reported results. Revenue stood at [€250 billion: wrong-scale] in 2024, compared with [€95 million: supported] at Halden.",
    "Weserbau reported results for 2024. Revenue came to [€520 million: wrong-value], more than twice the [€95 million: supported] of Halden.",
    // The number of a fact in another currency, though no word tells the metric.
    "In 2024 Weserbau took [$250 million: wrong-currency] from its many projects.",
    "In 2024 Weserbau took [$240 million: unverified] from its many projects.",
    // What an aside says is said of nothing outside.
    "Weserbau, which will report on Monday, had revenue of [€250 million: supported] in 2024.",
    "Revenue at Weserbau, which had peaked at €310 million in 2019, stood at [€205 million: wrong-value].",
    "Weserbau wants revenue to stay between [€200 million and €300 million: unverified].",
  ]

  static let english = [
    "Nordlicht had revenue of [€421: wrong-scale] in 2024.", "Nordlicht had revenue of [€421: wrong-scale]",
    "Nordlicht had revenue of [€421 billion: wrong-scale]", "Nordlicht had revenue of [€421 million: supported]",
    // The other end of a change, and what only stands beside one.
    "Nordlicht had revenue of [€421 million: supported] in 2024, up from [€498 million: wrong-value] in 2023.",
    "Nordlicht had revenue of [€421 million: supported] in 2024, but expenses grew faster, to €440 million.",
    "Nordlicht had revenue of [421 million euros: supported] in 2024 and a profit of [35 million euros: supported].",
    "While Nordlicht had sales of [€421 million: supported] in 2024, Halden had [€95 million: supported].",
    "Nordlicht reported results. The company had revenue of [€421 million: supported] in 2024, up from [€398 million: supported] a year earlier.",
    "Nordlicht had revenue of nearly [€430 million: supported] in 2024.",
    "Nordlicht had revenue of [€421 billion: wrong-scale] in 2024.",
    "Nordlicht had revenue of [€412 million: wrong-value] in 2024.",
    "Nordlicht had revenue of [$421 million: wrong-currency] in 2024.",
    "Nordlicht had revenue of [€398 million: wrong-period] in 2024.",
    "Nordlicht had revenue of [€95 million: wrong-entity] in 2024.",
    "Halden had a profit of [€12 million: wrong-value] in 2024, compared with a loss of [€9 million: unverified] in 2022.",
    "Nordlicht, which employs [3,200: supported] people, had asked for revenue of [€500 million: unverified] in 2024.",
    // The value of another company that an earlier sentence named.
    "Halden had revenue of [€95 million: supported] in 2024. Nordlicht had revenue of [€95 million: wrong-entity] in 2024.",
    "Halden had revenue of [€95 million: supported] in 2024. At [€95 million: supported], revenue was below that of Nordlicht.",
    "Nordlicht, founded in [1998: supported], employs [3,200: supported] people.",
    "Nordlicht was founded in [1988: wrong-date].",
    "Halden had a net loss of [€12 million: supported] in 2024.",
    "Halden raised [€50 million: supported] in May 2024.",
    "Halden raised [€50 million: wrong-period] in May 2023.",
    "Nordlicht expects revenue of [€500 million: unverified] in 2026.",
    "Nordlicht reportedly had revenue of [€500 million: unverified] in 2024.",
    "Nordlicht paid [60 cents: unverified] a share in 2024.",
    "Nordlicht had revenue in 2024. For each of the [3,200: supported] employees that is [€4,210: unverified].",
    "Revenue at Nordlicht rose by [€23 million: supported] in 2024.",
    "Nordlicht had revenue of [€101 million: unverified] in the second quarter of 2024.",
    "Combined, Nordlicht and Halden had revenue of [€516 million: unverified] in 2024.",
  ]

  static let french = [
    "Nordlicht a réalisé en 2024 un chiffre d'affaires de [421 millions d'euros: supported] et un bénéfice de [35 millions d'euros: supported].",
    "Alors que les ventes de Nordlicht ont atteint [421 M€: supported] en 2024, celles de Halden s'élèvent à [95 M€: supported].",
    "Nordlicht a publié ses résultats. Le groupe a réalisé en 2024 un chiffre d'affaires de [421 millions d'euros: supported], contre [398 millions: supported] un an plus tôt.",
    "Le chiffre d'affaires de Nordlicht a frôlé les [430 millions d'euros: supported] en 2024.",
    "Le chiffre d'affaires de Nordlicht a atteint [421 milliards d'euros: wrong-scale] en 2024.",
    "Le chiffre d'affaires de Nordlicht a atteint [412 millions d'euros: wrong-value] en 2024.",
    "Le chiffre d'affaires de Nordlicht a atteint [421 millions de dollars: wrong-currency] en 2024.",
    "Le chiffre d'affaires de Nordlicht a atteint [398 millions d'euros: wrong-period] en 2024.",
    "Le chiffre d'affaires de Nordlicht a atteint [95 millions d'euros: wrong-entity] en 2024.",
    "Le chiffre d'affaires de Nordlicht a dépassé [440 millions d'euros: wrong-hedge] en 2024.",
    "Nordlicht, fondé en [1998: supported], emploie [3 200: supported] personnes.",
    "Nordlicht a été fondé en [1988: wrong-date].",
    "Halden a enregistré en 2024 une perte nette de [12 millions d'euros: supported].",
    "Halden a dégagé en 2024 un bénéfice de [12 millions d'euros: wrong-value].",
    "Halden a levé [50 millions d'euros: supported] en mai 2024.",
    "Halden a levé [50 millions d'euros: wrong-period] en mai 2023.",
    "Nordlicht détient [30 %: supported] du capital de Halden.",
    "Le chiffre d'affaires de Nordlicht est passé de [398 millions d'euros: supported] en 2023 à [421 millions: supported] en 2024.",
    "Nordlicht vise un chiffre d'affaires de [500 millions d'euros: unverified] en 2026.",
    "Selon des rumeurs, les ventes de Nordlicht auraient atteint [500 millions d'euros: unverified] en 2024.",
    "Les ventes de Nordlicht ont augmenté de [23 millions d'euros: supported] en 2024.",
    "Nordlicht a réalisé un chiffre d'affaires de [101 millions d'euros: unverified] au deuxième trimestre 2024.",
    "Ensemble, Nordlicht et Halden ont réalisé en 2024 un chiffre d'affaires de [516 millions d'euros: unverified].",
  ]

  /// A figure is put right so that the word before it holds, or that word is exchanged for one that does.
  @Test(arguments: [
    ("de", "Nordlicht setzte 2024 490 Millionen Euro um.", ["421 Millionen Euro"]),
    ("de", "Nordlicht setzte 2024 mehr als 440 Millionen Euro um.", ["420 Millionen Euro", "knapp"]),
    ("de", "Mehr als 440 Millionen Euro Umsatz machte Nordlicht 2024.", ["420 Millionen Euro", "Knapp"]),
    ("de", "Der Umsatz von Nordlicht übersteigt 440 Millionen Euro.", ["420 Millionen Euro"]),
    ("de", "Nordlicht setzte 2024 430 Millionen Euro um.", ["421 Millionen Euro", "knapp 430 Millionen Euro"]),
    ("en", "Nordlicht had revenue of nearly €415 million in 2024.", ["€422 million", "just over"]),
    ("en", "Nordlicht had revenue of €415 million or more in 2025.", []),
    ("fr", "Le chiffre d'affaires de Nordlicht a dépassé 440 millions d'euros en 2024.", ["420 millions d'euros"]),
  ])
  func fixes(_ language: String, _ text: String, _ expected: [String]) {
    let report = Self.desk.check(
      Draft(id: "draft", text: SourceText(text), markup: .text, language: language, date: Self.today))
    let titles = report.findings.flatMap(\.fixes).map { $0.title.filter { !"“”«»\u{a0}\u{202f}".contains($0) } }
    #expect(titles.count == expected.count && zip(titles, expected).allSatisfy { $0.hasSuffix($1) }, "\(titles)")
  }

  /// A figure beside an organization that the reference does not know has no entity, and certainly no empty one.
  @Test func anUnknownOrganizationIsNoEntity() throws {
    let text = "Die Brandt GmbH setzte 2024 rund 77 Millionen Euro um."
    let report = Self.desk.check(
      Draft(id: "draft", text: SourceText(text), markup: .text, language: "de", date: Self.today))
    #expect(report.annotations.contains { $0.kind == "organization" })
    #expect(report.claims.map(\.claim.entity) == [nil])
  }

  private func check(_ marked: String, language: String, _ markup: Markup = .text) throws {
    let draft = MarkedDraft(marked)
    let report = Self.desk.check(
      Draft(id: "draft", text: SourceText(draft.text), markup: markup, language: language, date: Self.today))
    draft.check(report, marked)
    for fix in report.findings.flatMap(\.fixes) {
      var text = SourceText(draft.text)
      for edit in fix.edits.reversed() { text = text.replacing(edit.span, with: Array(edit.newText.utf8)) }
      let left = Self.desk.check(Draft(id: "draft", text: text, markup: markup, language: language, date: Self.today))
      let isHealed = !left.findings.contains { finding in
        fix.edits.contains { finding.span.contains($0.span.lowerBound) }
      }
      #expect(isHealed, "\(marked)\n\(fix.title): \(left.findings.map(\.message))")
    }
  }

  private static let today = CalendarDate(iso: "2025-06-11")

  private static let desk = Newsdesk(
    reference: loadReferences(
      ["facts.csv", "entities.csv", "metrics.csv"],
      reader: FileReader(read: { Array((files[$0] ?? "").utf8) }, kind: { files[$0] == nil ? nil : .file })))

  private static let files = [
    "entities.csv": """
    id,name,aliases,kind
    nordlicht,Nordlicht,Nordlicht AG,organization
    halden,Halden,Halden GmbH,organization
    weserbau,Weserbau,Weserbau AG,organization
    talheim,Talheim,,place
    steinau,Steinau,,organization
    lindau,Lindau,Lindau Sekt,organization
    """,
    "metrics.csv": """
    id,kind,unit_class,de,en
    completions,flow,count,fertiggestellt|Neubau,completed
    like-for-like,flow,percent,flächenbereinigter Umsatz,comparable sales
    housing-stock,stock,count,Bestand|Wohnungen,housing stock
    vehicles,stock,count,Fuhrpark,fleet
    harvest,flow,count,Ernte,harvest
    tax-revenue,flow,money,Steuereinnahmen,tax revenue
    fees,flow,money,Beiträge,fees
    passengers,flow,count,Fahrgäste,passengers
    overheads,flow,percent,Verwaltungskosten,overheads
    permits,stock,count,Obergrenze,limit
    beer,flow,count,Bierabsatz,beer sales
    members,stock,count,Mitglieder,members
    """,
    "facts.csv": """
    id,entity,metric,period,value,unit,status,source_title,as_of
    n1,nordlicht,revenue,2024,421000000,EUR,actual,Annual report,2025-03-01
    n2,nordlicht,revenue,2023,398000000,EUR,actual,Annual report,2024-03-01
    n3,nordlicht,profit,2024,35000000,EUR,actual,Annual report,2025-03-01
    n4,nordlicht,employees,2024-12-31,3200,people,actual,Annual report,2025-03-01
    n5,nordlicht,founded,1998,1998,date,actual,Register,2020-01-01
    n6,nordlicht,stake,2025,30,percent,actual,Register,2025-01-01
    h1,halden,revenue,2024,95000000,EUR,actual,Annual report,2025-04-01
    h2,halden,profit,2024,-12000000,EUR,actual,Annual report,2025-04-01
    h3,halden,employees,2024-12-31,1150,people,actual,Annual report,2025-04-01
    h4,halden,funding-round,2024-05,50000000,EUR,actual,Press release,2024-05-20
    w1,weserbau,profit,2024-01/2024-09,60000000,EUR,actual,Report,2024-11-01
    w2,weserbau,profit,2024-07/2024-09,90000000,EUR,actual,Report,2024-11-01
    w3,weserbau,profit,2023-07/2023-09,70000000,EUR,actual,Report,2023-11-01
    w4,weserbau,revenue,2024,250000000,EUR,actual,Report,2025-03-01
    w5,weserbau,revenue,2023,243000000,EUR,actual,Report,2024-03-01
    w6,weserbau,completions,2024,184,Wohnungen,actual,Report,2025-03-01
    w7,weserbau,housing-stock,2024-12-31,7082,Wohnungen,actual,Report,2025-03-01
    w8,weserbau,job-cuts,2024,70,Stellen,actual,Report,2025-03-01
    w9,weserbau,vehicles,2024-12-31,540,Fahrzeuge,actual,Report,2025-03-01
    w10,weserbau,customers,2023-12-31,52000,people,actual,Report,2024-02-01
    w11,weserbau,customers,2023-12-31,54000,people,actual,Restated,2025-02-01
    w12,weserbau,budget,2026,83000000,EUR,planned,Plan,2025-05-01
    w16,weserbau,profit,2026,-5000000,EUR,forecast,Plan,2025-05-01
    w13,weserbau,orders,2025-05,40000000,EUR,actual,Report,2025-06-02
    w14,weserbau,orders,2025-04,36000000,EUR,actual,Report,2025-05-02
    w15,weserbau,like-for-like,2025-05,-0.9,percent,actual,Report,2025-06-02
    n7,nordlicht,employees,2023-12-31,2900,people,actual,Annual report,2024-03-01
    h7,halden,revenue,2024-01/2024-06,41000000,EUR,actual,Report,2024-08-01
    h8,halden,revenue,2024-01/2024-09,66000000,EUR,actual,Report,2024-11-01
    h9,halden,orders,2024,580000000,CZK,actual,Report,2025-03-01
    h10,halden,harvest,2024,12600,Hektoliter,actual,Report,2025-03-01
    h14,halden,harvest,2024,13400,Hektoliter,planned,Plan,2024-02-01
    h11,halden,harvest,2023,11900,Hektoliter,actual,Report,2024-03-01
    h12,halden,tax-revenue,2024,61000000,EUR,actual,Report,2025-03-01
    h13,halden,fees,2024,7300000,EUR,actual,Report,2025-03-01
    t1,talheim,unemployment-rate,2025-05,6.2,percent,actual,Bulletin,2025-06-02
    t2,talheim,debt,2024-12-31,380000000,EUR,actual,Accounts,2025-03-01
    h6,halden,founded,1974-05-03,1974-05-03,date,actual,Register,2020-01-01
    h5,halden,acquisition-price,2025-06,60000000,EUR,planned,Press release,2025-06-01
    s1,steinau,passengers,2024,18400000,Fahrgäste,actual,Report,2025-03-01
    s2,steinau,passengers,2023,17100000,Fahrgäste,actual,Report,2024-03-01
    s3,steinau,members,2024-12-31,24700,Mitglieder,actual,Report,2025-03-01
    s4,steinau,permits,2028,34500,Flüge,planned,Ruling,2025-06-01
    s5,steinau,permits,2025,28750,Flüge,actual,Ruling,2025-06-01
    s6,steinau,overheads,2024,9.6,percent,actual,Report,2025-03-01
    h15,halden,production,2024,412,GWh,actual,Report,2025-03-01
    h16,halden,beer,2024,348000,hl,actual,Report,2025-03-01
    l1,lindau,revenue,2023-07/2024-06,74000000,EUR,actual,Report,2024-09-01
    l2,lindau,revenue,2022-07/2023-06,69000000,EUR,actual,Report,2023-09-01
    l3,lindau,budget,2024-07/2025-06,83000000,EUR,planned,Plan,2024-07-01
    l4,lindau,orders,2024-01/2024-03,12000000,EUR,actual,Report,2024-05-01
    l5,lindau,profit,2022,6000000,EUR,actual,Report,2023-05-01
    fx,EUR,exchange-rate,2024-12-31,1.0389,USD,actual,ECB,2024-12-31
    """,
  ]
}
