import JSON

/// The bytes that went between a client and the server, one chunk a line, so that a session can be played again:
/// `{"at":12,"from":"client","text":"Content-Length: 52\r\n…"}`, with milliseconds since the start. Bytes that are no UTF-8
/// stand as numbers under `octets`.
public struct SessionLog {
  public enum Side: String, Sendable {
    case client, server
  }

  private let start = ContinuousClock.now
  private let write: ([UInt8]) -> Void

  /// - Parameter write: gets each line as it comes.
  public init(_ write: @escaping ([UInt8]) -> Void) {
    self.write = write
  }

  func record(_ bytes: some Collection<UInt8>, from side: Side) {
    guard !bytes.isEmpty else { return }
    let time = (ContinuousClock.now - start).components
    let milliseconds = time.seconds &* 1000 &+ time.attoseconds / 1_000_000_000_000_000
    let content: JSON.Member =
      String(validating: bytes, as: UTF8.self).map { .init("text", JSON($0)) }
      ?? .init("octets", JSON(bytes.map { JSON(Int($0)) }))
    let line = JSON([.init("at", JSON(Int(milliseconds))), .init("from", JSON(side.rawValue)), content])
    write(line.bytes + [0x0A])
  }

  /// What was said, chunk by chunk; lines that are no part of a log are passed over.
  public static func chunks(in log: [UInt8]) -> [(side: Side, bytes: [UInt8])] {
    log.split(separator: 0x0A).compactMap { line in
      guard let json = try? JSON.parse(Array(line)), let side = json["from"]?.string.flatMap(Side.init) else {
        return nil
      }
      if let text = json["text"]?.string { return (side, Array(text.utf8)) }
      return json["octets"]?.array.map { octets in (side, octets.compactMap { $0.int.flatMap(UInt8.init(exactly:)) }) }
    }
  }
}
