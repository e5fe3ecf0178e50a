import FoundationEssentials

extension FileReader {
  /// The files as they are on disk.
  public static let disk = FileReader(
    read: { path in Array(try Data(contentsOf: URL(filePath: path))) },
    kind: { path in
      var isFolder = false
      guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else { return nil }
      return isFolder ? .folder : .file
    })
}
