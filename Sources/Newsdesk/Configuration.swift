import Checking
import Files
import JSON
import Values

/// What `tickmark.json`, or an editor's settings, ask for. What is absent or mistaken there is nil or empty here.
public struct Configuration: Hashable, Sendable {
  /// What becomes of a finding code.
  public enum Rule: Hashable, Sendable {
    case off
    case severity(Severity)
  }

  /// The keys of the file and of an editor's settings.
  public enum Key: String, CaseIterable, Sendable {
    case schema = "$schema"
    case reference, language, date, dollar, messages, exclude, rules
  }

  /// The name of the file.
  public static let fileName = "tickmark.json"

  /// Reference folders or CSV files, relative to the working folder or absolute.
  public var references: [String] = []
  /// BCP 47 primary language of the drafts; nil: detected.
  public var language: String?
  /// The publication date of drafts that name none themselves.
  public var date: CalendarDate?
  /// ISO 4217 code of a bare "Dollar".
  public var dollar: String?
  public var rules: [FindingCode: Rule] = [:]
  /// Files and folders that are not looked at, counted from ``folder``.
  public var exclude = ExcludePatterns()
  /// The language of messages; nil: the reader's own.
  public var messages: String?
  /// The folder that relative paths start from.
  public var folder = "."

  public init() {}
}

/// Something in a configuration that is not used, and why.
public struct ConfigurationProblem: Hashable, Sendable {
  public var message: Message
  /// Where the key or value starts, in bytes.
  public var offset: Int
}

extension Configuration {
  /// Reads the text of a `tickmark.json`; what has a problem is left out and the rest is used.
  /// - Parameters:
  ///   - languages: those that drafts may be written in.
  ///   - messages: the language of problems where the file says no other.
  public static func read(
    _ bytes: [UInt8], path: String, languages: [String] = supportedLanguages, messages: String? = nil
  ) -> (configuration: Configuration, problems: [FileProblem]) {
    func problem(
      _ message: Message, at place: JSON.Position, length: Int = 0, isError: Bool, in language: String?
    ) -> FileProblem {
      let text = MessageCatalog(language: language ?? "en").text(message)
      let code = message.key.split(separator: ".").last.map(String.init) ?? ""
      return FileProblem(
        path: path, line: place.line, column: place.column, length: length, code: code, message: text, isError: isError)
    }
    do {
      let (configuration, problems) = read(
        try JSON.parse(bytes), folder: parentFolder(of: path), languages: languages)
      return (
        configuration,
        problems.map {
          let place = JSON.position(of: $0.offset, in: bytes)
          let length = JSON.tokenLength(at: $0.offset, in: bytes)
          return problem(
            $0.message, at: place, length: length, isError: false, in: configuration.messages ?? messages)
        }
      )
    } catch {
      var configuration = Configuration()
      configuration.folder = parentFolder(of: path)
      let message = Message("configuration.no-json", terms: ["reason": .syntax(error.message)])
      return (configuration, [problem(message, at: error.position, isError: true, in: messages)])
    }
  }

  /// Reads the same keys from a value, such as an editor's settings; relative paths start from `folder`.
  /// - Parameter passesSections: unknown keys that hold objects are the editor's own, or another server's.
  public static func read(
    _ json: JSON, folder: String, languages: [String] = supportedLanguages, passesSections: Bool = false
  ) -> (configuration: Configuration, problems: [ConfigurationProblem]) {
    var reading = Reading(folder: folder, languages: languages, passesSections: passesSections)
    reading.read(json)
    return (reading.configuration, reading.problems)
  }

  /// This configuration with what another one says put in its place; rules are replaced one by one.
  public func overridden(by other: Configuration) -> Configuration {
    var result = self
    if !other.references.isEmpty { result.references = other.references }
    result.language = other.language ?? language
    result.date = other.date ?? date
    result.dollar = other.dollar ?? dollar
    result.messages = other.messages ?? messages
    result.rules.merge(other.rules) { _, new in new }
    if !other.exclude.isEmpty {
      result.exclude = other.exclude
      result.folder = other.folder
    }
    return result
  }

