import JSON
import Testing

@testable import LanguageServer

/// Another name throughout a draft, asked of a real newsdesk.
@Suite struct RenameTests {
  private func editor() -> Editor {
    let editor = Editor(fullCapabilities)
    editor.open(Newsroom.draft)
    return editor
  }

  @Test(arguments: [
    ("Die Nord^licht AG", "Nordlicht AG", "Nordlicht AG", 1), ("# Nord^", "Nordlicht", "Nordlicht", 4),
    ("Nord^lichts", "Nordlicht", "Nordlicht", 4), ("Energie^ Süd", "Energie Süd GmbH", "Energie Süd GmbH", 1),
  ])
  func renames(place: String, asked: String, placeholder: String, count: Int) {
    let editor = editor()
    let prepared = editor.ask("textDocument/prepareRename", at: place)
    #expect(prepared["placeholder"]?.string == placeholder && editor.words(prepared["range"]) == asked)
    let edit = editor.ask("textDocument/rename", at: place, ["newName": "Südwind"])
    let text = editor.applied(edit)["file:///room/draft.md"] ?? ""
    #expect(text.split(separator: "Südwind", omittingEmptySubsequences: false).count == count + 1)
    #expect(text.contains("Südwinds") == (placeholder == "Nordlicht"))
  }

  /// The new name is written as the markup wants it; markup, line breaks and spaces around do not matter.
  @Test(arguments: [
    (
      "<p>AT&amp;T^ grew. AT&amp;T paid.</p>", "AT&T", "Ben & Jerry <x>",
      "<p>Ben &amp; Jerry &lt;x&gt; grew. Ben &amp; Jerry &lt;x&gt; paid.</p>"
    ),
    (
      "**Halden** Ener^gie wächst, *Halden Energie* zahlt.", "Halden Energie", "Südwind",
      "**Südwind** wächst, *Südwind* zahlt."
    ),
    (
      "> Halden\n> Energie wächst. Halden Ener^gie zahlt.", "Halden Energie", " Süd  wind ",
      "> Süd wind wächst. Süd wind zahlt."
    ),
    ("Nordlichts^ Umsatz stieg.", "Nordlicht", "Süd*wind", "Süd\\*winds Umsatz stieg."),
  ])
  func renamesMarkedUpNames(text: String, placeholder: String, newName: String, expected: String) {
    let newsroom = Newsroom()
    newsroom.files["/room/reference/entities.csv", default: ""] += "att,AT&T,,organization\n"
    let editor = Editor(newsroom: newsroom)
    let uri = text.hasPrefix("<") ? "file:///room/a.html" : "file:///room/a.md"
    editor.open(text.replacing("^", with: ""), uri: uri, language: text.hasPrefix("<") ? "html" : "markdown")
    let prepared = editor.ask("textDocument/prepareRename", at: text, uri: uri)
    #expect(prepared["placeholder"]?.string == placeholder)
    let words = editor.words(prepared["range"], in: uri)
    #expect(text.replacing("^", with: "").contains(words) && words.hasSuffix("s") == text.contains("s^"))
    let edit = editor.ask("textDocument/rename", at: text, uri: uri, ["newName": JSON(newName)])
    #expect(editor.applied(edit)[uri] == expected)
  }

  @Test func renamesNamesAlone() {
    let editor = editor()
    #expect(editor.ask("textDocument/prepareRename", at: "35^0").isNull)
    #expect(editor.ask("textDocument/rename", at: "35^0", ["newName": "x"]).isNull)
    for name in ["", "  ", "a\nb"] as [JSON] {
      #expect(editor.ask("textDocument/rename", at: "# Nord^", ["newName": name])["code"] == -32602)
    }
  }

