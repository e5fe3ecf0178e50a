import JSON
import Testing

@testable import LanguageServer

/// What the editor writes when a completion is accepted: the draft with its cursor as `|`, and what becomes of it; "–"
/// where nothing is offered.
@Suite struct CompletionTests {
  private static let facts = """
    id,entity,metric,period,value,value_min,value_max,unit,source_title
    s1,scale-ai,valuation,2024-05,13800000000,,,USD,Wire
    s2,scale-ai,revenue,2024,870000000,,,USD,Wire
    s3,scale-ai,founded,,2016-06,,,date,Register
    n3,nordlicht,founded,,1987-04-02,,,date,Register
    h1,halden,founded,,1921-05-01,,,date,Register
    s4,scale-ai,employees,2024,1200,,,people,Wire
    n4,nordlicht,employees,2024,2150,,,Mitarbeiter,Annual report
    n1,nordlicht,revenue,2023,398000000,,,EUR,Annual report
    n2,nordlicht,revenue,2024,421000000,,,EUR,Annual report

    """

  private enum Trigger: Int {
    case invoked = 1
    case character = 2
  }

  private func check(_ marked: String, _ expected: String, by trigger: Trigger, location: SourceLocation) {
    let newsroom = Newsroom()
    newsroom.files["/room/reference/facts.csv"] = Self.facts
    let editor = Editor(newsroom: newsroom)
    editor.open(marked.replacing("^", with: ""))
    let context: JSON = ["context": ["triggerKind": JSON(trigger.rawValue)]]
    let items = editor.ask("textDocument/completion", at: marked, context)["items"]?.array
    guard let item = items?.first else {
      #expect(expected == "–", "\(marked)", sourceLocation: location)
      return
    }
    let edit: JSON = ["changes": ["file:///room/draft.md": [item["textEdit"] ?? .null]]]
    #expect(
      editor.applied(edit)["file:///room/draft.md"] == expected, "\(marked)", sourceLocation: location)
    let (range, cursor) = (item["textEdit"]?["range"], editor.position(marked))
    #expect(range?["start"]?["line"] == cursor["line"] && range?["end"]?["line"] == cursor["line"])
    // Clients leave out what does not fit the text between the start of the edit and the cursor.
    let typed = editor.words(["start": range?["start"] ?? .null, "end": cursor])
    let filter = item["filterText"]?.string ?? item["label"]?.string ?? ""
    #expect(filter.lowercased().hasPrefix(typed.lowercased()), "\(marked): \(filter)", sourceLocation: location)
  }

  /// - Parameter cases: separated by blank lines, the draft above what becomes of it.
  private func check(_ cases: String, by trigger: Trigger, location: SourceLocation = #_sourceLocation) {
    let lines = cases.split(separator: "\n", omittingEmptySubsequences: false).map {
      String($0).replacing("·", with: " ")
    }
    for pair in lines.split(separator: "") {
      #expect(pair.count == 2)
      check(
        pair.first?.replacing("|", with: "^") ?? "", pair.last ?? "", by: trigger, location: location)
    }
  }

  /// A figure that was begun is completed, and what stands of it behind the cursor goes with it.
  @Test func aBegunFigureIsCompleted() {
    check(
      """
      Scale AI hatte zuletzt eine Bewertung von 13,8·|
      Scale AI hatte zuletzt eine Bewertung von 13,8 Milliarden US-Dollar

      Scale AI hatte zuletzt eine Bewertung von 13,8 Milliarden·|
      Scale AI hatte zuletzt eine Bewertung von 13,8 Milliarden US-Dollar

      Scale AI hatte zuletzt eine Bewertung von (13,8·|
      Scale AI hatte zuletzt eine Bewertung von (13,8 Milliarden US-Dollar

      Scale AI had a valuation of $13.8·|
      Scale AI had a valuation of $13.8 billion

      Scale AI had a valuation of $ 13.8 b|
      Scale AI had a valuation of $ 13.8 billion

      Scale AI hatte zuletzt eine Bewertung von |13,8 Milliarden US-Dollar.
      Scale AI hatte zuletzt eine Bewertung von 13,8 Milliarden US-Dollar.

      Scale AI hatte zuletzt eine Bewertung von | 12 Milliarden US-Dollar.
      Scale AI hatte zuletzt eine Bewertung von 13,8 Milliarden US-Dollar.

      Scale AI had a valuation of |$12 billion in May.
      Scale AI had a valuation of $13.8 billion in May.

      Scale AI hatte zuletzt eine Bewertung von | Milliarden US-Dollar erreicht.
      Scale AI hatte zuletzt eine Bewertung von 13,8 Milliarden US-Dollar erreicht.

      Scale AI hatte zuletzt eine Bewertung von 13,8 | Milliarden US-Dollar erreicht.
      Scale AI hatte zuletzt eine Bewertung von 13,8 Milliarden US-Dollar erreicht.

      Scale AI hatte zuletzt eine Bewertung von 13,8 Mill|iarden US-Dollar erreicht.
      Scale AI hatte zuletzt eine Bewertung von 13,8 Milliarden US-Dollar erreicht.

      Scale AI hatte zuletzt eine Bewertung von | und wuchs.
      Scale AI hatte zuletzt eine Bewertung von 13,8 Milliarden US-Dollar und wuchs.

      Scale AI hatte 2024 einen Umsatz von €·|
      –

      Scale AI hatte 2024 einen Umsatz von $·|
      Scale AI hatte 2024 einen Umsatz von $ 870 Millionen

      Nordlicht steigerte den Umsatz um 6 Prozent auf·|
      Nordlicht steigerte den Umsatz um 6 Prozent auf 421 Millionen Euro

      Scale AI hatte zuletzt eine Bewertung von 13,8 Milliarden US-Dollar·|
      –
      """, by: .character)
  }

  /// Who asks for them gets another figure than the number that has been typed as well.
  @Test func anotherNumberIsReplacedOnRequest() {
    check(
      """
      Scale AI hatte zuletzt eine Bewertung von 12·|
      Scale AI hatte zuletzt eine Bewertung von 13,8 Milliarden US-Dollar

      Scale AI hatte zuletzt eine Bewertung von 1|2,9 Milliarden US-Dollar erreicht.
      Scale AI hatte zuletzt eine Bewertung von 13,8 Milliarden US-Dollar erreicht.

      Der Umsatz von Scale AI lag 2024·|
      Der Umsatz von Scale AI lag 2024 870 Millionen US-Dollar
      """, by: .invoked)
  }

  /// While a draft is written, figures come up only where one can follow.
  @Test func figuresComeUpWhereOneCanFollow() {
    check(
      """
      Die Bewertung von Scale AI lag bei·|
      Die Bewertung von Scale AI lag bei 13,8 Milliarden US-Dollar

      Die Bewertung von Scale AI stieg auf mehr als·|
      Die Bewertung von Scale AI stieg auf mehr als 13,8 Milliarden US-Dollar

      Die Bewertung von Scale AI liegt inzwischen bei insgesamt rund·|
      Die Bewertung von Scale AI liegt inzwischen bei insgesamt rund 13,8 Milliarden US-Dollar

      - Scale AI, Umsatz:·|
      - Scale AI, Umsatz: 870 Millionen US-Dollar

      Scale AI meldet: Umsatz 2024·|
      Scale AI meldet: Umsatz 2024 870 Millionen US-Dollar

      The revenue of Scale AI rose to·|
      The revenue of Scale AI rose to 870 million US dollars

      The revenue of Scale AI was·|
      The revenue of Scale AI was 870 million US dollars

      Le chiffre d'affaires de Nordlicht est de·|
      Le chiffre d'affaires de Nordlicht est de 421 millions d'euros

      Der Umsatz von Nordlicht stieg von 398 Millionen Euro auf·|
      Der Umsatz von Nordlicht stieg von 398 Millionen Euro auf 421 Millionen Euro
      """, by: .character)
  }

  @Test func nothingComesUpElsewhere() {
    let sentence = """
      Der Umsatz von Scale AI stieg im Jahr 2024 kräftig, wie das Unternehmen am Montag in San Francisco mitteilte und \
      dabei lobte.·
      """
    let words = sentence.split(separator: " ")
    let typed = words.indices.map { words[...$0].joined(separator: " ") + "·|" }
    let others = [
      "Der Umsatz von Scale AI sank, weil·|", "Der Umsatz von Scale AI stieg um·|",
      "Scale AI hat eine Bewertung von 13,8 Milliarden US-Dollar·|",
      "Scale AI hat eine Bewertung von 13,8 Milliarden US-Dollar und·|",
      "Scale AI hat eine Bewertung von 13,8 Milliarden US-Dollar bei·|",
      "Scale AI hat eine Bewertung von rund 14 Milliarden US-Dollar, mit·|",
      "Scale AI hat eine Bewertung von 13,8 Milliarden US-Dollar.·|",
      "Scale AI hat eine Bewertung von 13,8 Mrd. Dollar. Im Mai·|",
      "Scale AI’s revenue grew last year, as it said in·|",
    ]
    check((typed + others).map { $0 + "\n–" }.joined(separator: "\n\n"), by: .character)
  }

  /// On request they come wherever the sentence goes on.
  @Test func figuresAreOfferedOnRequest() {
    check(
      """
      Der Umsatz von Scale AI sank, weil·|
      Der Umsatz von Scale AI sank, weil 870 Millionen US-Dollar

      Scale AI erzielte einen Umsatz inkl.·|
      Scale AI erzielte einen Umsatz inkl. 870 Millionen US-Dollar

      Scale AI hat eine Bewertung von 13,8 Milliarden US-Dollar.·|
      –

      „Scale AI hat die höchste Bewertung der Welt!“·|
      –
      """, by: .invoked)
  }

  @Test func datesAreWrittenAsTheLanguageDoes() {
    check(
      """
      Die Firma Scale AI wurde gegründet im·|
      Die Firma Scale AI wurde gegründet im Juni 2016

      Die Firma Scale AI wurde gegründet im Juni·|
      Die Firma Scale AI wurde gegründet im Juni 2016

      Die Firma Scale AI wurde gegründet im | Mai 2015.
      Die Firma Scale AI wurde gegründet im Juni 2016.

      The firm Scale AI was founded in·|
      The firm Scale AI was founded in June 2016

      Nordlicht wurde gegründet am·|
      Nordlicht wurde gegründet am 2. April 1987

      Nordlicht wurde gegründet am 2. April·|
      Nordlicht wurde gegründet am 2. April 1987

      The company Nordlicht was founded on·|
      The company Nordlicht was founded on 2 April 1987

      La société Halden a été fondée le·|
      La société Halden a été fondée le 1er mai 1921

      Die Firma Scale AI wurde im Juni 2016 gegründet im·|
      –
      """, by: .character)
    check(
      """
      Die Firma Scale AI wurde gegründet im Ju|
      Die Firma Scale AI wurde gegründet im Juni 2016

      Nordlicht wurde gegründet am 2. Ap|ril.
      Nordlicht wurde gegründet am 2. April 1987.
      """, by: .invoked)
  }

  /// In the notation of the draft, and with what is counted only where that is a word of its language.
  @Test func countsAreWrittenAsTheDraftDoes() {
    check(
      """
      Die Zahl der Beschäftigten von Scale AI lag bei·|
      Die Zahl der Beschäftigten von Scale AI lag bei 1200

      Scale AI beschäftigt·|
      Scale AI beschäftigt 1200

      Halden hat 74.067 Kunden. Scale AI beschäftigt·|
      Halden hat 74.067 Kunden. Scale AI beschäftigt 1.200

      Halden hat 74.067 Kunden und 1300 Mitarbeiter. Scale AI beschäftigt·|
      Halden hat 74.067 Kunden und 1300 Mitarbeiter. Scale AI beschäftigt 1200

      Halden hat 74'067 Kunden. Scale AI beschäftigt·|
      Halden hat 74'067 Kunden. Scale AI beschäftigt 1'200

      Scale AI employs·|
      Scale AI employs 1,200 people

      Halden has 3400 clients. Scale AI employs·|
      Halden has 3400 clients. Scale AI employs 1200 people

      The number of workers at Scale AI was·|
      The number of workers at Scale AI was 1,200

      Scale AI employs | full-time workers.
      Scale AI employs 1,200 full-time workers.

      Nordlicht beschäftigt·|
      Nordlicht beschäftigt 2150 Mitarbeiter

      Nordlicht beschäftigt | Menschen.
      Nordlicht beschäftigt 2150 Menschen.

      The company Nordlicht employs·|
      The company Nordlicht employs 2,150
      """, by: .character)
  }

  /// The word for a scale stays as it has been typed.
  @Test func abbreviationsAreCompleted() {
    check(
      """
      Scale AI hatte zuletzt eine Bewertung von 13,8 Mrd|
      Scale AI hatte zuletzt eine Bewertung von 13,8 Mrd. US-Dollar

      Scale AI hatte zuletzt eine Bewertung von 13,8 Mrd.|
      Scale AI hatte zuletzt eine Bewertung von 13,8 Mrd. US-Dollar

      Scale AI hatte zuletzt eine Bewertung von 13,8 Mrd.·|
      Scale AI hatte zuletzt eine Bewertung von 13,8 Mrd. US-Dollar

      Scale AI hatte zuletzt eine Bewertung von 13,8 Mrd. US|
      Scale AI hatte zuletzt eine Bewertung von 13,8 Mrd. US-Dollar

      Der Umsatz von Nordlicht lag bei 421 Mio|
      Der Umsatz von Nordlicht lag bei 421 Mio. Euro

      Der Umsatz von Nordlicht lag bei 42 Mio|
      –

      Der Umsatz von Nordlicht lag bei 421 Mrd|
      –

      Scale AI was valued at $13.8bn|
      –

      Scale AI was valued at 13.8bn·|
      Scale AI was valued at 13.8bn US dollars
      """, by: .invoked)
  }

  /// By the heads of its row and column.
  @Test func cellsAreFilled() {
    func check(_ row: String, _ expected: String, by trigger: Trigger = .invoked) {
      let head =
        "| Firma | Umsatz 2023 | Mitarbeiter | Gewinn in Mio. Euro |\n|---|---|---|---|\n| Halden | 1 | 2 | 3 |\n"
      self.check(
        head + row, expected == "–" ? expected : head + expected, by: trigger, location: #_sourceLocation)
    }
    check("| Nordlicht | ^ | | |", "| Nordlicht | 398 Millionen Euro | | |", by: .character)
    check("| Nordlicht | ^", "| Nordlicht | 398 Millionen Euro", by: .character)
    check("| Nordlicht | 39^ | | |", "| Nordlicht | 398 Millionen Euro | | |")
    check("| Nordlicht | | ^ | |", "| Nordlicht | | 2150 | |", by: .character)
    check("| Nordlicht | 398 Mio. Euro | ^", "| Nordlicht | 398 Mio. Euro | 2150", by: .character)
    check("| Nordlicht | | | ^ |", "–")
    check("| Halden | ^ | | |", "–")
    check("| ^ | | | |", "–")
    check("| Nordlicht^ | | | |", "| Nordlicht AG | | | |")
  }
}
