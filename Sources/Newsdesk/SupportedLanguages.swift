import BundledGrammar
import Grammar
import Reference

/// The languages that drafts may be written in, sorted: those with a folder of their own in `grammar/`.
public let supportedLanguages = languages { _ in true }

/// The languages that messages can be told in, sorted: those with a `messages.txt`.
public let messageLanguages = languages { $0.hasSuffix("/messages.txt") }

/// The languages that drafts may be written in where a folder adds its `*.tick` files to the program's, sorted.
public func draftLanguages(adding folder: String, reader: FileReader = .disk) -> [String] {
  let added = grammarFiles(in: folder, reader: reader).map { GrammarSource(path: $0, text: "").language }
  return Set(supportedLanguages + added).subtracting([GrammarSource.sharedFolder]).sorted()
}

/// The languages whose folder holds a file of a path.
private func languages(whereAFile isOfThisPath: (String) -> Bool) -> [String] {
  let folders = BundledGrammar.files.map(\.path).filter { $0.contains("/") && isOfThisPath($0) }
    .compactMap { $0.split(separator: "/").first.map(String.init) }
  return Set(folders).subtracting([GrammarSource.sharedFolder]).sorted()
}
