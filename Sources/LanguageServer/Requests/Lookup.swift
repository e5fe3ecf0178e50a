import JSON
import Newsdesk
import Reference
import Values

extension Session {
  /// `tickmark/lookup`: what the reference says of an entity; that of the folder in which `uri` lies, else that of each
  /// folder and open draft.
  mutating func lookup(_ params: JSON) throws(ResponseError) -> JSON {
    guard let entity = try params.text("entity") else { throw .invalidParams(.noEntity) }
    let metric = try params.text("metric")
    var period: Period?
    if let edtf = try params.text("period") {
      guard let read = Period(edtf: edtf) else { throw .invalidParams(.noPeriod, ["period": edtf]) }
      period = read
    }
    let desks =
      if let uri = try params.text("uri") {
        [try desk(forDraftAt: draftPath(at: uri), reference: [])]
      } else {
        try desks()
      }
    var found: [Fact] = []
    var rows: Set<String> = []
    for fact in desks.flatMap({ $0.facts(entity: entity, metric: metric, period: period) })
    where rows.insert("\(fact.path):\(fact.line)").inserted {
      found.append(fact)
    }
    return JSON(found.map(\.json))
  }

  /// Of a folder the path that a draft in it might have.
  private func draftPath(at uri: String) -> String? {
    guard let path = path(ofFileURI: uri) else { return nil }
    let isFolder = uri.hasSuffix("/") || folders.contains { LanguageServer.path(ofFileURI: $0) == path }
    return isFolder ? pathOfDraft(inFolder: path) : path
  }

  /// Those of the workspace folders and open drafts, each once.
  mutating func desks() throws(ResponseError) -> [any Desk] {
    let inFolders = folders.compactMap(path(ofFileURI:)).map(pathOfDraft)
    var desks: [any Desk] = []
    var asked: Set<ObjectIdentifier> = []
    for path in [nil] + inFolders + documents.keys.sorted().map({ documents[$0]?.path }) {
      let desk = try desk(forDraftAt: path, reference: [])
      if asked.insert(desk.id).inserted { desks.append(desk) }
    }
    return desks
  }

  /// Anything in a folder is read with its reference data.
  private func pathOfDraft(inFolder path: String) -> String { (path == "/" ? "" : path) + "/draft" }
}
