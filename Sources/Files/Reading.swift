#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Why the system refused a file.
public enum FileError: Error, Hashable, Sendable {
  case notFound, denied, isFolder, exists
  /// Another reason, by its `errno`.
  case other(code: Int32)

  init(code: Int32) {
    switch code {
    case ENOENT, ENOTDIR: self = .notFound
    case EACCES, EPERM: self = .denied
    case EISDIR: self = .isFolder
    case EEXIST: self = .exists
    default: self = .other(code: code)
    }
  }
}

extension FileError: CustomStringConvertible {
  /// What follows the path in a message: "no such file or folder".
  public var description: String {
    switch self {
    case .notFound: "no such file or folder"
    case .denied: "permission denied"
    case .isFolder: "is a folder"
    case .exists: "exists already"
    case .other(let code): unsafe strerror(code).map { unsafe String(cString: $0) } ?? "error \(code)"
    }
  }
}

/// The bytes of a file.
public func readFile(at path: String) throws(FileError) -> [UInt8] {
  let descriptor = try openFile(at: path)
  defer { close(descriptor) }
  var bytes: [UInt8] = []
  bytes.reserveCapacity(fileSize(of: descriptor) + (1 << 18))
  while try appendBytes(from: descriptor, to: &bytes) {}
  return bytes
}

/// Opens a file for reading; the descriptor is the caller's to close.
public func openFile(at path: String) throws(FileError) -> Int32 {
  let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
  guard descriptor >= 0 else { throw FileError(code: errno) }
  return descriptor
}

/// Appends what one `read(2)` gives; false at the end of the file. Waits where nothing has arrived yet.
public func appendBytes(
  from descriptor: Int32, to bytes: inout [UInt8], atMost limit: Int = 1 << 18
) throws(FileError) -> Bool {
  var code: Int32 = 0
  let before = bytes.count
  bytes.append(addingCapacity: limit) { output in
    unsafe output.withUnsafeMutableBufferPointer { buffer, count in
      while true {
        let result = unsafe read(descriptor, buffer.baseAddress, buffer.count)
        if result >= 0 {
          count = result
          return
        }
        if errno != EINTR {
          code = errno
          return
        }
      }
    }
  }
  guard code == 0 else { throw FileError(code: code) }
  return bytes.count > before
}

/// Whether a `read(2)` would give something, or the end, at once.
public func hasInput(_ descriptor: Int32) -> Bool {
  var request = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
  return unsafe poll(&request, 1, 0) > 0
}

/// 0 where it is unknown (a pipe) or beyond what is worth reserving.
private func fileSize(of descriptor: Int32) -> Int {
  var status = stat()
  guard unsafe fstat(descriptor, &status) == 0 else { return 0 }
  return min(max(Int(status.st_size), 0), 1 << 30)
}
