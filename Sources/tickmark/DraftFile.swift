import Checking
import Files
import Newsdesk
import Text

/// A draft that cannot be read; the text says why.
struct UnreadableDraft: Error {
  var message: Message
}

/// A file's draft, with a warning where its bytes are not what they should be.
struct DraftFile {
  var draft: Draft
  var warning: Message?

  /// Reads a file, or standard input for `-`.
  init(path: String, _ settings: Settings) throws(UnreadableDraft) {
    let bytes = try Self.bytes(at: path)
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      throw UnreadableDraft(message: Message("draft.utf-16", ["path": path]))
    }
    if bytes.firstIndex(of: 0, from: 0) != nil {
      throw UnreadableDraft(message: Message("draft.no-text", ["path": path]))
    }
    let markup =
      switch settings.input {
      case .drafts(let markup): markup
      case .byExtension, .jsonLines: Self.markup(ofPath: path)
      }
    draft = Draft(
      id: path, text: SourceText(bytes), markup: markup, language: settings.language, date: settings.date)
    if let offset = bytes.endOfUTF8 {
      let position = draft.text.position(at: offset, in: settings.offsets)
      let place = "\(path):\(position.line + 1):\(position.character + 1)"
      warning = Message("draft.invalid-utf-8", ["place": place])
    }
  }

  private static func bytes(at path: String) throws(UnreadableDraft) -> [UInt8] {
    do {
      guard path == standardInputName else { return try readFile(at: path) }
      var bytes: [UInt8] = []
      while try appendBytes(from: standardInput, to: &bytes) {}
      return bytes
    } catch {
      throw UnreadableDraft(message: Message(error, at: path))
    }
  }

  private static func markup(ofPath path: String) -> Markup {
    switch fileExtension(of: path) {
    case "md", "markdown": .markdown
    case "html", "htm": .html
    default: .text
    }
  }
}
