import BundledGrammar
import Checking

/// The texts of messages in one language, and what it calls metrics and times; from the lines `key = text` of the files
/// `messages.txt` and `command-line.txt` in `grammar/<language>/`; what these lack is taken from the English ones.
public struct MessageCatalog: Sendable {
  private(set) var texts: [String: String] = [:]
  /// What the newsroom calls its own metrics, by id.
  let metricNames: [String: String]

  /// An unsupported language gives the English texts.
  public init(language: String, metricNames: [String: String] = [:]) {
    self.metricNames = metricNames
    let folders = ["en", language]
    for path in folders.flatMap({ ["\($0)/messages.txt", "\($0)/command-line.txt"] }) {
      guard let file = BundledGrammar.files.first(where: { $0.path == path }) else { continue }
      // By bytes: every start of the program reads this.
      for line in file.text.utf8.split(separator: UInt8(ascii: "\n")) where line.first != UInt8(ascii: "#") {
        guard let equals = line.firstRange(of: " = ".utf8) else { continue }
        texts[String(Substring(line[..<equals.lowerBound]))] = String(Substring(line[equals.upperBound...]))
      }
    }
  }

  /// The text with its `{placeholders}` filled; one without an argument stays as it is. The key itself stands in for a
  /// text that no catalogue has.
  public func text(_ message: Message) -> String {
    guard let template = texts[message.key] else { return message.key }
    guard !message.arguments.isEmpty || !message.terms.isEmpty else { return template }
    var result = ""
    var rest = template[...]
    while let open = rest.firstIndex(of: "{") {
      result += rest[..<open]
      rest = rest[open...]
      guard let close = rest.firstIndex(of: "}") else { break }
      let name = String(rest[rest.index(after: open)..<close])
      let text = message.arguments[name].map(onOneLine) ?? message.terms[name].map(words)
      // What is not there takes the space before it along.
      if text == "", result.last == " " { result.removeLast() }
      result += text ?? String(rest[...close])
      rest = rest[rest.index(after: close)...]
    }
    return result + rest
  }

  /// A figure that the draft breaks over two lines.
  private func onOneLine(_ text: String) -> String {
    text.contains(where: \.isNewline) ? text.split(whereSeparator: \.isNewline).joined(separator: " ") : text
  }
}
