import JSON
import Newsdesk

extension Session {
  /// `tickmark/annotate`: the annotations of a text or a document.
  mutating func annotate(_ params: JSON) throws(ResponseError) -> JSON {
    let asked = try askedDraft(params)
    return JSON(.written(asked.desk.read(asked.draft).annotate().bytes(of: asked.draft.text, content: .annotations)))
  }
}
