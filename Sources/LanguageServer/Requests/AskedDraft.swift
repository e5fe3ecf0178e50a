import JSON
import Newsdesk
import Text
import Values

/// The draft that an own request is about, and the desk to ask.
struct AskedDraft {
  var draft: Draft
  var desk: any Desk
}

extension Session {
  /// Reads `{text|uri, language?, date?, format?, reference?}`. Given both, `text` is what is read and `uri` tells where
  /// it belongs.
  mutating func askedDraft(_ params: JSON) throws(ResponseError) -> AskedDraft {
    let uri = try params.text("uri")
    let path = uri.flatMap(LanguageServer.path(ofFileURI:))
    var draft: Draft
    if let text = try params.text("text") {
      draft = Draft(
        id: uri ?? "", text: SourceText(Array(text.utf8)),
        markup: Markup.guess(path: uri ?? "", bytes: Array(text.utf8)))
    } else if let uri, let document = documents[uri] {
      draft = document.draft
    } else if let uri, let path {
      guard let bytes = workspace.contents(ofFile: path) else { throw .invalidParams(.unreadable, ["path": path]) }
      draft = Draft(id: uri, text: SourceText(bytes), markup: Markup.guess(path: path, bytes: bytes))
    } else if let uri {
      throw .invalidParams(.notOpenAndNoFile, ["uri": uri])
    } else {
      throw .invalidParams(.noText)
    }
    draft.language = try params.text("language")
    if let date = try params.text("date") {
      guard let day = CalendarDate(iso: date) else { throw .invalidParams(.noDate, ["date": date]) }
      draft.date = day
    }
    if let format = try params.text("format") {
      guard let markup = Markup(rawValue: format) else {
        throw .invalidParams(.noFormat, ["format": format])
      }
      draft.markup = markup
    }
    return AskedDraft(draft: draft, desk: try desk(forDraftAt: path, reference: try params.paths("reference")))
  }
}

extension JSON {
  /// An optional member that must be a string if it is there.
  func text(_ key: String) throws(ResponseError) -> String? {
    guard let value = self[key], !value.isNull else { return nil }
    guard let text = value.string else { throw .invalidParams(.noString, ["key": key]) }
    return text
  }

  /// An optional member that is a path or a list of paths.
  fileprivate func paths(_ key: String) throws(ResponseError) -> [String] {
    guard let value = self[key], !value.isNull else { return [] }
    let paths = value.string.map { [$0] } ?? value.array?.compactMap(\.string) ?? []
    guard paths.count == value.array?.count ?? 1, !paths.isEmpty else {
      throw .invalidParams(.noPath, ["key": key])
    }
    return paths
  }
}
