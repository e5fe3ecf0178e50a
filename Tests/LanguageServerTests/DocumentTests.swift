import JSON
import Testing
import Text

@testable import LanguageServer

private let started = """
  > 0 initialize {"capabilities":{"general":{"positionEncodings":["utf-16"]}}}
  < 0 = {"capabilities":{"positionEncoding":"utf-16","textDocumentSync":{"openClose":true,"change":2}},"serverInfo":{"name":"tickmark","version":"1.2.3"}}

  """

private func opened(_ text: String, uri: String = "file:///d.md") -> String {
  "> textDocument/didOpen \(["textDocument": ["uri": JSON(uri), "version": 1, "text": JSON(text)]] as JSON)\n"
}

private func published(_ version: Int, _ ranges: (Int, Int, Int)...) -> String {
  let diagnostics = ranges.map { line, start, end -> JSON in
    [
      "range": [
        "start": ["line": JSON(line), "character": JSON(start)], "end": ["line": JSON(line), "character": JSON(end)],
      ],
      "severity": 1, "code": "wrong-scale", "source": "tickmark", "message": "Milliarden, says f3",
    ]
  }
  let params: JSON = ["uri": "file:///d.md", "version": JSON(version), "diagnostics": JSON(diagnostics)]
  return "< textDocument/publishDiagnostics \(params)\n"
}

private func changed(_ version: Int, _ changes: String) -> String {
  "> textDocument/didChange {\"textDocument\":{\"uri\":\"file:///d.md\",\"version\":\(version)},\"contentChanges\":\(changes)}\n"
}

private func edit(_ range: (Int, Int, Int, Int), _ text: String) -> String {
  let (line, character, endLine, endCharacter) = range
  return #"{"range":{"start":{"line":\#(line),"character":\#(character)},"#
    + #""end":{"line":\#(endLine),"character":\#(endCharacter)}},"text":\#(JSON(text))}"#
}

@Test func publishesWhatItFinds() {
  check(started + opened("10 Billionen\n") + published(1, (0, 3, 12)))
  check(started + opened("ä😀 Billionen\n\nBillionen") + published(1, (0, 4, 13), (2, 0, 9)))
  check(started + opened("nothing") + published(1))
  check(
    started + opened("Billionen") + published(1, (0, 0, 9))
      + """
      > textDocument/didClose {"textDocument":{"uri":"file:///d.md"}}
      < textDocument/publishDiagnostics {"uri":"file:///d.md","diagnostics":[]}
      > textDocument/didClose {"textDocument":{"uri":"file:///d.md"}}
      < window/logMessage {"type":2,"message":"textDocument/didClose: file:///d.md is not open"}
      """)
}

