import Foundation
import Testing

@testable import Grammar

/// What holds for the sources as a whole.
@Suite struct RepositoryTests {
  /// Each module and those it may import besides the standard library's.
  private let layers: [String: Set<String>] = [
    "Files": [],
    "Values": [],
    "JSON": ["Values"],
    "Text": [],
    "Tagger": ["Text"],
    "Grammar": ["Values", "Text"],
    "Recognition": ["Values", "Text", "Tagger", "Grammar"],
    "embed-grammar": ["Grammar", "Recognition"],
    "EmbedGrammar": ["PackagePlugin"],
    "BundledGrammar": ["Files"],
    "Reference": ["Files", "Values", "JSON"],
    "Checking": ["Values", "Text", "Grammar", "Recognition", "Reference"],
    "Newsdesk": [
      "Files", "Values", "JSON", "Text", "Tagger", "Grammar", "BundledGrammar", "Recognition", "Reference", "Checking",
    ],
    "LanguageServer": ["Values", "JSON", "Text", "Reference", "Checking", "Newsdesk"],
    "train-tagger": ["Files", "JSON", "Text", "Tagger", "Grammar", "BundledGrammar", "Recognition"],
    "benchmark": ["Files", "Values", "Text", "Grammar", "Newsdesk"],
    "tickmark": [
      "Files", "Values", "JSON", "Text", "BundledGrammar", "Reference", "Checking", "Newsdesk", "LanguageServer",
    ],
  ]

  /// The system's own modules, anywhere.
  private let system: Set<String> = ["Glibc", "Musl", "Darwin", "Synchronization"]

  /// Where a part of Foundation is allowed: in the tool that embeds the grammar, and in the build plugin that calls it.
  private let foundation: [String: Set<String>] = [
    "FoundationEssentials": ["Sources/embed-grammar/EmbedGrammar.swift", "Sources/EmbedGrammar/EmbedGrammar.swift"]
  ]

  @Test func modulesImportOnlyWhatTheyMayKnow() throws {
    let modules = try FileManager.default.contentsOfDirectory(atPath: repository.appending(path: "Sources").path)
    #expect(Set(modules.filter { !$0.hasPrefix(".") }) == Set(layers.keys))
    let files = try swiftFiles(in: "Sources")
    #expect(files.count > layers.count)
    for file in files {
      let module = String(file.split(separator: "/")[1])
      let allowed = (layers[module] ?? []).union(system)
      for imported in imports(in: try text(file)) {
        let isAllowed = foundation[imported]?.contains(file) ?? allowed.contains(imported)
        #expect(isAllowed, "\(file) must not import \(imported)")
      }
    }
  }

  @Test func importsAreSeen() {
    let source = """
      import Values
      @testable import JSON
        public import struct Text.Position
      import Glibc // system
      // import Foundation
      let text = "import Reference"
      """
    #expect(imports(in: source) == ["Values", "JSON", "Text", "Glibc"])
  }

  @Test func theFormatIsThatOfTheFormatter() throws {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["swift", "format", "lint", "--strict", "-r", "Sources", "Tests", "Package.swift"]
    process.currentDirectoryURL = repository
    let output = Pipe()
    process.standardError = output
    process.standardOutput = output
    try process.run()
    let lines = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    #expect(process.terminationStatus == 0, "\(lines)")
  }

  /// What recognition looks for stands in `grammar/`: no literal in the sources is, as a whole, a form of its words.
  @Test func noWordThatIsLookedForStandsInTheSources() throws {
    var forms: Set<String> = []
    var names = namesOfMechanism
    for grammar in LanguageGrammar.all(in: try grammarSources()) {
      for file in grammar.files {
        names.formUnion(identifiers(of: file))
        for form in file.words.flatMap(\.lines).flatMap({ file.forms(of: $0) }) {
          forms.formUnion(grammar.spellings(of: form).map { $0.lowercased() })
        }
      }
    }
    forms = forms.filter { $0.count >= 3 && $0.allSatisfy(\.isLetter) }
    #expect(forms.count > 1_000)
    // The others read no prose: their words are options, keys and commands.
    let modules = ["Values", "Text", "Tagger", "Grammar", "Recognition", "Checking", "Newsdesk"]
    for file in try modules.flatMap({ try swiftFiles(in: "Sources/" + $0) }) {
      for literal in stringLiterals(in: try text(file)) where forms.contains(literal.lowercased()) {
        let isName = names.contains(literal)
        #expect(isName, "\(file): “\(literal)” belongs into grammar/")
      }
    }
  }

  /// The names of lists, rules, parts and values, by which sources and grammar know each other.
  private func identifiers(of file: GrammarFile) -> [String] {
    let patterns = file.rules.flatMap(\.patterns).map { file.bytes.splitAtArrow($0) }
    let values = file.words.flatMap(\.lines).map(\.value) + patterns.map(\.meaning)
    let labels = patterns.flatMap { file.text($0.text).matches(of: /<([a-z-]+)=/).map { String($0.1) } }
    return file.declaredNames + labels
      + values.flatMap { file.text($0).split { !$0.isLetter && $0 != "-" }.map(String.init) }
  }

