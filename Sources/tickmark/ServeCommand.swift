import LanguageServer

/// `tickmark serve`: the language server on standard input and output.
func serve(_ arguments: Arguments) throws -> ExitStatus {
  guard arguments.operands.isEmpty else { throw UsageError("serve takes no PATH") }
  let workspace = try DiskWorkspace(Settings(arguments))
  let code = LanguageServer.serve(version: versionNumber, workspace: workspace)
  return code == 0 ? .success : .findings
}
