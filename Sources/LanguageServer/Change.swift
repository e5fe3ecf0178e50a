import Checking
import JSON
import Newsdesk
import Reference
import Text
import Values

/// A change that a code action stands for. Its edit is made when it is wanted; until then the client keeps what tells it.
enum Change: Equatable {
  case fix(FindingCode, at: Int, number: Int)
  case fixAll
  case ignore(FindingCode, at: Int)
  case rule(FindingCode, Configuration.Rule)
  case addFact(at: Int)
  case addAlias(to: String, at: Int)

  /// Whether it edits no file besides the draft.
  var staysInDocument: Bool {
    switch self {
    case .fix, .fixAll, .ignore: true
    case .rule, .addFact, .addAlias: false
    }
  }

  func json(_ document: Document) -> JSON {
    var members: [JSON.Member] = [.init("uri", JSON(document.uri))]
    if let version = document.version { members.append(.init("version", JSON(version))) }
    switch self {
    case .fix(let code, let offset, let number):
      members += [.init("change", "fix"), .init("code", JSON(code.rawValue)), .init("offset", JSON(offset))]
      members.append(.init("number", JSON(number)))
    case .fixAll: members.append(.init("change", "fixAll"))
    case .ignore(let code, let offset):
      members += [.init("change", "ignore"), .init("code", JSON(code.rawValue)), .init("offset", JSON(offset))]
    case .rule(let code, let rule):
      members += [.init("change", "rule"), .init("code", JSON(code.rawValue)), .init("rule", JSON(rule.text))]
    case .addFact(let offset): members += [.init("change", "addFact"), .init("offset", JSON(offset))]
    case .addAlias(let entity, let offset):
      members += [.init("change", "addAlias"), .init("entity", JSON(entity)), .init("offset", JSON(offset))]
    }
    return JSON(members)
  }

  init?(_ json: JSON) {
    let code = json["code"]?.string.flatMap(FindingCode.init)
    let offset = json["offset"]?.int
    switch json["change"]?.string {
    case "fix":
      guard let code, let offset, let number = json["number"]?.int else { return nil }
      self = .fix(code, at: offset, number: number)
    case "fixAll": self = .fixAll
    case "ignore":
      guard let code, let offset else { return nil }
      self = .ignore(code, at: offset)
    case "rule":
      guard let code, let rule = json["rule"]?.string.flatMap(Configuration.Rule.init(text:)) else { return nil }
      self = .rule(code, rule)
    case "addFact":
      guard let offset else { return nil }
      self = .addFact(at: offset)
    case "addAlias":
      guard let entity = json["entity"]?.string, let offset else { return nil }
      self = .addAlias(to: entity, at: offset)
    default: return nil
    }
  }
}

extension Session {
  /// The `WorkspaceEdit` of a change that was offered before.
  /// - Parameter data: what ``Change/json(_:)`` made.
  mutating func edit(for data: JSON) throws(ResponseError) -> JSON { workspaceEdit(try changes(for: data)) }

  mutating func changes(for data: JSON) throws(ResponseError) -> [FileChange] {
    guard let change = Change(data), let uri = data["uri"]?.string else { throw .invalidParams(.noChange) }
    guard let document = documents[uri] else { throw .invalidParams(.notOpen, ["uri": uri]) }
    guard data["version"]?.int == document.version else { throw .contentModified }
    let reading = try read(document)
    let changes = fileChanges(change, reading)
    guard !changes.isEmpty else { throw .contentModified }
    return changes
  }

  /// None where there is nothing that it could change.
  func fileChanges(_ change: Change, _ reading: Reading) -> [FileChange] {
    if case .addAlias(let entity, let offset) = change { return aliasChanges(to: entity, at: offset, reading) }
    return fileChange(change, reading).map { [$0] } ?? []
  }

