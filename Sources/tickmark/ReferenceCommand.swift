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
  configurations.takeProblems().forEach(tell)
  var operands = arguments.operands
  switch operands.isEmpty ? nil : operands.removeFirst() {
  case "check": return try checkReferences(operands.isEmpty ? configured : operands)
  case "show": return try showFacts(operands, configured)
  case nil: throw UsageError("reference needs a command: check or show")
  case let word?: throw UsageError("unknown command 'reference \(word)'\(didYouMean(word, ["check", "show"]))")
  }
}

private func checkReferences(_ paths: [String]) throws -> ExitStatus {
  guard !paths.isEmpty else { throw UsageError("reference check needs a PATH: a folder or a CSV file") }
  for path in paths where fileKind(at: path) == nil { throw UsageError("\(path): no such file or folder") }
  let reference = loadReferences(paths)
  try printResult(defectLines(reference).map { $0 + "\n" }.joined())
  let counts = "\(reference.factCount) facts, \(reference.entities.count) entities, \(reference.metrics.count) metrics"
  tell("\(counts), \(reference.defects.count) defects")
  return reference.defects.isEmpty ? .success : .findings
}

/// Each defect as `path:line:column: message`, in the user's language.
func defectLines(_ reference: ReferenceData) -> [String] {
  let catalog = MessageCatalog(language: preferredLanguage() ?? "en")
  return reference.defects.map { printable(FileProblem($0, catalog).description) }
}

private func showFacts(_ operands: [String], _ paths: [String]) throws -> ExitStatus {
  guard let name = operands.first, operands.count <= 2 else {
    throw UsageError("reference show needs an ENTITY, and takes one METRIC")
  }
  guard !paths.isEmpty else {
    throw UsageError("no reference data; give --reference PATH or name it in \(Configuration.fileName)")
  }
  let reference = loadReferences(paths)
  defectLines(reference).forEach(tell)
  guard let entity = reference.entity(called: name) else {
    let known = reference.entities.flatMap { [$0.id, $0.name] + $0.aliases }
    throw UsageError("no entity '\(name)' in the reference data\(didYouMean(name, known))")
  }
  let metric = operands.count == 2 ? operands[1] : nil
  let facts = reference.facts(entity: entity.id, metric: metric, period: nil)
  if let metric, facts.isEmpty {
    let known = Set(reference.metrics(of: entity.id)).sorted().joined(separator: ", ")
    throw UsageError("no facts on '\(metric)' of \(entity.name); there are \(known)")
  }
  try printResult(facts.map { printable(factLine($0)) + "\n" }.joined())
  return .success
}

/// `facts.csv:3: kestrel revenue 2024: 312600000 EUR; Annual report 2024; https://…; as of 2025-03-19`.
private func factLine(_ fact: Fact) -> String {
  let key = [fact.entity, fact.metric, fact.period?.edtf].compactMap(\.self).joined(separator: " ")
  var parts = [valueText(fact)]
  if fact.status != .actual { parts.append(fact.status.rawValue) }
  parts += [fact.sourceTitle, fact.sourceURL, fact.asOf.map { "as of \($0)" } ?? "", fact.note]
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
