import Checking
import Files
import Newsdesk

/// A command line that cannot be followed.
struct UsageError: Error, Equatable {
  /// Of `command-line.txt`.
  var message: Message
  /// What was probably meant.
  var suggestion: String?

  init(_ key: String, _ arguments: [String: String] = [:], suggestion: String? = nil) {
    message = Message("usage.\(key)", arguments)
    self.suggestion = suggestion
  }

  init(_ message: Message) {
    self.message = message
  }

  init(unknownCommand word: String, of commands: [String] = Command.allCases.map(\.rawValue), after parent: String = "")
  {
    self.init("unknown-command", ["command": parent + word], suggestion: nearest(to: word, in: commands))
  }

  /// Something that the system refused.
  init(_ error: FileError, at path: String) {
    self.init(Message(error, at: path))
  }

  /// The reason in one line, without a period.
  func text(in catalog: MessageCatalog) -> String {
    let text = catalog.text(message)
    guard let suggestion else { return text }
    return text + catalog.text(Message("usage.did-you-mean", ["word": suggestion]))
  }
}

extension Message {
  /// "a.md: permission denied"
  init(_ error: FileError, at path: String) {
    self.init("file.at", ["path": path], terms: ["reason": .syntax(error.description)])
  }
}

extension MessageCatalog {
  /// The texts in the language of the environment.
  static func ofEnvironment() -> MessageCatalog { MessageCatalog(language: preferredLanguage() ?? "en") }
}
