import Checking
import Files
import Newsdesk

/// `tickmark check PATH…` and `tickmark annotate PATH…`.
func checkDrafts(_ command: Command, _ arguments: Arguments) async throws -> ExitStatus {
  let settings = try Settings(arguments)
  guard !arguments.operands.isEmpty else {
    throw UsageError("needs-path", ["command": command.rawValue])
  }
  var configurations = try Configurations(settings)
  if settings.input == .jsonLines {
    try refuseToReplace(arguments.operands, settings.outputPath)
    return try await answerJSONLines(command, arguments.operands, &configurations, settings)
  }
  let search = DraftSearch(arguments.operands, &configurations)
  try refuseToReplace(search.paths, settings.outputPath)
  if !search.problems.isEmpty {
    let catalog = configurations.catalog(forFolder: ".")
    for problem in search.problems { tell(catalog.text(problem)) }
  }
  var printer = try DraftPrinter(command, settings, expecting: search.paths.count)
  if !search.problems.isEmpty { printer.status = .trouble }
  var tasks = OrderedTasks<DraftReport>(jobs: settings.jobs)
  for path in search.paths {
    let desk = configurations.desk(forFolder: path == standardInputName ? "." : parentFolder(of: path))
    configurations.takeProblems().forEach(tell)
    let report = await tasks.add { DraftReport(path: path, command: command, desk: desk, settings: settings) }
    if let report { try printer.print(report) }
  }
  while let report = await tasks.next() { try printer.print(report) }
  if configurations.lacksInput { printer.status = .trouble }
  return try printer.finish()
}

/// Keeps `--output` from emptying a draft that has not been read yet.
private func refuseToReplace(_ paths: [String], _ outputPath: String?) throws(UsageError) {
  guard let outputPath, fileKind(at: outputPath) == .file, let output = fileIdentity(at: outputPath) else { return }
  if let path = paths.first(where: { fileIdentity(at: $0) == output }) {
    throw UsageError("replaces-draft", ["path": path])
  }
}

/// Prints reports in order, with what belongs before, between and after them.
private struct DraftPrinter: ~Copyable {
  var status = ExitStatus.success
  private let command: Command
  private let format: OutputFormat
  private let expected: Int
  private var output: Output
  private var printed = 0
  private var done = 0
  private var coverage = Coverage([])
  /// That of the first draft.
  private var catalog: MessageCatalog?
  private var progress = Progress()

  init(_ command: Command, _ settings: Settings, expecting count: Int) throws(FileError) {
    self.command = command
    format = settings.format
    expected = count
    output = try Output(path: settings.outputPath)
  }

  mutating func print(_ report: DraftReport) throws(FileError) {
    status = max(status, report.status)
    done += 1
    progress.clear()
    report.messages.forEach(tell)
    if report.status != .trouble {
      if format == .json, expected > 1 { try output.write(printed == 0 ? "[\n" : ",\n") }
      try output.write(report.bytes)
      if format == .jsonl { try output.write("\n") }
      printed += 1
      coverage = coverage + report.coverage
      catalog = catalog ?? report.catalog
      try output.flush()
    }
    progress.show(done, of: expected)
  }

  consuming func finish() throws(FileError) -> ExitStatus {
    progress.clear()
    switch format {
    case .json where expected > 1: try output.write(printed == 0 ? "[]\n" : "\n]\n")
    case .json where printed > 0: try output.write("\n")
    case .text where command == .check && printed > 1:
      let catalog = catalog ?? MessageCatalog(language: "en")
      let drafts = catalog.text(Message("coverage.drafts", ["count": String(printed)]))
      try output.write("\(drafts): \(catalog.text(coverage))\n")
    default: break
    }
    let status = status
    try output.finish()
    return status
  }
}

/// "12 of 40 drafts" on a terminal, once the work has taken more than a second.
private struct Progress {
  private let start = monotonicSeconds()
  private let isWanted = isTerminal(standardError)
  private var isShown = false
  private lazy var catalog = MessageCatalog.ofEnvironment()

  mutating func show(_ done: Int, of total: Int) {
    guard isWanted, done < total, monotonicSeconds() - start > 1 else { return }
    let text = catalog.text(Message("progress.drafts", ["done": String(done), "total": String(total)]))
    try? writeBytes(Array(text.utf8), to: standardError)
    isShown = true
  }

  mutating func clear() {
    guard isShown else { return }
    try? writeBytes(Array("\r\u{1B}[K".utf8), to: standardError)
    isShown = false
  }
}

extension Coverage {
  static func + (left: Coverage, right: Coverage) -> Coverage {
    var sum = left
    sum.supported += right.supported
    sum.imprecise += right.imprecise
    sum.contradicted += right.contradicted
    sum.unverified += right.unverified
    sum.supportedByText += right.supportedByText
    return sum
  }
}
