import Checking
import Files
import LanguageServer

/// `tickmark serve`: the language server on standard input and output.
func serve(_ arguments: Arguments) throws -> ExitStatus {
  guard arguments.operands.isEmpty else { throw UsageError("takes-no-path") }
  let workspace = try DiskWorkspace(Settings(arguments))
  let log = try arguments.value(.record).map(sessionLog)
  let code = LanguageServer.serve(version: versionNumber, workspace: workspace, log: log)
  return code == 0 ? .success : .findings
}

/// A log in a new file. When it can be written no longer, the session goes on without it.
private func sessionLog(at path: String) throws(UsageError) -> SessionLog {
  do {
    let file = try createFile(at: path)
    return SessionLog { try? writeBytes($0, to: file) }
  } catch {
    throw UsageError(Message("usage.unwritable-log", ["path": path], terms: ["reason": .syntax("\(error)")]))
  }
}
