import JSON
import Newsdesk
import Values

extension Session {
  /// `textDocument/documentSymbol`: the figures and organizations of a draft under its headings; as a list for a client
  /// that shows no tree.
  mutating func documentSymbols(_ params: JSON) throws(ResponseError) -> JSON {
    let reading = try read(params)
    let outline = reading.report.outline(reading.edition.blocks, of: reading.document.text)
    let range = reading.document.text.ranges(client.encoding)
    if client.has("textDocument.documentSymbol.hierarchicalDocumentSymbolSupport") {
      return JSON(outline.map { symbol($0, reading, range) })
    }
    var list: [JSON] = []
    func add(_ items: [OutlineItem], within container: String?) {
      for item in items {
        var members: [JSON.Member] = [
          .init("name", JSON(item.name)), .init("kind", JSON(item.symbolKind)),
          .init("location", ["uri": JSON(reading.document.uri), "range": range(item.span)]),
        ]
        if let container { members.append(.init("containerName", JSON(container))) }
        list.append(JSON(members))
        add(item.children, within: item.name)
      }
    }
    add(outline, within: nil)
    return JSON(list)
  }

  private func symbol(_ item: OutlineItem, _ reading: Reading, _ range: (Range<Int>) -> JSON) -> JSON {
    var members: [JSON.Member] = [.init("name", JSON(item.name))]
    if case .annotation(let annotation) = item.content {
      members.append(.init("detail", JSON(detail(of: annotation, reading))))
    }
    members += [
      .init("kind", JSON(item.symbolKind)), .init("range", range(item.span)),
      .init("selectionRange", range(item.selection)),
    ]
    if !item.children.isEmpty {
      members.append(.init("children", JSON(item.children.map { symbol($0, reading, range) })))
    }
    return JSON(members)
  }

  private func detail(of annotation: Annotation, _ reading: Reading) -> String {
    let mark = reading.report.claim(on: annotation)?.claim.verdict.mark ?? ""
    return reading.desk.value(of: annotation) + (mark.isEmpty ? "" : " " + mark)
  }
}

extension OutlineItem {
  /// One of the kinds that every client knows.
  fileprivate var symbolKind: Int {
    switch content {
    case .heading: SymbolKind.string
    case .annotation(let annotation): annotation.quantity == nil ? SymbolKind.class : SymbolKind.number
    }
  }
}

/// Numbers of LSP's `SymbolKind`.
enum SymbolKind {
  static let `class` = 5
  static let string = 15
  static let number = 16
}
