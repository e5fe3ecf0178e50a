import Checking
import JSON
import Newsdesk
import Reference
import Testing
import Text
import Values

@testable import LanguageServer

/// A newsroom in memory, with a real newsdesk: reference data in `/room/reference`.
final class Newsroom: Workspace {
  /// By absolute path. Those that the client has open are in ``buffers``.
  var files = [
    "/room/reference/facts.csv": """
    id,entity,metric,period,value,value_min,value_max,unit,source_title,source_url,as_of
    n1,nordlicht,revenue,2023,398000000,,,EUR,Annual report 2023,https://nordlicht.example/2023,2024-03-01
    n2,nordlicht,revenue,2024,421000000,,,EUR,Annual report 2024,https://nordlicht.example/2024,2025-03-01
    n3,nordlicht,employees,2024,2150,,,people,Annual report 2024,,2025-03-01
    n4,nordlicht,founded,,1987-04-02,,,date,Register,,
    n5,scale-ai,valuation,2024-05,13800000000,,,USD,Wire,https://wire.example/scale,2024-05-21

    """,
    "/room/reference/entities.csv": """
    id,name,aliases,kind
    nordlicht,Nordlicht AG,Nordlicht,organization
    scale-ai,Scale AI,,organization
    halden,Halden Energie,"Halden|Halden ""EW""\",organization

    """,
  ]

  /// A draft with figures that the reference data has otherwise, and a name that it does not have.
  static let draft = """
    # Nordlicht

    Die Nordlicht AG setzte 2023 350 Millionen Euro um. Nordlichts Umsatz betrug 2022 2 Mio. Euro.

    - Die Energie Süd GmbH erzielte 2024 einen Umsatz von 36 Millionen Euro.
    - Der Umsatz von Nordlicht betrug 2024 rund 42 Millionen Euro.

    """

  var acceptsDefects = false
  var references = ["/room/reference"]
  private(set) var filesRead: [String] = []

  func open(folders: [String], locale: String?) {}
  func configure(_ settings: JSON, folder: String?) {}
  func hold(_ bytes: [UInt8]?, forFile path: String) {}
  /// A folder `loop` leads back to the one above.
  func drafts(inFolder path: String) -> FolderOfDrafts? {
    let real = path.replacing("/loop", with: "")
    let names = files.keys.filter { $0.hasPrefix(real + "/") }.map { $0.dropFirst(real.count + 1) }.sorted()
    let drafts = names.filter { $0.hasSuffix(".md") && !$0.contains("/") }.map { name in
      let text = files["\(real)/\(name)"] ?? ""
      return FolderOfDrafts.Draft(path: "\(path)/\(name)", size: text.utf8.count, stamp: text)
    }
    let folders = Set(names.compactMap { $0.contains("/") ? $0.prefix { $0 != "/" } : nil } + ["loop"])
    return FolderOfDrafts(identity: real, drafts: drafts, folders: folders.sorted().map { "\(path)/\($0)" })
  }

  func takeFileProblems() -> [FileProblem]? { nil }
  func unreadBytes(forDraftAt path: String?) -> Int { 0 }
  func text(_ key: String, _ arguments: [String: String], forDraftAt path: String?) -> String {
    "\(key) \(arguments["path"] ?? arguments["reason"] ?? "")"
  }

  func openPath(ofFile path: String) -> String? { nil }
  func settingsRule(_ code: FindingCode, forDraftAt path: String?) -> Bool { path?.contains("/set/") ?? false }
  func excludes(draftAt path: String) -> Bool { path.contains("/archive/") }
  func reload() -> Bool { false }
  func takeProblems() -> [String] { [] }
  func contents(ofFile path: String) -> [UInt8]? {
    filesRead.append(path)
    return files[path].map { Array($0.utf8) }
  }

  func explanation(of code: FindingCode, forDraftAt path: String?) -> String? { nil }
  func configurationPath(forDraftAt path: String?) -> String? { "/room/tickmark.json" }

