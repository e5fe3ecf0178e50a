#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The error of a pipe whose reader has gone.
public let brokenPipe = FileError(code: EPIPE)

/// Lets a write to a broken pipe fail with ``brokenPipe`` instead of ending the process.
public func ignoreBrokenPipes() {
  _ = signal(SIGPIPE, SIG_IGN)
}

/// Writes all bytes to a file that is open.
public func writeBytes(_ bytes: [UInt8], to descriptor: Int32) throws(FileError) {
  var code: Int32 = 0
  unsafe bytes.withUnsafeBytes { buffer in
    var rest = unsafe buffer[...]
    while unsafe !rest.isEmpty {
      let written = unsafe write(descriptor, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
      if written >= 0 {
        unsafe rest = rest.dropFirst(written)
      } else if errno != EINTR {
        code = errno
        return
      }
    }
  }
  guard code == 0 else { throw FileError(code: code) }
}

/// Opens a file for writing, empties it or creates it; the descriptor is the caller's to close.
public func createFile(at path: String, refusingToReplace: Bool = false) throws(FileError) -> Int32 {
  let existing = refusingToReplace ? O_EXCL : O_TRUNC
  let descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_CLOEXEC | existing, 0o666)
  guard descriptor >= 0 else { throw FileError(code: errno) }
  return descriptor
}

/// Closes what ``createFile(at:refusingToReplace:)`` opened; a full disk may show only here.
public func closeFile(_ descriptor: Int32) throws(FileError) {
  guard close(descriptor) == 0 else { throw FileError(code: errno) }
}

/// Creates a folder; its parent must exist. A folder that stands there already is left as it is.
public func createFolder(at path: String) throws(FileError) {
  guard unsafe mkdir(path, 0o777) != 0 else { return }
  let code = errno
  if code == EEXIST, fileKind(at: path) == .folder { return }
  throw FileError(code: code)
}
