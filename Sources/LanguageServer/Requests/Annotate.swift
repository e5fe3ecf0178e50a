import JSON
import Newsdesk

extension Session {
  /// `tickmark/annotate`: the annotations of a text or a document.
  mutating func annotate(_ params: JSON) throws(ResponseError) -> JSON {
    let asked = try askedDraft(params)
    return asked.desk.read(asked.draft).annotate().json(of: asked.draft.text, content: .annotations)
  }
}
