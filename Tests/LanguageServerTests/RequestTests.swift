import JSON
import Testing

@testable import LanguageServer

/// A client that takes everything, with the draft "Scale AI: 10 Billionen" open.
private func check(
  _ method: String, _ params: String, _ answer: String, capable: Bool = true,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  var conversation = Conversation(version: "1", workspace: FakeWorkspace())
  let text: JSON =
    capable ? someCapabilities : ["textDocument": ["codeAction": ["codeActionLiteralSupport": [:]]]]
  let messages = [
    request(.integer(0), "initialize", ["capabilities": text]),
    notification("textDocument/didOpen", ["textDocument": ["uri": "file:///d.md", "version": 7, "text": JSON(draft)]]),
  ]
  for message in messages { conversation.receive(frame(message, .lines)) }
  while conversation.hasWork { conversation.step() }
  _ = conversation.takeOutput()
  let line = #"{"jsonrpc":"2.0","id":1,"method":"\#(method)","params":\#(params)}"# + "\n"
  conversation.receive(Array(line.utf8))
  while conversation.hasWork { conversation.step() }
  var heard = try? JSON.parse(conversation.takeOutput())
  if method == "textDocument/codeAction", let actions = heard?["result"]?.array {
    // Those that correct a finding.
    heard = ["result": JSON(actions.filter { $0["diagnostics"] != nil })]
  }
  let wanted = try? JSON.parse(Array(answer.utf8))
  #expect(
    (heard?["result"] ?? heard?["error"]?["message"])?.description == wanted?.description,
    sourceLocation: sourceLocation)
}

private let draft = "Scale AI: 10 Billionen\n"

private let someCapabilities: JSON = [
  "textDocument": [
    "hover": ["contentFormat": ["markdown", "plaintext"]],
    "codeAction": ["isPreferredSupport": true, "codeActionLiteralSupport": [:]],
    "publishDiagnostics": ["relatedInformation": true, "codeDescriptionSupport": true, "dataSupport": true],
  ],
  "workspace": ["workspaceEdit": ["documentChanges": true]],
]

private func at(_ character: Int) -> String {
  #"{"textDocument":{"uri":"file:///d.md"},"position":{"line":0,"character":\#(character)}}"#
}

@Test func hovers() {
  let plain =
    #"{"contents":{"kind":"plaintext","value":"organization\n*no* fact"},"#
    + #""range":{"start":{"line":0,"character":0},"end":{"line":0,"character":8}}}"#
  let markdown =
    #"{"contents":{"kind":"markdown","value":"**organization**\n\n\\*no\\* fact"},"#
    + #""range":{"start":{"line":0,"character":0},"end":{"line":0,"character":8}}}"#
  check("textDocument/hover", at(0), markdown)
  check("textDocument/hover", at(8), markdown)
  check("textDocument/hover", at(3), plain, capable: false)
  check("textDocument/hover", at(9), "null")
  check("textDocument/hover", at(9999), "null")
}

private let wrongRange = #"{"start":{"line":0,"character":13},"end":{"line":0,"character":22}}"#

