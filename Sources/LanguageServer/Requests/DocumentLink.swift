import JSON
import Newsdesk

extension Session {
  /// `textDocument/documentLink`: from each figure to the source of the fact that decided on it.
  mutating func documentLinks(_ params: JSON) throws(ResponseError) -> JSON {
    let reading = try read(params)
    let range = reading.document.text.ranges(client.encoding)
    let showsTooltip = client.has("textDocument.documentLink.tooltipSupport")
    return JSON(
      reading.report.claims.compactMap { reported -> JSON? in
        let source = reported.claim.facts.first { isWebAddress($0.sourceURL) }
        guard let source else { return nil }
        var members: [JSON.Member] = [
          .init("range", range(reported.claim.span)), .init("target", JSON(source.sourceURL)),
        ]
        if showsTooltip, !source.sourceTitle.isEmpty { members.append(.init("tooltip", JSON(source.sourceTitle))) }
        return JSON(members)
      })
  }
}

func isWebAddress(_ text: String) -> Bool {
  (text.hasPrefix("https://") || text.hasPrefix("http://")) && !text.contains { $0.isWhitespace }
}
