import Checking
import FoundationEssentials
import Newsdesk
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

  private func texts(_ language: String) throws -> [String: Substring] {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let file = try String(contentsOf: root.appending(path: "grammar/\(language)/messages.txt"), encoding: .utf8)
    var texts: [String: Substring] = [:]
    for line in file.split(separator: "\n") where !line.hasPrefix("#") {
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
