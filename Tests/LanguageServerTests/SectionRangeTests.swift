import JSON
import Testing

@testable import LanguageServer

/// In the outline a section reaches from the start of its heading's line to that of the next heading of its level.
@Suite struct SectionRangeTests {
  @Test(arguments: [
    (
      "markdown", "# Eins\n\nText.\n\n## Zwei ##\n\nText.\n\n# Drei",
      ["Eins 0:0-8:0 0:2-0:6", "Zwei 4:0-8:0 4:3-4:7", "Drei 8:0-8:6 8:2-8:6"]
    ),
    ("markdown", "# Eins\r\n\r\n# Zwei\r\n", ["Eins 0:0-2:0 0:2-0:6", "Zwei 2:0-3:0 2:2-2:6"]),
    (
      "markdown", "Vorab.\n\nEins\n====\n\nZwei\n----\nText\n",
      ["Eins 2:0-8:0 2:0-2:4", "Zwei 5:0-8:0 5:0-5:4"]
    ),
    ("markdown", "> # Eins\n> Text\n\n# **Zwei**\n", ["Eins 0:0-3:0 0:4-0:8", "Zwei 3:0-4:0 3:2-3:10"]),
    (
      "html", "<article>\n  <h1>Eins</h1>\n  <p>Text</p>\n  <h2>Zwei</h2>\n</article>\n",
      ["Eins 1:0-5:0 1:6-1:10", "Zwei 3:0-5:0 3:6-3:10"]
    ),
    // Several on a line share it.
    (
      "html", "<h1>Eins</h1><p>Text</p><h2>Zwei</h2><h1>Drei</h1>",
      ["Eins 0:0-0:41 0:4-0:8", "Zwei 0:28-0:41 0:28-0:32", "Drei 0:41-0:50 0:41-0:45"]
    ),
  ])
  func sectionsReachOverWholeLines(language: String, text: String, expected: [String]) {
    let editor = Editor()
    let uri = "file:///room/draft.\(language)"
    editor.open(text, uri: uri, language: language)
    let outline = editor.ask("textDocument/documentSymbol", ["textDocument": ["uri": JSON(uri)]])
    #expect(sections(outline) == expected, "\(text)")
  }

  private func sections(_ symbols: JSON?) -> [String] {
    (symbols?.array ?? []).flatMap { symbol -> [String] in
      guard symbol["kind"] == 15 else { return [] }
      let name = symbol["name"]?.string ?? ""
      return ["\(name) \(range(symbol["range"])) \(range(symbol["selectionRange"]))"] + sections(symbol["children"])
    }
  }

  private func range(_ json: JSON?) -> String {
    [json?["start"], json?["end"]].map { "\($0?["line"]?.int ?? -1):\($0?["character"]?.int ?? -1)" }
      .joined(separator: "-")
  }
}
