import BundledGrammar
import Grammar
import Recognition
import Text

/// The grammars of all languages, each made when it is first asked for and shared: of the program's own files from what
/// they were compiled to beforehand, of others by compiling them.
public struct Grammars: Sendable {
  private let files: GrammarFiles
  private let byLanguage: [String: Lazily<LanguageGrammar>]
  private let figuresByLanguage: [String: Lazily<LanguageGrammar>]
  /// The languages that drafts may be written in, sorted.
  public let languages: [String]
  private let detector: LanguageDetector

  /// Those that the program carries.
  public static let bundled = Grammars(adding: [])

  /// The program's own files with those of a workspace: a file of the same path takes the place of the program's, another
  /// one is added.
  public init(adding files: [GrammarSource]) {
    // Where two ways of reading a text are equally good, the one that stands first counts: places must stay.
    let own = Dictionary(files.map { ($0.path, $0) }, uniquingKeysWith: { _, last in last })
    let bundled = Set(BundledGrammar.files.map(\.path))
    let sources =
      BundledGrammar.files.map { own[$0.path] ?? GrammarSource(path: $0.path, text: $0.text) }
      + files.filter { !bundled.contains($0.path) }
    let files = GrammarFiles(sources)
    self.files = files
    languages = files.languages
    byLanguage = Dictionary(
      uniqueKeysWithValues: languages.map { language in
        (language, Lazily { files.grammar(for: language, from: BundledGrammar.snapshot(of: language)) })
      })
    figuresByLanguage = Dictionary(
      uniqueKeysWithValues: languages.map { language in
        (
          language,
          Lazily {
            files.grammar(
              for: language, finding: Recognizer.classesOfFigures, from: BundledGrammar.figureSnapshot(of: language))
          }
        )
      })
    detector = LanguageDetector(
      languages.map { ($0, files.list("words", of: $0) + files.list("function words", of: $0)) })
  }

  public func grammar(for language: String) -> LanguageGrammar? { byLanguage[language]?.value }

  /// As much of a language's grammar as finds figures and dates.
  func grammarOfFigures(for language: String) -> LanguageGrammar? { figuresByLanguage[language]?.value }

  /// ISO 4217 codes that reference data may use, and the metrics that need not be declared there. No grammar needs to be
  /// compiled for them.
  var declaredInFiles: (currencies: Set<String>, metrics: Set<String>) {
    guard let language = languages.first else { return ([], []) }
    return (
      Set(files.terms(of: "currency", in: language) + files.terms(of: "word-currency", in: language)),
      Set(files.settings(under: "metric", in: language).map(\.key))
    )
  }

  /// Everything that the files say wrongly, once for each place.
  public var problems: [GrammarProblem] {
    var seen: Set<GrammarProblem> = []
    return languages.flatMap { grammar(for: $0)?.problems ?? [] }.filter { seen.insert($0).inserted }
  }

  /// What a draft needs to be told its language is little: so many bytes of its blocks' readings. The rest is not looked
  /// at.
  static let languageSample = 20_000

  /// What the words of a block speak for.
  func languageEvidence(in tokens: Tokens) -> LanguageEvidence { detector.evidence(in: tokens) }

  /// The language that a draft's blocks speak for; where nothing tells it the reader's, or a fixed one.
  func language(telling evidence: [LanguageEvidence], reader: String?) -> String {
    let likely = reader.flatMap { languages.contains($0) ? $0 : nil } ?? Self.fallback
    return detector.language(telling: evidence, likely: likely) ?? likely
  }

  /// A paragraph tells its language within this many bytes.
  private static let paragraphSample = 2_000

  /// The language of a block in a document: the document's, unless the words of running text tell another one beyond
  /// doubt.
  /// - Parameters:
  ///   - tokens: those of the block's reading.
  ///   - evidence: what they speak for, if that is known.
  func language(of block: Block, _ tokens: Tokens, _ evidence: LanguageEvidence?, in document: String) -> String {
    guard languages.count > 1 else { return document }
    switch block.kind {
    case .heading, .tableCell: return document
    case .paragraph, .listItem, .quote, .caption:
      let isShort = tokens.text.count <= Self.paragraphSample
      let sample = isShort ? tokens : Tokens(Array(tokens.text.prefix(Self.paragraphSample)))
      return detector.language(
        of: sample, telling: isShort ? evidence : nil, in: document)
    }
  }

  /// Where no word tells the language.
  private static let fallback = "en"
}
