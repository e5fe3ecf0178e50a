import JSON
import Newsdesk
import Values

extension Session {
  /// `tickmark/lookup`: what the reference says of an entity.
  mutating func lookup(_ params: JSON) throws(ResponseError) -> JSON {
    guard let entity = try params.text("entity") else { throw .invalidParams(.noEntity) }
    let metric = try params.text("metric")
    var period: Period?
    if let edtf = try params.text("period") {
      guard let read = Period(edtf: edtf) else { throw .invalidParams(.noPeriod, ["period": edtf]) }
      period = read
    }
    let desk = try desk(forDraftAt: nil, reference: [])
    return JSON(desk.facts(entity: entity, metric: metric, period: period).map(\.json))
  }
}
