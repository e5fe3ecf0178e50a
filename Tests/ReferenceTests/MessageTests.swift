import FoundationEssentials
import Reference
import Testing

/// Every defect has its message in every catalogue, with the same placeholders.
@Test(arguments: ["en", "de"]) func messages(language: String) throws {
  let english = try catalogue("en")
  let texts = try catalogue(language)
  for code in Defect.Code.allCases {
    let key = Defect(code, path: "").key
    let text = try #require(texts[key], "\(key)")
    #expect(placeholders(text) == placeholders(english[key] ?? ""), "\(key)")
  }
  let known = Set(Defect.Code.allCases.map { Defect($0, path: "").key })
  #expect(texts.keys.filter { $0.hasPrefix("defect.") && !known.contains($0) } == [])
}

private func catalogue(_ language: String) throws -> [String: String] {
  let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()
  let text = try String(contentsOf: root.appending(path: "grammar/\(language)/messages.txt"), encoding: .utf8)
  var texts: [String: String] = [:]
  for line in text.split(separator: "\n") where !line.hasPrefix("#") {
    let sides = line.split(separator: "=", maxSplits: 1)
    if sides.count == 2 { texts[sides[0].filter { $0 != " " }] = String(sides[1].dropFirst()) }
  }
  return texts
}

private func placeholders(_ text: String) -> Set<Substring> {
  Set(text.split(separator: "{").dropFirst().compactMap { $0.split(separator: "}").first })
}
