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
  /// - Parameter wanted: the kinds and lists of words that are asked for, nil for all; others are left out unless these
  ///   need them. A text is read the faster the fewer there are.
  public func grammar(for language: String, finding wanted: Set<String>? = nil) -> LanguageGrammar {
    LanguageGrammar(GrammarCompiler(language: language, files: files, wanted: wanted))
  }

  /// What the files of one language and the shared ones are compiled to, for ``grammar(for:finding:from:)``; nil if they
  /// say anything wrongly.
  public func snapshot(of language: String, finding wanted: Set<String>? = nil) -> String? {
    let compiler = GrammarCompiler(language: language, files: files, wanted: wanted)
    guard compiler.problems.isEmpty else { return nil }
    return GrammarSnapshot.text(of: compiler.tables, seal(language, wanted))
  }

  /// Compiles the files of one language and the shared ones, or takes what a snapshot says that they are compiled to if
  /// it is one of all of these files and of the same kinds and lists.
  public func grammar(
    for language: String, finding wanted: Set<String>? = nil, from snapshot: String?
  ) -> LanguageGrammar {
    guard let snapshot, let tables = GrammarSnapshot.tables(in: snapshot, seal(language, wanted)) else {
      return grammar(for: language, finding: wanted)
    }
    return LanguageGrammar(language, read(in: language), tables)
  }

  private func seal(_ language: String, _ wanted: Set<String>?) -> GrammarSnapshot.Seal {
    GrammarSnapshot.Seal(language, finding: wanted, files)
  }

  /// Every word of a language's own settings list under a key, separated by commas.
  public func list(_ key: String, of language: String) -> [String] {
    let settings = files.filter { $0.source.language == language }.flatMap(\.settings)
    return commaSeparated(settings.last { $0.key == key }?.value ?? "")
  }

  /// What ``LanguageGrammar/terms(of:)`` says, without compiling the grammar.
  public func terms(of wordClass: String, in language: String) -> [String] { read(in: language).terms(of: wordClass) }

  /// What ``LanguageGrammar/settings(under:)`` says, without compiling the grammar.
  public func settings(under word: String, in language: String) -> [(key: String, value: String)] {
    read(in: language).settings(under: word)
  }

  private func read(in language: String) -> [GrammarFile] { files.filter { $0.isRead(in: language) } }
}

extension GrammarFile {
  /// Whether the file belongs to a language or to all.
  func isRead(in language: String) -> Bool {
    source.language == language || source.language == GrammarSource.sharedFolder
  }
}

extension [GrammarFile] {
  /// The lines of a class of words: a value and its forms.
  func lines(of wordClass: String) -> [(value: GrammarValue, forms: [String])] {
    flatMap { file in
      file.words.filter { $0.name == wordClass }.flatMap(\.lines).map { line in
        (GrammarValue(file.bytes, line.value), file.forms(of: line))
      }
    }.filter { !$0.forms.isEmpty }
  }

  /// The identifiers that the words of a class stand for; a word without a value stands for itself.
  func terms(of wordClass: String) -> [String] {
    let terms = lines(of: wordClass).flatMap { line in
      line.value == .none ? line.forms : line.value.term.map { [$0] } ?? []
    }
    return [String](Set(terms))
  }

  /// By key; of several the last.
  var settings: [String: String] {
    Dictionary(flatMap(\.settings).map { ($0.key, $0.value) }) { $1 }
  }

  /// The settings whose key begins with a word, by the rest of their keys.
  func settings(under word: String) -> [(key: String, value: String)] {
    settings.filter { $0.key.hasPrefix(word + " ") }
      .map { (String($0.key.dropFirst(word.count + 1)), $0.value) }.sorted { $0.key < $1.key }
  }
}

extension LanguageGrammar {
  /// Compiles the files of one language and the shared ones. Never fails: what cannot be read is in ``problems``.
  public convenience init(language: String, sources: [GrammarSource]) {
    self.init(GrammarCompiler(language: language, files: sources.filter(\.isGrammar).map { GrammarFile($0) }))
  }

  convenience init(_ compiler: GrammarCompiler) {
    self.init(compiler.language, compiler.files, compiler.tables, problems: compiler.problems)
  }

  /// Compiles every language.
  public static func all(in sources: [GrammarSource]) -> [LanguageGrammar] {
    let files = GrammarFiles(sources)
    return files.languages.map { files.grammar(for: $0) }
  }
}
