import Checking
import Newsdesk
import Text
import Values

/// How results are printed.
enum OutputFormat: String, CaseIterable, Sendable {
  case text, json, jsonl
}

/// How the inputs are to be read.
enum InputFormat: Hashable, Sendable {
  /// Each draft by its file's extension.
  case byExtension
  case drafts(Markup)
  /// Each line is a draft.
  case jsonLines
}

/// What the arguments mean, options resolved.
struct Settings: Sendable {
  /// The kinds of annotations that are asked for.
  var kinds: Set<String>
  var references: [String]
  /// nil: the configuration or the text decides.
  var language: String?
  var date: CalendarDate?
  var input: InputFormat
  var format: OutputFormat
  var offsets: PositionEncoding
  /// nil: standard output.
  var outputPath: String?
  var jobs: Int
  var isColored: Bool
  var configurationPath: String?
  /// The lowest severity that counts as a finding for the exit status; nil: none does.
  var failOn: Severity?

  init(_ arguments: Arguments) throws(UsageError) {
    kinds = try Self.kinds(arguments.value(.kinds))
    references = arguments.values[.reference] ?? []
    date = try Self.date(arguments.value(.date))
    input = try Self.input(arguments)
    format = try Self.format(arguments, input)
    offsets = try Self.offsets(arguments.value(.offsets) ?? PositionEncoding.utf32.contractName)
    outputPath = arguments.value(.output)
    jobs = try Self.jobs(arguments.value(.jobs))
    isColored = try Self.isColored(arguments.value(.color) ?? "auto", toTerminal: outputPath == nil)
    configurationPath = arguments.value(.config)
    language = try Self.language(arguments.value(.language), configurationPath)
    failOn = try Self.failOn(arguments.value(.failOn) ?? Severity.error.rawValue)
  }

  private static func kinds(_ text: String?) throws(UsageError) -> Set<String> {
    guard let text else { return Set(Annotation.kinds) }
    let kinds = text.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    for kind in kinds where !Annotation.kinds.contains(kind) { throw wrongValue(.kinds, kind, Annotation.kinds) }
    return Set(kinds)
  }

  /// One of the program's languages, or of those that the workspace here adds.
  private static func language(_ text: String?, _ configurationPath: String?) throws(UsageError) -> String? {
    guard let text, text != "auto" else { return nil }
    if supportedLanguages.contains(text) { return text }
    var configurations = Configurations(explicitPath: configurationPath)
    let known = configurations.languages(forFolder: ".")
    guard known.contains(text) else { throw wrongValue(.language, text, ["auto"] + known) }
    return text
  }

  private static func date(_ text: String?) throws(UsageError) -> CalendarDate? {
    guard let text else { return nil }
    guard let date = CalendarDate(iso: text) else {
      throw UsageError("bad-date", ["date": text])
    }
    return date
  }

  private static func input(_ arguments: Arguments) throws(UsageError) -> InputFormat {
    let text = arguments.value(.input) ?? "auto"
    if text == "jsonl" { return .jsonLines }
    if let markup = Markup(rawValue: text) { return .drafts(markup) }
    guard text == "auto" else {
      throw wrongValue(.input, text, ["auto"] + Markup.allCases.map(\.rawValue) + ["jsonl"])
    }
    let lists = arguments.operands.filter(isJSONLines)
    if lists.isEmpty { return .byExtension }
    guard lists.count == arguments.operands.count else {
      throw UsageError("mixed-input")
    }
    return .jsonLines
  }

  private static func format(_ arguments: Arguments, _ input: InputFormat) throws(UsageError) -> OutputFormat {
    guard let text = arguments.value(.format) else { return input == .jsonLines ? .jsonl : .text }
    guard let format = OutputFormat(rawValue: text) else {
      throw wrongValue(.format, text, OutputFormat.allCases.map(\.rawValue))
    }
    guard input != .jsonLines || format == .jsonl else {
      throw UsageError("lines-format", ["format": text])
    }
    return format
  }

  private static func offsets(_ text: String) throws(UsageError) -> PositionEncoding {
    let known = PositionEncoding.allCases
    guard let encoding = known.first(where: { $0.contractName == text }) else {
      throw wrongValue(.offsets, text, known.map(\.contractName))
    }
    return encoding
  }

  private static func jobs(_ text: String?) throws(UsageError) -> Int {
    guard let text else { return coreCount() }
    guard let number = Int(text), (1...1024).contains(number) else {
      throw UsageError("bad-jobs", ["number": text])
    }
    return number
  }

  static func isColored(_ text: String, toTerminal: Bool) throws(UsageError) -> Bool {
    switch text {
    case "always": return true
    case "never": return false
    case "auto": return toTerminal && isTerminal(standardOutput) && !forbidsColor()
    default: throw wrongValue(.color, text, ["auto", "always", "never"])
    }
  }

  private static func failOn(_ text: String) throws(UsageError) -> Severity? {
    if text == "never" { return nil }
    guard let severity = Severity(rawValue: text), severity != .hint else {
      throw wrongValue(.failOn, text, ["error", "warning", "information", "never"])
    }
    return severity
  }

  private static func wrongValue(_ option: Option, _ value: String, _ known: [String]) -> UsageError {
    let arguments = ["option": "--" + option.rawValue, "value": value]
    if let near = nearest(to: value, in: known) { return UsageError("wrong-value", arguments, suggestion: near) }
    return UsageError("not-one-of", arguments.merging(["known": known.joined(separator: ", ")]) { $1 })
  }
}
