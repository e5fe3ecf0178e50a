import Checking
import Newsdesk
import Values

let versionNumber = "0.1.0"

/// What `tickmark --version` prints.
let versionLine = "tickmark \(versionNumber)\n"

/// What `tickmark help` prints.
func overview(_ catalog: MessageCatalog) -> String {
  func text(_ key: String) -> String { catalog.text(Message("help.\(key)")) }
  let commands = [
    ("check PATH…", "check"), ("annotate PATH…", "annotate"), ("serve", "serve"),
    ("reference check PATH…", "reference-check"), ("reference show ENTITY [METRIC]", "reference-show"),
    ("explain [CODE]", "explain"), ("init [FOLDER]", "init"), ("help [COMMAND]", "help"),
  ]
  let lines = commands.map { "  " + padded($0.0, to: 33) + text("summary.\($0.1)") }
  let extensions = draftExtensions.sorted().map { "." + $0 }.joined(separator: " ")
  return """
    \(text("tickmark"))

    \(text("usage")): tickmark COMMAND [OPTION…] [PATH…]

    \(text("commands")):
    \(lines.joined(separator: "\n"))

      --help, --version

    \(catalog.text(Message("help.path", ["extensions": extensions])))
    \(text("exit-status"))

    """
}

/// What `tickmark help COMMAND` prints.
func help(for command: Command, _ catalog: MessageCatalog) -> String {
  let usage = "\(catalog.text(Message("help.usage"))): tickmark \(usage(of: command))"
  let purpose = wrapped(catalog.text(Message("help.purpose.\(command.rawValue)")), at: 120)
  let options = (command.options + [.color, .help]).map { option in
    let name = "--" + option.rawValue + (placeholder(of: option).map { " " + $0 } ?? "")
    return "  " + padded(name, to: 44) + meaning(of: option, catalog) + "\n"
  }
  return "\(usage)\n\n\(purpose)\n\n\(catalog.text(Message("help.options"))):\n\(options.joined())"
}

private func usage(of command: Command) -> String {
  switch command {
  case .check: "check [OPTION…] PATH…"
  case .annotate: "annotate [OPTION…] PATH…"
  case .serve: "serve [OPTION…]"
  case .reference: "reference check PATH…\n       tickmark reference show ENTITY [METRIC]"
  case .explain: "explain [CODE]"
  case .`init`: "init [FOLDER]"
  case .help: "help [COMMAND]"
  }
}

private func placeholder(of option: Option) -> String? {
  switch option {
  case .kinds: "KIND,…"
  case .reference: "PATH"
  case .language: "auto|CODE"
  case .date: "YYYY-MM-DD"
  case .input: "auto|text|markdown|html|jsonl"
  case .format: "text|json|jsonl"
  case .offsets: "code-point|utf-8|utf-16"
  case .output, .config, .record: "FILE"
  case .jobs: "N"
  case .color: "auto|always|never"
  case .failOn: "error|warning|information|never"
  case .stdio, .help, .version: nil
  }
}

private func meaning(of option: Option, _ catalog: MessageCatalog) -> String {
  let kinds = Annotation.kinds.joined(separator: ", ")
  return catalog.text(Message("help.option.\(option.rawValue)", ["kinds": kinds]))
}

/// At least two spaces behind the text.
private func padded(_ text: String, to width: Int) -> String {
  text + String(repeating: " ", count: max(2, width - text.count))
}

/// The text in lines of at most so many characters, unless one word has more.
private func wrapped(_ text: String, at width: Int) -> String {
  var lines: [String] = []
  for word in text.split(separator: " ") {
    if let last = lines.last, last.count + 1 + word.count <= width {
      lines[lines.count - 1] += " " + word
    } else {
      lines.append(String(word))
    }
  }
  return lines.joined(separator: "\n")
}
