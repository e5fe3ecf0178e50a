import Checking
import JSON
import Newsdesk
import Testing

@testable import LanguageServer

@Test func startsAndStops() {
  check(
    """
    > 0 initialize {"processId":null,"rootUri":null,"capabilities":{}}
    < 0 = {"capabilities":{"textDocumentSync":{"openClose":true,"change":2}},"serverInfo":{"name":"tickmark","version":"1.2.3"}}
    > initialized {}
    > "a" initialize {"capabilities":{}}
    < "a" ! -32600
    > 1 shutdown
    < 1 = null
    > 2 textDocument/hover {}
    > 3 tickmark/check {"text":""}
    < 2 ! -32600
    < 3 ! -32600
    > exit
    | exit 0
    """)
  check(
    """
    > exit
    | exit 1
    """)
}

@Test func answersWhatItCannotDo() {
  check(
    """
    > 1 textDocument/hover {}
    > 2 unknown
    > 3 shutdown
    > textDocument/didOpen {}
    < 1 ! -32002
    < 2 ! -32002
    < 3 ! -32002
    > 4 initialize 7
    < 4 ! -32602
    > 5 initialize {}
    < 5 = {"capabilities":{"textDocumentSync":{"openClose":true,"change":2}},"serverInfo":{"name":"tickmark","version":"1.2.3"}}
    > null textDocument/unknown {}
    > textDocument/unknown {}
    > $/setTrace {"value":"off"}
    > 6 textDocument/hover {}
    > 7 textDocument/hover {"textDocument":{"uri":"file:///none"},"position":{"line":0,"character":0}}
    > 8 textDocument/codeAction []
    < null ! -32601
    < 6 ! -32602
    < 7 ! -32602
    < 8 ! -32602
    > 9 = null
    > "x" ! 12
    > $/cancelRequest {"id":99}
    > $/cancelRequest {}
    > textDocument/didOpen {"textDocument":{"uri":1}}
    < window/logMessage {"type":2,"message":"textDocument/didOpen: textDocument needs uri and text"}
    """)
}

