import JSON
import Newsdesk
import Reference
import Values

extension Session {
  /// `textDocument/references`: every mention of the same organization, or of the same claim, in the open drafts; with
  /// the rows of the reference data where the client asks for declarations.
  mutating func references(_ params: JSON) throws(ResponseError) -> JSON {
    let reading = try read(params)
    let offset = try reading.document.text.offset(ofPosition: params["position"], client.encoding)
    guard let annotation = reading.report.annotation(at: offset),
      let subject = reading.report.subject(of: annotation, in: reading.document.text)
    else { return .null }
    var locations: [JSON] = []
    for uri in documents.keys.sorted() {
      guard let document = documents[uri] else { continue }
      let mentions = try read(document).report.mentions(of: subject, in: document.text)
      let range = document.text.ranges(client.encoding)
      locations += mentions.map { ["uri": JSON(uri), "range": range($0)] }
    }
    if params["context"]?["includeDeclaration"]?.bool ?? false {
      locations += rows(behind: annotation, reading).map(\.location)
    }
    return JSON(locations)
  }

  /// The rows that an annotation of a draft rests on.
  func rows(behind annotation: Annotation, _ reading: Reading) -> [ReferenceRow] {
    if case .organization(let id) = annotation.value {
      let entity = id.flatMap { reading.desk.reference.entity($0) }
      return entity.flatMap { location(of: $0, reading.desk.reference) }.map { [ReferenceRow(location: $0)] } ?? []
    }
    let facts = reading.report.claim(on: annotation)?.claim.facts ?? []
    return facts.compactMap { fact in
      location(path: fact.path, line: fact.line).map { location in
        ReferenceRow(location: location, value: reading.desk.reference.valueCell(of: fact).map(range))
      }
    }
  }

  /// - Returns: LSP's `Range`.
  private func range(of cell: ReferenceCell) -> JSON {
    let start = client.encoding.length(of: cell.before)
    func position(_ character: Int) -> JSON { ["line": JSON(cell.line - 1), "character": JSON(character)] }
    return ["start": position(start), "end": position(start + client.encoding.length(of: cell.text))]
  }
}

/// A row of the reference data, as LSP's `Location`.
struct ReferenceRow {
  var location: JSON
  /// LSP's `Range` of the value in it.
  var value: JSON?
}