  func desk(forDraftAt path: String?, reference: [String]) throws(WorkspaceError) -> any Desk {
    if let desk { return desk }
    let files = files
    let reader = FileReader(
      read: { Array((files[$0] ?? "").utf8) },
      kind: { path in
        if files[path] != nil { return .file }
        return files.keys.contains { $0.hasPrefix(path + "/") } ? .folder : nil
      })
    let reference = loadReferences(references, reader: reader)
    #expect(acceptsDefects || reference.defects == [])
    var configuration = Configuration()
    configuration.date = CalendarDate(iso: "2025-06-11")
    let desk = ServedDesk(Newsdesk(configuration, reference: reference))
    self.desk = desk
    return desk
  }

  private var desk: ServedDesk?
}

/// An editor that talks to the server, which works for a ``Newsroom``.
final class Editor {
  /// Whose files edits are applied to.
  let newsroom: Newsroom
  private var conversation: Conversation
  private(set) var texts: [String: SourceText] = [:]
  /// What the server said besides answers.
  private(set) var heard: [JSON] = []
  private(set) var offered = JSON.null
  private var lastRequest = 0
  private let encoding: PositionEncoding

  /// - Parameter workspace: what the server works for instead of the newsroom.
  init(
    _ capabilities: JSON = fullCapabilities, newsroom: Newsroom = Newsroom(), folder: String? = nil,
    workspace: (any Workspace)? = nil
  ) {
    self.newsroom = newsroom
    conversation = Conversation(version: "1", workspace: workspace ?? newsroom)
    encoding = Client(["capabilities": capabilities]).encoding
    let root = folder.flatMap(fileURI(ofPath:)).map { JSON($0) } ?? .null
    offered = ask("initialize", ["capabilities": capabilities, "rootUri": root])["capabilities"] ?? .null
    tell("initialized", [:])
  }

  func open(_ text: String, uri: String = "file:///room/draft.md", language: String = "markdown") {
    texts[uri] = SourceText(text)
    tell(
      "textDocument/didOpen",
      ["textDocument": ["uri": JSON(uri), "languageId": JSON(language), "version": 1, "text": JSON(text)]])
  }

  func replace(all text: String, version: Int, uri: String = "file:///room/draft.md") {
    texts[uri] = SourceText(text)
    tell(
      "textDocument/didChange",
      ["textDocument": ["uri": JSON(uri), "version": JSON(version)], "contentChanges": [["text": JSON(text)]]])
  }

  func tell(_ method: String, _ params: JSON) {
    send(["jsonrpc": "2.0", "method": JSON(method), "params": params])
  }

  /// Answers a request of the server.
  func answer(_ request: JSON, _ result: JSON) {
    send(["jsonrpc": "2.0", "id": request["id"] ?? .null, "result": result])
  }

  /// The result, or the error.
  @discardableResult
  func ask(_ method: String, _ params: JSON) -> JSON {
    lastRequest += 1
    let answers = send([
      "jsonrpc": "2.0", "id": JSON("client-\(lastRequest)"), "method": JSON(method), "params": params,
    ])
    let answer = answers.first { $0["method"] == nil }
    return answer?["result"] ?? answer?["error"] ?? "no answer"
  }

  /// Asks about the place in the draft before which `^` would stand: `words` with a `^` in them.
  func ask(_ method: String, at words: String, uri: String = "file:///room/draft.md", _ more: JSON = [:]) -> JSON {
    let position = position(words, in: uri)
    return ask(
      method,
      JSON(
        [
          JSON.Member("textDocument", ["uri": JSON(uri)]), JSON.Member("position", position),
          JSON.Member("range", ["start": position, "end": position]),
        ] + (more.members ?? [])))
  }

  func position(_ words: String, in uri: String = "file:///room/draft.md") -> JSON {
    let text = texts[uri] ?? SourceText("")
    let parts = words.split(separator: "^", omittingEmptySubsequences: false).map { Array($0.utf8) }
    let found = text.bytes.firstRange(of: parts.flatMap(\.self))
    #expect(parts.count == 2 && found != nil, "\(words)")
    return text.position(at: (found?.lowerBound ?? 0) + parts[0].count, in: encoding).json
  }

  /// The text of an LSP range.
  func words(_ range: JSON?, in uri: String = "file:///room/draft.md") -> String {
    let text = texts[uri] ?? SourceText(newsroom.files[path(ofFileURI: uri) ?? ""] ?? "")
    let bytes = try? text.bytes(ofRange: range, encoding)
    return bytes.map { text.string($0) } ?? "no range"
  }

