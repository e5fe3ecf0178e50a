import Foundation
import Testing

/// Lines that a command should print.
struct ExpectedLines: Sendable {
  var lines: [String] = []

  func matches(_ text: String) -> Bool {
    if text.isEmpty { return lines.allSatisfy { $0 == "…" } }
    guard text.hasSuffix("\n") else { return false }
    let actual = text.dropLast().split(separator: "\n", omittingEmptySubsequences: false)
    return Self.matches(lines[...], actual[...])
  }

  private static func matches(_ lines: ArraySlice<String>, _ actual: ArraySlice<Substring>) -> Bool {
    guard let line = lines.first else { return actual.isEmpty }
    if line == "…" {
      return (actual.startIndex...actual.endIndex).contains { matches(lines.dropFirst(), actual[$0...]) }
    }
    guard let first = actual.first, first == line else { return false }
    return matches(lines.dropFirst(), actual.dropFirst())
  }
}

/// Commands that run one after the other in a folder of their own.
struct Session: Sendable, CustomTestStringConvertible {
  struct Step: Sendable {
    var command: String
    var output = ExpectedLines()
    var errors = ExpectedLines()
    var status: Int32 = 0
  }

  struct Malformed: Error {
    var line: String
  }

  var title: String
  var steps: [Step] = []

  var testDescription: String { title }

  /// The sessions of every file in a folder.
  static func all(in folder: URL) throws -> [Session] {
    try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
      .sorted { $0.path < $1.path }
      .flatMap { try parse(String(contentsOf: $0, encoding: .utf8), file: $0.lastPathComponent) }
  }

  private static func parse(_ text: String, file: String) throws -> [Session] {
    var sessions: [Session] = []
    for line in text.split(separator: "\n") {
      let content = line.count > 2 ? String(line.dropFirst(2)) : ""
      if line.hasPrefix("#") {
        sessions.append(Session(title: "\(file): \(content)"))
        continue
      }
      guard var session = sessions.popLast() else { throw Malformed(line: String(line)) }
      if line.hasPrefix("$") {
        session.steps.append(Step(command: content))
      } else {
        guard var step = session.steps.popLast() else { throw Malformed(line: String(line)) }
        switch line.first {
        case "|": step.command += "\n" + content
        case ">": step.output.lines.append(content)
        case "!": step.errors.lines.append(content)
        case "?":
          guard let status = Int32(content) else { throw Malformed(line: String(line)) }
          step.status = status
        default: throw Malformed(line: String(line))
        }
        session.steps.append(step)
      }
      sessions.append(session)
    }
    return sessions
  }
}
