import FoundationEssentials
import Newsdesk
import Testing
import Text

/// The organizations that the program finds in a text without any reference.
private func organizations(in text: String, _ language: String, _ desk: Newsdesk) -> [String] {
  let text = SourceText(Array(text.utf8))
  return desk.annotate(Draft(id: "", text: text, markup: .text, language: language)).annotations.compactMap {
    guard case .organization = $0.value else { return nil }
    #expect($0.confidence.map { (1...100).contains($0) } == true)
    return String(decoding: text.bytes[$0.span], as: UTF8.self)
  }
}

/// The lines of a file in the folder `Pages`.
private func page(_ name: String) throws -> [String] {
  let path = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Pages/" + name).path
  return try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n").map(String.init)
}

/// Pages about people, places and products: at most one false organization a hundred sentences, whether they are
/// read together or one by one.
@Test(arguments: ["de", "en"])
func findsNoOrganizationsAmongPeoplePlacesAndProducts(_ language: String) throws {
  let desk = Newsdesk()
  let sentences = try page("plain.\(language).txt")
  #expect(sentences.count >= 100)
  let together = organizations(in: sentences.joined(separator: " "), language, desk)
  let alone = sentences.flatMap { organizations(in: $0, language, desk) }
  let limit = sentences.count / 100
  #expect(together.count <= limit && alone.count <= limit, "\(together) \(alone)")
}

/// Sentences of business news about companies that nobody listed, in square brackets: most of them are found, and
/// nothing else.
@Test(arguments: [("de", 75), ("en", 80)])
func findsUnknownCompaniesInBusinessNews(_ language: String, _ leastPercent: Int) throws {
  let desk = Newsdesk()
  var expected: [String] = []
  var found: [String] = []
  for line in try page("business.\(language).txt") {
    let names = line.split(separator: "[", omittingEmptySubsequences: false).dropFirst().compactMap {
      $0.split(separator: "]").first.map(String.init)
    }
    let text = line.filter { $0 != "[" && $0 != "]" }
    let organizations = organizations(in: text, language, desk)
    expected += names
    found += organizations.filter { names.contains($0) }
    #expect(Set(organizations).isSubset(of: names), "\(line)")
  }
  #expect(found.count * 100 >= expected.count * leastPercent, "\(found.count) of \(expected.count)")
}

@Test func findsOrganizationsThatNobodyListed() {
  let desk = Newsdesk()
  for (language, text, expected) in [
    ("en", "Shares of Norvane rose 3 percent.", ["Norvane"]),
    ("en", "Hercules Capital is owed $120 million.", ["Hercules Capital"]),
    ("de", "Wie die Quillfeather Holding am Montag mitteilte, steigt der Umsatz.", ["Quillfeather Holding"]),
    ("de", "Die Prüfung des US-Verkehrsministeriums endete im Mai.", ["US-Verkehrsministeriums"]),
    ("de", "Geldgeber um Tannhorst Ventures stecken Geld in Lumenara.", ["Tannhorst Ventures"]),
  ] {
    #expect(organizations(in: text, language, desk) == expected, "\(text)")
  }
}
