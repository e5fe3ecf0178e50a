import Checking
import JSON
import Newsdesk
import Values

extension Session {
  /// `textDocument/codeAction`: corrections of the findings that a range touches, ways to silence them, and what the
  /// reference data could learn from the figure or name there.
  mutating func codeActions(_ params: JSON) throws(ResponseError) -> JSON {
    let document = try document(params)
    if !document.isDraft { return try fileFixes(document, params) }
    let reading = try read(document)
    let range = try reading.document.text.bytes(ofRange: params["range"], client.encoding)
    let context = params["context"]
    let only = context?["only"]?.array?.compactMap(\.string)
    func isWanted(_ kind: String) -> Bool {
      only.map { $0.contains { $0.isEmpty || kind == $0 || kind.hasPrefix($0 + ".") } } ?? true
    }
    var actions: [Action] = []
    let touched = reading.report.findings.filter {
      $0.span.lowerBound <= range.upperBound && range.lowerBound <= $0.span.upperBound
    }
    let shown = context?["diagnostics"]?.array ?? []
    let diagnostics = touched.map { diagnostic($0, reading, shown: shown) }
    if isWanted(Action.quickFix) {
      for (finding, diagnostic) in zip(touched, diagnostics) { actions += corrections(of: finding, diagnostic) }
      for (finding, diagnostic) in zip(touched, diagnostics) {
        actions += [ignoring(finding, diagnostic, reading)].compactMap(\.self)
      }
    }
    if isWanted(Action.rewrite) {
      for (finding, diagnostic) in zip(touched, diagnostics) { actions += rules(of: finding, diagnostic, reading) }
      actions += lessons(range, reading)
    }
    if isWanted(Action.fixAll) {
      let count = firstFixes(reading.report).count
      // Where nobody asks for it, one correction offers itself.
      if count > (only == nil ? 1 : 0) {
        let title = reading.desk.text("action.fix-all", ["count": String(count)])
        actions.append(Action(title: title, kind: Action.fixAll, change: .fixAll))
      }
    }
    var offered: [JSON] = []
    for action in actions {
      if let json = try self.json(of: action, reading) { offered.append(json) }
    }
    return JSON(offered)
  }

  /// `codeAction/resolve`: adds the edit.
  mutating func resolveCodeAction(_ action: JSON) throws(ResponseError) -> JSON {
    guard let data = action["data"] else { return action }
    return JSON((action.members ?? []) + [.init("edit", try edit(for: data))])
  }

  // MARK: What is offered

  /// A finding as the client has shown it, where it names it among what it shows.
  private func diagnostic(_ finding: ReportedFinding, _ reading: Reading, shown: [JSON]) -> JSON {
    let range = reading.document.text.ranges(client.encoding)
    let own = diagnostic(finding, wording(of: finding, in: reading.document), of: reading.document.uri, range)
    let resolved = shown.first {
      $0["data"]?.string == identity(finding) || $0["code"] == own["code"] && $0["range"] == own["range"]
    }
    return resolved ?? own
  }

  private func corrections(of finding: ReportedFinding, _ diagnostic: JSON) -> [Action] {
    finding.fixes.enumerated().map { number, fix in
      Action(
        title: fix.title, kind: Action.quickFix,
        change: .fix(finding.code, at: finding.span.lowerBound, number: number), diagnostic: diagnostic,
        isPreferred: number == 0)
    }
  }

  private func ignoring(_ finding: ReportedFinding, _ diagnostic: JSON, _ reading: Reading) -> Action? {
    let change = Change.ignore(finding.code, at: finding.span.lowerBound)
    guard !fileChanges(change, reading).isEmpty else { return nil }
    let title = reading.desk.text("action.ignore", ["code": finding.code.rawValue])
    return Action(title: title, kind: Action.quickFix, change: change, diagnostic: diagnostic)
  }

  private func rules(of finding: ReportedFinding, _ diagnostic: JSON, _ reading: Reading) -> [Action] {
    let code = finding.code
    guard !fileChanges(.rule(code, .off), reading).isEmpty else { return [] }
    func action(_ key: String, _ rule: Configuration.Rule, _ arguments: [String: String] = [:]) -> Action {
      let arguments = arguments.merging(["code": code.rawValue]) { first, _ in first }
      return Action(
        title: reading.desk.text(key, arguments), kind: Action.rewrite, change: .rule(code, rule),
        diagnostic: diagnostic)
    }
    let others = Severity.allCases.reversed().filter { $0 != finding.severity }
    return others.map { severity in
      let word = reading.desk.text("severity.\(severity.rawValue)", [:])
      return action("action.severity", .severity(severity), ["severity": word])
    } + [action("action.off", .off)]
  }

  private func lessons(_ range: Range<Int>, _ reading: Reading) -> [Action] {
    guard let annotation = reading.report.annotation(at: range.lowerBound) else { return [] }
    let written = reading.name(annotation)
    if case .organization(nil) = annotation.value {
      return reading.desk.entities(like: written).compactMap { entity in
        let title = reading.desk.text("action.add-alias", ["name": written, "entity": entity.name])
        let change = Change.addAlias(to: entity.id, at: annotation.span.lowerBound)
        return fileChanges(change, reading).isEmpty ? nil : Action(title: title, kind: Action.rewrite, change: change)
      }
    }
    let change = Change.addFact(at: annotation.span.lowerBound)
    guard let fact = newFact(for: annotation, reading), !fileChanges(change, reading).isEmpty else { return [] }
    let entity = reading.desk.reference.entity(fact.entity)?.name ?? fact.entity
    let arguments = ["figure": written, "entity": entity, "metric": reading.desk.words(for: .metric(fact.metric))]
    return [
      Action(title: reading.desk.text("action.add-fact", arguments), kind: Action.rewrite, change: change)
    ]
  }

  // MARK: How it is told

  /// nil for a client that could not carry the action out.
  private mutating func json(of action: Action, _ reading: Reading) throws(ResponseError) -> JSON? {
    let data = action.change.json(reading.document)
    let command: JSON = [
      "title": JSON(action.title), "command": JSON(ServerCommand.applyChange.rawValue), "arguments": [data],
    ]
    guard client.takesCodeActionLiterals else { return client.runsCommands ? command : nil }
    var members: [JSON.Member] = [.init("title", JSON(action.title)), .init("kind", JSON(action.kind))]
    if let diagnostic = action.diagnostic { members.append(.init("diagnostics", [diagnostic])) }
    if action.isPreferred, client.has("textDocument.codeAction.isPreferredSupport") {
      members.append(.init("isPreferred", true))
    }
    if client.resolvesCodeActions {
      members.append(.init("data", data))
      // What the client runs when it has made the edit. Only a fact has a row to show; the edits of others are made when
      // they are wanted.
      if case .addFact = action.change, client.has("workspace.executeCommand"),
        let place = placeOfNewRow(fileChanges(action.change, reading), data)
      {
        members.append(
          .init(
            "command",
            [
              "title": JSON(action.title), "command": JSON(ServerCommand.showPlace.rawValue), "arguments": [place],
            ]))
      }
    } else if action.change.staysInDocument {
      members.append(.init("edit", try edit(for: data)))
    } else if client.runsCommands {
      members.append(.init("command", command))
    } else {
      return nil
    }
    return JSON(members)
  }
}

private struct Action {
  static let quickFix = "quickfix"
  static let rewrite = "refactor.rewrite"
  static let fixAll = "source.fixAll.tickmark"

  var title: String
  var kind: String
  var change: Change
  var diagnostic: JSON?
  var isPreferred = false
}
