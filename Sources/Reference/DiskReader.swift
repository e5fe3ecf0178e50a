import Files

extension FileReader {
  /// The files as they are on disk.
  public static let disk = FileReader(
    read: { path in try readFile(at: path) },
    kind: { path in
      switch fileKind(at: path) {
      case .folder: .folder
      case .file, .stream: .file
      case nil: nil
      }
    },
    list: { path in try listFolder(at: path) })
}
