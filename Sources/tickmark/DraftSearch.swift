import Checking
import Files
import Newsdesk

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
  private(set) var problems: [Message] = []
  private var visited: Set<FileIdentity> = []

  init(_ operands: [String], _ configurations: inout Configurations) {
    for operand in operands {
      switch operand == standardInputName ? .stream : fileKind(at: operand) {
      case nil: problems.append(Message(.notFound, at: operand))
      case .file, .stream: paths.append(operand)
      case .folder:
        let before = (paths.count, problems.count)
        visited = []
        search(folder: operand, &configurations)
        if before == (paths.count, problems.count) {
          let endings = draftExtensions.sorted().map { "." + $0 }.joined(separator: " ")
          problems.append(Message("draft.none-in-folder", ["path": operand, "endings": endings]))
        }
      }
    }
  }

  private mutating func search(folder: String, _ configurations: inout Configurations) {
    // A link may lead to a folder above.
    guard let identity = fileIdentity(at: folder), visited.insert(identity).inserted else { return }
    do throws(FileError) {
      let configuration = configurations.configuration(forFolder: folder)
      for (path, isFolder) in try draftsAndFolders(in: folder, configuration) {
        if isFolder { search(folder: path, &configurations) } else { paths.append(path) }
      }
    } catch {
      problems.append(Message(error, at: folder))
    }
  }
}

/// The drafts in a folder and the folders that may hold more, sorted by name, without what is hidden or excluded.
/// - Parameter configuration: the one that holds for the folder.
func draftsAndFolders(
  in folder: String, _ configuration: Configuration
) throws(FileError) -> [(path: String, isFolder: Bool)] {
  var found: [(path: String, isFolder: Bool)] = []
  for name in try listFolder(at: folder) where !name.hasPrefix(".") {
    let path = joinPath(folder, name)
    let kind = fileKind(at: path)
    guard kind == .folder || (kind == .file && draftExtensions.contains(fileExtension(of: name))) else { continue }
    if !excludes(path, isFolder: kind == .folder, configuration) { found.append((path, kind == .folder)) }
  }
  return found
}

/// Whether a configuration leaves a file or folder out.
func excludes(_ path: String, isFolder: Bool, _ configuration: Configuration) -> Bool {
  guard !configuration.exclude.isEmpty,
    let inner = relativePath(absolutePath(path), to: absolutePath(configuration.folder))
  else { return false }
  return configuration.exclude.exclude(inner, isFolder: isFolder)
}

private func relativePath(_ path: String, to root: String) -> String? {
  let prefix = root == "/" ? root : root + "/"
  return path.hasPrefix(prefix) ? String(path.dropFirst(prefix.count)) : nil
}