  /// The path of the nearest `tickmark.json` from a folder upwards, or nil. A relative folder gives a relative path
  /// as far as the working folder.
  public static func locate(from folder: String, isFile: (_ path: String) -> Bool) -> String? {
    for candidate in foldersUpwards(from: folder) {
      let path = joinPath(candidate, fileName)
      if isFile(path) { return path }
    }
    return nil
  }

  private static func foldersUpwards(from folder: String) -> [String] {
    var folders: [String] = []
    var current = folder.split(separator: "/").contains("..") ? absolutePath(folder) : folder
    if !current.hasPrefix("/") {
      while parentFolder(of: current) != "." {
        folders.append(current)
        current = parentFolder(of: current)
      }
      if absolutePath(current) != absolutePath(".") { folders.append(current) }
      folders.append(".")
      current = parentFolder(of: absolutePath("."))
    }
    folders.append(current)
    while current != "/" {
      current = parentFolder(of: current)
      folders.append(current)
    }
    return folders
  }
}

/// A configuration in the making, with what was wrong so far.
private struct Reading {
  var configuration = Configuration()
  var problems: [ConfigurationProblem] = []
  /// Those that drafts may be written in.
  let languages: [String]
  private let passesSections: Bool

  init(folder: String, languages: [String], passesSections: Bool) {
    self.languages = languages
    self.passesSections = passesSections
    configuration.folder = folder
  }

  mutating func read(_ json: JSON) {
    // An editor without settings of its own answers null.
    if json.isNull { return }
    guard let members = json.members else { return report("expected-object", json) }
    for member in members { read(member) }
  }

  private mutating func read(_ member: JSON.Member) {
    let value = member.value
    // Editors send null for what is not set.
    if value.isNull { return }
    switch Configuration.Key(rawValue: member.key) {
    case .reference: configuration.references = strings(value).map { joinPath(configuration.folder, $0) }
    case .exclude: configuration.exclude = ExcludePatterns(strings(value))
    case .language: configuration.language = language(value, of: ["auto"] + languages)
    case .messages: configuration.messages = language(value, of: messageLanguages)
    case .rules: readRules(value)
    case .date:
      configuration.date = value.string.flatMap { CalendarDate(iso: $0) }
      if configuration.date == nil { report("expected-date", value) }
    case .dollar:
      configuration.dollar = value.string.flatMap { isCurrencyCode($0) ? $0 : nil }
      if configuration.dollar == nil { report("expected-currency", value) }
    case .schema: break
    case nil where passesSections && value.members != nil: break
    case nil: report("unknown-key", ["key": member.key], at: member.keyOffset)
    }
  }

  /// A string or an array of strings.
  private mutating func strings(_ json: JSON) -> [String] {
    if let string = json.string { return [string] }
    guard let elements = json.array else {
      report("expected-strings", json)
      return []
    }
    return elements.compactMap { element in
      if element.string == nil { report("expected-string", element) }
      return element.string
    }
  }

  /// One of some codes; nil for "auto" as well.
  private mutating func language(_ json: JSON, of codes: [String]) -> String? {
    if let code = json.string, codes.contains(code) { return code == "auto" ? nil : code }
    let choices = codes.map { "\"\($0)\"" }.joined(separator: ", ")
    report("expected-one-of", ["choices": choices], at: json.offset)
    return nil
  }

  private mutating func readRules(_ json: JSON) {
    guard let members = json.members else { return report("expected-object", json) }
    for member in members {
      guard let code = FindingCode(rawValue: member.key) else {
        report("unknown-code", ["code": member.key], at: member.keyOffset)
        continue
      }
      if member.value.string == "off" {
        configuration.rules[code] = .off
      } else if let severity = member.value.string.flatMap(Severity.init) {
        configuration.rules[code] = .severity(severity)
      } else {
        report("expected-level", member.value)
      }
    }
  }

  private mutating func report(_ key: String, _ json: JSON) { report(key, at: json.offset) }

  /// - Parameter key: that of the text behind "configuration.".
  private mutating func report(_ key: String, _ arguments: [String: String] = [:], at offset: Int) {
    problems.append(ConfigurationProblem(message: Message("configuration." + key, arguments), offset: offset))
  }
}
