/// The grammar files of all languages, read but not compiled.
public struct GrammarFiles: Sendable {
  private let files: [GrammarFile]
  /// The languages that have a folder of their own, sorted.
  public let languages: [String]

  /// Files in another notation are left out.
  public init(_ sources: [GrammarSource]) {
    files = sources.filter(\.isGrammar).map { GrammarFile($0) }
    languages = Set(files.map(\.source.language)).subtracting([GrammarSource.sharedFolder]).sorted()
  }

  /// Compiles the files of one language and the shared ones.
  public func grammar(for language: String) -> LanguageGrammar {
    LanguageGrammar(GrammarCompiler(language: language, files: files))
  }

  /// Every word of a language's own settings list under a key, separated by commas.
  public func list(_ key: String, of language: String) -> [String] {
    let settings = files.filter { $0.source.language == language }.flatMap(\.settings)
    return commaSeparated(settings.last { $0.key == key }?.value ?? "")
  }
}

extension LanguageGrammar {
  /// Compiles the files of one language and the shared ones. Never fails: what cannot be read is in ``problems``.
  public convenience init(language: String, sources: [GrammarSource]) {
    self.init(GrammarCompiler(language: language, files: sources.filter(\.isGrammar).map { GrammarFile($0) }))
  }

  /// Compiles every language.
  public static func all(in sources: [GrammarSource]) -> [LanguageGrammar] {
    let files = GrammarFiles(sources)
    return files.languages.map { files.grammar(for: $0) }
  }
}
