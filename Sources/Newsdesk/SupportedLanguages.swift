import BundledGrammar
import Grammar

/// The languages that drafts may be written in and messages told in, sorted: those with a folder of their own in
/// `grammar/`.
public let supportedLanguages: [String] = {
  let folders = BundledGrammar.files.compactMap { file in
    file.path.contains("/") ? file.path.split(separator: "/").first.map(String.init) : nil
  }
  return Set(folders).subtracting([GrammarSource.sharedFolder]).sorted()
}()

/// The languages that drafts may be written in where a folder adds its `*.tick` files to the program's, sorted.
public func draftLanguages(adding folder: String) -> [String] {
  let added = grammarFiles(in: folder).map { GrammarSource(path: $0, text: "").language }
  return Set(supportedLanguages + added).subtracting([GrammarSource.sharedFolder]).sorted()
}