  /// The files after a `WorkspaceEdit`, by URI.
  func applied(_ edit: JSON?) -> [String: String] {
    var files: [String: String] = [:]
    var changes: [(uri: String, edits: [JSON])] = []
    for change in edit?["documentChanges"]?.array ?? [] where change["kind"] == nil {
      changes.append((change["textDocument"]?["uri"]?.string ?? "", change["edits"]?.array ?? []))
    }
    for member in edit?["changes"]?.members ?? [] { changes.append((member.key, member.value.array ?? [])) }
    for (uri, edits) in changes {
      var text = texts[uri] ?? SourceText(newsroom.files[path(ofFileURI: uri) ?? ""] ?? "")
      let ranges = edits.map { (try? text.bytes(ofRange: $0["range"], encoding)) ?? 0..<0 }
      for (range, edit) in zip(ranges, edits).sorted(by: { $0.0.lowerBound > $1.0.lowerBound }) {
        text = text.replacing(range, with: Array((edit["newText"]?.string ?? "").utf8))
      }
      files[uri] = String(decoding: text.bytes, as: UTF8.self)
    }
    return files
  }

  func takeHeard() -> [JSON] {
    defer { heard = [] }
    return heard
  }

  @discardableResult
  private func send(_ message: JSON) -> [JSON] {
    conversation.receive(frame(message, .lines))
    return work()
  }

  /// What the server says to a message within some steps.
  func send(_ message: JSON, steps: Int) -> [JSON] {
    conversation.receive(frame(message, .lines))
    return work(steps: steps)
  }

  /// What the server says until it has nothing to do, or for some steps.
  @discardableResult
  func work(steps: Int = .max) -> [JSON] {
    var left = steps
    while conversation.hasWork, left > 0 {
      conversation.step()
      left -= 1
    }
    let lines = conversation.takeOutput().split(separator: 0x0A).compactMap { try? JSON.parse(Array($0)) }
    heard += lines.filter { $0["method"] != nil }
    return lines
  }
}

/// A client that takes everything.
let fullCapabilities: JSON = [
  "textDocument": [
    "publishDiagnostics": ["relatedInformation": true, "codeDescriptionSupport": true, "dataSupport": true],
    "hover": ["contentFormat": ["markdown", "plaintext"]], "completion": [:], "definition": ["linkSupport": true],
    "references": [:], "documentHighlight": [:],
    "documentSymbol": ["hierarchicalDocumentSymbolSupport": true], "codeLens": [:],
    "documentLink": ["tooltipSupport": true], "rename": ["prepareSupport": true],
    "codeAction": [
      "isPreferredSupport": true, "dataSupport": true, "codeActionLiteralSupport": [:],
      "resolveSupport": ["properties": ["edit"]],
    ],
    "inlayHint": ["resolveSupport": ["properties": ["tooltip"]]],
    "semanticTokens": ["requests": ["full": ["delta": true], "range": true]],
    "diagnostic": [:], "synchronization": ["didSave": true],
  ],
  "workspace": [
    "applyEdit": true, "configuration": true, "executeCommand": [:], "symbol": [:], "workspaceFolders": true,
    "workspaceEdit": ["documentChanges": true, "resourceOperations": ["create"]],
    "diagnostics": ["refreshSupport": true], "semanticTokens": ["refreshSupport": true],
    "inlayHint": ["refreshSupport": true], "codeLens": ["refreshSupport": true],
    "didChangeWatchedFiles": ["dynamicRegistration": true],
  ],
  "window": ["workDoneProgress": true, "showDocument": ["support": true]],
]

extension JSON {
  /// The capabilities without some, each a path of keys.
  func without(_ paths: String...) -> JSON {
    paths.reduce(self) { $0.removing($1.split(separator: ".").map(String.init)[...]) }
  }

  private func removing(_ path: ArraySlice<String>) -> JSON {
    guard let key = path.first, let members else { return self }
    return JSON(
      members.compactMap { member in
        guard member.key == key else { return member }
        return path.count == 1 ? nil : JSON.Member(key, member.value.removing(path.dropFirst()))
      })
  }
}
