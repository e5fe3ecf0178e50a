import JSON
import Newsdesk

extension Session {
  /// `tickmark/check`: annotations, claims, findings and coverage of a text or a document.
  mutating func check(_ params: JSON) throws(ResponseError) -> JSON {
    let asked = try askedDraft(params)
    return JSON(.written(asked.desk.read(asked.draft).check().bytes(of: asked.draft.text)))
  }
}
