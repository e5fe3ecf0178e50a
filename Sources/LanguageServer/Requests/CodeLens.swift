import Checking
import JSON
import Newsdesk

extension Session {
  /// `textDocument/codeLens`: how many of a draft's figures the reference bears out, above its first line.
  mutating func codeLenses(_ params: JSON) throws(ResponseError) -> JSON {
    let reading = try read(params)
    guard reading.report.coverage.total > 0 else { return [] }
    let start: JSON = ["line": 0, "character": 0]
    let command = client.has("workspace.executeCommand") ? ServerCommand.showCoverage.rawValue : ""
    return [
      [
        "range": ["start": start, "end": start],
        "command": [
          "title": JSON(reading.desk.text(reading.report.coverage)), "command": JSON(command),
          "arguments": [JSON(reading.document.uri)],
        ],
      ]
    ]
  }

  /// Shows the coverage of a document with the first of its findings.
  mutating func showCoverage(of uri: String) throws(ResponseError) {
    guard let document = documents[uri] else { throw .invalidParams(.notOpen, ["uri": uri]) }
    let reading = try read(document)
    let findings = reading.report.findings.prefix(3).map(\.message)
    let message = ([reading.desk.text(reading.report.coverage)] + findings).joined(separator: "\n")
    notify("window/showMessage", ["type": JSON(LogLevel.information.rawValue), "message": JSON(message)])
  }
}
