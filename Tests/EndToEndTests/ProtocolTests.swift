import Foundation
import JSON
import Testing

/// `editors/protocol.md` shows what client and server say; here they say it again.
///
/// A line such as `→ request ``method``` or `← result` says who says what, and the block of JSON behind it is what is said.
/// With `TICKMARK_RECORD` in the environment, the blocks behind `←` are written anew.
@Suite struct ProtocolTests {
  @Test func theExchangesAreReal() throws {
    let file = repositoryFolder().appending(path: "editors/protocol.md")
    let text = try String(contentsOf: file, encoding: .utf8)
    var player = try ProtocolPlayer()
    let played = try player.play(text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init))
    if ProcessInfo.processInfo.environment["TICKMARK_RECORD"] != nil {
      try played.joined(separator: "\n").write(to: file, atomically: true, encoding: .utf8)
    }
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    for (number, (shown, said)) in zip(lines, played).enumerated() where shown != said {
      Issue.record("line \(number + 1) would be: \(said)")
      break
    }
    #expect(lines.count == played.count)
  }

  /// Every method that the sources name has an exchange.
  @Test func everyMethodIsShown() throws {
    let shown = try String(
      contentsOf: repositoryFolder().appending(path: "editors/protocol.md"), encoding: .utf8)
    let folder = repositoryFolder().appending(path: "Sources/LanguageServer")
    let sources = try #require(FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil))
      .compactMap { $0 as? URL }.filter { $0.pathExtension == "swift" }
    var methods: Set<String> = ["initialize", "initialized", "shutdown", "exit"]
    for source in sources {
      for match in try String(contentsOf: source, encoding: .utf8)
        .matches(of: /"((?:textDocument|workspace|window|client|codeAction|inlayHint|tickmark|\$)\/[A-Za-z\/]+)"/)
      {
        methods.insert(String(match.1))
      }
    }
    methods.remove("tickmark/reference")
    #expect(methods.count > 40)
    for method in methods.sorted() {
      let heads = ["→ request", "→ notification", "← request", "← notification"].map { "\n\($0) `\(method)`\n" }
      #expect(heads.contains { shown.contains($0) }, "\(method) has no exchange")
    }
    for method in ["semanticTokens", "inlayHint", "codeLens", "diagnostic"] {
      #expect(shown.contains("\n← request `workspace/\(method)/refresh`\n"))
    }
  }
}

/// Plays exchanges in a newsroom whose files the document shows as well.
private struct ProtocolPlayer {
  struct Malformed: Error {
    var line: String
  }

  private let folder: TemporaryFolder
  private var server: ServerProcess
  /// How many of the messages that the server said have been met, by method.
  private var met: [String: Int] = [:]
  private var response = JSON.null
  private var asked = JSON.null
  private var hasEnded = false

  init() throws {
    folder = try TemporaryFolder()
    server = try ServerProcess(in: folder)
  }

  /// The document with what the server says now.
  mutating func play(_ lines: [String]) throws -> [String] {
    var played: [String] = []
    var rest = lines[...]
    while let line = rest.popFirst() {
      played.append(line)
      guard line.hasPrefix("→ ") || line.hasPrefix("← ") || line.wholeMatch(of: /`[^`]+\.[a-z]+`(, with .*)?/) != nil
      else {
        continue
      }
      let block = takeBlock(&rest)
      if line.hasPrefix("←") {
        played += ["", "```json"] + pretty(try hear(line)).split(separator: "\n").map(String.init) + ["```"]
        continue
      }
      guard let block else { throw Malformed(line: line) }
      played += block.lines
      if line.hasPrefix("→") { try say(line, block.content) } else { try write(line, block.content) }
    }
    return played
  }

  /// A fenced block behind an empty line.
  private func takeBlock(_ rest: inout ArraySlice<String>) -> (lines: ArraySlice<String>, content: String)? {
    guard rest.first == "", rest.dropFirst().first?.hasPrefix("```") ?? false,
      let end = rest.dropFirst(2).firstIndex(of: "```")
    else { return nil }
    let lines = rest[...end]
    rest = rest[(end + 1)...]
    return (lines, lines.dropFirst(2).dropLast().joined(separator: "\n"))
  }

  /// A file of the newsroom.
  private func write(_ line: String, _ content: String) throws {
    let name = String(line.dropFirst().prefix { $0 != "`" })
    let path = folder.path + "/work" + (name.hasPrefix("/") ? name : "/newsroom/" + name)
    let file = URL(filePath: path)
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    let padding = line.contains("five million empty lines") ? String(repeating: "\n", count: 5_000_000) : ""
    try (content + "\n" + padding).write(to: file, atomically: true, encoding: .utf8)
  }

  // MARK: What is said

  private mutating func say(_ line: String, _ content: String) throws {
    let params = try JSON.parse(Array(content.replacing("file:///", with: "file://\(folder.path)/work/").utf8))
    let words = line.split(separator: " ")
    let method = words.last.map { String($0.filter { $0 != "`" }) } ?? ""
    switch words.dropFirst().first {
    case "request":
      if hasEnded {
        server = try ServerProcess(in: folder)
        met = [:]
        hasEnded = false
      }
      response = try server.response(to: method, params)
    case "notification":
      server.notify(method, params)
      if method == "exit" {
        #expect(try server.exitCode() == 0)
        hasEnded = true
      }
    case "result": server.send(["jsonrpc": "2.0", "id": asked, "result": params])
    default: throw Malformed(line: line)
    }
  }

  private mutating func hear(_ line: String) throws -> JSON {
    let words = line.split(separator: " ")
    switch words.dropFirst().first {
    case "result": return try told(response["result"])
    case "error": return try told(response["error"])
    default: break
    }
    let method = words.last.map { String($0.filter { $0 != "`" }) } ?? ""
    var of = server.said.filter { $0["method"]?.string == method }
    if of.count <= met[method, default: 0] {
      _ = try server.notification(method)
      of = server.said.filter { $0["method"]?.string == method }
    }
    let message = of[met[method, default: 0]]
    met[method, default: 0] += 1
    asked = message["id"] ?? .null
    return try told(message["params"])
  }

  /// With the paths and times that the document has.
  private func told(_ json: JSON?) throws -> JSON {
    let json = try #require(json, "\(response)")
    let text = json.description.replacing(folder.path + "/work/", with: "/").replacing(folder.path, with: "/home/ray")
      .replacing(/\d+ µs/, with: "80 µs")
    return try JSON.parse(Array(text.utf8))
  }

  // MARK: How it is written

  private func pretty(_ json: JSON, indentation: String = "") -> String {
    let flat = flat(json)
    if indentation.count + flat.count <= 110 { return flat }
    let inner = indentation + "  "
    if let members = json.members {
      let lines = members.map { "\(inner)\(JSON($0.key)): \(pretty($0.value, indentation: inner))" }
      return "{\n\(lines.joined(separator: ",\n"))\n\(indentation)}"
    }
    if let elements = json.array {
      return "[\n\(elements.map { inner + pretty($0, indentation: inner) }.joined(separator: ",\n"))\n\(indentation)]"
    }
    return flat
  }

  private func flat(_ json: JSON) -> String {
    if let members = json.members, !members.isEmpty {
      return "{ \(members.map { "\(JSON($0.key)): \(flat($0.value))" }.joined(separator: ", ")) }"
    }
    if let elements = json.array { return "[\(elements.map(flat).joined(separator: ", "))]" }
    return json.description
  }
}
