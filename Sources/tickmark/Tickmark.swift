import Checking
import Files
import Newsdesk

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

@main
struct Tickmark {
  static func main() async {
    ignoreBrokenPipes()
    let status = await run(Array(CommandLine.arguments.dropFirst()))
    exit(status.rawValue)
  }
}

/// Runs a command line; every problem has been told on standard error when it returns.
func run(_ words: [String]) async -> ExitStatus {
  do {
    return try await follow(Arguments(words))
  } catch let error as UsageError {
    tell(error.text(in: .ofEnvironment()))
    return .trouble
  } catch let error as FileError where error == brokenPipe {
    // The reader has seen enough.
    return .success
  } catch {
    let message = Message("results.unwritable", terms: ["reason": .syntax("\(error)")])
    tell(MessageCatalog.ofEnvironment().text(message))
    return .trouble
  }
}

private func follow(_ arguments: Arguments) async throws -> ExitStatus {
  if arguments.flags.contains(.version) {
    try printResult(versionLine)
    return .success
  }
  guard let command = arguments.command else {
    if arguments.flags.contains(.help) {
      try printResult(overview(.ofEnvironment()))
      return .success
    }
    throw UsageError("no-command")
  }
  if command == .help || arguments.flags.contains(.help) { return try showHelp(command, arguments) }
  switch command {
  case .check, .annotate: return try await checkDrafts(command, arguments)
  case .serve: return try serve(arguments)
  case .reference: return try inspectReference(arguments)
  case .explain: return try explain(arguments)
  case .`init`: return try initializeFolder(arguments)
  case .help: return .success
  }
}

/// `tickmark help [COMMAND]` and `tickmark COMMAND --help`.
private func showHelp(_ command: Command, _ arguments: Arguments) throws -> ExitStatus {
  guard command == .help else {
    try printResult(help(for: command, .ofEnvironment()))
    return .success
  }
  guard let name = arguments.operands.first else {
    try printResult(overview(.ofEnvironment()))
    return .success
  }
  guard let topic = Command(rawValue: name) else {
    throw UsageError(unknownCommand: name)
  }
  try printResult(topic == .help ? overview(.ofEnvironment()) : help(for: topic, .ofEnvironment()))
  return .success
}
