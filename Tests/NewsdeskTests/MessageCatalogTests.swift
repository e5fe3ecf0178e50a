import Checking
import Newsdesk
import Testing

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
}
