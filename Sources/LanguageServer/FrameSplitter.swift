/// How messages are told apart in the stream.
enum Framing: Sendable {
  /// A header with `Content-Length`, an empty line, and that many bytes (LSP's base protocol).
  case contentLength
  /// One JSON text a line.
  case lines
}

/// Cuts a stream of bytes into messages. Bytes come in chunks of any size; each byte is looked at a bounded number of
/// times and nothing is reserved for a message before its bytes are there.
struct FrameSplitter {
  enum Frame: Equatable {
    case message([UInt8])
    /// What stood where a frame should begin; the splitter has gone on to the next frame that it can recognise.
    case malformed(ResponseError)
  }

  static let longestMessage = 64 << 20
  /// In bytes; the room for a longer message is given back behind it.
  private static let keptRoom = 1 << 17
  private static let longestHeaderLine = 4096

  /// nil until the first byte that is no white space decides.
  private(set) var framing: Framing?
  private var buffer: [UInt8] = []
  /// Bytes before this one are done with.
  private var start = 0
  /// Bytes from `start` to here have been searched in vain.
  private var searched = 0
  private var state = State.header(length: nil, isEmpty: true)
  /// Within a line that is too long.
  private var isSkippingLine = false

  private enum State {
    /// Before the next line of a header; `isEmpty`: none has been read yet.
    case header(length: Int?, isEmpty: Bool)
    case body(length: Int)
    /// In bytes that make no sense, before something that looks like a header again.
    case lost
  }

  mutating func append(_ bytes: some Collection<UInt8>) {
    if start == buffer.count, buffer.capacity > Self.keptRoom {
      // A long message has been dealt with.
      buffer = []
      searched -= start
      start = 0
    } else if start > buffer.count / 2 {
      buffer.removeSubrange(..<start)
      searched -= start
      start = 0
    }
    buffer.append(contentsOf: bytes)
  }

  /// The next frame; nil until more bytes have come.
  mutating func next() -> Frame? {
    switch framing ?? decideFraming() {
    case .contentLength: nextFrame()
    case .lines: nextLine()
    case nil: nil
    }
  }

  /// What is left when no more bytes will come: a last line may lack its end, half a frame is nothing.
  mutating func last() -> Frame? {
    guard framing == .lines, !isSkippingLine else { return nil }
    append([0x0A])
    return next()
  }

  private mutating func decideFraming() -> Framing? {
    while start < buffer.count {
      switch buffer[start] {
      // White space, and the bytes of a byte order mark.
      case 0x20, 0x09, 0x0A, 0x0D, 0xEF, 0xBB, 0xBF: advance(to: start + 1)
      case UInt8(ascii: "{"), UInt8(ascii: "["): framing = .lines
      default: framing = .contentLength
      }
      if let framing { return framing }
    }
    return nil
  }

  private mutating func advance(to index: Int) {
    start = index
    searched = index
  }

  /// The next line without its end, taken from the buffer; nil if no end is among the next `limit` bytes.
  private mutating func takeLine(limit: Int) -> ArraySlice<UInt8>? {
    let stop = min(buffer.count, max(searched, start + limit))
    guard let end = buffer[searched..<stop].firstIndex(of: 0x0A) else {
      searched = stop
      return nil
    }
    let line = buffer[start..<end]
    advance(to: end + 1)
    return line.last == 0x0D ? line.dropLast() : line
  }
}

// MARK: - Lines

extension FrameSplitter {
  private mutating func nextLine() -> Frame? {
    while true {
      if isSkippingLine {
        guard takeLine(limit: buffer.count) != nil else {
          advance(to: buffer.count)
          return nil
        }
        isSkippingLine = false
      }
      guard let line = takeLine(limit: Self.longestMessage) else {
        guard buffer.count - start >= Self.longestMessage else { return nil }
        isSkippingLine = true
        advance(to: searched)
        return .malformed(.parseError(.longLine, ["count": String(Self.longestMessage)]))
      }
      if line.contains(where: { $0 != 0x20 && $0 != 0x09 }) { return .message(Array(line)) }
    }
  }
}

// MARK: - Content-Length

