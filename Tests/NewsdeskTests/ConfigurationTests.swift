import Checking
import JSON
import Newsdesk
import Testing
import Values

@Suite struct ConfigurationTests {
  private func check(
    _ text: String, _ problems: [String] = [], expect: (inout Configuration) -> Void = { _ in }
  ) {
    let read = Configuration.read(Array(text.utf8), path: "room/tickmark.json")
    var expected = Configuration()
    expected.folder = "room"
    expect(&expected)
    #expect(read.configuration == expected, "\(text)")
    #expect(read.problems.map(\.description) == problems.map { "room/tickmark.json:" + $0 }, "\(text)")
  }

  @Test func everyKey() throws {
    let day = try #require(CalendarDate(iso: "2025-06-11"))
    check("{}")
    check(
      """
      {"reference": "facts.csv", "language": "de", "date": "2025-06-11", "dollar": "CAD", "messages": "en",
       "exclude": ["old/", "*.txt"], "rules": {"wrong-value": "warning", "stale-figure": "off"}, "$schema": "x"}
      """
    ) {
      $0.references = ["room/facts.csv"]
      $0.language = "de"
      $0.date = day
      $0.dollar = "CAD"
      $0.messages = "en"
      $0.exclude = ExcludePatterns(["old/", "*.txt"])
      $0.rules = [.wrongValue: .severity(.warning), .staleFigure: .off]
    }
    check(#"{"reference": ["a", "/b"], "language": "auto"}"#) { $0.references = ["room/a", "/b"] }
  }

  @Test func problemsAreInTheReadersLanguage() {
    func check(_ text: String, _ language: String?, _ expected: String) {
      let problems = Configuration.read(Array(text.utf8), path: "tickmark.json", messages: language).problems
      #expect(problems.map(\.message) == [expected])
    }
    check(#"{"x": 1}"#, "de", "unbekannter Schlüssel „x“")
    check(#"{"x": 1, "messages": "en"}"#, "de", #"unknown key "x""#)
    check(#"{"x": 1, "messages": "de"}"#, nil, "unbekannter Schlüssel „x“")
    check("{", "de", "kein gültiges JSON: hier gehört ein Schlüssel in Anführungszeichen hin")
  }

  @Test func whatIsWrongIsNamedAndTheRestUsed() {
    let languages = (["auto"] + supportedLanguages).map { "\"\($0)\"" }.joined(separator: ", ")
    check(
      """
      {
        "refrence": "x",
        "language": 7,
        "rules": {"wrong-valeu": "off", "wrong-date": "loud", "wrong-scale": "hint"},
        "date": "2025-02-30",
        "dollar": "usd",
        "reference": ["a", 1],
        "exclude": {}
      }
      """,
      [
        #"2:3: unknown key "refrence""#, "3:15: expected one of \(languages)",
        #"4:13: unknown finding code "wrong-valeu""#,
        #"4:49: expected "off", "hint", "information", "warning" or "error""#,
        "5:11: expected a date as YYYY-MM-DD", #"6:13: expected a currency code such as "USD""#,
        "7:22: expected a string", "8:14: expected a string or an array of strings",
      ]
    ) {
      $0.rules = [.wrongScale: .severity(.hint)]
      $0.references = ["room/a"]
    }
    check("[]", ["1:1: expected an object"])
    check("null")
    let broken = Configuration.read(Array(#"{"language": "#.utf8), path: "tickmark.json")
    #expect(broken.problems.count == 1 && broken.problems.allSatisfy { $0.line == 1 && $0.isError })
    #expect(broken.configuration == Configuration())
  }

  @Test func languagesOfAWorkspace() {
    func check(_ text: String, _ language: String?, _ problems: [String] = []) {
      let read = Configuration.read(Array(text.utf8), path: "tickmark.json", languages: ["en", "tlh"])
      #expect(read.configuration.language == language && read.problems.map(\.description) == problems, "\(text)")
    }
    check(#"{"language": "tlh"}"#, "tlh")
    check(#"{"language": "de"}"#, nil, [#"tickmark.json:1:14: expected one of "auto", "en", "tlh""#])
  }

  @Test func whatAnotherConfigurationSaysWins() {
    func read(_ text: String, _ folder: String) -> Configuration {
      Configuration.read(Array(text.utf8), path: folder + "/tickmark.json").configuration
    }
    let file = read(
      #"{"reference": "a", "language": "de", "dollar": "CAD", "rules": {"wrong-value": "off", "wrong-date": "hint"}}"#,
      "f")
    let editor = read(#"{"language": "en", "rules": {"wrong-date": "error"}, "exclude": "x"}"#, "e")
    let both = file.overridden(by: editor)
    #expect(both.references == ["f/a"] && both.language == "en" && both.dollar == "CAD")
    #expect(both.rules == [.wrongValue: .off, .wrongDate: .severity(.error)])
    #expect(both.exclude == ExcludePatterns(["x"]) && both.folder == "e")
    #expect(file.overridden(by: Configuration()) == file)
  }

  @Test func theNearestFileUpwards() {
    func check(_ folder: String, files: Set<String>, _ expected: String?) {
      #expect(Configuration.locate(from: folder, isFile: { files.contains($0) }) == expected, "\(folder)")
    }
    check("room/drafts/june", files: ["room/tickmark.json", "tickmark.json"], "room/tickmark.json")
    check("room/drafts", files: ["tickmark.json"], "tickmark.json")
    check(".", files: ["tickmark.json"], "tickmark.json")
    check("drafts", files: ["/tickmark.json"], "/tickmark.json")
    check("/a/b", files: ["/a/tickmark.json", "tickmark.json"], "/a/tickmark.json")
    check("room", files: [], nil)
  }
}
