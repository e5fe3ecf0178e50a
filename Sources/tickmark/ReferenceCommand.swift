import Checking
import Files
import Newsdesk
import Reference
import Values

/// `tickmark reference check PATH…` and `tickmark reference show ENTITY [METRIC]`.
func inspectReference(_ arguments: Arguments) throws -> ExitStatus {
  let settings = try Settings(arguments)
  var configurations = try Configurations(settings)
  let configured = configurations.configuration(forFolder: ".").references
  let catalog = configurations.catalog(forFolder: ".")
  configurations.takeProblems().forEach(tell)
  var operands = arguments.operands
  switch operands.isEmpty ? nil : operands.removeFirst() {
  case "check": return try checkReferences(operands.isEmpty ? configured : operands, catalog)
  case "show": return try showFacts(operands, &configurations, catalog)
  case nil: throw UsageError("needs-reference-command")
  case let word?: throw UsageError(unknownCommand: word, of: ["check", "show"], after: "reference ")
  }
}

private func checkReferences(_ paths: [String], _ catalog: MessageCatalog) throws -> ExitStatus {
  guard !paths.isEmpty else { throw UsageError("needs-reference-path") }
  for path in paths where fileKind(at: path) == nil { throw UsageError(.notFound, at: path) }
  let reference = loadReferences(paths)
  try printResult(defectLines(reference, catalog).map { $0 + "\n" }.joined())
  let counts = [
    "facts": reference.factCount, "entities": reference.entities.count, "metrics": reference.metrics.count,
    "defects": reference.defects.count,
  ]
  tell(catalog.text(Message("reference.summary", counts.mapValues(String.init))))
  return reference.defects.isEmpty ? .success : .findings
}

/// Each defect as `path:line:column: message`.
private func defectLines(_ reference: ReferenceData, _ catalog: MessageCatalog) -> [String] {
  reference.defects.map { printable(FileProblem($0, catalog).description) }
}

private func showFacts(
  _ operands: [String], _ configurations: inout Configurations, _ catalog: MessageCatalog
) throws -> ExitStatus {
  guard let name = operands.first, operands.count <= 2 else {
    throw UsageError("needs-entity")
  }
  guard !configurations.configuration(forFolder: ".").references.isEmpty else {
    throw UsageError("no-reference", ["file": Configuration.fileName])
  }
  let desk = configurations.desk(forFolder: ".")
  configurations.takeProblems().forEach(tell)
  let reference = desk.reference
  guard let entity = reference.entity(called: name) else {
    let known = reference.entities.flatMap { [$0.id, $0.name] + $0.aliases }
    throw UsageError("no-entity", ["name": name], suggestion: nearest(to: name, in: known))
  }
  let metric = operands.count == 2 ? operands[1] : nil
  let facts = desk.facts(entity: entity.id, metric: metric, period: nil)
  if let metric, facts.isEmpty {
    let known = Set(reference.metrics(of: entity.id)).sorted().joined(separator: ", ")
    throw UsageError("no-facts", ["metric": metric, "entity": entity.name, "known": known])
  }
  try printResult(facts.map { printable(factLine($0, catalog)) + "\n" }.joined())
  return .success
}

/// `facts.csv:3: kestrel revenue 2024: 312600000 EUR; Annual report 2024; https://…; as of 2025-03-19`.
private func factLine(_ fact: Fact, _ catalog: MessageCatalog) -> String {
  let key = [fact.entity, fact.metric, fact.period?.edtf].compactMap(\.self).joined(separator: " ")
  var parts = [valueText(fact)]
  if fact.status != .actual { parts.append(catalog.text(Message("status.\(fact.status.rawValue)"))) }
  parts += [
    fact.sourceTitle, fact.sourceURL, fact.asOf.map { catalog.text(Message("hover.as-of", ["date": "\($0)"])) } ?? "",
    fact.note,
  ]
  parts += fact.extra.map { $0.value.isEmpty ? "" : "\($0.name): \($0.value)" }
  return "\(fact.path):\(fact.line): \(key): \(parts.filter { !$0.isEmpty }.joined(separator: "; "))"
}

private func valueText(_ fact: Fact) -> String {
  switch fact.value {
  case .number(let low, let high):
    "\(low == high ? "\(low)" : "\(low)..\(high)") \(fact.unit.columnText)"
  case .date(let period): period.edtf
  }
}