extension FrameSplitter {
  private mutating func nextFrame() -> Frame? {
    while true {
      switch state {
      case .header(let length, let isEmpty):
        let lineStart = start
        guard let line = takeLine(limit: Self.longestHeaderLine) else {
          guard buffer.count - start >= Self.longestHeaderLine else { return nil }
          return lose(.parseError(.longHeader, ["count": String(Self.longestHeaderLine)]), from: searched)
        }
        if line.isEmpty {
          if isEmpty { continue }
          guard let length else { return lose(.parseError(.noContentLength), from: start) }
          state = .body(length: length)
          continue
        }
        guard let colon = line.firstIndex(of: UInt8(ascii: ":")), isHeaderName(line[..<colon]) else {
          return lose(.parseError(.noHeader), from: lineStart)
        }
        guard isContentLength(line[..<colon]) else {
          state = .header(length: length, isEmpty: false)
          continue
        }
        guard let length = parseLength(line[(colon + 1)...]) else {
          return lose(.parseError(.badContentLength, ["count": String(Self.longestMessage)]), from: start)
        }
        state = .header(length: length, isEmpty: false)
      case .body(let length):
        guard buffer.count - start >= length else { return nil }
        let body = Array(buffer[start..<start + length])
        advance(to: start + length)
        state = .header(length: nil, isEmpty: true)
        return .message(body)
      case .lost:
        guard findHeader() else { return nil }
        state = .header(length: nil, isEmpty: true)
      }
    }
  }

  private mutating func lose(_ error: ResponseError, from index: Int) -> Frame {
    advance(to: index)
    state = .lost
    return .malformed(error)
  }

  /// Goes to the next `Content-Length:` with a digit behind it, wherever in a line it stands.
  private mutating func findHeader() -> Bool {
    while let index = buffer[start...].firstIndex(where: { $0 | 0x20 == UInt8(ascii: "c") }) {
      advance(to: index)
      switch looksLikeHeader(buffer[index...]) {
      case true?: return true
      case nil: return false
      case false?: advance(to: index + 1)
      }
    }
    advance(to: buffer.count)
    return false
  }

  /// nil where the bytes end before it can be told.
  private func looksLikeHeader(_ bytes: ArraySlice<UInt8>) -> Bool? {
    guard bytes.count > contentLength.count else {
      return bytes.lazy.map(lowercased).elementsEqual(contentLength.prefix(bytes.count)) ? nil : false
    }
    let name = bytes.prefix(contentLength.count)
    guard isContentLength(name) else { return false }
    // A few blanks at most, so that no byte is looked at again and again.
    var sawColon = false
    for byte in bytes[name.endIndex...].prefix(8) {
      switch byte {
      case 0x20: continue
      case UInt8(ascii: ":") where !sawColon: sawColon = true
      default: return sawColon && byte &- 0x30 < 10
      }
    }
    return bytes.count < contentLength.count + 8 ? nil : false
  }

  /// A name of letters, digits and hyphens. One that only ends in `Content-Length` is garbage before a header.
  private func isHeaderName(_ name: ArraySlice<UInt8>) -> Bool {
    let name = trimmed(name).map(lowercased)
    return !name.isEmpty && name.allSatisfy { $0 &- 0x61 < 26 || $0 &- 0x30 < 10 || $0 == UInt8(ascii: "-") }
      && (name.count == contentLength.count || !name.suffix(contentLength.count).elementsEqual(contentLength))
  }

  private func isContentLength(_ name: ArraySlice<UInt8>) -> Bool {
    trimmed(name).lazy.map(lowercased).elementsEqual(contentLength)
  }

  /// nil for anything but digits, and beyond the longest message.
  private func parseLength(_ text: ArraySlice<UInt8>) -> Int? {
    let digits = trimmed(text)
    guard !digits.isEmpty, digits.count < 16, digits.allSatisfy({ $0 &- 0x30 < 10 }) else { return nil }
    let length = digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
    return length <= Self.longestMessage ? length : nil
  }
}

private let contentLength = Array("content-length".utf8)

private func lowercased(_ byte: UInt8) -> UInt8 { byte &- 0x41 < 26 ? byte | 0x20 : byte }

private func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
  func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }
  var bytes = bytes.drop(while: isBlank)
  while let last = bytes.last, isBlank(last) { bytes.removeLast() }
  return bytes
}
