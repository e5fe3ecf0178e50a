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
    let touched = reading.report.findings.filter {
      $0.span.lowerBound <= range.upperBound && range.lowerBound <= $0.span.upperBound
    }
    let shown = ShownDiagnostics(context?["diagnostics"]?.array ?? [])
    let named = diagnostics(of: touched.prefix(Action.findingLimit), reading, shown)
    var actions: [Action] = []
    if isWanted(Action.quickFix) {
      actions += inLines(named.flatMap { corrections(of: $0) }, reading)
      actions += inLines(ignorings(of: named, among: touched, reading), reading)
    }
    if isWanted(Action.rewrite) {
      actions += rules(of: touched, named, reading)
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

  /// Findings as the client has shown them, where it names them among what it shows.
  private func diagnostics(
    of findings: some Sequence<ReportedFinding>, _ reading: Reading, _ shown: ShownDiagnostics
  ) -> [NamedFinding] {
    let range = reading.document.text.ranges(client.encoding)
    return findings.map { finding in
      let wording = wording(of: finding, in: reading.document)
      let own = diagnostic(finding, wording, of: reading.document.uri, range)
      return NamedFinding(finding: finding, diagnostic: shown.like(own, named: identity(finding)) ?? own)
    }
  }

  private func corrections(of named: NamedFinding) -> [Action] {
    let finding = named.finding
    return finding.fixes.enumerated().map { number, fix in
      Action(
        title: fix.title, kind: Action.quickFix,
        change: .fix(finding.code, at: finding.span.lowerBound, number: number), diagnostics: [named.diagnostic],
        isPreferred: number == 0, offset: finding.span.lowerBound)
    }
  }

  /// One for each code in each block, as one comment silences a code in its whole block. Where there are several findings
  /// of the code, it names the figures.
  private func ignorings(
    of named: [NamedFinding], among touched: [ReportedFinding], _ reading: Reading
  ) -> [Action] {
    var counts: [FindingCode: Int] = [:]
    for finding in touched { counts[finding.code, default: 0] += 1 }
    let blocks = reading.edition.blocks
    var places: [IgnoredPlace: Int] = [:]
    var groups: [[NamedFinding]] = []
    for one in named {
      let block = blocks.index(ofBlockAt: one.finding.span.lowerBound)
      let place = IgnoredPlace(code: one.finding.code, block: block)
      if let known = places[place] {
        groups[known].append(one)
      } else {
        places[place] = groups.count
        groups.append([one])
      }
    }
    return groups.compactMap { group -> Action? in
      guard let finding = group.first?.finding else { return nil }
      let change = Change.ignore(finding.code, at: finding.span.lowerBound)
      guard !fileChanges(change, reading).isEmpty else { return nil }
      var (key, arguments) = ("action.ignore", ["code": finding.code.rawValue])
      if counts[finding.code] ?? 0 > 1 {
        key = "action.ignore-figure"
        arguments["figure"] = figures(of: group.map(\.finding), reading)
      }
      return Action(
        title: reading.desk.text(key, arguments), kind: Action.quickFix, change: change,
        diagnostics: group.map(\.diagnostic), offset: finding.span.lowerBound)
    }
  }

  private func figures(of findings: [ReportedFinding], _ reading: Reading) -> String {
    let named = findings.prefix(Action.figureLimit).map { reading.words(at: $0.span) }
    return (named + (findings.count > named.count ? ["…"] : [])).joined(separator: ", ")
  }

  /// Says of actions that would read alike in which line they change something.
  private func inLines(_ actions: [Action], _ reading: Reading) -> [Action] {
    var counts: [String: Int] = [:]
    for action in actions { counts[action.title, default: 0] += 1 }
    return actions.map { action in
      guard counts[action.title] ?? 0 > 1, let offset = action.offset else { return action }
      var action = action
      let line = String(reading.document.text.line(at: offset) + 1)
      action.title = reading.desk.text("action.in-line", ["action": action.title, "line": line])
      return action
    }
  }

  /// What may become of each code, in the order of the text.
  private func rules(of touched: [ReportedFinding], _ named: [NamedFinding], _ reading: Reading) -> [Action] {
    var codes: [FindingCode] = []
    var severities: [FindingCode: Set<Severity>] = [:]
    for finding in touched {
      if severities[finding.code] == nil { codes.append(finding.code) }
      severities[finding.code, default: []].insert(finding.severity)
    }
    return codes.flatMap { code in
      let diagnostics = named.filter { $0.finding.code == code }.map(\.diagnostic)
      return rules(of: code, shownAs: severities[code] ?? [], diagnostics, reading)
    }
  }

  private func rules(
    of code: FindingCode, shownAs severities: Set<Severity>, _ diagnostics: [JSON], _ reading: Reading
  ) -> [Action] {
    guard !fileChanges(.rule(code, .off), reading).isEmpty else { return [] }
    func action(_ key: String, _ rule: Configuration.Rule, _ arguments: [String: String] = [:]) -> Action {
      let arguments = arguments.merging(["code": code.rawValue]) { first, _ in first }
      return Action(
        title: reading.desk.text(key, arguments), kind: Action.rewrite, change: .rule(code, rule),
        diagnostics: diagnostics)
    }
    let others = Severity.allCases.reversed().filter { severities != [$0] }
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
    guard client.takesCodeActionLiterals else { return client.runsCommands ? .some(command) : .none }
    var members: [JSON.Member] = [.init("title", JSON(action.title)), .init("kind", JSON(action.kind))]
    if !action.diagnostics.isEmpty { members.append(.init("diagnostics", JSON(action.diagnostics))) }
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
  /// Of more findings than these nobody reads the actions one by one.
  static let findingLimit = 25
  /// So many figures fit into a title.
  static let figureLimit = 3

  var title: String
  var kind: String
  var change: Change
  var diagnostics: [JSON] = []
  var isPreferred = false
  /// Where it changes something, in bytes of the draft; nil for what is not about a place.
  var offset: Int?
}

/// A finding that actions are offered for by itself.
private struct NamedFinding {
  var finding: ReportedFinding
  /// As the client has it.
  var diagnostic: JSON
}

private struct IgnoredPlace: Hashable {
  var code: FindingCode
  /// nil outside of all.
  var block: Int?
}

/// The diagnostics that a client shows where it asks for actions.
private struct ShownDiagnostics {
  private var byName: [String: JSON] = [:]
  private var byPlace: [String: JSON] = [:]

  init(_ diagnostics: [JSON]) {
    for diagnostic in diagnostics {
      if let name = diagnostic["data"]?.string, byName[name] == nil { byName[name] = diagnostic }
      let place = Self.place(diagnostic)
      if byPlace[place] == nil { byPlace[place] = diagnostic }
    }
  }

  /// The one with a name, else the one with the code and the place of another.
  func like(_ diagnostic: JSON, named name: String) -> JSON? { byName[name] ?? byPlace[Self.place(diagnostic)] }

  private static func place(_ diagnostic: JSON) -> String {
    let (range, code) = (diagnostic["range"], diagnostic["code"]?.string ?? "")
    let numbers = [range?["start"], range?["end"]].flatMap { [$0?["line"]?.int ?? -1, $0?["character"]?.int ?? -1] }
    return "\(numbers) \(code)"
  }
}
