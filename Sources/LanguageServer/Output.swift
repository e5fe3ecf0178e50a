import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The one place that writes to the client: whole messages, one after the other, from whichever thread.
final class Output: Sendable {
  private let descriptor: Int32
  private let broken = Mutex(false)

  /// Takes a descriptor over. If it is standard output, that is pointed at standard error from now on.
  init(takingOver original: Int32) {
    descriptor = dup(original)
    if original == STDOUT_FILENO { _ = dup2(STDERR_FILENO, STDOUT_FILENO) }
  }

  deinit {
    _ = close(descriptor)
  }

  /// The client reads no longer; what is written is dropped.
  var isBroken: Bool { broken.withLock { $0 } }

  func write(_ bytes: [UInt8]) {
    guard !bytes.isEmpty else { return }
    broken.withLock { isBroken in
      if !isBroken { isBroken = !writeAll(bytes) }
    }
  }

  /// False if the client cannot be reached.
  private func writeAll(_ bytes: [UInt8]) -> Bool {
    var written = 0
    while written < bytes.count {
      let count = unsafe bytes.withUnsafeBytes { source in
        let rest = unsafe UnsafeRawBufferPointer(rebasing: source[written...])
        #if canImport(Glibc)
          return unsafe Glibc.write(descriptor, rest.baseAddress, rest.count)
        #elseif canImport(Musl)
          return unsafe Musl.write(descriptor, rest.baseAddress, rest.count)
        #else
          return unsafe Darwin.write(descriptor, rest.baseAddress, rest.count)
        #endif
      }
      if count >= 0 {
        written += count
      } else if errno == EAGAIN {
        _ = isReady(descriptor, for: POLLOUT, within: -1)
      } else if errno != EINTR {
        return false
      }
    }
    return true
  }
}
