import JSON
import Testing

@testable import LanguageServer

/// Plays a transcript and compares what the server says with it.
///
/// One message a line. `>` goes to the server, all such lines up to the next other line at once; `<` is what comes back.
/// A message is written `1 method params` (request), `method params` (notification), `1 = result`, `1 ! code` (responses)
/// or, after `> :`, as the very bytes in a JSON string. Requests of the server bear their id as well. `| done` says that the server wants
/// to exit, with its code; after `| rest` the client has said nothing for a while. Expected JSON may be spaced freely.
func check(
  _ transcript: String, framing: Framing = .contentLength, workspace: FakeWorkspace = FakeWorkspace(),
  sourceLocation: SourceLocation = #_sourceLocation
) {
  var conversation = Conversation(version: "1.2.3", workspace: workspace)
  var incoming: [UInt8] = []
  var expected: [String] = []
  var now = ContinuousClock.now
  var isResting = false
  func compare() {
    guard !incoming.isEmpty || isResting else { return }
    conversation.receive(incoming)
    while conversation.hasWork { conversation.step(at: now) }
    var heard = messages(in: conversation.takeOutput())
    if let code = conversation.exitCode { heard.append("exit \(code)") }
    #expect(heard.joined(separator: "\n") == expected.joined(separator: "\n"), sourceLocation: sourceLocation)
    incoming = []
    expected = []
    isResting = false
  }
  for line in transcript.split(separator: "\n") {
    let text = String(line.dropFirst(2))
    switch line.first {
    case ">":
      if !expected.isEmpty { compare() }
      incoming += text.hasPrefix(":") ? raw(text.dropFirst()) : frame(message(text), framing)
    case "|" where text == "rest":
      compare()
      now += Conversation.restTime
      conversation.step(at: now)
      isResting = true
    case "<":
      expected.append(summary(message(text)))
    default:
      expected.append(text)
    }
  }
  compare()
}

func frame(_ message: JSON, _ framing: Framing) -> [UInt8] {
  let bytes = message.bytes
  return switch framing {
  case .lines: bytes + [0x0A]
  case .contentLength: Array("Content-Length: \(bytes.count)\r\n\r\n".utf8) + bytes
  }
}

/// The messages of a stream of either framing, in the notation of transcripts.
private func messages(in bytes: [UInt8]) -> [String] {
  var splitter = FrameSplitter()
  splitter.append(bytes)
  var found: [String] = []
  while let frame = splitter.next() {
    guard case .message(let body) = frame, let json = try? JSON.parse(body) else { return found + ["no frame"] }
    found += json.array.map { ["["] + $0.map(summary) + ["]"] } ?? [summary(json)]
  }
  return found
}

/// Reads the notation of transcripts.
private func message(_ text: String) -> JSON {
  var words = text.split(separator: " ", maxSplits: 2).map(String.init)
  var members: [JSON.Member] = [.init("jsonrpc", "2.0")]
  if let id = words.first.flatMap(json) {
    members.append(.init("id", id))
    words.removeFirst()
  } else {
    words = text.split(separator: " ", maxSplits: 1).map(String.init)
  }
  let content = words.count > 1 ? json(words[1]) : nil
  switch words.first {
  case "=": members.append(.init("result", content ?? .null))
  case "!": members.append(.init("error", ["code": content ?? .null]))
  case let method: members += [.init("method", JSON(method)), .init("params", content ?? .null)]
  }
  return JSON(members)
}

private func raw(_ text: Substring) -> [UInt8] { Array((json(String(text))?.string ?? "").utf8) }

private func json(_ text: String) -> JSON? { try? JSON.parse(Array(text.utf8)) }

private func summary(_ message: JSON) -> String {
  let id = message["id"].map { "\($0) " } ?? ""
  if let error = message["error"] { return "\(id)! \(error["code"] ?? .null)" }
  if let result = message["result"] { return "\(id)= \(result)" }
  return "\(id)\(message["method"]?.string ?? "?") \(message["params"] ?? .null)"
}
