/// Makes news-like text of any length from a seed: the same seed gives the same text.
struct NewsText {
  struct Language {
    var code: String
    /// `#` stands for a digit, `@` for a year.
    var sentences: [String]
  }

  static let languages = [Language.german, .english]

  private let sentences: [[UInt8]]
  private var state: UInt64

  init(_ language: Language, seed: UInt64) {
    sentences = language.sentences.map { Array($0.utf8) }
    state = seed
  }

  /// Paragraphs with a blank line behind each, up to a number of bytes.
  consuming func text(bytes: Int) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(bytes + 1_000)
    while text.count < bytes {
      text += paragraph()
      text += [0x0A, 0x0A]
    }
    return Array(text.prefix(bytes))
  }

  /// Three to seven sentences in one line.
  mutating func paragraph() -> [UInt8] {
    var text: [UInt8] = []
    for _ in 0..<(3 + next(5)) {
      append(sentences[next(sentences.count)], to: &text)
      text.append(UInt8(ascii: " "))
    }
    return text
  }

  private mutating func append(_ sentence: [UInt8], to text: inout [UInt8]) {
    for byte in sentence {
      switch byte {
      case UInt8(ascii: "#"): text.append(UInt8(ascii: "1") + UInt8(truncatingIfNeeded: next(9)))
      case UInt8(ascii: "@"): text.append(contentsOf: "20\(10 + next(16))".utf8)
      default: text.append(byte)
      }
    }
  }

  /// A number below `limit` (SplitMix64).
  private mutating func next(_ limit: Int) -> Int {
    state &+= 0x9e37_79b9_7f4a_7c15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
    return Int(truncatingIfNeeded: (mixed ^ (mixed >> 31)) >> 1) % max(1, limit)
  }
}

extension NewsText.Language {
  static let german = Self(
    code: "de",
    sentences: [
      "Der Stadtrat hat am Abend nach langer Debatte den Umbau des alten Güterbahnhofs beschlossen.",
      "Die Arbeiten sollen im kommenden Frühjahr beginnen und rund ## Millionen Euro kosten.",
      "„Wir haben lange genug gewartet“, sagte die Bürgermeisterin vor dem Rathaus.",
      "Anwohner fürchten vor allem den Lärm, der mit den Bauarbeiten einhergehen wird.",
      "Der Hersteller von Landmaschinen steigerte seinen Umsatz im Jahr @ um #,# Prozent auf #,# Milliarden Euro.",
      "Vor Steuern und Zinsen blieb weniger übrig als im Vorjahr, wie das Unternehmen mitteilte.",
      "In der Hafenstadt legten am Wochenende mehrere Hundert Beschäftigte der Werft die Arbeit nieder.",
      "Die Gewerkschaft verlangt höhere Löhne und kürzere Schichten, die Arbeitgeber lehnen beides ab.",
      "Nach Angaben der Polizei wurde bei dem Unfall niemand schwer verletzt.",
      "Das Museum zeigt bis zum ##. Oktober Zeichnungen und Briefe des Malers, die lange als verschollen galten.",
      "Wer das Haus betritt, hört zuerst die Uhr im Treppenhaus und dann lange nichts.",
      "Am #. Mai @ hatte das Gericht die Klage der Anleger in erster Instanz abgewiesen.",
      "Die Richterin begründete das damit, dass die Risiken im Prospekt ausreichend beschrieben gewesen seien.",
      "Zwischen den beiden Lagern im Verband ist der Ton inzwischen rau geworden.",
      "Ein Sprecher wollte sich zu den Plänen auf Nachfrage zunächst nicht äußern.",
      "Mehr als #.### Menschen kamen am Sonntag in die Messehallen, etwas weniger als die Veranstalter gehofft hatten.",
      "Die Bank verwaltet nach eigenen Angaben Vermögen von über ### Mrd. US-Dollar.",
      "Der Fluss führt nach den Regenfällen der vergangenen Woche so viel Wasser wie selten um diese Jahreszeit.",
      "Forscherinnen der Universität haben untersucht, wie sich das Verhalten der Störche dadurch verändert.",
      "Im dritten Quartal @ gingen die Bestellungen zurück, vor allem aus Übersee kamen weniger Aufträge.",
      "Die Trainerin stellte ihre Mannschaft um, doch auch das half nach der Pause nicht mehr.",
      "Auf dem Markt gibt es wieder Spargel, Rhabarber und die ersten Erdbeeren aus der Region.",
      "Die Koalition will das Gesetz noch vor der Sommerpause durch den Bundestag bringen.",
      "Kritiker halten den Entwurf für unausgereift und warnen vor zusätzlicher Bürokratie für kleine Betriebe.",
      "Das Start-up sammelte zuletzt ## Millionen Dollar bei Investoren aus Kanada und Japan ein.",
      "Wie es mit der Brücke weitergeht, entscheidet sich frühestens nach den Ferien.",
    ])

  static let english = Self(
    code: "en",
    sentences: [
      "The council voted late on Thursday to turn the old freight yard into a public park.",
      "Construction is expected to begin next spring and to cost about $## million.",
      "“We have waited long enough,” the mayor told reporters outside the town hall.",
      "Residents worry above all about the noise that the works will bring to their street.",
      "The maker of farm machinery said revenue rose #.# percent to $#.# billion in @.",
      "Profit before interest and tax was lower than a year earlier, the company said in a statement.",
      "Several hundred workers at the shipyard walked out over the weekend.",
      "The union wants higher wages and shorter shifts; the employers have rejected both demands.",
      "Nobody was seriously hurt in the accident, according to the police.",
      "The museum will show drawings and letters by the painter until October ##.",
      "Whoever enters the house hears the clock on the stairs first, and then nothing for a long while.",
      "On May #, @, the court had dismissed the investors’ complaint.",
      "The judge found that the risks had been described clearly enough in the prospectus.",
      "The tone between the two camps in the association has become rough.",
      "A spokesman declined to comment on the plans when asked.",
      "More than #,### people came to the fair on Sunday, slightly fewer than the organizers had hoped.",
      "The bank manages assets of over €### bn, by its own account.",
      "After last week’s rain the river carries more water than is usual at this time of year.",
      "Researchers at the university have studied how the behaviour of the storks is changing as a result.",
      "Orders fell in the third quarter of @, with fewer contracts coming from overseas.",
      "The coach changed the team at half-time, but that did not help either.",
      "Asparagus, rhubarb and the first strawberries of the region are back on the market.",
      "The coalition wants to bring the bill through parliament before the summer recess.",
      "Critics call the draft immature and warn of more paperwork for small firms.",
      "The start-up recently raised ## million dollars from investors in Canada and Japan.",
      "What will become of the bridge is not going to be decided before the holidays.",
    ])
}
