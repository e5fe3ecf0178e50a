import JSON
import Newsdesk

extension Session {
  /// `textDocument/documentHighlight`: every mention of the same organization, or of the same claim, in the document.
  mutating func documentHighlights(_ params: JSON) throws(ResponseError) -> JSON {
    let reading = try read(params)
    let text = reading.document.text
    let offset = try text.offset(ofPosition: params["position"], client.encoding)
    guard let annotation = reading.report.annotation(at: offset),
      let subject = reading.report.subject(of: annotation, in: text)
    else { return .null }
    let mentions = reading.report.mentions(of: subject, in: text)
    let range = text.ranges(client.encoding)
    return JSON(mentions.map { ["range": range($0), "kind": 1] })
  }
}
