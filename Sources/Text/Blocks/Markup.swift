/// How a draft is marked up.
public enum Markup: String, CaseIterable, Hashable, Sendable {
  case text, markdown, html

  /// By the extension of a path, else by a document type or root element at the beginning, else plain text.
  public static func guess(path: String, bytes: [UInt8] = []) -> Markup {
    let name = path.utf8.split(separator: Byte.slash).last.map(Array.init) ?? []
    if let dot = name.lastIndex(of: Byte.period) {
      switch name.string(dot + 1..<name.count).lowercased() {
      case "md", "markdown", "mdx": return .markdown
      case "html", "htm", "xhtml": return .html
      default: return .text
      }
    }
    let start = bytes.trimmed(bytes.hasOrderMark ? 3..<bytes.count : 0..<bytes.count).lowerBound
    return bytes.hasCaseless("<!doctype html", at: start) || bytes.hasCaseless("<html", at: start) ? .html : .text
  }

  /// By a language id of the Language Server Protocol; anything but Markdown and HTML is plain text.
  public init(languageID: String) {
    self = Markup(rawValue: languageID.lowercased()) ?? .text
  }
}

extension Markup {
  /// A text as a draft with this markup has it, so that it is read as it is.
  public func written(_ text: String) -> String {
    switch self {
    case .text: return text
    case .html:
      return text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
    case .markdown:
      var result = ""
      for character in text {
        if "\\`*_[]<|~".contains(character) { result.append("\\") }
        result.append(character)
      }
      return result
    }
  }
}

extension [UInt8] {
  var hasOrderMark: Bool { starts(with: Byte.orderMark) }
}
