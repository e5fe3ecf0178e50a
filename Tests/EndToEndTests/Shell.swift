import Foundation

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

struct ShellResult {
  var output: String
  var errors: String
  var status: Int32
}

struct ShellFailure: Error {
  var reason: String
}

/// A folder that goes when its last user goes.
final class TemporaryFolder {
  let path: String

  init() throws {
    let url = FileManager.default.temporaryDirectory.appending(path: "tickmark-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url.appending(path: "work"), withIntermediateDirectories: true)
    path = url.path
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }
}

/// Runs a command by `sh` in the folder `work` of `folder`, with the built `tickmark` on its path. What it prints goes
/// through files, so that no pipe can fill up.
func runShell(_ command: String, in folder: String) throws -> ShellResult {
  let wrapper = #"cd "$1/work" && eval "$2" <"/dev/null" >"$1/stdout" 2>"$1/stderr""#
  let arguments = ["/bin/sh", "-c", wrapper, "sh", folder, command]
  let environment = [
    "PATH=\(try programFolder()):/usr/local/bin:/usr/bin:/bin", "LC_ALL=C", "HOME=\(folder)",
    "NEWSROOM=\(newsroomFolder().path)", "REPOSITORY=\(repositoryFolder().path)",
  ]
  let status = try spawn(arguments, environment)
  return ShellResult(
    output: try text(folder + "/stdout"), errors: try text(folder + "/stderr"), status: status)
}

func sessionsFolder() -> URL {
  URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Sessions")
}

func newsroomFolder() -> URL {
  repositoryFolder().appending(path: "Tests/Newsroom")
}

func repositoryFolder() -> URL {
  URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
}

/// The folder that holds the program: that of the test bundle, or the one that `TICKMARK_TEST_PROGRAM` names, since what
/// was built for release may behave otherwise.
func programFolder() throws -> String {
  if let folder = ProcessInfo.processInfo.environment["TICKMARK_TEST_PROGRAM"] { return folder }
  #if os(Linux)
    let bundle = URL(filePath: try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe"))
  #else
    guard let bundle = Bundle.allBundles.first(where: { $0.bundlePath.hasSuffix(".xctest") })?.bundleURL else {
      throw ShellFailure(reason: "no test bundle")
    }
  #endif
  let folder = bundle.deletingLastPathComponent().path
  guard FileManager.default.isExecutableFile(atPath: folder + "/tickmark") else {
    throw ShellFailure(reason: "no tickmark in \(folder)")
  }
  return folder
}

private func text(_ path: String) throws -> String {
  String(decoding: try Data(contentsOf: URL(filePath: path)), as: UTF8.self)
}

private func spawn(_ arguments: [String], _ environment: [String]) throws -> Int32 {
  var process: pid_t = 0
  var argumentPointers = unsafe arguments.map { unsafe strdup($0) } + [nil]
  var environmentPointers = unsafe environment.map { unsafe strdup($0) } + [nil]
  defer {
    for index in unsafe argumentPointers.indices { unsafe free(argumentPointers[index]) }
    for index in unsafe environmentPointers.indices { unsafe free(environmentPointers[index]) }
  }
  let code = unsafe posix_spawn(&process, "/bin/sh", nil, nil, &argumentPointers, &environmentPointers)
  guard code == 0 else { throw ShellFailure(reason: "posix_spawn: \(code)") }
  var status: Int32 = 0
  while unsafe waitpid(process, &status, 0) < 0 {
    guard errno == EINTR else { throw ShellFailure(reason: "waitpid: \(errno)") }
  }
  // The exit status, or as a shell has it: 128 and the signal's number.
  return status & 0x7F == 0 ? (status >> 8) & 0xFF : 128 + (status & 0x7F)
}
