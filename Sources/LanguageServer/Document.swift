import JSON
import Newsdesk
import Text

/// A draft that the client has open. A copy is a snapshot.
struct Document {
  let uri: String
  let markup: Markup
  var version: Int?
  var text: SourceText {
    didSet { report = nil }
  }
  /// What the check of this very text said; nil before it.
  var report: Report?

  init(uri: String, languageID: String, version: Int?, text: SourceText) {
    self.uri = uri
    self.markup = Markup(languageID: languageID) ?? Markup(path: uri)
    self.version = version
    self.text = text
  }

  /// nil for a document that is no file.
  var path: String? { LanguageServer.path(ofFileURI: uri) }
  var draft: Draft { Draft(id: uri, text: text, markup: markup) }
}

extension Markup {
  /// nil for an id that says nothing of the markup.
  init?(languageID: String) {
    switch languageID.lowercased() {
    case "markdown", "quarto", "rmd", "mdx": self = .markdown
    case "html", "xhtml": self = .html
    case "plaintext", "text": self = .text
    default: return nil
    }
  }

  /// By the extension of a path or URI; plain text without a known one.
  init(path: String) {
    switch path.split(separator: ".").last?.lowercased() {
    case "md", "markdown", "mdx", "qmd", "rmd": self = .markdown
    case "html", "htm", "xhtml": self = .html
    default: self = .text
    }
  }
}

extension SourceText {
  /// The byte offset of an LSP position, held inside the text.
  func offset(ofPosition json: JSON?, _ encoding: PositionEncoding) throws(ResponseError) -> Int {
    guard let line = json?["line"]?.int, let character = json?["character"]?.int else {
      throw .invalidParams("a position needs line and character")
    }
    return offset(of: Position(line: max(0, line), character: max(0, character)), in: encoding)
  }

  /// The bytes of an LSP range, held inside the text; a range with its ends exchanged is put right.
  func bytes(ofRange json: JSON?, _ encoding: PositionEncoding) throws(ResponseError) -> Range<Int> {
    let start = try offset(ofPosition: json?["start"], encoding)
    let end = try offset(ofPosition: json?["end"], encoding)
    return min(start, end)..<max(start, end)
  }

  /// The LSP range of bytes.
  func range(_ span: Range<Int>, _ encoding: PositionEncoding) -> JSON {
    func json(_ offset: Int) -> JSON {
      let position = position(at: offset, in: encoding)
      return ["line": JSON(position.line), "character": JSON(position.character)]
    }
    return ["start": json(span.lowerBound), "end": json(span.upperBound)]
  }
}
