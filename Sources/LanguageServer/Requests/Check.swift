import JSON
import Newsdesk

extension Session {
  /// `tickmark/check`: annotations, claims, findings and coverage of a text or a document.
  mutating func check(_ params: JSON) throws(ResponseError) -> JSON {
    let asked = try askedDraft(params)
    return asked.desk.read(asked.draft).check().json(of: asked.draft.text)
  }
}
