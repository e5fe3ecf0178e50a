import Testing

/// Every file in `Sessions` is a list of shell sessions, each under a `#` heading and in a fresh folder:
///
///     # A draft that is not there
///     $ tickmark check nope.md
///     ! tickmark: nope.md: no such file or folder
///     ? 2
///
/// `$` is a command for `sh` (further lines with `|`), `>` a line of standard output, `!` one of standard error, `?` the
/// exit status where it is not 0. A line that is only `…` stands for any lines.
@Suite struct ShellTests {
  @Test(arguments: try Session.all(in: sessionsFolder()))
  func session(_ session: Session) throws {
    let folder = try TemporaryFolder()
    for step in session.steps {
      let result = try runShell(step.command, in: folder.path)
      #expect(step.output.matches(result.output), "\(step.command)\nstdout:\n\(result.output)")
      #expect(step.errors.matches(result.errors), "\(step.command)\nstderr:\n\(result.errors)")
      #expect(result.status == step.status, "\(step.command)\nstderr:\n\(result.errors)")
    }
  }

  @Test func aDifferenceIsSeen() {
    func check(_ pattern: [String], _ text: String, _ expected: Bool) {
      #expect(ExpectedLines(lines: pattern).matches(text) == expected, "\(pattern) against \(text)")
    }
    check([], "", true)
    check([], "\n", false)
    check(["a", "b"], "a\nb\n", true)
    check(["a", "b"], "a\nb", false)
    check(["a"], "a\nb\n", false)
    check(["…"], "", true)
    check(["a", "…", "c"], "a\nb\nb\nc\n", true)
    check(["a", "…", "c"], "a\nc\nb\n", false)
  }
}