/// Bodies that are no request, and the codes of the answers.
@Test(arguments: [
  ("", -32700), ("{", -32700), ("{}}", -32700), ("\u{0}", -32700), ("{}", -32600), ("[]", -32600), ("1", -32600),
  (#"[{"jsonrpc":"2.0","id":1,"method":"x"}]"#, -32600), (#"{"id":1,"method":"x"}"#, -32600),
  (#"{"jsonrpc":"2.0","method":1}"#, -32600), (#"{"jsonrpc":"2.0","id":{},"method":"x"}"#, -32600),
  (#"{"jsonrpc":"2.0","id":1.5,"method":"x"}"#, -32600), (#"{"jsonrpc":"2.0","result":1}"#, -32600),
])
func refusesWhatIsNoRequest(body: String, code: Int) {
  let id = body.hasPrefix(#"{"id":1"#) ? "1" : "null"
  check(
    """
    > :\(JSON("Content-Length: \(body.utf8.count)\r\n\r\n" + body))
    < \(id) ! \(code)
    > 5 tickmark/none
    < 5 ! -32002
    """)
}

@Test func recoversFromBrokenFrames() {
  for header in ["Content-Length: -1", "Content-Length: 104857600", "Content-Length: x", "Content-Type: y", "junk"] {
    check(
      """
      > :"Content-Length: 2\\r\\n\\r\\n1,\(header)\\r\\n\\r\\n{rest of a body"
      > 1 unknown
      < null ! -32700
      < null ! -32700
      < 1 ! -32002
      """)
  }
}

@Test func speaksLines() {
  let batch = #"[{"jsonrpc":"2.0","id":2,"method":"x"},{"jsonrpc":"2.0","method":"x"},7]"#
  check(
    """
    > 1 tickmark/lookup {"entity":"a"}
    > :"   \\r\\n\\n"
    > :\(JSON(batch + "\n"))
    > :"[{\\"jsonrpc\\":\\"2.0\\",\\"method\\":\\"x\\"}]\\r\\n{\\n[]\\n"
    > 3 shutdown
    < 1 = [{"id":"f3","entity":"a","metric":"any","value":1,"unit":"percent","status":"actual","path":"/ref/facts.csv","line":4}]
    | [
    < 2 ! -32002
    < null ! -32600
    | ]
    < null ! -32700
    < null ! -32600
    < 3 ! -32002
    > 4 initialize {"capabilities":{"general":{"positionEncodings":["utf-8"]}}}
    < 4 = {"capabilities":{"positionEncoding":"utf-8","textDocumentSync":{"openClose":true,"change":2}},"serverInfo":{"name":"tickmark","version":"1.2.3"}}
    > exit
    | exit 1
    """, framing: .lines)
}

@Test func knowsHowToEnd() {
  func ended(_ stream: String) -> (output: Bool, code: Int32) {
    var conversation = Conversation(version: "1", workspace: FakeWorkspace())
    conversation.receive(Array(stream.utf8))
    conversation.receiveEnd()
    while conversation.hasWork { conversation.step() }
    return (!conversation.takeOutput().isEmpty, conversation.exitCodeAtEnd)
  }
  #expect(ended(#"{"jsonrpc":"2.0","id":1,"method":"x"}"#) == (true, 0))
  #expect(ended("") == (false, 1))
  #expect(ended("Content-Length: 30\r\n\r\n{") == (false, 1))
  #expect(ended("Content-Length: 37\r\n\r\n{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"x\"}") == (true, 1))
}

@Test func cancelsWhatStillWaits() {
  check(
    """
    > 1 tickmark/lookup {"entity":"a"}
    > "b" tickmark/lookup {"entity":"b"}
    > $/cancelRequest {"id":1}
    > $/cancelRequest {"id":"b"}
    > $/cancelRequest {"id":3}
    > 3 tickmark/none
    < 1 ! -32800
    < "b" ! -32800
    < 3 ! -32002
    > $/cancelRequest {"id":3}
    > 3 tickmark/none
    < 3 ! -32002
    """)
}

@Test(arguments: [
  (#"["utf-32","utf-8"]"#, "utf-32"), (#"["utf-7","utf-8","utf-16"]"#, "utf-8"), (#"["utf-7"]"#, "utf-16"),
  ("[]", "utf-16"), (#"[1,"utf-16"]"#, "utf-16"),
])
func negotiatesPositionEncoding(offered: String, taken: String) {
  check(
    """
    > 1 initialize {"capabilities":{"general":{"positionEncodings":\(offered)}}}
    < 1 = {"capabilities":{"positionEncoding":"\(taken)","textDocumentSync":{"openClose":true,"change":2}},"serverInfo":{"name":"tickmark","version":"1.2.3"}}
    """)
}

@Test func announcesWhatTheClientTakes() {
  check(
    """
    > 1 initialize {"capabilities":{"textDocument":{"synchronization":{"didSave":true},"hover":{},"codeAction":{"codeActionLiteralSupport":{}}}}}
    < 1 = {"capabilities":{"textDocumentSync":{"openClose":true,"change":2,"save":true},"hoverProvider":true,"codeActionProvider":{"codeActionKinds":["quickfix","refactor.rewrite","source.fixAll.tickmark"]}},"serverInfo":{"name":"tickmark","version":"1.2.3"}}
    """)
}

/// Every reason that the server gives for not answering has its text, in each language of messages.
@Test(arguments: messageLanguages) func refusalsHaveTexts(language: String) {
  let catalog = MessageCatalog(language: language)
  for reason in ResponseError.Reason.allCases {
    let key = "error.\(reason.rawValue)"
    #expect(catalog.text(Checking.Message(key)) != key)
  }
}
