import Files

/// Files as an editor has them open, found whatever links lead to them.
struct Buffers: Sendable {
  /// By their paths without links.
  private var files: [String: (path: String, bytes: [UInt8])] = [:]

  /// - Parameter bytes: nil for a file that is open no longer.
  mutating func hold(_ bytes: [UInt8]?, at path: String) {
    files[canonicalPath(path)] = bytes.map { (path, $0) }
  }

  subscript(path: String) -> [UInt8]? { file(path)?.bytes }

  /// The path under which the editor has opened the file at a path.
  func path(of path: String) -> String? { file(path)?.path }

  /// The names of files in a folder, and of folders that hold some.
  func names(inFolder path: String) -> [String] {
    guard !files.isEmpty else { return [] }
    let folder = canonicalPath(path)
    let prefix = folder == "/" ? folder : folder + "/"
    let inner = files.keys.filter { $0.hasPrefix(prefix) }.map { $0.dropFirst(prefix.count).prefix { $0 != "/" } }
    return Set(inner.map(String.init)).sorted()
  }

  private func file(_ path: String) -> (path: String, bytes: [UInt8])? {
    files.isEmpty ? nil : files[canonicalPath(path)]
  }
}
