import JSON
import Newsdesk
import Reference

extension Session {
  /// `textDocument/completion`: figures of the reference behind an organization and a metric, and names.
  mutating func completion(_ params: JSON) throws(ResponseError) -> JSON {
    let reading = try read(params)
    let text = reading.document.text
    let offset = try text.offset(ofPosition: params["position"], client.encoding)
    // A client that tells no context cannot tell the one from the other.
    let isAsked = params["context"]?["triggerKind"]?.int ?? Self.invoked == Self.invoked
    let completions = reading.edition.completions(at: offset, isAsked: isAsked)
    let range = text.ranges(client.encoding)
    let items = completions.enumerated().map { number, completion -> JSON in
      var members: [JSON.Member] = [
        .init("label", JSON(completion.text)), .init("kind", JSON(completion.kind)),
        .init("detail", JSON(detail(completion, reading))),
        .init("sortText", JSON(String(1000 + number))),
        .init("textEdit", ["range": range(completion.replaced), "newText": JSON(completion.text)]),
      ]
      // Clients compare what they filter by with what stands before the cursor.
      let typed = text.string(completion.replaced.lowerBound..<max(completion.replaced.lowerBound, offset))
      if !completion.text.hasPrefix(typed) { members.append(.init("filterText", JSON(typed))) }
      if case .fact(let fact) = completion.origin, !fact.note.isEmpty {
        members.append(.init("documentation", JSON(fact.note)))
      }
      return JSON(members)
    }
    return ["isIncomplete": true, "items": JSON(items)]
  }

  /// LSP's `CompletionTriggerKind`, where it is no character that opens the list and no list that is filled up.
  private static let invoked = 1

  private func detail(_ completion: Completion, _ reading: Reading) -> String {
    switch completion.origin {
    case .entity(let entity): return entity.kind.isEmpty ? entity.id : entity.kind
    case .fact(let fact):
      let name = reading.desk.reference.entity(fact.entity)?.name ?? fact.entity
      let metric = reading.desk.words(for: .metric(fact.metric))
      let period = fact.period.map { reading.desk.words(for: .time($0)) } ?? ""
      return [name, metric, period, fact.sourceTitle].filter { !$0.isEmpty }.joined(separator: ", ")
    }
  }
}

extension Completion {
  /// LSP's `CompletionItemKind`.
  fileprivate var kind: Int {
    switch origin {
    case .fact: 12
    case .entity: 7
    }
  }
}
