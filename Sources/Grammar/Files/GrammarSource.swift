/// One file of language knowledge.
public struct GrammarSource: Sendable {
  /// The path within `grammar/`, with slashes ("de/money.tick"): its first folder is the language, or "shared".
  public var path: String
  public var text: String
  /// The name under which problems of this file are reported; the path unless it lies elsewhere.
  public var origin: String

  public init(path: String, text: String, origin: String? = nil) {
    self.path = path
    self.text = text
    self.origin = origin ?? "grammar/" + path
  }

  /// The language whose folder the file stands in; "shared" for all.
  public var language: String { String(Substring(path.utf8.prefix { $0 != UInt8(ascii: "/") })) }

  /// The folder of what all languages share.
  public static let sharedFolder = "shared"

  /// Whether this is a file in the grammar's notation.
  public var isGrammar: Bool { path.hasSuffix(".tick") }
}
