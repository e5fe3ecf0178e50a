/// `tickmark reference check PATH…` and `tickmark reference show ENTITY [METRIC]`.
func showReference(_ arguments: Arguments) throws -> ExitStatus {
  throw UsageError("reference is not there yet")
}
