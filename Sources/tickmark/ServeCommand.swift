/// `tickmark serve`: the language server on standard input and output.
func serve(_ arguments: Arguments) throws -> ExitStatus {
  throw UsageError("serve is not there yet")
}
