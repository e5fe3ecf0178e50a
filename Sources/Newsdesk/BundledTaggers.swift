import BundledGrammar
import Tagger

/// The taggers that the program carries, each read when it is first asked for and shared.
enum BundledTaggers {
  private static let byLanguage = Dictionary(
    uniqueKeysWithValues: supportedLanguages.map { language in
      (
        language,
        Lazily { BundledGrammar.model(at: language + "/organizations.model").flatMap { Model($0) }.map { Tagger($0) } }
      )
    })

  /// nil for a language without a model.
  static func tagger(for language: String) -> Tagger? { byLanguage[language]?.value }
}
