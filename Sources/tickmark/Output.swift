import Files

/// Where results go: standard output or the file of `--output`. Bytes are gathered until ``flush()``.
struct Output: ~Copyable {
  private let descriptor: Int32
  private var waiting: [UInt8] = []

  /// Opens the file, or takes standard output for nil.
  init(path: String?) throws(FileError) {
    descriptor = if let path { try createFile(at: path) } else { standardOutput }
  }

  mutating func write(_ text: String) throws(FileError) {
    try write(Array(text.utf8))
  }

  mutating func write(_ bytes: [UInt8]) throws(FileError) {
    if waiting.count + bytes.count < 1 << 16 {
      waiting += bytes
    } else {
      try flush()
      try writeBytes(bytes, to: descriptor)
    }
  }

  mutating func flush() throws(FileError) {
    guard !waiting.isEmpty else { return }
    let bytes = waiting
    waiting = []
    try writeBytes(bytes, to: descriptor)
  }

  /// The last call: writes what waits, and closes a file.
  consuming func finish() throws(FileError) {
    try flush()
    if descriptor != standardOutput { try closeFile(descriptor) }
  }
}

/// Writes a short result to standard output at once.
func printResult(_ text: String) throws(FileError) {
  try writeBytes(Array(text.utf8), to: standardOutput)
}
