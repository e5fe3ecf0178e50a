import Values

let versionNumber = "0.1.0"

/// What `tickmark --version` prints.
let versionLine = "tickmark \(versionNumber)\n"

/// What `tickmark help` prints.
let overview = """
  tickmark checks the figures of news drafts against reference data, offline.

  Usage: tickmark COMMAND [OPTION…] [PATH…]

  Commands:
    check PATH…                      check drafts: findings and how many figures are covered
    annotate PATH…                   print amounts, percentages, counts, dates and organizations
    serve                            speak the Language Server Protocol on standard input and output
    reference check PATH…            find the defects of reference data
    reference show ENTITY [METRIC]   print the facts of an entity with their sources
    explain [CODE]                   what a finding means, an example, and what to do
    init [FOLDER]                    write a configuration, reference data and a sample draft
    help [COMMAND]                   this text, or a command's options

    --help, --version

  PATH is a file, a folder with drafts (.md .markdown .txt .html .htm) or - for standard input.
  Exit status: 0 nothing to report, 1 findings, 2 wrong usage or unreadable input.

  """

/// What `tickmark help COMMAND` prints.
func help(for command: Command) -> String {
  var text = "Usage: tickmark \(usage(of: command))\n\n\(purpose(of: command))\n"
  let options = command.options + [.color, .help]
  text += "\nOptions:\n"
  for option in options {
    let name = "--" + option.rawValue + (placeholder(of: option).map { " " + $0 } ?? "")
    text += "  " + name + String(repeating: " ", count: max(2, 44 - name.count)) + meaning(of: option) + "\n"
  }
  return text
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

private func purpose(of command: Command) -> String {
  switch command {
  case .check:
    """
    Checks the figures, dates and organizations of drafts against the reference data and against each other.
    PATH is a file, a folder with drafts or - for standard input. tickmark.json is looked up from each draft upwards.
    """
  case .annotate: "Prints what the drafts say, with normalised values, and judges nothing."
  case .serve:
    """
    Speaks the Language Server Protocol on standard input and output. If the input starts with {, newline-delimited
    JSON-RPC 2.0 is spoken instead.
    """
  case .reference:
    """
    check: prints every defect of reference folders or CSV files with file, line and column.
    show: prints the facts of an entity, by id or name, with their sources.
    """
  case .explain: "Prints what a finding code means, an example, and what to do; without CODE, lists the codes."
  case .`init`: "Writes tickmark.json, reference data and a draft with one mistake into an empty folder."
  case .help: "Prints the overview, or how a command is used."
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

private func meaning(of option: Option) -> String {
  switch option {
  case .kinds: "what is looked for: \(Annotation.kinds.joined(separator: ", ")) (default all)"
  case .reference: "reference data: a folder or a CSV file; may be repeated"
  case .language: "language of the drafts (default auto)"
  case .date: "publication date, for \"yesterday\" and \"last year\""
  case .input: "how drafts are marked up (default auto, by extension)"
  case .format: "how results are printed (default text)"
  case .offsets: "unit of positions (default code-point)"
  case .output: "write results to a file instead of standard output"
  case .jobs: "how many drafts are read at once (default: number of cores)"
  case .color: "colours in text output (default auto)"
  case .config: "configuration file instead of the nearest tickmark.json"
  case .failOn: "lowest severity that gives exit status 1 (default error)"
  case .record: "write all that is said, both ways, to a file from which it can be played again"
  case .stdio: "accepted for editors that pass it; changes nothing"
  case .help: "print this text"
  case .version: "print the version"
  }
}
