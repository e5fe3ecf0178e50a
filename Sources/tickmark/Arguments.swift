/// A command of the program.
enum Command: String, CaseIterable, Sendable {
  case check, annotate, serve, reference, explain, `init`, help

  /// The options it takes, besides `--help` and `--color`.
  var options: [Option] {
    switch self {
    case .check:
      [.reference, .language, .date, .input, .format, .offsets, .output, .jobs, .config, .failOn]
    case .annotate: [.kinds, .reference, .language, .date, .input, .format, .offsets, .output, .jobs, .config]
    case .serve: [.stdio, .reference, .config, .record]
    case .reference: [.reference, .config]
    case .explain, .`init`: [.language]
    case .help: []
    }
  }
}

/// An option by its long name.
enum Option: String, CaseIterable, Sendable {
  case kinds, reference, language, date, input, format, offsets, output, jobs, color, config, record
  case failOn = "fail-on"
  case stdio, help, version

  var takesValue: Bool {
    switch self {
    case .stdio, .help, .version: false
    default: true
    }
  }
}

/// The command line as typed: options by name with their values unread, and the rest in order.
struct Arguments: Equatable {
  /// nil where nothing but options was typed.
  var command: Command?
  var values: [Option: [String]] = [:]
  var flags: Set<Option> = []
  var operands: [String] = []

  /// Reads the words after the program's name.
  init(_ words: [String]) throws(UsageError) {
    var rest = words[...]
    while let word = rest.popFirst() {
      if word == "--" {
        try add(operands: rest)
        break
      } else if word.hasPrefix("-"), word != "-" {
        try addOption(word, &rest)
      } else {
        try add(operands: [word])
      }
    }
    try refuseForeignOptions()
  }

  /// The last value given wins.
  func value(_ option: Option) -> String? { values[option]?.last }

  private mutating func add(operands words: some Sequence<String>) throws(UsageError) {
    for word in words {
      if command == nil {
        guard let known = Command(rawValue: word) else {
          throw UsageError(unknownCommand: word)
        }
        command = known
      } else {
        operands.append(word)
      }
    }
  }

  private mutating func addOption(_ word: String, _ rest: inout ArraySlice<String>) throws(UsageError) {
    let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    let name = parts.first.map(String.init) ?? word
    guard let option = Self.option(named: name) else {
      let known = (command?.options ?? []) + [.color, .help, .version]
      throw UsageError(
        "unknown-option", ["option": name], suggestion: nearest(to: name, in: known.map { "--" + $0.rawValue }))
    }
    let attached = parts.count == 2 ? String(parts[1]) : nil
    guard option.takesValue else {
      if attached != nil { throw UsageError("takes-no-value", ["option": name]) }
      flags.insert(option)
      return
    }
    guard let value = attached ?? rest.popFirst() else { throw UsageError("needs-value", ["option": name]) }
    values[option, default: []].append(value)
  }

  private static func option(named name: String) -> Option? {
    switch name {
    case "-h": .help
    case "-V": .version
    case _ where name.hasPrefix("--"): Option(rawValue: String(name.dropFirst(2)))
    default: nil
    }
  }

  private func refuseForeignOptions() throws(UsageError) {
    guard let command, !flags.contains(.help), command != .help else { return }
    let allowed = command.options + [.color, .help, .version]
    for option in Option.allCases where values[option] != nil || flags.contains(option) {
      if !allowed.contains(option) {
        throw UsageError("foreign-option", ["command": command.rawValue, "option": "--" + option.rawValue])
      }
    }
  }
}
