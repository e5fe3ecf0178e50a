import Foundation
import JSON
import LanguageServer
import Testing

/// Sessions that were taken down and are played again.
@Suite struct RecordingTests {
  /// The server says the same when it hears a recorded session again.
  @Test func aSessionCanBePlayedAgain() throws {
    let folder = try TemporaryFolder()
    let first = try ServerProcess(in: folder, ["--record", "session.jsonl"])
    _ = try first.result(of: "initialize", ["processId": .null, "locale": "de", "capabilities": [:]])
    let text: JSON = "Am 31. September 2024 zahlte die Bank 5 Millionen Euro. \u{1F600}"
    first.notify("textDocument/didOpen", ["textDocument": ["uri": "untitled:1", "version": 1, "text": text]])
    _ = try first.notification("textDocument/publishDiagnostics")
    first.send(bytes: Array("Content-Length: 3\r\n\r\n\u{FEFF}Content-Length: 1\r\n\r\n\u{0}".utf8) + [0xFF, 0xC3])
    first.send(bytes: Array("Content-Length: 1\r\n\r\n1".utf8))
    _ = try first.result(of: "shutdown", .null)
    first.notify("exit", .null)
    #expect(try first.exitCode() == 0)

    let log = try [UInt8](Data(contentsOf: URL(filePath: folder.path + "/work/session.jsonl")))
    let second = try ServerProcess(in: folder)
    var (said, heard): ([UInt8], [UInt8]) = ([], [])
    for chunk in SessionLog.chunks(in: log) {
      switch chunk.side {
      case .client: second.send(bytes: chunk.bytes)
      case .server:
        said += chunk.bytes
        heard += try second.bytes(atLeast: said.count - heard.count)
      }
    }
    #expect(try second.exitCode() == 0)
    #expect(said.count > 500 && String(decoding: heard, as: UTF8.self) == String(decoding: said, as: UTF8.self))
  }

  @Test(arguments: try recordings())
  func brokenClientsDoNoHarm(_ recording: URL) throws {
    let server = try ServerProcess(in: TemporaryFolder())
    for chunk in SessionLog.chunks(in: try [UInt8](Data(contentsOf: recording))) { server.send(bytes: chunk.bytes) }
    let answer = try server.response(to: "tickmark/check", ["text": "Am 31. September.", "language": "de"])
    #expect(answer["result"]?["findings"]?.array?.first?["code"] == "impossible-date")
    #expect(!server.said.isEmpty)
    server.closeInput()
    _ = try server.exitCode()
  }

  private static func recordings() throws -> [URL] {
    let folder = sessionsFolder().deletingLastPathComponent().appending(path: "Recordings")
    let files = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
    return files.filter { $0.pathExtension == "jsonl" }.sorted { $0.path < $1.path }
  }
}
