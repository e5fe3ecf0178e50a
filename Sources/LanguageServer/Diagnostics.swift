import Checking
import JSON
import Newsdesk
import Text

extension Session {
  /// Sends the findings of an open document, or an empty list for one that has been closed.
  mutating func publishDiagnostics(of uri: String) {
    guard let document = documents[uri] else {
      notify("textDocument/publishDiagnostics", ["uri": JSON(uri), "diagnostics": []])
      return
    }
    do throws(ResponseError) {
      let diagnostics = try diagnostics(of: document)
      var params: [JSON.Member] = [.init("uri", JSON(uri))]
      if let version = document.version { params.append(.init("version", JSON(version))) }
      notify("textDocument/publishDiagnostics", JSON(params + [.init("diagnostics", diagnostics)]))
    } catch {
      log(text(of: error), .error)
    }
  }

  /// LSP's `Diagnostic`s of a document as it stands.
  mutating func diagnostics(of document: Document) throws(ResponseError) -> JSON {
    if !document.isDraft { return diagnostics(of: fileProblems[document.path ?? ""] ?? [], in: document.text) }
    let report = try read(document).report
    let findings = report.findings.filter { !document.isBeingTyped($0) }
    if findings.count < report.findings.count { heldBack.insert(document.uri) } else { heldBack.remove(document.uri) }
    let range = document.text.ranges(client.encoding)
    let known = document.wordings
    let told = findings.map { finding in (finding, known[finding.origin.id] ?? wording(of: finding, in: document)) }
    documents[document.uri]?.wordings = Dictionary(
      told.map { ($0.origin.id, $1) }, uniquingKeysWith: { first, _ in first })
    return JSON(told.map { diagnostic($0, $1, of: document.uri, range) })
  }

  /// The client has said nothing for a while: what was held back while it was typed is told now.
  mutating func tellHeldBack() {
    for uri in heldBack.sorted() {
      documents[uri]?.rest()
      oweDiagnostics(of: uri)
    }
    heldBack = []
    if client.pullsDiagnostics, client.has("workspace.diagnostics.refreshSupport") {
      _ = ask("workspace/diagnostic/refresh", .null)
    }
  }

  // MARK: Files of the newsroom

  /// Shows what is wrong in files where it is wrong, and takes back what no longer is.
  mutating func publish(_ problems: [FileProblem]) {
    let before = fileProblems
    fileProblems = Dictionary(grouping: problems.filter { fileURI(ofPath: $0.path) != nil }, by: \.path)
    let changed = Set(before.keys).union(fileProblems.keys).filter { before[$0] != fileProblems[$0] }
    log(changed.sorted())
    if client.pullsDiagnostics, !changed.isEmpty, phase == .running { refresh() }
    for path in changed.sorted() where !pullsProblems(ofFileAt: path) { publishProblems(ofFileAt: path) }
  }

  /// Whether the client asks for what is wrong in a file. One that never asks for the whole workspace asks for open files
  /// alone, and is told of the others.
  private func pullsProblems(ofFileAt path: String) -> Bool {
    guard client.pullsDiagnostics else { return false }
    return pullsWorkspace || !client.has("textDocument.publishDiagnostics") || isOpen(path)
  }

  /// After a file has been opened or closed.
  mutating func retellProblems(ofFileAt path: String) {
    if pullsProblems(ofFileAt: path) {
      takeBackProblems(ofFilesAt: [path])
    } else if client.pullsDiagnostics || problemURIs[path] != nil {
      publishProblems(ofFileAt: path)
    }
  }

  /// What the client was told unasked, and asks for now.
  mutating func takeBackProblems(ofFilesAt paths: [String]) {
    for path in paths {
      guard let uri = problemURIs.removeValue(forKey: path) else { continue }
      notify("textDocument/publishDiagnostics", ["uri": JSON(uri), "diagnostics": []])
    }
  }

  func isOpen(_ path: String) -> Bool { documents.values.contains { $0.path == path } }

  /// Takes them back where they were shown under another URI.
  mutating func publishProblems(ofFileAt path: String) {
    guard let file = file(at: path) ?? Document(missingAt: path) else { return }
    let problems = fileProblems[path] ?? []
    let known = problemURIs[path]
    // A document that has been closed keeps the name that it had.
    let uri = documents[file.uri] == nil ? known ?? file.uri : file.uri
    if let known, known != uri { notify("textDocument/publishDiagnostics", ["uri": JSON(known), "diagnostics": []]) }
    problemURIs[path] = problems.isEmpty ? nil : uri
    var params: [JSON.Member] = [.init("uri", JSON(uri))]
    if let version = file.version { params.append(.init("version", JSON(version))) }
    let diagnostics = diagnostics(of: problems, in: file.text)
    notify("textDocument/publishDiagnostics", JSON(params + [.init("diagnostics", diagnostics)]))
  }