private func action(
  _ title: String, _ diagnostic: String, capable: Bool = true, isFirst: Bool = false, edit: String? = nil
) -> String {
  let edits = "[" + (edit ?? #"{"range":\#(wrongRange),"newText":"\#(title)"}"#) + "]"
  let edit =
    capable
    ? #"{"documentChanges":[{"textDocument":{"uri":"file:///d.md","version":7},"edits":\#(edits)}]}"#
    : #"{"changes":{"file:///d.md":\#(edits)}}"#
  return #"{"title":"\#(title)","kind":"quickfix","diagnostics":[\#(diagnostic)],"#
    + (isFirst && capable ? #""isPreferred":true,"# : "") + #""edit":\#(edit)}"#
}

private let fullDiagnostic =
  #"{"range":\#(wrongRange),"severity":1,"code":"wrong-scale","source":"tickmark","message":"Milliarden, says f3","#
  + #""codeDescription":{"href":"file:///explain/wrong-scale.html"},"#
  + #""relatedInformation":[{"location":{"uri":"file:///ref/facts%20%C3%A4.csv","#
  + #""range":{"start":{"line":3,"character":0},"end":{"line":4,"character":0}}},"message":"f3"},"#
  + #"{"location":{"uri":"file:///d.md","range":{"start":{"line":0,"character":0},"end":{"line":0,"character":1}}},"#
  + #""message":"here"}],"data":"wrong-scale@13"}"#
private let plainDiagnostic =
  #"{"range":\#(wrongRange),"severity":1,"code":"wrong-scale","source":"tickmark","message":"Milliarden, says f3"}"#

@Test func offersFixes() {
  func asked(_ start: Int, _ end: Int, _ context: String) -> String {
    #"{"textDocument":{"uri":"file:///d.md"},"range":{"start":{"line":0,"character":\#(start)},"#
      + #""end":{"line":0,"character":\#(end)}},"context":\#(context)}"#
  }
  let start = #"{"line":0,"character":0}"#
  let comment = #"{"range":{"start":\#(start),"end":\#(start)},"newText":"<!-- tickmark: ignore wrong-scale -->\n"}"#
  func all(_ diagnostic: String, capable: Bool = true) -> String {
    "[" + action("Milliarden", diagnostic, capable: capable, isFirst: true) + ","
      + action("Millionen", diagnostic, capable: capable) + ","
      + action("action.ignore wrong-scale", diagnostic, capable: capable, edit: comment) + "]"
  }
  let method = "textDocument/codeAction"
  check(method, asked(14, 14, "{}"), all(fullDiagnostic))
  check(method, asked(14, 14, "{}"), all(plainDiagnostic, capable: false), capable: false)
  check(method, asked(0, 13, #"{"diagnostics":[],"only":["quickfix"]}"#), all(fullDiagnostic))
  check(method, asked(0, 12, "{}"), "[]")
  check(method, asked(13, 13, #"{"only":["refactor"]}"#), "[]")
  let clients = #"{"data":"wrong-scale@13","message":"mine"}"#
  check(method, asked(22, 22, #"{"diagnostics":[{"code":"x"},\#(clients)]}"#), all(clients))
  let older = #"{"range":\#(wrongRange),"code":"wrong-scale"}"#
  check(method, asked(22, 22, #"{"diagnostics":[\#(older)]}"#), all(older))
}

@Test func checksWithoutAHandshake() {
  let workspace = FakeWorkspace()
  workspace.files = ["/a b/x.html": "😀Scale AI"]
  let organization = #"[{"kind":"organization","start":0,"end":8,"text":"Scale AI","entity":"scale-ai"}]"#
  let none =
    #""claims":[{"start":0,"end":8,"text":"Scale AI","entity":"scale-ai","metric":null,"period":null,"status":"actual","verdict":"unverified","facts":[],"reason":"*no* fact"}],"findings":[],"coverage":{"supported":0,"imprecise":0,"contradicted":0,"unverified":0,"supportedByText":0}"#
  check(
    """
    > 1 tickmark/check {"text":"Scale AI","language":"de","date":"2025-06-11","format":"markdown"}
    < 1 = {"id":null,"language":"de","date":"2025-06-11","offsets":"code-point","annotations":\(organization),\(none)}
    > 2 tickmark/annotate {"text":"Scale AI","uri":"file:///x/y.md","reference":["r","s"]}
    < 2 = {"id":"file:///x/y.md","language":"markdown","date":null,"offsets":"code-point","annotations":\(organization)}
    > 3 tickmark/annotate {"uri":"file:///a%20b/x.html","reference":"r"}
    < 3 = {"id":"file:///a%20b/x.html","language":"html","date":null,"offsets":"code-point","annotations":[{"kind":"organization","start":1,"end":9,"text":"Scale AI","entity":"scale-ai"}]}
    > 4 tickmark/check
    > 5 tickmark/check {"text":1}
    > 6 tickmark/check {"text":"","date":"2025-02-30"}
    > 7 tickmark/check {"text":"","format":"docx"}
    > 8 tickmark/check {"text":"","reference":"missing"}
    > 9 tickmark/check {"text":"","reference":[1]}
    > 10 tickmark/check {"uri":"file:///none"}
    > 11 tickmark/check {"uri":"untitled:Untitled-1"}
    > 12 tickmark/check [1]
    < 4 ! -32602
    < 5 ! -32602
    < 6 ! -32602
    < 7 ! -32602
    < 8 ! -32602
    < 9 ! -32602
    < 10 ! -32602
    < 11 ! -32602
    < 12 ! -32602
    """, workspace: workspace)
  #expect(workspace.desks == ["-", "/x/y.md r s", "/a b/x.html r"])
}

@Test func looksUp() {
  check(
    """
    > 1 tickmark/lookup {"entity":"scale-ai","metric":"valuation","period":"2024-05"}
    > 2 tickmark/lookup {}
    > 3 tickmark/lookup {"entity":"x","period":"May"}
    < 1 = [{"id":"f3","entity":"scale-ai","metric":"valuation","period":"2024-05","value":1,"unit":"percent","status":"actual","path":"/ref/facts.csv","line":4}]
    < 2 ! -32602
    < 3 ! -32602
    """)
}

/// The facts of every folder are found, each once; a URI picks the folder.
@Test func looksUpInEachFolder() {
  func fact(_ path: String) -> String {
    #"{"id":"f3","entity":"x","metric":"any","value":1,"unit":"percent","status":"actual","path":"\#(path)","line":4}"#
  }
  let (first, second) = (fact("/ref/facts.csv"), fact("/other/facts.csv"))
  let folders = #"[{"uri":"file:///a"},{"uri":"file:///other"},{"uri":"file:///b%20c/"}]"#
  let workspace = FakeWorkspace()
  check(
    """
    > 0 initialize {"capabilities":{},"workspaceFolders":\(folders)}
    < 0 = {"capabilities":{"textDocumentSync":{"openClose":true,"change":2}},"serverInfo":{"name":"tickmark","version":"1.2.3"}}
    > 1 tickmark/lookup {"entity":"x"}
    < 1 = [\(first),\(second)]
    > 2 tickmark/lookup {"entity":"x","uri":"file:///other"}
    < 2 = [\(second)]
    > 3 tickmark/lookup {"entity":"x","uri":"file:///other/deep/a.md"}
    < 3 = [\(second)]
    > 4 tickmark/lookup {"entity":"x","uri":"file:///b%20c"}
    < 4 = [\(first)]
    > 5 tickmark/lookup {"entity":"x","uri":"file:///else/"}
    < 5 = [\(first)]
    > 6 tickmark/lookup {"entity":"x","uri":"untitled:1"}
    < 6 = [\(first)]
    > 7 tickmark/lookup {"entity":"x","uri":7}
    < 7 ! -32602
    """, workspace: workspace)
  #expect(
    workspace.desks == [
      "-", "/a/draft", "/other/draft", "/b c/draft", "/other/draft", "/other/deep/a.md", "/b c/draft", "/else/draft",
      "-",
    ])
}
