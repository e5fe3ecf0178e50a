#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A file descriptor that is read in chunks.
struct Input {
  enum Chunk {
    case bytes(ArraySlice<UInt8>)
    /// Nothing has come in the time given.
    case nothing
    /// The other side has closed, or the descriptor is of no use.
    case end
  }

  let descriptor: Int32
  private var buffer = [UInt8](repeating: 0, count: 1 << 16)

  init(descriptor: Int32) {
    self.descriptor = descriptor
  }

  /// The bytes that are there, or come within `time`.
  mutating func read(waiting time: Duration) -> Chunk {
    // poll(2) waits for ever on a negative descriptor.
    guard descriptor >= 0 else { return .end }
    let milliseconds = Int32(clamping: time.components.seconds * 1000)
    guard isReady(descriptor, for: POLLIN, within: milliseconds) else { return .nothing }
    let count = unsafe buffer.withUnsafeMutableBytes { space in
      #if canImport(Glibc)
        unsafe Glibc.read(descriptor, space.baseAddress, space.count)
      #elseif canImport(Musl)
        unsafe Musl.read(descriptor, space.baseAddress, space.count)
      #else
        unsafe Darwin.read(descriptor, space.baseAddress, space.count)
      #endif
    }
    if count > 0 { return .bytes(buffer[..<count]) }
    if count < 0, errno == EINTR || errno == EAGAIN { return .nothing }
    return .end
  }
}

/// Waits until a descriptor can be read or written, or has failed, which reading or writing then tells. An interrupted
/// wait counts as none.
func isReady(_ descriptor: Int32, for event: Int32, within milliseconds: Int32) -> Bool {
  var request = pollfd(fd: descriptor, events: Int16(truncatingIfNeeded: event), revents: 0)
  return unsafe poll(&request, 1, milliseconds) > 0
}
