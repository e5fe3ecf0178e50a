import Testing

@testable import LanguageServer

/// The stream's messages, with `!` for each place that is no frame, however the bytes are cut into chunks.
private func check(_ stream: String, _ expected: [String], sourceLocation: SourceLocation = #_sourceLocation) {
  let bytes = Array(stream.utf8)
  for first in stride(from: 0, through: bytes.count, by: max(1, bytes.count / 200)) {
    let frames = split([bytes[..<first], bytes[first...]])
    #expect(frames == expected, "cut at \(first)", sourceLocation: sourceLocation)
    if frames != expected { return }
  }
  #expect(split(bytes.map { [$0] }) == expected, "byte by byte", sourceLocation: sourceLocation)
}

private func split(_ chunks: [some Collection<UInt8>]) -> [String] {
  var splitter = FrameSplitter()
  var frames: [FrameSplitter.Frame] = []
  for chunk in chunks {
    splitter.append(chunk)
    while let frame = splitter.next() { frames.append(frame) }
  }
  while let frame = splitter.last() { frames.append(frame) }
  return frames.map { frame in
    switch frame {
    case .message(let bytes): String(decoding: bytes, as: UTF8.self)
    case .malformed: "!"
    }
  }
}

@Test func splitsLines() {
  check("{}", ["{}"])
  check(" \r\n\t{\"a\":1}\n", ["{\"a\":1}"])
  check("\u{FEFF}{}\n\n  \r\n[1]\r\n{\"b\":\"ä\"}", ["{}", "[1]", "{\"b\":\"ä\"}"])
  check("{}\ngarbage\n{}\n", ["{}", "garbage", "{}"])
  check("{}\nContent-Length: 2\n", ["{}", "Content-Length: 2"])
}

@Test func splitsFrames() {
  check("Content-Length: 2\r\n\r\n{}", ["{}"])
  check("content-LENGTH:2\nX: y\n\n{}CONTENT-LENGTH :  3\r\n\r\nabc", ["{}", "abc"])
  check(
    "Content-Type: application/vscode-jsonrpc; charset=utf-8\r\nContent-Length: 4\r\n\r\n\r\n\n!", ["\r\n\n!"])
  check("\r\n\r\nContent-Length: 2\r\n\r\n{}\r\n\r\nContent-Length: 2\r\n\r\n[]", ["{}", "[]"])
  check("Content-Length: 0\r\n\r\nContent-Length: 1\r\n\r\n1", ["", "1"])
  check("Content-Length: 50\r\nContent-Length: 2\r\n\r\n{}", ["{}"])
}

@Test func ignoresHalfAFrame() {
  check("", [])
  check(" \n", [])
  check("Content-Length: 5\r\n\r\n{}", [])
  check("Content-Length: 67108864\r\n\r\n{}", [])
  check("Content-Len", [])
  check("Content-Length: 5", [])
}

@Test func findsTheNextFrame() {
  let good = "Content-Length: 2\r\n\r\n{}"
  for length in ["-5", "x", "", "1x", "0x10", "1 2", "67108865", "104857600", "99999999999999999999999999"] {
    check("Content-Length: \(length)\r\n\r\n{...}\(good)", ["!", "{}"])
    check("\(good)Content-Length: \(length)\r\n\r\n", ["{}", "!"])
  }
  check("garbage\r\n\r\n\(good)", ["!", "{}"])
  check("garbage without an end \(good)\(good)", ["!", "{}", "{}"])
  check("Content-Type: x\r\n\r\n{}\(good)", ["!", "{}"])
  check("Content-Length: 1\r\n\r\n{}\(good)", ["{", "!", "{}"])
  check("Content-Length: 1\r\n\r\n{xyz\(good)", ["{", "!", "{}"])
  check("\u{1}\u{2}content-lengths: 3 content-length 2 Content-Length:  \(good)", ["!", "{}"])
  check("!\nContent-\(good)", ["!", "{}"])
  check("!\nContent-Length:        \(good)", ["!", "{}"])
  check(String(repeating: "A", count: 10_000) + "\n" + good, ["!", "{}"])
}

/// Garbage costs time in proportion to its length and gives few reports.
@Test(arguments: ["x", "c", "content-length: 1", "content-length", ":\n", "Content-Length: -1\n", "a:b\n"])
func survivesFloods(of pattern: String) {
  let flood = Array(("!" + String(repeating: pattern, count: 1_000_000 / pattern.utf8.count)).utf8)
  var splitter = FrameSplitter()
  var frames = 0
  for start in stride(from: 0, to: flood.count, by: 65536) {
    splitter.append(flood[start..<min(start + 65536, flood.count)])
    while splitter.next() != nil { frames += 1 }
  }
  #expect(frames <= flood.count / 15)
}

@Test func skipsALineThatIsTooLong() {
  var splitter = FrameSplitter()
  let chunk = [UInt8](repeating: UInt8(ascii: "["), count: 1 << 20)
  var frames: [FrameSplitter.Frame] = []
  for _ in 0...65 {
    splitter.append(chunk)
    while let frame = splitter.next() { frames.append(frame) }
  }
  splitter.append(Array("]\n{}\n".utf8))
  while let frame = splitter.next() { frames.append(frame) }
  #expect(frames.count == 2 && frames.last == .message(Array("{}".utf8)))
}