  /// Identifiers of the sources alone that happen to be words of a language as well.
  private let namesOfMechanism: Set<String> = [
    // Kinds of annotations and units of facts.
    "percent", "organization",
    // Classes that the engine itself knows.
    "word", "Word", "lower", "sign", "digits", "numeral", "one",
    // Of a configuration's language; of a date without a value in examples.
    "auto", "open",
    // HTML elements and attributes.
    "center", "figure", "meta", "property", "section", "summary", "table", "title",
    // Members of the output and settings of a grammar file.
    "line", "family",
  ]

  @Test func literalsAreSeen() {
    let source = #"""
      // "comment"
      let a = "one", b = "two \(name) words" + "three"
      case "four": "five \"six\" seven"
      """#
    #expect(stringLiterals(in: source) == ["one", "two \\(name) words", "three", "four", "five \\\"six\\\" seven"])
  }

  /// Every literal of one line, as written between its quotes.
  private func stringLiterals(in source: String) -> [String] {
    source.split(separator: "\n").filter { !$0.drop { $0 == " " }.hasPrefix("//") }.flatMap { line in
      line.matches(of: /"((?:[^"\\]|\\.)*)"/).map { String($0.1) }
    }
  }

  /// The README's excerpts of grammar files are true.
  @Test func grammarExcerptsStandInTheFiles() throws {
    let files = try grammarSources().map(\.text)
    let excerpts = try text("grammar/README.md").components(separatedBy: "```tick\n").dropFirst()
      .map { $0.components(separatedBy: "\n```")[0] }
    #expect(excerpts.count >= 5)
    for excerpt in excerpts {
      #expect(files.contains { $0.contains(excerpt) }, "\(excerpt)")
    }
  }

  private func grammarSources() throws -> [GrammarSource] {
    let names = FileManager.default.enumerator(atPath: repository.appending(path: "grammar").path)
    return try (names?.compactMap { $0 as? String } ?? []).filter { $0.hasSuffix(".tick") }.sorted()
      .map { GrammarSource(path: $0, text: try text("grammar/" + $0)) }
  }

  @Test func theTopLevelHoldsNothingUnknown() throws {
    let known: Set<String> = [
      ".ci", ".git", ".gitignore", ".swift-format", "CHANGELOG.md", "LICENSE", "Package.swift", "README.md", "Sources",
      "Tests", "editors", "grammar",
    ]
    // What the tools leave behind is named in .gitignore.
    let ignored = try text(".gitignore").split(separator: "\n").map { $0.trimmingCharacters(in: ["/", "*"]) }
    for name in try FileManager.default.contentsOfDirectory(atPath: repository.path) where !known.contains(name) {
      #expect(ignored.contains { name.hasPrefix($0) || name.hasSuffix($0) }, "\(name) has no place at the top")
    }
  }

  /// The commands that the README shows are run before each merge.
  @Test func readmeCommandsAreRun() throws {
    let commands = commandsShown(in: try text("README.md"))
    let script = try text(".ci/run")
    #expect(commands.contains("swift test"))
    for command in commands { #expect(script.contains(command), "\(command)") }
  }

  private func commandsShown(in markdown: String) -> [String] {
    let blocks = markdown.components(separatedBy: "```sh\n").dropFirst()
    return blocks.flatMap { block in
      block.components(separatedBy: "```")[0].split(separator: "\n").map(String.init)
    }
  }

  private let repository = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// Each text that the sources ask the catalogue for by its whole key stands there.
  @Test func messagesAreInTheCatalogue() throws {
    let catalogue = try ["messages.txt", "command-line.txt"].map { try text("grammar/en/" + $0) }.joined()
    let known = Set(catalogue.split(separator: "\n").compactMap { $0.firstMatch(of: #/^([^ ]+) =/#)?.1 })
    var asked: Set<Substring> = []
    for file in try swiftFiles(in: "Sources") {
      let source = try text(file)
      asked.formUnion(source.matches(of: /\bMessage\(\s*"([a-z0-9.-]+[a-z0-9])"/).map(\.1))
      asked.formUnion(source.matches(of: /UsageError\(\s*"([a-z-]+)"/).map { Substring("usage." + $0.1) })
    }
    #expect(asked.count > 60)
    #expect(asked.subtracting(known) == [])
  }

  private func text(_ path: String) throws -> String {
    try String(contentsOf: repository.appending(path: path), encoding: .utf8)
  }

  private func swiftFiles(in folder: String) throws -> [String] {
    let names = FileManager.default.enumerator(atPath: repository.appending(path: folder).path)
    return (names?.compactMap { $0 as? String } ?? []).filter { $0.hasSuffix(".swift") }.map { folder + "/" + $0 }
  }

  private func imports(in source: String) -> [String] {
    source.split(separator: "\n").compactMap { line in
      let words = line.split(separator: " ")
      guard let position = words.firstIndex(of: "import"), words.prefix(position).allSatisfy(isModifier) else {
        return nil
      }
      var rest = words[(position + 1)...]
      if let kind = rest.first,
        ["struct", "class", "enum", "func", "protocol", "let", "var", "typealias"].contains(kind)
      {
        rest = rest.dropFirst()
      }
      return rest.first?.split(separator: ".").first.map(String.init)
    }
  }

  private func isModifier(_ word: Substring) -> Bool {
    word.hasPrefix("@") || ["public", "internal", "private", "fileprivate", "package"].contains(word)
  }
}
