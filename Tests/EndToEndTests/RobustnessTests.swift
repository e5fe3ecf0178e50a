import Foundation
import JSON
import Testing

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// What only a real process can show: how the server ends, and what it needs while a client misbehaves.
@Suite struct RobustnessTests {
  /// What a client does at last, and the exit code that the server answers it with.
  struct Ending: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var code: Int32
    var act: @Sendable (ServerProcess) throws -> Void
  }

  @Test(arguments: [
    Ending(testDescription: "nothing is said", code: 1) { $0.closeInput() },
    Ending(testDescription: "half a header", code: 1) {
      $0.send(bytes: Array("Content-Le".utf8))
      $0.closeInput()
    },
    Ending(testDescription: "half a frame", code: 1) {
      try initialize($0)
      $0.send(bytes: Array("Content-Length: 40\r\n\r\n{\"jsonrpc\"".utf8))
      $0.closeInput()
    },
    Ending(testDescription: "the client goes while findings are due", code: 1) {
      try initialize($0)
      open($0, "Kestrel hatte am 31. September 5 Millionen Euro Umsatz. ", times: 200)
      $0.closeInput()
    },
    Ending(testDescription: "shutdown, and no exit", code: 0) {
      try initialize($0)
      _ = try $0.result(of: "shutdown", .null)
      $0.closeInput()
    },
    Ending(testDescription: "exit without shutdown", code: 1) {
      try initialize($0)
      $0.notify("exit", .null)
    },
    Ending(testDescription: "the output is closed", code: 0) {
      try initialize($0)
      $0.closeOutput()
      open($0, "Der 31. September.", times: 1)
    },
    Ending(testDescription: "the client's process dies, its pipes stay open", code: 1) {
      let client = Process()
      client.executableURL = URL(filePath: "/bin/sleep")
      client.arguments = ["60"]
      try client.run()
      try initialize($0, process: JSON(Int(client.processIdentifier)))
      // The server looks after the client every few seconds; it must have seen it once.
      usleep(3_500_000)
      kill(client.processIdentifier, SIGKILL)
      client.waitUntilExit()
    },
  ])
  func ending(_ ending: Ending) throws {
    let server = try ServerProcess(in: TemporaryFolder())
    try ending.act(server)
    #expect(try server.exitCode() == ending.code)
  }

  /// Whatever a client says, the next good request is answered, and memory stays where it was.
  @Test(arguments: [
    "Content-Length: 104857600\r\n\r\n", "Content-Length: 99999999999999999999\r\n\r\n", "Content-Length: -5\r\n\r\n{}",
    "Content-Length: 0\r\n\r\n", "Content-Length:\r\n\r\n", "\r\n\r\n\r\n", "\u{0}\u{FFFD}",
    "Content-Length: 3\r\n\r\n[[[", "Content-Length: 2\r\nContent-Length: 3\r\n\r\n{}",
  ])
  func nonsense(_ nonsense: String) throws {
    let server = try ServerProcess(in: TemporaryFolder())
    try initialize(server)
    let memory = residentMegabytes(server)
    server.send(bytes: Array(nonsense.utf8))
    for _ in 0..<50 { server.send(bytes: Array(String(repeating: "12 Millionen Euro ", count: 5_000).utf8)) }
    let answer = try server.response(to: "textDocument/none", [:])
    #expect(answer["error"]?["code"]?.int == -32601)
    if let memory { #expect((residentMegabytes(server) ?? .max) < memory + 40) }
    server.closeInput()
    #expect(try server.exitCode() == 1)
  }

  /// A good session with bytes changed, left out and doubled at random ends with an exit code, never by a signal.
  @Test(arguments: 1...10)
  func damagedSession(seed: Int) throws {
    var random = Generator(state: UInt64(seed))
    var bytes: [UInt8] = []
    for (method, params) in session {
      let body = (["jsonrpc": "2.0", "id": 1, "method": JSON(method), "params": params] as JSON).bytes
      bytes += Array("Content-Length: \(body.count)\r\n\r\n".utf8) + body
    }
    for _ in 0..<8 {
      let place = Int.random(in: 0..<bytes.count, using: &random)
      switch Int.random(in: 0..<3, using: &random) {
      case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
      case 1: bytes.remove(at: place)
      default: bytes.insert(bytes[place], at: place)
      }
    }
    let server = try ServerProcess(in: TemporaryFolder())
    server.send(bytes: bytes)
    server.closeInput()
    #expect([0, 1].contains(try server.exitCode()), "seed \(seed)")
  }

  private let session: [(String, JSON)] = {
    let document: JSON = ["uri": "untitled:1", "languageId": "markdown", "version": 1, "text": "Der 31. September."]
    let place: JSON = ["line": 0, "character": 9]
    let range: JSON = ["start": place, "end": place]
    return [
      ("initialize", ["capabilities": ["textDocument": ["hover": [:]]]]),
      ("textDocument/didOpen", ["textDocument": document]),
      (
        "textDocument/didChange",
        ["textDocument": ["uri": "untitled:1"], "contentChanges": [["range": range, "text": "12"]]]
      ),
      ("textDocument/hover", ["textDocument": ["uri": "untitled:1"], "position": place]),
      ("tickmark/check", ["text": "Der Umsatz stieg um 5 Prozent.", "date": "2025-06-11"]),
    ]
  }()
}

private func initialize(_ server: ServerProcess, process: JSON = .null) throws {
  _ = try server.result(of: "initialize", ["processId": process, "capabilities": [:]])
  server.notify("initialized", [:])
}

private func open(_ server: ServerProcess, _ sentence: String, times: Int) {
  let text = String(repeating: sentence, count: times)
  server.notify("textDocument/didOpen", ["textDocument": ["uri": "untitled:1", "version": 1, "text": JSON(text)]])
}

/// nil where the system does not tell.
private func residentMegabytes(_ server: ServerProcess) -> Int? {
  let status = try? String(contentsOfFile: "/proc/\(server.id)/status", encoding: .utf8)
  let line = status?.split(separator: "\n").first { $0.hasPrefix("VmRSS:") }
  return line?.split(separator: " ").compactMap { Int($0) }.first.map { $0 / 1024 }
}

/// SplitMix64: the same numbers for the same seed everywhere.
private struct Generator: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
