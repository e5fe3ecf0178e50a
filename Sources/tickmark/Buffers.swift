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

  private func file(_ path: String) -> (path: String, bytes: [UInt8])? {
    files.isEmpty ? nil : files[canonicalPath(path)]
  }
}