  /// A line for each file that the client has not open: in an open one its diagnostics are seen.
  private mutating func log(_ paths: some Sequence<String>) {
    for path in paths where !isOpen(path) {
      guard let problems = fileProblems[path], let first = problems.first else { continue }
      let arguments = ["problem": first.description, "count": String(problems.reduce(-1) { $0 + $1.count })]
      log(
        problems.count == 1
          ? first.description : workspace.text("files.problems", arguments, forDraftAt: path), .warning)
    }
  }

  func diagnostics(of problems: [FileProblem], in text: SourceText) -> JSON {
    let shown = problems.prefix(Self.problemLimit)
    let range = text.ranges(client.encoding)
    return JSON(shown.map { diagnostic($0, in: text, range) })
  }

  /// - Parameter range: converts ranges of the text's bytes.
  func diagnostic(_ problem: FileProblem, in text: SourceText, _ range: (Range<Int>) -> JSON) -> JSON {
    var members: [JSON.Member] = [
      .init("range", range(span(of: problem, in: text))), .init("severity", JSON(problem.isError ? 1 : 2)),
    ]
    if !problem.code.isEmpty { members.append(.init("code", JSON(problem.code))) }
    return JSON(members + [.init("source", "tickmark"), .init("message", JSON(problem.message))])
  }

  /// In bytes of the text.
  func span(of problem: FileProblem, in text: SourceText) -> Range<Int> {
    var place = Position(line: max(0, problem.line - 1), character: max(0, problem.column - 1))
    let start = text.offset(of: place, in: problem.unit)
    var end = text.range(ofLine: place.line).content.upperBound
    if problem.length > 0 {
      place.character = min(place.character, text.bytes.count) + min(problem.length, text.bytes.count)
      end = min(end, text.offset(of: place, in: problem.unit))
    }
    return start..<max(start, end)
  }

  /// Of one file.
  private static let problemLimit = 1_000

  // MARK: Findings

  /// What stays of a diagnostic as long as its finding does.
  struct Wording {
    /// Keeps the finding's identity from being given to another.
    fileprivate let origin: Finding.Origin
    fileprivate let members: [JSON.Member]
    /// nil where it names places of the draft, which may move.
    fileprivate let related: [JSON]?
  }

  func wording(of finding: ReportedFinding, in document: Document) -> Wording {
    var members: [JSON.Member] = [
      .init("code", JSON(finding.code.rawValue)), .init("source", "tickmark"), .init("message", JSON(finding.message)),
    ]
    if client.showsCodeDescription,
      let page = workspace.explanation(of: finding.code, forDraftAt: document.path).flatMap(fileURI(ofPath:))
    {
      members.append(.init("codeDescription", ["href": JSON(page)]))
    }
    let rows = finding.related.filter { if case .reference = $0.place { true } else { false } }
    let related = rows.count < finding.related.count ? nil : rows.compactMap { information($0) { _ in .null } }
    return Wording(origin: finding.origin, members: members, related: related)
  }

  /// - Parameter range: converts ranges of the document's bytes.
  func diagnostic(
    _ finding: ReportedFinding, _ wording: Wording, of uri: String, _ range: (Range<Int>) -> JSON
  ) -> JSON {
    var members: [JSON.Member] = [
      .init("range", range(finding.span)), .init("severity", JSON(finding.severity.lspNumber)),
    ]
    members += wording.members
    if client.showsRelatedInformation {
      let related =
        wording.related
        ?? finding.related.compactMap { information($0) { ["uri": JSON(uri), "range": range($0)] } }
      if !related.isEmpty { members.append(.init("relatedInformation", JSON(related))) }
    }
    if client.keepsDiagnosticData { members.append(.init("data", JSON(identity(finding)))) }
    return JSON(members)
  }

  /// A name by which an editor's diagnostic is known again as long as the text before it stays.
  func identity(_ finding: ReportedFinding) -> String { "\(finding.code.rawValue)@\(finding.span.lowerBound)" }

  /// - Parameter location: that of bytes of the draft.
  private func information(_ related: ReportedFinding.Related, _ location: (Range<Int>) -> JSON) -> JSON? {
    let place: JSON? =
      switch related.place {
      case .draft(let span): location(span)
      case .reference(let path, let line): self.location(path: path, line: max(1, line))
      }
    return place.map { ["location": $0, "message": JSON(related.message)] }
  }
}

extension Document {
  /// Whether a finding rests on a figure that is not complete yet.
  func isBeingTyped(_ finding: ReportedFinding) -> Bool {
    isBeingTyped(finding.span)
      || finding.related.contains { related in
        if case .draft(let span) = related.place { isBeingTyped(span) } else { false }
      }
  }
}

extension Severity {
  fileprivate var lspNumber: Int {
    switch self {
    case .error: 1
    case .warning: 2
    case .information: 3
    case .hint: 4
    }
  }
}