  private func fileChange(_ change: Change, _ reading: Reading) -> FileChange? {
    switch change {
    case .fix(let code, let offset, let number):
      let finding = reading.report.findings.first { $0.code == code && $0.span.lowerBound == offset }
      guard let fixes = finding?.fixes, fixes.indices.contains(number) else { return nil }
      return fileChange(fixes[number].edits.map { ($0.span, $0.newText) }, in: reading.document)
    case .fixAll:
      return fileChange(firstFixes(reading.report).joined().map { ($0.span, $0.newText) }, in: reading.document)
    case .ignore(let code, let offset):
      let edit = reading.edition.blocks.ignoring(code, at: offset, in: reading.document.text)
      return edit.map { fileChange([($0.span, $0.newText)], in: reading.document) }
    case .rule(let code, let rule): return ruleChange(code, rule, reading.document)
    case .addFact(let offset):
      guard let annotation = annotation(startingAt: offset, reading), let fact = newFact(for: annotation, reading)
      else { return nil }
      return rowChange(inFirstOf: factFiles(for: fact.entity, reading)) { rowEdit(adding: fact, to: $0) }
    case .addAlias: return nil
    }
  }

  /// The first correction of each finding of something wrong, as far as they do not overlap.
  func firstFixes(_ report: Report) -> [[Edit]] {
    var end = 0
    var fixes: [[Edit]] = []
    for fix in report.findings.filter({ $0.severity != .information }).compactMap(\.fixes.first) {
      let own = fix.edits.sorted { $0.span.lowerBound < $1.span.lowerBound }
      guard let first = own.first, let last = own.last, first.span.lowerBound >= end else { continue }
      fixes.append(own)
      end = last.span.upperBound
    }
    return fixes
  }

  func annotation(startingAt offset: Int, _ reading: Reading) -> Annotation? {
    reading.report.annotation(at: offset).flatMap { $0.span.lowerBound == offset ? $0 : nil }
  }

  private func ruleChange(_ code: FindingCode, _ rule: Configuration.Rule, _ draft: Document) -> FileChange? {
    guard !workspace.settingsRule(code, forDraftAt: draft.path),
      let path = workspace.configurationPath(forDraftAt: draft.path)
    else { return nil }
    if let file = file(at: path) {
      let edit = Configuration.edit(of: file.text.bytes, setting: code, to: rule)
      return edit.map { fileChange([($0.span, $0.newText)], in: file) }
    }
    return newFile(at: path, Configuration.text(setting: code, to: rule))
  }

  func rowChange(inFirstOf paths: [String], _ edit: ([UInt8]) -> RowEdit?) -> FileChange? {
    for path in paths {
      guard let file = file(at: path), let edit = edit(file.text.bytes) else { continue }
      return fileChange([(edit.range, edit.newText)], in: file)
    }
    return nil
  }

  // MARK: New facts

  /// The row that would bear a figure out; nil where the draft does not say what it is about or gives no more than a rough
  /// value, or where a fact decides already.
  func newFact(for annotation: Annotation, _ reading: Reading) -> Fact? {
    guard let claim = reading.report.claim(on: annotation)?.claim, claim.verdict == .unverified,
      Self.reasonsWithoutFact.contains(claim.reason.key), [.none, .range].contains(annotation.hedge),
      let entity = claim.entity, let metric = claim.metric, let quantity = annotation.quantity,
      let unit = unit(of: annotation), !factFiles(for: entity, reading).isEmpty
    else { return nil }
    let status: Fact.Status =
      switch claim.status {
      case .planned: .planned
      case .forecast: .forecast
      case .rumoured: .estimate
      case .actual, .denied: .actual
      }
    return Fact(
      id: "", entity: entity, metric: metric, period: claim.period,
      value: .number(low: quantity.low, high: quantity.high), unit: unit, status: status, asOf: reading.report.date)
  }

  /// Those of claims that leave no doubt what they are about.
  private static let reasonsWithoutFact: Set = ["reason.no-fact", "reason.other-period", "reason.other-status"]

  private func unit(of annotation: Annotation) -> Fact.Unit? {
    switch annotation.value {
    case .money(_, let currency, _): .currency(currency)
    case .percent(_, let points, _): points ? .percentagePoints : .percent
    case .count(_, let unit): .count(noun: unit.isEmpty ? "count" : unit)
    case .date, .organization: nil
    }
  }

  /// The files that a fact about an entity belongs to, that with the entity's other facts first.
  private func factFiles(for entity: String, _ reading: Reading) -> [String] {
    let reference = reading.desk.reference
    let own = reference.metrics(of: entity).first.flatMap { reference.facts(entity: entity, metric: $0).first?.path }
    return ([own].compactMap(\.self) + reference.factFiles)
  }
}
