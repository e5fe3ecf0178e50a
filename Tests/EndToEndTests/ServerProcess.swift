import Foundation
import JSON

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A running `tickmark serve`, spoken to as an editor does. No wait lasts longer than ``patience``.
final class ServerProcess {
  struct Failure: Error {
    var reason: String
  }

  static let patience = Duration.seconds(30)

  private let process = Process()
  private let input = Pipe()
  private let output = Pipe()
  private var received: [UInt8] = []
  /// Far from the ids of recorded sessions.
  private var lastRequest = 1_000_000
  /// What the server said besides responses, in order.
  private(set) var said: [JSON] = []

  /// Starts the server in the folder `work` of `folder`.
  init(in folder: TemporaryFolder, _ options: [String] = []) throws {
    process.executableURL = URL(filePath: try programFolder() + "/tickmark")
    process.arguments = ["serve", "--stdio"] + options
    process.currentDirectoryURL = URL(filePath: folder.path + "/work")
    process.environment = ["LC_ALL": "C", "PATH": "/usr/bin:/bin", "HOME": folder.path]
    process.standardInput = input
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    signal(SIGPIPE, SIG_IGN)
    try process.run()
  }

  deinit {
    // The process may have inherited a mask that blocks gentler signals.
    if process.isRunning { kill(id, SIGKILL) }
  }

  /// The process id.
  var id: Int32 { process.processIdentifier }

  // MARK: Sending

  func send(bytes: [UInt8]) {
    // A server that has ended reads no longer; the test sees that by itself.
    try? input.fileHandleForWriting.write(contentsOf: bytes)
  }

  func send(_ message: JSON) {
    let body = message.bytes
    send(bytes: Array("Content-Length: \(body.count)\r\n\r\n".utf8) + body)
  }

  func notify(_ method: String, _ params: JSON) {
    send(["jsonrpc": "2.0", "method": JSON(method), "params": params])
  }

  /// The whole response; what the server says before it is kept in ``said``.
  func response(to method: String, _ params: JSON) throws -> JSON {
    lastRequest += 1
    send(["jsonrpc": "2.0", "id": JSON(lastRequest), "method": JSON(method), "params": params])
    while true {
      let message = try receive()
      if message["method"] == nil, message["id"]?.int == lastRequest { return message }
      said.append(message)
    }
  }

  /// The result of a request that must succeed.
  func result(of method: String, _ params: JSON) throws -> JSON {
    let response = try response(to: method, params)
    guard let result = response["result"] else { throw Failure(reason: "\(method): \(response)") }
    return result
  }

  /// The next notification of a method; what the server says before it is kept in ``said``.
  func notification(_ method: String) throws -> JSON {
    while true {
      let message = try receive()
      said.append(message)
      if message["method"]?.string == method { return message["params"] ?? .null }
    }
  }

  func closeInput() { try? input.fileHandleForWriting.close() }

  /// The server can write no longer.
  func closeOutput() { try? output.fileHandleForReading.close() }

  /// The exit code once the process has ended.
  func exitCode() throws -> Int32 {
    let start = ContinuousClock.now
    while process.isRunning {
      guard ContinuousClock.now - start < Self.patience else { throw Failure(reason: "the server does not end") }
      usleep(5_000)
    }
    return process.terminationStatus
  }

  // MARK: Receiving

  /// What the server says next, as soon as it is so much.
  func bytes(atLeast count: Int) throws -> [UInt8] {
    let start = ContinuousClock.now
    while received.count < count {
      guard ContinuousClock.now - start < Self.patience else { throw Failure(reason: "the server falls silent") }
      guard try readMore() else { break }
    }
    defer { received = [] }
    return received
  }

  func receive() throws -> JSON {
    let start = ContinuousClock.now
    while true {
      if let body = takeFrame() { return try JSON.parse(body) }
      guard ContinuousClock.now - start < Self.patience else { throw Failure(reason: "the server does not answer") }
      guard try readMore() else { throw Failure(reason: "the server has closed its output") }
    }
  }

  private func takeFrame() -> [UInt8]? {
    guard let separator = received.firstRange(of: Array("\r\n\r\n".utf8)) else { return nil }
    let header = String(decoding: received[..<separator.lowerBound], as: UTF8.self)
    let length = header.split(separator: ":").last.flatMap { Int($0.drop { $0 == " " }) } ?? 0
    guard received.count - separator.upperBound >= length else { return nil }
    let end = separator.upperBound + length
    defer { received.removeFirst(end) }
    return Array(received[separator.upperBound..<end])
  }

  /// False at the end of the output; true also when nothing came for a moment.
  private func readMore() throws -> Bool {
    let descriptor = output.fileHandleForReading.fileDescriptor
    var waiting = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    guard unsafe poll(&waiting, 1, 100) > 0 else { return true }
    let data = output.fileHandleForReading.availableData
    received += data
    return !data.isEmpty
  }
}