@Test func followsEdits() {
  let start = started + opened("a\n😀b\n") + published(1)
  // Within a line, behind a character of two units.
  check(start + changed(2, "[\(edit((1, 2, 1, 3), " Billionen, c"))]") + published(2, (1, 3, 12)))
  // Several changes, each in the text that the one before has left.
  check(
    start + changed(3, "[\(edit((0, 0, 2, 0), "Bi")),\(edit((0, 2, 0, 2), "llionen")),\(edit((0, 0, 0, 0), "\n"))]")
      + published(3, (1, 0, 9)))
  // The whole text.
  check(start + changed(4, #"[{"text":"x Billionen"}]"#) + published(4, (0, 2, 11)))
  // Positions outside the text, ends exchanged.
  check(start + changed(5, "[\(edit((99, 0, 7, 7), "Billionen, c"))]") + published(5, (2, 0, 9)))
  check(start + changed(6, "[\(edit((0, 99, 0, 50), " Billionen, c"))]") + published(6, (0, 2, 11)))
  check(start + changed(7, "[\(edit((2, 0, 0, 0), "Billionen, c"))]") + published(7, (0, 0, 9)))
  check(start + changed(8, "[\(edit((-5, -1, 0, 1), "Billionen, c"))]") + published(8, (0, 0, 9)))
}

/// What stands at the end of the line and is being typed may become something else.
@Test func waitsForTheWordBeingTyped() {
  let start = started + opened("a\nb\n") + published(1)
  let typed = start + changed(2, "[\(edit((0, 1, 0, 1), " Billionen"))]") + published(2)
  // The beginning of the next word, a mark that may be one of decimals.
  check(typed + changed(3, "[\(edit((0, 11, 0, 11), " E"))]") + published(3))
  check(typed + changed(3, "[\(edit((0, 11, 0, 11), " "))]") + published(3))
  let number = start + changed(2, "[\(edit((0, 1, 0, 1), " Billionen 5"))]") + published(2, (0, 2, 11))
  check(number + changed(3, "[\(edit((0, 13, 0, 13), "."))]") + published(3, (0, 2, 11)))
  // Another word, the end of the sentence, another line, another place, words that were not typed.
  check(
    typed + changed(3, "[\(edit((0, 11, 0, 11), " c"))]") + published(3) + changed(4, "[\(edit((0, 13, 0, 13), " d"))]")
      + published(4, (0, 2, 11)))
  check(typed + changed(3, "[\(edit((0, 11, 0, 11), "."))]") + published(3, (0, 2, 11)))
  check(typed + changed(3, "[\(edit((0, 11, 0, 11), "\n"))]") + published(3, (0, 2, 11)))
  check(typed + changed(3, "[\(edit((1, 1, 1, 1), "c"))]") + published(3, (0, 2, 11)))
  check(start + changed(2, "[\(edit((0, 1, 0, 1), " c Billionen"))]") + published(2, (0, 4, 13)))
  // Nothing more comes: the draft may end here.
  check(typed + "| rest\n" + published(2, (0, 2, 11)))
  check(typed + "| rest\n" + published(2, (0, 2, 11)) + changed(3, "[\(edit((0, 11, 0, 11), " E"))]") + published(3))
  // Text behind it, and what a saved draft ends with.
  check(start + changed(2, "[\(edit((0, 0, 0, 0), "Billionen "))]") + published(2, (0, 0, 9)))
  check(
    typed + "> textDocument/didSave {\"textDocument\":{\"uri\":\"file:///d.md\"}}\n" + published(2, (0, 2, 11)))
}

@Test func ignoresEditsItCannotApply() {
  check(
    started + changed(1, #"[{"text":"Billionen"}]"#)
      + """
      < window/logMessage {"type":2,"message":"textDocument/didChange: file:///d.md is not open"}

      """ + opened("x") + published(1) + changed(2, #"[{"text":"Billionen"},{"range":{}}]"#)
        + """
        < window/logMessage {"type":2,"message":"textDocument/didChange: a change needs a text"}

        """ + changed(2, #"[{"range":{"start":{"line":1}},"text":""}]"#)
        + """
        < window/logMessage {"type":2,"message":"textDocument/didChange: a position needs line and character"}
        """)
}

/// Edits that wait together are answered together; a stream that never ends is answered about every 100 ms.
@Test func publishesABurstOnce() {
  check(
    started + opened("") + (2...300).map { changed($0, "[\(edit((0, 0, 0, 0), "x "))]") }.joined()
      + changed(301, "[\(edit((0, 0, 0, 0), "Billionen "))]") + published(301, (0, 0, 9)))

  var conversation = Conversation(version: "1", workspace: FakeWorkspace())
  func send(_ method: String, _ params: JSON) {
    conversation.receive(frame(["jsonrpc": "2.0", "id": 1, "method": JSON(method), "params": params], .contentLength))
  }
  func tell(_ method: String, _ params: JSON) {
    conversation.receive(frame(["jsonrpc": "2.0", "method": JSON(method), "params": params], .contentLength))
  }
  send("initialize", [:])
  tell("textDocument/didOpen", ["textDocument": ["uri": "a:b", "text": ""]])
  for _ in 0..<50 {
    tell("textDocument/didChange", ["textDocument": ["uri": "a:b"], "contentChanges": [["text": "x"]]])
  }
  var (now, published) = (ContinuousClock.now, 0)
  conversation.step(at: now)
  _ = conversation.takeOutput()
  for _ in 0..<50 {
    conversation.step(at: now)
    if !conversation.takeOutput().isEmpty { published += 1 }
    now += .milliseconds(10)
  }
  #expect((4...5).contains(published))
}

@Test func answersFromTheTextAsItStands() {
  let asked = #"{"textDocument":{"uri":"file:///d.md"},"position":{"line":0,"character":0}}"#
  check(
    started + opened("") + "> 1 textDocument/hover \(asked)\n" + changed(2, #"[{"text":"Scale AI"}]"#)
      + "> 2 textDocument/hover \(asked)\n"
        + """
        < 1 = null
        < 2 = {"contents":{"kind":"plaintext","value":"organization\\n*no* fact"},"range":{"start":{"line":0,"character":0},"end":{"line":0,"character":8}}}

        """ + published(2))
}

/// However a text is edited between two editions, the desk is told a range that leads from one to the other; the desk of
/// these tests expects it.
@Test func tellsTheDeskWhatHasChanged() {
  var random = SystemRandomNumberGenerator()
  for _ in 0..<300 {
    var document = Document(uri: "a:b", languageID: "", version: nil, text: SourceText("aab\naabaab"))
    let first = FakeEdition(draft: document.draft)
    document.accept(first, first.check())
    for _ in 0..<Int.random(in: 0...4, using: &random) {
      let ends = [0, 1].map { _ in Int.random(in: 0...document.text.bytes.count, using: &random) }.sorted()
      let bytes = Array("ab\naab".utf8.prefix(Int.random(in: 0...6, using: &random)))
      if Bool.random(using: &random) {
        document.replace(ends[0]..<ends[1], with: bytes)
      } else {
        document.replaceAll(with: bytes)
      }
    }
    #expect(document.revisedEdition() != nil)
  }
}