  /// The genitive and compounds are those of the new name, as the paragraph's language has them.
  @Test(arguments: [
    ("Siem^ens' Umsatz stieg, der Siemens-Chef ging.", "Merck", "Mercks Umsatz stieg, der Merck-Chef ging."),
    ("Siem^ens' Umsatz stieg, der Siemens-Chef ging.", "Thales", "Thales' Umsatz stieg, der Thales-Chef ging."),
    ("Mer^cks Umsatz stieg, Merck ist „gut“.", "Thales", "Thales’ Umsatz stieg, Thales ist „gut“."),
    ("Mer^ck's Umsatz und Mercks Gewinn stiegen.", "Thales", "Thales' Umsatz und Thales' Gewinn stiegen."),
    ("Mer^ck's Umsatz und Mercks Gewinn stiegen.", "Bayer", "Bayer's Umsatz und Bayers Gewinn stiegen."),
    (
      "Das ist 'ein Gewinn für Siem^ens' sagte er, und Siemens’ Umsatz stieg.", "Merck",
      "Das ist 'ein Gewinn für Merck' sagte er, und Mercks Umsatz stieg."
    ),
    ("Er kennt ‚Siem^ens‘ und das Geld von ‚Siemens’ gut.", "Merck", "Er kennt ‚Merck‘ und das Geld von ‚Merck’ gut."),
    (
      "Der Mer^ck-Chef und der Umsatz der Merck-Tochter stiegen.", "Deutsche Bank",
      "Der Deutsche-Bank-Chef und der Umsatz der Deutsche-Bank-Tochter stiegen."
    ),
    (
      "Der Scale-AI-Gründer und der Umsatz von Scale^ AI, Scale AIs Gewinn.", "Thales",
      "Der Thales-Gründer und der Umsatz von Thales, Thales' Gewinn."
    ),
    (
      "Siem^ens' revenue rose, Siemens's boss left the Siemens-led group.", "Thales",
      "Thales' revenue rose, Thales's boss left the Thales-led group."
    ),
    (
      "Siem^ens' revenue rose, Siemens’s boss left the Siemens-led group.", "Merck",
      "Merck's revenue rose, Merck’s boss left the Merck-led group."
    ),
    (
      "The revenue of Mer^ck rose, and Merck's profit.", "Goldman Sachs",
      "The revenue of Goldman Sachs rose, and Goldman Sachs's profit."
    ),
    (
      "Der Umsatz von Mer^ck stieg, Mercks Gewinn ist gut.\n\nThe profit of the company and Merck's revenue rose in the year.",
      "Siemens",
      "Der Umsatz von Siemens stieg, Siemens' Gewinn ist gut.\n\nThe profit of the company and Siemens's revenue rose in the year."
    ),
    (
      "Le chiffre d'affaires de Mer^ck a augmenté, et celui de la société Merck aussi.", "Thales",
      "Le chiffre d'affaires de Thales a augmenté, et celui de la société Thales aussi."
    ),
    (
      "<p><b>Mer^ck</b>s Umsatz und der von <i>Merck</i> &ndash; Siemens&rsquo; Umsatz</p>", "Thales",
      "<p><b>Thales</b>’ Umsatz und der von <i>Thales</i> &ndash; Siemens&rsquo; Umsatz</p>"
    ),
  ])
  func genitivesAreThoseOfTheNewName(text: String, newName: String, expected: String) {
    // What only stands in the text is found by its letters alone.
    for isKnown in text.hasPrefix("<") ? [true] : [true, false] {
      let newsroom = Newsroom()
      if isKnown {
        newsroom.files["/room/reference/entities.csv", default: ""] +=
          "siemens,Siemens,,organization\nmerck,Merck,,organization\n"
      }
      let editor = Editor(newsroom: newsroom)
      let uri = text.hasPrefix("<") ? "file:///room/a.html" : "file:///room/a.md"
      editor.open(text.replacing("^", with: ""), uri: uri, language: text.hasPrefix("<") ? "html" : "markdown")
      let edit = editor.ask("textDocument/rename", at: text, uri: uri, ["newName": JSON(newName)])
      #expect(editor.applied(edit)[uri] == expected, "\(isKnown)")
    }
  }
}
