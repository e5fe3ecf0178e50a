import Checking
import Files
import FoundationEssentials
import Grammar
import Newsdesk
import Reference
import Testing
import Values

@Suite struct MessageCatalogTests {
  private func check(_ language: String, _ message: Message, _ expected: String) {
    #expect(MessageCatalog(language: language).text(message) == expected)
  }

  @Test func texts() {
    check("en", Message("defect.unreadable", ["reason": "no {luck}"]), "The file cannot be read: no {luck}")
    check("en", Message("defect.unreadable"), "The file cannot be read: {reason}")
    check("xx", Message("defect.unreadable", ["reason": "x"]), "The file cannot be read: x")
    check("en", Message("no.such.key", ["a": "b"]), "no.such.key")
    #expect(
      MessageCatalog(language: "de").text(Message("defect.no-such-file"))
        != MessageCatalog(language: "en").text(Message("defect.no-such-file")))
  }

  /// Every catalogue has the same keys, and in each text the same placeholders.
  @Test(arguments: messageLanguages) func cataloguesSayTheSame(language: String) throws {
    let english = try texts("en")
    let translated = try texts(language)
    #expect(Set(translated.keys).symmetricDifference(english.keys) == [])
    for (key, text) in translated {
      #expect(placeholders(text) == placeholders(english[key] ?? ""), "\(key)")
      #expect(!text.isEmpty, "\(key)")
    }
  }

  /// Every word that a value is told by has its text.
  @Test func valuesHaveTexts() throws {
    let known = try texts("en")
    let keys =
      Hedge.allCases.filter { ![.none, .range].contains($0) }.map { "hedge.\($0.rawValue)" }
      + ClaimStatus.allCases.filter { $0 != .actual }.map { "status.\($0.rawValue)" }
      + Verdict.allCases.map { "verdict.\($0.rawValue)" }
    for key in keys { #expect(known[key] != nil, "\(key)") }
  }

  /// Whatever can be wrong in a file of the newsroom has its text.
  @Test func mistakesHaveTexts() throws {
    let known = try texts("en")
    let keys =
      GrammarProblem.Kind.allCases.map { "grammar.\($0.rawValue)" }
      + Defect.Code.allCases.map { "defect.\($0.rawValue)" }
      + [FileError.notFound, .denied, .isFolder, .exists].map { "file.\($0)" }
    for key in keys { #expect(known[key] != nil, "\(key)") }
  }

  /// What a parser or the file system gives as a reason is told in the reader's language.
  @Test func reasonsAreTranslated() {
    let german = MessageCatalog(language: "de")
    let unreadable = Defect(.unreadable, path: "a.csv", ["reason": FileError.denied.description])
    #expect(FileProblem(unreadable, german).message == "Die Datei lässt sich nicht lesen: keine Berechtigung")
    let package = Defect(.badPackage, path: "a", ["reason": "expected a value"])
    #expect(FileProblem(package, german).message.hasSuffix("hier gehört ein Wert hin"))
    #expect(FileProblem(path: "a.tick", FileError.isFolder, german).message == "ist ein Ordner")
    #expect(german.reason("out of luck") == "out of luck")
  }

  private func texts(_ language: String) throws -> [String: Substring] {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    var texts: [String: Substring] = [:]
    let files = try ["messages.txt", "command-line.txt"].map {
      try String(contentsOf: root.appending(path: "grammar/\(language)/\($0)"), encoding: .utf8)
    }
    for line in files.joined().split(separator: "\n") where !line.hasPrefix("#") {
      let equals = try #require(line.firstRange(of: " = "), "\(line)")
      let key = String(line[..<equals.lowerBound])
      #expect(texts.updateValue(line[equals.upperBound...], forKey: key) == nil, "\(key) stands twice")
    }
    return texts
  }

  private func placeholders(_ text: Substring) -> Set<Substring> {
    Set(
      text.split(separator: "{", omittingEmptySubsequences: false).dropFirst().compactMap {
        $0.split(separator: "}").first
      })
  }
}
