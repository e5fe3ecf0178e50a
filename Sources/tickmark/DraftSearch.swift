import Files

/// What the name of standard input is among paths.
let standardInputName = "-"

/// The extensions by which drafts are found in folders.
let draftExtensions: Set<String> = ["md", "markdown", "txt", "html", "htm"]

func isJSONLines(_ path: String) -> Bool { ["jsonl", "ndjson"].contains(fileExtension(of: path)) }

/// The drafts that the paths of a command line name: files as they are, folders with all drafts below them.
struct DraftSearch {
  /// In the order of the command line, in a folder sorted by name.
  private(set) var paths: [String] = []
  /// What could not be followed.
  private(set) var problems: [String] = []
  private var visited: Set<FileIdentity> = []

  init(_ operands: [String], _ configurations: inout Configurations) {
    for operand in operands {
      switch operand == standardInputName ? .stream : fileKind(at: operand) {
      case nil: problems.append("\(operand): no such file or folder")
      case .file, .stream: paths.append(operand)
      case .folder:
        let before = (paths.count, problems.count)
        visited = []
        search(folder: operand, &configurations)
        if before == (paths.count, problems.count) {
          let endings = draftExtensions.sorted().map { "." + $0 }.joined(separator: " ")
          problems.append("\(operand): no drafts in this folder (\(endings))")
        }
      }
    }
  }

  private mutating func search(folder: String, _ configurations: inout Configurations) {
    // A link may lead to a folder above.
    guard let identity = fileIdentity(at: folder), visited.insert(identity).inserted else { return }
    let names: [String]
    do {
      names = try listFolder(at: folder)
    } catch {
      problems.append("\(folder): \(error)")
      return
    }
    let configuration = configurations.configuration(forFolder: folder)
    let root = absolutePath(configuration.folder)
    for name in names where !name.hasPrefix(".") {
      let path = joinPath(folder, name)
      let kind = fileKind(at: path)
      guard kind == .folder || (kind == .file && draftExtensions.contains(fileExtension(of: name))) else { continue }
      if !configuration.exclude.isEmpty, let inner = relativePath(absolutePath(path), to: root),
        configuration.exclude.exclude(inner, isFolder: kind == .folder)
      {
        continue
      }
      if kind == .folder { search(folder: path, &configurations) } else { paths.append(path) }
    }
  }

  private func relativePath(_ path: String, to root: String) -> String? {
    let prefix = root == "/" ? root : root + "/"
    return path.hasPrefix(prefix) ? String(path.dropFirst(prefix.count)) : nil
  }
}
