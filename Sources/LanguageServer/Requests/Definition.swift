import JSON
import Newsdesk
import Reference

extension Session {
  /// `textDocument/definition`: the rows of the reference data behind a figure, whose value is
  /// selected, or an organization.
  mutating func definition(_ params: JSON) throws(ResponseError) -> JSON {
    let reading = try read(params)
    let offset = try reading.document.text.offset(ofPosition: params["position"], client.encoding)
    guard let annotation = reading.report.annotation(at: offset) else { return .null }
    let rows = rows(behind: annotation, reading)
    guard client.has("textDocument.definition.linkSupport") else {
      return JSON(
        rows.map { row in row.value.map { ["uri": row.location["uri"] ?? .null, "range": $0] } ?? row.location })
    }
    let origin = reading.document.text.ranges(client.encoding)(annotation.span)
    return JSON(
      rows.map { row in
        let range = row.location["range"] ?? .null
        let start = range["start"] ?? .null
        return [
          "originSelectionRange": origin, "targetUri": row.location["uri"] ?? .null, "targetRange": range,
          "targetSelectionRange": row.value ?? ["start": start, "end": start],
        ]
      })
  }

  /// The locations of rows of the reference data.
  func location(of entity: Entity, _ reference: ReferenceData) -> JSON? {
    if entity.line > 0 { return location(path: entity.path, line: entity.line) }
    let metric = reference.metrics(of: entity.id).first
    let fact = metric.flatMap { reference.facts(entity: entity.id, metric: $0).first }
    return fact.flatMap { location(path: $0.path, line: $0.line) }
  }

  /// - Parameter line: from 1.
  func location(path: String, line: Int) -> JSON? {
    let path = workspace.openPath(ofFile: path) ?? path
    guard line > 0, let uri = fileURIs[path] ?? fileURI(ofPath: path) else { return nil }
    return [
      "uri": JSON(uri),
      "range": ["start": ["line": JSON(line - 1), "character": 0], "end": ["line": JSON(line), "character": 0]],
    ]
  }
}
