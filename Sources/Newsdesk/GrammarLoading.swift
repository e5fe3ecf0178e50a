import Files
import Grammar
import Reference

/// The name of the folder beside a `tickmark.json` whose `*.tick` files belong to the grammar.
public let grammarFolderName = "grammar"

/// The program's grammars with the files of a folder that is laid out like its own: a folder a language, and "shared".
/// Without any such file the program's own grammars.
/// - Parameter catalog: in which is told what is wrong.
/// - Returns: and what could not be read or is written wrongly.
public func loadGrammars(
  adding folder: String, reader: FileReader = .disk, telling catalog: MessageCatalog
) -> (grammars: Grammars, problems: [FileProblem]) {
  var sources: [GrammarSource] = []
  var problems: [FileProblem] = []
  for path in grammarFiles(in: folder, reader: reader) {
    let file = joinPath(folder, path)
    do {
      sources.append(
        GrammarSource(path: path, text: String(decoding: try reader.read(file), as: UTF8.self), origin: file))
    } catch {
      problems.append(FileProblem(path: file, error, catalog))
    }
  }
  guard !sources.isEmpty else { return (.bundled, problems) }
  let grammars = Grammars(adding: sources)
  return (grammars, problems + grammars.problems.map { FileProblem($0, catalog) })
}

/// The paths within a grammar folder of its `*.tick` files, sorted.
public func grammarFiles(in folder: String, reader: FileReader = .disk) -> [String] {
  guard !folder.isEmpty, reader.kind(folder) == .folder, let languages = try? reader.list(folder) else { return [] }
  return languages.sorted().flatMap { language -> [String] in
    let path = joinPath(folder, language)
    guard reader.kind(path) == .folder, let names = try? reader.list(path) else { return [] }
    return names.sorted().filter { $0.hasSuffix(".tick") && isFile(joinPath(path, $0), reader) }
      .map { language + "/" + $0 }
  }
}

/// What is read like a file but has no end would never be read.
private func isFile(_ path: String, _ reader: FileReader) -> Bool {
  reader.kind(path) == .file && fileKind(at: path) != .stream
}
