import BundledGrammar
import Checking
import Files
import Newsdesk

/// `tickmark init [FOLDER]`: a configuration, reference data and a draft with one mistake, to start from.
func initializeFolder(_ arguments: Arguments) throws -> ExitStatus {
  guard arguments.operands.count <= 1 else { throw UsageError("one-folder") }
  let folder = arguments.operands.first ?? "."
  let catalog = MessageCatalog.ofEnvironment()
  let files = try starterFiles(Settings(arguments).language)
  if fileKind(at: folder) == nil { try create("folder", folder, createFolder) }
  if let taken = files.map({ joinPath(folder, $0.path) }).first(where: { fileKind(at: $0) != nil }) {
    tell(catalog.text(Message("init.taken", ["path": taken])))
    return .trouble
  }
  for file in files {
    let path = joinPath(folder, file.path)
    let parent = parentFolder(of: path)
    if fileKind(at: parent) == nil { try create("folder", parent, createFolder) }
    try create("file", path) { path throws(FileError) in
      let descriptor = try createFile(at: path, refusingToReplace: true)
      try writeBytes(Array(file.text.utf8), to: descriptor)
      try closeFile(descriptor)
    }
  }
  try printResult(files.map { joinPath(folder, $0.path) + "\n" }.joined())
  tell(catalog.text(Message("init.written", ["folder": folder])))
  return .success
}

/// The bundled files in the language asked for, in the user's, or in English, with paths below the new folder.
private func starterFiles(_ language: String?) -> [(path: String, text: String)] {
  for language in [language, preferredLanguage(), "en"] {
    let prefix = "shared/init/\(language ?? "")/"
    let files = BundledGrammar.files.filter { $0.path.hasPrefix(prefix) }
    if !files.isEmpty { return files.map { (String($0.path.dropFirst(prefix.count)), $0.text) } }
  }
  return []
}

private func create(
  _ kind: String, _ path: String, _ work: (String) throws(FileError) -> Void
) throws(UsageError) {
  do {
    try work(path)
  } catch {
    throw UsageError(Message("init.no-\(kind)", ["path": path], terms: ["reason": .syntax("\(error)")]))
  }
}
