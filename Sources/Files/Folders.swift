#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

public enum FileKind: Hashable, Sendable {
  case file, folder
  /// A pipe, a device, a socket: readable as a stream.
  case stream
}

/// What stands at a path, links followed; nil for nothing, or for nothing that may be seen.
public func fileKind(at path: String) -> FileKind? {
  fileStatus(at: path).map { status in
    switch status.st_mode & S_IFMT {
    case S_IFREG: .file
    case S_IFDIR: .folder
    default: .stream
    }
  }
}

/// Tells one file from another, whatever paths and links lead to them.
public struct FileIdentity: Hashable, Sendable, CustomStringConvertible {
  let device: UInt64
  let number: UInt64

  /// A text that no other file has.
  public var description: String { "\(device):\(number)" }

  fileprivate init(_ status: stat) {
    device = UInt64(truncatingIfNeeded: status.st_dev)
    number = UInt64(truncatingIfNeeded: status.st_ino)
  }
}

/// nil where nothing stands at the path.
public func fileIdentity(at path: String) -> FileIdentity? {
  fileStatus(at: path).map { FileIdentity($0) }
}

/// Tells whether a file has changed since.
public struct FileStamp: Hashable, Sendable, CustomStringConvertible {
  let identity: FileIdentity
  /// In bytes.
  public let size: Int
  let seconds: Int
  let nanoseconds: Int

  /// A text that differs after a change.
  public var description: String { "\(identity) \(size) \(seconds) \(nanoseconds)" }
}

/// nil where nothing stands at the path.
public func fileStamp(at path: String) -> FileStamp? {
  guard let status = fileStatus(at: path) else { return nil }
  #if canImport(Darwin)
    let time = status.st_mtimespec
  #else
    let time = status.st_mtim
  #endif
  return FileStamp(
    identity: FileIdentity(status), size: Int(status.st_size), seconds: time.tv_sec, nanoseconds: time.tv_nsec)
}

/// The names in a folder, sorted by their bytes, without `.` and `..`.
public func listFolder(at path: String) throws(FileError) -> [String] {
  guard let stream = unsafe opendir(path) else { throw FileError(code: errno) }
  defer { unsafe closedir(stream) }
  var names: [String] = []
  while let entry = unsafe readdir(stream) {
    let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { pointer in
      unsafe pointer.withMemoryRebound(to: CChar.self, capacity: MemoryLayout.size(ofValue: pointer.pointee)) {
        unsafe String(cString: $0)
      }
    }
    if name != ".", name != ".." { names.append(name) }
  }
  return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
}

private func fileStatus(at path: String) -> stat? {
  var status = stat()
  return unsafe stat(path, &status) == 0 ? status : nil
}
