import Foundation
import Grammar
import Newsdesk
import Testing
import Text

/// The amounts of money in a text, read with the grammar files of a workspace.
private func check(
  _ text: String, _ files: [String: String], _ expected: [String], problems: [String] = [],
  in language: String = "en", sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let folder = FileManager.default.temporaryDirectory.appending(path: "tickmark-\(UUID())")
  defer { try? FileManager.default.removeItem(at: folder) }
  for (path, text) in files {
    let file = folder.appending(path: path)
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }
  let (grammars, found) = loadGrammars(adding: folder.path, telling: MessageCatalog(language: language))
  #expect(found.map(\.description) == problems.map { folder.path + "/" + $0 }, sourceLocation: sourceLocation)
  let source = SourceText(Array(text.utf8))
  let desk = Newsdesk(grammars: grammars)
  let report = desk.annotate(Draft(id: "", text: source, markup: .text, language: "de"))
  let amounts = report.annotations.filter { $0.kind == "money" }
    .map { String(decoding: source.bytes[$0.span], as: UTF8.self) }
  #expect(amounts == expected, sourceLocation: sourceLocation)
}

@Test func aWorkspaceAddsToTheGrammarAndReplacesFiles() throws {
  let text = "Er zahlte 5 Euro und 7 Taler."
  try check(text, [:], ["5 Euro"])
  try check(text, ["de/house.tick": "words currency\n  EUR: Taler"], ["5 Euro", "7 Taler"])
  try check(text, ["de/money.tick": "words currency\n  EUR: Taler"], ["7 Taler"])
  try check(
    text, ["de/house.tick": "words currency\n  EUR: Taler(n\n  DEM: Taler\nrule money\n  <purse>"],
    ["5 Euro", "7 Taler"],
    problems: ["de/house.tick:2:13: this “(” is not closed", "de/house.tick:5:3: nothing is called “purse”"])
  try check(
    text, ["de/house.tick": "words currency\n  EUR: Taler(n"], ["5 Euro"],
    problems: ["de/house.tick:2:13: dieses „(“ wird nicht geschlossen"], in: "de")
  try check(text, ["notes.tick": "nonsense", "de/readme.txt": "nonsense"], ["5 Euro"])
}

/// Of two words that end alike the file that stands first decides: here "Organisch" is one of several things.
@Test func aFileInTheStateOfTheProgramsChangesNothing() throws {
  let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()
  let text = try String(contentsOf: root.appending(path: "grammar/de/claims.tick"), encoding: .utf8)
  let draft = """
    Der Umsatz der Nordlicht AG stieg auf 312 Millionen Euro, nach 273 Millionen. Organisch, also ohne Zukäufe, lag das \
    Plus bei neun Prozent.
    """
  for files in [[], [GrammarSource(path: "de/claims.tick", text: text)]] {
    let desk = Newsdesk(grammars: Grammars(adding: files))
    let report = desk.check(Draft(id: "", text: SourceText(Array(draft.utf8)), markup: .text, language: "de"))
    #expect(report.findings.isEmpty)
  }
}
